//! Sets a page for a terminal of a given width: lines wrapped, tables drawn, every string made harmless. A table with more columns than fit is
//! set as several, each with the column of questions and the outlets that answer them.

use super::clean::line;
use super::page::{Block, Cell, NOTHING, Page, Table};
use super::wrap::{width as columns_of, wrap};
use comfy_table::ContentArrangement;
use comfy_table::presets::UTF8_FULL;
use std::collections::BTreeSet;

/// Least width of an outlet's column, borders and padding left out, so that words are not cut.
const LEAST: usize = 16;
/// Greatest width of a line of prose.
const PROSE: usize = 120;
/// Greatest width of a column: longer lines read badly.
const MOST: usize = 48;

/// The page in lines of at most `width` columns (40 at least).
pub(super) fn set(page: &Page, width: usize, color: bool) -> String {
    let width = width.clamp(40, 400);
    // Tables may use a wide terminal; lines of prose longer than this are hard to follow.
    let prose = width.min(PROSE);
    let mut out = Vec::new();
    for (at, block) in page.iter().enumerate() {
        if at > 0 && apart(&page[at - 1], block) {
            out.push(String::new());
        }
        match block {
            Block::Table(table) => tables(table, width, &mut out),
            block => prose_lines(block, prose, color, &mut out),
        }
    }
    let mut text = out.join("\n");
    text.push('\n');
    text
}

/// True when a blank line stands between two blocks.
fn apart(before: &Block, block: &Block) -> bool {
    match block {
        Block::Heading(_) | Block::Lead(_) | Block::Title(_) => true,
        Block::Table(_) => !matches!(before, Block::Heading(_)),
        Block::Text(_) => {
            matches!(before, Block::Item(_) | Block::Passage(_) | Block::Table(_))
        }
        Block::Note(..) => matches!(before, Block::Text(_)),
        _ => false,
    }
}

fn prose_lines(block: &Block, width: usize, color: bool, out: &mut Vec<String>) {
    match block {
        Block::Title(text) => out.extend(bold(wrap(&line(text), width, "", ""), color)),
        Block::Heading(text) => {
            let lines = wrap(&line(text), width, "", "");
            let rule = lines.iter().map(|l| columns_of(l)).max().unwrap_or(0);
            out.extend(bold(lines, color));
            out.push("─".repeat(rule.min(width)));
        }
        Block::Lead(text) => out.extend(bold(wrap(&line(text), width, "", "   "), color)),
        Block::Text(text) => out.extend(wrap(&line(text), width, "", "")),
        Block::Item(text) => out.extend(wrap(&line(text), width, "• ", "  ")),
        Block::Under(text) => out.extend(wrap(&line(text), width, "  ", "    ")),
        Block::Space => out.push(String::new()),
        Block::Field(label, text) => {
            let label = line(label);
            let first = if label.is_empty() { "     ".to_owned() } else { format!("   {label} ") };
            out.extend(wrap(&line(text), width, &first, "     "));
        }
        Block::Detail(text) => out.extend(wrap(&line(text), width, "     ", "     ")),
        Block::Quote(text) => out.extend(wrap(&line(text), width, "     ", "     ")),
        Block::Passage(paragraphs) => {
            for paragraph in paragraphs {
                out.extend(wrap(&line(paragraph), width, "   ", "   "));
            }
        }
        Block::Note(number, text) => {
            let mark = format!("[{number}] ");
            let rest = " ".repeat(mark.len());
            out.extend(wrap(&line(text), width, &mark, &rest));
        }
        // Set by the caller, at the full width.
        Block::Table(_) => {}
    }
}

fn bold(lines: Vec<String>, color: bool) -> Vec<String> {
    if color { lines.into_iter().map(|l| format!("\u{1b}[1m{l}\u{1b}[0m")).collect() } else { lines }
}

fn tables(table: &Table, width: usize, out: &mut Vec<String>) {
    let others = table.header.len().saturating_sub(1);
    if others == 0 {
        return;
    }
    let question = (width / 6).clamp(18, 34);
    // Each other column costs its text, two spaces and a border; the first one as much, and there is one border more.
    let fit = (width.saturating_sub(question + 4) / (LEAST + 3)).clamp(1, others);
    let mut first = true;
    for part in parts(table, others, fit) {
        if !first {
            out.push(String::new());
        }
        first = false;
        out.extend(draw(table, &part.rows, &part.columns, width, question));
    }
}

