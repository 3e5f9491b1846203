//! An article as text, with what its file declares of it. The text is never changed afterwards: every span points into it.

use crate::text::{Period, Span};
use std::sync::Arc;

/// One article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Its id: the path as given (file name for the provenance entry), or the `id` of a JSON line.
    pub id: Arc<str>,
    /// Its text: UTF-8, without BOM, line ends as `\n`; otherwise as it was.
    pub text: Arc<str>,
    /// What the file itself declares (JSON Lines keys).
    pub stated: Declared,
    /// What the user's `provenance.yml` declares; wins over the text.
    pub declared: Declared,
}

/// Provenance as somebody declares it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Declared {
    /// Outlet name or id.
    pub outlet: Option<String>,
    /// Agency name or id.
    pub agency: Option<String>,
    /// Day, month or year of publication.
    pub published: Option<Period>,
    /// Language code (`fr`).
    pub lang: Option<String>,
    /// Why the user declares it.
    pub why: Option<String>,
}

impl Document {
    /// 1-based line of a byte offset.
    pub fn line_of(&self, offset: usize) -> usize {
        self.text.as_bytes()[..offset.min(self.text.len())].iter().filter(|b| **b == b'\n').count() + 1
    }

    /// The words of the document at `span`.
    pub fn words(&self, span: Span) -> &str {
        span.of(&self.text)
    }
}
