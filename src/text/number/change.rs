//! Verbs that lead a measure from one number to another (*passer de 10 à 12*) or set it (*limiter à 3 heures*). They decide what a
//! following *de … à* or *à* means, as no ending could.

/// True for a form of a verb that goes from one number to another.
pub(super) fn is_verb_of_change(word: &str) -> bool {
    const STEMS: [&str; 13] = [
        "pass", "tomb", "retomb", "mont", "remont", "grimp", "chut", "baiss", "recul", "augment", "diminu",
        "port", "ramen",
    ];
    const OTHERS: [&str; 12] = [
        "descend",
        "descendu",
        "descendue",
        "descendus",
        "descendues",
        "descendre",
        "descendant",
        "réduit",
        "réduite",
        "réduits",
        "réduites",
        "réduire",
    ];
    OTHERS.contains(&word) || regular(word, &STEMS)
}

/// True for a noun of the same: *le passage de 10 à 12*.
pub(super) fn is_noun_of_change(word: &str) -> bool {
    matches!(
        word,
        "passage"
            | "hausse"
            | "recul"
            | "augmentation"
            | "diminution"
            | "progression"
            | "réduction"
            | "montée"
    )
}

/// True for a form of a verb that sets how long something is.
pub(in crate::text) fn is_verb_of_measure(word: &str) -> bool {
    const STEMS: [&str; 3] = ["limit", "prolong", "rallong"];
    const OTHERS: [&str; 4] = ["étendu", "étendue", "étendus", "étendues"];
    is_verb_of_change(word) || OTHERS.contains(&word) || regular(word, &STEMS)
}

/// The third persons, participles and infinitive of a verb in -er.
fn regular(word: &str, stems: &[&str]) -> bool {
    const ENDINGS: [&str; 13] =
        ["é", "ée", "és", "ées", "e", "ent", "er", "ant", "eant", "ait", "aient", "era", "eront"];
    stems.iter().any(|stem| word.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending)))
}
