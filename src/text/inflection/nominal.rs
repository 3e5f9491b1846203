//! Nouns, adjectives and participles: plural and feminine by their endings.
//!
//! A noun is not told from an adjective, so a noun gets the feminine that an adjective with its ending would have (*gouvernemental*: right,
//! *hôpitale*: no word, and harmless). An ending whose feminine would mostly be another word (*débute, rapporte, retraite*) makes none; the few
//! adjectives among them are listed.

use super::endings::{
    BEFORE_VOWEL, FEMININE_ENDINGS, FEMININES, LONG_FEMININE_ENDINGS, PLURAL_ENDINGS, PLURALS,
};

/// Every form of `base`, first of all the base: singular, plural, feminine singular and plural, and what stands before a vowel (*nouvel*).
pub(super) fn forms(base: &str) -> Vec<String> {
    let mut forms = vec![base.to_owned()];
    if !base.ends_with(char::is_alphabetic) {
        return forms;
    }
    forms.extend(plurals(base));
    for feminine in feminines(base) {
        forms.push(format!("{feminine}s"));
        forms.push(feminine);
    }
    let (start, word) = at_last_hyphen(base);
    forms.extend(
        BEFORE_VOWEL.iter().filter(|(listed, _)| *listed == word).map(|(_, form)| format!("{start}{form}")),
    );
    forms
}

/// The four agreements of a past participle.
pub(super) fn agreements(participle: &str) -> Vec<String> {
    // The circumflex of *dû* is the masculine singular's alone.
    let stem = match participle.strip_suffix('û') {
        Some(stem) => format!("{stem}u"),
        None => participle.to_owned(),
    };
    let feminine = if stem.ends_with("sous") { replace_ending(&stem, "s", "te") } else { format!("{stem}e") };
    let plural = if stem.ends_with('s') { stem } else { format!("{stem}s") };
    vec![participle.to_owned(), plural, format!("{feminine}s"), feminine]
}

/// The masculine plural, or two where usage wavers (*finals, finaux*).
fn plurals(singular: &str) -> Vec<String> {
    let (start, word) = at_last_hyphen(singular);
    if let Some((_, plural)) = PLURALS.iter().find(|(listed, _)| *listed == word) {
        return plural.split(' ').map(|plural| format!("{start}{plural}")).collect();
    }
    let plural = match PLURAL_ENDINGS.iter().find(|(ending, _)| singular.ends_with(ending)) {
        Some((ending, changed)) => replace_ending(singular, ending, changed),
        None => format!("{singular}s"),
    };
    vec![plural]
}

/// The feminine singular, several where only a dictionary could choose; none for a word in -e, which is its own.
fn feminines(masculine: &str) -> Vec<String> {
    let (start, word) = at_last_hyphen(masculine);
    if let Some((_, feminine)) = FEMININES.iter().find(|(listed, _)| *listed == word) {
        return feminine.split_whitespace().map(|feminine| format!("{start}{feminine}")).collect();
    }
    let of_any = FEMININE_ENDINGS.iter();
    let of_long = LONG_FEMININE_ENDINGS.iter();
    let rows = of_any.map(|row| (row, false)).chain(of_long.map(|row| (row, true)));
    let longest =
        rows.filter(|((ending, _), _)| word.ends_with(ending)).max_by_key(|((ending, _), _)| ending.len());
    match longest {
        Some(((ending, changed), long)) if !long || syllables(word) > 1 => {
            changed.split_whitespace().map(|changed| replace_ending(masculine, ending, changed)).collect()
        }
        _ => Vec::new(),
    }
}

/// The word after the last hyphen, and what stands before it.
fn at_last_hyphen(word: &str) -> (&str, &str) {
    word.split_at(word.rfind('-').map_or(0, |hyphen| hyphen + 1))
}

fn replace_ending(word: &str, ending: &str, changed: &str) -> String {
    format!("{}{changed}", word.strip_suffix(ending).unwrap_or(word))
}

/// Groups of vowels; *é* and a *y* between vowels part them (*ré-el, mo-yen*).
fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut in_group = false;
    for c in word.chars() {
        let vowel = "aeiouàâäéèêëîïôöùûü".contains(c) || (c == 'y' && !in_group);
        if vowel && !in_group {
            count += 1;
        }
        in_group = vowel && c != 'é';
    }
    count
}
