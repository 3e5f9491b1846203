//! What is written and changes nothing: phrases that no pattern uses, slots that nothing fills, states that no pattern sets, names that another
//! one finds already or that nobody asks for, languages without examples.

use super::lists::{RuleKind, RuleList, lists};
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::Located;
use crate::rule::{
    ClaimRule, Condition, NameRule, Pattern, Program, Rulebook, Slot, SlotType, Step, WordTest,
};
use crate::text::fold;
use std::collections::BTreeSet;

/// Kinds that recoupe asks for by itself: who speaks and through whom, where, which truce, which incident.
const ASKED: [&str; 8] = ["actor", "agency", "cue", "incident", "medium", "outlet", "place", "truce"];

/// Every such thing, in no order.
pub(super) fn idle(book: &Rulebook) -> Vec<Diagnostic> {
    let mut found = phrases(book);
    for rule in lists(book) {
        if matches!(rule.kind, RuleKind::Claim | RuleKind::Frame) {
            found.extend(slots(&rule));
        }
    }
    for rule in &book.claims {
        found.extend(states(rule));
        found.extend(languages(rule));
    }
    found.extend(names(book));
    found.extend(kinds(book));
    found
}

fn phrases(book: &Rulebook) -> Vec<Diagnostic> {
    let tell = |name: &Located<String>| {
        Diagnostic::warning("W142", format!("nothing uses the phrase `{}`", name.value))
            .at(name.at.clone(), "in no pattern")
            .help(format!("write `${}` in a pattern, or take the phrase away", name.value))
    };
    book.idle_phrases.iter().map(tell).collect()
}

/// Slots that no pattern holds and no group sets. Sides that break a count down fill `blamed` without a pattern.
fn slots(rule: &RuleList) -> Vec<Diagnostic> {
    let fills = |index: usize, slot: &Slot, pattern: &Pattern| {
        pattern.program.nodes.iter().any(|n| matches!(n.step, Step::Slot(i) if i == index))
            || pattern.constants.iter().any(|(name, _)| *name == slot.name)
    };
    let counts = rule.slots.iter().any(|s| matches!(s.kind, SlotType::Number));
    let mut found = Vec::new();
    for (index, slot) in rule.slots.iter().enumerate() {
        // A slot that must be filled is told of at the pattern that leaves it empty.
        let is_meant = slot.nearby.is_some() || !slot.optional || counts && slot.name == "blamed";
        if is_meant || rule.patterns.iter().any(|p| fills(index, slot, p)) {
            continue;
        }
        let help = match &slot.kind {
            SlotType::Enumeration(values) => {
                format!("put patterns under `{}={}:`, or take the slot away", slot.name, first(values))
            }
            _ => format!("write <{}> in a pattern, or take the slot away", slot.name),
        };
        found.push(
            Diagnostic::warning("W143", format!("nothing fills the slot `{}`", slot.name))
                .at(slot.at.clone(), "in no pattern and no group")
                .help(help),
        );
    }
    found
}

/// States that no group sets and no other state turns into.
fn states(rule: &ClaimRule) -> Vec<Diagnostic> {
    let turned: BTreeSet<&String> =
        [&rule.negated, &rule.planned, &rule.wanted].into_iter().flat_map(|table| table.values()).collect();
    let mut found = Vec::new();
    for slot in &rule.slots {
        let SlotType::Enumeration(states) = &slot.kind else { continue };
        let is_set = |state: &String| {
            let sets = |p: &Pattern| p.constants.iter().any(|(s, v)| *s == slot.name && v == state);
            rule.patterns.iter().any(sets) || turned.contains(state)
        };
        // A slot that nothing fills is told of as a whole.
        if !rule.patterns.iter().any(|p| p.constants.iter().any(|(s, _)| *s == slot.name)) {
            continue;
        }
        for state in states.iter().filter(|state| !is_set(state)) {
            found.push(
                Diagnostic::warning("W143", format!("no pattern sets the state `{state}`"))
                    .at(place_of(&slot.at, state), "can never come out")
                    .help(format!("put patterns under `{}={state}:`, or take the state away", slot.name)),
            );
        }
    }
    found
}

/// Where a word of a slot's list stands.
fn place_of(slot: &Place, word: &str) -> Place {
    let rest = slot.file.text.get(slot.end..).unwrap_or("");
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let at = rest.match_indices(word).map(|(at, _)| at).find(|at| {
        let (before, after) = (&rest[..*at], &rest[at + word.len()..]);
        !before.ends_with(is_part) && !after.starts_with(is_part)
    });
    at.map_or_else(|| slot.clone(), |at| Place::new(&slot.file, slot.end + at, slot.end + at + word.len()))
}

