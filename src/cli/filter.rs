//! Which claims the user wants to see. A name that nobody knows is refused with the nearest one that is known, so that a slip of the hand never
//! looks like an empty result.

use super::arguments::Filters;
use super::desk::some;
use crate::claim::Claim;
use crate::comparison::Knowledge;
use crate::provenance::Named;
use crate::rule::{Rulebook, near};
use crate::text::{Period, fold};
use std::collections::BTreeSet;

/// The user's choice, every name resolved. Of one kind any will do, of all kinds one has to.
pub(super) struct Filter<'a> {
    knowledge: &'a Knowledge,
    /// Names as the articles' provenance gives them.
    outlets: BTreeSet<String>,
    claims: BTreeSet<String>,
    /// Ids.
    places: BTreeSet<String>,
    time: Period,
}

/// A name that is not known.
pub(super) struct Unknown {
    /// Which.
    pub what: String,
    /// What to type instead.
    pub help: String,
}

impl<'a> Filter<'a> {
    /// The filters of the command line; `outlets` are those of the articles.
    pub fn new(
        filters: &Filters,
        book: &Rulebook,
        knowledge: &'a Knowledge,
        outlets: &BTreeSet<Named>,
    ) -> Result<Self, Unknown> {
        let time = Period {
            from: filters.from.and_then(|period| period.from),
            until: filters.to.and_then(|period| period.until),
        };
        if let (Some(from), Some(until)) = (time.from, time.until)
            && from > until
        {
            let what = "the time asked for ends before it begins".to_owned();
            return Err(Unknown { what, help: format!("--from is {from}, --to is {until}: exchange them") });
        }
        Ok(Self {
            knowledge,
            outlets: known(&filters.outlet, &outlet_names(outlets), "outlet of these articles")?,
            claims: claim_types(&filters.claim, book)?,
            places: known(&filters.place, &place_names(book), "place that the rules know")?,
            time,
        })
    }

    /// True when the user asked for a time.
    pub fn asks_for_time(&self) -> bool {
        self.time != Period::default()
    }

    /// True when the claim is wanted; one without a time is.
    pub fn keeps(&self, claim: &Claim) -> bool {
        let outlet =
            || claim.provenance.outlet.as_ref().is_some_and(|outlet| self.outlets.contains(&outlet.name));
        (self.outlets.is_empty() || outlet())
            && (self.claims.is_empty() || self.claims.contains(&claim.claim))
            && (self.places.is_empty() || self.in_place(claim))
            && claim.about.when.is_none_or(|when| overlap(when.period, self.time))
    }

    /// The place that the claim names, else the whole area of its truce.
    fn in_place(&self, claim: &Claim) -> bool {
        let area = || self.knowledge.truce_area.get(claim.about.subject.id.as_ref()?);
        let place = claim.about.place.as_ref().map(|place| &place.id).or_else(area);
        place.is_some_and(|place| {
            self.places.iter().any(|wanted| wanted == place || self.knowledge.holds(wanted, place))
        })
    }
}

/// The claim types of `names`.
pub(super) fn claim_types(names: &[String], book: &Rulebook) -> Result<BTreeSet<String>, Unknown> {
    let all: Vec<(String, String)> =
        book.claims.iter().map(|claim| (claim.id.clone(), claim.id.clone())).collect();
    known(names, &all, "claim type that the rules know")
}

/// What each of `names` stands for, by the table of what may be typed and what is meant by it.
fn known(names: &[String], table: &[(String, String)], what: &str) -> Result<BTreeSet<String>, Unknown> {
    let mut out = BTreeSet::new();
    for name in names {
        let wanted = fold(name.trim());
        let meant: BTreeSet<&String> =
            table.iter().filter(|(typed, _)| fold(typed) == wanted).map(|(_, meant)| meant).collect();
        if meant.is_empty() {
            return Err(unknown(name, table, what));
        }
        out.extend(meant.into_iter().cloned());
    }
    Ok(out)
}

fn unknown(name: &str, table: &[(String, String)], what: &str) -> Unknown {
    let typed: Vec<&str> = table.iter().map(|(typed, _)| typed.as_str()).collect();
    let all: BTreeSet<&str> = table.iter().map(|(_, meant)| meant.as_str()).collect();
    let all: Vec<&str> = all.into_iter().collect();
    let help = match near(name, &typed) {
        Some(near) => format!("did you mean `{near}`?"),
        None if all.is_empty() => "none is known".to_owned(),
        None => format!("these are known: {}", some(&all)),
    };
    Unknown { what: format!("`{name}` is no {what}"), help }
}

fn outlet_names(outlets: &BTreeSet<Named>) -> Vec<(String, String)> {
    let names = |outlet: &Named| {
        let id = outlet.id.clone().into_iter();
        id.chain([outlet.name.clone()]).map(|typed| (typed, outlet.name.clone())).collect::<Vec<_>>()
    };
    outlets.iter().flat_map(names).collect()
}

fn place_names(book: &Rulebook) -> Vec<(String, String)> {
    let is_place = |entity: &usize| book.entities.get(*entity).is_some_and(|entity| entity.kind == "place");
    let id = |entity: usize| book.entities.get(entity).map(|entity| entity.id.clone()).unwrap_or_default();
    let ids = (0..book.entities.len()).filter(is_place).map(|entity| (id(entity), id(entity)));
    let written = book.names.iter().filter(|name| is_place(&name.entity));
    ids.chain(written.map(|name| (name.written.replace('~', ""), id(name.entity)))).collect()
}

fn overlap(a: Period, b: Period) -> bool {
    let ends_before = |a: Period, b: Period| matches!((a.until, b.from), (Some(a), Some(b)) if a < b);
    !ends_before(a, b) && !ends_before(b, a)
}
