//! A score in words and as JSON. Figures alone, and everything: whoever asks for figures gets no word of an article, no name and no id, since the
//! function is given none.

#[cfg(feature = "cli")]
mod figures;
#[cfg(feature = "cli")]
mod grid;
#[cfg(feature = "cli")]
mod lists;
mod record;

#[cfg(feature = "cli")]
pub(super) use grid::set as grid;
pub use record::{score_json, totals_json};

#[cfg(feature = "cli")]
use crate::workbench::score::{Figures, Score, TwoCoders};

/// Figures, then each miss, each difference, each claim too many and each wrong verdict, for a terminal of `width` columns.
#[cfg(feature = "cli")]
pub fn score_text(score: &Score, coders: Option<&TwoCoders>, width: usize, color: bool) -> String {
    let lists = lists::text(score, width, color);
    let gap = if lists.is_empty() { "" } else { "\n" };
    format!("{}{gap}{lists}", figures::text(&score.figures, coders, false, width, color))
}

/// Figures only: types and slots that the rules do not know are not named either.
#[cfg(feature = "cli")]
pub fn totals_text(figures: &Figures, coders: Option<&TwoCoders>, width: usize, color: bool) -> String {
    figures::text(figures, coders, true, width, color)
}
