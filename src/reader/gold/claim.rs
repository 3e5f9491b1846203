//! One claim of a gold file.

use super::sheet::{Keys, Sheet};
use super::{GoldClaim, GoldPassage, GoldValue, Wanted, Weight};
use crate::diagnostic::Place;
use crate::reader::yaml_node::Located;
use crate::text::parse_edtf;
use std::collections::BTreeMap;

const KEYS: [&str; 14] = [
    "claim",
    "slots",
    "modality",
    "modality_or",
    "speaker",
    "speaker_or",
    "medium",
    "medium_or",
    "about",
    "says",
    "also",
    "arguable",
    "bonus",
    "note",
];
const ABOUT: [&str; 8] = ["subject", "how", "place", "when", "said", "counting", "party", "counted_by"];
/// Keys of `about` whose values are dates.
const DATES: [&str; 2] = ["when", "said"];

/// The claim; `None` when something is wrong with it.
pub(super) fn read(sheet: &mut Sheet, node: Located) -> Option<GoldClaim> {
    let at = node.at.clone();
    let mut keys = sheet.keys(node, "a claim", &KEYS)?;
    let mut entry = Entry { faulty: keys.faulty, places: BTreeMap::new() };
    let mut wanted = Wanted::default();

    entry.note(&keys, "claim");
    let claim = keys.take("claim").map(|node| {
        entry.places.insert("claim".to_owned(), node.at.clone());
        sheet.text(node, "`claim`")
    });
    wanted.claim = entry.required(sheet, claim, "claim", &at).unwrap_or_default();
    wanted.slots = entry.values(sheet, &mut keys, "slots", None);
    wanted.about = entry.values(sheet, &mut keys, "about", Some(&ABOUT));
    entry.dates(sheet, &wanted.about);

    for (key, or) in [("speaker", "speaker_or"), ("medium", "medium_or")] {
        // What is not written is null: the outlet's own voice, no medium.
        let mut names = Vec::new();
        for (at, key) in [key, or].into_iter().enumerate() {
            match keys.take(key) {
                Some(node) => {
                    let read = sheet.names(node, &format!("`{key}`"));
                    entry.faulty |= read.is_none();
                    names.extend(read.unwrap_or_default());
                }
                None if at == 0 => names.push(None),
                None => {}
            }
        }
        if key == "speaker" { wanted.speaker = names } else { wanted.medium = names }
    }
    for key in ["modality", "modality_or"] {
        let Some(node) = keys.take(key) else { continue };
        entry.places.insert(key.to_owned(), node.at.clone());
        let read = sheet.texts(node, &format!("`{key}`"));
        entry.faulty |= read.is_none();
        if key == "modality_or" && wanted.modality.is_empty() {
            wanted.modality.push("asserted".to_owned());
        }
        wanted.modality.extend(read.unwrap_or_default());
    }
    if wanted.modality.is_empty() {
        wanted.modality.push("asserted".to_owned());
    }

    let mut passages = Vec::new();
    let says = keys.take("says").map(|node| passage(sheet, node, "`says`"));
    passages.extend(entry.required(sheet, says, "says", &at));
    if let Some(node) = keys.take("also") {
        for item in sheet.list(node, "`also`").unwrap_or_default() {
            let read = passage(sheet, item, "`also`");
            entry.faulty |= read.is_none();
            passages.extend(read);
        }
    }
    let mut flag = |key: &str| keys.take(key).map(|node| sheet.flag(node, &format!("`{key}`")));
    let (arguable, bonus) = (flag("arguable"), flag("bonus"));
    entry.faulty |= arguable == Some(None) || bonus == Some(None);
    let weight = match (arguable.flatten(), bonus.flatten()) {
        (_, Some(true)) => Weight::Bonus,
        (Some(true), _) => Weight::Arguable,
        _ => Weight::Required,
    };
    (!entry.faulty).then_some(GoldClaim { wanted, passages, weight, at, places: entry.places })
}

struct Entry {
    faulty: bool,
    places: BTreeMap<String, Place>,
}

impl Entry {
    fn note(&mut self, keys: &Keys, key: &str) {
        if let Some(at) = keys.place(key) {
            self.places.insert(key.to_owned(), at.clone());
        }
    }

    /// A value that has to be there; it is reported when it is not.
    fn required<T>(
        &mut self,
        sheet: &mut Sheet,
        value: Option<Option<T>>,
        key: &str,
        at: &Place,
    ) -> Option<T> {
        if value.is_none() {
            sheet.missing("a claim", key, at.clone());
        }
        let value = value.flatten();
        self.faulty |= value.is_none();
        value
    }

    /// The values of `slots:` or `about:`.
    fn values(
        &mut self,
        sheet: &mut Sheet,
        keys: &mut Keys,
        key: &str,
        known: Option<&[&str]>,
    ) -> BTreeMap<String, GoldValue> {
        self.note(keys, key);
        let mut out = BTreeMap::new();
        let Some(node) = keys.take(key) else { return out };
        let what = format!("`{key}`");
        let inner = match known {
            Some(known) => sheet.keys(node, &what, known),
            None => sheet.any_keys(node, &what),
        };
        self.faulty |= inner.as_ref().is_none_or(|keys| keys.faulty);
        for (name, at, value) in inner.into_iter().flat_map(Keys::into_entries) {
            self.places.insert(format!("{key}.{name}"), value.at.clone());
            self.places.insert(format!("{key}.{name}:"), at);
            let value = sheet.value(value, &format!("`{name}`"));
            self.faulty |= value.is_none();
            out.extend(value.map(|value| (name, value)));
        }
        out
    }

    /// Reports dates that are none.
    fn dates(&mut self, sheet: &mut Sheet, about: &BTreeMap<String, GoldValue>) {
        for key in DATES {
            let Some(value) = about.get(key) else { continue };
            // A year alone looks like a number.
            let word = match value {
                GoldValue::Text(word) => word.clone(),
                GoldValue::Number(year) => year.to_string(),
                _ => String::new(),
            };
            if parse_edtf(&word).is_none()
                && let Some(at) = self.places.get(&format!("about.{key}"))
            {
                self.faulty = true;
                let title = format!("`{key}` must be a date, and this is none");
                let help = "write 2016-07-06, 2016-07, 2016, or two of them with a slash: 2016-02-27/2016-05";
                sheet.report(
                    crate::diagnostic::Diagnostic::error("E153", title).at(at.clone(), "no date").help(help),
                );
            }
        }
    }
}

fn passage(sheet: &mut Sheet, node: Located, what: &str) -> Option<GoldPassage> {
    let at = node.at.clone();
    sheet.text(node, what).map(|words| GoldPassage { words, at })
}
