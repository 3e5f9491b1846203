//! Sets a page as Markdown: every string escaped, so that an article's words stay words.

use super::clean::markdown as escape;
use super::page::{Block, Page, Table};

/// The page as Markdown.
pub(super) fn set(page: &Page) -> String {
    let mut out = String::new();
    let blocks: Vec<&Block> = page.iter().filter(|b| **b != Block::Space).collect();
    for (at, block) in blocks.iter().enumerate() {
        let listed = |b: &Block| {
            matches!(
                b,
                Block::Item(_)
                    | Block::Under(_)
                    | Block::Field(..)
                    | Block::Detail(_)
                    | Block::Quote(_)
                    | Block::Note(..)
            )
        };
        if at > 0 && !(listed(block) && listed(blocks[at - 1])) {
            out.push('\n');
        }
        out.push_str(&lines(block));
    }
    out
}

fn lines(block: &Block) -> String {
    match block {
        Block::Title(text) => format!("# {}\n", escape(text)),
        Block::Heading(text) => format!("## {}\n", escape(text)),
        Block::Lead(text) => format!("### {}\n", escape(text)),
        Block::Text(text) => format!("{}\n", escape(text)),
        Block::Item(text) => format!("- {}\n", escape(text)),
        Block::Field(label, text) if label.is_empty() => format!("- {}\n", escape(text)),
        Block::Field(label, text) => format!("- **{}** {}\n", escape(label), escape(text)),
        Block::Space => String::new(),
        Block::Detail(text) | Block::Quote(text) | Block::Under(text) => format!("  - {}\n", escape(text)),
        Block::Passage(paragraphs) => {
            paragraphs.iter().map(|p| format!("> {}\n", escape(p))).collect::<Vec<_>>().join(">\n")
        }
        Block::Note(number, text) => format!("- \\[{number}\\] {}\n", escape(text)),
        Block::Table(table) => rows(table),
    }
}

fn rows(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut out = row(table.header.iter().map(|h| escape(h)).collect());
    out.push_str(&row(vec!["---".to_owned(); table.header.len()]));
    for cells in &table.rows {
        let set = |cell: &Vec<String>| cell.iter().map(|e| escape(e)).collect::<Vec<_>>().join("<br>");
        out.push_str(&row(cells.iter().map(set).collect()));
    }
    out
}
