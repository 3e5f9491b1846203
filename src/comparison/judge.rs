//! The verdict between two positions: the gate, then the values, then who says them. Swapping the two changes nothing but the order of
//! the detail.

use super::account::Rest;
use super::answer::{Answer, Kind};
use super::gate::{Frame, Gate, Keys, Obstacle, Relation, Scope, Stance, frames, is_days, other_time};
use super::position::{Grouped, Standing};
use super::value::{Conflict, Outcome, Sides, unchanged, weigh};
use super::{
    ClaimKnowledge, ConflictKind, NOTES, Part, Position, Reason, SOFT, Strength, Verdict, VerdictKind,
};
use crate::claim::Claim;
use crate::modality::Modality;
use crate::provenance::How;
use std::collections::BTreeSet;

/// The verdict between positions `a` and `b`, whose questions stand as `keys` says.
pub(super) fn judge(grouped: &Grouped<'_>, keys: &Keys, a: usize, b: usize) -> Verdict {
    let positions = (&grouped.positions[a], &grouped.positions[b]);
    let (x, y) = (&grouped.standings[a], &grouped.standings[b]);
    let (scope, period) = match frames(keys, &x.frame, &y.frame) {
        Gate::NotComparable(obstacle) => return plain(VerdictKind::NotComparable, a, b, obstacle),
        Gate::Undecided(obstacle) => return plain(VerdictKind::Undecided, a, b, obstacle),
        Gate::Open { scope, period } => (scope, period),
    };
    let unlisted = ClaimKnowledge::default();
    let claim =
        grouped.knowledge.claims.get(&grouped.questions[positions.0.question].claim).unwrap_or(&unlisted);
    let bench = Bench { grouped, claim, ids: (a, b), positions, standings: (x, y), scope, period };
    if x.frame.kind == Kind::States && y.frame.kind == Kind::States && period == Relation::Disjoint {
        return bench.another_time();
    }
    bench.values()
}

/// The verdict between two claims of one position.
pub(super) fn same_position(position: usize) -> Verdict {
    let reason =
        Reason { part: Part::Value, code: "same-position", soft: vec![], notes: vec![], detail: vec![] };
    Verdict { kind: VerdictKind::Agrees, strength: None, conflict: None, a: position, b: position, reason }
}

/// Two positions on the table, and how their parts stand.
struct Bench<'a> {
    grouped: &'a Grouped<'a>,
    claim: &'a ClaimKnowledge,
    ids: (usize, usize),
    positions: (&'a Position, &'a Position),
    standings: (&'a Standing, &'a Standing),
    scope: Scope,
    period: Relation,
}

