//! Why two answers stand as they do: a sentence for each code of the comparison. `{a}` and `{b}` are the answers, `{x}` and `{y}` the two sides of
//! the part that decided, `{slot}` its name, `{who}` the outlets meant. `{total}`, `{sum}` and `{parts}` are the figures of counts that do not
//! add up.

use super::Lang;
use crate::comparison::{Part, VerdictKind};

/// A code, and its sentence in English and French.
type Row = (&'static str, &'static str, &'static str);

const CODES: &[Row] = &[
    (
        "blamed-differ",
        "they blame different parties for the same breach: {a} and {b}",
        "ils accusent des parties différentes pour la même violation\u{a0}: {a} et {b}",
    ),
    ("both-negated", "both say only what is not so", "les deux disent seulement ce qui n’est pas"),
    (
        "broader-name",
        "one name takes in the other: {a} and {b}",
        "l’un des noms englobe l’autre\u{a0}: {a} et {b}",
    ),
    ("count-grew", "a running total has grown", "un cumul a augmenté"),
    (
        "counting-differs",
        "they do not count in the same way: {x}; {y}",
        "ils ne comptent pas de la même façon\u{a0}: {x}\u{a0}; {y}",
    ),
    ("counting-unknown", "one side does not say how it counts", "un côté ne dit pas comment il compte"),
    (
        "denied",
        "one side denies what the other says: {a} and {b}",
        "un côté dément ce que dit l’autre\u{a0}: {a} et {b}",
    ),
    (
        "denied-other-value",
        "what one side denies is not what the other says",
        "ce que l’un dément n’est pas ce que l’autre dit",
    ),
    (
        "figure-replaced",
        "the same voice or outlet said otherwise later",
        "la même voix ou le même média a dit autre chose plus tard",
    ),
    ("headline-differs", "the headline says {total}, the text {sum}", "le titre dit {total}, le texte {sum}"),
    (
        "incident-unknown",
        "it is not stated that both speak of the same breach",
        "il n’est pas dit que les deux parlent de la même violation",
    ),
    ("kinds-differ", "the answers are not of one kind", "les réponses ne sont pas de même nature"),
    (
        "length-of-inferred",
        "which truce they give the length of was inferred",
        "la trêve dont ils donnent la durée est déduite",
    ),
    (
        "modality-differs",
        "what is only wanted, planned, supposed or asked is not set against what is said to be so ({x}; {y})",
        "ce qui est seulement souhaité, prévu, supposé ou demandé n’est pas opposé à ce qui est affirmé ({x}\u{a0}; {y})",
    ),
    (
        "one-utterance",
        "one speaker, one day: the outlets give the words differently",
        "un locuteur, un jour\u{a0}: les médias rendent ses mots différemment",
    ),
    ("one-voice-says-both", "the same voice gives both answers", "la même voix donne les deux réponses"),
    (
        "part-exceeds-whole",
        "more is counted in a part than in the whole: {a} ({place-a}) and {b} ({place-b})",
        "plus est compté dans une partie que dans l’ensemble\u{a0}: {a} ({place-a}) et {b} ({place-b})",
    ),
    (
        "parts-exceed-total",
        "the parts add up to {sum} ({parts}), the total is {total}",
        "les parties font ensemble {sum} ({parts}), le total est de {total}",
    ),
    (
        "parts-fall-short",
        "the parts add up to {sum} ({parts}), the total is {total}",
        "les parties font ensemble {sum} ({parts}), le total est de {total}",
    ),
    (
        "period-disjoint",
        "they are about different times: {x}; {y}",
        "ils parlent de moments différents\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "period-not-equal",
        "they count over different periods: {x}; {y}",
        "ils comptent sur des périodes différentes\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "period-unknown",
        "it is not known closely enough when: {x}; {y}",
        "le moment n’est pas assez connu\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "place-disjoint",
        "they are about different places: {x}; {y}",
        "ils parlent de lieux différents\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "place-part",
        "one place lies within the other, and nothing follows from that here: {x}; {y}",
        "l’un des lieux est dans l’autre, et rien n’en découle ici\u{a0}: {x}\u{a0}; {y}",
    ),
    ("place-unknown", "one side does not say where", "un côté ne dit pas où"),
    ("same-position", "they give the same answer", "ils donnent la même réponse"),
    ("sets-differ", "the two lists can both hold", "les deux listes peuvent être vraies ensemble"),
    (
        "sets-exclude",
        "one list leaves no room for the other: {a} and {b}",
        "une liste ne laisse pas de place à l’autre\u{a0}: {a} et {b}",
    ),
    (
        "slot-differs",
        "they are not about the same thing ({slot}: {x}; {y})",
        "ils ne parlent pas de la même chose ({slot}\u{a0}: {x}\u{a0}; {y})",
    ),
    (
        "slot-unknown",
        "one side leaves out what the other says ({slot}: {x}; {y})",
        "un côté tait ce que l’autre précise ({slot}\u{a0}: {x}\u{a0}; {y})",
    ),
    (
        "states-clash",
        "{a} and {b} cannot both hold at the same time",
        "{a} et {b} ne peuvent pas être vrais en même temps",
    ),
    (
        "states-in-tension",
        "{a} and {b} fit badly together, but do not exclude each other",
        "{a} et {b} s’accordent mal, sans s’exclure",
    ),
    (
        "states-unlisted",
        "no rule says whether {a} and {b} exclude each other",
        "aucune règle ne dit si {a} et {b} s’excluent",
    ),
    (
        "subject-differs",
        "they are about different truces: {x}; {y}",
        "ils parlent de trêves différentes\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "subject-unknown",
        "it is not known whether they mean the same truce: {x}; {y}",
        "on ne sait pas s’ils parlent de la même trêve\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "texts-differ",
        "the words are not the same, and no rule compares them",
        "les mots diffèrent, et aucune règle ne les compare",
    ),
    ("value-unknown", "a date could not be placed in the calendar", "une date n’a pas pu être située"),
    (
        "values-agree",
        "the answers are the same or fit each other",
        "les réponses sont les mêmes ou s’accordent",
    ),
    (
        "values-disjoint",
        "{a} and {b} have no value in common, so both cannot hold",
        "{a} et {b} n’ont aucune valeur commune\u{a0}: les deux ne peuvent pas être vrais",
    ),
    (
        "whole-against-part",
        "one is said of the whole, the other of a part of it, so both can hold",
        "l’un est dit de l’ensemble, l’autre d’une partie\u{a0}: les deux peuvent être vrais",
    ),
];

const SOFT: &[Row] = &[
    ("asked", "on both sides it is only asked", "des deux côtés, ce n’est qu’une question"),
    (
        "conditional",
        "{who} puts it in the conditional, the form of what is not confirmed",
        "{who} l’écrit au conditionnel, la forme de ce qui n’est pas confirmé",
    ),
    (
        "counting-unstated",
        "one side counts for the day, the other does not say how it counts",
        "un côté compte pour la journée, l’autre ne dit pas comment il compte",
    ),
    ("hypothetical", "both sides only suppose it", "les deux côtés ne font que le supposer"),
    (
        "one-voice",
        "both sides may go back to the same voice",
        "les deux côtés remontent peut-être à la même voix",
    ),
    (
        "period-inferred",
        "the time was inferred for {who}, from a date that is itself inferred",
        "le moment est déduit pour {who}, d’une date elle-même déduite",
    ),
    (
        "period-overlaps",
        "that both mean the same days was inferred: their times overlap but are not the same: {x}; {y}",
        "que les deux visent les mêmes jours est déduit\u{a0}: les moments se recoupent sans être les mêmes\u{a0}: {x}\u{a0}; {y}",
    ),
    (
        "place-part",
        "the places are not the same: one lies within the other",
        "les lieux ne sont pas les mêmes\u{a0}: l’un est dans l’autre",
    ),
    (
        "place-unstated",
        "that both speak of the same place was inferred: one side at least does not say where",
        "que les deux parlent du même lieu est déduit\u{a0}: un côté au moins ne dit pas où",
    ),
    ("planned", "on both sides it is only planned", "des deux côtés, ce n’est que prévu"),
    (
        "presupposed",
        "{who} does not say it outright but takes it for granted",
        "{who} ne le dit pas expressément mais le sous-entend",
    ),
    (
        "slot-unstated",
        "one side speaks of all, the other of some only",
        "un côté parle de tous, l’autre d’une partie seulement",
    ),
    (
        "subject-inferred",
        "which truce is meant was inferred: {who} does not name it",
        "la trêve visée est déduite\u{a0}: {who} ne la nomme pas",
    ),
    ("values-overlap", "the figures overlap only in part", "les chiffres ne se recoupent qu’en partie"),
    ("wanted", "on both sides it is only wanted", "des deux côtés, ce n’est que souhaité"),
];

/// The sentence for a reason's code, without capital and full stop, its marks not yet filled in; an unknown code is told by its part.
pub fn reason(lang: Lang, kind: VerdictKind, part: Part, code: &str) -> &'static str {
    find(CODES, lang, code).unwrap_or_else(|| by_part(lang, kind, part))
}

