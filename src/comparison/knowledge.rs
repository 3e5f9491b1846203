//! What the comparison knows from the rules: which slot answers, which states clash, which names and places hold others. Plain data, so that
//! comparing needs no rulebook; `Knowledge::of` takes it out of one.

use crate::rule::{ClaimRule, Rulebook, Slot, SlotType};
use std::collections::{BTreeMap, BTreeSet};

/// Slots by these names say what a claim is about, not what it answers.
const ABOUT: [&str; 5] = ["truce", "place", "date", "party", "counted_by"];

/// What the rules say about comparing: everything the comparison needs to know of the rulebook.
#[derive(Debug, Clone, Default)]
pub struct Knowledge {
    /// By claim type.
    pub claims: BTreeMap<String, ClaimKnowledge>,
    /// Entity id → the broader ones (transitive, without itself). Ids of places and actors alike.
    pub broader: BTreeMap<String, BTreeSet<String>>,
    /// Truce id → the place it covers (`syria`), when the lexicon says.
    pub truce_area: BTreeMap<String, String>,
    /// Entity id → name to show.
    pub names: BTreeMap<String, String>,
}

/// What a claim file says about comparing.
#[derive(Debug, Clone, Default)]
pub struct ClaimKnowledge {
    /// The slot that answers the question.
    pub answer: String,
    /// The slots of its value, in the rule's order: what is taken from the surroundings, and what says only what it is about, is left out.
    pub slots: Vec<String>,
    /// Pairs of states that clash, both orders.
    pub clash: BTreeSet<(String, String)>,
    /// Pairs of states in tension, both orders.
    pub tension: BTreeSet<(String, String)>,
    /// Slots that, left unstated, mean all: all victims, all parties.
    pub whole: BTreeSet<String>,
    /// States that hold of all only when they hold of every party.
    pub everywhere: BTreeSet<String>,
    /// True when the claim has a truce for subject.
    pub has_subject: bool,
    /// True when the claim is about a place.
    pub has_place: bool,
    /// Titles by language, `*` for all.
    pub title: BTreeMap<String, String>,
    /// Id of a state or name of a slot → its title by language, `*` for all.
    pub titles: BTreeMap<String, BTreeMap<String, String>>,
    /// The slots whose values are states.
    pub enumerations: BTreeSet<String>,
}

impl Knowledge {
    /// What the rules of `book` say about comparing.
    pub fn of(book: &Rulebook) -> Self {
        let mut within: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let (mut truce_area, mut names) = (BTreeMap::new(), BTreeMap::new());
        for entity in &book.entities {
            within.entry(&entity.id).or_default().extend(entity.within.iter().map(String::as_str));
            // One id may stand in two kinds (Damas, the capital and the government): the first kind's name is shown.
            names.entry(entity.id.clone()).or_insert_with(|| entity.name.clone());
            if let ("truce", Some(area)) = (entity.kind.as_str(), entity.within.first()) {
                truce_area.insert(entity.id.clone(), area.clone());
            }
        }
        let broader = within.keys().map(|id| ((*id).to_owned(), above(id, &within)));
        Self {
            claims: book.claims.iter().map(|rule| (rule.id.clone(), ClaimKnowledge::of(rule))).collect(),
            broader: broader.filter(|(_, broader)| !broader.is_empty()).collect(),
            truce_area,
            names,
        }
    }

    /// True when `broad` is a broader name (or place) than `narrow`.
    pub fn holds(&self, broad: &str, narrow: &str) -> bool {
        self.broader.get(narrow).is_some_and(|names| names.contains(broad))
    }

    /// True when the names are equal or one is broader than the other.
    pub fn related(&self, a: &str, b: &str) -> bool {
        a == b || self.holds(a, b) || self.holds(b, a)
    }
}

impl ClaimKnowledge {
    /// What a claim rule says about comparing.
    fn of(rule: &ClaimRule) -> Self {
        let of_value = |slot: &&Slot| slot.nearby.is_none() && !ABOUT.contains(&slot.name.as_str());
        Self {
            answer: rule.answer.clone(),
            slots: rule.slots.iter().filter(of_value).map(|slot| slot.name.clone()).collect(),
            clash: both_orders(&rule.compare.clash),
            tension: both_orders(&rule.compare.tension),
            whole: rule.compare.whole.clone(),
            everywhere: rule.compare.everywhere.clone(),
            has_subject: rule.slots.iter().any(|slot| is_of(slot, "truce")),
            has_place: rule.slots.iter().any(|slot| is_of(slot, "place")),
            title: rule.title.clone(),
            titles: rule.titles.clone(),
            enumerations: rule
                .slots
                .iter()
                .filter(|slot| matches!(slot.kind, SlotType::Enumeration(_)))
                .map(|slot| slot.name.clone())
                .collect(),
        }
    }

    /// True when the two states clash, in either order.
    pub fn clashes(&self, a: &str, b: &str) -> bool {
        listed(&self.clash, a, b)
    }

    /// True when the two states are in tension, in either order.
    pub fn strains(&self, a: &str, b: &str) -> bool {
        listed(&self.tension, a, b)
    }
}

fn listed(pairs: &BTreeSet<(String, String)>, a: &str, b: &str) -> bool {
    let pair = |x: &str, y: &str| pairs.contains(&(x.to_owned(), y.to_owned()));
    pair(a, b) || pair(b, a)
}

