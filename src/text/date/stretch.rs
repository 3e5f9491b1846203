//! Dates counted from the telling: *il y a trois jours, depuis deux semaines, en vingt-quatre heures, ces dernières 24 heures*.

use super::duration::{Unit, unit};
use super::{DateExpr, DateMention, DateRole};
use crate::text::Words;
use crate::text::line::Line;
use crate::text::number::{modify, read};

const LEADS: [&str; 7] = ["au cours de", "au cours", "sur", "pendant", "durant", "dans", "lors"];
const LAST: [&str; 2] = ["dernières", "derniers"];

/// *il y a trois jours, dans deux jours, depuis trois jours*
pub(super) fn counted_from_telling(line: &Line, at: usize) -> Option<DateMention> {
    const LEADS: [(&str, DateRole, i32); 3] =
        [("il y a", DateRole::At, -1), ("depuis", DateRole::Since, -1), ("dans", DateRole::At, 1)];
    let (next, role, sign) =
        LEADS.iter().find_map(|(phrase, role, sign)| Some((line.phrase(at, phrase)?, *role, *sign)))?;
    let (count, unit, end) = length(line, next)?;
    let expr = match unit {
        Unit::Minute => return None,
        Unit::Hour if sign < 0 => DateExpr::LastHours(count),
        Unit::Hour if count % 24 == 0 => DateExpr::Days(count / 24),
        Unit::Hour => return None,
        Unit::Day => DateExpr::Days(sign * count),
        Unit::Week => DateExpr::Days(sign * count * 7),
        Unit::Month => DateExpr::Months(sign * count),
        Unit::Year => DateExpr::Years(sign * count),
    };
    Some(DateMention { words: Words::new(at, end), expr, role })
}

/// *en 24 heures, au cours des dernières 24 heures, dans les 24 heures*
pub(super) fn window(line: &Line, at: usize) -> Option<DateMention> {
    let (hours, end) = in_hours(line, at).or_else(|| last_hours(line, at))?;
    Some(DateMention { words: Words::new(at, end), expr: DateExpr::LastHours(hours), role: DateRole::Window })
}

/// *ces derniers jours, il y a quelques jours, depuis plusieurs semaines, il y a près d'un mois*
pub(super) fn recent(line: &Line, at: usize) -> Option<DateMention> {
    let (days, end, role) = last_some(line, at).or_else(|| some_ago(line, at))?;
    Some(DateMention { words: Words::new(at, end), expr: DateExpr::Recent(days), role })
}

fn last_some(line: &Line, at: usize) -> Option<(i32, usize, DateRole)> {
    let lead = line.first_phrase(at, &LEADS).unwrap_or(at);
    let these = line.form(lead) == "ces";
    if !these && (lead == at || !line.any(lead, &["les", "des"])) {
        return None;
    }
    let last = lead + 1 + usize::from(line.form(lead + 1) == "tout" || line.form(lead + 1) == "toutes");
    let (unit, end) = unit(line, last + 1).filter(|_| line.any(last, &LAST))?;
    let of_something = !these && line.any(end, &["de", "du", "d'", "des"]);
    (!of_something).then_some((some(unit)?, end, DateRole::At))
}

fn some_ago(line: &Line, at: usize) -> Option<(i32, usize, DateRole)> {
    let (next, role) = match line.form(at) {
        "depuis" => (at + 1, DateRole::Since),
        _ => (line.phrase(at, "il y a")?, DateRole::At),
    };
    if line.any(next, &["quelques", "plusieurs"]) {
        let (unit, end) = unit(line, next + 1)?;
        return Some((some(unit)?, end, role));
    }
    let count = read(line, next).filter(|count| !count.modifiers.is_empty())?;
    let (unit, end) = unit(line, count.with_partitive)?;
    let hours = count.value.scaled(i64::from(unit.whole_hours()?), 1);
    let most = modify(hours, &count.modifiers, 1000).highest()?;
    let days = most.div_euclid(24_000) + i64::from(most.rem_euclid(24_000) > 0);
    Some((small(days)?, end, role))
}

/// How many days "some" of a unit are at most: a wide guess, for what lies outside of it must surely be another time.
fn some(unit: Unit) -> Option<i32> {
    Some(match unit {
        Unit::Minute => return None,
        Unit::Hour => 1,
        Unit::Day => 10,
        Unit::Week => 70,
        Unit::Month => 300,
        Unit::Year => 3650,
    })
}

fn in_hours(line: &Line, at: usize) -> Option<(i32, usize)> {
    let next = line.first_phrase(at, &["en l' espace de", "en", "sur"])?;
    let (count, unit, end) = length(line, next)?;
    // "Sur trois jours" tells how something is spread.
    if line.form(at) == "sur" && unit != Unit::Hour {
        return None;
    }
    Some((count * unit.whole_hours()?, end))
}

fn last_hours(line: &Line, at: usize) -> Option<(i32, usize)> {
    let lead = line.first_phrase(at, &LEADS).unwrap_or(at);
    if !line.any(lead, &["les", "des", "ces"]) {
        return None;
    }
    let start = lead + 1;
    let first = line.any(start, &LAST);
    let count = read(line, start + usize::from(first))?;
    let after = count.with_partitive;
    let last = !first && line.any(after, &LAST);
    let (unit, end) = unit(line, after + usize::from(last))?;
    let within = unit == Unit::Hour && line.any(at, &["dans", "au"]);
    if !(first || last || within) {
        return None;
    }
    let count = small(count.whole()?)?;
    Some((count * unit.whole_hours()?, end))
}

/// An exact count of units: *trois jours*.
pub(super) fn length(line: &Line, at: usize) -> Option<(i32, Unit, usize)> {
    let count = read(line, at)?;
    let (unit, end) = unit(line, count.with_partitive)?;
    Some((small(count.whole()?)?, unit, end))
}

fn small(count: i64) -> Option<i32> {
    i32::try_from(count).ok().filter(|count| (0..=100_000).contains(count))
}
