//! Runs every example of every rule: claims, frames of attribution, cues of modality, page rules. An example is an article of its own; what is
//! not declared in it (`date`, `outlet`) is unknown.

mod claims;
mod cues;
mod frames;
mod page;

use super::settle::{Difference, Outcome};
use super::values::{ids, is_called, plain};
use crate::attribution::Hop;
use crate::diagnostic::Diagnostic;
use crate::document::{Declared, Document};
use crate::rule::file::{ExampleShape, ExpectValue, Located};
use crate::rule::{Pattern, Rulebook, near};
use crate::text::parse_edtf;

/// Every example with how it ended, in the order of the files; and what is wrong with the examples themselves.
pub fn examples(book: &Rulebook) -> (Vec<Outcome>, Vec<Diagnostic>) {
    let mut outcomes = Vec::new();
    let mut problems = Vec::new();
    claims::run(book, &mut outcomes, &mut problems);
    frames::run(book, &mut outcomes, &mut problems);
    cues::run(book, &mut outcomes, &mut problems);
    page::run(book, &mut outcomes, &mut problems);
    outcomes.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.rule.cmp(&b.rule)));
    problems.sort();
    (outcomes, problems)
}

/// The article that an example is.
pub(super) fn article(example: &ExampleShape, lang: &str) -> Document {
    let declared = Declared {
        outlet: example.outlet.as_ref().map(|o| o.value.clone()),
        published: example.date.as_ref().and_then(|d| parse_edtf(&d.value)),
        lang: Some(lang.to_owned()),
        ..Declared::default()
    };
    Document {
        id: "example".into(),
        text: example.text.value.as_str().into(),
        stated: Declared::default(),
        declared,
    }
}

/// The language of an example: its own, else the only one of its rule's patterns, else French.
pub(super) fn language<'a>(example: &'a ExampleShape, patterns: &'a [Pattern]) -> &'a str {
    if let Some(lang) = &example.lang {
        return &lang.value;
    }
    let mut langs = patterns.iter().map(|p| p.lang.as_str()).filter(|l| *l != "*");
    let first = langs.next();
    first.filter(|f| langs.all(|l| l == *f)).unwrap_or("fr")
}

/// Reports a date that is none.
fn check_date(example: &ExampleShape, problems: &mut Vec<Diagnostic>) {
    if let Some(date) = example.date.as_ref().filter(|d| parse_edtf(&d.value).is_none()) {
        problems.push(
            Diagnostic::error("E142", format!("`{}` is no date", date.value))
                .at(date.at.clone(), "the date of this example")
                .help("write year-month-day: 2016-02-27, or 2016-02, or 2016"),
        );
    }
}

/// Reports keys that such an example cannot expect.
fn check_keys(example: &ExampleShape, known: &[&str], problems: &mut Vec<Diagnostic>) {
    for (key, _) in example.expect.iter().flatten().filter(|(k, _)| !known.contains(&k.value.as_str())) {
        let help = near(&key.value, known).map_or_else(
            || format!("such an example may expect {}", known.join(", ")),
            |n| format!("did you mean `{n}`?"),
        );
        problems.push(
            Diagnostic::error("E123", format!("`{}` cannot be expected here", key.value))
                .at(key.at.clone(), "in this example")
                .help(help),
        );
    }
}

/// Compares a word: `expected` against the one found, if any.
fn differs_word(key: &Located<String>, expected: &ExpectValue, found: Option<&str>) -> Option<Difference> {
    let same = match (expected, found) {
        (ExpectValue::Null(_), found) => found.is_none(),
        (ExpectValue::Scalar(s), Some(found)) => plain(&s.value) == plain(found),
        _ => false,
    };
    (!same).then(|| difference(key, expected, found.unwrap_or(NOTHING).to_owned()))
}

/// Compares somebody or something with a name: a speaker, a medium, an outlet.
fn differs_named(
    key: &Located<String>,
    expected: &ExpectValue,
    entity: Option<&str>,
    names: &[&str],
) -> Option<Difference> {
    let nobody = entity.is_none() && names.is_empty();
    let same = match expected {
        ExpectValue::Null(_) => nobody,
        ExpectValue::Scalar(s) => !nobody && is_called(&s.value, entity, names),
        ExpectValue::List(_) => false,
    };
    (!same).then(|| difference(key, expected, tell_named(entity, names)))
}

/// Compares a hop of the chain; a medium may also be named by its kind.
fn differs_hop(key: &Located<String>, expected: &ExpectValue, hop: Option<&Hop>) -> Option<Difference> {
    let named: Vec<&str> = hop.and_then(|h| h.name.as_deref()).into_iter().collect();
    let by_kind = matches!((expected, hop), (ExpectValue::Scalar(s), Some(h))
        if h.kind.as_deref() == Some(s.value.as_str()));
    if by_kind { None } else { differs_named(key, expected, hop.and_then(|h| h.entity.as_deref()), &named) }
}

const NOTHING: &str = "nothing";

fn tell_named(entity: Option<&str>, names: &[&str]) -> String {
    match (entity, names.first()) {
        (Some(id), Some(name)) if plain(id) != plain(name) => format!("{id} (“{name}”)"),
        (Some(id), _) => id.to_owned(),
        (None, Some(name)) => format!("“{name}”"),
        (None, None) => NOTHING.to_owned(),
    }
}

fn difference(key: &Located<String>, expected: &ExpectValue, found: String) -> Difference {
    let expected = match expected {
        ExpectValue::Scalar(s) => s.value.clone(),
        ExpectValue::Null(_) => NOTHING.to_owned(),
        ExpectValue::List(_) => ids(expected).join(", "),
    };
    Difference { key: key.value.clone(), expected, found }
}

#[cfg(test)]
mod tests;
