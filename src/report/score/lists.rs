//! Where the tool and the gold file differ, one by one: what was missed, what differs, what is too much, which verdicts are wrong.

use crate::reader::Weight;
use crate::report::page::{Block, Page};
use crate::report::table;
use crate::report::words::Lang;
use crate::workbench::score::{Beyond, ClaimMark, NearClaim, Score, VerdictMark};

/// The lists that are not empty.
pub(super) fn text(score: &Score, width: usize, color: bool) -> String {
    let required = || score.claims.iter().filter(|claim| claim.weight == Weight::Required);
    let missed: Vec<Page> = required().filter(|claim| !claim.found).map(missed).collect();
    let differing = required().filter(|claim| claim.found && !claim.whole).map(differing).collect();
    let beyond: Vec<Page> = score.beyond.iter().map(beyond).collect();
    let provenance: Vec<Page> = score
        .provenance
        .iter()
        .filter(|mark| mark.scored && !mark.same)
        .map(|mark| {
            let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
            let text = format!("gold {}, tool {}", word(&mark.wanted), word(&mark.found));
            vec![Block::Item(format!("{} · {}: {text}", mark.document, mark.part))]
        })
        .collect();
    let verdicts: Vec<Page> =
        score.verdicts.iter().filter(|mark| !mark.right && !mark.arguable).map(verdict).collect();
    let lists: [(&str, Vec<Page>); 5] = [
        ("Missed", missed),
        ("Found, and not as in the gold file", differing),
        ("No gold claim", beyond),
        ("Provenance that differs", provenance),
        ("Verdicts that differ", verdicts),
    ];
    let mut page = Page::new();
    for (title, entries) in lists.into_iter().filter(|(_, entries)| !entries.is_empty()) {
        page.push(Block::Heading(format!("{title} ({})", entries.len())));
        page.extend(entries.into_iter().flatten());
    }
    if page.is_empty() { String::new() } else { table::set(&page, width, color) }
}

fn quoted(words: &str) -> String {
    Lang::En.quoted(words.trim())
}

fn missed(mark: &ClaimMark) -> Page {
    let mut page = gold_entry(mark);
    match &mark.near {
        Some(near) => {
            let whose = if near.taken { ", which is another gold claim’s" } else { "" };
            let rule = near.rule.as_deref().unwrap_or_default();
            let text = format!("{} {} ({rule}){whose}", near.claim, quoted(&near.says));
            page.push(Block::Field("nearest:".to_owned(), text));
            page.extend(differences(near));
        }
        None => page.push(Block::Field("nearest:".to_owned(), "no claim in this sentence".to_owned())),
    }
    page
}

fn differing(mark: &ClaimMark) -> Page {
    let mut page = gold_entry(mark);
    if let Some(near) = &mark.near {
        let rule = near.rule.as_deref().unwrap_or_default();
        page.push(Block::Field("tool:".to_owned(), format!("{} ({rule})", quoted(&near.says))));
        page.extend(differences(near));
    }
    page
}

fn gold_entry(mark: &ClaimMark) -> Page {
    vec![
        Block::Lead(format!("{} · {}:{}", mark.claim, mark.document, mark.line)),
        Block::Field("gold:".to_owned(), format!("{} — {}", quoted(&mark.says), mark.wanted)),
        Block::Quote(quoted(&mark.sentence)),
    ]
}

fn beyond(claim: &Beyond) -> Page {
    let mut page = vec![
        Block::Lead(format!("{} · {}:{}", claim.claim, claim.document, claim.line)),
        Block::Field(
            "tool:".to_owned(),
            format!("{} — {} ({})", quoted(&claim.says), claim.found, claim.rule),
        ),
        Block::Quote(quoted(&claim.sentence)),
    ];
    match &claim.near {
        Some(near) => {
            let whose = if near.taken { ", found by another claim" } else { "" };
            let text = format!("gold {} {}{whose}", near.claim, quoted(&near.says));
            page.push(Block::Field("nearest:".to_owned(), text));
            page.extend(differences(near));
        }
        None => page.push(Block::Field("nearest:".to_owned(), "no gold claim in this sentence".to_owned())),
    }
    page
}

fn differences(near: &NearClaim) -> Page {
    let differs = near.differs.iter();
    differs.map(|d| Block::Detail(format!("{}: gold {}, tool {}", d.part, d.wanted, d.found))).collect()
}

fn verdict(mark: &VerdictMark) -> Page {
    let wanted =
        if mark.wanted.is_empty() { "no contradiction".to_owned() } else { mark.wanted.join(" or ") };
    let side = |(document, words): &(String, String)| format!("{document}: {}", quoted(words));
    vec![
        Block::Lead(format!("gold {wanted}, tool {}", mark.found)),
        Block::Under(side(&mark.a)),
        Block::Under(side(&mark.b)),
    ]
}
