//! `claims/*.yml`.

use super::examples::read_examples;
use super::fields::Fields;
use super::patterns::{is_language, read_patterns, read_phrases};
use super::reader::Reader;
use super::slots::read_slots;
use super::tree::Node;
use crate::diagnostic::Diagnostic;
use crate::rule::file::{ClaimFile, CompareShape, Located, Titles};

/// State → states.
type Table = Vec<(Located<String>, Vec<Located<String>>)>;

/// A claim file; None when one of the four keys that must be there is missing or of the wrong kind.
pub(super) fn read_claim(reader: &mut Reader, root: Node) -> Option<ClaimFile> {
    let mut fields = Fields::new(reader, root, "a claim file")?;
    let claim = fields.need_text(reader, "claim");
    let title = fields.take("title").map(|node| read_title(reader, node, "title")).unwrap_or_default();
    let titles = fields.take("titles").map(|node| read_titles(reader, node)).unwrap_or_default();
    let answer = fields.text(reader, "answer");
    let slots = fields.need(reader, "slots").and_then(|node| read_slots(reader, node, "slots"));
    let nearby = fields.take("nearby").and_then(|node| read_slots(reader, node, "nearby"));
    let phrases = fields.take("phrases").map(|node| read_phrases(reader, node));
    let matches = fields.need(reader, "match").and_then(|node| read_patterns(reader, node, "match"));
    let unless = fields.take("unless").and_then(|node| read_patterns(reader, node, "unless"));
    let negated = fields.take("negated").map(|node| read_pairs(reader, node, "`negated`"));
    let planned = fields.take("planned").map(|node| read_pairs(reader, node, "`planned`"));
    let wanted = fields.take("wanted").map(|node| read_pairs(reader, node, "`wanted`"));
    let compare = fields.take("compare").map(|node| read_compare(reader, node)).unwrap_or_default();
    let implies = fields.take("implies").map(|node| read_pairs(reader, node, "`implies`"));
    let once = fields.take("once").map(|node| read_table(reader, node, "`once`"));
    let each = fields.text(reader, "each");
    let speaker_in = fields.take("speaker").map(|node| read_speaker(reader, node)).unwrap_or_default();
    let examples = match fields.take_entry("examples") {
        Some((key, node)) => read_examples(reader, node).map(|examples| (examples, key.at)),
        None => {
            fields.missing(reader, "examples");
            None
        }
    };
    fields.close(reader);

    let (examples, examples_at) = examples?;
    Some(ClaimFile {
        file: reader.file.clone(),
        claim: claim?,
        title,
        answer,
        slots: slots?,
        nearby: nearby.unwrap_or_default(),
        phrases: phrases.unwrap_or_default(),
        matches: matches?,
        unless: unless.unwrap_or_default(),
        negated: negated.unwrap_or_default(),
        planned: planned.unwrap_or_default(),
        wanted: wanted.unwrap_or_default(),
        compare,
        titles,
        implies: implies.unwrap_or_default(),
        once: once.unwrap_or_default(),
        each,
        speaker_in,
        examples,
        examples_at,
    })
}

/// A mapping of texts: `{respected: violated}`, `{Moscou: capital}`.
pub(super) fn read_pairs(
    reader: &mut Reader,
    node: Node,
    what: &str,
) -> Vec<(Located<String>, Located<String>)> {
    let entries = reader.map(node, what).unwrap_or_default();
    entries
        .into_iter()
        .filter_map(|(key, value)| {
            let value = reader.text(value, &format!("the value of `{}`", key.value))?;
            Some((key, value))
        })
        .collect()
}

/// State or slot → its title.
fn read_titles(reader: &mut Reader, node: Node) -> Vec<(Located<String>, Titles)> {
    let entries = reader.map(node, "`titles`").unwrap_or_default();
    let title = |(of, value): (Located<String>, Node)| {
        let titles = read_title(reader, value, &of.value);
        (of, titles)
    };
    entries.into_iter().map(title).collect()
}

/// The title under `key`: one text, or a text for each language.
fn read_title(reader: &mut Reader, node: Node, key: &str) -> Titles {
    let mut by_lang = Vec::new();
    if let Node::Map { entries, at, .. } = node {
        if entries.is_empty() {
            reader.text(Node::Null(at), &format!("the title `{key}`"));
        }
        for (lang, value) in entries {
            let title = reader.text(value, &format!("the title `{key}` in `{}`", lang.value));
            if is_language(&lang.value) {
                by_lang.extend(title.map(|title| (lang.value, title)));
            } else {
                let found = Diagnostic::error("E020", format!("unknown key `{}`", lang.value))
                    .at(lang.at, format!("`{key}` has languages as its keys"))
                    .help(format!(
                        "write `{key}: {{fr: …, en: …}}`, or one text for all languages; a title that holds a comma goes in quotes"
                    ));
                reader.report(found);
            }
        }
    } else {
        by_lang.extend(reader.text(node, &format!("`{key}`")).map(|title| ("*".to_owned(), title)));
    }
    Titles { by_lang }
}

fn read_compare(reader: &mut Reader, node: Node) -> CompareShape {
    let Some(mut fields) = Fields::new(reader, node, "`compare`") else { return Default::default() };
    let clash = fields.take("clash").map(|node| read_table(reader, node, "`clash`")).unwrap_or_default();
    let tension =
        fields.take("tension").map(|node| read_table(reader, node, "`tension`")).unwrap_or_default();
    let whole = fields.take("whole").map(|node| reader.texts(node, "`whole`", "the name of a slot"));
    let everywhere = fields.take("everywhere").map(|node| reader.texts(node, "`everywhere`", "a state"));
    fields.close(reader);
    CompareShape {
        clash,
        tension,
        whole: whole.unwrap_or_default(),
        everywhere: everywhere.unwrap_or_default(),
    }
}

fn read_table(reader: &mut Reader, node: Node, what: &str) -> Table {
    let entries = reader.map(node, what).unwrap_or_default();
    entries
        .into_iter()
        .map(|(state, value)| {
            let states = reader.texts(value, &format!("the value of `{}`", state.value), "a state");
            (state, states)
        })
        .collect()
}

fn read_speaker(reader: &mut Reader, node: Node) -> Vec<Located<String>> {
    let Some(mut fields) = Fields::new(reader, node, "`speaker`") else { return Vec::new() };
    let speakers = fields.need(reader, "in").map(|node| reader.texts(node, "`in`", "a speaker"));
    fields.close(reader);
    speakers.unwrap_or_default()
}
