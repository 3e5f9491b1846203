//! One cardinal, in words or in figures: *quatre-vingt-dix-neuf, mille neuf cents, 1 355, 1,5 million, trois millions et demi*.
//! Whether it counts something is decided elsewhere.

use crate::text::line::Line;

/// A cardinal that starts at some token.
pub(super) struct Cardinal {
    /// Its value in thousandths.
    pub(super) value: i64,
    /// One past its last token.
    pub(super) end: usize,
    /// The *cents*, *mille* or *millions* that it ends in and that a smaller number before it shares (*deux à trois millions*); else 1.
    pub(super) scale: i64,
    /// True when it ends in a noun that wants its *de* (*million, milliard*).
    pub(super) noun: bool,
}

/// The cardinal that starts at `at`.
pub(super) fn cardinal(line: &Line, at: usize) -> Option<Cardinal> {
    if line.digits(at).is_some() { in_figures(line, at) } else { in_words(line, at) }
}

/// What *mille, million, milliard* multiply by; 1 for any other word.
pub(super) fn scale_of(word: &str) -> i64 {
    match word {
        "mille" => 1_000,
        "million" | "millions" => 1_000_000,
        "milliard" | "milliards" => 1_000_000_000,
        _ => 1,
    }
}

/// True when the figures at `at` belong to a name, a code or another number that stands before them (F16, T-72, n°2254, 12/27).
pub(in crate::text) fn hangs_on_what_is_before(line: &Line, at: usize) -> bool {
    // "n° 3" may have a space.
    let hangs = |before: &usize| line.glued(at) || line.form(*before) == "°";
    let Some(before) = at.checked_sub(1).filter(hangs) else { return false };
    match line.form(before) {
        "-" | "." | "," => line.glued(before),
        "/" | ":" | "+" | "#" | "_" | "°" => true,
        form => line.digits(before).is_some() || (line.word(before).is_some() && !form.ends_with('\'')),
    }
}

fn in_figures(line: &Line, at: usize) -> Option<Cardinal> {
    if hangs_on_what_is_before(line, at) {
        return None;
    }
    let (whole, end) = whole_figures(line, at)?;
    let (decimals, end) = decimals(line, end).unwrap_or(("", end));
    let more =
        [",", "."].iter().any(|sign| line.glued_sign(end, sign) && glued_digits(line, end + 1).is_some());
    if more {
        return None;
    }
    let scale = if line.glued(end) { 1 } else { scale_of(line.form(end)) };
    let end = if scale > 1 { end + 1 } else { end };
    let (half, end) = half(line, end, scale);
    let decimals = decimals.get(..9).unwrap_or(decimals);
    let fraction = decimals.parse::<i128>().unwrap_or(0) * 1000 * i128::from(scale)
        / 10_i128.pow(u32::try_from(decimals.len()).ok()?);
    let value = i128::from(whole) * i128::from(scale) * 1000 + i128::from(half) + fraction;
    Some(Cardinal { value: i64::try_from(value).ok()?, end, scale, noun: scale > 1_000 })
}

/// Figures with their thousands: `1 355`, `1.355`, `1355`; a zero stands first only alone.
fn whole_figures(line: &Line, at: usize) -> Option<(i64, usize)> {
    let mut figures = line.digits(at)?.to_owned();
    if figures.len() > 1 && figures.starts_with('0') {
        return None;
    }
    let mut end = at + 1;
    if figures.len() <= 3 && figures != "0" {
        while let Some(group) =
            line.digits(end).filter(|group| group.len() == 3 && line.one_space_before(end))
        {
            figures.push_str(group);
            end += 1;
        }
        while let Some(group) = dotted_group(line, end).filter(|_| end == at + 1 || line.form(end) == ".") {
            figures.push_str(group);
            end += 2;
        }
    }
    Some((figures.parse().ok()?, end))
}

fn dotted_group<'a>(line: &Line<'a>, at: usize) -> Option<&'a str> {
    let group = glued_digits(line, at + 1).filter(|_| line.glued_sign(at, "."))?;
    (group.len() == 3).then_some(group)
}

fn decimals<'a>(line: &Line<'a>, at: usize) -> Option<(&'a str, usize)> {
    let decimals = glued_digits(line, at + 1)?;
    let comma = line.glued_sign(at, ",");
    let point = line.glued_sign(at, ".") && decimals.len() != 3;
    (comma || point).then_some((decimals, at + 2))
}

fn glued_digits<'a>(line: &Line<'a>, at: usize) -> Option<&'a str> {
    line.digits(at).filter(|_| line.glued(at))
}

/// The *et demi* after a number, a million or a milliard, in thousandths. *Une heure et demie* has its own behind the unit.
fn half(line: &Line, at: usize, scale: i64) -> (i64, usize) {
    match line.first_phrase(at, &["et demi", "et demie"]) {
        Some(end) if scale > 1_000 => (scale * 500, end),
        Some(end) if scale == 1 => (500, end),
        _ => (0, at),
    }
}

