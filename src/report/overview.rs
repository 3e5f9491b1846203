//! The page of `recoupe compare`: the contradictions, the questions side by side, what one outlet tells, what was not compared, and the notes.

use super::View;
use super::conflicts::{briefly, contradictions};
use super::page::{Block, NOTHING, Page, Table};
use super::respelled::respelled;
use super::side::{INFERRED, Numbers, Row, Side};
use super::teller::Teller;
use super::timeline::changes;
use super::unmade::not_compared;
use super::voice::OutletKey;
use super::words::{self, Label, Noun};
use crate::claim::Claim;
use crate::comparison::{Strength, VerdictKind};
use crate::provenance::How;
use std::collections::{BTreeMap, BTreeSet};

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
    ] {
        page.extend(briefly(&teller, kind, label));
    }
    page.extend(changes(&teller, &mut numbers));
    page.extend(side_by_side(&teller, &side, &mut numbers));
    page.extend(one_outlet(&teller, &side, &mut numbers));
    page.extend(not_compared(&teller));
    page.extend(respelled(&teller));
    page.extend(articles(&teller));
    page.extend(notes(&teller, &numbers));
    // Which marks there are is known only now, but they are explained before their first use.
    page.splice(1..1, how_to_read(&teller, &numbers));
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
    let mut claims = words::count(lang, view.claims.len(), Noun::Claim);
    let left_out = view.told.filtered_out;
    if left_out > 0 {
        claims.push_str(&lang.pick(
            format!(" ({left_out} more left out by the filters)"),
            format!(" (+ {left_out} hors des filtres)"),
        ));
    }
    format!(
        "{}, {}, {}{} {}",
        words::count(lang, documents, Noun::Article),
        outlets,
        claims,
        teller.colon(),
        found(teller),
    )
}

/// How many contradictions, certain and possible.
fn found(teller: &Teller<'_>) -> String {
    let lang = teller.lang();
    let contradictions =
        || teller.view.comparison.verdicts.iter().filter(|v| v.kind == VerdictKind::Contradicts);
    let all = contradictions().count();
    let certain = contradictions().filter(|v| v.strength == Some(Strength::Hard)).count();
    let possible = all - certain;
    match (certain, possible) {
        (0, 0) => lang.pick("no contradiction", "aucune contradiction").to_owned(),
        (0, n) => {
            let none = lang.pick("no certain contradiction", "aucune contradiction certaine");
            format!("{none}, {}", words::count(lang, n, Noun::Possible))
        }
        (n, 0) => words::count(lang, n, Noun::Contradiction),
        (n, m) => {
            let (n, m) = (words::count(lang, n, Noun::Contradiction), words::count(lang, m, Noun::Possible));
            format!("{n}, {m}")
        }
    }
}

/// What the marks of the page mean.
fn how_to_read(teller: &Teller<'_>, numbers: &Numbers) -> Page {
    let mut legend: Vec<&str> = Vec::new();
    if teller.view.claims.iter().any(|claim| claim.attribution.hops().len() > 1) {
        legend.push(teller.label(Label::ArrowLegend));
    }
    let noted = || numbers.claims.iter().filter_map(|at| teller.claim(*at));
    if noted().next().is_some() {
        legend.push(teller.label(Label::NoteLegend));
    }
    if noted().any(|claim| !teller.inferred(claim).is_empty()) {
        legend.push(teller.label(Label::TildeLegend));
    }
    if legend.is_empty() { Page::new() } else { vec![Block::Space, Block::Text(legend.join(" "))] }
}

fn side_by_side(teller: &Teller<'_>, side: &Side, numbers: &mut Numbers) -> Page {
    let mut page = vec![Block::Heading(teller.label(Label::SideBySide).to_owned())];
    if side.shared.is_empty() {
        page.push(Block::Text(teller.label(Label::NothingShared).to_owned()));
        return page;
    }
    let answers = |at: usize| side.shared.iter().any(|row| row.cells.get(at).is_some_and(|c| !c.is_empty()));
    let (columns, silent): (Vec<usize>, Vec<usize>) = (0..side.outlets.len()).partition(|at| answers(*at));
    let names = |columns: &[usize]| -> Vec<String> {
        columns.iter().filter_map(|at| side.outlets.get(*at)).map(|(_, name)| name.clone()).collect()
    };
    let mut header = vec![teller.label(Label::Question).to_owned()];
    header.extend(names(&columns));
    let mut rows = Vec::new();
    for row in &side.shared {
        let mut cells = vec![question(teller, row)];
        for cell in columns.iter().filter_map(|at| row.cells.get(*at)) {
            let entries = row.entries(teller, cell, |claim| format!("[{}]", numbers.of(claim)));
            cells.push(if entries.is_empty() { vec![NOTHING.to_owned()] } else { entries });
        }
        rows.push(cells);
    }
    let dash = rows.iter().flatten().flatten().any(|entry| entry == NOTHING);
    page.push(Block::Table(Table { header, rows }));
    let mut under = Vec::new();
    if dash {
        under.push(teller.label(Label::DashLegend).to_owned());
    }
    if !silent.is_empty() {
        let nothing = teller.lang().pick(
            "no answer found to these questions, perhaps to others",
            "aucune réponse trouvée à ces questions, peut-être à d’autres",
        );
        under.push(format!("{}{} {nothing}.", names(&silent).join(", "), teller.colon()));
    }
    if !under.is_empty() {
        page.push(Block::Text(under.join(" ")));
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
    let how = |wanted| {
        let known =
            |c: &Claim| [c.provenance.outlet_how, c.provenance.agency_how, c.provenance.published_how];
        teller.view.claims.iter().any(|c| known(c).contains(&wanted))
    };
    let declared = how(How::Declared).then_some(Label::DeclaredLegend);
    let inferred = how(How::Inferred).then_some(Label::InferredLegend);
    let legend: Vec<&str> = [declared, inferred].into_iter().flatten().map(|l| teller.label(l)).collect();
    if !legend.is_empty() {
        page.push(Block::Text(legend.join(" ")));
    }
    page.extend(lines.into_values().map(Block::Item));
    page
}

fn notes(teller: &Teller<'_>, numbers: &Numbers) -> Page {
    let mut page = vec![Block::Heading(teller.label(Label::Notes).to_owned())];
    for (at, claim) in numbers.claims.iter().enumerate() {
        page.extend(teller.claim(*claim).map(|c| Block::Note(at + 1, note(teller, c))));
    }
    if page.len() > 1 { page } else { Page::new() }
}
