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
