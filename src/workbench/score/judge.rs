//! Whether a claim of the tool is what an annotator wrote down, part by part: slots, speaker, medium, modality, what it is about. Names are the same
//! when they are the same words or when the lexicon calls the entity so.

use crate::attribution::{Hop, Role};
use crate::claim::{Claim, Entity, Value};
use crate::matcher::Article;
use crate::provenance::How;
use crate::reader::{GoldValue, Wanted};
use crate::rule::{Rulebook, SlotType};
use crate::text::{Amount, Period, Quantity, fold, parse_edtf, read};
use std::collections::{BTreeMap, BTreeSet};

/// What a part belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// A slot.
    Slot,
    /// Speaker, medium.
    Attribution,
    /// The modality.
    Modality,
    /// Subject, place, time and so on.
    About,
}

/// One part of a wanted and a found claim, held against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part<'a> {
    /// What it belongs to.
    pub group: Group,
    /// The slot's name, `speaker`, `place` …
    pub name: &'a str,
    /// The gold file says what it must be: not so for a slot that only the tool gives.
    pub stated: bool,
    /// The gold file has a value.
    pub wants: bool,
    /// The tool gives a value.
    pub gives: bool,
    /// The two are the same; two that are both without a value are.
    pub same: bool,
    /// It answers the question.
    pub is_answer: bool,
}

/// The slots of a gold file that are a length of time, with the hours of one.
const LENGTHS: [(&str, i64); 2] = [("hours", 1), ("days", 24)];

/// Kind and id of an entity.
type Id = (String, String);

/// Holds claims against what is wanted, with the names of a rulebook.
#[derive(Debug)]
pub struct Judge<'a> {
    book: &'a Rulebook,
    /// By language and name: the entities that the lexicon knows in it.
    names: BTreeMap<(String, String), BTreeSet<Id>>,
}

