//! Ten articles in ten styles of the press, with their reading, both written by somebody who had not seen the rules. The rules find only part of what
//! stands in them so far; what they do find must be right, and the part must not shrink.

use crate::reading::{Run, flagged_beyond, is_found, reading, required};

const READING: &str = "tests/gold/first-reading.yaml";
const FOLDER: &str = "tests/gold/first";
/// Claims found with slots, speaker, medium, subject, place and time as read. Raised when the rules find more, never lowered.
const FOUND_AT_LEAST: usize = 17;

#[test]
fn no_less_is_found_than_before() {
    let score = Run::new(FOLDER, true).score(&reading(READING), &[]);
    let required = required(&score);
    let found = required.iter().filter(|claim| is_found(claim)).count();
    assert!(found >= FOUND_AT_LEAST, "{found} of {} found, {FOUND_AT_LEAST} before", required.len());
    assert!(found < FOUND_AT_LEAST + 5, "{found} found: raise FOUND_AT_LEAST");
}

#[test]
fn nothing_is_flagged_that_the_reading_does_not_have() {
    let beyond = flagged_beyond(&Run::new(FOLDER, true).score(&reading(READING), &[]));
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

#[test]
fn nothing_comes_from_furniture() {
    assert_eq!(Run::new(FOLDER, true).claims_of_furniture(&reading(READING)), Vec::<String>::new());
}
