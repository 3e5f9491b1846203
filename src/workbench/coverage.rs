//! What the examples exercise: which lines of patterns, which of their alternatives, which states. A line of a claim is exercised when a claim of an
//! example comes by it, or when it is found there and gives way to a better line of the claim; a line of another rule when it is found in an example. Examples marked `todo` exercise nothing. That every alternative
//! *can* be found is not asked here: `branches` tries each on a sentence made from the pattern.

use super::branches::{Edge, Paths};
use super::examples::{article, language};
use super::lint::{RuleKind, RuleList, lists};
use crate::claim::{Claim, Value, Witness, claims_before};
use crate::diagnostic::Place;
use crate::matcher::{Article, Match, Standing, claim_standings, pattern_matches};
use crate::provenance::{is_furniture, provenance};
use crate::rule::file::ExampleShape;
use crate::rule::{ClaimRule, Pattern, Program, Rulebook, SlotType, Step};
use crate::text::{Reading, lines, read};
use std::collections::{BTreeMap, BTreeSet};

/// What the examples exercise, and what they do not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Lines under `match:` and `unless:`; the first number counts those that are exercised.
    pub lines: (usize, usize),
    /// Lines that no example exercises.
    pub idle_lines: Vec<Idle>,
    /// States of claims.
    pub states: (usize, usize),
    /// States that come out of no example.
    pub idle_states: Vec<Idle>,
    /// Alternatives of choices, and parts that may be missing, of the lines that are exercised.
    pub alternatives: (usize, usize),
    /// Alternatives that no example exercises.
    pub idle_alternatives: Vec<Idle>,
}

impl Coverage {
    /// True when every line and every state is exercised.
    pub fn is_whole(&self) -> bool {
        self.idle_lines.is_empty() && self.idle_states.is_empty()
    }
}

/// Something that no example exercises.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Idle {
    /// Where it stands; of an alternative, its line.
    pub at: Place,
    /// The rule in words: "claim `violations`".
    pub rule: String,
    /// The line, the state, or the first word of the alternative.
    pub what: String,
}

/// Lists of patterns: those under `match:`, those under `unless:`.
const LISTS: [bool; 2] = [false, true];

/// Runs every example and notes what it exercises.
pub fn coverage(book: &Rulebook) -> Coverage {
    let mut out = Coverage::default();
    for rule in lists(book) {
        let seen = match book.claims.iter().find(|c| rule.kind == RuleKind::Claim && c.id == rule.name) {
            Some(claim) => of_claim(book, claim),
            None => of_list(book, &rule),
        };
        tell(&rule, &seen, &mut out);
        if let Some(claim) = book.claims.iter().find(|c| rule.kind == RuleKind::Claim && c.id == rule.name) {
            states(claim, &seen, &mut out);
        }
    }
    for idle in [&mut out.idle_lines, &mut out.idle_states, &mut out.idle_alternatives] {
        idle.sort();
        idle.dedup();
    }
    out
}

/// What the examples of one rule exercise.
#[derive(Default)]
struct Seen {
    /// Whether it is a line of `unless:`, index of the line → the branches that were taken in it.
    lines: BTreeMap<(bool, usize), BTreeSet<Edge>>,
    states: BTreeSet<String>,
}

impl Seen {
    fn add(&mut self, unless: bool, patterns: &[Pattern], found: &Match) {
        let steps: Vec<usize> = found.run.trail.iter().map(|(step, _)| *step).collect();
        let taken = patterns.get(found.pattern).map(|p| edges(&p.program, &steps));
        self.lines.entry((unless, found.pattern)).or_default().extend(taken.into_iter().flatten());
    }
}

struct Watched<'a> {
    rule: &'a ClaimRule,
    seen: Seen,
}

impl Witness for Watched<'_> {
    fn claimed(&mut self, _sentence: usize, rule: &ClaimRule, found: &Match, claim: &Claim) {
        if rule.id == self.rule.id {
            self.seen.add(false, &rule.patterns, found);
            let states =
                claim.value.iter().filter_map(|(_, v)| if let Value::State(s) = v { Some(s) } else { None });
            self.seen.states.extend(states.cloned());
        }
    }
}

fn of_claim(book: &Rulebook, rule: &ClaimRule) -> Seen {
    let mut watched = Watched { rule, seen: Seen::default() };
    for example in counted(&rule.examples) {
        let lang = language(example, &rule.patterns);
        let document = article(example, lang);
        claims_before(book, &document, &mut watched);
        let reading = read(&document.text);
        let article = Article::new(book, lang, &document.text, &reading, |_| true);
        for sentence in &article.sentences {
            for (found, standing) in claim_standings(book, lang, rule, sentence) {
                if matches!(standing, Standing::Lost(_)) {
                    watched.seen.add(false, &rule.patterns, &found);
                }
            }
            if !rule.unless.is_empty() {
                for found in pattern_matches(book, lang, &rule.unless, &rule.slots, sentence) {
                    watched.seen.add(true, &rule.unless, &found);
                }
            }
        }
    }
    watched.seen
}

