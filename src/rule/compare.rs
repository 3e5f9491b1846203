//! What a claim file says about comparing, valid; what it is used for stands in `comparison`.

use std::collections::BTreeSet;

/// How claims of a type compare.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compare {
    /// Pairs of states that clash, in both orders.
    pub clash: BTreeSet<(String, String)>,
    /// Pairs of states in tension, in both orders.
    pub tension: BTreeSet<(String, String)>,
    /// Slots that, left unstated, mean all: all victims, all parties.
    pub whole: BTreeSet<String>,
    /// States that hold of all only when they hold of every party.
    pub everywhere: BTreeSet<String>,
}
