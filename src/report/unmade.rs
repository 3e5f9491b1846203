//! What was not compared, and why: the numbers by reason, then an example for each claim type and reason.

use super::page::{Block, Page};
use super::teller::Teller;
use super::words::{self, Label, Noun};
use crate::comparison::{NotMade, Part, VerdictKind};
use std::collections::BTreeMap;

/// The section; nothing when all was compared.
pub(super) fn not_compared(teller: &Teller<'_>) -> Page {
    let lang = teller.lang();
    let mut page = Page::new();
    for (kind, verb) in [
        (VerdictKind::NotComparable, lang.pick("not compared", "non comparées")),
        (VerdictKind::Undecided, lang.pick("left open", "laissées ouvertes")),
    ] {
        let mut by_part: BTreeMap<Part, usize> = BTreeMap::new();
        for ((_, _, part), left) in teller.view.comparison.not_made.iter().filter(|((_, k, _), _)| *k == kind)
        {
            *by_part.entry(*part).or_default() += left.pairs;
        }
        let total: usize = by_part.values().sum();
        if total > 0 {
            let reasons: Vec<String> = by_part
                .iter()
                .map(|(part, n)| format!("{n} {}", words::of_part(lang, kind, *part)))
                .collect();
            let pairs = words::count(lang, total, Noun::Pair);
            page.push(Block::Text(format!("{pairs} {verb}{} {}.", teller.colon(), reasons.join(", "))));
        }
    }
    if !page.is_empty() {
        page.push(Block::Text(teller.label(Label::AnExampleOfEach).to_owned()));
        let not_made = &teller.view.comparison.not_made;
        page.extend(not_made.iter().map(|((claim, _, _), left)| Block::Item(example(teller, claim, left))));
    }
    page.extend(told(teller));
    if !page.is_empty() {
        page.insert(0, Block::Heading(teller.label(Label::NotCompared).to_owned()));
    }
    page
}

fn example(teller: &Teller<'_>, claim: &str, left: &NotMade) -> String {
    let verdict = &left.example;
    let side = |position: usize| {
        let claims = teller.position(position).map(|p| teller.claims_of(p)).unwrap_or_default();
        let Some((_, first)) = claims.first() else { return String::new() };
        format!("{} ({})", teller.lang().quoted(&teller.answer_as_put(first)), teller.chain(first))
    };
    let and = teller.lang().pick("and", "et");
    let (a, b) = (side(verdict.a), side(verdict.b));
    format!(
        "{} ({}){} {a} {and} {b}. {}",
        teller.title(claim),
        left.pairs,
        teller.colon(),
        teller.why(verdict)
    )
}

/// What the caller counted beside the claims; what the filters left out stands in the title.
fn told(teller: &Teller<'_>) -> Page {
    let (told, lang) = (teller.view.told, teller.lang());
    let mut lines = Vec::new();
    let mut tell = |n: usize, english: &str, french: &str| {
        if n > 0 {
            let claims = words::count(lang, n, Noun::Claim);
            lines.push(Block::Text(format!("{claims} {}.", lang.pick(english, french))));
        }
    };
    tell(
        told.undated_kept,
        "without a known time, kept in spite of the filter",
        "sans moment connu, gardées malgré le filtre",
    );
    tell(
        told.dates_unresolved,
        "with words for a time that could not be placed in the calendar",
        "dont le moment n’a pas pu être situé dans le calendrier",
    );
    lines
}
