//! Twelve articles written for the tests, with a reading made before the tool had seen them: hard contradictions, updates, drift, cumulative
//! against daily, part against whole, one wire in three outlets.
use crate::reading::{Run, flagged_beyond, is_found, missing, reading, required, wrong_verdicts};
use std::collections::BTreeSet;

const READING: &str = "tests/corroborate-reading.yaml";
const FOLDER: &str = "tests/corroborate";

#[test]
fn every_claim_is_found() {
    let score = Run::new(FOLDER, true).score(&reading(READING), &[]);
    let wanted = required(&score);
    let lost: Vec<String> = wanted.iter().filter(|c| !is_found(c)).map(|c| missing(c)).collect();
    assert!(lost.is_empty(), "{} of {} not found:\n{}", lost.len(), wanted.len(), lost.join("\n"));
}

#[test]
fn verdicts_come_out_as_read() {
    let wrong = wrong_verdicts(&Run::new(FOLDER, true).score(&reading(READING), &[]));
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_else_is_flagged() {
    let beyond = flagged_beyond(&Run::new(FOLDER, true).score(&reading(READING), &[]));
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

#[test]
fn as_many_contradictions_as_read_hard_and_soft() {
    let gold = reading(READING);
    let contradictions = Run::new(FOLDER, true).contradictions();
    for strength in ["hard", "soft"] {
        let wanted = format!("contradicts {strength}");
        let verdicts = gold.verdicts.iter().flatten();
        let read = verdicts.filter(|v| v.outcomes.first() == Some(&wanted)).count();
        let found: Vec<&String> = contradictions.iter().filter(|told| told.starts_with(&wanted)).collect();
        assert_eq!(found.len(), read, "{found:#?}");
    }
}

#[test]
fn outlets_and_agencies_are_as_read() {
    let score = Run::new(FOLDER, true).score(&reading(READING), &[]);
    // The dates are all declared.
    for mark in score.provenance.iter().filter(|mark| mark.part != "published") {
        assert_eq!(mark.found, mark.wanted, "{} of {}", mark.part, mark.document);
    }
    assert_eq!(score.provenance.len(), 36);
}

#[test]
fn nothing_comes_from_furniture() {
    assert_eq!(Run::new(FOLDER, true).claims_of_furniture(&reading(READING)), Vec::<String>::new());
}

#[test]
fn without_declared_provenance_there_are_fewer_verdicts_and_none_wrong() {
    let (with, without) = (Run::new(FOLDER, true), Run::new(FOLDER, false));
    assert!(without.made_verdicts().len() < with.made_verdicts().len());
    let known = with.sides();
    for (outcome, a, b) in without.sides() {
        // A position may have lost claims, and the one that stood first.
        let same = |k: &&(String, BTreeSet<String>, BTreeSet<String>)| {
            k.0 == outcome && !k.1.is_disjoint(&a) && !k.2.is_disjoint(&b)
        };
        assert!(known.iter().any(|k| same(&k)), "only without declarations: {outcome} | {a:?} | {b:?}");
    }
}
