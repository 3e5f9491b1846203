//! The shapes of the rule files: plain structs that mirror the YAML, each string with its place. Nothing here is checked beyond shape; only
//! `Rulebook` holds valid things.

use crate::diagnostic::{Place, SourceFile};
use std::sync::Arc;

/// A value with the place where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands (the scalar itself, quotes left out when possible).
    pub at: Place,
}

/// One rule file, by what its keys or folder say it is.
#[derive(Debug, Clone)]
pub enum RuleFile {
    /// `claims/*.yml`
    Claim(Box<ClaimFile>),
    /// `phrases/*.yml`
    Phrases(PhrasesFile),
    /// `lexicon/*.yml`
    Lexicon(LexiconFile),
    /// `attribution/*.yml`
    Frame(FrameFile),
    /// `modality/*.yml`
    Modality(ModalityFile),
    /// `provenance/*.yml`
    Provenance(ProvenanceFile),
    /// `language/*.yml`
    Language(LanguageFile),
    /// `pack.yml`
    Pack(PackFile),
}

/// Text in one or several languages: `{fr: …, en: …}`, or one string for all, whose language is `*`.
#[derive(Debug, Clone, Default)]
pub struct Titles {
    /// Language code and text.
    pub by_lang: Vec<(String, Located<String>)>,
}

/// What a claim file says about comparing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CompareShape {
    /// `clash:` state → states.
    pub clash: Vec<(Located<String>, Vec<Located<String>>)>,
    /// `tension:` state → states.
    pub tension: Vec<(Located<String>, Vec<Located<String>>)>,
    /// `whole:` slots.
    pub whole: Vec<Located<String>>,
    /// `everywhere:` states.
    pub everywhere: Vec<Located<String>>,
}

/// `claims/*.yml`
#[derive(Debug, Clone)]
pub struct ClaimFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// `claim:`
    pub claim: Located<String>,
    /// `title:`
    pub title: Titles,
    /// `answer:`
    pub answer: Option<Located<String>>,
    /// `slots:` in order of writing.
    pub slots: Vec<SlotShape>,
    /// `nearby:` in order of writing; the type is the distance (`article`, `paragraph`, `sentence`).
    pub nearby: Vec<SlotShape>,
    /// `phrases:` of this file.
    pub phrases: Vec<PhraseShape>,
    /// `match:` by language.
    pub matches: Vec<LangGroup>,
    /// `unless:` by language.
    pub unless: Vec<LangGroup>,
    /// `negated:` pairs of states.
    pub negated: Vec<(Located<String>, Located<String>)>,
    /// `planned:` pairs of states.
    pub planned: Vec<(Located<String>, Located<String>)>,
    /// `wanted:` pairs of states.
    pub wanted: Vec<(Located<String>, Located<String>)>,
    /// `compare:`
    pub compare: CompareShape,
    /// `titles:` id of a state or name of a slot → its title.
    pub titles: Vec<(Located<String>, Titles)>,
    /// `implies:` claim → slot.
    pub implies: Vec<(Located<String>, Located<String>)>,
    /// `once:` state → states before which it gives way.
    pub once: Vec<(Located<String>, Vec<Located<String>>)>,
    /// `each:` a slot.
    pub each: Option<Located<String>>,
    /// `speaker: {in: […]}`
    pub speaker_in: Vec<Located<String>>,
    /// `examples:`
    pub examples: Vec<ExampleShape>,
    /// `examples:` key place, or the file's start when there is none.
    pub examples_at: Place,
}

/// A slot: `name?: type`.
#[derive(Debug, Clone)]
pub struct SlotShape {
    /// Name without the question mark.
    pub name: Located<String>,
    /// True when written with `?`.
    pub optional: bool,
    /// Its type.
    pub kind: SlotTypeShape,
}

/// A slot's type as written.
#[derive(Debug, Clone)]
pub enum SlotTypeShape {
    /// `number`, `date`, `duration`, `text`, a kind, `set of KIND`, `re: …`, `speaker`, `quote`, `cue`.
    Named(Located<String>),
    /// `[a, b, c]`
    Enumeration(Vec<Located<String>>),
}

/// A named phrase: patterns by language.
#[derive(Debug, Clone)]
pub struct PhraseShape {
    /// `name:`
    pub name: Located<String>,
    /// Patterns by language.
    pub by_lang: Vec<LangGroup>,
}

/// The patterns of one language.
#[derive(Debug, Clone)]
pub struct LangGroup {
    /// `fr`, or `*` for all languages (a phrase written as a mere list).
    pub lang: Located<String>,
    /// Patterns and nested groups.
    pub entries: Vec<PatternEntry>,
}

/// A pattern, or a group of patterns under `slot=value:` (or `modality=value:`).
#[derive(Debug, Clone)]
pub enum PatternEntry {
    /// A pattern line.
    Pattern(Located<String>),
    /// `re: …` (phrases only).
    Regex(Located<String>),
    /// `key=value:` and what is below it.
    Group {
        /// The whole key `unit=violation`.
        key: Located<String>,
        /// What is below it.
        entries: Vec<PatternEntry>,
    },
}

