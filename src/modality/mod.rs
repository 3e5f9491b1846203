//! What kind of statement a match is: asserted, negated, denied, conditional … and the words that say so.

mod judge;

pub use crate::rule::Modality;
pub use judge::{Cue, Frame, cues, judge};

use crate::text::Span;

/// A modality with the words that decided it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The modality.
    pub modality: Modality,
    /// Its cue, `None` for plain assertion.
    pub cue: Option<Span>,
}
