//! `provenance/*.yml`: a list of what the page says of itself.

use super::examples::read_examples;
use super::fields::Fields;
use super::patterns::read_patterns;
use super::reader::Reader;
use super::tree::Node;
use crate::diagnostic::Diagnostic;
use crate::rule::file::{PageRuleShape, ProvenanceFile};

/// A file of page rules; bad rules are reported and left out.
pub(super) fn read_provenance(reader: &mut Reader, root: Node) -> Option<ProvenanceFile> {
    let items = reader.list(root, "a provenance file")?;
    let rules = items.into_iter().filter_map(|item| read_rule(reader, item)).collect();
    Some(ProvenanceFile { file: reader.file.clone(), rules })
}

fn read_rule(reader: &mut Reader, node: Node) -> Option<PageRuleShape> {
    let mut fields = Fields::new(reader, node, "a provenance rule")?;
    let at = fields.at().clone();
    let furniture = fields.text(reader, "furniture");
    let drop = fields.text(reader, "drop");
    let sets = fields.text(reader, "sets");
    let r#where = fields.text(reader, "where");
    let matches = fields.need(reader, "match").and_then(|node| read_patterns(reader, node, "match"));
    let examples = fields.take("examples").and_then(|node| read_examples(reader, node));
    fields.close(reader);
    if furniture.is_none() && sets.is_none() {
        let found = Diagnostic::error("E021", "a provenance rule needs the key `furniture` or `sets`")
            .at(at, "neither of the two is here")
            .help("`furniture:` names what is no news, `sets:` the field that the page shows");
        reader.report(found);
        return None;
    }
    Some(PageRuleShape {
        furniture,
        drop,
        sets,
        r#where,
        matches: matches?,
        at,
        examples: examples.unwrap_or_default(),
    })
}