impl<'a> Judge<'a> {
    /// A judge who knows the names in `wanted`, each with the language of its article.
    pub fn new<'w>(book: &'a Rulebook, wanted: impl IntoIterator<Item = (&'w str, &'w Wanted)>) -> Self {
        let mut names = BTreeMap::new();
        for (lang, wanted) in wanted {
            for name in names_of(wanted) {
                names.entry((lang.to_owned(), name.to_owned())).or_insert_with(|| entities(book, lang, name));
            }
        }
        Self { book, names }
    }

    /// Every part that the gold file states or, of slots, that the tool gives; speaker, medium and modality always.
    pub fn parts<'w>(&self, wanted: &'w Wanted, claim: &'w Claim) -> Vec<Part<'w>> {
        let mut parts = Vec::new();
        let answer = self.answer(&wanted.claim);
        for (name, value) in wanted.slots.iter().filter(|(name, _)| *name != "or") {
            let is_answer = is_slot(name, answer, claim);
            let or = wanted.slots.get("or").filter(|_| is_answer);
            let same = self.has(claim, name, value) || or.is_some_and(|or| self.has(claim, name, or));
            let gives = gives(claim, name);
            // `open: false` wants nothing.
            let wants = *value != GoldValue::Flag(false);
            parts.push(Part { group: Group::Slot, name, stated: true, wants, gives, same, is_answer });
        }
        for (name, _) in &claim.value {
            if !wanted.slots.keys().any(|slot| is_slot(slot, Some(name), claim)) {
                parts.push(Part {
                    group: Group::Slot,
                    name,
                    stated: false,
                    wants: false,
                    gives: true,
                    same: false,
                    is_answer: false,
                });
            }
        }
        for (name, role) in [("speaker", Role::Speaker), ("medium", Role::Medium)] {
            let alternatives = if role == Role::Speaker { &wanted.speaker } else { &wanted.medium };
            let hop = claim.attribution.hop(role);
            let same = alternatives.iter().any(|name| self.is_voice(&claim.lang, hop, name.as_deref()));
            let wants = alternatives.iter().all(Option::is_some);
            // Of two values that count the one that was found is meant.
            let wants = wants || (same && hop.is_some());
            let gives = hop.is_some();
            parts.push(Part {
                group: Group::Attribution,
                name,
                stated: true,
                wants,
                gives,
                same,
                is_answer: false,
            });
        }
        let same = wanted.modality.iter().any(|id| id == claim.modality.id());
        let (group, name) = (Group::Modality, "modality");
        parts.push(Part { group, name, stated: true, wants: true, gives: true, same, is_answer: false });
        for (name, value) in &wanted.about {
            let same = self.is_about(claim, name, value);
            let gives = gives_about(claim, name);
            parts.push(Part {
                group: Group::About,
                name,
                stated: true,
                wants: true,
                gives,
                same,
                is_answer: false,
            });
        }
        parts
    }

    /// The slot that answers the question of a claim type.
    pub fn answer(&self, claim: &str) -> Option<&str> {
        self.book.claim(claim).map(|rule| rule.answer.as_str())
    }

    /// True when the slots of the gold file hold the answer of their claim type.
    pub(super) fn has_answer(&self, wanted: &Wanted) -> bool {
        let Some(rule) = self.book.claim(&wanted.claim) else { return true };
        let is_length =
            rule.slots.iter().any(|slot| slot.name == rule.answer && matches!(slot.kind, SlotType::Duration));
        wanted.slots.contains_key(&rule.answer)
            || (is_length && LENGTHS.iter().any(|(name, _)| wanted.slots.contains_key(*name)))
    }

    /// A name for what it stands for: ids of the lexicon, or its own words folded.
    pub(super) fn canonical(&self, lang: &str, name: &str) -> String {
        let ids = self.names.get(&(lang.to_owned(), name.to_owned()));
        let ids: Vec<&str> = ids.into_iter().flatten().map(|(_, id)| id.as_str()).collect();
        if ids.is_empty() { fold(name) } else { ids.join("+") }
    }

    fn has(&self, claim: &Claim, slot: &str, wanted: &GoldValue) -> bool {
        if slot == "open" {
            let mut sets = sets(claim);
            return sets.any(|open| GoldValue::Flag(open) == *wanted);
        }
        if let Some((_, hours)) = LENGTHS.iter().find(|(name, _)| *name == slot) {
            return lengths(claim).any(|q| is_quantity(q, wanted, *hours));
        }
        match (claim.slot(slot), wanted) {
            (Some(Value::State(state)), GoldValue::Text(word)) => state == word,
            (Some(Value::Number(q) | Value::Duration(q)), wanted) => is_quantity(q, wanted, 1),
            (Some(Value::Entity(entity)), GoldValue::Text(name)) => {
                self.is_named(&claim.lang, &entity.kind, &entity.id, name)
            }
            (Some(Value::Set(set)), wanted) => self.is_set(&claim.lang, &set.members, wanted),
            (Some(Value::Date { period, .. }), wanted) => {
                period.is_some() && period.as_ref() == date(wanted).as_ref()
            }
            (Some(Value::Text(text)), GoldValue::Text(word)) => fold(text) == fold(word),
            _ => false,
        }
    }

    fn is_set(&self, lang: &str, members: &[Entity], wanted: &GoldValue) -> bool {
        let names = match wanted {
            GoldValue::Names(names) => names.as_slice(),
            GoldValue::Text(name) => std::slice::from_ref(name),
            _ => return false,
        };
        let is_in = |name: &String| members.iter().any(|m| self.is_named(lang, &m.kind, &m.id, name));
        members.len() == names.len() && names.iter().all(is_in)
    }

    /// True when the lexicon calls the entity so.
    pub(super) fn is_named(&self, lang: &str, kind: &str, id: &str, name: &str) -> bool {
        let known = self.names.get(&(lang.to_owned(), name.to_owned()));
        id == name || known.is_some_and(|ids| ids.iter().any(|(k, i)| k == kind && i == id))
    }

    /// True when a hop is the voice of that name; `None` is no voice.
    fn is_voice(&self, lang: &str, hop: Option<&Hop>, name: Option<&str>) -> bool {
        let (Some(hop), Some(name)) = (hop, name) else { return hop.is_none() && name.is_none() };
        let kinds: &[&str] = match hop.role {
            // The lexicon knows the actor for whom a person speaks: another person may speak for the same.
            Role::Speaker if hop.kind.as_deref() == Some("person") => &[],
            Role::Speaker => &["actor"],
            _ => &["agency", "outlet", "medium"],
        };
        // Several who speak as one: a gold file that names one of them is right with any.
        let joint = hop.kind.as_deref() == Some("joint")
            && hop.name.as_ref().is_some_and(|all| all.split(" + ").any(|one| one == name));
        let by_id = |id: &String| kinds.iter().any(|kind| self.is_named(lang, kind, id, name));
        joint || hop.name.as_deref() == Some(name) || hop.entity.as_ref().is_some_and(by_id)
    }

    fn is_about(&self, claim: &Claim, key: &str, wanted: &GoldValue) -> bool {
        let about = &claim.about;
        match (key, wanted) {
            ("subject", GoldValue::Text(id)) => about.subject.id.as_ref() == Some(id),
            ("how", GoldValue::Text(how)) => {
                (if about.subject.how == How::Stated { "stated" } else { "inferred" }) == how
            }
            ("place", GoldValue::Text(name)) => {
                about.place.as_ref().is_some_and(|p| self.is_named(&claim.lang, "place", &p.id, name))
            }
            ("counting", GoldValue::Text(id)) => about.counting.id() == id,
            ("party", wanted) => self.is_set(&claim.lang, &about.party, wanted),
            ("counted_by", wanted) => self.is_set(&claim.lang, &about.counted_by, wanted),
            // How exactly a period is known is the verdicts' affair; here it must overlap.
            ("when", wanted) => about.when.zip(date(wanted)).is_some_and(|(w, p)| overlap(w.period, p)),
            ("said", wanted) => about.said.zip(date(wanted)).is_some_and(|(s, p)| overlap(s, p)),
            _ => false,
        }
    }
}

