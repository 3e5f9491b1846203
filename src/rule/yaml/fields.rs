//! The keys of a mapping whose keys are known: each is taken once, what is missing or left over is reported, the latter with the nearest known key.

use super::reader::Reader;
use super::tree::Node;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::Located;

/// A mapping of which keys are taken one by one.
pub(super) struct Fields {
    /// What it is, for messages: "a claim file".
    what: &'static str,
    /// Its first key, or the mapping when it has none.
    at: Place,
    entries: Vec<(Located<String>, Node)>,
    /// The keys that were asked for.
    known: Vec<&'static str>,
}

impl Fields {
    /// The keys of `node`, which is `what` ("a claim file").
    pub(super) fn new(reader: &mut Reader, node: Node, what: &'static str) -> Option<Self> {
        let whole = node.at().clone();
        let entries = reader.map(node, what)?;
        let at = entries.first().map_or(whole, |(key, _)| key.at.clone());
        Some(Self { what, at, entries, known: Vec::new() })
    }

    /// Where it begins.
    pub(super) fn at(&self) -> &Place {
        &self.at
    }

    /// The value of `key`, if the key is there.
    pub(super) fn take(&mut self, key: &'static str) -> Option<Node> {
        self.take_entry(key).map(|(_, value)| value)
    }

    /// Key and value of `key`, if the key is there.
    pub(super) fn take_entry(&mut self, key: &'static str) -> Option<(Located<String>, Node)> {
        self.known.push(key);
        let at = self.entries.iter().position(|(found, _)| found.value == key)?;
        Some(self.entries.remove(at))
    }

    /// The value of `key`, which must be there.
    pub(super) fn need(&mut self, reader: &mut Reader, key: &'static str) -> Option<Node> {
        let value = self.take(key);
        if value.is_none() {
            self.missing(reader, key);
        }
        value
    }

    /// Reports that `key` must be there; not so when a misspelt key will be reported, with this one as what was meant.
    pub(super) fn missing(&self, reader: &mut Reader, key: &str) {
        if self.entries.iter().any(|(found, _)| is_slip(&found.value, key)) {
            return;
        }
        reader.report(
            Diagnostic::error("E021", format!("{} needs the key `{key}`", self.what))
                .at(self.at.clone(), format!("`{key}` is missing"))
                .help(format!("add a line `{key}: …`")),
        );
    }

    /// The text of `key`, if the key is there.
    pub(super) fn text(&mut self, reader: &mut Reader, key: &'static str) -> Option<Located<String>> {
        let value = self.take(key)?;
        reader.text(value, &format!("`{key}`"))
    }

    /// The text of `key`, which must be there.
    pub(super) fn need_text(&mut self, reader: &mut Reader, key: &'static str) -> Option<Located<String>> {
        let value = self.need(reader, key)?;
        reader.text(value, &format!("`{key}`"))
    }

    /// Reports every key that was not asked for.
    pub(super) fn close(self, reader: &mut Reader) {
        for (key, _) in &self.entries {
            self.unknown(reader, key);
        }
    }

    /// The keys that were not asked for, in an open mapping: those that look like a known key are reported instead.
    pub(super) fn others(self, reader: &mut Reader) -> Vec<(Located<String>, Node)> {
        let Self { what, at, entries, known } = self;
        let (bad, good): (Vec<_>, Vec<_>) =
            entries.into_iter().partition(|(key, _)| known.iter().any(|known| is_slip(&key.value, known)));
        Self { what, at, entries: bad, known }.close(reader);
        good
    }

    fn unknown(&self, reader: &mut Reader, key: &Located<String>) {
        let help = match nearest(&key.value, &self.known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("{} has the keys {}", self.what, self.known.join(", ")),
        };
        reader.report(
            Diagnostic::error("E020", format!("unknown key `{}`", key.value))
                .at(key.at.clone(), format!("{} has no such key", self.what))
                .help(help),
        );
    }
}

/// The known word nearest to `word`, when it is near enough to be what was meant.
pub(super) fn nearest<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    // Nobody mistypes a word of five letters into one of fifty; and the distance costs their product.
    if word.len() > 40 {
        return None;
    }
    let word = word.to_lowercase();
    known
        .iter()
        .map(|known| (strsim::damerau_levenshtein(&word, known), *known))
        .filter(|(distance, known)| *distance <= (known.len() / 3).max(1))
        .min()
        .map(|(_, known)| known)
}

/// True when `word` is `known` with one slip of the finger.
fn is_slip(word: &str, known: &str) -> bool {
    known.len() >= 4 && word.len() <= 40 && strsim::damerau_levenshtein(&word.to_lowercase(), known) <= 1
}
