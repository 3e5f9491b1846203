//! Why a claim was found in a sentence, or was not: what fired, with which words for which mark; and for a claim that did not, the pattern that got
//! furthest, where it stopped, why, and what to write. Plain data: `report` puts it into words. What is known is what the matcher itself says.

mod article;
mod attempt;
mod forms;
mod graph;
mod line;
mod near;
mod slots;
mod stop;
mod way;

pub(super) use article::nearest;
pub use article::{Asked, explain};

use super::seen::{Passage, SeenFurniture};
use crate::matcher::Advantage;
use crate::modality::Modality;
use crate::rule::Distance;
use crate::text::{Period, Quantity};

/// What became of the claims that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// Language code: which patterns are tried.
    pub lang: String,
    /// When the article was published, as far as known.
    pub published: Option<Period>,
    /// The sentences that were asked for, or the most promising ones.
    pub sentences: Vec<ExplainedSentence>,
    /// What was asked for and is no article.
    pub furniture: Vec<SeenFurniture>,
    /// Other sentences in which a pattern got some way.
    pub others: usize,
}

/// A sentence with what became of each claim in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedSentence {
    /// The whole of it.
    pub at: Passage,
    /// 1-based line of its first byte.
    pub line: usize,
    /// One entry a claim, in the order of the rules.
    pub claims: Vec<ExplainedClaim>,
}

/// What became of one claim in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExplainedClaim {
    /// Its id.
    pub claim: String,
    /// What fired, by first word; where nothing did, what got furthest. Empty when no pattern got anywhere.
    pub attempts: Vec<Attempt>,
}

impl ExplainedClaim {
    /// True when it was found.
    pub fn fired(&self) -> bool {
        self.attempts.iter().any(|a| matches!(a.outcome, Outcome::Claim(_)))
    }
}

/// A pattern before a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attempt {
    /// `file:line` of the pattern.
    pub rule: String,
    /// The line as written.
    pub pattern: String,
    /// What the groups around it set.
    pub constants: Vec<(String, String)>,
    /// Its elements that were found, in the order of the words.
    pub marks: Vec<Taken>,
    /// How many elements were found, and how many there are by the shortest way.
    pub got: (usize, usize),
    /// How it ended.
    pub outcome: Outcome,
}

/// An element of a pattern with the words that it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// As the rules write it; for a slot, its name.
    pub element: String,
    /// What a slot was filled with; `None` for a word.
    pub value: Option<Filled>,
    /// The words.
    pub at: Passage,
}

/// The value of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Filled {
    /// A number, or a length in hours.
    Quantity(Quantity),
    /// Ids of entities.
    Ids(Vec<String>),
    /// Words that stand for themselves.
    Words,
}

/// How an attempt ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// In a claim.
    Claim(Box<Told>),
    /// Without one.
    Stopped(Box<Stop>),
}

/// Who makes a claim that was found, and how sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Who says it; `None` is the outlet itself.
    pub speaker: Option<String>,
    /// Through whom.
    pub medium: Option<String>,
    /// How sure.
    pub modality: Modality,
    /// The words that say so.
    pub cue: Option<String>,
}

/// Where and why a pattern stopped, or what dropped its match.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Why.
    pub why: Why,
    /// What was looked for, as the rules write it; empty when the whole pattern was found.
    pub expected: Vec<String>,
    /// The words that decided; `None` at the end of the sentence.
    pub at: Option<Passage>,
    /// True when what is missing stands before the words that were found.
    pub before: bool,
    /// What to do, all of it together.
    pub mends: Vec<Mend>,
    /// The pattern's line with that done; `None` when it is done elsewhere.
    pub line: Option<String>,
    /// `file:line` of what is to be changed.
    pub place: String,
}

