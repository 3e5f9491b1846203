//! Everything that can be said of a rulebook by trying it out, in one run; and the examples' part of it as text.

use super::settle::{Fields, Missed, Outcome, Status};
use super::{examples, lints, unreachable};
use crate::diagnostic::{Diagnostic, Severity, SourceFile, visible};
use crate::rule::{Rulebook, line_of};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Codes of what nothing uses.
const IDLE: [&str; 4] = ["W142", "W143", "W144", "W145"];

/// What trying out a rulebook showed.
#[derive(Debug, Clone, Default)]
pub struct Checked {
    /// Problems beside those that `rule::build` reports, in the order of the files.
    pub diagnostics: Vec<Diagnostic>,
    /// Every example, in the order of the files.
    pub outcomes: Vec<Outcome>,
    /// How much there is.
    pub counts: Counts,
}

/// How many there are of what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Claims, frames, cues and page rules.
    pub rules: usize,
    /// Lines under their `match:` and `unless:`.
    pub patterns: usize,
    /// Names of the lexicon.
    pub names: usize,
    /// Examples.
    pub examples: usize,
    /// Examples in which all came out that was expected, and no more.
    pub validated: usize,
    /// Examples in which the rule was rightly silent.
    pub reported: usize,
    /// Examples in which more came out than was expected.
    pub noisy: usize,
    /// Examples in which something did not come out.
    pub missing: usize,
    /// Examples that fail as their `todo` says.
    pub todo: usize,
    /// Examples that pass although their `todo` says that they fail.
    pub todo_passes: usize,
    /// Examples that are not judged, because an error stands in their file: they may fail for that alone.
    pub set_aside: usize,
}

impl Counts {
    /// Examples that somebody has to look at.
    pub fn failing(&self) -> usize {
        self.noisy + self.missing + self.todo_passes
    }
}

impl Checked {
    /// True when a rule is broken: a diagnostic is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|d| d.severity == Severity::Error)
    }

    /// Takes in the problems that reading and building the rules found, and sets the examples aside that stand in a file with an error.
    #[must_use]
    pub fn beside(mut self, problems: Vec<Diagnostic>) -> Self {
        self.diagnostics.extend(problems);
        if self.has_errors() {
            // What is left out may be what would have used it.
            self.diagnostics.retain(|d| !IDLE.contains(&d.code));
        }
        self.diagnostics.sort();
        self.diagnostics.dedup();
        let broken = |d: &&Diagnostic| d.severity == Severity::Error;
        let broken: BTreeSet<&SourceFile> =
            self.diagnostics.iter().filter(broken).filter_map(|d| Some(&*d.place.as_ref()?.file)).collect();
        let before = self.outcomes.len();
        self.outcomes.retain(|o| !broken.contains(&*o.at.file));
        let set_aside = self.counts.set_aside + before - self.outcomes.len();
        self.counts = Counts { set_aside, ..count(self.counts, &self.outcomes) };
        self
    }

    /// Examples that somebody has to look at.
    pub fn failures(&self) -> impl Iterator<Item = &Outcome> {
        self.outcomes.iter().filter(|o| o.status.is_failure())
    }
}

/// Tries out every rule: its branches, its words, its examples. `Checked::beside` adds what was found before.
pub fn check(book: &Rulebook) -> Checked {
    let tried = check_loaded(book);
    tried.beside(unreachable(book))
}

/// The same without trying every branch: for rules over the shipped ones, which are tried when they are loaded.
pub fn check_loaded(book: &Rulebook) -> Checked {
    let (outcomes, mut diagnostics) = examples(book);
    diagnostics.extend(lints(book));
    let counts = Counts { names: book.names.len(), ..rules(book) };
    let counts = Counts { examples: outcomes.len(), ..count(counts, &outcomes) };
    Checked { diagnostics: Vec::new(), outcomes, counts }.beside(diagnostics)
}

fn rules(book: &Rulebook) -> Counts {
    let claims = book.claims.iter().map(|r| r.patterns.len() + r.unless.len());
    let frames = book.frames.iter().map(|r| r.patterns.len() + r.unless.len());
    let cues = book.cues.iter().map(|r| r.patterns.len() + r.unless.len());
    let page = book.page.iter().map(|r| r.patterns.len());
    Counts {
        rules: book.claims.len() + book.frames.len() + book.cues.len() + book.page.len(),
        patterns: claims.chain(frames).chain(cues).chain(page).sum(),
        ..Counts::default()
    }
}

