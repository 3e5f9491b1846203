//! The required claims of the seeds in other words and other syntax, three times each and in seven sets, every set written from the reading alone by
//! somebody who had seen neither the rules nor the other sets: a rule that only fits the seed's own sentence does not find them. What is found must not
//! shrink. At the first try, before anything was mended for them, the sets gave 67, 95, 90, 107, 86, 99 and 115 of 138.

use recoupe::attribution::Role;
use recoupe::claim::{Claim, Value, claims};
use recoupe::document::{Declared, Document};
use recoupe::reader::{GoldValue, Wanted};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::{Amount, parse_edtf};
use recoupe::workbench::score::Judge;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The sets, and how many of each are found. Raised when the rules find more. Lowered once, the fourth by one sentence, when every line that no example
/// could hold was taken out of the rules: *avaient promis d'agir de concert pour éviter l'effondrement* is laid into the mouths of those who promise.
const SETS: [(&str, usize); 7] = [
    ("seventh", 115),
    ("sixth", 107),
    ("fifth", 132),
    ("first", 130),
    ("second", 129),
    ("third", 128),
    ("fourth", 133),
];

#[derive(Deserialize)]
struct Entry {
    claim: String,
    slots: BTreeMap<String, Slot>,
    modality: Option<String>,
    modality_or: Option<String>,
    speaker: Option<String>,
    #[serde(default, deserialize_with = "present")]
    speaker_or: Option<Option<String>>,
    medium: Option<String>,
    #[serde(default, deserialize_with = "present")]
    medium_or: Option<Option<String>>,
    published: String,
    paraphrases: Vec<Paraphrase>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Paraphrase {
    Text(String),
    Own(Own),
}

/// A paraphrase that needs values of its own.
#[derive(Deserialize)]
struct Own {
    text: String,
    slots: Option<BTreeMap<String, Slot>>,
    #[serde(default, deserialize_with = "present")]
    speaker: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    medium: Option<Option<String>>,
    modality: Option<String>,
}

/// A value as it is written.
#[derive(Deserialize, Clone)]
#[serde(untagged)]
enum Slot {
    Flag(bool),
    Number(i64),
    Bounds(Vec<Option<i64>>),
    List(Vec<String>),
    Text(String),
}

/// `null` that is written counts: `speaker_or: null`.
fn present<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<Option<String>>, D::Error> {
    Option::<String>::deserialize(from).map(Some)
}

impl Slot {
    fn value(&self) -> GoldValue {
        match self {
            Slot::Flag(flag) => GoldValue::Flag(*flag),
            Slot::Number(n) => GoldValue::Number(Amount::whole(*n)),
            Slot::Bounds(ends) => GoldValue::Bounds(ends[0].map(Amount::whole), ends[1].map(Amount::whole)),
            Slot::List(names) => GoldValue::Names(names.clone()),
            Slot::Text(word) => GoldValue::Text(word.clone()),
        }
    }
}

impl Entry {
    /// The text of a paraphrase, and what is wanted of it.
    fn wanted<'a>(&'a self, paraphrase: &'a Paraphrase) -> (&'a str, Wanted) {
        let values =
            |slots: &BTreeMap<String, Slot>| slots.iter().map(|(k, v)| (k.clone(), v.value())).collect();
        let with_or = |one: &Option<String>, or: &Option<Option<String>>| {
            std::iter::once(one.clone()).chain(or.clone()).collect::<Vec<_>>()
        };
        let modality = |one: &Option<String>| one.clone().unwrap_or_else(|| "asserted".to_owned());
        let mut wanted = Wanted {
            claim: self.claim.clone(),
            slots: values(&self.slots),
            modality: std::iter::once(modality(&self.modality)).chain(self.modality_or.clone()).collect(),
            speaker: with_or(&self.speaker, &self.speaker_or),
            medium: with_or(&self.medium, &self.medium_or),
            about: BTreeMap::new(),
        };
        match paraphrase {
            Paraphrase::Text(text) => (text, wanted),
            Paraphrase::Own(own) => {
                if let Some(slots) = &own.slots {
                    wanted.slots = values(slots);
                }
                if own.modality.is_some() {
                    wanted.modality[0] = modality(&own.modality);
                }
                if let Some(speaker) = &own.speaker {
                    wanted.speaker = vec![speaker.clone()];
                }
                if let Some(medium) = &own.medium {
                    wanted.medium = vec![medium.clone()];
                }
                (&own.text, wanted)
            }
        }
    }
}

fn read(book: &Rulebook, text: &str, published: &str) -> Vec<Claim> {
    let published = parse_edtf(published);
    let declared = Declared { lang: Some("fr".into()), published, ..Declared::default() };
    let document = Document { id: "case".into(), text: text.into(), stated: Declared::default(), declared };
    claims(book, &document).claims
}

#[test]
fn paraphrases_are_found() {
    let book = build(vec![pack().0]).0;
    let mut wrong = Vec::new();
    for (set, floor) in SETS {
        let path = format!("tests/paraphrases/{set}.yaml");
        let text = std::fs::read_to_string(&path).expect("the paraphrases stand in tests/");
        let entries: Vec<Entry> = serde_yaml::from_str(&text).expect("the paraphrases have their shape");
        let (found, count, missing) = find(&book, &entries);
        if found < floor {
            wrong.push(format!("{path}: {found} of {count} found, {floor} before\n{missing}"));
        } else if found >= floor + 5 {
            wrong.push(format!("{path}: {found} found: raise its floor"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// How many paraphrases give their claim, of how many, and those that do not.
fn find(book: &Rulebook, entries: &[Entry]) -> (usize, usize, String) {
    let (mut missing, mut count, mut found) = (String::new(), 0, 0);
    for entry in entries {
        for paraphrase in &entry.paraphrases {
            let (text, wanted) = entry.wanted(paraphrase);
            let claims = read(book, text, &entry.published);
            let judge = Judge::new(book, [("fr", &wanted)]);
            let has_all = |c: &Claim| judge.parts(&wanted, c).iter().all(|part| part.same || !part.stated);
            let is_wanted = |c: &Claim| c.claim == wanted.claim && has_all(c);
            count += 1;
            if claims.iter().any(is_wanted) {
                found += 1;
            } else {
                let _ = write!(
                    missing,
                    "\n{text}\n   wants {}\n{}",
                    line(&wanted),
                    lines(&claims, &wanted.claim)
                );
            }
        }
    }
    (found, count, missing)
}

fn line(wanted: &Wanted) -> String {
    format!(
        "{} {:?} by {:?} via {:?} ({})",
        wanted.claim,
        wanted.slots,
        wanted.speaker,
        wanted.medium,
        wanted.modality.join(" or ")
    )
}

/// What was found of the type.
fn lines(claims: &[Claim], kind: &str) -> String {
    let value = |v: &Value| match v {
        Value::State(state) => state.clone(),
        Value::Number(q) | Value::Duration(q) => q.text.clone(),
        Value::Entity(entity) => entity.id.clone(),
        Value::Set(set) => set.members.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join("+"),
        other => format!("{other:?}"),
    };
    let mut out = String::new();
    for claim in claims.iter().filter(|c| c.claim == kind) {
        let values: Vec<String> = claim.value.iter().map(|(n, v)| format!("{n}={}", value(v))).collect();
        let hop = |role| claim.attribution.hop(role).and_then(|h| h.name.clone());
        let _ = writeln!(
            out,
            "   found {} by {:?} via {:?} ({}) {}",
            values.join(" "),
            hop(Role::Speaker),
            hop(Role::Medium),
            claim.modality.id(),
            claim.rule
        );
    }
    out
}