fn of_list(book: &Rulebook, rule: &RuleList) -> Seen {
    let mut seen = Seen::default();
    for example in counted(rule.examples) {
        let lang = language(example, rule.patterns);
        let document = article(example, lang);
        let text = &*document.text;
        let page = provenance(book, &document, lang);
        let is_page = rule.kind == RuleKind::Page;
        let reading =
            if is_page { Reading { sentences: lines(text), quotes: Vec::new() } } else { read(text) };
        let article = Article::new(book, lang, text, &reading, |span| is_page || !is_furniture(&page, span));
        for sentence in &article.sentences {
            for unless in LISTS {
                let patterns = if unless { rule.unless } else { rule.patterns };
                for found in pattern_matches(book, lang, patterns, rule.slots, sentence) {
                    seen.add(unless, patterns, &found);
                }
            }
        }
    }
    seen
}

fn counted(examples: &[ExampleShape]) -> impl Iterator<Item = &ExampleShape> {
    examples.iter().filter(|e| e.todo.is_none())
}

fn tell(rule: &RuleList, seen: &Seen, out: &mut Coverage) {
    for unless in LISTS {
        let patterns = if unless { rule.unless } else { rule.patterns };
        for (index, pattern) in patterns.iter().enumerate() {
            out.lines.1 += 1;
            let idle = |what: String| Idle { at: pattern.at.clone(), rule: title(rule), what };
            let Some(taken) = seen.lines.get(&(unless, index)) else {
                out.idle_lines.push(idle(pattern.written.clone()));
                continue;
            };
            out.lines.0 += 1;
            let paths = Paths::new(&pattern.program);
            for edge in paths.edges().into_iter().filter(|e| paths.has_own_words(*e)) {
                out.alternatives.1 += 1;
                if taken.contains(&edge) {
                    out.alternatives.0 += 1;
                } else if let Some(step) = paths.first_step(edge) {
                    out.idle_alternatives.push(idle(written(&pattern.program, step)));
                }
            }
        }
    }
}

fn states(rule: &ClaimRule, seen: &Seen, out: &mut Coverage) {
    for slot in &rule.slots {
        let SlotType::Enumeration(states) = &slot.kind else { continue };
        for state in states {
            out.states.1 += 1;
            if seen.states.contains(state) {
                out.states.0 += 1;
            } else {
                out.idle_states.push(Idle {
                    at: slot.at.clone(),
                    rule: format!("claim `{}`", rule.id),
                    what: format!("{}={state}", slot.name),
                });
            }
        }
    }
}

fn title(rule: &RuleList) -> String {
    match rule.kind {
        RuleKind::Claim => format!("claim `{}`", rule.name),
        RuleKind::Frame => format!("frame `{}`", rule.name),
        RuleKind::Cue => format!("cue of `{}`", rule.name),
        RuleKind::Page => "page rule".to_owned(),
    }
}

/// A step as the rules write it.
fn written(program: &Program, step: usize) -> String {
    let place = program.nodes[step].at.as_ref();
    place.and_then(|p| p.file.text.get(p.start..p.end)).unwrap_or("").to_owned()
}

/// The branches that lead from the start over these steps to the end.
fn edges(program: &Program, steps: &[usize]) -> Vec<Edge> {
    let mut out = Vec::new();
    let mut at = program.start;
    for step in steps {
        out.extend(route(program, at, |here| here == *step));
        at = program.nodes[*step].next;
    }
    out.extend(route(program, at, |here| matches!(program.nodes[here].step, Step::Accept)));
    out
}

/// The branches from one step to another, where no words are taken in between.
fn route(program: &Program, from: usize, is_goal: impl Fn(usize) -> bool) -> Vec<Edge> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<(usize, Vec<Edge>)> = vec![(from, Vec::new())];
    while let Some((at, route)) = open.pop() {
        if is_goal(at) {
            return route;
        }
        if !seen.insert(at) {
            continue;
        }
        match &program.nodes[at].step {
            Step::Split(branches) => {
                // The first branch is looked at first, as the matcher does.
                for (index, branch) in branches.iter().enumerate().rev() {
                    let mut longer = route.clone();
                    longer.push((at, index));
                    open.push((*branch, longer));
                }
            }
            Step::Gap { .. } => open.push((program.nodes[at].next, route)),
            _ => {}
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests;
