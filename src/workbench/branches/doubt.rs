//! Why a sentence made from a pattern is not matched: the first element that does not take its own words, and what the writer can do.

use super::{Made, Trial};
use crate::matcher::Annotated;
use crate::rule::{Condition, SlotType, Step, WordTest};
use crate::text::{Words, french, read};

/// What stands in the way.
pub(super) struct Doubt {
    /// The step, when it is known.
    pub(super) node: Option<usize>,
    /// What stands under it.
    pub(super) label: &'static str,
    /// What to do.
    pub(super) help: &'static str,
}

const UNKNOWN: &str = "write the line as two, or take out what cannot stand there";

impl Trial<'_> {
    /// The first element of the sentence that does not take its own words.
    pub(super) fn doubt(&self, made: &Made) -> Doubt {
        let reading = self.sentences(&made.text);
        let quotes = read(&made.text).quotes;
        let Some(first) = reading.sentences.first() else {
            return Doubt { node: None, label: "", help: UNKNOWN };
        };
        let sentence = Annotated::new(self.book, self.lang, &made.text, first, &quotes);
        let mut before = None;
        for (index, (node, start)) in made.pieces.iter().enumerate() {
            let step = &self.pattern.program.nodes[*node].step;
            let end = made.pieces.get(index + 1).map_or(made.text.len(), |(_, next)| *next);
            let words = made.text[*start..end].trim_end();
            if let Some((label, help)) = self.objection(step, before, words, *start, &sentence) {
                return Doubt { node: Some(*node), label, help };
            }
            if let Step::Slot(slot) = step {
                before = Some(&self.slots[*slot].kind);
            }
        }
        Doubt { node: None, label: "", help: UNKNOWN }
    }

    fn objection(
        &self,
        step: &Step,
        before: Option<&SlotType>,
        words: &str,
        start: usize,
        sentence: &Annotated,
    ) -> Option<(&'static str, &'static str)> {
        if start >= sentence.sentence.span.end {
            return Some((
                "behind the end of the sentence",
                "a match stays within one sentence: write two lines",
            ));
        }
        let tokens = sentence.tokens();
        let Some(at) = tokens.iter().position(|t| t.span.start == start) else {
            return Some((
                "no word begins here",
                "it is read as one word with what stands before it: write both between one « »",
            ));
        };
        match step {
            Step::Exact(_) if tokens[at].span.end < start + words.len() => {
                Some(("more than one word", "«…» holds one word or one sign: write «a» «b»"))
            }
            Step::Word(test) => word(test, at, sentence),
            Step::Slot(slot) => self.slot(&self.slots[*slot].kind, before, at, sentence),
            _ => None,
        }
    }

    fn slot(
        &self,
        kind: &SlotType,
        before: Option<&SlotType>,
        at: usize,
        sentence: &Annotated,
    ) -> Option<(&'static str, &'static str)> {
        let holds = |words: &Words| words.holds(at);
        let inside_date = sentence.dates.iter().map(|d| d.words).find(holds);
        let inside_duration = sentence.durations.iter().map(|d| d.words).find(holds);
        match kind {
            SlotType::Number if sentence.numbers.iter().any(|n| n.words.start == at) => None,
            SlotType::Number if inside_date.is_some() || inside_duration.is_some() => Some((
                "a number with a unit of time is a date or a length of time",
                "use a slot of type date or duration, and leave the unit out",
            )),
            SlotType::Number => Some((
                "no number begins here",
                "a number takes the words around it along (plus de, au moins, n°): leave them out",
            )),
            SlotType::Date if inside_date.is_some_and(|w| w.start < at) => Some((
                "the date begins before this",
                "a date takes its preposition along (depuis, en, à partir de, jusqu’à): leave the word before it out",
            )),
            SlotType::Duration if inside_date.is_some() => Some((
                "with the word before it, this is a date",
                "a length of time behind en, depuis, il y a is a date: leave the word before it out, or use a slot of type date",
            )),
            SlotType::Kind(kind) | SlotType::SetOf(kind) => {
                let mut here = sentence.mentions.iter().filter(|m| m.words.holds(at));
                let is_there =
                    here.clone().any(|m| m.words.start == at && self.book.entities[m.entity].kind == *kind);
                if !self.speller.has_name(kind, self.lang) {
                    return Some((
                        "no entity of this kind has a name in this language",
                        "give an entry of the kind a name in lexicon/",
                    ));
                }
                let listed = matches!(before, Some(SlotType::SetOf(other)) if other == kind);
                let behind_list =
                    listed && at > 0 && matches!(&*sentence.tokens()[at - 1].form, "et" | "ou" | "ni" | ",");
                match (is_there, here.next()) {
                    (true, _) if behind_list => Some((
                        "the slot before it takes this name too",
                        "a `set of …` takes a whole list of names, with et, ou and commas: one slot is enough",
                    )),
                    (true, _) => None,
                    (false, Some(_)) => Some((
                        "these words are a part of a longer name",
                        "the longest name wins: leave the words out that belong to it",
                    )),
                    (false, None) => {
                        Some(("no name begins here", "look whether the kind’s names can stand here"))
                    }
                }
            }
            _ => None,
        }
    }
}

fn word(test: &WordTest, at: usize, sentence: &Annotated) -> Option<(&'static str, &'static str)> {
    let tokens = sentence.tokens();
    let known = sentence.readings[at].iter().any(|r| test.symbols.binary_search(r).is_ok());
    if !known {
        return Some((
            "read as another word here",
            "it joins with the word beside it: write the two as one word of the pattern",
        ));
    }
    match test.condition {
        Condition::FiniteVerb if at > 0 && french::is_determiner(&tokens[at - 1].form) => Some((
            "a verb’s form right behind a determiner is a noun",
            "leave the determiner out: patterns see through it; or write the noun",
        )),
        Condition::NotAfterAvoir => {
            let before = (0..at).rev().find(|i| !sentence.transparent[*i] || !tokens[*i].is_word());
            before.is_some_and(|b| french::is_avoir(&tokens[b].form)).then_some((
                "an adjective, which never follows avoir",
                "write the infinitive with `~` for the verb: `violer~` finds *a violé* too",
            ))
        }
        _ => None,
    }
}
