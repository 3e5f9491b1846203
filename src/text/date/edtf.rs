//! Periods in EDTF: `2016`, `2016-07`, `2016-07-06`, `2016-02/2016-05`, `../2016-05`.

use super::Period;
use jiff::civil::Date;

/// Reads a period.
pub(super) fn parse(text: &str) -> Option<Period> {
    let Some((from, until)) = text.split_once('/') else { return one(text) };
    let from = if from == ".." { None } else { one(from)?.from };
    let until = if until == ".." { None } else { one(until)?.until };
    let ordered = match (from, until) {
        (Some(from), Some(until)) => from <= until,
        (None, None) => false,
        _ => true,
    };
    ordered.then_some(Period { from, until })
}

/// Writes a period the shortest way.
pub(super) fn write(period: Period) -> Option<String> {
    let Period { from, until } = period;
    if from.into_iter().chain(until).any(|date| date.year() < 0) {
        return None;
    }
    match (from, until) {
        (None, None) => None,
        (Some(from), None) => Some(format!("{}/..", shortest(from, first_of(from)))),
        (None, Some(until)) => Some(format!("../{}", shortest(until, last_of(until)))),
        (Some(from), Some(until)) => {
            let grain = first_of(from).min(last_of(until));
            let (first, last) = (shortest(from, grain), shortest(until, grain));
            Some(if first == last { first } else { format!("{first}/{last}") })
        }
    }
}

/// How much of a date the period begins or ends with; days are the finest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Grain {
    Day,
    Month,
    Year,
}

fn first_of(date: Date) -> Grain {
    match (date.month(), date.day()) {
        (1, 1) => Grain::Year,
        (_, 1) => Grain::Month,
        _ => Grain::Day,
    }
}

fn last_of(date: Date) -> Grain {
    match (date.month(), date.day() == date.days_in_month()) {
        (12, true) => Grain::Year,
        (_, true) => Grain::Month,
        _ => Grain::Day,
    }
}

fn shortest(date: Date, grain: Grain) -> String {
    let (year, month, day) = (date.year(), date.month(), date.day());
    match grain {
        Grain::Year => format!("{year:04}"),
        Grain::Month => format!("{year:04}-{month:02}"),
        Grain::Day => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// A year, a month or a day.
fn one(text: &str) -> Option<Period> {
    let mut fields = text.split('-');
    let mut field = |length: usize| {
        let field = fields.next()?;
        let figures = field.len() == length && field.bytes().all(|byte| byte.is_ascii_digit());
        Some(figures.then(|| field.parse::<i16>().ok()).flatten())
    };
    let year = field(4)??;
    let month = field(2);
    let day = field(2);
    if fields.next().is_some() {
        return None;
    }
    let small = |field: Option<i16>| i8::try_from(field?).ok();
    let (from, until) = match (month, day) {
        (None, _) => (Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?),
        (Some(month), None) => {
            let first = Date::new(year, small(month)?, 1).ok()?;
            (first, first.last_of_month())
        }
        (Some(month), Some(day)) => {
            let day = Date::new(year, small(month)?, small(day)?).ok()?;
            (day, day)
        }
    };
    Some(Period { from: Some(from), until: Some(until) })
}
