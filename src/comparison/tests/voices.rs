//! Who says it: one article, one voice, one utterance, a figure replaced later; accusations that go both ways.

use crate::comparison::testing::{Draft, check, knowledge, says, words};
use crate::comparison::{Comparison, NotMade, Part, VerdictKind, compare};

fn toll(outlet: &str, n: i64) -> Draft {
    says(outlet, "casualties").slot("unit", "dead").count(n).at("aleppo").daily()
}

fn truce(outlet: &str, state: &str) -> Draft {
    says(outlet, "truce-status").state(state)
}

#[test]
fn inside_one_article() {
    check(vec![
        (
            "headline against text",
            toll("a", 15).headline(),
            toll("a", 14),
            "tension: values-disjoint (inside-one-article, one-origin)",
        ),
        (
            "headline against what somebody says in the text",
            toll("a", 15).headline(),
            toll("a", 14).by("le ministre"),
            "tension: values-disjoint (inside-one-article)",
        ),
        (
            "one speaker",
            toll("a", 15).by("le ministre"),
            toll("a", 14).by("le ministre"),
            "tension: values-disjoint (inside-one-article, one-origin)",
        ),
        (
            "two speakers",
            toll("a", 15).by("le ministre"),
            toll("a", 14).by("l’opposition"),
            "contradicts hard number: values-disjoint (inside-one-article)",
        ),
        (
            "a speaker against the outlet's own words",
            truce("a", "respected").by("le ministre"),
            truce("a", "violated"),
            "contradicts hard state: states-clash (inside-one-article)",
        ),
        (
            "one voice tells of two times",
            truce("a", "respected"),
            truce("a", "collapsed").on("2016-07-04"),
            "changed: period-disjoint (inside-one-article, one-origin)",
        ),
    ]);
}

#[test]
fn replaced_later() {
    let at_first = |n| toll("a", n).article("1");
    let later = |n| toll("a", n).article("2").published("2016-07-07");
    check(vec![
        ("by the same outlet", at_first(3), later(9), "updated: figure-replaced (one-origin)"),
        ("downwards", at_first(9), later(3), "updated: figure-replaced (revised-down, one-origin)"),
        (
            "by the same speaker elsewhere",
            toll("a", 3).by("Lavrov"),
            toll("b", 9).by("Lavrov").published("2016-07-07"),
            "updated: figure-replaced",
        ),
        (
            "said later, in articles of one day",
            toll("a", 3).by("Lavrov").said("2016-07-04"),
            toll("b", 9).by("Lavrov"),
            "updated: figure-replaced",
        ),
        (
            "by one agency",
            toll("a", 3).wire("afp"),
            toll("b", 9).wire("afp").published("2016-07-07"),
            "updated: figure-replaced (one-origin)",
        ),
        (
            "on one agency's copy of one day",
            toll("a", 3).wire("afp"),
            toll("b", 9).wire("afp"),
            "contradicts soft number: values-disjoint ~ one-voice (one-origin)",
        ),
        (
            "by another outlet",
            toll("a", 3),
            toll("b", 9).published("2016-07-07"),
            "contradicts hard number: values-disjoint",
        ),
        (
            "by another speaker in the same outlet",
            at_first(3).by("Lavrov"),
            later(9).by("Kerry"),
            "contradicts hard number: values-disjoint",
        ),
        (
            "two articles of one outlet on one day",
            at_first(3),
            toll("a", 9).article("2"),
            "contradicts soft number: values-disjoint ~ one-voice (one-origin)",
        ),
        (
            "an unknown outlet is no outlet that replaces itself",
            at_first(3).no_outlet(),
            later(9).no_outlet(),
            "contradicts hard number: values-disjoint",
        ),
        (
            "a state taken back",
            truce("a", "respected").article("1"),
            truce("a", "violated").article("2").published("2016-07-07"),
            "updated: figure-replaced (one-origin)",
        ),
    ]);
}

