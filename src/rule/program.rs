//! A pattern ready to run: a small graph of steps. Built from the end to the start, so that every step knows what follows it.

use super::vocabulary::Symbol;
use crate::diagnostic::Place;

/// What a word must look like beside its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Condition {
    /// Nothing more.
    Plain,
    /// A finite verb: not right after a determiner (*une annonce*).
    FiniteVerb,
    /// A participle as adjective: not after *avoir* (*a violé*).
    NotAfterAvoir,
    /// Written with a capital first (names of one word).
    Capital,
    /// All in capitals (EI, ONU).
    Capitals,
}

/// What part of a verb form a word is, for modality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerbPart {
    /// No verb.
    None,
    /// A finite form, auxiliary or not.
    Finite,
    /// An infinitive.
    Infinitive,
    /// A present participle.
    Gerund,
    /// A past participle.
    Participle,
}

/// A test on one token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordTest {
    /// Any of these, sorted.
    pub symbols: Vec<Symbol>,
    /// And this.
    pub condition: Condition,
    /// What it is.
    pub part: VerbPart,
}

/// One step.
#[derive(Debug, Clone)]
pub enum Step {
    /// A word.
    Word(WordTest),
    /// Exactly this word or sign, as written.
    Exact(Box<str>),
    /// A slot, by index into the rule's slots.
    Slot(usize),
    /// A regular expression on the text from here, by index into the rulebook's expressions.
    Regex(usize),
    /// At most eight words that nothing sees through; it does not pass an entity of `barrier`.
    Gap {
        /// The kind last bound.
        barrier: Option<String>,
    },
    /// Any of these, the first that leads to a match.
    Split(Vec<usize>),
    /// The pattern has matched.
    Accept,
}

/// A step with what follows.
#[derive(Debug, Clone)]
pub struct Node {
    /// What to test.
    pub step: Step,
    /// Where to go on.
    pub next: usize,
    /// Where it stands in its file.
    pub at: Option<Place>,
    /// The `$phrase` of the pattern's own line that it comes through, when it is written in a phrase.
    pub via: Option<Place>,
}

impl Node {
    /// True for a step that takes words.
    pub fn takes_words(&self) -> bool {
        !matches!(self.step, Step::Gap { .. } | Step::Split(_) | Step::Accept)
    }

    /// True for steps that one element of the pattern became: the forms of a verb, the parts of a compound.
    pub fn is_of_element(&self, other: &Node) -> bool {
        self.at == other.at && self.via == other.via
    }
}

/// A pattern ready to run.
#[derive(Debug, Clone)]
pub struct Program {
    /// The steps.
    pub nodes: Vec<Node>,
    /// Where to begin.
    pub start: usize,
    /// Of each of these sets one word must be in the sentence; the smallest set first.
    pub anchors: Vec<Vec<Symbol>>,
    /// Slots that must be filled, by index into the rule's slots.
    pub needed: Vec<usize>,
    /// Words that a match can begin with, sorted; `None` when it can begin with something else (a slot, a sign).
    pub first: Option<Vec<Symbol>>,
}

impl Program {
    /// Words that a match can begin with; `None` when it can begin with something else.
    pub(super) fn find_first(&mut self) {
        self.first = self.first_words(self.start);
    }

    /// What stands on every way from the start to the end: sets of words of which one must be there, the smallest first, and slots.
    pub(super) fn find_anchors(&mut self) {
        for at in self.one_way() {
            if matches!(self.nodes[at].step, Step::Accept) || !self.cut(at) {
                continue;
            }
            match self.nodes[at].step {
                Step::Slot(slot) => self.needed.push(slot),
                _ => self.anchors.extend(self.first_words(at)),
            }
        }
        self.anchors.sort_by_key(Vec::len);
        self.anchors.dedup();
    }

    /// The steps from the start to the end by the last branches, where what is optional is left out.
    fn one_way(&self) -> Vec<usize> {
        let mut way = Vec::new();
        let mut at = self.start;
        loop {
            way.push(at);
            at = match &self.nodes[at].step {
                Step::Accept => return way,
                Step::Split(branches) => match branches.last() {
                    Some(last) => *last,
                    None => return way,
                },
                _ => self.nodes[at].next,
            };
        }
    }

    /// The words of the steps at which one may arrive at `at`, sorted; `None` when one of these steps is no word.
    fn first_words(&self, at: usize) -> Option<Vec<Symbol>> {
        let mut words = Vec::new();
        let mut seen = vec![false; self.nodes.len()];
        let mut open = vec![at];
        while let Some(at) = open.pop() {
            if std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match &self.nodes[at].step {
                Step::Word(test) => words.extend(&test.symbols),
                Step::Split(branches) => open.extend(branches),
                _ => return None,
            }
        }
        words.sort_unstable();
        words.dedup();
        Some(words)
    }

    /// True when every way from the start to the end passes `through`.
    fn cut(&self, through: usize) -> bool {
        let mut seen = vec![false; self.nodes.len()];
        let mut open = vec![self.start];
        while let Some(at) = open.pop() {
            if at == through || std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match &self.nodes[at].step {
                Step::Accept => return false,
                Step::Split(branches) => open.extend(branches),
                _ => open.push(self.nodes[at].next),
            }
        }
        true
    }
}
