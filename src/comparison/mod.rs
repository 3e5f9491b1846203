//! Claims → questions → positions → verdicts. What two claims have to share before they are compared is the gate; what decides is its first
//! part that differs. Nothing here says which claim is true.

use crate::claim::{Claim, Value};
use std::collections::{BTreeMap, BTreeSet};

/// What the rules say about comparing: everything the comparison needs to know of the rulebook.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    /// By claim type.
    pub claims: BTreeMap<String, ClaimKnowledge>,
    /// Entity id → the broader ones (transitive, without itself). Ids of places and actors alike.
    pub broader: BTreeMap<String, BTreeSet<String>>,
    /// Truce id → the place it covers (`syria`), when the lexicon says.
    pub truce_area: BTreeMap<String, String>,
    /// Entity id → name to show.
    pub names: BTreeMap<String, String>,
}

/// What a claim file says about comparing.
#[derive(Debug, Clone, Default)]
pub struct ClaimKnowledge {
    /// The slot that answers the question.
    pub answer: String,
    /// All slots in order.
    pub slots: Vec<String>,
    /// Pairs of states that clash, both orders.
    pub clash: BTreeSet<(String, String)>,
    /// Pairs of states in tension, both orders.
    pub tension: BTreeSet<(String, String)>,
    /// True when the claim has a truce for subject.
    pub has_subject: bool,
    /// True when the claim is about a place.
    pub has_place: bool,
    /// Titles by language.
    pub title: BTreeMap<String, String>,
}

/// What is asked: claim type, subject, the slots beside the answer, place. The rows of the table.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Question {
    /// Claim type.
    pub claim: String,
    /// Truce id; `None` unspecified.
    pub subject: Option<String>,
    /// Slot name and id of its value, the answer left out.
    pub slots: Vec<(String, String)>,
    /// Place id; `None` unstated.
    pub place: Option<String>,
}

/// Claims that give one question the same answer, at the same time, in the same way.
#[derive(Debug, Clone)]
pub struct Position {
    /// The question (index into `Comparison::questions`).
    pub question: usize,
    /// The answer.
    pub answer: Value,
    /// Indices into the claims compared, in order.
    pub claims: Vec<usize>,
    /// Outlets, by the name shown; unknown ones by document.
    pub outlets: BTreeSet<String>,
    /// Independent voices.
    pub origins: BTreeSet<Origin>,
}

/// An independent voice: one agency's copy, or one speaker on one occasion.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(pub String);

/// How two positions stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerdictKind {
    /// The same answer, or compatible ones.
    Agrees,
    /// Answers that cannot both hold.
    Contradicts,
    /// The same subject, another time.
    Changed,
    /// A cumulative count grew, or an outlet replaced its figure.
    Updated,
    /// Inside one article, or whole against part.
    Tension,
    /// One utterance rendered in two ways.
    Drift,
    /// They answer different questions.
    NotComparable,
    /// Something needed is unknown, or no rule says.
    Undecided,
}

/// How sure a contradiction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Every part stated and equal, both assert (or one denies).
    Hard,
    /// A part inferred, or a side conditional or presupposed.
    Soft,
}

/// What a contradiction is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// Disjoint numbers.
    Number,
    /// States that clash.
    State,
    /// Other people blamed.
    Blame,
    /// One denies what the other says.
    Denial,
    /// Other dates or lengths.
    Date,
    /// Sets that exclude each other.
    Set,
    /// The same people in exchanged roles.
    Roles,
}

/// The part that decided, in the order of the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Which truce.
    Subject,
    /// A slot beside the answer.
    Slot,
    /// Where.
    Place,
    /// When.
    Period,
    /// How it counts.
    Counting,
    /// Asserted, wanted, planned …
    Modality,
    /// The values.
    Value,
}

/// Why a verdict is what it is: facts, from which `report` makes a sentence in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason {
    /// The part that decided.
    pub part: Part,
    /// A code from a closed list, `subject-differs`, `subject-unknown`, `period-disjoint`, `values-disjoint`, `states-clash`, …
    pub code: &'static str,
    /// What was inferred or soft, codes: `subject-inferred`, `period-inferred`, `conditional`, `presupposed`.
    pub soft: Vec<&'static str>,
    /// Notes, codes: `open-lists-share`, `list-holds-other`, `one-origin`, `revised-down`, …
    pub notes: Vec<&'static str>,
    /// Detail for the sentence (the slot's name, the two values compared), as ids or words.
    pub detail: Vec<String>,
}

/// A verdict between two positions.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// How they stand.
    pub kind: VerdictKind,
    /// For contradictions.
    pub strength: Option<Strength>,
    /// For contradictions.
    pub conflict: Option<ConflictKind>,
    /// Index of the first position.
    pub a: usize,
    /// Index of the second position.
    pub b: usize,
    /// Why.
    pub reason: Reason,
}

/// The outcome of comparing.
#[derive(Debug, Clone, Default)]
pub struct Comparison {
    /// Questions in order.
    pub questions: Vec<Question>,
    /// Positions in order of question, then answer.
    pub positions: Vec<Position>,
    /// Every verdict between positions of one question, and between positions of questions that the gate leaves open (an unknown part), ordered.
    pub verdicts: Vec<Verdict>,
    /// Comparisons not made, counted: verdict kind (not-comparable, undecided) and the first part that decided → pairs of positions.
    pub not_made: BTreeMap<(VerdictKind, Part), usize>,
}

/// Compares claims. The same claims in any order give the same comparison.
pub fn compare(_claims: &[Claim], _knowledge: &Knowledge) -> Comparison {
    Comparison::default()
}
