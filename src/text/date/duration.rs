//! Lengths of time: *72 heures, 24h, trois jours, une demi-heure, une heure et demie*.

use super::{DurationMention, dates};
use crate::text::line::Line;
use crate::text::number::{Value, modify, quantity, read};
use crate::text::{Token, Words};

/// What lengths of time are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A sixtieth of an hour.
    Minute,
    /// The unit that lengths are told in.
    Hour,
    /// 24 hours.
    Day,
    /// 168 hours.
    Week,
    /// 720 hours: thirty days.
    Month,
    /// 8760 hours: 365 days.
    Year,
}

impl Unit {
    /// Its hours when they are whole and it is no year: a window of years is no window.
    pub(super) fn whole_hours(self) -> Option<i32> {
        match self {
            Self::Hour => Some(1),
            Self::Day => Some(24),
            Self::Week => Some(168),
            Self::Month => Some(720),
            Self::Minute | Self::Year => None,
        }
    }

    fn hours(self) -> (i64, i64) {
        match self {
            Self::Minute => (1, 60),
            Self::Hour => (1, 1),
            Self::Day => (24, 1),
            Self::Week => (168, 1),
            Self::Month => (720, 1),
            Self::Year => (8760, 1),
        }
    }
}

/// The unit at `at` and one past it. *24 heures sur 24* is no length.
pub(super) fn unit(line: &Line, at: usize) -> Option<(Unit, usize)> {
    let unit = match line.form(at) {
        "minute" | "minutes" => Unit::Minute,
        "h" | "heure" | "heures" => Unit::Hour,
        "jour" | "jours" | "journée" | "journées" => Unit::Day,
        "semaine" | "semaines" => Unit::Week,
        "mois" => Unit::Month,
        "an" | "ans" | "année" | "années" => Unit::Year,
        _ => return None,
    };
    let always = line.any(at + 1, &["/", "sur"]) && read(line, at + 2).is_some();
    let always = always || (line.glued_sign(at + 1, "/") && line.digits(at + 2).is_some());
    // 3h30 is a time, a length only to a runner.
    let time = line.form(at) == "h" && line.glued(at + 1) && line.digits(at + 1).is_some();
    (!always && !time).then_some((unit, at + 1))
}

/// Every length of time outside of dates.
pub(super) fn durations(tokens: &[Token], text: &str) -> Vec<DurationMention> {
    let dated: Vec<Words> = dates(tokens, text).into_iter().map(|date| date.words).collect();
    let line = Line::new(tokens, text, &dated);
    let mut mentions: Vec<DurationMention> = Vec::new();
    let mut at = 0;
    while at < line.len() {
        let mention = half(&line, at).or_else(|| counted(&line, at));
        at = mention.as_ref().map_or(at + 1, |mention| mention.words.end);
        mentions.extend(mention);
    }
    mentions
}

/// *au moins trois jours, une heure et demie*
fn counted(line: &Line, at: usize) -> Option<DurationMention> {
    let reading = read(line, at)?;
    let (unit, end) = unit(line, reading.with_partitive)?;
    let (times, parts) = unit.hours();
    let (value, end) = match line.first_phrase(end, &["et demie", "et demi"]) {
        Some(past) => (reading.value.plus(500), past),
        None => (reading.value, end),
    };
    let value = value.scaled(times, parts);
    // "Moins d'une heure" is no hour at all in whole hours: count it in minutes.
    let grain = if unit == Unit::Minute || value.is_at_most(1000) { 1000 / 60 } else { 1000 };
    let value = modify(value, &reading.modifiers, grain);
    Some(DurationMention { words: Words::new(at, end), hours: quantity(line, value, at, end) })
}

/// *une demi-heure, un quart d'heure, trois quarts d'heure*
fn half(line: &Line, at: usize) -> Option<DurationMention> {
    const PARTS: [(&str, i64); 5] = [
        ("une demi-heure", 500),
        ("une demi-journée", 12_000),
        ("un quart de heure", 250),
        ("trois quarts de heure", 750),
        ("trois-quarts de heure", 750),
    ];
    let (end, hours) = PARTS.iter().find_map(|(phrase, hours)| Some((line.phrase(at, phrase)?, *hours)))?;
    let hours = quantity(line, Value::exact(hours), at, end);
    Some(DurationMention { words: Words::new(at, end), hours })
}
