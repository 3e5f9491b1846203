//! The values of a gold file, taken out of the tree one kind at a time. What is wrong is told with its place; the caller leaves the entry out.

use super::GoldValue;
use crate::diagnostic::{Diagnostic, Place};
use crate::reader::near::nearest;
use crate::reader::yaml_node::{Located, Node};
use crate::text::Amount;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Problems that are told one by one; of more only the number is.
const MOST: usize = 200;

/// What was wrong so far.
pub(super) struct Sheet {
    diagnostics: Vec<Diagnostic>,
    more: usize,
}

/// The keys of a mapping.
pub(super) struct Keys {
    entries: BTreeMap<String, (Place, Located)>,
    /// True when a key was unknown or stood twice.
    pub faulty: bool,
}

impl Keys {
    /// The value of a key.
    pub fn take(&mut self, key: &str) -> Option<Located> {
        self.entries.remove(key).map(|(_, value)| value)
    }

    /// Where a key stands.
    pub fn place(&self, key: &str) -> Option<&Place> {
        self.entries.get(key).map(|(at, _)| at)
    }

    /// Every entry, by key.
    pub fn into_entries(self) -> impl Iterator<Item = (String, Place, Located)> {
        self.entries.into_iter().map(|(key, (at, value))| (key, at, value))
    }
}

impl Sheet {
    pub fn new() -> Self {
        Self { diagnostics: Vec::new(), more: 0 }
    }

    pub fn report(&mut self, diagnostic: Diagnostic) {
        if self.diagnostics.len() < MOST {
            self.diagnostics.push(diagnostic);
        } else {
            self.more += 1;
        }
    }

    pub fn into_diagnostics(mut self) -> Vec<Diagnostic> {
        untold(self.more, &mut self.diagnostics);
        self.diagnostics
    }

    /// The keys of a mapping, of which only `known` may stand there.
    pub fn keys(&mut self, node: Located, what: &str, known: &[&str]) -> Option<Keys> {
        let mut keys = self.any_keys(node, what)?;
        let unknown: Vec<String> =
            keys.entries.keys().filter(|key| !known.contains(&key.as_str())).cloned().collect();
        for key in unknown {
            keys.faulty = true;
            let Some((at, _)) = keys.entries.remove(&key) else { continue };
            let list: Vec<String> = known.iter().map(|key| format!("`{key}`")).collect();
            let near = nearest(&key, known.iter().copied());
            let near = near.map(|near| format!("is `{near}` meant? ")).unwrap_or_default();
            let title = format!("no key `{key}` in {what}");
            let help = format!("{near}The keys are {}", list.join(", "));
            self.report(Diagnostic::error("E151", title).at(at, "unknown key").help(help));
        }
        Some(keys)
    }

    /// The keys of a mapping, whatever they are.
    pub fn any_keys(&mut self, node: Located, what: &str) -> Option<Keys> {
        let mut keys = Keys { entries: BTreeMap::new(), faulty: false };
        let Node::Map(entries) = node.node else {
            self.wrong(
                &node,
                what,
                "keys with values",
                "write `key: value`, or `{key: value, …}` on one line",
            );
            return None;
        };
        for (key, value) in entries {
            let at = key.at.clone();
            let Some(key) = self.text(key, "a key") else {
                keys.faulty = true;
                continue;
            };
            match keys.entries.get(&key) {
                Some((first, _)) => {
                    keys.faulty = true;
                    self.twice(&key, at, first.clone());
                }
                None => {
                    keys.entries.insert(key, (at, value));
                }
            }
        }
        Some(keys)
    }

    /// The entries of a mapping in their order; a name that stands twice counts the first time.
    pub fn entries(&mut self, node: Located, what: &str) -> Vec<(Located, Located)> {
        let Node::Map(entries) = node.node else {
            self.wrong(
                &node,
                what,
                "names with what belongs to each",
                "write `article.txt:` and its keys below, indented",
            );
            return Vec::new();
        };
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        let mut kept = Vec::new();
        for (name, value) in entries {
            if let Node::Text(word) = &name.node {
                if let Some(place) = first.get(word) {
                    self.twice(word, name.at, place.clone());
                    continue;
                }
                first.insert(word.clone(), name.at.clone());
            }
            kept.push((name, value));
        }
        kept
    }

    /// The items of a list.
    pub fn list(&mut self, node: Located, what: &str) -> Option<Vec<Located>> {
        match node.node {
            Node::List(items) => Some(items),
            Node::Null => Some(Vec::new()),
            Node::Text(_) | Node::Map(_) => {
                self.wrong(&node, what, "a list", "write `- ` before each, or `[…, …]`");
                None
            }
        }
    }

    /// The words of a value that must be a text.
    pub fn text(&mut self, node: Located, what: &str) -> Option<String> {
        match node.node {
            Node::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            _ => {
                self.wrong(
                    &node,
                    what,
                    "a text",
                    "write one text, in quotes when it holds `: `, `#`, `[` or `{`",
                );
                None
            }
        }
    }

    /// One text, or a list of them.
    pub fn texts(&mut self, node: Located, what: &str) -> Option<Vec<String>> {
        let items = if matches!(node.node, Node::List(_)) { self.list(node, what)? } else { vec![node] };
        let count = items.len();
        let texts: Vec<String> = items.into_iter().filter_map(|item| self.text(item, what)).collect();
        (texts.len() == count).then_some(texts)
    }

