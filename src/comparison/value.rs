//! The values: what two answers to one question say to each other, when the gate is open. Who says them does not matter here.

use super::answer::{Answer, Interval, Members};
use super::gate::{Frame, Relation, Scope, Stance, series};
use super::{ClaimKnowledge, ConflictKind, Knowledge};
use crate::text::Period;

/// What two answers say to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// They fit; with notes.
    Agree(Vec<&'static str>),
    /// They cannot both hold.
    Conflict(Conflict),
    /// They do not sit well together.
    Strain(&'static str),
    /// A cumulative count went up.
    Grew,
    /// No rule says.
    Open(&'static str),
}

/// Two answers that cannot both hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Conflict {
    pub kind: ConflictKind,
    pub code: &'static str,
    /// What makes it possible only.
    pub soft: Vec<&'static str>,
}

/// The two sides with how their parts stand, and what the rules say of their claim type.
#[derive(Clone, Copy)]
pub(super) struct Sides<'a> {
    pub a: (&'a Answer, &'a Frame),
    pub b: (&'a Answer, &'a Frame),
    pub scope: Scope,
    /// True when one side denies (rather than negates).
    pub denied: bool,
    pub knowledge: &'a Knowledge,
    pub claim: &'a ClaimKnowledge,
}

pub(super) fn weigh(sides: Sides<'_>) -> Outcome {
    let opposes = |frame: &Frame| frame.stance == Stance::Opposes;
    match (opposes(sides.a.1), opposes(sides.b.1)) {
        (true, true) if sides.a.0 == sides.b.0 => Outcome::Agree(part_note(sides.scope.whole())),
        (true, true) => Outcome::Open("both-negated"),
        (false, false) => alike(sides),
        (true, false) => against(sides, sides.a.0, sides.b.0),
        (false, true) => against(sides, sides.b.0, sides.a.0),
    }
}

/// True when the two answers are the same, for states: nothing changed from one time to another.
pub(super) fn unchanged(a: (&Answer, &Frame), b: (&Answer, &Frame)) -> bool {
    let opposes = |frame: &Frame| frame.stance == Stance::Opposes;
    a.0 == b.0 && opposes(a.1) == opposes(b.1)
}

/// Both hold their answer for true (or both want it, plan it …).
fn alike(sides: Sides<'_>) -> Outcome {
    match (sides.a.0, sides.b.0) {
        (Answer::State(a), Answer::State(b)) => states(sides, a, b),
        (Answer::Count(a), Answer::Count(b)) => counts(sides, *a, *b),
        (Answer::Blame(a), Answer::Blame(b)) => {
            within_part(sides.scope.whole(), blame(a, b, sides.knowledge))
        }
        (Answer::Set(a), Answer::Set(b)) => within_part(sides.scope.whole(), sets(a, b, sides.knowledge)),
        (Answer::Length(a), Answer::Length(b)) => within_part(sides.scope.whole(), spans(a.disjoint(*b))),
        (Answer::Date(a), Answer::Date(b)) => within_part(sides.scope.whole(), spans(apart(*a, *b))),
        (Answer::Text(a), Answer::Text(b)) if a == b => Outcome::Agree(part_note(sides.scope.whole())),
        (Answer::Text(_), Answer::Text(_)) => Outcome::Open("texts-differ"),
        (Answer::Unplaced(_), _) | (_, Answer::Unplaced(_)) => Outcome::Open("value-unknown"),
        _ => Outcome::Open("kinds-differ"),
    }
}

fn states(sides: Sides<'_>, a: &str, b: &str) -> Outcome {
    if a == b {
        Outcome::Agree(part_note(sides.scope.whole()))
    } else if sides.claim.clashes(a, b) {
        states_clash(sides, a, b)
    } else if sides.claim.strains(a, b) {
        Outcome::Strain("states-in-tension")
    } else {
        Outcome::Open("states-unlisted")
    }
}

/// What is said of all parties must hold of each; what is said of the truce (*rompue*) need not be the doing of one of them.
fn states_clash(sides: Sides<'_>, a: &str, b: &str) -> Outcome {
    let everywhere = |state: &str| sides.claim.everywhere.contains(state);
    match sides.scope.slots {
        Relation::Contains if !everywhere(a) => Outcome::Open("whole-against-part"),
        Relation::ContainedBy if !everywhere(b) => Outcome::Open("whole-against-part"),
        Relation::Contains | Relation::ContainedBy if sides.scope.place == Relation::Equal => {
            conflict(ConflictKind::State, "states-clash", vec!["slot-unstated"])
        }
        _ => clash(sides.scope.whole(), ConflictKind::State, "states-clash"),
    }
}