/// Rows set together, with the columns that they need.
struct Section<'t> {
    rows: Vec<&'t Vec<Cell>>,
    columns: Vec<usize>,
}

/// The table as a whole when its columns fit; else rows in their order as long as their answers fit side by side, so that the answers to one
/// question stand in one table. Only a row with more answers than fit is parted.
fn parts(table: &Table, others: usize, fit: usize) -> Vec<Section<'_>> {
    if others <= fit {
        return vec![Section { rows: table.rows.iter().collect(), columns: (1..=others).collect() }];
    }
    let mut parts: Vec<Section<'_>> = Vec::new();
    for row in &table.rows {
        let answers: Vec<usize> = (1..=others).filter(|at| answered(row.get(*at))).collect();
        // Of four answers where three fit, two and two.
        let size = answers.len().div_ceil(answers.len().div_ceil(fit).max(1)).max(1);
        for columns in answers.chunks(size) {
            let together =
                |part: &Section<'_>| part.columns.iter().chain(columns).copied().collect::<BTreeSet<usize>>();
            match parts
                .last_mut()
                .filter(|part| columns.len() == answers.len() && together(part).len() <= fit)
            {
                Some(part) => {
                    part.columns = together(part).into_iter().collect();
                    part.rows.push(row);
                }
                None => parts.push(Section { rows: vec![row], columns: columns.to_vec() }),
            }
        }
    }
    parts
}

fn answered(cell: Option<&Cell>) -> bool {
    cell.is_some_and(|entries| entries.iter().any(|e| e != NOTHING))
}

fn draw(table: &Table, rows: &[&Vec<Cell>], chunk: &[usize], width: usize, question: usize) -> Vec<String> {
    let empty = Cell::new();
    let cell = |row: &'_ Vec<Cell>, at: usize| -> Cell {
        row.get(at).unwrap_or(&empty).iter().map(|e| line(e)).collect()
    };
    let heading = |at: usize| line(table.header.get(at).map_or("", String::as_str));
    let natural = |at: usize| {
        let entries = rows.iter().flat_map(|row| cell(row, at));
        entries.chain([heading(at)]).map(|e| columns_of(&e)).max().unwrap_or(0)
    };
    // The question takes what it needs as long as every outlet keeps its least width.
    let spare = width.saturating_sub(4 + chunk.len() * (LEAST + 3)).max(question).min(MOST);
    let first = natural(0).clamp(4, spare);
    let room = (width.saturating_sub(first + 4) / chunk.len().max(1)).saturating_sub(3).clamp(8, MOST);
    let widths: Vec<usize> = chunk.iter().map(|at| natural(*at).clamp(4, room)).collect();
    // What the outlets leave over goes to the question.
    let taken: usize = widths.iter().map(|w| w + 3).sum();
    let first = natural(0).clamp(first, width.saturating_sub(taken + 4).clamp(first, MOST.max(first)));
    let mut drawn = comfy_table::Table::new();
    drawn.load_style(UTF8_FULL.with_rounded_corners().with_solid_inner_borders());
    drawn.set_content_arrangement(ContentArrangement::Disabled);
    let all: Vec<(usize, usize)> =
        [(0, first)].into_iter().chain(chunk.iter().copied().zip(widths)).collect();
    drawn.set_header(all.iter().map(|(at, w)| wrap(&heading(*at), *w, "", "").join("\n")));
    for row in rows {
        drawn.add_row(all.iter().map(|(at, w)| lines_of(&cell(row, *at), *w, *at == 0).join("\n")));
    }
    drawn.lines().map(|l| l.trim_end().to_owned()).collect()
}

/// The lines of a cell; several entries are told apart by an indent of what continues them.
fn lines_of(entries: &[String], width: usize, first_column: bool) -> Vec<String> {
    let rest = if entries.len() > 1 && !first_column { "  " } else { "" };
    entries.iter().flat_map(|entry| wrap(entry, width, "", rest)).collect()
}
