//! What is told of parts of a count, and where: one case a line, each a sentence as a news reader meets it. The rules of counting are the test's
//! own, over the shipped lexicon and attribution.

use recoupe::claim::{Claim, Value, claims};
use recoupe::comparison::{Knowledge, VerdictKind, compare};
use recoupe::diagnostic::SourceFile;
use recoupe::document::{Declared, Document};
use recoupe::rule::{Rulebook, build, layer, pack};
use recoupe::text::parse_edtf;

const VIOLATIONS: &str = "
claim: violations
answer: count
slots:
  count: number
  unit: act
  blamed?: set of actor
nearby:
  truce?: article
  place?: sentence
  date?: sentence
match:
  fr:
    - <count> <unit>
    - <count> <unit> ... être~ (relevé~|recensé~|commis~|enregistré~)
    - <count> <unit> ... commis~ par <blamed>
examples: []
";

const CASUALTIES: &str = "
claim: deaths
answer: count
slots:
  count: number
nearby:
  place?: sentence
match:
  fr:
    - <count> (personne~|civil~) ... être~ tué~
    - faire~ <count> mort~
examples: []
";

const COVERAGE: &str = "
claim: covered
answer: count
slots:
  count: number
nearby:
  place?: sentence
match:
  fr:
    - concerner~ <count> localité~
examples: []
";

fn book() -> Rulebook {
    let rules = [("violations", VIOLATIONS), ("deaths", CASUALTIES), ("covered", COVERAGE)];
    let files = rules.iter().map(|(name, text)| {
        let path = format!("claims/{name}.yml");
        (path.clone(), SourceFile::new(path, *text))
    });
    let (own, problems) = layer(files.collect());
    assert!(problems.iter().all(|p| p.code.starts_with('W')), "{problems:?}");
    build(vec![pack().0, own]).0
}

/// `dix in aleppo; trois in hama, part`: every claim of a type with its place, who is blamed, the speaker, and what is noted of it.
fn told(book: &Rulebook, claim: &str, text: &str) -> String {
    let declared =
        Declared { lang: Some("fr".into()), published: parse_edtf("2016-05-04"), ..Declared::default() };
    let document = Document { id: "case".into(), text: text.into(), stated: Declared::default(), declared };
    let line = |c: &Claim| {
        let mut out = match c.slot("count") {
            Some(Value::Number(number)) => number.text.clone(),
            other => format!("{other:?}"),
        };
        if let Some(Value::Set(set)) = c.slot("blamed") {
            out +=
                &format!(" of {}", set.members.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join("+"));
        }
        if let Some(place) = &c.about.place {
            out += &format!(" in {}", place.id);
        }
        if let Some(speaker) = c.attribution.speaker().and_then(|s| s.name.as_ref()) {
            out += &format!(" by {speaker}");
        }
        if c.notes.contains(&"part-of-count") {
            out += ", part";
        }
        out
    };
    let found = claims(book, &document).claims;
    found.iter().filter(|c| c.claim == claim).map(line).collect::<Vec<_>>().join("; ")
}

