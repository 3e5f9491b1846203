//! The YAML as a tree of texts, lists and mappings, each with its place; keys are texts and stand once. What a shape must look like is `shape`'s.

use super::parse::{Raw, RawValue};
use super::reader::Reader;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::Located;
use std::collections::BTreeMap;

/// A node of a rule file.
#[derive(Debug, Clone)]
pub(super) enum Node {
    /// A text as written, without quotes and without the line breaks at the end of a block.
    Text(Located<String>),
    /// Nothing, `~` or `null`.
    Null(Place),
    /// A list; `flow` when in square brackets.
    List { items: Vec<Node>, flow: bool, at: Place },
    /// A mapping; `flow` when in braces.
    Map { entries: Vec<(Located<String>, Node)>, flow: bool, at: Place },
}

impl Node {
    /// Where it stands.
    pub(super) fn at(&self) -> &Place {
        match self {
            Self::Text(text) => &text.at,
            Self::Null(at) | Self::List { at, .. } | Self::Map { at, .. } => at,
        }
    }

    /// The first key of a mapping.
    pub(super) fn first_key(&self) -> Option<&str> {
        match self {
            Self::Map { entries, .. } => entries.first().map(|(key, _)| key.value.as_str()),
            _ => None,
        }
    }

    /// What a person would call it.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Null(_) => "nothing",
            Self::List { .. } => "a list",
            Self::Map { .. } => "a mapping",
        }
    }
}

/// The tree of `raw`; reports tags, merge keys, keys that are no texts, and keys that stand twice (the first is kept). Recursion is bounded by
/// the depth that `parse` lets through.
pub(super) fn grow(reader: &mut Reader, raw: Raw) -> Node {
    let (start, end) = raw.span;
    refuse_tag(reader, start);
    match raw.value {
        RawValue::Null => {
            // A value that is not written stands behind its colon, not on it.
            let behind = usize::from(start == end && reader.slice(start, start + 1) == ":");
            Node::Null(reader.place(start + behind, end + behind))
        }
        RawValue::Typed => {
            let value = reader.slice(start, end).to_owned();
            Node::Text(Located { value, at: reader.place(start, end) })
        }
        RawValue::Text(text) => Node::Text(located(reader, text, start, end)),
        RawValue::List(raw_items) => {
            let mut last = start;
            let items: Vec<Node> =
                raw_items.into_iter().map(|item| grow_child(reader, item, &mut last)).collect();
            let flow = reader.slice(start, reader.file.text.len()).starts_with('[');
            Node::List { items, flow, at: container(reader, start, last, flow) }
        }
        RawValue::Map(raw_entries) => {
            let mut last = start;
            let entries = grow_entries(reader, raw_entries, &mut last);
            let flow = reader.slice(start, reader.file.text.len()).starts_with('{');
            Node::Map { entries, flow, at: container(reader, start, last, flow) }
        }
    }
}

fn grow_child(reader: &mut Reader, raw: Raw, last: &mut usize) -> Node {
    let node = grow(reader, raw);
    *last = (*last).max(node.at().end);
    node
}

fn grow_entries(reader: &mut Reader, raw: Vec<(Raw, Raw)>, last: &mut usize) -> Vec<(Located<String>, Node)> {
    let mut entries: Vec<(Located<String>, Node)> = Vec::with_capacity(raw.len());
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for (raw_key, raw_value) in raw {
        let key = grow_child(reader, raw_key, last);
        let value = grow_child(reader, raw_value, last);
        let Some(key) = key_text(reader, key, &value) else { continue };
        if let Some(first) = seen.get(&key.value) {
            let found = Diagnostic::error("E022", format!("the key `{}` stands twice", key.value))
                .at(key.at, "again here")
                .also(first.clone(), "first here")
                .help("keep one of the two, with all that belongs to it");
            reader.report(found);
            continue;
        }
        seen.insert(key.value.clone(), key.at.clone());
        entries.push((key, value));
    }
    entries
}

/// The key as a text, when it is one.
fn key_text(reader: &mut Reader, key: Node, value: &Node) -> Option<Located<String>> {
    match key {
        Node::Text(key) if key.value == "<<" && !matches!(value, Node::Text(_)) => {
            let found = Diagnostic::error("E009", "`<<` merges mappings, and rule files have no such thing")
                .at(key.at, "a merge key")
                .help("write the entries out; what is used twice becomes a phrase, `$name`");
            reader.report(found);
            None
        }
        Node::Text(key) => Some(key),
        // `~: x` and `null: x` are keys as written; an empty key is not.
        Node::Null(at) if at.end > at.start => {
            Some(Located { value: reader.slice(at.start, at.end).to_owned(), at })
        }
        other => {
            let found = Diagnostic::error("E029", format!("a key must be a text, and this is {}", other.name()))
                .at(other.at().clone(), "YAML takes this for a key")
                .help("`?` at the start of a line, and `[…]:` or `{…}:`, make such keys: put the whole text in quotes");
            reader.report(found);
            None
        }
    }
}

/// A text and the place of its words: without quotes, without the blanks at the end of a block.
fn located(reader: &Reader, mut text: String, start: usize, end: usize) -> Located<String> {
    let written = reader.slice(start, end);
    let inner = ['"', '\''].into_iter().find_map(|quote| written.strip_prefix(quote)?.strip_suffix(quote));
    // A block may happen to begin and end with a quote: then the quotes are in its text.
    if let Some(inner) = inner.filter(|_| text != written.trim_end()) {
        let at = reader.place(start + 1, start + 1 + inner.len());
        return Located { value: text, at };
    }
    let at = reader.place(start, start + written.trim_end().len());
    text.truncate(text.trim_end_matches(['\n', '\r']).len());
    Located { value: text, at }
}

/// The place of a list or mapping, with its closing bracket.
fn container(reader: &Reader, start: usize, last: usize, flow: bool) -> Place {
    let mut end = if flow { last.max(start + 1) } else { last };
    if flow {
        let rest = reader.slice(end, reader.file.text.len());
        // The last text of the list may be in quotes, of which `last` is the inside.
        let skipped = rest.trim_start_matches([' ', '\n', '\r', '\t', ',', '"', '\'']);
        if skipped.starts_with([']', '}']) {
            end += rest.len() - skipped.len() + 1;
        }
    }
    reader.place(start, end)
}

/// Reports a tag in front of the node at byte `start`: the reader of the YAML only refuses those it does not know.
fn refuse_tag(reader: &mut Reader, start: usize) {
    // Only the word in front is looked at, never the line: a line may hold a million nodes.
    let before = reader.slice(0, start);
    let trimmed = before.trim_end_matches([' ', '\t']);
    if trimmed.len() == before.len() {
        return;
    }
    let word = trimmed.rsplit(char::is_whitespace).next().unwrap_or("").trim_start_matches(['[', '{']);
    if word.starts_with('!') && !word.ends_with([':', ',', '[', '{']) {
        let end = start - (before.len() - trimmed.len());
        let found = Diagnostic::error("E009", "`!` makes a tag here, and rule files have none")
            .at(reader.place(end - word.len(), end), "YAML takes this for a tag")
            .help("put the text in quotes when the sign belongs to it");
        reader.report(found);
    }
}
