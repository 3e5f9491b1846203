//! Ids of the rules and of the comparison in words. An id that is not listed is shown with spaces for hyphens, so that a user's own states read
//! well without a change here.

use super::Lang;
use crate::claim::Counting;
use crate::comparison::{ConflictKind, VerdictKind};
use crate::modality::Modality;
use crate::provenance::How;

/// States and other enumerated values: id, English, French (of *la trêve* where a word agrees).
const STATES: &[(&str, &str, &str)] = &[
    ("agreed", "agreed", "convenue"),
    ("announced", "announced", "annoncée"),
    ("background", "over the whole war", "sur toute la guerre"),
    ("both", "dead and wounded", "morts et blessés"),
    ("brokers", "brokers", "négociateurs"),
    ("called-for", "called for", "demandés"),
    ("carried-out", "carried out", "menée"),
    ("close", "close to agreement", "proche d’un accord"),
    ("collapsed", "collapsed", "effondrée"),
    ("concluded", "concluded", "achevés"),
    ("daily", "each day", "par jour"),
    ("dead", "dead", "morts"),
    ("down", "falling", "en baisse"),
    ("elapsed", "time held", "temps tenu"),
    ("ended", "ended", "terminée"),
    ("excluded", "left out", "exclus"),
    ("expired", "expired", "expirée"),
    ("extended", "extended", "prolongée"),
    ("guarantors", "guarantors", "garants"),
    ("hostages", "hostages", "otages"),
    ("in-force", "in force", "en vigueur"),
    ("included", "included", "inclus"),
    ("mostly-respected", "mostly respected", "largement respectée"),
    ("negotiating", "under negotiation", "en négociation"),
    ("no-progress", "without progress", "sans avancée"),
    ("planned", "planned", "prévue"),
    ("proposed", "proposed", "proposée"),
    ("refused", "refused", "refusés"),
    ("rejected", "rejected", "rejetée"),
    ("respected", "respected", "respectée"),
    ("restored", "restored", "rétablie"),
    ("scheduled", "scheduled", "programmés"),
    ("sponsors", "sponsors", "parrains"),
    ("stable", "stable", "stable"),
    ("strained", "in danger", "en danger"),
    ("suspended", "suspended", "en suspens"),
    ("total", "in all", "au total"),
    ("under-way", "under way", "en cours"),
    ("up", "rising", "en hausse"),
    ("violated", "violated", "violée"),
    ("willing", "willing", "souhaitée par les parties"),
    ("wounded", "wounded", "blessés"),
];

/// Slots beside the answer, as they stand before a colon.
const SLOTS: &[(&str, &str, &str)] = &[
    ("blamed", "blamed", "mis en cause"),
    ("brokers", "brokers", "négociateurs"),
    ("count", "number", "nombre"),
    ("direction", "trend", "tendance"),
    ("excluded", "left out", "exclus"),
    ("factor", "factor", "facteur"),
    ("of", "out of", "sur"),
    ("participants", "taking part", "participants"),
    ("parties", "between", "entre"),
    ("party", "only about", "seulement pour"),
    ("role", "as", "en tant que"),
    ("scope", "extent", "étendue"),
    ("shape", "kind of length", "type de durée"),
    ("unit", "counted", "compté"),
];

/// Common nouns that the rules may list among names, by id: "agencies" is who tells when the article names none.
const COMMON: &[(&str, &str, &str)] = &[("agencies", "agencies", "agences")];

/// What is said with a verdict or a claim.
const NOTES: &[(&str, &str, &str)] = &[
    (
        "anonymous-only",
        "only unnamed sources on both sides, and these never confirm each other",
        "des sources anonymes seulement des deux côtés, et elles ne se confirment jamais",
    ),
    ("broader-name", "one name takes in the other", "l’un des noms englobe l’autre"),
    ("counted-by-differs", "not counted by the same people", "les compteurs ne sont pas les mêmes"),
    (
        "drift",
        "one statement stands on both sides: the outlets tell it in two ways",
        "un même propos figure des deux côtés\u{a0}: les médias le rendent de deux façons",
    ),
    ("inside-one-article", "both stand in one article", "les deux sont dans un même article"),
    ("list-holds-other", "one list holds the other", "une liste contient l’autre"),
    (
        "negation-fits",
        "one side denies a state that clashes with the other’s",
        "un côté nie un état incompatible avec celui de l’autre",
    ),
    ("one-origin", "both sides go back to the same voice", "les deux côtés remontent à la même voix"),
    (
        "open-lists-share",
        "both lists are left open (“such as”, “and others”) and share a name",
        "les deux listes restent ouvertes («\u{a0}tels que\u{a0}», «\u{a0}et d’autres\u{a0}») et partagent un nom",
    ),
    ("part-of-whole", "one place lies within the other", "l’un des lieux est dans l’autre"),
    ("revised-down", "the later figure is lower", "le chiffre le plus récent est plus bas"),
];

