//! Which words are verbs, and the regular conjugations: -er with its changes of spelling, and -ir with *-iss-*. The irregular ones are in
//! `irregular`.

use super::parts::Parts;
use super::{Forms, irregular};

/// All forms of a verb; none when `word` (folded, without *se*) is no infinitive. -er is a verb but for three adjectives, -ir where its
/// conjugation has such verbs, -oir and -re only in the irregular families.
pub(super) fn conjugate(word: &str) -> Option<Forms> {
    let infinitive = with_circumflex(word);
    let irregular = irregular::parts(&infinitive);
    let is_irregular = !irregular.is_empty();
    let rows = if is_irregular { irregular } else { regular(&infinitive)? };
    let mut forms = Forms { with_etre: irregular::takes_etre(&infinitive), ..Forms::default() };
    forms.infinitive.extend([word.to_owned(), infinitive.clone()]);
    for parts in rows {
        parts.add_to(&mut forms);
    }
    // *Croît* keeps it, or it would be *croit* from *croire*.
    if is_irregular && infinitive != "croître" {
        let Forms { finite, present, future, conditional, infinitive, .. } = &mut forms;
        for list in [finite, present, future, conditional, infinitive] {
            add_without_circumflex(list);
        }
    }
    Some(forms)
}

/// The spelling of 1990 drops the circumflex of *connaître*; the tables have it.
fn with_circumflex(word: &str) -> String {
    let with = ["aitre", "oitre"].iter().find_map(|ending| {
        let stem = word.strip_suffix(ending)?;
        Some(format!("{stem}{}", ending.replace('i', "î")))
    });
    with.filter(|infinitive| !irregular::parts(infinitive).is_empty()).unwrap_or_else(|| word.to_owned())
}

fn add_without_circumflex(list: &mut Vec<String>) {
    let plain = |form: &String| {
        let changed = form.replace("aît", "ait").replace("oît", "oit");
        (changed != *form).then_some(changed)
    };
    let changed: Vec<String> = list.iter().filter_map(plain).collect();
    list.extend(changed);
}

fn regular(infinitive: &str) -> Option<Vec<Parts>> {
    if let Some(stem) = infinitive.strip_suffix("er") {
        let adjective = ADJECTIVES.contains(&after_hyphen(infinitive));
        return (!adjective && has_vowel(stem)).then(|| first_group(stem));
    }
    let stem = infinitive.strip_suffix("ir")?;
    is_second_group(stem).then(|| vec![Parts::read(stem, "is it issons issent it ira isse i")])
}

/// The adjectives of order and extent in *-er*; other nouns and adjectives in *-er* are for `rules/language/fr.yml`.
const ADJECTIVES: [&str; 3] = ["premier", "dernier", "entier"];

/// True for the stem of *finir*; false for *tir, cuir, espoir, avenir, désir*.
fn is_second_group(stem: &str) -> bool {
    if !has_vowel(stem) || stem.ends_with('o') || stem.ends_with("en") {
        return false;
    }
    if stem.ends_with('u') {
        return ["ou", "gu", "eu"].iter().any(|verb| stem.ends_with(verb));
    }
    // A vowel and -sir: three verbs with their compounds, the rest are nouns.
    match stem.strip_suffix('s') {
        Some(before) if before.ends_with(is_vowel) => {
            ["sais", "chois", "mois"].iter().any(|verb| stem.ends_with(verb))
        }
        _ => true,
    }
}

/// -er: the parts with a silent ending may have a stem of their own (*mène, cède, appelle, emploie*), sometimes two.
fn first_group(stem: &str) -> Vec<Parts> {
    let hard = before_a(stem);
    let mut silent_stems = silent(stem);
    if silent_stems.is_empty() {
        silent_stems.push(stem.to_owned());
    }
    let mut rows = Vec::new();
    for silent in silent_stems {
        let row = |future: &str| Parts {
            je: format!("{silent}e"),
            il: format!("{silent}e"),
            nous: format!("{hard}ons"),
            ils: format!("{silent}ent"),
            past: format!("{hard}a"),
            future: format!("{future}era"),
            subjunctive: format!("{silent}e"),
            participle: format!("{stem}é"),
            ..Parts::default()
        };
        rows.push(row(&silent));
        // *Cédera* and, since 1990, *cèdera*.
        if last_vowel(stem).is_some_and(|(_, vowel, _)| vowel == 'é') && silent != stem {
            rows.push(row(stem));
        }
    }
    rows
}

/// The stem before *a* and *o*: `lanç`, `mange`.
fn before_a(stem: &str) -> String {
    match (stem.strip_suffix('c'), stem.ends_with('g')) {
        (Some(start), _) => format!("{start}ç"),
        (None, true) => format!("{stem}e"),
        (None, false) => stem.to_owned(),
    }
}

/// The stems before a silent *e* where they differ from the stem; none where nothing changes.
fn silent(stem: &str) -> Vec<String> {
    if let Some(start) = stem.strip_suffix('y') {
        return match start.chars().next_back() {
            Some('o' | 'u') => vec![format!("{start}i")],
            Some('a') => vec![format!("{start}i"), stem.to_owned()],
            _ => Vec::new(),
        };
    }
    let Some((start, vowel, consonants)) = last_vowel(stem) else { return Vec::new() };
    let grave = format!("{start}è{consonants}");
    let doubled = format!("{start}e{consonants}{consonants}");
    match (vowel, consonants) {
        ('é', "") => Vec::new(),
        ('é', _) => vec![grave],
        ('e', "l" | "t") if GRAVE.contains(&stem) => vec![grave],
        ('e', "l" | "t") if DOUBLED.iter().any(|verb| stem.ends_with(verb)) => vec![doubled],
        ('e', "l" | "t") => vec![doubled, grave],
        ('e', "c" | "d" | "g" | "m" | "n" | "p" | "r" | "s" | "v" | "vr") => vec![grave],
        _ => Vec::new(),
    }
}

/// Stems in -el, -et that take *è*. The others double, and since 1990 may take *è*.
const GRAVE: [&str; 22] = [
    "achet",
    "rachet",
    "cisel",
    "congel",
    "corset",
    "crochet",
    "décel",
    "décongel",
    "dégel",
    "démantel",
    "écartel",
    "furet",
    "gel",
    "halet",
    "harcel",
    "martel",
    "model",
    "pel",
    "recel",
    "remodel",
    "surgel",
    "cel",
];

/// These never take *è*.
const DOUBLED: [&str; 2] = ["appel", "jet"];

/// A stem cut at its last vowel: what stands before, the vowel, the consonants behind (with the *u* of `gu`, `qu`).
fn last_vowel(stem: &str) -> Option<(&str, char, &str)> {
    let body = match stem.strip_suffix('u') {
        Some(body) if body.ends_with(['g', 'q']) => body,
        _ => stem,
    };
    let (at, vowel) = body.char_indices().rfind(|(_, c)| is_vowel(*c))?;
    Some((&stem[..at], vowel, &stem[at + vowel.len_utf8()..]))
}

fn after_hyphen(word: &str) -> &str {
    word.rsplit('-').next().unwrap_or(word)
}

fn has_vowel(text: &str) -> bool {
    text.contains(is_vowel)
}

fn is_vowel(c: char) -> bool {
    "aeiouyàâäéèêëîïôöùûü".contains(c)
}
