//! Every gold claim and every claim beyond with its sentence, in words: what was wanted, what the tool has there instead, and in which parts the two
//! differ. Ids and names only; sentences about them are made by `report`.

use super::bind::{Article, WantedClaim};
use super::judge::{Group, Judge, Part};
use super::pair::{Paired, is_right, is_whole, touches};
use super::say::{found_part, found_parts, wanted_part, wanted_parts};
use super::{Beyond, ClaimMark};
use crate::claim::Claim;
use crate::text::{Sentence, Span, read};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// A claim on the other side, at the same passage or in the same sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearClaim {
    /// Claim type.
    pub claim: String,
    /// Its words.
    pub says: String,
    /// `file:line` of the pattern that fired; `None` for a gold claim.
    pub rule: Option<String>,
    /// True when it is paired with another claim than the one that it is shown with.
    pub taken: bool,
    /// Parts that are not the same.
    pub differs: Vec<Difference>,
}

/// A part that is not the same on both sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// `claim`, a slot's name, `speaker`, `place` …
    pub part: String,
    /// What the gold file has.
    pub wanted: String,
    /// What the tool has.
    pub found: String,
    /// True for a slot of which the gold file says nothing.
    pub unstated: bool,
}

/// Every gold claim with what became of it, and every claim of the tool that is none.
pub(super) fn lists(
    articles: &[Article<'_>],
    paired: &[Paired],
    judge: &Judge<'_>,
) -> (Vec<ClaimMark>, Vec<Beyond>) {
    let (mut marks, mut beyond) = (Vec::new(), Vec::new());
    for (article, paired) in articles.iter().zip(paired) {
        let desk = Desk {
            article,
            paired,
            judge,
            sentences: read(&article.document.text).sentences,
            taken: paired.pairs.values().copied().collect(),
        };
        marks.extend(article.wanted.iter().enumerate().map(|(at, wanted)| desk.mark(at, wanted)));
        beyond.extend(article.found.iter().enumerate().filter_map(|(at, claim)| desk.beyond(at, claim)));
    }
    (marks, beyond)
}

struct Desk<'a> {
    article: &'a Article<'a>,
    paired: &'a Paired,
    judge: &'a Judge<'a>,
    sentences: Vec<Sentence>,
    /// Found claims that are paired.
    taken: BTreeSet<usize>,
}

