//! Every pair of positions heard once: verdicts as they come, and comparisons not made, counted in bulk where a whole group of positions differs in
//! the same part, with an example of each kind.

use super::gate::{self, Frame, Gate};
use super::position::Grouped;
use super::{Part, Question, Verdict, VerdictKind, judge};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Comparisons of one claim type that one part kept from being made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotMade {
    /// Pairs of positions; those that stand wholly inside a single article do not count.
    pub pairs: usize,
    /// One of them: between positions that share no outlet, when such a pair was found.
    pub example: Verdict,
}

/// By claim type, kind of verdict and deciding part.
type Unmade = BTreeMap<(String, VerdictKind, Part), NotMade>;

/// Positions of each side looked at for an example, so that groups of any size cost the same.
const LOOKED_AT: usize = 8;

/// What was heard.
pub(super) struct Docket<'a> {
    grouped: &'a Grouped<'a>,
    verdicts: Vec<Verdict>,
    not_made: Unmade,
}

impl<'a> Docket<'a> {
    /// The verdicts by position, and the comparisons not made.
    pub fn hear(grouped: &'a Grouped<'a>) -> (Vec<Verdict>, Unmade) {
        let mut docket = Self { grouped, verdicts: Vec::new(), not_made: BTreeMap::new() };
        let shelves = shelves(grouped);
        for (first, shelf) in shelves.iter().enumerate() {
            docket.within(shelf);
            let same_type = |other: &&Shelf| other.question.claim == shelf.question.claim;
            for other in shelves.iter().skip(first + 1).take_while(same_type) {
                docket.across(shelf, other);
            }
        }
        docket.verdicts.sort_by_key(|verdict| (verdict.a, verdict.b));
        (docket.verdicts, docket.not_made)
    }

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
        if keys.mismatch.is_some() {
            let (a, b): (Vec<usize>, Vec<usize>) =
                (shelf.positions.clone().collect(), other.positions.clone().collect());
            return self.count(&keys, &a, &b);
        }
        for (frame, positions) in &shelf.frames {
            for (facing, others) in &other.frames {
                self.face(&keys, (frame, positions), (facing, others));
            }
        }
    }

    /// Positions of two frames: by their frames first.
    fn face(&mut self, keys: &gate::Keys, a: (&Frame, &[usize]), b: (&Frame, &[usize])) {
        if let Gate::NotComparable(_) = gate::frames(keys, a.0, b.0) {
            return self.count(keys, a.1, b.1);
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
            if self.is_one_article(a, b) {
                return;
            }
            self.leave(verdict.clone(), 1);
        }
        if verdict.kind != VerdictKind::NotComparable {
            self.verdicts.push(verdict);
        }
    }

    /// Counts all pairs as not comparable, but for those inside a single article. One part decides for all of them.
    fn count(&mut self, keys: &gate::Keys, a: &[usize], b: &[usize]) {
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
        if pairs > 0
            && let Some((x, y)) = self.example(a, b)
        {
            let verdict = judge::judge(self.grouped, keys, x.min(y), x.max(y));
            self.leave(verdict, pairs);
        }
    }

    /// Counts comparisons not made; a pair of two outlets is the better example.
    fn leave(&mut self, verdict: Verdict, pairs: usize) {
        let question = self.grouped.positions.get(verdict.a).map(|position| position.question);
        let claim = question.and_then(|at| self.grouped.questions.get(at)).map(|q| q.claim.clone());
        let key = (claim.unwrap_or_default(), verdict.kind, verdict.reason.part);
        let apart = |v: &Verdict| self.are_apart(v.a, v.b);
        match self.not_made.get(&key) {
            Some(left) if apart(&left.example) || !apart(&verdict) => {}
            Some(left) => {
                let left = NotMade { pairs: left.pairs, example: verdict };
                self.not_made.insert(key.clone(), left);
            }
            None => {
                self.not_made.insert(key.clone(), NotMade { pairs: 0, example: verdict });
            }
        }
        if let Some(left) = self.not_made.get_mut(&key) {
            left.pairs += pairs;
        }
    }

    /// A pair that does not stand in one article; of two outlets when one is soon found.
    fn example(&self, a: &[usize], b: &[usize]) -> Option<(usize, usize)> {
        let few = |positions: &[usize]| positions.iter().copied().take(LOOKED_AT).collect::<Vec<_>>();
        let (few_a, few_b) = (few(a), few(b));
        let mut soon = few_a.iter().flat_map(|&x| few_b.iter().map(move |&y| (x, y)));
        let (&first_a, &first_b) = (a.first()?, b.first()?);
        soon.find(|&(x, y)| self.are_apart(x, y))
            .or_else(|| b.iter().map(|&y| (first_a, y)).find(|&(x, y)| !self.is_one_article(x, y)))
            .or_else(|| a.iter().map(|&x| (x, first_b)).find(|&(x, y)| !self.is_one_article(x, y)))
    }

    /// Two articles, no outlet on both sides.
    fn are_apart(&self, a: usize, b: usize) -> bool {
        let outlets = |index: usize| self.grouped.positions.get(index).map(|position| &position.outlets);
        !self.is_one_article(a, b) && outlets(a).zip(outlets(b)).is_some_and(|(x, y)| x.is_disjoint(y))
    }

    fn is_one_article(&self, a: usize, b: usize) -> bool {
        self.only_document(a).is_some_and(|id| self.only_document(b) == Some(id))
    }

    fn only_document(&self, index: usize) -> Option<&Arc<str>> {
        self.grouped.standings.get(index).and_then(|standing| standing.only_document.as_ref())
    }
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
