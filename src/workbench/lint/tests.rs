//! Cases of `lint`, each on small rules of its own.

use super::forgotten;
use crate::workbench::testing::book;

/// The words that are pointed at in a pattern.
fn words(pattern: &str) -> Vec<(&'static str, String)> {
    let claim = format!(
        "claim: c\nslots: {{who?: actor, n?: number, unit?: act}}\nphrases:\n  go:\n    fr:\n      - marcher\nmatch:\n  fr:\n    - {pattern}\nexamples: []\n"
    );
    let book = book(&[("claims/c.yml", &claim)]);
    let found = forgotten(&book).into_iter();
    found.filter_map(|d| d.place.map(|p| (d.code, p.file.text[p.start..p.end].to_owned()))).collect()
}

#[test]
fn a_verb_with_a_subject_needs_its_forms() {
    for (pattern, word) in [
        ("<who> violer <unit>", "violer"),
        ("rompre la trêve", "rompre"),
        ("<who> $go", "marcher"),
        ("<who> (finir|commencer~)", "finir"),
    ] {
        assert_eq!(words(pattern), [("W140", word.to_owned())], "{pattern}");
    }
}

#[test]
fn a_noun_behind_a_number_needs_its_plural() {
    for (pattern, word) in [("<n> violation de trêve", "violation"), ("<n> (soldat|civil~)", "soldat")] {
        assert_eq!(words(pattern), [("W141", word.to_owned())], "{pattern}");
    }
}

#[test]
fn what_is_right_without_the_mark_is_left_alone() {
    for pattern in [
        "<who> violer~ <unit>",
        "appeler~ à respecter <unit>",
        "<who> vouloir~ prolonger <unit>",
        "pour sauver <unit>",
        "«violer» <unit>",
        "<who> hier",
        "février <unit>",
        "<who> également",
        "<n> fois",
        "<n> pour cent",
        "<n> morts",
        "<n> <unit>",
        "<n> violation~",
        "<n> étaient recensées",
        "la trêve a volé en éclats",
        "<who> dernier",
    ] {
        assert_eq!(words(pattern), [], "{pattern}");
    }
}
