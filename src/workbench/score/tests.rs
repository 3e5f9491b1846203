//! A gold file of three articles whose figures are worked out by hand.

use super::{Input, Rates, Score, Share, score, two_coders};
use crate::claim::claims;
use crate::comparison::Knowledge;
use crate::diagnostic::{Diagnostic, SourceFile, render};
use crate::document::{Declared, Document};
use crate::reader::{Gold, read_gold};
use crate::rule::Rulebook;
use crate::workbench::testing::book;
use std::collections::BTreeSet;

const STATUS: &str = "\
claim: truce-status
answer: state
slots:
  state: [in-force, collapsed, violated]
nearby:
  truce?: article
match:
  fr:
    - state=in-force:
        - trêve tenir~
    - state=collapsed:
        - trêve s’effondrer~
    - state=violated:
        - trêve être~ violé~
negated: {}
compare:
  clash: {collapsed: [in-force]}
examples:
  - text: La trêve tient.
    expect: {state: in-force}
";
const VIOLATIONS: &str = "\
claim: violations
answer: count
slots:
  count: number
  unit: act
match:
  fr:
    - constater~ <count> <unit>
examples:
  - text: L’armée a constaté 12 violations.
    expect: {count: 12}
";
const INCISE: &str = "\
frame: incise
slots: {speaker: speaker, cue: cue}
content: before
match:
  fr:
    - «,» <cue> <speaker>
examples: []
";

/// What the tool finds: a: in-force by Moscou; 12 violations. b: collapsed; violated. c: in-force; in-force said again by nobody else.
const ARTICLES: [(&str, &str); 3] = [
    ("a.txt", "Point de situation\nLa trêve tient, affirme Moscou. Kiev a constaté 12 violations mardi.\n"),
    (
        "b.txt",
        "Point de situation\nLa trêve s’est effondrée. On a dit que la trêve est violée.\nLes tirs ont repris.\n",
    ),
    ("c.txt", "Point de situation\nLa trêve tient depuis lundi. Le calme règne.\n"),
];

/// a: the speaker is Kiev in the gold file, and the count 14. b: `collapsed` is whole, `violated` arguable, the shots are missed. c: the truce holds
/// (whole), the calm is bonus.
const GOLD: &str = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: in-force}, speaker: Kiev, says: "La trêve tient"}
      - {claim: violations, slots: {count: 14, unit: violations}, speaker: null, says: "12 violations"}
  b.txt:
    claims:
      - {claim: truce-status, slots: {state: collapsed}, speaker: null, says: "La trêve s’est effondrée"}
      - {claim: truce-status, slots: {state: violated}, speaker: null, says: "la trêve est violée", arguable: true}
      - {claim: truce-status, slots: {state: violated}, speaker: null, says: "Les tirs ont repris"}
  c.txt:
    claims:
      - {claim: truce-status, slots: {state: in-force}, speaker: null, says: "La trêve tient"}
      - {claim: truce-status, slots: {state: in-force}, speaker: null, says: "Le calme règne", bonus: true}
verdicts:
  - {a: {doc: b, says: "La trêve s’est effondrée"}, b: {doc: c, says: "La trêve tient"}, verdict: undecided}
  - {a: {doc: b, says: "Les tirs ont repris"}, b: {doc: c, says: "La trêve tient"}, verdict: agrees}
"#;

fn rules() -> Rulebook {
    book(&[
        ("claims/truce-status.yml", STATUS),
        ("claims/violations.yml", VIOLATIONS),
        ("attribution/incise.yml", INCISE),
    ])
}

fn articles(articles: &[(&str, &str)]) -> Vec<Document> {
    let declared = Declared { lang: Some("fr".to_owned()), ..Declared::default() };
    let of = |(id, text): &(&str, &str)| Document {
        id: (*id).into(),
        text: (*text).into(),
        stated: Declared::default(),
        declared: declared.clone(),
    };
    articles.iter().map(of).collect()
}

