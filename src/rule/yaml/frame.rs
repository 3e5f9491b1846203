//! `attribution/*.yml`: a frame says where speaker, cue and content stand.

use super::examples::read_examples;
use super::fields::Fields;
use super::patterns::read_patterns;
use super::reader::Reader;
use super::slots::read_slots;
use super::tree::Node;
use crate::rule::file::{FrameFile, Located};

/// A frame; None when its name, slots, content or patterns are missing.
pub(super) fn read_frame(reader: &mut Reader, root: Node) -> Option<FrameFile> {
    let mut fields = Fields::new(reader, root, "an attribution frame")?;
    let frame = fields.need_text(reader, "frame");
    let slots = fields.need(reader, "slots").and_then(|node| read_slots(reader, node, "slots"));
    let content = fields.need_text(reader, "content");
    let matches = fields.need(reader, "match").and_then(|node| read_patterns(reader, node, "match"));
    let unless = fields.take("unless").and_then(|node| read_patterns(reader, node, "unless"));
    let examples = fields.take("examples").and_then(|node| read_examples(reader, node));
    let settings = read_settings(reader, fields);
    Some(FrameFile {
        file: reader.file.clone(),
        frame: frame?,
        slots: slots?,
        content: content?,
        settings,
        matches: matches?,
        unless: unless.unwrap_or_default(),
        examples: examples.unwrap_or_default(),
    })
}

/// Every key that has not been taken, with its text.
pub(super) fn read_settings(reader: &mut Reader, fields: Fields) -> Vec<(Located<String>, Located<String>)> {
    let others = fields.others(reader);
    others
        .into_iter()
        .filter_map(|(key, node)| {
            let value = reader.text(node, &format!("the value of `{}`", key.value))?;
            Some((key, value))
        })
        .collect()
}
