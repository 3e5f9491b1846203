//! Columns of figures: the first column left, counts right, the rest left; no lines, so that they can be pasted anywhere.

use crate::report::clean::line;
use crate::report::wrap::width as columns_of;

/// Between two columns.
const GAP: &str = "  ";

/// The rows below their header, each line ended.
pub(in crate::report) fn set(header: &[&str], rows: &[Vec<String>], color: bool) -> String {
    let header: Vec<String> = header.iter().map(|cell| (*cell).to_owned()).collect();
    let cell = |row: &[String], at: usize| row.get(at).map(|cell| line(cell)).unwrap_or_default();
    let is_count = |text: &str| text.split(" of ").all(|n| n.chars().all(|c| c.is_ascii_digit()));
    let columns: Vec<(usize, bool)> = (0..header.len())
        .map(|at| {
            let width = rows.iter().map(|row| row.as_slice()).chain([header.as_slice()]);
            let width = width.map(|row| columns_of(&indented(row, at, &cell))).max().unwrap_or(0);
            (width, at > 0 && rows.iter().all(|row| is_count(&cell(row, at))))
        })
        .collect();
    let mut out = String::new();
    for (at, row) in std::iter::once(&header).chain(rows).enumerate() {
        let mut text = String::new();
        for (column, (width, right)) in columns.iter().enumerate() {
            let words = indented(row, column, &cell);
            let blank = " ".repeat(width.saturating_sub(columns_of(&words)));
            if column > 0 {
                text.push_str(GAP);
            }
            text.push_str(&if *right { format!("{blank}{words}") } else { format!("{words}{blank}") });
        }
        let text = text.trim_end();
        out.push_str(&if at == 0 && color { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() });
        out.push('\n');
    }
    out
}

/// The first column keeps the blanks that it begins with.
fn indented(row: &[String], at: usize, cell: &impl Fn(&[String], usize) -> String) -> String {
    let raw = row.get(at).map_or("", String::as_str);
    let indent = raw.len() - raw.trim_start_matches(' ').len();
    format!("{}{}", &raw[..indent], cell(row, at))
}

#[cfg(test)]
mod tests {
    use super::set;

    #[test]
    fn counts_stand_right_and_words_left() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect();
        let rows: [Vec<String>; 2] = [row(&["all", "12", "79 (57–91)"]), row(&["  one\u{1b}[m", "3", "—"])];
        let set = set(&["", "gold", "share"], &rows, false);
        assert_eq!(set, "          gold  share\nall         12  79 (57–91)\n  one\u{fffd}[m     3  —\n");
    }
}
