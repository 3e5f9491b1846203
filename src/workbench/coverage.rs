//! What the examples exercise: which lines of patterns, which of their alternatives, which states. A line of a claim is exercised when a claim of an
//! example comes by it, or when it is found there and gives way to a better line of the claim; a line of another rule when it is found in an example. Examples marked `todo` exercise nothing. That every alternative
//! *can* be found is not asked here: `branches` tries each on a sentence made from the pattern.

mod parts;

use super::examples::{article, language};
use super::lint::{RuleKind, RuleList, lists};
use crate::claim::{Claim, Value, Witness, claims_before};
use crate::diagnostic::Place;
use crate::matcher::{Annotated, Article, Match, Standing, claim_standings, pattern_matches};
use crate::provenance::{is_furniture, provenance};
use crate::rule::file::ExampleShape;
use crate::rule::{ClaimRule, Pattern, Rulebook, SlotType};
use crate::text::{Reading, lines, read};
use parts::Parts;
use std::collections::BTreeSet;

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
    /// Alternatives of choices, and parts that may be missing, as they are written: one in a phrase counts once, however many lines use it.
    pub alternatives: (usize, usize),
    /// Alternatives that no example exercises.
    pub idle_alternatives: Vec<Idle>,
    /// Words with `~` that examples exercise; the first number counts those of which another form than the written one is found.
    pub forms: (usize, usize),
    /// Words with `~` that examples exercise in the written form only.
    pub idle_forms: Vec<Idle>,
    /// Names of the lexicon, and those among them that stand in an example.
    pub names: (usize, usize),
    /// Names that stand in no example.
    pub idle_names: Vec<Idle>,
}

impl Coverage {
    /// True when every line, every state, every alternative and every name is exercised.
    pub fn is_whole(&self) -> bool {
        let idle = [&self.idle_lines, &self.idle_states, &self.idle_alternatives, &self.idle_names];
        idle.iter().all(|idle| idle.is_empty())
    }
}

/// Something that no example exercises.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Idle {
    /// Where it stands.
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
    let mut parts = Parts::default();
    let mut names = BTreeSet::new();
    for rule in &lists(book) {
        let mut seen =
            Seen { lines: BTreeSet::new(), states: BTreeSet::new(), parts: &mut parts, names: &mut names };
        match book.claims.iter().find(|c| rule.kind == RuleKind::Claim && c.id == rule.name) {
            Some(claim) => {
                of_claim(book, claim, &mut seen);
                states(claim, &seen, &mut out);
            }
            None => of_list(book, rule, &mut seen),
        }
        tell(rule, &seen.lines, &mut out, &mut parts);
    }
    parts.tell(&mut out);
    tell_names(book, &names, &mut out);
    for idle in [
        &mut out.idle_lines,
        &mut out.idle_states,
        &mut out.idle_alternatives,
        &mut out.idle_forms,
        &mut out.idle_names,
    ] {
        idle.sort();
        idle.dedup();
    }
    out
}

/// What the examples of one rule exercise.
struct Seen<'a, 'b> {
    /// Lists and lines in them.
    lines: BTreeSet<(bool, usize)>,
    states: BTreeSet<String>,
    parts: &'b mut Parts<'a>,
    /// Names found, by index into the rulebook.
    names: &'b mut BTreeSet<usize>,
}

impl<'a> Seen<'a, '_> {
    fn add(&mut self, unless: bool, patterns: &'a [Pattern], found: &Match, sentence: &Annotated) {
        self.lines.insert((unless, found.pattern));
        if let Some(pattern) = patterns.get(found.pattern) {
            self.parts.take(&pattern.program, &found.run.trail, sentence);
        }
    }
}

/// The matches that become claims of a rule, each with its sentence; and the states of these.
struct Watched<'a> {
    rule: &'a ClaimRule,
    found: Vec<(usize, Match)>,
    states: BTreeSet<String>,
}

impl Witness for Watched<'_> {
    fn claimed(&mut self, sentence: usize, rule: &ClaimRule, found: &Match, claim: &Claim) {
        if rule.id == self.rule.id {
            self.found.push((sentence, found.clone()));
            let states =
                claim.value.iter().filter_map(|(_, v)| if let Value::State(s) = v { Some(s) } else { None });
            self.states.extend(states.cloned());
        }
    }
}

fn of_claim<'a>(book: &'a Rulebook, rule: &'a ClaimRule, seen: &mut Seen<'a, '_>) {
    for example in counted(&rule.examples) {
        let lang = language(example, &rule.patterns);
        let document = article(example, lang);
        let mut watched = Watched { rule, found: Vec::new(), states: BTreeSet::new() };
        claims_before(book, &document, &mut watched);
        seen.states.extend(watched.states);
        let reading = book.read(&document.text);
        let article = Article::new(book, lang, &document.text, &reading, |_| true);
        for (sentence, found) in &watched.found {
            if let Some(sentence) = article.sentences.get(*sentence) {
                seen.add(false, &rule.patterns, found, sentence);
            }
        }
        for sentence in &article.sentences {
            seen.names.extend(sentence.mentions.iter().map(|m| m.name));
            for (found, standing) in claim_standings(book, lang, rule, sentence) {
                if matches!(standing, Standing::Lost(_)) {
                    seen.add(false, &rule.patterns, &found, sentence);
                }
            }
            if !rule.unless.is_empty() {
                for found in pattern_matches(book, lang, &rule.unless, &rule.slots, sentence) {
                    seen.add(true, &rule.unless, &found, sentence);
                }
            }
        }
    }
}

fn of_list<'a>(book: &'a Rulebook, rule: &RuleList<'a>, seen: &mut Seen<'a, '_>) {
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
            seen.names.extend(sentence.mentions.iter().map(|m| m.name));
            for unless in LISTS {
                let patterns = if unless { rule.unless } else { rule.patterns };
                for found in pattern_matches(book, lang, patterns, rule.slots, sentence) {
                    seen.add(unless, patterns, &found, sentence);
                }
            }
        }
    }
}

fn counted(examples: &[ExampleShape]) -> impl Iterator<Item = &ExampleShape> {
    examples.iter().filter(|e| e.todo.is_none())
}

fn tell<'a>(rule: &RuleList<'a>, seen: &BTreeSet<(bool, usize)>, out: &mut Coverage, parts: &mut Parts<'a>) {
    for unless in LISTS {
        let patterns = if unless { rule.unless } else { rule.patterns };
        for (index, pattern) in patterns.iter().enumerate() {
            out.lines.1 += 1;
            if seen.contains(&(unless, index)) {
                out.lines.0 += 1;
                parts.know(&pattern.program, &title(rule));
            } else {
                let what = pattern.written.clone();
                out.idle_lines.push(Idle { at: pattern.at.clone(), rule: title(rule), what });
            }
        }
    }
}

fn tell_names(book: &Rulebook, found: &BTreeSet<usize>, out: &mut Coverage) {
    out.names = (found.len(), book.names.len());
    let idle = book.names.iter().enumerate().filter(|(index, _)| !found.contains(index));
    out.idle_names = idle
        .map(|(_, name)| {
            let entity = &book.entities[name.entity];
            let rule = format!("{} `{}`", entity.kind, entity.id);
            Idle { at: name.at.clone(), rule, what: name.written.clone() }
        })
        .collect();
}

fn states(rule: &ClaimRule, seen: &Seen<'_, '_>, out: &mut Coverage) {
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

#[cfg(test)]
mod tests;
