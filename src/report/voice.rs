//! Who says a claim, in words: the outlet, the chain, the speaker.

use super::teller::Teller;
use super::words::{self, Label};
use crate::attribution::{Hop, Role};
use crate::claim::Claim;
use crate::provenance::Named;

/// What tells outlets apart: known ones first, by name; every unknown one by its document.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum OutletKey {
    Known(String),
    Unknown(String),
}

impl OutletKey {
    pub fn of(claim: &Claim) -> Self {
        match &claim.provenance.outlet {
            Some(outlet) => Self::Known(outlet.name.clone()),
            None => Self::Unknown(claim.document.to_string()),
        }
    }
}

impl Teller<'_> {
    /// The outlet's name; an unknown one is told from the others by its document.
    pub fn outlet(&self, claim: &Claim) -> String {
        match &claim.provenance.outlet {
            Some(outlet) => outlet.name.clone(),
            None => format!("{} ({})", self.label(Label::UnknownOutlet), self.short(&claim.document)),
        }
    }

    /// Speaker ← medium ← agency ← outlet, as far as they are known.
    pub fn chain(&self, claim: &Claim) -> String {
        let mut names: Vec<String> = Vec::new();
        for hop in claim.attribution.hops() {
            let name = self.hop(claim, hop);
            // The agency of the article may also stand as medium of the claim: one voice, said once.
            if !names.contains(&name) {
                names.push(name);
            }
        }
        if names.len() == 1 {
            return format!("{}, {}", self.outlet(claim), self.label(Label::OwnWords));
        }
        names.join(" ← ")
    }

    /// The innermost voice that is not the outlet's: the speaker, else the medium, else the agency.
    pub fn innermost(&self, claim: &Claim) -> Option<String> {
        let hop = claim.attribution.hops().first()?;
        (hop.role != Role::Outlet).then(|| self.hop(claim, hop))
    }

    /// A hop's name.
    pub fn hop(&self, claim: &Claim, hop: &Hop) -> String {
        if hop.role == Role::Outlet {
            return self.outlet(claim);
        }
        let kind = hop.kind.as_deref();
        match (&hop.name, kind) {
            (Some(name), Some("unresolved")) => self.unidentified(name),
            (Some(name), _) => {
                words::common_noun(self.lang(), hop.entity.as_deref()).unwrap_or(name).to_owned()
            }
            (None, Some("unnamed")) => self.label(Label::UnnamedSpeaker).to_owned(),
            (None, _) => match within_sentence(claim, hop) {
                Some(words) => self.unidentified(words),
                None => self.label(Label::UnnamedSpeaker).to_owned(),
            },
        }
    }

    fn unidentified(&self, words: &str) -> String {
        format!("{} ({})", self.lang().quoted(words), self.label(Label::Unidentified))
    }

    /// The agency's name; agencies that the article does not name are called so in the reader's language.
    pub fn agency(&self, agency: &Named) -> String {
        words::common_noun(self.lang(), agency.id.as_deref()).unwrap_or(&agency.name).to_owned()
    }

    /// Where an article comes from: outlet, agency, date, and how each is known.
    pub fn provenance(&self, claim: &Claim) -> String {
        let provenance = &claim.provenance;
        let mut parts = vec![match &provenance.outlet {
            Some(outlet) => self.marked(&outlet.name, provenance.outlet_how),
            None => self.label(Label::UnknownOutlet).to_owned(),
        }];
        if let Some(agency) = &provenance.agency {
            parts.push(format!(
                "{} {}",
                self.lang().pick("from", "d’après"),
                self.marked(&self.agency(agency), provenance.agency_how)
            ));
        }
        let date = provenance.published.and_then(|p| words::period(self.lang(), p));
        parts.push(match date {
            Some(date) => self.marked(&date, provenance.published_how),
            None => self.label(Label::Undated).to_owned(),
        });
        parts.join(", ")
    }
}

/// The words of a hop's cue, when they stand in the claim's sentence.
pub(super) fn within_sentence<'c>(claim: &'c Claim, hop: &Hop) -> Option<&'c str> {
    let (cue, sentence) = (hop.cue?, claim.evidence.sentence);
    let start = cue.start.checked_sub(sentence.start)?;
    let end = cue.end.checked_sub(sentence.start)?;
    claim.evidence.sentence_text.get(start..end).filter(|words| !words.trim().is_empty())
}
