//! Outlets and origins of a position.

use crate::attribution::{Hop, Role};
use crate::comparison::testing::{Draft, knowledge, says, verdict};
use crate::comparison::{Position, compare};

fn truce(outlet: &str) -> Draft {
    says(outlet, "truce-status").state("respected")
}

/// The one position of claims that all say the same.
fn position(drafts: Vec<Draft>) -> Position {
    let claims: Vec<_> = drafts.into_iter().map(Draft::done).collect();
    let mut comparison = compare(&claims, &knowledge());
    assert_eq!(comparison.positions.len(), 1);
    comparison.positions.remove(0)
}

fn origins(drafts: Vec<Draft>) -> Vec<String> {
    position(drafts).origins.into_iter().map(|origin| origin.0).collect()
}

#[test]
fn one_origin_by_kind_of_voice() {
    let entity = Hop {
        role: Role::Speaker,
        name: Some("le Kremlin".into()),
        entity: Some("russia".into()),
        kind: Some("organisation".into()),
        cue: None,
    };
    let unnamed =
        Hop { role: Role::Speaker, name: None, entity: None, kind: Some("unnamed".into()), cue: None };
    for (draft, expected) in [
        (truce("rt"), "outlet:rt"),
        (truce("rt").no_outlet(), "document:rt.txt"),
        (truce("rt").wire("afp"), "agency:afp"),
        (truce("rt").through("Sana", "agency"), "agency:sana"),
        (truce("rt").wire("afp").through("Sana", "agency"), "agency:sana"),
        (truce("rt").through("télévision russe", "broadcast"), "medium:télévision russe"),
        (truce("rt").through("RT", "interview"), "outlet:rt"),
        (truce("rt").by("Sergueï  Lavrov"), "speaker:sergueï lavrov@2016-07-06"),
        (truce("rt").by("Lavrov").said("2016-07-05").wire("afp"), "speaker:lavrov@2016-07-05"),
        (truce("rt").by("Lavrov").published("2016-07"), "speaker:lavrov@2016-07-01/2016-07-31"),
        (truce("rt").hop(entity), "speaker:russia@2016-07-06"),
        (truce("rt").by_somebody(), "document:rt.txt:anonymous"),
        (truce("rt").hop(unnamed), "document:rt.txt:anonymous"),
    ] {
        assert_eq!(origins(vec![draft]), [expected]);
    }
}

#[test]
fn one_wire_in_three_outlets_is_one_origin() {
    let found =
        position(vec![truce("a").wire("afp"), truce("b").wire("afp"), truce("c").wire("afp"), truce("d")]);
    assert_eq!((found.outlets.len(), found.independent()), (4, 2));
}

#[test]
fn one_speech_in_three_outlets_is_one_origin() {
    let found = position(vec![truce("a").by("Lavrov"), truce("b").by("Lavrov"), truce("c").by("Lavrov")]);
    assert_eq!((found.outlets.len(), found.independent()), (3, 1));
}

#[test]
fn unknown_outlets_are_never_pooled() {
    let found = position(vec![truce("a").no_outlet(), truce("b").no_outlet()]);
    assert_eq!(found.outlets.iter().map(String::as_str).collect::<Vec<_>>(), ["a.txt", "b.txt"]);
    assert_eq!(found.independent(), 2);
}

#[test]
fn two_anonymous_speakers_never_confirm_each_other() {
    let found = position(vec![truce("a").by_somebody(), truce("b").by_somebody()]);
    assert_eq!((found.outlets.len(), found.origins.len(), found.independent()), (2, 2, 1));
    assert_eq!(
        verdict(truce("a").by_somebody(), truce("b").by_somebody().hearsay()),
        "agrees: values-agree ~ conditional (anonymous-only)"
    );
}
