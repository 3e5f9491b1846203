//! The question that a claim answers: its key, without the answer and without the period, which is compared inside the question.

use super::Knowledge;
use super::answer::{Interval, fold};
use crate::claim::{Claim, Entity, Value};
use std::collections::BTreeSet;

/// What is asked: claim type, subject, the slots beside the answer, place. The rows of the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// Claim type.
    pub claim: String,
    /// Truce id; `None` unspecified.
    pub subject: Option<String>,
    /// Slot name and id of its value, sorted, the answer left out; `party` when the claim is about one party only.
    pub slots: Vec<(String, String)>,
    /// Place id; the truce's area when the claim names no place; `None` unstated.
    pub place: Option<String>,
}

impl Question {
    /// The question that `claim` answers; `None` when the rules do not know its type or it has no answer.
    pub fn of(claim: &Claim, knowledge: &Knowledge) -> Option<Self> {
        let known = knowledge.claims.get(&claim.claim)?;
        claim.slot(&known.answer)?;
        let subject = if known.has_subject { claim.about.subject.id.clone() } else { None };
        let place = if known.has_place { place_of(claim, subject.as_deref(), knowledge) } else { None };
        Some(Self { claim: claim.claim.clone(), subject, slots: slots_of(claim, &known.answer), place })
    }

    /// The id of a slot's value, `None` when unstated.
    pub fn slot(&self, name: &str) -> Option<&str> {
        self.slots.iter().find(|(n, _)| n == name).map(|(_, id)| id.as_str())
    }
}

/// Slots that qualify the answer, and names of parts that the gate compares on its own.
const BESIDE_THE_GATE: [&str; 7] = ["open", "factor", "role", "truce", "place", "date", "counted_by"];
const PARTY: &str = "party";

fn place_of(claim: &Claim, subject: Option<&str>, knowledge: &Knowledge) -> Option<String> {
    let stated = claim.about.place.as_ref().map(|place| place.id.clone());
    stated.or_else(|| knowledge.truce_area.get(subject?).cloned())
}

fn slots_of(claim: &Claim, answer: &str) -> Vec<(String, String)> {
    let beside = |name: &str| name != answer && !BESIDE_THE_GATE.contains(&name);
    let party = &claim.about.party;
    let mut slots: Vec<_> = claim
        .value
        .iter()
        .filter(|(name, _)| beside(name) && (name != PARTY || party.is_empty()))
        .map(|(name, value)| (name.clone(), id_of(value)))
        .collect();
    if !party.is_empty() {
        slots.push((PARTY.to_owned(), ids_of(party)));
    }
    slots.sort();
    slots.dedup();
    slots
}

fn id_of(value: &Value) -> String {
    match value {
        Value::Number(quantity) | Value::Duration(quantity) => Interval::of(quantity).to_string(),
        Value::Entity(entity) => entity.id.clone(),
        Value::Set(set) => ids_of(&set.members),
        Value::State(state) => state.clone(),
        Value::Date { text, .. } | Value::Text(text) => fold(text),
    }
}

fn ids_of(entities: &[Entity]) -> String {
    let ids: BTreeSet<&str> = entities.iter().map(|e| e.id.as_str()).collect();
    ids.into_iter().collect::<Vec<_>>().join("+")
}