impl Bench<'_> {
    /// States at two times: changed, when they are not the same, of one place, and about what is.
    fn another_time(&self) -> Verdict {
        let (x, y) = self.standings;
        let actual = x.frame.stance.is_actual() && y.frame.stance.is_actual();
        if unchanged((&x.answer, &x.frame), (&y.answer, &y.frame))
            || self.scope.whole() != Relation::Equal
            || !actual
        {
            let times = other_time(&x.frame, &y.frame);
            return plain(VerdictKind::NotComparable, self.ids.0, self.ids.1, times);
        }
        let first_earlier = x.frame.time.period < y.frame.time.period;
        let all = self.all();
        let mut verdict =
            self.verdict(VerdictKind::Changed, "period-disjoint", self.soft(&all), vec![], first_earlier);
        verdict.reason.part = Part::Period;
        verdict
    }

    fn values(&self) -> Verdict {
        let (x, y) = self.standings;
        let sides = Sides {
            a: (&x.answer, &x.frame),
            b: (&y.answer, &y.frame),
            scope: self.scope,
            denied: self.is_denied(),
            knowledge: self.grouped.knowledge,
            claim: self.claim,
        };
        let all = self.all();
        match weigh(sides) {
            Outcome::Agree(notes) => self.agreement(notes),
            Outcome::Strain(code) => self.verdict(VerdictKind::Tension, code, self.soft(&all), vec![], true),
            Outcome::Grew => {
                let until = |frame: &Frame| frame.time.period.and_then(|period| period.until);
                let first_earlier = until(&x.frame) < until(&y.frame);
                self.verdict(VerdictKind::Updated, "count-grew", self.soft(&all), vec![], first_earlier)
            }
            Outcome::Open(code) => self.verdict(VerdictKind::Undecided, code, vec![], vec![], true),
            Outcome::Conflict(conflict) if conflict.code == "blamed-differ" => self.mutual_blame(conflict),
            Outcome::Conflict(conflict) => self.conflict(conflict, self.all()),
        }
    }

    /// Equal values; but one utterance that is plain in one outlet and hearsay in the other drifts.
    fn agreement(&self, mut notes: Vec<&'static str>) -> Verdict {
        let all = self.all();
        if self.standings.0.frame.stance != self.standings.1.frame.stance
            && self.beside_drift(&all, &mut notes).is_none()
        {
            return self.verdict(VerdictKind::Drift, "one-utterance", vec![], notes, true);
        }
        self.verdict(VerdictKind::Agrees, "values-agree", self.soft(&all), notes, true)
    }

    /// Other people blamed: a contradiction only about one incident, known by its stated place and time, and between voices that do
    /// not blame both.
    fn mutual_blame(&self, conflict: Conflict) -> Verdict {
        let rest = self.all().without_shared_voices(self.grouped);
        if rest.is_settled() {
            return self.verdict(VerdictKind::Undecided, "one-voice-says-both", vec![], vec![], true);
        }
        let placed = rest.filter(|index| {
            let claim = &self.grouped.claims[index];
            claim.about.place.is_some() && subject_is_stated(claim, self.claim) && period_is_stated(claim)
        });
        if self.period != Relation::Equal || placed.is_settled() {
            return self.verdict(VerdictKind::Undecided, "incident-unknown", vec![], vec![], true);
        }
        self.conflict(conflict, placed)
    }

    fn conflict(&self, conflict: Conflict, all: Rest) -> Verdict {
        let mut notes = Vec::new();
        let Some(rest) = self.beside_drift(&all, &mut notes) else {
            return self.verdict(VerdictKind::Drift, "one-utterance", vec![], notes, true);
        };
        let current = rest.without_replaced(self.grouped);
        if current.is_settled() {
            return self.replaced(&rest, current.a.is_empty(), notes);
        }
        if !current.has_two_voices(self.grouped) && current.is_one_article(self.grouped) {
            return self.verdict(VerdictKind::Tension, conflict.code, self.soft(&current), notes, true);
        }
        let mut soft = conflict.soft;
        if is_days(&self.standings.0.frame, &self.standings.1.frame) {
            soft.push("counting-unstated");
        }
        if self.period != Relation::Equal {
            soft.push("period-overlaps");
        }
        if conflict.kind == ConflictKind::Date && !self.names_its_truce(&current) {
            return self.verdict(VerdictKind::Undecided, "length-of-inferred", vec![], notes, true);
        }
        let clean = current.filter(|index| self.softness(index).is_empty());
        let two_voices =
            |rest: &Rest| rest.has_two_voices(self.grouped) && !rest.has_same_voices(self.grouped);
        let hard = soft.is_empty() && two_voices(&clean);
        if !hard {
            soft.extend(self.soft(&current));
            if soft.is_empty() || !two_voices(&current) {
                soft.push("one-voice");
            }
        }
        // All parts equal but one, which is inferred: where two are, nobody knows whether both speak of one thing. Figures are set side by side for less.
        let figures = self.standings.0.frame.kind == Kind::Counts;
        if !figures && self.worked_out(&soft) > 1 {
            return self.verdict(VerdictKind::Undecided, "much-inferred", soft, notes, true);
        }
        let mut verdict = self.verdict(VerdictKind::Contradicts, conflict.code, soft, notes, true);
        verdict.strength = Some(if hard { Strength::Hard } else { Strength::Soft });
        verdict.conflict = Some(conflict.kind);
        verdict
    }

    /// True when on either side a claim names the truce that it is about.
    fn names_its_truce(&self, rest: &Rest) -> bool {
        let named = |side: &[usize]| {
            side.iter().any(|&index| subject_is_stated(&self.grouped.claims[index], self.claim))
        };
        named(&rest.a) && named(&rest.b)
    }

    /// How many parts of what the two are about were worked out. A time that holds the other's is as good as the same, and what is implied is said.
    fn worked_out(&self, soft: &[&'static str]) -> usize {
        let holds = matches!(self.period, Relation::Contains | Relation::ContainedBy);
        let known = |code: &str| code == "presupposed" || (code == "period-overlaps" && holds);
        in_order(&SOFT, soft).into_iter().filter(|code| !known(code)).count()
    }

    /// What faces each other beside one utterance rendered twice; `None` when there is nothing else.
    fn beside_drift(&self, all: &Rest, notes: &mut Vec<&'static str>) -> Option<Rest> {
        if !self.is_one_time_and_place() {
            return Some(all.clone());
        }
        let rest = all.beside_drift(self.grouped)?;
        if all.without_drift(self.grouped) != *all {
            notes.push("drift");
        }
        Some(rest)
    }

    /// All of one side said otherwise later.
    fn replaced(&self, rest: &Rest, first_earlier: bool, mut notes: Vec<&'static str>) -> Verdict {
        let (x, y) = (&self.standings.0.answer, &self.standings.1.answer);
        let (earlier, later) = if first_earlier { (x, y) } else { (y, x) };
        if let (Answer::Count(before) | Answer::Length(before), Answer::Count(after) | Answer::Length(after)) =
            (earlier, later)
            && after.below(*before)
        {
            notes.push("revised-down");
        }
        self.verdict(VerdictKind::Updated, "figure-replaced", self.soft(rest), notes, first_earlier)
    }

    /// A verdict about the values, with the notes that hold for any.
    fn verdict(
        &self,
        kind: VerdictKind,
        code: &'static str,
        soft: Vec<&'static str>,
        mut notes: Vec<&'static str>,
        first_earlier: bool,
    ) -> Verdict {
        let (a, b) = self.positions;
        if let Some(document) = &self.standings.0.only_document
            && self.standings.1.only_document.as_ref() == Some(document)
        {
            notes.push("inside-one-article");
        }
        if a.origins == b.origins {
            notes.push("one-origin");
        }
        if kind == VerdictKind::Agrees && a.origins.union(&b.origins).all(super::Origin::is_anonymous) {
            notes.push("anonymous-only");
        }
        let mut detail = vec![told(self.standings.0), told(self.standings.1)];
        let counted = [self.counted_by(a), self.counted_by(b)];
        if self.standings.0.frame.kind == Kind::Counts && counted[0] != counted[1] {
            notes.push("counted-by-differs");
            detail.extend(counted);
        }
        if !first_earlier {
            detail.chunks_mut(2).for_each(<[String]>::reverse);
        }
        let reason = Reason {
            part: Part::Value,
            code,
            soft: in_order(&SOFT, &soft),
            notes: in_order(&NOTES, &notes),
            detail,
        };
        Verdict { kind, strength: None, conflict: None, a: self.ids.0, b: self.ids.1, reason }
    }

    fn all(&self) -> Rest {
        Rest { a: self.positions.0.claims.clone(), b: self.positions.1.claims.clone() }
    }

    fn is_one_time_and_place(&self) -> bool {
        self.positions.0.question == self.positions.1.question && self.period == Relation::Equal
    }

    /// True when one side says no, and denies rather than negates.
    fn is_denied(&self) -> bool {
        let (a, b) = self.positions;
        let denies = |position: &Position| {
            position.stance == Stance::Opposes
                && position
                    .claims
                    .iter()
                    .any(|&index| self.grouped.claims[index].modality == Modality::Denied)
        };
        denies(a) || denies(b)
    }

    /// What is soft about the least soft claim of each side.
    fn soft(&self, rest: &Rest) -> Vec<&'static str> {
        let least = |side: &[usize]| {
            let mut least: Option<Vec<&'static str>> = None;
            for soft in side.iter().map(|&index| self.softness(index)) {
                if soft.is_empty() {
                    return None;
                }
                if least.as_ref().is_none_or(|least| soft.len() < least.len()) {
                    least = Some(soft);
                }
            }
            least
        };
        [least(&rest.a), least(&rest.b)].into_iter().flatten().flatten().collect()
    }

    fn softness(&self, index: usize) -> Vec<&'static str> {
        let (claim, mut soft) = (&self.grouped.claims[index], Vec::new());
        if !subject_is_stated(claim, self.claim) {
            soft.push("subject-inferred");
        }
        if self.claim.has_place && self.grouped.questions[self.positions.0.question].place.is_none() {
            soft.push("place-unstated");
        }
        if self.standings.0.frame.kind.has_period() && !period_is_stated(claim) {
            soft.push("period-inferred");
        }
        soft.extend(match claim.modality {
            Modality::Asserted | Modality::Negated | Modality::Denied => None,
            Modality::Conditional => Some("conditional"),
            Modality::Hypothetical => Some("hypothetical"),
            Modality::Planned => Some("planned"),
            Modality::Wanted => Some("wanted"),
            Modality::Asked => Some("asked"),
        });
        if claim.presupposed {
            soft.push("presupposed");
        }
        soft
    }

    fn counted_by(&self, position: &Position) -> String {
        let counters = position.claims.iter().flat_map(|&index| &self.grouped.claims[index].about.counted_by);
        let ids: BTreeSet<&str> = counters.map(|entity| entity.id.as_str()).collect();
        if ids.is_empty() { "?".to_owned() } else { ids.into_iter().collect::<Vec<_>>().join("+") }
    }
}