/// Numbers of one place that share no value contradict; more in a part than in the whole does too. A cumulative count may grow.
fn counts(sides: Sides<'_>, a: Interval, b: Interval) -> Outcome {
    match sides.scope.whole() {
        Relation::Contains if a.below(b) => {
            conflict(ConflictKind::Number, "part-exceeds-whole", part_soft(sides.scope))
        }
        Relation::ContainedBy if b.below(a) => {
            conflict(ConflictKind::Number, "part-exceeds-whole", part_soft(sides.scope))
        }
        Relation::Overlaps => Outcome::Open("whole-against-part"),
        Relation::Contains | Relation::ContainedBy => Outcome::Agree(part_note(sides.scope.whole())),
        _ if !a.disjoint(b) => Outcome::Agree(Vec::new()),
        _ if series(sides.a.1, sides.b.1) => {
            let until = |frame: &Frame| frame.time.period.and_then(|period| period.until);
            let (earlier, later) = if until(sides.a.1) < until(sides.b.1) { (a, b) } else { (b, a) };
            if earlier.below(later) {
                Outcome::Grew
            } else {
                conflict(ConflictKind::Number, "values-disjoint", vec!["period-overlaps"])
            }
        }
        _ => conflict(ConflictKind::Number, "values-disjoint", Vec::new()),
    }
}

fn part_soft(scope: Scope) -> Vec<&'static str> {
    let place = match scope.place {
        Relation::Equal => None,
        _ if scope.unplaced => Some("place-unstated"),
        _ => Some("place-part"),
    };
    let slots = (scope.slots != Relation::Equal).then_some("slot-unstated");
    place.into_iter().chain(slots).collect()
}

fn blame(a: &Members, b: &Members, knowledge: &Knowledge) -> Outcome {
    match Lists::of(a, b, knowledge) {
        Lists::Same => Outcome::Agree(Vec::new()),
        Lists::OneHolds => Outcome::Agree(vec!["list-holds-other"]),
        Lists::Broader => Outcome::Agree(vec!["broader-name"]),
        Lists::Apart => conflict(ConflictKind::Blame, "blamed-differ", Vec::new()),
        Lists::Share | Lists::Related => Outcome::Open("sets-differ"),
    }
}

fn sets(a: &Members, b: &Members, knowledge: &Knowledge) -> Outcome {
    let lists = Lists::of(a, b, knowledge);
    let excluded = |whole: &Members, other: &Members| {
        whole.exhaustive
            && other.ids.iter().any(|id| !whole.ids.iter().any(|known| knowledge.related(known, id)))
    };
    if excluded(a, b) || excluded(b, a) {
        return conflict(ConflictKind::Set, "sets-exclude", Vec::new());
    }
    match lists {
        Lists::Same => Outcome::Agree(Vec::new()),
        Lists::OneHolds if a.open && b.open => Outcome::Agree(vec!["list-holds-other", "open-lists-share"]),
        Lists::OneHolds => Outcome::Agree(vec!["list-holds-other"]),
        Lists::Broader => Outcome::Agree(vec!["broader-name"]),
        Lists::Share if a.open && b.open => Outcome::Agree(vec!["open-lists-share"]),
        Lists::Share | Lists::Apart => Outcome::Open("sets-differ"),
        Lists::Related => Outcome::Open("broader-name"),
    }
}

fn spans(disjoint: bool) -> Outcome {
    if disjoint {
        conflict(ConflictKind::Date, "values-disjoint", Vec::new())
    } else {
        Outcome::Agree(Vec::new())
    }
}

