//! The patterns of a claim that got furthest in a sentence: by elements, then by words. A pattern may be begun at any of its elements: where its first
//! one is missing, that is what must be said.

use super::graph::Graph;
use crate::matcher::{Annotated, Probe, Reached, elements};
use crate::rule::{ClaimRule, Language, Rulebook, SlotType, Step};
use crate::text::french;
use std::cmp::Reverse;

/// The patterns of a claim in one language, ready to be looked at.
pub(super) struct Patterns<'a> {
    pub book: &'a Rulebook,
    pub language: &'a Language,
    pub rule: &'a ClaimRule,
    /// Index in the rule's list, and the graph.
    graphs: Vec<(usize, Graph<'a>)>,
}

/// How far a pattern got.
pub(super) struct Near<'g, 'a> {
    /// Index in the rule's list.
    pub pattern: usize,
    pub graph: &'g Graph<'a>,
    pub reached: Reached,
    /// The step at which it was begun.
    pub node: usize,
    /// The fewest elements that are missing.
    pub missing: usize,
    /// Elements found that say something: no prepositions, no auxiliaries.
    pub content: usize,
    rank: Rank,
}

/// The further the greater.
type Rank = (usize, usize, usize, Reverse<usize>, bool);

impl Near<'_, '_> {
    /// True when the pattern was begun at its beginning.
    pub fn begins(&self) -> bool {
        self.graph.is_start(self.node)
    }
}

impl<'a> Patterns<'a> {
    pub fn new(book: &'a Rulebook, language: &'a Language, lang: &str, rule: &'a ClaimRule) -> Self {
        let patterns = rule.patterns.iter().enumerate().filter(|(_, p)| p.lang == lang || p.lang == "*");
        let graphs = patterns.map(|(index, p)| (index, Graph::new(&p.program))).collect();
        Self { book, language, rule, graphs }
    }

    /// A pattern before a sentence.
    pub fn probe<'s>(&'s self, graph: &'s Graph<'a>, sentence: &'s Annotated<'s>) -> Probe<'s> {
        let Self { book, language, rule, .. } = self;
        Probe { program: graph.program, book, language, slots: &rule.slots, sentence }
    }

    /// The graph of a pattern.
    pub fn graph(&self, pattern: usize) -> Option<&Graph<'a>> {
        self.graphs.iter().find(|(index, _)| *index == pattern).map(|(_, graph)| graph)
    }

    /// What got furthest by elements without being found whole, that with most words first; only patterns for which `counts` holds.
    pub fn nearest<'s>(
        &'s self,
        sentence: &'s Annotated<'s>,
        counts: impl Fn(usize) -> bool,
    ) -> Vec<Near<'s, 'a>> {
        let graphs = self.graphs.iter().filter(|(index, _)| counts(*index));
        let mut all: Vec<Near> = graphs.filter_map(|(index, g)| self.near(*index, g, sentence)).collect();
        let most = all.iter().map(|near| (near.rank.0, near.rank.1)).max();
        all.retain(|near| Some((near.rank.0, near.rank.1)) == most);
        all.sort_by_key(|near| Reverse(near.rank));
        all
    }

    fn near<'s>(
        &'s self,
        pattern: usize,
        graph: &'s Graph<'a>,
        sentence: &'s Annotated<'s>,
    ) -> Option<Near<'s, 'a>> {
        let probe = self.probe(graph, sentence);
        let mut best: Option<Near> = None;
        for node in graph.heads.iter().copied() {
            if !graph.is_start(node) && self.takes_anything(graph, node) {
                continue;
            }
            for at in (0..sentence.tokens().len()).filter(|at| may_take(graph, node, sentence, *at)) {
                let reached = probe.from(node, at);
                if reached.end.is_some() && graph.is_start(node) {
                    // Found whole: whatever keeps it from being a claim, it is not this.
                    return None;
                }
                if reached.taken.is_empty() {
                    continue;
                }
                let near = self.measured(pattern, graph, node, reached);
                if best.as_ref().is_none_or(|b| near.rank > b.rank) {
                    best = Some(near);
                }
            }
        }
        best
    }

    fn measured<'s>(
        &'s self,
        pattern: usize,
        graph: &'s Graph<'a>,
        node: usize,
        reached: Reached,
    ) -> Near<'s, 'a> {
        let got = elements(graph.program, &reached.taken);
        let telling: Vec<_> = reached.taken.iter().copied().filter(|(n, _)| !is_small(graph, *n)).collect();
        let content = elements(graph.program, &telling);
        let words = reached.taken.iter().map(|(_, words)| words.len()).sum();
        let behind = reached.expected.iter().map(|e| graph.rest(e.node)).min().unwrap_or(0);
        let missing = graph.before(node) + behind;
        let rank = (content, got, words, Reverse(missing), graph.is_start(node));
        Near { pattern, graph, reached, node, missing, content, rank }
    }

    /// A slot that anything fills is no place to begin.
    fn takes_anything(&self, graph: &Graph, node: usize) -> bool {
        match &graph.program.nodes[node].step {
            Step::Slot(slot) => {
                let kind = self.rule.slots.get(*slot).map(|s| &s.kind);
                matches!(
                    kind,
                    Some(SlotType::Text | SlotType::Regex(_) | SlotType::Speaker | SlotType::Quote)
                )
            }
            Step::Regex(_) => true,
            _ => false,
        }
    }
}

/// A quick look before the pattern is run.
fn may_take(graph: &Graph, node: usize, sentence: &Annotated, at: usize) -> bool {
    match &graph.program.nodes[node].step {
        Step::Word(test) => sentence.readings[at].iter().any(|r| test.symbols.binary_search(r).is_ok()),
        _ => true,
    }
}

/// *de*, *par*, *être*: no pattern got far by these alone.
fn is_small(graph: &Graph, node: usize) -> bool {
    let node = &graph.program.nodes[node];
    let written = node.at.as_ref().and_then(|at| at.file.text.get(at.start..at.end)).unwrap_or("");
    let word = written.to_lowercase();
    matches!(node.step, Step::Exact(_))
        || (matches!(node.step, Step::Word(_))
            && (french::is_preposition(&word)
                || french::is_determiner(&word)
                || french::is_auxiliary(&word)
                || french::is_negation(&word)
                || french::is_reflexive(&word)
                || matches!(word.as_str(), "que" | "qui" | "et" | "ou" | "faire")))
}
