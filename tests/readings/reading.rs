//! Reads an analyst's reading in the gold format and holds the tool against it, with the library's own scoring.

use recoupe::claim::{Claim, Extracted, claims};
use recoupe::comparison::{Comparison, Knowledge, Strength, Verdict, VerdictKind, compare};
use recoupe::diagnostic::{Severity, SourceFile, render};
use recoupe::document::Document;
use recoupe::reader::{Gold, Weight, read_gold};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::workbench::score::{ClaimMark, Difference, Input, Score, score};
use std::collections::BTreeSet;

/// Parts that the rules do not look for yet: who counted, and whom alone a claim is about.
const NOT_YET: [&str; 2] = ["counted_by", "party"];

/// What the analyst read.
pub fn reading(path: &str) -> Gold {
    let text = std::fs::read_to_string(path).expect("the reading stands in tests/");
    let (gold, problems) = read_gold(&SourceFile::new(path, text));
    assert!(problems.is_empty(), "{}", render(&problems, false));
    gold
}

/// One run of the tool over a folder.
pub struct Run {
    book: Rulebook,
    knowledge: Knowledge,
    documents: Vec<Document>,
    extracted: Vec<Extracted>,
}

impl Run {
    /// Runs the shipped pack over the articles, with or without the user's declarations.
    pub fn new(folder: &str, declared: bool) -> Self {
        let (layer, problems) = pack();
        assert_eq!(problems, [], "the shipped pack is read without a word");
        let (book, problems) = build(vec![layer]);
        assert_eq!(problems, [], "the shipped pack is built without a word");
        let mut documents = recoupe::files::articles(&[folder.to_owned()], &[], false).documents;
        if !declared {
            documents.iter_mut().for_each(|d| d.declared = Default::default());
        }
        let extracted = documents.iter().map(|document| claims(&book, document)).collect();
        Run { knowledge: Knowledge::of(&book), book, documents, extracted }
    }

    /// The tool held against a reading; `only` narrows it to some claim types, all when empty. All of the reading must fit.
    pub fn score(&self, gold: &Gold, only: &[&str]) -> Score {
        let only: BTreeSet<String> = only.iter().map(|claim| (*claim).to_owned()).collect();
        let input = Input {
            book: &self.book,
            knowledge: &self.knowledge,
            documents: &self.documents,
            extracted: &self.extracted,
            only: &only,
        };
        let (score, problems) = score(&input, gold);
        assert!(problems.iter().all(|p| p.severity == Severity::Warning), "{}", render(&problems, false));
        assert_eq!(score.figures.articles, gold.documents.len());
        assert!(score.without_gold.is_empty(), "{:?}", score.without_gold);
        score
    }

    /// Claims whose sentence holds words that the reading calls furniture, or lies in them.
    pub fn claims_of_furniture(&self, gold: &Gold) -> Vec<String> {
        let mut found = Vec::new();
        for document in &gold.documents {
            let claims = self.claims().filter(|claim| claim.document.ends_with(document.name.as_str()));
            for claim in claims {
                let words = &claim.evidence.sentence_text;
                let is_in =
                    |passage: &&String| passage.contains(words.as_str()) || words.contains(passage.as_str());
                let from = document.furniture.iter().find(is_in);
                found.extend(from.map(|_| format!("{}: {words}", document.name)));
            }
        }
        found
    }

    /// Every contradiction, hard or soft, by the words of its first claims.
    pub fn contradictions(&self) -> Vec<String> {
        self.told().into_iter().filter(|v| v.starts_with("contradicts")).collect()
    }

    /// Every verdict that decides something.
    pub fn made_verdicts(&self) -> Vec<String> {
        let decides = |v: &String| !v.starts_with("undecided") && !v.starts_with("not-comparable");
        self.told().into_iter().filter(decides).collect()
    }

    /// Every contradiction, hard or soft, by the words of all claims on each side.
    pub fn sides(&self) -> Vec<(String, BTreeSet<String>, BTreeSet<String>)> {
        let claims: Vec<Claim> = self.claims().cloned().collect();
        let comparison = compare(&claims, &self.knowledge);
        let side = |p: usize| {
            let of = comparison.positions[p].claims.iter().map(|c| &claims[*c]);
            of.map(|c| format!("{}: {}", c.document, c.evidence.text)).collect()
        };
        let contradicts = |v: &&Verdict| v.kind == VerdictKind::Contradicts;
        comparison.verdicts.iter().filter(contradicts).map(|v| (outcome(v), side(v.a), side(v.b))).collect()
    }

    fn claims(&self) -> impl Iterator<Item = &Claim> {
        self.extracted.iter().flat_map(|extracted| &extracted.claims)
    }

    fn told(&self) -> Vec<String> {
        let claims: Vec<Claim> = self.claims().cloned().collect();
        let comparison = compare(&claims, &self.knowledge);
        comparison.verdicts.iter().map(|v| words(&claims, &comparison, v)).collect()
    }
}

/// A verdict with the words of the first claim on each side.
fn words(claims: &[Claim], comparison: &Comparison, verdict: &Verdict) -> String {
    let words = |p: usize| {
        let claim = &claims[comparison.positions[p].claims[0]];
        format!("{}: {}", claim.document, claim.evidence.text)
    };
    format!("{} | {} | {}", outcome(verdict), words(verdict.a), words(verdict.b))
}

fn outcome(verdict: &Verdict) -> String {
    let strength = match verdict.strength {
        Some(Strength::Hard) => " hard",
        Some(Strength::Soft) => " soft",
        None => "",
    };
    assert_eq!(verdict.kind == VerdictKind::Contradicts, !strength.is_empty());
    format!("{}{strength}", verdict.kind.id())
}

/// The claims that have to be found.
pub fn required(score: &Score) -> Vec<&ClaimMark> {
    score.claims.iter().filter(|claim| claim.weight == Weight::Required).collect()
}

/// What is wrong with a claim: parts that the rules look for and that differ.
fn differing(claim: &ClaimMark) -> Vec<&Difference> {
    let near = claim.near.iter().flat_map(|near| &near.differs);
    near.filter(|d| !NOT_YET.contains(&d.part.as_str()) && !d.unstated).collect()
}

/// True when the tool has the claim with all that the reading states.
pub fn is_found(claim: &ClaimMark) -> bool {
    claim.found && claim.right && (claim.whole || differing(claim).is_empty())
}

/// A claim that is not found as read, for the message of a failure.
pub fn missing(claim: &ClaimMark) -> String {
    let parts = differing(claim);
    let parts = parts.iter().map(|d| format!("{} is {}, not {}", d.part, d.found, d.wanted));
    let parts: Vec<String> = parts.collect();
    let near = claim.near.as_ref().map(|near| format!("{} {}", near.claim, near.says)).unwrap_or_default();
    format!("{} {}: {}\n   {near}: {}", claim.document, claim.claim, claim.says, parts.join("; "))
}

/// Verdicts of the reading that come out otherwise, the arguable ones too.
pub fn wrong_verdicts(score: &Score) -> Vec<String> {
    let wrong = score.verdicts.iter().filter(|v| !v.beyond && !v.right);
    wrong
        .map(|v| format!("{} against {}: {}, not {}", v.a.1, v.b.1, v.found, v.wanted.join(" or ")))
        .collect()
}

/// Contradictions, hard or soft, that the reading does not have.
pub fn flagged_beyond(score: &Score) -> Vec<String> {
    let beyond = score.verdicts.iter().filter(|v| v.beyond);
    beyond.map(|v| format!("{}: {} | {}", v.found, v.a.1, v.b.1)).collect()
}