/// The sentence for what was inferred; `None` for a code that is not known here.
pub fn soft(lang: Lang, code: &str) -> Option<&'static str> {
    find(SOFT, lang, code)
}

/// Fills the marks of a sentence, each once and never inside what was filled in.
pub fn fill(sentence: &str, marks: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut rest = sentence;
    while let Some(open) = rest.find('{') {
        let Some(close) = rest[open..].find('}').map(|c| open + c) else { break };
        out.push_str(&rest[..open]);
        let mark = &rest[open + 1..close];
        out.push_str(marks.iter().find(|(name, _)| *name == mark).map_or("", |(_, words)| words));
        rest = &rest[close + 1..];
    }
    out.push_str(rest);
    out
}

fn find(table: &[Row], lang: Lang, code: &str) -> Option<&'static str> {
    table.iter().find(|(known, _, _)| *known == code).map(|(_, english, french)| lang.pick(*english, *french))
}

fn by_part(lang: Lang, kind: VerdictKind, part: Part) -> &'static str {
    let unknown = kind == VerdictKind::Undecided;
    let code = match part {
        Part::Subject if unknown => "subject-unknown",
        Part::Subject => "subject-differs",
        Part::Slot if unknown => "slot-unknown",
        Part::Slot => "slot-differs",
        Part::Place if unknown => "place-unknown",
        Part::Place => "place-disjoint",
        Part::Period if unknown => "period-unknown",
        Part::Period => "period-disjoint",
        Part::Counting if unknown => "counting-unknown",
        Part::Counting => "counting-differs",
        Part::Modality => "modality-differs",
        Part::Value if kind == VerdictKind::Contradicts => "values-disjoint",
        Part::Value if kind == VerdictKind::Agrees => "values-agree",
        Part::Value => "states-unlisted",
    };
    find(CODES, lang, code).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::{CODES, Lang, Part, SOFT, VerdictKind, fill, reason};

    #[test]
    fn tables_are_sorted_and_every_part_has_a_sentence() {
        for table in [CODES, SOFT] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0), "sorted, no code twice");
        }
        for part in [
            Part::Subject,
            Part::Slot,
            Part::Place,
            Part::Period,
            Part::Counting,
            Part::Modality,
            Part::Value,
        ] {
            for kind in [VerdictKind::Undecided, VerdictKind::NotComparable, VerdictKind::Agrees] {
                assert!(!reason(Lang::En, kind, part, "a code of tomorrow").is_empty());
            }
        }
    }

    #[test]
    fn marks_are_filled_once() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "2")]), "{b} and 2");
        assert_eq!(fill("{z}, {a", &[("a", "1")]), ", {a");
    }
}
