//! Every row of the gate but the period, and the order of decision.

use crate::claim::Counting;
use crate::comparison::testing::{check, says};
use crate::modality::Modality;

#[test]
fn subject() {
    let respected = |outlet| says(outlet, "truce-status").state("respected");
    let collapsed = |outlet| says(outlet, "truce-status").state("collapsed");
    check(vec![
        ("one truce", respected("a"), collapsed("b"), "contradicts hard state: states-clash"),
        (
            "two truces",
            respected("a").truce("syria-2016-12"),
            collapsed("b"),
            "notcomparable: subject-differs",
        ),
        ("one unspecified", respected("a").some_truce(), collapsed("b"), "undecided: subject-unknown"),
        (
            "both unspecified",
            respected("a").some_truce(),
            collapsed("b").some_truce(),
            "undecided: subject-unknown",
        ),
        (
            "worked out on one side",
            respected("a").truce_inferred(),
            collapsed("b"),
            "contradicts soft state: states-clash ~ subject-inferred",
        ),
        (
            "a type without a subject does not compare it",
            says("a", "talks").state("suspended").at("geneva"),
            says("b", "talks").state("suspended").at("geneva").truce("syria-2016-12").day("2016-07-07"),
            "notcomparable: period-disjoint",
        ),
    ]);
}

#[test]
fn slots_beside_the_answer() {
    let ten = |outlet| says(outlet, "violations").count(10).daily();
    let six = |outlet| says(outlet, "violations").count(6).daily();
    let respected = |outlet| says(outlet, "truce-status").state("respected");
    let violated = |outlet| says(outlet, "truce-status").state("violated");
    check(vec![
        (
            "one unit",
            ten("a").slot("unit", "violation"),
            six("b").slot("unit", "violation"),
            "contradicts hard number: values-disjoint",
        ),
        (
            "two units",
            ten("a").slot("unit", "violation"),
            six("b").slot("unit", "shelling"),
            "notcomparable: slot-differs",
        ),
        ("a unit unstated", ten("a").slot("unit", "violation"), six("b"), "undecided: slot-unknown"),
        (
            "other accused",
            ten("a").list("blamed", &["russia"]),
            six("b").list("blamed", &["turkey"]),
            "notcomparable: slot-differs",
        ),
        (
            "a list of accused in any order",
            ten("a").list("blamed", &["russia", "turkey"]),
            six("b").list("blamed", &["turkey", "russia"]),
            "contradicts hard number: values-disjoint",
        ),
        ("about one party", respected("a").party(&["russia"]), violated("b"), "undecided: slot-unknown"),
        (
            "about two parties",
            respected("a").party(&["russia"]),
            violated("b").party(&["turkey"]),
            "notcomparable: slot-differs",
        ),
        (
            "about one party, as a slot of the rule",
            respected("a").party(&["russia"]),
            violated("b").list("party", &["russia"]),
            "contradicts hard state: states-clash",
        ),
        (
            "total against daily length",
            says("a", "truce-duration").hours(3, "daily"),
            says("b", "truce-duration").hours(72, "total"),
            "notcomparable: slot-differs",
        ),
        (
            "role qualifies the answer",
            says("a", "brokers").list("brokers", &["russia", "turkey"]).slot("role", "sponsors"),
            says("b", "brokers").list("brokers", &["russia"]).slot("role", "guarantors"),
            "agrees: values-agree (list-holds-other)",
        ),
    ]);
}

#[test]
fn place() {
    let respected = |outlet| says(outlet, "truce-status").state("respected");
    let collapsed = |outlet| says(outlet, "truce-status").state("collapsed");
    let count = |outlet, n| says(outlet, "violations").count(n).daily();
    check(vec![
        (
            "unstated is the truce's area",
            respected("a").at("syria"),
            collapsed("b"),
            "contradicts hard state: states-clash",
        ),
        (
            "two places",
            respected("a").at("aleppo"),
            collapsed("b").at("idlib"),
            "notcomparable: place-disjoint",
        ),
        (
            "states of whole and part",
            respected("a").at("syria"),
            collapsed("b").at("aleppo"),
            "tension: whole-against-part",
        ),
        (
            "one state of whole and part",
            respected("a").at("syria"),
            respected("b").at("aleppo"),
            "agrees: values-agree (part-of-whole)",
        ),
        (
            "negated in a part",
            respected("a").at("syria"),
            respected("b").at("aleppo").negated(),
            "tension: whole-against-part",
        ),
        (
            "more in the whole than in a part",
            count("a", 20).at("syria"),
            count("b", 4).at("aleppo"),
            "agrees: values-agree (part-of-whole)",
        ),
        (
            "more in a part than in the whole",
            count("a", 4).at("syria"),
            count("b", 20).at("aleppo"),
            "contradicts soft number: part-exceeds-whole ~ place-part",
        ),
        (
            "unstated, and no truce to tell the area",
            says("a", "talks").state("suspended").at("geneva"),
            says("b", "talks").state("under-way"),
            "undecided: states-unlisted",
        ),
        (
            "unstated: told of everywhere, and less than in a part",
            says("a", "casualties").slot("unit", "dead").count(3).daily(),
            says("b", "casualties").slot("unit", "dead").count(9).daily().at("aleppo"),
            "contradicts soft number: part-exceeds-whole ~ place-unstated",
        ),
        (
            "unstated: told of everywhere, and more than in a part",
            says("a", "casualties").slot("unit", "dead").count(9).daily(),
            says("b", "casualties").slot("unit", "dead").count(3).daily().at("aleppo"),
            "agrees: values-agree ~ place-unstated (part-of-whole)",
        ),
        (
            "unstated on both sides is equal, but never hard",
            says("a", "casualties").slot("unit", "dead").count(3).daily(),
            says("b", "casualties").slot("unit", "dead").count(9).daily(),
            "contradicts soft number: values-disjoint ~ place-unstated",
        ),
        (
            "lengths of whole and part",
            says("a", "truce-duration").hours(48, "total"),
            says("b", "truce-duration").hours(72, "total").at("aleppo"),
            "undecided: place-part",
        ),
        (
            "a type without a place does not compare it",
            says("a", "brokers").list("brokers", &["russia"]).at("aleppo"),
            says("b", "brokers").list("brokers", &["russia"]).at("idlib"),
            "agrees: same-position",
        ),
    ]);
}

