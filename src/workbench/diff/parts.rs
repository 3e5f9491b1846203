//! The parts of a claim that two rulebooks may make otherwise, in words: ids where there are any, so that another name for the same thing changes
//! nothing.

use crate::attribution::Role;
use crate::claim::{Claim, Counting, Entity, Value};
use crate::provenance::How;
use crate::text::{Amount, Quantity, to_edtf};

/// A part that is not the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// A slot's name, `speaker`, `modality`, `place` …
    pub part: String,
    /// By the old rules; `None` when it is not there.
    pub old: Option<String>,
    /// By the new rules; `None` when it is not there.
    pub new: Option<String>,
}

/// What two claims do not say the same, in the order of the parts.
pub(super) fn differences(old: &Claim, new: &Claim) -> Vec<Difference> {
    let (before, after) = (parts(old), parts(new));
    let find = |parts: &[(String, String)], name: &str| {
        parts.iter().find(|(part, _)| part == name).map(|(_, value)| value.clone())
    };
    let mut names: Vec<&String> = before.iter().map(|(part, _)| part).collect();
    names.extend(after.iter().map(|(part, _)| part).filter(|part| find(&before, part).is_none()));
    let differences = names.into_iter().filter_map(|name| {
        let (old, new) = (find(&before, name), find(&after, name));
        (old != new).then(|| Difference { part: name.clone(), old, new })
    });
    differences.collect()
}

/// The parts that a claim has: its slots, who says it, how sure, what it is about.
pub(super) fn parts(claim: &Claim) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    let mut add = |name: &str, value: Option<String>| out.extend(value.map(|value| (name.to_owned(), value)));
    for (name, value) in &claim.value {
        add(name, Some(in_words(value)));
    }
    for role in [Role::Speaker, Role::Medium, Role::Agency, Role::Outlet] {
        let hop = claim.attribution.hop(role);
        add(role.id(), hop.and_then(|hop| hop.entity.clone().or_else(|| hop.name.clone())));
    }
    let modality = claim.modality.id().to_owned();
    add("modality", Some(if claim.presupposed { format!("{modality}, presupposed") } else { modality }));
    let about = &claim.about;
    let how = if about.subject.how == How::Stated { "" } else { ", inferred" };
    add("subject", about.subject.id.as_ref().map(|id| format!("{id}{how}")));
    add("place", about.place.as_ref().map(|place| place.id.clone()));
    let when = about.when.map(|when| {
        let within = if when.somewhere_within { "within " } else { "" };
        let how = if when.how == How::Inferred { ", inferred" } else { "" };
        format!("{within}{}{how}", to_edtf(when.period).unwrap_or_default())
    });
    add("when", when);
    add("said", about.said.and_then(to_edtf));
    add("counting", Some(about.counting).filter(|c| *c != Counting::Unspecified).map(|c| c.id().to_owned()));
    add("party", some_ids(&about.party));
    add("counted_by", some_ids(&about.counted_by));
    out
}

fn in_words(value: &Value) -> String {
    match value {
        Value::Number(quantity) => interval(quantity),
        Value::Duration(quantity) => format!("{} hours", interval(quantity)),
        Value::Entity(entity) => entity.id.clone(),
        Value::Set(set) => {
            let more = [(set.open, " and others"), (set.exhaustive, " and no others")];
            let more: String = more.into_iter().filter(|(holds, _)| *holds).map(|(_, words)| words).collect();
            format!("{}{more}", ids(&set.members))
        }
        Value::State(state) => state.clone(),
        Value::Date { period, text } => period.and_then(to_edtf).unwrap_or_else(|| text.clone()),
        Value::Text(text) => text.clone(),
    }
}

fn some_ids(entities: &[Entity]) -> Option<String> {
    (!entities.is_empty()).then(|| ids(entities))
}

fn ids(entities: &[Entity]) -> String {
    entities.iter().map(|entity| entity.id.as_str()).collect::<Vec<_>>().join(", ")
}

/// `12`, `3 or more`, `up to 5`, `10 to 12`.
fn interval(quantity: &Quantity) -> String {
    let words = |amount: Amount| amount.to_string();
    match (quantity.min, quantity.max) {
        (Some(min), Some(max)) if min == max => words(min),
        (Some(min), Some(max)) => format!("{} to {}", words(min), words(max)),
        (Some(min), None) => format!("{} or more", words(min)),
        (None, Some(max)) => format!("up to {}", words(max)),
        (None, None) => quantity.text.clone(),
    }
}
