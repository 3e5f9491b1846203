//! Proper names in a phrase: a run of capitalised words, an institution behind its article, one word that opens a sentence.

use super::Parser;
use crate::text::{Case, Token, french};

impl Parser<'_> {
    /// A capital behind a determiner, where the sentence is not all capitals and the word is no place, relay or day.
    pub(super) fn opens_institution(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        let kind = |entity: usize| self.book.entities[entity].kind.as_str();
        let taken = self.sentence.mentions.iter().any(|m| {
            m.words.holds(at)
                && matches!(kind(m.entity), "place" | "agency" | "outlet" | "medium" | "cue" | "truce")
        });
        !taken && self.marks_name(token) && !self.stops(at) && self.name_end(at) > at
    }

    /// "Bogota accuse Caracas": one capitalised word that opens a sentence is a name when a verb of saying follows.
    pub(super) fn names_somebody(&self, end: usize) -> bool {
        let small = |at: &usize| french::is_ne(self.form(*at)) || french::is_clitic(self.form(*at));
        let verb = (end..end + 3).find(|at| !small(at)).unwrap_or(end);
        let opens = &self.form(end.saturating_sub(1));
        let common = french::is_indefinite(opens) || self.language.adverbs.contains(*opens);
        let turn = self.form(end) == ":" && matches!(self.form(end + 1), "«" | "\"");
        !common && (self.is_cue(verb) || turn)
    }

    /// The end of a run of capitalised words with particles inside, from `at`; `at` when there is none.
    pub(super) fn name_end(&self, at: usize) -> usize {
        let mut end = at;
        let mut next = at;
        while let Some(token) = self.tokens.get(next) {
            let inside = next > at;
            let particle = self.table("particles", &token.form).is_some();
            let elsewhere = self.sentence.mentions.iter().any(|m| {
                m.words.holds(next)
                    && matches!(self.book.entities[m.entity].kind.as_str(), "place" | "agency" | "outlet")
            }) && !self.is_name_of_actor(next);
            if elsewhere {
                break;
            }
            let capital = token.is_word() && self.marks_name(token) && !self.is_cue(next);
            let starts_with_particle = !self.shouted
                && token.is_word()
                && token.form.contains('-')
                && token.span.of(self.sentence.text).chars().any(char::is_uppercase);
            // "Jean-Yves Le Drian", "Anne Le Goff"
            let article = inside
                && token.case == Case::Initial
                && matches!(&*token.form, "le" | "la" | "les")
                && self.tokens.get(next + 1).is_some_and(|t| t.is_word() && self.marks_name(t));
            if (capital || starts_with_particle) && (article || !french::is_determiner(&token.form)) {
                next += 1;
                end = next;
            } else if particle && inside {
                next += 1;
            } else {
                break;
            }
            // "J. Kerry"
            if self.form(next) == "."
                && token.form.chars().count() == 1
                && self.tokens.get(next).is_some_and(|t| t.glued)
            {
                next += 1;
            }
        }
        end
    }

    pub(super) fn marks_name(&self, token: &Token) -> bool {
        token.case != Case::Lower && !self.shouted
    }

    pub(super) fn is_name_of_actor(&self, at: usize) -> bool {
        self.sentence
            .mentions
            .iter()
            .any(|m| m.words.holds(at) && self.book.entities[m.entity].kind == "actor")
    }
}

/// A sentence of four words or more without a small letter: a headline in capitals, or a whole article of them.
pub(super) fn is_shouted(tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|t| t.is_word());
    let count = words.clone().filter(|t| t.case == Case::Capitals).count();
    count >= 4
        && words.all(|t| {
            t.case == Case::Capitals
                || t.case == Case::Initial && t.form.trim_end_matches('\'').chars().count() == 1
        })
}
