//! The closed classes of French: words that grammar, not news, puts between other words.

use super::Token;

/// Determiners, elided and contracted plural included. `des` is one too; `du` and `de` are not.
const DETERMINERS: [&str; 39] = [
    "le",
    "la",
    "les",
    "l'",
    "un",
    "une",
    "des",
    "ce",
    "cet",
    "cette",
    "ces",
    "mon",
    "ma",
    "mes",
    "ton",
    "ta",
    "tes",
    "son",
    "sa",
    "ses",
    "notre",
    "nos",
    "votre",
    "vos",
    "leur",
    "leurs",
    "quel",
    "quelle",
    "quels",
    "quelles",
    "tout",
    "toute",
    "tous",
    "toutes",
    "chaque",
    "certains",
    "certaines",
    "différents",
    "différentes",
];
/// *ne* and what completes it. *aucun* and *personne* are nouns or numbers as well and stand elsewhere.
const NEGATIONS: [&str; 8] = ["ne", "n'", "pas", "point", "plus", "jamais", "guère", "nullement"];
/// Object and reflexive pronouns between a subject and its verb.
const CLITICS: [&str; 7] = ["se", "s'", "y", "lui", "leur", "me", "m'"];
/// Words that open another clause and end what reaches over the one before.
const CLAUSE_ENDS: [&str; 8] =
    ["mais", "cependant", "pourtant", "toutefois", "néanmoins", "or", "tandis", "alors"];
const PREPOSITIONS: [&str; 32] = [
    "de",
    "du",
    "d'",
    "à",
    "au",
    "aux",
    "par",
    "sur",
    "avec",
    "contre",
    "selon",
    "pour",
    "entre",
    "vers",
    "dans",
    "en",
    "sous",
    "chez",
    "sans",
    "après",
    "avant",
    "depuis",
    "devant",
    "derrière",
    "envers",
    "malgré",
    "parmi",
    "près",
    "auprès",
    "lors",
    "hors",
    "via",
];
const WITH_ETRE: [&str; 20] = [
    "allé",
    "arrivé",
    "descendu",
    "devenu",
    "entré",
    "intervenu",
    "monté",
    "mort",
    "né",
    "parti",
    "parvenu",
    "rentré",
    "resté",
    "retourné",
    "revenu",
    "sorti",
    "survenu",
    "tombé",
    "venu",
    "décédé",
];
const ABBREVIATIONS: [&str; 22] = [
    "m", "mm", "mme", "mmes", "mlle", "mgr", "dr", "pr", "me", "st", "ste", "gén", "col", "lt", "cdt", "env",
    "av", "apr", "art", "vol", "cf", "sgt",
];
const AVOIR: [&str; 30] = [
    "a", "ont", "avait", "avaient", "aura", "auront", "aurait", "auraient", "eut", "eurent", "ait", "aient",
    "ai", "as", "avons", "avez", "avions", "aviez", "avais", "aurai", "auras", "aurons", "aurez", "aurais",
    "aurions", "avoir", "ayant", "eût", "eu", "ayons",
];
const ETRE: [&str; 32] = [
    "est", "sont", "était", "étaient", "sera", "seront", "serait", "seraient", "fut", "furent", "soit",
    "soient", "suis", "es", "sommes", "êtes", "étions", "étiez", "étais", "serai", "seras", "serons",
    "serez", "serais", "serions", "être", "étant", "fût", "été", "soyons", "fussent", "fus",
];

/// *le, une, cette, leurs* …
pub fn is_determiner(form: &str) -> bool {
    DETERMINERS.contains(&form)
}

/// *ne* and its partners.
pub fn is_negation(form: &str) -> bool {
    NEGATIONS.contains(&form)
}

/// *ne*, *n'*.
pub fn is_ne(form: &str) -> bool {
    matches!(form, "ne" | "n'")
}

/// What completes *ne* to a negation; *que* does not.
pub fn completes_ne(form: &str) -> bool {
    matches!(
        form,
        "pas"
            | "point"
            | "plus"
            | "jamais"
            | "guère"
            | "nullement"
            | "aucun"
            | "aucune"
            | "ni"
            | "personne"
            | "rien"
            | "nul"
            | "nulle"
    )
}

/// Object and reflexive pronouns.
pub fn is_clitic(form: &str) -> bool {
    CLITICS.contains(&form)
}

/// Words that stand for nobody in particular, and open a sentence as a name does: *tout indique que …*
pub fn is_indefinite(form: &str) -> bool {
    matches!(
        form,
        "tout"
            | "rien"
            | "personne"
            | "aucun"
            | "aucune"
            | "nul"
            | "nulle"
            | "beaucoup"
            | "plusieurs"
            | "chacun"
            | "chacune"
            | "autres"
            | "cela"
            | "ceci"
            | "ça"
            | "celui"
            | "celle"
            | "ceux"
            | "celles"
            | "qui"
            | "quoi"
            | "voilà"
            | "voici"
            | "comment"
            | "pourquoi"
            | "combien"
            | "reste"
    )
}

/// *je, nous* and what belongs to them: whoever speaks.
pub fn is_first_person(form: &str) -> bool {
    matches!(form, "je" | "j'" | "nous" | "notre" | "nos" | "mon" | "ma" | "mes")
}

