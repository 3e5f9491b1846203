//! The tool's own closed lists in words: modalities, verdicts, ways of counting, notes. What belongs to the news, states and slots of claims, has its
//! titles in the rules; an id without a title is shown with spaces for hyphens.

use super::Lang;
use crate::claim::Counting;
use crate::comparison::{ConflictKind, VerdictKind};
use crate::modality::Modality;
use crate::provenance::How;

/// Slots that mean something to recoupe whatever the claim, as they stand before names. Titles of all others come from the rules.
const SLOTS: &[(&str, &str, &str)] =
    &[("counted_by", "counted by", "compté par"), ("party", "only about", "seulement pour")];

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

/// An id that nobody gave a title: spaces for hyphens, so that it reads well.
pub fn spaced(id: &str) -> String {
    id.replace(['-', '_'], " ")
}

/// What an id means that stands for no name.
pub fn common_noun(lang: Lang, id: Option<&str>) -> Option<&'static str> {
    let id = id?;
    COMMON.iter().find(|(known, _, _)| *known == id).map(|(_, english, french)| lang.pick(*english, *french))
}

/// What a slot means to recoupe; one that it knows nothing of by its name.
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
    table
        .iter()
        .find(|(known, _, _)| *known == id)
        .map_or_else(|| spaced(id), |(_, english, french)| lang.pick(*english, *french).to_owned())
}

#[cfg(test)]
mod tests {
    use super::{COMMON, Lang, NOTES, SLOTS, slot};

    #[test]
    fn tables_are_sorted_and_complete() {
        for table in [SLOTS, COMMON, NOTES] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0), "sorted, no id twice");
            assert!(table.iter().all(|(_, english, french)| !english.is_empty() && !french.is_empty()));
        }
    }

    #[test]
    fn a_slot_without_a_title_reads_well() {
        assert_eq!(slot(Lang::En, "party"), "only about");
        assert_eq!(slot(Lang::Fr, "counted_by"), "compté par");
        assert_eq!(slot(Lang::En, "kind-of_length"), "kind of length");
    }
}
