//! Sentences that may be missed, for a terminal and as JSON. The command that goes on is the caller's: he knows how he was called.

use super::clean::json as json_safe;
#[cfg(feature = "cli")]
use super::clean::line;
use super::explain::attempt_record;
#[cfg(feature = "cli")]
use super::explain::reason;
#[cfg(feature = "cli")]
use super::words::Lang;
#[cfg(feature = "cli")]
use super::wrap::{bold, ended, wrap};
#[cfg(feature = "cli")]
use crate::workbench::explain::{Attempt, Outcome};
use crate::workbench::gaps::{Gap, Gaps, Sign};
use serde_json::{Value as Json, json};

/// The version of the object's shape.
const SCHEMA: u8 = 1;
/// Lines of a sentence that are shown.
#[cfg(feature = "cli")]
const LINES: usize = 4;
/// Words that are shown for a claim type.
#[cfg(feature = "cli")]
const SIGNS: usize = 8;
/// Places that are named before the rest is counted.
#[cfg(feature = "cli")]
const PLACES: usize = 3;

/// Each sentence for a terminal of `width` columns (taken as 40 when less, as 120 when more), then what was left out. `commands` tell for each how to
/// go on.
#[cfg(feature = "cli")]
pub fn gaps_text(found: &Gaps, commands: &[String], width: usize, color: bool) -> String {
    let page = Page { width: width.clamp(40, 120), color };
    let mut parts: Vec<String> = Vec::new();
    for (at, gap) in found.gaps.iter().enumerate() {
        parts.push(page.gap(at + 1, gap, commands.get(at).map_or("", String::as_str)));
    }
    parts.push(page.lines(&sum(found), "", ""));
    parts.join("\n")
}

/// All of it as one object.
pub fn gaps_json(found: &Gaps, commands: &[String]) -> String {
    let gaps = found.gaps.iter().zip(commands);
    let record = json!({
        "schema": SCHEMA,
        "articles": found.articles,
        "sentences": found.sentences,
        "claims": found.asked,
        "unclaimed": found.unclaimed,
        "blank": found.blank,
        "again": found.again,
        "shown": found.gaps.len(),
        "gaps": gaps.map(|(gap, command)| gap_record(gap, command)).collect::<Vec<_>>(),
    });
    json_safe(&record.to_string()) + "\n"
}

fn gap_record(gap: &Gap, command: &str) -> Json {
    let again = gap.again.iter().map(|(document, line)| json!({"document": &**document, "line": line}));
    json!({
        "document": &*gap.document,
        "line": gap.line,
        "start": gap.span.start,
        "end": gap.span.end,
        "text": gap.text,
        "worth": hundredths(gap.worth),
        "again": again.collect::<Vec<_>>(),
        "claim": gap.claim,
        "signs": gap.signs.iter().map(sign_record).collect::<Vec<_>>(),
        "nearest": gap.near.as_ref().map(attempt_record),
        "command": command,
    })
}

fn sign_record(sign: &Sign) -> Json {
    let at = json!({"start": sign.span.start, "end": sign.span.end, "text": sign.text});
    json!({"kind": sign.kind, "weight": hundredths(sign.weight), "at": at})
}

/// Further digits say nothing.
fn hundredths(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// What there is and what of it is shown.
#[cfg(feature = "cli")]
fn sum(found: &Gaps) -> String {
    let many = |n: usize, one: &str| format!("{n} {one}{}", if n == 1 { "" } else { "s" });
    let types: Vec<String> = found.asked.iter().cloned().collect();
    let asked = if types.is_empty() { String::new() } else { format!(" of {}", Lang::En.list(&types)) };
    let all = format!(
        "{}, {}, {} without a claim{}; {} shown",
        many(found.articles, "article"),
        many(found.sentences, "sentence"),
        found.unclaimed,
        asked,
        found.gaps.len()
    );
    let again = (found.again > 0).then(|| format!("{} said again word for word", found.again));
    let blank = (found.blank > 0).then(|| format!("{} with nothing that a rule looks for", found.blank));
    let rest = found.unclaimed - found.gaps.len() - found.again - found.blank;
    let rest = (rest > 0).then(|| format!("{rest} less promising (--limit shows more)"));
    let parts: Vec<String> = rest.into_iter().chain(again).chain(blank).collect();
    if parts.is_empty() { format!("{all}.") } else { format!("{all}. Not shown: {}.", parts.join(", ")) }
}

#[cfg(feature = "cli")]
struct Page {
    width: usize,
    color: bool,
}

#[cfg(feature = "cli")]
impl Page {
    fn gap(&self, number: usize, gap: &Gap, command: &str) -> String {
        let place = format!("{number}. {}:{} · {}?", gap.document, gap.line, gap.claim);
        let mut out = self.bold(&self.lines(&place, "", "   "));
        let quoted = Lang::En.quoted(line(&gap.text).trim());
        let mut sentence = wrap(&quoted, self.width - 2, "   ", "   ");
        if sentence.len() > LINES {
            sentence.truncate(LINES);
            if let Some(last) = sentence.last_mut() {
                last.push_str(" …");
            }
        }
        sentence.iter().for_each(|line| out.push_str(&format!("{line}\n")));
        let mut signs: Vec<String> = gap.signs.iter().take(SIGNS).map(sign).collect();
        if let Some(more @ 1..) = gap.signs.len().checked_sub(SIGNS) {
            signs.push(format!("{more} more"));
        }
        if !signs.is_empty() {
            out.push_str(&self.field("holds:", &signs.join(", ")));
        }
        out.push_str(&match &gap.near {
            Some(near) => {
                self.field("nearest:", &format!("{} {}", near.rule, near.pattern)) + &self.stop(near)
            }
            None => self.field("nearest:", "no pattern gets anywhere"),
        });
        if !gap.again.is_empty() {
            let places = gap.again.iter().take(PLACES).map(|(document, line)| format!("{document}:{line}"));
            let mut places: Vec<String> = places.collect();
            if let Some(more @ 1..) = gap.again.len().checked_sub(PLACES) {
                places.push(format!("{more} more"));
            }
            out.push_str(&self.field("again:", &places.join(", ")));
        }
        // A command is copied: it is not broken into lines.
        out.push_str(&format!("   $ {}\n", line(command)));
        out
    }

    fn stop(&self, near: &Attempt) -> String {
        let Outcome::Stopped(stop) = &near.outcome else { return String::new() };
        let (got, of) = near.got;
        let count = if got == of { String::new() } else { format!("got {got} of {of} elements; ") };
        let text = format!("{count}{}: {}", stop.why.id(), reason(Lang::En, stop));
        self.lines(&text, "     ", "     ")
    }

    fn field(&self, name: &str, text: &str) -> String {
        self.lines(&format!("{name} {text}"), "   ", "     ")
    }

    /// `text` in lines, each ended.
    fn lines(&self, text: &str, first: &str, rest: &str) -> String {
        ended(&line(text), self.width, first, rest)
    }

    fn bold(&self, lines: &str) -> String {
        if self.color { bold(lines) } else { lines.to_owned() }
    }
}

/// Words, and what a slot would take them for.
#[cfg(feature = "cli")]
fn sign(sign: &Sign) -> String {
    let words = Lang::En.quoted(line(&sign.text).trim());
    match &sign.kind {
        Some(kind) => format!("{words} ({kind})"),
        None => words,
    }
}
