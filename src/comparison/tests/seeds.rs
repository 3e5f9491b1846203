//! The seven verdicts of the seeds' reading, with claims written by hand from it.

use crate::comparison::testing::{Draft, check, knowledge, says};
use crate::comparison::{VerdictKind, compare};
use crate::provenance::How;

fn rt(claim: &str) -> Draft {
    says("RT en français", claim)
        .published("2016-05-04")
        .published_how(How::Declared)
        .on("2016-05-04")
        .when_inferred()
}

fn tendance_ouest(claim: &str) -> Draft {
    says("Tendance Ouest", claim).wire("afp").published("2016-08-15").on("2016-08-15").when_inferred()
}

fn red_action(claim: &str) -> Draft {
    says("Red'Action", claim).published("2018-02-08").published_how(How::Declared).on("2018-02").some_truce()
}

fn sputnik(claim: &str) -> Draft {
    says("Sputnik France", claim).published("2017-02").on("2017-02").when_inferred().truce("syria-2016-12")
}

fn fourth(claim: &str) -> Draft {
    says("004", claim)
        .no_outlet()
        .wire("agences")
        .published("2016-07-06")
        .published_how(How::Declared)
        .on("2016-07-06")
        .when_inferred()
}

fn launched() -> Draft {
    rt("truce-status").state("in-force").on("2016-02").by("Sergueï Kouralenko")
}

fn blown_to_pieces() -> Draft {
    fourth("truce-status").state("collapsed").on("2016-07")
}

fn to_save_the_truce() -> Draft {
    tendance_ouest("truce-status").state("strained").on("2016-07").truce_inferred().presupposed()
}

fn fragile() -> Draft {
    sputnik("truce-status").state("strained")
}

fn three_hours_a_day() -> Draft {
    tendance_ouest("truce-duration").hours(3, "daily").at("aleppo").some_truce().wanted().by("Russie")
}

fn seventy_two_hours() -> Draft {
    fourth("truce-duration").hours(72, "total").truce("syria-2016-07").by("armée syrienne")
}

fn brokered(draft: Draft, brokers: &[&str]) -> Draft {
    draft.list("brokers", brokers)
}

fn not_part_of_it() -> Draft {
    rt("exclusions").list("excluded", &["islamic-state", "al-nusra"]).open().truce_inferred()
}

fn not_concerned() -> Draft {
    fourth("exclusions").list("excluded", &["al-nusra"]).open().truce_inferred().by("Kremlin")
}

fn who_violate() -> Draft {
    red_action("blame").blames(&["terrorists"]).by("Kremlin")
}

fn repeated_violations() -> Draft {
    fourth("blame").blames(&["terrorists"]).sometime_in("2016-02-27/2016-07-06")
}

#[test]
fn the_seven_verdicts() {
    let brokers = |a, b| (brokered(rt("brokers"), a), brokered(fourth("brokers"), b));
    let (russia_first, russia_last) = brokers(&["russia", "united-states"], &["united-states", "russia"]);
    check(vec![
        (
            "over, or still to be saved",
            blown_to_pieces(),
            to_save_the_truce(),
            "contradicts soft state: states-clash ~ subject-inferred, presupposed",
        ),
        ("told in May and in July", launched(), blown_to_pieces(), "changed: period-disjoint"),
        ("the same set in the other order", russia_first, russia_last, "agrees: same-position"),
        (
            "two open lists that share a member",
            not_part_of_it(),
            not_concerned(),
            "agrees: values-agree ~ subject-inferred (open-lists-share, list-holds-other)",
        ),
        ("2018 against 2016", who_violate(), repeated_violations(), "notcomparable: period-disjoint"),
        ("not the same truce", launched(), fragile(), "notcomparable: subject-differs"),
        (
            "a daily window against a total",
            three_hours_a_day(),
            seventy_two_hours(),
            "notcomparable: slot-differs",
        ),
    ]);
}

#[test]
fn no_other_contradiction_on_the_seeds() {
    let claims: Vec<_> = [
        launched(),
        blown_to_pieces(),
        to_save_the_truce(),
        fragile(),
        three_hours_a_day(),
        seventy_two_hours(),
        not_part_of_it(),
        not_concerned(),
        who_violate(),
        repeated_violations(),
        rt("truce-status").state("in-force").some_truce().by("Sergueï Kouralenko"),
        rt("truce-status").state("strained").at("aleppo").some_truce(),
        red_action("truce-status").state("violated").by("Kremlin"),
        sputnik("truce-status").state("in-force").on("2016-12"),
        fourth("truce-status").state("in-force").on("2016-02-27"),
        fourth("truce-status").state("announced").truce("syria-2016-07").by("armée syrienne"),
        fourth("truce-status").state("violated").sometime_in("2016-02-27/2016-07-06"),
        fourth("truce-duration")
            .hours(72, "total")
            .truce("syria-2016-07")
            .party(&["syria-government"])
            .by("John Kerry"),
    ]
    .map(Draft::done)
    .into();
    let found = compare(&claims, &knowledge());
    let flagged = found.verdicts.iter().filter(|verdict| verdict.kind == VerdictKind::Contradicts).count();
    assert_eq!(flagged, 1);
}
