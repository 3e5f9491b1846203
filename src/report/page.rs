//! A page before it has a format. Its strings are raw: whoever sets the page makes them harmless for that format.

/// A page, from top to bottom.
pub(super) type Page = Vec<Block>;

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// The first line.
    Title(String),
    /// Opens a section.
    Heading(String),
    /// Opens a finding or an entry.
    Lead(String),
    /// A paragraph.
    Text(String),
    /// One of a list.
    Item(String),
    /// More of the item before.
    Under(String),
    /// A blank line between paragraphs that do not belong together.
    Space,
    /// A word and what belongs to it.
    Field(String, String),
    /// More of the field before.
    Detail(String),
    /// Words of an article, quotation marks included, below the field before.
    Quote(String),
    /// Paragraphs of an article.
    Passage(Vec<String>),
    /// A table.
    Table(Table),
    /// A numbered note.
    Note(usize, String),
}

/// A table whose first column says what a row is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// A heading for each column.
    pub header: Vec<String>,
    /// As many cells in each row as headings.
    pub rows: Vec<Vec<Cell>>,
}

/// The entries of a cell, each on a line of its own.
pub(super) type Cell = Vec<String>;

/// The one entry of a cell that says nothing.
pub(super) const NOTHING: &str = "—";
