//! One claim in full: its sentence in its surroundings, who says it hop by hop, what it is about and how each part is known, the rule, and how
//! it stands to the other claims.

use super::View;
use super::page::{Block, Page};
use super::teller::Teller;
use super::value::names;
use super::words::{self, Label};
use crate::attribution::{Hop, Role};
use crate::claim::{Claim, Counting, Section};
use crate::comparison::{Verdict, VerdictKind};
use crate::text::Span;

/// Bytes of the article shown before and after the sentence, about.
const AROUND: usize = 240;

/// The page of `recoupe show`; `text` is the text of the claim's document.
pub(super) fn page(view: &View<'_>, claim: &Claim, text: &str) -> Page {
    let teller = Teller::new(view);
    let title = format!("{}{} {}", teller.title(&claim.claim), teller.colon(), teller.all_slots(claim));
    let mut place = format!("{} · {}", claim.id, Teller::place_in_text(claim));
    if claim.section == Section::Headline {
        place.push_str(&format!(" ({})", teller.label(Label::Headline)));
    }
    let mut page = vec![Block::Title(title), Block::Text(place)];
    page.push(heading(&teller, Label::Sentence));
    page.push(Block::Passage(surroundings(claim, text)));
    page.push(heading(&teller, Label::WhoSaysIt));
    if claim.attribution.speaker().is_none() && claim.attribution.hop(Role::Medium).is_none() {
        page.push(field(&teller, Label::Speaker, teller.label(Label::NobodyNamed).to_owned()));
    }
    page.extend(claim.attribution.hops().iter().map(|hop| hop_field(&teller, claim, hop, text)));
    page.push(put(&teller, claim, text));
    page.push(heading(&teller, Label::About));
    page.extend(about(&teller, claim));
    page.push(heading(&teller, Label::Rule));
    page.push(Block::Text(claim.rule.clone()));
    page.push(field(&teller, Label::Words, teller.lang().quoted(claim.evidence.text.trim())));
    for span in &claim.also {
        page.push(field(&teller, Label::Also, teller.lang().quoted(span.of(text).trim())));
    }
    page.extend(
        claim.notes.iter().map(|code| field(&teller, Label::Remark, words::note(teller.lang(), code))),
    );
    page.push(heading(&teller, Label::Stands));
    let stands = stands(&teller, claim);
    if stands.is_empty() {
        page.push(Block::Text(teller.label(Label::NothingToStandBeside).to_owned()));
    } else {
        page.extend(teller.arrow_legend());
    }
    page.extend(stands);
    page
}

