//! The modalities by name: rules write them, `crate::modality` decides between them. They stand here because the rules lie below.

/// One modality per claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Modality {
    /// Said plainly.
    Asserted,
    /// Said not to be so.
    Negated,
    /// Rejected as untrue by the speaker.
    Denied,
    /// Hearsay: *aurait*.
    Conditional,
    /// Under an *if*.
    Hypothetical,
    /// Still to come.
    Planned,
    /// Proposed, asked for, hoped, ordered, owed.
    Wanted,
    /// A question.
    Asked,
}

impl Modality {
    /// Every modality with its id.
    pub const ALL: [(Modality, &'static str); 8] = [
        (Modality::Asserted, "asserted"),
        (Modality::Negated, "negated"),
        (Modality::Denied, "denied"),
        (Modality::Conditional, "conditional"),
        (Modality::Hypothetical, "hypothetical"),
        (Modality::Planned, "planned"),
        (Modality::Wanted, "wanted"),
        (Modality::Asked, "asked"),
    ];

    /// Its id in rules and records.
    pub fn id(self) -> &'static str {
        Self::ALL.iter().find(|(m, _)| *m == self).map_or("asserted", |(_, id)| id)
    }

    /// The modality of an id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, i)| *i == id).map(|(m, _)| *m)
    }
}
