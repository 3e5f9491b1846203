//! Grouping: claims → questions → positions. Nothing is compared here, only what is equal is put together, so that the verdicts cost no
//! more than there are distinct answers.

use super::answer::{Answer, Kind};
use super::gate::{Frame, Stance, Time};
use super::voice::Telling;
use super::{Knowledge, Origin, Question};
use crate::claim::{Claim, Counting, Value};
use crate::text::Period;
use std::collections::{BTreeMap, BTreeSet};

/// Claims that give one question the same answer, at the same time, in the same way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The question (index into `Comparison::questions`).
    pub question: usize,
    /// The answer, in the words of its first claim.
    pub answer: Value,
    /// The days that it is about; `None` when unknown, and for sets and durations, whose period is not compared.
    pub period: Option<Period>,
    /// True: at some time within `period`, not all of it.
    pub somewhere_within: bool,
    /// How a count counts.
    pub counting: Counting,
    /// Held, rejected, hearsay, or not about what is.
    pub stance: Stance,
    /// Indices into the claims compared, in the order of `Comparison::order`.
    pub claims: Vec<usize>,
    /// Outlets, by the name shown; unknown ones by document.
    pub outlets: BTreeSet<String>,
    /// Where it comes from; count them with `independent`.
    pub origins: BTreeSet<Origin>,
}

impl Position {
    /// The number of independent voices. Anonymous speakers never confirm each other: together they are one at most.
    pub fn independent(&self) -> usize {
        let named = self.origins.iter().filter(|origin| !origin.is_anonymous()).count();
        named + usize::from(named < self.origins.len())
    }
}

/// Claims put together, with what the verdicts need to know of them.
pub(super) struct Grouped<'a> {
    pub claims: &'a [Claim],
    pub knowledge: &'a Knowledge,
    pub questions: Vec<Question>,
    pub positions: Vec<Position>,
    /// By position.
    pub standings: Vec<Standing>,
    /// By index of claim.
    pub tellings: Vec<Telling>,
    /// By index of claim; `None` when it was left out.
    pub position_of: Vec<Option<usize>>,
    /// Every claim, by document, place in it, type and id.
    pub order: Vec<usize>,
}

/// A position as the verdicts see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    pub answer: Answer,
    pub frame: Frame,
    /// The document, when all its claims stand in one.
    pub only_document: Option<std::sync::Arc<str>>,
}

type Key = (Question, Answer, Frame);

pub(super) fn group<'a>(claims: &'a [Claim], knowledge: &'a Knowledge) -> Grouped<'a> {
    let order = canonical(claims);
    let tellings: Vec<Telling> = claims.iter().map(Telling::of).collect();
    let mut by_key: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for &index in &order {
        let claim = &claims[index];
        let asked = Question::of(claim, knowledge).zip(Answer::of(claim, knowledge));
        let Some((question, answer)) = asked else { continue };
        let frame = frame_of(claim, answer.kind(), &tellings[index]);
        by_key.entry((question, answer, frame)).or_default().push(index);
    }
    let (questions, positions, standings) = (Vec::new(), Vec::new(), Vec::new());
    let position_of = vec![None; claims.len()];
    let mut grouped =
        Grouped { claims, knowledge, questions, positions, standings, tellings, position_of, order };
    for ((question, answer, frame), members) in by_key {
        grouped.add(question, answer, frame, members);
    }
    grouped
}

impl Grouped<'_> {
    /// Adds a position; questions come in order.
    fn add(&mut self, question: Question, answer: Answer, frame: Frame, claims: Vec<usize>) {
        let Some(first) = claims.first().map(|&index| &self.claims[index]) else { return };
        let slot = self.knowledge.claims.get(&first.claim).map_or("", |known| known.answer.as_str());
        let Some(value) = first.slot(slot).cloned() else { return };
        if self.questions.last() != Some(&question) {
            self.questions.push(question);
        }
        let documents: BTreeSet<_> = claims.iter().map(|&index| &self.claims[index].document).collect();
        let only_document = documents.first().filter(|_| documents.len() == 1).map(|id| (*id).clone());
        for &index in &claims {
            self.position_of[index] = Some(self.positions.len());
        }
        let tellings = || claims.iter().map(|&index| &self.tellings[index]);
        self.positions.push(Position {
            question: self.questions.len() - 1,
            answer: value,
            period: frame.time.period,
            somewhere_within: frame.time.within,
            counting: frame.counting,
            stance: frame.stance,
            outlets: tellings().map(|telling| telling.outlet_shown.clone()).collect(),
            origins: tellings().map(|telling| telling.origin.clone()).collect(),
            claims,
        });
        self.standings.push(Standing { answer, frame, only_document });
    }
}

/// Claims by document, place in it, type and id: the order that does not depend on how they were given.
fn canonical(claims: &[Claim]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..claims.len()).collect();
    order.sort_by(|&a, &b| {
        let key = |index: usize| {
            let claim = &claims[index];
            (&claim.document, claim.evidence.span, &claim.claim, &claim.id)
        };
        key(a).cmp(&key(b))
    });
    order
}

fn frame_of(claim: &Claim, kind: Kind, telling: &Telling) -> Frame {
    let counting = if kind == Kind::Counts { claim.about.counting } else { Counting::Unspecified };
    let time = if kind.has_period() { Time::of(claim, counting, telling.told) } else { Time::default() };
    Frame { kind, time, counting, stance: Stance::of(claim.modality) }
}
