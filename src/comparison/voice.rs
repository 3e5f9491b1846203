//! Whose voice a claim is, when it was raised, and from which origin it comes. One agency's copy is one origin in however many outlets; one
//! speaker on one day is one origin; an anonymous speaker is nobody's second voice.

use super::answer::{days, fold};
use crate::attribution::{Hop, Role};
use crate::claim::{Claim, Section};
use crate::provenance::Named;
use crate::text::Period;
use jiff::civil::Date;

/// An independent voice: one agency's copy, or one speaker on one occasion. `speaker:russia@2016-07-06`, `agency:afp`, `medium:tass`,
/// `outlet:rt`, `document:a.txt` (unknown outlet), `document:a.txt:anonymous`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin(pub String);

impl Origin {
    /// True for an anonymous, unnamed or unresolved speaker, who confirms nobody.
    pub fn is_anonymous(&self) -> bool {
        self.0.ends_with(ANONYMOUS)
    }
}

/// What a claim's verdicts need to know of its telling.
#[derive(Debug, Clone)]
pub(super) struct Telling {
    /// Who speaks, on whatever occasion: the speaker, else the medium or agency, else the outlet.
    pub voice: String,
    /// The speaker alone; an anonymous one is nobody else's equal.
    pub speaker: Option<String>,
    /// True for a speaker with a name.
    pub named: bool,
    /// Who published; the document when that is unknown.
    pub outlet: String,
    /// The name to show for it.
    pub outlet_shown: String,
    /// When it was said, else when it was published.
    pub told: Option<Period>,
    /// Stands in a headline.
    pub headline: bool,
    /// The voice on its occasion.
    pub origin: Origin,
}

impl Telling {
    pub fn of(claim: &Claim) -> Self {
        let told = claim.about.said.or(claim.provenance.published);
        let outlet_hop = claim.attribution.hop(Role::Outlet);
        let outlet = claim.provenance.outlet.as_ref();
        let key = outlet.map(key_of_named).or_else(|| outlet_hop.and_then(key_of_hop));
        let shown = outlet.map(|o| o.name.clone()).or_else(|| outlet_hop.and_then(|hop| hop.name.clone()));
        let outlet = key.map_or_else(|| document(claim), |id| format!("outlet:{id}"));
        let (speaker, named) = speaker_of(claim);
        let voice = speaker.clone().or_else(|| relay_of(claim)).unwrap_or_else(|| outlet.clone());
        let origin = Origin(match (named, told) {
            (true, Some(day)) => format!("{voice}@{}", days(day)),
            (true, None) => format!("{voice}@?"),
            (false, _) => voice.clone(),
        });
        let outlet_shown = shown.unwrap_or_else(|| claim.document.to_string());
        let headline = claim.section == Section::Headline;
        Self { voice, speaker, named, outlet, outlet_shown, told, headline, origin }
    }

    /// The day of telling, when it is known to the day.
    pub fn day(&self) -> Option<Date> {
        let told = self.told?;
        told.from.filter(|_| told.from == told.until)
    }
}

const ANONYMOUS: &str = ":anonymous";

/// A speaker who is named stands for themselves; any other belongs to the document alone.
fn speaker_of(claim: &Claim) -> (Option<String>, bool) {
    let Some(hop) = claim.attribution.speaker() else { return (None, false) };
    let hidden = matches!(hop.kind.as_deref(), Some("anonymous" | "unnamed" | "unresolved"));
    match key_of_hop(hop).filter(|_| !hidden) {
        Some(key) => (Some(format!("speaker:{key}")), true),
        None => (Some(format!("{}{ANONYMOUS}", document(claim))), false),
    }
}

/// Without a speaker, the innermost that speaks: an agency or newsroom that the text names, else the wire that the article was taken from. An
/// interview or a communiqué is an occasion, no voice.
fn relay_of(claim: &Claim) -> Option<String> {
    let medium = claim.attribution.hop(Role::Medium).and_then(|hop| {
        let kind = match hop.kind.as_deref()? {
            "agency" => "agency",
            "broadcast" | "newspaper" => "medium",
            _ => return None,
        };
        Some(format!("{kind}:{}", key_of_hop(hop)?))
    });
    let declared = || claim.provenance.agency.as_ref().map(key_of_named);
    let hop = || claim.attribution.hop(Role::Agency).and_then(key_of_hop);
    medium.or_else(|| declared().or_else(hop).map(|key| format!("agency:{key}")))
}

fn key_of_hop(hop: &Hop) -> Option<String> {
    hop.entity.clone().or_else(|| hop.name.as_deref().map(fold)).filter(|key| !key.is_empty())
}

fn key_of_named(named: &Named) -> String {
    named.id.clone().unwrap_or_else(|| fold(&named.name))
}

fn document(claim: &Claim) -> String {
    format!("document:{}", claim.document)
}
