//! Examples of frames: who is heard to speak, and what is said to be said.

use super::{article, check_date, check_keys, difference, differs_named, differs_word, language, tell_named};
use crate::attribution::{Utterance, utterances};
use crate::diagnostic::Diagnostic;
use crate::matcher::Article;
use crate::provenance::{is_furniture, provenance};
use crate::rule::file::{ExpectValue, Located};
use crate::rule::{Content, Rulebook};
use crate::text::{Span, read};
use crate::workbench::settle::{Difference, Fields, Found, Outcome, settle};
use crate::workbench::values::plain;

const KEYS: [&str; 5] = ["speaker", "content", "medium", "modality", "class"];

/// Runs the examples of every frame.
pub(super) fn run(book: &Rulebook, outcomes: &mut Vec<Outcome>, problems: &mut Vec<Diagnostic>) {
    for (index, rule) in book.frames.iter().enumerate() {
        for example in &rule.examples {
            check_date(example, problems);
            check_keys(example, &KEYS, problems);
            let document = article(example, language(example, &rule.patterns));
            let text = &*document.text;
            let lang = language(example, &rule.patterns);
            let page = provenance(book, &document, lang);
            let reading = read(text);
            let sentences = Article::new(book, lang, text, &reading, |span| !is_furniture(&page, span));
            let mut found = utterances(book, &sentences);
            // A frame that only adds a medium has no utterance of its own.
            found
                .retain(|u| u.frame == Some(index) || (rule.content == Content::Frame && u.medium.is_some()));
            let shown = found.iter().map(|u| show(u, text)).collect();
            let name = format!("frame `{}`", rule.id);
            outcomes.push(settle(name, example, shown, false, |expected, at| {
                expected.iter().filter_map(|(key, value)| differs(&found[at], text, key, value)).collect()
            }));
        }
    }
}

fn differs(
    utterance: &Utterance,
    text: &str,
    key: &Located<String>,
    expected: &ExpectValue,
) -> Option<Difference> {
    match key.value.as_str() {
        "speaker" => {
            let speaker = utterance.speaker.as_ref();
            let names: Vec<&str> =
                speaker.map(|s| [s.name.as_str(), s.words.of(text)]).into_iter().flatten().collect();
            differs_named(key, expected, speaker.and_then(|s| s.entity.as_deref()), &names)
        }
        "medium" => {
            let medium = utterance.medium.as_ref();
            let names: Vec<&str> = medium
                .map(|m| [m.name.as_str(), m.kind.as_str(), m.words.of(text)])
                .into_iter()
                .flatten()
                .collect();
            differs_named(key, expected, medium.map(|m| m.entity.as_str()), &names)
        }
        "content" => {
            let ExpectValue::Scalar(wanted) = expected else {
                return Some(difference(key, expected, contents(utterance, text)));
            };
            let same = |span: &Span| plain(trim(span.of(text))) == plain(trim(&wanted.value));
            (!utterance.content.iter().any(same))
                .then(|| difference(key, expected, contents(utterance, text)))
        }
        "modality" => differs_word(key, expected, utterance.modality.map(crate::modality::Modality::id)),
        "class" => differs_word(key, expected, utterance.class.as_deref()),
        // Reported by `check_keys`.
        _ => None,
    }
}

/// Without the signs around the words.
fn trim(words: &str) -> &str {
    words.trim_matches(|c: char| c.is_whitespace() || ",;:.…!?«»“”\"'’".contains(c))
}

fn contents(utterance: &Utterance, text: &str) -> String {
    let all: Vec<String> = utterance
        .content
        .iter()
        .map(|c| trim(c.of(text)))
        .filter(|c| !c.is_empty())
        .map(|c| format!("“{c}”"))
        .collect();
    if all.is_empty() { super::NOTHING.to_owned() } else { all.join(" and ") }
}

fn show(utterance: &Utterance, text: &str) -> Found {
    let mut fields: Fields = Vec::new();
    let speaker = utterance.speaker.as_ref();
    fields.push((
        "speaker".to_owned(),
        speaker.map_or(super::NOTHING.to_owned(), |s| tell_named(s.entity.as_deref(), &[&s.name])),
    ));
    if let Some(medium) = &utterance.medium {
        fields.push(("medium".to_owned(), tell_named(Some(&medium.entity), &[&medium.name])));
    }
    fields.push(("content".to_owned(), contents(utterance, text)));
    Found { fields, pattern: String::new() }
}