fn read(text: &str) -> Gold {
    let (gold, problems) = read_gold(&SourceFile::new("gold.yaml", text));
    assert!(problems.is_empty(), "{}", render(&problems, false));
    gold
}

fn with<T>(documents: &[(&str, &str)], only: &[&str], work: impl FnOnce(&Input<'_>) -> T) -> T {
    let book = rules();
    let documents = articles(documents);
    let extracted: Vec<_> = documents.iter().map(|document| claims(&book, document)).collect();
    let knowledge = Knowledge::of(&book);
    let only: BTreeSet<String> = only.iter().map(|claim| (*claim).to_owned()).collect();
    work(&Input {
        book: &book,
        knowledge: &knowledge,
        documents: &documents,
        extracted: &extracted,
        only: &only,
    })
}

fn scored(documents: &[(&str, &str)], gold: &str, only: &[&str]) -> (Score, Vec<Diagnostic>) {
    with(documents, only, |input| score(input, &read(gold)))
}

fn codes(problems: &[Diagnostic]) -> Vec<&str> {
    problems.iter().map(|problem| problem.code).collect()
}

#[test]
fn claims_on_three_levels() {
    let (score, problems) = scored(&ARTICLES, GOLD, &[]);
    assert!(problems.is_empty(), "{}", render(&problems, false));
    let all = &score.figures.types[0];
    // Required: 2 in a, 2 in b, 1 in c. Given: 2 in a, 2 in b less the arguable one, 1 in c.
    assert_eq!((all.wanted, all.given), (5, 4));
    // Found: both of a, collapsed of b, in-force of c. Right: not 14 violations. Whole: not Kiev's either.
    for (level, both) in [(&all.found, 4), (&all.right, 3), (&all.whole, 2)] {
        assert_eq!(level.precision, Share::new(both, 4));
        assert_eq!(level.recall, Share::new(both, 5));
        let f1 = level.f1().expect("claims");
        // 2·4/9, 2·3/9, 2·2/9
        assert!((f1.value - 2.0 * both as f64 / 9.0).abs() < 1e-12);
        let (low, high) = f1.interval;
        assert!(low <= f1.value && f1.value <= high);
    }
    assert_eq!((all.arguable, all.bonus), (Share::new(1, 1), Share::new(0, 1)));
    let names: Vec<Option<&str>> = score.figures.types.iter().map(|t| t.claim.as_deref()).collect();
    assert_eq!(names, [None, Some("truce-status"), Some("violations")]);
    assert_eq!(score.figures.types[2].right.recall, Share::new(0, 1));
}

#[test]
fn parts_of_pairs() {
    let (score, _) = scored(&ARTICLES, GOLD, &[]);
    let part = |name: &str| score.figures.parts.iter().find(|part| part.name == name).expect("a part");
    // Three pairs of truce-status, one of violations with 12 for 14.
    assert_eq!(part("state").same, Share::new(3, 3));
    assert_eq!((part("count").same, part("count").precision), (Share::new(0, 1), Some(Share::new(0, 1))));
    assert_eq!(part("unit").same, Share::new(1, 1));
    // Of four pairs three are nobody's on both sides; the one speaker of each side is not the other's.
    assert_eq!(part("speaker").same, Share::new(3, 4));
    assert_eq!(
        (part("speaker").precision, part("speaker").recall),
        (Some(Share::new(0, 1)), Share::new(0, 1))
    );
    assert_eq!(score.figures.modalities[0].same, Share::new(4, 4));
}

#[test]
fn lists_name_what_differs() {
    let (score, _) = scored(&ARTICLES, GOLD, &[]);
    let missed: Vec<&str> = score.claims.iter().filter(|c| !c.found).map(|c| c.sentence.as_str()).collect();
    assert_eq!(missed, ["Les tirs ont repris.", "Le calme règne."]);
    let differs = |at: usize| {
        let near = score.claims[at].near.as_ref().expect("the tool's claim");
        near.differs.iter().map(|d| format!("{}: {} / {}", d.part, d.wanted, d.found)).collect::<Vec<_>>()
    };
    assert_eq!(differs(0), ["speaker: Kiev / Moscou"]);
    assert_eq!(differs(1), ["count: 14 / 12"]);
    assert!(score.beyond.is_empty(), "{:#?}", score.beyond);
}

#[test]
fn verdicts_between_pairs() {
    let (score, _) = scored(&ARTICLES, GOLD, &[]);
    let verdicts = score.figures.verdicts.expect("verdicts");
    // The second is between a claim that was not found and another.
    assert_eq!((verdicts.right.of, verdicts.without_claim), (2, 1));
    assert_eq!(score.verdicts[1].found, "no claim");
    assert_eq!(verdicts.hard.precision.right, 0);
    // Nothing is said of the truces: which of them collapsed and which holds is undecided, as in the gold file.
    assert_eq!(verdicts.kinds["undecided"], Rates::new(1, 1, 1));
    assert_eq!(verdicts.kinds["agrees"], Rates::new(0, 0, 1));
}

#[test]
fn types_that_are_not_asked_for_do_not_count() {
    let (score, problems) = scored(&ARTICLES, GOLD, &["violations"]);
    assert!(problems.is_empty(), "{}", render(&problems, false));
    assert_eq!((score.figures.types[0].wanted, score.figures.types[0].given), (1, 1));
    assert_eq!(score.figures.verdicts.expect("verdicts").right.of, 0);
}

#[test]
fn headlines_folds_and_what_is_beyond() {
    let article = [(
        "a.txt",
        "La trêve tient\nLa trêve tient, affirme Moscou.\nMardi, la trêve tient. La trêve s’effondre, affirme Kiev.\n",
    )];
    let gold = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: in-force}, speaker: Moscou, says: "La trêve tient, affirme Moscou"}
