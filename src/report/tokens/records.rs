//! The record of a sentence as the matcher sees it. Tokens are numbered from 1, as in the table; ranges of them have both ends in.

use crate::matcher::{Misfit, PhraseKind};
use crate::report::clean::json as json_safe;
use crate::report::records::{SCHEMA, quantity};
use crate::text::{DateRole, to_edtf};
use crate::workbench::{Hitch, Mark, Passage, Seen, SeenSentence, SeenToken, SeenVoice};
use serde_json::{Value as Json, json};

/// The sentences of a document, one a line.
pub fn tokens_jsonl(document: &str, seen: &Seen) -> String {
    seen.sentences.iter().map(|s| json_safe(&sentence(document, seen, s).to_string()) + "\n").collect()
}

fn sentence(document: &str, seen: &Seen, s: &SeenSentence) -> Json {
    let named = |at: &Passage, more: Json| with(passage(at), more);
    json!({
        "schema": SCHEMA,
        "document": document,
        "line": s.line,
        "lang": seen.lang,
        "published": seen.published.and_then(to_edtf),
        "start": s.at.span.start,
        "end": s.at.span.end,
        "text": s.at.text,
        "tokens": s.tokens.iter().enumerate().map(|(at, t)| token(at, t)).collect::<Vec<_>>(),
        "names": s.names.iter()
            .map(|n| named(&n.at, json!({"kind": n.kind, "id": n.id, "name": n.written})))
            .collect::<Vec<_>>(),
        "numbers": s.numbers.iter()
            .map(|n| named(&n.at, json!({"value": quantity(&n.quantity), "article": n.article})))
            .collect::<Vec<_>>(),
        "durations": s.durations.iter()
            .map(|d| named(&d.at, json!({"hours": quantity(&d.quantity)})))
            .collect::<Vec<_>>(),
        "dates": s.dates.iter()
            .map(|d| named(&d.at, json!({"role": role(d.role), "date": d.period.and_then(to_edtf)})))
            .collect::<Vec<_>>(),
        "quotes": s.quotes.iter()
            .map(|q| named(&q.at, json!({"depth": q.depth, "closed": q.closed})))
            .collect::<Vec<_>>(),
        "asides": s.asides.iter().map(passage).collect::<Vec<_>>(),
        "phrases": s.phrases.iter()
            .map(|p| {
                let entities = p.entities.iter().map(|(kind, id)| json!({"kind": kind, "id": id}));
                let entities: Vec<Json> = entities.collect();
                named(&p.at, json!({"kind": kind(p.kind), "role": p.role, "entities": entities}))
            })
            .collect::<Vec<_>>(),
        "sayings": s.sayings.iter()
            .map(|u| named(&u.at, json!({
                "frame": u.frame,
                "rule": u.rule,
                "cue": u.cue,
                "class": u.class,
                "modality": u.modality.map(|m| m.id()),
                "uncommitted": u.uncommitted,
                "speaker": u.speaker.as_ref().map(voice),
                "medium": u.medium.as_ref().map(voice),
                "content": u.content.iter().map(passage).collect::<Vec<_>>(),
            })))
            .collect::<Vec<_>>(),
        "cues": s.cues.iter()
            .map(|c| {
                let only = c.infinitive.map(|yes| if yes { "infinitive" } else { "noun" });
                named(&c.at, json!({"modality": c.modality.id(), "reach": passage(&c.reach), "governs": only}))
            })
            .collect::<Vec<_>>(),
    })
}

/// First and last token, null where it stands in another sentence; bytes; words.
fn passage(at: &Passage) -> Json {
    let (first, last) =
        if at.words.is_empty() { (None, None) } else { (Some(at.words.start + 1), Some(at.words.end)) };
    json!({"first": first, "last": last, "start": at.span.start, "end": at.span.end, "text": at.text})
}

fn token(at: usize, token: &SeenToken) -> Json {
    let found: Vec<Json> =
        token.found_by.iter().map(|f| json!({"word": f.word, "hitch": f.hitch.map(hitch)})).collect();
    json!({
        "n": at + 1,
        "start": token.span.start,
        "end": token.span.end,
        "text": token.text,
        "folded": token.form,
        "found_by": found,
        "marks": token.marks.iter().map(mark).collect::<Vec<_>>(),
    })
}

/// Adds the keys of `more` after those of `record`.
fn with(mut record: Json, more: Json) -> Json {
    if let (Json::Object(record), Json::Object(more)) = (&mut record, more) {
        record.extend(more);
    }
    record
}

fn voice(voice: &SeenVoice) -> Json {
    json!({"name": voice.name, "kind": voice.kind, "id": voice.id})
}

fn mark(mark: &Mark) -> String {
    match mark {
        Mark::Name { kind, id } => format!("{kind} {id}"),
        Mark::Quoted(depth) => format!("quoted {depth}"),
        Mark::Number => "number".to_owned(),
        Mark::Date => "date".to_owned(),
        Mark::Duration => "duration".to_owned(),
        Mark::Dateline => "dateline".to_owned(),
        Mark::SeenThrough => "seen-through".to_owned(),
        Mark::StopsGap => "stops-gap".to_owned(),
        Mark::Conditional => "conditional".to_owned(),
        Mark::Future => "future".to_owned(),
    }
}

fn hitch(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::Misfit(Misfit::Capital) => "wants-capital",
        Hitch::Misfit(Misfit::Capitals) => "wants-capitals",
        Hitch::Misfit(Misfit::BehindDeterminer) => "behind-determiner",
        Hitch::Misfit(Misfit::BehindAvoir) => "behind-avoir",
        Hitch::WantsAvoir => "wants-avoir",
        Hitch::WantsReflexive => "wants-reflexive",
    }
}

fn kind(kind: PhraseKind) -> &'static str {
    match kind {
        PhraseKind::Pronoun => "pronoun",
        PhraseKind::Person => "person",
        PhraseKind::Role => "role",
        PhraseKind::Entity => "name",
        PhraseKind::Anonymous => "anonymous",
        PhraseKind::Institution => "institution",
        PhraseKind::Noun => "noun",
    }
}

fn role(role: DateRole) -> &'static str {
    match role {
        DateRole::At => "at",
        DateRole::Since => "since",
        DateRole::Until => "until",
        DateRole::Window => "window",
    }
}
