//! `pack.yml`: what the pack is called, and the languages it reads; and `phrases/*.yml`, which holds nothing but phrases.

use super::fields::Fields;
use super::patterns::read_phrases;
use super::reader::Reader;
use super::tree::Node;
use crate::rule::file::{PackFile, PhrasesFile};

/// The pack's own file; None when one of its three keys is missing.
pub(super) fn read_pack(reader: &mut Reader, root: Node) -> Option<PackFile> {
    let mut fields = Fields::new(reader, root, "pack.yml")?;
    let name = fields.need_text(reader, "name");
    let version = fields.need_text(reader, "version");
    let languages =
        fields.need(reader, "languages").map(|node| reader.texts(node, "`languages`", "a language"));
    fields.close(reader);
    Some(PackFile { file: reader.file.clone(), name: name?, version: version?, languages: languages? })
}

/// A file of shared phrases.
pub(super) fn read_phrases_file(reader: &mut Reader, root: Node) -> Option<PhrasesFile> {
    let mut fields = Fields::new(reader, root, "a phrases file")?;
    let phrases = fields.need(reader, "phrases").map(|node| read_phrases(reader, node));
    fields.close(reader);
    Some(PhrasesFile { file: reader.file.clone(), phrases: phrases? })
}
