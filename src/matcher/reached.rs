//! How far a pattern gets in a sentence, for whoever asks why it does not match. The runner itself tells it; nothing is kept when nobody asks.

use super::annotate::Annotated;
use super::run::{Fill, Run, run_from};
use crate::rule::{Language, Pattern, Program, Rulebook, Slot};
use crate::text::Words;

/// How far a pattern got from one of its steps.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reached {
    /// Steps with the tokens they took, in order; whole elements of the pattern only.
    pub taken: Vec<(usize, Words)>,
    /// What the slots among them took, in the same order.
    pub fills: Vec<Fill>,
    /// What could have come next, in the order of trying; empty when the end was reached.
    pub expected: Vec<Expected>,
    /// Behind the last token, when the end of the pattern was reached.
    pub end: Option<usize>,
}

/// A step that was looked for and not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Expected {
    /// The step.
    pub node: usize,
    /// The gap before it.
    pub gap: Option<usize>,
}

/// A pattern and a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Probe<'a> {
    /// The pattern's program.
    pub program: &'a Program,
    /// The rules.
    pub book: &'a Rulebook,
    /// The tables of the language.
    pub language: &'a Language,
    /// Slots of the rule.
    pub slots: &'a [Slot],
    /// The sentence.
    pub sentence: &'a Annotated<'a>,
}

impl<'a> Probe<'a> {
    /// A pattern before a sentence.
    pub fn new(
        book: &'a Rulebook,
        language: &'a Language,
        slots: &'a [Slot],
        pattern: &'a Pattern,
        sentence: &'a Annotated<'a>,
    ) -> Self {
        Self { program: &pattern.program, book, language, slots, sentence }
    }

    /// How far the pattern gets from step `node` at token `at`, which the step itself must take.
    pub fn from(&self, node: usize, at: usize) -> Reached {
        run_from(self.program, (self.book, self.language), self.slots, self.sentence, (node, at))
    }

    /// Behind the last token that the element of step `node` takes at token `at`; `None` when it does not stand there.
    pub fn element_at(&self, node: usize, at: usize) -> Option<usize> {
        let reached = self.from(node, at);
        let first = &self.program.nodes[node];
        let own = reached.taken.iter().take_while(|(n, _)| self.program.nodes[*n].is_of_element(first));
        own.last().map(|(_, words)| words.end)
    }
}

/// The furthest that a runner got: by elements, then by words.
#[derive(Debug, Default)]
pub(super) struct Furthest {
    pub taken: Vec<(usize, Words)>,
    pub fills: Vec<Fill>,
    pub expected: Vec<Expected>,
    key: (usize, usize),
}

impl Furthest {
    /// A step is tried behind what `out` took.
    pub fn tried(&mut self, program: &Program, out: &Run, node: usize, gap: Option<usize>) {
        let step = &program.nodes[node];
        if !step.takes_words() {
            return;
        }
        // Half a compound tense is no element.
        let trail = &out.trail;
        let half = trail.iter().rev().take_while(|(n, _)| program.nodes[*n].is_of_element(step)).count();
        let taken = &trail[..trail.len() - half];
        let key = (elements(program, taken), taken.iter().map(|(_, words)| words.len()).sum());
        let expected = Expected { node, gap };
        if key > self.key || self.expected.is_empty() {
            let fills = out.fills.clone();
            *self = Self { taken: taken.to_vec(), fills, expected: vec![expected], key };
        } else if key == self.key && self.taken == taken && !self.expected.contains(&expected) {
            self.expected.push(expected);
        }
    }
}

/// How many elements of the pattern took words.
pub fn elements(program: &Program, taken: &[(usize, Words)]) -> usize {
    let mut before = None;
    let mut count = 0;
    for (node, _) in taken {
        let node = &program.nodes[*node];
        count += usize::from(!before.is_some_and(|b| node.is_of_element(b)));
        before = Some(node);
    }
    count
}
