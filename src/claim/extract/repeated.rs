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
    for claim in claims.drain(..) {
        match kept.iter_mut().find(|k| repeats(k, &claim)) {
            Some(first) => first.also.push(claim.evidence.span),
            None => kept.push(claim),
        }
    }
    *claims = kept;
}

pub(super) fn repeats(a: &Claim, b: &Claim) -> bool {
    let speaker = |c: &Claim| c.attribution.speaker().map(|s| (s.name.clone(), s.entity.clone()));
    let medium = |c: &Claim| c.attribution.hop(Role::Medium).map(|m| m.entity.clone());
    let ids = |c: &Claim| c.value.iter().map(|(n, v)| (n.clone(), key(v))).collect::<Vec<_>>();
    let place = |c: &Claim| c.about.place.as_ref().map(|p| p.id.clone());
    let stated = |c: &Claim| c.about.when.filter(|w| w.how == How::Stated).map(|w| w.period);
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
pub(super) fn key(value: &Value) -> String {
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