/// *son, nos, leurs*: what follows is somebody's.
pub fn is_possessive(form: &str) -> bool {
    matches!(
        form,
        "son" | "sa" | "ses" | "leur" | "leurs" | "notre" | "nos" | "mon" | "ma" | "mes" | "votre" | "vos"
    )
}

/// Determiners of an unknown number: *plusieurs habitants*.
pub fn is_some(form: &str) -> bool {
    matches!(form, "plusieurs" | "certains" | "certaines" | "quelques" | "divers" | "diverses")
}

/// The auxiliary of what had happened before: *avait violé*.
pub fn is_pluperfect(form: &str) -> bool {
    matches!(form, "avait" | "avaient")
}

/// Words of a verb with *se*.
pub fn is_reflexive(form: &str) -> bool {
    matches!(form, "se" | "s'" | "me" | "m'" | "nous")
}

/// Forms of *avoir*.
pub fn is_avoir(form: &str) -> bool {
    AVOIR.contains(&form)
}

/// Forms of *être*.
pub fn is_etre(form: &str) -> bool {
    ETRE.contains(&form)
}

/// Forms of *avoir*, for compound tenses.
pub fn avoir() -> &'static [&'static str] {
    &AVOIR
}

/// Forms of *être*, for compound tenses.
pub fn etre() -> &'static [&'static str] {
    &ETRE
}

/// Forms of *avoir* and *être*.
pub fn is_auxiliary(form: &str) -> bool {
    is_avoir(form) || is_etre(form)
}

/// *de* and what it becomes with an article or a vowel.
pub fn de() -> &'static [&'static str] {
    &["de", "du", "des", "d'"]
}

/// *à* and what it becomes with an article.
pub fn a() -> &'static [&'static str] {
    &["à", "au", "aux"]
}

/// A word that makes a complement of the noun behind it.
pub fn is_preposition(form: &str) -> bool {
    PREPOSITIONS.contains(&form)
}

/// An adverb by its ending; the caller sees to it that no determiner stands before (*un règlement*).
pub fn ends_in_ment(form: &str) -> bool {
    form.len() > 6 && form.ends_with("ment") && !form.ends_with("-ment")
}

/// A word that opens a clause of its own.
pub fn ends_clause(form: &str) -> bool {
    CLAUSE_ENDS.contains(&form)
}

/// An abbreviation whose full stop ends no sentence, or the initial of a name.
pub fn is_abbreviation(token: &Token) -> bool {
    (token.form.chars().count() == 1 && token.case != super::Case::Lower)
        || ABBREVIATIONS.contains(&&*token.form)
}

/// The participle of a verb that takes *être* without being passive: *entrée, venus, morte*.
pub fn is_participle_with_etre(form: &str) -> bool {
    WITH_ETRE.contains(&form.trim_end_matches(['e', 's']))
        || WITH_ETRE.iter().any(|p| form.strip_prefix(p).is_some_and(|rest| matches!(rest, "e" | "s" | "es")))
}

/// By its ending, for a word behind a verb: *viser, tenir, mettre, pouvoir*.
pub fn looks_like_infinitive(form: &str) -> bool {
    const NOT: [&str; 12] = [
        "hier",
        "premier",
        "dernier",
        "particulier",
        "mer",
        "fer",
        "cher",
        "entre",
        "contre",
        "autre",
        "quatre",
        "notre",
    ];
    form.chars().count() > 3
        && ["er", "ir", "oir", "dre", "tre", "ire", "ure", "cre", "pre", "vre"]
            .iter()
            .any(|e| form.ends_with(e))
        && !NOT.contains(&form)
}

/// By its ending, for a word that follows an auxiliary.
pub fn looks_like_participle(form: &str) -> bool {
    const ENDINGS: [&str; 22] = [
        "é", "ée", "és", "ées", "u", "ue", "us", "ues", "it", "ite", "its", "is", "ise", "ert", "erte",
        "int", "inte", "ints", "ort", "ait", "ui", "ti",
    ];
    const NOT: [&str; 17] = [
        "port", "fort", "malgré", "aussi", "ainsi", "depuis", "plus", "puis", "mais", "tout", "jamais",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi",
    ];
    !NOT.contains(&form) && ENDINGS.iter().any(|e| form.ends_with(e))
}
/// True when the words at `at` set what they speak of against what was told before: *, lui,*, *pour sa part*, *en revanche*, *tandis que*.
pub fn sets_beside(tokens: &[Token], at: usize) -> bool {
    let form = |i: usize| tokens.get(i).map_or("", |t| &*t.form);
    let between_commas = |i: usize| i > 0 && form(i - 1) == "," && form(i + 1) == ",";
    match form(at) {
        "lui" | "elle" | "eux" | "elles" => between_commas(at),
        "pour" => matches!(form(at + 1), "sa" | "leur") && form(at + 2) == "part",
        "de" => matches!(form(at + 1), "son" | "leur") && form(at + 2) == "côté",
        "quant" => matches!(form(at + 1), "à" | "au" | "aux"),
        "en" => form(at + 1) == "revanche",
        "alors" => matches!(form(at + 1), "que" | "qu'"),
        "tandis" | "mais" => true,
        _ => false,
    }
}
