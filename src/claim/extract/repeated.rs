//! One claim for what a speaker says several times, and the ids of claims.

use super::implied::FOLLOWS;
use crate::attribution::Role;
use crate::claim::{Claim, Value};
use crate::modality::Modality;
use crate::provenance::How;
use crate::rule::{ClaimRule, Rulebook};
use crate::text::Quantity;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The same speaker who repeats a claim makes it once; the other passages are kept with it.
pub(super) fn fold_repeated(claims: &mut Vec<Claim>) {
    let mut kept: Vec<Claim> = Vec::new();
    let mut alike: BTreeMap<Vec<String>, Vec<usize>> = BTreeMap::new();
    for claim in claims.drain(..) {
        let same = alike.entry(sameness(&claim)).or_default();
        match same.iter().find(|k| at_one_time(&kept[**k], &claim)) {
            Some(first) => kept[*first].also.push(claim.evidence.span),
            None => {
                same.push(kept.len());
                kept.push(claim);
            }
        }
    }
    *claims = kept;
}

/// What an article tells once of a truce (`once:`): *entrée en vigueur lundi … au deuxième jour de la trêve* is one start, and *conclue samedi* says no
/// more of a truce that is in force. Passages are kept with the claim that stays.
pub(super) fn tell_once(book: &Rulebook, claims: &mut Vec<Claim>) {
    let mut into: Vec<Option<usize>> = vec![None; claims.len()];
    for (index, claim) in claims.iter().enumerate() {
        let Some((rule, state)) = once(book, claim) else { continue };
        let before = &rule.once[state];
        let takes_in = |(other, c): &(usize, &Claim)| {
            let Some(told) = answer(book, c) else { return false };
            let same = told == state && rank(c, *other) < rank(claim, index);
            *other != index
                && c.claim == claim.claim
                && c.section == claim.section
                && c.modality == Modality::Asserted
                && (same || before.contains(told))
                && (claim.presupposed || is_same_voice(c, claim))
                && is_same_truce(c, claim)
        };
        let mut fitting = claims.iter().enumerate().filter(takes_in);
        into[index] = fitting.next().map(|(other, _)| other);
    }
    // Of a chain the last one stays.
    let last = |mut at: usize| {
        for _ in 0..into.len() {
            let Some(next) = into[at] else { break };
            at = next;
        }
        at
    };
    let folded: Vec<(usize, usize)> =
        (0..into.len()).filter(|i| into[*i].is_some()).map(|i| (i, last(i))).collect();
    for (from, to) in &folded {
        if from != to {
            let span = claims[*from].evidence.span;
            claims[*to].also.push(span);
        }
    }
    let gone: BTreeSet<usize> =
        folded.iter().filter(|(from, to)| from != to).map(|(from, _)| *from).collect();
    let mut index = 0;
    claims.retain(|_| {
        index += 1;
        !gone.contains(&(index - 1))
    });
}

/// The one that stays comes first: said rather than taken for granted, with its day, the earlier.
fn rank(claim: &Claim, index: usize) -> (bool, bool, usize) {
    let stated = claim.about.when.is_some_and(|w| w.how == How::Stated);
    (claim.presupposed, !stated, index)
}

fn once<'a>(book: &'a Rulebook, claim: &'a Claim) -> Option<(&'a ClaimRule, &'a str)> {
    let rule = book.claim(&claim.claim)?;
    let state = answer(book, claim).filter(|state| rule.once.contains_key(*state))?;
    (claim.modality == Modality::Asserted).then_some((rule, state))
}

fn answer<'a>(book: &Rulebook, claim: &'a Claim) -> Option<&'a str> {
    match claim.slot(&book.claim(&claim.claim)?.answer) {
        Some(Value::State(state)) => Some(state),
        _ => None,
    }
}

fn is_same_voice(a: &Claim, b: &Claim) -> bool {
    let name = |c: &Claim| c.attribution.speaker().map(|s| (s.name.clone(), s.entity.clone()));
    name(a) == name(b)
}

fn is_same_truce(a: &Claim, b: &Claim) -> bool {
    let (a, b) = (&a.about.subject.id, &b.about.subject.id);
    a.is_none() || b.is_none() || a == b
}

/// Blame that follows from counts is told once for each speaker and accused, wherever the counts were taken.
pub(super) fn fold_following(claims: &mut Vec<Claim>) {
    let mut kept: Vec<Claim> = Vec::new();
    let mut following: Vec<Claim> = Vec::new();
    for claim in claims.drain(..) {
        let follows = claim.notes.contains(&FOLLOWS);
        if follows { following.push(claim) } else { kept.push(claim) }
    }
    for claim in following {
        let accused = |c: &Claim| c.value.iter().map(|(_, v)| key(v)).collect::<Vec<_>>();
        let same = kept.iter_mut().find(|c| {
            c.claim == claim.claim
                && c.section == claim.section
                && c.modality == claim.modality
                && is_same_voice(c, &claim)
                && accused(c) == accused(&claim)
        });
        match same {
            Some(first) => first.also.push(claim.evidence.span),
            None => kept.push(claim),
        }
    }
    kept.sort_by_key(|c| c.evidence.sentence.start);
    *claims = kept;
}

/// All that two claims must share to be one, their time left out.
fn sameness(claim: &Claim) -> Vec<String> {
    let speaker = claim.attribution.speaker().map(|s| (s.name.clone(), s.entity.clone()));
    let medium = claim.attribution.hop(Role::Medium).map(|m| m.entity.clone());
    let place = claim.about.place.as_ref().map(|p| p.id.clone());
    let party: Vec<&str> = claim.about.party.iter().map(|p| p.id.as_str()).collect();
    let mut out = vec![
        claim.claim.clone(),
        format!("{:?} {} {}", claim.section, claim.modality.id(), claim.about.counting.id()),
        format!("{:?} {place:?} {speaker:?} {medium:?} {party:?}", claim.about.subject.id),
    ];
    out.extend(claim.value.iter().map(|(name, value)| format!("{name}={}", key(value))));
    out
}

/// Two stated times that differ make two claims.
fn at_one_time(a: &Claim, b: &Claim) -> bool {
    let stated = |c: &Claim| c.about.when.filter(|w| w.how == How::Stated).map(|w| w.period);
    stated(a).is_none() || stated(b).is_none() || stated(a) == stated(b)
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
pub(super) fn number(claims: &mut [Claim]) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
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
