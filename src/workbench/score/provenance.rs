//! Outlet, agency and date of each article, as the page states them. What the user declares is no finding of the tool: it is not scored, and what was
//! worked out is no error where the gold file has nothing.

use super::bind::Article;
use super::judge::entities;
use super::tally::{PartFigures, part_figures};
use crate::provenance::{How, Named, Provenance};
use crate::rule::Rulebook;
use crate::text::to_edtf;

/// One part of the provenance of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvenanceMark {
    /// The article's id.
    pub document: String,
    /// `outlet`, `agency` or `published`.
    pub part: &'static str,
    /// What the gold file has; `None`: the page says nothing.
    pub wanted: Option<String>,
    /// What the tool has.
    pub found: Option<String>,
    /// False when the tool's value is not scored: declared, or worked out where nothing is wanted.
    pub scored: bool,
    /// The two are the same.
    pub same: bool,
}

/// Every part of every article, with the figures of each part.
pub(super) fn provenance(
    book: &Rulebook,
    articles: &[Article<'_>],
) -> (Vec<ProvenanceMark>, Vec<PartFigures>) {
    let mut marks = Vec::new();
    for article in articles {
        for part in ["outlet", "agency", "published"] {
            let Some(wanted) = article.gold.provenance.get(part) else { continue };
            marks.push(mark(book, article, part, wanted.as_deref()));
        }
    }
    let figures = ["outlet", "agency", "published"].into_iter().filter_map(|part| {
        let of_part = marks.iter().filter(|mark| mark.part == part && mark.scored);
        let values: Vec<(bool, bool, bool)> =
            of_part.map(|mark| (mark.wanted.is_some(), mark.found.is_some(), mark.same)).collect();
        (!values.is_empty()).then(|| part_figures(part, &values))
    });
    let figures = figures.collect();
    (marks, figures)
}

fn mark(book: &Rulebook, article: &Article<'_>, part: &'static str, wanted: Option<&str>) -> ProvenanceMark {
    let provenance: &Provenance = &article.extracted.provenance;
    let name = |named: &Option<Named>| named.as_ref().map(|named| named.name.clone());
    let (found, how) = match part {
        "outlet" => (name(&provenance.outlet), provenance.outlet_how),
        "agency" => (name(&provenance.agency), provenance.agency_how),
        _ => (provenance.published.and_then(to_edtf), provenance.published_how),
    };
    let named = if part == "outlet" { &provenance.outlet } else { &provenance.agency };
    let id = named.as_ref().filter(|_| part != "published").and_then(|named| named.id.as_deref());
    let same = found.as_deref() == wanted
        || wanted.zip(id).is_some_and(|(wanted, id)| {
            let known = entities(book, &article.extracted.lang, wanted);
            id == wanted || known.iter().any(|(kind, known)| kind == part && known == id)
        });
    let scored = match how {
        How::Declared => false,
        How::Inferred => wanted.is_some(),
        How::Stated | How::Unknown => true,
    };
    ProvenanceMark {
        document: article.document.id.to_string(),
        part,
        wanted: wanted.map(str::to_owned),
        found,
        scored,
        same,
    }
}
