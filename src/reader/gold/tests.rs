//! Gold files as they are read: values, alternatives, what is left out.

use super::{Gold, GoldValue, Weight, read_gold};
use crate::diagnostic::{Diagnostic, SourceFile, render};
use crate::text::Amount;

fn read(text: &str) -> (Gold, Vec<Diagnostic>) {
    read_gold(&SourceFile::new("gold.yaml", text))
}

/// A file of one claim with these keys.
fn claim(keys: &str) -> String {
    format!("documents: {{a.txt: {{claims: [{{claim: c, says: x, {keys}}}]}}}}")
}

#[test]
fn values_of_slots() {
    let whole = Amount::whole;
    for (written, value) in [
        ("collapsed", GoldValue::Text("collapsed".into())),
        ("12", GoldValue::Number(whole(12))),
        ("-2.5", GoldValue::Number(Amount::thousandths(-2500))),
        ("1.2345", GoldValue::Text("1.2345".into())),
        ("[3, null]", GoldValue::Bounds(Some(whole(3)), None)),
        ("[10, 14]", GoldValue::Bounds(Some(whole(10)), Some(whole(14)))),
        ("[Russie, \"États-Unis\"]", GoldValue::Names(vec!["Russie".into(), "États-Unis".into()])),
        ("[Russie]", GoldValue::Names(vec!["Russie".into()])),
        ("true", GoldValue::Flag(true)),
        ("2016-02", GoldValue::Text("2016-02".into())),
    ] {
        let (gold, problems) = read(&claim(&format!("slots: {{s: {written}}}")));
        assert!(problems.is_empty(), "{}", render(&problems, false));
        assert_eq!(gold.documents[0].claims[0].wanted.slots["s"], value, "{written}");
    }
    for written in ["[]", "[1, 2, 3]", "{a: b}", "", "[[a]]", "[a, null]"] {
        let (gold, problems) = read(&claim(&format!("slots: {{s: {written}}}")));
        assert_eq!((gold.left_out.claims, problems.len()), (1, 1), "{written}: {problems:#?}");
        assert_eq!(problems[0].code, "E153");
    }
}

#[test]
fn what_is_not_written_and_what_is_null() {
    let (gold, _) = read(&claim("speaker: Moscou, speaker_or: null, medium_or: Sana, arguable: true"));
    let claim = &gold.documents[0].claims[0];
    assert_eq!(claim.wanted.speaker, [Some("Moscou".to_owned()), None]);
    assert_eq!(claim.wanted.medium, [None, Some("Sana".to_owned())], "no medium is written");
    assert_eq!(claim.wanted.modality, ["asserted"]);
    assert_eq!(claim.weight, Weight::Arguable);
}

#[test]
fn a_bad_entry_is_left_out_and_the_rest_is_read() {
    let text = "\
documents:
  a.txt:
    provenance: {outlet: null, agency: AFP}
    claims:
      - {claim: c, says: x}
      - {claim: c}
      - {claim: c, says: x, speaker: [a, {b: c}]}
      - {claim: c, says: x, slots: {state: , unit: y}}
  a.txt: {claims: []}
  b.txt: nothing
verdicts:
  - {a: {doc: a, says: x}, b: {doc: a, says: y}, verdict: contradicts, strength: hard, verdict_or: [changed, contradicts soft]}
  - {a: {doc: a, says: x}, verdict: agrees}
  - {a: {doc: a, says: x}, b: {doc: a}, verdict: agreed}
";
    let (gold, problems) = read(text);
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    assert_eq!(
        codes,
        ["E154", "E152", "E153", "E153", "E153", "E152", "E152", "E158"],
        "{}",
        render(&problems, false)
    );
    let left_out = gold.left_out;
    assert_eq!((left_out.documents, left_out.claims, left_out.verdicts), (1, 3, 2));
    assert_eq!((gold.documents.len(), gold.documents[0].claims.len()), (1, 1));
    assert_eq!(gold.documents[0].provenance["outlet"], None);
    let verdicts = gold.verdicts.expect("verdicts");
    assert_eq!(verdicts[0].outcomes, ["contradicts hard", "changed", "contradicts soft"]);
}

#[test]
fn of_very_many_problems_the_first_are_told() {
    let claims = "      - {claim: c}\n".repeat(500);
    let (gold, problems) = read(&format!("documents:\n  a.txt:\n    claims:\n{claims}"));
    assert_eq!((gold.left_out.claims, problems.len()), (500, 201));
    assert_eq!(problems[200].code, "E040");
}
