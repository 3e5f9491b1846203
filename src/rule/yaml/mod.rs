//! YAML → [`RuleFile`]: the shapes of rule files are read from a tree of texts, lists and mappings, and every problem of a file is reported in
//! one run, in words for people who write rules and no programs. Nothing else in the program knows that rules are YAML. What it leaves out:
//! whether a pattern can be read, a slot exists or a kind is known, which is the rulebook's to say.

mod claim;
mod examples;
mod fault;
mod fields;
mod frame;
mod language;
mod lexicon;
mod modality;
mod pack;
mod parse;
mod patterns;
mod provenance;
mod reader;
mod slots;
mod text;
mod tree;
mod variants;

#[cfg(test)]
mod tests;

use super::file::RuleFile;
use crate::diagnostic::{Diagnostic, SourceFile};
use fields::nearest;
use reader::Reader;
use std::sync::Arc;
use tree::Node;

/// Longest file that is read, in bytes.
const LONGEST: usize = 4 << 20;

/// The folders of a pack, each with one shape of file.
const FOLDERS: &[&str] =
    &["claims", "phrases", "lexicon", "attribution", "modality", "provenance", "language"];

/// The folder of a file beside the folders that is not `pack.yml`.
pub(super) const LOOSE: &str = ".";

/// Reads a rule file of `folder`, the first part of its path in the pack (`""` for `pack.yml`), and reports all that is wrong with its YAML and
/// its shape, in the order of the file. There is a file when its backbone could be read, even beside errors: they decide whether it is used.
pub fn read(file: Arc<SourceFile>, folder: &str) -> (Option<RuleFile>, Vec<Diagnostic>) {
    let mut reader = Reader::new(file);
    let read = read_root(&mut reader).and_then(|root| read_shape(&mut reader, root, folder));
    (read, reader.finish())
}

fn read_root(reader: &mut Reader) -> Option<Node> {
    if reader.file.text.len() > LONGEST {
        let found = Diagnostic::error("E010", "this is too large or nested too deeply for a rule file")
            .at(reader.place(0, 0), format!("{} MB", reader.file.text.len() >> 20))
            .help(format!("split the file; at most {} MB are read", LONGEST >> 20));
        reader.report(found);
        return None;
    }
    match parse::parse(&reader.file.text) {
        Ok(raw) => Some(tree::grow(reader, raw)),
        Err(fault) => {
            let found = fault.tell(&reader.file);
            reader.report(found);
            None
        }
    }
}

fn read_shape(reader: &mut Reader, root: Node, folder: &str) -> Option<RuleFile> {
    if let Node::Null(_) = root {
        let found = Diagnostic::error("E030", "this file is empty")
            .at(reader.place(0, 0), "no key and no list in it")
            .help("write a rule, or take the file away");
        reader.report(found);
        return None;
    }
    match folder {
        LOOSE => {
            let help = match root.first_key() {
                Some("claim") => "move it into the folder `claims`".to_owned(),
                Some("frame") => "move it into the folder `attribution`".to_owned(),
                Some("phrases") => "move it into the folder `phrases`".to_owned(),
                _ => format!(
                    "rules stand in the folders {}; beside them stands only `pack.yml`",
                    FOLDERS.join(", ")
                ),
            };
            let found = Diagnostic::error("E031", "a rule file that stands in no folder of rules")
                .at(reader.place(0, 0), "this file is not read");
            reader.report(found.help(help));
            None
        }
        "" => pack::read_pack(reader, root).map(RuleFile::Pack),
        "claims" => claim::read_claim(reader, root).map(|file| RuleFile::Claim(Box::new(file))),
        "phrases" => pack::read_phrases_file(reader, root).map(RuleFile::Phrases),
        "lexicon" => lexicon::read_lexicon(reader, root).map(RuleFile::Lexicon),
        "attribution" => frame::read_frame(reader, root).map(RuleFile::Frame),
        "modality" => modality::read_modality(reader, root).map(RuleFile::Modality),
        "provenance" => provenance::read_provenance(reader, root).map(RuleFile::Provenance),
        "language" => language::read_language(reader, root).map(RuleFile::Language),
        other => {
            let help = match nearest(other, FOLDERS) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the folders of a pack are {}", FOLDERS.join(", ")),
            };
            let found = Diagnostic::error("E031", format!("the folder `{other}` holds no rules"))
                .at(reader.place(0, 0), "this file is not read");
            reader.report(found.help(help));
            None
        }
    }
}
