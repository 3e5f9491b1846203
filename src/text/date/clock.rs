//! Times of day: *minuit, 14h30, 14 heures GMT*. A day is the finest that dates are told in, so a time only belongs to the words of a date.

use crate::text::line::Line;
use crate::text::number::hangs_on_what_is_before;

/// A time of day.
pub(super) struct Clock {
    /// One past its last token.
    pub(super) end: usize,
    /// True when it cannot be a length of time: *minuit, 14h30, 14h GMT*, but not *14h*.
    pub(super) sure: bool,
}

/// The time at `at`, its zone included.
pub(super) fn clock(line: &Line, at: usize) -> Option<Clock> {
    let Clock { end, sure } = match line.form(at) {
        "minuit" => Clock { end: at + 1, sure: true },
        "midi" => Clock { end: at + 1, sure: false },
        "zéro" if line.any(at + 1, &["heure", "heures"]) => Clock { end: at + 2, sure: true },
        _ => in_figures(line, at)?,
    };
    let past_zone = past_zone(line, end);
    // "à 21 heures (18h GMT)": one time, told twice.
    let again = (line.form(past_zone) == "(").then(|| in_figures(line, past_zone + 1)).flatten();
    let past_again =
        again.map(|clock| self::past_zone(line, clock.end)).filter(|close| line.form(*close) == ")");
    let told_till = past_again.map_or(past_zone, |close| close + 1);
    Some(Clock { end: told_till, sure: sure || told_till > end })
        .filter(|clock| clock.sure || !is_24(line, at))
}

/// From one time to another, *de 14h à 16h, entre 14h et 16h*: one past it.
pub(super) fn past_hours(line: &Line, at: usize) -> Option<usize> {
    let join = match line.form(at) {
        "de" => "à",
        "entre" => "et",
        _ => return None,
    };
    let from = clock(line, at + 1)?;
    let until = clock(line, from.end + 1).filter(|_| line.form(from.end) == join)?;
    Some(until.end)
}

/// A time that follows a date, *[mardi] à 14h GMT*: one past it, or `at`.
pub(super) fn past_time(line: &Line, at: usize) -> usize {
    let start = if line.form(at) == "," { at + 1 } else { at };
    let sure = |at| clock(line, at).filter(|clock| clock.sure).map(|clock| clock.end);
    let led = line.first_phrase(start, &["à", "vers", "dès", "peu après", "peu avant"]);
    let end = match led {
        Some(next) => clock(line, next).map(|clock| clock.end),
        None => past_hours(line, start).or_else(|| if start == at { sure(at) } else { None }),
    };
    end.unwrap_or(at)
}

fn is_24(line: &Line, at: usize) -> bool {
    line.form(at) == "24"
}

fn in_figures(line: &Line, at: usize) -> Option<Clock> {
    let hours = line.digits(at).filter(|figures| figures.len() <= 2 && !hangs_on_what_is_before(line, at))?;
    hours.parse::<u8>().ok().filter(|hours| *hours <= 24)?;
    let minutes = |at: usize| {
        let figures = line.digits(at).filter(|figures| figures.len() == 2)?;
        figures.parse::<u8>().ok().filter(|minutes| *minutes < 60)
    };
    if line.glued_sign(at + 1, ":") && line.glued(at + 2) && minutes(at + 2).is_some() {
        return Some(Clock { end: at + 3, sure: true });
    }
    if !line.any(at + 1, &["h", "heure", "heures"]) {
        return None;
    }
    let with_minutes = minutes(at + 2).is_some() && (line.form(at + 1) == "h" || !line.glued(at + 2));
    let end = if with_minutes { at + 3 } else { at + 2 };
    let half = line.first_phrase(end, &["du matin", "du soir", "de l' après-midi", "de la nuit"]);
    Some(Clock { end: half.unwrap_or(end), sure: with_minutes || half.is_some() })
}

/// One past *GMT, heure locale, heure de Damas*; `at` when there is none.
fn past_zone(line: &Line, at: usize) -> usize {
    const ZONES: [&str; 8] = [
        "gmt",
        "utc",
        "heure locale",
        "heures locales",
        "locales",
        "locale",
        ", heure locale",
        "( heure locale )",
    ];
    if let Some(end) = line.first_phrase(at, &ZONES) {
        return end;
    }
    let city = line.first_phrase(at, &["heure de", ", heure de"]).filter(|city| line.word(*city).is_some());
    city.map_or(at, |city| city + 1)
}
