//! An article → its claims: every match, put together with who says it, how sure, about which truce, place and time. One function of one article:
//! nothing is kept between articles.

use super::surroundings::{Surroundings, Told};
use super::{About, Claim, Counting, Entity, EntitySet, Evidence, Section, Value};
use crate::attribution::{Attribution, Hop, Role, Utterance, utterances};
use crate::document::Document;
use crate::matcher::{Article, FillValue, List, Match, claim_matches};
use crate::modality::{Frame, Judged, Modality, cues, judge};
use crate::provenance::{Provenance, headline, is_furniture, provenance};
use crate::rule::{ClaimRule, Rulebook, Slot, SlotType, line_of};
use crate::text::{Quantity, Span, language_of, read};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Slots that say what a claim is about and are no part of its value.
const ABOUT: [&str; 5] = ["truce", "place", "date", "party", "counted_by"];

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
    let lang = document.declared.lang.clone().or_else(|| document.stated.lang.clone());
    let lang = lang.unwrap_or_else(|| language_of(&document.text).to_owned());
    let provenance = Arc::new(provenance(book, document, &lang));
    let reading = read(&document.text);
    let article =
        Article::new(book, &lang, &document.text, &reading, |span| !is_furniture(&provenance, span));
    let utterances = utterances(book, &article);
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
        for rule in &book.claims {
            for found in claim_matches(book, &lang, rule, sentence) {
                if provenance.furniture.iter().any(|f| f.span.overlaps(found.span)) {
                    continue;
                }
                let utterance = speaking(&utterances, &article, index, &found);
                if utterance.is_some_and(|u| u.uncommitted) {
                    out.uncommitted += 1;
                    continue;
                }
                let own_cue =
                    utterance.is_some_and(|u| u.sentence == index && is_own_cue(&article, u, &found));
                let pattern = &rule.patterns[found.pattern];
                let frame = Frame {
                    pinned: pattern.modality,
                    said: utterance.filter(|_| !own_cue).and_then(|u| u.modality),
                    reported_in_past: utterance.is_some_and(|u| u.past && !own_cue),
                };
                let (judged, negated) = judge(book, sentence, &cues, &found, frame);
                let filled = value(book, rule, &article, index, &found);
                let Some(filled) = with_speaker(book, rule, &found, filled, utterance) else { continue };
                let (value, judged) = turn(rule, filled, judged, negated);
                let presupposed = pattern.modality == Some(Modality::Asserted);
                let Some(around) = told.surroundings(rule, index, &found, &value, judged.modality, utterance)
                else {
                    continue;
                };
                out.dates_unresolved += usize::from(around.date_unresolved);
                let parts =
                    Parts { rule, index, found: &found, value, judged, presupposed, around, utterance };
                out.claims.push(claim(book, &article, document, &provenance, &sha, headline, parts));
            }
        }
    }
    out.claims.retain(|c| allowed(book, c));
    fold_repeated(&mut out.claims);
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
        attribution: attribution(provenance, parts.utterance),
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

/// The utterance whose content holds most of the match's own words; of several, the one with the least content.
fn speaking<'a>(
    utterances: &'a [Utterance],
    article: &Article,
    index: usize,
    found: &Match,
) -> Option<&'a Utterance> {
    let tokens = article.sentences[index].tokens();
    let fixed: Vec<Span> = found.run.fixed.iter().filter_map(|t| tokens.get(*t)).map(|t| t.span).collect();
    let covered = |u: &Utterance| {
        let own = (u.sentence == index).then_some(u.words);
        fixed
            .iter()
            .filter(|f| u.content.iter().any(|c| c.contains(**f)) || own.is_some_and(|w| w.contains(**f)))
            .count()
    };
    let length = |u: &Utterance| u.content.iter().map(|c| c.len()).sum::<usize>();
    let holding = utterances.iter().filter(|u| covered(u) * 2 > fixed.len());
    holding.max_by_key(|u| (covered(u), std::cmp::Reverse(length(u)), u.words.start))
}

/// A cue that the pattern took for itself says nothing about the claim's modality (*a proposé une trêve*).
fn is_own_cue(article: &Article, utterance: &Utterance, found: &Match) -> bool {
    let tokens = article.sentences[utterance.sentence].tokens();
    found.run.fixed.iter().any(|t| tokens.get(*t).is_some_and(|t| utterance.words.contains(t.span)))
}

/// A negation turns a state into what the rule says is its negation; else the claim is negated.
fn turn(
    rule: &ClaimRule,
    mut value: Vec<(String, Value)>,
    mut judged: Judged,
    negated: bool,
) -> (Vec<(String, Value)>, Judged) {
    if !negated {
        return (value, judged);
    }
    for (_, v) in &mut value {
        if let Value::State(state) = v
            && let Some(turned) = rule.negated.get(state)
        {
            *v = Value::State(turned.clone());
            return (value, judged);
        }
    }
    match judged.modality {
        Modality::Asserted | Modality::Conditional => judged.modality = Modality::Negated,
        Modality::Denied => judged.modality = Modality::Asserted,
        _ => {}
    }
    (value, judged)
}

