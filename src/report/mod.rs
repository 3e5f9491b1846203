//! Plain data → text: the comparison, the contradictions, the claims, and one claim in full, each for a terminal, as Markdown, as CSV and as JSON
//! Lines. Pure functions that return strings: nothing is printed, opened or decided here, and nothing says who is right. A page is built once
//! (`overview`, `conflicts`, `claims`, `show`) and set once a format (`table`, `markdown`); `csv` and `records` read the data themselves.

mod checked;
mod claims;
pub mod clean;
mod conflicts;
#[cfg(feature = "cli")]
mod csv;
mod diff;
mod explain;
mod forms;
mod gaps;
mod markdown;
mod overview;
mod page;
mod reasons;
mod records;
mod respelled;
mod score;
mod show;
mod side;
#[cfg(feature = "cli")]
mod table;
mod teller;
mod timeline;
mod tokens;
mod unmade;
mod value;
mod voice;
pub mod words;
#[cfg(feature = "cli")]
mod wrap;

#[cfg(test)]
mod sample;
#[cfg(test)]
mod tests;

pub use checked::{CheckReport, check_json};
#[cfg(feature = "cli")]
pub use csv::{claims_csv, compare_csv, conflicts_csv};
pub use diff::diff_json;
#[cfg(feature = "cli")]
pub use diff::diff_text;
pub use explain::explain_jsonl;
#[cfg(feature = "cli")]
pub use explain::explain_text;
pub use forms::forms_jsonl;
#[cfg(feature = "cli")]
pub use forms::forms_text;
pub use gaps::gaps_json;
#[cfg(feature = "cli")]
pub use gaps::gaps_text;
pub use records::{claims_jsonl, compare_jsonl, conflicts_jsonl};
pub use respelled::{MOST_RESPELLED, respelling};
pub use score::{score_json, totals_json};
#[cfg(feature = "cli")]
pub use score::{score_text, totals_text};
pub use tokens::tokens_jsonl;
#[cfg(feature = "cli")]
pub use tokens::tokens_text;
pub use words::Lang;

use crate::claim::Claim;
use crate::comparison::{Comparison, Knowledge};
use crate::workbench::Respelling;

/// What is shown, and how.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    /// The claims that were compared; the comparison points into them.
    pub claims: &'a [Claim],
    /// Their comparison.
    pub comparison: &'a Comparison,
    /// Titles and names.
    pub knowledge: &'a Knowledge,
    /// What is told beside the claims.
    pub told: &'a Told,
    /// The reader's language.
    pub lang: Lang,
    /// Columns of the terminal; taken as 40 when less, as 400 when more.
    pub width: usize,
    /// Show too what only one outlet tells, and every example.
    pub all: bool,
    /// Bold headings by escape sequences; nothing is said by colour alone.
    pub color: bool,
}

/// What the reader is told beside the claims: what only the caller knows.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Articles read, those without claims included.
    pub documents: usize,
    /// Articles in which no claim was found, by id.
    pub articles_without_claim: Vec<String>,
    /// Claims whose words for a time could not be placed in the calendar.
    pub dates_unresolved: usize,
    /// Claims without a time that a filter by time kept.
    pub undated_kept: usize,
    /// Claims that the filters left out.
    pub filtered_out: usize,
    /// Speakers who may be known by another name.
    pub respellings: Vec<Respelling>,
}

/// The comparison for a terminal.
#[cfg(feature = "cli")]
pub fn compare_text(view: &View<'_>) -> String {
    table::set(&overview::page(view), view.width, view.color)
}

/// The comparison as Markdown.
pub fn compare_markdown(view: &View<'_>) -> String {
    markdown::set(&overview::page(view))
}

/// The contradictions for a terminal.
#[cfg(feature = "cli")]
pub fn conflicts_text(view: &View<'_>) -> String {
    table::set(&conflicts::page(view), view.width, view.color)
}

/// The contradictions as Markdown.
pub fn conflicts_markdown(view: &View<'_>) -> String {
    markdown::set(&conflicts::page(view))
}

/// The claims for a terminal, a block each.
#[cfg(feature = "cli")]
pub fn claims_text(view: &View<'_>) -> String {
    table::set(&claims::page(view), view.width, view.color)
}

/// The claims as Markdown.
pub fn claims_markdown(view: &View<'_>) -> String {
    markdown::set(&claims::page(view))
}

/// One claim in full for a terminal; `text` is the text of its document.
#[cfg(feature = "cli")]
pub fn show_text(view: &View<'_>, claim: &Claim, text: &str) -> String {
    table::set(&show::page(view, claim, text), view.width, view.color)
}

/// One claim in full as Markdown; `text` is the text of its document.
pub fn show_markdown(view: &View<'_>, claim: &Claim, text: &str) -> String {
    markdown::set(&show::page(view, claim, text))
}
