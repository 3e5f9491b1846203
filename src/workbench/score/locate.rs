//! Where the words of a gold file stand in an article, and what to say when they do not.

use crate::diagnostic::{Diagnostic, Place};
use crate::document::Document;
use crate::text::{Span, bare};
use std::cell::OnceCell;

/// Where `words` stand: the first place that is not in the headline, else the first; and whether that is the only one.
pub(super) fn place(text: &str, words: &str, headline: Option<Span>) -> Option<(Span, bool)> {
    let span = |at: usize| Span::new(at, at + words.len());
    // A gold file may hold thousands of passages: the plain search of the standard library takes ten times as long.
    let find = |text: &str| memchr::memmem::find(text.as_bytes(), words.as_bytes());
    let first = find(text)?;
    let below = headline.map_or(0, |headline| headline.end);
    let from = if first < below { text.get(below..).and_then(find).map(|at| at + below) } else { None };
    let at = from.unwrap_or(first);
    let again = text.get(at + words.len()..).is_some_and(|rest| find(rest).is_some());
    Some((span(at), !again))
}

/// A text without what is often written otherwise; made when it is first asked for.
pub(super) struct Plain<'t> {
    text: &'t str,
    /// For each character kept, where it begins in the text; and these characters, made plain.
    made: OnceCell<(Vec<usize>, String)>,
}

impl<'t> Plain<'t> {
    pub fn new(text: &'t str) -> Self {
        Self { text, made: OnceCell::new() }
    }

    /// The words of the text that differ from `words` by apostrophes, blanks, accents and capitals only.
    fn alike(&self, words: &str) -> Option<&'t str> {
        let (starts, made) = self.made.get_or_init(|| plain(self.text).unzip());
        let wanted: String = plain(words).map(|(_, c)| c).collect();
        let at = made.find(&wanted).filter(|_| !wanted.is_empty())?;
        let first = made.get(..at)?.chars().count();
        let start = *starts.get(first)?;
        let end = starts.get(first + wanted.chars().count()).copied().unwrap_or(self.text.len());
        self.text.get(start..end).map(str::trim)
    }
}

/// What to say of words that the article does not have.
pub(super) fn not_in_text(document: &Document, plain: &Plain<'_>, words: &str, at: &Place) -> Diagnostic {
    let help = match plain.alike(words) {
        Some(written) => {
            format!("the article has `{}`: copy it as it stands there", written.replace('\n', " "))
        }
        None => "copy the words from the article as they stand there".to_owned(),
    };
    Diagnostic::error("E156", format!("these words do not stand in `{}`", document.id))
        .at(at.clone(), "the entry is left out")
        .help(help)
}

/// The characters of a text without those that are often written otherwise, each with its first byte.
fn plain(text: &str) -> impl Iterator<Item = (usize, char)> {
    let kept = text.char_indices().filter(|(_, c)| !c.is_whitespace() && *c != '\u{ad}');
    kept.map(|(at, c)| match c {
        '’' | 'ʼ' => (at, '\''),
        '“' | '”' | '«' | '»' => (at, '"'),
        '\u{2010}' | '\u{2011}' | '–' => (at, '-'),
        c => {
            let low = c.to_lowercase().next().unwrap_or(c);
            (at, bare(low.encode_utf8(&mut [0; 4])).chars().next().unwrap_or(low))
        }
    })
}
