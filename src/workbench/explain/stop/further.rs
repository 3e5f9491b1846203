//! The missing element further on, or something like it: behind other words, in another form, as a name of another kind.

use super::{Missing, Reason, Stopped};
use crate::matcher::GAP_WORDS;
use crate::rule::{Step, WordTest, line_of};
use crate::text::{Words, french};
use crate::workbench::explain::forms::{Written, other_form};
use crate::workbench::explain::line::{Change, Line};
use crate::workbench::explain::slots::other_type;
use crate::workbench::explain::way::{Way, written};
use crate::workbench::explain::{Mend, Why};
use std::ops::Range;

impl Stopped<'_> {
    /// The element itself, further on.
    pub(super) fn there(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
        let probe = self.probe();
        let words = self.places(before).into_iter().find_map(|at| {
            let end = missing.heads.iter().find_map(|h| probe.element_at(*h, at))?;
            (!before || end <= self.found().start).then(|| Words::new(at, end))
        })?;
        let works = self.works(missing, words.end, before);
        let way = self.way(missing, words, before);
        let count = way.words(self.sentence);
        let blocked = way.barriers.first().copied();
        let rank = (if count > GAP_WORDS || blocked.is_some() { 2 } else { 0 }, count, order);
        let between = way.tokens.first().zip(way.tokens.last()).map(|(a, b)| Words::new(*a, *b + 1));
        let (why, at) = match (missing.gap, blocked) {
            (Some(_), _) if count > GAP_WORDS && blocked.is_none() => (Why::GapTooLong(count), between),
            (Some(_), Some((words, barrier))) => (Why::GapBarrier(barrier), Some(words)),
            // Behind "un" as a number the next word must follow at once: what is seen through elsewhere stands in the way.
            _ if way.tokens.is_empty() => (Why::WordBetween, Some(self.tight(words, before)?)),
            _ => (Why::WordBetween, between),
        };
        if missing.gap.is_none()
            && let Some(name) = self.longer_name(missing, words, &way)
        {
            let place = self.place_of_name(&name).unwrap_or_else(|| line_of(&self.pattern.at));
            return Some(Reason { works, rank, why, words: at, mends: vec![name], line: None, place });
        }
        let what = match at {
            Some(at) if way.tokens.is_empty() => {
                format!("({})?", self.words_of(at))
            }
            _ => way.across(self.sentence, missing.gap.is_some()),
        };
        let (mend, line) = self.insert(&what, missing, before);
        let place = line_of(&self.pattern.at);
        Some(Reason { works, rank, why, words: at, mends: vec![mend], line, place })
    }

    /// What stands between an article as a number and the word found, when it would be seen through elsewhere.
    fn tight(&self, words: Words, before: bool) -> Option<Words> {
        let (from, to) =
            if before { (words.end, self.found().start) } else { (self.found().end, words.start) };
        (from < to).then(|| Words::new(from, to))
    }

    /// "neuf *cas de* violation": what stands before a name with *de* may be a part of it.
    fn longer_name(&self, missing: &Missing, words: Words, way: &Way) -> Option<Mend> {
        let Step::Slot(slot) = self.node(missing.node).step else { return None };
        let kind = self.patterns.rule.slots.get(slot)?.kind.entity_kind()?;
        let tokens = self.sentence.tokens();
        let (first, last) = (*way.tokens.first()?, *way.tokens.last()?);
        let joined = french::de().contains(&&*tokens[last].form) && last + 1 >= words.start.min(last + 1);
        let noun = tokens[first].is_word() && !french::is_preposition(&tokens[first].form);
        let whole = way.tokens.len() == last + 1 - first && way.tokens.len() <= 4 && way.barriers.is_empty();
        if !(joined && noun && whole && last + 1 == words.start) {
            return None;
        }
        let book = self.patterns.book;
        let mention = self.sentence.mentions.iter().find(|m| {
            m.words.start == words.start && book.entities.get(m.entity).is_some_and(|e| e.kind == kind)
        })?;
        let entity = book.entities.get(mention.entity)?;
        let name = book.names.get(mention.name)?;
        let before: Vec<String> = way.tokens.iter().map(|at| written(&tokens[*at])).collect();
        // Of a name that may be longer, what stands here.
        let own = match name.written.split_once('(') {
            Some((first, _)) if mention.words.len() == 1 => first.trim_end().to_owned(),
            Some(_) => self.words_of(mention.words),
            None => name.written.clone(),
        };
        Some(Mend::Name {
            name: format!("{} {own}", before.join(" ")),
            kind: kind.to_owned(),
            id: Some(entity.id.clone()),
        })
    }

    /// The same word in a form that the pattern does not ask for.
    pub(super) fn in_other_form(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
        let node = self.node(missing.node);
        let place = node.at.as_ref()?;
        let word = place.file.text.get(place.start..place.end)?;
        let tests: Vec<&WordTest> = missing
            .heads
            .iter()
            .filter_map(|h| if let Step::Word(test) = &self.node(*h).step { Some(test) } else { None })
            .collect();
        let exact = matches!(node.step, Step::Exact(_));
        if tests.is_empty() && !exact {
            return None;
        }
        let tilde = place.file.text.get(place.end..)?.starts_with('~');
        let form = Written { word, tilde, exact };
        let irregulars = &self.patterns.language.irregulars;
        let from = if before { 0 } else { self.found().end };
        let (at, other) = self
            .places(before)
            .into_iter()
            .find_map(|at| Some((at, other_form(&form, &tests, irregulars, self.sentence, at, from)?)))?;
        let words = Words::new(other.start, at + 1);
        let way = self.way(missing, words, before);
        let count = way.words(self.sentence);
        let near =
            way.tokens.is_empty() || (missing.gap.is_some() && way.barriers.is_empty() && count <= GAP_WORDS);
        let class = match () {
            () if near => 0,
            () if count <= GAP_WORDS && way.barriers.is_empty() => 1,
            () => 3,
        };
        let range = self.line.element(node);
        // What finds all that the old one finds takes its place, in a phrase too; anything else stands beside it.
        let wider = exact || other.new.starts_with('(') || (!tilde && !other.new.contains(' '));
        let in_phrase = node.via.is_some() && wider;
        let (old, new) = match &range {
            _ if wider => (Line::text(node), other.new.clone()),
            Some(range) if self.is_behind_etre(range) => (Line::text(node), other.new.clone()),
            _ => self.beside(missing.node, &other.new),
        };
        let mut change = range.filter(|_| !in_phrase).map(|range| Change::new(range, &new));
        let mut mends = vec![Mend::Write { old, new }];
        if !near {
            let what = way.across(self.sentence, missing.gap.is_some());
            let (mend, _) = self.insert(&what, missing, before);
            mends.push(mend);
            change = change.map(|c| self.with_insertion(c, &what, missing, before));
        }
        let line = change.map(|c| self.line.changed(&c));
        let place = line_of(if in_phrase { place } else { &self.pattern.at });
        let (works, rank) = (self.works(missing, words.end, before), (class, count, order));
        Some(Reason { works, rank, why: other.why, words: Some(words), mends, line, place })
    }

    /// True when *être* is written right before an element: a verb behind it was meant as its participle.
    fn is_behind_etre(&self, range: &Range<usize>) -> bool {
        self.pattern.written.get(..range.start).is_some_and(|before| before.trim_end().ends_with("être~"))
    }

    /// An element as the line writes it, and with `new` beside it.
    pub(super) fn beside(&self, node: usize, new: &str) -> (String, String) {
        let old = self.element(node);
        let branch = self.line.element(self.node(node)).is_some_and(|range| self.line.is_branch(&range));
        let both = if branch { format!("{old}|{new}") } else { format!("({old}|{new})") };
        (old, both)
    }

    /// A name of another kind, a name that nobody knows, a length of time.
    pub(super) fn of_other_type(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
        let Step::Slot(slot) = self.node(missing.node).step else { return None };
        let slot = self.patterns.rule.slots.get(slot)?;
        if missing.gap.is_some() {
            return None;
        }
        let at = self.neighbour(before)?;
        let entities = &self.patterns.book.entities;
        let kind_of =
            |entity: usize| entities.get(entity).map(|e| (e.kind.clone(), e.id.clone())).unwrap_or_default();
        let irregulars = &self.patterns.language.irregulars;
        let other = other_type(slot, &kind_of, irregulars, self.sentence, at, before)?;
        let place = self.place_of_name(&other.mend);
        let place = place.unwrap_or_else(|| {
            line_of(if matches!(other.mend, Mend::SlotType { .. }) { &slot.at } else { &self.pattern.at })
        });
        Some(Reason {
            works: self.works(missing, other.words.end, before),
            rank: (1, 0, order),
            why: other.why,
            words: Some(other.words),
            mends: vec![other.mend],
            line: None,
            place,
        })
    }
}
