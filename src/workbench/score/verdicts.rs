//! The verdicts of a gold file held against those of the tool, and every contradiction that the tool flags held against the gold file. A gold verdict
//! between two claims is the one between the positions of the claims that they are paired with.

use super::Input;
use super::bind::Article;
use super::figures::{Rates, Share};
use super::pair::Paired;
use crate::claim::Claim;
use crate::comparison::{Strength, Verdict, VerdictKind, compare, verdicts_between};
use crate::diagnostic::Diagnostic;
use crate::reader::{Gold, GoldVerdict, Side};
use std::collections::BTreeMap;

/// What the tool has where one of the two claims was not found.
const NO_CLAIM: &str = "no claim";
/// What the tool has where it has both claims and never held them against each other.
const NO_VERDICT: &str = "none";

/// The figures of verdicts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictFigures {
    /// Right ones of all that are not arguable.
    pub right: Share,
    /// Of these, those where a claim of the two was not found.
    pub without_claim: usize,
    /// By verdict (`contradicts hard`), between the pairs that the gold file lists. Of several that count the tool's is meant.
    pub kinds: BTreeMap<String, Rates>,
    /// Contradictions flagged as certain, anywhere; what the gold file calls arguable does not count.
    pub hard: Rates,
    /// Contradictions flagged as possible.
    pub soft: Rates,
}

/// What became of a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerdictMark {
    /// Article and words of one side.
    pub a: (String, String),
    /// Article and words of the other.
    pub b: (String, String),
    /// Verdicts that count as right; of a contradiction that was flagged beyond the gold file, what it has there, if anything.
    pub wanted: Vec<String>,
    /// True for a contradiction that was flagged and is none of the gold file's.
    pub beyond: bool,
    /// The tool's; `no claim` when one of the two was not found.
    pub found: String,
    /// It counts as right.
    pub right: bool,
    /// True when careful people differ.
    pub arguable: bool,
}

/// Figures, every verdict in words, and how many gold verdicts are left out because a side of them is no claim.
pub(super) fn verdicts(
    input: &Input<'_>,
    gold: &Gold,
    articles_left_out: bool,
    articles: &[Article<'_>],
    paired: &[Paired],
    diagnostics: &mut Vec<Diagnostic>,
) -> (VerdictFigures, Vec<VerdictMark>, usize) {
    let court = Court::new(input, articles_left_out, articles, paired);
    let mut left_out = 0;
    let mut asked = Vec::new();
    for verdict in gold.verdicts.iter().flatten() {
        match court.sides(verdict, diagnostics) {
            Sides::Both(a, b) => asked.push((verdict, a, b)),
            Sides::NotAsked => {}
            Sides::LeftOut => left_out += 1,
        }
    }
    let indices: Vec<(usize, usize)> =
        asked.iter().map(|(_, a, b)| (a.unwrap_or(usize::MAX), b.unwrap_or(usize::MAX))).collect();
    let found = verdicts_between(&court.claims, input.knowledge, &indices);
    let mut marks = Vec::new();
    let mut figures = VerdictFigures {
        right: Share::default(),
        without_claim: 0,
        kinds: BTreeMap::new(),
        hard: Rates::default(),
        soft: Rates::default(),
    };
    for ((verdict, a, b), found) in asked.iter().zip(found) {
        let found = match found {
            _ if a.is_none() || b.is_none() => NO_CLAIM.to_owned(),
            None => NO_VERDICT.to_owned(),
            Some(found) => outcome(&found),
        };
        let right = verdict.outcomes.contains(&found);
        if !verdict.arguable {
            figures.count(verdict, &found, right);
        }
        let side = |side: &Side| (side.document.clone(), side.says.clone());
        marks.push(VerdictMark {
            a: side(&verdict.a),
            b: side(&verdict.b),
            wanted: verdict.outcomes.clone(),
            beyond: false,
            found,
            right,
            arguable: verdict.arguable,
        });
    }
    for (flags, kind) in [(&mut figures.hard, "contradicts hard"), (&mut figures.soft, "contradicts soft")] {
        flags.recall = figures.kinds.get(kind).copied().unwrap_or_default().recall;
    }
    court.flags(input, &asked, &mut figures, &mut marks);
    (figures, marks, left_out)
}

impl VerdictFigures {
    fn count(&mut self, verdict: &GoldVerdict, found: &str, right: bool) {
        self.right.of += 1;
        self.right.right += usize::from(right);
        self.without_claim += usize::from(found == NO_CLAIM);
        let first = verdict.outcomes.first().map_or("", String::as_str);
        let wanted = self.kinds.entry(if right { found } else { first }.to_owned()).or_default();
        wanted.recall.of += 1;
        wanted.recall.right += usize::from(right);
        if found != NO_CLAIM && found != NO_VERDICT {
            let given = self.kinds.entry(found.to_owned()).or_default();
            given.precision.of += 1;
            given.precision.right += usize::from(right);
        }
    }
}

/// A gold verdict with the indices of the claims that its sides are paired with.
type Asked<'g> = (&'g GoldVerdict, Option<usize>, Option<usize>);

enum Sides {
    /// The tool's claims, `None` where it has none.
    Both(Option<usize>, Option<usize>),
    /// Of a type that does not count.
    NotAsked,
    /// A side is no claim of the gold file.
    LeftOut,
}

/// The articles with all their claims in one row.
struct Court<'a> {
    input: &'a Input<'a>,
    /// True when the gold file has articles that were not read.
    articles_left_out: bool,
    articles: &'a [Article<'a>],
    paired: &'a [Paired],
    claims: Vec<Claim>,
    /// By article, where its claims begin in `claims`.
    first: Vec<usize>,
}