/// The sentence with what stands before and after it, a paragraph each, the words of the claim between `>>` and `<<`.
fn surroundings(claim: &Claim, text: &str) -> Vec<String> {
    let (span, sentence) = (claim.evidence.span, claim.evidence.sentence.cover(claim.evidence.span));
    let start = boundary(text, sentence.start.saturating_sub(AROUND));
    let end = boundary(text, sentence.end.saturating_add(AROUND).min(text.len()));
    let (Some(before), Some(words), Some(after)) =
        (text.get(start..span.start), text.get(span.start..span.end), text.get(span.end..end))
    else {
        // The text given is not the one that the claim was found in: the claim's own words still stand.
        return vec![claim.evidence.sentence_text.clone()];
    };
    // Never begin or end within a word.
    let before = if start == 0 {
        before
    } else {
        before.split_once(char::is_whitespace).map_or(before, |(_, rest)| rest)
    };
    let after = if end == text.len() {
        after
    } else {
        after.rsplit_once(char::is_whitespace).map_or(after, |(rest, _)| rest)
    };
    let cut = |yes: bool| if yes { "… " } else { "" };
    let whole =
        format!("{}{before}>>{words}<<{after}{}", cut(start > 0), if end < text.len() { " …" } else { "" });
    whole.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn hop_field(teller: &Teller<'_>, claim: &Claim, hop: &Hop, text: &str) -> Block {
    let label = match hop.role {
        Role::Speaker => teller.label(Label::Speaker).to_owned(),
        Role::Medium => teller.label(Label::Medium).to_owned(),
        Role::Agency => teller.label(Label::Agency).to_owned(),
        Role::Outlet => format!("{}{}", teller.label(Label::Outlet), teller.colon()),
    };
    let how = match hop.role {
        Role::Agency => Some(claim.provenance.agency_how),
        Role::Outlet => claim.provenance.outlet.as_ref().map(|_| claim.provenance.outlet_how),
        Role::Speaker | Role::Medium => None,
    };
    let mut name = teller.hop(claim, hop);
    if let Some(how) = how {
        name.push_str(&format!(" ({})", words::how(teller.lang(), how)));
    }
    Block::Field(label, with_cue(teller, name, hop.cue, text))
}

fn put(teller: &Teller<'_>, claim: &Claim, text: &str) -> Block {
    let mut put = words::modality(teller.lang(), claim.modality).to_owned();
    if claim.presupposed {
        put.push_str(&format!("; {}", teller.label(Label::Presupposed)));
    }
    field(teller, Label::Modality, with_cue(teller, put, claim.modality_cue, text))
}

fn with_cue(teller: &Teller<'_>, words: String, cue: Option<Span>, text: &str) -> String {
    match cue.map(|span| span.of(text).trim()).filter(|cue| !cue.is_empty()) {
        Some(cue) => {
            format!("{words}, {} {}", teller.lang().pick("shown by", "d’après"), teller.lang().quoted(cue))
        }
        None => words,
    }
}

fn about(teller: &Teller<'_>, claim: &Claim) -> Page {
    let (about, lang) = (&claim.about, teller.lang());
    let mut page = Page::new();
    let known = |words: &str, how| format!("{words} ({})", words::how(lang, how));
    if teller.has_subject(&claim.claim) {
        let subject = match about.subject.id.as_deref() {
            Some(id) => known(&teller.name(id), about.subject.how),
            None => teller.label(Label::UnknownSubject).to_owned(),
        };
        page.push(field(teller, Label::Subject, subject));
    }
    if let Some(place) = &about.place {
        let words = if place.text.trim() == place.name {
            place.name.clone()
        } else {
            format!("{}, {}", place.name, lang.quoted(place.text.trim()))
        };
        page.push(field(teller, Label::Place, words));
    }
    let time = match (about.when, teller.when(claim)) {
        (Some(when), Some(words)) if when.how != crate::provenance::How::Inferred => known(&words, when.how),
        (_, Some(words)) => words,
        _ => teller.label(Label::UnknownTime).to_owned(),
    };
    page.push(field(teller, Label::Time, time));
    if let Some(said) = about.said.and_then(|p| words::period(lang, p)) {
        page.push(field(teller, Label::Said, said));
    }
    if about.counting != Counting::Unspecified {
        page.push(field(teller, Label::Counting, words::counting(lang, about.counting).to_owned()));
    }
    for (label, entities) in [(Label::Party, &about.party), (Label::CountedBy, &about.counted_by)] {
        if !entities.is_empty() {
            page.push(field(teller, label, names(entities)));
        }
    }
    let published = claim.provenance.published.and_then(|p| words::period(lang, p));
    page.push(field(
        teller,
        Label::Published,
        match published {
            Some(date) => known(&date, claim.provenance.published_how),
            None => teller.label(Label::Unknown).to_owned(),
        },
    ));
    page
}

/// The verdicts in which a claim takes part, what calls for a look first: the other side, and why.
fn stands(teller: &Teller<'_>, claim: &Claim) -> Page {
    let positions = &teller.view.comparison.positions;
    let mine = |at: usize| {
        let claims = positions.get(at).map(|p| p.claims.as_slice()).unwrap_or_default();
        claims.iter().any(|i| teller.claim(*i).is_some_and(|c| c.id == claim.id))
    };
    let mut page = Page::new();
    let mut verdicts: Vec<&Verdict> = teller.view.comparison.verdicts.iter().collect();
    verdicts.sort_by_key(|verdict| (turn(verdict.kind), verdict.strength));
    for verdict in verdicts {
        let others: Vec<usize> = [(verdict.a, verdict.b), (verdict.b, verdict.a)]
            .iter()
            .filter(|(own, _)| mine(*own))
            .map(|(_, o)| *o)
            .collect();
        if let Some(other) = others.first() {
            page.push(Block::Item(stand(teller, verdict, *other)));
        }
    }
    page
}

fn turn(kind: VerdictKind) -> usize {
    match kind {
        VerdictKind::Contradicts => 0,
        VerdictKind::Tension => 1,
        VerdictKind::Drift => 2,
        VerdictKind::Updated => 3,
        VerdictKind::Agrees => 4,
        VerdictKind::Changed => 5,
        VerdictKind::Undecided => 6,
        VerdictKind::NotComparable => 7,
    }
}

fn stand(teller: &Teller<'_>, verdict: &Verdict, other: usize) -> String {
    let claims = teller.position(other).map(|p| teller.claims_of(p)).unwrap_or_default();
    let words = claims.first().map(|(_, c)| {
        let place = Teller::place_in_text(c);
        format!("{} — {}, {place}", teller.lang().quoted(&teller.answer_as_put(c)), teller.chain(c))
    });
    let kind = words::verdict(teller.lang(), verdict.kind);
    let mut text = match verdict.strength {
        Some(crate::comparison::Strength::Soft) => {
            format!("{} ({})", kind, teller.lang().pick("possibly", "peut-être"))
        }
        _ => kind.to_owned(),
    };
    text.push_str(&format!("{} {}. {}", teller.colon(), words.unwrap_or_default(), teller.why(verdict)));
    for sentence in teller.what_was_inferred(verdict).iter().chain(&teller.remarks(verdict)) {
        text.push(' ');
        text.push_str(sentence);
    }
    text
}

fn field(teller: &Teller<'_>, label: Label, text: String) -> Block {
    Block::Field(teller.label(label).to_owned(), text)
}

fn heading(teller: &Teller<'_>, label: Label) -> Block {
    Block::Heading(teller.label(label).to_owned())
}