impl Desk<'_> {
    fn mark(&self, at: usize, wanted: &WantedClaim<'_>) -> ClaimMark {
        let says = wanted.passages.first().copied().unwrap_or_default();
        let own = self.paired.pairs.get(&at).and_then(|found| self.article.found.get(*found));
        let parts = own.map(|claim| self.judge.parts(&wanted.gold.wanted, claim));
        let right = parts.as_deref().is_some_and(is_right);
        let near = match (own, &parts) {
            (Some(claim), Some(parts)) => Some(self.near_found(wanted, claim, parts, false)),
            _ => self.nearest_found(wanted, says),
        };
        ClaimMark {
            document: self.article.document.id.to_string(),
            line: self.article.document.line_of(says.start),
            claim: wanted.gold.wanted.claim.clone(),
            says: self.article.document.words(says).to_owned(),
            sentence: self.sentence(says),
            wanted: wanted_parts(&wanted.gold.wanted),
            weight: wanted.gold.weight,
            found: own.is_some(),
            right,
            whole: right && parts.as_deref().is_some_and(is_whole),
            near,
        }
    }

    fn beyond(&self, at: usize, claim: &Claim) -> Option<Beyond> {
        let neutral = [&self.paired.headline, &self.paired.repeated, &self.taken];
        if neutral.iter().any(|set| set.contains(&at)) {
            return None;
        }
        Some(Beyond {
            document: claim.document.to_string(),
            line: claim.evidence.line,
            claim: claim.claim.clone(),
            rule: claim.rule.clone(),
            says: claim.evidence.text.clone(),
            sentence: claim.evidence.sentence_text.clone(),
            found: found_parts(claim),
            near: self.nearest_wanted(claim),
        })
    }

    /// The tool's claim nearest to words that no claim of it was paired with.
    fn nearest_found(&self, wanted: &WantedClaim<'_>, says: Span) -> Option<NearClaim> {
        let all = self.article.found.iter().enumerate().filter(|(at, _)| !self.paired.headline.contains(at));
        let near = all.filter_map(|(at, claim)| {
            let touching = touches(claim, &wanted.passages);
            (touching || claim.evidence.sentence.overlaps(says)).then_some((at, *claim, touching))
        });
        let ranked = near.map(|(at, claim, touching)| {
            let parts = self.judge.parts(&wanted.gold.wanted, claim);
            ((touching, same_type(wanted, claim), equal(&parts), Reverse(at)), claim, parts)
        });
        let (rank, claim, parts) = ranked.max_by_key(|(rank, ..)| *rank)?;
        Some(self.near_found(wanted, claim, &parts, self.taken.contains(&rank.3.0)))
    }

    fn near_found(
        &self,
        wanted: &WantedClaim<'_>,
        claim: &Claim,
        parts: &[Part<'_>],
        taken: bool,
    ) -> NearClaim {
        NearClaim {
            claim: claim.claim.clone(),
            says: claim.evidence.text.clone(),
            rule: Some(claim.rule.clone()),
            taken,
            differs: differences(wanted, claim, parts),
        }
    }

    /// The gold claim nearest to a claim that is none.
    fn nearest_wanted(&self, claim: &Claim) -> Option<NearClaim> {
        let all = self.article.wanted.iter().enumerate();
        let near = all.filter_map(|(at, wanted)| {
            let touching = touches(claim, &wanted.passages);
            let says = wanted.passages.first()?;
            (touching || claim.evidence.sentence.overlaps(*says)).then_some((at, wanted, *says, touching))
        });
        let ranked = near.map(|(at, wanted, says, touching)| {
            let parts = self.judge.parts(&wanted.gold.wanted, claim);
            ((touching, same_type(wanted, claim), equal(&parts), Reverse(at)), wanted, says, parts)
        });
        let (rank, wanted, says, parts) = ranked.max_by_key(|(rank, ..)| *rank)?;
        Some(NearClaim {
            claim: wanted.gold.wanted.claim.clone(),
            says: self.article.document.words(says).to_owned(),
            rule: None,
            taken: self.paired.pairs.contains_key(&rank.3.0),
            differs: differences(wanted, claim, &parts),
        })
    }

    /// The sentences that hold `span`.
    fn sentence(&self, span: Span) -> String {
        let from = self.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        let over = self.sentences.iter().skip(from).take_while(|sentence| sentence.span.start < span.end);
        let whole = over.map(|sentence| sentence.span).fold(span, Span::cover);
        self.article.document.words(whole).to_owned()
    }
}

fn same_type(wanted: &WantedClaim<'_>, claim: &Claim) -> bool {
    wanted.gold.wanted.claim == claim.claim
}

fn equal(parts: &[Part<'_>]) -> usize {
    parts.iter().filter(|part| part.stated && part.same).count()
}

fn differences(wanted: &WantedClaim<'_>, claim: &Claim, parts: &[Part<'_>]) -> Vec<Difference> {
    let mut out = Vec::new();
    let same_type = same_type(wanted, claim);
    let wanted = &wanted.gold.wanted;
    if !same_type {
        let (wanted, found) = (wanted.claim.clone(), claim.claim.clone());
        out.push(Difference { part: "claim".to_owned(), wanted, found, unstated: false });
    }
    // Slots of two types have nothing to do with one another.
    let differing = parts.iter().filter(|part| !part.same && (same_type || part.group != Group::Slot));
    out.extend(differing.map(|part| Difference {
        part: part.name.to_owned(),
        wanted: wanted_part(wanted, part.group, part.name, part.is_answer),
        found: found_part(claim, part.group, part.name),
        unstated: !part.stated,
    }));
    out
}
