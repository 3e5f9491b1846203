//! Who published an article, which agency it was taken from, when; and which parts of the page are furniture. Each with `how` it is known.

mod furniture;
mod layout;
mod origin;
mod page;

pub use page::{headline, is_furniture, name_of, provenance};

use crate::text::{Period, Span};

/// How something is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum How {
    /// The article's own text or file says it.
    Stated,
    /// The user's `provenance.yml` says it.
    Declared,
    /// Worked out from something else.
    Inferred,
    /// Not known.
    Unknown,
}

/// A name in the lexicon, or one that is not.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Named {
    /// Lexicon id, if it has one.
    pub id: Option<String>,
    /// Name to show.
    pub name: String,
}

/// Where an article comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// Who published it; `None` is unknown, and unknown outlets are never pooled.
    pub outlet: Option<Named>,
    /// How the outlet is known.
    pub outlet_how: How,
    /// The wire it was taken from.
    pub agency: Option<Named>,
    /// How the agency is known.
    pub agency_how: How,
    /// When it was published, with its precision.
    pub published: Option<Period>,
    /// How the date is known.
    pub published_how: How,
    /// Spans of the page that are no article text; sorted, none within another.
    pub furniture: Vec<Furniture>,
}

impl Provenance {
    /// The furniture that shares a byte with `span`.
    pub fn furniture_over(&self, span: Span) -> &[Furniture] {
        over(&self.furniture, span)
    }
}

/// A part of the page that is no article text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Furniture {
    /// Where.
    pub span: Span,
    /// The rule's name (`read also`).
    pub name: String,
}

/// Those of `furniture` that share a byte with `span`. None lies within another, so that starts and ends both rise.
fn over(furniture: &[Furniture], span: Span) -> &[Furniture] {
    let from = furniture.partition_point(|f| f.span.end <= span.start);
    let to = furniture.partition_point(|f| f.span.start < span.end);
    furniture.get(from..to).unwrap_or(&[])
}
