//! YAML as a small tree with places, as much as `provenance.yml` needs. Every scalar is the text that was written: `2016-05-04`, `no` and `2016`
//! stay words. Keys that stand twice are both kept, so that the reader can show the two places.

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_yaml::{DuplicateKeyPolicy, Location, NonFiniteFloatPolicy, RenderOptions, SnippetMode, Spanned};
use std::fmt;
use std::sync::Arc;

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
    /// A list; nothing of ours holds one.
    List,
    /// A mapping in order of writing.
    Map(Vec<(Located, Located)>),
}

/// The tree of a whole file, or what is wrong with it.
pub(super) fn parse(file: &Arc<SourceFile>) -> Result<Located, Box<Diagnostic>> {
    let options = serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        non_finite_float_policy: NonFiniteFloatPolicy::PassThrough,
        budget: serde_yaml::budget! { max_nodes: 5_000_000, max_events: 10_000_000, },
    };
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(&file.text, options) {
        Ok(raw) => Ok(located(raw, file)),
        Err(error) => Err(Box::new(broken(&error, file))),
    }
}

/// A value as the deserializer gives it: numbers and the like are taken from the file's text afterwards.
enum Raw {
    Null,
    Text(String),
    Plain,
    List,
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
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Raw::List)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

fn located(raw: Spanned<Raw>, file: &Arc<SourceFile>) -> Located {
    let node = match raw.value {
        Raw::Null => Node::Null,
        Raw::Text(text) => Node::Text(text),
        Raw::Plain => {
            let written = place(raw.defined, file);
            Node::Text(file.text[written.start..written.end].to_owned())
        }
        Raw::List => Node::List,
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

fn broken(error: &serde_yaml::Error, file: &Arc<SourceFile>) -> Diagnostic {
    let mut options = RenderOptions::default();
    options.snippets = SnippetMode::Off;
    let message = error.render_with_options(options);
    let message = message.split(" at line ").next().unwrap_or("broken").to_owned();
    let at = error.location().map_or_else(|| whole(file), |location| place(location, file));
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
    Diagnostic::error("E083", format!("`{}` is broken YAML", file.name)).at(at, message).help(help)
}

fn whole(file: &Arc<SourceFile>) -> Place {
    Place { file: Arc::clone(file), start: 0, end: 0 }
}
