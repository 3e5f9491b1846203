//! Reads an analyst's reading in the gold format and holds the tool against it.

use crate::wanted::{Judge, WantedClaim};
use recoupe::attribution::Role;
use recoupe::claim::{Claim, claims};
use recoupe::comparison::{Comparison, Knowledge, Strength, Verdict, VerdictKind, compare, verdict_between};
use recoupe::provenance::How;
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::to_edtf;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What the analyst read.
pub struct Reading {
    pub claims: Vec<WantedClaim>,
    pub provenance: BTreeMap<String, BTreeMap<String, Option<String>>>,
    pub furniture: BTreeMap<String, Vec<String>>,
    pub verdicts: Vec<WantedVerdict>,
}

#[derive(Deserialize)]
struct File {
    documents: BTreeMap<String, FileDocument>,
    verdicts: Vec<WantedVerdict>,
}

#[derive(Deserialize)]
struct FileDocument {
    provenance: BTreeMap<String, Option<String>>,
    furniture: Vec<String>,
    claims: Vec<WantedClaim>,
}

#[derive(Deserialize, Clone, Debug)]
pub struct WantedVerdict {
    pub a: Passage,
    pub b: Passage,
    pub verdict: String,
    #[serde(default)]
    pub verdict_or: Vec<String>,
    #[serde(default)]
    pub strength: Option<String>,
}

impl WantedVerdict {
    /// True when `found` is right: the verdict, or one that counts as well.
    pub fn accepts(&self, found: &str) -> bool {
        found == self.outcome() || self.verdict_or.iter().any(|v| v == found)
    }

    /// The verdict with its strength, in one word or two.
    pub fn outcome(&self) -> String {
        self.strength.as_ref().map_or_else(|| self.verdict.clone(), |s| format!("{} {s}", self.verdict))
    }
}

#[derive(Deserialize, Clone, Debug)]
pub struct Passage {
    pub doc: String,
    pub says: String,
}

impl Reading {
    pub fn load(path: &str) -> Self {
        let text = std::fs::read_to_string(path).expect("the reading stands in tests/");
        let file: File = serde_yaml::from_str(&text).expect("the reading is in the gold format");
        let mut reading = Reading {
            claims: Vec::new(),
            provenance: BTreeMap::new(),
            furniture: BTreeMap::new(),
            verdicts: file.verdicts,
        };
        for (name, document) in file.documents {
            let claims = document.claims.into_iter().map(|c| WantedClaim { document: name.clone(), ..c });
            reading.claims.extend(claims);
            reading.provenance.insert(name.clone(), document.provenance);
            reading.furniture.insert(name, document.furniture);
        }
        reading
    }
}

/// One run of the tool over the seeds.
pub struct Run {
    book: Rulebook,
    claims: Vec<Claim>,
    texts: BTreeMap<String, String>,
    provenance: BTreeMap<String, BTreeMap<String, Option<String>>>,
    knowledge: Knowledge,
}

impl Run {
    /// Runs the shipped pack over the seeds, with or without the user's declarations.
    pub fn new(folder: &str, declared: bool) -> Self {
        let (layer, problems) = pack();
        assert_eq!(problems, [], "the shipped pack is read without a word");
        let (book, problems) = build(vec![layer]);
        assert_eq!(problems, [], "the shipped pack is built without a word");
        let mut documents = recoupe::files::articles(&[folder.to_owned()], &[], false).documents;
        if !declared {
            documents.iter_mut().for_each(|d| d.declared = Default::default());
        }
        let knowledge = Knowledge::of(&book);
        let mut run =
            Run { book, claims: Vec::new(), texts: BTreeMap::new(), provenance: BTreeMap::new(), knowledge };
        for document in &documents {
            let name = document.id.trim_start_matches(folder).trim_start_matches('/').to_owned();
            let extracted = claims(&run.book, document);
            let p = &extracted.provenance;
            let shown = |named: &Option<recoupe::provenance::Named>| named.as_ref().map(|n| n.name.clone());
            let published = p.published.filter(|_| p.published_how == How::Stated).and_then(to_edtf);
            let origin =
                [("outlet", shown(&p.outlet)), ("agency", shown(&p.agency)), ("published", published)];
            run.provenance.insert(name.clone(), origin.map(|(k, v)| (k.to_owned(), v)).into());
            run.texts.insert(name, document.text.to_string());
            run.claims.extend(extracted.claims);
        }
        run
    }

    pub fn provenance(&self, document: &str) -> BTreeMap<String, Option<String>> {
        self.provenance[document].clone()
    }

