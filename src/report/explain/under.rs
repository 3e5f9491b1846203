//! A sentence with labels under its words, in lines of a given width.

use crate::report::clean::line;
use crate::report::wrap::width as columns_of;

/// What stands under a word.
pub(super) struct Label {
    /// First byte of the word in the document.
    pub at: usize,
    /// The label; one line, harmless.
    pub text: String,
    /// True where a pattern stopped.
    pub stop: bool,
}

/// A piece of the sentence on a line: its first byte, its column and its text.
struct Piece {
    at: usize,
    column: usize,
    text: String,
}

/// The sentence in lines of at most `width` columns, each line ended and behind `indent`; under each the labels of its words. `start` is the sentence's
/// first byte in the document. Labels are in the order of the words.
pub(super) fn set(text: &str, start: usize, labels: &[Label], width: usize, indent: &str) -> String {
    let room = width.saturating_sub(columns_of(indent)).max(20);
    let lines = broken(text, start, room);
    let mut out = String::new();
    for (index, pieces) in lines.iter().enumerate() {
        let from = if index == 0 { 0 } else { pieces.first().map_or(0, |p| p.at) };
        let until = lines.get(index + 1).and_then(|next| next.first()).map_or(usize::MAX, |p| p.at);
        out.push_str(&ended(indent, &row(pieces)));
        let here = labels.iter().filter(|label| (from..until).contains(&label.at));
        let placed: Vec<(usize, String)> =
            here.map(|label| placed(label, column(pieces, label.at).min(room - 1), room)).collect();
        for row in rows(placed) {
            out.push_str(&ended(indent, &row));
        }
    }
    out
}

/// The words of the sentence, line by line; one that is longer than a line is cut.
fn broken(text: &str, start: usize, room: usize) -> Vec<Vec<Piece>> {
    let mut lines: Vec<Vec<Piece>> = vec![Vec::new()];
    let mut column = 0;
    for (at, word) in words(text) {
        for (offset, part) in parts(&line(word), word, room) {
            let wide = columns_of(&part);
            let space = usize::from(column > 0 && offset == 0);
            if column > 0 && column + space + wide > room {
                lines.push(Vec::new());
                column = 0;
            } else {
                column += space;
            }
            if let Some(last) = lines.last_mut() {
                last.push(Piece { at: start + at + offset, column, text: part });
            }
            column += wide;
        }
    }
    lines
}

/// Words between plain white space, with the byte where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_space = |c: char| {
        matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
    };
    let mut at = 0;
    text.split_inclusive(is_space).filter_map(move |part| {
        let begin = at;
        at += part.len();
        let word = part.trim_end_matches(is_space);
        (!line(word).is_empty()).then_some((begin, word))
    })
}

/// A word in parts that fit a line. Only a word that is cut gives bytes behind its first one, and these are then as good as can be.
fn parts(clean: &str, word: &str, room: usize) -> Vec<(usize, String)> {
    let (mut out, mut part, mut wide, mut at) = (Vec::new(), String::new(), 0, 0);
    for c in clean.chars() {
        let more = columns_of(c.encode_utf8(&mut [0; 4]));
        if wide + more > room && !part.is_empty() {
            let length = part.len();
            out.push((at, std::mem::take(&mut part)));
            at = (at + length).min(word.len().saturating_sub(1));
            wide = 0;
        }
        part.push(c);
        wide += more;
    }
    out.push((at, part));
    out
}

fn row(pieces: &[Piece]) -> String {
    let mut row = String::new();
    let mut column = 0;
    for piece in pieces {
        row.push_str(&" ".repeat(piece.column.saturating_sub(column)));
        row.push_str(&piece.text);
        column = piece.column + columns_of(&piece.text);
    }
    row
}

/// The column of a byte: that of its word, and of what stands before it in the word.
fn column(pieces: &[Piece], at: usize) -> usize {
    let Some(piece) = pieces.iter().rev().find(|p| p.at <= at) else {
        return pieces.first().map_or(0, |p| p.column);
    };
    let before = piece.text.get(..at - piece.at).map_or(columns_of(&piece.text), columns_of);
    piece.column + before
}

/// A label with the column where it begins: right of its mark, or left of it where the line ends.
fn placed(label: &Label, column: usize, room: usize) -> (usize, String) {
    let text = clipped(&label.text, room - 2);
    let wide = columns_of(&text);
    let mark = if label.stop { "✘ " } else { "└" };
    if column + columns_of(mark) + wide <= room {
        return (column, format!("{mark}{text}"));
    }
    let mark = if label.stop { " ✘" } else { "┘" };
    let wide = wide + columns_of(mark);
    let start = (column + 1).saturating_sub(wide);
    (start, format!("{text}{mark}"))
}

fn clipped(text: &str, room: usize) -> String {
    if columns_of(text) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    for c in text.chars() {
        if columns_of(&out) + 2 > room {
            break;
        }
        out.push(c);
    }
    out + "…"
}

/// Labels in as few rows as do not let them touch.
fn rows(labels: Vec<(usize, String)>) -> Vec<String> {
    let mut rows: Vec<String> = Vec::new();
    for (column, label) in labels {
        let free = |row: &&mut String| row.is_empty() || columns_of(row) < column;
        match rows.iter_mut().find(free) {
            Some(row) => {
                let gap = column.saturating_sub(columns_of(row));
                row.push_str(&" ".repeat(gap));
                row.push_str(&label);
            }
            None => rows.push(" ".repeat(column) + &label),
        }
    }
    rows
}

fn ended(indent: &str, text: &str) -> String {
    format!("{}\n", format!("{indent}{text}").trim_end())
}

#[cfg(test)]
mod tests {
    use super::{Label, set};

    fn labels(of: &[(usize, &str, bool)]) -> Vec<Label> {
        of.iter().map(|(at, text, stop)| Label { at: *at, text: (*text).to_owned(), stop: *stop }).collect()
    }

    #[test]
    fn labels_stand_under_their_words() {
        let text = "Kiev a violé la trêve.";
        let set = set(
            text,
            100,
            &labels(&[(100, "blamed=ukraine", false), (105, "violer~", false), (117, "<truce>", true)]),
            60,
            "  ",
        );
        assert_eq!(set, "  Kiev a violé la trêve.\n  └blamed=ukraine ✘ <truce>\n       └violer~\n");
    }

    #[test]
    fn lines_are_broken_and_hostile_text_is_harmless() {
        let text = "mot ".repeat(30) + "\u{1b}[31mrouge" + &"x".repeat(90);
        let set = set(&text, 0, &labels(&[(116, "dernier", false), (120, "<truce>", true)]), 40, "  ");
        assert!(set.lines().all(|l| l.chars().count() <= 40), "{set}");
        assert!(!set.contains('\u{1b}'), "{set}");
        assert!(set.contains("dernier┘") || set.contains("└dernier"), "{set}");
    }
}
