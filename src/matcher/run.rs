//! Runs a program over a sentence. States are pairs of step and token, each visited once: a pattern with many gaps stays linear, there is no free
//! backtracking.

mod fill;

use super::alive::Alive;
use super::annotate::Annotated;
use super::mention::List;
use super::reached::{Furthest, Reached};
use super::word::{misfit, stops_gap};
use crate::rule::{Language, Program, Rulebook, Slot, SlotType, Step, VerbPart, WordTest};
use crate::text::{Quantity, Span, Words, french};
use unicode_normalization::UnicodeNormalization;

/// How many words a gap may skip that nothing sees through.
pub const GAP_WORDS: usize = 8;
/// How many tokens a match may span, asides included: it keeps the cost of one start bounded, whatever the text.
const LONGEST_MATCH: usize = 160;
/// How many ways there are.
const WAYS: usize = 3;

/// What a slot took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// Index of the slot in the rule.
    pub slot: usize,
    /// The tokens it took.
    pub words: Words,
    /// Its value.
    pub value: FillValue,
}

/// The value of a filled slot, by indices into the sentence's annotations and the rulebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FillValue {
    /// A number.
    Number(Quantity),
    /// A date, by index into `dates`.
    Date(usize),
    /// A length of time in hours.
    Duration(Quantity),
    /// An entity, by index into the rulebook's entities.
    Entity(usize),
    /// A list of entities.
    Set(List),
    /// Words.
    Text(Span),
    /// A noun phrase, by index into `noun_phrases`.
    Speaker(usize),
    /// A quotation.
    Quote(Span),
}

/// A program that reached its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The tokens from the first to the last.
    pub words: Words,
    /// Slots in the order of the pattern.
    pub fills: Vec<Fill>,
    /// Tokens that fixed words of the pattern took.
    pub fixed: Vec<usize>,
    /// Tokens of verbs, with their part.
    pub verbs: Vec<(usize, VerbPart)>,
    /// Words that gaps skipped.
    pub gap_words: usize,
    /// Step and the tokens it took, in order: which words for which mark.
    pub trail: Vec<(usize, Words)>,
}

/// Runs a rule's pattern from one of its steps at token `start`, keeping how far it got.
pub(super) fn run_from(
    program: &Program,
    (book, language): (&Rulebook, &Language),
    slots: &[Slot],
    sentence: &Annotated,
    (node, start): (usize, usize),
) -> Reached {
    let mut runner = Runner::new(program, Some((book, language)), slots, sentence, Alive::all(program));
    runner.begin(start);
    runner.furthest = Some(Furthest::default());
    let end = runner.step(node, start, Way::First);
    let furthest = runner.furthest.unwrap_or_default();
    match end {
        Some(end) => {
            let Run { trail, fills, .. } = runner.out;
            Reached { taken: trail, fills, expected: Vec::new(), end: Some(end) }
        }
        None => {
            Reached { taken: furthest.taken, fills: furthest.fills, expected: furthest.expected, end: None }
        }
    }
}

/// Runs a name's pattern from token `start`: only determiners, adverbs and negations are seen through. Gives the end.
pub(super) fn run_name(program: &Program, sentence: &Annotated, start: usize) -> Option<usize> {
    let mut runner = Runner::new(program, None, &[], sentence, Alive::all(program));
    runner.begin(start);
    runner.step(program.start, start, Way::First)
}

fn empty() -> Run {
    Run {
        words: Words::default(),
        fills: Vec::new(),
        fixed: Vec::new(),
        verbs: Vec::new(),
        gap_words: 0,
        trail: Vec::new(),
    }
}

/// How a step was reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The pattern's first step: nothing is seen through before it.
    First,
    /// Anything may be seen through.
    Plain,
    /// The next word must be the next element: behind *un*, *une* as a number.
    Tight,
}

/// A program and a sentence; may be run from one token after the other.
pub(super) struct Runner<'a> {
    program: &'a Program,
    /// `None` for names.
    context: Option<(&'a Rulebook, &'a Language)>,
    slots: &'a [Slot],
    sentence: &'a Annotated<'a>,
    alive: Alive,
    /// By living step, token and way: the number of the run in which the state was visited last.
    seen: Vec<u32>,
    /// The number of this run, from 1.
    number: u32,
    /// The token where this run began.
    start: usize,
    /// How many tokens a run may reach over, its end included.
    width: usize,
    out: Run,
    /// The gap that is being passed over.
    gap: Option<usize>,
    /// How far the pattern got; kept only for whoever asks why it does not match.
    furthest: Option<Furthest>,
}

