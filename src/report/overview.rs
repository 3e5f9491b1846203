//! The page of `recoupe compare`: the contradictions, the questions side by side, what one outlet tells, what was not compared, and the notes.

use super::View;
use super::conflicts::{briefly, contradictions};
use super::page::{Block, Page, Table};
use super::side::{INFERRED, Numbers, Row, Side};
use super::teller::Teller;
use super::voice::OutletKey;
use super::words::{self, Label, Noun};
use crate::claim::Claim;
use crate::comparison::{Part, Verdict, VerdictKind};
use std::collections::{BTreeMap, BTreeSet};

/// Examples of what was not compared, unless all are asked for.
const EXAMPLES: usize = 8;

/// The page of `recoupe compare`.
pub(super) fn page(view: &View<'_>) -> Page {
    let teller = Teller::new(view);
    let side = Side::new(&teller);
    let mut numbers = Numbers::default();
    let mut page = vec![Block::Title(heading(&teller, &side))];
    page.extend(contradictions(&teller));
    for (kind, label) in [
        (VerdictKind::Tension, Label::Tensions),
        (VerdictKind::Updated, Label::Updates),
        (VerdictKind::Drift, Label::Drift),
        (VerdictKind::Changed, Label::Changes),
    ] {
        page.extend(briefly(&teller, kind, label));
    }
    page.extend(side_by_side(&teller, &side, &mut numbers));
    page.extend(one_outlet(&teller, &side, &mut numbers));
    page.extend(not_compared(&teller));
    page.extend(articles(&teller));
    page.extend(notes(&teller, &numbers));
    page
}

/// The note of a claim: where, which words, what of it is inferred.
fn note(teller: &Teller<'_>, claim: &Claim) -> String {
    let mut text =
        format!("{} {}", Teller::place_in_text(claim), teller.lang().quoted(claim.evidence.text.trim()));
    let inferred = teller.inferred(claim);
    if !inferred.is_empty() {
        text.push_str(&format!(" {INFERRED}{}", inferred.join(teller.semicolon())));
    }
    text
}

fn heading(teller: &Teller<'_>, side: &Side) -> String {
    let view = teller.view;
    let with_claims = view.claims.iter().map(|c| &c.document).collect::<BTreeSet<_>>().len();
    let documents = view.told.documents.max(with_claims);
    let lang = teller.lang();
    let unknown = side.outlets.iter().filter(|(key, _)| matches!(key, OutletKey::Unknown(_))).count();
    let mut outlets = words::count(lang, side.outlets.len(), Noun::Outlet);
    if unknown > 0 {
        let words =
            if unknown == 1 { lang.pick("unknown", "inconnu") } else { lang.pick("unknown", "inconnus") };
        outlets.push_str(&format!(" ({unknown} {words})"));
    }
    format!(
        "{}, {}, {}",
        words::count(lang, documents, Noun::Article),
        outlets,
        words::count(lang, view.claims.len(), Noun::Claim),
    )
}

fn side_by_side(teller: &Teller<'_>, side: &Side, numbers: &mut Numbers) -> Page {
    let mut page = vec![Block::Heading(teller.label(Label::SideBySide).to_owned())];
    if side.shared.is_empty() {
        page.push(Block::Text(teller.label(Label::NothingShared).to_owned()));
        return page;
    }
    let mut header = vec![teller.label(Label::Question).to_owned()];
    header.extend(side.outlets.iter().map(|(_, heading)| heading.clone()));
    let mut rows = Vec::new();
    for row in &side.shared {
        let mut cells = vec![question(teller, row)];
        for cell in &row.cells {
            let entries = row.entries(teller, cell, |claim| format!("[{}]", numbers.of(claim)));
            cells.push(if entries.is_empty() { vec!["—".to_owned()] } else { entries });
        }
        rows.push(cells);
    }
    let entries = || rows.iter().flatten().flatten();
    let dash = entries().any(|e| e == "—").then_some(Label::DashLegend);
    let tilde = entries().any(|e| e.contains(INFERRED)).then_some(Label::TildeLegend);
    let legend: Vec<&str> = dash.into_iter().chain(tilde).map(|l| teller.label(l)).collect();
    page.push(Block::Table(Table { header, rows }));
    if !legend.is_empty() {
        page.push(Block::Text(legend.join(" ")));
    }
    page
}

fn one_outlet(teller: &Teller<'_>, side: &Side, numbers: &mut Numbers) -> Page {
    let n = side.alone.len();
    if n == 0 {
        return Page::new();
    }
    let title = teller.label(Label::OneOutlet);
    if !teller.view.all {
        let hint = teller.lang().pick("--all shows them", "--all les montre");
        return vec![Block::Space, Block::Text(format!("{title}{} {n} ({hint}).", teller.colon()))];
    }
    let header = [Label::Question, Label::Outlet, Label::Answer].map(|l| teller.label(l).to_owned()).to_vec();
    let mut rows = Vec::new();
    for row in &side.alone {
        for (cell, (_, outlet)) in row.cells.iter().zip(&side.outlets).filter(|(cell, _)| !cell.is_empty()) {
            let entries = row.entries(teller, cell, |claim| format!("[{}]", numbers.of(claim)));
            rows.push(vec![question(teller, row), vec![outlet.clone()], entries]);
        }
    }
    vec![Block::Heading(format!("{title} ({n})")), Block::Table(Table { header, rows })]
}

