//! `match`, `unless` and `phrases`: patterns by language, in groups under `slot=value:` that nest.

use super::reader::Reader;
use super::tree::Node;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::{LangGroup, Located, PatternEntry, PhraseShape};

/// The language of what is written for all languages.
const ALL: &str = "*";

/// Where patterns stand: regular expressions are for phrases only.
#[derive(Clone, Copy)]
struct Kind {
    regex: bool,
}

/// `match:` or `unless:`; `key` is the one of the two. None when it is no mapping of languages.
pub(super) fn read_patterns(reader: &mut Reader, node: Node, key: &str) -> Option<Vec<LangGroup>> {
    if let Node::List { at, .. } = &node {
        refuse_without_language(reader, at.clone(), key);
        return None;
    }
    let languages = reader.map(node, &format!("`{key}`"))?;
    Some(read_languages(reader, languages, key, Kind { regex: false }))
}

/// `phrases:`: each name with its patterns by language, or a list for all languages.
pub(super) fn read_phrases(reader: &mut Reader, node: Node) -> Vec<PhraseShape> {
    let phrases = reader.map(node, "`phrases`").unwrap_or_default();
    phrases.into_iter().filter_map(|(name, value)| read_phrase(reader, name, value)).collect()
}

/// True for a language code, `fr`, or `*`.
pub(super) fn is_language(key: &str) -> bool {
    key == ALL || (matches!(key.len(), 2 | 3) && key.bytes().all(|b| b.is_ascii_lowercase()))
}

fn read_phrase(reader: &mut Reader, name: Located<String>, value: Node) -> Option<PhraseShape> {
    let kind = Kind { regex: true };
    let by_lang = if matches!(value, Node::List { .. }) {
        let lang = Located { value: ALL.to_owned(), at: name.at.clone() };
        vec![LangGroup { lang, entries: read_entries(reader, value, &name.value, kind) }]
    } else {
        let languages = reader.map(value, &format!("the phrase `{}`", name.value))?;
        read_languages(reader, languages, &name.value, kind)
    };
    Some(PhraseShape { name, by_lang })
}

fn read_languages(
    reader: &mut Reader,
    languages: Vec<(Located<String>, Node)>,
    key: &str,
    kind: Kind,
) -> Vec<LangGroup> {
    let mut groups = Vec::new();
    for (lang, value) in languages {
        if is_language(&lang.value) {
            let entries = read_entries(reader, value, &lang.value, kind);
            groups.push(LangGroup { lang, entries });
        } else {
            refuse_without_language(reader, lang.at, key);
        }
    }
    groups
}

fn refuse_without_language(reader: &mut Reader, at: Place, key: &str) {
    let found = Diagnostic::error("E027", format!("the patterns of `{key}` stand under no language"))
        .at(at, "expected a language such as `fr:` here")
        .help(format!("write `fr:` under `{key}:` and indent the patterns under it"));
    reader.report(found);
}

/// What stands under a language or a group: a list, or groups as a mapping. `above` is the key above.
fn read_entries(reader: &mut Reader, node: Node, above: &str, kind: Kind) -> Vec<PatternEntry> {
    match node {
        Node::List { items, flow, at } => {
            if flow && !items.is_empty() {
                warn_flow(reader, at);
            }
            let mut entries = Vec::with_capacity(items.len());
            for item in items {
                read_item(reader, item, kind, &mut entries);
            }
            entries
        }
        Node::Map { entries, flow: false, .. } => {
            let mut groups = Vec::with_capacity(entries.len());
            for (key, value) in entries {
                read_group(reader, key, value, kind, &mut groups);
            }
            groups
        }
        other => {
            reader.wrong(
                &other,
                &format!("`{above}`"),
                "a list of patterns",
                "write each pattern on a line of its own: `- …`",
            );
            Vec::new()
        }
    }
}

fn read_item(reader: &mut Reader, item: Node, kind: Kind, out: &mut Vec<PatternEntry>) {
    match item {
        Node::Map { entries, flow: false, at } => {
            let looks_like_groups = entries.iter().all(|(key, value)| {
                key.value.contains('=')
                    || key.value == "re"
                    || !matches!(value, Node::Text(_) | Node::Null(_))
            });
            if looks_like_groups {
                for (key, value) in entries {
                    read_group(reader, key, value, kind, out);
                }
            } else {
                reader.not_a_text(&Node::Map { entries, flow: false, at }, "a pattern");
            }
        }
        other => {
            let pattern = reader.words(other, "a pattern");
            out.extend(pattern.map(|pattern| match regex_of(&pattern) {
                Some(regex) if kind.regex => PatternEntry::Regex(regex),
                _ => PatternEntry::Pattern(pattern),
            }));
        }
    }
}

fn read_group(
    reader: &mut Reader,
    key: Located<String>,
    value: Node,
    kind: Kind,
    out: &mut Vec<PatternEntry>,
) {
    if kind.regex && key.value == "re" {
        out.extend(reader.words(value, "`re`").map(PatternEntry::Regex));
        return;
    }
    let is_group = key.value.split_once('=').is_some_and(|(slot, value)| {
        let (slot, value) = (slot.trim(), value.trim());
        !slot.is_empty() && !value.is_empty() && !slot.contains(char::is_whitespace) && !value.contains('=')
    });
    if is_group {
        let entries = read_entries(reader, value, &key.value, kind);
        out.push(PatternEntry::Group { key, entries });
        return;
    }
    let found = Diagnostic::error("E028", format!("`{}` is no group of patterns", key.value));
    let found = if key.value == "re" {
        found
            .at(key.at, "a regular expression in a match")
            .help("give it a name under `phrases:` and write `$name` here")
    } else {
        found.at(key.at, "expected `slot=value:` here").help(
            "a group's key says what its patterns mean: `state=collapsed:`; a pattern that holds a colon goes in quotes",
        )
    };
    reader.report(found);
}

/// The expression of a quoted `re: …`, placed where it begins.
fn regex_of(pattern: &Located<String>) -> Option<Located<String>> {
    let rest = pattern.value.strip_prefix("re:")?;
    let value = rest.trim_start();
    let skipped = pattern.value.len() - value.len();
    let at = Place { start: (pattern.at.start + skipped).min(pattern.at.end), ..pattern.at.clone() };
    Some(Located { value: value.to_owned(), at })
}

fn warn_flow(reader: &mut Reader, at: Place) {
    let found = Diagnostic::warning("W002", "patterns in square brackets are split at every comma")
        .at(at, "a flow list")
        .help("write each pattern on a line of its own: `- …`");
    reader.report(found);
}
