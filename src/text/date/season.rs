//! Seasons: *à l'été 2016, au printemps, cet hiver, l'automne dernier, l'hiver 2016-2017*. *Été* is a participle too, and *le printemps* a name of
//! other things: a year, *dernier* or a preposition must say that a time is meant.

use super::name::shift;
use super::point::{Before, calendar, year_after, years_dashed};
use super::{DateExpr, Part};
use crate::text::line::Line;

/// The season at `at` and one past it.
pub(super) fn season(line: &Line, at: usize, before: Before) -> Option<(DateExpr, usize)> {
    let part = match line.form(at) {
        "printemps" => Part::Spring,
        "été" => Part::Summer,
        "automne" => Part::Autumn,
        "hiver" => Part::Winter,
        _ => return None,
    };
    let back = line.back(at, 1);
    if part == Part::Summer && !matches!(back, "l'" | "cet" | "en" | "d'") {
        return None;
    }
    if let Some(DateExpr::Range(from, until)) = years_dashed(line, at + 1).filter(|_| part == Part::Winter) {
        let month = |expr: &DateExpr, month| match expr {
            DateExpr::Calendar { year, .. } => Box::new(calendar(*year, Some(month), None, None)),
            other => Box::new(other.clone()),
        };
        return Some((DateExpr::Range(month(&from, 12), month(&until, 3)), at + 4));
    }
    let (year, end) = year_after(line, at + 1);
    let told = year.is_some() || shift(line.form(at + 1)).is_some();
    let led =
        matches!(back, "au" | "en") || matches!(before.article, "ce" | "cet") || (back == "l'" && before.led);
    (told || led).then(|| (calendar(year, None, None, Some(part)), end))
}
