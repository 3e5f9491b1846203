//! Values of both sides as short words: ids, numbers and names, the same notation on either side.

use super::judge::Group;
use crate::attribution::Role;
use crate::claim::{Claim, Entity, Value};
use crate::provenance::How;
use crate::reader::{GoldValue, Wanted};
use crate::text::{Amount, Quantity, to_edtf};

/// What stands for no value.
const NONE: &str = "none";

/// All parts of what is wanted.
pub(super) fn wanted_parts(wanted: &Wanted) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (name, value) in wanted.slots.iter().filter(|(name, _)| *name != "or") {
        parts.push(format!("{name}: {}", gold(value)));
    }
    parts.extend(wanted.slots.get("or").map(|or| format!("or: {}", gold(or))));
    parts.push(format!("speaker: {}", names(&wanted.speaker)));
    if wanted.medium != [None] {
        parts.push(format!("medium: {}", names(&wanted.medium)));
    }
    if wanted.modality != ["asserted"] {
        parts.push(format!("modality: {}", wanted.modality.join(" or ")));
    }
    parts.extend(wanted.about.iter().map(|(name, value)| format!("{name}: {}", gold(value))));
    parts.join("; ")
}

/// All parts of a claim of the tool.
pub(super) fn found_parts(claim: &Claim) -> String {
    let mut parts: Vec<String> =
        claim.value.iter().map(|(name, value)| format!("{name}: {}", found(value))).collect();
    parts.push(format!("speaker: {}", hop(claim, Role::Speaker)));
    if claim.attribution.hop(Role::Medium).is_some() {
        parts.push(format!("medium: {}", hop(claim, Role::Medium)));
    }
    if claim.modality.id() != "asserted" {
        parts.push(format!("modality: {}", claim.modality.id()));
    }
    for key in ["subject", "place", "when", "party", "counted_by"] {
        let words = about(claim, key);
        if words != NONE {
            parts.push(format!("{key}: {words}"));
        }
    }
    parts.join("; ")
}

/// One part of what is wanted.
pub(super) fn wanted_part(wanted: &Wanted, group: Group, name: &str, is_answer: bool) -> String {
    match group {
        Group::Slot => {
            let value = wanted.slots.get(name).map_or_else(|| NONE.to_owned(), gold);
            match wanted.slots.get("or").filter(|_| is_answer) {
                Some(or) => format!("{value} or {}", gold(or)),
                None => value,
            }
        }
        Group::Attribution => names(if name == "speaker" { &wanted.speaker } else { &wanted.medium }),
        Group::Modality => wanted.modality.join(" or "),
        Group::About => wanted.about.get(name).map_or_else(|| NONE.to_owned(), gold),
    }
}

/// One part of a claim of the tool.
pub(super) fn found_part(claim: &Claim, group: Group, name: &str) -> String {
    match group {
        Group::Slot => slot(claim, name),
        Group::Attribution => hop(claim, if name == "speaker" { Role::Speaker } else { Role::Medium }),
        Group::Modality => claim.modality.id().to_owned(),
        Group::About => about(claim, name),
    }
}

fn names(names: &[Option<String>]) -> String {
    let words: Vec<&str> = names.iter().map(|name| name.as_deref().unwrap_or(NONE)).collect();
    words.join(" or ")
}

fn gold(value: &GoldValue) -> String {
    match value {
        GoldValue::Flag(flag) => flag.to_string(),
        GoldValue::Number(n) => n.to_string(),
        GoldValue::Bounds(min, max) => interval(*min, *max),
        GoldValue::Names(names) => names.join(", "),
        GoldValue::Text(word) => word.clone(),
    }
}

fn slot(claim: &Claim, name: &str) -> String {
    let value = match name {
        "open" => {
            let sets = claim
                .value
                .iter()
                .filter_map(|(_, v)| if let Value::Set(s) = v { Some(s.open) } else { None });
            return sets.max().unwrap_or(false).to_string();
        }
        "hours" | "days" => claim.value.iter().map(|(_, v)| v).find(|v| matches!(v, Value::Duration(_))),
        _ => claim.slot(name),
    };
    value.map_or_else(|| NONE.to_owned(), found)
}

fn found(value: &Value) -> String {
    match value {
        Value::Number(q) => quantity(q),
        Value::Duration(q) => format!("{} hours", quantity(q)),
        Value::Entity(entity) => entity.name.clone(),
        Value::Set(set) => entities(&set.members),
        Value::State(state) => state.clone(),
        Value::Date { period, text } => period.and_then(to_edtf).unwrap_or_else(|| text.clone()),
        Value::Text(text) => text.clone(),
    }
}

fn quantity(q: &Quantity) -> String {
    interval(q.min, q.max)
}

/// `12`, or `[3, null]` as in a gold file.
fn interval(min: Option<Amount>, max: Option<Amount>) -> String {
    match (min, max) {
        (Some(min), Some(max)) if min == max => min.to_string(),
        _ => {
            let end = |end: Option<Amount>| end.map_or_else(|| "null".to_owned(), |end| end.to_string());
            format!("[{}, {}]", end(min), end(max))
        }
    }
}

fn entities(entities: &[Entity]) -> String {
    let names: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
    if names.is_empty() { NONE.to_owned() } else { names.join(", ") }
}

fn hop(claim: &Claim, role: Role) -> String {
    let hop = claim.attribution.hop(role);
    let name =
        hop.map(|hop| hop.name.clone().or_else(|| hop.entity.clone()).unwrap_or_else(|| "?".to_owned()));
    name.unwrap_or_else(|| NONE.to_owned())
}

fn about(claim: &Claim, key: &str) -> String {
    let about = &claim.about;
    let words = match key {
        "subject" => about.subject.id.clone(),
        "how" => about
            .subject
            .id
            .as_ref()
            .map(|_| (if about.subject.how == How::Stated { "stated" } else { "inferred" }).to_owned()),
        "place" => about.place.as_ref().map(|place| place.name.clone()),
        "when" => about.when.and_then(|when| to_edtf(when.period)),
        "said" => about.said.and_then(to_edtf),
        "counting" => Some(about.counting.id().to_owned()),
        "party" => return entities(&about.party),
        "counted_by" => return entities(&about.counted_by),
        _ => None,
    };
    words.unwrap_or_else(|| NONE.to_owned())
}
