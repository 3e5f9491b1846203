//! A gold file bound to articles and rules: which article each entry means, where its words stand, whether the rules know its types, slots and
//! states. What does not fit is told and left out.

use super::Input;
use super::judge::Judge;
use super::locate::{Plain, not_in_text, place};
use crate::claim::{Claim, Extracted};
use crate::diagnostic::{Diagnostic, Place};
use crate::document::Document;
use crate::provenance::headline;
use crate::reader::{Gold, GoldClaim, GoldDocument, GoldValue, LeftOut, nearest, unlisted, untold};
use crate::rule::{ClaimRule, Modality, SlotType};
use crate::text::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Slots of gold files that say more of another slot.
const BESIDE: [&str; 4] = ["or", "open", "hours", "days"];
/// Ways to count, as in `claim::Counting`.
const COUNTING: [&str; 4] = ["day", "since", "incident", "unspecified"];
/// Problems that are told one by one.
const MOST: usize = 200;

/// What can be scored.
pub(super) struct Bound<'a> {
    /// Sorted by id.
    pub articles: Vec<Article<'a>>,
    /// Ids of articles that the gold file does not have.
    pub without_gold: Vec<Arc<str>>,
    /// Entries left out, those included that the reader left out.
    pub left_out: LeftOut,
    /// What does not fit.
    pub diagnostics: Vec<Diagnostic>,
}

/// An article with its gold claims and the tool's.
pub(super) struct Article<'a> {
    /// The entry of the gold file.
    pub gold: &'a GoldDocument,
    /// The article.
    pub document: &'a Document,
    /// What the tool made of it.
    pub extracted: &'a Extracted,
    /// Gold claims, in the order of the gold file.
    pub wanted: Vec<WantedClaim<'a>>,
    /// The tool's claims, in the order of the text.
    pub found: Vec<&'a Claim>,
    /// False when a gold claim was left out.
    pub complete: bool,
}

/// A gold claim with the places of its words.
pub(super) struct WantedClaim<'a> {
    /// The entry.
    pub gold: &'a GoldClaim,
    /// `says`, then each of `also`, in bytes of the article.
    pub passages: Vec<Span>,
}

/// Binds `gold`, whose types are narrowed to those of `input`.
pub(super) fn bind<'a>(input: &Input<'a>, gold: &'a Gold) -> Bound<'a> {
    let judge = Judge::new(input.book, []);
    let mut binder = Binder {
        input: *input,
        judge,
        diagnostics: Vec::new(),
        errors: 0,
        more: 0,
        unknown: BTreeMap::new(),
    };
    let mut left_out = gold.left_out;
    let names = by_name(input.documents);
    let mut taken: BTreeMap<usize, &GoldDocument> = BTreeMap::new();
    let mut articles = Vec::new();
    for entry in &gold.documents {
        let Some(index) = binder.article(entry, &names, &taken) else {
            left_out.documents += 1;
            continue;
        };
        taken.insert(index, entry);
        let (Some(document), Some(extracted)) = (input.documents.get(index), input.extracted.get(index))
        else {
            continue;
        };
        let mut article = Article {
            gold: entry,
            document,
            extracted,
            wanted: Vec::new(),
            found: extracted.claims.iter().filter(|claim| input.asks_for(&claim.claim)).collect(),
            complete: entry.claims_left_out == 0,
        };
        let headline = headline(&document.text, &extracted.provenance);
        let plain = Plain::new(&document.text);
        for claim in entry.claims.iter().filter(|claim| input.asks_for(&claim.wanted.claim)) {
            match binder.claim(claim, document, &plain, headline) {
                Some(wanted) => article.wanted.push(wanted),
                None => {
                    article.complete = false;
                    left_out.claims += 1;
                }
            }
        }
        articles.push(article);
    }
    articles.sort_by(|a, b| a.document.id.cmp(&b.document.id));
    let without = (0..input.documents.len()).filter(|index| !taken.contains_key(index));
    let without_gold =
        without.filter_map(|index| input.documents.get(index)).map(|d| Arc::clone(&d.id)).collect();
    let diagnostics = binder.into_diagnostics();
    Bound { articles, without_gold, left_out, diagnostics }
}