    /// One text or null, or a list of them that is not empty.
    pub fn names(&mut self, node: Located, what: &str) -> Option<Vec<Option<String>>> {
        if matches!(&node.node, Node::List(items) if items.is_empty()) {
            self.wrong(&node, what, "a name or `null`", "write the name, or `null` for nobody");
            return None;
        }
        let items = if matches!(node.node, Node::List(_)) { self.list(node, what)? } else { vec![node] };
        let count = items.len();
        let mut names = Vec::with_capacity(count);
        for item in items {
            let name = if item.node == Node::Null { Some(None) } else { self.text(item, what).map(Some) };
            names.extend(name);
        }
        (names.len() == count).then_some(names)
    }

    /// `true` or `false`.
    pub fn flag(&mut self, node: Located, what: &str) -> Option<bool> {
        match &node.node {
            Node::Text(word) if word == "true" => Some(true),
            Node::Text(word) if word == "false" => Some(false),
            _ => {
                self.wrong(&node, what, "`true` or `false`", "write one of the two");
                None
            }
        }
    }

    /// The value of a slot.
    pub fn value(&mut self, node: Located, what: &str) -> Option<GoldValue> {
        match &node.node {
            Node::Text(word) => {
                let word = word.trim();
                match word {
                    "" => {}
                    "true" => return Some(GoldValue::Flag(true)),
                    "false" => return Some(GoldValue::Flag(false)),
                    _ => {
                        return Some(
                            amount(word).map_or_else(|| GoldValue::Text(word.to_owned()), GoldValue::Number),
                        );
                    }
                }
            }
            Node::List(items) if items.iter().all(is_end) && !items.is_empty() => {
                if let [min, max] = items.as_slice() {
                    return Some(GoldValue::Bounds(end(min), end(max)));
                }
            }
            Node::List(items) if !items.is_empty() => {
                return self.texts(node, what).map(GoldValue::Names);
            }
            Node::List(_) | Node::Null | Node::Map(_) => {}
        }
        let help = "write a word, a number, `[least, most]` with `null` for an open end, or a list of names";
        self.wrong(&node, what, "a value", help);
        None
    }

    /// A value of another kind than is read here.
    pub fn wrong(&mut self, node: &Located, what: &str, wanted: &str, help: &str) {
        let found = match &node.node {
            Node::Null => "nothing",
            Node::Text(text) if text.trim().is_empty() => "an empty text",
            Node::Text(_) => "a text",
            Node::List(_) => "a list",
            Node::Map(_) => "keys of its own",
        };
        let diagnostic = Diagnostic::error("E153", format!("{what} must be {wanted}, and this is {found}"));
        self.report(diagnostic.at(node.at.clone(), format!("expected {wanted}")).help(help));
    }

    /// A word that is none of those that may stand here.
    pub fn unlisted(&mut self, what: &str, word: &str, at: Place, known: &[&str]) {
        self.report(unlisted(what, word, at, known));
    }

    /// A key that has to be there.
    pub fn missing(&mut self, what: &str, key: &str, at: Place) {
        let diagnostic = Diagnostic::error("E152", format!("{what} without `{key}`"));
        self.report(diagnostic.at(at, "the entry is left out").help(format!("write `{key}: …` into it")));
    }

    fn twice(&mut self, key: &str, at: Place, first: Place) {
        let diagnostic = Diagnostic::error("E154", format!("`{key}` stands twice"));
        self.report(
            diagnostic
                .at(at, "again here")
                .also(first, "first here")
                .help("put what they say into one entry"),
        );
    }
}

/// Says at the end of the file how many problems more there are than those told.
pub(crate) fn untold(more: usize, told: &mut Vec<Diagnostic>) {
    let file = told.iter().find_map(|problem| problem.place.as_ref()).map(|place| Arc::clone(&place.file));
    if more == 0 {
        return;
    }
    let title = format!("{more} more problem{} in the gold file", if more == 1 { "" } else { "s" });
    let untold = Diagnostic::error("E040", title).help("mend those above first, then run it again");
    told.push(match file {
        Some(file) => untold.at(Place::new(&file, file.text.len(), file.text.len()), ""),
        None => untold,
    });
}

/// What to say of a word that is none of those that may stand there.
pub(crate) fn unlisted(what: &str, word: &str, at: Place, known: &[&str]) -> Diagnostic {
    let near = nearest(word, known.iter().copied());
    let near = near.map(|near| format!("is `{near}` meant? ")).unwrap_or_default();
    let help = format!("{near}There are {}", known.join(", "));
    Diagnostic::error("E158", format!("no {what} `{word}`")).at(at, "unknown here").help(help)
}

fn is_end(node: &Located) -> bool {
    match &node.node {
        Node::Null => true,
        Node::Text(word) => amount(word).is_some(),
        Node::List(_) | Node::Map(_) => false,
    }
}

fn end(node: &Located) -> Option<Amount> {
    if let Node::Text(word) = &node.node { amount(word) } else { None }
}

/// A number of at most three decimals.
fn amount(word: &str) -> Option<Amount> {
    let (whole, rest) = word.split_once('.').unwrap_or((word, "0"));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let all = |part: &str, most: usize| {
        (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if !all(digits, 15) || !all(rest, 3) {
        return None;
    }
    let thousandths = digits.parse::<i64>().ok()? * 1000 + format!("{rest:0<3}").parse::<i64>().ok()?;
    Some(Amount::thousandths(if whole.starts_with('-') { -thousandths } else { thousandths }))
}
