//! What does not add up inside one article: a text as a news reader meets it, and the tension that must be found (its code and figures, then the
//! words of the two sides), or none. The rules are the shipped ones.

use recoupe::claim::{Claim, claims};
use recoupe::comparison::{Knowledge, VerdictKind, compare};
use recoupe::document::{Declared, Document};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::parse_edtf;

const SUMS: [&str; 3] = ["parts-exceed-total", "parts-fall-short", "headline-differs"];

/// `parts-fall-short 14 13 6 5 2: 14 violations | six à Alep`
fn strained(book: &Rulebook, text: &str) -> String {
    let declared =
        Declared { lang: Some("fr".into()), published: parse_edtf("2016-05-04"), ..Declared::default() };
    let document = Document { id: "case".into(), text: text.into(), stated: Declared::default(), declared };
    let found = claims(book, &document).claims;
    let comparison = compare(&found, &Knowledge::of(book));
    let words = |position: usize| {
        let claims = comparison.positions.get(position).map(|p| p.claims.clone()).unwrap_or_default();
        let claims: Vec<&Claim> = claims.into_iter().filter_map(|index| found.get(index)).collect();
        claims.first().map(|claim| claim.evidence.text.clone()).unwrap_or_default()
    };
    let sums = comparison.verdicts.iter().filter(|v| SUMS.contains(&v.reason.code));
    let line = |v: &recoupe::comparison::Verdict| {
        assert_eq!((v.kind, v.strength), (VerdictKind::Tension, None), "never a contradiction");
        let mut sides = [words(v.a), words(v.b)];
        sides.sort_by_key(|side| text.find(side.as_str()));
        format!("{} {}: {}", v.reason.code, v.reason.detail.join(" "), sides.join(" | "))
    };
    sums.map(line).collect::<Vec<_>>().join("; ")
}

