//! The gate: how the parts of two questions and two positions stand to each other, and which part keeps them from being compared. A known
//! mismatch in any part decides first, in the order of the parts; else anything unknown; else the gate is open.

use super::answer::{Kind, days};
use super::{Knowledge, Part, Question};
use crate::claim::{Claim, Counting};
use crate::modality::Modality;
use crate::provenance::How;
use crate::text::Period;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// How a part of one side stands to the same part of the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// The same.
    Equal,
    /// The first holds the second.
    Contains,
    /// The second holds the first.
    ContainedBy,
    /// They share something, each has more.
    Overlaps,
    /// They share nothing.
    Disjoint,
    /// One is unknown.
    Unknown,
}

/// Whether a position holds its answer for true.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stance {
    /// It is so.
    Asserts,
    /// It is not so: negated, or denied.
    Opposes,
    /// It is said to be so.
    Hearsay,
    /// Supposed.
    Supposes,
    /// Still to come.
    Plans,
    /// Proposed, asked for, hoped, owed.
    Wants,
    /// A question.
    Asks,
}

/// The time of a position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Time {
    pub period: Option<Period>,
    /// At some moment of the period.
    pub within: bool,
}

/// What stands in the gate beside the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Frame {
    pub kind: Kind,
    pub time: Time,
    pub counting: Counting,
    pub stance: Stance,
}

/// A part that keeps two positions apart, or that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Obstacle {
    pub part: Part,
    pub code: &'static str,
    pub detail: Vec<String>,
}

/// How far two questions are the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys {
    pub mismatch: Option<Obstacle>,
    pub unknown: Option<Obstacle>,
    pub scope: Scope,
}

/// How what two questions are about stands to each other: place, and the slots that mean all when they are left unstated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scope {
    pub place: Relation,
    /// One leaves the place open.
    pub unplaced: bool,
    pub slots: Relation,
}

/// What the gate says of two positions.
#[derive(Debug, Clone)]
pub(super) enum Gate {
    NotComparable(Obstacle),
    Undecided(Obstacle),
    Open { scope: Scope, period: Relation },
}

impl Default for Scope {
    fn default() -> Self {
        Self { place: Relation::Equal, unplaced: false, slots: Relation::Equal }
    }
}

impl Scope {
    /// Both together, for what counts.
    pub fn whole(self) -> Relation {
        both(self.place, self.slots)
    }
}

impl Stance {
    /// The stance of a modality.
    pub fn of(modality: Modality) -> Self {
        match modality {
            Modality::Asserted => Stance::Asserts,
            Modality::Negated | Modality::Denied => Stance::Opposes,
            Modality::Conditional => Stance::Hearsay,
            Modality::Hypothetical => Stance::Supposes,
            Modality::Planned => Stance::Plans,
            Modality::Wanted => Stance::Wants,
            Modality::Asked => Stance::Asks,
        }
    }

    /// True when it is about what is (or is not), be it by hearsay.
    pub fn is_actual(self) -> bool {
        matches!(self, Stance::Asserts | Stance::Opposes | Stance::Hearsay)
    }

    /// Its id in records.
    pub fn id(self) -> &'static str {
        match self {
            Stance::Asserts => "asserts",
            Stance::Opposes => "opposes",
            Stance::Hearsay => "hearsay",
            Stance::Supposes => "supposes",
            Stance::Plans => "plans",
            Stance::Wants => "wants",
            Stance::Asks => "asks",
        }
    }
}

impl Time {
    /// When a claim is about. A cumulative count without an end ends when it is told. A date of publication known only to the month or
    /// year is some moment of it.
    pub fn of(claim: &Claim, counting: Counting, told: Option<Period>) -> Self {
        let Some(when) = claim.about.when else { return Self::default() };
        let mut period = when.period;
        if counting == Counting::Since && period.until.is_none() {
            period.until = told.and_then(|told| told.until);
        }
        let one_day = period.from.is_some() && period.from == period.until;
        let vague = when.how == How::Inferred && claim.provenance.published == Some(when.period);
        let nothing = period == Period::default();
        Self {
            period: Some(period).filter(|_| !nothing),
            within: (when.somewhere_within || vague) && !one_day && !nothing,
        }
    }

    /// How two times stand. Two moments of overlapping periods may or may not be the same: unknown, unless the other's period holds all of it.
    pub fn against(self, other: Self) -> Relation {
        let (Some(a), Some(b)) = (self.period, other.period) else { return Relation::Unknown };
        match (periods(a, b), self.within, other.within) {
            (Relation::Disjoint, _, _) => Relation::Disjoint,
            (relation, false, false) => relation,
            (Relation::Equal | Relation::ContainedBy, true, false) => Relation::ContainedBy,
            (Relation::Equal | Relation::Contains, false, true) => Relation::Contains,
            _ => Relation::Unknown,
        }
    }

