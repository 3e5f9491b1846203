//! The parts of pattern lines, each by the place where it is written: the alternatives of choices, the parts that may be missing, and the words with `~`.
//! A part of a phrase is one part, in however many lines the phrase stands.

use super::{Coverage, Idle};
use crate::diagnostic::Place;
use crate::matcher::Annotated;
use crate::rule::{Program, Step};
use crate::text::{Words, fold};
use crate::workbench::branches::{Edge, Paths};
use std::collections::{BTreeMap, BTreeSet};

/// A file's name and the byte where a part begins.
type Key<'a> = (&'a str, usize);

/// What is known of the parts.
#[derive(Default)]
pub(super) struct Parts<'a> {
    /// Alternatives of the lines that are exercised, with the rule that was met first.
    alternatives: BTreeMap<Key<'a>, (&'a Place, String)>,
    taken: BTreeSet<Key<'a>>,
    /// Words with `~` that are exercised; true when another form than the written one was found.
    forms: BTreeMap<Key<'a>, (&'a Place, bool)>,
}

impl<'a> Parts<'a> {
    /// Notes the parts of a match: `trail` holds the steps with the tokens that they took, in order.
    pub(super) fn take(&mut self, program: &'a Program, trail: &[(usize, Words)], sentence: &Annotated) {
        let paths = Paths::new(program);
        let steps: Vec<usize> = trail.iter().map(|(step, _)| *step).collect();
        let places = edges(program, &steps).into_iter().filter_map(|e| place(program, paths.first_step(e)?));
        self.taken.extend(places.map(key));
        for (step, words) in trail {
            let Some(at) = place(program, *step).filter(|at| is_inflected(at)) else { continue };
            let is_other = sentence.tokens().get(words.start).is_some_and(|t| *t.form != fold(written(at)));
            self.forms.entry(key(at)).or_insert((at, false)).1 |= is_other;
        }
    }

    /// Notes the alternatives of a line of `rule` that is exercised.
    pub(super) fn know(&mut self, program: &'a Program, rule: &str) {
        let paths = Paths::new(program);
        for edge in paths.edges().into_iter().filter(|e| paths.has_own_words(*e)) {
            let Some(at) = paths.first_step(edge).and_then(|step| place(program, step)) else { continue };
            self.alternatives.entry(key(at)).or_insert_with(|| (at, rule.to_owned()));
        }
    }

    /// Counts the parts, and lists those that nothing exercises.
    pub(super) fn tell(&self, out: &mut Coverage) {
        for (key, (at, rule)) in &self.alternatives {
            out.alternatives.1 += 1;
            if self.taken.contains(key) {
                out.alternatives.0 += 1;
            } else {
                out.idle_alternatives.push(idle(at, rule));
            }
        }
        for (at, is_other) in self.forms.values() {
            out.forms.1 += 1;
            if *is_other {
                out.forms.0 += 1;
            } else {
                out.idle_forms.push(idle(at, "word with `~`"));
            }
        }
    }
}

fn idle(at: &Place, rule: &str) -> Idle {
    Idle { at: at.clone(), rule: rule.to_owned(), what: written(at).to_owned() }
}

fn key(at: &Place) -> Key<'_> {
    (&at.file.name, at.start)
}

fn place(program: &Program, step: usize) -> Option<&Place> {
    program.nodes[step].at.as_ref()
}

fn is_inflected(at: &Place) -> bool {
    at.file.text.get(at.end..).is_some_and(|rest| rest.starts_with('~'))
}

/// A part as the rules write it.
fn written(at: &Place) -> &str {
    at.file.text.get(at.start..at.end).unwrap_or("")
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
