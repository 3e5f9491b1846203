//! What the comparison knows from the rules: which slot answers, which states clash, which names and places hold others. Plain data, made
//! by the caller from a rulebook; nothing here reads a rule.

use std::collections::{BTreeMap, BTreeSet};

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
    /// All slots in order.
    pub slots: Vec<String>,
    /// Pairs of states that clash, both orders.
    pub clash: BTreeSet<(String, String)>,
    /// Pairs of states in tension, both orders.
    pub tension: BTreeSet<(String, String)>,
    /// True when the claim has a truce for subject.
    pub has_subject: bool,
    /// True when the claim is about a place.
    pub has_place: bool,
    /// Titles by language.
    pub title: BTreeMap<String, String>,
}

impl Knowledge {
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
