//! `provenance.yml`, where the user declares what no text states: for each article its outlet, agency, date and language, and why.
//! `000_x.txt: {outlet: RT, published: 2016-05-04, why: "…"}`. Which article an entry means is the business of `files`.

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::document::Declared;
use crate::reader::near::nearest;
use crate::reader::published::{DATE_HELP, published};
use crate::reader::yaml_node::{Kind, Located, Node, parse};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The name of the file that stands beside the articles.
pub const PROVENANCE_FILE: &str = "provenance.yml";

const YAML: Kind = Kind { code: "E083", most_anchors: 10_000 };
const KEYS: [&str; 5] = ["outlet", "agency", "published", "lang", "why"];

/// What the user declares of one article, or of each article of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declaration {
    /// The file's name or the end of its path, or the id of a JSON line; separators are `/`.
    pub name: String,
    /// Where the name stands.
    pub at: Place,
    /// What is declared.
    pub declared: Declared,
}

/// The declarations of a file, in its order. What is wrong is left out: a key, an entry, or the file when it is no YAML.
pub fn read_declarations(file: Arc<SourceFile>) -> (Vec<Declaration>, Vec<Diagnostic>) {
    let root = match parse(&file, YAML) {
        Ok(root) => root,
        Err(diagnostic) => return (Vec::new(), vec![*diagnostic]),
    };
    let mut reader = Reader { first: BTreeMap::new(), declarations: Vec::new(), diagnostics: Vec::new() };
    match root.node {
        Node::Null => {}
        Node::Map(entries) => entries.into_iter().for_each(|(name, value)| reader.entry(name, value)),
        Node::Text(_) | Node::List(_) => reader.report(
            Diagnostic::error("E087", "a provenance file is a list of names with what is declared of each")
                .at(root.at, "no name with a `:` here")
                .help("write a line for each article: `article.txt: {outlet: RT, published: 2016-05-04}`"),
        ),
    }
    (reader.declarations, reader.diagnostics)
}

/// What has been read of one file.
struct Reader {
    /// Where each name stands first.
    first: BTreeMap<String, Place>,
    declarations: Vec<Declaration>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader {
    fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    fn entry(&mut self, name: Located, value: Located) {
        let at = name.at.clone();
        let Some(name) = self.word(name, "the name of an article") else {
            return;
        };
        let name = name.replace('\\', "/");
        let name = name.strip_prefix("./").unwrap_or(&name).to_owned();
        if let Some(first) = self.first.get(&name) {
            let diagnostic = Diagnostic::error("E086", format!("two entries for `{name}`"))
                .at(at, "this one is left out")
                .also(first.clone(), "first here")
                .help("put what they say into one entry");
            return self.report(diagnostic);
        }
        self.first.insert(name.clone(), at.clone());
        match value.node {
            Node::Map(keys) => {
                let declared = self.keys(keys);
                self.declarations.push(Declaration { name, at, declared });
            }
            Node::Null => self.report(
                Diagnostic::warning("W075", format!("the entry `{name}` declares nothing"))
                    .at(at, "nothing after this")
                    .help(format!(
                        "write `{name}: {{outlet: …, published: …}}`, or indent the keys below it"
                    )),
            ),
            Node::Text(_) | Node::List(_) => self.report(
                Diagnostic::error("E087", format!("the entry `{name}` has no keys"))
                    .at(value.at, "a word alone does not say what it is")
                    .help(format!("write `{name}: {{outlet: …}}`; the keys are {}", key_list())),
            ),
        }
    }

    fn keys(&mut self, keys: Vec<(Located, Located)>) -> Declared {
        let mut declared = Declared::default();
        let mut first: BTreeMap<String, Place> = BTreeMap::new();
        for (key, value) in keys {
            let at = key.at.clone();
            let Some(key) = self.word(key, "a key") else { continue };
            if !KEYS.contains(&key.as_str()) {
                self.report(unknown_key(&key, at));
                continue;
            }
            if let Some(first) = first.get(&key) {
                let diagnostic = Diagnostic::error("E088", format!("`{key}` is given twice for one article"))
                    .at(at, "this one is left out")
                    .also(first.clone(), "first here")
                    .help("keep one of the two");
                self.report(diagnostic);
                continue;
            }
            first.insert(key.clone(), at);
            let at = value.at.clone();
            let word = if value.node == Node::Null { None } else { self.word(value, &format!("`{key}`")) };
            match key.as_str() {
                "outlet" => declared.outlet = word,
                "agency" => declared.agency = word,
                "published" => declared.published = word.and_then(|word| self.published(&word, at)),
                "lang" => declared.lang = word.and_then(|word| self.lang(word, at)),
                _ => declared.why = word,
            }
        }
        declared
    }

    /// The words of a value that must be a text.
    fn word(&mut self, value: Located, what: &str) -> Option<String> {
        if let Node::Text(text) = &value.node
            && !text.trim().is_empty()
        {
            return Some(text.trim().to_owned());
        }
        let found = match value.node {
            Node::List(_) => "a list",
            Node::Map(_) => "keys of its own",
            Node::Text(_) | Node::Null => "empty",
        };
        let diagnostic = Diagnostic::error("E085", format!("{what} is no text"));
        self.report(
            diagnostic
                .at(value.at, found)
                .help("write one text, in quotes when it holds `: `, `#`, `[` or `{`"),
        );
        None
    }

    fn published(&mut self, word: &str, at: Place) -> Option<crate::text::Period> {
        let period = published(word);
        if period.is_none() {
            let diagnostic = Diagnostic::error("E080", format!("`{word}` is no date of publication"));
            self.report(diagnostic.at(at, "no date is declared").help(DATE_HELP));
        }
        period
    }

    fn lang(&mut self, word: String, at: Place) -> Option<String> {
        if matches!(word.len(), 2 | 3) && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            return Some(word);
        }
        let diagnostic = Diagnostic::error("E089", format!("`{word}` is no language code"));
        self.report(
            diagnostic.at(at, "no language is declared").help("write two or three small letters: `fr`, `en`"),
        );
        None
    }
}

fn unknown_key(key: &str, at: Place) -> Diagnostic {
    let near = if key == "date" { Some("published") } else { nearest(key, KEYS) };
    let help = match near {
        Some(near) => format!("is `{near}` meant? The keys are {}", key_list()),
        None => format!("the keys are {}", key_list()),
    };
    Diagnostic::error("E084", format!("no key `{key}` in a provenance file")).at(at, "unknown key").help(help)
}

fn key_list() -> String {
    let [first @ .., last] = KEYS.map(|key| format!("`{key}`"));
    format!("{} and {last}", first.join(", "))
}

#[cfg(test)]
#[path = "provenance_file_tests.rs"]
mod tests;
