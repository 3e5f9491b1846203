//! Which of the numbers count something. Percentages, times, ordinals, fractions, codes and the adjective *neuf* do not.

use super::reading::{Reading, read};
use super::value::Modifier;
use crate::text::line::Line;

/// What stands at a token.
pub(super) enum Found {
    /// A number that counts.
    Count(Reading),
    /// A number that does not: go on at this token.
    Other(usize),
    /// No number.
    Nothing,
}

/// What stands at `at`.
pub(super) fn count_at(line: &Line, at: usize) -> Found {
    if let Some(end) = code(line, at) {
        return Found::Other(end);
    }
    let Some(reading) = read(line, at) else { return Found::Nothing };
    if let Some(end) = measured_otherwise(line, reading.with_partitive) {
        return Found::Other(end);
    }
    let bare_end = reading.bare + 1;
    let refused = is_place(line, &reading)
        || is_year(line, &reading)
        || (reading.is_one_word() && reading.modifiers.is_empty() && pronoun_or_adjective(line, at))
        || glued_after(line, reading.end);
    match refused {
        false => Found::Count(reading),
        // Its modifier only looked like one: what follows may be a number still.
        true if reading.bare > at => Found::Nothing,
        true => Found::Other(bare_end.max(at + 1)),
    }
}

/// True for *un, une* alone.
pub(super) fn is_article(line: &Line, reading: &Reading) -> bool {
    reading.modifiers.is_empty() && reading.is_one_word() && line.any(reading.bare, &["un", "une"])
}

/// Figures that name a thing: `n° 2254`, *la résolution 2254*, a telephone number. One past the last of them.
fn code(line: &Line, at: usize) -> Option<usize> {
    const NAMED: [&str; 24] = [
        "°",
        "º",
        "n°",
        "nº",
        "no",
        "numéro",
        "numéros",
        "résolution",
        "résolutions",
        "article",
        "articles",
        "page",
        "pages",
        "chapitre",
        "chapitres",
        "paragraphe",
        "paragraphes",
        "alinéa",
        "annexe",
        "années",
        "phase",
        "étape",
        "point",
        "#",
    ];
    line.digits(at)?;
    if at > 0 && line.any(at - 1, &NAMED) {
        let several = line.back(at, 1).ends_with('s');
        return Some(if several { end_of_list(line, at + 1) } else { at + 1 });
    }
    let run = (at + 1..line.len()).find(|next| line.digits(*next).is_none()).unwrap_or(line.len());
    let reading_end = read(line, at).map_or(at + 1, |reading| reading.end);
    let too_long = run > reading_end && run >= at + 3;
    let zero_first = line.digits(at).is_some_and(|figures| figures.len() > 1 && figures.starts_with('0'));
    (too_long || zero_first).then_some(run)
}

/// *résolutions 2254, 2268 et 2336*
fn end_of_list(line: &Line, mut end: usize) -> usize {
    while line.any(end, &["et", "ou", ",", "à", "-"]) && line.digits(end + 1).is_some() && !line.glued(end) {
        end += 2;
    }
    end
}

/// What follows makes it a share, a price, a time, an ordinal or a fraction. One past that.
fn measured_otherwise(line: &Line, at: usize) -> Option<usize> {
    const MONEY: [&str; 12] = [
        "€", "$", "£", "euro", "euros", "dollar", "dollars", "rouble", "roubles", "franc", "francs", "livres",
    ];
    if let Some(end) = line.first_phrase(at, &["%", "‰", "pour cent", "pour mille", "p . cent"]) {
        return Some(end);
    }
    let form = line.form(at);
    if MONEY.contains(&form) {
        return Some(at + 1);
    }
    let fraction = matches!(form, "tiers" | "quart" | "quarts" | "demi" | "demie") || is_ordinal(form);
    if form == "h" || fraction {
        let minutes = form == "h" && line.digits(at + 1).is_some();
        return Some(at + 1 + usize::from(minutes));
    }
    (form == "et" && is_ordinal(line.form(at + 1))).then_some(at + 2)
}