impl<'a> Runner<'a> {
    pub(super) fn new(
        program: &'a Program,
        context: Option<(&'a Rulebook, &'a Language)>,
        slots: &'a [Slot],
        sentence: &'a Annotated<'a>,
        alive: Alive,
    ) -> Self {
        Self {
            program,
            context,
            slots,
            sentence,
            alive,
            seen: Vec::new(),
            number: 0,
            start: 0,
            width: LONGEST_MATCH.min(sentence.tokens().len()) + 1,
            out: empty(),
            gap: None,
            furthest: None,
        }
    }

    /// Runs the pattern from token `start`.
    pub(super) fn run(&mut self, start: usize) -> Option<Run> {
        self.begin(start);
        let end = self.step(self.program.start, start, Way::First)?;
        let mut out = std::mem::replace(&mut self.out, empty());
        out.words = Words::new(start, end);
        Some(out)
    }

    fn begin(&mut self, start: usize) {
        self.number += 1;
        self.start = start;
        self.gap = None;
        if self.seen.is_empty() {
            self.seen = vec![0; self.alive.count() * self.width * WAYS];
        }
    }

    /// True for a state that this run has not visited, and that is not too far; it is visited from now on. Steps that the sentence cannot take have none.
    fn is_new(&mut self, node: usize, at: usize, way: Way) -> bool {
        let far = at - self.start;
        let Some(node) = self.alive.number(node).filter(|_| far < self.width) else { return false };
        let state = (node * self.width + far) * WAYS + way as usize;
        std::mem::replace(&mut self.seen[state], self.number) != self.number
    }

    /// Tries step `node` at token `at`; gives the end of the match.
    fn step(&mut self, node: usize, at: usize, way: Way) -> Option<usize> {
        if !self.is_new(node, at, way) {
            return None;
        }
        let program = self.program;
        let current = &program.nodes[node];
        if let Some(furthest) = &mut self.furthest {
            furthest.tried(program, &self.out, node, self.gap);
        }
        match &current.step {
            Step::Accept => Some(at),
            Step::Split(branches) => branches.iter().find_map(|b| self.step(*b, at, way)),
            Step::Gap { barrier } => {
                let before = self.gap.replace(node);
                let end = self.gap(current.next, at, barrier.as_deref());
                self.gap = before;
                end
            }
            Step::Word(test) => {
                if self.word(test, at) {
                    let marks = (self.out.fixed.len(), self.out.verbs.len());
                    self.out.fixed.push(at);
                    if test.part != VerbPart::None {
                        self.out.verbs.push((at, test.part));
                    }
                    if let Some(end) = self.take(node, Words::new(at, at + 1), Way::Plain) {
                        return Some(end);
                    }
                    self.out.fixed.truncate(marks.0);
                    self.out.verbs.truncate(marks.1);
                }
                self.through(node, at, way)
            }
            Step::Exact(form) => {
                let token = self.sentence.tokens().get(at);
                if token.is_some_and(|t| {
                    is_written(t.span.of(self.sentence.text), form) || (!t.is_word() && t.is(form))
                }) {
                    self.out.fixed.push(at);
                    if let Some(end) = self.take(node, Words::new(at, at + 1), Way::Plain) {
                        return Some(end);
                    }
                    self.out.fixed.pop();
                }
                self.through(node, at, way)
            }
            Step::Regex(index) => {
                if let Some(end) = self.regex(*index, at)
                    && let Some(end) = self.take(node, Words::new(at, end), Way::Plain)
                {
                    return Some(end);
                }
                self.through(node, at, way)
            }
            Step::Slot(slot) => self.slot(node, *slot, at, way),
        }
    }

    /// Goes on behind `words`, which step `node` took.
    fn take(&mut self, node: usize, words: Words, way: Way) -> Option<usize> {
        self.out.trail.push((node, words));
        let gap = self.gap.take();
        let end = self.step(self.program.nodes[node].next, words.end, way);
        if end.is_none() {
            self.out.trail.pop();
            self.gap = gap;
        }
        end
    }

    /// Goes on behind what may be seen through at `at`.
    fn through(&mut self, node: usize, at: usize, way: Way) -> Option<usize> {
        if way != Way::Plain {
            return None;
        }
        if self.context.is_none() {
            let mark = matches!(&*self.sentence.tokens().get(at)?.form, "«" | "»" | "\"" | "'");
            let open = self.sentence.transparent[at] && !mark;
            let one = if open { self.step(node, at + 1, way) } else { None };
            // Adverbs of several words and dates too: "ont par ailleurs souligné". Asides are no part of a name.
            let aside = matches!(&*self.sentence.tokens().get(at)?.form, "," | "(" | "-" | "qui");
            let jumps = self.sentence.jumps.get(at).filter(|_| !aside)?;
            return one.or_else(|| jumps.iter().find_map(|next| self.step(node, *next, way)));
        }
        let sentence = self.sentence;
        sentence.through(at).find_map(|next| self.step(node, next, way))
    }

