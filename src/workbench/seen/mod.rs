//! A sentence as the matcher sees it: its words with what stands for them in the rules, what is found in it before any claim is looked for, and who
//! is taken to say it. For whoever asks why a pattern does not match. Claims are not looked for here.

mod known;
mod read;
mod told;

pub use known::{FoundBy, Hitch};
pub use read::seen;
pub use told::{SeenCue, SeenPhrase, SeenSaying, SeenVoice};

use crate::text::{DateRole, Period, Quantity, Span, Words};

/// An article, or a single sentence, as the matcher sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// Language code: which patterns are tried.
    pub lang: String,
    /// When it was published, as far as known; it places dates.
    pub published: Option<Period>,
    /// Every sentence that is read, in order.
    pub sentences: Vec<SeenSentence>,
    /// Parts of the page that are not read, in order.
    pub furniture: Vec<SeenFurniture>,
}

/// A part of the page that no claim is looked for in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenFurniture {
    /// Name of the page rule that takes it away.
    pub rule: String,
    /// Its bytes in the document's text, half open.
    pub span: Span,
    /// Its words.
    pub text: String,
}

/// Some words of a sentence.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Passage {
    /// Their tokens, half open; empty when they stand in another sentence.
    pub words: Words,
    /// Their bytes in the document's text, half open.
    pub span: Span,
    /// As they stand in the text.
    pub text: String,
}

/// A sentence with all that is found in it. Every list is in the order of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSentence {
    /// The whole of it.
    pub at: Passage,
    /// 1-based line of its first byte.
    pub line: usize,
    /// Its words and signs in the order of reading.
    pub tokens: Vec<SeenToken>,
    /// Names of the lexicon.
    pub names: Vec<SeenName>,
    /// Numbers that count.
    pub numbers: Vec<SeenNumber>,
    /// Dates.
    pub dates: Vec<SeenDate>,
    /// Lengths of time, in hours.
    pub durations: Vec<SeenNumber>,
    /// Quotations that touch it.
    pub quotes: Vec<SeenQuote>,
    /// Several words that a pattern may see through at once: asides, adverbs of several words. Dates may be seen through as well.
    pub asides: Vec<Passage>,
    /// Noun phrases that could speak.
    pub phrases: Vec<SeenPhrase>,
    /// Who says what, this sentence or a part of it.
    pub sayings: Vec<SeenSaying>,
    /// Cues of modality with their reach.
    pub cues: Vec<SeenCue>,
}

/// A word or sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenToken {
    /// Its bytes in the document's text, half open.
    pub span: Span,
    /// As it stands in the text.
    pub text: String,
    /// As rules see it: folded.
    pub form: String,
    /// The inflected words of the rules that stand for it; sorted.
    pub found_by: Vec<FoundBy>,
    /// What it belongs to, and what a pattern may do with it.
    pub marks: Vec<Mark>,
}

/// What a token belongs to, or may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A name of the lexicon.
    Name {
        /// Its kind.
        kind: String,
        /// Its id.
        id: String,
    },
    /// A number.
    Number,
    /// A date, which may be seen through.
    Date,
    /// A length of time.
    Duration,
    /// The dateline that opens the sentence.
    Dateline,
    /// A quotation; 0 for one that stands in no other.
    Quoted(usize),
    /// A pattern may see through it.
    SeenThrough,
    /// A gap (`...`) goes no further.
    StopsGap,
    /// A conditional of some verb.
    Conditional,
    /// A future of some verb.
    Future,
}

/// A name of the lexicon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenName {
    /// Where.
    pub at: Passage,
    /// Kind of the entity.
    pub kind: String,
    /// Id of the entity.
    pub id: String,
    /// The name as the lexicon writes it.
    pub written: String,
}

/// A number, or a length of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenNumber {
    /// Where.
    pub at: Passage,
    /// What it is worth; hours for a length of time.
    pub quantity: Quantity,
    /// *un*, *une*: a number only when the next word of the pattern stands right behind it.
    pub article: bool,
}

/// A date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenDate {
    /// Where.
    pub at: Passage,
    /// How it is tied.
    pub role: DateRole,
    /// The days; `None` when they cannot be told without knowing when the article was published, or not at all.
    pub period: Option<Period>,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenQuote {
    /// Its part in the sentence; `text` is the whole quotation.
    pub at: Passage,
    /// 0 for one that stands in no other.
    pub depth: usize,
    /// False when its closing mark is missing.
    pub closed: bool,
}

#[cfg(test)]
mod tests;
