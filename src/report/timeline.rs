//! What changed with time: for each question the answers in the order of their days, so that a change is read as one and not as a contradiction.

use super::page::{Block, Page};
use super::side::{Numbers, marks};
use super::teller::Teller;
use super::words::{self, Label, Noun};
use crate::comparison::VerdictKind;
use std::collections::{BTreeMap, BTreeSet};

/// Questions shown, and voices of one answer, unless all are asked for.
const SHOWN: (usize, usize) = (5, 2);
/// Before an answer about a later time than the one before it.
pub(super) const LATER: &str = "→";
/// Before an answer whose days and those of the one before it have some in common.
pub(super) const OVERLAPPING: &str = "≈";

/// A timeline for each question whose answers changed; nothing when there is none.
pub(super) fn changes(teller: &Teller<'_>, numbers: &mut Numbers) -> Page {
    let mut changed: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for verdict in teller.view.comparison.verdicts.iter().filter(|v| v.kind == VerdictKind::Changed) {
        let Some(position) = teller.position(verdict.a) else { continue };
        changed.entry(position.question).or_default().extend([verdict.a, verdict.b]);
    }
    if changed.is_empty() {
        return Page::new();
    }
    let (all, shown) = (changed.len(), if teller.view.all { usize::MAX } else { SHOWN.0 });
    let mut page = vec![Block::Heading(teller.label(Label::Changes).to_owned())];
    page.push(Block::Text(teller.label(Label::ChangesLegend).to_owned()));
    for (question, positions) in changed.into_iter().take(shown) {
        let asked = teller.view.comparison.questions.get(question).map(|q| teller.question(q));
        page.push(Block::Item(asked.unwrap_or_default().join(" · ")));
        page.extend(timeline(teller, positions, numbers));
    }
    if all > shown {
        page.push(Block::Item(teller.and_more(all - shown)));
    }
    page
}

fn timeline(teller: &Teller<'_>, positions: BTreeSet<usize>, numbers: &mut Numbers) -> Page {
    let days = |at: usize| teller.position(at).and_then(|p| p.period);
    let mut positions: Vec<usize> = positions.into_iter().collect();
    positions.sort_by_key(|at| (days(*at).map(|d| (d.from, d.until)), *at));
    let mut page = Page::new();
    let mut before: Option<usize> = None;
    for at in positions {
        let mark = before.map(|b| match days(b).zip(days(at)).and_then(|(a, b)| words::common(a, b)) {
            Some(_) => OVERLAPPING,
            None => LATER,
        });
        let told = told(teller, at, numbers);
        page.push(Block::Under(mark.map_or(told.clone(), |mark| format!("{mark} {told}"))));
        before = Some(at);
    }
    page
}

/// One answer: its days, what it is, who gives it.
fn told(teller: &Teller<'_>, at: usize, numbers: &mut Numbers) -> String {
    let Some(position) = teller.position(at) else { return String::new() };
    let claims = teller.claims_of(position);
    let Some((_, first)) = claims.first() else { return String::new() };
    let days = position.period.and_then(|p| words::period(teller.lang(), p)).unwrap_or_default();
    let mut voices: Vec<(String, bool, Vec<usize>)> = Vec::new();
    for (index, claim) in &claims {
        let (chain, inferred) = (teller.chain(claim), !teller.inferred(claim).is_empty());
        match voices.iter_mut().find(|(c, i, _)| *c == chain && *i == inferred) {
            Some((_, _, own)) => own.push(*index),
            None => voices.push((chain, inferred, vec![*index])),
        }
    }
    let shown = if teller.view.all { voices.len() } else { SHOWN.1.min(voices.len()) };
    let mut who: Vec<String> = voices[..shown]
        .iter()
        .map(|(chain, inferred, own)| {
            let own = own.iter().map(|index| format!("[{}]", numbers.of(*index)));
            format!("{chain} {}", marks(*inferred, own))
        })
        .collect();
    if shown < voices.len() {
        who.push(words::count(teller.lang(), voices.len() - shown, Noun::More));
    }
    format!("{days}{} {} — {}", teller.colon(), teller.answer_as_put(first), teller.lang().list(&who))
}