fn question(teller: &Teller<'_>, row: &Row) -> Vec<String> {
    teller.view.comparison.questions.get(row.question).map(|q| teller.question(q)).unwrap_or_default()
}

fn not_compared(teller: &Teller<'_>) -> Page {
    let lang = teller.lang();
    let mut page = Page::new();
    for (kind, verb) in [
        (VerdictKind::NotComparable, lang.pick("not compared", "non comparées")),
        (VerdictKind::Undecided, lang.pick("left open", "laissées ouvertes")),
    ] {
        let counts = teller.view.comparison.not_made.iter().filter(|((k, _), n)| *k == kind && **n > 0);
        let counts: Vec<(Part, usize)> = counts.map(|((_, part), n)| (*part, *n)).collect();
        let total: usize = counts.iter().map(|(_, n)| n).sum();
        if total > 0 {
            let reasons: Vec<String> =
                counts.iter().map(|(part, n)| format!("{n} {}", words::of_part(lang, kind, *part))).collect();
            let pairs = words::count(lang, total, Noun::Pair);
            page.push(Block::Text(format!("{pairs} {verb}{} {}.", teller.colon(), reasons.join(", "))));
        }
    }
    page.extend(examples(teller));
    page.extend(told(teller));
    if !page.is_empty() {
        page.insert(0, Block::Heading(teller.label(Label::NotCompared).to_owned()));
    }
    page
}

/// One example for each claim type and reason, so that the counts can be understood; two outlets rather than one.
fn examples(teller: &Teller<'_>) -> Page {
    let mut groups: BTreeMap<(String, VerdictKind, Part), Vec<&Verdict>> = BTreeMap::new();
    for verdict in &teller.view.comparison.verdicts {
        if matches!(verdict.kind, VerdictKind::NotComparable | VerdictKind::Undecided) {
            let question =
                teller.position(verdict.a).and_then(|p| teller.view.comparison.questions.get(p.question));
            let claim = question.map(|q| q.claim.clone()).unwrap_or_default();
            groups.entry((claim, verdict.kind, verdict.reason.part)).or_default().push(verdict);
        }
    }
    let shown = if teller.view.all { usize::MAX } else { EXAMPLES };
    let mut page = Page::new();
    for ((claim, _, _), verdicts) in groups {
        let apart = |v: &&&Verdict| {
            let outlets = |p: usize| teller.position(p).map(|p| &p.outlets);
            outlets(v.a) != outlets(v.b)
        };
        let chosen: Vec<&Verdict> = if teller.view.all {
            verdicts
        } else {
            verdicts.iter().find(apart).or(verdicts.first()).copied().into_iter().collect()
        };
        page.extend(chosen.into_iter().map(|verdict| Block::Item(example(teller, &claim, verdict))));
    }
    page.truncate(shown);
    page
}

fn example(teller: &Teller<'_>, claim: &str, verdict: &Verdict) -> String {
    let side = |position: usize| {
        let claims = teller.position(position).map(|p| teller.claims_of(p)).unwrap_or_default();
        let Some((_, first)) = claims.first() else { return String::new() };
        let others = if claims.len() > 1 { format!(" + {}", claims.len() - 1) } else { String::new() };
        format!("{} ({}{others})", teller.lang().quoted(&teller.answer_as_put(first)), teller.chain(first))
    };
    let and = teller.lang().pick("and", "et");
    let (a, b) = (side(verdict.a), side(verdict.b));
    format!("{}{} {a} {and} {b}. {}", teller.title(claim), teller.colon(), teller.why(verdict))
}

/// What the caller counted beside the claims.
fn told(teller: &Teller<'_>) -> Page {
    let (told, lang) = (teller.view.told, teller.lang());
    let mut lines = Vec::new();
    let mut tell = |n: usize, english: &str, french: &str| {
        if n > 0 {
            lines.push(Block::Text(format!(
                "{} {}.",
                words::count(lang, n, Noun::Claim),
                lang.pick(english, french)
            )));
        }
    };
    tell(told.filtered_out, "left out by the filters", "écartées par les filtres");
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

fn articles(teller: &Teller<'_>) -> Page {
    let mut first: BTreeMap<&str, &Claim> = BTreeMap::new();
    for claim in teller.view.claims {
        first.entry(&claim.document).or_insert(claim);
    }
    let mut lines: BTreeMap<&str, String> = first
        .into_iter()
        .map(|(id, claim)| (id, format!("{id}{} {}", teller.colon(), teller.provenance(claim))))
        .collect();
    for id in &teller.view.told.articles_without_claim {
        let none = teller.lang().pick("no claim found", "aucune affirmation trouvée");
        lines.entry(id).or_insert_with(|| format!("{id}{} {none}", teller.colon()));
    }
    if lines.is_empty() {
        return Page::new();
    }
    let mut page = vec![Block::Heading(teller.label(Label::Articles).to_owned())];
    page.extend(lines.into_values().map(Block::Item));
    page
}

fn notes(teller: &Teller<'_>, numbers: &Numbers) -> Page {
    let mut page = vec![Block::Heading(teller.label(Label::Notes).to_owned())];
    if teller.view.claims.iter().any(|c| c.attribution.hops().len() > 1) {
        page.push(Block::Text(teller.label(Label::ArrowLegend).to_owned()));
    }
    for (at, claim) in numbers.claims.iter().enumerate() {
        page.extend(teller.claim(*claim).map(|c| Block::Note(at + 1, note(teller, c))));
    }
    if page.len() > 1 { page } else { Page::new() }
}
