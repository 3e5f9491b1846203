//! Sentences that look as if they held a claim and gave none, the most promising first: what a writer of rules reads to see what the rules miss.
//!
//! What a sentence is worth comes from the rules alone; there is no list here. Whatever the patterns of the claims look for (the forms of a word, names
//! of a kind, numbers, dates, lengths of time) weighs the more the fewer patterns look for it, and a sentence is worth what it holds of it, each thing
//! once: *trêve* says where we are, *voler en éclats* says that something is told. That is a set of words without order, on purpose: what the rules miss is
//! worded otherwise than they expect, so how far a single pattern gets ranked the missed claims of a gold file worse than the words alone did, and it
//! costs a run of every pattern.
//!
//! Which claim a sentence most looks like is asked only of those that are shown. There the order of a pattern counts: of each pattern, what the sentence holds of it, less
//! twice what it lacks of it by the best way through; to that a share of all the claim's words. `explain` then tells of the nearest pattern of that claim.
//!
//! Left out: headlines, furniture, and sentences that have a claim, however little of what they say it tells. Claim types that are asked for narrow all
//! of it: a sentence with another claim is then one without.

mod outline;
mod sentence;
mod sought;
mod told;

pub use sentence::{Sentence, Unclaimed, unclaimed};
pub use told::told;

use crate::rule::Rulebook;
use crate::text::Span;
use crate::workbench::explain::Attempt;
use outline::Outline;
use sought::{Sought, is_small};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is found, over all articles.
#[derive(Debug, Clone, PartialEq)]
pub struct Gaps {
    /// Articles read.
    pub articles: usize,
    /// Sentences of their text: no headlines, no furniture.
    pub sentences: usize,
    /// The claim types asked for; empty: all.
    pub asked: BTreeSet<String>,
    /// Those without a claim of these types.
    pub unclaimed: usize,
    /// Those among them that hold nothing that a pattern looks for.
    pub blank: usize,
    /// Those shown that say again, word for word, what one of `gaps` says.
    pub again: usize,
    /// The most promising ones, the best first.
    pub gaps: Vec<Gap>,
}

/// A sentence that looks as if it held a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    /// The article's id.
    pub document: Arc<str>,
    /// 1-based line of its first byte.
    pub line: usize,
    /// The whole of it, bytes of the article's text.
    pub span: Span,
    /// Its words.
    pub text: String,
    /// What it is worth: the sum of the weights of what it holds. Greater is more promising; the number means nothing by itself.
    pub worth: f64,
    /// Other places where the same words stand: article and line.
    pub again: Vec<(Arc<str>, usize)>,
    /// The claim type that it most looks like.
    pub claim: String,
    /// What patterns of that claim look for, and is there: the weightiest first.
    pub signs: Vec<Sign>,
    /// The pattern of that claim that got furthest; `None` when none got anywhere.
    pub near: Option<Attempt>,
}

/// Words that a claim's patterns look for.
#[derive(Debug, Clone, PartialEq)]
pub struct Sign {
    /// Where they stand.
    pub span: Span,
    /// The words.
    pub text: String,
    /// `actor`, `number` … when a slot takes them; `None` for a word of a pattern.
    pub kind: Option<String>,
    /// What they weigh.
    pub weight: f64,
}

/// What the rules look for, and what each thing weighs. Made once for all articles.
#[derive(Debug)]
pub struct Measure {
    sought: Sought,
    /// By number of the thing.
    weights: Vec<f64>,
    /// The claims that are asked for, in the order of the rules.
    claims: Vec<Looked>,
}

/// What a claim looks for.
#[derive(Debug)]
struct Looked {
    claim: String,
    things: BTreeSet<usize>,
    /// With the language of each.
    patterns: Vec<(String, Outline)>,
}

impl Measure {
    /// The measure of these claim types; of all when there are none.
    pub fn new(book: &Rulebook, only: &BTreeSet<String>) -> Self {
        let spellings = book.vocabulary.spellings();
        let small = |symbol| spellings.get(&symbol).is_none_or(|form| is_small(form));
        let mut sought = Sought::default();
        let mut used: BTreeMap<usize, usize> = BTreeMap::new();
        let (mut all, mut claims) = (0, Vec::new());
        for rule in &book.claims {
            let mut looked = Looked { claim: rule.id.clone(), things: BTreeSet::new(), patterns: Vec::new() };
            for pattern in &rule.patterns {
                let steps = sought.of_program(rule, &pattern.program, small);
                let things: BTreeSet<usize> = steps.iter().flatten().copied().collect();
                all += 1;
                things.iter().for_each(|thing| *used.entry(*thing).or_default() += 1);
                looked.things.extend(things);
                looked.patterns.push((pattern.lang.clone(), Outline::new(&pattern.program, steps)));
            }
            if only.is_empty() || only.contains(&rule.id) {
                claims.push(looked);
            }
        }
        // A thing that every pattern looks for says next to nothing, and yet more than nothing.
        let weight = |thing: usize| {
            let used = used.get(&thing).copied().unwrap_or(0);
            ((all + 1) as f64 / (used as f64 + 0.5)).ln()
        };
        Self { weights: (0..sought.len()).map(weight).collect(), sought, claims }
    }

    fn weight(&self, thing: usize) -> f64 {
        self.weights.get(thing).copied().unwrap_or(0.0)
    }

    /// What a sentence with these things is worth to the claims that are asked for.
    fn worth(&self, things: &BTreeSet<usize>) -> f64 {
        let asked = |thing: &&usize| self.claims.iter().any(|looked| looked.things.contains(*thing));
        things.iter().filter(asked).map(|thing| self.weight(*thing)).sum()
    }
}

/// The sentences to show, the best first: at most `limit` of them, and none that holds nothing. What is said twice word for word is shown once, at its
/// first place. `gaps` are empty; the sentences are those to ask `told` about.
pub fn ranked(articles: Vec<Unclaimed>, limit: usize) -> (Gaps, Vec<Sentence>) {
    let mut out = Gaps {
        articles: articles.len(),
        sentences: 0,
        asked: BTreeSet::new(),
        unclaimed: 0,
        blank: 0,
        again: 0,
        gaps: Vec::new(),
    };
    let mut all: Vec<Sentence> = Vec::new();
    for article in articles {
        out.sentences += article.sentences;
        out.unclaimed += article.unclaimed.len();
        all.extend(article.unclaimed);
    }
    all.retain(|sentence| sentence.worth > 0.0);
    out.blank = out.unclaimed - all.len();
    all.sort_by(|a, b| {
        let place = |s: &Sentence| (s.document.clone(), s.span);
        b.worth.total_cmp(&a.worth).then_with(|| place(a).cmp(&place(b)))
    });
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut shown: Vec<Sentence> = Vec::new();
    for sentence in all {
        let words = sentence.text.split_whitespace().collect::<Vec<_>>().join(" ");
        match known.get(&words) {
            Some(at) => {
                if let Some(first) = shown.get_mut(*at) {
                    first.again.push((sentence.document, sentence.line));
                    out.again += 1;
                }
            }
            None if shown.len() < limit => {
                known.insert(words, shown.len());
                shown.push(sentence);
            }
            None => {}
        }
    }
    (out, shown)
}

#[cfg(test)]
mod tests;
