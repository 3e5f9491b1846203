//! Records for machines: JSON Lines with ids instead of words, keys always in the same order. `docs/records.md` describes every field.

use super::View;
use super::clean::json as json_safe;
use super::teller::Teller;
use super::voice::within_sentence;
use crate::attribution::Hop;
use crate::claim::{Claim, Entity, Section, Value};
use crate::comparison::{ConflictKind, Part, Position, Question, Reason, Strength, Verdict, VerdictKind};
use crate::provenance::{How, Named};
use crate::text::{Amount, Period, Quantity, to_edtf};
use serde_json::{Map, Value as Json, json};
use std::collections::BTreeMap;

/// The version of the records' shape.
pub(super) const SCHEMA: u8 = 1;

/// The claims, one a line.
pub fn claims_jsonl(view: &View<'_>) -> String {
    lines(view.claims.iter().map(claim))
}

/// The contradictions, then tensions and drifts, one a line.
pub fn conflicts_jsonl(view: &View<'_>) -> String {
    let teller = Teller::new(view);
    let shown = [VerdictKind::Contradicts, VerdictKind::Tension, VerdictKind::Drift];
    let mut verdicts: Vec<&Verdict> =
        view.comparison.verdicts.iter().filter(|v| shown.contains(&v.kind)).collect();
    verdicts.sort_by_key(|v| (v.kind, v.strength.is_none(), v.strength));
    lines(verdicts.into_iter().map(|v| conflict(&teller, v)))
}

/// The questions, one a line, each with its positions and the verdicts whose first position is one of them.
pub fn compare_jsonl(view: &View<'_>) -> String {
    let teller = Teller::new(view);
    let mut positions: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, position) in view.comparison.positions.iter().enumerate() {
        positions.entry(position.question).or_default().push(at);
    }
    let mut verdicts: BTreeMap<usize, Vec<&Verdict>> = BTreeMap::new();
    for verdict in &view.comparison.verdicts {
        if let Some(position) = teller.position(verdict.a) {
            verdicts.entry(position.question).or_default().push(verdict);
        }
    }
    lines(view.comparison.questions.iter().enumerate().map(|(at, q)| {
        let positions = positions.get(&at).into_iter().flatten();
        let positions: Vec<Json> = positions
            .filter_map(|i| {
                let mut record = json!({"position": i});
                extend(&mut record, side(&teller, teller.position(*i)?));
                Some(record)
            })
            .collect();
        let verdicts: Vec<Json> = verdicts.get(&at).into_iter().flatten().map(|v| verdict(v)).collect();
        let mut record = json!({"schema": SCHEMA});
        extend(&mut record, question(q));
        extend(&mut record, json!({"positions": positions, "verdicts": verdicts}));
        record
    }))
}

fn lines(records: impl Iterator<Item = Json>) -> String {
    records.map(|r| json_safe(&r.to_string()) + "\n").collect()
}

fn claim(claim: &Claim) -> Json {
    let provenance = &claim.provenance;
    let evidence = &claim.evidence;
    let value: Map<String, Json> = claim.value.iter().map(|(name, v)| (name.clone(), slot(v))).collect();
    json!({
        "schema": SCHEMA,
        "id": claim.id,
        "document": &*claim.document,
        "outlet": named(provenance.outlet.as_ref()),
        "agency": named(provenance.agency.as_ref()),
        "published": provenance.published.and_then(to_edtf),
        "how": {
            "outlet": how(provenance.outlet_how),
            "agency": how(provenance.agency_how),
            "published": how(provenance.published_how),
        },
        "lang": claim.lang,
        "section": match claim.section { Section::Headline => "headline", Section::Body => "body" },
        "claim": claim.claim,
        "rule": claim.rule,
        "value": value,
        "modality": claim.modality.id(),
        "attribution": claim.attribution.hops().iter().map(|h| hop(claim, h)).collect::<Vec<_>>(),
        "about": about(claim),
        "evidence": {
            "start": evidence.span.start,
            "end": evidence.span.end,
            "text": evidence.text,
            "line": evidence.line,
            "text_sha256": evidence.text_sha256,
        },
        "notes": notes(claim),
    })
}

fn about(claim: &Claim) -> Json {
    let about = &claim.about;
    let day = |end: fn(Period) -> Option<jiff::civil::Date>| {
        about.when.and_then(|w| end(w.period)).map(|date| date.to_string())
    };
    json!({
        "subject": {"id": about.subject.id, "how": how(about.subject.how)},
        "place": about.place.as_ref().map(entity),
        "from": day(|p| p.from),
        "until": day(|p| p.until),
        "said": about.said.and_then(to_edtf),
        "counting": about.counting.id(),
        "party": entities(&about.party),
        "counted_by": entities(&about.counted_by),
    })
}

fn hop(claim: &Claim, hop: &Hop) -> Json {
    let cue = hop
        .cue
        .map(|span| json!({"start": span.start, "end": span.end, "text": within_sentence(claim, hop)}));
    json!({"role": hop.role.id(), "name": hop.name, "entity": hop.entity, "kind": hop.kind, "cue": cue})
}

