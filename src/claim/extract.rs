//! An article → its claims: every match, put together with who says it, how sure, about which truce, place and time. One function of one article:
//! nothing is kept between articles.

mod beside;
mod carried;
mod implied;
mod parts;
mod repeated;
mod value;

pub(super) use value::entity;

use super::stand_in::stand_in;
use super::surroundings::{Surroundings, Told};
use super::witness::{Dropped, Witness};
use super::{About, Claim, Counting, Evidence, Section, Value};
use crate::attribution::{Attribution, Hop, Medium, Role, Utterance, utterances};
use crate::document::Document;
use crate::matcher::{Annotated, Article, Match, claim_matches};
use crate::modality::{Frame, Judged, Modality, cues, judge};
use crate::provenance::{Provenance, headline, is_furniture, provenance};
use crate::rule::{ClaimRule, Rulebook, line_of};
use crate::text::{Span, Words, language_of};
use beside::beside;
use carried::{carries, carry, told_last};
use implied::with_implied;
use parts::parts_of;
use repeated::{fold_following, fold_repeated, number, tell_once};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use value::{about_entities, ahead, turn, value, with_speaker};

/// Slots that say what a claim is about and are no part of its value.
const ABOUT: [&str; 6] = ["truce", "place", "date", "party", "counted_by", "accused_by"];

/// What an article says.
#[derive(Debug, Clone)]
pub struct Extracted {
    /// Its claims, in the order of the text.
    pub claims: Vec<Claim>,
    /// Where it comes from.
    pub provenance: Arc<Provenance>,
    /// Its language.
    pub lang: String,
    /// Dates in claims' sentences that could not be placed.
    pub dates_unresolved: usize,
    /// Matches under words that commit nobody (*n'a pas confirmé*).
    pub uncommitted: usize,
}

/// The claims of an article.
pub fn claims(book: &Rulebook, document: &Document) -> Extracted {
    claims_before(book, document, &mut ())
}