impl<'a> Court<'a> {
    fn new(
        input: &'a Input<'a>,
        articles_left_out: bool,
        articles: &'a [Article<'a>],
        paired: &'a [Paired],
    ) -> Self {
        let (mut claims, mut first) = (Vec::new(), Vec::new());
        for article in articles {
            first.push(claims.len());
            claims.extend(article.found.iter().map(|claim| (*claim).clone()));
        }
        Self { input, articles_left_out, articles, paired, claims, first }
    }

    fn sides(&self, verdict: &GoldVerdict, diagnostics: &mut Vec<Diagnostic>) -> Sides {
        let mut both: Vec<Vec<(&str, Option<usize>)>> = Vec::new();
        for side in [&verdict.a, &verdict.b] {
            let article = self.article(&side.document);
            let claims = article.map(|at| self.claims_at(at, &side.says)).unwrap_or_default();
            let complete =
                article.and_then(|at| self.articles.get(at)).is_some_and(|article| article.complete);
            if claims.is_empty() && !self.input.only.is_empty() {
                return Sides::NotAsked;
            }
            if claims.is_empty() {
                // Of an article or a claim that was left out something has been said already.
                if complete || (article.is_none() && !self.articles_left_out) {
                    let title = format!("no claim with these words in `{}`", side.document);
                    let help = "write the article's name and the words of one of its claims as they stand under `says`";
                    diagnostics.push(
                        Diagnostic::error("E159", title)
                            .at(side.at.clone(), "the verdict is left out")
                            .help(help),
                    );
                }
                return Sides::LeftOut;
            }
            both.push(claims);
        }
        let [a, b] = both.as_slice() else { return Sides::LeftOut };
        // Of several claims with the same words two of one type are meant.
        let pairs = a.iter().flat_map(|a| b.iter().map(move |b| (a, b)));
        let meant = pairs.clone().find(|(a, b)| a.0 == b.0).or_else(|| pairs.clone().next());
        meant.map_or(Sides::LeftOut, |(a, b)| Sides::Both(a.1, b.1))
    }

    /// The article of a name, or of the beginning of one that no other has.
    fn article(&self, name: &str) -> Option<usize> {
        let whole = self.articles.iter().position(|article| article.gold.name == name);
        let mut begins = (0..self.articles.len())
            .filter(|at| self.articles.get(*at).is_some_and(|article| article.gold.name.starts_with(name)));
        whole.or_else(|| begins.next().filter(|_| begins.next().is_none()))
    }

    /// Type of each gold claim with these words, and the tool's claim that it is paired with.
    fn claims_at(&self, at: usize, says: &str) -> Vec<(&str, Option<usize>)> {
        let (Some(article), Some(paired), Some(first)) =
            (self.articles.get(at), self.paired.get(at), self.first.get(at))
        else {
            return Vec::new();
        };
        let here = article.wanted.iter().enumerate();
        let here = here.filter(|(_, claim)| claim.gold.passages.iter().any(|passage| passage.words == says));
        here.map(|(at, claim)| {
            (claim.gold.wanted.claim.as_str(), paired.pairs.get(&at).map(|found| first + found))
        })
        .collect()
    }

    /// Every contradiction that the tool flags: right when the gold file has it between the same positions.
    fn flags(
        &self,
        input: &Input<'_>,
        asked: &[Asked<'_>],
        figures: &mut VerdictFigures,
        marks: &mut Vec<VerdictMark>,
    ) {
        let comparison = compare(&self.claims, input.knowledge);
        let position = |claim: &Option<usize>| comparison.position_of.get((*claim)?).copied().flatten();
        let listed: Vec<(&GoldVerdict, usize, usize)> =
            asked.iter().filter_map(|(verdict, a, b)| Some((*verdict, position(a)?, position(b)?))).collect();
        for verdict in comparison.verdicts.iter().filter(|v| v.kind == VerdictKind::Contradicts) {
            let told = outcome(verdict);
            let same =
                |a: usize, b: usize| (a, b) == (verdict.a, verdict.b) || (b, a) == (verdict.a, verdict.b);
            let here: Vec<&GoldVerdict> =
                listed.iter().filter(|(_, a, b)| same(*a, *b)).map(|(gold, ..)| *gold).collect();
            let right = here.iter().any(|gold| !gold.arguable && gold.outcomes.contains(&told));
            if !right && here.iter().any(|gold| gold.arguable) {
                continue;
            }
            let flags =
                if verdict.strength == Some(Strength::Soft) { &mut figures.soft } else { &mut figures.hard };
            flags.precision.of += 1;
            flags.precision.right += usize::from(right);
            if right {
                continue;
            }
            let words = |position: usize| {
                let position = comparison.positions.get(position);
                let claim = position.and_then(|p| self.claims.get(*p.claims.first()?));
                claim.map(|c| (c.document.to_string(), c.evidence.text.clone())).unwrap_or_default()
            };
            marks.push(VerdictMark {
                a: words(verdict.a),
                b: words(verdict.b),
                wanted: here.iter().flat_map(|gold| gold.outcomes.clone()).collect(),
                beyond: true,
                found: told,
                right: false,
                arguable: false,
            });
        }
    }
}

/// The verdict with its strength, in one word or two.
fn outcome(verdict: &Verdict) -> String {
    let kind = verdict.kind.id();
    match verdict.strength {
        Some(Strength::Hard) => format!("{kind} hard"),
        Some(Strength::Soft) => format!("{kind} soft"),
        None => kind.to_owned(),
    }
}
