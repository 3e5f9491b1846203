//! The table of tokens: one line each as long as the terminal has room, without lines between them.

use super::terms::{hitch, mark};
use crate::report::Lang;
use crate::report::clean::line;
use crate::report::wrap::{width as columns_of, wrap};
use crate::workbench::{FoundBy, SeenSentence, SeenToken};
use comfy_table::presets::UTF8_FULL_CONDENSED;
use comfy_table::{ContentArrangement, ContentLineStyle};

/// Greatest width of the columns that show a token.
const TOKEN: usize = 18;
/// Borders of five columns, and a space on either side of each cell.
const FRAME: usize = 16;
/// Widths between which the table is set.
const WIDTHS: (usize, usize) = (40, 140);

/// The table, each line ended.
pub(super) fn set(sentence: &SeenSentence, lang: Lang, width: usize) -> String {
    let rows: Vec<[String; 5]> =
        sentence.tokens.iter().enumerate().map(|(at, token)| row(at, token, lang)).collect();
    let header = header(lang);
    let natural = |column: usize| {
        let cells = rows.iter().map(|row| columns_of(&row[column]));
        cells.max().unwrap_or(0).max(columns_of(header[column]))
    };
    let widths = widths(width, natural);
    let mut drawn = comfy_table::Table::new();
    let solid = ContentLineStyle::new('│', '│', '│');
    drawn.load_style(UTF8_FULL_CONDENSED.with_rounded_corners().header_lines(solid).content_lines(solid));
    drawn.set_content_arrangement(ContentArrangement::Disabled);
    drawn.set_header(header.iter().zip(widths).map(|(cell, w)| wrap(cell, w, "", "").join("\n")));
    for row in &rows {
        drawn.add_row(row.iter().zip(widths).map(|(cell, w)| wrap(cell, w, "", " ").join("\n")));
    }
    drawn.lines().map(|l| format!("{}\n", l.trim_end())).collect()
}

fn header(lang: Lang) -> [&'static str; 5] {
    lang.pick(["n", "token", "folded", "found by", "is"], ["n", "mot", "réduit", "trouvé par", "est"])
}

fn row(at: usize, token: &SeenToken, lang: Lang) -> [String; 5] {
    let found = |f: &FoundBy| match f.hitch {
        None => f.word.clone(),
        Some(why) => format!("✘ {} ({})", f.word, hitch(lang, why)),
    };
    let found: Vec<String> = token.found_by.iter().map(found).collect();
    let marks: Vec<String> = token.marks.iter().map(|m| mark(lang, m)).collect();
    let folded = if token.form == token.text { String::new() } else { line(&token.form) };
    [(at + 1).to_string(), line(&token.text), folded, line(&found.join(" · ")), line(&marks.join(" · "))]
}

/// What each column takes: the first three what they need up to a bound, the others share the rest.
fn widths(width: usize, natural: impl Fn(usize) -> usize) -> [usize; 5] {
    let room = width.clamp(WIDTHS.0, WIDTHS.1).saturating_sub(FRAME);
    let most = (room / 5).clamp(4, TOKEN);
    let first = [natural(0), natural(1).min(most), natural(2).min(most)];
    let rest = room.saturating_sub(first.iter().sum()).max(8);
    let (found, is) = (natural(3), natural(4));
    let half = rest / 2;
    let (found, is) = match (found <= half, is <= half) {
        (true, true) => (found, is),
        (true, false) => (found, is.min(rest - found)),
        (false, true) => (found.min(rest - is), is),
        (false, false) => (half, rest - half),
    };
    [first[0], first[1], first[2], found, is]
}
