//! `recoupe matches`: where which rule fired, with its slots. Who says it is not asked here.

mod fired;

use super::arguments::{MatchFormat, Matches};
use super::articles::{Read, named, read};
use super::desk::{count, some};
use super::{Desk, Exit, filter, rules, threads};
use crate::report::clean;
use fired::{Fired, Slot, fired};
use serde_json::{Map, Value, json};

/// The version of the records' shape.
const SCHEMA: u8 = 1;

pub(super) fn run(args: &Matches, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.color.of_diagnostics(desk.surroundings));
    match matches(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn matches(args: &Matches, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    named(&args.sources, "matches", desk)?;
    let (mut book, rules) = rules::rulebook(&args.sources.rules, desk)?;
    let wanted = filter::claim_types(&args.claim, &book)
        .map_err(|unknown| desk.refuse(&unknown.what, &unknown.help))?;
    book.claims.retain(|claim| wanted.is_empty() || wanted.contains(&claim.id));
    let Read { documents, exit } = read(&args.sources, desk)?;
    let found = threads::each(&documents, |document| fired(&book, document));
    let bold = args.color.of_results(desk.surroundings);
    for fired in found.iter().flatten() {
        match args.format {
            MatchFormat::Text => desk.print(&block(fired, bold)),
            MatchFormat::Jsonl => desk.print(&format!("{}\n", clean::json(&record(fired).to_string()))),
        }
    }
    let silent = documents.iter().zip(&found).filter(|(_, fired)| fired.is_empty());
    let silent: Vec<&str> = silent.map(|(document, _)| &*document.id).collect();
    if !silent.is_empty() {
        let among = format!("{} of {}", silent.len(), count(documents.len(), "article"));
        desk.note(&format!("no rule fired in {among}: {}", some(&silent)));
    }
    Ok(exit.max(rules))
}

/// A match as three lines: where, which words, which slots.
fn block(fired: &Fired, bold: bool) -> String {
    let line = |text: &str| clean::line(text);
    let place = line(&format!("{}:{}", fired.document, fired.line));
    let place = if bold { format!("\x1b[1m{place}\x1b[0m") } else { place };
    let slot = |slot: &Slot| {
        let value = slot.value.to_text();
        let words = line(&slot.words);
        let words =
            if words.is_empty() || words == value { String::new() } else { format!(" “{words}”") };
        format!("{} = {}{words}", slot.name, line(&value))
    };
    let slots: Vec<String> = fired.slots.iter().map(slot).collect();
    let slots = if slots.is_empty() { String::new() } else { format!("  {}\n", slots.join(" · ")) };
    format!("{place}  {}  {}\n  “{}”\n{slots}", line(&fired.claim), line(&fired.rule), line(&fired.words))
}

fn record(fired: &Fired) -> Value {
    let slots: Vec<Value> = fired
        .slots
        .iter()
        .map(|slot| {
            let mut record = Map::new();
            record.insert("slot".to_owned(), json!(slot.name));
            record.insert("value".to_owned(), slot.value.to_json());
            record.insert("text".to_owned(), json!(slot.words));
            Value::Object(record)
        })
        .collect();
    json!({
        "schema": SCHEMA,
        "document": &*fired.document,
        "claim": fired.claim,
        "rule": fired.rule,
        "start": fired.span.start,
        "end": fired.span.end,
        "text": fired.words,
        "line": fired.line,
        "slots": slots,
    })
}
