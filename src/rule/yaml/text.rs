//! What YAML does silently to a text: cuts it at ` #`, or draws the next line into it. Warnings only: both may be meant.

use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::rule::file::Located;

/// Looks at a pattern or sentence as it stands in the file.
pub(super) fn check_text(reader: &mut Reader, text: &Located<String>, what: &str) {
    let (start, end) = (text.at.start, text.at.end);
    check_comment(reader, end, what);
    // A plain text begins behind a dash or a key; a block (`|`, `>`) on a line of its own, and there a dash is only a dash.
    let before = reader.slice(0, start).trim_end_matches(' ');
    if !before.ends_with(['\n', '"', '\'']) && reader.slice(start, end).contains('\n') {
        check_dash(reader, start, end, what);
    }
}

/// ` #` behind a plain text. Two spaces or more before the sign and one after it show that a comment is meant.
fn check_comment(reader: &mut Reader, end: usize, what: &str) {
    let rest = reader.slice(end, reader.file.text.len());
    let after = rest.trim_start_matches(' ');
    let spaces = rest.len() - after.len();
    let Some(comment) = after.strip_prefix('#').filter(|_| spaces > 0) else { return };
    let is_meant = spaces > 1 && (comment.is_empty() || comment.starts_with([' ', '#', '\n', '\r']));
    if !is_meant {
        report_comment(reader, end + spaces, what);
    }
}

fn report_comment(reader: &mut Reader, at: usize, what: &str) {
    let line = reader.slice(at, reader.file.text.len()).lines().next().unwrap_or("").len();
    let found = Diagnostic::warning("W001", format!("YAML cuts {what} at ` #`"))
        .at(reader.place(at, at + line), "read as a comment, no part of the text")
        .help("put the whole text in quotes; if this is a comment, write two spaces before the `#` and one after it");
    reader.report(found);
}

/// A continuation line that begins with `- `: mostly a list item that is indented too far.
fn check_dash(reader: &mut Reader, start: usize, end: usize, what: &str) {
    let written = reader.slice(start, end);
    let mut at = start;
    let mut found = Vec::new();
    for (number, line) in written.split_inclusive('\n').enumerate() {
        let words = line.trim_start();
        if number > 0 && words.starts_with("- ") {
            let dash = at + line.len() - words.len();
            found.push(reader.place(dash, dash + words.trim_end().len()));
        }
        at += line.len();
    }
    for place in found {
        reader.report(
            Diagnostic::warning("W003", format!("YAML reads this line as a part of {what} above it"))
                .at(place, "no list item, because it is indented further than the one above")
                .help("give the dash the same indentation as the dash above"),
        );
    }
}
