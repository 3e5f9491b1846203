//! `modality/*.yml`: a list of cues.

use super::examples::read_examples;
use super::fields::Fields;
use super::frame::read_settings;
use super::patterns::read_patterns;
use super::reader::Reader;
use super::tree::Node;
use crate::rule::file::{ModalityCueShape, ModalityFile};

/// A file of modality cues; bad cues are reported and left out.
pub(super) fn read_modality(reader: &mut Reader, root: Node) -> Option<ModalityFile> {
    let items = reader.list(root, "a modality file")?;
    let cues = items.into_iter().filter_map(|item| read_cue(reader, item)).collect();
    Some(ModalityFile { file: reader.file.clone(), cues })
}

fn read_cue(reader: &mut Reader, node: Node) -> Option<ModalityCueShape> {
    let mut fields = Fields::new(reader, node, "a modality cue")?;
    let modality = fields.need_text(reader, "modality");
    let reach = fields.text(reader, "reach");
    let matches = fields.need(reader, "match").and_then(|node| read_patterns(reader, node, "match"));
    let unless = fields.take("unless").and_then(|node| read_patterns(reader, node, "unless"));
    let examples = fields.take("examples").and_then(|node| read_examples(reader, node));
    let settings = read_settings(reader, fields);
    Some(ModalityCueShape {
        modality: modality?,
        reach,
        settings,
        matches: matches?,
        unless: unless.unwrap_or_default(),
        examples: examples.unwrap_or_default(),
    })
}