    fn shown(self) -> String {
        self.period.map_or("?".to_owned(), days)
    }
}

/// How two questions of one claim type stand.
pub(super) fn keys(a: &Question, b: &Question, knowledge: &Knowledge) -> Keys {
    let known = knowledge.claims.get(&a.claim);
    let mut keys = Keys::default();
    if known.is_none_or(|k| k.has_subject) {
        keys.weigh(match (&a.subject, &b.subject) {
            (Some(x), Some(y)) if x == y => None,
            (Some(x), Some(y)) => Some((true, obstacle(Part::Subject, "subject-differs", [x, y]))),
            (x, y) => {
                Some((false, obstacle(Part::Subject, "subject-unknown", [or_unknown(x), or_unknown(y)])))
            }
        });
    }
    let names: BTreeSet<&str> = a.slots.iter().chain(&b.slots).map(|(name, _)| name.as_str()).collect();
    for name in names {
        let found = match (a.slot(name), b.slot(name)) {
            (Some(x), Some(y)) if x == y => None,
            (Some(x), Some(y)) => Some((true, obstacle(Part::Slot, "slot-differs", [name, x, y]))),
            (x, _) if known.is_some_and(|k| k.whole.contains(name)) => {
                let relation = if x.is_none() { Relation::Contains } else { Relation::ContainedBy };
                keys.scope.slots = both(keys.scope.slots, relation);
                None
            }
            (x, y) => {
                let detail = [name, x.unwrap_or("?"), y.unwrap_or("?")];
                Some((false, obstacle(Part::Slot, "slot-unknown", detail)))
            }
        };
        keys.weigh(found);
    }
    let place = places(a.place.as_deref(), b.place.as_deref(), knowledge);
    keys.scope.place = place;
    keys.scope.unplaced = a.place.is_none() || b.place.is_none();
    if place == Relation::Disjoint {
        let detail = [or_unknown(&a.place), or_unknown(&b.place)];
        keys.weigh(Some((true, obstacle(Part::Place, "place-disjoint", detail))));
    }
    keys
}

/// How two positions stand, once their questions are weighed.
pub(super) fn frames(keys: &Keys, a: &Frame, b: &Frame) -> Gate {
    let mut keys = keys.clone();
    let scope = keys.scope;
    let period = if a.kind.has_period() { a.time.against(b.time) } else { Relation::Equal };
    let times = || [a.time.shown(), b.time.shown()];
    let counting = match countings(a.counting, b.counting) {
        // A count of one day that does not say so is that day's all the same.
        Relation::Unknown if !scope.unplaced && is_days(a, b) => Relation::Equal,
        relation => relation,
    };
    if a.kind == b.kind {
        let period = if a.kind == Kind::Counts { counted_periods(a, b, period) } else { period };
        // A day inside the time of a cumulative count is no other time: it is another way to count.
        let other_scope = counting == Relation::Disjoint && period != Relation::Disjoint;
        keys.weigh(match (a.kind, period) {
            _ if other_scope => None,
            (_, Relation::Unknown) => Some((false, obstacle(Part::Period, "period-unknown", times()))),
            (Kind::States, _) | (_, Relation::Equal) => None,
            (_, Relation::Disjoint) => Some((true, obstacle(Part::Period, "period-disjoint", times()))),
            (Kind::Counts, _) if scope.whole() != Relation::Equal || !series(a, b) => {
                Some((true, obstacle(Part::Period, "period-not-equal", times())))
            }
            _ => None,
        });
        let ways = || [a.counting.id(), b.counting.id()];
        keys.weigh(match counting {
            Relation::Disjoint => Some((true, obstacle(Part::Counting, "counting-differs", ways()))),
            Relation::Unknown => Some((false, obstacle(Part::Counting, "counting-unknown", ways()))),
            _ => None,
        });
    }
    if a.stance != b.stance && !(a.stance.is_actual() && b.stance.is_actual()) {
        keys.weigh(Some((
            true,
            obstacle(Part::Modality, "modality-differs", [a.stance.id(), b.stance.id()]),
        )));
    }
    match (keys.mismatch, keys.unknown) {
        (Some(mismatch), _) => Gate::NotComparable(mismatch),
        (None, Some(unknown)) => Gate::Undecided(unknown),
        (None, None) => Gate::Open { scope, period },
    }
}

