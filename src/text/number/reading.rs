//! One number with all that belongs to it: modifiers before or after, two bounds (*entre 10 et 12*), the partitive. Whether it is a count is
//! not asked here: a length of time is read the same way.

use super::cardinal::{cardinal, hangs_on_what_is_before};
use super::change::{is_noun_of_change, is_verb_of_change};
use super::collective::collective;
use super::value::{Modifier, Value};
use crate::text::line::Line;

/// A number as it was read.
#[derive(Debug, Clone)]
pub(in crate::text) struct Reading {
    /// First token, modifiers included.
    pub(in crate::text) start: usize,
    /// First token after the modifiers.
    pub(super) bare: usize,
    /// One past the last token, the partitive left out.
    pub(in crate::text) end: usize,
    /// One past the last token, the partitive taken in.
    pub(in crate::text) with_partitive: usize,
    /// What the bare words cover.
    pub(in crate::text) value: Value,
    /// The modifiers, outermost first.
    pub(in crate::text) modifiers: Vec<Modifier>,
}

impl Reading {
    /// The number when it is whole, exact and without modifiers.
    pub(in crate::text) fn whole(&self) -> Option<i64> {
        let number = self.value.single().filter(|number| self.modifiers.is_empty() && number % 1000 == 0)?;
        Some(number / 1000)
    }

    /// True when its bare words are one token.
    pub(super) fn is_one_word(&self) -> bool {
        self.end == self.bare + 1
    }
}

/// Modifiers of one value apply from the innermost to the outermost.
pub(in crate::text) fn modify(value: Value, modifiers: &[Modifier], grain: i64) -> Value {
    modifiers.iter().rev().fold(value, |value, modifier| value.modified(*modifier, grain))
}

/// The number that starts at `at`, modifiers and all.
pub(in crate::text) fn read(line: &Line, at: usize) -> Option<Reading> {
    let mut bare = at;
    let mut modifiers = Vec::new();
    while let Some((modifier, next)) = modifier_at(line, bare).filter(|_| modifiers.len() < 3) {
        modifiers.push(modifier);
        bare = next;
    }
    let base = base(line, bare, comes_from_somewhere(line, at))?;
    let mut end = base.end;
    if let Some((modifier, after)) = modifier_after(line, end).filter(|_| modifiers.is_empty()) {
        modifiers.push(modifier);
        end = after;
    }
    let wants_partitive = base.noun && end == base.end && line.any(end, &["de", "d'"]);
    Some(Reading {
        start: at,
        bare,
        end,
        with_partitive: end + usize::from(wants_partitive),
        value: base.value,
        modifiers,
    })
}

/// True when a verb or noun of change leads to the *de* of a number, with no sign and no other clause between: *passé en un jour de 10 à 12* tells
/// two numbers, not a range.
fn comes_from_somewhere(line: &Line, at: usize) -> bool {
    const REACH: usize = 6;
    if !matches!(line.back(at, 1), "de" | "d'") {
        return false;
    }
    let before = (2..2 + REACH).map(|steps| line.back(at, steps));
    let same_clause = before.take_while(|form| form.is_empty() || form.starts_with(char::is_alphanumeric));
    let mut same_clause =
        same_clause.take_while(|form| !matches!(*form, "et" | "ou" | "mais" | "qui" | "avec"));
    same_clause.any(|form| is_verb_of_change(form) || is_noun_of_change(form))
}

struct Base {
    value: Value,
    end: usize,
    scale: i64,
    noun: bool,
}

fn base(line: &Line, at: usize, moves: bool) -> Option<Base> {
    if line.form(at) == "entre" {
        let low = single(line, at + 1)?;
        let high = single(line, low.end + 1).filter(|_| line.form(low.end) == "et")?;
        return range(&low, high);
    }
    let low = single(line, at)?;
    let high = match line.form(low.end) {
        "à" if !moves => single(line, low.end + 1),
        "ou" => single(line, low.end + 1),
        "-" => dashed(line, at, low.end),
        _ => None,
    };
    high.and_then(|high| range(&low, high)).or(Some(low))
}

/// `10-12`: the figures after a dash glued to both, when no further dash makes it a code.
fn dashed(line: &Line, at: usize, dash: usize) -> Option<Base> {
    let glued = line.glued(dash) && line.glued(dash + 1) && line.digits(dash + 1).is_some();
    if !glued || line.digits(at).is_none() || hangs_on_what_is_before(line, at) {
        return None;
    }
    let end = dash + 2;
    let number: i64 = line.digits(dash + 1)?.parse().ok()?;
    let value = Value::exact(number.checked_mul(1000)?);
    let goes_on = line.glued_sign(end, "-") || (line.glued(end) && line.digits(end).is_some());
    (!goes_on).then_some(Base { value, end, scale: 1, noun: false })
}

