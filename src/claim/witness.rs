//! What becomes of each match on its way to a claim, for whoever asks why it made none. Nothing is kept when nobody asks.

use super::Claim;
use crate::matcher::Match;
use crate::rule::ClaimRule;
use crate::text::Span;

/// Why a match makes no claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dropped {
    /// It stands in a part of the page that is no article: the name of the page rule.
    Furniture(String),
    /// It stands in the quoted title of a work.
    Title,
    /// Its count is a part of another one, which tells of it.
    Part,
    /// It stands under words that commit nobody: these.
    Uncommitted(Span),
    /// The pattern puts the speaker into this slot, and he is not the subject of these words.
    NoSubject(String),
    /// Only claims of some speakers count, and this is none of them: the id of whoever speaks, as far as he has one.
    SpeakerNotIn(Option<String>),
    /// Nothing nearby fills this slot.
    Lacking(String),
}

/// Whoever watches matches become claims, or not. Sentences are counted among those of the article that are read.
pub trait Witness {
    /// A match is dropped.
    fn dropped(&mut self, _sentence: usize, _rule: &ClaimRule, _found: &Match, _why: impl Fn() -> Dropped) {}
    /// A match becomes a claim, which is not numbered yet.
    fn claimed(&mut self, _sentence: usize, _rule: &ClaimRule, _found: &Match, _claim: &Claim) {}
}

/// Nobody.
impl Witness for () {}
