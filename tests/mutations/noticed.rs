//! Whether an edit of the pack is noticed, and by what.

use crate::edits::Edit;
use recoupe::diagnostic::{Diagnostic, SourceFile};
use recoupe::rule::{Pattern, Rulebook, build, layer, pack_files};
use recoupe::workbench::{Status, coverage, examples, lints, unreachable};
use std::collections::BTreeSet;

/// What noticed an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Diagnostic,
    Example,
    Not,
}

/// The pack without an edit.
pub struct Ground {
    files: Vec<(&'static str, &'static str)>,
    /// What is said of it: it must be said anew to count.
    known: BTreeSet<String>,
}

impl Ground {
    pub fn new() -> Self {
        let files: Vec<_> = pack_files().into_iter().filter(|(f, _)| f.ends_with(".yml")).collect();
        let (book, problems) = book(&files, None);
        let known = problems.iter().chain(&lints(&book)).map(|d| d.title.clone()).collect();
        Self { files, known }
    }

    pub fn notices(&self, edit: &Edit) -> How {
        let (mut book, mut problems) = book(&self.files, Some(edit));
        if self.names(&problems, edit) {
            return How::Diagnostic;
        }
        // Examples first: they are quick, and most edits are seen by them.
        only_of(&mut book, edit);
        let (outcomes, _) = examples(&book);
        let wrong = |s: Status| matches!(s, Status::Noisy | Status::Missing | Status::TodoPasses);
        if outcomes.iter().any(|o| wrong(o.status)) {
            return How::Example;
        }
        let idle = coverage(&book).idle_lines;
        if idle.iter().any(|i| is_at(edit, &i.at.file.name, i.at.line_column().0)) {
            return How::Diagnostic;
        }
        // The rest looks at rules beside each other.
        let (mut book, _) = self::book(&self.files, Some(edit));
        problems = lints(&book);
        if self.names(&problems, edit) {
            return How::Diagnostic;
        }
        only_at(&mut book, edit);
        if self.names(&unreachable(&book), edit) { How::Diagnostic } else { How::Not }
    }

    /// True when one of the problems is new and names the line.
    fn names(&self, problems: &[Diagnostic], edit: &Edit) -> bool {
        problems.iter().any(|d| {
            let places = d.place.iter().chain(d.also.iter().map(|(place, _)| place));
            let mut at = places.map(|p| is_at(edit, &p.file.name, p.line_column().0));
            at.any(|at| at) && !self.known.contains(&d.title)
        })
    }
}

/// True at the edited line. A line that is gone cannot be named: what is said of the key that it stood under, now with nothing below it, counts.
fn is_at(edit: &Edit, file: &str, line: usize) -> bool {
    file == edit.file
        && (line == edit.line
            || (edit.after.is_empty() && line + 1 == edit.line)
            || (edit.after.is_empty() && line + 2 == edit.line))
}

/// The pack, with an edit.
fn book(files: &[(&'static str, &'static str)], edit: Option<&Edit>) -> (Rulebook, Vec<Diagnostic>) {
    let file = |(path, text): &(&'static str, &'static str)| {
        let text = edit.filter(|e| e.file == *path).map_or(*text, |e| e.text.as_str());
        ((*path).to_owned(), SourceFile::new(*path, text))
    };
    let (layer, mut problems) = layer(files.iter().map(file).collect());
    let (book, more) = build(vec![layer]);
    problems.extend(more);
    (book, problems)
}

/// Leaves of the claims that of the edited file, whose examples ask for nothing of the others, and of the other rules with examples those of the
/// file; all, when rules share what was edited.
fn only_of(book: &mut Rulebook, edit: &Edit) {
    if edit.file.starts_with("phrases/") {
        return;
    }
    book.claims.retain(|r| r.at.file.name == edit.file);
    book.frames.iter_mut().filter(|r| r.at.file.name != edit.file).for_each(|r| r.examples.clear());
    book.cues.iter_mut().filter(|r| r.at.file.name != edit.file).for_each(|r| r.examples.clear());
    book.page.iter_mut().filter(|r| r.at.file.name != edit.file).for_each(|r| r.examples.clear());
}

/// Leaves of the patterns those in which the edited line is used.
fn only_at(book: &mut Rulebook, edit: &Edit) {
    let uses = |p: &Pattern| {
        let places = p.program.nodes.iter().filter_map(|n| n.at.as_ref()).chain([&p.at]);
        places.into_iter().any(|at| is_at(edit, &at.file.name, at.line_column().0))
    };
    for rule in &mut book.claims {
        rule.patterns.retain(uses);
        rule.unless.retain(uses);
    }
    for rule in &mut book.frames {
        rule.patterns.retain(uses);
        rule.unless.retain(uses);
    }
    for rule in &mut book.cues {
        rule.patterns.retain(uses);
        rule.unless.retain(uses);
    }
    for rule in &mut book.page {
        rule.patterns.retain(uses);
    }
}
