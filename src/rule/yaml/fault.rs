//! What is wrong with the YAML itself, told to somebody who has never read its grammar: what YAML has seen, where, and the way out. What it
//! leaves out: the reader that found it (`parse`), and everything that is good YAML and no good rule (`shape`).

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use std::ops::Range;
use std::sync::Arc;

/// A fault of the YAML, and the byte where the reader stopped.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) kind: FaultKind,
    pub(super) at: usize,
}

/// What the reader stumbled over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// `&x`
    Anchor,
    /// `*x`
    Alias,
    /// `!x`
    Tag,
    /// Too many nodes, or too deep.
    TooLarge,
    /// A second document.
    Documents,
    /// A tab where spaces must stand.
    Tab,
    /// A quote without an end.
    OpenQuote,
    /// Words after the closing quote.
    AfterQuote,
    /// A backslash in double quotes.
    Backslash,
    /// `: ` inside a text.
    Colon,
    /// `[`, `]`, `{`, `}` or what stands between them.
    Brackets,
    /// A sign that cannot begin a text.
    Sign,
    /// Lines that do not stand under one another.
    Layout,
    /// A comment inside a text.
    Comment,
    /// Whatever else, in the reader's words.
    Other(String),
}

impl Fault {
    /// The fault as a diagnostic of `file`.
    pub(super) fn tell(&self, file: &Arc<SourceFile>) -> Diagnostic {
        let told = Told { file, at: self.at };
        match self.guess(&file.text) {
            FaultKind::Anchor => told.refused('&', "an anchor"),
            FaultKind::Alias => told.refused('*', "an alias"),
            FaultKind::Tag => told.refused('!', "a tag"),
            FaultKind::TooLarge => told.too_large(),
            FaultKind::Documents => told.documents(),
            FaultKind::Tab => told.tab(),
            FaultKind::OpenQuote => told.open_quote(),
            FaultKind::AfterQuote => told.after_quote(),
            FaultKind::Backslash => told.backslash(),
            FaultKind::Colon => told.colon(),
            FaultKind::Brackets => told.brackets(),
            FaultKind::Sign => told.sign(),
            FaultKind::Layout => told.layout(),
            FaultKind::Comment => told.comment(),
            FaultKind::Other(words) => told.other(&words),
        }
    }

    /// What a person would say is wrong, where the reader's own reason is only what followed from it.
    fn guess(&self, text: &str) -> FaultKind {
        if forbidden(text, self.at).is_some() {
            return FaultKind::Sign;
        }
        let vague = matches!(self.kind, FaultKind::Layout | FaultKind::Colon | FaultKind::Other(_));
        if !vague {
            return self.kind.clone();
        }
        if indent_tab(text, self.at).is_some() {
            return FaultKind::Tab;
        }
        let content = value_start(text, self.at);
        let from_content = text.get(content..).unwrap_or("");
        if self.kind == FaultKind::Layout && content < self.at && from_content.starts_with(['[', '{']) {
            return FaultKind::Brackets;
        }
        let here = text.get(self.at..).unwrap_or("");
        if self.kind == FaultKind::Layout && here.starts_with([',', ']', '}', '%', '@', '`']) {
            return FaultKind::Sign;
        }
        self.kind.clone()
    }
}

/// A character that YAML allows nowhere, from byte `at` to the end of its line.
fn forbidden(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..text.len().min(line(text, at).end)).unwrap_or("");
    rest.find(|c: char| c.is_control() && !matches!(c, '\t' | '\u{85}')).map(|offset| at + offset)
}

/// A fault at a byte of a file, one sentence for each kind.
struct Told<'a> {
    file: &'a Arc<SourceFile>,
    at: usize,
}

