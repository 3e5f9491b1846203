//! The claims that two rulebooks find in the same articles: what the second one gains, loses and changes. A claim is the same one when its type is the
//! same and its words touch; it is changed when a part of what it says differs: a slot, who says it, how sure, what it is about. That another pattern
//! makes it, or that other words prove it, changes nothing. Left out: what the rules themselves have come to say otherwise.

mod pair;
mod parts;

pub use parts::Difference;

use crate::claim::{Claim, Extracted};
use crate::document::Document;
use crate::text::Span;
use pair::{covered, pairs};
use parts::{differences, parts};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What two rulebooks make of the same articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RulesDiff {
    /// Articles read.
    pub articles: usize,
    /// Claims by type, all first (`None`); types that neither side finds are left out.
    pub types: Vec<TypeCount>,
    /// What differs: by article, then by place.
    pub changes: Vec<Change>,
}

/// How many claims of a type there are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeCount {
    /// The type; `None` for all.
    pub claim: Option<String>,
    /// Claims by the old rules.
    pub old: usize,
    /// Claims by the new rules.
    pub new: usize,
    /// Found by the new rules only.
    pub gained: usize,
    /// Found by the old rules only.
    pub lost: usize,
    /// Found by both, and not the same.
    pub changed: usize,
}

/// A claim that is not the same by both rulebooks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The article's id.
    pub document: Arc<str>,
    /// 1-based line of its words.
    pub line: usize,
    /// Claim type.
    pub claim: String,
    /// Its words: those of the new claim, where there is one; bytes of the article's text.
    pub span: Span,
    /// These words.
    pub says: String,
    /// The sentence that they stand in.
    pub sentence: String,
    /// By the old rules; `None` when it is gained.
    pub old: Option<Side>,
    /// By the new rules; `None` when it is lost.
    pub new: Option<Side>,
    /// Parts that differ, when both have it.
    pub differs: Vec<Difference>,
}

impl Change {
    /// `gained`, `lost`, `changed`.
    pub fn kind(&self) -> Kind {
        match (&self.old, &self.new) {
            (None, _) => Kind::Gained,
            (_, None) => Kind::Lost,
            _ => Kind::Changed,
        }
    }
}

/// What became of a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Only the new rules find it.
    Gained,
    /// Only the old rules find it.
    Lost,
    /// Both find it, and not the same.
    Changed,
}

impl Kind {
    /// Its name in records.
    pub fn id(self) -> &'static str {
        match self {
            Kind::Gained => "gained",
            Kind::Lost => "lost",
            Kind::Changed => "changed",
        }
    }
}

/// A claim as one rulebook makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// `file:line` of the pattern.
    pub rule: String,
    /// Its parts by name, in words.
    pub parts: Vec<(String, String)>,
}

/// What differs between the claims of both rulebooks, article by article; claims of these types only, of all when there are none.
pub fn rules_diff(
    documents: &[Document],
    old: &[Extracted],
    new: &[Extracted],
    only: &BTreeSet<String>,
) -> RulesDiff {
    let mut out = RulesDiff { articles: documents.len(), types: Vec::new(), changes: Vec::new() };
    let mut counts: BTreeMap<Option<String>, TypeCount> = BTreeMap::new();
    counts.insert(None, TypeCount::default());
    let mut count = |claim: &str, add: &dyn Fn(&mut TypeCount)| {
        for key in [None, Some(claim.to_owned())] {
            let entry =
                counts.entry(key.clone()).or_insert_with(|| TypeCount { claim: key, ..TypeCount::default() });
            add(entry);
        }
    };
    for ((_, old), new) in documents.iter().zip(old).zip(new) {
        let asked = |claim: &&Claim| only.is_empty() || only.contains(&claim.claim);
        let old: Vec<&Claim> = old.claims.iter().filter(asked).collect();
        let new: Vec<&Claim> = new.claims.iter().filter(asked).collect();
        old.iter().for_each(|claim| count(&claim.claim, &|c| c.old += 1));
        new.iter().for_each(|claim| count(&claim.claim, &|c| c.new += 1));
        let mut changes = changes(&old, &new);
        changes.sort_by(|a, b| (a.span, &a.claim, a.kind()).cmp(&(b.span, &b.claim, b.kind())));
        for change in &changes {
            count(&change.claim, &|c| match change.kind() {
                Kind::Gained => c.gained += 1,
                Kind::Lost => c.lost += 1,
                Kind::Changed => c.changed += 1,
            });
        }
        out.changes.extend(changes);
    }
    out.types = counts.into_values().collect();
    out
}

/// What differs in one article.
fn changes(old: &[&Claim], new: &[&Claim]) -> Vec<Change> {
    let pairs = pairs(old, new);
    let mut out = Vec::new();
    for (a, b) in &pairs {
        if let (Some(old), Some(new)) = (old.get(*a), new.get(*b)) {
            let differs = differences(old, new);
            if !differs.is_empty() {
                out.push(change(Some(old), Some(new), new, differs));
            }
        }
    }
    for (at, claim) in old.iter().enumerate() {
        // What the other side tells as said again by an equal claim is not lost.
        if !pairs.iter().any(|(a, _)| *a == at) && !covered(claim, new) {
            out.push(change(Some(claim), None, claim, Vec::new()));
        }
    }
    for (at, claim) in new.iter().enumerate() {
        if !pairs.iter().any(|(_, b)| *b == at) && !covered(claim, old) {
            out.push(change(None, Some(claim), claim, Vec::new()));
        }
    }
    out
}

fn change(old: Option<&Claim>, new: Option<&Claim>, shown: &Claim, differs: Vec<Difference>) -> Change {
    let side = |claim: &Claim| Side { rule: claim.rule.clone(), parts: parts(claim) };
    Change {
        document: shown.document.clone(),
        line: shown.evidence.line,
        claim: shown.claim.clone(),
        span: shown.evidence.span,
        says: shown.evidence.text.clone(),
        sentence: shown.evidence.sentence_text.clone(),
        old: old.map(side),
        new: new.map(side),
        differs,
    }
}

#[cfg(test)]
mod tests;
