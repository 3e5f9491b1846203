//! Claims → questions → positions → verdicts. What two claims have to share before they are compared is the gate (`gate`); what decides is
//! its first part that differs; only then do the values speak (`value`), and then who says them (`account`). Nothing here says which claim
//! is true, nothing is merged away, and the order in which claims are given decides nothing.

mod account;
mod answer;
mod gate;
mod judge;
mod knowledge;
mod position;
mod question;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod value;
mod verdict;
mod voice;

pub use gate::{Relation, Stance};
pub use knowledge::{ClaimKnowledge, Knowledge};
pub use position::Position;
pub use question::Question;
pub use verdict::{CODES, ConflictKind, NOTES, Part, Reason, SOFT, Strength, Verdict, VerdictKind};
pub use voice::Origin;

use crate::claim::Claim;
use gate::{Frame, Gate};
use position::Grouped;
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// The outcome of comparing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Questions in order.
    pub questions: Vec<Question>,
    /// Positions in order of question, then answer, then time.
    pub positions: Vec<Position>,
    /// Every verdict that is not `NotComparable`, ordered by position. `Undecided` ones within a single article are left out.
    pub verdicts: Vec<Verdict>,
    /// Comparisons not made, counted: verdict kind (not-comparable, undecided) and the part that decided → pairs of positions. Pairs that
    /// stand wholly inside a single article do not count.
    pub not_made: BTreeMap<(VerdictKind, Part), usize>,
    /// Indices of all claims compared, by document, place in it, type and id: the order that does not depend on how they were given.
    pub order: Vec<usize>,
    /// By index of claim, its position; `None` when the rules do not know its type or it has no answer.
    pub position_of: Vec<Option<usize>>,
}

/// Compares claims. The same claims in any order give the same comparison, but for the indices of claims.
pub fn compare(claims: &[Claim], knowledge: &Knowledge) -> Comparison {
    let grouped = position::group(claims, knowledge);
    let mut docket = Docket { grouped: &grouped, verdicts: Vec::new(), not_made: BTreeMap::new() };
    let shelves = shelves(&grouped);
    for (first, shelf) in shelves.iter().enumerate() {
        docket.within(shelf);
        let same_type = |other: &&Shelf| other.question.claim == shelf.question.claim;
        for other in shelves.iter().skip(first + 1).take_while(same_type) {
            docket.across(shelf, other);
        }
    }
    let Docket { mut verdicts, not_made, .. } = docket;
    verdicts.sort_by_key(|verdict| (verdict.a, verdict.b));
    let Grouped { questions, positions, order, position_of, .. } = grouped;
    Comparison { questions, positions, verdicts, not_made, order, position_of }
}

/// The verdict between the positions of claims `i` and `j` (indices into `claims`), whatever it is. `None` when they are of different types,
/// when one has no answer that the rules know, or when there is no such claim.
pub fn verdict_between(claims: &[Claim], knowledge: &Knowledge, i: usize, j: usize) -> Option<Verdict> {
    let grouped = position::group(claims, knowledge);
    let position = |index: usize| grouped.position_of.get(index).copied().flatten();
    let (i, j) = (position(i)?, position(j)?);
    let (a, b) = (i.min(j), i.max(j));
    if a == b {
        return Some(judge::same_position(a));
    }
    let question = |index: usize| grouped.questions.get(grouped.positions.get(index)?.question);
    let (question_a, question_b) = (question(a)?, question(b)?);
    if question_a.claim != question_b.claim {
        return None;
    }
    Some(judge::judge(&grouped, &gate::keys(question_a, question_b, knowledge), a, b))
}

/// The positions of one question, by what the gate sees of them.
struct Shelf<'a> {
    question: &'a Question,
    positions: Range<usize>,
    frames: BTreeMap<Frame, Vec<usize>>,
}