impl Told<'_> {
    fn refused(&self, sign: char, what: &str) -> Diagnostic {
        let text = &self.file.text;
        // The reader stands on the sign (alias), or behind its word and then on the same line (anchor, tag).
        let start = match text.get(self.at..) {
            Some(here) if here.starts_with(sign) => self.at,
            _ => {
                let before = text.get(line(text, self.at).start..self.at).unwrap_or("");
                let words = before.rfind(sign).map_or("", |at| &before[..=at]).trim_end_matches(sign);
                self.at - (before.len() - words.len())
            }
        };
        let word = text.get(start..).map_or(0, |rest| rest.find(char::is_whitespace).unwrap_or(rest.len()));
        Diagnostic::error("E009", format!("`{sign}` makes {what} here, and rule files have none"))
            .at(self.place(start, start + word), format!("YAML takes this for {what}"))
            .help("put the text in quotes when the sign belongs to it; what is used twice becomes a phrase, `$name`")
    }

    fn too_large(&self) -> Diagnostic {
        Diagnostic::error("E010", "this is too large or nested too deeply for a rule file")
            .at(self.here(), "reading stopped here")
            .help("split the file; lists and mappings may stand 24 deep")
    }

    fn documents(&self) -> Diagnostic {
        // The reader stops at the first node behind the mark.
        let before = self.file.text.get(..self.at).unwrap_or("");
        let place = match before.rfind("\n---") {
            Some(newline) => self.place(newline + 1, newline + 4),
            None => self.to_line_end(),
        };
        Diagnostic::error("E011", "a second YAML document begins here")
            .at(place, "")
            .help("a file holds one document: take this line away, or put what follows in a file of its own")
    }

    fn tab(&self) -> Diagnostic {
        let at = indent_tab(&self.file.text, self.at).unwrap_or(self.at);
        Diagnostic::error("E002", "YAML does not allow tabs here: use spaces")
            .at(self.place(at, at + 1), "a tab")
            .help("indent with spaces, two for each level")
    }

    fn open_quote(&self) -> Diagnostic {
        let at = opening_quote(&self.file.text, self.at).unwrap_or(self.at);
        Diagnostic::error("E003", "a quote is opened here and not closed")
            .at(self.place(at, at + 1), "opened here")
            .help("close it with the same sign; or take it away: most texts need no quotes")
    }

    fn after_quote(&self) -> Diagnostic {
        let before = self.file.text.get(..self.at).unwrap_or("").trim_end();
        let help = if before.ends_with('\'') {
            "inside '…' an apostrophe is written twice ('L''armée'); or use \"…\", or no quotes at all"
        } else {
            "inside \"…\" a quote is written \\\"; or use '…', or write the text on lines of its own under `|`"
        };
        Diagnostic::error("E007", "the text goes on after its closing quote")
            .at(self.to_line_end(), "this stands outside the quotes")
            .help(help)
    }

    fn backslash(&self) -> Diagnostic {
        let rest = self.file.text.get(self.at..).unwrap_or("");
        let at = bad_escape(rest).map_or(self.at, |offset| self.at + offset);
        Diagnostic::error("E012", "this backslash means nothing to YAML")
            .at(self.place(at, at + 1), "")
            .help("write it twice (\\\\), or use '…' or no quotes, where a backslash is only a backslash")
    }

    fn colon(&self) -> Diagnostic {
        let text = &self.file.text;
        let line = line(text, self.at);
        let before = text.get(line.start..self.at).unwrap_or("");
        if let Some((key, _)) = before.split_once(": ") {
            let key = key.trim_start_matches([' ', '-']);
            return Diagnostic::error("E004", "YAML takes this colon for the end of a key")
                .at(self.place(self.at, self.at + 1), "a colon with a space after it, inside a text")
                .help(format!(
                    "put the whole text in quotes: `{key}: \"…\"`, or write it on the next line, indented, under `{key}: |`"
                ));
        }
        if let Some(at) = tight_colon(text, line.start) {
            return Diagnostic::error("E004", "a key's colon wants a space after it")
                .at(self.place(at, at + 1), "no space here, so that YAML sees no key")
                .help("write `key: value`");
        }
        self.layout()
    }

    fn brackets(&self) -> Diagnostic {
        let text = &self.file.text;
        let found = Diagnostic::error("E005", "brackets and braces are signs of YAML's own")
            .at(self.place(self.at, self.at + 1), "here YAML no longer knows what is meant")
            .help("close every `[` and `{`; a text that begins with one goes in quotes: `- \"[…\"`; a slot is written <x>");
        match opening_bracket(text, self.at) {
            Some(at) if at != self.at => found.also(self.place(at, at + 1), "opened here"),
            _ => found,
        }
    }

    fn sign(&self) -> Diagnostic {
        let at = forbidden(&self.file.text, self.at).unwrap_or(self.at);
        let sign = self.file.text.get(at..).and_then(|rest| rest.chars().next()).unwrap_or(' ');
        let place = self.place(at, at + sign.len_utf8());
        if sign.is_control() {
            return Diagnostic::error("E006", "a text cannot hold a control character")
                .at(place, sign.escape_unicode().to_string())
                .help("take it away; it may have come with a copied text");
        }
        Diagnostic::error("E006", format!("a text cannot begin with `{sign}`"))
            .at(place, "YAML keeps this sign for itself")
            .help("put the whole text in quotes: \"…\"")
    }

    fn layout(&self) -> Diagnostic {
        let text = &self.file.text;
        let line = line(text, self.at);
        let content = text.get(line.clone()).map_or(line.start, |words| line.end - words.trim_start().len());
        if text.get(self.at..).is_some_and(|here| here.starts_with('-')) && self.at > content {
            return Diagnostic::error("E008", "a list begins on a line of its own")
                .at(self.place(self.at, self.at + 1), "")
                .help("put `- …` on the next line, two spaces further in than the key");
        }
        Diagnostic::error("E008", "this line does not stand under the ones above it")
            .at(self.place(content, line.end), "YAML cannot tell what it belongs to")
            .help("what belongs side by side begins at the same column, what belongs to a key two spaces further in; a line is `key: value` or `- text`")
    }

    fn comment(&self) -> Diagnostic {
        Diagnostic::error("E001", "a comment stands in the middle of a text")
            .at(self.to_line_end(), "")
            .help("when ` #` belongs to the text, put the whole text in quotes; otherwise move the comment above it")
    }

    fn other(&self, words: &str) -> Diagnostic {
        Diagnostic::error("E001", "YAML cannot read this")
            .at(self.to_line_end(), words)
            .help("look at the quotes, colons and indentation here and just above")
    }

    fn place(&self, start: usize, end: usize) -> Place {
        Place::new(self.file, start, end)
    }

    fn here(&self) -> Place {
        self.place(self.at, self.at)
    }

    fn to_line_end(&self) -> Place {
        self.place(self.at, line(&self.file.text, self.at).end.max(self.at))
    }
}

