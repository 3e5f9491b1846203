//! The grammar of lists of parts: what leads to a number, where it is, by whom.

use super::{Part, SIDE};
use crate::matcher::{Annotated, FillValue, List, Match, Mention, list_at};
use crate::rule::{ClaimRule, Language, Rulebook};
use crate::text::{NumberMention, Words, french};

/// How many small words may stand between a preposition and the name of a place (*dans le sud de la province de*).
const WORDS_BEFORE_PLACE: usize = 6;

/// A list of parts as it is read, left to right.
pub(super) struct PartList<'a> {
    pub book: &'a Rulebook,
    pub language: &'a Language,
    pub rule: &'a ClaimRule,
    pub sentence: &'a Annotated<'a>,
    pub found: &'a Match,
    pub count: Words,
    pub end: usize,
    pub parts: Vec<Part>,
}

/// What leads to a part.
enum Lead {
    /// *dont, soit, :*
    Held,
    /// A comma or *et*, before another of a list.
    Next,
}

impl PartList<'_> {
    /// Reads up to the next count that is none of its parts; `taken` are the counts of all matches.
    pub fn read(&mut self, taken: &[Words]) {
        let mut at = self.count.end;
        while at < self.end {
            let part = self.place_with_number(at).or_else(|| self.number_with_place(at));
            // What another match counted on its own is a part only where the words say so (*dont cinq violations à Hama*).
            if taken.iter().any(|count| count.start == at) && part.as_ref().is_none_or(|part| !part.held) {
                return;
            }
            at = part.as_ref().map_or(at + 1, |part| part.words.end);
            self.parts.extend(part);
        }
    }

    /// *Alep (11)*
    fn place_with_number(&self, at: usize) -> Option<Part> {
        let (place, mention) = self.place_at(at)?;
        let open = mention.words.end;
        let number = self.number_at(open + 1).filter(|_| self.form(open) == "(")?;
        let close = self.past_unit(self.sentence.numbers[number].words.end);
        let fits = self.form(close) == ")" && self.fits(number);
        fits.then(|| Part {
            words: Words::new(at, close + 1),
            count: self.sentence.numbers[number].words,
            number,
            place: Some(place),
            side: None,
            held: true,
        })
    }

    /// *dont cinq dans la province de Hama, et 3 par l'armée*
    fn number_with_place(&self, at: usize) -> Option<Part> {
        let number = self.number_at(at)?;
        let lead = self.lead(at)?;
        let start = self.past_unit(self.sentence.numbers[number].words.end);
        let done = self.participle(start, "done");
        let start = start + usize::from(done || self.participle(start, "counted"));
        let done = done || self.carries_on_side() || self.match_tells_doing();
        let (mut place, mut side, mut end) = (None, None, start);
        while end < self.end {
            if let Some((found, past)) = self.place_phrase(end).filter(|_| place.is_none()) {
                (place, end) = (Some(found), past);
            } else if let Some(list) = self.side(end).filter(|_| side.is_none() && done) {
                end = list.words.end;
                side = Some(list);
            } else {
                break;
            }
        }
        if place.is_none() && side.is_none() {
            return None;
        }
        let held = match lead {
            Lead::Held => true,
            Lead::Next => match self.parts.last() {
                Some(last) => last.held,
                None => self.in_place_of_count(place, at)?,
            },
        };
        let count = self.sentence.numbers[number].words;
        Some(Part { words: Words::new(at, end), count, number, place, side, held })
    }

    /// What stands right before a number that tells a part.
    fn lead(&self, at: usize) -> Option<Lead> {
        let mut before = at.checked_sub(1)?;
        while before > self.count.end && self.language.adverbs.contains(self.form(before)) {
            before -= 1;
        }
        let after_list = self.parts.last().is_some_and(|last| last.words.end >= before.saturating_sub(1));
        match self.form(before) {
            "dont" | "soit" | ":" | "(" | "-" | "savoir" => Some(Lead::Held),
            "lesquels" | "lesquelles" | "elles" | "eux" if self.form(before.checked_sub(1)?) == "parmi" => {
                Some(Lead::Held)
            }
            "," => Some(Lead::Next),
            ";" if after_list => Some(Lead::Next),
            "et" if after_list || self.has_place_or_side(before) => Some(Lead::Next),
            _ => None,
        }
    }

    /// Whether a number beside the first of a sentence is a part of it: it is not when the count has a place of its own that does not hold the
    /// part's, or a side of its own. `None` when nothing tells.
    fn in_place_of_count(&self, place: Option<usize>, at: usize) -> Option<bool> {
        if self.filled_side().is_some() {
            return Some(place.is_some());
        }
        let Some(own) = self.own_place(at) else { return Some(true) };
        let id = |mention: usize| &self.book.entities[self.sentence.mentions[mention].entity].id;
        Some(self.book.broader(id(place?)).contains(id(own)))
    }

    /// The place that the count itself has: the last named before `at`, before the count or behind it.
    fn own_place(&self, at: usize) -> Option<usize> {
        let all = self.sentence.mentions.iter().enumerate();
        let places = all.filter(|(_, m)| self.kind(m) == "place" && m.words.end <= at);
        let prepared = places
            .filter(|(_, m)| m.words.start >= self.sentence.dateline && self.is_prepared(m.words.start));
        prepared.map(|(index, _)| index).next_back()
    }

    /// A preposition of place stands before the name that begins at `at`.
    fn is_prepared(&self, at: usize) -> bool {
        let first = at.saturating_sub(WORDS_BEFORE_PLACE);
        let before = (first..at)
            .rev()
            .map(|i| self.form(i))
            .take_while(|form| !form.starts_with([',', '.', ';', ':']));
        before.into_iter().any(is_place_preposition)
    }

    fn has_place_or_side(&self, at: usize) -> bool {
        self.filled_side().is_some() || self.own_place(at).is_some()
    }

    /// What the match took for the side.
    fn filled_side(&self) -> Option<Words> {
        let slot = self.rule.slots.iter().position(|s| s.name == SIDE)?;
        self.found.run.fills.iter().find(|f| f.slot == slot).map(|f| f.words)
    }

    /// The match has its side behind *par*, and so may the parts (*12 commises par l'opposition et 3 par l'armée*).
    fn carries_on_side(&self) -> bool {
        let before = self.filled_side().and_then(|words| words.start.checked_sub(1));
        before.is_some_and(|before| (before.saturating_sub(1)..=before).any(|i| self.form(i) == "par"))
    }

    /// The match's own participle tells what was done, not what was counted.
    fn match_tells_doing(&self) -> bool {
        self.found.run.fixed.iter().any(|at| self.participle(*at, "done"))
    }

    /// *par l'armée, au régime, du côté de l'opposition*
    fn side(&self, at: usize) -> Option<List> {
        let slot = self.rule.slots.iter().find(|s| s.name == SIDE)?;
        let kind = slot.kind.entity_kind()?;
        let after = match self.form(at) {
            "par" | "à" | "au" | "aux" => at + 1,
            "du" | "de" => (at..at + 4).find(|i| self.form(*i) == "côté").map(|i| i + 2)?,
            _ => return None,
        };
        list_at(self.book, self.language, self.sentence, kind, self.sentence.skip(after))
    }

    /// *dans la province de Hama*, and what follows to say where that is (*à Rastan, province de Homs*): the narrowest place, one past it all.
    fn place_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let prepared = is_place_preposition(self.form(at));
        let (mut place, mut end) = self.place_behind(at + 1).filter(|_| prepared)?;
        loop {
            let sign = self.form(end);
            let open = usize::from(matches!(sign, "," | "("));
            let start = end + open + usize::from(is_place_preposition(self.form(end + open)));
            let Some((next, past)) = self.place_behind(start) else { return Some((place, end)) };
            let id = |mention: usize| &self.book.entities[self.sentence.mentions[mention].entity].id;
            if self.book.broader(id(next)).contains(id(place)) {
                place = next;
            } else if !self.book.broader(id(place)).contains(id(next)) {
                return Some((place, end));
            }
            end = past + usize::from(sign == "(" && self.form(past) == ")");
        }
    }

    /// The first place behind small words from `at` on, and one past it.
    fn place_behind(&self, at: usize) -> Option<(usize, usize)> {
        for next in at..(at + WORDS_BEFORE_PLACE).min(self.end) {
            if let Some((index, mention)) = self.place_at(next) {
                return Some((index, mention.words.end));
            }
            let token = self.sentence.tokens().get(next)?;
            let stops = matches!(&*token.form, "par" | "qui" | "que" | "qu'" | "dont" | "et" | "ou" | "mais");
            let number = self.sentence.numbers.iter().any(|n| n.words.holds(next) && !n.article);
            if !token.is_word() || stops || number || french::is_auxiliary(&token.form) {
                return None;
            }
        }
        None
    }

    fn place_at(&self, at: usize) -> Option<(usize, &Mention)> {
        let first = self.sentence.mentions.partition_point(|m| m.words.start < at);
        let mut all = self.mentions_at(at).enumerate();
        let (behind, mention) = all.find(|(_, m)| self.kind(m) == "place" && m.words.end <= self.end)?;
        Some((first + behind, mention))
    }

    fn mentions_at(&self, at: usize) -> impl Iterator<Item = &Mention> {
        let first = self.sentence.mentions.partition_point(|m| m.words.start < at);
        self.sentence.mentions[first..].iter().take_while(move |m| m.words.start == at)
    }

    fn kind(&self, mention: &Mention) -> &str {
        &self.book.entities[mention.entity].kind
    }

    fn number_at(&self, at: usize) -> Option<usize> {
        self.sentence.numbers.binary_search_by_key(&at, |n| n.words.start).ok()
    }

    /// A part is no more than the whole can be: figures in brackets may be anything.
    fn fits(&self, number: usize) -> bool {
        let at = |words: Words| self.sentence.numbers.iter().find(|n| n.words == words);
        let (part, whole): (&NumberMention, _) = (&self.sentence.numbers[number], at(self.count));
        whole.is_none_or(|whole| {
            whole.quantity.max.is_none_or(|max| part.quantity.min.is_none_or(|min| min <= max))
        })
    }

    /// One past the unit that may be told again: *cinq violations, 11 cas, trois autres, six d'entre elles*.
    fn past_unit(&self, at: usize) -> usize {
        let at = at + usize::from(matches!(self.form(at), "autre" | "autres"));
        if self.form(at) == "d'" && self.form(at + 1) == "entre" {
            return at + 3;
        }
        let unit = |mention: &&Mention| {
            self.found.run.fills.iter().any(|f| f.value == FillValue::Entity(mention.entity))
        };
        if let Some(again) = self.mentions_at(at).find(unit) {
            return again.words.end;
        }
        let stem = |form: &str| form.trim_end_matches(['s', 'x']).to_owned();
        let noun = self.sentence.skip(self.count.end);
        let again = self.found.run.fixed.contains(&noun) && stem(self.form(noun)) == stem(self.form(at));
        at + usize::from(again || self.form(at) == "cas")
    }

    fn participle(&self, at: usize, table: &str) -> bool {
        self.language.entry(table, self.form(at)).is_some()
    }

    fn form(&self, at: usize) -> &str {
        self.sentence.tokens().get(at).map_or("", |t| &t.form)
    }
}

fn is_place_preposition(form: &str) -> bool {
    matches!(form, "à" | "au" | "aux" | "en" | "dans" | "sur" | "près" | "autour")
}
