//! The tool against a careful analyst's reading of the five seed articles (`tests/seed-reading.yaml`): what it must find, with whom it must
//! credit it, what it must not be fooled by, and how the claims stand to one another.
use crate::reading::{Run, flagged_beyond, is_found, missing, reading, required, wrong_verdicts};

const READING: &str = "tests/seed-reading.yaml";

/// The claims that the pack covers so far; a claim of the reading whose type has no rule yet is not asked for.
const COVERED: [&str; 8] =
    ["truce-status", "violations", "blame", "brokers", "exclusions", "cooperation", "talks", "joint-action"];

#[test]
fn every_required_claim_is_found_with_its_slots_speaker_and_medium() {
    let score = Run::new("seeds", true).score(&reading(READING), &COVERED);
    let lost: Vec<String> = required(&score).into_iter().filter(|c| !is_found(c)).map(missing).collect();
    assert!(lost.is_empty(), "not found:\n{}", lost.join("\n"));
}

#[test]
fn provenance_is_as_read() {
    let score = Run::new("seeds", false).score(&reading(READING), &COVERED);
    assert_eq!(score.provenance.len(), 15);
    for mark in &score.provenance {
        // A date that was worked out is more than the text states.
        if mark.scored || mark.part != "published" {
            assert_eq!(mark.found, mark.wanted, "{} of {}", mark.part, mark.document);
        }
    }
}

#[test]
fn nothing_comes_from_furniture() {
    assert_eq!(Run::new("seeds", true).claims_of_furniture(&reading(READING)), Vec::<String>::new());
}

#[test]
fn verdicts_come_out_as_read() {
    let score = Run::new("seeds", true).score(&reading(READING), &COVERED);
    let wrong = wrong_verdicts(&score);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(score.figures.verdicts.expect("verdicts").right.of, 6, "all but the one between lengths");
}

#[test]
fn nothing_else_is_flagged() {
    let beyond = flagged_beyond(&Run::new("seeds", true).score(&reading(READING), &[]));
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

#[test]
fn without_declared_provenance_there_are_fewer_verdicts_and_none_wrong() {
    let with = Run::new("seeds", true);
    let without = Run::new("seeds", false);
    assert!(without.made_verdicts().len() < with.made_verdicts().len());
    for pair in without.contradictions() {
        assert!(with.contradictions().contains(&pair), "only without dates: {pair}");
    }
}