/// The line of byte `at`, without its line break.
fn line(text: &str, at: usize) -> Range<usize> {
    let at = at.min(text.len());
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |newline| newline + 1);
    let end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |newline| at + newline);
    start..end
}

/// A tab in the indentation of the line of `at` or of the next one (where the reader may not have arrived yet).
fn indent_tab(text: &str, at: usize) -> Option<usize> {
    let this = line(text, at);
    let next = line(text, this.end + 1);
    [this, next].into_iter().find_map(|line| {
        let words = text.get(line.clone())?;
        let indent = words.len() - words.trim_start_matches([' ', '\t']).len();
        words.get(..indent)?.find('\t').map(|offset| line.start + offset)
    })
}

/// Where the words of the line of `at` begin, after indentation, dashes and one key.
fn value_start(text: &str, at: usize) -> usize {
    let line = line(text, at);
    let words = text.get(line.clone()).unwrap_or("");
    let item = words.trim_start_matches([' ', '-']);
    let value = match item.split_once(": ") {
        Some((key, value)) if !key.starts_with(['[', '{', '"', '\'']) => value.trim_start(),
        _ => item,
    };
    line.end - value.len()
}

/// The nearest line at or above `at` whose value begins with a quote.
fn opening_quote(text: &str, at: usize) -> Option<usize> {
    let mut at = at.min(text.len());
    loop {
        let start = value_start(text, at);
        if text.get(start..)?.starts_with(['"', '\'']) {
            return Some(start);
        }
        at = line(text, at).start.checked_sub(1)?;
    }
}

/// The last bracket before `at` that opens a value and is not closed there; looks at no more than a thousand lines' worth.
fn opening_bracket(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at.min(text.len()))?;
    let mut depth = 0usize;
    for (found, sign) in before.char_indices().rev().take(50_000) {
        match sign {
            ']' | '}' => depth += 1,
            '[' | '{' if depth > 0 => depth -= 1,
            '[' | '{' => return Some(found),
            _ => {}
        }
    }
    // Closed, and still something follows: the value that began with it.
    let start = value_start(text, at);
    text.get(start..)?.starts_with(['[', '{']).then_some(start)
}

/// The first backslash of a double-quoted text that YAML has no meaning for.
fn bad_escape(quoted: &str) -> Option<usize> {
    let mut signs = quoted.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign == '\\' {
            let (_, next) = signs.next()?;
            if !"0abt\tnvfre \"/\\N_LPxuU\n\r".contains(next) {
                return Some(at);
            }
        }
    }
    None
}

/// The colon of a key without a space (`claim:blame`) on the line before the one that starts at `start`.
fn tight_colon(text: &str, start: usize) -> Option<usize> {
    let before = line(text, start.checked_sub(1)?);
    let words = text.get(before.clone())?;
    let item = words.trim_start_matches([' ', '-']);
    let (key, value) = item.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '?'));
    (is_key && !value.is_empty() && !value.starts_with(char::is_whitespace))
        .then(|| before.end - value.len() - 1)
}
