//! What may fill a slot at a token.

use super::{FillValue, Runner, Way};
use crate::matcher::annotate::Annotated;
use crate::matcher::mention::Lists;
use crate::rule::SlotType;
use crate::text::Words;

/// How many tokens may stand between *un* and the number that it is contrasted with.
const CONTRAST: usize = 10;
/// How many words a `text` slot may take.
const TEXT_WORDS: usize = 8;

impl Runner<'_> {
    /// What may fill `slot` at token `at`: end, value, and how to go on.
    pub(super) fn values(&self, slot: usize, at: usize) -> Vec<(usize, FillValue, Way)> {
        let Some((book, language)) = self.context else { return Vec::new() };
        let sentence = self.sentence;
        let one = |v: Option<(usize, FillValue)>| v.into_iter().map(|(e, v)| (e, v, Way::Plain)).collect();
        let lists = |kind| Lists { book, language, sentence, kind };
        match &self.slots[slot].kind {
            SlotType::Number => {
                let number = sentence.numbers.iter().find(|n| n.words.start == at);
                let number = number.filter(|n| !n.article || is_contrasted(sentence, n.words));
                let way = |article| if article { Way::Tight } else { Way::Plain };
                number
                    .into_iter()
                    .map(|n| (n.words.end, FillValue::Number(n.quantity.clone()), way(n.article)))
                    .collect()
            }
            SlotType::Date => {
                let date = sentence.dates.iter().position(|d| d.words.start == at);
                one(date.map(|i| (sentence.dates[i].words.end, FillValue::Date(i))))
            }
            SlotType::Duration => {
                let found = sentence.durations.iter().find(|d| d.words.start == at);
                one(found.map(|d| (d.words.end, FillValue::Duration(d.hours.clone()))))
            }
            SlotType::Kind(kind) => {
                one(lists(kind).single(at).map(|(entity, words)| (words.end, FillValue::Entity(entity))))
            }
            SlotType::SetOf(kind) => {
                one(lists(kind).list(at).map(|list| (list.words.end, FillValue::Set(list))))
            }
            SlotType::Enumeration(_) => Vec::new(),
            SlotType::Text => {
                let tokens = sentence.tokens();
                let stop = (at..tokens.len())
                    .find(|i| matches!(&*tokens[*i].form, "." | ";" | ":" | "!" | "?"))
                    .unwrap_or(tokens.len());
                let ends = at + 1..=stop.min(at + TEXT_WORDS);
                ends.map(|end| (end, FillValue::Text(sentence.span(Words::new(at, end))), Way::Plain))
                    .collect()
            }
            SlotType::Regex(regex) => one(self
                .expression(regex, at)
                .map(|end| (end, FillValue::Text(sentence.span(Words::new(at, end)))))),
            SlotType::Speaker => {
                let found = sentence.noun_phrases.iter().enumerate().filter(|(_, p)| p.words.start == at);
                found.map(|(i, p)| (p.words.end, FillValue::Speaker(i), Way::Plain)).collect()
            }
            SlotType::Quote => {
                let tokens = sentence.tokens();
                let quote = tokens
                    .get(at)
                    .and_then(|t| sentence.quotes.iter().find(|q| q.span.start == t.span.start));
                one(quote.map(|q| {
                    let end = (at..tokens.len())
                        .find(|i| tokens[*i].span.start >= q.span.end)
                        .unwrap_or(tokens.len());
                    (end, FillValue::Quote(q.span))
                }))
            }
        }
    }
}

/// "Un mort et deux blessés", "deux soldats, dont un officier": *un* counts where it is set beside another number; alone it is an article.
fn is_contrasted(sentence: &Annotated, article: Words) -> bool {
    let joins = |at: usize| {
        matches!(&*sentence.tokens()[at].form, "et" | "," | "dont" | "ou" | "contre" | "puis" | "mais")
    };
    sentence.numbers.iter().filter(|n| !n.article).any(|n| {
        let between = if n.words.start >= article.end {
            article.end..n.words.start
        } else {
            n.words.end..article.start
        };
        between.len() <= CONTRAST && between.into_iter().any(joins)
    })
}
