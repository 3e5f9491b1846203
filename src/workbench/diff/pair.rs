//! Which claim of one rulebook is which of the other: one to one, by type and by words that touch.

use super::parts::differences;
use crate::claim::Claim;
use crate::text::Span;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Pairs of claims, by index: those that differ in the fewest parts first, of these those that share most of their words.
pub(super) fn pairs(old: &[&Claim], new: &[&Claim]) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    for (a, one) in old.iter().enumerate() {
        for (b, other) in new.iter().enumerate().filter(|(_, other)| other.claim == one.claim) {
            let shared = shared(one.evidence.span, other.evidence.span);
            if shared > 0 {
                all.push((differences(one, other).len(), Reverse(shared), a, b));
            }
        }
    }
    all.sort_unstable();
    let (mut left, mut right) = (BTreeSet::new(), BTreeSet::new());
    let mut out = Vec::new();
    for (_, _, a, b) in all {
        if !left.contains(&a) && !right.contains(&b) {
            left.insert(a);
            right.insert(b);
            out.push((a, b));
        }
    }
    out
}

/// True when a claim of the other side that differs in no part stands at these words too.
pub(super) fn covered(claim: &Claim, others: &[&Claim]) -> bool {
    let at = |other: &Claim| {
        let mut passages = other.also.iter().chain([&other.evidence.span]);
        passages.any(|passage| shared(*passage, claim.evidence.span) > 0)
    };
    others.iter().any(|other| other.claim == claim.claim && at(other) && differences(claim, other).is_empty())
}

/// Bytes that both hold.
fn shared(a: Span, b: Span) -> usize {
    a.end.min(b.end).saturating_sub(a.start.max(b.start))
}
