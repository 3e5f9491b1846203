//! `lexicon/*.yml`: the first keys are kinds, the keys below them ids.

use super::claim::read_pairs;
use super::fields::Fields;
use super::patterns::is_language;
use super::reader::Reader;
use super::tree::Node;
use crate::diagnostic::Diagnostic;
use crate::rule::file::{EntryShape, LexiconFile, Located};

/// A lexicon file.
pub(super) fn read_lexicon(reader: &mut Reader, root: Node) -> Option<LexiconFile> {
    let kinds = reader.map(root, "a lexicon file")?;
    let kinds = kinds
        .into_iter()
        .map(|(kind, node)| {
            let entries = reader.map(node, &format!("the kind `{}`", kind.value)).unwrap_or_default();
            let entries = entries.into_iter().filter_map(|(id, node)| read_entry(reader, id, node)).collect();
            (kind, entries)
        })
        .collect();
    Some(LexiconFile { file: reader.file.clone(), kinds })
}

fn read_entry(reader: &mut Reader, id: Located<String>, node: Node) -> Option<EntryShape> {
    if matches!(node, Node::List { .. } | Node::Text(_)) {
        let what = format!("the entry `{}`", id.value);
        reader.wrong(&node, &what, "a mapping", "write the names under `names:`, or `{names: [a, b]}`");
        return None;
    }
    let mut fields = Fields::new(reader, node, "a lexicon entry")?;
    let names = fields.need(reader, "names").map(|node| read_names(reader, node));
    let within = fields.take("in").map(|node| reader.texts(node, "`in`", "an id")).unwrap_or_default();
    let metonymy = fields.take("as").map(|node| read_pairs(reader, node, "`as`")).unwrap_or_default();
    let attributes = fields
        .others(reader)
        .into_iter()
        .map(|(key, node)| {
            let values = read_values(reader, &key, node);
            (key, values)
        })
        .collect();
    Some(EntryShape { id, names: names?, within, metonymy, attributes })
}

fn read_names(reader: &mut Reader, node: Node) -> Vec<(Option<String>, Located<String>)> {
    let Node::Map { entries, .. } = node else { return read_list(reader, node, None) };
    let mut names = Vec::new();
    for (lang, value) in entries {
        if is_language(&lang.value) {
            names.extend(read_list(reader, value, Some(lang.value).filter(|lang| lang != "*")));
        } else {
            let found = Diagnostic::error("E020", format!("unknown key `{}`", lang.value))
                .at(lang.at, "`names` has languages as its keys")
                .help("write `names: {fr: [a, b], en: [c]}`, or one list for all languages");
            reader.report(found);
        }
    }
    names
}

fn read_list(
    reader: &mut Reader,
    node: Node,
    lang: Option<String>,
) -> Vec<(Option<String>, Located<String>)> {
    let items = reader.list(node, "`names`").unwrap_or_default();
    items.into_iter().filter_map(|item| Some((lang.clone(), reader.words(item, "a name")?))).collect()
}

/// One text, or a list of texts.
fn read_values(reader: &mut Reader, key: &Located<String>, node: Node) -> Vec<Located<String>> {
    let what = format!("the value of `{}`", key.value);
    match node {
        Node::List { .. } => reader.texts(node, &what, &what),
        other => reader.text(other, &what).into_iter().collect(),
    }
}
