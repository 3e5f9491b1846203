//! Every list of patterns of a rulebook with the rule that it belongs to: what lints that look at patterns go through.

use crate::rule::file::ExampleShape;
use crate::rule::{Pattern, Rulebook, Slot};

/// What kind of rule a list of patterns belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::workbench) enum RuleKind {
    Claim,
    Frame,
    Cue,
    Page,
}

/// A rule as a list of patterns.
pub(in crate::workbench) struct RuleList<'a> {
    pub(in crate::workbench) kind: RuleKind,
    /// Its id, or what it sets.
    pub(in crate::workbench) name: &'a str,
    pub(in crate::workbench) slots: &'a [Slot],
    pub(in crate::workbench) patterns: &'a [Pattern],
    pub(in crate::workbench) unless: &'a [Pattern],
    pub(in crate::workbench) examples: &'a [ExampleShape],
}

/// Claims, frames, cues and page rules.
pub(in crate::workbench) fn lists(book: &Rulebook) -> Vec<RuleList<'_>> {
    let claims = book.claims.iter().map(|r| RuleList {
        kind: RuleKind::Claim,
        name: &r.id,
        slots: &r.slots,
        patterns: &r.patterns,
        unless: &r.unless,
        examples: &r.examples,
    });
    let frames = book.frames.iter().map(|r| RuleList {
        kind: RuleKind::Frame,
        name: &r.id,
        slots: &r.slots,
        patterns: &r.patterns,
        unless: &r.unless,
        examples: &r.examples,
    });
    let cues = book.cues.iter().map(|r| RuleList {
        kind: RuleKind::Cue,
        name: r.modality.id(),
        slots: &r.slots,
        patterns: &r.patterns,
        unless: &r.unless,
        examples: &r.examples,
    });
    let page = book.page.iter().map(|r| RuleList {
        kind: RuleKind::Page,
        name: "page",
        slots: &r.slots,
        patterns: &r.patterns,
        unless: &[],
        examples: &r.examples,
    });
    claims.chain(frames).chain(cues).chain(page).collect()
}