/// One side says that `denied` is not so; the other says `held`.
fn against(sides: Sides<'_>, denied: &Answer, held: &Answer) -> Outcome {
    let kind = |negated| if sides.denied { ConflictKind::Denial } else { negated };
    let hit = |negated| clash(sides.scope.whole(), kind(negated), "denied");
    match (denied, held) {
        (Answer::State(no), Answer::State(yes)) if no == yes => hit(ConflictKind::State),
        // Who says "it collapsed" says that it is not respected.
        (Answer::State(no), Answer::State(yes))
            if sides.claim.clashes(no, yes) && sides.scope.whole() == Relation::Equal =>
        {
            Outcome::Agree(vec!["negation-fits"])
        }
        (Answer::State(_), Answer::State(_)) => Outcome::Open("denied-other-value"),
        (Answer::Count(no), Answer::Count(yes)) => {
            whole_place(sides.scope.whole(), figures(*no, *yes, kind(ConflictKind::Number)))
        }
        (Answer::Length(no), Answer::Length(yes)) => {
            whole_place(sides.scope.whole(), figures(*no, *yes, kind(ConflictKind::Date)))
        }
        (Answer::Blame(no), Answer::Blame(yes)) => {
            whole_place(sides.scope.whole(), members(no, yes, kind(ConflictKind::Blame), sides.knowledge))
        }
        (Answer::Set(no), Answer::Set(yes)) => {
            whole_place(sides.scope.whole(), members(no, yes, kind(ConflictKind::Set), sides.knowledge))
        }
        (Answer::Date(no), Answer::Date(yes)) if no == yes => hit(ConflictKind::Date),
        (Answer::Text(no), Answer::Text(yes)) if no == yes => hit(ConflictKind::State),
        (Answer::Unplaced(_), _) | (_, Answer::Unplaced(_)) => Outcome::Open("value-unknown"),
        _ => Outcome::Open("denied-other-value"),
    }
}

fn figures(no: Interval, yes: Interval, kind: ConflictKind) -> Outcome {
    if no.disjoint(yes) {
        Outcome::Open("denied-other-value")
    } else if no.holds(yes) {
        conflict(kind, "denied", Vec::new())
    } else {
        conflict(kind, "denied", vec!["values-overlap"])
    }
}

/// A name that one side denies and the other gives. A broader name may mean others.
fn members(no: &Members, yes: &Members, kind: ConflictKind, knowledge: &Knowledge) -> Outcome {
    match Lists::of(no, yes, knowledge) {
        Lists::Same | Lists::OneHolds | Lists::Share => conflict(kind, "denied", Vec::new()),
        _ if !no.ids.is_disjoint(&yes.ids) => conflict(kind, "denied", Vec::new()),
        Lists::Broader | Lists::Related => Outcome::Open("broader-name"),
        Lists::Apart => Outcome::Open("denied-other-value"),
    }
}

/// How two lists stand.
enum Lists {
    Same,
    /// All of one stand in the other.
    OneHolds,
    /// All of one are names in the other, or narrower ones.
    Broader,
    /// They share a name, each has more.
    Share,
    /// They share no name, but one holds a broader name for one of the other's.
    Related,
    Apart,
}

impl Lists {
    fn of(a: &Members, b: &Members, knowledge: &Knowledge) -> Self {
        let covers = |x: &Members, y: &Members| {
            y.ids.iter().all(|id| x.ids.iter().any(|broad| broad == id || knowledge.holds(broad, id)))
        };
        if a.ids == b.ids {
            Lists::Same
        } else if a.ids.is_subset(&b.ids) || b.ids.is_subset(&a.ids) {
            Lists::OneHolds
        } else if covers(a, b) || covers(b, a) {
            Lists::Broader
        } else if !a.ids.is_disjoint(&b.ids) {
            Lists::Share
        } else if a.ids.iter().any(|x| b.ids.iter().any(|y| knowledge.related(x, y))) {
            Lists::Related
        } else {
            Lists::Apart
        }
    }
}

fn conflict(kind: ConflictKind, code: &'static str, soft: Vec<&'static str>) -> Outcome {
    Outcome::Conflict(Conflict { kind, code, soft })
}

/// States of a place and of a part of it do not exclude each other.
fn clash(place: Relation, kind: ConflictKind, code: &'static str) -> Outcome {
    if place == Relation::Equal {
        conflict(kind, code, Vec::new())
    } else {
        Outcome::Strain("whole-against-part")
    }
}

fn part_note(place: Relation) -> Vec<&'static str> {
    if place == Relation::Equal { Vec::new() } else { vec!["part-of-whole"] }
}

/// Agreement holds for a part too; a conflict between a whole and a part is none.
fn within_part(place: Relation, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Agree(notes) => Outcome::Agree(notes.into_iter().chain(part_note(place)).collect()),
        other => whole_place(place, other),
    }
}

fn whole_place(place: Relation, outcome: Outcome) -> Outcome {
    match outcome {
        Outcome::Conflict(_) if place != Relation::Equal => Outcome::Open("place-part"),
        other => other,
    }
}

fn apart(a: Period, b: Period) -> bool {
    let before =
        |x: Period, y: Period| matches!((x.until, y.from), (Some(until), Some(from)) if until < from);
    before(a, b) || before(b, a)
}
