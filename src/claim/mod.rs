//! A claim: an answer to a question, by somebody, about some time and place, with its modality and its evidence. None exists without evidence or
//! attribution: both are fields, and an `Attribution` always ends at an outlet.

mod extract;
mod stand_in;
mod subject;
mod surroundings;
mod witness;

pub use extract::{Extracted, claims, claims_before};
pub(crate) use stand_in::stand_in;
pub use witness::{Dropped, Witness};

use crate::attribution::Attribution;
use crate::modality::Modality;
use crate::provenance::{How, Provenance};
use crate::text::{Period, Quantity, Span};
use std::sync::Arc;

/// Every code that a claim's `notes` may hold.
pub const NOTES: [&str; 8] = [
    "speaker-unresolved",
    "quotation-unclosed",
    "date-unresolved",
    "presupposed",
    "place-inferred",
    "part-of-count",
    "goes-on-from-count",
    "follows-from-count",
];

/// An entity of the lexicon as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Entity {
    /// Its kind (`actor`, `place`, `act`).
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its name in the lexicon (the first one).
    pub name: String,
    /// The words in the text.
    pub text: String,
}

/// A list of entities.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EntitySet {
    /// In the order of the text, no id twice.
    pub members: Vec<Entity>,
    /// *tels que*, *notamment*, "et d'autres": there are more.
    pub open: bool,
    /// *seuls*, *tous sauf*: there are no more.
    pub exhaustive: bool,
}

/// The value of a slot.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// A number.
    Number(Quantity),
    /// One entity.
    Entity(Entity),
    /// Several.
    Set(EntitySet),
    /// One of the slot's states.
    State(String),
    /// A date, resolved when possible.
    Date {
        /// The days meant, `None` when unresolved.
        period: Option<Period>,
        /// The words.
        text: String,
    },
    /// A length of time in hours.
    Duration(Quantity),
    /// Free text.
    Text(String),
}

/// Which part of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Section {
    /// The headline.
    Headline,
    /// The text.
    Body,
}

/// How a count counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Counting {
    /// The last 24 hours, a named day.
    Day,
    /// From a start.
    Since,
    /// One incident.
    Incident,
    /// Unspecified.
    Unspecified,
}

impl Counting {
    /// Its id in rules and records.
    pub fn id(self) -> &'static str {
        match self {
            Counting::Day => "day",
            Counting::Since => "since",
            Counting::Incident => "incident",
            Counting::Unspecified => "unspecified",
        }
    }
}

/// Which truce (attack, round of talks) a claim is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Subject {
    /// Lexicon id (`syria-2016-02`); `None` is unspecified.
    pub id: Option<String>,
    /// `Stated`, `Inferred`, or `Unknown` with no id.
    pub how: How,
}

/// The time that a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct When {
    /// The days.
    pub period: Period,
    /// True: at some time within `period`, not all of it ("after repeated violations"). Disjoint periods are surely different; others unknown.
    pub somewhere_within: bool,
    /// How it is known: stated (a date in the text), inferred (the article's date).
    pub how: How,
}

/// What a claim is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// Which truce.
    pub subject: Subject,
    /// Place, a lexicon entity of kind place.
    pub place: Option<Entity>,
    /// When; `None` is unknown.
    pub when: Option<When>,
    /// When it was said, if the text says so.
    pub said: Option<Period>,
    /// How a count counts (`Unspecified` for all other claims).
    pub counting: Counting,
    /// About one party only.
    pub party: Vec<Entity>,
    /// Who counted.
    pub counted_by: Vec<Entity>,
}

/// Where the proof stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The words that prove it (the match), bytes of the document's text.
    pub span: Span,
    /// The sentence they stand in.
    pub sentence: Span,
    /// The words of `span`.
    pub text: String,
    /// The words of `sentence`.
    pub sentence_text: String,
    /// 1-based line of the span's start.
    pub line: usize,
    /// Lower-case hexadecimal SHA-256 of the document's text.
    pub text_sha256: String,
}

/// A claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Stable id, sixteen hexadecimal digits.
    pub id: String,
    /// The document's id.
    pub document: Arc<str>,
    /// Where the article comes from.
    pub provenance: Arc<Provenance>,
    /// Language code.
    pub lang: String,
    /// Headline or body.
    pub section: Section,
    /// Claim type: the id of its rule.
    pub claim: String,
    /// `file:line` of the pattern that fired.
    pub rule: String,
    /// Slots by name, in the rule's order.
    pub value: Vec<(String, Value)>,
    /// What kind of statement.
    pub modality: Modality,
    /// The words that say so.
    pub modality_cue: Option<Span>,
    /// Presupposed, not said ("to save the truce"): soft in a comparison.
    pub presupposed: bool,
    /// Who says it.
    pub attribution: Attribution,
    /// What it is about.
    pub about: About,
    /// Where the proof stands.
    pub evidence: Evidence,
    /// Other passages where the same speaker says the same.
    pub also: Vec<Span>,
    /// Codes from `NOTES`.
    pub notes: Vec<&'static str>,
}

impl Claim {
    /// The value of a slot.
    pub fn slot(&self, name: &str) -> Option<&Value> {
        self.value.iter().find(|(n, _)| n == name).map(|(_, v)| v)
    }
}
