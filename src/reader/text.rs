//! Plain text: one article a file, UTF-8. A byte order mark is taken away and line ends become `\n`; nothing else is changed. What is not
//! UTF-8 is left out with a word on how to convert it: a guessed encoding would put wrong letters into evidence.

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::document::{Declared, Document};
use crate::reader::STDIN;
use std::sync::Arc;

/// The byte order mark of UTF-8.
pub(super) const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The one document of a text file, or why there is none.
pub(super) fn read(name: &str, bytes: &[u8]) -> (Vec<Document>, Vec<Diagnostic>) {
    let text = match decode(name, bytes) {
        Ok(text) => text,
        Err(diagnostic) => return (Vec::new(), vec![diagnostic]),
    };
    if is_blank(&text) {
        return (Vec::new(), vec![blank(name, &text)]);
    }
    let (stated, declared) = (Declared::default(), Declared::default());
    (vec![Document { id: Arc::from(name), text: Arc::from(text), stated, declared }], Vec::new())
}

/// The text of a file of ours: UTF-8, without byte order mark, line ends as `\n`. Also for files that are no article.
pub(crate) fn decode(name: &str, bytes: &[u8]) -> Result<String, Diagnostic> {
    if let Some(diagnostic) = not_eight_bit(name, bytes) {
        return Err(diagnostic);
    }
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    match str::from_utf8(bytes) {
        Ok(text) => Ok(even_line_ends(text)),
        Err(error) => {
            let (before, rest) = bytes.split_at(error.valid_up_to());
            let start = even_line_ends(&String::from_utf8_lossy(before));
            let line = rest.split(|byte| matches!(byte, b'\n' | b'\r')).next().unwrap_or(rest);
            let text = format!("{start}{}", String::from_utf8_lossy(line));
            let file = Arc::new(SourceFile { name: name.to_owned(), text });
            let cut = error.error_len().is_none();
            Err(not_utf8(&file, start.len(), rest.first().copied().unwrap_or_default(), cut))
        }
    }
}

/// `text` with `\r\n` and lone `\r` as `\n`.
pub(super) fn even_line_ends(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// True when there is nothing to read: only blanks, or marks that print nothing.
pub(super) fn is_blank(text: &str) -> bool {
    text.chars().all(|c| {
        c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
    })
}

/// What to say of a file whose bytes are no eight-bit text at all: UTF-16, UTF-32, or no text.
pub(super) fn not_eight_bit(name: &str, bytes: &[u8]) -> Option<Diagnostic> {
    let marks: [(&[u8], &str); 4] = [
        (b"\xFF\xFE\x00\x00", "UTF-32"),
        (b"\x00\x00\xFE\xFF", "UTF-32"),
        (b"\xFF\xFE", "UTF-16"),
        (b"\xFE\xFF", "UTF-16"),
    ];
    if let Some((_, encoding)) = marks.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        let title = format!("`{name}` is {encoding}, not UTF-8");
        return Some(Diagnostic::error("E073", title).help(convert(name, encoding)));
    }
    let nuls = bytes.iter().filter(|byte| **byte == 0).count();
    if nuls == 0 {
        return None;
    }
    let title = format!("`{name}` is no text: it has NUL bytes");
    let help = if nuls >= bytes.len() / 3 {
        let command = convert(name, "UTF-16LE");
        format!("every second or third byte is NUL, as in UTF-16 without a byte order mark: {command}")
    } else {
        "save it as UTF-8 text, or leave this file out".to_owned()
    };
    Some(Diagnostic::error("E074", title).help(help))
}

