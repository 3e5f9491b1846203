//! What `word~` stands for: French verbs, nouns and adjectives, expanded when rules are loaded so that the matcher only compares strings.

/// All forms of a base. Every list is sorted and without doubles; forms are folded (lower case, accents kept, `oe`).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Forms {
    /// Finite forms of the third persons, simple tenses of indicative, conditional and subjunctive (and *nous*, *je* forms where a quotation
    /// speaks: `maintenons`, `maintenions`). Never right after a determiner.
    pub finite: Vec<String>,
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
    /// Its forms; when given, the base is nominal and these (with the base) are all.
    pub forms: Vec<String>,
}

/// Every form of `base` (an infinitive, `s'effondrer`, a past participle used as an adjective, a noun or an adjective).
/// `irregulars` wins over the grammar: nouns that look like infinitives (rencontre, pourparler, membre) stand there.
pub fn inflect(_base: &str, _irregulars: &[Irregular]) -> Forms {
    Forms::default()
}
