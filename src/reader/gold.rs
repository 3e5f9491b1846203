//! Gold files: what a careful reader found in articles, with which the tool's claims are compared (`docs/score.md`). Here they are only read: a claim
//! keeps every place that a message may have to show. Whether its words stand in the article, and its states in the rules, is asked by `workbench::score`.

mod claim;
mod sheet;
mod verdict;

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::reader::yaml_node::{Kind, Located, Node, parse};
use crate::text::Amount;
pub(crate) use sheet::{unlisted, untold};

use sheet::Sheet;
use std::collections::BTreeMap;
use std::sync::Arc;

const TOP: [&str; 3] = ["format", "documents", "verdicts"];
const DOCUMENT: [&str; 4] = ["provenance", "furniture", "claims", "note"];
const PROVENANCE: [&str; 3] = ["outlet", "agency", "published"];

/// A gold file.
#[derive(Debug, Clone, Default)]
pub struct Gold {
    /// Its articles, in its order.
    pub documents: Vec<GoldDocument>,
    /// How the claims stand; `None` when the file does not say.
    pub verdicts: Option<Vec<GoldVerdict>>,
    /// Entries that were left out because something is wrong with them.
    pub left_out: LeftOut,
}

/// How many entries were left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Articles, with all that stands in them.
    pub documents: usize,
    /// Claims of articles that were read.
    pub claims: usize,
    /// Verdicts.
    pub verdicts: usize,
}

/// An article of a gold file.
#[derive(Debug, Clone)]
pub struct GoldDocument {
    /// The end of its path, or its id.
    pub name: String,
    /// Where the name stands.
    pub at: Place,
    /// What the page says of outlet, agency and date, by these words; `None` is a null: it says nothing. Empty when not read.
    pub provenance: BTreeMap<String, Option<String>>,
    /// Words of the page that are no text of the article.
    pub furniture: Vec<String>,
    /// Its claims, in order.
    pub claims: Vec<GoldClaim>,
    /// Claims that were left out.
    pub claims_left_out: usize,
}

/// A claim of a gold file.
#[derive(Debug, Clone)]
pub struct GoldClaim {
    /// What it says, who says it.
    pub wanted: Wanted,
    /// `says`, then each of `also`.
    pub passages: Vec<GoldPassage>,
    /// Whether it has to be found.
    pub weight: Weight,
    /// Where the entry begins.
    pub at: Place,
    /// Places of keys and values: `claim`, `slots`, `slots.state`, `about.counting`, `modality` …
    pub places: BTreeMap<String, Place>,
}

/// Words of an article.
#[derive(Debug, Clone)]
pub struct GoldPassage {
    /// As they stand in the text.
    pub words: String,
    /// Where the gold file has them.
    pub at: Place,
}

/// Whether a claim has to be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Wanted, not required: counted apart.
    Bonus,
    /// Careful people differ: finding it and missing it are both right.
    Arguable,
    /// It has to be found.
    Required,
}

/// What an annotator wrote of a claim, without places. Of several values each counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Claim type.
    pub claim: String,
    /// Slots; `or` is another value of the answer.
    pub slots: BTreeMap<String, GoldValue>,
    /// Modalities by id.
    pub modality: Vec<String>,
    /// Speakers; `None` is the outlet's own voice.
    pub speaker: Vec<Option<String>>,
    /// Media; `None` is none.
    pub medium: Vec<Option<String>>,
    /// Subject, place, time and so on.
    pub about: BTreeMap<String, GoldValue>,
}

/// A value of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum GoldValue {
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(Amount),
    /// A closed interval, `None` is an open end.
    Bounds(Option<Amount>, Option<Amount>),
    /// Several names.
    Names(Vec<String>),
    /// A word.
    Text(String),
}

/// How two claims stand, by their passages.
#[derive(Debug, Clone)]
pub struct GoldVerdict {
    /// One claim.
    pub a: Side,
    /// The other.
    pub b: Side,
    /// The verdicts that count as right, each with its strength when it has one: `contradicts hard`.
    pub outcomes: Vec<String>,
    /// True when careful people differ.
    pub arguable: bool,
    /// Where the entry begins.
    pub at: Place,
}

/// One side of a verdict.
#[derive(Debug, Clone)]
pub struct Side {
    /// The article's name, or its beginning.
    pub document: String,
    /// `says` of the claim.
    pub says: String,
    /// Where the words stand.
    pub at: Place,
}

/// Reads a gold file. What is wrong is told, all of it, and left out: a claim, a verdict, an article, or the file when it is no YAML.
pub fn read_gold(file: &Arc<SourceFile>) -> (Gold, Vec<Diagnostic>) {
    let mut sheet = Sheet::new();
    let mut gold = Gold::default();
    match parse(file, Kind { code: "E150", most_anchors: 0 }) {
        Err(diagnostic) => sheet.report(*diagnostic),
        Ok(root) => top(&mut sheet, root, &mut gold),
    }
    (gold, sheet.into_diagnostics())
}

fn top(sheet: &mut Sheet, root: Located, gold: &mut Gold) {
    let at = root.at.clone();
    let Some(mut keys) = sheet.keys(root, "a gold file", &TOP) else { return };
    if let Some(format) = keys.take("format") {
        let at = format.at.clone();
        if let Some(word) = sheet.text(format, "`format`")
            && word != "1"
        {
            sheet.unlisted("format", &word, at, &["1"]);
        }
    }
    match keys.take("documents") {
        None => sheet.missing("a gold file", "documents", at),
        Some(documents) => {
            for (name, value) in sheet.entries(documents, "`documents`") {
                match document(sheet, name, value) {
                    Some(document) => {
                        gold.left_out.claims += document.claims_left_out;
                        gold.documents.push(document);
                    }
                    None => gold.left_out.documents += 1,
                }
            }
        }
    }
    gold.verdicts = keys.take("verdicts").map(|list| {
        let items = sheet.list(list, "`verdicts`").unwrap_or_default();
        let all = items.len();
        let read: Vec<GoldVerdict> =
            items.into_iter().filter_map(|item| verdict::read(sheet, item)).collect();
        gold.left_out.verdicts = all - read.len();
        read
    });
}

fn document(sheet: &mut Sheet, name: Located, value: Located) -> Option<GoldDocument> {
    let at = name.at.clone();
    let name = sheet.text(name, "the name of an article")?.replace('\\', "/");
    let mut keys = sheet.keys(value, "an article", &DOCUMENT)?;
    let mut document = GoldDocument {
        name: name.strip_prefix("./").unwrap_or(&name).to_owned(),
        at,
        provenance: BTreeMap::new(),
        furniture: Vec::new(),
        claims: Vec::new(),
        claims_left_out: 0,
    };
    if let Some(provenance) = keys.take("provenance")
        && let Some(mut keys) = sheet.keys(provenance, "`provenance`", &PROVENANCE)
    {
        for key in PROVENANCE {
            let Some(value) = keys.take(key) else { continue };
            let word = if value.node == Node::Null { Some(None) } else { sheet.text(value, key).map(Some) };
            document.provenance.extend(word.map(|word| (key.to_owned(), word)));
        }
    }
    if let Some(furniture) = keys.take("furniture") {
        document.furniture = sheet.texts(furniture, "`furniture`").unwrap_or_default();
    }
    if let Some(claims) = keys.take("claims") {
        for item in sheet.list(claims, "`claims`").unwrap_or_default() {
            match claim::read(sheet, item) {
                Some(claim) => document.claims.push(claim),
                None => document.claims_left_out += 1,
            }
        }
    }
    Some(document)
}

#[cfg(test)]
mod tests;
