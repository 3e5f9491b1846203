//! Where a pattern stopped and why: the element that is missing is looked for in the rest of the sentence, whole, in other forms, as another kind of
//! name; the nearest answer counts, and says what to write.

use super::forms::{Written, other_form};
use super::graph::Graph;
use super::line::{Change, Line};
use super::near::{Near, Patterns};
use super::slots::other_type;
use super::way::{Way, way, written};
use super::{Mend, Stop, Why};
use crate::matcher::{Annotated, GAP_WORDS, Probe};
use crate::rule::{Node, Pattern, Step, WordTest, line_of};
use crate::text::{TokenKind, Words, french};
use crate::workbench::seen::Passage;

/// A pattern that stopped before its end.
pub(super) struct Stopped<'p> {
    pub patterns: &'p Patterns<'p>,
    pub pattern: &'p Pattern,
    pub sentence: &'p Annotated<'p>,
    pub near: &'p Near<'p, 'p>,
    line: Line<'p>,
}

/// An element that is missing.
struct Missing {
    /// Its steps, one of which must take a word first.
    heads: Vec<usize>,
    /// One of them.
    node: usize,
    /// The gap between it and the words found.
    gap: Option<usize>,
}

/// A reason, and how good it is: the smallest counts.
struct Reason {
    /// The kind of reason, words in the way, and where the element stands among those expected.
    rank: (u8, usize, usize),
    why: Why,
    words: Option<Words>,
    mends: Vec<Mend>,
    line: Option<String>,
    place: String,
}

impl<'p> Stopped<'p> {
    pub fn new(
        patterns: &'p Patterns<'p>,
        pattern: &'p Pattern,
        sentence: &'p Annotated<'p>,
        near: &'p Near<'p, 'p>,
    ) -> Self {
        Self { patterns, pattern, sentence, near, line: Line::new(pattern) }
    }

    /// Where and why it stopped.
    pub fn stop(&self) -> Stop {
        let before = self.near.graph.before(self.near.node) > 0;
        let missing = if before { self.ahead() } else { self.behind() };
        let count = missing.len();
        let reasons = missing.iter().enumerate().flat_map(|(index, missing)| {
            // Of two that are as good, the later one: what stands before it may be missing.
            self.reasons(missing, before, count - index)
        });
        let best = reasons.min_by_key(|r| r.rank);
        let expected = self.shown(&missing);
        match best {
            Some(best) => Stop {
                why: best.why,
                expected,
                at: best.words.map(|words| self.passage(words)),
                before,
                mends: best.mends,
                line: best.line,
                place: best.place,
            },
            None => Stop {
                why: Why::SentenceEnd,
                expected,
                at: None,
                before,
                mends: vec![Mend::SecondLine],
                line: None,
                place: line_of(&self.pattern.at),
            },
        }
    }

