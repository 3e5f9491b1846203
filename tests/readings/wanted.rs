//! A claim as an analyst wrote it down, and whether a claim of the tool is that one: slots, speaker, medium, modality, what it is about.

use recoupe::attribution::Role;
use recoupe::claim::{Claim, Value};
use recoupe::matcher::Article;
use recoupe::provenance::How;
use recoupe::rule::Rulebook;
use recoupe::text::{Amount, Quantity};
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize, Clone, Debug)]
pub struct WantedClaim {
    #[serde(skip)]
    pub document: String,
    pub claim: String,
    pub slots: BTreeMap<String, Slot>,
    #[serde(default)]
    pub modality: Option<String>,
    #[serde(default)]
    pub modality_or: Option<String>,
    pub speaker: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub speaker_or: Option<Option<String>>,
    #[serde(default)]
    pub medium: Option<String>,
    #[serde(default, deserialize_with = "present")]
    pub medium_or: Option<Option<String>>,
    #[serde(default)]
    pub about: BTreeMap<String, Slot>,
    pub says: String,
    #[serde(default)]
    pub arguable: bool,
    #[serde(default)]
    pub bonus: bool,
}

/// `null` that is written counts: `speaker_or: null`.
pub fn present<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(from).map(Some)
}

impl WantedClaim {
    pub fn is_required(&self) -> bool {
        !self.arguable && !self.bonus
    }
}

#[derive(Deserialize, Clone, Debug, PartialEq)]
#[serde(untagged)]
pub enum Slot {
    Flag(bool),
    Number(i64),
    Bounds(Vec<Option<i64>>),
    List(Vec<String>),
    Text(String),
}

/// Holds claims against what is wanted, with the names of a rulebook.
pub struct Judge<'a>(pub &'a Rulebook);

impl Judge<'_> {
    /// True when every slot is as wanted.
    pub fn has_all(&self, claim: &Claim, wanted: &WantedClaim) -> bool {
        let slots = &wanted.slots;
        slots.iter().all(|(slot, value)| slot == "or" || self.has(claim, slot, value, slots.get("or")))
    }

    /// True when a slot of the claim is as wanted.
    pub fn has(&self, claim: &Claim, slot: &str, wanted: &Slot, or: Option<&Slot>) -> bool {
        if slot == "open" {
            return claim
                .value
                .iter()
                .any(|(_, v)| matches!(v, Value::Set(s) if Slot::Flag(s.open) == *wanted));
        }
        let hours = match slot {
            "hours" => Some(1),
            "days" => Some(24),
            _ => None,
        };
        if let (Some(hours), Slot::Number(w)) = (hours, wanted) {
            let lengths = claim
                .value
                .iter()
                .filter_map(|(_, v)| if let Value::Duration(q) = v { Some(q) } else { None });
            return lengths.into_iter().any(|q| bounds(q, Some(w * hours), Some(w * hours)));
        }
        match (claim.slot(slot), wanted) {
            (Some(Value::State(s)), Slot::Text(w)) => s == w || or == Some(&Slot::Text(s.clone())),
            (Some(Value::Number(q)), Slot::Number(w)) => bounds(q, Some(*w), Some(*w)),
            (Some(Value::Number(q)), Slot::Bounds(w)) => bounds(q, w[0], w[1]),
            (Some(Value::Entity(e)), Slot::Text(w)) => self.is_named(&e.kind, &e.id, w),
            (Some(Value::Set(set)), Slot::List(w)) => {
                set.members.len() == w.len()
                    && w.iter().all(|name| set.members.iter().any(|m| self.is_named(&m.kind, &m.id, name)))
            }
            _ => false,
        }
    }

    /// True when the lexicon calls the entity so.
    fn is_named(&self, kind: &str, id: &str, name: &str) -> bool {
        let reading = recoupe::text::read(name);
        let article = Article::new(self.0, "fr", name, &reading, |_| true);
        let entities = article.sentences.iter().flat_map(|s| &s.mentions).map(|m| &self.0.entities[m.entity]);
        entities.into_iter().any(|e| e.kind == kind && e.id == id) || id == name
    }

    /// True when speaker, medium and modality are as wanted.
    pub fn speaks(&self, claim: &Claim, wanted: &WantedClaim) -> bool {
        let speaker = claim.attribution.speaker();
        let same = |w: &Option<String>| match (w, speaker) {
            (None, None) => true,
            (Some(w), Some(s)) => {
                // Several who speak as one: a reading that names one of them, either counts.
                let joint = s.kind.as_deref() == Some("joint")
                    && s.name.as_ref().is_some_and(|n| n.split(" + ").any(|one| one == w));
                joint
                    || s.name.as_deref() == Some(w)
                    || s.entity
                        .as_ref()
                        .is_some_and(|e| s.kind.as_deref() != Some("person") && self.is_named("actor", e, w))
            }
            _ => false,
        };
        let medium = claim.attribution.hop(Role::Medium);
        let through = |w: &Option<String>| match (w, medium) {
            (None, None) => true,
            (Some(w), Some(m)) => {
                let named =
                    |e: &String| ["agency", "outlet", "medium"].iter().any(|k| self.is_named(k, e, w));
                m.name.as_deref() == Some(w) || m.entity.as_ref().is_some_and(named)
            }
            _ => false,
        };
        let modality = claim.modality.id();
        let sure = wanted.modality.as_deref().unwrap_or("asserted") == modality
            || wanted.modality_or.as_deref() == Some(modality);
        sure && (same(&wanted.speaker) || wanted.speaker_or.as_ref().is_some_and(same))
            && (through(&wanted.medium) || wanted.medium_or.as_ref().is_some_and(through))
    }

    /// True when truce, place, time and counting are as wanted.
    pub fn is_about(&self, claim: &Claim, wanted: &WantedClaim) -> bool {
        wanted.about.iter().all(|(key, value)| match (key.as_str(), value) {
            ("subject", Slot::Text(id)) => claim.about.subject.id.as_ref() == Some(id),
            ("how", Slot::Text(how)) => {
                let found = if claim.about.subject.how == How::Stated { "stated" } else { "inferred" };
                found == how
            }
            ("place", Slot::Text(place)) => {
                claim.about.place.as_ref().is_some_and(|p| self.is_named("place", &p.id, place))
            }
            ("counting", Slot::Text(counting)) => claim.about.counting.id() == counting,
            // How exactly a period is known is the verdicts' affair; here it must overlap.
            ("when", Slot::Text(when)) => {
                let wanted = recoupe::text::parse_edtf(when);
                claim.about.when.is_some_and(|w| {
                    wanted.is_some_and(|x| w.period.from <= x.until && x.from <= w.period.until)
                })
            }
            _ => true,
        })
    }
}

fn bounds(q: &Quantity, min: Option<i64>, max: Option<i64>) -> bool {
    q.min == min.map(Amount::whole) && q.max == max.map(Amount::whole)
}
