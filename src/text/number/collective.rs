//! Collectives: *une dizaine, des centaines, trois milliers, plusieurs dizaines de milliers, des millions*. Like every word that names an
//! amount and not a thing, they cover an interval.

use super::cardinal::{cardinal, scale_of};
use super::value::Value;
use crate::text::line::Line;

/// What a collective covers for *une* (lowest, named, highest) and for *des* (lowest, highest).
struct Noun {
    one: [i64; 3],
    many: [i64; 2],
}

/// The collective at `at` with its article or number: its value, one past its last token, whether it still wants its *de*.
pub(super) fn collective(line: &Line, at: usize) -> Option<(Value, usize)> {
    counted(line, at).or_else(|| indefinite(line, at)).or_else(|| bare(line, at))
}

/// *une dizaine, une bonne centaine, deux milliers*
fn counted(line: &Line, at: usize) -> Option<(Value, usize)> {
    const SHADES: [&str; 8] = ["bon", "bonne", "petit", "petite", "gros", "grosse", "simple", "demi"];
    let count = cardinal(line, at)?;
    let shaded = line.any(count.end, &SHADES);
    let place = count.end + usize::from(shaded);
    let noun = noun(line.form(place))?;
    let mut covered = noun.one.map(|bound| bound.saturating_mul(count.value));
    if line.form(count.end) == "demi" {
        covered = covered.map(|bound| bound / 2);
    }
    Some(of_scale(line, covered, place + 1))
}

/// *des dizaines, plusieurs centaines, quelques milliers, des millions*
fn indefinite(line: &Line, at: usize) -> Option<(Value, usize)> {
    if !line.any(at, &["des", "plusieurs", "quelques"]) || !line.form(at + 1).ends_with('s') {
        return None;
    }
    let scale = scale_of(line.form(at + 1));
    if scale > 1_000 {
        return Some((many([scale * 2, scale * 10 - 1], 1), at + 2));
    }
    Some(many_of_scale(line, &noun(line.form(at + 1))?, at + 2))
}

/// *[la] dizaine de, [les] centaines de*: only with its *de*, for *la trentaine* alone is an age.
fn bare(line: &Line, at: usize) -> Option<(Value, usize)> {
    let form = line.form(at);
    let noun = noun(form).filter(|_| line.any(at + 1, &["de", "d'"]))?;
    if form.ends_with('s') {
        Some(many_of_scale(line, &noun, at + 1))
    } else {
        Some(of_scale(line, noun.one.map(|bound| bound.saturating_mul(1000)), at + 1))
    }
}

/// *dizaine de milliers*: the value in thousandths, times the scale that may follow.
fn of_scale(line: &Line, [low, named, high]: [i64; 3], end: usize) -> (Value, usize) {
    let (scale, end) = scale_after(line, end);
    let times = |bound: i64| bound.saturating_mul(scale);
    (Value::around(times(low), times(named), times(high)), end)
}

fn many_of_scale(line: &Line, noun: &Noun, end: usize) -> (Value, usize) {
    let (scale, end) = scale_after(line, end);
    (many(noun.many, scale), end)
}

fn many([low, high]: [i64; 2], scale: i64) -> Value {
    let below_next = (high + 1).saturating_mul(scale) - 1;
    Value::between(low.saturating_mul(scale).saturating_mul(1000), Some(below_next.saturating_mul(1000)))
}

fn scale_after(line: &Line, at: usize) -> (i64, usize) {
    let scale = match line.form(at + 1) {
        "milliers" => 1_000,
        "millions" => 1_000_000,
        "milliards" => 1_000_000_000,
        _ => 1,
    };
    if scale > 1 && line.any(at, &["de", "d'"]) { (scale, at + 2) } else { (1, at) }
}

/// About a tenth to either side, two up to the twenties.
fn noun(word: &str) -> Option<Noun> {
    let (one, many) = match word.strip_suffix('s').unwrap_or(word) {
        "demi-douzaine" => ([5, 6, 7], [12, 99]),
        "huitaine" => ([6, 8, 10], [16, 99]),
        "dizaine" => ([8, 10, 12], [20, 99]),
        "douzaine" => ([10, 12, 14], [24, 99]),
        "quinzaine" => ([13, 15, 17], [30, 99]),
        "vingtaine" => ([18, 20, 22], [40, 99]),
        "trentaine" => ([27, 30, 33], [60, 99]),
        "quarantaine" => ([36, 40, 44], [80, 99]),
        "cinquantaine" => ([45, 50, 55], [100, 999]),
        "soixantaine" => ([54, 60, 66], [120, 999]),
        "centaine" => ([90, 100, 110], [200, 999]),
        "millier" => ([900, 1000, 1100], [2000, 9999]),
        _ => return None,
    };
    Some(Noun { one, many })
}
