//! Patterns that another one of their group makes idle: whatever they find, it finds, with the same slots. The comparison is on the safe side:
//! where it would have to guess (regular expressions, words of one that stand in a gap of the other) it says nothing.

use super::lists::lists;
use crate::diagnostic::Diagnostic;
use crate::rule::{Condition, Pattern, Program, Rulebook, Step, WordTest};
use std::collections::BTreeSet;

/// So many steps of two patterns are laid side by side before the comparison is given up.
const MOST: usize = 4000;

/// Every pattern that another one covers, in no order.
pub(super) fn covered(book: &Rulebook) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in lists(book) {
        found.extend(of_list(rule.patterns));
        found.extend(of_list(rule.unless));
    }
    found
}

fn of_list(patterns: &[Pattern]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, pattern) in patterns.iter().enumerate() {
        let mut others = patterns.iter().enumerate().filter(|(at, _)| *at != index);
        let other = others.find(|(at, other)| {
            says_the_same(other, pattern)
                && covers(&other.program, &pattern.program)
                // Of two that cover one another the first stays.
                && (*at < index || !covers(&pattern.program, &other.program))
        });
        if let Some((_, other)) = other {
            found.push(
                Diagnostic::warning("W146", "another pattern of the group finds all that this one finds")
                    .at(pattern.at.clone(), "adds nothing")
                    .also(other.at.clone(), "finds it already")
                    .help("take the line away"),
            );
        }
    }
    found
}

fn says_the_same(one: &Pattern, other: &Pattern) -> bool {
    let sorted = |p: &Pattern| {
        let mut all = p.constants.clone();
        all.sort();
        all
    };
    (one.lang == other.lang || one.lang == "*")
        && one.modality == other.modality
        && sorted(one) == sorted(other)
}

/// True when every way through `small` is a way through `large`.
fn covers(large: &Program, small: &Program) -> bool {
    let mut seen: BTreeSet<(usize, Vec<usize>)> = BTreeSet::new();
    let mut open = vec![(small.start, closure(large, [large.start]))];
    while let Some((at, here)) = open.pop() {
        if !seen.insert((at, here.iter().copied().collect())) {
            continue;
        }
        if seen.len() > MOST || here.is_empty() {
            return false;
        }
        let node = &small.nodes[at];
        let behind = |takes: &dyn Fn(&Step) -> bool| {
            let taken = here.iter().map(|i| &large.nodes[*i]).filter(|n| takes(&n.step)).map(|n| n.next);
            closure(large, taken)
        };
        let next = match &node.step {
            Step::Accept if here.iter().any(|i| matches!(large.nodes[*i].step, Step::Accept)) => continue,
            Step::Accept | Step::Regex(_) => return false,
            Step::Split(branches) => {
                open.extend(branches.iter().map(|branch| (*branch, here.clone())));
                continue;
            }
            Step::Word(test) => behind(&|step| matches!(step, Step::Word(wide) if is_wider(wide, test))),
            Step::Exact(form) => behind(&|step| matches!(step, Step::Exact(other) if other == form)),
            Step::Slot(slot) => behind(&|step| matches!(step, Step::Slot(other) if other == slot)),
            Step::Gap { barrier } => behind(
                &|step| matches!(step, Step::Gap { barrier: other } if other.is_none() || other == barrier),
            ),
        };
        open.push((node.next, next));
    }
    true
}

fn is_wider(wide: &WordTest, narrow: &WordTest) -> bool {
    narrow.symbols.iter().all(|s| wide.symbols.binary_search(s).is_ok())
        && (wide.condition == narrow.condition || wide.condition == Condition::Plain)
}

/// The steps at which one may be without taking a word; a gap may take none.
fn closure(program: &Program, from: impl IntoIterator<Item = usize>) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut open: Vec<usize> = from.into_iter().collect();
    while let Some(at) = open.pop() {
        if !seen.insert(at) {
            continue;
        }
        match &program.nodes[at].step {
            Step::Split(branches) => open.extend(branches),
            Step::Gap { .. } => open.push(program.nodes[at].next),
            _ => {}
        }
    }
    seen
}