/// The counts with how these examples ended.
fn count(counts: Counts, outcomes: &[Outcome]) -> Counts {
    let of = |status| outcomes.iter().filter(|o| o.status == status).count();
    Counts {
        validated: of(Status::Validated),
        reported: of(Status::Reported),
        noisy: of(Status::Noisy),
        missing: of(Status::Missing),
        todo: of(Status::Todo),
        todo_passes: of(Status::TodoPasses),
        ..counts
    }
}

/// The failing examples one by one, then a summary of one or two lines, in plain English. The diagnostics are not in it: `diagnostic::render`
/// shows them. Every line ends with a line break.
pub fn check_text(checked: &Checked) -> String {
    let mut out = String::new();
    for outcome in checked.failures() {
        out.push_str(&failure_text(outcome));
        out.push('\n');
    }
    out.push_str(&summary_text(&checked.counts));
    out
}

/// A failing example: its sentence, and what was expected against what was found, slot by slot.
pub fn failure_text(outcome: &Outcome) -> String {
    let mut out = String::new();
    failure(&mut out, outcome);
    visible(&out)
}

/// How much there is, and how the examples ended.
pub fn summary_text(counts: &Counts) -> String {
    let mut out = String::new();
    summary(&mut out, counts);
    visible(&out)
}

fn summary(out: &mut String, counts: &Counts) {
    let of = |n: usize, one: &str| if n == 1 { format!("1 {one}") } else { format!("{n} {one}s") };
    line(
        out,
        0,
        &format!(
            "{}, {}, {}, {}",
            of(counts.rules, "rule"),
            of(counts.patterns, "pattern"),
            of(counts.names, "name"),
            of(counts.examples, "example")
        ),
    );
    let parts = [
        (counts.validated, "as expected"),
        (counts.reported, "rightly silent"),
        (counts.todo, "still to do"),
        (counts.missing, "missing something"),
        (counts.noisy, "with too much"),
        (counts.todo_passes, "marked `todo` and passing"),
        (counts.set_aside, "not judged, because of an error in their file"),
    ];
    let told: Vec<String> =
        parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")).collect();
    if !told.is_empty() {
        line(out, 0, &format!("examples: {}", told.join(", ")));
    }
}

fn failure(out: &mut String, outcome: &Outcome) {
    let what = match outcome.status {
        Status::Missing => "does not find what this example expects",
        Status::Noisy if outcome.found.len() == outcome.surplus.len() => {
            "finds something where this example expects nothing"
        }
        Status::Noisy => "finds more than this example expects",
        _ => "passes this example, which is marked `todo`",
    };
    line(out, 0, &format!("{}: {} {what}", line_of(&outcome.at), outcome.rule));
    for sentence in outcome.text.lines().filter(|l| !l.trim().is_empty()) {
        line(out, 2, sentence.trim());
    }
    for missed in &outcome.missed {
        miss(out, outcome, missed);
    }
    for index in &outcome.surplus {
        let is_told = outcome.missed.iter().any(|m| m.nearest.as_ref().is_some_and(|(n, _)| n == index));
        if !is_told {
            let found = &outcome.found[*index];
            line(out, 4, &format!("not expected: {}{}", told(&found.fields), from(&found.pattern)));
        }
    }
    if let (Status::TodoPasses, Some(todo)) = (outcome.status, &outcome.todo) {
        line(out, 4, &format!("take `todo: {todo}` away"));
    }
}

fn miss(out: &mut String, outcome: &Outcome, missed: &Missed) {
    line(out, 4, &format!("expected: {}", told(&missed.expected)));
    let Some((index, differences)) = &missed.nearest else {
        let nothing = if outcome.found.is_empty() { "nothing" } else { "nothing more" };
        line(out, 4, &format!("found:    {nothing}"));
        return;
    };
    let found = &outcome.found[*index];
    line(out, 4, &format!("found:    {}{}", told(&found.fields), from(&found.pattern)));
    for difference in differences {
        let text =
            format!("{}: expected {}, found {}", difference.key, difference.expected, difference.found);
        line(out, 6, &text);
    }
}

fn told(fields: &Fields) -> String {
    fields.iter().map(|(key, value)| format!("{key} = {value}")).collect::<Vec<_>>().join("; ")
}

fn from(pattern: &str) -> String {
    if pattern.is_empty() { String::new() } else { format!(" ({pattern})") }
}

fn line(out: &mut String, indent: usize, text: &str) {
    // Writing into a string never fails.
    let _ = writeln!(out, "{:indent$}{text}", "");
}

#[cfg(test)]
mod tests;
