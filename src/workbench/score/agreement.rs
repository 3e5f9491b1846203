//! How far two people agree who coded the same articles. A unit is a claim of either: two claims whose passages touch are one unit, put together one
//! to one, those of one type first. The tool has no part in it.

use super::Input;
use super::alpha::{Agreement, agreement};
use super::assign::assign;
use super::bind::{Article, WantedClaim};
use super::judge::Judge;
use crate::reader::{GoldValue, Wanted};
use std::collections::{BTreeMap, BTreeSet};

/// The agreement of two gold files.
#[derive(Debug, Clone, PartialEq)]
pub struct TwoCoders {
    /// Articles that both have.
    pub articles: usize,
    /// Claims of the first file there.
    pub first: usize,
    /// Claims of the second file there.
    pub second: usize,
    /// Claims that both have, type and passage.
    pub shared: usize,
    /// Over all units: the claim type, or that a coder has no claim there.
    pub types: Agreement,
    /// Over shared claims: slots, speaker, medium, modality, what they are about.
    pub labels: Vec<LabelAgreement>,
}

/// The agreement on one part.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelAgreement {
    /// The slot's name, `speaker` …
    pub name: String,
    /// False for a slot that no rule has.
    pub known: bool,
    /// Over shared claims of which at least one states it.
    pub agreement: Agreement,
}

/// What is no value, or no claim.
const NONE: &str = "none";

/// Values of one unit, by coder.
type Unit = (String, String);

/// The agreement over the articles that both files have.
pub(super) fn two_coders(input: &Input<'_>, first: &[Article<'_>], second: &[Article<'_>]) -> TwoCoders {
    let of_both = first.iter().chain(second).flat_map(|article| {
        article.wanted.iter().map(|claim| (article.extracted.lang.as_str(), &claim.gold.wanted))
    });
    let judge = Judge::new(input.book, of_both);
    let mut out = TwoCoders {
        articles: 0,
        first: 0,
        second: 0,
        shared: 0,
        types: Agreement::default(),
        labels: Vec::new(),
    };
    let (mut types, mut labels): (Vec<Unit>, BTreeMap<String, Vec<Unit>>) = (Vec::new(), BTreeMap::new());
    for a in first {
        let Some(b) = second.iter().find(|b| b.document.id == a.document.id) else { continue };
        out.articles += 1;
        out.first += a.wanted.len();
        out.second += b.wanted.len();
        let lang = a.extracted.lang.as_str();
        let mut left: BTreeSet<usize> = (0..b.wanted.len()).collect();
        let pairs: BTreeMap<usize, usize> = units(&judge, lang, a, b).into_iter().collect();
        for (at, claim) in a.wanted.iter().enumerate() {
            let own = claim.gold.wanted.claim.clone();
            let Some((other, index)) = pairs.get(&at).and_then(|index| Some((b.wanted.get(*index)?, index)))
            else {
                types.push((own, NONE.to_owned()));
                continue;
            };
            left.remove(index);
            let (one, two) = (&claim.gold.wanted, &other.gold.wanted);
            types.push((own, two.claim.clone()));
            if one.claim != two.claim {
                continue;
            }
            out.shared += 1;
            for name in label_names(one, two) {
                let unit = unit(&judge, lang, one, two, &name);
                labels.entry(name).or_default().push(unit);
            }
        }
        let alone = left.iter().filter_map(|index| b.wanted.get(*index));
        types.extend(alone.map(|claim| (NONE.to_owned(), claim.gold.wanted.claim.clone())));
    }
    out.types = agreement(&types);
    let mut labels: Vec<(String, Vec<Unit>)> = labels.into_iter().collect();
    labels.sort_by_key(|(name, _)| rank(name));
    out.labels = labels
        .into_iter()
        .map(|(name, units)| {
            let slot = name.strip_prefix("slots.");
            let in_rules = |slot: &str| {
                input.book.claims.iter().any(|rule| rule.slots.iter().any(|known| known.name == slot))
            };
            let known = slot.is_none_or(|slot| ["open", "hours", "days"].contains(&slot) || in_rules(slot));
            let shown = slot.or_else(|| name.strip_prefix("about.")).unwrap_or(&name).to_owned();
            LabelAgreement { name: shown, known, agreement: agreement(&units) }
        })
        .collect();
    out
}