    fn word(&self, test: &WordTest, at: usize) -> bool {
        let Some(readings) = self.sentence.readings.get(at) else { return false };
        if !readings.iter().any(|r| test.symbols.binary_search(r).is_ok()) {
            return false;
        }
        misfit(test.condition, self.sentence, at).is_none()
    }

    fn regex(&self, index: usize, at: usize) -> Option<usize> {
        let (book, _) = self.context?;
        self.expression(book.regexes.get(index)?, at)
    }

    /// Where the expression, anchored at token `at`, ends; it must end with a token.
    fn expression(&self, regex: &regex::Regex, at: usize) -> Option<usize> {
        let tokens = self.sentence.tokens();
        let start = tokens.get(at)?.span.start;
        let rest = self.sentence.text.get(start..self.sentence.sentence.span.end)?;
        let end = start + regex.find(rest)?.end();
        (at..tokens.len()).find(|i| tokens[*i].span.end == end).map(|i| i + 1)
    }

    /// At most eight words, the fewest first; never past a stop, past an entity of the kind last bound, or from one number over a verb to another.
    fn gap(&mut self, next: usize, at: usize, barrier: Option<&str>) -> Option<usize> {
        let mut best = std::collections::BTreeMap::from([(at, 0usize)]);
        let mut open = std::collections::BTreeSet::from([(0usize, at)]);
        while let Some((words, at)) = open.pop_first() {
            let skipped = self.out.gap_words;
            self.out.gap_words += words;
            if let Some(end) = self.step(next, at, Way::Plain) {
                return Some(end);
            }
            self.out.gap_words = skipped;
            let Some(token) = self.sentence.tokens().get(at) else { continue };
            let is_number = self.is_counted_anew(at) || self.is_first_number(next, at);
            let mut go = |to: usize, words: usize| {
                if words <= GAP_WORDS && best.get(&to).is_none_or(|b| words < *b) {
                    best.insert(to, words);
                    open.insert((words, to));
                }
            };
            if is_number {
                continue;
            }
            for to in self.sentence.through(at) {
                go(to, words);
            }
            if !stops_gap(self.sentence, at) && !self.is_barrier(at, barrier) {
                go(at + 1, words + usize::from(token.is_word()));
            }
        }
        None
    }

    /// Another entity of the kind last bound.
    fn is_barrier(&self, at: usize, barrier: Option<&str>) -> bool {
        let (Some(kind), Some((book, _))) = (barrier, self.context) else { return false };
        self.sentence.mentions.iter().any(|m| m.words.start == at && book.entities[m.entity].kind == kind)
    }

    /// A gap before a number slot does not pass a number to take the one behind it: "tué trois alpinistes et blessé dix passants" are not ten killed.
    fn is_first_number(&self, next: usize, at: usize) -> bool {
        let Step::Slot(slot) = self.program.nodes[next].step else { return false };
        matches!(self.slots[slot].kind, SlotType::Number)
            && self.sentence.numbers.iter().any(|n| n.words.start == at && !n.article)
    }

    /// "Deux soldats ont été tués et cinq autres blessés": the two are not wounded. "Douze tirs et trois explosions ont été signalés": all are reported.
    fn is_counted_anew(&self, at: usize) -> bool {
        let counted = self.out.fills.iter().rev().find(|f| matches!(f.value, FillValue::Number(_)));
        let is_number = self.sentence.numbers.iter().any(|n| n.words.start == at && !n.article);
        let Some(counted) = counted.filter(|f| is_number && f.words.end <= at) else { return false };
        self.sentence.tokens()[counted.words.end..at].iter().any(|t| french::is_auxiliary(&t.form))
    }

    fn slot(&mut self, node: usize, slot: usize, at: usize, way: Way) -> Option<usize> {
        for (end, value, way_on) in self.values(slot, at) {
            self.out.fills.push(Fill { slot, words: Words::new(at, end), value });
            if let Some(end) = self.take(node, Words::new(at, end), way_on) {
                return Some(end);
            }
            self.out.fills.pop();
        }
        self.through(node, at, way)
    }
}

/// True for the very letters of a pattern's «word»: how they are composed, and marks that nobody sees, make no difference.
fn is_written(text: &str, form: &str) -> bool {
    let unseen = |c: &char| matches!(*c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}');
    text.chars().filter(|c| !unseen(c)).nfc().eq(form.chars())
}
