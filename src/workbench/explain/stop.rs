//! Where a pattern stopped and why: the element that is missing is looked for in the rest of the sentence, whole, in other forms, as another kind of
//! name; the nearest answer counts, and says what to write.

mod further;
mod instead;

use super::graph::{Arrival, Graph};
use super::line::{Change, Line};
use super::near::{Near, Patterns};
use super::way::{Bound, Way, way, written};
use super::{Mend, Stop, Why};
use crate::matcher::{Annotated, GAP_WORDS, Probe};
use crate::rule::{Node, Pattern, SlotType, Step, line_of};
use crate::text::{TokenKind, Words};
use crate::workbench::seen::Passage;
use std::collections::BTreeMap;

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
    /// True when nothing else is missing.
    works: bool,
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

    /// Where and why it stopped; and how good the mend is, the smallest best: first whether it will do, as far as
    /// can be seen, then the kind of reason.
    pub fn stop(&self) -> (Stop, (bool, u8)) {
        let before = self.near.graph.before(self.near.node) > 0;
        let missing = if before { self.ahead() } else { self.behind() };
        let count = missing.len();
        let reasons = missing.iter().enumerate().flat_map(|(index, missing)| {
            // Of two that are as good, the later one: what stands before it may be missing.
            self.reasons(missing, before, count - index)
        });
        let best = reasons.min_by_key(|r| (!r.works, r.rank));
        let expected = self.shown(&missing);
        let worth = best.as_ref().map_or((true, u8::MAX), |b| (!b.works, b.rank.0));
        let stop = match best {
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
        };
        (stop, worth)
    }

    /// True when the pattern is whole once the missing element takes words that end before token `end`.
    fn works(&self, missing: &Missing, end: usize, before: bool) -> bool {
        if before {
            return self.near.reached.end.is_some() && self.graph().before(missing.node) == 0;
        }
        if self.graph().rest(missing.node) == 1 {
            return true;
        }
        let probe = self.probe();
        let follows = |to: &Arrival, at: usize| {
            let way = way(self.patterns.book, self.sentence, end, at, &Bound::default());
            let near = match to.gap {
                Some(_) => way.barriers.is_empty() && way.words(self.sentence) <= GAP_WORDS,
                None => way.tokens.is_empty(),
            };
            near && probe.from(to.node, at).end.is_some()
        };
        let places = end..self.sentence.tokens().len();
        let next = self.graph().behind(missing.node);
        next.iter().any(|to| places.clone().any(|at| follows(to, at)))
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

    /// The way from the words found to `words`, where `missing` is looked for, or from `words` to them.
    fn way(&self, missing: &Missing, words: Words, before: bool) -> Way {
        let (from, to) =
            if before { (words.end, self.found().start) } else { (self.found().end, words.start) };
        way(self.patterns.book, self.sentence, from, to, &self.bound(missing, before))
    }

    /// What a gap between may not pass.
    fn bound(&self, missing: &Missing, before: bool) -> Bound {
        let slot = |node: usize| match self.node(node).step {
            Step::Slot(slot) => self.patterns.rule.slots.get(slot).map(|s| &s.kind),
            _ => None,
        };
        let kind = |node: usize| slot(node).and_then(|s| s.entity_kind()).map(str::to_owned);
        let is_number = |node: usize| matches!(slot(node), Some(SlotType::Number));
        if before {
            // What is missing would be bound last.
            return Bound { kind: kind(missing.node), counted: None, number: is_number(self.near.node) };
        }
        let taken = &self.near.reached.taken;
        Bound {
            kind: taken.iter().rev().find_map(|(node, _)| kind(*node)),
            counted: taken.iter().rev().find(|(node, _)| is_number(*node)).map(|(_, words)| words.end),
            number: is_number(missing.node),
        }
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

    fn words_of(&self, words: Words) -> String {
        let tokens = self.sentence.tokens().get(words.start..words.end).unwrap_or(&[]);
        tokens.iter().map(written).collect::<Vec<_>>().join(" ")
    }

    /// `file:line` of the entry, or the file of the kind, that a name is to be added to.
    fn place_of_name(&self, mend: &Mend) -> Option<String> {
        let Mend::Name { kind, id, .. } = mend else { return None };
        let mut of_kind = self.patterns.book.entities.iter().filter(|e| e.kind == *kind);
        match id {
            Some(id) => of_kind.find(|e| e.id == *id).map(|e| line_of(&e.at)),
            // The file that holds most of the kind; of two the first by name.
            None => {
                let mut files: BTreeMap<&str, usize> = BTreeMap::new();
                for entity in of_kind {
                    *files.entry(&entity.at.file.name).or_default() += 1;
                }
                let most = files.into_iter().max_by_key(|(name, count)| (*count, std::cmp::Reverse(*name)));
                most.map(|(name, _)| name.to_owned())
            }
        }
    }

    /// The nearest token that nothing sees through, on the side where something is missing; no sign that ends the sentence.
    fn neighbour(&self, before: bool) -> Option<usize> {
        let found = self.found();
        let tokens = self.sentence.tokens();
        let at = if before {
            (0..found.start).rev().find(|i| !self.sentence.transparent[*i])
        } else {
            way(self.patterns.book, self.sentence, found.end, tokens.len(), &Bound::default())
                .tokens
                .first()
                .copied()
        }?;
        let last = tokens[at..].iter().all(|t| t.kind == TokenKind::Sign);
        (before || !last).then_some(at)
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
