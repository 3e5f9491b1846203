//! Which days a date means, told on some day. Nothing here reads a clock: the day of telling is the caller's.

use super::{DateExpr, Part, Period};
use jiff::civil::Date;
use jiff::{SignedDuration, Span};

/// How much farther a date still to come is than one that is past.
const AHEAD: i64 = 3;

/// The days of `expr` told at `told`.
pub(super) fn resolve(expr: &DateExpr, told: Option<Period>) -> Option<Period> {
    match expr {
        DateExpr::Calendar { year, month, day, part } => {
            let asked = Asked { month: *month, day: *day, part: *part };
            match year {
                // Two winters touch a year.
                Some(_) if *part == Some(Part::Winter) => None,
                Some(year) => asked.in_year(*year),
                None => asked.nearest_to(middle(told?)?),
            }
        }
        DateExpr::Weekday { day, shift } => weekday(*day, *shift, one_day(told?)?).map(day_long),
        DateExpr::Days(days) => plus(one_day(told?)?, i64::from(*days)).map(day_long),
        DateExpr::Weeks(weeks) => week(told?, *weeks),
        DateExpr::Months(months) => month(told?, *months),
        DateExpr::Years(years) => year(told?, *years),
        DateExpr::LastHours(hours) => {
            let last = one_day(told?)?;
            let days = (i64::from(*hours).max(0) + 23) / 24;
            Some(Period { from: Some(plus(last, -days)?), until: Some(last) })
        }
        DateExpr::Beside(date, side) => match &**date {
            DateExpr::Calendar { year: None, month, day, part } => {
                let asked = Asked { month: *month, day: *day, part: *part };
                let (first, last) = (told?.from?, told?.until?);
                if *side < 0 { asked.last_before(first) } else { asked.first_after(last) }
            }
            other => resolve(other, told),
        },
        DateExpr::Then(_) => None,
        DateExpr::Recent(days) => {
            let last = one_day(told?)?;
            between(plus(last, -i64::from((*days).max(0)))?, last)
        }
        DateExpr::Range(from, until) => range(from, until, told),
    }
}

/// The days of `expr`, still to come, told at `told`.
pub(super) fn resolve_ahead(expr: &DateExpr, told: Option<Period>) -> Option<Period> {
    match expr {
        DateExpr::Weekday { day, shift: 0 } => ahead(*day, one_day(told?)?).map(day_long),
        DateExpr::Range(from, until) => match (&**from, &**until) {
            (DateExpr::Weekday { day, shift: 0 }, DateExpr::Weekday { day: last, shift: 0 }) => {
                let first = ahead(*day, one_day(told?)?)?;
                between(first, ahead(*last, first)?)
            }
            _ => resolve(expr, told),
        },
        _ => resolve(expr, told),
    }
}

/// The weekday at or next after `told`.
fn ahead(day: i8, told: Date) -> Option<Date> {
    let today = told.weekday().to_monday_one_offset();
    let days = i64::from(day.checked_sub(today)?.rem_euclid(7));
    if (1..=7).contains(&day) { plus(told, days) } else { None }
}

/// A calendar date whose year is still to be found.
#[derive(Clone, Copy)]
struct Asked {
    month: Option<i8>,
    day: Option<i8>,
    part: Option<Part>,
}

impl Asked {
    fn in_year(self, year: i16) -> Option<Period> {
        match (self.month, self.day) {
            (Some(month), Some(day)) => Date::new(year, month, day).ok().map(day_long),
            (Some(month), None) => {
                let first = Date::new(year, month, 1).ok()?;
                let (from, until) = match self.part {
                    None => (1, first.days_in_month()),
                    Some(Part::Start) => (1, 10),
                    Some(Part::Middle) => (11, 20),
                    Some(Part::End) => (21, first.days_in_month()),
                    Some(_) => return None,
                };
                between(Date::new(year, month, from).ok()?, Date::new(year, month, until).ok()?)
            }
            (None, None) => {
                let (from, until) = match self.part {
                    None => (1, 12),
                    Some(Part::Start) => (1, 4),
                    Some(Part::Middle) => (5, 8),
                    Some(Part::End) => (9, 12),
                    Some(Part::Spring) => (3, 6),
                    Some(Part::Summer) => (6, 9),
                    Some(Part::Autumn) => (9, 12),
                    Some(Part::Winter) => (12, 3),
                };
                let last = if until < from { year.checked_add(1)? } else { year };
                between(Date::new(year, from, 1).ok()?, Date::new(last, until, 1).ok()?.last_of_month())
            }
            (None, Some(_)) => None,
        }
    }

    /// `None` for what says nothing without its year.
    fn comes_every_year(self) -> Option<()> {
        let season = matches!(self.part, Some(Part::Spring | Part::Summer | Part::Autumn | Part::Winter));
        (self.month.is_some() || season).then_some(())
    }

