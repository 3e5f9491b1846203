//! Words for the steps of a pattern: what a sentence made from the pattern itself is written with. Every step can be spelled in several ways, so
//! that a sentence that fails for the choice of its words can be tried with others.

use crate::rule::{Condition, NameRule, Program, Rulebook, Slot, SlotType, Step, Symbol, WordTest};
use std::collections::BTreeMap;

/// How many ways of spelling are tried.
pub(super) const WAYS: usize = 12;

const NUMBERS: [&str; 4] = ["12", "27", "trente", "quarante"];
const DATES: [&str; 4] = ["le 3 mai 2016", "mardi", "hier", "le 6 juillet"];
const DURATIONS: [&str; 3] = ["trois heures", "72 heures", "deux semaines"];
const SPEAKERS: [&str; 3] = ["le porte-parole", "Jean Dupont", "il"];
const TEXTS: [&str; 2] = ["chose", "quelque chose"];

/// Spells the steps of every pattern of a rulebook.
pub(super) struct Speller<'a> {
    book: &'a Rulebook,
    spellings: BTreeMap<Symbol, &'a str>,
    /// Names by kind and language (empty for all languages).
    names: BTreeMap<&'a str, Vec<&'a NameRule>>,
}

impl<'a> Speller<'a> {
    pub(super) fn new(book: &'a Rulebook) -> Self {
        let mut names: BTreeMap<&str, Vec<&NameRule>> = BTreeMap::new();
        let mut last = None;
        for name in &book.names {
            // One name of each entity is enough.
            if last != Some(name.entity) || name.lang.is_some() {
                names.entry(&book.entities[name.entity].kind).or_default().push(name);
            }
            last = Some(name.entity);
        }
        Self { book, spellings: book.vocabulary.spellings(), names }
    }

    /// The words that take a step, in the `way`-th way (from 0); `nth` counts the slots before it, so that two slots are not filled alike. `None`
    /// when no words can be made: a regular expression.
    pub(super) fn spell(
        &self,
        step: &Step,
        slots: &[Slot],
        lang: &str,
        way: usize,
        nth: usize,
    ) -> Option<String> {
        match step {
            Step::Word(test) => self.word(test, way),
            Step::Exact(form) => Some(form.to_string()),
            // Two slots side by side are filled differently, and in every third way by another step apart.
            Step::Slot(slot) => self.fill(&slots.get(*slot)?.kind, lang, way + nth * (1 + way / 3)),
            Step::Gap { .. } | Step::Split(_) | Step::Accept => Some(String::new()),
            Step::Regex(_) => None,
        }
    }

    fn word(&self, test: &WordTest, way: usize) -> Option<String> {
        let symbol = test.symbols.get(way % test.symbols.len().max(1))?;
        let form = *self.spellings.get(symbol)?;
        Some(match test.condition {
            Condition::Capital => capitalised(form),
            Condition::Capitals => form.to_uppercase(),
            Condition::Plain | Condition::FiniteVerb | Condition::NotAfterAvoir => form.to_owned(),
        })
    }

    fn fill(&self, kind: &SlotType, lang: &str, way: usize) -> Option<String> {
        let of = |words: &[&str]| words.get(way % words.len()).map(|w| (*w).to_owned());
        match kind {
            SlotType::Number => of(&NUMBERS),
            SlotType::Date => of(&DATES),
            SlotType::Duration => of(&DURATIONS),
            SlotType::Speaker => of(&SPEAKERS),
            SlotType::Quote => Some("« la chose est dite »".to_owned()),
            SlotType::Text => of(&TEXTS),
            SlotType::Kind(kind) | SlotType::SetOf(kind) => {
                let all = self.names.get(kind.as_str()).into_iter().flatten();
                let fitting: Vec<&&NameRule> =
                    all.filter(|n| n.lang.as_deref().is_none_or(|l| l == lang)).collect();
                match fitting.get(way % fitting.len().max(1)) {
                    Some(name) => self.name(&name.program),
                    // Nothing is called so, and the pattern is told to be out of reach.
                    None => Some(format!("‹{kind}›")),
                }
            }
            SlotType::Enumeration(_) | SlotType::Regex(_) => None,
        }
    }

    /// A name's words, by the first branch of every choice.
    fn name(&self, program: &Program) -> Option<String> {
        let mut words = Vec::new();
        let mut at = program.start;
        loop {
            let node = &program.nodes[at];
            match &node.step {
                Step::Accept => return Some(join(&words).0),
                Step::Split(branches) => at = *branches.first()?,
                step => {
                    words.push(self.spell(step, &[], "", 0, 0)?);
                    at = node.next;
                }
            }
        }
    }

    /// True when some entity of the kind has a name in the language.
    pub(super) fn has_name(&self, kind: &str, lang: &str) -> bool {
        self.book
            .names
            .iter()
            .any(|n| self.book.entities[n.entity].kind == kind && n.lang.as_deref().is_none_or(|l| l == lang))
    }
}

/// Words as a sentence writes them, an elided one glued to the next, a comma to the one before; and the byte where each begins.
pub(super) fn join(words: &[String]) -> (String, Vec<usize>) {
    let mut out = String::new();
    let mut starts = Vec::with_capacity(words.len());
    for word in words {
        let glued = out.is_empty() || out.ends_with(['\'', '(']) || matches!(word.as_str(), "," | "." | ")");
        if !glued {
            out.push(' ');
        }
        starts.push(out.len());
        out.push_str(word);
    }
    (out, starts)
}

fn capitalised(form: &str) -> String {
    let mut letters = form.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
