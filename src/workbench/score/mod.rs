//! The tool held against a gold file: which claims it finds, which of their parts are right, what it finds beyond, how its verdicts stand; and how far
//! two gold files agree. What every figure means stands in `docs/score.md`; `report` puts it into words.

mod agreement;
mod alpha;
mod assign;
mod bind;
mod figures;
mod judge;
mod locate;
mod nearest;
mod pair;
mod provenance;
mod say;
mod tally;
mod verdicts;

#[cfg(test)]
mod tests;

pub use agreement::{LabelAgreement, TwoCoders};
pub use alpha::Agreement;
pub use figures::{F1, Rates, Share};
pub use judge::{Group, Judge, Part};
pub use nearest::{Difference, NearClaim};
pub use provenance::ProvenanceMark;
pub use tally::{PartFigures, TypeFigures};
pub use verdicts::{VerdictFigures, VerdictMark};

use crate::claim::Extracted;
use crate::comparison::Knowledge;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::reader::{Gold, LeftOut, Weight};
use crate::rule::Rulebook;
use std::collections::BTreeSet;

/// What is scored.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The rules.
    pub book: &'a Rulebook,
    /// What they say about comparing.
    pub knowledge: &'a Knowledge,
    /// The articles.
    pub documents: &'a [Document],
    /// What the tool made of each.
    pub extracted: &'a [Extracted],
    /// Claim types that count; empty: all.
    pub only: &'a BTreeSet<String>,
}

impl Input<'_> {
    /// True when claims of the type count.
    fn asks_for(&self, claim: &str) -> bool {
        self.only.is_empty() || self.only.contains(claim)
    }
}

/// The outcome.
#[derive(Debug, Clone)]
pub struct Score {
    /// Figures only: no words of an article and no names.
    pub figures: Figures,
    /// Every gold claim of the articles, in their order.
    pub claims: Vec<ClaimMark>,
    /// Claims of the tool that are no gold claim.
    pub beyond: Vec<Beyond>,
    /// Outlet, agency, date of every article.
    pub provenance: Vec<ProvenanceMark>,
    /// The verdicts of the gold file, then contradictions that it does not have.
    pub verdicts: Vec<VerdictMark>,
    /// Ids of articles that the gold file does not have; they are not scored.
    pub without_gold: Vec<String>,
}

/// All figures.
#[derive(Debug, Clone)]
pub struct Figures {
    /// Articles scored.
    pub articles: usize,
    /// Articles that the gold file does not have.
    pub without_gold: usize,
    /// Entries of the gold file that are left out.
    pub left_out: LeftOut,
    /// All claims first, then each type by name.
    pub types: Vec<TypeFigures>,
    /// Slots, speaker and medium, what claims are about; on pairs of required claims.
    pub parts: Vec<PartFigures>,
    /// Modality: all first, then each by its id.
    pub modalities: Vec<PartFigures>,
    /// Outlet, agency, date.
    pub provenance: Vec<PartFigures>,
    /// Verdicts; `None` when the gold file has none.
    pub verdicts: Option<VerdictFigures>,
}

/// What became of a gold claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimMark {
    /// The article's id.
    pub document: String,
    /// 1-based line of its words.
    pub line: usize,
    /// Claim type.
    pub claim: String,
    /// Its words.
    pub says: String,
    /// The sentences that they stand in.
    pub sentence: String,
    /// Its parts in words.
    pub wanted: String,
    /// Whether it had to be found.
    pub weight: Weight,
    /// Type and passage are there.
    pub found: bool,
    /// The answer is the same too.
    pub right: bool,
    /// All that the gold file states is the same.
    pub whole: bool,
    /// The tool's claim that it was paired with; of a missed one, the nearest at its passage.
    pub near: Option<NearClaim>,
}

/// A claim of the tool that is no gold claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beyond {
    /// The article's id.
    pub document: String,
    /// 1-based line of its words.
    pub line: usize,
    /// Claim type.
    pub claim: String,
    /// `file:line` of the pattern that fired.
    pub rule: String,
    /// Its words.
    pub says: String,
    /// The sentence that they stand in.
    pub sentence: String,
    /// Its parts in words.
    pub found: String,
    /// The gold claim nearest to its passage.
    pub near: Option<NearClaim>,
}

/// Holds the tool's claims against a gold file. What does not fit the articles or the rules is told and left out.
pub fn score(input: &Input<'_>, gold: &Gold) -> (Score, Vec<Diagnostic>) {
    let mut bound = bind::bind(input, gold);
    let judge = {
        let wanted = bound.articles.iter().flat_map(|article| {
            article.wanted.iter().map(|claim| (article.extracted.lang.as_str(), &claim.gold.wanted))
        });
        Judge::new(input.book, wanted)
    };
    let paired: Vec<pair::Paired> =
        bound.articles.iter().map(|article| pair::pair(article, &judge)).collect();
    let tally = tally::tally(input, &bound.articles, &paired, &judge);
    let lists = nearest::lists(&bound.articles, &paired, &judge);
    let (marks, provenance_figures) = provenance::provenance(input.book, &bound.articles);
    let verdicts = gold.verdicts.is_some().then(|| {
        let unread = bound.left_out.documents > 0;
        let (figures, marks, left_out) =
            verdicts::verdicts(input, gold, unread, &bound.articles, &paired, &mut bound.diagnostics);
        bound.left_out.verdicts += left_out;
        (figures, marks)
    });
    let (verdict_figures, verdict_marks) = verdicts.unzip();
    let without_gold: Vec<String> = bound.without_gold.iter().map(|id| id.to_string()).collect();
    let figures = Figures {
        articles: bound.articles.len(),
        without_gold: without_gold.len(),
        left_out: bound.left_out,
        types: tally.types,
        parts: tally.parts,
        modalities: tally.modalities,
        provenance: provenance_figures,
        verdicts: verdict_figures,
    };
    let score = Score {
        figures,
        claims: lists.0,
        beyond: lists.1,
        provenance: marks,
        verdicts: verdict_marks.unwrap_or_default(),
        without_gold,
    };
    (score, bound.diagnostics)
}

/// How far two gold files agree on the articles that both have; the tool has no part in it.
pub fn two_coders(input: &Input<'_>, gold: &Gold, other: &Gold) -> (TwoCoders, Vec<Diagnostic>) {
    let (a, b) = (bind::bind(input, gold), bind::bind(input, other));
    (agreement::two_coders(input, &a.articles, &b.articles), b.diagnostics)
}
