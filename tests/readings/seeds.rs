//! The tool against a careful analyst's reading of the five seed articles (`tests/seed-reading.yaml`): what it must find, with whom it must
//! credit it, what it must not be fooled by, and how the claims stand to one another.
use crate::reading::{Reading, Run};

/// The claims that the pack covers so far; a claim of the reading whose type has no rule yet is not asked for.
const COVERED: [&str; 8] =
    ["truce-status", "violations", "blame", "brokers", "exclusions", "cooperation", "talks", "joint-action"];

#[test]
fn every_required_claim_is_found_with_its_slots_speaker_and_medium() {
    let reading = Reading::load("tests/seed-reading.yaml");
    let run = Run::new("seeds", true);
    let mut missing = Vec::new();
    for wanted in reading.claims.iter().filter(|c| COVERED.contains(&c.claim.as_str()) && c.is_required()) {
        if run.find(wanted).is_none() {
            missing.push(format!(
                "{} {}: {}\n{}",
                wanted.document,
                wanted.claim,
                wanted.says,
                run.nearest(wanted)
            ));
        }
    }
    assert!(missing.is_empty(), "not found:\n{}", missing.join("\n"));
}

#[test]
fn provenance_is_as_read() {
    let reading = Reading::load("tests/seed-reading.yaml");
    let run = Run::new("seeds", false);
    for (document, wanted) in &reading.provenance {
        let found = run.provenance(document);
        assert_eq!(&found, wanted, "{document}");
    }
}

#[test]
fn nothing_comes_from_furniture() {
    let reading = Reading::load("tests/seed-reading.yaml");
    let run = Run::new("seeds", true);
    for (document, furniture) in &reading.furniture {
        for claim in run.claims_of(document) {
            let words = &claim.evidence.sentence_text;
            for passage in furniture {
                assert!(
                    !passage.contains(words.as_str()) && !words.contains(passage.as_str()),
                    "{document}: {words}"
                );
            }
        }
    }
}

#[test]
fn verdicts_come_out_as_read() {
    let reading = Reading::load("tests/seed-reading.yaml");
    let run = Run::new("seeds", true);
    let mut wrong = Vec::new();
    let covered = reading.verdicts.iter().filter(|v| COVERED.contains(&run.type_of(&reading, &v.a).as_str()));
    for wanted in covered {
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
    let reading = Reading::load("tests/seed-reading.yaml");
    let run = Run::new("seeds", true);
    let beyond = run.flagged_beyond(&reading);
    assert!(beyond.is_empty(), "{}", beyond.join("\n"));
}

#[test]
fn without_declared_provenance_there_are_fewer_verdicts_and_none_wrong() {
    let with = Run::new("seeds", true);
    let without = Run::new("seeds", false);
    let told = |run: &Run| run.made_verdicts();
    assert!(told(&without).len() < told(&with).len());
    for pair in without.contradictions() {
        assert!(with.contradictions().contains(&pair), "only without dates: {pair}");
    }
}
