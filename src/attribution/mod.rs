//! Who says it: the chain speaker ← medium ← agency ← outlet, each hop with the words that show it.

mod antecedent;
mod cast;
mod clause;
mod content;
mod description;
mod floating;
mod frames;
mod joint;
mod medium;
mod naming;
mod utterance;

pub use cast::Speaker;
pub use medium::Medium;
pub use utterance::{Utterance, utterances};

use crate::text::Span;

/// The place of a hop in the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Who makes the claim.
    Speaker,
    /// What stands between speaker and outlet (an interview, a communiqué, state television, a relaying agency).
    Medium,
    /// The wire that the article was taken from.
    Agency,
    /// Who published it.
    Outlet,
}

impl Role {
    /// Its id in records.
    pub fn id(self) -> &'static str {
        match self {
            Role::Speaker => "speaker",
            Role::Medium => "medium",
            Role::Agency => "agency",
            Role::Outlet => "outlet",
        }
    }
}

/// One hop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hop {
    /// Its place in the chain.
    pub role: Role,
    /// Name to show (resolved from "Il", "le représentant russe"); `None`: an unknown outlet, or a speaker that could not be resolved is shown by its words.
    pub name: Option<String>,
    /// Lexicon id of the actor, agency or outlet, if any.
    pub entity: Option<String>,
    /// What kind: `person`, `organisation`, `joint`, `anonymous`, `unnamed`, `unresolved`, `interview`, `broadcast`, `communique`, `agency`, `newspaper`, …
    pub kind: Option<String>,
    /// The words that show it (cue and speaker words), `None` for what the article as a whole gives.
    pub cue: Option<Span>,
}

/// Who says it. Never empty: the outlet is always the last hop, even when its name is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attribution {
    hops: Vec<Hop>,
}

impl Attribution {
    /// Another speaker in place of the one whom the words name.
    pub fn spoken_by(&mut self, name: &str, entity: &str) {
        if let Some(hop) = self.hops.iter_mut().find(|hop| hop.role == Role::Speaker) {
            hop.name = Some(name.to_owned());
            hop.entity = Some(entity.to_owned());
        }
    }

    /// A chain of what the text shows (speaker, medium), ended by the article's agency and outlet.
    pub fn new(inner: Vec<Hop>, agency: Option<Hop>, outlet: Hop) -> Self {
        let mut hops = inner;
        hops.extend(agency);
        hops.push(outlet);
        Self { hops }
    }

    /// Innermost first; the last is the outlet.
    pub fn hops(&self) -> &[Hop] {
        &self.hops
    }

    /// The hop of a role, if the chain has one.
    pub fn hop(&self, role: Role) -> Option<&Hop> {
        self.hops.iter().find(|h| h.role == role)
    }

    /// The speaker; `None` is the outlet's own voice (or the medium's when there is one).
    pub fn speaker(&self) -> Option<&Hop> {
        self.hop(Role::Speaker)
    }
}
