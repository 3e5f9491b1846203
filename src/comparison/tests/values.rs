//! What two answers to one question say to each other.

use crate::claim::Value;
use crate::comparison::testing::{Draft, check, days, says};

fn truce(outlet: &str, state: &str) -> Draft {
    says(outlet, "truce-status").state(state)
}

fn figure(outlet: &str, min: i64, max: i64) -> Draft {
    says(outlet, "violations").between(Some(min), Some(max)).daily()
}

#[test]
fn states() {
    check(vec![
        (
            "listed as clashing",
            truce("a", "collapsed"),
            truce("b", "in-force"),
            "contradicts hard state: states-clash",
        ),
        (
            "listed as in tension",
            truce("a", "strained"),
            truce("b", "respected"),
            "tension: states-in-tension",
        ),
        (
            "unlisted: violated beside in force",
            truce("a", "violated"),
            truce("b", "in-force"),
            "undecided: states-unlisted",
        ),
        (
            "announced is not in force, nor against it",
            truce("a", "announced"),
            truce("b", "in-force"),
            "undecided: states-unlisted",
        ),
        ("the same", truce("a", "respected"), truce("b", "respected"), "agrees: same-position"),
        (
            "the same, one by hearsay",
            truce("a", "respected").hearsay(),
            truce("b", "respected"),
            "agrees: values-agree ~ conditional",
        ),
        (
            "not collapsed, and respected",
            truce("a", "collapsed").denied(),
            truce("b", "respected"),
            "agrees: values-agree (negation-fits)",
        ),
        (
            "not announced, and respected",
            truce("a", "announced").negated(),
            truce("b", "respected"),
            "undecided: denied-other-value",
        ),
        (
            "neither respected nor collapsed",
            truce("a", "collapsed").negated(),
            truce("b", "respected").negated(),
            "undecided: both-negated",
        ),
    ]);
}

#[test]
fn numbers() {
    let at_least = |outlet, n| says(outlet, "violations").between(Some(n), None).daily();
    check(vec![
        ("15 and 14", figure("a", 15, 15), figure("b", 14, 14), "contradicts hard number: values-disjoint"),
        ("15 and some fifteen", figure("a", 15, 15), figure("b", 13, 17), "agrees: values-agree"),
        ("a dozen, and at least three", figure("a", 10, 14), at_least("b", 3), "agrees: values-agree"),
        (
            "two, and at least three",
            figure("a", 2, 2),
            at_least("b", 3),
            "contradicts hard number: values-disjoint",
        ),
        ("none, and some", figure("a", 0, 0), figure("b", 2, 9), "contradicts hard number: values-disjoint"),
        (
            "not 15, and 15",
            figure("a", 15, 15).negated(),
            figure("b", 15, 15),
            "contradicts hard number: denied",
        ),
        (
            "not 10 to 20, and 15",
            figure("a", 10, 20).denied(),
            figure("b", 15, 15),
            "contradicts hard denial: denied",
        ),
        (
            "not 15, and 10 to 20",
            figure("a", 15, 15).denied(),
            figure("b", 10, 20),
            "contradicts soft denial: denied ~ values-overlap",
        ),
        (
            "not 15, and 14",
            figure("a", 15, 15).denied(),
            figure("b", 14, 14),
            "undecided: denied-other-value",
        ),
        (
            "who counted may differ, and is shown",
            figure("a", 10, 10).counted_by("russia"),
            figure("b", 14, 14).counted_by("turkey"),
            "contradicts hard number: values-disjoint (counted-by-differs)",
        ),
    ]);
}

#[test]
fn cumulative_counts_grow() {
    let since = |outlet, day, n| says(outlet, "violations").count(n).published(day).since("2016-07-01");
    check(vec![
        ("more, later", since("a", "2016-07-04", 80), since("b", "2016-07-06", 95), "updated: count-grew"),
        (
            "the same, later",
            since("a", "2016-07-04", 80),
            since("b", "2016-07-06", 80),
            "agrees: values-agree",
        ),
        (
            "fewer, later, by another outlet",
            since("a", "2016-07-04", 80),
            since("b", "2016-07-06", 75),
            "contradicts soft number: values-disjoint ~ period-overlaps",
        ),
        (
            "fewer, later, by the same outlet",
            since("a", "2016-07-04", 80).article("1"),
            since("a", "2016-07-06", 75).article("2"),
            "updated: figure-replaced (revised-down, one-origin)",
        ),
        (
            "two figures of one day",
            since("a", "2016-07-06", 80),
            since("b", "2016-07-06", 75),
            "contradicts hard number: values-disjoint",
        ),
        (
            "an end that is not told is the day of telling",
            says("a", "violations")
                .count(80)
                .published("2016-07-04")
                .on("2016-07-01/..")
                .counting(crate::claim::Counting::Since),
            since("b", "2016-07-06", 95),
            "updated: count-grew",
        ),
    ]);
}