struct Binder<'a> {
    input: Input<'a>,
    judge: Judge<'a>,
    diagnostics: Vec<Diagnostic>,
    /// Entries left out so far, or more.
    errors: usize,
    /// Problems that are not told one by one.
    more: usize,
    /// Types that no rule finds: how many claims, and where the first stands.
    unknown: BTreeMap<String, (usize, Place)>,
}

impl<'a> Binder<'a> {
    /// The article that an entry means.
    fn article(
        &mut self,
        entry: &GoldDocument,
        names: &BTreeMap<String, Vec<usize>>,
        taken: &BTreeMap<usize, &GoldDocument>,
    ) -> Option<usize> {
        let exact = |index: &&usize| self.input.documents.get(**index).is_some_and(|d| *d.id == *entry.name);
        let all = names.get(&entry.name).map_or(&[][..], Vec::as_slice);
        let meant = match all.iter().find(exact) {
            Some(index) => std::slice::from_ref(index),
            None => all,
        };
        let diagnostic = match meant {
            [index] => match taken.get(index) {
                None => return Some(*index),
                Some(first) => {
                    let title = format!("`{}` and `{}` are one article", first.name, entry.name);
                    Diagnostic::error("E154", title)
                        .at(entry.at.clone(), "this one is left out")
                        .also(first.at.clone(), "first here")
                        .help("put what they say into one entry")
                }
            },
            [] => {
                let near = nearest(&entry.name, names.keys().map(String::as_str));
                let near = near.map(|near| format!("is `{near}` meant? ")).unwrap_or_default();
                let help = format!(
                    "{near}Write the end of the article's path, or the id of a JSON line, and name the article on the command line"
                );
                Diagnostic::error("E155", format!("no article `{}` among those that were read", entry.name))
                    .at(entry.at.clone(), "left out with its claims")
                    .help(help)
            }
            [first, second, ..] => {
                let id = |index: &usize| self.input.documents.get(*index).map_or("", |d| &*d.id);
                let title = format!("`{}` means more than one article", entry.name);
                let help = format!(
                    "write as much of the path as tells them apart: `{}`, `{}`",
                    id(first),
                    id(second)
                );
                Diagnostic::error("E155", title).at(entry.at.clone(), "left out with its claims").help(help)
            }
        };
        self.report(|| diagnostic);
        None
    }

