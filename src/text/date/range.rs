//! From one date to another: *du 3 au 5 mai, entre lundi et mercredi, de mars à mai 2016, les 8 et 9 juillet*.

use super::clock::past_time;
use super::name::{day, month, weekday, year};
use super::point::{Before, calendar, point, year_after};
use super::{DateExpr, Part};
use crate::text::line::Line;

/// The range that starts with its first preposition at `at`.
pub(super) fn range(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    const JOINS: [(&str, &[&str]); 4] =
        [("du", &["au", "à"]), ("de", &["à", "au"]), ("d'", &["à", "au"]), ("entre", &["et"])];
    let (opening, joins) = JOINS.iter().find(|(opening, _)| line.form(at) == *opening)?;
    let (from, join) = end_point(line, at + 1)?;
    if !line.any(join, joins) {
        return None;
    }
    let (until, end) = end_point(line, join + 1)?;
    // "Du 3 au 5", "de 1900 à 2016" without more are figures like any other; years want "entre" or "de".
    let years = year_only(&from).is_some() && year_only(&until).is_some() && *opening != "du";
    if bare_day(&until) || (!years && (year_only(&from).is_some() || year_only(&until).is_some())) {
        return None;
    }
    Some((joined(from, until)?, end))
}

/// *les 8, 9 et 10 juillet, lundi 8 et mardi 9 juillet, 8-9 juillet*: from the first to the last.
pub(super) fn list(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    let start = at + usize::from(line.any(at, &["les", "le", "des", "aux"]));
    let (first, mut end) = named_day(line, start)?;
    let mut last = first;
    while let Some(next) = line.first_phrase(end, &["et le", "et", "ou", ",", "-", "/"]) {
        let (day, past) = named_day(line, next).filter(|(day, _)| *day > last)?;
        (last, end) = (day, past);
    }
    let (month, end) = month(line, end).filter(|_| last > first)?;
    let (year, end) = year_after(line, end);
    let on = |day| Box::new(calendar(year, Some(month), Some(day), None));
    Some((DateExpr::Range(on(first), on(last)), past_time(line, end)))
}

/// `8`, *lundi 8*; the figures after a glued dash too.
fn named_day(line: &Line, at: usize) -> Option<(i8, usize)> {
    let start = at + usize::from(weekday(line, at).is_some());
    let after_dash = start > 1 && line.any(start - 1, &["-", "/"]) && line.digits(start - 2).is_some();
    if after_dash {
        let day = line.digits(start)?.parse().ok().filter(|day| (1..=31).contains(day))?;
        return Some((day, start + 1));
    }
    day(line, start)
}

/// One end of a range: a point, a day without its month, or a year.
fn end_point(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    let article = line.form(at);
    let start = at + usize::from(matches!(article, "le" | "la" | "l'" | "ce" | "cette"));
    let before = Before { article: if start > at { article } else { "" }, led: true, year: false };
    let bare = || {
        let named = start + usize::from(weekday(line, start).is_some());
        let (day, end) = day(line, named)?;
        Some((calendar(None, None, Some(day), None), end))
    };
    let numbered_weekday =
        weekday(line, start).and_then(|_| bare()).filter(|(_, end)| line.any(*end, &["au", "à", "et"]));
    let whole_year = || year(line, start).map(|(year, end)| (calendar(Some(year), None, None, None), end));
    let (expr, end) = match point(line, start, before) {
        // "Lundi 3 [au mardi 4 mai]": the figure is its day, not a number of things.
        Some(weekday @ (DateExpr::Weekday { .. }, _)) => numbered_weekday.unwrap_or(weekday),
        Some(found) => found,
        None => whole_year().or_else(bare)?,
    };
    Some((expr, past_time(line, end)))
}

/// The range with a month or year that was said only once put in both; `None` when the first comes after the last.
fn joined(from: DateExpr, until: DateExpr) -> Option<DateExpr> {
    let DateExpr::Calendar { year, month, day, part } = from else {
        return Some(DateExpr::Range(Box::new(from), Box::new(until)));
    };
    let (month, year) = match until {
        DateExpr::Calendar { year: last_year, month: last_month, .. } => {
            let month = month.or(if day.is_some() { last_month } else { None });
            let before_new_year = month > last_month && last_month.is_some();
            (month, year.or(last_year.map(|year| year - i16::from(before_new_year))))
        }
        _ => (month, year),
    };
    let from = calendar(year, month, day, part);
    let in_order =
        !bare_day(&from) && order(&from).zip(order(&until)).is_none_or(|(from, until)| from <= until);
    in_order.then(|| DateExpr::Range(Box::new(from), Box::new(until)))
}

/// Year, month, day where the year is known.
fn order(expr: &DateExpr) -> Option<(i16, i8, i8)> {
    match expr {
        DateExpr::Calendar { year: Some(year), month, day, part } => {
            let part = match part {
                Some(Part::Middle) => 11,
                Some(Part::End) => 21,
                _ => 0,
            };
            Some((*year, month.unwrap_or(0), day.unwrap_or(part)))
        }
        _ => None,
    }
}

fn bare_day(expr: &DateExpr) -> bool {
    matches!(expr, DateExpr::Calendar { month: None, day: Some(_), .. })
}

fn year_only(expr: &DateExpr) -> Option<i16> {
    match expr {
        DateExpr::Calendar { year: Some(year), month: None, day: None, part: None } => Some(*year),
        _ => None,
    }
}
