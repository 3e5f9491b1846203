//! One point of the calendar without the preposition before it: *mardi 3 mai 2016, mi-mai, fin décembre, 2016-05-03, hier, semaine dernière*.

use super::name::{
    day, in_figures, month, month_alone, month_named, part, past_day_part, shift, weekday, year,
};
use super::season::season;
use super::{DateExpr, Part};
use crate::text::line::Line;

/// What came before a point, for what may follow depends on it.
#[derive(Clone, Copy, Default)]
pub(super) struct Before<'a> {
    /// The article or demonstrative: *le, la, l', ce, cette, cet*; empty when there is none.
    pub(super) article: &'a str,
    /// True after a preposition that dates take: *mars* is a month then.
    pub(super) led: bool,
    /// True where four figures alone are a year.
    pub(super) year: bool,
}

/// The point at `at` and one past it.
pub(super) fn point(line: &Line, at: usize, before: Before) -> Option<(DateExpr, usize)> {
    weekday_point(line, at)
        .or_else(|| figures(line, at))
        .or_else(|| year_and_month(line, at))
        .or_else(|| day_and_month(line, at))
        .or_else(|| part_of(line, at))
        .or_else(|| month_and_year(line, at, before.led))
        .or_else(|| season(line, at, before))
        .or_else(|| year_point(line, at, before.year))
        .or_else(|| away(line, at, before.article))
}

/// The calendar date with these parts.
pub(super) fn calendar(
    year: Option<i16>,
    month: Option<i8>,
    day: Option<i8>,
    part: Option<Part>,
) -> DateExpr {
    DateExpr::Calendar { year, month, day, part }
}

/// *mardi, mardi dernier, mardi 3 mai, week-end*
fn weekday_point(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    if line.form(at) == "week-end" {
        let shift = shift(line.form(at + 1));
        let day = |day| Box::new(DateExpr::Weekday { day, shift: shift.unwrap_or(0).max(0) });
        return Some((DateExpr::Range(day(6), day(7)), at + 1 + usize::from(shift.is_some())));
    }
    let day = weekday(line, at)?;
    if let Some(dated) = day_and_month(line, at + 1).or_else(|| figures(line, at + 1)) {
        return Some(dated);
    }
    let shift = shift(line.form(at + 1));
    let end = at + 1 + usize::from(shift.is_some());
    Some((DateExpr::Weekday { day, shift: shift.unwrap_or(0) }, past_day_part(line, end)))
}

fn figures(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    let (year, month, day, end) = in_figures(line, at)?;
    Some((calendar(Some(year), Some(month), Some(day), None), end))
}

/// `2017-02`
fn year_and_month(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    let glued = line.glued_sign(at + 1, "-") && line.glued(at + 2) && !line.glued_sign(at + 3, "-");
    let year = line
        .digits(at)
        .filter(|f| glued && f.len() == 4)?
        .parse()
        .ok()
        .filter(|y| (1900..=2099).contains(y))?;
    let month =
        line.digits(at + 2).filter(|f| f.len() == 2)?.parse().ok().filter(|m| (1..=12).contains(m))?;
    Some((calendar(Some(year), Some(month), None, None), at + 3))
}

/// *27 février, 1er mai 2016*
fn day_and_month(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    let (day, end) = day(line, at)?;
    let (month, end) = month(line, end).filter(|(month, _)| day <= longest(*month))?;
    let (year, end) = year_after(line, end);
    Some((calendar(year, Some(month), Some(day), None), past_day_part(line, end)))
}

