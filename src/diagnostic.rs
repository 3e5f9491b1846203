//! What is wrong with *our input*: a rule, a header, a path. Never a finding in the news. A diagnostic always has a code, a place, a sentence that
//! says what is wrong and one that says what to do.

pub mod codes;
pub mod explained;
mod render;

pub use render::{render, visible};

use std::cmp::Ordering;
use std::sync::Arc;

/// A file as it was read, kept so that a message can show its line.
#[derive(Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceFile {
    /// Its path as the user would type it, or a name such as `<stdin>`; files of the shipped pack begin with `pack:`.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A place in a file of ours.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: Arc<SourceFile>,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl SourceFile {
    /// A file of that name with that text.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Arc<Self> {
        Arc::new(Self { name: name.into(), text: text.into() })
    }
}

impl Place {
    /// The bytes `[start, end)` of `file`.
    pub fn new(file: &Arc<SourceFile>, start: usize, end: usize) -> Self {
        Self { file: Arc::clone(file), start, end }
    }

    /// 1-based line and column (in characters) of the first byte.
    pub fn line_column(&self) -> (usize, usize) {
        let mut end = self.start.min(self.file.text.len());
        while !self.file.text.is_char_boundary(end) {
            end -= 1;
        }
        let before = &self.file.text[..end];
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        (line, column)
    }
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The thing is left out.
    Error,
    /// The thing works, perhaps not as meant.
    Warning,
}

/// Something wrong with our input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable code, `E001` or `W001`; see `codes`.
    pub code: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, one sentence without full stop.
    pub title: String,
    /// Where; `None` only for what has no text (a path that cannot be read).
    pub place: Option<Place>,
    /// What stands under the carets.
    pub label: String,
    /// Other places that belong to it (the first of two that clash), each with its label.
    pub also: Vec<(Place, String)>,
    /// What to do.
    pub help: String,
}

impl Diagnostic {
    /// Something that is left out.
    pub fn error(code: &'static str, title: impl Into<String>) -> Self {
        Self::new(code, Severity::Error, title.into())
    }

    /// Something that works, perhaps not as meant.
    pub fn warning(code: &'static str, title: impl Into<String>) -> Self {
        Self::new(code, Severity::Warning, title.into())
    }

    /// Where it is, and what stands under the carets there (may be empty).
    #[must_use]
    pub fn at(mut self, place: Place, label: impl Into<String>) -> Self {
        self.place = Some(place);
        self.label = label.into();
        self
    }

    /// Another place that belongs to it.
    #[must_use]
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.also.push((place, label.into()));
        self
    }

    /// What to do.
    #[must_use]
    pub fn help(mut self, text: impl Into<String>) -> Self {
        self.help = text.into();
        self
    }

    fn new(code: &'static str, severity: Severity, title: String) -> Self {
        Self {
            code,
            severity,
            title,
            place: None,
            label: String::new(),
            also: Vec::new(),
            help: String::new(),
        }
    }

    /// File name, first and last byte; what has no place comes first.
    fn position(&self) -> Option<(&str, usize, usize)> {
        self.place.as_ref().map(|place| (place.file.name.as_str(), place.start, place.end))
    }
}

/// By file name, then position, then code; the rest only makes the order total.
impl Ord for Diagnostic {
    fn cmp(&self, other: &Self) -> Ordering {
        self.position()
            .cmp(&other.position())
            .then_with(|| self.code.cmp(other.code))
            .then_with(|| self.severity.cmp(&other.severity))
            .then_with(|| self.title.cmp(&other.title))
            .then_with(|| self.label.cmp(&other.label))
            .then_with(|| self.help.cmp(&other.help))
            .then_with(|| self.also.cmp(&other.also))
            .then_with(|| self.place.cmp(&other.place))
    }
}

impl PartialOrd for Diagnostic {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests;
