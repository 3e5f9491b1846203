//! What two rulebooks make of the same articles, for a terminal and as JSON: the figures, then each claim gained, lost or changed.

use super::clean::json as json_safe;
#[cfg(feature = "cli")]
use super::page::{Block, Page};
#[cfg(feature = "cli")]
use super::score::grid;
#[cfg(feature = "cli")]
use super::words::Lang;
#[cfg(feature = "cli")]
use super::{clean::line, table, wrap::wrap};
use crate::workbench::diff::{Change, RulesDiff, Side, TypeCount};
#[cfg(feature = "cli")]
use crate::workbench::diff::{Difference, Kind};
use serde_json::{Map, Value as Json, json};

/// The version of the object's shape.
const SCHEMA: u8 = 1;
/// What stands for a part that is not there.
#[cfg(feature = "cli")]
const NONE: &str = "none";
/// What every claim has, and is told of only where it is something else or differs.
#[cfg(feature = "cli")]
const USUAL: [(&str, Option<&str>); 3] = [("modality", Some("asserted")), ("outlet", None), ("agency", None)];

/// All of it for a terminal of `width` columns. `sides` are what the old and the new rules are called.
#[cfg(feature = "cli")]
pub fn diff_text(diff: &RulesDiff, sides: (&str, &str), width: usize, color: bool) -> String {
    let all = diff.types.first().cloned().unwrap_or_default();
    let articles = format!("{} article{}", diff.articles, if diff.articles == 1 { "" } else { "s" });
    let claims = |n: usize| format!("{n} claim{}", if n == 1 { "" } else { "s" });
    let head = format!("{articles}: {} by {}, {} by {}", claims(all.old), sides.0, claims(all.new), sides.1);
    let end = if diff.changes.is_empty() { "; no claim differs." } else { "." };
    let mut out: String = wrap(&line(&format!("{head}{end}")), width.clamp(40, 120), "", "")
        .iter()
        .map(|line| format!("{line}\n"))
        .collect();
    if diff.changes.is_empty() {
        return out;
    }
    let row = |count: &TypeCount| {
        let name = count.claim.clone().unwrap_or_else(|| "all types".to_owned());
        let counts = [count.old, count.new, count.gained, count.lost, count.changed];
        [name].into_iter().chain(counts.iter().map(usize::to_string)).collect::<Vec<String>>()
    };
    let differing = |count: &&TypeCount| count.gained + count.lost + count.changed > 0;
    let rows: Vec<Vec<String>> = diff.types.iter().filter(differing).map(row).collect();
    out.push('\n');
    out.push_str(&grid(&["Claims", "old", "new", "gained", "lost", "changed"], &rows, color));
    let mut page = Page::new();
    for (kind, title) in [(Kind::Lost, "Lost"), (Kind::Changed, "Changed"), (Kind::Gained, "Gained")] {
        let own: Vec<&Change> = diff.changes.iter().filter(|change| change.kind() == kind).collect();
        if !own.is_empty() {
            page.push(Block::Heading(format!("{title} ({})", own.len())));
            own.into_iter().for_each(|change| page.extend(entry(change)));
        }
    }
    out.push('\n');
    out.push_str(&table::set(&page, width, color));
    out
}

#[cfg(feature = "cli")]
fn entry(change: &Change) -> Page {
    let mut page = vec![
        Block::Lead(format!("{} · {}:{}", change.claim, change.document, change.line)),
        Block::Quote(Lang::En.quoted(change.sentence.trim())),
        Block::Field("words:".to_owned(), Lang::En.quoted(change.says.trim())),
    ];
    match (&change.old, &change.new) {
        (Some(old), Some(new)) => {
            for Difference { part, old, new } in &change.differs {
                let word = |value: &Option<String>| value.clone().unwrap_or_else(|| NONE.to_owned());
                page.push(Block::Field(format!("{part}:"), format!("{} → {}", word(old), word(new))));
            }
            let rule = if old.rule == new.rule {
                old.rule.clone()
            } else {
                format!("{} → {}", old.rule, new.rule)
            };
            page.push(Block::Field("rule:".to_owned(), rule));
        }
        (Some(side), None) | (None, Some(side)) => {
            page.push(Block::Field("says:".to_owned(), said(side)));
            page.push(Block::Field("rule:".to_owned(), side.rule.clone()));
        }
        (None, None) => {}
    }
    page
}

/// The parts of a claim in a row, without what goes without saying.
#[cfg(feature = "cli")]
fn said(side: &Side) -> String {
    let usual = |name: &str, value: &str| {
        USUAL.iter().any(|(part, usual)| *part == name && usual.is_none_or(|usual| usual == value))
    };
    let parts = side.parts.iter().filter(|(name, value)| !usual(name, value));
    parts.map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ")
}

/// All of it as one object.
pub fn diff_json(diff: &RulesDiff, sides: (&str, &str)) -> String {
    let record = json!({
        "schema": SCHEMA,
        "old": sides.0,
        "new": sides.1,
        "articles": diff.articles,
        "types": diff.types.iter().map(type_record).collect::<Vec<_>>(),
        "changes": diff.changes.iter().map(change_record).collect::<Vec<_>>(),
    });
    json_safe(&record.to_string()) + "\n"
}

fn type_record(count: &TypeCount) -> Json {
    json!({
        "claim": count.claim,
        "old": count.old,
        "new": count.new,
        "gained": count.gained,
        "lost": count.lost,
        "changed": count.changed,
    })
}

fn change_record(change: &Change) -> Json {
    let side = |side: &Side| {
        let parts: Map<String, Json> =
            side.parts.iter().map(|(name, value)| (name.clone(), json!(value))).collect();
        json!({"rule": side.rule, "parts": parts})
    };
    let differs = change.differs.iter().map(|d| json!({"part": d.part, "old": d.old, "new": d.new}));
    json!({
        "change": change.kind().id(),
        "document": &*change.document,
        "line": change.line,
        "claim": change.claim,
        "start": change.span.start,
        "end": change.span.end,
        "text": change.says,
        "sentence": change.sentence,
        "old": change.old.as_ref().map(side),
        "new": change.new.as_ref().map(side),
        "differs": differs.collect::<Vec<_>>(),
    })
}
