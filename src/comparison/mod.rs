//! Claims → questions → positions → verdicts. What two claims have to share before they are compared is the gate (`gate`); what decides is
//! its first part that differs; only then do the values speak (`value`), and then who says them (`account`). Nothing here says which claim
//! is true, nothing is merged away, and the order in which claims are given decides nothing.

mod account;
mod answer;
mod complete;
mod docket;
mod gate;
mod judge;
mod knowledge;
mod parts;
mod position;
mod question;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod value;
mod verdict;
mod voice;

pub use docket::NotMade;
pub use gate::{Relation, Stance};
pub use knowledge::{ClaimKnowledge, Knowledge};
pub use position::Position;
pub use question::Question;
pub use verdict::{CODES, ConflictKind, NOTES, Part, Reason, SOFT, Strength, Verdict, VerdictKind};
pub use voice::Origin;

use crate::claim::Claim;
use docket::Docket;
use position::Grouped;
use std::collections::{BTreeMap, BTreeSet};

/// The outcome of comparing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// Questions in order.
    pub questions: Vec<Question>,
    /// Positions in order of question, then answer, then time.
    pub positions: Vec<Position>,
    /// Every verdict that is not `NotComparable`, ordered by position. `Undecided` ones within a single article are left out.
    pub verdicts: Vec<Verdict>,
    /// Comparisons not made, by claim type, verdict kind (not-comparable, undecided) and the part that decided.
    pub not_made: BTreeMap<(String, VerdictKind, Part), NotMade>,
    /// Indices of all claims compared, by document, place in it, type and id: the order that does not depend on how they were given.
    pub order: Vec<usize>,
    /// By index of claim, its position; `None` when the rules do not know its type or it has no answer.
    pub position_of: Vec<Option<usize>>,
}

/// Compares claims. The same claims in any order give the same comparison, but for the indices of claims.
pub fn compare(claims: &[Claim], knowledge: &Knowledge) -> Comparison {
    let grouped = position::group(claims, knowledge);
    let (mut verdicts, not_made) = Docket::hear(&grouped);
    let strained = strained(&grouped);
    verdicts.retain(|verdict| !strained.contains_key(&(verdict.a, verdict.b)) || speaks(verdict));
    let heard: BTreeSet<(usize, usize)> = verdicts.iter().map(|verdict| (verdict.a, verdict.b)).collect();
    verdicts
        .extend(strained.into_iter().filter(|(pair, _)| !heard.contains(pair)).map(|(_, verdict)| verdict));
    verdicts.sort_by_key(|verdict| (verdict.a, verdict.b));
    let Grouped { questions, positions, order, position_of, .. } = grouped;
    Comparison { questions, positions, verdicts, not_made, order, position_of }
}

/// The verdict between the positions of claims `i` and `j` (indices into `claims`), whatever it is. `None` when they are of different types,
/// when one has no answer that the rules know, or when there is no such claim.
pub fn verdict_between(claims: &[Claim], knowledge: &Knowledge, i: usize, j: usize) -> Option<Verdict> {
    verdicts_between(claims, knowledge, &[(i, j)]).pop().flatten()
}

/// `verdict_between` for many pairs at once.
pub fn verdicts_between(
    claims: &[Claim],
    knowledge: &Knowledge,
    pairs: &[(usize, usize)],
) -> Vec<Option<Verdict>> {
    let grouped = position::group(claims, knowledge);
    let strained = strained(&grouped);
    let heard = |(i, j): &(usize, usize)| {
        let verdict = between(&grouped, knowledge, *i, *j)?;
        let strain = strained.get(&(verdict.a, verdict.b)).filter(|_| !speaks(&verdict));
        Some(strain.cloned().unwrap_or(verdict))
    };
    pairs.iter().map(heard).collect()
}

/// What does not add up inside an article, by the two positions.
fn strained(grouped: &Grouped<'_>) -> BTreeMap<(usize, usize), Verdict> {
    let mut strained = BTreeMap::new();
    for verdict in parts::tensions(grouped) {
        strained.entry((verdict.a, verdict.b)).or_insert(verdict);
    }
    strained
}

/// True for a verdict that says more than that two positions fit or cannot be compared.
fn speaks(verdict: &Verdict) -> bool {
    !matches!(verdict.kind, VerdictKind::Agrees | VerdictKind::NotComparable | VerdictKind::Undecided)
}

fn between(grouped: &Grouped<'_>, knowledge: &Knowledge, i: usize, j: usize) -> Option<Verdict> {
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
    Some(judge::judge(grouped, &gate::keys(question_a, question_b, knowledge), a, b))
}
