//! The required claims of the seeds in other words and other syntax, three times each and in four sets, every set written from the reading alone by
//! somebody who had seen neither the rules nor the other sets: a rule that only fits the seed's own sentence does not find them. What is found must not
//! shrink. At the first try, before anything was mended for them, the sets gave 67, 95, 90, 107 and 86 of 138.

use crate::wanted::{Judge, Slot, WantedClaim, present};
use recoupe::attribution::Role;
use recoupe::claim::{Claim, Value, claims};
use recoupe::document::{Declared, Document};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::parse_edtf;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The sets, and how many of each are found. Raised when the rules find more, never lowered.
const SETS: [(&str, usize); 5] =
    [("fifth", 127), ("first", 124), ("second", 129), ("third", 121), ("fourth", 128)];

#[derive(Deserialize)]
struct Entry {
    says: String,
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

impl Entry {
    /// The text of a paraphrase, and what is wanted of it.
    fn wanted<'a>(&'a self, paraphrase: &'a Paraphrase) -> (&'a str, WantedClaim) {
        let mut wanted = WantedClaim {
            document: String::new(),
            claim: self.claim.clone(),
            slots: self.slots.clone(),
            modality: self.modality.clone(),
            modality_or: self.modality_or.clone(),
            speaker: self.speaker.clone(),
            speaker_or: self.speaker_or.clone(),
            medium: self.medium.clone(),
            medium_or: self.medium_or.clone(),
            about: BTreeMap::new(),
            says: self.says.clone(),
            arguable: false,
            bonus: false,
        };
        match paraphrase {
            Paraphrase::Text(text) => (text, wanted),
            Paraphrase::Own(own) => {
                wanted.slots = own.slots.clone().unwrap_or(wanted.slots);
                wanted.modality = own.modality.clone().or(wanted.modality);
                if let Some(speaker) = &own.speaker {
                    (wanted.speaker, wanted.speaker_or) = (speaker.clone(), None);
                }
                if let Some(medium) = &own.medium {
                    (wanted.medium, wanted.medium_or) = (medium.clone(), None);
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
    let judge = Judge(book);
    let (mut missing, mut count, mut found) = (String::new(), 0, 0);
    for entry in entries {
        for paraphrase in &entry.paraphrases {
            let (text, wanted) = entry.wanted(paraphrase);
            let claims = read(book, text, &entry.published);
            let is_wanted =
                |c: &Claim| c.claim == wanted.claim && judge.has_all(c, &wanted) && judge.speaks(c, &wanted);
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

fn line(wanted: &WantedClaim) -> String {
    let modality = wanted.modality.as_deref().unwrap_or("asserted");
    format!(
        "{} {:?} by {:?} via {:?} ({modality})",
        wanted.claim, wanted.slots, wanted.speaker, wanted.medium
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
