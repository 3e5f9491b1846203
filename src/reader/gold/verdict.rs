//! How two claims of a gold file stand to one another.

use super::sheet::Sheet;
use super::{GoldVerdict, Side};
use crate::reader::yaml_node::Located;

/// `case`, `kind`, `confirmed` and `why` are for the reader of the file.
const KEYS: [&str; 10] =
    ["a", "b", "verdict", "verdict_or", "strength", "arguable", "case", "kind", "confirmed", "why"];
const SIDE: [&str; 2] = ["doc", "says"];
const VERDICTS: [&str; 8] =
    ["agrees", "contradicts", "changed", "updated", "tension", "drift", "not-comparable", "undecided"];
const STRENGTHS: [&str; 2] = ["hard", "soft"];

/// The verdict; `None` when something is wrong with it.
pub(super) fn read(sheet: &mut Sheet, node: Located) -> Option<GoldVerdict> {
    let at = node.at.clone();
    let mut keys = sheet.keys(node, "a verdict", &KEYS)?;
    let mut good = !keys.faulty;
    let mut sides = Vec::new();
    for key in ["a", "b"] {
        match keys.take(key) {
            Some(node) => sides.extend(side(sheet, node, key)),
            None => sheet.missing("a verdict", key, at.clone()),
        }
    }
    let mut outcomes = Vec::new();
    match keys.take("verdict") {
        Some(node) => {
            let place = node.at.clone();
            let word = sheet.text(node, "`verdict`");
            good &= word.as_deref().is_some_and(|word| listed(sheet, "verdict", word, &place, &VERDICTS));
            outcomes.extend(word);
        }
        None => sheet.missing("a verdict", "verdict", at.clone()),
    }
    if let Some(node) = keys.take("strength") {
        let place = node.at.clone();
        let word = sheet.text(node, "`strength`");
        good &= word.as_deref().is_some_and(|word| listed(sheet, "strength", word, &place, &STRENGTHS));
        if let (Some(outcome), Some(word)) = (outcomes.first_mut(), word) {
            *outcome = format!("{outcome} {word}");
        }
    }
    if let Some(node) = keys.take("verdict_or") {
        let place = node.at.clone();
        let words = sheet.texts(node, "`verdict_or`");
        good &= words.is_some();
        for word in words.unwrap_or_default() {
            let (verdict, strength) = word.split_once(' ').unwrap_or((&word, "hard"));
            good &= listed(sheet, "verdict", verdict, &place, &VERDICTS)
                && listed(sheet, "strength", strength, &place, &STRENGTHS);
            outcomes.push(word);
        }
    }
    let arguable = match keys.take("arguable") {
        Some(node) => sheet.flag(node, "`arguable`"),
        None => Some(false),
    };
    let sides: Result<[Side; 2], _> = sides.try_into();
    let ([a, b], Some(arguable), false) = (sides.ok()?, arguable, outcomes.is_empty()) else { return None };
    good.then_some(GoldVerdict { a, b, outcomes, arguable, at })
}

fn side(sheet: &mut Sheet, node: Located, key: &str) -> Option<Side> {
    let place = node.at.clone();
    let mut keys = sheet.keys(node, &format!("`{key}` of a verdict"), &SIDE)?;
    let mut text = |key: &str| match keys.take(key) {
        Some(node) => {
            let at = node.at.clone();
            sheet.text(node, &format!("`{key}`")).map(|word| (word, at))
        }
        None => {
            sheet.missing("a side of a verdict", key, place.clone());
            None
        }
    };
    let (document, says) = (text("doc"), text("says"));
    let ((document, _), (says, at)) = (document?, says?);
    (!keys.faulty).then_some(Side { document, says, at })
}

fn listed(sheet: &mut Sheet, what: &str, word: &str, at: &crate::diagnostic::Place, known: &[&str]) -> bool {
    let is_listed = known.contains(&word);
    if !is_listed {
        sheet.unlisted(what, word, at.clone(), known);
    }
    is_listed
}