/// The slots of a match, in the rule's order; those that say what it is about are left out.
fn value(
    book: &Rulebook,
    rule: &ClaimRule,
    article: &Article,
    index: usize,
    found: &Match,
) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    for (slot_index, slot) in
        rule.slots.iter().enumerate().filter(|(_, s)| s.nearby.is_none() && !ABOUT.contains(&s.name.as_str()))
    {
        let constant = rule.patterns[found.pattern].constants.iter().find(|(s, _)| *s == slot.name);
        let fills: Vec<_> = found.run.fills.iter().filter(|f| f.slot == slot_index).collect();
        let value = match (constant, fills.first()) {
            (_, Some(first)) => {
                let mut value = of_fill(book, article, index, &first.value, slot);
                for other in &fills[1..] {
                    if let (Value::Set(set), Value::Set(more)) =
                        (&mut value, of_fill(book, article, index, &other.value, slot))
                    {
                        set.members.extend(
                            more.members
                                .into_iter()
                                .filter(|m| set.members.iter().all(|x| x.id != m.id))
                                .collect::<Vec<_>>(),
                        );
                        set.open |= more.open;
                    }
                }
                value
            }
            (Some((_, constant)), None) => of_constant(book, slot, constant, found.span.of(article.text)),
            (None, None) => continue,
        };
        out.push((slot.name.clone(), value));
    }
    out
}

/// `blamed=speaker:` puts the speaker into the slot: the subject of *dit avoir …*, *nie avoir …*. `None` when the speaker is no entity of the kind, or
/// the match does not stand right behind his verb.
fn with_speaker(
    book: &Rulebook,
    rule: &ClaimRule,
    found: &Match,
    mut value: Vec<(String, Value)>,
    utterance: Option<&Utterance>,
) -> Option<Vec<(String, Value)>> {
    for (slot, _) in rule.patterns[found.pattern].constants.iter().filter(|(_, c)| c == "speaker") {
        let kind = rule.slots.iter().find(|s| s.name == *slot)?.kind.entity_kind()?;
        let utterance = utterance.filter(|u| u.subject && u.words.overlaps(found.span))?;
        let speaker = utterance.speaker.as_ref()?;
        let index =
            book.entities.iter().position(|e| e.kind == kind && Some(&e.id) == speaker.entity.as_ref())?;
        let entity = entity(book, index, &speaker.name);
        let filled = match value.iter_mut().find(|(n, _)| n == slot) {
            Some((_, v)) => v,
            None => return None,
        };
        *filled = match filled {
            Value::Set(_) => Value::Set(EntitySet { members: vec![entity], open: false, exhaustive: false }),
            _ => Value::Entity(entity),
        };
    }
    Some(value)
}

fn of_constant(book: &Rulebook, slot: &Slot, constant: &str, words: &str) -> Value {
    let entity = |kind: &str| {
        let name = book.entity(kind, constant).map_or_else(|| constant.to_owned(), |e| e.name.clone());
        Entity { kind: kind.to_owned(), id: constant.to_owned(), name, text: words.to_owned() }
    };
    match &slot.kind {
        SlotType::Kind(kind) => Value::Entity(entity(kind)),
        SlotType::SetOf(kind) => {
            Value::Set(EntitySet { members: vec![entity(kind)], open: false, exhaustive: false })
        }
        SlotType::Enumeration(_) => Value::State(constant.to_owned()),
        _ => Value::Text(constant.to_owned()),
    }
}

fn of_fill(book: &Rulebook, article: &Article, index: usize, fill: &FillValue, slot: &Slot) -> Value {
    let sentence = &article.sentences[index];
    let entity = |e: usize, words| entity(book, e, sentence.span(words).of(article.text));
    match fill {
        FillValue::Number(q) => Value::Number(q.clone()),
        FillValue::Duration(q) => Value::Duration(q.clone()),
        FillValue::Date(i) => Value::Date {
            period: None,
            text: sentence.span(sentence.dates[*i].words).of(article.text).to_owned(),
        },
        FillValue::Entity(e) => {
            let words = sentence
                .mentions
                .iter()
                .find(|m| m.entity == *e && slot_holds(slot, book, *e))
                .map(|m| m.words);
            Value::Entity(entity(*e, words.unwrap_or_default()))
        }
        FillValue::Set(list) => Value::Set(set(list, &entity)),
        FillValue::Text(span) | FillValue::Quote(span) => Value::Text(span.of(article.text).to_owned()),
        FillValue::Speaker(i) => {
            Value::Text(sentence.span(sentence.noun_phrases[*i].words).of(article.text).to_owned())
        }
    }
}

