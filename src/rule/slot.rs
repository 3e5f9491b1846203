//! Slots: the holes of a pattern and what may fill them.

use crate::diagnostic::Place;
use regex::Regex;

/// What may fill a slot.
#[derive(Debug, Clone)]
pub enum SlotType {
    /// A number.
    Number,
    /// A date.
    Date,
    /// A length of time.
    Duration,
    /// An entity of a kind.
    Kind(String),
    /// A list of entities of a kind.
    SetOf(String),
    /// One of these, by groups of patterns.
    Enumeration(Vec<String>),
    /// Up to eight words.
    Text,
    /// What a regular expression finds.
    Regex(Box<Regex>),
    /// Who speaks (frames only).
    Speaker,
    /// A quotation (frames only).
    Quote,
}

impl SlotType {
    /// The kind of entity that fills it, if entities do.
    pub fn entity_kind(&self) -> Option<&str> {
        match self {
            SlotType::Kind(kind) | SlotType::SetOf(kind) => Some(kind),
            _ => None,
        }
    }
}

/// From how far a `nearby` slot is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Distance {
    /// The sentence.
    Sentence,
    /// The paragraph.
    Paragraph,
    /// The article.
    Article,
}

/// A slot of a rule.
#[derive(Debug, Clone)]
pub struct Slot {
    /// Its name.
    pub name: String,
    /// True when it may stay empty.
    pub optional: bool,
    /// What may fill it.
    pub kind: SlotType,
    /// Set for slots of `nearby:`.
    pub nearby: Option<Distance>,
    /// Where it is declared.
    pub at: Place,
}
