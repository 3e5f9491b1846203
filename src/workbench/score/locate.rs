//! Where the words of a gold file stand in an article, and what to say when they do not.

use crate::diagnostic::{Diagnostic, Place};
use crate::document::Document;
use crate::text::{Span, bare};

/// Where `words` stand: the first place that is not in the headline, else the first; and whether that is the only one.
pub(super) fn place(text: &str, words: &str, headline: Option<Span>) -> Option<(Span, bool)> {
    let span = |at: usize| Span::new(at, at + words.len());
    let first = text.find(words)?;
    let below = headline.map_or(0, |headline| headline.end);
    let from = if first < below {
        text.get(below..).and_then(|rest| rest.find(words)).map(|at| at + below)
    } else {
        None
    };
    let at = from.unwrap_or(first);
    let again = text.get(at + words.len()..).is_some_and(|rest| rest.contains(words));
    Some((span(at), !again))
}

/// What to say of words that the article does not have.
pub(super) fn not_in_text(document: &Document, words: &str, at: &Place) -> Diagnostic {
    let help = match alike(&document.text, words) {
        Some(written) => {
            format!("the article has `{}`: copy it as it stands there", written.replace('\n', " "))
        }
        None => "copy the words from the article as they stand there".to_owned(),
    };
    Diagnostic::error("E156", format!("these words do not stand in `{}`", document.id))
        .at(at.clone(), "the entry is left out")
        .help(help)
}

/// The words of the text that differ from `words` by apostrophes, blanks, accents and capitals only.
fn alike<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let wanted: String = plain(words).map(|(_, c)| c).collect();
    let (starts, folded): (Vec<usize>, String) = plain(text).unzip();
    let at = folded.find(&wanted).filter(|_| !wanted.is_empty())?;
    let first = folded[..at].chars().count();
    let count = wanted.chars().count();
    let start = *starts.get(first)?;
    let end = starts.get(first + count).copied().unwrap_or(text.len());
    text.get(start..end).map(str::trim)
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
