//! Numbers as French news writes them, read from tokens into closed intervals.

mod cardinal;
mod change;
mod collective;
mod count;
mod reading;
#[cfg(test)]
mod tests;
mod value;

pub(super) use cardinal::hangs_on_what_is_before;
pub(super) use change::is_verb_of_measure;
pub(super) use reading::{modify, read};
pub(super) use value::Value;

use super::line::Line;
use super::{Token, Words};
use count::{Found, count_at, is_article};
use reading::Reading;

/// A number in thousandths, so that it can be compared and hashed exactly ("1,5 million" is whole, "2,5" is not).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i64);

impl Amount {
    /// A whole number.
    pub fn whole(n: i64) -> Self {
        Self(n.saturating_mul(1000))
    }

    /// A number of thousandths.
    pub fn thousandths(n: i64) -> Self {
        Self(n)
    }

    /// The number in thousandths.
    pub fn in_thousandths(self) -> i64 {
        self.0
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (whole, rest) = (self.0 / 1000, (self.0 % 1000).abs());
        if rest == 0 {
            write!(f, "{whole}")
        } else {
            let sign = if self.0 < 0 && whole == 0 { "-" } else { "" };
            write!(f, "{sign}{whole}.{}", format!("{rest:03}").trim_end_matches('0'))
        }
    }
}

/// A closed interval `[min, max]`; `None` is an open end. The words are kept.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// Lowest value, `None` when open.
    pub min: Option<Amount>,
    /// Highest value, `None` when open.
    pub max: Option<Amount>,
    /// The words as they stand in the text ("au moins trois").
    pub text: String,
}

/// A number that stands at some words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberMention {
    /// The tokens it takes, modifiers ("près de") and partitive ("une douzaine *de*") included.
    pub words: Words,
    /// Its value.
    pub quantity: Quantity,
    /// True for *un*, *une* alone: an article unless the next word is the pattern's next.
    pub article: bool,
}

/// Every number of a sentence, left to right, never overlapping, the longest first. Tokens that are `taken` (by a date) hold none.
pub fn numbers(tokens: &[Token], text: &str, taken: &[Words]) -> Vec<NumberMention> {
    let line = Line::new(tokens, text, taken);
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < line.len() {
        at = match count_at(&line, at) {
            Found::Count(reading) => {
                let end = reading.with_partitive;
                mentions.push(mention(&line, &reading));
                end
            }
            Found::Other(end) => end,
            Found::Nothing => at + 1,
        };
    }
    mentions
}

fn mention(line: &Line, reading: &Reading) -> NumberMention {
    NumberMention {
        words: Words::new(reading.start, reading.with_partitive),
        quantity: quantity(line, modify(reading.value, &reading.modifiers, 1000), reading.start, reading.end),
        article: is_article(line, reading),
    }
}

/// The interval of `value` with the words of the tokens `[start, end)`.
pub(super) fn quantity(line: &Line, value: Value, start: usize, end: usize) -> Quantity {
    let (low, high) = value.bounds();
    Quantity { min: Some(Amount(low)), max: high.map(Amount), text: line.quote(start, end) }
}