fn longest(month: i8) -> i8 {
    match month {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The year that may follow a month; *dernier* in its place says no more than the nearest.
pub(super) fn year_after(line: &Line, at: usize) -> (Option<i16>, usize) {
    match year(line, at) {
        Some((year, end)) => (Some(year), end),
        None => (None, at + usize::from(shift(line.form(at)).is_some())),
    }
}

/// *fin décembre, début de mars 2017, mi-mai, fin 2016*
fn part_of(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    const LINKS: [&str; 6] = ["de l' année", "du mois de", "de l' an", "du", "de", "l' année"];
    if let Some(middle) = line.form(at).strip_prefix("mi-") {
        let (year, end) = year_after(line, at + 1);
        if let Some(month) = month_named(middle) {
            return Some((calendar(year, Some(month), None, Some(Part::Middle)), end));
        }
        let year = middle.parse().ok().filter(|year| (1900..=2099).contains(year))?;
        return Some((calendar(Some(year), None, None, Some(Part::Middle)), at + 1));
    }
    if line.form(at) == "mi" {
        let dash = line.glued_sign(at + 1, "-");
        let figures = line.digits(at + 2).filter(|figures| dash && figures.len() == 4)?;
        let year = figures.parse().ok().filter(|year| (1900..=2099).contains(year))?;
        return Some((calendar(Some(year), None, None, Some(Part::Middle)), at + 3));
    }
    let part = part(line.form(at))?;
    let linked = line.first_phrase(at + 1, &LINKS);
    if part == Part::Middle && linked.is_none() {
        return None;
    }
    let start = linked.unwrap_or(at + 1);
    if let Some((month, end)) = month(line, start) {
        let (year, end) = year_after(line, end);
        return Some((calendar(year, Some(month), None, Some(part)), end));
    }
    match year(line, start) {
        Some((year, end)) => Some((calendar(Some(year), None, None, Some(part)), end)),
        None => edge_of_this(line, at + 1).filter(|_| part != Part::Middle),
    }
}

/// *[le début] de l'année, [la fin] du mois*: the whole of it, for what matters is where it begins (*depuis*) or ends (*jusqu'à*).
fn edge_of_this(line: &Line, at: usize) -> Option<(DateExpr, usize)> {
    let end =
        line.first_phrase(at, &["de l' année", "du mois", "de la semaine", "de année", "de semaine"])?;
    let shift = shift(line.form(end));
    let away = i32::from(shift.unwrap_or(0));
    let expr = match line.form(end - 1) {
        "année" => DateExpr::Years(away),
        "mois" => DateExpr::Months(away),
        _ => DateExpr::Weeks(away),
    };
    // "La fin du mois de jeûne" is no date of the calendar.
    let of_something = line.any(end, &["de", "du", "d'", "des"]);
    (!of_something).then_some((expr, end + usize::from(shift.is_some())))
}

/// *mai 2017, février, mois de mai*
fn month_and_year(line: &Line, at: usize, led: bool) -> Option<(DateExpr, usize)> {
    let of_month = line.phrase(at, "mois de");
    let start = of_month.unwrap_or(at);
    let (month, end) = month(line, start)?;
    let (year, end) = year_after(line, end);
    let taken = year.is_some() || month_alone(line, start, led || of_month.is_some());
    taken.then_some((calendar(year, Some(month), None, None), end))
}

/// *année 2016*, or four figures where a year may stand
fn year_point(line: &Line, at: usize, bare: bool) -> Option<(DateExpr, usize)> {
    let named = line.any(at, &["année", "an"]);
    if let Some(years) = years_dashed(line, at).filter(|_| bare) {
        return Some((years, at + 3));
    }
    let (year, end) = year(line, at + usize::from(named)).filter(|_| named || bare)?;
    Some((calendar(Some(year), None, None, None), end))
}

/// `2011-2012`
pub(super) fn years_dashed(line: &Line, at: usize) -> Option<DateExpr> {
    let glued = line.glued_sign(at + 1, "-") && line.glued(at + 2) && !line.glued_sign(at + 3, "-");
    let year = |at: usize| {
        let figures = line.digits(at).filter(|figures| figures.len() == 4)?;
        figures.parse::<i16>().ok().filter(|year| (1900..=2099).contains(year))
    };
    let (from, until) = (year(at)?, year(at + 2)?);
    let whole = |year| Box::new(calendar(Some(year), None, None, None));
    (glued && from < until).then(|| DateExpr::Range(whole(from), whole(until)))
}

/// *hier soir, demain, semaine dernière, [ce] mois, [cette] nuit*
fn away(line: &Line, at: usize, article: &str) -> Option<(DateExpr, usize)> {
    let days = match line.form(at) {
        "avant-hier" => Some(-2),
        "hier" => Some(-1),
        "aujourd'hui" => Some(0),
        "demain" => Some(1),
        "après-demain" => Some(2),
        _ => None,
    };
    if let Some(days) = days {
        return Some((DateExpr::Days(days), past_day_part(line, at + 1)));
    }
    let this = matches!(article, "ce" | "cet" | "cette");
    if this && line.any(at, &["jour", "matin", "midi", "soir", "après-midi", "nuit", "matinée", "soirée"])
    {
        return Some((DateExpr::Days(0), at + 1));
    }
    let shift = shift(line.form(at + 1));
    let end = at + 1 + usize::from(shift.is_some());
    let weeks = i32::from(shift.or(this.then_some(0))?);
    let expr = match line.form(at) {
        "semaine" | "semaine-ci" => DateExpr::Weeks(weeks),
        "mois" | "mois-ci" => DateExpr::Months(weeks),
        "an" | "année" | "année-ci" => DateExpr::Years(weeks),
        "nuit" if weeks == -1 => DateExpr::Range(Box::new(DateExpr::Days(-1)), Box::new(DateExpr::Days(0))),
        _ => return None,
    };
    Some((expr, end))
}