#[test]
fn counting() {
    let count = |outlet, n| says(outlet, "violations").count(n);
    check(vec![
        (
            "256 since a day, and none today, are no contradiction",
            count("a", 256).since("2016-07-01"),
            count("b", 0).daily(),
            "notcomparable: counting-differs",
        ),
        (
            "the same on one day",
            count("a", 256).since("2016-07-06"),
            count("b", 0).daily(),
            "notcomparable: counting-differs",
        ),
        (
            "an incident of the day",
            count("a", 3).counting(Counting::Incident),
            count("b", 8).daily(),
            "notcomparable: counting-differs",
        ),
        (
            "unspecified, of the same day",
            count("a", 256),
            count("b", 0).daily(),
            "contradicts soft number: values-disjoint ~ counting-unstated",
        ),
        (
            "unspecified, of the same day, and nobody says where",
            says("a", "casualties").slot("unit", "dead").count(3),
            says("b", "casualties").slot("unit", "dead").count(9).daily(),
            "undecided: counting-unknown",
        ),
        ("both unspecified", count("a", 256), count("b", 0), "contradicts hard number: values-disjoint"),
        (
            "since two days",
            count("a", 256).since("2016-07-01"),
            count("b", 90).since("2016-07-03"),
            "notcomparable: period-not-equal",
        ),
        (
            "since one day until nobody knows when",
            count("a", 256).on("2016-07-01/..").counting(Counting::Since).published("2016-07/.."),
            count("b", 90).since("2016-07-01"),
            "undecided: period-unknown",
        ),
    ]);
}

#[test]
fn modality() {
    let respected = |outlet| says(outlet, "truce-status").state("respected");
    let violated = |outlet| says(outlet, "truce-status").state("violated");
    let other = "notcomparable: modality-differs";
    check(vec![
        ("wanted against actual", respected("a").wanted(), violated("b"), other),
        ("planned against actual", respected("a").modality(Modality::Planned), violated("b"), other),
        ("supposed against actual", respected("a").modality(Modality::Hypothetical), violated("b"), other),
        ("asked against actual", respected("a").modality(Modality::Asked), violated("b"), other),
        ("wanted against denied", respected("a").wanted(), respected("b").denied(), other),
        ("wanted against planned", respected("a").wanted(), violated("b").modality(Modality::Planned), other),
        (
            "both wanted is never hard",
            respected("a").wanted(),
            violated("b").wanted(),
            "contradicts soft state: states-clash ~ wanted",
        ),
        (
            "hearsay is soft",
            respected("a").hearsay(),
            violated("b"),
            "contradicts soft state: states-clash ~ conditional",
        ),
        (
            "presupposed is soft",
            respected("a").presupposed(),
            violated("b"),
            "contradicts soft state: states-clash ~ presupposed",
        ),
        ("negated", respected("a").negated(), respected("b"), "contradicts hard state: denied"),
        ("denied", respected("a").denied(), respected("b"), "contradicts hard denial: denied"),
        (
            "denied against hearsay",
            respected("a").denied(),
            respected("b").hearsay(),
            "contradicts soft denial: denied ~ conditional",
        ),
        (
            "negated and denied are one stance",
            respected("a").denied(),
            respected("b").negated(),
            "agrees: same-position",
        ),
    ]);
}

#[test]
fn a_known_mismatch_decides_before_an_unknown_in_the_order_of_the_parts() {
    let accuses = |outlet| says(outlet, "blame").blames(&["terrorists"]);
    let count = |outlet, n| says(outlet, "violations").count(n);
    check(vec![
        (
            "another time, and a truce nobody names",
            accuses("a").some_truce(),
            accuses("b").day("2018-02-08"),
            "notcomparable: period-disjoint",
        ),
        (
            "another place before another time",
            accuses("a").at("aleppo").some_truce(),
            accuses("b").at("idlib").day("2018-02-08"),
            "notcomparable: place-disjoint",
        ),
        (
            "another truce before all",
            accuses("a").at("aleppo"),
            accuses("b").at("idlib").truce("syria-2016-12").wanted(),
            "notcomparable: subject-differs",
        ),
        (
            "another time before another way to count",
            count("a", 3).daily(),
            count("b", 4).counting(Counting::Incident).day("2016-07-07"),
            "notcomparable: period-disjoint",
        ),
        (
            "wanted, undated, unplaced",
            accuses("a").undated().wanted(),
            accuses("b").some_truce(),
            "notcomparable: modality-differs",
        ),
        (
            "of unknowns, too, the first",
            accuses("a").undated(),
            accuses("b").some_truce(),
            "undecided: subject-unknown",
        ),
        ("two claim types", accuses("a"), count("b", 4), "none"),
    ]);
}