fn shelves<'a>(grouped: &'a Grouped<'_>) -> Vec<Shelf<'a>> {
    let empty = |question| Shelf { question, positions: 0..0, frames: BTreeMap::new() };
    let mut shelves: Vec<Shelf<'a>> = grouped.questions.iter().map(empty).collect();
    for (index, (position, standing)) in grouped.positions.iter().zip(&grouped.standings).enumerate() {
        let Some(shelf) = shelves.get_mut(position.question) else { continue };
        if shelf.positions.is_empty() {
            shelf.positions.start = index;
        }
        shelf.positions.end = index + 1;
        shelf.frames.entry(standing.frame).or_default().push(index);
    }
    shelves
}

/// Verdicts as they come.
struct Docket<'a> {
    grouped: &'a Grouped<'a>,
    verdicts: Vec<Verdict>,
    not_made: BTreeMap<(VerdictKind, Part), usize>,
}

impl Docket<'_> {
    /// The positions of one question.
    fn within(&mut self, shelf: &Shelf<'_>) {
        let keys = gate::keys(shelf.question, shelf.question, self.grouped.knowledge);
        let frames: Vec<(&Frame, &Vec<usize>)> = shelf.frames.iter().collect();
        for (first, (frame, positions)) in frames.iter().enumerate() {
            for (k, &a) in positions.iter().enumerate() {
                for &b in positions.iter().skip(k + 1) {
                    self.take(&keys, a, b);
                }
            }
            for (other, others) in frames.iter().skip(first + 1) {
                self.face(&keys, (frame, positions), (other, others));
            }
        }
    }

    /// The positions of two questions of one claim type: by their keys first.
    fn across(&mut self, shelf: &Shelf<'_>, other: &Shelf<'_>) {
        let keys = gate::keys(shelf.question, other.question, self.grouped.knowledge);
        if let Some(mismatch) = &keys.mismatch {
            let (a, b): (Vec<usize>, Vec<usize>) =
                (shelf.positions.clone().collect(), other.positions.clone().collect());
            return self.count(mismatch.part, &a, &b);
        }
        for (frame, positions) in &shelf.frames {
            for (facing, others) in &other.frames {
                self.face(&keys, (frame, positions), (facing, others));
            }
        }
    }

    /// Positions of two frames: by their frames first.
    fn face(&mut self, keys: &gate::Keys, a: (&Frame, &[usize]), b: (&Frame, &[usize])) {
        if let Gate::NotComparable(mismatch) = gate::frames(keys, a.0, b.0) {
            return self.count(mismatch.part, a.1, b.1);
        }
        for &x in a.1 {
            for &y in b.1 {
                self.take(keys, x.min(y), x.max(y));
            }
        }
    }

    fn take(&mut self, keys: &gate::Keys, a: usize, b: usize) {
        let verdict = judge::judge(self.grouped, keys, a, b);
        let open = matches!(verdict.kind, VerdictKind::NotComparable | VerdictKind::Undecided);
        if open {
            if self.only_document(a).is_some_and(|id| self.only_document(b) == Some(id)) {
                return;
            }
            *self.not_made.entry((verdict.kind, verdict.reason.part)).or_default() += 1;
        }
        if verdict.kind != VerdictKind::NotComparable {
            self.verdicts.push(verdict);
        }
    }

    /// Counts all pairs as not comparable, but for those inside a single article.
    fn count(&mut self, part: Part, a: &[usize], b: &[usize]) {
        let inside = |positions: &[usize]| {
            let mut by_document: BTreeMap<Arc<str>, usize> = BTreeMap::new();
            for id in positions.iter().filter_map(|&index| self.only_document(index)) {
                *by_document.entry(id.clone()).or_default() += 1;
            }
            by_document
        };
        let (in_a, in_b) = (inside(a), inside(b));
        let within: usize = in_a.iter().filter_map(|(id, n)| Some(n * in_b.get(id)?)).sum();
        let pairs = a.len() * b.len() - within;
        if pairs > 0 {
            *self.not_made.entry((VerdictKind::NotComparable, part)).or_default() += pairs;
        }
    }

    fn only_document(&self, index: usize) -> Option<&Arc<str>> {
        self.grouped.standings.get(index).and_then(|standing| standing.only_document.as_ref())
    }
}
