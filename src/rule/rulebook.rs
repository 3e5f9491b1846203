//! The rulebook: every rule of every layer, valid and ready to run. It can only be made by `build`, which reports what it had to leave out.

use super::compare::Compare;
use super::file::{ExampleShape, Located};
use super::modality::Modality;
use super::program::{Program, Step, VerbPart};
use super::slot::Slot;
use super::vocabulary::{Symbol, Vocabulary};
use crate::diagnostic::Place;
use crate::text::{Irregular, Reading, read_with};
use regex::Regex;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::{BTreeMap, BTreeSet};

/// The value of a group (`unit=same:`) that takes a slot from the count told last.
pub const SAME: &str = "same";

/// Every rule, ready to run.
#[derive(Debug, Default)]
pub struct Rulebook {
    /// The words that rules know.
    pub vocabulary: Vocabulary,
    /// Finite forms of the verbs that patterns know: no noun phrase goes over one.
    pub finite: FxHashSet<Symbol>,
    /// Regular expressions of phrases.
    pub regexes: Vec<Regex>,
    /// Entities of the lexicon.
    pub entities: Vec<EntityRule>,
    /// Their names.
    pub names: Vec<NameRule>,
    /// Names by a word that they can begin with.
    pub names_by_word: FxHashMap<Symbol, Vec<usize>>,
    /// Claims by id.
    pub claims: Vec<ClaimRule>,
    /// Frames of attribution.
    pub frames: Vec<FrameRule>,
    /// Cues of modality.
    pub cues: Vec<CueRule>,
    /// What pages say of themselves.
    pub page: Vec<PageRule>,
    /// Tables by language.
    pub languages: BTreeMap<String, Language>,
    /// What a later layer replaced, in words.
    pub overridden: Vec<String>,
    /// Phrases that no pattern uses, with their places. Of those that rules share only the last layer's are here: the earlier ones were used by
    /// what a later layer may have replaced.
    pub idle_phrases: Vec<Located<String>>,
    /// Names that their entry has already, with the place where they stand first.
    pub repeated_names: Vec<(Located<String>, Place)>,
}

/// An entity of the lexicon.
#[derive(Debug, Clone)]
pub struct EntityRule {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Its first name, to show.
    pub name: String,
    /// What is broader, direct.
    pub within: Vec<String>,
    /// Name → what the name is for it (`capital`).
    pub metonymy: BTreeMap<String, String>,
    /// Other keys.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Where it is defined.
    pub at: Place,
}

impl EntityRule {
    /// The first value of an attribute.
    pub fn attribute(&self, key: &str) -> Option<&str> {
        self.attributes.get(key)?.first().map(String::as_str)
    }
}

/// A name of an entity.
#[derive(Debug, Clone)]
pub struct NameRule {
    /// Index of the entity.
    pub entity: usize,
    /// The name as the lexicon writes it.
    pub written: String,
    /// Its pattern.
    pub program: Program,
    /// Language, `None` for all.
    pub lang: Option<String>,
    /// Where it is written.
    pub at: Place,
}

/// A pattern line with what its groups say.
#[derive(Debug, Clone)]
pub struct Pattern {
    /// Its language.
    pub lang: String,
    /// The line as written.
    pub written: String,
    /// Ready to run.
    pub program: Program,
    /// Constants of the groups around it: slot and value.
    pub constants: Vec<(String, String)>,
    /// Modality of the groups around it.
    pub modality: Option<Modality>,
    /// Where it is written.
    pub at: Place,
}

