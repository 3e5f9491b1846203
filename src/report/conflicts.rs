//! The contradictions with both sentences and the reason; then what is no contradiction but needs a second look: tensions, drift, updates, changes.

use super::View;
use super::page::{Block, Page};
use super::teller::Teller;
use super::words::{self, Label, Noun};
use crate::claim::Claim;
use crate::comparison::{Position, Strength, Verdict, VerdictKind};

/// Claims shown on one side of a finding, and short findings of one kind, unless all are asked for.
const SHOWN: usize = 5;

/// The page of `recoupe conflicts`.
pub(super) fn page(view: &View<'_>) -> Page {
    let teller = Teller::new(view);
    let shown = [VerdictKind::Contradicts, VerdictKind::Tension, VerdictKind::Drift];
    let any = view.comparison.verdicts.iter().any(|v| shown.contains(&v.kind));
    let mut page = if any { teller.arrow_legend() } else { Page::new() };
    page.extend(contradictions(&teller));
    for (kind, label) in [(VerdictKind::Tension, Label::Tensions), (VerdictKind::Drift, Label::Drift)] {
        page.extend(briefly(&teller, kind, label));
    }
    page
}

/// The contradictions, then the possible ones; plainly none when there is none.
pub(super) fn contradictions(teller: &Teller<'_>) -> Page {
    let of = |strength| {
        let all = teller.view.comparison.verdicts.iter();
        all.filter(move |v| v.kind == VerdictKind::Contradicts && v.strength == Some(strength))
            .collect::<Vec<_>>()
    };
    // A contradiction without a strength cannot be called certain.
    let (hard, mut soft) = (of(Strength::Hard), of(Strength::Soft));
    soft.extend(
        teller
            .view
            .comparison
            .verdicts
            .iter()
            .filter(|v| v.kind == VerdictKind::Contradicts && v.strength.is_none()),
    );
    let mut page = vec![Block::Heading(with_number(teller.label(Label::Contradictions), hard.len()))];
    if hard.is_empty() {
        let none = if soft.is_empty() { Label::NoContradiction } else { Label::NoCertainContradiction };
        page.push(Block::Text(teller.label(none).to_owned()));
    }
    let mut number = 0;
    for verdict in hard {
        number += 1;
        page.extend(finding(teller, number, verdict));
    }
    if !soft.is_empty() {
        page.push(Block::Heading(with_number(teller.label(Label::Possible), soft.len())));
    }
    for verdict in soft {
        number += 1;
        page.extend(finding(teller, number, verdict));
    }
    page
}

/// The verdicts of one kind, one item each; nothing when there are none.
pub(super) fn briefly(teller: &Teller<'_>, kind: VerdictKind, label: Label) -> Page {
    let verdicts: Vec<_> = teller.view.comparison.verdicts.iter().filter(|v| v.kind == kind).collect();
    if verdicts.is_empty() {
        return Page::new();
    }
    let shown = if teller.view.all { verdicts.len() } else { SHOWN.min(verdicts.len()) };
    let mut page = vec![Block::Heading(with_number(teller.label(label), verdicts.len()))];
    page.extend(verdicts[..shown].iter().flat_map(|v| brief(teller, v)));
    if shown < verdicts.len() {
        page.push(Block::Item(teller.and_more(verdicts.len() - shown)));
    }
    page
}

/// Who says what on each side, and why it is mentioned.
fn brief(teller: &Teller<'_>, verdict: &Verdict) -> Page {
    let mut sides = [verdict.a, verdict.b];
    // What changed or was updated is told in the order of time.
    if matches!(verdict.kind, VerdictKind::Changed | VerdictKind::Updated) {
        sides.sort_by_key(|p| teller.period(*p).map(|period| (period.from, period.until)));
    }
    let question = teller.question_of(verdict.a);
    let mut page = vec![Block::Item(question.map(|q| teller.question(q).join(" · ")).unwrap_or_default())];
    let inside = article_of_both(teller, verdict);
    for position in sides {
        let mut claims = teller.position(position).map(|p| teller.claims_of(p)).unwrap_or_default();
        claims.retain(|(_, claim)| inside.is_none_or(|document| *claim.document == *document));
        if let Some((_, first)) = claims.first() {
            let others = if claims.len() > 1 { format!(" (+ {})", claims.len() - 1) } else { String::new() };
            let (said, who) = (said(teller, first, None), teller.chain(first));
            page.push(Block::Under(format!("{said} — {who}{others}, {}", Teller::place_in_text(first))));
        }
    }
    let mut why = vec![teller.why(verdict)];
    why.extend(teller.remarks(verdict));
    page.push(Block::Under(why.join(" ")));
    page
}