/// The claim's own codes, then what else a reader has to know and no other field says.
fn notes(claim: &Claim) -> Vec<&'static str> {
    let sets =
        || claim.value.iter().filter_map(|(_, v)| if let Value::Set(set) = v { Some(set) } else { None });
    let mut notes = claim.notes.clone();
    for (holds, code) in [
        (claim.presupposed, "presupposed"),
        (claim.about.when.is_some_and(|w| w.how == How::Inferred), "period-inferred"),
        (claim.about.when.is_some_and(|w| w.somewhere_within), "some-time-within-period"),
        (sets().any(|s| s.open), "list-open"),
        (sets().any(|s| s.exhaustive), "list-exhaustive"),
    ] {
        if holds && !notes.contains(&code) {
            notes.push(code);
        }
    }
    notes
}

fn conflict(teller: &Teller<'_>, v: &Verdict) -> Json {
    let (a, b) = (teller.position(v.a), teller.position(v.b));
    let asked = a.and_then(|p| teller.view.comparison.questions.get(p.question));
    let period = teller.shared_period(v);
    let mut key = asked.map(question).unwrap_or_else(|| json!({}));
    let claim = key.as_object_mut().and_then(|k| k.shift_remove("claim"));
    extend(
        &mut key,
        json!({
            "from": period.and_then(|p| p.from).map(|d| d.to_string()),
            "until": period.and_then(|p| p.until).map(|d| d.to_string()),
        }),
    );
    json!({
        "schema": SCHEMA,
        "verdict": v.kind.id(),
        "strength": v.strength.map(strength),
        "kind": v.conflict.map(kind),
        "claim": claim,
        "key": key,
        "reason": reason(&v.reason),
        "a": a.map(|p| side(teller, p)),
        "b": b.map(|p| side(teller, p)),
    })
}

fn verdict(v: &Verdict) -> Json {
    json!({
        "verdict": v.kind.id(),
        "strength": v.strength.map(strength),
        "kind": v.conflict.map(kind),
        "a": v.a,
        "b": v.b,
        "reason": reason(&v.reason),
    })
}

fn question(q: &Question) -> Json {
    let slots: Map<String, Json> = q.slots.iter().map(|(name, id)| (name.clone(), json!(id))).collect();
    json!({"claim": q.claim, "subject": q.subject, "slots": slots, "place": q.place})
}

fn side(teller: &Teller<'_>, position: &Position) -> Json {
    let claims: Vec<&str> = teller.claims_of(position).iter().map(|(_, c)| c.id.as_str()).collect();
    let origins: Vec<&str> = position.origins.iter().map(|o| o.0.as_str()).collect();
    json!({"value": slot(&position.answer), "claims": claims, "outlets": position.outlets, "origins": origins})
}

fn reason(reason: &Reason) -> Json {
    let part = match reason.part {
        Part::Subject => "subject",
        Part::Slot => "slot",
        Part::Place => "place",
        Part::Period => "period",
        Part::Counting => "counting",
        Part::Modality => "modality",
        Part::Value => "value",
    };
    json!({"part": part, "code": reason.code, "soft": reason.soft, "notes": reason.notes, "detail": reason.detail})
}

fn slot(value: &Value) -> Json {
    match value {
        Value::Number(n) | Value::Duration(n) => quantity(n),
        Value::Entity(e) => entity(e),
        Value::Set(set) => entities(&set.members),
        Value::State(id) => json!(id),
        Value::Date { period, text } => json!({"date": period.and_then(to_edtf), "text": text}),
        Value::Text(text) => json!(text),
    }
}

pub(super) fn quantity(n: &Quantity) -> Json {
    json!({"min": n.min.map(amount), "max": n.max.map(amount), "text": n.text})
}

/// A whole number as such; another one as the nearest number with a fraction.
fn amount(amount: Amount) -> Json {
    let thousandths = amount.in_thousandths();
    if thousandths % 1000 == 0 {
        return json!(thousandths / 1000);
    }
    amount.to_string().parse::<f64>().map_or(Json::Null, |n| json!(n))
}

fn entity(e: &Entity) -> Json {
    json!({"id": e.id, "name": e.name, "text": e.text})
}

fn entities(all: &[Entity]) -> Json {
    Json::Array(all.iter().map(entity).collect())
}

fn named(name: Option<&Named>) -> Json {
    name.map_or(Json::Null, |n| json!(n.name))
}

fn how(how: How) -> &'static str {
    match how {
        How::Stated => "stated",
        How::Declared => "declared",
        How::Inferred => "inferred",
        How::Unknown => "unknown",
    }
}

fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Hard => "hard",
        Strength::Soft => "soft",
    }
}

fn kind(kind: ConflictKind) -> &'static str {
    match kind {
        ConflictKind::Number => "number",
        ConflictKind::State => "state",
        ConflictKind::Blame => "blame",
        ConflictKind::Denial => "denial",
        ConflictKind::Date => "date",
        ConflictKind::Set => "set",
        ConflictKind::Roles => "roles",
    }
}

/// Adds the keys of `more` after those of `record`.
fn extend(record: &mut Json, more: Json) {
    if let (Json::Object(record), Json::Object(more)) = (record, more) {
        record.extend(more);
    }
}
