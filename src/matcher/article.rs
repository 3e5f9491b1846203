//! A whole article ready to be matched: its sentences annotated, furniture left out.

use super::Annotated;
use crate::rule::Rulebook;
use crate::text::{Reading, Span};

/// The sentences of an article that are no furniture, in order.
#[derive(Debug)]
pub struct Article<'a> {
    /// The document's text.
    pub text: &'a str,
    /// Language code.
    pub lang: &'a str,
    /// Its reading.
    pub reading: &'a Reading,
    /// The sentences that count.
    pub sentences: Vec<Annotated<'a>>,
}

impl<'a> Article<'a> {
    /// Annotates every sentence for which `counts` holds.
    pub fn new(
        book: &Rulebook,
        lang: &'a str,
        text: &'a str,
        reading: &'a Reading,
        counts: impl Fn(Span) -> bool,
    ) -> Self {
        let sentences = reading.sentences.iter().filter(|s| counts(s.span));
        let sentences = sentences.map(|s| Annotated::new(book, lang, text, s, &reading.quotes)).collect();
        Self { text, lang, reading, sentences }
    }
}
