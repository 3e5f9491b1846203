//! A sentence as the matcher sees it, set for a terminal: a table of its tokens, then short lists of what was found in it. For writers of rules.

#[cfg(feature = "cli")]
mod grid;
#[cfg(feature = "cli")]
mod lists;
mod records;
#[cfg(feature = "cli")]
mod terms;

pub use records::tokens_jsonl;

#[cfg(feature = "cli")]
use super::page::{Block, Page};
#[cfg(feature = "cli")]
use super::table;
#[cfg(feature = "cli")]
use super::words::{self, Lang};
#[cfg(feature = "cli")]
use crate::workbench::Seen;

/// Every sentence of a document for a terminal of `width` columns (taken as 40 when less, as 400 when more). `place` is what stands before the number
/// of its line, `None` when the sentence was typed.
#[cfg(feature = "cli")]
pub fn tokens_text(seen: &Seen, place: Option<&str>, lang: Lang, width: usize, color: bool) -> String {
    let mut parts: Vec<String> = Vec::new();
    for sentence in &seen.sentences {
        let head = match place {
            Some(place) => format!("{place}:{} {}", sentence.line, lang.quoted(sentence.at.text.trim())),
            None => lang.quoted(sentence.at.text.trim()),
        };
        let head = vec![Block::Lead(head), Block::Under(told(seen, lang))];
        parts.push(table::set(&head, width, color) + &grid::set(sentence, lang, width));
        parts.extend(lists::pages(sentence, lang).iter().map(|page| table::set(page, width, color)));
    }
    if !seen.furniture.is_empty() {
        let heading = lang.pick("Not read: no text of the article", "Non lu\u{a0}: hors de l’article");
        let unread = seen.furniture.iter().map(|f| {
            let words = lang.quoted(&lists::cut(f.text.trim()));
            Block::Item(format!("{}{} {words}", f.rule, lang.pick(":", "\u{a0}:")))
        });
        let page: Page = [Block::Text(heading.to_owned())].into_iter().chain(unread).collect();
        parts.push(table::set(&page, width, color));
    }
    parts.join("\n")
}

/// What the reading depends on beside the words: the language, and the day that places dates.
#[cfg(feature = "cli")]
fn told(seen: &Seen, lang: Lang) -> String {
    let day = seen.published.and_then(|p| words::period(lang, p));
    let day = day.unwrap_or_else(|| {
        lang.pick("date unknown (--date places dates)", "date inconnue (--date situe les dates)").to_owned()
    });
    let colon = lang.pick(":", "\u{a0}:");
    format!("{}{colon} {} · {day}", lang.pick("language", "langue"), seen.lang)
}