    pub fn claims_of<'a>(&'a self, document: &str) -> impl Iterator<Item = &'a Claim> {
        let document = document.to_owned();
        self.claims.iter().filter(move |c| c.document.ends_with(&document))
    }

    /// The claim that the analyst wants, if the tool has it: the passage, the slots, who says it and how.
    pub fn find(&self, wanted: &WantedClaim) -> Option<&Claim> {
        let touching = self
            .claims_of(&wanted.document)
            .filter(|c| c.claim == wanted.claim && self.touches(c, &wanted.document, &wanted.says));
        let judge = Judge(&self.book);
        touching
            .into_iter()
            .find(|c| judge.has_all(c, wanted) && judge.speaks(c, wanted) && judge.is_about(c, wanted))
    }

    /// What the tool found at the passage, and which parts of it are not as wanted, for the message of a failure.
    pub fn nearest(&self, wanted: &WantedClaim) -> String {
        let near = self.claims_of(&wanted.document).filter(|c| c.claim == wanted.claim);
        let here = near.filter(|c| self.touches(c, &wanted.document, &wanted.says));
        let judge = Judge(&self.book);
        let line = |c: &Claim| {
            let mut wrong: Vec<String> = Vec::new();
            let slots = wanted
                .slots
                .iter()
                .filter(|(slot, value)| *slot != "or" && !judge.has(c, slot, value, wanted.slots.get("or")));
            wrong.extend(slots.map(|(slot, _)| format!("{slot} is {:?}", c.slot(slot))));
            if !judge.speaks(c, wanted) {
                let name = |role| c.attribution.hop(role).map(|h| (h.name.clone(), h.entity.clone()));
                wrong.push(format!(
                    "{:?} by {:?} through {:?}",
                    c.modality,
                    name(Role::Speaker),
                    name(Role::Medium)
                ));
            }
            if !judge.is_about(c, wanted) {
                wrong.push(format!(
                    "about {:?} {:?} {:?} {:?}",
                    c.about.subject,
                    c.about.place.as_ref().map(|p| &p.id),
                    c.about.when.and_then(|w| to_edtf(w.period)),
                    c.about.counting
                ));
            }
            format!("   {} ({}): {}", c.evidence.text, c.rule, wrong.join("; "))
        };
        here.map(line).collect::<Vec<_>>().join("\n")
    }

    fn touches(&self, claim: &Claim, document: &str, says: &str) -> bool {
        let text = &self.texts[document];
        let start = text.find(says).unwrap_or_else(|| panic!("{document} does not say {says}"));
        let passage = start..start + says.len();
        let spans = std::iter::once(&claim.evidence.span).chain(&claim.also);
        spans.into_iter().any(|s| s.start < passage.end && passage.start < s.end)
    }

    fn index(&self, passage: &Passage, claim: Option<&str>) -> Option<usize> {
        let name = self.texts.keys().find(|k| k.starts_with(&passage.doc)).expect("a seed");
        self.claims.iter().position(|c| {
            c.document.ends_with(name.as_str())
                && claim.is_none_or(|t| t == c.claim)
                && self.touches(c, name, &passage.says)
        })
    }

    /// The type of the claim that the reading has at a passage.
    pub fn type_of(&self, reading: &Reading, passage: &Passage) -> String {
        let at = |c: &&WantedClaim| c.document.starts_with(&passage.doc) && c.says == passage.says;
        reading.claims.iter().find(at).map(|c| c.claim.clone()).unwrap_or_default()
    }

    /// The verdict between the claims at two passages, with its strength.
    pub fn verdict(&self, reading: &Reading, wanted: &WantedVerdict) -> String {
        let (a, b) = (&wanted.a, &wanted.b);
        let (ta, tb) = (self.type_of(reading, a), self.type_of(reading, b));
        let (Some(a), Some(b)) = (self.index(a, Some(&ta)), self.index(b, Some(&tb))) else {
            return "no claim there".to_owned();
        };
        let verdict = verdict_between(&self.claims, &self.knowledge, a, b);
        verdict.map_or_else(|| "none".to_owned(), |v| outcome(&v))
    }

    /// Every contradiction, hard or soft, by the words of its first claims.
    pub fn contradictions(&self) -> Vec<String> {
        self.told().into_iter().filter(|v| v.starts_with("contradicts")).collect()
    }

    /// Contradictions, hard or soft, that the reading does not list as such.
    pub fn flagged_beyond(&self, reading: &Reading) -> Vec<String> {
        let comparison = compare(&self.claims, &self.knowledge);
        let position = |passage: &Passage| {
            let kind = self.type_of(reading, passage);
            comparison.position_of[self.index(passage, Some(&kind))?]
        };
        let between = |v: &WantedVerdict| Some((v.outcome(), position(&v.a)?, position(&v.b)?));
        let listed: Vec<_> = reading.verdicts.iter().filter_map(between).collect();
        let is_listed = |v: &Verdict| {
            [(v.a, v.b), (v.b, v.a)].into_iter().any(|(a, b)| listed.contains(&(outcome(v), a, b)))
        };
        let beyond = comparison.verdicts.iter().filter(|v| v.kind == VerdictKind::Contradicts);
        let beyond = beyond.filter(|v| !is_listed(v));
        beyond.map(|v| self.words(&comparison, v)).collect()
    }

    /// Every verdict that decides something.
    pub fn made_verdicts(&self) -> Vec<String> {
        self.told()
            .into_iter()
            .filter(|v| !v.starts_with("undecided") && !v.starts_with("not-comparable"))
            .collect()
    }

    fn told(&self) -> Vec<String> {
        let comparison = compare(&self.claims, &self.knowledge);
        comparison.verdicts.iter().map(|v| self.words(&comparison, v)).collect()
    }

    /// A verdict with the words of the first claim on each side.
    fn words(&self, comparison: &Comparison, verdict: &Verdict) -> String {
        let words = |p: usize| {
            let claim = &self.claims[comparison.positions[p].claims[0]];
            format!("{}: {}", claim.document, claim.evidence.text)
        };
        format!("{} | {} | {}", outcome(verdict), words(verdict.a), words(verdict.b))
    }
}

fn outcome(verdict: &Verdict) -> String {
    let kind = match verdict.kind {
        VerdictKind::Agrees => "agrees",
        VerdictKind::Contradicts => "contradicts",
        VerdictKind::Changed => "changed",
        VerdictKind::Updated => "updated",
        VerdictKind::Tension => "tension",
        VerdictKind::Drift => "drift",
        VerdictKind::NotComparable => "not-comparable",
        VerdictKind::Undecided => "undecided",
    };
    match verdict.strength {
        Some(Strength::Hard) => format!("{kind} hard"),
        Some(Strength::Soft) => format!("{kind} soft"),
        None => kind.to_owned(),
    }
}
