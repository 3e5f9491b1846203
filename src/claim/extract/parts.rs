//! What a sentence says of parts of a count, beside the match that found the count: *10 cas, dont cinq dans la province de Hama*; *27 violations :
//! Alep (11), Hama (9)*; *six à Alep, trois à Homs*; *12 commises par l'opposition et 3 par l'armée*. The grammar of such lists is here; which
//! participles may stand in them is the language's (`counted`, `done`). A part of another unit (*dont deux enfants*) is none.

mod list;

use super::value::{entity, set};
use crate::claim::{Claim, Evidence, Value};
use crate::document::Document;
use crate::matcher::{Annotated, Article, List, Match};
use crate::rule::{ClaimRule, Language, Rulebook, SlotType};
use crate::text::{Words, french};
use list::PartList;
use std::collections::BTreeSet;

/// The slot that a side fills: who did what is counted.
const SIDE: &str = "blamed";
/// A part of a count, or another count that shares its verb and unit.
pub(super) struct Part {
    /// All its tokens: no other claim takes its place from them.
    pub words: Words,
    /// The tokens of its number.
    pub count: Words,
    number: usize,
    /// Index of the mention of its place.
    place: Option<usize>,
    side: Option<List>,
    /// True when it is held in the count before it; else it stands beside it (*six à Alep et trois à Homs*).
    held: bool,
}

/// For each match of a sentence the parts of its count; `None` for a match whose own count is a part of another's.
pub(super) fn parts_of(
    book: &Rulebook,
    lang: &str,
    sentence: &Annotated,
    matches: &[(&ClaimRule, Match)],
) -> Vec<Option<Vec<Part>>> {
    let counts: Vec<Option<Words>> = matches.iter().map(|(rule, found)| count(rule, found)).collect();
    let taken: Vec<Words> = counts.iter().copied().flatten().collect();
    let all: Vec<Vec<Part>> =
        matches.iter().map(|(rule, found)| parts(book, lang, rule, sentence, found, &taken)).collect();
    let rules = || matches.iter().map(|(rule, _)| rule.id.as_str());
    let held: BTreeSet<(&str, Words)> = rules()
        .zip(&all)
        .flat_map(|(rule, parts)| parts.iter().map(move |part| (rule, part.count)))
        .collect();
    let is_part: Vec<bool> = rules()
        .zip(counts)
        .map(|(rule, count)| count.is_some_and(|count| held.contains(&(rule, count))))
        .collect();
    all.into_iter().zip(is_part).map(|(parts, is_part)| (!is_part).then_some(parts)).collect()
}

/// The parts told behind the count of `found`; `taken` are the counts of all matches.
fn parts(
    book: &Rulebook,
    lang: &str,
    rule: &ClaimRule,
    sentence: &Annotated,
    found: &Match,
    taken: &[Words],
) -> Vec<Part> {
    let empty = Language::default();
    let language = book.languages.get(lang).unwrap_or(&empty);
    let Some(count) = count(rule, found) else { return Vec::new() };
    let tokens = sentence.tokens();
    let clause = (count.end..tokens.len()).find(|i| french::ends_clause(&tokens[*i].form));
    let end = clause.unwrap_or(tokens.len());
    let mut list = PartList { book, language, rule, sentence, found, count, end, parts: Vec::new() };
    list.read(taken);
    list.parts
}

/// The words of the count that a match took, when its claim is a count.
fn count(rule: &ClaimRule, found: &Match) -> Option<Words> {
    let answer =
        rule.slots.iter().position(|s| s.name == rule.answer && matches!(s.kind, SlotType::Number))?;
    found.run.fills.iter().find(|f| f.slot == answer).map(|f| f.words)
}

/// The claim that a part makes: all of the whole but its number, its place or side, and its proof.
pub(super) fn claim(
    book: &Rulebook,
    rule: &ClaimRule,
    article: &Article,
    index: usize,
    document: &Document,
    whole: &Claim,
    part: &Part,
) -> Claim {
    let sentence = &article.sentences[index];
    let named = |e: usize, words| entity(book, e, sentence.span(words).of(article.text));
    let mut claim = whole.clone();
    let span = sentence.span(part.words);
    let quantity = sentence.numbers[part.number].quantity.clone();
    let side = part.side.as_ref().map(|list| Value::Set(set(list, &named)));
    let known = |name: &str| whole.slot(name).cloned();
    let slots = rule.slots.iter().filter_map(|slot| {
        let value = match slot.name.as_str() {
            name if name == rule.answer => Some(Value::Number(quantity.clone())),
            SIDE => side.clone().or_else(|| known(SIDE)),
            name => known(name),
        };
        Some((slot.name.clone(), value?))
    });
    claim.value = slots.collect();
    claim.evidence = Evidence {
        span,
        text: span.of(&document.text).to_owned(),
        line: document.line_of(span.start),
        ..whole.evidence.clone()
    };
    claim.notes.retain(|note| *note != "place-inferred" || part.place.is_none());
    if let Some(mention) = part.place.and_then(|place| sentence.mentions.get(place)) {
        claim.about.place = Some(named(mention.entity, mention.words));
    }
    if part.held {
        claim.notes.push("part-of-count");
    }
    claim
}
