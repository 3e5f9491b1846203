//! A whole article ready to be matched: its sentences annotated, furniture left out.

use super::Annotated;
use crate::rule::Rulebook;
use crate::text::{Period, Reading, Span, parse_edtf};

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

    /// The article as told on a day: names that an entity bore only later (`from:` in the lexicon) or no more (`until:`) are nobody's. Truces are left
    /// alone: their days say when they held, and they are spoken of ever after.
    #[must_use]
    pub fn told(mut self, book: &Rulebook, published: Option<Period>) -> Self {
        let Some(day) = published else { return self };
        let day_of = |entity: usize, key: &str| book.entities[entity].attribute(key).and_then(parse_edtf);
        let named = |entity: usize| {
            let later = day_of(entity, "from")
                .and_then(|p| p.from)
                .zip(day.until)
                .is_some_and(|(from, told)| told < from);
            let over = day_of(entity, "until")
                .and_then(|p| p.until)
                .zip(day.from)
                .is_some_and(|(until, told)| until < told);
            book.entities[entity].kind == "truce" || !(later || over)
        };
        for sentence in &mut self.sentences {
            sentence.mentions.retain(|m| named(m.entity));
            for phrase in &mut sentence.noun_phrases {
                phrase.entities.retain(|(entity, _)| named(*entity));
            }
        }
        self
    }
}