#[test]
fn one_utterance_rendered_twice() {
    check(vec![
        (
            "another number",
            toll("a", 3).by("Lavrov"),
            toll("b", 9).by("Lavrov"),
            "drift: one-utterance (one-origin)",
        ),
        (
            "another number, published on two days",
            toll("a", 3).by("Lavrov").said("2016-07-05"),
            toll("b", 9).by("Lavrov").said("2016-07-05").published("2016-07-07"),
            "drift: one-utterance (one-origin)",
        ),
        (
            "another mood",
            truce("a", "violated").by("Lavrov"),
            truce("b", "violated").by("lavrov").hearsay(),
            "drift: one-utterance (one-origin)",
        ),
        (
            "another polarity",
            truce("a", "violated").by("Lavrov"),
            truce("b", "violated").by("Lavrov").negated(),
            "drift: one-utterance (one-origin)",
        ),
        (
            "in one outlet",
            toll("a", 3).by("Lavrov").article("1"),
            toll("a", 9).by("Lavrov").article("2"),
            "contradicts soft number: values-disjoint ~ one-voice (one-origin)",
        ),
        (
            "by two speakers",
            toll("a", 3).by("Lavrov"),
            toll("b", 9).by("Kerry"),
            "contradicts hard number: values-disjoint",
        ),
        (
            "two anonymous speakers are not one",
            toll("a", 3).by_somebody(),
            toll("b", 9).by_somebody(),
            "contradicts hard number: values-disjoint",
        ),
        (
            "rendered the same way",
            toll("a", 3).by("Lavrov"),
            toll("b", 3).by("Lavrov"),
            "agrees: same-position",
        ),
        (
            "a day known only by its month",
            toll("a", 3).by("Lavrov").published("2016-07"),
            toll("b", 9).by("Lavrov").published("2016-07"),
            "contradicts soft number: values-disjoint ~ one-voice (one-origin)",
        ),
    ]);
}

#[test]
fn a_third_voice_still_contradicts() {
    let found = of(vec![
        toll("a", 3).by("Lavrov"),
        toll("b", 9).by("Lavrov"),
        toll("c", 3).by("Kerry"),
        toll("d", 9),
    ]);
    assert_eq!(shown(&found), ["contradicts hard number: values-disjoint (drift)"]);
    let found = of(vec![toll("a", 3).by("Lavrov"), toll("b", 9).by("Lavrov"), toll("c", 3).by("Kerry")]);
    assert_eq!(
        shown(&found),
        ["contradicts hard number: values-disjoint (drift)"],
        "Kerry's 3 against Lavrov's 9, whatever Lavrov said"
    );
    let found = of(vec![
        truce("a", "respected").by("l’ONU"),
        truce("b", "respected").by("Moscou"),
        truce("c", "collapsed").by("Moscou"),
    ]);
    assert_eq!(shown(&found), ["contradicts hard state: states-clash (drift)"], "the UN against Moscow");
    let found = of(vec![toll("a", 3).by("Lavrov"), toll("b", 9).by("Lavrov"), toll("c", 9).by_somebody()]);
    assert_eq!(
        shown(&found),
        ["contradicts hard number: values-disjoint (drift)"],
        "somebody's 9 against Lavrov's 3"
    );
    let both = |outlet, n| [toll(outlet, n).by("Lavrov"), toll(outlet, n).by("Kerry")];
    let found = of(both("a", 3).into_iter().chain(both("b", 9)).collect());
    assert_eq!(
        shown(&found),
        ["contradicts soft number: values-disjoint ~ one-voice (drift, one-origin)"],
        "two outlets, and both speakers said 3 in one, 9 in the other"
    );
    let found =
        of(vec![toll("a", 7).by("Lavrov"), toll("b", 7).by("Lavrov").hearsay(), toll("c", 7).by("Kerry")]);
    assert_eq!(
        shown(&found),
        ["agrees: values-agree ~ conditional (drift)"],
        "Kerry agrees with both renderings"
    );
    let found = of(vec![
        toll("a", 3).by("Lavrov"),
        toll("b", 3).by("Lavrov").said("2016-07-04"),
        toll("c", 9).by("Lavrov"),
    ]);
    assert_eq!(
        shown(&found),
        ["updated: figure-replaced (drift)"],
        "3 on the 4th, then one utterance told twice"
    );
    let found = of(vec![toll("a", 3), toll("a", 9).article("2").published("2016-07-07"), toll("b", 3)]);
    assert_eq!(shown(&found), ["contradicts hard number: values-disjoint"], "b stands by 3");
}