fn slot_holds(slot: &Slot, book: &Rulebook, entity: usize) -> bool {
    slot.kind.entity_kind() == Some(book.entities[entity].kind.as_str())
}

fn set(list: &List, entity: &dyn Fn(usize, crate::text::Words) -> Entity) -> EntitySet {
    EntitySet {
        members: list.members.iter().map(|(e, w)| entity(*e, *w)).collect(),
        open: list.open,
        exhaustive: list.exhaustive,
    }
}

/// An entity of the lexicon with its words.
pub(super) fn entity(book: &Rulebook, index: usize, text: &str) -> Entity {
    let rule = &book.entities[index];
    Entity { kind: rule.kind.clone(), id: rule.id.clone(), name: rule.name.clone(), text: text.to_owned() }
}

fn about_entities(book: &Rulebook, article: &Article, parts: &Parts, slot: &str) -> Vec<Entity> {
    let Some(index) = parts.rule.slots.iter().position(|s| s.name == slot) else { return Vec::new() };
    let constants = parts.rule.patterns[parts.found.pattern].constants.iter().filter(|(s, _)| s == slot);
    let mut out: Vec<Entity> = constants
        .filter_map(|(_, c)| match of_constant(book, &parts.rule.slots[index], c, "") {
            Value::Entity(e) => Some(vec![e]),
            Value::Set(s) => Some(s.members),
            _ => None,
        })
        .flatten()
        .collect();
    for fill in parts.found.run.fills.iter().filter(|f| f.slot == index) {
        match of_fill(book, article, parts.index, &fill.value, &parts.rule.slots[index]) {
            Value::Entity(e) => out.push(e),
            Value::Set(s) => out.extend(s.members),
            _ => {}
        }
    }
    out
}

fn attribution(provenance: &Provenance, utterance: Option<&Utterance>) -> Attribution {
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
        if let Some(m) = &u.medium {
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

/// The same speaker who repeats a claim makes it once; the other passages are kept with it.
fn fold_repeated(claims: &mut Vec<Claim>) {
    let mut kept: Vec<Claim> = Vec::new();
    for claim in claims.drain(..) {
        match kept.iter_mut().find(|k| repeats(k, &claim)) {
            Some(first) => first.also.push(claim.evidence.span),
            None => kept.push(claim),
        }
    }
    *claims = kept;
}

fn repeats(a: &Claim, b: &Claim) -> bool {
    let speaker = |c: &Claim| c.attribution.speaker().map(|s| (s.name.clone(), s.entity.clone()));
    let medium = |c: &Claim| c.attribution.hop(Role::Medium).map(|m| m.entity.clone());
    let ids = |c: &Claim| c.value.iter().map(|(n, v)| (n.clone(), key(v))).collect::<Vec<_>>();
    let place = |c: &Claim| c.about.place.as_ref().map(|p| p.id.clone());
    let stated =
        |c: &Claim| c.about.when.filter(|w| w.how == crate::provenance::How::Stated).map(|w| w.period);
    let same_time = stated(a).is_none() || stated(b).is_none() || stated(a) == stated(b);
    a.claim == b.claim
        && a.section == b.section
        && a.modality == b.modality
        && a.about.subject.id == b.about.subject.id
        && a.about.counting == b.about.counting
        && place(a) == place(b)
        && speaker(a) == speaker(b)
        && medium(a) == medium(b)
        && ids(a) == ids(b)
        && same_time
}

/// A value without its words.
fn key(value: &Value) -> String {
    let quantity = |q: &Quantity| format!("{:?}..{:?}", q.min, q.max);
    match value {
        Value::Number(q) | Value::Duration(q) => quantity(q),
        Value::Entity(e) => e.id.clone(),
        Value::Set(s) => {
            let mut ids: Vec<&str> = s.members.iter().map(|m| m.id.as_str()).collect();
            ids.sort_unstable();
            ids.join("+")
        }
        Value::State(s) => s.clone(),
        Value::Date { period, text } => format!("{period:?}{text}"),
        Value::Text(t) => t.clone(),
    }
}

/// Ids: text, claim, sentence, speaker, ordinal.
fn number(claims: &mut [Claim]) {
    let mut seen: std::collections::BTreeMap<String, usize> = std::collections::BTreeMap::new();
    for claim in claims {
        let speaker = claim.attribution.speaker().and_then(|s| s.name.clone()).unwrap_or_default();
        let sentence = claim.evidence.sentence;
        let key = format!(
            "{}\n{}\n{}-{}\n{speaker}",
            claim.evidence.text_sha256, claim.claim, sentence.start, sentence.end
        );
        let ordinal = seen.entry(key.clone()).or_insert(0);
        let digest = Sha256::digest(format!("{key}\n{ordinal}").as_bytes());
        claim.id = digest.iter().take(8).map(|b| format!("{b:02x}")).collect();
        *ordinal += 1;
    }
}
