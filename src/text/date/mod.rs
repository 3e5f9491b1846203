//! Dates and lengths of time as French news writes them, read from tokens. Relative ones stay relative here: no clock, no article's
//! date on this floor. `resolve` places one against the article's date when the caller has it.

mod clock;
mod duration;
mod edtf;
mod mention;
mod name;
mod point;
mod range;
mod resolve;
mod season;
mod stretch;
#[cfg(test)]
mod tests;
mod then;

pub(super) use name::is_short_month;

use super::line::Line;
use super::{Token, Words};
use jiff::civil::Date;

/// A stretch of days, both ends in; `None` is an open end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Period {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub until: Option<Date>,
}

impl Period {
    /// The day that many days away from it, when it is one day.
    pub fn day_away(self, days: i32) -> Option<Self> {
        let day = self.from.filter(|from| self.until == Some(*from))?;
        resolve(&DateExpr::Days(days), Some(Self { from: Some(day), until: Some(day) }))
    }
}

/// How the words tie the date to what is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateRole {
    /// *mardi, le 27 février, en mai 2017*
    At,
    /// *depuis lundi, depuis la fin décembre*: from then on
    Since,
    /// *jusqu'à vendredi*: up to and including it
    Until,
    /// *en vingt-quatre heures, au cours des dernières 24 heures*: a window that ends at the telling
    Window,
}

/// A date as said, before it is placed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum DateExpr {
    /// A calendar date with the parts that were said; `part` is *début, mi-, fin*.
    Calendar {
        /// Year, if said.
        year: Option<i16>,
        /// Month 1 to 12, if said.
        month: Option<i8>,
        /// Day 1 to 31, if said.
        day: Option<i8>,
        /// *début*, *mi-*, *fin*.
        part: Option<Part>,
    },
    /// A day of the week, 1 (Monday) to 7; `shift` counts weeks (*mardi dernier* -1, *mardi prochain* +1), else the nearest before the telling.
    Weekday {
        /// 1 (Monday) to 7 (Sunday).
        day: i8,
        /// -1 last, +1 next, 0 unsaid.
        shift: i8,
    },
    /// Days away from the telling: *hier* -1, *aujourd'hui* 0, *demain* +1, *il y a trois jours* -3.
    Days(i32),
    /// Weeks away: *la semaine dernière* -1.
    Weeks(i32),
    /// Months away: *le mois dernier* -1.
    Months(i32),
    /// Years away: *l'an dernier* -1.
    Years(i32),
    /// A window of hours that ends at the telling.
    LastHours(i32),
    /// Days away from the day that the text named last: *la veille* -1, *le lendemain* +1. Only who has read the text can place it.
    Then(i32),
    /// A calendar date without a year, the last before the telling (*juillet dernier* -1) or the next after it (*juillet prochain* +1).
    Beside(Box<DateExpr>, i8),
    /// Some time before the telling, this many days at most: *ces derniers jours, il y a près d'un mois*.
    Recent(i32),
    /// From one date to another: *du 3 au 5 mai*, *entre lundi et mercredi*, *les 8 et 9 juillet*.
    Range(Box<DateExpr>, Box<DateExpr>),
}

/// A part of a month or year; seasons are parts of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// *début*
    Start,
    /// *mi-*
    Middle,
    /// *fin*
    End,
    /// *printemps*
    Spring,
    /// *été*
    Summer,
    /// *automne*
    Autumn,
    /// *hiver*: it begins in one year and ends in the next
    Winter,
}

impl DateExpr {
    /// True when its period is a guess around some time in it (*ces derniers jours*). *Fin décembre* and *à l'été 2016* are as wide as they say.
    pub fn is_vague(&self) -> bool {
        match self {
            DateExpr::Recent(_) => true,
            DateExpr::Range(from, until) => from.is_vague() || until.is_vague(),
            _ => false,
        }
    }
}

/// A date at some words of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateMention {
    /// The tokens it takes, preposition and article included (*depuis la fin décembre*).
    pub words: Words,
    /// What was said.
    pub expr: DateExpr,
    /// How it is tied.
    pub role: DateRole,
}

/// A length of time: *72 heures, trois jours, une semaine*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DurationMention {
    /// The tokens it takes.
    pub words: Words,
    /// Its length in hours, closed interval as for numbers.
    pub hours: super::Quantity,
}

/// Every date of a sentence, left to right, never overlapping. "Les 27 groupes" is no date, nor is a bare number that is no year.
pub fn dates(tokens: &[Token], text: &str) -> Vec<DateMention> {
    let line = Line::new(tokens, text, &[]);
    let mut mentions: Vec<DateMention> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let mention = mention::mention(&line, at);
        at = mention.as_ref().map_or(at + 1, |mention| mention.words.end);
        mentions.extend(mention);
    }
    mentions
}

/// Every length of time of a sentence, left to right, never overlapping; `hours.text` holds the words.
pub fn durations(tokens: &[Token], text: &str) -> Vec<DurationMention> {
    duration::durations(tokens, text)
}

/// The days that `expr` means when it is told at `told` (the article's date; `None` when unknown; a period of more than a day places
/// only what it can place surely). `None` when it cannot be placed. A calendar date without a year is the nearest to `told`.
pub fn resolve(expr: &DateExpr, told: Option<Period>) -> Option<Period> {
    resolve::resolve(expr, told)
}

/// The same for what is still to come: a weekday is the first at or after `told` (*la trêve entrera en vigueur vendredi*).
pub fn resolve_ahead(expr: &DateExpr, told: Option<Period>) -> Option<Period> {
    resolve::resolve_ahead(expr, told)
}

/// Reads EDTF as this project writes it: `2016`, `2016-07`, `2016-07-06`, or two of them with a slash; `None` when it is none.
pub fn parse_edtf(text: &str) -> Option<Period> {
    edtf::parse(text)
}

/// Writes a period as EDTF, the shortest way: a day, a month, a year, or `from/until` (`..` for an open end); `None` when both are open.
pub fn to_edtf(period: Period) -> Option<String> {
    edtf::write(period)
}
