//! The names and figures that dates are made of: days of the week, months, days, years, parts of the day.

use super::Part;
use crate::text::line::Line;
use crate::text::number::hangs_on_what_is_before;
use crate::text::{Case, TokenKind};
use jiff::civil::Date;

const MONTHS: [[&str; 4]; 12] = [
    ["janvier", "", "janv", "jan"],
    ["février", "fevrier", "févr", "fév"],
    ["mars", "", "", ""],
    ["avril", "", "avr", ""],
    ["mai", "", "", ""],
    ["juin", "", "", ""],
    ["juillet", "", "juil", "juill"],
    ["août", "aout", "", ""],
    ["septembre", "", "sept", "sep"],
    ["octobre", "", "oct", ""],
    ["novembre", "", "nov", ""],
    ["décembre", "decembre", "déc", "dec"],
];

/// 1 for *lundi* to 7 for *dimanche*. A capital inside a sentence makes a name of it (*le Journal du Dimanche*).
pub(super) fn weekday(line: &Line, at: usize) -> Option<i8> {
    const DAYS: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    let place = DAYS.iter().position(|day| *day == line.form(at))?;
    if is_name(line, at) { None } else { i8::try_from(place + 1).ok() }
}

/// The month at `at`, full, or short with its full stop or right before a year (*28 fév 2016*), and one past it.
pub(super) fn month(line: &Line, at: usize) -> Option<(i8, usize)> {
    let word = line.word(at)?;
    let dotted = line.glued_sign(at + 1, ".");
    let may_be_short = dotted || year(line, at + 1).is_some();
    let place = MONTHS.iter().position(|[full, plain, short, shorter]| {
        word == *full || word == *plain || (may_be_short && (word == *short || word == *shorter))
    })?;
    let full = MONTHS.get(place).is_some_and(|names| word == names[0] || word == names[1]);
    Some((i8::try_from(place + 1).ok()?, if full || !dotted { at + 1 } else { at + 2 }))
}

/// True for a month cut short, whose full stop ends no sentence before a year: *17 sept. 2016*.
pub(in crate::text) fn is_short_month(word: &str) -> bool {
    MONTHS.iter().any(|[_, _, short, shorter]| !word.is_empty() && (word == *short || word == *shorter))
}

/// The month that `word` names in full.
pub(super) fn month_named(word: &str) -> Option<i8> {
    let place =
        MONTHS.iter().position(|[full, plain, ..]| word == *full || (!word.is_empty() && word == *plain))?;
    i8::try_from(place + 1).ok()
}

/// True when a month may stand at `at` without a day or year beside it; *mars* and *avril* are names too, and want a preposition.
pub(super) fn month_alone(line: &Line, at: usize, led: bool) -> bool {
    let ambiguous = line.any(at, &["mars", "avril"]);
    let lower = line.token(at).is_some_and(|token| token.case == Case::Lower);
    if ambiguous { led && lower } else { led || !is_name(line, at) }
}

/// A capital right after another word.
fn is_name(line: &Line, at: usize) -> bool {
    let capital = line.token(at).is_some_and(|token| token.case == Case::Initial);
    let before = at.checked_sub(1).and_then(|before| line.token(before));
    capital && before.is_some_and(|before| before.kind != TokenKind::Sign)
}

/// The day of the month at `at`: `3`, `1er`, *premier*.
pub(super) fn day(line: &Line, at: usize) -> Option<(i8, usize)> {
    if line.any(at, &["1er", "premier"]) {
        return Some((1, at + 1));
    }
    let figures =
        line.digits(at).filter(|figures| figures.len() <= 2 && !hangs_on_what_is_before(line, at))?;
    let day: i8 = figures.parse().ok().filter(|day| (1..=31).contains(day))?;
    let ordinal = day == 1 && line.glued(at + 1) && line.form(at + 1) == "er";
    Some((day, at + 1 + usize::from(ordinal)))
}

/// The year at `at`, 1900 to 2099.
pub(super) fn year(line: &Line, at: usize) -> Option<(i16, usize)> {
    const COUNTED: [&str; 12] = [
        "%", "‰", "ans", "années", "mois", "semaines", "jours", "heures", "minutes", "fois", "euros",
        "dollars",
    ];
    let figures =
        line.digits(at).filter(|figures| figures.len() == 4 && !hangs_on_what_is_before(line, at))?;
    let year: i16 = figures.parse().ok().filter(|year| (1900..=2099).contains(year))?;
    let goes_on = line.glued(at + 1)
        && (line.word(at + 1).is_some() || (line.glued(at + 2) && line.digits(at + 2).is_some()));
    (!goes_on && !line.any(at + 1, &COUNTED)).then_some((year, at + 1))
}

/// A whole date in figures, `03/05/2016`, `3.5.2016` or `2016-05-03`: year, month, day, one past it.
pub(super) fn in_figures(line: &Line, at: usize) -> Option<(i16, i8, i8, usize)> {
    let sign = line.form(at + 1);
    let same = matches!(sign, "/" | "-" | ".") && line.form(at + 3) == sign;
    let glued = (at + 1..at + 5).all(|part| line.glued(part)) && !hangs_on_what_is_before(line, at);
    let more = line.glued(at + 5) && (line.word(at + 5).is_some() || line.any(at + 5, &["-", "/"]));
    if !same || !glued || more {
        return None;
    }
    let (first, second, third) = (line.digits(at)?, line.digits(at + 2)?, line.digits(at + 4)?);
    let (year, day) = if first.len() == 4 { (first, third) } else { (third, first) };
    if year.len() != 4 || day.len() > 2 || second.len() > 2 {
        return None;
    }
    let (year, month, day) = (year.parse().ok()?, second.parse().ok()?, day.parse().ok()?);
    Date::new(year, month, day).ok()?;
    Some((year, month, day, at + 5))
}

/// *début, milieu, fin*.
pub(super) fn part(word: &str) -> Option<Part> {
    Some(match word {
        "début" => Part::Start,
        "milieu" => Part::Middle,
        "fin" => Part::End,
        _ => return None,
    })
}

/// -1 for *dernier, passé*, +1 for *prochain*.
pub(super) fn shift(word: &str) -> Option<i8> {
    match word {
        "dernier" | "dernière" | "passé" | "passée" => Some(-1),
        "prochain" | "prochaine" => Some(1),
        _ => None,
    }
}

/// One past a part of the day, *soir, au matin, dans la nuit*; `at` when there is none.
pub(super) fn past_day_part(line: &Line, at: usize) -> usize {
    const PARTS: [&str; 21] = [
        "matin",
        "midi",
        "après-midi",
        "soir",
        "nuit",
        "au matin",
        "au soir",
        "dans la matinée",
        "dans la journée",
        "dans la soirée",
        "dans la nuit",
        "dans l' après-midi",
        "en matinée",
        "en soirée",
        "en journée",
        "en fin de journée",
        "en début de journée",
        "en fin de matinée",
        "en fin de après-midi",
        "en début de soirée",
        "en fin de soirée",
    ];
    let end = line.first_phrase(at, &PARTS).unwrap_or(at);
    // "Mardi, dans la nuit de lundi": the night has a day of its own.
    if line.form(at) == "dans" && line.any(end, &["de", "du", "d'"]) { at } else { end }
}