fn holds(cases: &[(&str, &str)]) {
    let book = build(vec![pack().0]).0;
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, strained(&book, text)))
        .filter(|(_, expected, found)| **expected != found.as_str())
        .map(|(text, expected, found)| format!("{text}\n   expected {expected}\n   found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn places_that_do_not_add_up() {
    holds(&[
        (
            "Bilan. Mardi, 15 violations ont été relevées : Alep (6), Lattaquié (3), Hama (2) et Damas (3).",
            "parts-fall-short 15 14 6 3 2 3: 15 violations ont été relevées | Alep (6)",
        ),
        (
            "Bilan. Mardi, 15 violations ont été relevées, dont huit à Alep, cinq à Hama et quatre à Homs.",
            "parts-exceed-total 15 17 8 5 4: 15 violations ont été relevées | huit à Alep",
        ),
        (
            "Bilan. Mardi, 15 violations ont été relevées, dont dix à Alep et huit à Hama.",
            "parts-exceed-total 15 18 10 8: 15 violations ont été relevées | dix à Alep",
        ),
        (
            "Bilan. Mardi, dix violations ont été relevées, dont au moins huit à Alep et cinq à Hama.",
            "parts-exceed-total 10 13.. 8.. 5: dix violations ont été relevées | au moins huit à Alep",
        ),
        (
            "Syrie : le point de la journée\n\nLes habitants ont passé la nuit dehors.\n\nLe bilan est lourd. Mardi, 20 violations ont été relevées :\n– Alep : 12 ;\n– Hama : 4 ;\n– Homs : 3.\n",
            "parts-fall-short 20 19 12 4 3: 20 violations ont été relevées | Alep : 12",
        ),
    ]);
}

#[test]
fn places_that_add_up_or_need_not() {
    holds(&[
        // They add up.
        (
            "Bilan. Mardi, 14 violations ont été relevées : Alep (6), Lattaquié (3), Hama (2) et Damas (3).",
            "",
        ),
        ("Bilan. Mardi, 19 violations ont été relevées :\n– Alep : 12 ;\n– Hama : 4 ;\n– Homs : 3.\n", ""),
        // One part, or two, is no list of all.
        ("Bilan. Mardi, 15 violations ont été relevées, dont cinq à Hama.", ""),
        ("Bilan. Mardi, 15 violations ont été relevées, dont huit à Alep et six à Hama.", ""),
        // Too little to be all.
        ("Bilan. Mardi, 30 violations ont été relevées, dont huit à Alep, six à Hama et deux à Homs.", ""),
        // Words leave the rest to others.
        (
            "Bilan. Mardi, 15 violations ont été relevées, notamment huit à Alep, trois à Hama et deux à Homs.",
            "",
        ),
        (
            "Bilan. Mardi, 15 violations ont été relevées, dont huit à Alep, trois à Hama et deux à Homs, le reste dans le Sud.",
            "",
        ),
        // A place that nobody knows: its part is not read.
        ("Bilan. Mardi, 15 violations ont été relevées : Alep (6), Zorglub (2), Hama (4) et Damas (3).", ""),
        ("Bilan. Mardi, 15 violations ont été relevées : Alep (6), Hama (4), Damas (3) et Zorglub (2).", ""),
        (
            "Syrie : le point de la journée\n\nLes habitants ont passé la nuit dehors.\n\nLe bilan est lourd. Mardi, 20 violations ont été relevées :\n– Alep : 12 ;\n– Zorglub : 1 ;\n– Hama : 4 ;\n– Homs : 3.\n",
            "",
        ),
        (
            "Syrie : le point de la journée\n\nLes habitants ont passé la nuit dehors.\n\nLe bilan est lourd. Mardi, 20 violations ont été relevées :\n– Alep : 12 ;\n– Hama : 4 ;\n– Homs : 3 ;\n– Zorglub : 1.\n",
            "",
        ),
        // About a dozen may be eight.
        ("Bilan. Mardi, une quinzaine de violations ont été relevées : Alep (8), Hama (5) et Homs (2).", ""),
        // A part of a part.
        ("Bilan. Mardi, 15 violations ont été relevées, dont 12 à Alep et cinq à Manbij.", ""),
        // Others of their own, on another day.
        (
            "Bilan. Mardi, 15 violations ont été relevées à Alep. Lundi, dix violations ont été relevées à Hama.",
            "",
        ),
    ]);
}

#[test]
fn sides() {
    holds(&[
        (
            "Bilan. Mardi, quinze violations ont été commises, dont 12 par les rebelles et six par l’armée syrienne.",
            "parts-exceed-total 15 18 12 6: quinze violations ont été commises | 12 par les rebelles",
        ),
        (
            "Bilan. Mardi, quinze violations ont été commises, dont 12 par les rebelles et deux par l’armée syrienne.",
            "parts-fall-short 15 14 12 2: quinze violations ont été commises | 12 par les rebelles",
        ),
        (
            "Bilan. Mardi, quinze violations ont été commises, dont 12 par les rebelles et trois par l’armée syrienne.",
            "",
        ),
        ("Bilan. Mardi, quinze violations ont été commises, dont 12 par les rebelles.", ""),
    ]);
}

#[test]
fn a_headline_over_its_text() {
    holds(&[
        (
            "15 violations de la trêve à Alep\n\n14 violations de la trêve ont été relevées mardi, a indiqué une source militaire.\n",
            "headline-differs 15 14: 15 violations de la trêve | 14 violations de la trêve ont été relevées",
        ),
        (
            "15 violations de la trêve en Syrie\n\n15 violations de la trêve ont été relevées mardi, a indiqué une source militaire.\n",
            "",
        ),
        // The text has the figure.
        (
            "15 violations de la trêve à Alep\n\n20 violations de la trêve ont été relevées mardi, dont 15 à Alep, a indiqué une source militaire.\n",
            "",
        ),
        // Two totals in the text: either may be meant, or their sum.
        (
            "26 violations de la trêve en Syrie\n\n15 violations de la trêve ont été relevées mardi par les Russes. Les Turcs ont relevé 11 violations de la trêve.\n",
            "",
        ),
        // Narrower than the headline.
        (
            "16 violations de la trêve en Syrie\n\nSix violations de la trêve ont été relevées mardi à Alep.\n",
            "",
        ),
    ]);
}