    /// The occurrence with the fewest days between it and `day`, the earlier of two as near; a day still to come counts as `AHEAD` times as far:
    /// news looks back, and says the year of what is months ahead.
    fn nearest_to(self, day: Date) -> Option<Period> {
        self.comes_every_year()?;
        // Eight years to either side hold a 29 February, even around 1900.
        let years = (-8..=8).filter_map(|away: i16| self.in_year(day.year().checked_add(away)?));
        years.min_by_key(|period| distance(*period, day))
    }

    /// The last occurrence that starts at or before `day`.
    fn last_before(self, day: Date) -> Option<Period> {
        self.comes_every_year()?;
        let years = (0..=8).filter_map(|back: i16| self.in_year(day.year().checked_sub(back)?));
        years.into_iter().find(|period| period.from <= Some(day))
    }

    /// The first occurrence that ends at or after `day`.
    fn first_after(self, day: Date) -> Option<Period> {
        self.comes_every_year()?;
        let years = (0..=8).filter_map(|on: i16| self.in_year(day.year().checked_add(on)?));
        years.into_iter().find(|period| period.until >= Some(day))
    }
}

/// Days between `day` and the nearest day of a period, those ahead weighed.
fn distance(period: Period, day: Date) -> i64 {
    let before = AHEAD * period.from.map_or(0, |from| days_between(day, from));
    let after = period.until.map_or(0, |until| days_between(until, day));
    before.max(after).max(0)
}

/// A month or day said without a year lies before the end of its range, and after a start whose year was said.
fn range(from: &DateExpr, until: &DateExpr, told: Option<Period>) -> Option<Period> {
    let (first, last) = match (from, until) {
        (DateExpr::Calendar { year: Some(_), .. }, DateExpr::Calendar { year: None, month, day, part }) => {
            let first = resolve(from, told)?;
            let asked = Asked { month: *month, day: *day, part: *part };
            (first, asked.first_after(first.from?)?)
        }
        (DateExpr::Calendar { year: None, month, day, part }, _) => {
            let last = resolve(until, told)?;
            let asked = Asked { month: *month, day: *day, part: *part };
            (asked.last_before(last.until?)?, last)
        }
        (DateExpr::Weekday { day, shift: 0 }, _) => {
            let last = resolve(until, told)?;
            (weekday(*day, 0, last.from?).map(day_long)?, last)
        }
        _ => (resolve(from, told)?, resolve(until, told)?),
    };
    between(first.from?, last.until?)
}

/// The weekday nearest before `told`, `told` itself included; strictly before for *dernier*, strictly after for *prochain*.
fn weekday(day: i8, shift: i8, told: Date) -> Option<Date> {
    let today = told.weekday().to_monday_one_offset();
    let back = i64::from((today.checked_sub(day)?).rem_euclid(7));
    if !(1..=7).contains(&day) {
        return None;
    }
    match shift {
        0 => plus(told, -back),
        1.. => plus(told, 7 - back + 7 * (i64::from(shift) - 1)),
        _ => plus(told, -(if back == 0 { 7 } else { back }) + 7 * (i64::from(shift) + 1)),
    }
}

/// Monday to Sunday, when all of `told` lies in one week.
fn week(told: Period, weeks: i32) -> Option<Period> {
    let monday = |date: Date| plus(date, -i64::from(date.weekday().to_monday_zero_offset()));
    let first = monday(told.from?)?;
    if monday(told.until?)? != first {
        return None;
    }
    let first = plus(first, i64::from(weeks) * 7)?;
    between(first, plus(first, 6)?)
}

/// A whole month, when all of `told` lies in one month.
fn month(told: Period, months: i32) -> Option<Period> {
    let first = told.from?.first_of_month();
    if told.until?.first_of_month() != first {
        return None;
    }
    let first = first.checked_add(Span::new().try_months(months).ok()?).ok()?;
    between(first, first.last_of_month())
}

/// A whole year, when all of `told` lies in one year.
fn year(told: Period, years: i32) -> Option<Period> {
    let year = told.from?.year();
    if told.until?.year() != year {
        return None;
    }
    let year = i16::try_from(i32::from(year).checked_add(years)?).ok()?;
    Asked { month: None, day: None, part: None }.in_year(year)
}

fn one_day(told: Period) -> Option<Date> {
    told.from.filter(|from| told.until == Some(*from))
}

/// The day in the middle, the earlier of two.
fn middle(told: Period) -> Option<Date> {
    let (from, until) = (told.from?, told.until?);
    if from <= until { plus(from, days_between(from, until) / 2) } else { None }
}

fn day_long(day: Date) -> Period {
    Period { from: Some(day), until: Some(day) }
}

fn between(from: Date, until: Date) -> Option<Period> {
    (from <= until).then_some(Period { from: Some(from), until: Some(until) })
}

/// Days from one date to the other, negative when it lies before.
fn days_between(from: Date, until: Date) -> i64 {
    const DAY: i64 = SignedDuration::from_hours(24).as_secs();
    until.duration_since(from).as_secs() / DAY
}

fn plus(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Span::new().try_days(days).ok()?).ok()
}