/// A claim type.
#[derive(Debug)]
pub struct ClaimRule {
    /// Its id.
    pub id: String,
    /// Titles by language, `*` for all.
    pub title: BTreeMap<String, String>,
    /// The slot that answers the question.
    pub answer: String,
    /// Slots, those of `nearby:` after the others.
    pub slots: Vec<Slot>,
    /// Patterns.
    pub patterns: Vec<Pattern>,
    /// Patterns that drop a match which they touch.
    pub unless: Vec<Pattern>,
    /// State → its negation.
    pub negated: BTreeMap<String, String>,
    /// State → what it is while it is planned.
    pub planned: BTreeMap<String, String>,
    /// State → what it is while it is wanted.
    pub wanted: BTreeMap<String, String>,
    /// How its claims compare.
    pub compare: Compare,
    /// Id of a state or name of a slot → its title by language, `*` for all.
    pub titles: BTreeMap<String, BTreeMap<String, String>>,
    /// Claim → the slot of this one that makes such a claim too, where it is filled.
    pub implies: BTreeMap<String, String>,
    /// State that an article tells once of a truce → states of the same truce before which it is not told at all.
    pub once: BTreeMap<String, BTreeSet<String>>,
    /// A slot with a list of which each member makes a claim of its own.
    pub each: Option<String>,
    /// Only claims of these speakers count.
    pub speaker_in: Vec<String>,
    /// Its tests.
    pub examples: Vec<ExampleShape>,
    /// Where it is defined.
    pub at: Place,
}

/// What a frame's content is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// The whole sentence.
    Sentence,
    /// What stands before the frame.
    Before,
    /// What stands after it.
    After,
    /// The quotation in the frame's `quote` slot.
    Quote,
    /// Nothing of its own: it adds to the frame that stands with it (a medium).
    Frame,
}

/// A frame: words that say who speaks.
#[derive(Debug)]
pub struct FrameRule {
    /// Its id.
    pub id: String,
    /// Its slots.
    pub slots: Vec<Slot>,
    /// Where its content stands.
    pub content: Content,
    /// True when the speaker is that of the frame before (*ajoutant que*).
    pub carries: bool,
    /// Other settings.
    pub settings: BTreeMap<String, String>,
    /// Patterns.
    pub patterns: Vec<Pattern>,
    /// Patterns that drop a match which they touch.
    pub unless: Vec<Pattern>,
    /// Its tests.
    pub examples: Vec<ExampleShape>,
    /// Where it is defined.
    pub at: Place,
}

/// How far a cue of modality reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// From the cue to the end of its clause.
    After,
    /// From the start of the clause to the cue.
    Before,
    /// The whole clause.
    Clause,
    /// The whole sentence.
    Sentence,
}

/// A cue of modality.
#[derive(Debug)]
pub struct CueRule {
    /// What it makes of a claim in its reach.
    pub modality: Modality,
    /// How far it reaches.
    pub reach: Reach,
    /// Other settings.
    pub settings: BTreeMap<String, String>,
    /// Its slots: every kind by its name, `date`, `number`.
    pub slots: Vec<Slot>,
    /// Patterns.
    pub patterns: Vec<Pattern>,
    /// Patterns that drop a match which they touch.
    pub unless: Vec<Pattern>,
    /// Its tests.
    pub examples: Vec<ExampleShape>,
    /// Where it is defined.
    pub at: Place,
}

/// Which part of the page a page rule takes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Drop {
    /// The line of the match.
    Line,
    /// From the match to the end of its line.
    ToLineEnd,
    /// The line of the match, which is a caption; of the title and of a line of sentences only what stands from the match on.
    Caption,
    /// From the line of the match to the end of the page; the line alone while no sentence stands above it.
    Rest,
}

/// The only places where a page rule may match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Anywhere.
    Anywhere,
    /// The match begins a line.
    LineStart,
    /// The match ends a line.
    LineEnd,
    /// The match begins a line that ends like no sentence.
    Heading,
    /// Above the first sentence of the article, the title left aside.
    Head,
    /// The match begins a line there, words in capitals left aside.
    HeadStart,
    /// The match is a line there, or what stands before the first sign that parts it: the name of the site.
    Masthead,
    /// In the first line with text.
    FirstLine,
    /// In the last lines of the article's text.
    LastLines,
    /// In the caption of a photograph.
    Caption,
    /// In what other page rules took away.
    Furniture,
}

/// What a page rule does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PageEffect {
    /// Takes a part of the page away.
    Furniture {
        /// The rule's name.
        name: String,
        /// What it takes.
        drop: Drop,
    },
    /// Sets the outlet.
    Outlet,
    /// Sets the agency.
    Agency,
    /// Sets the date of publication.
    Published,
}

