//! From rule files to a rulebook. Layers are put one over the other, then every name, slot and pattern is checked; what is wrong is left out and
//! reported, the rest works.

mod claim;
mod frame;
mod page;
mod patterns;
mod slots;

use super::file::{Located, PatternEntry, PhraseShape};
use super::merge::{Merged, merge};
use super::modality::Modality;
use super::rulebook::Rulebook;
use super::suggest::near;
use super::{Layer, lexicon};
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::{Inflector, Irregular};
use regex::Regex;
use std::collections::BTreeSet;

/// Builds a rulebook from layers, the shipped pack first; later layers win by id. Every problem of every file is reported.
pub fn build(layers: Vec<Layer>) -> (Rulebook, Vec<Diagnostic>) {
    let (merged, mut problems) = merge(layers);
    let mut book = Rulebook { overridden: merged.overridden.clone(), ..Rulebook::default() };
    book.languages = lexicon::languages(&merged);
    let irregulars: Vec<Irregular> = book.languages.values().flat_map(|l| l.irregulars.clone()).collect();
    let mut inflector = Inflector::new(&irregulars);
    lexicon::add(&mut book, &merged, &mut inflector, &mut problems);
    let kinds: BTreeSet<String> = book.kinds().into_iter().map(str::to_owned).collect();
    let mut builder = Builder {
        book: &mut book,
        merged: &merged,
        inflector,
        kinds,
        problems: &mut problems,
        used: Vec::new(),
        used_shared: BTreeSet::new(),
    };
    for language in &merged.languages {
        builder.language(language);
    }
    builder.check_phrases();
    for claim in &merged.claims {
        builder.claim(claim);
    }
    for claim in &merged.claims {
        builder.check_implied(claim);
    }
    for frame in &merged.frames {
        builder.frame(frame);
    }
    for cue in &merged.cues {
        builder.cue(cue);
    }
    for rule in &merged.page {
        builder.page(rule);
    }
    builder.idle_shared_phrases();
    book.note_finite_verbs();
    problems.sort_by(|a, b| (&a.place, a.code, &a.title).cmp(&(&b.place, b.code, &b.title)));
    problems.dedup();
    (book, problems)
}

struct Builder<'a> {
    book: &'a mut Rulebook,
    merged: &'a Merged,
    inflector: Inflector<'a>,
    kinds: BTreeSet<String>,
    problems: &'a mut Vec<Diagnostic>,
    /// Phrases met since they were last looked at.
    used: Vec<String>,
    /// Phrases met that several rules share.
    used_shared: BTreeSet<String>,
}

impl Builder<'_> {
    /// Every pattern of every phrase is read once by itself, so that its mistakes are reported where it stands.
    fn check_phrases(&mut self) {
        let shared = self.merged.phrases.values().flatten();
        let own = self
            .merged
            .claims
            .iter()
            .flat_map(|c| &c.phrases)
            .flat_map(|p| &p.by_lang)
            .flat_map(|g| &g.entries);
        for entry in shared.chain(own) {
            match entry {
                PatternEntry::Pattern(source) => {
                    if let Err(problems) = super::pattern::parse(source) {
                        self.problems.extend(problems);
                    }
                }
                PatternEntry::Regex(source) => self.check_regex(source),
                PatternEntry::Group { key, .. } => self.problems.push(
                    Diagnostic::error("E117", "a phrase holds no groups")
                        .at(key.at.clone(), "this group")
                        .help("groups set the slots of a claim: they stand under its `match:`"),
                ),
            }
        }
    }

    /// Phrases of a claim's own that its patterns do not use. Where a pattern cannot be read, nobody knows.
    fn idle_own_phrases(&mut self, own: &[PhraseShape], sound: bool) {
        let used: BTreeSet<String> = self.used.drain(..).collect();
        let idle = own.iter().map(|p| &p.name).filter(|name| sound && !used.contains(&name.value));
        self.book.idle_phrases.extend(idle.cloned());
        let is_own = |name: &String| own.iter().any(|p| p.name.value == *name);
        self.used_shared.extend(used.into_iter().filter(|name| !is_own(name)));
    }

    fn idle_shared_phrases(&mut self) {
        self.used_shared.extend(self.used.drain(..));
        if self.problems.iter().all(|p| p.severity != Severity::Error) {
            let idle = self.merged.last_phrases.iter().filter(|name| !self.used_shared.contains(&name.value));
            self.book.idle_phrases.extend(idle.cloned());
        }
    }

    fn check_regex(&mut self, source: &Located<String>) {
        if let Err(error) = Regex::new(&source.value) {
            let why = error.to_string();
            let why = why.lines().last().unwrap_or("").trim_start_matches("error: ").to_owned();
            self.problems.push(
                Diagnostic::error("E118", "this regular expression cannot be read")
                    .at(source.at.clone(), why)
                    .help("mend the expression, or write the words out as patterns"),
            );
        }
    }

    fn is_state(&mut self, state: &Located<String>, states: &[String]) -> bool {
        if states.contains(&state.value) {
            return true;
        }
        let known: Vec<&str> = states.iter().map(String::as_str).collect();
        let help = near(&state.value, &known).map_or_else(
            || format!("the states are {}", known.join(", ")),
            |n| format!("did you mean `{n}`?"),
        );
        self.problems.push(
            Diagnostic::error("E122", format!("`{}` is no state of this claim", state.value))
                .at(state.at.clone(), "this state")
                .help(help),
        );
        false
    }

    fn modality(&mut self, value: &Located<String>) -> Option<Modality> {
        let found = Modality::from_id(&value.value);
        if found.is_none() {
            let known = Modality::ALL.map(|(_, id)| id);
            let help = near(&value.value, &known).map_or_else(
                || format!("the modalities are {}", known.join(", ")),
                |n| format!("did you mean `{n}`?"),
            );
            self.problems.push(
                Diagnostic::error("E124", format!("`{}` is no modality", value.value))
                    .at(value.at.clone(), "here")
                    .help(help),
            );
        }
        found
    }

    fn one_of(&mut self, value: &Located<String>, known: &[&str]) {
        let help = near(&value.value, known)
            .map_or_else(|| format!("write one of {}", known.join(", ")), |n| format!("did you mean `{n}`?"));
        self.problems.push(
            Diagnostic::error("E125", format!("`{}` is not known here", value.value))
                .at(value.at.clone(), "this word")
                .help(help),
        );
    }
}