/// Every name in what is wanted that the lexicon may know.
fn names_of(wanted: &Wanted) -> Vec<&str> {
    let values = wanted.slots.values().chain(wanted.about.values());
    let mut names: Vec<&str> = Vec::new();
    for value in values {
        match value {
            GoldValue::Names(list) => names.extend(list.iter().map(String::as_str)),
            GoldValue::Text(word) => names.push(word),
            GoldValue::Flag(_) | GoldValue::Number(_) | GoldValue::Bounds(..) => {}
        }
    }
    names.extend(wanted.speaker.iter().chain(&wanted.medium).flatten().map(String::as_str));
    names
}

/// The entities whose names stand in a name (*province d'Alep*).
pub(super) fn entities(book: &Rulebook, lang: &str, name: &str) -> BTreeSet<Id> {
    let reading = read(name);
    let article = Article::new(book, lang, name, &reading, |_| true);
    let mentions = article.sentences.iter().flat_map(|sentence| &sentence.mentions);
    let known = mentions.filter_map(|mention| book.entities.get(mention.entity));
    known.map(|entity| (entity.kind.clone(), entity.id.clone())).collect()
}

/// True when the slot `gold` of a gold file is the claim's slot `name`.
fn is_slot(gold: &str, name: Option<&str>, claim: &Claim) -> bool {
    let Some(name) = name else { return false };
    let length = || LENGTHS.iter().any(|(word, _)| *word == gold);
    gold == name || (matches!(claim.slot(name), Some(Value::Duration(_))) && length())
}

fn gives(claim: &Claim, slot: &str) -> bool {
    match slot {
        "open" => sets(claim).any(|open| open),
        _ if LENGTHS.iter().any(|(name, _)| *name == slot) => lengths(claim).next().is_some(),
        _ => claim.slot(slot).is_some(),
    }
}

fn gives_about(claim: &Claim, key: &str) -> bool {
    let about = &claim.about;
    match key {
        "subject" | "how" => about.subject.id.is_some(),
        "place" => about.place.is_some(),
        "when" => about.when.is_some(),
        "said" => about.said.is_some(),
        "party" => !about.party.is_empty(),
        "counted_by" => !about.counted_by.is_empty(),
        _ => true,
    }
}

/// Whether each list of the claim goes on.
fn sets(claim: &Claim) -> impl Iterator<Item = bool> {
    claim
        .value
        .iter()
        .filter_map(|(_, value)| if let Value::Set(set) = value { Some(set.open) } else { None })
}

fn lengths(claim: &Claim) -> impl Iterator<Item = &Quantity> {
    claim.value.iter().filter_map(|(_, value)| if let Value::Duration(q) = value { Some(q) } else { None })
}

/// True for the same interval; `times` is what the written number counts by.
fn is_quantity(found: &Quantity, wanted: &GoldValue, times: i64) -> bool {
    let scaled = |amount: &Amount| Amount::thousandths(amount.in_thousandths().saturating_mul(times));
    match wanted {
        GoldValue::Number(n) => found.min == Some(scaled(n)) && found.max == Some(scaled(n)),
        GoldValue::Bounds(min, max) => {
            found.min == min.as_ref().map(scaled) && found.max == max.as_ref().map(scaled)
        }
        _ => false,
    }
}

/// A date; a year alone looks like a number.
pub(super) fn date(value: &GoldValue) -> Option<Period> {
    match value {
        GoldValue::Text(word) => parse_edtf(word),
        GoldValue::Number(year) => parse_edtf(&year.to_string()),
        _ => None,
    }
}

fn overlap(a: Period, b: Period) -> bool {
    let ends_before = |a: Period, b: Period| matches!((a.until, b.from), (Some(a), Some(b)) if a < b);
    !ends_before(a, b) && !ends_before(b, a)
}