    fn graph(&self) -> &Graph<'p> {
        self.near.graph
    }

    fn node(&self, at: usize) -> &'p Node {
        &self.near.graph.program.nodes[at]
    }

    fn probe(&self) -> Probe<'_> {
        self.patterns.probe(self.near.graph, self.sentence)
    }

    fn passage(&self, words: Words) -> Passage {
        let span = self.sentence.span(words);
        Passage { words, span, text: span.of(self.sentence.text).to_owned() }
    }

    /// What could have come behind the words found.
    fn behind(&self) -> Vec<Missing> {
        let mut out: Vec<Missing> = Vec::new();
        for expected in &self.near.reached.expected {
            let own = self.node(expected.node);
            match out.iter_mut().find(|m| self.node(m.node).is_of_element(own)) {
                Some(known) => known.gap = known.gap.or(expected.gap),
                None => out.push(Missing {
                    heads: self.graph().heads_of(expected.node),
                    node: expected.node,
                    gap: expected.gap,
                }),
            }
        }
        out
    }

    /// What could have come before them.
    fn ahead(&self) -> Vec<Missing> {
        let ahead = self.graph().ahead_of(self.near.node).into_iter();
        ahead.map(|a| Missing { heads: self.graph().heads_of(a.node), node: a.node, gap: a.gap }).collect()
    }

    /// The elements as the line writes them, each once.
    fn shown(&self, missing: &[Missing]) -> Vec<String> {
        let mut out: Vec<String> = Vec::new();
        for missing in missing {
            let text = self.element(missing.node);
            if !text.is_empty() && !out.contains(&text) {
                out.push(text);
            }
        }
        out
    }

    /// An element as the pattern's line writes it.
    fn element(&self, node: usize) -> String {
        let node = self.node(node);
        let in_line = self.line.element(node).and_then(|range| self.pattern.written.get(range));
        in_line.map_or_else(|| Line::text(node), str::to_owned)
    }

    /// The first and the last token of the words found, the latter not included.
    fn found(&self) -> Words {
        let taken = &self.near.reached.taken;
        let start = taken.iter().map(|(_, w)| w.start).min().unwrap_or(0);
        Words::new(start, taken.iter().map(|(_, w)| w.end).max().unwrap_or(0))
    }

    fn reasons(&self, missing: &Missing, before: bool, order: usize) -> Vec<Reason> {
        let mut out = Vec::new();
        out.extend(self.there(missing, before, order));
        out.extend(self.in_other_form(missing, before, order));
        out.extend(self.of_other_type(missing, before, order));
        out.extend(self.elsewhere(missing, before, order));
        out.push(self.nowhere(missing, before, order));
        out
    }

    /// The way from the words found to `words`, or from `words` to them.
    fn way(&self, words: Words, before: bool) -> Way {
        let (from, to) =
            if before { (words.end, self.found().start) } else { (self.found().end, words.start) };
        way(self.patterns.book, self.sentence, from, to, self.bound(before).as_deref())
    }

    /// The kind that a gap between may not pass: that of the slot bound last before it.
    fn bound(&self, before: bool) -> Option<String> {
        let kind = |node: usize| match self.node(node).step {
            Step::Slot(slot) => self.patterns.rule.slots.get(slot)?.kind.entity_kind().map(str::to_owned),
            _ => None,
        };
        if before {
            // What is missing would be bound last.
            return self.ahead().first().and_then(|m| kind(m.node));
        }
        self.near.reached.taken.iter().rev().find_map(|(node, _)| kind(*node))
    }

    /// Tokens where the element may stand, the nearest first.
    fn places(&self, before: bool) -> Vec<usize> {
        let found = self.found();
        if before {
            (0..found.start).rev().collect()
        } else {
            (found.end..self.sentence.tokens().len()).collect()
        }
    }

    /// The element itself, further on.
    fn there(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
        let probe = self.probe();
        let words = self.places(before).into_iter().find_map(|at| {
            let end = missing.heads.iter().find_map(|h| probe.element_at(*h, at))?;
            (!before || end <= self.found().start).then(|| Words::new(at, end))
        })?;
        let way = self.way(words, before);
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
            return Some(Reason { rank, why, words: at, mends: vec![name], line: None, place });
        }
        let what = match at {
            Some(at) if way.tokens.is_empty() => {
                format!("({})?", self.words_of(at))
            }
            _ => way.across(self.sentence, missing.gap.is_some()),
        };
        let (mend, line) = self.insert(&what, missing, before);
        let place = line_of(&self.pattern.at);
        Some(Reason { rank, why, words: at, mends: vec![mend], line, place })
    }

    /// What stands between an article as a number and the word found, when it would be seen through elsewhere.
    fn tight(&self, words: Words, before: bool) -> Option<Words> {
        let (from, to) =
            if before { (words.end, self.found().start) } else { (self.found().end, words.start) };
        (from < to).then(|| Words::new(from, to))
    }

    fn words_of(&self, words: Words) -> String {
        let tokens = self.sentence.tokens().get(words.start..words.end).unwrap_or(&[]);
        tokens.iter().map(written).collect::<Vec<_>>().join(" ")
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
        Some(Mend::Name {
            name: format!("{} {}", before.join(" "), name.written),
            kind: kind.to_owned(),
            id: Some(entity.id.clone()),
        })
    }

    /// `file:line` of the entry, or the file of the kind, that a name is to be added to.
    fn place_of_name(&self, mend: &Mend) -> Option<String> {
        let Mend::Name { kind, id, .. } = mend else { return None };
        let mut of_kind = self.patterns.book.entities.iter().filter(|e| e.kind == *kind);
        match id {
            Some(id) => of_kind.find(|e| e.id == *id).map(|e| line_of(&e.at)),
            None => of_kind.next().map(|e| e.at.file.name.clone()),
        }
    }

    /// The same word in a form that the pattern does not ask for.
    fn in_other_form(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
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
        let way = self.way(words, before);
        let count = way.words(self.sentence);
        let near =
            way.tokens.is_empty() || (missing.gap.is_some() && way.barriers.is_empty() && count <= GAP_WORDS);
        let class = match () {
            () if near => 0,
            () if count <= GAP_WORDS && way.barriers.is_empty() => 1,
            () => 3,
        };
        let old = Line::text(node);
        let mut mends = vec![Mend::Write { old, new: other.new.clone() }];
        let in_phrase = node.via.is_some();
        let mut change =
            self.line.element(node).filter(|_| !in_phrase).map(|range| Change::new(range, &other.new));
        if !near {
            let what = way.across(self.sentence, missing.gap.is_some());
            let (mend, _) = self.insert(&what, missing, before);
            mends.push(mend);
            change = change.map(|c| self.with_insertion(c, &what, missing, before));
        }
        let line = change.map(|c| self.line.changed(&c));
        let place = line_of(if in_phrase { place } else { &self.pattern.at });
        Some(Reason { rank: (class, count, order), why: other.why, words: Some(words), mends, line, place })
    }

    /// A name of another kind, a name that nobody knows, a length of time.
    fn of_other_type(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
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
            rank: (1, 0, order),
            why: other.why,
            words: Some(other.words),
            mends: vec![other.mend],
            line: None,
            place,
        })
    }

    /// The nearest token that nothing sees through, on the side where something is missing; no sign that ends the sentence.
    fn neighbour(&self, before: bool) -> Option<usize> {
        let found = self.found();
        let tokens = self.sentence.tokens();
        let at = if before {
            (0..found.start).rev().find(|i| !self.sentence.transparent[*i])
        } else {
            way(self.patterns.book, self.sentence, found.end, tokens.len(), None).tokens.first().copied()
        }?;
        let last = tokens[at..].iter().all(|t| t.kind == TokenKind::Sign);
        (before || !last).then_some(at)
    }

    /// The element on the other side of the words found.
    fn elsewhere(&self, missing: &Missing, before: bool, order: usize) -> Option<Reason> {
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
        let way = self.way(words, !before);
        let (line, near) = (self.reordered(missing, before, &way), way.words(self.sentence));
        let class = if near <= GAP_WORDS && way.barriers.is_empty() { 3 } else { 6 };
        Some(Reason {
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
        if !whole || !way.barriers.is_empty() || way.words(self.sentence) > GAP_WORDS {
            return None;
        }
        let mut ranges = self.near.reached.taken.iter().map(|(node, _)| self.line.element(self.node(*node)));
        let first = ranges.next()??;
        let all = ranges.try_fold(first, |a, b| b.map(|b| a.start.min(b.start)..a.end.max(b.end)))?;
        let found = self.pattern.written.get(all)?;
        if found.matches('(').count() != found.matches(')').count() {
            return None;
        }
        let gap = if way.tokens.is_empty() { " " } else { " ... " };
        let own = self.element(missing.node);
        Some(if before { format!("{found}{gap}{own}") } else { format!("{own}{gap}{found}") })
    }

    /// No such element: other words in its place, or nothing.
    fn nowhere(&self, missing: &Missing, before: bool, order: usize) -> Reason {
        let place = line_of(&self.pattern.at);
        let element = self.element(missing.node);
        let range = self.line.element(self.node(missing.node));
        let Some(at) = self.neighbour(before) else {
            let line = range.map(|r| self.line.changed(&Change::new(r, &format!("{element}?"))));
            return Reason {
                rank: (4, 0, order),
                why: Why::SentenceEnd,
                words: None,
                mends: vec![Mend::Optional(element)],
                line,
                place,
            };
        };
        let words = Words::new(at, at + 1);
        if missing.gap.is_some() || !self.sentence.tokens()[at].is_word() {
            let words = (missing.gap.is_none()).then_some(words);
            return Reason {
                rank: (5, 0, order),
                why: Why::Absent,
                words,
                mends: vec![Mend::SecondLine],
                line: None,
                place,
            };
        }
        let new = self.words_of(words);
        let line = range.map(|r| self.line.changed(&Change::new(r, &format!("({element}|{new})"))));
        let mends = vec![Mend::Either { old: element, new }];
        Reason { rank: (5, 0, order), why: Why::Absent, words: Some(words), mends, line, place }
    }

    /// `what` between the words found and the missing element, as a mend and as a line.
    fn insert(&self, what: &str, missing: &Missing, before: bool) -> (Mend, Option<String>) {
        let taken = &self.near.reached.taken;
        let (first, last) = (taken.first().map(|(n, _)| *n), taken.last().map(|(n, _)| *n));
        let (after, behind) =
            if before { (Some(missing.node), first.unwrap_or(missing.node)) } else { (last, missing.node) };
        let mend = Mend::Insert {
            what: what.to_owned(),
            after: after.map(|n| self.element(n)),
            before: self.element(behind),
        };
        let range = self.line.element(self.node(behind));
        let after = after.and_then(|n| self.line.element(self.node(n)));
        (mend, range.map(|range| self.line.inserted(what, after, &range)))
    }

    /// A change with an insertion on the side of the words found.
    fn with_insertion(&self, change: Change, what: &str, missing: &Missing, before: bool) -> Change {
        let taken = &self.near.reached.taken;
        let node = if before { taken.first() } else { taken.last() }.map_or(missing.node, |(n, _)| *n);
        let other = self.line.element(self.node(node));
        if before {
            return change.followed_by(what);
        }
        let at = self.line.opening(other, &change.range);
        change.preceded_by(what, at)
    }
}