/// Slots, then who says it, what it is about, the modality.
fn rank(name: &str) -> usize {
    match name.split_once('.') {
        Some(("slots", _)) => 0,
        Some(_) => 2,
        None if name == "modality" => 3,
        None => 1,
    }
}

/// Claims of the two files that are one unit.
fn units(judge: &Judge<'_>, lang: &str, a: &Article<'_>, b: &Article<'_>) -> Vec<(usize, usize)> {
    let mut edges = BTreeMap::new();
    for (at, one) in a.wanted.iter().enumerate() {
        for (other, two) in b.wanted.iter().enumerate().filter(|(_, two)| touch(one, two)) {
            let (one, two) = (&one.gold.wanted, &two.gold.wanted);
            let equal = |name: &String| {
                let (x, y) = unit(judge, lang, one, two, name);
                x == y
            };
            let equal = label_names(one, two).iter().filter(|name| equal(name)).count().min(30);
            let same_type = i64::from(one.claim == two.claim);
            edges.insert((at, other), (same_type << 32) + (1 << 16) + i64::try_from(equal).unwrap_or(0));
        }
    }
    assign(&edges)
}

fn touch(one: &WantedClaim<'_>, two: &WantedClaim<'_>) -> bool {
    one.passages.iter().any(|a| two.passages.iter().any(|b| a.overlaps(*b)))
}

/// The parts that at least one of two claims states.
fn label_names(one: &Wanted, two: &Wanted) -> BTreeSet<String> {
    let slots = one.slots.keys().chain(two.slots.keys()).filter(|name| *name != "or");
    let about = one.about.keys().chain(two.about.keys());
    let mut names: BTreeSet<String> = slots.map(|name| format!("slots.{name}")).collect();
    names.extend(about.map(|name| format!("about.{name}")));
    names.insert("modality".to_owned());
    names.insert("speaker".to_owned());
    let has_medium = |wanted: &Wanted| wanted.medium.iter().any(Option::is_some);
    if has_medium(one) || has_medium(two) {
        names.insert("medium".to_owned());
    }
    names
}

/// The value of either coder; where values that count for one count for the other too, that value.
fn unit(judge: &Judge<'_>, lang: &str, one: &Wanted, two: &Wanted, name: &str) -> Unit {
    let (a, b) = (values(judge, lang, one, name), values(judge, lang, two, name));
    match a.iter().find(|value| b.contains(value)) {
        Some(shared) => (shared.clone(), shared.clone()),
        None => {
            let first = |values: Vec<String>| values.into_iter().next().unwrap_or_else(|| NONE.to_owned());
            (first(a), first(b))
        }
    }
}

/// The values of a part that count, each in one notation whatever name it goes by.
fn values(judge: &Judge<'_>, lang: &str, wanted: &Wanted, name: &str) -> Vec<String> {
    let voice =
        |name: &Option<String>| name.as_ref().map_or(NONE.to_owned(), |name| judge.canonical(lang, name));
    let value = |value: &GoldValue| match value {
        GoldValue::Flag(flag) => flag.to_string(),
        // `3` and `[3, 3]` are one value.
        GoldValue::Number(n) => format!("{:?} {:?}", Some(n), Some(n)),
        GoldValue::Bounds(min, max) => format!("{min:?} {max:?}"),
        GoldValue::Text(word) => judge.canonical(lang, word),
        GoldValue::Names(names) => {
            let names: BTreeSet<String> = names.iter().map(|name| judge.canonical(lang, name)).collect();
            names.into_iter().collect::<Vec<_>>().join(" & ")
        }
    };
    match name.split_once('.') {
        Some(("slots", slot)) => {
            let is_answer = judge.answer(&wanted.claim).is_none_or(|answer| answer == slot);
            let or = wanted.slots.get("or").filter(|_| is_answer);
            wanted.slots.get(slot).into_iter().chain(or).map(value).collect()
        }
        Some((_, key)) => wanted.about.get(key).into_iter().map(value).collect(),
        None if name == "speaker" => wanted.speaker.iter().map(voice).collect(),
        None if name == "medium" => wanted.medium.iter().map(voice).collect(),
        None => wanted.modality.clone(),
    }
}