"#;
    let (score, _) = scored(&article, gold, &[]);
    let all = &score.figures.types[0];
    // The headline is neutral; the two others of the text are beyond.
    assert_eq!((all.headline, all.given, all.found.precision), (1, 3, Share::new(1, 3)));
    assert_eq!(score.beyond.len(), 2);
    let near = score.beyond[1].near.as_ref();
    assert!(near.is_none(), "no gold claim stands in that sentence: {near:?}");

    // The first words that stand below the headline are meant; what is said again at a passage under `also`, by the same speaker, is no error.
    let folded = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: in-force}, speaker: [Moscou, null], says: "La trêve tient, affirme", also: ["Mardi, la trêve tient"]}
"#;
    let (score, problems) = scored(&article, folded, &[]);
    assert!(problems.is_empty(), "{}", render(&problems, false));
    let all = &score.figures.types[0];
    assert_eq!((all.repeated, all.given, all.found.precision), (1, 2, Share::new(1, 2)));
}

#[test]
fn of_alternatives_each_counts() {
    let gold = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: collapsed, or: in-force}, speaker: Kiev, speaker_or: Moscou, modality: denied, modality_or: asserted, says: "La trêve tient"}
"#;
    let (score, _) = scored(&ARTICLES[..1], gold, &["truce-status"]);
    assert_eq!(score.figures.types[0].whole.recall, Share::new(1, 1));
}

#[test]
fn the_pair_with_the_right_answer_is_taken() {
    // Both gold claims touch the one claim of the tool; the second has its answer.
    let gold = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: collapsed}, speaker: Moscou, says: "La trêve tient, affirme Moscou"}
      - {claim: truce-status, slots: {state: in-force}, speaker: null, says: "trêve tient"}
"#;
    let (score, _) = scored(&ARTICLES[..1], gold, &["truce-status"]);
    let found: Vec<(bool, bool)> = score.claims.iter().map(|claim| (claim.found, claim.right)).collect();
    assert_eq!(found, [(false, false), (true, true)]);
    assert!(score.claims[0].near.as_ref().is_some_and(|near| near.taken));
}

