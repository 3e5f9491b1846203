//! Two rulebooks of a few lines, and what the second one makes otherwise.

use super::{Kind, RulesDiff, rules_diff};
use crate::claim::claims;
use crate::document::{Declared, Document};
use crate::rule::Rulebook;
use crate::workbench::testing::book;
use std::collections::BTreeSet;

fn rules(status: &str, violations: &str) -> Rulebook {
    let status = format!(
        "claim: truce-status\nanswer: state\nslots:\n  truce?: truce\n  state: [in-force, collapsed, strained]\nmatch:\n  fr:\n{status}examples: []\n"
    );
    let violations = format!(
        "claim: violations\nanswer: count\nslots:\n  count: number\n  unit: act\nmatch:\n  fr:\n{violations}examples: []\n"
    );
    let frame = "frame: incise\nslots: {speaker: speaker, cue: cue}\ncontent: before\nmatch:\n  fr:\n    - «,» <cue> <speaker>\nexamples: []\n";
    book(&[
        ("claims/truce-status.yml", status.as_str()),
        ("claims/violations.yml", violations.as_str()),
        ("attribution/incise.yml", frame),
    ])
}

const STATUS: &str = "    - state=in-force:\n        - <truce> tenir~\n    - state=collapsed:\n        - <truce> s’effondrer~\n";
const VIOLATIONS: &str = "    - constater~ <count> <unit>\n";

fn diff(old: &Rulebook, new: &Rulebook, text: &str, only: &[&str]) -> RulesDiff {
    let declared = Declared { lang: Some("fr".into()), ..Declared::default() };
    let document = Document { id: "a.txt".into(), text: text.into(), stated: Declared::default(), declared };
    let only: BTreeSet<String> = only.iter().map(|claim| (*claim).to_owned()).collect();
    let (before, after) = (claims(old, &document), claims(new, &document));
    rules_diff(&[document], &[before], &[after], &only)
}

/// Kind, words and `part: old → new` of each change.
fn told(diff: &RulesDiff) -> Vec<String> {
    let one = |change: &super::Change| {
        let none = || "-".to_owned();
        let differs = change.differs.iter().map(|d| {
            let (old, new) = (d.old.clone().unwrap_or_else(none), d.new.clone().unwrap_or_else(none));
            format!(" {}: {old} → {new}", d.part)
        });
        format!("{} {}{}", change.kind().id(), change.says, differs.collect::<String>())
    };
    diff.changes.iter().map(one).collect()
}

const TEXT: &str = "La trêve tient, affirme Moscou. L’armée a constaté 12 violations. La trêve s’effondre.";

#[test]
fn the_same_rules_change_nothing() {
    let book = rules(STATUS, VIOLATIONS);
    let same = diff(&book, &book, TEXT, &[]);
    assert!(same.changes.is_empty());
    let all = &same.types[0];
    assert_eq!(
        (all.claim.as_deref(), all.old, all.new, all.gained + all.lost + all.changed),
        (None, 3, 3, 0)
    );
    assert_eq!(same.types.len(), 3);
}

#[test]
fn another_pattern_or_other_words_change_nothing() {
    let old = rules(STATUS, VIOLATIONS);
    let new = rules(STATUS, "    - armée constater~ <count> <unit>\n    - constater~ <count> <unit>\n");
    assert_eq!(told(&diff(&old, &new, TEXT, &[])), Vec::<String>::new());
}

#[test]
fn a_claim_is_gained_lost_or_changed() {
    let old = rules(STATUS, VIOLATIONS);
    for (status, violations, expected) in [
        (
            "    - state=in-force:
        - <truce> tenir~
",
            VIOLATIONS,
            vec!["lost trêve s’effondre"],
        ),
        (STATUS, "    - relever~ <count> <unit>\n", vec!["lost a constaté 12 violations"]),
        (
            "    - state=strained:\n        - <truce> tenir~\n    - state=collapsed:\n        - <truce> s’effondrer~\n",
            VIOLATIONS,
            vec!["changed trêve tient state: in-force → strained"],
        ),
        (
            "    - modality=conditional:\n        - state=in-force:\n            - <truce> tenir~\n    - state=collapsed:\n        - <truce> s’effondrer~\n",
            VIOLATIONS,
            vec!["changed trêve tient modality: asserted → conditional"],
        ),
    ] {
        let new = rules(status, violations);
        assert_eq!(told(&diff(&old, &new, TEXT, &[])), expected);
        // The other way round what was lost is gained.
        let back: Vec<Kind> = diff(&new, &old, TEXT, &[]).changes.iter().map(super::Change::kind).collect();
        let turned = |told: &&str| match () {
            () if told.starts_with("lost") => Kind::Gained,
            () => Kind::Changed,
        };
        assert_eq!(back, expected.iter().map(turned).collect::<Vec<_>>());
    }
}

#[test]
fn who_says_it_is_a_part_and_the_rule_is_told_of_each_side() {
    let old = rules(STATUS, VIOLATIONS);
    let mut new = rules(STATUS, VIOLATIONS);
    new.frames.clear();
    let found = diff(&old, &new, TEXT, &[]);
    assert_eq!(told(&found), ["changed trêve tient speaker: russia → -"]);
    let change = &found.changes[0];
    assert_eq!((change.line, change.sentence.trim()), (1, "La trêve tient, affirme Moscou."));
    let rules = [&change.old, &change.new].map(|side| side.as_ref().map(|side| side.rule.clone()));
    assert_eq!(
        rules,
        [Some("claims/truce-status.yml:9".to_owned()), Some("claims/truce-status.yml:9".to_owned())]
    );
}

#[test]
fn only_the_types_that_are_asked_for_are_compared() {
    let old = rules(STATUS, VIOLATIONS);
    let new = rules("    - state=in-force:\n        - <truce> durer~\n", "    - relever~ <count> <unit>\n");
    let found = diff(&old, &new, TEXT, &["violations"]);
    assert_eq!(told(&found), ["lost a constaté 12 violations"]);
    let counts: Vec<_> = found.types.iter().map(|t| (t.claim.as_deref(), t.old, t.new, t.lost)).collect();
    assert_eq!(counts, [(None, 1, 0, 1), (Some("violations"), 1, 0, 1)]);
}

#[test]
fn what_is_said_again_is_neither_gained_nor_lost() {
    // The old rules find the second passage only, the new ones fold it into the first.
    let text = "Le cessez tient. La trêve tient.";
    let old = rules(STATUS, VIOLATIONS);
    let new = rules(
        "    - state=in-force:\n        - <truce> tenir~\n        - cessez tenir~\n    - state=collapsed:\n        - <truce> s’effondrer~\n",
        VIOLATIONS,
    );
    assert_eq!(told(&diff(&old, &new, text, &[])), ["gained cessez tient"]);
    assert_eq!(told(&diff(&new, &old, text, &[])), ["lost cessez tient"]);
}
