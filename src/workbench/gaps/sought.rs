//! What the patterns of the claims look for, each thing once: the forms of a word, or a value of a type; and which of it a sentence holds. Small words
//! (prepositions, determiners, auxiliaries, negations) are left out: they are everywhere.

use crate::matcher::Annotated;
use crate::rule::{ClaimRule, Program, Rulebook, SlotType, Step, Symbol};
use crate::text::{Words, french};
use std::collections::BTreeMap;

/// Something that patterns look for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Thing {
    /// One of these words, sorted.
    Words(Vec<Symbol>),
    /// A name of this kind.
    Name(String),
    /// A number.
    Number,
    /// A date.
    Date,
    /// A length of time.
    Duration,
}

/// Everything that patterns look for, by number.
#[derive(Debug, Default)]
pub(super) struct Sought {
    numbers: BTreeMap<Thing, usize>,
    by_word: BTreeMap<Symbol, Vec<usize>>,
}

impl Sought {
    /// How many things there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// What a slot takes such a thing for: a kind, `number` …; `None` for words.
    pub fn kind(&self, number: usize) -> Option<String> {
        let thing = self.numbers.iter().find(|(_, n)| **n == number).map(|(thing, _)| thing)?;
        Some(match thing {
            Thing::Words(_) => return None,
            Thing::Name(kind) => kind.clone(),
            Thing::Number => "number".to_owned(),
            Thing::Date => "date".to_owned(),
            Thing::Duration => "duration".to_owned(),
        })
    }

    /// The number of a thing; a new one when it is met for the first time.
    fn number(&mut self, thing: Thing) -> usize {
        if let Some(number) = self.numbers.get(&thing) {
            return *number;
        }
        let number = self.numbers.len();
        if let Thing::Words(symbols) = &thing {
            for symbol in symbols {
                self.by_word.entry(*symbol).or_default().push(number);
            }
        }
        self.numbers.insert(thing, number);
        number
    }

    /// What each step of a program looks for: the last step of an element, for all of the element; nothing for small words and for what anything
    /// fills.
    pub fn of_program(
        &mut self,
        rule: &ClaimRule,
        program: &Program,
        small: impl Fn(Symbol) -> bool,
    ) -> Vec<Option<usize>> {
        let nodes = &program.nodes;
        let last =
            |at: usize| !arrivals(program, nodes[at].next).any(|to| nodes[to].is_of_element(&nodes[at]));
        let lasts: Vec<bool> = (0..nodes.len()).map(|at| nodes[at].takes_words() && last(at)).collect();
        let things = (0..nodes.len()).map(|at| match &nodes[at].step {
            Step::Word(_) if lasts[at] => {
                let own = |of: &usize| lasts[*of] && nodes[*of].is_of_element(&nodes[at]);
                let tests = (0..nodes.len()).filter(own).filter_map(|of| match &nodes[of].step {
                    Step::Word(test) => Some(&test.symbols),
                    _ => None,
                });
                let mut symbols: Vec<Symbol> = tests.flatten().copied().filter(|s| !small(*s)).collect();
                symbols.sort_unstable();
                symbols.dedup();
                (!symbols.is_empty()).then_some(Thing::Words(symbols))
            }
            Step::Slot(slot) => match &rule.slots.get(*slot)?.kind {
                SlotType::Number => Some(Thing::Number),
                SlotType::Date => Some(Thing::Date),
                SlotType::Duration => Some(Thing::Duration),
                kind => kind.entity_kind().map(|kind| Thing::Name(kind.to_owned())),
            },
            _ => None,
        });
        let things: Vec<Option<Thing>> = things.collect();
        things.into_iter().map(|thing| thing.map(|thing| self.number(thing))).collect()
    }

    /// What of it a sentence holds, with the words of each, by number and then by place.
    pub fn found_in(&self, book: &Rulebook, sentence: &Annotated) -> Vec<(usize, Words)> {
        let mut out: Vec<(usize, Words)> = Vec::new();
        for (at, symbols) in sentence.readings.iter().enumerate() {
            let numbers = symbols.iter().filter_map(|symbol| self.by_word.get(symbol)).flatten();
            out.extend(numbers.map(|number| (*number, Words::new(at, at + 1))));
        }
        for mention in &sentence.mentions {
            let kind =
                book.entities.get(mention.entity).map(|entity| entity.kind.clone()).unwrap_or_default();
            out.extend(self.numbers.get(&Thing::Name(kind)).map(|number| (*number, mention.words)));
        }
        let mut values = |thing: Thing, words: Vec<Words>| {
            out.extend(
                self.numbers.get(&thing).into_iter().flat_map(|n| words.iter().map(|words| (*n, *words))),
            );
        };
        values(Thing::Number, sentence.numbers.iter().filter(|n| !n.article).map(|n| n.words).collect());
        values(Thing::Date, sentence.dates.iter().map(|d| d.words).collect());
        values(Thing::Duration, sentence.durations.iter().map(|d| d.words).collect());
        out.sort_unstable();
        out.dedup();
        out
    }
}

/// True for a word that is everywhere.
pub(super) fn is_small(form: &str) -> bool {
    french::is_preposition(form)
        || french::is_determiner(form)
        || french::is_auxiliary(form)
        || french::is_negation(form)
        || french::is_clitic(form)
        || french::is_reflexive(form)
        || matches!(form, "que" | "qu'" | "qui" | "et" | "ou" | "ni" | "faire")
        || matches!(form, "il" | "ils" | "elle" | "elles" | "on" | "ce" | "c'")
}

/// Steps that take words at which one may arrive at `at`.
fn arrivals(program: &Program, at: usize) -> impl Iterator<Item = usize> {
    let (mut out, mut open) = (Vec::new(), vec![at]);
    let mut seen = vec![false; program.nodes.len()];
    while let Some(at) = open.pop() {
        if std::mem::replace(&mut seen[at], true) {
            continue;
        }
        match &program.nodes[at].step {
            Step::Split(branches) => open.extend(branches),
            Step::Gap { .. } => open.push(program.nodes[at].next),
            Step::Accept => {}
            _ => out.push(at),
        }
    }
    out.into_iter()
}
