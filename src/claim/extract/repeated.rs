//! One claim for what a speaker says several times, and the ids of claims.

use crate::attribution::Role;
use crate::claim::{Claim, Value};
use crate::provenance::How;
use crate::text::Quantity;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

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
