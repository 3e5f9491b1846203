//! Cases of `branches`, each on small rules of its own.

use super::{unreachable, unreachable_in_layers};
use crate::diagnostic::{Diagnostic, SourceFile, render};
use crate::rule::{Rulebook, build, layer};
use crate::workbench::testing::{GROUND, book};

const SLOTS: &str = "claim: c\nslots: {n?: number, d?: date, t?: duration, who?: actor, parties?: set of actor, unit?: act, x?: text, bare?: nameless}\n";

/// A rulebook with one claim, whose patterns these are.
fn of(patterns: &[&str]) -> Rulebook {
    let lines: String = patterns.iter().map(|p| format!("    - {p}\n")).collect();
    let claim = format!("{SLOTS}match:\n  fr:\n{lines}examples: []\n");
    book(&[("claims/c.yml", &claim), ("lexicon/bare.yml", "nameless:\n  y: {names: {en: [why]}}\n")])
}

fn labels(found: &[Diagnostic]) -> Vec<&str> {
    found.iter().flat_map(|d| d.also.iter().map(|(_, label)| label.as_str())).collect()
}

#[test]
fn what_can_be_written_can_be_matched() {
    for pattern in [
        "<who> violer~ (la trêve|le cessez-le-feu)? ... <n> fois",
        "<n> <unit> (être~)? (recensé~|relevé~)",
        "<parties> négocier~ ... avec <parties>",
        "<who> s’effondrer~",
        "aujourd’hui <d> ou pas",
        "de l’<who> à <unit>",
        "durer~ <t>",
        "«à» «l'» <unit> «,» «(» <who> «)»",
        "<x> voler~ en éclats",
        "(a|b|(c|d) e)? f",
        "<who> avoir~ violer~",
        "aucun <unit>",
        "ne (pas|plus)? respecter~ <unit>",
        "quatre-vingts <unit>",
        "Moscou dire~ que",
        "<n> de <n>",
    ] {
        let found = unreachable(&of(&[pattern]));
        assert!(found.is_empty(), "{pattern}\n{}", render(&found, false));
    }
}

#[test]
fn what_no_sentence_can_reach_is_told_with_its_reason() {
    for (pattern, title, label) in [
        ("depuis <d>", "this pattern", "the date begins before this"),
        ("en <t>", "this pattern", "with the word before it, this is a date"),
        (
            "<n> heures de <unit>",
            "this pattern",
            "a number with a unit of time is a date or a length of time",
        ),
        ("«du 3» <unit>", "this pattern", "more than one word"),
        ("avoir~ violé~", "this pattern", "an adjective, which never follows avoir"),
        ("<parties> et <parties>", "this pattern", "the slot before it takes this name too"),
        ("<bare> tenir~", "this pattern", "no entity of this kind has a name in this language"),
        ("violation «.» <who>", "this pattern", "behind the end of the sentence"),
    ] {
        let found = unreachable(&of(&[pattern]));
        assert_eq!(found.len(), 1, "{pattern}\n{}", render(&found, false));
        assert_eq!((found[0].code, labels(&found)), ("E140", vec![label]), "{pattern}");
        assert!(found[0].title.starts_with(title), "{pattern}: {}", found[0].title);
        assert!(found[0].help.contains('“'), "{pattern}: {}", found[0].help);
    }
}

#[test]
fn one_dead_alternative_is_told_with_its_place() {
    let found = unreachable(&of(&["<who> (avoir~ violé~|rompre~) la trêve"]));
    assert_eq!(found.len(), 1, "{}", render(&found, false));
    assert!(found[0].title.starts_with("a part of this pattern"), "{}", found[0].title);
    let words: Vec<&str> = found[0].also.iter().map(|(p, _)| &p.file.text[p.start..p.end]).collect();
    assert_eq!(words, ["avoir", "violé"]);
}

#[test]
fn a_pattern_that_asks_for_nothing_is_refused() {
    for pattern in ["violation?", "(a|b?)?", "... (a)?"] {
        let found = unreachable(&of(&[pattern]));
        assert_eq!(found.iter().map(|d| d.code).collect::<Vec<_>>(), ["E143"], "{pattern}");
    }
}

