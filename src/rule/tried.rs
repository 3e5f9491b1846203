//! A pattern that is only tried: it joins the patterns of a claim as if it stood in the claim's file, for one run.

use super::Layer;
use super::file::{ClaimFile, LangGroup, Located, PatternEntry, RuleFile};
use crate::diagnostic::{Place, SourceFile};
use std::sync::Arc;

/// The name of the file that a tried pattern seems to stand in.
pub const TRIED: &str = "--pattern";

/// Adds `pattern` to every claim file of this id, in each language that it has patterns in. Groups may stand before it (`state=collapsed: <truce>
/// s’effondrer~`). False when there is no such claim.
pub fn add_tried(layers: &mut [Layer], claim: &str, pattern: &str) -> bool {
    let file = SourceFile::new(TRIED, pattern);
    let entry = entry(&file, 0);
    let mut found = false;
    for claim in layers.iter_mut().flat_map(|l| &mut l.files).filter_map(|f| of_claim(f, claim)) {
        found = true;
        for group in &mut claim.matches {
            group.entries.push(entry.clone());
        }
        if claim.matches.is_empty() {
            let lang = Located { value: "*".to_owned(), at: claim.claim.at.clone() };
            claim.matches.push(LangGroup { lang, entries: vec![entry.clone()] });
        }
    }
    found
}

fn of_claim<'a>(file: &'a mut RuleFile, id: &str) -> Option<&'a mut ClaimFile> {
    match file {
        RuleFile::Claim(claim) if claim.claim.value == id => Some(claim),
        _ => None,
    }
}

/// The pattern from byte `from` on, within the groups that it begins with.
fn entry(file: &Arc<SourceFile>, from: usize) -> PatternEntry {
    let located = |start: usize, end: usize| Located {
        value: file.text[start..end].to_owned(),
        at: Place::new(file, start, end),
    };
    let rest = &file.text[from..];
    let start = from + (rest.len() - rest.trim_start().len());
    let end = (from + rest.trim_end().len()).max(start);
    let group = rest.trim_start().split_once(':').filter(|(key, _)| {
        key.contains('=') && !key.contains(|c: char| c.is_whitespace() || "«<($|".contains(c))
    });
    match group {
        Some((key, _)) => PatternEntry::Group {
            key: located(start, start + key.len()),
            entries: vec![entry(file, start + key.len() + 1)],
        },
        None => PatternEntry::Pattern(located(start, end)),
    }
}
