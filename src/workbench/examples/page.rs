//! Examples of page rules: what the page is found to say of itself. The whole page is read, since a rule may need the furniture of another.

use super::{article, check_date, check_keys, difference, differs_named, language, tell_named};
use crate::diagnostic::Diagnostic;
use crate::provenance::{Named, Provenance, provenance};
use crate::rule::file::{ExpectValue, Located};
use crate::rule::{PageEffect, PageRule, Rulebook};
use crate::text::parse_edtf;
use crate::workbench::settle::{Difference, Fields, Found, Outcome, settle};
use crate::workbench::values::{plain, tell_period};

const KEYS: [&str; 4] = ["outlet", "agency", "published", "furniture"];

/// Runs the examples of every page rule.
pub(super) fn run(book: &Rulebook, outcomes: &mut Vec<Outcome>, problems: &mut Vec<Diagnostic>) {
    for rule in &book.page {
        for example in &rule.examples {
            check_date(example, problems);
            check_keys(example, &KEYS, problems);
            let lang = language(example, &rule.patterns);
            let document = article(example, lang);
            let page = provenance(book, &document, lang);
            let found = show(rule, &page, &document.text);
            outcomes.push(settle(name(rule), example, found, false, |expected, _| {
                expected
                    .iter()
                    .filter_map(|(key, value)| differs(&page, &document.text, key, value))
                    .collect()
            }));
        }
    }
}

fn name(rule: &PageRule) -> String {
    let effects: Vec<String> = rule
        .effects
        .iter()
        .map(|effect| match effect {
            PageEffect::Furniture { name, .. } => format!("furniture `{name}`"),
            PageEffect::Outlet => "outlet of a page".to_owned(),
            PageEffect::Agency => "agency of a page".to_owned(),
            PageEffect::Published => "date of a page".to_owned(),
        })
        .collect();
    effects.join(", ")
}

fn differs(
    page: &Provenance,
    text: &str,
    key: &Located<String>,
    expected: &ExpectValue,
) -> Option<Difference> {
    let named = |named: &Option<Named>| {
        let names: Vec<&str> = named.iter().map(|n| n.name.as_str()).collect();
        differs_named(key, expected, named.as_ref().and_then(|n| n.id.as_deref()), &names)
    };
    match (key.value.as_str(), expected) {
        ("outlet", _) => named(&page.outlet),
        ("agency", _) => named(&page.agency),
        ("published", ExpectValue::Null(_)) if page.published.is_none() => None,
        ("published", ExpectValue::Scalar(s))
            if page.published.is_some() && parse_edtf(&s.value) == page.published =>
        {
            None
        }
        ("published", _) => Some(difference(key, expected, tell_period(page.published))),
        ("furniture", ExpectValue::Null(_)) if page.furniture.is_empty() => None,
        // By the rule's name or by the words that are taken away.
        ("furniture", ExpectValue::Scalar(s))
            if page
                .furniture
                .iter()
                .any(|f| [f.name.as_str(), f.span.of(text)].map(plain).contains(&plain(&s.value))) =>
        {
            None
        }
        ("furniture", _) => Some(difference(key, expected, furniture(page, text))),
        // Reported by `check_keys`.
        _ => None,
    }
}

fn furniture(page: &Provenance, text: &str) -> String {
    let all: Vec<String> =
        page.furniture.iter().map(|f| format!("{} (“{}”)", f.name, f.span.of(text).trim())).collect();
    if all.is_empty() { super::NOTHING.to_owned() } else { all.join(", ") }
}

/// The page as one finding, when the rule had its effect on it.
fn show(rule: &PageRule, page: &Provenance, text: &str) -> Vec<Found> {
    let named = |key: &str, named: &Option<Named>| {
        named.as_ref().map(|n| (key.to_owned(), tell_named(n.id.as_deref(), &[&n.name])))
    };
    let mut fields: Fields = Vec::new();
    for effect in &rule.effects {
        match effect {
            PageEffect::Furniture { name, .. } if page.furniture.iter().any(|f| f.name == *name) => {
                fields.push(("furniture".to_owned(), furniture(page, text)));
            }
            PageEffect::Furniture { .. } => {}
            PageEffect::Outlet => fields.extend(named("outlet", &page.outlet)),
            PageEffect::Agency => fields.extend(named("agency", &page.agency)),
            PageEffect::Published => {
                fields.extend(page.published.map(|p| ("published".to_owned(), tell_period(Some(p)))));
            }
        }
    }
    if fields.is_empty() { Vec::new() } else { vec![Found { fields, pattern: String::new() }] }
}
