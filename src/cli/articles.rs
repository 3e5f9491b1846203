//! The articles that the user named, and their claims. What could not be read or was skipped is said; articles without a claim are named.

use super::arguments::{Filters, Sources};
use super::desk::{count, some};
use super::{Desk, Exit, filter, rules, threads};
use crate::claim::{Claim, Extracted, claims};
use crate::comparison::{Comparison, Knowledge, compare};
use crate::document::Document;
use crate::files::{self, Gathered};
use crate::report::{MOST_RESPELLED, Told, respelling, words::Lang};
use crate::rule::Rulebook;
use crate::workbench::respellings;

/// Articles that were read.
pub(super) struct Read {
    /// In the order of their ids.
    pub documents: Vec<Document>,
    /// Whether all that was named could be read.
    pub exit: Exit,
}

/// Articles, their claims and the comparison of these.
pub(super) struct Compared {
    /// The articles.
    pub documents: Vec<Document>,
    /// The claims that the filters let through.
    pub claims: Vec<Claim>,
    /// What the rules say about comparing.
    pub knowledge: Knowledge,
    /// How the claims stand.
    pub comparison: Comparison,
    /// Counts beside the claims.
    pub told: Told,
    /// How it went so far.
    pub exit: Exit,
}

/// Refuses a command line that names no articles, with what to type.
pub(super) fn named(sources: &Sources, command: &str, desk: &mut Desk<'_>) -> Result<(), Exit> {
    if !sources.paths.is_empty() {
        return Ok(());
    }
    let help = format!(
        "type `recoupe {command} DIR` for a folder of articles, or `recoupe {command} -` to pipe one in"
    );
    Err(desk.refuse("no articles are named", &help))
}

/// Reads the articles.
pub(super) fn read(sources: &Sources, desk: &mut Desk<'_>) -> Result<Read, Exit> {
    let gathered = files::articles(&sources.paths, &sources.provenance, false);
    desk.diagnostics(&gathered.diagnostics);
    skipped(&gathered, false, desk);
    let exit = if gathered.unreadable { Exit::Failed } else { Exit::Done };
    if gathered.documents.is_empty() && gathered.unreadable {
        return Err(exit);
    }
    Ok(Read { documents: gathered.documents, exit })
}

/// Says how many files are no articles and, unless they are not to be named, which.
pub(super) fn skipped(gathered: &Gathered, unnamed: bool, desk: &mut Desk<'_>) {
    if !gathered.skipped.is_empty() {
        let files = count(gathered.skipped.len(), "file");
        let names = if unnamed { String::new() } else { format!(": {}", some(&gathered.skipped)) };
        desk.note(&format!("{files} skipped, no article{names}"));
    }
}

/// Reads the articles, finds their claims, lets the filters choose among them and compares what is left.
pub(super) fn compared(
    sources: &Sources,
    filters: Option<&Filters>,
    command: &str,
    desk: &mut Desk<'_>,
) -> Result<Compared, Exit> {
    named(sources, command, desk)?;
    let (book, rules) = rules::rulebook(&sources.rules, desk)?;
    let Read { documents, exit } = read(sources, desk)?;
    let extracted = threads::each(&documents, |document| claims(&book, document));
    let mut told = told(&documents, &extracted);
    let knowledge = Knowledge::of(&book);
    let claims = match filters {
        Some(filters) => filtered(filters, &book, &knowledge, extracted, &mut told, desk)?,
        None => extracted.into_iter().flat_map(|extracted| extracted.claims).collect(),
    };
    let comparison = compare(&claims, &knowledge);
    told.respellings = respellings(&book, &claims);
    Ok(Compared { documents, claims, knowledge, comparison, told, exit: exit.max(rules) })
}

/// Says what a page that lists no articles would leave unsaid.
pub(super) fn say_told(told: &Told, desk: &mut Desk<'_>) {
    let without = &told.articles_without_claim;
    if !without.is_empty() {
        let among = format!("{} of {}", without.len(), count(told.documents, "article"));
        desk.note(&format!("no claim found in {among}: {}", some(without)));
    }
    for (n, what) in [
        (told.filtered_out, "left out by the filters"),
        (told.undated_kept, "without a known time kept in spite of the filter"),
        (told.dates_unresolved, "with words for a time that could not be placed in the calendar"),
    ] {
        if n > 0 {
            desk.note(&format!("{} {what}", count(n, "claim")));
        }
    }
    let all = &told.respellings;
    all.iter().take(MOST_RESPELLED).for_each(|r| desk.note(&respelling(Lang::En, r)));
    if let Some(more @ 1..) = all.len().checked_sub(MOST_RESPELLED) {
        desk.note(&format!("{more} more that may be one speaker under two names"));
    }
}

fn told(documents: &[Document], extracted: &[Extracted]) -> Told {
    let without = documents.iter().zip(extracted).filter(|(_, extracted)| extracted.claims.is_empty());
    Told {
        documents: documents.len(),
        articles_without_claim: without.map(|(document, _)| document.id.to_string()).collect(),
        dates_unresolved: extracted.iter().map(|extracted| extracted.dates_unresolved).sum(),
        ..Told::default()
    }
}

fn filtered(
    filters: &Filters,
    book: &Rulebook,
    knowledge: &Knowledge,
    extracted: Vec<Extracted>,
    told: &mut Told,
    desk: &mut Desk<'_>,
) -> Result<Vec<Claim>, Exit> {
    let outlets = extracted.iter().filter_map(|extracted| extracted.provenance.outlet.clone()).collect();
    let filter = filter::Filter::new(filters, book, knowledge, &outlets)
        .map_err(|unknown| desk.refuse(&unknown.what, &unknown.help))?;
    let mut kept = Vec::new();
    for claim in extracted.into_iter().flat_map(|extracted| extracted.claims) {
        if !filter.keeps(&claim) {
            told.filtered_out += 1;
            continue;
        }
        told.undated_kept += usize::from(filter.asks_for_time() && claim.about.when.is_none());
        kept.push(claim);
    }
    Ok(kept)
}
