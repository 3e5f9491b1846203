//! Which steps of a program a sentence can take at all: a word that it lacks, a name of a kind that it does not hold, and every step from which no way leads
//! on without one. Asked once per pattern and sentence, so that the runs from each token need not try sixty alternatives to find the one
//! that is there. Where in the sentence the words stand is not asked here.

use super::annotate::Annotated;
use crate::rule::{Program, Rulebook, Slot, SlotType, Step, Symbol};

/// A set of symbols.
#[derive(Debug, Clone, Default)]
pub(super) struct Symbols(Vec<u64>);

impl Symbols {
    /// The symbols of a sentence's tokens.
    pub fn of(readings: &[Vec<Symbol>]) -> Self {
        let mut bits = Vec::new();
        for symbol in readings.iter().flatten() {
            let (block, bit) = place(*symbol);
            if bits.len() <= block {
                bits.resize(block + 1, 0);
            }
            bits[block] |= bit;
        }
        Self(bits)
    }

    /// True when the symbol is one of them.
    pub fn has(&self, symbol: Symbol) -> bool {
        let (block, bit) = place(symbol);
        self.0.get(block).is_some_and(|bits| bits & bit != 0)
    }
}

fn place(symbol: Symbol) -> (usize, u64) {
    let number = symbol.0 as usize;
    (number / 64, 1 << (number % 64))
}

/// True when the sentence holds what stands on every way through the program.
pub(super) fn is_anchored(program: &Program, book: &Rulebook, slots: &[Slot], sentence: &Annotated) -> bool {
    program.anchors.iter().all(|words| words.iter().any(|s| sentence.symbols.has(*s)))
        && program.needed.iter().all(|slot| may_fill(&slots[*slot].kind, book, sentence))
}

/// The steps of a program that a sentence can take.
#[derive(Debug)]
pub(super) struct Alive {
    /// The number of each step among the living, from 0; `None` for the others.
    numbers: Vec<Option<usize>>,
    count: usize,
}

impl Alive {
    /// The steps for which the sentence holds words, and words for some way on from them.
    pub fn of(program: &Program, book: &Rulebook, slots: &[Slot], sentence: &Annotated) -> Self {
        let mut out = Self { numbers: Vec::with_capacity(program.nodes.len()), count: 0 };
        // Programs are built from the end: what follows a step stands before it.
        for node in &program.nodes {
            let leads_on = |next: usize| out.number(next).is_some();
            let lives = match &node.step {
                Step::Accept => true,
                Step::Split(branches) => branches.iter().any(|b| leads_on(*b)),
                Step::Word(test) => {
                    leads_on(node.next) && test.symbols.iter().any(|s| sentence.symbols.has(*s))
                }
                Step::Slot(slot) => leads_on(node.next) && may_fill(&slots[*slot].kind, book, sentence),
                Step::Exact(_) | Step::Regex(_) | Step::Gap { .. } => leads_on(node.next),
            };
            out.numbers.push(lives.then_some(out.count));
            out.count += usize::from(lives);
        }
        out
    }

    /// All steps: what a sentence can take was not asked.
    pub fn all(program: &Program) -> Self {
        let count = program.nodes.len();
        Self { numbers: (0..count).map(Some).collect(), count }
    }

    /// How many steps live.
    pub fn count(&self) -> usize {
        self.count
    }

    /// The number of a step among the living; `None` when it is none.
    pub fn number(&self, node: usize) -> Option<usize> {
        self.numbers.get(node).copied().flatten()
    }
}

fn may_fill(kind: &SlotType, book: &Rulebook, sentence: &Annotated) -> bool {
    match kind {
        SlotType::Number => !sentence.numbers.is_empty(),
        SlotType::Date => !sentence.dates.is_empty(),
        SlotType::Duration => !sentence.durations.is_empty(),
        SlotType::Kind(kind) | SlotType::SetOf(kind) => {
            sentence.mentions.iter().any(|m| book.entities[m.entity].kind == *kind)
        }
        SlotType::Speaker => !sentence.noun_phrases.is_empty(),
        SlotType::Quote => !sentence.quotes.is_empty(),
        SlotType::Enumeration(_) => false,
        SlotType::Text | SlotType::Regex(_) => true,
    }
}
