//! `slots:` and `nearby:`: names with a type, `name?: type` when optional.

use super::reader::Reader;
use super::tree::Node;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::{Located, SlotShape, SlotTypeShape};
use std::collections::BTreeMap;

/// The slots of `key` (`slots` or `nearby`), in order of writing. None when it is no mapping.
pub(super) fn read_slots(reader: &mut Reader, node: Node, key: &str) -> Option<Vec<SlotShape>> {
    let entries = reader.map(node, &format!("`{key}`"))?;
    let mut slots: Vec<SlotShape> = Vec::with_capacity(entries.len());
    let mut seen: BTreeMap<String, Place> = BTreeMap::new();
    for (name, value) in entries {
        let Some(slot) = read_slot(reader, name, value) else { continue };
        // `party` and `party?` are two keys for YAML and one slot for us.
        if let Some(first) = seen.get(&slot.name.value) {
            let found = Diagnostic::error("E022", format!("the slot `{}` stands twice", slot.name.value))
                .at(slot.name.at, "again here")
                .also(first.clone(), "first here")
                .help("keep one of the two, with `?` when the slot may stay empty");
            reader.report(found);
            continue;
        }
        seen.insert(slot.name.value.clone(), slot.name.at.clone());
        slots.push(slot);
    }
    Some(slots)
}

fn read_slot(reader: &mut Reader, name: Located<String>, value: Node) -> Option<SlotShape> {
    let (name, optional) = match name.value.strip_suffix('?') {
        Some(bare) => {
            let at = Place { end: name.at.end.saturating_sub(1), ..name.at.clone() };
            (Located { value: bare.trim_end().to_owned(), at }, true)
        }
        None => (name, false),
    };
    let what = format!("the type of `{}`", name.value);
    let kind = match value {
        Node::List { items, .. } => {
            let values =
                items.into_iter().filter_map(|item| reader.text(item, "a value of the list")).collect();
            SlotTypeShape::Enumeration(values)
        }
        Node::Map { mut entries, .. } if entries.len() == 1 && entries[0].0.value == "re" => {
            let (_, value) = entries.remove(0);
            let regex = reader.words(value, "`re`")?;
            SlotTypeShape::Named(Located { value: format!("re: {}", regex.value), at: regex.at })
        }
        other => SlotTypeShape::Named(reader.text(other, &what)?),
    };
    Some(SlotShape { name, optional, kind })
}