fn holds(claim: &str, cases: &[(&str, &str)]) {
    let book = book();
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, told(&book, claim, text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n   expected {expected}\n   found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn of_which_some_are_elsewhere() {
    holds(
        "violations",
        &[
            (
                "Dix violations ont été relevées, dont cinq dans la province de Hama.",
                "Dix; cinq in hama, part",
            ),
            (
                "Selon l’ONU, dix violations ont été relevées, dont au moins cinq à Hama et trois à Homs.",
                "dix by ONU; au moins cinq in hama by ONU, part; trois in homs by ONU, part",
            ),
            (
                "Dix violations, dont cinq dans la province de Hama, ont été relevées.",
                "Dix; cinq in hama, part",
            ),
            ("Dix violations ont été relevées, dont cinq relevées à Hama.", "Dix; cinq in hama, part"),
            ("Dix violations ont été relevées, dont cinq cas à Hama.", "Dix; cinq in hama, part"),
            ("Dix violations ont été relevées, dont cinq violations à Hama.", "Dix; cinq in hama, part"),
            ("Dix violations ont été relevées, dont aucune à Hama.", "Dix; aucune in hama, part"),
            (
                "Dix violations ont été relevées, dont cinq violations à Hama et trois violations à Homs.",
                "Dix; cinq in hama, part; trois in homs, part",
            ),
            ("Dix violations ont été relevées, parmi lesquelles cinq à Hama.", "Dix; cinq in hama, part"),
            (
                "Dix violations ont été relevées (dont une dizaine dans le sud de la province de Hama).",
                "Dix; une dizaine in hama, part",
            ),
            (
                "Dix violations ont été relevées à Alep, dont trois à Manbij.",
                "Dix in aleppo; trois in manbij, part",
            ),
            (
                "Dix violations ont été relevées, dont trois à Rastan, dans la province de Homs, et deux à Alep.",
                "Dix; trois in rastan, part; deux in aleppo, part",
            ),
            (
                "Dix violations ont été relevées, dont trois dans la province de Homs, à Rastan.",
                "Dix; trois in rastan, part",
            ),
            (
                "Dix violations ont été relevées, dont trois à Rastan (province de Homs).",
                "Dix; trois in rastan, part",
            ),
        ],
    );
}

#[test]
fn lists_of_places() {
    holds(
        "violations",
        &[
            (
                "Bilan : 27 violations : Alep (11), Hama (9) et Lattaquié (7).",
                "27; 11 in aleppo, part; 9 in hama, part; 7 in latakia, part",
            ),
            (
                "27 violations ont été relevées dans les provinces d’Alep (11), de Hama (9) et de Lattaquié (7 cas).",
                "27; 11 in aleppo, part; 9 in hama, part; 7 in latakia, part",
            ),
            (
                "27 violations ont été relevées : 11 à Alep, 9 à Hama et 7 à Lattaquié.",
                "27; 11 in aleppo, part; 9 in hama, part; 7 in latakia, part",
            ),
            (
                "27 violations ont été relevées : 11 dans la province d’Alep ; 9 dans celle de Hama ; 7 en Syrie.",
                "27; 11 in aleppo, part; 9 in hama, part; 7 in syria, part",
            ),
            (
                "27 violations ont été relevées (20 à Alep et 7 à Hama).",
                "27; 20 in aleppo, part; 7 in hama, part",
            ),
            (
                "27 violations ont été relevées, soit 20 à Alep et 7 à Hama.",
                "27; 20 in aleppo, part; 7 in hama, part",
            ),
            (
                "27 violations ont été relevées, 20 à Alep et 7 à Hama.",
                "27; 20 in aleppo, part; 7 in hama, part",
            ),
            (
                "Six violations ont été relevées à Alep, trois à Homs et une à Idleb.",
                "Six in aleppo; trois in homs; une in idlib",
            ),
            (
                "Six violations ont été relevées à Alep et trois autres à Homs, a annoncé l’ONU.",
                "Six in aleppo by ONU; trois in homs by ONU",
            ),
        ],
    );
}

#[test]
fn the_narrowest_place_counts() {
    holds(
        "violations",
        &[
            ("Dix violations ont été relevées dans la ville de Rastan, province de Homs.", "Dix in rastan"),
            ("Dix violations ont été relevées à Douma, dans la Ghouta orientale.", "Dix in douma"),
            ("Dix violations ont été relevées dans la province de Homs, à Rastan.", "Dix in rastan"),
            ("Dix violations ont été relevées dans la province de Homs (Rastan).", "Dix in rastan"),
            ("Dix violations ont été relevées au nord de Homs, dans la localité de Rastan.", "Dix in rastan"),
            (
                "Dix violations ont été relevées en Syrie, dans la province de Homs, à Rastan.",
                "Dix in rastan",
            ),
            (
                "Dix violations ont été relevées à Rastan, dans la province de Homs, en Syrie.",
                "Dix in rastan",
            ),
            ("Dans la province de Homs, dix violations ont été relevées à Rastan.", "dix in rastan"),
            ("À Rastan, dans la province de Homs, dix violations ont été relevées.", "dix in rastan"),
            ("À Rastan (province de Homs), dix violations ont été relevées.", "dix in rastan"),
            ("En Syrie, dix violations ont été relevées à Alep.", "dix in aleppo"),
            (
                "Dix violations ont été relevées à Homs, selon un responsable de Rastan.",
                "Dix in homs by responsable de Rastan",
            ),
            ("Dix violations ont été relevées à Homs, et les habitants de Rastan ont fui.", "Dix in homs"),
            ("Dix violations ont été relevées à Homs, près d’Alep.", "Dix in homs"),
        ],
    );
}

#[test]
fn sides() {
    holds(
        "violations",
        &[
            (
                "Quinze violations ont été commises par les rebelles et trois par l’armée syrienne.",
                "Quinze of syria-opposition; trois of syria-government",
            ),
            (
                "Quinze violations ont été recensées, dont 12 imputées à l’armée syrienne.",
                "Quinze; 12 of syria-government, part",
            ),
            (
                "Quinze violations ont été recensées, dont 12 commises par les rebelles à Alep.",
                "Quinze; 12 of syria-opposition in aleppo, part",
            ),
            (
                "Quinze violations ont été commises, dont 12 par les rebelles et trois par l’armée syrienne.",
                "Quinze; 12 of syria-opposition, part; trois of syria-government, part",
            ),
            ("Quinze violations ont été recensées, dont 12 par l’armée turque.", "Quinze"),
            ("Les Russes ont relevé 12 violations, les Turcs 9.", "12 by Russes"),
        ],
    );
}

#[test]
fn a_part_never_contradicts_its_whole() {
    let book = book();
    let article = |id: &str, text: &str| {
        let declared =
            Declared { lang: Some("fr".into()), published: parse_edtf("2016-05-04"), ..Declared::default() };
        Document { id: id.into(), text: text.into(), stated: Declared::default(), declared }
    };
    let texts = [
        "La trêve de février tient. Mardi, 27 violations ont été relevées, dont 11 à Alep et trois à Manbij.",
        "La trêve de février tient. Mardi, 27 violations ont été relevées, dont 14 à Alep.",
    ];
    let conflicts = |texts: &[&str]| {
        let all = texts.iter().enumerate();
        let found: Vec<Claim> =
            all.flat_map(|(i, text)| claims(&book, &article(&i.to_string(), text)).claims).collect();
        let knowledge = Knowledge::of(&book);
        let comparison = compare(&found, &knowledge);
        comparison.verdicts.iter().filter(|v| v.kind == VerdictKind::Contradicts).count()
    };
    assert_eq!(conflicts(&texts[..1]), 0, "a whole and its parts");
    assert_eq!(conflicts(&texts[..2]), 1, "11 and 14 in one place");
}

#[test]
fn what_is_no_part() {
    holds(
        "violations",
        &[
            ("Dix violations ont été relevées, dont cinq lundi.", "Dix"),
            ("Dix violations ont été relevées et 12 civils ont été tués à Hama.", "Dix"),
            ("Dix violations ont été relevées, mais trois à Hama.", "Dix"),
            (
                "Dix violations et trois tirs ont été relevés, dont deux à Hama.",
                "Dix; trois; deux in hama, part",
            ),
            ("Dix violations à Alep (nord), Hama (centre).", "Dix in aleppo"),
        ],
    );
    holds(
        "deaths",
        &[
            ("Les raids ont fait dix morts, dont cinq à Hama.", "dix; cinq in hama, part"),
            ("Les raids ont fait dix morts, dont cinq enfants à Hama.", "dix"),
            ("Les raids ont fait dix morts, dont cinq civils.", "dix"),
            ("Les raids ont fait dix morts à Alep et trois blessés à Hama.", "dix in aleppo"),
            ("Dix civils ont été tués, dont cinq civils à Hama.", "Dix; cinq in hama, part"),
        ],
    );
    holds(
        "covered",
        &[(
            "Le cessez-le-feu concerne 112 localités, dont une soixantaine dans la province de Lattaquié.",
            "112; une soixantaine in latakia, part",
        )],
    );
}