/// What to say of the first byte that is no UTF-8, at `start` of `file`'s text; `cut` when the file ends in the middle of a character.
pub(super) fn not_utf8(file: &Arc<SourceFile>, start: usize, byte: u8, cut: bool) -> Diagnostic {
    let end = start + file.text.get(start..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    let place = Place { file: Arc::clone(file), start, end };
    let label = format!("the byte {byte:#04X} is no UTF-8");
    let mut help = convert(&file.name, "WINDOWS-1252");
    if cut {
        help = format!("the text ends in the middle of a character: was the file cut off? If not, {help}");
    }
    Diagnostic::error("E072", format!("`{}` is not UTF-8", file.name)).at(place, label).help(help)
}

/// What to say of a file without a word.
pub(super) fn blank(name: &str, text: &str) -> Diagnostic {
    let what = if text.is_empty() { "is empty" } else { "holds only blanks" };
    Diagnostic::warning("W070", format!("`{name}` {what}")).help("put an article into it, or leave it out")
}

/// How to convert a file.
fn convert(name: &str, encoding: &str) -> String {
    let example = if encoding == "WINDOWS-1252" { " (or the encoding it really has)" } else { "" };
    if name == STDIN {
        return format!("convert it on the way: `iconv -f {encoding} -t UTF-8`{example}");
    }
    let plain = name.chars().all(|c| c.is_alphanumeric() || "._-/".contains(c));
    let word = if plain { name.to_owned() } else { format!("'{}'", name.replace('\'', r"'\''")) };
    format!(
        "convert it: `iconv -f {encoding} -t UTF-8 {word}`{example}, and keep what that prints instead of this file"
    )
}

#[cfg(test)]
mod tests {
    use super::read;
    use crate::diagnostic::{Diagnostic, Severity};

    fn text_of(bytes: &[u8]) -> String {
        let (documents, diagnostics) = read("a.txt", bytes);
        assert_eq!(diagnostics, [], "{bytes:?}");
        documents.iter().map(|document| document.text.to_string()).collect()
    }

    fn refused(name: &str, bytes: &[u8]) -> Diagnostic {
        let (documents, mut diagnostics) = read(name, bytes);
        assert_eq!(documents, []);
        assert_eq!(diagnostics.len(), 1);
        diagnostics.remove(0)
    }

    #[test]
    fn text_is_kept_but_for_mark_and_line_ends() {
        let cases: [(&[u8], &str); 6] = [
            (b"Deux\nlignes\n", "Deux\nlignes\n"),
            (b"Deux\r\nlignes\rtrois\r\n\r\nquatre", "Deux\nlignes\ntrois\n\nquatre"),
            (b"\xEF\xBB\xBFTr\xC3\xAAve", "Trêve"),
            ("hosti\u{ad}lite\u{301}s".as_bytes(), "hosti\u{ad}lite\u{301}s"),
            ("\u{feff}\u{feff}x".as_bytes(), "\u{feff}x"),
            (b"\r\nx", "\nx"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(text_of(bytes), expected);
        }
    }

    #[test]
    fn a_byte_that_is_no_utf8_is_shown_with_its_place() {
        let diagnostic = refused("l'article.txt", b"Un\r\ntr\xEAve viol\xE9e\r\nici");
        let place = diagnostic.place.clone().unwrap();
        assert_eq!((diagnostic.code, diagnostic.severity), ("E072", Severity::Error));
        assert_eq!(place.line_column(), (2, 3));
        assert_eq!(place.file.text, "Un\ntr\u{fffd}ve viol\u{fffd}e");
        assert_eq!(diagnostic.label, "the byte 0xEA is no UTF-8");
        assert_eq!(
            diagnostic.help,
            r"convert it: `iconv -f WINDOWS-1252 -t UTF-8 'l'\''article.txt'` (or the encoding it really has), and keep what that prints instead of this file"
        );
    }

    #[test]
    fn a_text_cut_in_a_character_says_so() {
        let diagnostic = refused("a.txt", b"La tr\xC3");
        assert_eq!(diagnostic.place.as_ref().map(|place| place.line_column()), Some((1, 6)));
        assert!(
            diagnostic.help.starts_with("the text ends in the middle of a character"),
            "{}",
            diagnostic.help
        );
    }

    #[test]
    fn what_is_no_eight_bit_text_is_refused() {
        let utf16: Vec<u8> = "Trêve".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let marked = [b"\xFF\xFE".as_slice(), &utf16].concat();
        let cases: [(&[u8], &str, &str); 5] = [
            (&marked, "E073", "iconv -f UTF-16 -t UTF-8 a.txt"),
            (b"\xFE\xFF\x00T", "E073", "iconv -f UTF-16 "),
            (b"\xFF\xFE\x00\x00T\x00\x00\x00", "E073", "iconv -f UTF-32 "),
            (&utf16, "E074", "iconv -f UTF-16LE "),
            (b"\x7FELF\x02\x01\x01\x00abcdefgh", "E074", "leave this file out"),
        ];
        for (bytes, code, help) in cases {
            let diagnostic = refused("a.txt", bytes);
            assert_eq!(diagnostic.code, code);
            assert!(diagnostic.help.contains(help), "{}", diagnostic.help);
        }
    }

    #[test]
    fn an_empty_or_blank_text_is_a_warning() {
        for (bytes, title) in [
            (b"".as_slice(), "`a.txt` is empty"),
            (b"\xEF\xBB\xBF", "`a.txt` is empty"),
            (b" \r\n\t\xC2\xA0\n", "`a.txt` holds only blanks"),
        ] {
            let diagnostic = refused("a.txt", bytes);
            assert_eq!((diagnostic.code, diagnostic.severity), ("W070", Severity::Warning));
            assert_eq!(diagnostic.title, title);
        }
    }

    #[test]
    fn standard_input_is_converted_on_the_way() {
        assert_eq!(
            refused("<stdin>", b"\xE9t\xE9").help,
            "convert it on the way: `iconv -f WINDOWS-1252 -t UTF-8` (or the encoding it really has)"
        );
    }
}
