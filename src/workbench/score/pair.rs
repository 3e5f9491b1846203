//! The claims of one article put together one to one: a found claim may be a wanted one when the type is equal and their passages touch. Of all ways
//! to pair them the one with the most right answers is taken, then the most that are right in every part, then the most pairs, then the most equal parts.

use super::assign::assign;
use super::bind::Article;
use super::judge::{Group, Judge, Part};
use crate::claim::{Claim, Section};
use crate::reader::Weight;
use crate::text::Span;
use std::collections::{BTreeMap, BTreeSet};

/// Who belongs to whom, as indices into the article's wanted and found claims.
#[derive(Debug, Default)]
pub(super) struct Paired {
    /// Sorted.
    pub pairs: BTreeMap<usize, usize>,
    /// Found claims that are neither right nor wrong: of the headline.
    pub headline: BTreeSet<usize>,
    /// Found claims that say again, at a passage under `also`, what another one was paired for.
    pub repeated: BTreeSet<usize>,
}

/// Pairs the claims of an article.
pub(super) fn pair(article: &Article<'_>, judge: &Judge<'_>) -> Paired {
    let mut paired = Paired::default();
    let mut by_type: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (index, claim) in article.found.iter().enumerate() {
        // A headline is neither right nor wrong, unless the reader took a claim from it to hold it against the text.
        let wanted =
            |w: &super::bind::WantedClaim| w.gold.wanted.claim == claim.claim && touches(claim, &w.passages);
        if claim.section == Section::Headline && !article.wanted.iter().any(wanted) {
            paired.headline.insert(index);
        } else {
            by_type.entry(&claim.claim).or_default().push(index);
        }
    }
    let mut edges = BTreeMap::new();
    for (at, wanted) in article.wanted.iter().enumerate() {
        for found in by_type.get(wanted.gold.wanted.claim.as_str()).into_iter().flatten() {
            let Some(claim) = article.found.get(*found) else { continue };
            if touches(claim, &wanted.passages) {
                let parts = judge.parts(&wanted.gold.wanted, claim);
                let proof = wanted.passages.first().is_some_and(|says| says.overlaps(claim.evidence.span));
                edges.insert((at, *found), worth(&parts, wanted.gold.weight, proof));
            }
        }
    }
    paired.pairs = assign(&edges).into_iter().collect();
    repeated(article, judge, &edges, &mut paired);
    paired
}

/// True when one of the claim's passages shares a byte with one of these.
pub(super) fn touches(claim: &Claim, passages: &[Span]) -> bool {
    let mut spans = std::iter::once(&claim.evidence.span).chain(&claim.also);
    spans.any(|span| passages.iter().any(|passage| passage.overlaps(*span)))
}

/// True when the answer is as wanted.
pub(super) fn is_right(parts: &[Part<'_>]) -> bool {
    parts.iter().filter(|part| part.is_answer).all(|part| part.same)
}

/// True when all that the gold file states is as wanted.
pub(super) fn is_whole(parts: &[Part<'_>]) -> bool {
    parts.iter().filter(|part| part.stated).all(|part| part.same)
}

/// What a pair is worth. Each kind of worth has digits of its own, so that no number of lesser ones outweighs it: a group has at most a hundred pairs.
fn worth(parts: &[Part<'_>], weight: Weight, proof: bool) -> i64 {
    let right = i64::from(is_right(parts));
    let whole = i64::from(is_right(parts) && is_whole(parts));
    let equal = parts.iter().filter(|part| part.stated && part.same).count().min(30);
    let rank = match weight {
        Weight::Required => 2,
        Weight::Arguable => 1,
        Weight::Bonus => 0,
    };
    let low = 2 * rank + i64::from(proof);
    (right << 40) + (whole << 32) + (1 << 24) + (i64::try_from(equal).unwrap_or(0) << 12) + low
}

/// Found claims left over that touch a passage under `also` of a paired claim and say the same by the same speaker.
fn repeated(
    article: &Article<'_>,
    judge: &Judge<'_>,
    edges: &BTreeMap<(usize, usize), i64>,
    paired: &mut Paired,
) {
    let taken: BTreeSet<usize> = paired.pairs.values().copied().collect();
    for (at, found) in
        edges.keys().filter(|(at, found)| paired.pairs.contains_key(at) && !taken.contains(found))
    {
        let (Some(wanted), Some(claim)) = (article.wanted.get(*at), article.found.get(*found)) else {
            continue;
        };
        let parts = judge.parts(&wanted.gold.wanted, claim);
        let who = |part: &&Part<'_>| matches!(part.group, Group::Attribution | Group::Modality);
        let same = is_right(&parts) && parts.iter().filter(who).all(|part| part.same);
        if same && touches(claim, wanted.passages.get(1..).unwrap_or_default()) {
            paired.repeated.insert(*found);
        }
    }
}
