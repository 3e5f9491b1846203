//! Examples of claims: the whole way from the text to its claims, of which those of the rule are compared.

use super::{NOTHING, article, check_date, difference, differs_hop, differs_word, language, tell_named};
use crate::attribution::{Hop, Role};
use crate::claim::{Claim, Entity, Value, claims};
use crate::diagnostic::Diagnostic;
use crate::rule::file::{ExampleShape, ExpectValue, Located};
use crate::rule::{ClaimRule, Rulebook, SlotType, line_of};
use crate::text::{parse_edtf, whole_duration as duration, whole_number as number};
use crate::workbench::explain::{Asked, Explained, Outcome as Stopped, Why, explain};
use crate::workbench::settle::{Difference, Fields, Found, Outcome, Status, settle};
use crate::workbench::values::{ids, ids_of, is_value, tell, tell_period, tell_quantity};

/// Examples whose near misses are worked out; whoever mends these sees the next ones.
const MOST_EXPLAINED: usize = 20;

/// Runs the examples of every claim rule.
pub(super) fn run(book: &Rulebook, outcomes: &mut Vec<Outcome>, problems: &mut Vec<Diagnostic>) {
    let mut explained = 0;
    for rule in &book.claims {
        for example in &rule.examples {
            check_date(example, problems);
            check_values(rule, example, problems);
            let document = article(example, language(example, &rule.patterns));
            let mut found = claims(book, &document).claims;
            found.retain(|c| c.claim == rule.id);
            let shown = found.iter().map(show).collect();
            let name = format!("claim `{}`", rule.id);
            let mut outcome = settle(name, example, shown, true, |expected, index| {
                expected.iter().filter_map(|(key, value)| differs(&found[index], key, value)).collect()
            });
            if outcome.status == Status::Missing && explained < MOST_EXPLAINED {
                explained += 1;
                let asked = Asked { claims: vec![rule.id.clone()], all: true, ..Asked::default() };
                let near = explain(book, &document, &asked);
                problems.extend(silenced(rule, example, &near));
                outcome.near = Some(Box::new(near));
            }
            outcomes.push(outcome);
        }
    }
}

/// Reports the lines of `unless:` that drop what an example expects.
fn silenced(rule: &ClaimRule, example: &ExampleShape, near: &Explained) -> Vec<Diagnostic> {
    let attempts = near.sentences.iter().flat_map(|s| &s.claims).flat_map(|c| &c.attempts);
    let mut found = Vec::new();
    for attempt in attempts {
        let Stopped::Stopped(stop) = &attempt.outcome else { continue };
        let Why::Unless { rule: line, pattern } = &stop.why else { continue };
        let dropping = rule.unless.iter().find(|p| line_of(&p.at) == *line && p.written == *pattern);
        found.extend(dropping.map(|dropping| {
            Diagnostic::warning("W149", "this line under `unless:` silences an example of its own rule")
                .at(dropping.at.clone(), "drops what the example expects")
                .also(example.text.at.clone(), "this example")
                .help("make the line say less, or expect `none`")
        }));
    }
    found
}

/// Reports expected values that their slot could never hold.
fn check_values(rule: &ClaimRule, example: &ExampleShape, problems: &mut Vec<Diagnostic>) {
    for (key, value) in example.expect.iter().flatten() {
        let Some(slot) = rule.slots.iter().find(|s| s.name == key.value) else { continue };
        let ExpectValue::Scalar(scalar) = value else { continue };
        let (good, what, help) = match slot.kind {
            SlotType::Number => (
                number(&scalar.value).is_some(),
                "number",
                "write figures, `27`, or the words of the article, `au moins trois`",
            ),
            SlotType::Duration => (
                duration(&scalar.value).is_some(),
                "length of time",
                "write it with its unit: `72 heures`, `une semaine`",
            ),
            _ => continue,
        };
        if !good {
            problems.push(
                Diagnostic::error("E141", format!("`{}` is no {what}", scalar.value))
                    .at(scalar.at.clone(), format!("expected of `{}`", slot.name))
                    .help(help),
            );
        }
    }
}

/// How a claim differs from one expected value.
fn differs(claim: &Claim, key: &Located<String>, expected: &ExpectValue) -> Option<Difference> {
    let told = claim.provenance.published;
    if let Some(value) = claim.slot(&key.value) {
        return (!is_value(expected, value, told)).then(|| {
            let mut out = difference(key, expected, tell(value));
            if let (Value::Number(_), Some(q)) = (value, number(&out.expected)) {
                out.expected = tell_quantity(&crate::text::Quantity { text: out.expected, ..q }, "");
            }
            out
        });
    }
    let word = |found: Option<&str>| differs_word(key, expected, found);
    let hop = |role| differs_hop(key, expected, claim.attribution.hop(role));
    let flag = |found: bool| word(Some(if found { "true" } else { "false" }));
    let sets = || claim.value.iter().filter_map(|(_, v)| if let Value::Set(s) = v { Some(s) } else { None });
    match key.value.as_str() {
        "speaker" => hop(Role::Speaker),
        "medium" => hop(Role::Medium),
        "agency" => hop(Role::Agency),
        "outlet" => {
            differs_hop(key, expected, claim.attribution.hop(Role::Outlet).filter(|h| h.name.is_some()))
        }
        "modality" => word(Some(claim.modality.id())),
        "counting" => word(Some(claim.about.counting.id())),
        "presupposed" => flag(claim.presupposed),
        "open" => flag(sets().any(|s| s.open)),
        "exhaustive" => flag(sets().any(|s| s.exhaustive)),
        "party" => entities(key, expected, &claim.about.party),
        "counted_by" => entities(key, expected, &claim.about.counted_by),
        "place" => word(claim.about.place.as_ref().map(|p| p.id.as_str())),
        "subject" | "truce" => {
            let found = claim.about.subject.id.as_deref();
            let unspecified = matches!(expected, ExpectValue::Scalar(s) if s.value == "unspecified");
            if unspecified && found.is_none() { None } else { word(found) }
        }
        "when" | "date" => {
            let found = claim.about.when.map(|w| w.period);
            let same = match expected {
                ExpectValue::Null(_) => found.is_none(),
                ExpectValue::Scalar(s) => found.is_some() && parse_edtf(&s.value) == found,
                ExpectValue::List(_) => false,
            };
            (!same).then(|| difference(key, expected, tell_period(found)))
        }
        _ => word(None),
    }
}

fn entities(key: &Located<String>, expected: &ExpectValue, found: &[Entity]) -> Option<Difference> {
    let found = ids_of(found);
    let shown = if found.is_empty() { NOTHING.to_owned() } else { found.join(", ") };
    (ids(expected) != found).then(|| difference(key, expected, shown))
}

/// A claim as fields: its slots, its speaker, and what is out of the ordinary.
fn show(claim: &Claim) -> Found {
    let mut fields: Fields = claim.value.iter().map(|(name, value)| (name.clone(), tell(value))).collect();
    let hop = |hop: Option<&Hop>| {
        hop.map(|h| {
            let names: Vec<&str> = h.name.as_deref().into_iter().collect();
            tell_named(h.entity.as_deref(), &names)
        })
    };
    let mut add = |key: &str, value: Option<String>| fields.extend(value.map(|v| (key.to_owned(), v)));
    add("speaker", hop(claim.attribution.speaker()));
    add("medium", hop(claim.attribution.hop(Role::Medium)));
    add("modality", Some(claim.modality.id().to_owned()));
    Found { fields, pattern: claim.rule.clone() }
}
