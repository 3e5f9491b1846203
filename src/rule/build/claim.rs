//! A claim file → a claim type: its slots, patterns, tables of states, and whether its examples speak of what it has.

use super::Builder;
use super::patterns::by_lang;
use crate::diagnostic::Diagnostic;
use crate::rule::compare::Compare;
use crate::rule::compile::Phrases;
use crate::rule::file::{ClaimFile, CompareShape, ExpectValue, Located, Titles};
use crate::rule::program::Step;
use crate::rule::rulebook::{ClaimRule, Pattern};
use crate::rule::slot::{Slot, SlotType};
use crate::rule::suggest::near;
use std::collections::{BTreeMap, BTreeSet};

impl Builder<'_> {
    pub(super) fn claim(&mut self, file: &ClaimFile) {
        let mut slots = self.slots(&file.slots, false);
        for near in &file.nearby {
            slots.extend(self.nearby(near));
        }
        let before = self.problems.len();
        let own: BTreeMap<String, Phrases> = by_lang(&file.phrases);
        let patterns = self.patterns(&file.matches, &slots, &own);
        let unless = self.patterns(&file.unless, &slots, &own);
        self.idle_own_phrases(&file.phrases, before == self.problems.len());
        for pattern in &patterns {
            self.check_filled(pattern, &slots);
        }
        let answer = self.answer(file, &slots);
        let states = |slots: &[Slot]| -> Vec<String> {
            slots
                .iter()
                .filter_map(|s| if let SlotType::Enumeration(v) = &s.kind { Some(v.clone()) } else { None })
                .flatten()
                .collect()
        };
        let states = states(&slots);
        let negated = self.turns(&file.negated, &states);
        let planned = self.turns(&file.planned, &states);
        let wanted = self.turns(&file.wanted, &states);
        let compare = self.compare(&file.compare, &slots, &states);
        let titles = self.titles(file, &slots, &states);
        let once = self.once(&file.once, &states);
        let each = file.each.iter().filter(|each| self.is_list(each, &slots));
        let each = each.map(|each| each.value.clone()).next();
        self.check_expected(file, &slots);
        if patterns.is_empty() && before == self.problems.len() {
            self.problems.push(
                Diagnostic::error("E119", format!("the claim `{}` has no pattern", file.claim.value))
                    .at(file.claim.at.clone(), "can never be found")
                    .help("write at least one line under `match: fr:`"),
            );
        }
        self.book.claims.push(ClaimRule {
            id: file.claim.value.clone(),
            title: by_language(&file.title),
            answer,
            slots,
            patterns,
            unless,
            negated,
            planned,
            wanted,
            compare,
            titles,
            implies: file.implies.iter().map(|(c, s)| (c.value.clone(), s.value.clone())).collect(),
            once,
            each,
            speaker_in: file.speaker_in.iter().map(|s| s.value.clone()).collect(),
            examples: file.examples.clone(),
            at: file.claim.at.clone(),
        });
    }

    /// True for a slot with a list of names.
    fn is_list(&mut self, each: &Located<String>, slots: &[Slot]) -> bool {
        let lists = || slots.iter().filter(|s| matches!(s.kind, SlotType::SetOf(_))).map(|s| s.name.as_str());
        let fits = lists().any(|name| name == each.value);
        if !fits {
            let help = near(&each.value, &lists().collect::<Vec<_>>()).map_or_else(
                || "name a slot of a type `set of …`".to_owned(),
                |n| format!("did you mean `{n}`?"),
            );
            self.problems.push(
                Diagnostic::error("E138", format!("`{}` is no slot with a list", each.value))
                    .at(each.at.clone(), "each of its members is to make a claim")
                    .help(help),
            );
        }
        fits
    }

    /// `implies:` names claims that there are, and a slot that both have.
    pub(super) fn check_implied(&mut self, file: &ClaimFile) {
        for (claim, slot) in &file.implies {
            let has =
                |id: &str| self.book.claim(id).is_some_and(|r| r.slots.iter().any(|s| s.name == slot.value));
            let (at, title, help) = if self.book.claim(&claim.value).is_none() {
                let ids: Vec<&str> = self.book.claims.iter().map(|c| c.id.as_str()).collect();
                let help = near(&claim.value, &ids).map_or_else(
                    || "name a claim of `claims/`".to_owned(),
                    |n| format!("did you mean `{n}`?"),
                );
                (&claim.at, format!("`{}` is no claim", claim.value), help)
            } else if !has(&claim.value) || !has(&file.claim.value) {
                let help = "name a slot that both claims have".to_owned();
                (&slot.at, format!("`{}` is no slot of both claims", slot.value), help)
            } else {
                continue;
            };
            self.problems
                .push(Diagnostic::error("E137", title).at(at.clone(), "under `implies:`").help(help));
        }
    }

    pub(super) fn answer(&mut self, file: &ClaimFile, slots: &[Slot]) -> String {
        let first = slots.first().map_or(String::new(), |s| s.name.clone());
        let Some(answer) = &file.answer else { return first };
        if slots.iter().any(|s| s.name == answer.value) {
            return answer.value.clone();
        }
        let names: Vec<&str> = slots.iter().map(|s| s.name.as_str()).collect();
        let help = near(&answer.value, &names)
            .map_or("name one of the slots".to_owned(), |n| format!("did you mean `{n}`?"));
        self.problems.push(
            Diagnostic::error("E120", format!("the answer `{}` is no slot of this claim", answer.value))
                .at(answer.at.clone(), "not under `slots:`")
                .help(help),
        );
        first
    }

    /// A required slot that a pattern leaves empty would drop every match of that pattern.
    pub(super) fn check_filled(&mut self, pattern: &Pattern, slots: &[Slot]) {
        for (index, slot) in slots.iter().enumerate() {
            let bound = pattern.program.nodes.iter().any(|n| matches!(n.step, Step::Slot(i) if i == index));
            let constant = pattern.constants.iter().any(|(s, _)| *s == slot.name);
            if slot.optional || slot.nearby.is_some() || bound || constant {
                continue;
            }
            let (help, example) = match &slot.kind {
                SlotType::Enumeration(values) => (
                    "put the line in a group",
                    format!("{}={}:", slot.name, values.first().map_or("…", |v| v)),
                ),
                _ => ("put the slot into the line", format!("<{}>", slot.name)),
            };
            self.problems.push(
                Diagnostic::error("E121", format!("this pattern leaves the slot `{}` empty", slot.name))
                    .at(pattern.at.clone(), "can never make a claim")
                    .also(slot.at.clone(), "must be filled")
                    .help(format!("{help} (`{example}`), or make it optional: `{}?: …`", slot.name)),
            );
        }
    }

    /// What a state becomes.
    fn turns(
        &mut self,
        table: &[(Located<String>, Located<String>)],
        states: &[String],
    ) -> BTreeMap<String, String> {
        let known = table.iter().filter(|(a, b)| self.is_state(a, states) & self.is_state(b, states));
        known.map(|(a, b)| (a.value.clone(), b.value.clone())).collect()
    }

    fn compare(&mut self, file: &CompareShape, slots: &[Slot], states: &[String]) -> Compare {
        let everywhere = file.everywhere.iter().filter(|state| self.is_state(state, states));
        let everywhere = everywhere.map(|state| state.value.clone()).collect();
        let whole = file.whole.iter().filter(|slot| self.is_slot(slot, slots));
        let whole = whole.map(|slot| slot.value.clone()).collect();
        let (clash, tension) = (self.pairs(&file.clash, states), self.pairs(&file.tension, states));
        Compare { clash, tension, whole, everywhere }
    }

    /// True for the name of a slot.
    fn is_slot(&mut self, name: &Located<String>, slots: &[Slot]) -> bool {
        let names: Vec<&str> = slots.iter().map(|s| s.name.as_str()).collect();
        let known = names.contains(&name.value.as_str());
        if !known {
            let help = near(&name.value, &names)
                .map_or("name one of the slots".to_owned(), |n| format!("did you mean `{n}`?"));
            self.problems.push(
                Diagnostic::error("E139", format!("`{}` is no slot of this claim", name.value))
                    .at(name.at.clone(), "unstated, it is to mean all")
                    .help(help),
            );
        }
        known
    }

    pub(super) fn pairs(
        &mut self,
        table: &[(Located<String>, Vec<Located<String>>)],
        states: &[String],
    ) -> BTreeSet<(String, String)> {
        let mut pairs = BTreeSet::new();
        for (a, others) in table {
            for b in others {
                if self.is_state(a, states) & self.is_state(b, states) {
                    pairs.insert((a.value.clone(), b.value.clone()));
                    pairs.insert((b.value.clone(), a.value.clone()));
                }
            }
        }
        pairs
    }

    /// State → the states before which it gives way.
    fn once(
        &mut self,
        table: &[(Located<String>, Vec<Located<String>>)],
        states: &[String],
    ) -> BTreeMap<String, BTreeSet<String>> {
        let mut once = BTreeMap::new();
        for (state, others) in table {
            let known = others.iter().filter(|other| self.is_state(other, states));
            let known = known.map(|other| other.value.clone()).collect();
            if self.is_state(state, states) {
                once.insert(state.value.clone(), known);
            }
        }
        once
    }

    /// A title belongs to a state or a slot that the claim has.
    fn titles(
        &mut self,
        file: &ClaimFile,
        slots: &[Slot],
        states: &[String],
    ) -> BTreeMap<String, BTreeMap<String, String>> {
        let known: Vec<&str> =
            slots.iter().map(|s| s.name.as_str()).chain(states.iter().map(String::as_str)).collect();
        let mut titles = BTreeMap::new();
        for (of, title) in &file.titles {
            if known.contains(&of.value.as_str()) {
                titles.insert(of.value.clone(), by_language(title));
                continue;
            }
            let help = near(&of.value, &known).map_or_else(
                || "use the id of a state or the name of a slot, as under `slots:`".to_owned(),
                |n| format!("did you mean `{n}`?"),
            );
            self.problems.push(
                Diagnostic::error("E135", format!("`{}` is no state and no slot of this claim", of.value))
                    .at(of.at.clone(), "has a title")
                    .help(help),
            );
        }
        titles
    }

    /// Keys of `expect` must be slots or what every claim has; states must be states.
    pub(super) fn check_expected(&mut self, file: &ClaimFile, slots: &[Slot]) {
        const COMMON: [&str; 14] = [
            "speaker",
            "medium",
            "modality",
            "counting",
            "party",
            "counted_by",
            "subject",
            "place",
            "open",
            "exhaustive",
            "agency",
            "outlet",
            "presupposed",
            "when",
        ];
        for (key, value) in file.examples.iter().flat_map(|e| &e.expect).flatten() {
            let slot = slots.iter().find(|s| s.name == key.value);
            if slot.is_none() && !COMMON.contains(&key.value.as_str()) {
                let known: Vec<&str> = slots.iter().map(|s| s.name.as_str()).chain(COMMON).collect();
                let help = near(&key.value, &known).map_or_else(
                    || "use the name of a slot, or speaker, medium, modality, counting".to_owned(),
                    |n| format!("did you mean `{n}`?"),
                );
                self.problems.push(
                    Diagnostic::error("E123", format!("`{}` is no slot of this claim", key.value))
                        .at(key.at.clone(), "in this example")
                        .help(help),
                );
            }
            if let (Some(slot), ExpectValue::Scalar(value)) = (slot, value)
                && let SlotType::Enumeration(states) = &slot.kind
            {
                self.is_state(value, &states.clone());
            }
            if let ("modality", ExpectValue::Scalar(value)) = (key.value.as_str(), value) {
                self.modality(value);
            }
        }
    }
}

fn by_language(titles: &Titles) -> BTreeMap<String, String> {
    titles.by_lang.iter().map(|(lang, title)| (lang.clone(), title.value.clone())).collect()
}