/// From `low` to `high`, when it is lower; *deux à trois millions* starts at two million.
fn range(low: &Base, high: Base) -> Option<Base> {
    let mut low = low.value;
    if let (Some(number), Some(top)) = (low.single(), high.value.single()) {
        let shared = number.saturating_mul(high.scale);
        low = if shared < top { Value::exact(shared) } else { low };
    }
    let rises = high.value.named_high.is_none_or(|high| low.named < high);
    let value = Value { low: low.low, named: low.named, ..high.value };
    rises.then_some(Base { value, ..high })
}

fn single(line: &Line, at: usize) -> Option<Base> {
    if let Some((value, end)) = collective(line, at) {
        return Some(Base { value, end, scale: 1, noun: true });
    }
    let open = |value| Some(Base { value, end: at + 1, scale: 1, noun: false });
    match line.form(at) {
        "aucun" | "aucune" | "zéro" => open(Value::exact(0)),
        "pas" => {
            let end =
                line.first_phrase(at, &["pas un seul", "pas une seule", "pas le moindre", "pas la moindre"])?;
            Some(Base { value: Value::exact(0), end, scale: 1, noun: false })
        }
        "un" | "une"
            if line.any(at + 1, &["seul", "seule"]) && line.word(at + 2).is_some_and(|word| word != "et") =>
        {
            Some(Base { value: Value::exact(1000), end: at + 2, scale: 1, noun: false })
        }
        "plusieurs" => open(Value::between(2000, None)),
        _ => {
            let number = cardinal(line, at)?;
            Some(Base {
                value: Value::exact(number.value),
                end: number.end,
                scale: number.scale,
                noun: number.noun,
            })
        }
    }
}

fn modifier_at(line: &Line, at: usize) -> Option<(Modifier, usize)> {
    const BEFORE: [(&str, Modifier); 32] = [
        ("plus de", Modifier::MoreThan),
        ("moins de", Modifier::LessThan),
        ("au moins", Modifier::AtLeast),
        ("au minimum", Modifier::AtLeast),
        ("pas moins de", Modifier::AtLeast),
        ("au bas mot", Modifier::AtLeast),
        ("un minimum de", Modifier::AtLeast),
        ("à tout le moins", Modifier::AtLeast),
        ("au plus", Modifier::AtMost),
        ("tout au plus", Modifier::AtMost),
        ("au maximum", Modifier::AtMost),
        ("au grand maximum", Modifier::AtMost),
        ("un maximum de", Modifier::AtMost),
        ("pas plus de", Modifier::AtMost),
        ("jusqu' à", Modifier::AtMost),
        ("près de", Modifier::Nearly),
        ("presque", Modifier::Nearly),
        ("quasi", Modifier::Nearly),
        ("quasiment", Modifier::Nearly),
        ("pratiquement", Modifier::Nearly),
        ("pas loin de", Modifier::Nearly),
        ("environ", Modifier::About),
        ("quelque", Modifier::About),
        ("à peu près", Modifier::About),
        ("approximativement", Modifier::About),
        ("plus ou moins", Modifier::About),
        ("peu ou prou", Modifier::About),
        ("grosso modo", Modifier::About),
        ("autour de", Modifier::About),
        ("aux alentours de", Modifier::About),
        ("aux environs de", Modifier::About),
        ("de l' ordre de", Modifier::About),
    ];
    // "Quelques 200 tirs" is how many write "quelque 200 tirs"; "quelques centaines" is a number of its own.
    if line.form(at) == "quelques" && line.digits(at + 1).is_some() {
        return Some((Modifier::About, at + 1));
    }
    BEFORE.iter().find_map(|(phrase, modifier)| Some((*modifier, line.phrase(at, phrase)?)))
}

/// *300 environ, dix au moins*, unless the words belong to a number or a time that follows.
fn modifier_after(line: &Line, at: usize) -> Option<(Modifier, usize)> {
    const AFTER: [(&str, Modifier); 9] = [
        ("environ", Modifier::About),
        ("au moins", Modifier::AtLeast),
        ("au minimum", Modifier::AtLeast),
        ("tout au plus", Modifier::AtMost),
        ("au plus", Modifier::AtMost),
        ("au maximum", Modifier::AtMost),
        ("au grand maximum", Modifier::AtMost),
        ("au bas mot", Modifier::AtLeast),
        ("à tout le moins", Modifier::AtLeast),
    ];
    let (modifier, end) =
        AFTER.iter().find_map(|(phrase, modifier)| Some((*modifier, line.phrase(at, phrase)?)))?;
    let belongs_on = line.any(end, &["tard", "tôt", "de", "d'"]) || single(line, end).is_some();
    (!belongs_on).then_some((modifier, end))
}