fn is_ordinal(word: &str) -> bool {
    word.len() > 5 && (word.ends_with("ième") || word.ends_with("ièmes"))
}

/// *2e, 24h, 27-ans, 12/24, 14:30, 30°*
fn glued_after(line: &Line, at: usize) -> bool {
    if !line.glued(at) || at == 0 || line.digits(at - 1).is_none() {
        return false;
    }
    match line.form(at) {
        "-" | "/" | ":" | "_" => line.glued(at + 1),
        "°" => true,
        _ => line.word(at).is_some() || line.digits(at).is_some(),
    }
}

/// *près d'un hôpital, jusqu'à une trêve, autour de trois villages*: a place or an end.
fn is_place(line: &Line, reading: &Reading) -> bool {
    let around = line.any(reading.start, &["autour", "aux"]) && reading.value.is_at_most(9_000);
    let article = matches!(reading.modifiers.first(), Some(Modifier::Nearly | Modifier::AtMost))
        && reading.value.single() == Some(1000);
    reading.is_one_word() && (around || article)
}

/// *la trêve de 2016 tient*: four figures in one behind *de*, and nothing in the plural that they could count.
fn is_year(line: &Line, reading: &Reading) -> bool {
    let figures =
        line.digits(reading.bare).is_some_and(|figures| figures.len() == 4) && reading.is_one_word();
    let between = reading.whole().is_some_and(|number| (1900..=2099).contains(&number));
    let of_noun = matches!(line.back(reading.bare, 1), "de" | "d'") && line.back(reading.bare, 2) != "total";
    figures && between && of_noun && !plural_at(line, reading.end)
}

/// *l'un, la une*; *neuf* where it is no number.
fn pronoun_or_adjective(line: &Line, at: usize) -> bool {
    match line.form(at) {
        "un" | "une" => matches!(line.back(at, 1), "l'" | "la" | "cette"),
        "neuf" => !neuf_is_a_number(line, at),
        _ => false,
    }
}

/// *neuf cas*, but not *un drone neuf* nor *remis à neuf dans*: a plural or a numeral must follow, and no singular noun come before.
fn neuf_is_a_number(line: &Line, at: usize) -> bool {
    const ARTICLES: [&str; 18] = [
        "un", "le", "l'", "ce", "cet", "du", "au", "son", "mon", "notre", "votre", "leur", "chaque", "aucun",
        "quel", "de", "d'", "tout",
    ];
    const NO_NOUNS: [&str; 6] = ["moins", "plus", "maximum", "minimum", "total", "même"];
    let after_noun = at > 1
        && line.word(at - 1).is_some_and(|word| !NO_NOUNS.contains(&word))
        && line.any(at - 2, &ARTICLES);
    // "Remis à neuf plusieurs immeubles", but "la vie à neuf rebelles".
    let renewed = line.back(at, 1) == "à" && line.any(at + 1, &["plusieurs", "certains", "certaines"]);
    plural_at(line, at + 1) && !after_noun && !renewed
}

/// True when the word at `at` may be a plural, by its ending.
fn plural_at(line: &Line, at: usize) -> bool {
    const NO_PLURALS: [&str; 36] = [
        "dans", "sans", "puis", "mais", "plus", "moins", "pas", "très", "sous", "vers", "depuis", "jamais",
        "toujours", "après", "dès", "nous", "vous", "ils", "elles", "les", "ces", "ses", "nos", "vos",
        "leurs", "aux", "lors", "alors", "ailleurs", "parfois", "hors", "certes", "tandis", "près", "des",
        "suis",
    ];
    line.word(at)
        .is_some_and(|word| (word.ends_with('s') || word.ends_with('x')) && !NO_PLURALS.contains(&word))
}