/// Languages that a claim has patterns for and no example.
fn languages(rule: &ClaimRule) -> Vec<Diagnostic> {
    let langs: BTreeSet<&str> = rule.patterns.iter().map(|p| p.lang.as_str()).filter(|l| *l != "*").collect();
    let only = langs.len() == 1;
    let is_shown = |lang: &str| {
        rule.examples.iter().any(|e| match &e.lang {
            Some(own) => own.value == lang,
            None => only || lang == "fr",
        })
    };
    let missing = langs.into_iter().filter(|lang| !is_shown(lang));
    missing
        .map(|lang| {
            let help = if only {
                "write sentences and what must come out of them under `examples:`".to_owned()
            } else {
                format!("write an example with `lang: {lang}`")
            };
            Diagnostic::warning("W145", format!("`{}` has patterns for `{lang}` and no example", rule.id))
                .at(rule.at.clone(), "nothing shows that they work")
                .help(help)
        })
        .collect()
}

/// Names that stand twice in an entry, or that another one of the entry finds, too.
fn names(book: &Rulebook) -> Vec<Diagnostic> {
    let tell = |written: &str, at: &Place, other: &Place, label: &str| {
        Diagnostic::warning("W144", format!("the name `{written}` adds nothing to its entry"))
            .at(at.clone(), "found already")
            .also(other.clone(), label)
            .help("take it away")
    };
    let mut found: Vec<Diagnostic> = book
        .repeated_names
        .iter()
        .map(|(name, first)| tell(&name.value, &name.at, first, "the same name"))
        .collect();
    for (index, name) in book.names.iter().enumerate() {
        let of_entry = book.names.iter().enumerate().filter(|(_, n)| n.entity == name.entity);
        let covering = of_entry
            .filter(|(other, n)| *other != index && finds(n, name) && !(finds(name, n) && index < *other));
        if let Some((_, other)) = covering.min_by_key(|(other, _)| *other) {
            found.push(tell(&name.written, &name.at, &other.at, "finds it, too"));
        }
    }
    found
}

/// True when one name finds whatever the other finds; names with choices are not compared.
fn finds(one: &NameRule, other: &NameRule) -> bool {
    if one.lang.is_some() && one.lang != other.lang {
        return false;
    }
    let (Some(one), Some(other)) = (words(&one.program), words(&other.program)) else { return false };
    let wider = |(a, b): (&&WordTest, &&WordTest)| {
        b.symbols.iter().all(|s| a.symbols.contains(s))
            && (a.condition == b.condition || a.condition == Condition::Plain)
    };
    one.len() == other.len() && one.iter().zip(&other).all(wider)
}

fn words(program: &Program) -> Option<Vec<&WordTest>> {
    let mut out = Vec::new();
    let mut at = program.start;
    loop {
        match &program.nodes[at].step {
            Step::Accept => return Some(out),
            Step::Word(test) => out.push(test),
            _ => return None,
        }
        at = program.nodes[at].next;
    }
}

/// Kinds that no slot asks for.
fn kinds(book: &Rulebook) -> Vec<Diagnostic> {
    let mut asked: BTreeSet<&str> = ASKED.into_iter().collect();
    for rule in lists(book) {
        // Cues and page rules have a slot for every kind: only those in a pattern count.
        let declares = matches!(rule.kind, RuleKind::Claim | RuleKind::Frame);
        for (index, slot) in rule.slots.iter().enumerate() {
            let is_used =
                |p: &Pattern| p.program.nodes.iter().any(|n| matches!(n.step, Step::Slot(i) if i == index));
            if declares || rule.patterns.iter().chain(rule.unless).any(is_used) {
                asked.extend(slot.kind.entity_kind());
            }
        }
    }
    for language in book.languages.values() {
        asked.extend(language.heads.keys().map(String::as_str));
        asked.extend(language.table("speaking").map(|(kind, _)| kind));
    }
    // A name that holds one of another kind keeps that one from being found there, and needs nobody to ask for it.
    let guards = |kind: &str| {
        let mut own = book.names.iter().filter(|n| book.entities[n.entity].kind == kind);
        let mut others =
            book.names.iter().filter(|n| book.entities[n.entity].kind != kind).map(|n| fold(&n.written));
        own.any(|n| {
            let words = fold(&n.written);
            others.any(|other| words.len() > other.len() && words.contains(&other))
        })
    };
    let mut told: BTreeSet<&str> = BTreeSet::new();
    let idle = book
        .entities
        .iter()
        .filter(|e| !asked.contains(e.kind.as_str()) && told.insert(&e.kind) && !guards(&e.kind));
    idle.map(|entity| {
        Diagnostic::warning("W144", format!("nothing asks for names of the kind `{}`", entity.kind))
            .at(entity.at.clone(), "the first of its kind")
            .help(format!("give a slot the type `{}`, or take the entries away", entity.kind))
    })
    .collect()
}

fn first(values: &[String]) -> &str {
    values.first().map_or("…", String::as_str)
}
