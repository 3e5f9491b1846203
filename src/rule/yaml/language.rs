//! `language/*.yml`: lists and tables of words, under keys of any name.

use super::reader::Reader;
use super::tree::Node;
use crate::rule::file::{LanguageFile, Located};

/// A language file: `key: [a, b]` is a list, `key: {a: [b]}` a table. A list within a list is taken apart, and so is a mapping within a table:
/// of `il: {gender: m, number: one}` the values are kept.
pub(super) fn read_language(reader: &mut Reader, root: Node) -> Option<LanguageFile> {
    let entries = reader.map(root, "a language file")?;
    let mut lists = Vec::new();
    let mut tables = Vec::new();
    for (key, node) in entries {
        if let Node::Map { entries, .. } = node {
            let rows = entries.into_iter().map(|(row, node)| {
                let mut values = Vec::new();
                read_words(reader, node, &row.value, &mut values);
                (row, values)
            });
            tables.push((key, rows.collect()));
        } else {
            let mut values = Vec::new();
            read_words(reader, node, &key.value, &mut values);
            lists.push((key, values));
        }
    }
    Some(LanguageFile { lang: stem(&reader.file.name).to_owned(), file: reader.file.clone(), lists, tables })
}

/// The file's name up to the first dot, without its folders.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\', ':']).next().unwrap_or(name);
    file.split('.').next().unwrap_or(file)
}

/// One word, or all words of lists and mappings; recursion is bounded by the depth that `parse` lets through.
fn read_words(reader: &mut Reader, node: Node, key: &str, out: &mut Vec<Located<String>>) {
    match node {
        Node::List { items, .. } => items.into_iter().for_each(|item| read_words(reader, item, key, out)),
        Node::Map { entries, flow: true, .. } => {
            entries.into_iter().for_each(|(_, value)| read_words(reader, value, key, out));
        }
        other => out.extend(reader.text(other, &format!("a word of `{key}`"))),
    }
}