/// The claims of an article, before a witness.
pub fn claims_before(book: &Rulebook, document: &Document, witness: &mut impl Witness) -> Extracted {
    let lang = document.declared.lang.clone().or_else(|| document.stated.lang.clone());
    let lang = lang.unwrap_or_else(|| language_of(&document.text).to_owned());
    let provenance = Arc::new(provenance(book, document, &lang));
    let reading = book.read(&document.text);
    let mut article =
        Article::new(book, &lang, &document.text, &reading, |span| !is_furniture(&provenance, span))
            .told(book, provenance.published);
    let utterances = utterances(book, &article);
    stand_in(book, &mut article, &utterances);
    let headline = headline(&document.text, &provenance);
    let sha: String = Sha256::digest(document.text.as_bytes()).iter().map(|b| format!("{b:02x}")).collect();
    let mut told = Told::new(book, &article, &provenance, &utterances);
    let mut out = Extracted {
        claims: Vec::new(),
        provenance: provenance.clone(),
        lang: lang.clone(),
        dates_unresolved: 0,
        uncommitted: 0,
    };
    for (index, sentence) in article.sentences.iter().enumerate() {
        let cues = cues(book, &lang, sentence);
        told.enter(index);
        let mut matches: Vec<(&ClaimRule, Match)> = Vec::new();
        for rule in &book.claims {
            for found in claim_matches(book, &lang, rule, sentence) {
                let part = provenance.furniture_over(found.span).first();
                if let Some(part) = part {
                    witness.dropped(index, rule, &found, || Dropped::Furniture(part.name.clone()));
                } else if is_title(book, &lang, sentence, &found) {
                    witness.dropped(index, rule, &found, || Dropped::Title);
                } else {
                    matches.push((rule, found));
                }
            }
        }
        // What goes on from another count comes behind it.
        let place = |(rule, found): &(&ClaimRule, Match)| {
            if carries(&rule.patterns[found.pattern]) { found.span.start + 1 } else { 0 }
        };
        matches.sort_by_key(place);
        let parts = parts_of(book, &lang, sentence, &matches);
        let told_of_parts: Vec<Words> = parts.iter().flatten().flatten().map(|part| part.words).collect();
        for ((rule, found), of_whole) in matches.iter().zip(&parts) {
            let Some(of_whole) = of_whole else {
                witness.dropped(index, rule, found, || Dropped::Part);
                continue;
            };
            let utterance = speaking(&utterances, &article, index, found);
            let own_cue = utterance.is_some_and(|u| is_own_cue(&article, u, index, found));
            if let Some(u) = utterance.filter(|u| u.uncommitted && !own_cue) {
                out.uncommitted += 1;
                witness.dropped(index, rule, found, || Dropped::Uncommitted(u.cue.unwrap_or(u.words)));
                continue;
            }
            let pattern = &rule.patterns[found.pattern];
            let frame = Frame {
                pinned: pattern.modality,
                said: utterance.filter(|_| !own_cue).and_then(|u| u.modality),
                reported_in_past: utterance.is_some_and(|u| u.past && !own_cue),
                saying: utterance.filter(|_| !own_cue).and_then(|u| u.cue),
            };
            let (judged, negated) = judge(book, sentence, &cues, found, frame);
            let hearsay = is_hearsay(&judged, found).then(|| hearsay(&utterances, &article, index, found));
            let utterance = utterance.or(hearsay.as_ref());
            let filled = value(book, rule, &article, index, found, provenance.published);
            let Some(filled) = with_speaker(book, rule, sentence, found, filled, utterance) else {
                let slot = pattern.constants.iter().find(|(_, value)| value == "speaker");
                let slot = || slot.map(|(name, _)| name.clone()).unwrap_or_default();
                witness.dropped(index, rule, found, || Dropped::NoSubject(slot()));
                continue;
            };
            let (value, judged) = turn(rule, filled, judged, negated, has_unknown_agent(sentence, found));
            let presupposed = pattern.modality == Some(Modality::Asserted);
            let Some(around) =
                told.surroundings(rule, index, found, judged.modality, utterance, &told_of_parts)
            else {
                let lacking = || told.lacking(rule, index, found, judged.modality);
                witness.dropped(index, rule, found, || Dropped::Lacking(lacking()));
                continue;
            };
            let (value, judged) = ahead(rule, value, judged);
            out.dates_unresolved += usize::from(around.date_unresolved);
            let relay = relay(&utterances, index, found);
            let parts = Parts { rule, index, found, value, judged, presupposed, around, utterance, relay };
            let mut whole = claim(book, &article, document, &provenance, &sha, headline, parts);
            if carries(pattern) {
                let last = told_last(book, rule, sentence, found, &out.claims);
                let carried = last.and_then(|last| carry(pattern, rule, last, whole, utterance.is_none()));
                let Some(carried) = carried else {
                    witness.dropped(index, rule, found, || Dropped::Lacking(carried::slot(pattern)));
                    continue;
                };
                whole = carried;
            }
            whole = beside(rule, sentence, found.run.words, &out.claims, whole);
            if !allowed(book, &whole) {
                let speaker = || whole.attribution.speaker().and_then(|s| s.entity.clone());
                witness.dropped(index, rule, found, || Dropped::SpeakerNotIn(speaker()));
                continue;
            }
            witness.claimed(index, rule, found, &whole);
            let asserts = matches!(whole.modality, Modality::Asserted | Modality::Conditional);
            let of_whole = of_whole.iter().filter(|_| asserts);
            let of_whole: Vec<Claim> = of_whole
                .map(|part| parts::claim(book, rule, &article, index, document, &whole, part))
                .collect();
            for claim in std::iter::once(whole).chain(of_whole) {
                out.claims.extend(with_implied(book, rule, claim));
            }
        }
    }
    fold_following(&mut out.claims);
    fold_repeated(&mut out.claims);
    tell_once(book, &mut out.claims);
    number(&mut out.claims);
    out
}

struct Parts<'a> {
    rule: &'a ClaimRule,
    index: usize,
    found: &'a Match,
    value: Vec<(String, Value)>,
    judged: Judged,
    presupposed: bool,
    around: Surroundings,
    utterance: Option<&'a Utterance>,
    relay: Option<&'a Medium>,
}

