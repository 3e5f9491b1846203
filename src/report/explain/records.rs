//! The record of a sentence with what became of each claim in it. Ids and places, no sentences: these are for readers.

use crate::report::clean::json as json_safe;
use crate::report::records::{SCHEMA, quantity};
use crate::text::to_edtf;
use crate::workbench::Passage;
use crate::workbench::explain::{Attempt, Explained, ExplainedSentence, Filled, Mend, Outcome, Stop, Taken};
use serde_json::{Map, Value as Json, json};

/// One line for each sentence that is told of.
pub fn explain_jsonl(document: &str, told: &Explained) -> String {
    explain_records(document, told).iter().map(|record| json_safe(&record.to_string()) + "\n").collect()
}

/// A record for each sentence that is told of.
pub(in crate::report) fn explain_records(document: &str, told: &Explained) -> Vec<Json> {
    told.sentences.iter().map(|s| sentence(document, told, s)).collect()
}

fn sentence(document: &str, told: &Explained, s: &ExplainedSentence) -> Json {
    let claims: Vec<Json> = s
        .claims
        .iter()
        .map(|c| {
            let attempts: Vec<Json> = c.attempts.iter().map(attempt_record).collect();
            json!({"claim": c.claim, "fired": c.fired(), "attempts": attempts})
        })
        .collect();
    json!({
        "schema": SCHEMA,
        "document": document,
        "line": s.line,
        "lang": told.lang,
        "published": told.published.and_then(to_edtf),
        "start": s.at.span.start,
        "end": s.at.span.end,
        "text": s.at.text,
        "claims": claims,
    })
}

/// What fired, or what got furthest.
pub(in crate::report) fn attempt_record(a: &Attempt) -> Json {
    let constants: Map<String, Json> =
        a.constants.iter().map(|(slot, value)| (slot.clone(), json!(value))).collect();
    let mut record = json!({
        "rule": a.rule,
        "pattern": a.pattern,
        "constants": constants,
        "elements": a.marks.iter().map(taken).collect::<Vec<_>>(),
        "got": a.got.0,
        "of": a.got.1,
    });
    let more = match &a.outcome {
        Outcome::Claim(told) => json!({
            "speaker": told.speaker,
            "medium": told.medium,
            "modality": told.modality.id(),
            "cue": told.cue,
            "stop": null,
        }),
        Outcome::Stopped(s) => json!({"stop": stop(s)}),
    };
    if let (Json::Object(record), Json::Object(more)) = (&mut record, more) {
        record.extend(more);
    }
    record
}

fn taken(mark: &Taken) -> Json {
    let value = mark.value.as_ref().map(|value| match value {
        Filled::Quantity(q) => quantity(q),
        Filled::Ids(ids) => json!(ids),
        Filled::Words => json!(mark.at.text),
    });
    json!({"element": mark.element, "value": value, "at": passage(&mark.at)})
}

fn stop(stop: &Stop) -> Json {
    json!({
        "reason": stop.why.id(),
        "expected": stop.expected,
        "before": stop.before,
        "at": stop.at.as_ref().map(passage),
        "mends": stop.mends.iter().filter_map(mend).collect::<Vec<_>>(),
        "line": stop.line,
        "place": stop.place,
    })
}

fn passage(at: &Passage) -> Json {
    json!({"start": at.span.start, "end": at.span.end, "text": at.text})
}

fn mend(mend: &Mend) -> Option<Json> {
    Some(match mend {
        Mend::Write { old, new } => json!({"do": "write", "old": old, "new": new}),
        Mend::Insert { what, after, before } => {
            json!({"do": "insert", "what": what, "after": after, "before": before})
        }
        Mend::Name { name, kind, id } => json!({"do": "name", "name": name, "kind": kind, "id": id}),
        Mend::Either { old, new } => json!({"do": "either", "old": old, "new": new}),
        Mend::Optional { element, slots } => json!({"do": "optional", "element": element, "slots": slots}),
        Mend::SlotType { slot, kind } => json!({"do": "slot-type", "slot": slot, "type": kind}),
        Mend::SecondLine => json!({"do": "second-line"}),
        Mend::Unless(pattern) => json!({"do": "unless", "pattern": pattern}),
        Mend::Speaker(id) => json!({"do": "speaker", "id": id}),
        Mend::SlotOptional(slot) => json!({"do": "slot-optional", "slot": slot}),
        Mend::Nothing => return None,
    })
}
