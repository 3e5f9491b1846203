//! Examples of cues of modality: whether the cue fires, and on which words.

use super::{article, check_date, check_keys, difference, differs_word, language};
use crate::diagnostic::Diagnostic;
use crate::matcher::{Annotated, pattern_matches, without};
use crate::rule::file::{ExampleShape, ExpectValue, Located};
use crate::rule::{CueRule, Rulebook, line_of};
use crate::workbench::settle::{Difference, Found, Outcome, settle};
use crate::workbench::values::plain;

const KEYS: [&str; 2] = ["cue", "modality"];

/// Runs the examples of every cue.
pub(super) fn run(book: &Rulebook, outcomes: &mut Vec<Outcome>, problems: &mut Vec<Diagnostic>) {
    for rule in &book.cues {
        for example in &rule.examples {
            check_date(example, problems);
            check_keys(example, &KEYS, problems);
            let found = fired(book, rule, example);
            let name = format!("cue of `{}`", rule.modality.id());
            outcomes.push(settle(name, example, found.clone(), false, |expected, at| {
                expected.iter().filter_map(|(key, value)| differs(rule, &found[at], key, value)).collect()
            }));
        }
    }
}

/// Where the cue fires in the example.
fn fired(book: &Rulebook, rule: &CueRule, example: &ExampleShape) -> Vec<Found> {
    let lang = language(example, &rule.patterns);
    let document = article(example, lang);
    let reading = book.read(&document.text);
    let mut found = Vec::new();
    for sentence in &reading.sentences {
        let sentence = Annotated::new(book, lang, &document.text, sentence, &reading.quotes);
        let all = pattern_matches(book, lang, &rule.patterns, &rule.slots, &sentence);
        let unless = pattern_matches(book, lang, &rule.unless, &rule.slots, &sentence);
        found.extend(without(all, &unless).into_iter().map(|m| Found {
            fields: vec![("cue".to_owned(), m.span.of(&document.text).to_owned())],
            pattern: line_of(&rule.patterns[m.pattern].at),
        }));
    }
    found
}

fn differs(
    rule: &CueRule,
    found: &Found,
    key: &Located<String>,
    expected: &ExpectValue,
) -> Option<Difference> {
    match key.value.as_str() {
        "cue" => {
            let words = found.fields.first().map_or("", |(_, words)| words);
            let same = matches!(expected, ExpectValue::Scalar(s) if plain(&s.value) == plain(words));
            (!same).then(|| difference(key, expected, format!("“{words}”")))
        }
        "modality" => differs_word(key, expected, Some(rule.modality.id())),
        // Reported by `check_keys`.
        _ => None,
    }
}
