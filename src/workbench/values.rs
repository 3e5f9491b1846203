//! Values of an example: read by the type of their slot, compared, and told in words.

use crate::claim::{Entity, Value};
use crate::rule::file::ExpectValue;
use crate::text::{
    Period, Quantity, bare, dates, fold, french, parse_edtf, read, resolve, to_edtf,
    whole_duration as duration, whole_number as number,
};

/// The ids of a set, sorted; a scalar is a set of one.
pub(super) fn ids(value: &ExpectValue) -> Vec<&str> {
    let mut ids: Vec<&str> = match value {
        ExpectValue::Null(_) => Vec::new(),
        ExpectValue::Scalar(id) => vec![&id.value],
        ExpectValue::List(all) => all.iter().map(|id| id.value.as_str()).collect(),
    };
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// The ids of entities, sorted.
pub(super) fn ids_of(members: &[Entity]) -> Vec<&str> {
    let mut ids: Vec<&str> = members.iter().map(|m| m.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// True when an expected value is what a slot holds.
pub(super) fn is_value(expected: &ExpectValue, found: &Value, told: Option<Period>) -> bool {
    let ExpectValue::Scalar(scalar) = expected else {
        return match found {
            Value::Set(set) => ids(expected) == ids_of(&set.members),
            _ => false,
        };
    };
    let written = scalar.value.trim();
    let same = |a: Quantity, b: &Quantity| (a.min, a.max) == (b.min, b.max);
    match found {
        Value::Number(found) => number(written).is_some_and(|q| same(q, found)),
        Value::Duration(found) => duration(written).is_some_and(|q| same(q, found)),
        Value::Entity(entity) => entity.id == written,
        Value::Set(set) => ids_of(&set.members) == [written],
        Value::State(state) => state == written,
        Value::Date { period, text } => match parse_edtf(written) {
            Some(expected) => period.or_else(|| placed(text, told)) == Some(expected),
            None => plain(written) == plain(text),
        },
        Value::Text(text) => plain(written) == plain(text),
    }
}

/// The days that the words of a date mean, told at `told`.
fn placed(words: &str, told: Option<Period>) -> Option<Period> {
    let reading = read(words);
    let found = dates(&reading.sentences.first()?.tokens, words).into_iter().next()?;
    resolve(&found.expr, told)
}

/// True when `written` is somebody: the id, the name, or the words a name or phrase ends with. Case, accents and a determiner do not count.
pub(super) fn is_called(written: &str, entity: Option<&str>, names: &[&str]) -> bool {
    let wanted = without_determiner(&plain(written)).to_owned();
    entity == Some(written)
        || names.iter().any(|name| {
            let name = plain(name);
            let before = name.strip_suffix(wanted.as_str());
            !wanted.is_empty() && before.is_some_and(|b| !b.ends_with(char::is_alphanumeric))
        })
}

/// Folded, without accents, with single spaces.
pub(super) fn plain(words: &str) -> String {
    bare(&fold(words)).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_determiner(words: &str) -> &str {
    let first = words.split_inclusive([' ', '\'']).next().unwrap_or("");
    let rest = &words[first.len()..];
    if rest.is_empty() || !french::is_determiner(first.trim_end()) { words } else { rest }
}

/// A slot's value in words.
pub(super) fn tell(value: &Value) -> String {
    match value {
        Value::Number(q) => tell_quantity(q, ""),
        Value::Duration(q) => tell_quantity(q, " hours"),
        Value::Entity(entity) => entity.id.clone(),
        Value::Set(set) => {
            let mut out = set.members.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join(", ");
            if set.open {
                out.push_str(" and others");
            }
            if set.exhaustive {
                out.push_str(", and no others");
            }
            out
        }
        Value::State(state) => state.clone(),
        Value::Date { text, .. } | Value::Text(text) => format!("“{text}”"),
    }
}

/// An interval with its words, when these are no plain number.
pub(super) fn tell_quantity(q: &Quantity, unit: &str) -> String {
    let bounds = match (q.min, q.max) {
        (Some(min), Some(max)) if min == max => format!("{min}{unit}"),
        (Some(min), Some(max)) => format!("{min} to {max}{unit}"),
        (Some(min), None) => format!("{min}{unit} or more"),
        (None, Some(max)) => format!("{max}{unit} or less"),
        (None, None) => format!("any number{unit}"),
    };
    if bounds == q.text { bounds } else { format!("{bounds} (“{}”)", q.text) }
}

/// A period in words.
pub(super) fn tell_period(period: Option<Period>) -> String {
    period.and_then(to_edtf).unwrap_or_else(|| "nothing".to_owned())
}

#[cfg(test)]
mod tests {
    use super::{duration, is_called, number};

    #[test]
    fn speakers_are_known_by_id_name_or_last_words() {
        for (written, is) in [
            ("russia", true),
            ("Sergueï Choïgou", true),
            ("choigou", true),
            ("l’armée", true),
            ("armée", true),
            ("igou", false),
            ("Sergueï", false),
            ("ukraine", false),
            ("", false),
        ] {
            assert_eq!(is_called(written, Some("russia"), &["Sergueï Choïgou", "l'armée"]), is, "{written}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_words_are_read_or_refused(words in proptest::prelude::any::<String>()) {
            let _ = (number(&words), duration(&words), is_called(&words, None, &[&words]));
        }
    }
}