/// The answer; `!` before what is said not to be so.
fn told(standing: &Standing) -> String {
    let not = if standing.frame.stance == Stance::Opposes { "!" } else { "" };
    format!("{not}{}", standing.answer)
}

fn subject_is_stated(claim: &Claim, known: &ClaimKnowledge) -> bool {
    !known.has_subject || matches!(claim.about.subject.how, How::Stated | How::Declared)
}

/// A day taken from the article's date is as sure as that date.
fn period_is_stated(claim: &Claim) -> bool {
    match claim.about.when.map(|when| when.how) {
        Some(How::Stated | How::Declared) => true,
        Some(How::Inferred) => matches!(claim.provenance.published_how, How::Stated | How::Declared),
        Some(How::Unknown) | None => false,
    }
}

fn plain(kind: VerdictKind, a: usize, b: usize, obstacle: Obstacle) -> Verdict {
    let Obstacle { part, code, detail } = obstacle;
    let reason = Reason { part, code, soft: vec![], notes: vec![], detail };
    Verdict { kind, strength: None, conflict: None, a, b, reason }
}

/// Codes once each, in the order of their list.
fn in_order(list: &[(&'static str, &str)], codes: &[&'static str]) -> Vec<&'static str> {
    list.iter().map(|(code, _)| *code).filter(|code| codes.contains(code)).collect()
}