#[test]
fn blame() {
    let accuses = |outlet, who: &[&str]| says(outlet, "blame").blames(who).at("aleppo");
    let anywhere = |outlet, who: &[&str]| says(outlet, "blame").blames(who);
    let unknown = "undecided: incident-unknown";
    check(vec![
        (
            "others, for one stated place and day",
            accuses("a", &["russia"]),
            accuses("b", &["turkey"]),
            "contradicts hard blame: blamed-differ",
        ),
        ("others, in no stated place", anywhere("a", &["russia"]), anywhere("b", &["turkey"]), unknown),
        (
            "others, truce worked out",
            accuses("a", &["russia"]).truce_inferred(),
            accuses("b", &["turkey"]),
            unknown,
        ),
        (
            "others, within a week",
            accuses("a", &["russia"]).on("2016-07-01/2016-07-07"),
            accuses("b", &["turkey"]),
            unknown,
        ),
        (
            "others, undated",
            accuses("a", &["russia"]).undated(),
            accuses("b", &["turkey"]),
            "undecided: period-unknown",
        ),
        (
            "hearsay",
            accuses("a", &["russia"]).hearsay(),
            accuses("b", &["turkey"]),
            "contradicts soft blame: blamed-differ ~ conditional",
        ),
        (
            "a broader name",
            accuses("a", &["terrorists"]),
            accuses("b", &["islamic-state"]),
            "agrees: values-agree (broader-name)",
        ),
        (
            "one list holds the other",
            accuses("a", &["russia", "turkey"]),
            accuses("b", &["turkey"]),
            "agrees: values-agree (list-holds-other)",
        ),
        (
            "lists that share a name",
            accuses("a", &["russia", "turkey"]),
            accuses("b", &["turkey", "iran"]),
            "undecided: sets-differ",
        ),
        (
            "denied",
            accuses("a", &["russia"]).denied().by("Lavrov"),
            accuses("b", &["russia"]),
            "contradicts hard denial: denied",
        ),
        (
            "another denied",
            accuses("a", &["russia"]).denied(),
            accuses("b", &["turkey"]),
            "undecided: denied-other-value",
        ),
        (
            "a narrower name denied",
            accuses("a", &["islamic-state"]).denied(),
            accuses("b", &["terrorists"]),
            "undecided: broader-name",
        ),
    ]);
}

#[test]
fn sets() {
    let out = |outlet, who: &[&str]| says(outlet, "exclusions").list("excluded", who);
    check(vec![
        (
            "in any order",
            out("a", &["al-nusra", "islamic-state"]),
            out("b", &["islamic-state", "al-nusra"]),
            "agrees: same-position",
        ),
        ("open and closed", out("a", &["al-nusra"]).open(), out("b", &["al-nusra"]), "agrees: values-agree"),
        (
            "one holds the other",
            out("a", &["al-nusra", "islamic-state"]).open(),
            out("b", &["al-nusra"]).open(),
            "agrees: values-agree (open-lists-share, list-holds-other)",
        ),
        (
            "open lists that share a member",
            out("a", &["al-nusra", "russia"]).open(),
            out("b", &["al-nusra", "iran"]).open(),
            "agrees: values-agree (open-lists-share)",
        ),
        (
            "closed lists that share a member",
            out("a", &["al-nusra", "russia"]),
            out("b", &["al-nusra", "iran"]).open(),
            "undecided: sets-differ",
        ),
        (
            "a broader name",
            out("a", &["terrorists"]),
            out("b", &["al-nusra", "islamic-state"]),
            "agrees: values-agree (broader-name)",
        ),
        ("nothing shared", out("a", &["russia"]), out("b", &["iran"]), "undecided: sets-differ"),
        (
            "only these, and another",
            out("a", &["russia"]).only(),
            out("b", &["russia", "iran"]),
            "contradicts hard set: sets-exclude",
        ),
        (
            "only these, and some of them",
            out("a", &["russia", "iran"]).only(),
            out("b", &["iran"]),
            "agrees: values-agree (list-holds-other)",
        ),
        (
            "only these, and a narrower name",
            out("a", &["terrorists"]).only(),
            out("b", &["al-nusra"]),
            "agrees: values-agree (broader-name)",
        ),
        (
            "a member named as not excluded",
            out("a", &["al-nusra", "islamic-state"]),
            out("b", &["al-nusra"]).negated(),
            "contradicts hard set: denied",
        ),
        (
            "a narrower name not excluded",
            out("a", &["terrorists"]),
            out("b", &["al-nusra"]).negated(),
            "undecided: broader-name",
        ),
        (
            "another not excluded",
            out("a", &["al-nusra"]),
            out("b", &["russia"]).negated(),
            "undecided: denied-other-value",
        ),
    ]);
}

#[test]
fn dates_durations_and_words() {
    let starts = |outlet, when: Option<&str>| {
        let period = when.map(days);
        says(outlet, "truce-start").value("start", Value::Date { period, text: "samedi".into() })
    };
    let total = |outlet, hours| says(outlet, "truce-duration").hours(hours, "total");
    let words = |outlet, text: &str| says(outlet, "demand").value("words", Value::Text(text.into()));
    check(vec![
        ("lengths", total("a", 48), total("b", 72), "contradicts hard date: values-disjoint"),
        ("a length denied", total("a", 48).denied(), total("b", 48), "contradicts hard denial: denied"),
        (
            "a length replaced",
            total("a", 48).article("1"),
            total("a", 72).article("2").published("2016-07-08"),
            "updated: figure-replaced (one-origin)",
        ),
        (
            "two days",
            starts("a", Some("2016-02-27")),
            starts("b", Some("2016-02-28")),
            "contradicts hard date: values-disjoint",
        ),
        (
            "a day of the month",
            starts("a", Some("2016-02-27")),
            starts("b", Some("2016-02")),
            "agrees: values-agree",
        ),
        (
            "a day nobody can place",
            starts("a", None),
            starts("b", Some("2016-02")),
            "undecided: value-unknown",
        ),
        (
            "the same words",
            words("a", "Un cessez-le-feu  immédiat"),
            words("b", "un cessez-le-feu immédiat"),
            "agrees: same-position",
        ),
        (
            "other words",
            words("a", "un retrait"),
            words("b", "un cessez-le-feu immédiat"),
            "undecided: texts-differ",
        ),
    ]);
}