/// What the page says of itself.
#[derive(Debug)]
pub struct PageRule {
    /// What it does.
    pub effects: Vec<PageEffect>,
    /// Where it may match.
    pub place: Where,
    /// Its slots: every kind by its name, `date`, `number`.
    pub slots: Vec<Slot>,
    /// Patterns.
    pub patterns: Vec<Pattern>,
    /// Its tests.
    pub examples: Vec<ExampleShape>,
    /// Where it is defined.
    pub at: Place,
}

/// The tables of one language.
#[derive(Debug, Default)]
pub struct Language {
    /// Adverbs that patterns see through, folded.
    pub adverbs: BTreeSet<String>,
    /// Kind → forms of nouns that may stand before a name of the kind.
    pub heads: BTreeMap<String, BTreeSet<String>>,
    /// Every list and table as written, by key (`roles`, `pronouns`, …), each entry with its forms.
    pub tables: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    /// Words that overrule the grammar of inflection.
    pub irregulars: Vec<Irregular>,
    /// Table → form → entry without `~`, for look-ups.
    pub by_form: BTreeMap<String, FxHashMap<String, String>>,
    /// Adverbs of several words.
    pub adverb_phrases: Vec<Vec<String>>,
}

impl Language {
    /// The entry of a table that a form belongs to, without `~`.
    pub fn entry(&self, table: &str, form: &str) -> Option<&str> {
        self.by_form.get(table)?.get(form).map(String::as_str)
    }

    /// Fills what is looked up from what was read.
    pub(super) fn index(&mut self) {
        for (key, table) in &self.tables {
            let index = self.by_form.entry(key.clone()).or_default();
            for (base, forms) in table {
                for form in forms {
                    index.entry(form.clone()).or_insert_with(|| base.trim_end_matches('~').to_owned());
                }
            }
        }
        let several = self.adverbs.iter().filter(|a| a.contains(' '));
        self.adverb_phrases = several.map(|a| a.split(' ').map(str::to_owned).collect()).collect();
    }

    /// The entries of a table; empty when there is none.
    pub fn table(&self, key: &str) -> impl Iterator<Item = (&str, &[String])> {
        self.tables.get(key).into_iter().flatten().map(|(k, v)| (k.as_str(), v.as_slice()))
    }
}

impl Rulebook {
    /// The entity of a kind and id.
    pub fn entity(&self, kind: &str, id: &str) -> Option<&EntityRule> {
        self.entities.iter().find(|e| e.kind == kind && e.id == id)
    }

    /// An article's sentences as these rules read them: with their verbs known, an object's pronoun goes behind its verb.
    pub fn read(&self, text: &str) -> Reading {
        read_with(text, |form| self.vocabulary.is_infinitive(form))
    }

    /// Fills `finite` from the patterns.
    pub(super) fn note_finite_verbs(&mut self) {
        let claims = self.claims.iter().flat_map(|c| &c.patterns);
        let frames = self.frames.iter().flat_map(|f| &f.patterns);
        let patterns = claims.chain(frames).chain(self.cues.iter().flat_map(|c| &c.patterns));
        let tests = patterns.flat_map(|p| &p.program.nodes).filter_map(|n| match &n.step {
            Step::Word(test) if test.part == VerbPart::Finite => Some(&test.symbols),
            _ => None,
        });
        self.finite = tests.flatten().copied().collect();
    }

    /// The kinds of the lexicon.
    pub fn kinds(&self) -> BTreeSet<&str> {
        self.entities.iter().map(|e| e.kind.as_str()).collect()
    }

    /// A claim type by its id.
    pub fn claim(&self, id: &str) -> Option<&ClaimRule> {
        self.claims.iter().find(|c| c.id == id)
    }

    /// Everything broader than an entity id, without itself.
    pub fn broader(&self, id: &str) -> BTreeSet<String> {
        let mut out = BTreeSet::new();
        let mut open = vec![id.to_owned()];
        while let Some(id) = open.pop() {
            for entity in self.entities.iter().filter(|e| e.id == id) {
                open.extend(entity.within.iter().filter(|w| out.insert((*w).clone())).cloned());
            }
        }
        out.remove(id);
        out
    }
}

/// The name of a pattern's place: `claims/violations.yml:21`.
pub fn line_of(at: &Place) -> String {
    format!("{}:{}", at.file.name, at.line_column().0)
}
