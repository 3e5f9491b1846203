//! The row of the gate that depends on the kind of answer: the period.

use crate::comparison::testing::{check, says};
use crate::provenance::How;

#[test]
fn period_of_states() {
    let respected = |outlet| says(outlet, "truce-status").state("respected");
    let collapsed = |outlet| says(outlet, "truce-status").state("collapsed");
    let soft = "contradicts soft state: states-clash ~ period-overlaps";
    check(vec![
        ("another day", respected("a"), collapsed("b").day("2016-07-08"), "changed: period-disjoint"),
        (
            "the same at another day",
            respected("a"),
            respected("b").day("2016-07-08"),
            "notcomparable: period-disjoint",
        ),
        (
            "no more respected at another day",
            respected("a"),
            respected("b").day("2016-07-08").negated(),
            "changed: period-disjoint",
        ),
        (
            "another day and a part of the place",
            respected("a"),
            collapsed("b").day("2016-07-08").at("aleppo"),
            "notcomparable: period-disjoint",
        ),
        (
            "another day and another truce, perhaps",
            respected("a"),
            collapsed("b").day("2016-07-08").some_truce(),
            "undecided: subject-unknown",
        ),
        (
            "wanted at one day",
            respected("a").wanted(),
            collapsed("b").day("2016-07-08"),
            "notcomparable: modality-differs",
        ),
        ("undated", respected("a").undated(), collapsed("b"), "undecided: period-unknown"),
        ("both undated", respected("a").undated(), collapsed("b").undated(), "undecided: period-unknown"),
        ("a day in the month", respected("a").on("2016-07"), collapsed("b"), soft),
        (
            "periods that overlap",
            respected("a").on("2016-07-01/2016-07-08"),
            collapsed("b").on("2016-07-06/2016-07-10"),
            soft,
        ),
        ("since a day", respected("a").on("2016-02-27/.."), collapsed("b"), soft),
        (
            "at some moment of the month",
            respected("a").sometime_in("2016-07"),
            collapsed("b"),
            "undecided: period-unknown",
        ),
        (
            "at some moment of another month",
            respected("a").sometime_in("2016-05"),
            collapsed("b"),
            "changed: period-disjoint",
        ),
        (
            "at some moment of a month that the other holds whole",
            respected("a").on("2016"),
            collapsed("b").sometime_in("2016-07"),
            soft,
        ),
        (
            "at some moment of one and the same month",
            respected("a").sometime_in("2016-07"),
            collapsed("b").sometime_in("2016-07"),
            "undecided: period-unknown",
        ),
        (
            "at some moment of one day is that day",
            respected("a").sometime_in("2016-07-06"),
            collapsed("b"),
            "contradicts hard state: states-clash",
        ),
        (
            "articles dated only by their month",
            respected("a").day("2016-07").when_inferred(),
            collapsed("b").day("2016-07").when_inferred(),
            "undecided: period-unknown",
        ),
        (
            "the date of articles that state it",
            respected("a").when_inferred(),
            collapsed("b").when_inferred().published_how(How::Declared),
            "contradicts hard state: states-clash",
        ),
        (
            "the date of an article whose date was worked out",
            respected("a"),
            collapsed("b").when_inferred().published_how(How::Inferred),
            "contradicts soft state: states-clash ~ period-inferred",
        ),
    ]);
}

#[test]
fn period_of_counts_blame_sets_and_durations() {
    let count = |outlet, n| says(outlet, "violations").count(n).daily();
    let accuses = |outlet, who: &str| says(outlet, "blame").blames(&[who]).at("aleppo");
    check(vec![
        (
            "counts of two days",
            count("a", 10),
            count("b", 14).day("2016-07-07"),
            "notcomparable: period-disjoint",
        ),
        (
            "counts of a day and a week",
            count("a", 10),
            count("b", 14).on("2016-07-01/2016-07-07"),
            "notcomparable: period-not-equal",
        ),
        ("a count undated", count("a", 10), count("b", 14).undated(), "undecided: period-unknown"),
        (
            "a count of some day in the month",
            count("a", 10),
            count("b", 14).sometime_in("2016-07"),
            "undecided: period-unknown",
        ),
        (
            "blame for two days",
            accuses("a", "russia"),
            accuses("b", "turkey").day("2016-07-07"),
            "notcomparable: period-disjoint",
        ),
        (
            "brokers told at two times",
            says("a", "brokers").list("brokers", &["russia"]),
            says("b", "brokers").list("brokers", &["russia"]).day("2016-12-30"),
            "agrees: same-position",
        ),
        (
            "lengths told at two times, by two outlets",
            says("a", "truce-duration").hours(48, "total"),
            says("b", "truce-duration").hours(72, "total").day("2016-07-09"),
            "contradicts hard date: values-disjoint",
        ),
    ]);
}
