//! YAML as a small tree with places, as much as `provenance.yml` and gold files need. Every scalar is the text that was written: `2016-05-04`, `no`
//! and `2016` stay words. Keys that stand twice are both kept, so that the reader can show the two places. A gold file has no
//! anchors and aliases: a few lines of them can stand for gigabytes.

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::budget::BudgetBreach;
use serde_yaml::{DuplicateKeyPolicy, Location, NonFiniteFloatPolicy, RenderOptions, SnippetMode, Spanned};
use std::fmt;
use std::sync::Arc;

/// Deepest nesting of lists and mappings that is read; a gold file needs about six.
const DEEPEST: usize = 24;
/// Most nodes that are read: some fifty thousand claims of a gold file.
const MOST_NODES: usize = 2_000_000;

/// What kind of file is read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kind {
    /// The code of what is no YAML.
    pub code: &'static str,
    /// How many anchors, and how many aliases, a file may hold.
    pub most_anchors: usize,
}

/// A value and where it stands (a mapping: where it begins).
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Located {
    /// The value.
    pub node: Node,
    /// Its place.
    pub at: Place,
}

/// A YAML value.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// Nothing, or `~`.
    Null,
    /// A scalar as it was written, quotes and escapes undone.
    Text(String),
    /// A list.
    List(Vec<Located>),
    /// A mapping in order of writing.
    Map(Vec<(Located, Located)>),
}

/// The tree of a whole file, or what is wrong with it.
pub(super) fn parse(file: &Arc<SourceFile>, kind: Kind) -> Result<Located, Box<Diagnostic>> {
    let options = serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        budget: serde_yaml::budget! {
            max_nodes: MOST_NODES,
            max_events: 3 * MOST_NODES,
            max_depth: DEEPEST,
            flow_nesting_limit: DEEPEST,
            max_anchors: kind.most_anchors,
            max_aliases: kind.most_anchors,
        },
    };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(&file.text, options) {
        Ok(raw) => Ok(located(raw, file)),
        Err(error) => Err(Box::new(broken(&error, file, kind.code))),
    }
}

/// A value as the deserializer gives it: numbers and the like are taken from the file's text afterwards.
enum Raw {
    Null,
    Text(String),
    Plain,
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<Raw>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        Raw::deserialize(deserializer)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_i128<E>(self, _: i128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_u128<E>(self, _: u128) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_bytes<E>(self, _: &[u8]) -> Result<Raw, E> {
        Ok(Raw::Plain)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

/// Recursion is bounded by `DEEPEST`.
fn located(raw: Spanned<Raw>, file: &Arc<SourceFile>) -> Located {
    let node = match raw.value {
        Raw::Null => Node::Null,
        Raw::Text(text) => Node::Text(text),
        Raw::Plain => {
            let written = place(raw.defined, file);
            Node::Text(file.text[written.start..written.end].to_owned())
        }
        Raw::List(items) => Node::List(items.into_iter().map(|item| located(item, file)).collect()),
        Raw::Map(entries) => Node::Map(
            entries.into_iter().map(|(key, value)| (located(key, file), located(value, file))).collect(),
        ),
    };
    Located { node, at: place(raw.referenced, file) }
}

/// The bytes of a location; from its line and column when it does not give them (errors of syntax). Always within the text.
fn place(location: Location, file: &Arc<SourceFile>) -> Place {
    let number = |number: Option<u64>| number.and_then(|number| usize::try_from(number).ok());
    let bytes = location.span();
    let start = number(bytes.byte_offset()).unwrap_or_else(|| {
        let (line, column) = (location.line().max(1), location.column().max(1));
        offset_of(&file.text, number(Some(line)).unwrap_or(1), number(Some(column)).unwrap_or(1))
    });
    let start = floor(&file.text, start);
    let end = floor(&file.text, start + number(bytes.byte_len()).unwrap_or(0)).max(start);
    Place { file: Arc::clone(file), start, end }
}

/// The byte offset of a 1-based line and column in characters; the line's end when it is shorter.
fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let Some(line) = text.split('\n').nth(line - 1) else { return text.len() };
    let start = line.as_ptr() as usize - text.as_ptr() as usize;
    start + line.char_indices().nth(column - 1).map_or(line.len(), |(at, _)| at)
}

/// The nearest character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    let at = at.min(text.len());
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn broken(error: &serde_yaml::Error, file: &Arc<SourceFile>, code: &'static str) -> Diagnostic {
    let at = error.location().map_or_else(|| whole(file), |location| place(location, file));
    let title = format!("`{}` is broken YAML", file.name);
    if let serde_yaml::Error::Budget { breach, .. } = error.without_snippet() {
        let (label, help) = match breach {
            BudgetBreach::Anchors { .. } | BudgetBreach::Aliases { .. } => (
                "an anchor or an alias",
                "write the value out where it is used; a text that begins with `&` or `*` is put into quotes",
            ),
            _ => ("more than is read", "split the file: it is too large, or nested too deep"),
        };
        return Diagnostic::error(code, format!("`{}` holds what is not read", file.name))
            .at(at, label)
            .help(help);
    }
    let mut options = RenderOptions::default();
    options.snippets = SnippetMode::Off;
    let message = error.render_with_options(options);
    let message = message.split(" at line ").next().unwrap_or("broken").to_owned();
    let line = file.text[..at.start].rsplit('\n').next().unwrap_or("").len();
    let line = file.text[at.start - line..].lines().next().unwrap_or("");
    let help = if message.contains("tab") || line.contains('\t') {
        "indent with spaces: YAML takes no tabs"
    } else if message.contains("quote") {
        "close the quote that begins here; a quote within a text in double quotes is written `\\\"`"
    } else if message.contains("mapping values") {
        "put a text that holds `: ` into quotes: `why: \"jeudi : la semaine d'après\"`"
    } else if message.contains("flow mapping") {
        "close the `{` of this entry with `}` and put commas between its keys"
    } else {
        "put a text that begins with a sign or holds `: ` or ` #` into quotes, and give all entries the same indentation"
    };
    Diagnostic::error(code, title).at(at, message).help(help)
}

fn whole(file: &Arc<SourceFile>) -> Place {
    Place { file: Arc::clone(file), start: 0, end: 0 }
}
