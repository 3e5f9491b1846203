//! Ten articles in ten styles of the press, with their reading, both written by somebody who had not seen the rules. The rules find only part of what
//! stands in them so far; what they do find must be right, and the part must not shrink.

use crate::reading::{Reading, Run};

const READING: &str = "tests/gold/first-reading.yaml";
const FOLDER: &str = "tests/gold/first";
/// Claims found with slots, speaker, medium, subject, place and time as read. Raised when the rules find more, never lowered.
const FOUND_AT_LEAST: usize = 11;

#[test]
fn no_less_is_found_than_before() {
    let reading = Reading::load(READING);
    let run = Run::new(FOLDER, true);
    let required = reading.claims.iter().filter(|c| c.is_required());
    let found = required.clone().filter(|c| run.find(c).is_some()).count();
    assert!(found >= FOUND_AT_LEAST, "{found} of {} found, {FOUND_AT_LEAST} before", required.count());
    assert!(found < FOUND_AT_LEAST + 5, "{found} found: raise FOUND_AT_LEAST");
}

#[test]
fn nothing_is_flagged_that_the_reading_does_not_have() {
    assert_eq!(Run::new(FOLDER, true).contradictions(), Vec::<String>::new());
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