    /// The claim with its places, when all of it fits.
    fn claim(
        &mut self,
        gold: &'a GoldClaim,
        document: &Document,
        plain: &Plain<'_>,
        headline: Option<Span>,
    ) -> Option<WantedClaim<'a>> {
        let mut faulty = !self.fits_rules(gold);
        let mut passages = Vec::new();
        for passage in &gold.passages {
            match place(&document.text, &passage.words, headline) {
                Some((span, once)) => {
                    if !once {
                        self.warn(|| {
                            let title = format!("these words stand more than once in `{}`", document.id);
                            Diagnostic::warning("W152", title)
                                .at(passage.at.clone(), "the first place below the headline is meant")
                                .help("take in a word more, so that one place is left")
                        });
                    }
                    passages.push(span);
                }
                None => {
                    faulty = true;
                    self.report(|| not_in_text(document, plain, &passage.words, &passage.at));
                }
            }
        }
        (!faulty).then_some(WantedClaim { gold, passages })
    }

    /// True when type, slots, states and modality are such as the rules have.
    fn fits_rules(&mut self, gold: &GoldClaim) -> bool {
        let before = self.errors;
        self.modality(gold);
        let Some(at) = gold.places.get("claim") else { return true };
        let Some(rule) = self.input.book.claim(&gold.wanted.claim) else {
            return self.unknown_type(gold, at) && self.errors == before;
        };
        if !self.judge.has_answer(&gold.wanted) {
            let title = format!("a claim of `{}` without its answer `{}`", rule.id, rule.answer);
            let help = format!("write `slots: {{{}: …}}`", rule.answer);
            self.report(|| {
                Diagnostic::error("E152", title).at(gold.at.clone(), "the entry is left out").help(help)
            });
        }
        for (name, value) in &gold.wanted.slots {
            self.slot(gold, rule, name, value);
        }
        self.errors == before
    }

    fn slot(&mut self, gold: &GoldClaim, rule: &ClaimRule, name: &str, value: &GoldValue) {
        let at = |key: String| gold.places.get(&key).unwrap_or(&gold.at).clone();
        let declared = if name == "or" { rule.answer.as_str() } else { name };
        match rule.slots.iter().find(|slot| slot.name == declared) {
            Some(slot) => {
                if let (SlotType::Enumeration(states), GoldValue::Text(word)) = (&slot.kind, value)
                    && !states.contains(word)
                {
                    let states: Vec<&str> = states.iter().map(String::as_str).collect();
                    let what = format!("`{declared}` of `{}`", rule.id);
                    let at = at(format!("slots.{name}"));
                    self.report(|| unlisted(&what, word, at, &states));
                }
            }
            None if BESIDE.contains(&name) => {}
            None => {
                let slots = rule.slots.iter().map(|slot| slot.name.as_str());
                let near = nearest(name, slots.clone());
                let near = near.map(|near| format!("is `{near}` meant? ")).unwrap_or_default();
                let all: Vec<&str> = slots.collect();
                let title = format!("the rule `{}` has no slot `{name}`", rule.id);
                let at = at(format!("slots.{name}:"));
                self.warn(|| {
                    let help = format!("{near}Its slots are {}", all.join(", "));
                    Diagnostic::warning("W151", title).at(at, "counts as missed").help(help)
                });
            }
        }
    }

    fn modality(&mut self, gold: &GoldClaim) {
        let ids = Modality::ALL.map(|(_, id)| id);
        for word in gold.wanted.modality.iter().filter(|word| Modality::from_id(word).is_none()) {
            let at = gold.places.get("modality").or_else(|| gold.places.get("modality_or"));
            self.report(|| unlisted("modality", word, at.unwrap_or(&gold.at).clone(), &ids));
        }
        for (key, known) in [("counting", &COUNTING[..]), ("how", &["stated", "inferred"][..])] {
            if let Some(GoldValue::Text(word)) = gold.wanted.about.get(key)
                && !known.contains(&word.as_str())
            {
                let at = gold.places.get(&format!("about.{key}")).unwrap_or(&gold.at).clone();
                self.report(|| unlisted(&format!("`{key}`"), word, at, known));
            }
        }
    }

    /// A type that no rule has: a slip of the hand is left out, another one counts as missed.
    fn unknown_type(&mut self, gold: &GoldClaim, at: &Place) -> bool {
        let claim = &gold.wanted.claim;
        let known = self.input.book.claims.iter().map(|rule| rule.id.as_str());
        if let Some(near) = nearest(claim, known.clone()) {
            let title = format!("no rule finds the claim type `{claim}`");
            let all: Vec<&str> = known.collect();
            self.report(|| {
                let help = format!("is `{near}` meant? The rules have {}", all.join(", "));
                Diagnostic::error("E157", title).at(at.clone(), "the entry is left out").help(help)
            });
            return false;
        }
        self.unknown.entry(claim.clone()).or_insert_with(|| (0, at.clone())).0 += 1;
        true
    }

    /// An entry is left out.
    fn report(&mut self, make: impl FnOnce() -> Diagnostic) {
        self.errors += 1;
        self.warn(make);
    }

    /// Keeps a problem, or only its number when there are many.
    fn warn(&mut self, make: impl FnOnce() -> Diagnostic) {
        if self.diagnostics.len() >= MOST {
            self.more += 1;
        } else {
            self.diagnostics.push(make());
        }
    }

    fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        untold(self.more, &mut self.diagnostics);
        for (claim, (count, at)) in self.unknown {
            let title = format!("no rule finds the claim type `{claim}`");
            let label = if count == 1 {
                "it counts as missed".to_owned()
            } else {
                format!("{count} claims count as missed")
            };
            let help = "write a rule for it, or choose the types that count with `--claim`";
            self.diagnostics.push(Diagnostic::warning("W150", title).at(at, label).help(help));
        }
        self.diagnostics
    }
}

/// Every ending of every id, with the articles that it means.
fn by_name(documents: &[Document]) -> BTreeMap<String, Vec<usize>> {
    let mut out: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, document) in documents.iter().enumerate() {
        let starts = document.id.match_indices(['/', '\\']).map(|(at, _)| at + 1);
        for ending in std::iter::once(0).chain(starts).filter_map(|at| document.id.get(at..)) {
            out.entry(ending.to_owned()).or_default().push(index);
        }
    }
    out
}
