//! From bytes to documents: one format a file behind one interface. Pure: who has the bytes, and from where, is the business of `files`. A
//! broken file or line becomes a diagnostic, and the rest is still read. Soft hyphens and decomposed accents stay: folding is done on tokens.

mod gold;
mod jsonl;
mod near;
mod provenance_file;
mod published;
mod text;
mod yaml_node;

pub use gold::{
    Gold, GoldClaim, GoldDocument, GoldPassage, GoldValue, GoldVerdict, LeftOut, Side, Wanted, Weight,
    read_gold,
};
pub(crate) use gold::{unlisted, untold};
pub(crate) use near::nearest;
pub use provenance_file::{Declaration, PROVENANCE_FILE, read_declarations};
pub(crate) use text::decode;

use crate::diagnostic::Diagnostic;
use crate::document::Document;

/// The name of what was read from standard input.
pub const STDIN: &str = "<stdin>";

/// The endings of the files that are articles, for messages.
pub const ENDINGS: &str = ".txt, .text, .md, .jsonl, .ndjson";

/// How the bytes of a file are to be understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One article as plain text.
    Text,
    /// One article a line, each a JSON object with `text` and, if wanted, `id`, `outlet`, `agency`, `date`, `lang`.
    JsonLines,
}

impl Format {
    /// The format by the ending of a file's name; `None`: this is no article.
    pub fn of_name(name: &str) -> Option<Format> {
        let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
        let (stem, ending) = file.rsplit_once('.')?;
        if stem.is_empty() {
            return None;
        }
        match ending.to_ascii_lowercase().as_str() {
            "txt" | "text" | "md" => Some(Format::Text),
            "jsonl" | "ndjson" => Some(Format::JsonLines),
            _ => None,
        }
    }

    /// The format of bytes without a telling name, as from standard input: JSON Lines when the first byte that is no blank is `{`.
    pub fn of_bytes(bytes: &[u8]) -> Format {
        let bytes = bytes.strip_prefix(text::BOM).unwrap_or(bytes);
        match bytes.iter().find(|byte| !byte.is_ascii_whitespace()) {
            Some(b'{') => Format::JsonLines,
            _ => Format::Text,
        }
    }
}

/// The documents of one file, in its order. `name` is the path as the user would type it; it becomes the id of a text, and the beginning of
/// the ids of JSON lines without one (`name:line`).
pub fn read(name: &str, bytes: &[u8], format: Format) -> (Vec<Document>, Vec<Diagnostic>) {
    match format {
        Format::Text => text::read(name, bytes),
        Format::JsonLines => jsonl::read(name, bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, read};
    use proptest::prelude::{any, prop, prop_oneof, proptest};
    use proptest::strategy::Strategy;

    #[test]
    fn formats_by_name() {
        let cases = [
            ("a.txt", Some(Format::Text)),
            ("dir.d/A.TXT", Some(Format::Text)),
            ("a.text", Some(Format::Text)),
            ("notes.md", Some(Format::Text)),
            ("wire.jsonl", Some(Format::JsonLines)),
            ("wire.ndjson", Some(Format::JsonLines)),
            ("a.json", None),
            ("a.html", None),
            ("provenance.yml", None),
            ("texts.txt/README", None),
            (".txt", None),
            ("", None),
        ];
        for (name, format) in cases {
            assert_eq!(Format::of_name(name), format, "{name}");
        }
    }

    #[test]
    fn formats_by_first_byte() {
        assert_eq!(Format::of_bytes(b" \n {\"text\": \"Non.\"}"), Format::JsonLines);
        assert_eq!(Format::of_bytes(b"\xEF\xBB\xBF{}"), Format::JsonLines);
        assert_eq!(Format::of_bytes("«Non», dit-il {sic}.".as_bytes()), Format::Text);
        assert_eq!(Format::of_bytes(b""), Format::Text);
    }

    /// Bytes that look a little like what the readers expect, so that more of them is walked through.
    fn hostile() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            any::<Vec<u8>>(),
            any::<String>().prop_map(String::into_bytes),
            prop_oneof![
                "\\{\"(text|id|date|outlet)\": ?(\"[^\"]{0,5}\"|[0-9]{1,4}|null|\\[\\])\\}",
                "\\{\"text\": \"é\\\\u(d83d|0000|00e9)\", \"id\": \"1\"\\}",
                "(\r\n|\r|\n|\u{feff}|\\{|\\}|\"|,|:)",
            ]
            .prop_map(String::into_bytes),
        ];
        prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_panic(bytes in hostile()) {
            for format in [Format::Text, Format::JsonLines] {
                let (documents, diagnostics) = read("x", &bytes, format);
                for diagnostic in &diagnostics {
                    assert!(!diagnostic.help.is_empty(), "{diagnostic:?}");
                    if let Some(place) = &diagnostic.place {
                        assert!(place.file.text.get(place.start..place.end).is_some(), "{diagnostic:?}");
                    }
                }
                for document in &documents {
                    assert!(!document.text.contains('\r'));
                }
                assert!(!documents.is_empty() || !diagnostics.is_empty());
            }
        }
    }
}
