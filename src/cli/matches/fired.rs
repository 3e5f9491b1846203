//! An article → where its rules fired. The same way as for claims, up to the match: language, furniture left out, sentences.

use crate::document::Document;
use crate::matcher::{Annotated, Article, Fill, FillValue, Match, claim_matches};
use crate::provenance::{is_furniture, provenance};
use crate::rule::{ClaimRule, Rulebook, line_of};
use crate::text::{Amount, Quantity, Span, language_of};
use serde_json::{Value, json};
use std::sync::Arc;

/// A rule that fired.
pub struct Fired {
    /// The document's id.
    pub document: Arc<str>,
    /// 1-based line of its first word.
    pub line: usize,
    /// Its words, bytes of the document's text.
    pub span: Span,
    /// Its words.
    pub words: String,
    /// Claim type.
    pub claim: String,
    /// `file:line` of the pattern.
    pub rule: String,
    /// What filled the slots: constants of the pattern's groups, then what stands in the text.
    pub slots: Vec<Slot>,
}

/// A slot that is filled.
pub struct Slot {
    /// Its name.
    pub name: String,
    /// Its words; empty for a constant.
    pub words: String,
    /// What it is worth.
    pub value: SlotValue,
}

/// The value of a slot.
pub enum SlotValue {
    /// A state or the id of an entity.
    Id(String),
    /// Ids of several.
    Ids(Vec<String>),
    /// A number, or a length in hours.
    Number(Quantity),
    /// Words that stand for themselves.
    Words(String),
}

impl SlotValue {
    /// For a reader.
    pub fn to_text(&self) -> String {
        match self {
            SlotValue::Id(text) | SlotValue::Words(text) => text.clone(),
            SlotValue::Ids(ids) => ids.join(" + "),
            SlotValue::Number(quantity) => match (quantity.min, quantity.max) {
                (Some(min), Some(max)) if min == max => min.to_string(),
                (min, max) => format!("{}..{}", end(min), end(max)),
            },
        }
    }

    /// For a program.
    pub fn to_json(&self) -> Value {
        match self {
            SlotValue::Id(text) | SlotValue::Words(text) => json!(text),
            SlotValue::Ids(ids) => json!(ids),
            SlotValue::Number(quantity) => {
                json!({"min": quantity.min.map(number), "max": quantity.max.map(number)})
            }
        }
    }
}

/// Every match of the claim rules, in the order of the text.
pub fn fired(book: &Rulebook, document: &Document) -> Vec<Fired> {
    let declared = document.declared.lang.clone().or_else(|| document.stated.lang.clone());
    let lang = declared.unwrap_or_else(|| language_of(&document.text).to_owned());
    let provenance = provenance(book, document, &lang);
    let reading = book.read(&document.text);
    let article =
        Article::new(book, &lang, &document.text, &reading, |span| !is_furniture(&provenance, span))
            .told(book, provenance.published);
    let mut out = Vec::new();
    for sentence in &article.sentences {
        for rule in &book.claims {
            let found = claim_matches(book, &lang, rule, sentence);
            let found = found.into_iter().filter(|found| provenance.furniture_over(found.span).is_empty());
            out.extend(found.map(|found| one(book, document, rule, sentence, &found)));
        }
    }
    out.sort_by(|a, b| (a.span, &a.claim, &a.rule).cmp(&(b.span, &b.claim, &b.rule)));
    out
}

fn one(
    book: &Rulebook,
    document: &Document,
    rule: &ClaimRule,
    sentence: &Annotated<'_>,
    found: &Match,
) -> Fired {
    let pattern = rule.patterns.get(found.pattern);
    let constants = pattern.into_iter().flat_map(|pattern| &pattern.constants);
    let constants = constants.map(|(name, value)| Slot {
        name: name.clone(),
        words: String::new(),
        value: SlotValue::Id(value.clone()),
    });
    let filled = found.run.fills.iter().filter_map(|fill| {
        let words = document.words(sentence.span(fill.words)).to_owned();
        let value = value(book, document, fill, &words);
        Some(Slot { name: rule.slots.get(fill.slot)?.name.clone(), words, value })
    });
    Fired {
        document: Arc::clone(&document.id),
        line: document.line_of(found.span.start),
        span: found.span,
        words: document.words(found.span).to_owned(),
        claim: rule.id.clone(),
        rule: pattern.map(|pattern| line_of(&pattern.at)).unwrap_or_default(),
        slots: constants.chain(filled).collect(),
    }
}

fn value(book: &Rulebook, document: &Document, fill: &Fill, words: &str) -> SlotValue {
    let id = |entity: usize| book.entities.get(entity).map(|entity| entity.id.clone()).unwrap_or_default();
    match &fill.value {
        FillValue::Number(quantity) | FillValue::Duration(quantity) => SlotValue::Number(quantity.clone()),
        FillValue::Entity(entity) => SlotValue::Id(id(*entity)),
        FillValue::Set(list) => SlotValue::Ids(list.members.iter().map(|(entity, _)| id(*entity)).collect()),
        FillValue::Text(span) | FillValue::Quote(span) => SlotValue::Words(document.words(*span).to_owned()),
        FillValue::Date(_) | FillValue::Speaker(_) => SlotValue::Words(words.to_owned()),
    }
}

fn end(amount: Option<Amount>) -> String {
    amount.map(|amount| amount.to_string()).unwrap_or_default()
}

/// An amount as a JSON number.
fn number(amount: Amount) -> Value {
    let thousandths = amount.in_thousandths();
    if thousandths % 1000 == 0 { json!(thousandths / 1000) } else { json!(thousandths as f64 / 1000.0) }
}
