//! What `word~` stands for: French verbs, nouns and adjectives, expanded when rules are loaded so that the matcher only compares strings.
//!
//! The part of speech is read off the ending: an infinitive of a known conjugation is a verb, all else a noun or an adjective. Left out: the
//! second persons, the first person of the simple past and of the subjunctive, and every word that only a dictionary could tell apart from an
//! infinitive (`dossier`, `soupir`): such words stand in `rules/language/fr.yml`.

mod endings;
mod irregular;
mod nominal;
mod parts;
mod verb;

use rustc_hash::FxHashMap;
use std::rc::Rc;
use unicode_normalization::UnicodeNormalization;

/// All forms of a base. Every list is sorted and without doubles; forms are folded (lower case, accents kept, `oe`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forms {
    /// Finite forms of the third persons, simple tenses of indicative, conditional and subjunctive (and *nous*, *je* forms where a quotation
    /// speaks: `maintenons`, `maintenions`). Never right after a determiner.
    pub finite: Vec<String>,
    /// Present forms among `finite`.
    pub present: Vec<String>,
    /// Imperfect forms among `finite`.
    pub imperfect: Vec<String>,
    /// Simple past forms among `finite`.
    pub past: Vec<String>,
    /// Subjunctive forms among `finite`, present and imperfect.
    pub subjunctive: Vec<String>,
    /// Conditional forms among `finite`.
    pub conditional: Vec<String>,
    /// Future forms among `finite`.
    pub future: Vec<String>,
    /// Infinitive.
    pub infinitive: Vec<String>,
    /// Present participle (`violant`).
    pub gerund: Vec<String>,
    /// Past participles with agreement (`violé, violée, violés, violées`).
    pub participle: Vec<String>,
    /// Nouns and adjectives: singular, plural, feminine.
    pub nominal: Vec<String>,
    /// True when compound tenses take *être* (`entrer`, `venir`) or the base is pronominal (`s'effondrer`).
    pub with_etre: bool,
    /// True when the base was written with *se*.
    pub pronominal: bool,
}

/// An entry of `rules/language/fr.yml` that overrules the grammar.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Irregular {
    /// The base as rules write it.
    pub base: String,
    /// Its forms; when given, the base is nominal and these (with the base) are all. When empty, the base is nominal and takes the endings of
    /// the grammar, which is enough for a noun that only looks like an infinitive (`quartier`).
    pub forms: Vec<String>,
}

/// Every form of `base` (an infinitive, `s'effondrer`, a past participle used as an adjective, a noun or an adjective).
/// `irregulars` wins over the grammar: nouns that look like infinitives (quartier, pourparler) stand there. Of two entries for one base the
/// first counts. An empty base has no forms.
pub fn inflect(base: &str, irregulars: &[Irregular]) -> Forms {
    let folded = fold(base);
    let listed = irregulars.iter().find(|entry| entry.base == folded || fold(&entry.base) == folded);
    conjugated(&folded, listed)
}

/// The same for many bases: each is worked out once, since rules use the same few verbs again and again.
#[derive(Debug)]
pub struct Inflector<'a> {
    /// By folded base.
    irregulars: FxHashMap<String, &'a Irregular>,
    known: FxHashMap<String, Rc<Forms>>,
}

impl<'a> Inflector<'a> {
    /// Of two entries for one base the first counts.
    pub fn new(irregulars: &'a [Irregular]) -> Self {
        let by_base = irregulars.iter().rev().map(|entry| (fold(&entry.base), entry)).collect();
        Self { irregulars: by_base, known: FxHashMap::default() }
    }

    /// What `inflect` gives.
    pub fn inflect(&mut self, base: &str) -> Rc<Forms> {
        if let Some(forms) = self.known.get(base) {
            return Rc::clone(forms);
        }
        let folded = fold(base);
        let forms = Rc::new(conjugated(&folded, self.irregulars.get(&folded).copied()));
        self.known.insert(base.to_owned(), Rc::clone(&forms));
        forms
    }
}

fn conjugated(folded: &str, listed: Option<&Irregular>) -> Forms {
    let (word, pronominal) = without_reflexive(folded);
    let mut forms = match listed {
        Some(entry) if !entry.forms.is_empty() => Forms {
            nominal: entry.forms.iter().map(|form| fold(form)).chain([word.to_owned()]).collect(),
            ..Forms::default()
        },
        Some(_) => nominal_forms(word),
        None => verb::conjugate(word).unwrap_or_else(|| nominal_forms(word)),
    };
    forms.pronominal = pronominal;
    forms.with_etre |= pronominal;
    for list in [
        &mut forms.finite,
        &mut forms.present,
        &mut forms.imperfect,
        &mut forms.past,
        &mut forms.subjunctive,
        &mut forms.conditional,
        &mut forms.future,
        &mut forms.infinitive,
        &mut forms.gerund,
        &mut forms.participle,
        &mut forms.nominal,
    ] {
        list.retain(|form| !form.is_empty());
        list.sort();
        list.dedup();
    }
    forms
}

fn nominal_forms(word: &str) -> Forms {
    Forms { nominal: nominal::forms(word), ..Forms::default() }
}

/// Takes *se*, *s'* off; true when there was one.
fn without_reflexive(folded: &str) -> (&str, bool) {
    match folded.strip_prefix("se ").or_else(|| folded.strip_prefix("s'")) {
        Some(word) => (word.trim_start(), true),
        None => (folded, false),
    }
}

/// The spelling that tokens have: lower case, composed accents kept, `oe` for `œ`, straight apostrophe, plain hyphen, single plain spaces.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase).nfc() {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            '’' | '‘' | 'ʼ' => folded.push('\''),
            '\u{2010}' | '\u{2011}' => folded.push('-'),
            c if c.is_whitespace() => {
                if !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            c => folded.push(c),
        }
    }
    folded.trim().to_owned()
}

#[cfg(test)]
mod tests;