/// Why a pattern stopped; [`Why::id`] is its name in records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The word is there in a form that `~` would find.
    MissingTilde,
    /// The word is there in another form.
    WordForm(Form),
    /// The word is there, behind more words than a gap takes: so many.
    GapTooLong(usize),
    /// The word is there, behind what no gap passes.
    GapBarrier(Barrier),
    /// The word is there, behind other words, and no gap is written.
    WordBetween,
    /// Something else stands where a slot wants a value of this type.
    WrongType {
        /// The type of the slot.
        wanted: String,
        /// What stands there.
        is: Is,
    },
    /// The word stands before the others.
    Order,
    /// No such word; another one stands in its place.
    Absent,
    /// The sentence ends, or begins, here.
    SentenceEnd,
    /// What fills the first slot stands behind a preposition and is not the subject.
    Complement,
    /// It gave way to another match of the claim.
    Lost {
        /// `file:line` of the other pattern.
        rule: String,
        /// Why that one counts.
        by: Advantage,
    },
    /// An `unless` pattern touches it.
    Unless {
        /// `file:line` of that pattern.
        rule: String,
        /// That pattern.
        pattern: String,
    },
    /// It is not made by one of these speakers.
    SpeakerRequired(Vec<String>),
    /// Whoever speaks should fill this slot, and is not the subject of these words.
    NoSubject(String),
    /// Nothing this near fills the slot.
    NearbyMissing {
        /// The slot.
        slot: String,
        /// From how far it is taken.
        distance: Distance,
    },
    /// It is the quoted title of a work.
    Title,
    /// It stands in a part of the page that is no article, by this page rule.
    Furniture(String),
    /// It stands under words that commit nobody.
    Uncommitted,
    /// Its count is a part of another one, which tells of it.
    PartOfCount,
}

impl Why {
    /// Its name in records.
    pub fn id(&self) -> &'static str {
        match self {
            Why::MissingTilde => "missing-tilde",
            Why::WordForm(_) => "word-form",
            Why::GapTooLong(_) => "gap-too-long",
            Why::GapBarrier(_) => "gap-barrier",
            Why::WordBetween => "word-between",
            Why::WrongType { .. } => "wrong-type",
            Why::Order => "order",
            Why::Absent => "absent",
            Why::SentenceEnd => "sentence-end",
            Why::Complement => "complement",
            Why::Lost { .. } => "lost",
            Why::Unless { .. } => "unless",
            Why::SpeakerRequired(_) => "speaker-required",
            Why::NoSubject(_) => "no-subject",
            Why::NearbyMissing { .. } => "nearby-missing",
            Why::Title => "title",
            Why::Furniture(_) => "furniture",
            Why::Uncommitted => "uncommitted",
            Why::PartOfCount => "part-of-count",
        }
    }
}

/// How the form that is there differs from those that were looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Behind a determiner it is a noun.
    Noun,
    /// A participle behind *avoir*.
    BehindAvoir,
    /// A participle behind *être*: the passive.
    Passive,
    /// A participle by itself.
    Participle,
    /// A form of the verb.
    Verb,
    /// A form of the noun or adjective.
    Nominal,
    /// Without *se*.
    NoReflexive,
    /// Other accents.
    Accents,
    /// Exactly this spelling is asked for, and it is there with other capitals.
    Exact,
}

/// What no gap passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Barrier {
    /// An entity of the kind that the pattern took last.
    Entity,
    /// A number that would be counted with the one taken, or that stands before the one looked for.
    Number,
    /// A sign.
    Sign,
    /// A word that opens a clause.
    Clause,
}

/// What stands where a slot wants something else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Is {
    /// A name of another kind.
    Name {
        /// Its kind.
        kind: String,
        /// Its id.
        id: String,
    },
    /// A name that is in no lexicon file.
    Unknown,
    /// Other words.
    Words,
    /// A length of time.
    Duration,
    /// A date.
    Date,
}

/// Something to do; each works as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mend {
    /// Write one thing instead of another.
    Write {
        /// What stands there.
        old: String,
        /// What should.
        new: String,
    },
    /// Put something before an element.
    Insert {
        /// What.
        what: String,
        /// The element before it, when there is one.
        after: Option<String>,
        /// The element behind it.
        before: String,
    },
    /// Add a name to the lexicon.
    Name {
        /// The name.
        name: String,
        /// The kind.
        kind: String,
        /// The entry; `None` when that is for the writer to say.
        id: Option<String>,
    },
    /// If other words say the same, allow both.
    Either {
        /// The element that is there; `None` for a choice, which the words are added to.
        old: Option<String>,
        /// The words of the sentence.
        new: String,
    },
    /// If the element may be missing, say so.
    Optional {
        /// The element.
        element: String,
        /// Slots in it that must be filled so far.
        slots: Vec<String>,
    },
    /// Give the slot another type.
    SlotType {
        /// The slot.
        slot: String,
        /// The type.
        kind: &'static str,
    },
    /// Write a second line for this order of words.
    SecondLine,
    /// Take this pattern out of `unless:`, or make it say less.
    Unless(String),
    /// Add a speaker, by id if he is known, to those that count.
    Speaker(Option<String>),
    /// The slot may stay empty.
    SlotOptional(String),
    /// Nothing: this is as it should be.
    Nothing,
}

#[cfg(test)]
mod tests;
