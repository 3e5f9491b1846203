//! No such element where it is looked for: it stands on the other side, or other words stand there, or none.

use super::{Missing, Reason, Stopped};
use crate::matcher::GAP_WORDS;
use crate::rule::{SlotType, Step, VerbPart, line_of};
use crate::text::{TokenKind, Words, french};
use crate::workbench::explain::forms::verb_as_written;
use crate::workbench::explain::line::{Change, Line};
use crate::workbench::explain::way::Way;
use crate::workbench::explain::{Is, Mend, Why};
use std::ops::Range;

impl Stopped<'_> {
    /// The element on the other side of the words found.
    pub(super) fn elsewhere(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
        let probe = self.probe();
        let found = self.found();
        let small = self.small(missing.node);
        let other_side: Vec<usize> = if before {
            (found.end..self.sentence.tokens().len()).collect()
        } else {
            (0..found.start).rev().collect()
        };
        let words = other_side.into_iter().filter(|_| !small).find_map(|at| {
            let end = missing.heads.iter().find_map(|h| probe.element_at(*h, at))?;
            (before || end <= found.start).then(|| Words::new(at, end))
        })?;
        let way = self.way(missing, words, !before);
        let (line, near) = (self.reordered(missing, before, &way), way.words(self.sentence));
        let class = if near <= GAP_WORDS && way.barriers.is_empty() { 3 } else { 6 };
        Some(Reason {
            works: line.is_some(),
            rank: (class, near, order),
            why: Why::Order,
            words: Some(words),
            mends: vec![Mend::SecondLine],
            line,
            place: line_of(&self.pattern.at),
        })
    }

    fn small(&self, node: usize) -> bool {
        let text = Line::text(self.node(node));
        let word = text.trim_end_matches('~');
        french::is_preposition(word)
            || french::is_auxiliary(word)
            || matches!(self.node(node).step, Step::Exact(_))
    }

    /// A line with the missing element on the other side, when it is all that is missing.
    fn reordered(&self, missing: &Missing, before: bool, way: &Way) -> Option<String> {
        let whole =
            if before { self.near.reached.end.is_some() } else { self.graph().rest(missing.node) == 1 };
        if !whole || way.words(self.sentence) > GAP_WORDS {
            return None;
        }
        let found = self.found_in_line()?;
        let gap = match () {
            () if way.tokens.is_empty() => " ".to_owned(),
            () if way.barriers.is_empty() => " ... ".to_owned(),
            () => format!(" {} ", way.across(self.sentence, false)),
        };
        let own = self.element(missing.node);
        Some(if before { format!("{found}{gap}{own}") } else { format!("{own}{gap}{found}") })
    }

    /// No such element: other words in its place, or nothing.
    pub(super) fn nowhere(&self, missing: &Missing, before: bool, order: usize) -> Reason {
        let place = line_of(&self.pattern.at);
        let works = self.works(missing, self.sentence.tokens().len(), before);
        let shorter = self.shorter();
        let reason = |(class, count, order): (u8, usize, usize), why, words, mend, line: Option<String>| {
            // A line that leaves something out says more than was meant: anything else is better.
            let (works, class) = match mend {
                Mend::SecondLine => (works && line.is_some(), class + 2),
                _ => (works, class),
            };
            Reason { works, rank: (class, count, order), why, words, mends: vec![mend], line, place }
        };
        let Some(at) = self.neighbour(before) else {
            let rank = (4, 0, order);
            let Some((part, range)) = self.optional(before) else {
                return reason(rank, Why::SentenceEnd, None, Mend::SecondLine, shorter);
            };
            let within = self
                .patterns
                .rule
                .slots
                .iter()
                .filter(|s| !s.optional && part.contains(&format!("<{}>", s.name)));
            let slots: Vec<String> = within.map(|s| s.name.clone()).collect();
            let line = self.line.changed(&Change::new(range, &format!("{part}?")));
            let whole = !before || self.near.reached.end.is_some();
            let reason =
                reason(rank, Why::SentenceEnd, None, Mend::Optional { element: part, slots }, Some(line));
            return Reason { works: whole && self.near.content > 1, ..reason };
        };
        let (words, rank) = (Words::new(at, at + 1), (5, 0, order));
        if missing.gap.is_some() {
            return reason(rank, Why::Absent, None, Mend::SecondLine, shorter);
        }
        if let Some((new, words)) = self.other_verb(missing, at, before) {
            return self.either((missing, before), words, new, rank);
        }
        let token = &self.sentence.tokens()[at];
        let form = &*token.form;
        let grammar = french::is_preposition(form)
            || french::is_auxiliary(form)
            || french::ends_clause(form)
            || matches!(form, "et" | "ou" | "ni" | "que" | "qu'" | "qui" | "dont" | "où" | "si" | "c'");
        if grammar || token.kind == TokenKind::Sign {
            return reason(rank, Why::Absent, Some(words), Mend::SecondLine, shorter);
        }
        if let Some(wanted) = self.needed(missing) {
            // Words in place of a value that the claim needs would leave it without.
            let why = Why::WrongType { wanted, is: Is::Words };
            return reason(rank, why, Some(words), Mend::SecondLine, None);
        }
        self.either((missing, before), words, self.words_of(words), rank)
    }

    /// All of the line that is missing at its end, or `before` at its beginning, as one part that may take a `?`; and where that stands.
    fn optional(&self, before: bool) -> Option<(String, Range<usize>)> {
        let missing = if before { self.ahead() } else { self.behind() };
        let mut ranges = missing.iter().filter_map(|m| self.line.element(self.node(m.node)));
        let first = ranges.next()?;
        let all = ranges.fold(first, |a, b| a.start.min(b.start)..a.end.max(b.end));
        let written = self.pattern.written.as_str();
        let reach = if before { 0..all.end } else { all.start..written.trim_end().len() };
        let mut range = self.line.closed(reach, true);
        if before {
            let rest = written.get(range.end..)?;
            let gap = rest.trim_start().strip_prefix("...").map_or(0, |behind| rest.len() - behind.len());
            range.end += gap;
        }
        let part = written.get(range.clone())?;
        let one = !part.contains(char::is_whitespace)
            || self.line.closed(range.start..range.start + 1, false) == range;
        Some((if one && !part.ends_with('?') { part.to_owned() } else { format!("({part})") }, range))
    }

    /// The type of a slot that must be filled; `None` for any other element.
    fn needed(&self, missing: &Missing) -> Option<String> {
        let Step::Slot(slot) = self.node(missing.node).step else { return None };
        let slot = self.patterns.rule.slots.get(slot).filter(|slot| !slot.optional)?;
        match &slot.kind {
            SlotType::Number => Some("number".to_owned()),
            SlotType::Date => Some("date".to_owned()),
            SlotType::Duration => Some("duration".to_owned()),
            kind => kind.entity_kind().map(str::to_owned),
        }
    }

    /// Other words, which may say the same.
    fn either(
        &self,
        (missing, before): (&Missing, bool),
        words: Words,
        new: String,
        rank: (u8, usize, usize),
    ) -> Reason {
        let (element, both) = self.beside(missing.node, &new);
        let range = self.line.element(self.node(missing.node));
        let line = range.map(|r| self.line.changed(&Change::new(r, &both)));
        let old = both.starts_with('(').then_some(element);
        let mends = vec![Mend::Either { old, new }];
        let place = line_of(&self.pattern.at);
        let works = self.works(missing, words.end, before);
        Reason { works, rank, why: Why::Absent, words: Some(words), mends, line, place }
    }

    /// Where a verb is looked for, another one that begins at token `at`: as a pattern writes it, with its words.
    fn other_verb(&self, missing: &Missing, at: usize, before: bool) -> Option<(String, Words)> {
        let is_verb =
            |head: &usize| matches!(&self.node(*head).step, Step::Word(t) if t.part != VerbPart::None);
        if !missing.heads.iter().any(is_verb) || !Line::text(self.node(missing.node)).ends_with('~') {
            return None;
        }
        let tokens = self.sentence.tokens();
        let helps = |i: &usize| {
            let form = &tokens[*i].form;
            french::is_auxiliary(form) || french::is_reflexive(form) || self.sentence.transparent[*i]
        };
        let verb = if before { at } else { (at..tokens.len()).find(|i| !helps(i))? };
        let from = if before { 0 } else { self.found().end };
        let (new, start) = verb_as_written(&self.patterns.language.irregulars, self.sentence, verb, from)?;
        Some((new, Words::new(start, verb + 1)))
    }

    /// A line of nothing but the elements that were found; `None` when they are too few, or leave a slot empty that must be filled.
    fn shorter(&self) -> Option<String> {
        let taken = &self.near.reached.taken;
        let rule = self.patterns.rule;
        let fills = |name: &str| {
            let slot = |node: usize| match self.node(node).step {
                Step::Slot(slot) => rule.slots.get(slot).is_some_and(|s| s.name == name),
                _ => false,
            };
            taken.iter().any(|(node, _)| slot(*node))
                || self.pattern.constants.iter().any(|(slot, _)| slot == name)
        };
        let mut needed = rule.slots.iter().filter(|s| !s.optional && s.nearby.is_none());
        if self.near.content < 2 || !needed.all(|s| fills(&s.name)) {
            return None;
        }
        // What ends in *de* wants something behind it.
        if taken.last().is_some_and(|(node, _)| self.small(*node)) {
            return None;
        }
        let found = self.found_in_line()?;
        (found != self.pattern.written).then(|| found.to_owned())
    }

    /// The part of the line that was found, brackets closed.
    fn found_in_line(&self) -> Option<&str> {
        let mut ranges = self.near.reached.taken.iter().map(|(node, _)| self.line.element(self.node(*node)));
        let first = ranges.next()??;
        let all = ranges.try_fold(first, |a, b| b.map(|b| a.start.min(b.start)..a.end.max(b.end)))?;
        self.pattern.written.get(self.line.closed(all, false))
    }
}