/// An example: a text and what must come out.
#[derive(Debug, Clone)]
pub struct ExampleShape {
    /// The text.
    pub text: Located<String>,
    /// What must come out; empty list for `none`.
    pub expect: Vec<Vec<(Located<String>, ExpectValue)>>,
    /// Place of `expect`.
    pub expect_at: Place,
    /// Why it is expected to fail.
    pub todo: Option<Located<String>>,
    /// Language, default the file's only language.
    pub lang: Option<Located<String>>,
    /// The article's date.
    pub date: Option<Located<String>>,
    /// The article's outlet.
    pub outlet: Option<Located<String>>,
    /// Ids of the other claims that the text makes, when the example says so; an empty list for `none`.
    pub also: Option<Vec<Located<String>>>,
}

/// A value in `expect`.
#[derive(Debug, Clone, PartialEq)]
pub enum ExpectValue {
    /// A scalar as written.
    Scalar(Located<String>),
    /// `null`
    Null(Place),
    /// A list.
    List(Vec<Located<String>>),
}

/// `phrases/*.yml`
#[derive(Debug, Clone)]
pub struct PhrasesFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Its phrases.
    pub phrases: Vec<PhraseShape>,
}

/// `lexicon/*.yml`: kinds with their entries.
#[derive(Debug, Clone)]
pub struct LexiconFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Kind and entries.
    pub kinds: Vec<(Located<String>, Vec<EntryShape>)>,
}

/// One id of a kind.
#[derive(Debug, Clone)]
pub struct EntryShape {
    /// The id.
    pub id: Located<String>,
    /// Names by language; `None` for all.
    pub names: Vec<(Option<String>, Located<String>)>,
    /// `in:`
    pub within: Vec<Located<String>>,
    /// `as:` name → metonymy.
    pub metonymy: Vec<(Located<String>, Located<String>)>,
    /// Every other key with its scalar values (`from`, `until`, `brokers`, `area`, `length`, `modality`, `opinion`, `wikidata` …).
    pub attributes: Vec<(Located<String>, Vec<Located<String>>)>,
}

/// `attribution/*.yml`
#[derive(Debug, Clone)]
pub struct FrameFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// `frame:`
    pub frame: Located<String>,
    /// `slots:`
    pub slots: Vec<SlotShape>,
    /// `content:` sentence, before, after, quote.
    pub content: Located<String>,
    /// Every other scalar key (`carries: …`).
    pub settings: Vec<(Located<String>, Located<String>)>,
    /// `match:`
    pub matches: Vec<LangGroup>,
    /// `unless:`
    pub unless: Vec<LangGroup>,
    /// `examples:`
    pub examples: Vec<ExampleShape>,
}

/// `modality/*.yml`: a list of cues.
#[derive(Debug, Clone)]
pub struct ModalityFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Its cues.
    pub cues: Vec<ModalityCueShape>,
}

/// One modality cue.
#[derive(Debug, Clone)]
pub struct ModalityCueShape {
    /// `modality:`
    pub modality: Located<String>,
    /// `reach:` after, before, clause, sentence (default after).
    pub reach: Option<Located<String>>,
    /// Every other scalar key.
    pub settings: Vec<(Located<String>, Located<String>)>,
    /// `match:`
    pub matches: Vec<LangGroup>,
    /// `unless:`
    pub unless: Vec<LangGroup>,
    /// `examples:`
    pub examples: Vec<ExampleShape>,
}

/// `provenance/*.yml`: a list of furniture and origin rules.
#[derive(Debug, Clone)]
pub struct ProvenanceFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// Its rules.
    pub rules: Vec<PageRuleShape>,
}

/// What the page says of itself.
#[derive(Debug, Clone)]
pub struct PageRuleShape {
    /// `furniture: name`
    pub furniture: Option<Located<String>>,
    /// `drop:` line, to-line-end, caption, rest
    pub drop: Option<Located<String>>,
    /// `sets:` outlet, agency, published
    pub sets: Option<Located<String>>,
    /// `where:`
    pub r#where: Option<Located<String>>,
    /// `match:`
    pub matches: Vec<LangGroup>,
    /// Where the entry starts.
    pub at: Place,
    /// `examples:`
    pub examples: Vec<ExampleShape>,
}

/// A row of a table of words: its key and its words.
pub type WordRow = (Located<String>, Vec<Located<String>>);

/// `language/*.yml`: tables only, as lists of strings or mappings of scalars.
#[derive(Debug, Clone)]
pub struct LanguageFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// The file's stem up to the first dot: `fr`.
    pub lang: String,
    /// Key → list (`adverbs`, `roles`, …).
    pub lists: Vec<(Located<String>, Vec<Located<String>>)>,
    /// Key → (key → list): `heads: {actor: […]}`, `irregular: {pourparler: [pourparlers]}`, `pronouns: {il: [m, one]}`.
    pub tables: Vec<(Located<String>, Vec<WordRow>)>,
}

/// `pack.yml`
#[derive(Debug, Clone)]
pub struct PackFile {
    /// The file.
    pub file: Arc<SourceFile>,
    /// `name:`
    pub name: Located<String>,
    /// `version:`
    pub version: Located<String>,
    /// `languages:`
    pub languages: Vec<Located<String>>,
}