fn claim(
    book: &Rulebook,
    article: &Article,
    document: &Document,
    provenance: &Arc<Provenance>,
    sha: &str,
    headline: Option<Span>,
    parts: Parts,
) -> Claim {
    let sentence = &article.sentences[parts.index];
    let span = parts.found.span;
    let in_headline = headline.is_some_and(|h| h.contains(span));
    let pattern = &parts.rule.patterns[parts.found.pattern];
    let party = about_entities(book, article, &parts, "party");
    let counted_by = about_entities(book, article, &parts, "counted_by");
    let mut notes = Vec::new();
    let unresolved = parts.utterance.and_then(|u| u.speaker.as_ref()).is_some_and(|s| s.kind == "unresolved");
    let unclosed = sentence.quotes.iter().any(|q| !q.closed);
    for (holds, note) in [
        (unresolved, "speaker-unresolved"),
        (unclosed, "quotation-unclosed"),
        (parts.around.date_unresolved, "date-unresolved"),
        (parts.presupposed, "presupposed"),
        (parts.around.place_inferred, "place-inferred"),
    ] {
        if holds {
            notes.push(note);
        }
    }
    Claim {
        id: String::new(),
        document: document.id.clone(),
        provenance: provenance.clone(),
        lang: article.lang.to_owned(),
        section: if in_headline { Section::Headline } else { Section::Body },
        claim: parts.rule.id.clone(),
        rule: line_of(&pattern.at),
        about: About {
            subject: parts.around.subject,
            place: parts.around.place,
            when: parts.around.when,
            said: parts.around.said,
            counting: counting(&parts.value, parts.around.counting),
            party,
            counted_by,
        },
        value: parts.value,
        modality: parts.judged.modality,
        modality_cue: parts.judged.cue,
        presupposed: parts.presupposed,
        attribution: attribution(provenance, parts.utterance, parts.relay),
        evidence: Evidence {
            span,
            sentence: sentence.sentence.span,
            text: span.of(&document.text).to_owned(),
            sentence_text: sentence.sentence.span.of(&document.text).to_owned(),
            line: document.line_of(span.start),
            text_sha256: sha.to_owned(),
        },
        also: Vec::new(),
        notes,
    }
}

/// A count counts somehow; nothing else does.
fn counting(value: &[(String, Value)], found: Counting) -> Counting {
    if value.iter().any(|(_, v)| matches!(v, Value::Number(_))) { found } else { Counting::Unspecified }
}

/// "n'a pas été violée par les hommes armés": the agent is named and no slot took him, so the negation is about him and not about the truce.
fn has_unknown_agent(sentence: &Annotated, found: &Match) -> bool {
    let next = sentence.skip(found.run.words.end);
    sentence.tokens().get(next).is_some_and(|t| t.is("par"))
}

/// *aurait été rompue*: the conditional of the match's own verb tells what somebody else says.
fn is_hearsay(judged: &Judged, found: &Match) -> bool {
    judged.modality == Modality::Conditional && judged.cue.is_some_and(|cue| found.span.contains(cue))
}

/// Who says a claim in the conditional that nothing in its sentence gives to anybody: whoever the sentence before names by *selon*, else nobody.
fn hearsay(utterances: &[Utterance], article: &Article, index: usize, found: &Match) -> Utterance {
    let paragraph = |i: usize| article.sentences[i].sentence.paragraph;
    let before = utterances.iter().rev().find(|u| {
        u.sentence + 1 == index
            && paragraph(u.sentence) == paragraph(index)
            && u.speaker.is_some()
            && u.cue.is_none()
    });
    before.cloned().unwrap_or_else(|| Utterance::unnamed(index, found.span))
}

/// "Le livre « La trêve est rompue » paraît lundi": the quoted title of a work is nobody's claim.
fn is_title(book: &Rulebook, lang: &str, sentence: &Annotated, found: &Match) -> bool {
    let tokens = sentence.tokens();
    let language = book.languages.get(lang);
    sentence.quotes.iter().filter(|q| q.span.contains(found.span)).any(|q| {
        let before = tokens.iter().rev().find(|t| t.span.end <= q.span.start);
        before.is_some_and(|t| language.is_some_and(|l| l.entry("titled", &t.form).is_some()))
    })
}

/// What relays the claim beside its utterance: *Selon l'AFP, l'armée a affirmé que …* keeps AFP between the army and the outlet.
fn relay<'a>(utterances: &'a [Utterance], index: usize, found: &Match) -> Option<&'a Medium> {
    let here = utterances.iter().filter(|u| u.sentence == index && u.speaker.is_none());
    here.filter(|u| u.content.iter().any(|c| c.contains(found.span))).find_map(|u| u.medium.as_ref())
}