fn in_words(line: &Line, at: usize) -> Option<Cardinal> {
    let mut pieces: Vec<&str> = Vec::new();
    let mut ends: Vec<Option<usize>> = Vec::new();
    // No number takes more words than this; without a limit a text of nothing but "un un un" would be read over and over.
    for next in at..at.saturating_add(24) {
        let Some(word) = line.word(next).filter(|word| word.split('-').all(is_numeral)) else { break };
        pieces.extend(word.split('-'));
        ends.resize(pieces.len().saturating_sub(1), None);
        ends.push(Some(next + 1));
    }
    let (value, used, scale) = full(&pieces)?;
    let last = used.checked_sub(1)?;
    let end = ends.get(last).copied().flatten()?;
    let noun = pieces.get(last).is_some_and(|last| scale_of(last) > 1_000);
    let (half, end) = half(line, end, if noun || scale == 1 { scale } else { 0 });
    Some(Cardinal { value: value.checked_mul(1000)?.checked_add(half)?, end, scale, noun })
}

/// The value of the pieces, how many were used, and the scale that the last of them is.
fn full(pieces: &[&str]) -> Option<(i64, usize, i64)> {
    let (first, mut used) = thousands(pieces)?;
    let (mut total, mut part, mut limit) = (0_i64, first, i64::MAX);
    let mut last_scale = shared_scale(pieces, used, first);
    loop {
        let scale = pieces.get(used).map_or(1, |word| scale_of(word));
        if scale <= 1_000 || scale >= limit {
            return Some((total.checked_add(part)?, used, last_scale));
        }
        total = total.checked_add(part.checked_mul(scale)?)?;
        (used, limit, last_scale, part) = (used + 1, scale, scale, 0);
        if let Some((rest, more)) = thousands(pieces.get(used..)?) {
            (part, used, last_scale) = (rest, used + more, 1);
        }
    }
}

/// *trois cents* and *trois mille* share their last word with a number before them, a bare *cent* or *mille* does not.
fn shared_scale(pieces: &[&str], used: usize, value: i64) -> i64 {
    let scale = match pieces.get(used.wrapping_sub(1)) {
        Some(&("cent" | "cents")) => 100,
        Some(&"mille") => 1_000,
        _ => 1,
    };
    if value > scale { scale } else { 1 }
}

fn thousands(pieces: &[&str]) -> Option<(i64, usize)> {
    let (count, used) = if pieces.first() == Some(&"mille") { (1, 0) } else { hundreds(pieces)? };
    let multiplies = pieces.get(used) == Some(&"mille") && (used == 0 || count > 1);
    if multiplies {
        Some(add(count * 1_000, used + 1, hundreds(pieces.get(used + 1..)?)))
    } else {
        Some((count, used))
    }
}

fn hundreds(pieces: &[&str]) -> Option<(i64, usize)> {
    let (count, used) = if pieces.first() == Some(&"cent") { (1, 0) } else { tens(pieces)? };
    let multiplies =
        matches!(pieces.get(used), Some(&("cent" | "cents"))) && (used == 0 || (2..20).contains(&count));
    if multiplies {
        Some(add(count * 100, used + 1, tens(pieces.get(used + 1..)?)))
    } else {
        Some((count, used))
    }
}

fn tens(pieces: &[&str]) -> Option<(i64, usize)> {
    if let ["quatre", "vingt" | "vingts", rest @ ..] = pieces {
        return Some(add(80, 2, below_twenty(rest)));
    }
    let Some(ten) = pieces.first().and_then(|word| ten(word)) else { return below_twenty(pieces) };
    match pieces {
        [_, "et", "un" | "une", ..] => Some((ten + 1, 3)),
        [_, "et", "onze", ..] if ten == 60 => Some((71, 3)),
        [_, rest @ ..] => {
            let highest = if ten == 60 { 19 } else { 9 };
            Some(add(ten, 1, below_twenty(rest).filter(|(unit, _)| (2..=highest).contains(unit))))
        }
        [] => None,
    }
}

fn below_twenty(pieces: &[&str]) -> Option<(i64, usize)> {
    let first = unit(pieces.first()?)?;
    let second =
        pieces.get(1).and_then(|word| unit(word)).filter(|second| first == 10 && (7..=9).contains(second));
    Some(add(first, 1, second.map(|second| (second, 1))))
}

fn add(value: i64, used: usize, more: Option<(i64, usize)>) -> (i64, usize) {
    more.map_or((value, used), |(rest, pieces)| (value + rest, used + pieces))
}

fn is_numeral(piece: &str) -> bool {
    unit(piece).is_some()
        || ten(piece).is_some()
        || scale_of(piece) > 1
        || matches!(piece, "et" | "cent" | "cents" | "vingts")
}

fn ten(word: &str) -> Option<i64> {
    Some(match word {
        "vingt" => 20,
        "trente" => 30,
        "quarante" => 40,
        "cinquante" => 50,
        "soixante" => 60,
        "septante" => 70,
        "huitante" | "octante" => 80,
        "nonante" => 90,
        _ => return None,
    })
}

fn unit(word: &str) -> Option<i64> {
    const UNITS: [&str; 16] = [
        "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
        "treize", "quatorze", "quinze", "seize",
    ];
    let place = if word == "une" { 0 } else { UNITS.iter().position(|unit| *unit == word)? };
    i64::try_from(place + 1).ok()
}
