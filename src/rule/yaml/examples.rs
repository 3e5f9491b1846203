//! `examples:`: a text, and what must come out of it.

use super::fields::Fields;
use super::reader::Reader;
use super::tree::Node;
use super::variants::variants;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::{ExampleShape, ExpectValue, Located};

/// One expectation: slots and values.
type Expected = Vec<(Located<String>, ExpectValue)>;

/// The examples of a rule, one for each text that a text with choices stands for. None when it is no list; bad examples are reported and left out.
pub(super) fn read_examples(reader: &mut Reader, node: Node) -> Option<Vec<ExampleShape>> {
    let items = reader.list(node, "`examples`")?;
    Some(items.into_iter().filter_map(|item| read_example(reader, item)).flat_map(each_text).collect())
}

fn each_text(example: ExampleShape) -> Vec<ExampleShape> {
    let of = |value| ExampleShape { text: Located { value, at: example.text.at.clone() }, ..example.clone() };
    variants(&example.text.value).into_iter().map(of).collect()
}

fn read_example(reader: &mut Reader, node: Node) -> Option<ExampleShape> {
    let mut fields = Fields::new(reader, node, "an example")?;
    let text = fields.need(reader, "text").and_then(|node| reader.words(node, "`text`"));
    let expect = match fields.take_entry("expect") {
        Some((key, value)) => read_expect(reader, value).map(|expect| (expect, key.at)),
        None => {
            fields.missing(reader, "expect");
            None
        }
    };
    let todo = fields.text(reader, "todo");
    let lang = fields.text(reader, "lang");
    let date = fields.text(reader, "date");
    let outlet = fields.text(reader, "outlet");
    let also = fields.take("also").and_then(|node| read_also(reader, node));
    fields.close(reader);
    let (expect, expect_at) = expect?;
    Some(ExampleShape { text: text?, expect, expect_at, todo, lang, date, outlet, also })
}

/// `none`, or ids of claims.
fn read_also(reader: &mut Reader, node: Node) -> Option<Vec<Located<String>>> {
    match node {
        Node::Text(text) if text.value == "none" => Some(Vec::new()),
        Node::Text(text) => Some(vec![text]),
        other => {
            let items = reader.list(other, "`also`")?;
            items.into_iter().map(|item| reader.text(item, "the id of a claim")).collect()
        }
    }
}

fn read_expect(reader: &mut Reader, node: Node) -> Option<Vec<Expected>> {
    match node {
        Node::Text(text) if text.value == "none" => Some(Vec::new()),
        Node::Map { entries, at, .. } => read_expected(reader, entries, at).map(|expected| vec![expected]),
        Node::List { items, at, .. } => {
            if items.is_empty() {
                refuse_nothing(reader, at);
                return None;
            }
            let all: Vec<Option<Expected>> = items
                .into_iter()
                .map(|item| {
                    let at = item.at().clone();
                    let entries = reader.map(item, "an expected claim")?;
                    read_expected(reader, entries, at)
                })
                .collect();
            all.into_iter().collect()
        }
        other => {
            let help = "write `none`, or the slots that must come out: `expect: {count: 27}`";
            reader.wrong(&other, "`expect`", "`none`, a mapping or a list of mappings", help);
            None
        }
    }
}

fn read_expected(reader: &mut Reader, entries: Vec<(Located<String>, Node)>, at: Place) -> Option<Expected> {
    if entries.is_empty() {
        refuse_nothing(reader, at);
        return None;
    }
    let values: Vec<_> =
        entries.into_iter().map(|(key, value)| Some((read_value(reader, &key, value)?, key))).collect();
    values.into_iter().map(|entry| entry.map(|(value, key)| (key, value))).collect()
}

fn read_value(reader: &mut Reader, key: &Located<String>, node: Node) -> Option<ExpectValue> {
    match node {
        Node::Null(at) if at.end > at.start => Some(ExpectValue::Null(at)),
        Node::List { items, .. } => {
            let values: Vec<_> =
                items.into_iter().map(|item| reader.text(item, "an expected value")).collect();
            values.into_iter().collect::<Option<_>>().map(ExpectValue::List)
        }
        other => {
            reader.text(other, &format!("the expected value of `{}`", key.value)).map(ExpectValue::Scalar)
        }
    }
}

fn refuse_nothing(reader: &mut Reader, at: Place) {
    let found = Diagnostic::error("E032", "this expects nothing in particular")
        .at(at, "no slot is named here")
        .help("write `expect: none` when no claim must come out, otherwise name at least one slot");
    reader.report(found);
}
