//! `slots:` and `nearby:`: names with a type, `name?: type` when optional.

use super::reader::Reader;
use super::tree::Node;
use crate::diagnostic::Place;
use crate::rule::file::{Located, SlotShape, SlotTypeShape};

/// The slots of `key` (`slots` or `nearby`), in order of writing. None when it is no mapping.
pub(super) fn read_slots(reader: &mut Reader, node: Node, key: &str) -> Option<Vec<SlotShape>> {
    let entries = reader.map(node, &format!("`{key}`"))?;
    Some(entries.into_iter().filter_map(|(name, value)| read_slot(reader, name, value)).collect())
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