/// True when one is a day's count, and the other speaks of the same day without saying how it counts.
pub(super) fn is_days(a: &Frame, b: &Frame) -> bool {
    let one_day = |frame: &Frame| frame.time.period.is_some_and(|p| p.from.is_some() && p.from == p.until);
    let ways = [a.counting, b.counting];
    ways.contains(&Counting::Day) && ways.contains(&Counting::Unspecified) && one_day(a) && a.time == b.time
}

/// True when both count from one day on, to days that are known and not the same: one cumulative count at two times.
pub(super) fn series(a: &Frame, b: &Frame) -> bool {
    let ends = |frame: &Frame| frame.time.period.and_then(|p| Some((p.from?, p.until?)));
    let (Some((from_a, until_a)), Some((from_b, until_b))) = (ends(a), ends(b)) else { return false };
    let sure = !a.time.within && !b.time.within;
    sure && (a.counting, b.counting) == (Counting::Since, Counting::Since)
        && from_a == from_b
        && until_a != until_b
}

/// An obstacle of the two times, for what the answers decide.
pub(super) fn other_time(a: &Frame, b: &Frame) -> Obstacle {
    obstacle(Part::Period, "period-disjoint", [a.time.shown(), b.time.shown()])
}

impl Keys {
    /// Keeps the first known mismatch and the first unknown.
    fn weigh(&mut self, found: Option<(bool, Obstacle)>) {
        match found {
            Some((true, obstacle)) => self.mismatch = self.mismatch.take().or(Some(obstacle)),
            Some((false, obstacle)) => self.unknown = self.unknown.take().or(Some(obstacle)),
            None => {}
        }
    }
}

fn obstacle<S: ToString, const N: usize>(part: Part, code: &'static str, detail: [S; N]) -> Obstacle {
    Obstacle { part, code, detail: detail.iter().map(ToString::to_string).collect() }
}

fn or_unknown(id: &Option<String>) -> &str {
    id.as_deref().unwrap_or("?")
}

fn places(a: Option<&str>, b: Option<&str>, knowledge: &Knowledge) -> Relation {
    match (a, b) {
        (a, b) if a == b => Relation::Equal,
        (Some(a), Some(b)) if knowledge.holds(a, b) => Relation::Contains,
        (Some(a), Some(b)) if knowledge.holds(b, a) => Relation::ContainedBy,
        (Some(_), Some(_)) => Relation::Disjoint,
        // Without a place it is told of everywhere.
        (None, _) => Relation::Contains,
        (_, None) => Relation::ContainedBy,
    }
}

/// How two things stand of which two parts stand so.
fn both(a: Relation, b: Relation) -> Relation {
    match (a, b) {
        (Relation::Equal, relation) | (relation, Relation::Equal) => relation,
        (x, y) if x == y => x,
        _ => Relation::Overlaps,
    }
}

fn countings(a: Counting, b: Counting) -> Relation {
    match (a, b) {
        (a, b) if a == b => Relation::Equal,
        (Counting::Unspecified, _) | (_, Counting::Unspecified) => Relation::Unknown,
        _ => Relation::Disjoint,
    }
}

/// A count is of its whole period: of two vague or endless ones it is not known whether they are the same, unless an end differs.
fn counted_periods(a: &Frame, b: &Frame, relation: Relation) -> Relation {
    let (Some(x), Some(y)) = (a.time.period, b.time.period) else { return Relation::Unknown };
    let other = |x: Option<Date>, y: Option<Date>| matches!((x, y), (Some(x), Some(y)) if x != y);
    let endless = [x.from, x.until, y.from, y.until].contains(&None)
        && !other(x.from, y.from)
        && !other(x.until, y.until);
    let vague = a.time.within || b.time.within;
    if relation != Relation::Disjoint && (vague || endless) { Relation::Unknown } else { relation }
}

fn periods(a: Period, b: Period) -> Relation {
    let before =
        |until: Option<Date>, from: Option<Date>| matches!((until, from), (Some(u), Some(f)) if u < f);
    if before(a.until, b.from) || before(b.until, a.from) {
        return Relation::Disjoint;
    }
    let starts = |x: Period, y: Period| x.from.is_none_or(|x| y.from.is_some_and(|y| x <= y));
    let ends = |x: Period, y: Period| x.until.is_none_or(|x| y.until.is_some_and(|y| y <= x));
    match (starts(a, b) && ends(a, b), starts(b, a) && ends(b, a)) {
        (true, true) => Relation::Equal,
        (true, false) => Relation::Contains,
        (false, true) => Relation::ContainedBy,
        (false, false) => Relation::Overlaps,
    }
}
