//! Where a claim is about: the place of its own slot, else the one named nearest, the narrowest of places told in one breath.

use super::{Told, distance, is_aside, is_parted};
use crate::claim::Entity;
use crate::claim::extract::entity;
use crate::matcher::{Annotated, FillValue, Match, Mention, Run};
use crate::rule::{ClaimRule, Distance, SlotType};
use crate::text::{Case, Span, Words, french};

impl Told<'_> {
    /// The place, and whether another sentence named it; `None` when the rule wants one and there is none.
    pub(super) fn place(
        &self,
        rule: &ClaimRule,
        index: usize,
        found: &Match,
        parts: &[Words],
    ) -> Option<(Option<Entity>, bool)> {
        let slot = rule.slots.iter().position(|s| matches!(&s.kind, SlotType::Kind(k) if k == "place"));
        let Some(slot) = slot else { return Some((None, false)) };
        let fill = found.run.fills.iter().find(|f| f.slot == slot);
        let sentence = &self.article.sentences[index];
        if let Some((FillValue::Entity(e), words)) = fill.map(|f| (&f.value, f.words)) {
            return Some((Some(entity(self.book, *e, sentence.span(words).of(self.article.text))), false));
        }
        let Some(distance) = rule.slots[slot].nearby else { return Some((None, false)) };
        // Talks are held where no truce is.
        let of_truce = rule.slots.iter().any(|s| matches!(&s.kind, SlotType::Kind(k) if k == "truce"));
        if let Some(place) = self.place_in(index, found, parts, of_truce) {
            return Some((Some(place), false));
        }
        let paragraph = sentence.sentence.paragraph;
        let nowhere = Match {
            pattern: 0,
            run: Run { words: Words::default(), ..found.run.clone() },
            span: Span::default(),
        };
        let others = (0..index).rev().filter(|i| {
            distance == Distance::Article || self.article.sentences[*i].sentence.paragraph == paragraph
        });
        let mut far = others
            .filter(|_| distance > Distance::Sentence)
            .filter_map(|i| self.place_in(i, &nowhere, &[], of_truce));
        match far.next() {
            Some(place) => Some((Some(place), true)),
            None if !rule.slots[slot].optional => None,
            None => Some((None, false)),
        }
    }

    /// *dans la province de Homs, à Rastan*: of places told in one breath, each in the next, the narrowest.
    fn narrowest<'m>(&self, sentence: &Annotated, places: &[&'m Mention], first: &'m Mention) -> &'m Mention {
        let id = |m: &Mention| &self.book.entities[m.entity].id;
        let related = |a: &Mention, b: &Mention| {
            self.book.broader(id(a)).contains(id(b)) || self.book.broader(id(b)).contains(id(a))
        };
        let Some(at) = places.iter().position(|m| m.words == first.words) else { return first };
        let chained =
            |a: &Mention, b: &Mention| related(a, b) && is_one_phrase(sentence, a.words.end, b.words.start);
        let linked = |pair: &&[&'m Mention]| chained(pair[0], pair[1]);
        let behind = places[at..].windows(2).take_while(linked).count();
        let before = places[..=at].windows(2).rev().take_while(linked).count();
        let chain = &places[at - before..=at + behind];
        chain
            .iter()
            .copied()
            .fold(first, |best, m| if self.book.broader(id(m)).contains(id(best)) { m } else { best })
    }

    /// The place named nearest to the match, those behind it first. A name that is an actor as well needs a preposition of place.
    fn place_in(&self, index: usize, found: &Match, parts: &[Words], of_truce: bool) -> Option<Entity> {
        let (words, span) = (found.run.words, found.span);
        let sentence = &self.article.sentences[index];
        let tokens = sentence.tokens();
        let places = sentence.mentions.iter().filter(|m| self.book.entities[m.entity].kind == "place");
        let fitting = places.filter(|m| {
            let here = sentence.span(m.words);
            let of_saying = self.of_saying(index, here, span);
            let actor = sentence
                .mentions
                .iter()
                .any(|x| x.words == m.words && self.book.entities[x.entity].kind != "place");
            let before = (0..m.words.start)
                .rev()
                .find(|i| !french::is_determiner(&tokens[*i].form))
                .map_or("", |i| &*tokens[i].form);
            let prepared = matches!(
                before,
                "à" | "en" | "dans" | "au" | "aux" | "sur" | "vers" | "près" | "autour" | "hors"
            );
            let id = &self.book.entities[m.entity].id;
            !of_saying
                && (!of_truce || self.truces.is_in_reach(id))
                && (!actor || prepared)
                && m.words.start >= sentence.dateline
                && !is_parted(sentence, m.words, found)
                && !parts.iter().any(|part| part.overlaps(m.words))
        });
        let key = |m: &&Mention| {
            let behind = m.words.start >= words.end || words.contains(m.words);
            (is_aside(sentence, m.words, found), distance(m.words, words), !behind, m.words.start)
        };
        let fitting: Vec<&Mention> = fitting.collect();
        let nearest = fitting.iter().copied().min_by_key(key)?;
        let nearest = self.narrowest(sentence, &fitting, nearest);
        Some(entity(self.book, nearest.entity, sentence.span(nearest.words).of(self.article.text)))
    }
}

/// True when nothing but small words, a comma or a bracket stands between two places: no verb, no *selon*, no *et*.
fn is_one_phrase(sentence: &Annotated, from: usize, to: usize) -> bool {
    const LONGEST: usize = 7;
    let tokens = sentence.tokens();
    let mut between = tokens[from.min(to)..to].iter();
    let small = between.all(|t| {
        let form = &*t.form;
        let sign = matches!(form, "," | "(");
        let other =
            matches!(form, "et" | "ou" | "selon" | "par" | "qui" | "que" | "dont" | "un" | "des" | "les");
        sign || (t.is_word() && t.case == Case::Lower && !other && !french::is_auxiliary(form))
    });
    small && to.saturating_sub(from) <= LONGEST
}