#[test]
fn a_phrase_is_tried_entry_by_entry() {
    let claim = "claim: c\nslots: {who: actor, d?: date}\nphrases:\n  late:\n    fr:\n      - depuis <d>\n      - re: '[0-9]+'\n      - tard\nmatch:\n  fr:\n    - <who> arriver~ $late\nexamples: []\n";
    let found = unreachable(&book(&[("claims/c.yml", claim)]));
    let words: Vec<&str> = found[0].also.iter().map(|(p, _)| &p.file.text[p.start..p.end]).collect();
    assert_eq!((found.len(), words), (1, vec!["depuis", "d"]));
}

#[test]
fn frames_cues_and_page_rules_are_tried() {
    let good = book(&[
        (
            "attribution/incise.yml",
            "frame: incise\nslots: {speaker: speaker, cue: cue, quote?: quote}\ncontent: before\nmatch:\n  fr:\n    - «,» <cue> <speaker>\n    - <quote> «,» <cue> <speaker>\nexamples: []\n",
        ),
        (
            "modality/fr.yml",
            "- modality: wanted\n  match:\n    fr:\n      - falloir~ que\n      - avant <date>\n",
        ),
        (
            "provenance/page.yml",
            "- sets: agency\n  where: line-start\n  match:\n    fr:\n      - «(» <agency> «)» «.» suite\n      - (lire|voir) aussi\n",
        ),
    ]);
    let found = unreachable(&good);
    assert!(found.is_empty(), "{}", render(&found, false));
    let bad = book(&[
        (
            "modality/fr.yml",
            "- modality: wanted\n  match:\n    fr:\n      - depuis <date>\n  unless:\n    fr:\n      - (a)?\n",
        ),
        ("provenance/page.yml", "- sets: published\n  match:\n    fr:\n      - «le 3» <date>\n"),
    ]);
    assert_eq!(unreachable(&bad).iter().map(|d| d.code).collect::<Vec<_>>(), ["E140", "E143", "E140"]);
}

#[test]
fn only_what_layers_bring_is_tried_at_load() {
    let phrases = "phrases:\n  since:\n    fr:\n      - depuis <d>\n";
    let claim = "claim: c\nslots: {d: date}\nmatch:\n  fr:\n    - trêve $since\nexamples: []\n";
    let other = "claim: o\nslots: {d: date}\nmatch:\n  fr:\n    - depuis <d>\nexamples: []\n";
    let file = |name: &str, path: &str, text: &str| (path.to_owned(), SourceFile::new(name, text));
    let ground = GROUND.iter().map(|(path, text)| file(&format!("pack:{path}"), path, text));
    let own = [
        file("pack:claims/c.yml", "claims/c.yml", claim),
        file("pack:claims/o.yml", "claims/o.yml", other),
        file("mine/phrases/p.yml", "phrases/p.yml", phrases),
    ];
    let (layer, _) = layer(ground.chain(own).collect());
    let (book, _) = build(vec![layer]);
    assert_eq!(unreachable(&book).len(), 2);
    let found = unreachable_in_layers(&book);
    let names: Vec<&str> = found.iter().filter_map(|d| d.place.as_ref()).map(|p| &*p.file.name).collect();
    assert_eq!(names, ["pack:claims/c.yml"]);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]
    /// Whatever can be compiled can be tried.
    #[test]
    fn any_pattern_is_tried(pattern in "[abé<>()|?~«»$., '’n]{0,24}") {
        let claim = format!("{SLOTS}match:\n  fr:\n    - \"{pattern}\"\nexamples: []\n");
        let files = GROUND.iter().copied().chain([("claims/c.yml", &*claim)]);
        let (layer, _) = layer(files.map(|(p, t)| (p.to_owned(), SourceFile::new(p, t))).collect());
        let _ = unreachable(&build(vec![layer]).0);
    }
}

#[test]
fn every_branch_of_the_shipped_pack_can_fire() {
    let (book, _) = build(vec![crate::rule::pack().0]);
    let found = unreachable(&book);
    assert!(!book.claims.is_empty() && found.is_empty(), "{}", render(&found, false));
}
