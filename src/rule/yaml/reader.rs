//! What all shapes are read with: take a text, a list, a mapping, the keys of a mapping; report what is not there or not of that kind, and go on.
//! What it leaves out: what a shape consists of (one file per shape).

use super::text::check_text;
use super::tree::Node;
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::rule::file::Located;
use std::sync::Arc;

/// Most problems of one file that are kept: nobody reads more, and a file of noise must not fill the memory.
const MOST: usize = 500;

/// A file being read, and what was found wrong with it.
pub(super) struct Reader {
    pub(super) file: Arc<SourceFile>,
    found: Vec<Diagnostic>,
    /// Problems that were not kept.
    more: usize,
}

impl Reader {
    pub(super) fn new(file: Arc<SourceFile>) -> Self {
        Self { file, found: Vec::new(), more: 0 }
    }

    /// Keeps a problem, as long as there are not too many.
    pub(super) fn report(&mut self, found: Diagnostic) {
        if self.found.len() < MOST {
            self.found.push(found);
        } else {
            self.more += 1;
        }
    }

    /// All problems, in the order of the file.
    pub(super) fn finish(mut self) -> Vec<Diagnostic> {
        self.found.sort();
        if self.more > 0 {
            let end = self.file.text.len();
            let title = format!("{} more problems in this file are not shown", self.more);
            let found = Diagnostic::error("E040", title).at(self.place(end, end), "");
            self.found.push(found.help("mend the first ones and try again"));
        }
        self.found
    }

    pub(super) fn place(&self, start: usize, end: usize) -> Place {
        Place::new(&self.file, start, end)
    }

    /// The bytes `[start, end)` of the file's text; empty where they do not fit.
    pub(super) fn slice(&self, start: usize, end: usize) -> &str {
        self.file.text.get(start..end).unwrap_or("")
    }

    /// A text; `what` names it in a message: "a pattern", "`claim`".
    pub(super) fn text(&mut self, node: Node, what: &str) -> Option<Located<String>> {
        match node {
            Node::Text(text) if text.value.trim().is_empty() => {
                self.empty(&text.at, what, "a text");
                None
            }
            Node::Text(text) => Some(text),
            Node::Null(at) => {
                self.empty(&at, what, "a text");
                None
            }
            other => {
                self.not_a_text(&other, what);
                None
            }
        }
    }

    /// A pattern, a name or a sentence: a text that must be whole.
    pub(super) fn words(&mut self, node: Node, what: &str) -> Option<Located<String>> {
        let text = self.text(node, what)?;
        check_text(self, &text, what);
        Some(text)
    }

    /// A list.
    pub(super) fn list(&mut self, node: Node, what: &str) -> Option<Vec<Node>> {
        match node {
            Node::List { items, .. } => Some(items),
            other => {
                self.wrong(
                    &other,
                    what,
                    "a list",
                    "write `- …` on the lines below, two spaces further in, or `[a, b]`",
                );
                None
            }
        }
    }

    /// A list of texts; `each` names one of them. The bad ones are reported and left out.
    pub(super) fn texts(&mut self, node: Node, what: &str, each: &str) -> Vec<Located<String>> {
        let items = self.list(node, what).unwrap_or_default();
        items.into_iter().filter_map(|item| self.text(item, each)).collect()
    }

    /// A mapping's entries.
    pub(super) fn map(&mut self, node: Node, what: &str) -> Option<Vec<(Located<String>, Node)>> {
        match node {
            Node::Map { entries, .. } => Some(entries),
            other => {
                self.wrong(
                    &other,
                    what,
                    "a mapping",
                    "write `key: value` on the lines below, two spaces further in",
                );
                None
            }
        }
    }

    /// Reports a value of another kind than `wanted`.
    pub(super) fn wrong(&mut self, node: &Node, what: &str, wanted: &str, help: &str) {
        if let Node::Null(at) = node {
            self.empty(at, what, wanted);
            return;
        }
        let title = format!("{what} must be {wanted}, and this is {}", node.name());
        let found = Diagnostic::error("E023", title).at(node.at().clone(), format!("expected {wanted} here"));
        self.report(found.help(help));
    }

    fn empty(&mut self, at: &Place, what: &str, wanted: &str) {
        let found = Diagnostic::error("E024", format!("{what} is empty"))
            .at(at.clone(), format!("expected {wanted} here"))
            .help("write a value, or take the line away; a text such as `null` or `~` goes in quotes");
        self.report(found);
    }

    /// A list or mapping where a text must be: in French mostly the work of a colon or of brackets.
    pub(super) fn not_a_text(&mut self, node: &Node, what: &str) {
        match node {
            Node::Map { flow: true, at, .. } | Node::List { flow: true, at, .. } => {
                let found = Diagnostic::error(
                    "E026",
                    format!("{what} must be a text, and YAML reads {} here", node.name()),
                )
                .at(at.clone(), "brackets and braces are signs of YAML's own")
                .help("put the whole text in quotes: `\"…\"`; a slot is written <x>, a choice (a|b)");
                self.report(found);
            }
            Node::Map { entries, .. } if !entries.is_empty() => {
                let (key, value) = &entries[0];
                let written = match value {
                    Node::Text(text) => short(self.slice(key.at.start, text.at.end)),
                    _ => format!("{}: …", short(&key.value)),
                };
                let found = Diagnostic::error("E025", format!("{what} must be a text, and YAML reads a mapping here"))
                    .at(self.colon_after(key.at.end), "because of this colon with a space after it")
                    .help(format!(
                        "put the whole text in quotes: `\"{written}\"`, or write it on the next line, indented, under `|`"
                    ));
                self.report(found);
            }
            other => self.wrong(other, what, "a text", "write one text, in quotes when in doubt"),
        }
    }

    /// The colon that follows a key which ends at byte `end`.
    fn colon_after(&self, end: usize) -> Place {
        let rest = self.slice(end, self.file.text.len());
        let at = end + rest.find(':').unwrap_or(0);
        self.place(at, at + 1)
    }
}

/// At most forty characters of a text, for a help line.
fn short(text: &str) -> String {
    let mut shown: String = text.chars().take(40).map(|c| if c == '\n' { ' ' } else { c }).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}