#[test]
fn one_stated_claim_on_each_side_makes_it_hard() {
    let found = of(vec![
        truce("a", "respected").truce_inferred(),
        truce("b", "respected"),
        truce("c", "violated").presupposed(),
    ]);
    assert_eq!(shown(&found), ["contradicts soft state: states-clash ~ presupposed"]);
    let found =
        of(vec![truce("a", "respected").truce_inferred(), truce("b", "respected"), truce("c", "violated")]);
    assert_eq!(shown(&found), ["contradicts hard state: states-clash"]);
}

#[test]
fn sides_that_accuse_each_other() {
    let accuses = |outlet, who: &str| says(outlet, "blame").blames(&[who]);
    let found = of(vec![accuses("a", "russia").by("Kerry"), accuses("b", "united-states").by("Lavrov")]);
    assert_eq!(shown(&found), ["undecided: incident-unknown"], "no incident is named");
    let found = of(vec![
        accuses("a", "russia").by("Kerry").at("aleppo"),
        accuses("b", "united-states").by("Lavrov").at("idlib"),
    ]);
    assert_eq!(shown(&found), Vec::<String>::new(), "two places");
    let found = of(vec![
        accuses("a", "russia").by("Kerry").at("aleppo"),
        accuses("b", "united-states").by("Lavrov").at("aleppo"),
    ]);
    assert_eq!(shown(&found), ["contradicts hard blame: blamed-differ"], "one place, one day");
    let found = of(vec![
        accuses("a", "russia").by("l’ONU").at("aleppo"),
        accuses("a", "united-states").by("l’ONU").at("aleppo"),
    ]);
    assert_eq!(
        shown(&found),
        Vec::<String>::new(),
        "who blames both contradicts nobody, and what stays open in one article is not listed"
    );
    let found = of(vec![
        accuses("a", "russia").by("l’ONU").at("aleppo"),
        accuses("b", "united-states").by("l’ONU").at("aleppo"),
    ]);
    assert_eq!(shown(&found), ["undecided: one-voice-says-both (one-origin)"]);
}

#[test]
fn comparisons_not_made_are_counted_by_the_part_that_decided() {
    let found = of(vec![
        toll("a", 3),
        toll("b", 4).day("2016-07-07"),
        toll("c", 5).at("idlib"),
        toll("c", 6).at("geneva"),
        truce("d", "respected").some_truce(),
        truce("e", "violated"),
    ]);
    // Of the six pairs of tolls c's own two do not count; a and b differ by their day, the other four by their place.
    assert_eq!(
        not_made(&found),
        [
            "casualties: 4 notcomparable: place-disjoint, a and c",
            "casualties: 1 notcomparable: period-disjoint, a and b",
            "truce-status: 1 undecided: subject-unknown, d and e",
        ]
    );
    assert!(found.verdicts.iter().all(|verdict| verdict.kind != VerdictKind::NotComparable));
}

#[test]
fn the_example_of_what_was_not_compared_is_between_two_outlets() {
    let found = of(vec![
        truce("a", "respected").article("1"),
        truce("a", "violated").article("2").truce("syria-2016-12"),
        truce("b", "collapsed").truce("syria-2016-12"),
    ]);
    assert_eq!(not_made(&found)[0], "truce-status: 2 notcomparable: subject-differs, a and b");
    let found = of(vec![
        truce("a", "respected").article("1"),
        truce("a", "violated").article("2").truce("syria-2016-12"),
    ]);
    assert_eq!(
        not_made(&found),
        ["truce-status: 1 notcomparable: subject-differs, a and a"],
        "when there is one"
    );
}

/// Comparisons not made: the claim type, how many, why, and the outlets of the example.
fn not_made(comparison: &Comparison) -> Vec<String> {
    let outlets = |position: usize| {
        comparison.positions[position].outlets.iter().cloned().collect::<Vec<_>>().join("+")
    };
    let one = |((claim, _, _), left): (&(String, VerdictKind, Part), &NotMade)| {
        let (a, b) = (outlets(left.example.a), outlets(left.example.b));
        format!("{claim}: {} {}, {a} and {b}", left.pairs, words(&left.example))
    };
    comparison.not_made.iter().map(one).collect()
}

fn of(drafts: Vec<Draft>) -> Comparison {
    let claims: Vec<_> = drafts.into_iter().map(Draft::done).collect();
    compare(&claims, &knowledge())
}

fn shown(comparison: &Comparison) -> Vec<String> {
    comparison.verdicts.iter().map(words).collect()
}