/// True when one entity of the kind fills the slot.
fn is_of(slot: &Slot, kind: &str) -> bool {
    matches!(&slot.kind, SlotType::Kind(k) if k == kind)
}

fn both_orders(pairs: &BTreeSet<(String, String)>) -> BTreeSet<(String, String)> {
    pairs.iter().flat_map(|(a, b)| [(a.clone(), b.clone()), (b.clone(), a.clone())]).collect()
}

/// Everything above `id`, however far, without itself.
fn above(id: &str, within: &BTreeMap<&str, BTreeSet<&str>>) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        for broad in within.get(id).into_iter().flatten() {
            if out.insert((*broad).to_owned()) {
                open.push(broad);
            }
        }
    }
    out.remove(id);
    out
}

#[cfg(test)]
mod tests {
    use super::Knowledge;
    use crate::diagnostic::SourceFile;
    use crate::rule::{build, layer};
    use std::collections::{BTreeMap, BTreeSet};

    const STATUS: &str = "\
claim: truce-status
title: {fr: État de la trêve, en: State of the truce}
answer: state
slots:
  state: [in-force, collapsed, strained]
  party?: set of actor
nearby:
  truce: article
  place?: sentence
match:
  fr:
    - state=collapsed:
        - <truce> s’effondrer~
    - state=in-force:
        - <truce> tenir~
    - state=strained:
        - fragile <truce>
compare:
  clash: {collapsed: [in-force]}
  tension: {strained: [in-force]}
titles:
  in-force: {fr: en vigueur, en: in force}
  party: seulement
examples:
  - text: La trêve tient.
    expect: {state: in-force}
";
    const BROKERS: &str = "\
claim: brokers
answer: brokers
slots:
  brokers: set of actor
  unit: act
match:
  fr:
    - <unit> négocié~ par <brokers>
examples:
  - text: Une trêve négociée par Moscou.
    expect: {brokers: [russia]}
";
    const NAMES: &str = "\
actor:
  russia: {names: [Moscou, Russie]}
  syria-army: {names: [armée syrienne], in: [syria-government]}
  syria-government: {names: [Damas], in: [syria-side]}
  syria-side: {names: [camp syrien], in: [syria-army]}
  damascus: {names: [régime]}
place:
  syria: {names: [Syrie]}
  aleppo: {names: [Alep], in: [syria]}
  damascus: {names: [Damas], in: [syria]}
act:
  truce: {names: [trêve~]}
truce:
  syria-2016-02: {names: [trêve de février], from: 2016-02-27, in: [syria, aleppo]}
  unspecified: {names: [trêve~]}
";

    fn knowledge() -> Knowledge {
        let files = [
            ("claims/truce-status.yml", STATUS),
            ("claims/brokers.yml", BROKERS),
            ("lexicon/names.yml", NAMES),
        ];
        let (layer, problems) =
            layer(files.map(|(path, text)| (path.to_owned(), SourceFile::new(path, text))).into());
        assert!(problems.is_empty(), "{problems:#?}");
        let (book, _) = build(vec![layer]);
        assert_eq!(book.claims.len(), 2);
        Knowledge::of(&book)
    }

    fn pairs(pairs: &[(&str, &str)]) -> BTreeSet<(String, String)> {
        pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
    }

    #[test]
    fn a_claim_knows_its_answer_its_value_and_what_it_is_about() {
        let knowledge = knowledge();
        let status = &knowledge.claims["truce-status"];
        assert_eq!(status.answer, "state");
        assert_eq!(status.slots, ["state"]);
        assert!(status.has_subject && status.has_place);
        assert_eq!(status.title["fr"], "État de la trêve");
        assert_eq!(status.clash, pairs(&[("collapsed", "in-force"), ("in-force", "collapsed")]));
        assert_eq!(status.tension, pairs(&[("strained", "in-force"), ("in-force", "strained")]));
        assert_eq!(status.enumerations, BTreeSet::from(["state".to_owned()]));
        assert_eq!(status.titles["in-force"]["en"], "in force");
        assert_eq!(status.titles["party"]["*"], "seulement");
        assert_eq!(status.titles.len(), 2);
        let brokers = &knowledge.claims["brokers"];
        assert_eq!((brokers.answer.as_str(), brokers.slots.len()), ("brokers", 2));
        assert!(!brokers.has_subject && !brokers.has_place);
    }

    #[test]
    fn broader_names_are_all_of_them_and_never_the_name_itself() {
        let knowledge = knowledge();
        let army: Vec<&str> = knowledge.broader["syria-army"].iter().map(String::as_str).collect();
        assert_eq!(army, ["syria-government", "syria-side"], "a circle of `in:` ends");
        assert!(knowledge.holds("syria", "aleppo") && !knowledge.holds("aleppo", "syria"));
        assert!(!knowledge.broader.contains_key("russia"));
    }

    #[test]
    fn a_truce_covers_the_first_of_its_places() {
        let expected = BTreeMap::from([("syria-2016-02".to_owned(), "syria".to_owned())]);
        assert_eq!(knowledge().truce_area, expected);
    }

    #[test]
    fn names_are_the_first_of_the_lexicon() {
        let knowledge = knowledge();
        assert_eq!(knowledge.names["russia"], "Moscou");
        assert_eq!(knowledge.names["damascus"], "régime", "of two kinds, the first in order");
    }
}