/// The utterance whose content holds most of the match's own words; of several, the one with the least content. A verb that the pattern took for
/// itself (*l'armée a relevé trois violations*) is a saying only while nobody else tells of it.
fn speaking<'a>(
    utterances: &'a [Utterance],
    article: &Article,
    index: usize,
    found: &Match,
) -> Option<&'a Utterance> {
    let tokens = article.sentences[index].tokens();
    let fixed: Vec<Span> = found.run.fixed.iter().filter_map(|t| tokens.get(*t)).map(|t| t.span).collect();
    // "quinze raids": nothing but what fills slots.
    let filled = || found.run.fills.iter().map(|f| article.sentences[index].span(f.words));
    let fixed = if fixed.is_empty() { filled().collect() } else { fixed };
    let covered = |u: &Utterance| {
        let own = (u.sentence == index).then_some(u.words);
        let inside =
            |f: &&Span| u.content.iter().any(|c| c.contains(**f)) || own.is_some_and(|w| w.contains(**f));
        fixed.iter().filter(inside).count()
    };
    let length = |u: &Utterance| u.content.iter().map(|c| c.len()).sum::<usize>();
    // "une proposition rejetée par Washington": words of saying without a verb of their own, which the match took.
    let own = |u: &Utterance| u.sentence == index && fixed.iter().any(|f| u.words.contains(*f));
    let taken = |u: &Utterance| {
        u.cue.is_none() && u.frame.is_some() && u.modality.is_none() && own(u) && covered(u) > 1
    };
    let holding = utterances.iter().filter(|u| covered(u) * 2 > fixed.len() || taken(u));
    // "Paris et Rome se sont dits prêts à …, a annoncé l'Élysée": a verb that the pattern took tells an act when somebody else tells of it.
    let tells = |u: &Utterance| u.modality.is_none_or(|m| m == Modality::Asserted);
    let of_another = |u: &Utterance| {
        u.uncommitted || u.speaker.is_some() && tells(u) && !is_own_cue(article, u, index, found)
    };
    holding.max_by_key(|u| (of_another(u), covered(u), own(u), std::cmp::Reverse(length(u)), u.words.start))
}

/// A cue that the pattern took for itself says nothing about the claim's modality (*a proposé une trêve*).
fn is_own_cue(article: &Article, utterance: &Utterance, index: usize, found: &Match) -> bool {
    let tokens = article.sentences[index].tokens();
    let Some(cue) = utterance.cue.filter(|_| utterance.sentence == index) else { return false };
    found.run.fixed.iter().any(|t| tokens.get(*t).is_some_and(|t| cue.contains(t.span)))
}

fn attribution(
    provenance: &Provenance,
    utterance: Option<&Utterance>,
    relay: Option<&Medium>,
) -> Attribution {
    let mut inner = Vec::new();
    if let Some(u) = utterance {
        if let Some(s) = &u.speaker {
            inner.push(Hop {
                role: Role::Speaker,
                name: Some(s.name.clone()),
                entity: s.entity.clone(),
                kind: Some(s.kind.to_owned()),
                cue: Some(u.words),
            });
        }
        if let Some(m) = u.medium.as_ref().or(relay) {
            inner.push(Hop {
                role: Role::Medium,
                name: Some(m.name.clone()),
                entity: Some(m.entity.clone()),
                kind: Some(m.kind.clone()),
                cue: Some(m.words),
            });
        }
    }
    let hop = |role, named: &Option<crate::provenance::Named>| Hop {
        role,
        name: named.as_ref().map(|n| n.name.clone()),
        entity: named.as_ref().and_then(|n| n.id.clone()),
        kind: None,
        cue: None,
    };
    let agency = provenance.agency.as_ref().map(|_| hop(Role::Agency, &provenance.agency));
    Attribution::new(inner, agency, hop(Role::Outlet, &provenance.outlet))
}

/// `speaker: {in: […]}` of the rule.
fn allowed(book: &Rulebook, claim: &Claim) -> bool {
    let Some(rule) = book.claim(&claim.claim).filter(|r| !r.speaker_in.is_empty()) else { return true };
    let Some(entity) = claim.attribution.speaker().and_then(|s| s.entity.as_ref()) else { return false };
    rule.speaker_in.iter().any(|s| s == entity || book.broader(entity).contains(s))
}

#[cfg(test)]
mod tests;
