//! Which `word~` of the rules stands for a token: the forms of every inflected word of every pattern and name, by symbol.

use crate::matcher::{Annotated, Misfit, misfit, word_before};
use crate::rule::{Condition, Node, Pattern, Program, Rulebook, Step, Symbol, VerbPart};
use crate::text::{Forms, Irregular, french, inflect};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// Tokens before a verb among which its *se* may stand.
const BEFORE_VERB: usize = 4;

/// An inflected word of the rules that has a token's form.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FoundBy {
    /// As the rules write it: `violer~`; `de` for *du*, `à` for *aux*.
    pub word: String,
    /// Why it does not find the token all the same.
    pub hitch: Option<Hitch>,
}

/// Why a form that fits is not found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hitch {
    /// It does not look as it must, or stands behind the wrong word.
    Misfit(Misfit),
    /// The participle of a verb wants *avoir* before it: the passive is written out.
    WantsAvoir,
    /// The verb wants *se* before it.
    WantsReflexive,
}

/// The inflected words of a rulebook.
pub(super) struct Known {
    by_symbol: FxHashMap<Symbol, BTreeSet<Entry>>,
}

/// An inflected word, as one of its forms is asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    word: String,
    condition: Condition,
    wants: Option<Hitch>,
}

impl Known {
    /// Those of the patterns and names of a language.
    pub fn new(book: &Rulebook, lang: &str) -> Self {
        let irregulars = book.languages.get(lang).map_or(&[] as &[Irregular], |l| &l.irregulars);
        let mut gathering = Gathering {
            spellings: book.vocabulary.spellings(),
            irregulars,
            forms: FxHashMap::default(),
            done: FxHashSet::default(),
            by_symbol: FxHashMap::default(),
        };
        let patterns = patterns(book).filter(|p| p.lang == lang || p.lang == "*").map(|p| &p.program);
        let names = book.names.iter().filter(|n| n.lang.as_deref().is_none_or(|l| l == lang));
        for program in patterns.chain(names.map(|n| &n.program)) {
            gathering.program(program);
        }
        Self { by_symbol: gathering.by_symbol }
    }

    /// The words that have the form of the token at `at`.
    pub fn found_by(&self, sentence: &Annotated, at: usize) -> Vec<FoundBy> {
        let mut best: BTreeMap<&str, Option<Hitch>> = BTreeMap::new();
        let symbols = sentence.readings.get(at).into_iter().flatten();
        for entry in symbols.filter_map(|s| self.by_symbol.get(s)).flatten() {
            let hitch = entry.hitch(sentence, at);
            // One way without a hitch is enough.
            best.entry(&entry.word).and_modify(|h| *h = (*h).min(hitch)).or_insert(hitch);
        }
        let form = sentence.tokens().get(at).map_or("", |t| &*t.form);
        // Two small words stand for others without a mark.
        for (word, forms) in [("de", french::de()), ("à", french::a())] {
            if form != word && forms.contains(&form) {
                best.insert(word, None);
            }
        }
        best.into_iter().map(|(word, hitch)| FoundBy { word: word.to_owned(), hitch }).collect()
    }
}

impl Entry {
    fn hitch(&self, sentence: &Annotated, at: usize) -> Option<Hitch> {
        let form = |i: usize| &*sentence.tokens()[i].form;
        let reflexive = |at: usize| (0..at).rev().take(BEFORE_VERB).any(|i| french::is_reflexive(form(i)));
        let met = match self.wants {
            Some(Hitch::WantsAvoir) => word_before(sentence, at)
                .is_some_and(|i| french::is_avoir(form(i)) || (french::is_etre(form(i)) && reflexive(i))),
            Some(Hitch::WantsReflexive) => reflexive(at),
            _ => true,
        };
        let wants = self.wants.filter(|_| !met);
        misfit(self.condition, sentence, at).map(Hitch::Misfit).or(wants)
    }
}

/// Every pattern of every rule.
fn patterns(book: &Rulebook) -> impl Iterator<Item = &Pattern> {
    let claims = book.claims.iter().flat_map(|c| c.patterns.iter().chain(&c.unless));
    let frames = book.frames.iter().flat_map(|f| f.patterns.iter().chain(&f.unless));
    let cues = book.cues.iter().flat_map(|c| c.patterns.iter().chain(&c.unless));
    claims.chain(frames).chain(cues).chain(book.page.iter().flat_map(|p| &p.patterns))
}

struct Gathering<'a> {
    spellings: BTreeMap<Symbol, &'a str>,
    irregulars: &'a [Irregular],
    forms: FxHashMap<&'a str, Forms>,
    /// Steps alike stand for the same forms: phrases are repeated in many patterns.
    done: FxHashSet<(&'a str, Condition, VerbPart)>,
    by_symbol: FxHashMap<Symbol, BTreeSet<Entry>>,
}

impl<'a> Gathering<'a> {
    fn program(&mut self, program: &'a Program) {
        for node in &program.nodes {
            let (Step::Word(test), Some(base)) = (&node.step, inflected(node)) else { continue };
            if !self.done.insert((base, test.condition, test.part)) {
                continue;
            }
            let forms = self.forms.entry(base).or_insert_with(|| inflect(base, self.irregulars));
            let wants = match test.part {
                _ if forms.pronominal => Some(Hitch::WantsReflexive),
                VerbPart::Participle if !forms.participle.is_empty() && !forms.with_etre => {
                    Some(Hitch::WantsAvoir)
                }
                _ => None,
            };
            let entry = Entry { word: format!("{base}~"), condition: test.condition, wants };
            // Auxiliaries and *se* stand at the same place of the file, and are no forms of the word.
            for symbol in &test.symbols {
                if self.spellings.get(symbol).is_some_and(|form| has(forms, form)) {
                    self.by_symbol.entry(*symbol).or_default().insert(entry.clone());
                }
            }
        }
    }
}

/// The word that a step comes from, when the file has `~` behind it.
fn inflected(node: &Node) -> Option<&str> {
    let at = node.at.as_ref()?;
    let written = at.file.text.get(at.start..at.end)?;
    at.file.text.get(at.end..)?.starts_with('~').then_some(written)
}

fn has(forms: &Forms, form: &str) -> bool {
    let lists = [&forms.finite, &forms.infinitive, &forms.gerund, &forms.participle, &forms.nominal];
    lists.iter().any(|list| list.iter().any(|known| known == form))
}
