//! Rulebook × sentence → matches: which rule fired where, with its slots. Who says it, how sure, about which time is not asked here.

mod alive;
mod annotate;
mod article;
mod mention;
mod noun_phrase;
mod reached;
mod run;
mod winners;
mod word;

pub use annotate::Annotated;
pub use article::Article;
pub use mention::{List, Mention};
pub use noun_phrase::{Gender, NounPhrase, PhraseKind};
pub use reached::{Expected, Probe, Reached, elements};
pub use run::{Fill, FillValue, GAP_WORDS, Run};
pub use winners::{Advantage, Loss};
pub use word::{Misfit, misfit, stops_gap, word_before};

use alive::Alive;
use run::Runner;

use crate::rule::{ClaimRule, Language, Pattern, Rulebook, Slot};
use crate::text::{Span, Words, french};

/// A rule that fired.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// Index of the pattern in its rule's list.
    pub pattern: usize,
    /// What it took.
    pub run: Run,
    /// The bytes from its first to its last word.
    pub span: Span,
}

/// The matches of a claim rule in a sentence, winners only, by first word.
pub fn claim_matches(book: &Rulebook, lang: &str, rule: &ClaimRule, sentence: &Annotated) -> Vec<Match> {
    let mut all = pattern_matches(book, lang, &rule.patterns, &rule.slots, sentence);
    all.retain(|m| !is_complement(sentence, m));
    let winners = winners::winners(all, &rule.patterns);
    let unless = pattern_matches(book, lang, &rule.unless, &rule.slots, sentence);
    // A claim is dropped for a word of its own. What it only passes over does not count: "12 civils, dont un enfant, ont été tués" is not about the child.
    winners.into_iter().filter(|m| !unless.iter().any(|u| has_words_in(&m.run, u.run.words))).collect()
}

/// What became of a match among the other matches of its claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Won,
    /// What fills its first slot stands behind a preposition, and is not the subject of its verb.
    Complement,
    /// It gave way to another one.
    Lost(Loss),
    /// An `unless` pattern touches it.
    Unless {
        /// Index of that pattern in the rule's list.
        pattern: usize,
        /// The tokens that it took.
        words: Words,
    },
}

/// Every match of a claim rule in a sentence with what became of it, by first word: those that `claim_matches` leaves out, too.
pub fn claim_standings(
    book: &Rulebook,
    lang: &str,
    rule: &ClaimRule,
    sentence: &Annotated,
) -> Vec<(Match, Standing)> {
    let all = pattern_matches(book, lang, &rule.patterns, &rule.slots, sentence);
    let (complements, free): (Vec<Match>, Vec<Match>) =
        all.into_iter().partition(|m| is_complement(sentence, m));
    let unless = pattern_matches(book, lang, &rule.unless, &rule.slots, sentence);
    let judged = winners::judged(free, &rule.patterns).into_iter().map(|(found, loss)| {
        let dropped = unless.iter().find(|u| has_words_in(&found.run, u.run.words));
        let standing = match (loss, dropped) {
            (Some(loss), _) => Standing::Lost(loss),
            (None, Some(u)) => Standing::Unless { pattern: u.pattern, words: u.run.words },
            (None, None) => Standing::Won,
        };
        (found, standing)
    });
    let complements = complements.into_iter().map(|found| (found, Standing::Complement));
    let mut out: Vec<(Match, Standing)> = judged.chain(complements).collect();
    out.sort_by_key(|(m, _)| (m.run.words, m.pattern));
    out
}

/// "Les rebelles armés par Ankara ont violé la trêve": what stands behind a preposition is not the subject of the verb that follows.
fn is_complement(sentence: &Annotated, found: &Match) -> bool {
    let first = found.run.fills.first().filter(|f| f.words.start == found.run.words.start);
    let verb = found.run.verbs.first().filter(|(_, part)| *part == crate::rule::VerbPart::Finite);
    let (Some(first), Some((verb, _))) = (first, verb) else { return false };
    // The verb must be the first word of the pattern behind the slot.
    if found.run.fixed.first() != Some(verb)
        || !matches!(first.value, FillValue::Set(_) | FillValue::Entity(_))
    {
        return false;
    }
    let before =
        sentence.tokens()[..first.words.start].iter().rev().find(|t| !french::is_determiner(&t.form));
    before.is_some_and(|t| {
        matches!(
            &*t.form,
            "par"
                | "de"
                | "du"
                | "d'"
                | "avec"
                | "à"
                | "au"
                | "aux"
                | "contre"
                | "sur"
                | "selon"
                | "pour"
                | "entre"
        )
    })
}

/// All matches of a list of patterns: at most one per pattern and first word.
pub fn pattern_matches(
    book: &Rulebook,
    lang: &str,
    patterns: &[Pattern],
    slots: &[Slot],
    sentence: &Annotated,
) -> Vec<Match> {
    let empty = Language::default();
    let language = book.languages.get(lang).unwrap_or(&empty);
    let mut out = Vec::new();
    for (index, pattern) in patterns.iter().enumerate().filter(|(_, p)| p.lang == lang || p.lang == "*") {
        if !alive::is_anchored(&pattern.program, book, slots, sentence) {
            continue;
        }
        let alive = Alive::of(&pattern.program, book, slots, sentence);
        if alive.number(pattern.program.start).is_none() {
            continue;
        }
        let mut runner = Runner::new(&pattern.program, Some((book, language)), slots, sentence, alive);
        let first = &pattern.program.first;
        let begins = |at: &usize| {
            first.as_ref().is_none_or(|f| sentence.readings[*at].iter().any(|r| f.binary_search(r).is_ok()))
        };
        for start in (0..sentence.tokens().len()).filter(begins) {
            if let Some(run) = runner.run(start) {
                let span = sentence.span(Words::new(run.words.start, run.words.end));
                out.push(Match { pattern: index, run, span });
            }
        }
    }
    out
}

/// Drops every match that an `unless` pattern touches.
pub fn without(matches: Vec<Match>, unless: &[Match]) -> Vec<Match> {
    matches.into_iter().filter(|m| !unless.iter().any(|u| u.run.words.overlaps(m.run.words))).collect()
}

fn has_words_in(run: &Run, words: Words) -> bool {
    run.fixed.iter().any(|at| words.holds(*at)) || run.fills.iter().any(|fill| fill.words.overlaps(words))
}

/// The list of names of a kind that starts at token `at`, if one does.
pub fn list_at(
    book: &Rulebook,
    language: &Language,
    sentence: &Annotated,
    kind: &str,
    at: usize,
) -> Option<List> {
    mention::Lists { book, language, sentence, kind }.list(at)
}
