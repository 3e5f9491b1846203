//! Days told from another day that the text has named before: *la veille, le lendemain, le même jour, deux jours plus tard*. *Le lendemain de
//! l'attaque* hangs on what happened, and is no date here.

use super::duration::Unit;
use super::stretch::length;
use super::{DateExpr, DateMention, DateRole};
use crate::text::Words;
use crate::text::line::Line;

/// The day at `at`, with the preposition before it.
pub(super) fn then(line: &Line, at: usize) -> Option<DateMention> {
    let (role, start) = match line.form(at) {
        "depuis" | "dès" => (DateRole::Since, at + 1),
        _ => (DateRole::At, at),
    };
    let (days, end) = named(line, start).or_else(|| counted(line, start))?;
    let of_something = line.any(end, &["de", "du", "d'", "des"]);
    (!of_something).then(|| DateMention { words: Words::new(at, end), expr: DateExpr::Then(days), role })
}

/// Longer ones stand before those that they begin with.
fn named(line: &Line, at: usize) -> Option<(i32, usize)> {
    const DAYS: [(&str, i32); 16] = [
        ("la veille au soir", -1),
        ("la veille", -1),
        ("l' avant-veille", -2),
        ("le lendemain matin", 1),
        ("le lendemain soir", 1),
        ("le lendemain", 1),
        ("le surlendemain", 2),
        ("le même jour", 0),
        ("ce même jour", 0),
        ("le jour même", 0),
        ("ce jour-là", 0),
        ("ce jour là", 0),
        ("ce jour - là", 0),
        ("le jour suivant", 1),
        ("le jour d' après", 1),
        ("le jour précédent", -1),
    ];
    DAYS.iter().find_map(|(phrase, days)| Some((*days, line.phrase(at, phrase)?)))
}

/// *deux jours plus tard, une semaine plus tôt*
fn counted(line: &Line, at: usize) -> Option<(i32, usize)> {
    let (count, unit, past) = length(line, at)?;
    let days = match unit {
        Unit::Day => count,
        Unit::Week => count * 7,
        _ => return None,
    };
    if let Some(end) = line.first_phrase(past, &["plus tard"]) {
        return Some((days, end));
    }
    line.first_phrase(past, &["plus tôt", "auparavant"]).map(|end| (-days, end))
}
