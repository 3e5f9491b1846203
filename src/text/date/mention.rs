//! A date with all its words: preposition, article, range, time of day. The longest reading at a token wins.

use super::clock::{clock, past_hours, past_time};
use super::name::shift;
use super::point::{Before, point};
use super::range::{list, range};
use super::stretch::{counted_from_telling, recent, window};
use super::then::then;
use super::{DateExpr, DateMention, DateRole};
use crate::text::Words;
use crate::text::line::Line;
use crate::text::number::is_verb_of_measure;

/// The date that starts at `at`.
pub(super) fn mention(line: &Line, at: usize) -> Option<DateMention> {
    longest([
        window(line, at),
        recent(line, at),
        counted_from_telling(line, at),
        then(line, at),
        timed(line, at),
        untimed(line, at),
    ])
}

/// The longest, the first of two as long.
fn longest<const N: usize>(found: [Option<DateMention>; N]) -> Option<DateMention> {
    found.into_iter().flatten().reduce(|best, next| if next.words.end > best.words.end { next } else { best })
}

/// A date that does not start with a time of day.
fn untimed(line: &Line, at: usize) -> Option<DateMention> {
    if matches!(line.back(at, 1), "chaque") {
        return None;
    }
    let ranged = range(line, at).or_else(|| list(line, at)).map(|(expr, end)| DateMention {
        words: Words::new(at, end),
        expr,
        role: DateRole::At,
    });
    longest([ranged, part_of_day(line, at), led(line, at)])
}

/// A preposition that may stand before a date.
struct Lead {
    words: &'static str,
    role: DateRole,
    /// True where four figures alone are a year.
    year: bool,
}

const fn lead(words: &'static str, role: DateRole, year: bool) -> Lead {
    Lead { words, role, year }
}

/// Longer ones stand before those that they begin with.
const LEADS: [Lead; 22] = [
    lead("à partir de", DateRole::Since, true),
    lead("à partir du", DateRole::Since, false),
    lead("à compter de", DateRole::Since, true),
    lead("à compter du", DateRole::Since, false),
    lead("depuis", DateRole::Since, true),
    lead("dès", DateRole::Since, true),
    lead("jusqu' au", DateRole::Until, false),
    lead("jusqu' en", DateRole::Until, true),
    lead("jusqu' à", DateRole::Until, false),
    lead("jusqu'", DateRole::Until, false),
    lead("jusque", DateRole::Until, false),
    lead("d' ici à", DateRole::Until, true),
    lead("d' ici au", DateRole::Until, false),
    lead("d' ici", DateRole::Until, true),
    lead("au cours de", DateRole::At, false),
    lead("au cours du", DateRole::At, false),
    lead("courant", DateRole::At, false),
    lead("en", DateRole::At, true),
    lead("à", DateRole::At, false),
    lead("au", DateRole::At, false),
    lead("du", DateRole::At, false),
    lead("de", DateRole::At, false),
];

/// *depuis la fin décembre, le 27 février, mardi à 14h GMT*
fn led(line: &Line, at: usize) -> Option<DateMention> {
    let with_lead = LEADS.iter().find_map(|lead| {
        let next = line.phrase(at, lead.words)?;
        let (expr, end) = after_article(line, next, Before { article: "", led: true, year: lead.year })?;
        // "D'ici vendredi" is still to come.
        let expr = match expr {
            DateExpr::Weekday { day, shift: 0 } if lead.words.starts_with("d' ici") => {
                DateExpr::Weekday { day, shift: 1 }
            }
            expr => expr,
        };
        Some((expr, end, lead.role))
    });
    let (expr, end, role) = with_lead.or_else(|| {
        let (expr, end) = after_article(line, at, Before::default())?;
        Some((expr, end, DateRole::At))
    })?;
    Some(DateMention { words: Words::new(at, past_time(line, end)), expr, role })
}

/// A point with its article, if it has one.
fn after_article<'a>(line: &Line<'a>, at: usize, before: Before<'a>) -> Option<(DateExpr, usize)> {
    let article = line.form(at);
    let (expr, end) = if matches!(article, "le" | "la" | "l'" | "ce" | "cet" | "cette") {
        point(line, at + 1, Before { article, led: before.led, year: false })?
    } else {
        point(line, at, before)?
    };
    match (&expr, shift(line.back(end, 1))) {
        (DateExpr::Calendar { year: None, .. }, Some(side)) => {
            Some((DateExpr::Beside(Box::new(expr), side), end))
        }
        _ => Some((expr, end)),
    }
}

/// *dans la nuit de lundi à mardi, dans la nuit du 3 au 4 mai, au soir du 3 mai*
fn part_of_day(line: &Line, at: usize) -> Option<DateMention> {
    const PARTS: [&str; 14] = [
        "la nuit",
        "la soirée",
        "la matinée",
        "la journée",
        "la seule nuit",
        "la seule soirée",
        "la seule matinée",
        "la seule journée",
        "l' ensemble de la journée",
        "l' après-midi",
        "au soir",
        "au matin",
        "le soir",
        "le matin",
    ];
    let (role, next) = match line.form(at) {
        "depuis" => (DateRole::Since, at + 1),
        "dans" | "pendant" | "durant" | "pour" | "sur" | "de" | "à" => (DateRole::At, at + 1),
        _ => (DateRole::At, line.first_phrase(at, &["au cours de"]).unwrap_or(at)),
    };
    let next = next + usize::from(line.any(next, &["toute"]));
    let start = line.first_phrase(next, &PARTS)?;
    if !line.any(start, &["de", "du", "d'"]) {
        return None;
    }
    let (expr, end) = match range(line, start) {
        Some(ranged) => ranged,
        None => led(line, start).map(|day| (day.expr, day.words.end))?,
    };
    Some(DateMention { words: Words::new(at, past_time(line, end)), expr, role })
}

/// *à minuit, depuis 14h GMT*, with the date that follows; alone it is a time of the day of telling.
fn timed(line: &Line, at: usize) -> Option<DateMention> {
    const LEADS: [(&str, DateRole, bool); 8] = [
        ("à partir de", DateRole::Since, true),
        ("jusqu' à", DateRole::Until, true),
        ("depuis", DateRole::Since, false),
        ("dès", DateRole::Since, true),
        ("vers", DateRole::At, true),
        ("à", DateRole::At, true),
        ("de", DateRole::At, false),
        ("", DateRole::At, false),
    ];
    let length = is_length(line, at);
    let hours = past_hours(line, at).filter(|_| !length).map(|end| (end, DateRole::At));
    let (end, role) = hours.or_else(|| {
        LEADS.iter().find_map(|(words, role, surely)| {
            let start = if words.is_empty() { at } else { line.phrase(at, words)? };
            // "À 3 heures de route" is a distance.
            let time = |end| *surely && !length && !line.any(end, &["de", "d'"]);
            clock(line, start).filter(|clock| clock.sure || time(clock.end)).map(|clock| (clock.end, *role))
        })
    })?;
    let day = untimed(line, end).filter(|day| day.role == DateRole::At);
    Some(match day {
        Some(day) => DateMention { words: Words::new(at, day.words.end), expr: day.expr, role },
        None => DateMention { words: Words::new(at, end), expr: DateExpr::Days(0), role },
    })
}

/// *limitée à 3 heures, porté de 48 à 12 heures*: what stands before makes it a length.
fn is_length(line: &Line, at: usize) -> bool {
    let counted = at.checked_sub(1).is_some_and(|before| line.digits(before).is_some());
    counted || is_verb_of_measure(line.back(at, 1))
}