/// The first article that tells both sides, for a verdict about what stands in one.
fn article_of_both<'a>(teller: &Teller<'a>, verdict: &Verdict) -> Option<&'a str> {
    if !verdict.reason.notes.contains(&"inside-one-article") {
        return None;
    }
    let claims = |at: usize| teller.position(at).map(|p| teller.claims_of(p)).unwrap_or_default();
    let others = claims(verdict.b);
    let shared = |claim: &Claim| others.iter().any(|(_, other)| other.document == claim.document);
    claims(verdict.a)
        .into_iter()
        .map(|(_, claim)| claim)
        .find(|claim| shared(claim))
        .map(|claim| &*claim.document)
}

fn finding(teller: &Teller<'_>, number: usize, verdict: &Verdict) -> Page {
    let mut page = vec![Block::Lead(format!("{number}. {}", teller.key(verdict)))];
    for (letter, position) in [("A", verdict.a), ("B", verdict.b)] {
        if let Some(position) = teller.position(position) {
            page.extend(side(teller, letter, position, verdict));
        }
    }
    let field = |label, text| Block::Field(teller.label(label).to_owned(), text);
    page.push(field(Label::Why, teller.why(verdict)));
    let inferred = teller.what_was_inferred(verdict);
    if !inferred.is_empty() {
        page.push(field(Label::Inferred, inferred.join(" ")));
    }
    let remarks = teller.remarks(verdict);
    if !remarks.is_empty() {
        page.push(field(Label::Remark, remarks.join(" ")));
    }
    page
}

fn side(teller: &Teller<'_>, letter: &str, position: &Position, verdict: &Verdict) -> Page {
    let claims = teller.claims_of(position);
    let shown = if teller.view.all { claims.len() } else { SHOWN.min(claims.len()) };
    let mut page = Page::new();
    let mut letter = letter;
    for group in same_sentence(&claims[..shown]) {
        for claim in &group {
            let text = format!("{} — {}", said(teller, claim, Some(verdict)), teller.chain(claim));
            page.push(Block::Field(letter.to_owned(), text));
            page.push(Block::Detail(Teller::place_in_text(claim)));
            letter = "";
        }
        let sentence = group.first().map(|c| c.evidence.sentence_text.trim()).unwrap_or_default();
        page.push(Block::Quote(teller.lang().quoted(sentence)));
    }
    if shown < claims.len() {
        page.push(Block::Detail(teller.and_more(claims.len() - shown)));
    }
    if claims.len() > 1 {
        let outlets = words::count(teller.lang(), position.outlets.len(), Noun::Outlet);
        let voices = words::count(teller.lang(), position.origins.len(), Noun::Voice);
        page.push(Block::Detail(format!("{outlets}, {voices}")));
    }
    page
}

/// Claims by sentence, so that a wire printed three times is quoted once.
fn same_sentence<'c>(claims: &[(usize, &'c Claim)]) -> Vec<Vec<&'c Claim>> {
    let mut groups: Vec<Vec<&Claim>> = Vec::new();
    for (_, claim) in claims {
        let same =
            |other: &Claim| plain(&other.evidence.sentence_text) == plain(&claim.evidence.sentence_text);
        match groups.iter_mut().find(|group| group.first().is_some_and(|first| same(first))) {
            Some(group) => group.push(claim),
            None => groups.push(vec![claim]),
        }
    }
    groups
}

/// A sentence without what typesetting changes: apostrophes, spaces.
fn plain(sentence: &str) -> String {
    sentence.replace('’', "'").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The answer as it is put, with its days unless the finding's key names just these.
fn said(teller: &Teller<'_>, claim: &Claim, under: Option<&Verdict>) -> String {
    let key = under.and_then(|v| teller.shared_period(v));
    let days = claim.about.when.map(|w| w.period);
    let when = if days.is_some() && days == key { None } else { teller.when(claim) };
    match when {
        Some(when) => format!("{}, {when}", teller.answer_as_put(claim)),
        None => teller.answer_as_put(claim),
    }
}

fn with_number(heading: &str, n: usize) -> String {
    if n == 0 { heading.to_owned() } else { format!("{heading} ({n})") }
}