#[test]
fn what_does_not_fit_is_told_and_left_out() {
    let gold = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: inforce}, speaker: null, says: "La trêve tient"}
      - {claim: truce-statut, slots: {state: in-force}, speaker: null, says: "La trêve tient"}
      - {claim: casualties, slots: {count: 3}, speaker: null, says: "La trêve tient"}
      - {claim: truce-status, slots: {party: Kiev}, speaker: null, says: "La trêve tient"}
      - {claim: truce-status, slots: {state: in-force}, modality: sure, speaker: null, says: "La trêve a tenu"}
      - {claim: truce-status, slots: {state: in-force}, speaker: null, says: "trêve"}
  ./a.txt:
    claims: []
  z.txt:
    claims: []
verdicts:
  - {a: {doc: a.txt, says: "trêve"}, b: {doc: z, says: "trêve"}, verdict: agrees}
"#;
    let (score, problems) = scored(&[("x/a.txt", "La trêve tient, et la trêve tient.")], gold, &[]);
    assert_eq!(
        codes(&problems),
        ["E158", "E157", "E152", "W151", "E158", "E156", "W152", "E154", "E155", "W150"],
        "{}",
        render(&problems, false)
    );
    let left_out = score.figures.left_out;
    assert_eq!((left_out.documents, left_out.claims, left_out.verdicts), (2, 4, 1));
    assert!(problems.iter().all(|problem| !problem.help.is_empty()));
}

#[test]
fn two_coders_by_hand() {
    let other = r#"
documents:
  a.txt:
    claims:
      - {claim: truce-status, slots: {state: in-force}, speaker: Ukraine, says: "trêve tient"}
  b.txt:
    claims:
      - {claim: truce-status, slots: {state: violated}, speaker: null, says: "s’est effondrée"}
      - {claim: truce-status, slots: {state: violated}, speaker: null, says: "la trêve est violée"}
      - {claim: violations, slots: {count: 1, unit: tirs}, speaker: null, says: "Les tirs"}
"#;
    let (coders, problems) = with(&ARTICLES, &[], |input| two_coders(input, &read(GOLD), &read(other)));
    assert!(problems.is_empty(), "{}", render(&problems, false));
    // Articles a and b: 5 claims and 4. Units: a: status–status, violations–none; b: status–status twice, status–violations.
    assert_eq!((coders.articles, coders.first, coders.second, coders.shared), (2, 5, 4, 3));
    // Five units, three alike. Values: status 4 + 3, violations 1 + 1, none 0 + 1; n = 10. Observed 2·2 = 4,
    // expected 100 − 49 − 4 − 1 = 46: alpha = 1 − 9·4/46.
    assert_eq!((coders.types.units, coders.types.same), (5, 3));
    assert!((coders.types.alpha.expect("two types") - (1.0 - 36.0 / 46.0)).abs() < 1e-12);
    let label =
        |name: &str| coders.labels.iter().find(|label| label.name == name).expect("a label").agreement;
    // States: in-force/in-force, collapsed/violated, violated/violated; n = 6, observed 2, values 2, 1, 3: expected 36 − 4 − 1 − 9 = 22.
    assert_eq!((label("state").units, label("state").same), (3, 2));
    assert!((label("state").alpha.expect("states") - (1.0 - 10.0 / 22.0)).abs() < 1e-12);
    // Kiev and Ukraine are one actor; the two others are nobody's.
    assert_eq!((label("speaker").same, label("speaker").alpha), (3, Some(1.0)));
    // All asserted: nothing to tell apart, no alpha.
    assert_eq!((label("modality").same, label("modality").alpha), (3, None));
}

#[test]
fn the_same_figures_in_any_order() {
    let all = |documents: &[(&str, &str)]| format!("{:?}", scored(documents, GOLD, &[]).0);
    let mut turned = ARTICLES;
    turned.reverse();
    assert_eq!(all(&ARTICLES), all(&turned));
}
