//! Ways through a pattern that are not what they seem: one that leaves a slot empty which must be filled, one that asks for no word, a gap at the
//! edge.

use super::lists::{RuleKind, RuleList, lists};
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::{Node, Pattern, Program, Rulebook, Slot, SlotType, Step};
use std::collections::{BTreeMap, BTreeSet};

/// Every such way, in no order.
pub(super) fn ways(book: &Rulebook) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in lists(book) {
        for pattern in rule.patterns {
            if rule.kind == RuleKind::Claim {
                found.extend(unfilled(pattern, rule.slots));
                found.extend(wordless(pattern, rule.slots));
            }
        }
    }
    let all: Vec<RuleList> = lists(book);
    let all: Vec<&Pattern> = all.iter().flat_map(|rule| rule.patterns.iter().chain(rule.unless)).collect();
    found.extend(edges(&all));
    found
}

/// A slot that must be filled, and that a branch goes around. Where no branch fills it, the rule's builder has told so.
fn unfilled(pattern: &Pattern, slots: &[Slot]) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for (index, slot) in slots.iter().enumerate() {
        let fills = |node: &Node| matches!(node.step, Step::Slot(i) if i == index);
        let is_set = pattern.constants.iter().any(|(name, _)| *name == slot.name);
        let in_pattern = pattern.program.nodes.iter().find(|n| fills(n));
        let Some(node) = in_pattern.filter(|_| !slot.optional && slot.nearby.is_none() && !is_set) else {
            continue;
        };
        if leads_through(&pattern.program, fills) {
            let mut told = Diagnostic::error(
                "E145",
                format!("one way through this pattern leaves the slot `{}` empty", slot.name),
            )
            .at(pattern.at.clone(), "can be found without it");
            if let Some(place) = &node.at {
                told = told.also(place.clone(), "stands on another way");
            }
            found.push(told.help(format!(
                "put <{0}> into every alternative, write two lines, or make the slot optional: `{0}?: …`",
                slot.name
            )));
        }
    }
    found
}

/// A way of slots and gaps only: it fires wherever two names stand together. A number with a noun of the lexicon is a word's worth (*12 violations*).
fn wordless(pattern: &Pattern, slots: &[Slot]) -> Option<Diagnostic> {
    let has = |fits: fn(&SlotType) -> bool| {
        let mut used = pattern
            .program
            .nodes
            .iter()
            .filter_map(|n| if let Step::Slot(i) = n.step { slots.get(i) } else { None });
        used.any(|slot| fits(&slot.kind))
    };
    let counts = has(|k| matches!(k, SlotType::Number)) && has(|k| matches!(k, SlotType::Kind(_)));
    let gaps = pattern.program.nodes.iter().any(|n| matches!(n.step, Step::Gap { .. }));
    if counts && !gaps {
        return None;
    }
    let is_word = |node: &Node| matches!(node.step, Step::Word(_) | Step::Exact(_) | Step::Regex(_));
    leads_through(&pattern.program, is_word).then(|| {
        Diagnostic::warning("W147", "this pattern can be found without any word of its own")
            .at(pattern.at.clone(), "slots and gaps only")
            .help("write a word that must be there, such as the verb; take the `?` off it when there is one")
    })
}

/// A gap before the first part, or behind the last one, finds nothing more. One in a phrase is told of when it stands so wherever the phrase is used.
fn edges(patterns: &[&Pattern]) -> Vec<Diagnostic> {
    let mut told: BTreeMap<&Place, Option<&str>> = BTreeMap::new();
    for program in patterns.iter().map(|p| &p.program) {
        let at_start = reached(program, program.start, Node::takes_words);
        for (at, node) in program.nodes.iter().enumerate() {
            let (Step::Gap { .. }, Some(place)) = (&node.step, &node.at) else { continue };
            let words = program.nodes.iter().filter(|n| n.takes_words());
            let leading = at_start.contains(&at)
                && !words.into_iter().any(|n| reached(program, n.next, Node::takes_words).contains(&at));
            let behind = reached(program, node.next, Node::takes_words);
            let trailing = !behind.iter().any(|i| program.nodes[*i].takes_words());
            let side = match (leading, trailing) {
                (true, _) => Some("begins"),
                (_, true) => Some("ends"),
                _ => None,
            };
            let here = told.entry(place).or_insert(side);
            *here = here.and(side);
        }
    }
    let tell = |(place, side): (&Place, Option<&str>)| {
        Some(
            Diagnostic::warning("W148", format!("this pattern {} with a gap", side?))
                .at(place.clone(), "finds nothing more")
                .help("take `...` away: a gap stands between two parts"),
        )
    };
    told.into_iter().filter_map(tell).collect()
}

/// True when one can go from the start to the end without passing a step that is `closed`.
fn leads_through(program: &Program, closed: impl Fn(&Node) -> bool) -> bool {
    let seen = reached(program, program.start, closed);
    seen.iter().any(|at| matches!(program.nodes[*at].step, Step::Accept))
}

/// Every step that can be reached from `at`, itself included; nothing behind a step that is `closed`, and of those only the places where one would stop.
fn reached(program: &Program, at: usize, closed: impl Fn(&Node) -> bool) -> BTreeSet<usize> {
    let (mut seen, mut open) = (BTreeSet::new(), vec![at]);
    while let Some(at) = open.pop() {
        if !seen.insert(at) {
            continue;
        }
        let node = &program.nodes[at];
        match &node.step {
            Step::Accept => {}
            _ if closed(node) => {}
            Step::Split(branches) => open.extend(branches),
            _ => open.push(node.next),
        }
    }
    seen
}
