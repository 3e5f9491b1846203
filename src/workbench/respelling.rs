//! Speakers whom the lexicon does not know under this name, and who may be somebody whom it knows, or whom another article spells otherwise. Nobody is
//! merged: two spellings are two voices until a line of the lexicon says that they are one. What is left out: names of several who speak together,
//! and two names in one article, where `attribution` decides.

use crate::claim::Claim;
use crate::rule::{NameRule, Rulebook};
use crate::text::{Likeness, PersonName, fold};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A speaker who may have another name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respelling {
    /// His name, as an article gives it.
    pub name: String,
    /// The other name.
    pub other: String,
    /// Whose name that is in the lexicon; `None` when it is no more than another article's.
    pub known: Option<KnownName>,
}

/// Where the lexicon knows a name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct KnownName {
    /// Kind of the entity.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The file, for a shipped one its path below the pack.
    pub file: String,
}

/// Names of one skeleton that a name of an article is held against, at most: no text makes this quadratic.
const MOST: usize = 64;

/// Speakers of `claims` whom the lexicon does not know, with the likeliest other name of each: those near a name of the lexicon first, then pairs
/// of two articles; within both the likeliest first, then by name.
pub fn respellings(book: &Rulebook, claims: &[Claim]) -> Vec<Respelling> {
    let speakers = speakers(claims);
    if speakers.is_empty() {
        return Vec::new();
    }
    let known = known(book);
    let (mut near_known, mut near_other) = (Vec::new(), Vec::new());
    let mut met: BTreeMap<String, Vec<&Speaker<'_>>> = BTreeMap::new();
    for speaker in &speakers {
        if let Some((likeness, found)) = known.of(&speaker.name) {
            let other = found.rule.written.clone();
            near_known.push((Reverse(likeness), speaker.shown, other, Some(known_name(book, found.rule))));
            continue;
        }
        let met = met.entry(speaker.name.skeleton()).or_default();
        let apart = met.iter().rev().take(MOST).filter(|m| m.documents.is_disjoint(&speaker.documents));
        let likeliest = apart.filter_map(|m| Some((m.name.likeness(&speaker.name)?, Reverse(m.shown))));
        if let Some((likeness, other)) = likeliest.max() {
            near_other.push((Reverse(likeness), other.0, speaker.shown.to_owned(), None));
        }
        met.push(speaker);
    }
    near_known.sort_unstable();
    near_other.sort_unstable();
    let respelling =
        |(_, name, other, known): (_, &str, _, _)| Respelling { name: name.into(), other, known };
    near_known.into_iter().chain(near_other).map(respelling).collect()
}

/// A name of a speaker without an entry, as it sounds, and the articles that give it.
struct Speaker<'a> {
    shown: &'a str,
    name: PersonName,
    documents: BTreeSet<&'a str>,
}

/// Every such name once, in order.
fn speakers(claims: &[Claim]) -> Vec<Speaker<'_>> {
    let mut by_name: BTreeMap<String, (&str, BTreeSet<&str>)> = BTreeMap::new();
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    for claim in claims {
        let hop = claim.attribution.speaker().filter(|h| h.entity.is_none());
        let Some(name) = hop.filter(|h| h.kind.as_deref() == Some("person")).and_then(|h| h.name.as_deref())
        else {
            continue;
        };
        // An article's name is folded once, however many claims it has.
        if seen.insert((name, &claim.document)) {
            let (shown, documents) = by_name.entry(fold(name)).or_insert((name, BTreeSet::new()));
            *shown = name.min(shown);
            documents.insert(&claim.document);
        }
    }
    let speaker = |(shown, documents)| Speaker { shown, name: PersonName::new(shown), documents };
    by_name.into_values().map(speaker).collect()
}

/// The proper names of the lexicon by skeleton.
struct KnownNames<'a>(BTreeMap<String, Vec<Named<'a>>>);

struct Named<'a> {
    rule: &'a NameRule,
    name: PersonName,
    /// A person may go by the last name; an organisation goes by all of its words.
    person: bool,
}

impl KnownNames<'_> {
    /// The likeliest name of the lexicon; one that differs in capitals and accents only is none.
    fn of(&self, name: &PersonName) -> Option<(Likeness, &Named<'_>)> {
        let alike = self.0.get(&name.skeleton())?.iter().filter_map(|known| {
            let likeness = known.name.likeness(name).filter(|l| l.whole || known.person)?;
            (!known.name.is_written_like(name)).then_some((likeness, known))
        });
        alike.max_by_key(|(likeness, known)| (*likeness, Reverse((known.rule.entity, &known.rule.written))))
    }
}

fn known(book: &Rulebook) -> KnownNames<'_> {
    let speaks = |kind: &str| {
        let mut tables = book.languages.values().filter_map(|l| l.tables.get("speaking"));
        tables.any(|kinds| kinds.contains_key(kind))
    };
    let mut out: BTreeMap<String, Vec<Named<'_>>> = BTreeMap::new();
    for rule in &book.names {
        let entity = &book.entities[rule.entity];
        let written = &rule.written;
        let is_plain = !written.contains(['~', '(', '|', '?', '$', '«']);
        if is_plain && written.chars().any(char::is_uppercase) && speaks(&entity.kind) {
            let name = PersonName::new(written);
            let person = entity.metonymy.get(written).is_some_and(|what| what == "person");
            out.entry(name.skeleton()).or_default().push(Named { rule, name, person });
        }
    }
    KnownNames(out)
}

fn known_name(book: &Rulebook, rule: &NameRule) -> KnownName {
    let (entity, file) = (&book.entities[rule.entity], rule.at.file.name.as_str());
    let file = file.strip_prefix("pack:").unwrap_or(file);
    KnownName { kind: entity.kind.clone(), id: entity.id.clone(), file: file.to_owned() }
}
