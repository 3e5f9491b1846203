//! Twelve articles written for the tests, with a reading made before the tool had seen them: hard contradictions, updates, drift, cumulative
//! against daily, part against whole, one wire in three outlets.
use crate::reading::{Reading, Run};

const READING: &str = "tests/corroborate-reading.yaml";
const FOLDER: &str = "tests/corroborate";

#[test]
fn every_claim_is_found() {
    let reading = Reading::load(READING);
    let run = Run::new(FOLDER, true);
    let wanted: Vec<_> = reading.claims.iter().filter(|c| c.is_required()).collect();
    let missing: Vec<String> = wanted
        .iter()
        .filter(|c| run.find(c).is_none())
        .map(|c| format!("{} {}: {}\n{}", c.document, c.claim, c.says, run.nearest(c)))
        .collect();
    assert!(missing.is_empty(), "{} of {} not found:\n{}", missing.len(), wanted.len(), missing.join("\n"));
}

#[test]
fn verdicts_come_out_as_read() {
    let reading = Reading::load(READING);
    let run = Run::new(FOLDER, true);
    let mut wrong = Vec::new();
    for wanted in &reading.verdicts {
        let found = run.verdict(&reading, wanted);
        if !wanted.accepts(&found) {
            wrong.push(format!(
                "{} against {}: {found}, not {}",
                wanted.a.says,
                wanted.b.says,
                wanted.outcome()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_else_is_flagged() {
    let beyond = Run::new(FOLDER, true).flagged_beyond(&Reading::load(READING));
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

#[test]
fn as_many_contradictions_as_read_hard_and_soft() {
    let reading = Reading::load(READING);
    let contradictions = Run::new(FOLDER, true).contradictions();
    for strength in ["hard", "soft"] {
        let wanted = format!("contradicts {strength}");
        let read = reading.verdicts.iter().filter(|v| v.outcome() == wanted).count();
        let found: Vec<&String> = contradictions.iter().filter(|told| told.starts_with(&wanted)).collect();
        assert_eq!(found.len(), read, "{found:#?}");
    }
}

#[test]
fn outlets_and_agencies_are_as_read() {
    let reading = Reading::load(READING);
    let run = Run::new(FOLDER, true);
    for (document, wanted) in &reading.provenance {
        let found = run.provenance(document);
        // The dates are all declared.
        for part in ["outlet", "agency"] {
            assert_eq!(found.get(part), wanted.get(part), "{part} of {document}");
        }
    }
}

#[test]
fn nothing_comes_from_furniture() {
    let reading = Reading::load(READING);
    let run = Run::new(FOLDER, true);
    for (document, furniture) in &reading.furniture {
        for claim in run.claims_of(document) {
            let words = &claim.evidence.sentence_text;
            let from = furniture.iter().find(|passage| words.contains(passage.as_str()));
            assert!(from.is_none(), "{document}: {words}");
        }
    }
}

#[test]
fn without_declared_provenance_there_are_fewer_verdicts_and_none_wrong() {
    let (with, without) = (Run::new(FOLDER, true), Run::new(FOLDER, false));
    assert!(without.made_verdicts().len() < with.made_verdicts().len());
    for told in without.contradictions() {
        assert!(with.contradictions().contains(&told), "only without declarations: {told}");
    }
}