/// A state or other enumerated value.
pub fn state(lang: Lang, id: &str) -> String {
    look_up(STATES, lang, id)
}

/// What an id means that stands for no name.
pub fn common_noun(lang: Lang, id: Option<&str>) -> Option<&'static str> {
    let id = id?;
    COMMON.iter().find(|(known, _, _)| *known == id).map(|(_, english, french)| lang.pick(*english, *french))
}

/// A slot's name.
pub fn slot(lang: Lang, id: &str) -> String {
    look_up(SLOTS, lang, id)
}

/// A note's code.
pub fn note(lang: Lang, code: &str) -> String {
    look_up(NOTES, lang, code)
}

/// How something is put.
pub fn modality(lang: Lang, modality: Modality) -> &'static str {
    let (english, french) = match modality {
        Modality::Asserted => ("stated plainly", "affirmé"),
        Modality::Negated => ("said not to be so", "dit ne pas être le cas"),
        Modality::Denied => ("denied", "démenti"),
        Modality::Conditional => ("in the conditional", "au conditionnel"),
        Modality::Hypothetical => ("only supposed", "seulement supposé"),
        Modality::Planned => ("planned", "prévu"),
        Modality::Wanted => ("wanted or proposed", "souhaité ou proposé"),
        Modality::Asked => ("as a question", "sous forme de question"),
    };
    lang.pick(english, french)
}

/// How something is known.
pub fn how(lang: Lang, how: How) -> &'static str {
    let (english, french) = match how {
        How::Stated => ("stated", "dit"),
        How::Declared => ("declared", "déclaré"),
        How::Inferred => ("inferred", "déduit"),
        How::Unknown => ("unknown", "inconnu"),
    };
    lang.pick(english, french)
}

/// How a count counts.
pub fn counting(lang: Lang, counting: Counting) -> &'static str {
    let (english, french) = match counting {
        Counting::Day => ("in one day", "en un jour"),
        Counting::Since => ("running total", "cumul"),
        Counting::Incident => ("in one incident", "en un seul incident"),
        Counting::Unspecified => ("not said", "non précisé"),
    };
    lang.pick(english, french)
}

/// How two answers stand.
pub fn verdict(lang: Lang, kind: VerdictKind) -> &'static str {
    let (english, french) = match kind {
        VerdictKind::Agrees => ("agrees with", "concorde avec"),
        VerdictKind::Contradicts => ("contradicts", "contredit"),
        VerdictKind::Changed => ("another time than", "autre moment que"),
        VerdictKind::Updated => ("updated against", "mis à jour par rapport à"),
        VerdictKind::Tension => ("in tension with", "en tension avec"),
        VerdictKind::Drift => ("the same statement as", "le même propos que"),
        VerdictKind::NotComparable => ("not compared with", "non comparé à"),
        VerdictKind::Undecided => ("left open beside", "laissé ouvert face à"),
    };
    lang.pick(english, french)
}

/// What a contradiction is about.
pub fn conflict_kind(lang: Lang, kind: ConflictKind) -> &'static str {
    let (english, french) = match kind {
        ConflictKind::Number => ("two numbers", "deux nombres"),
        ConflictKind::State => ("two states", "deux états"),
        ConflictKind::Blame => ("who is blamed", "qui est mis en cause"),
        ConflictKind::Denial => ("a denial", "un démenti"),
        ConflictKind::Date => ("two dates or lengths", "deux dates ou durées"),
        ConflictKind::Set => ("two lists", "deux listes"),
        ConflictKind::Roles => ("exchanged roles", "rôles échangés"),
    };
    lang.pick(english, french)
}

fn look_up(table: &[(&str, &str, &str)], lang: Lang, id: &str) -> String {
    table.iter().find(|(known, _, _)| *known == id).map_or_else(
        || id.replace(['-', '_'], " "),
        |(_, english, french)| lang.pick(*english, *french).to_owned(),
    )
}

#[cfg(test)]
mod tests {
    use super::{COMMON, Lang, NOTES, SLOTS, STATES, state};

    #[test]
    fn tables_are_sorted_and_complete() {
        for table in [STATES, SLOTS, COMMON, NOTES] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0), "sorted, no id twice");
            assert!(table.iter().all(|(_, english, french)| !english.is_empty() && !french.is_empty()));
        }
    }

    #[test]
    fn an_unlisted_state_reads_well() {
        assert_eq!(state(Lang::En, "in-force"), "in force");
        assert_eq!(state(Lang::Fr, "in-force"), "en vigueur");
        assert_eq!(state(Lang::En, "partly-observed"), "partly observed");
    }
}
