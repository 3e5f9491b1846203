//! The constructions by which French news says who speaks, each with cases written by somebody who had seen no rule: sentence → claims with speaker,
//! medium and modality. A case marked `todo` is known not to hold, with the reason; it fails here once it holds. The table in docs/attribution.md is
//! made from the same file.
#![expect(clippy::disallowed_methods, reason = "the test reads its cases and the guide from the disk")]

use recoupe::attribution::Role;
use recoupe::claim::{Claim, Value, claims};
use recoupe::document::{Declared, Document};
use recoupe::provenance::Named;
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::parse_edtf;
use serde::Deserialize;
use std::fmt::Write;

const CASES: &str = "tests/constructions.yml";
const TABLE: &str = "docs/attribution.md";

#[derive(Deserialize)]
struct Construction {
    number: Number,
    name: String,
    section: String,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Of(u32),
    Named(
        #[expect(dead_code, reason = "the traps and the classes have names for numbers, shown nowhere")]
        String,
    ),
}

#[derive(Deserialize)]
struct Case {
    kind: String,
    text: String,
    claim: Option<String>,
    #[serde(default)]
    expect: Vec<String>,
    provenance: Option<Page>,
    or: Option<Or>,
    published: Option<String>,
    todo: Option<String>,
}

#[derive(Deserialize, PartialEq, Debug)]
struct Page {
    outlet: Option<String>,
    agency: Option<String>,
}

/// What is right as well.
#[derive(Deserialize)]
#[serde(untagged)]
enum Or {
    Claims(Vec<String>),
    Page(Page),
}

impl Case {
    /// What comes out, as the case writes it; and whether it is right.
    fn run(&self, book: &Rulebook) -> (String, bool) {
        let published = parse_edtf(self.published.as_deref().unwrap_or("2016-05-04"));
        let declared = Declared { lang: Some("fr".into()), published, ..Declared::default() };
        let text = self.text.as_str().into();
        let document = Document { id: "case".into(), text, stated: Declared::default(), declared };
        let extracted = claims(book, &document);
        if let Some(page) = &self.provenance {
            let name = |named: &Option<Named>| named.as_ref().map(|n| n.name.clone());
            let found = Page {
                outlet: name(&extracted.provenance.outlet),
                agency: name(&extracted.provenance.agency),
            };
            let other = matches!(&self.or, Some(Or::Page(page)) if *page == found);
            return (format!("{found:?}"), *page == found || other);
        }
        let kind = self.claim.as_deref().unwrap_or("truce-status");
        let found: Vec<String> = extracted.claims.iter().filter(|c| c.claim == kind).map(line).collect();
        let other = matches!(&self.or, Some(Or::Claims(lines)) if *lines == found);
        (found.join("; "), self.expect == found || other)
    }

    fn wanted(&self) -> String {
        match &self.provenance {
            Some(page) => format!("{page:?}"),
            None => self.expect.join("; "),
        }
    }
}

/// `VALUE by SPEAKER via MEDIUM (MODALITY)`.
fn line(claim: &Claim) -> String {
    let about = ["party", "role", "unit", "counted_by"];
    let values = claim.value.iter().filter(|(name, _)| !about.contains(&name.as_str()));
    let value = values.map(|(_, value)| match value {
        Value::State(state) => state.clone(),
        Value::Number(number) => number.text.to_lowercase(),
        Value::Set(set) => set.members.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join("+"),
        other => format!("{other:?}"),
    });
    let mut out = value.collect::<Vec<_>>().join(" ");
    let hop = |role| claim.attribution.hop(role).and_then(|h| h.name.clone());
    let _ = write!(out, " by {}", hop(Role::Speaker).unwrap_or_else(|| "-".into()));
    if let Some(medium) = hop(Role::Medium) {
        let _ = write!(out, " via {medium}");
    }
    if claim.modality.id() != "asserted" {
        let _ = write!(out, " ({})", claim.modality.id());
    }
    out
}

fn constructions() -> Vec<Construction> {
    let text = std::fs::read_to_string(CASES).expect("the cases stand in tests/");
    serde_yaml::from_str(&text).expect("the cases have the shape that the header tells")
}

#[test]
fn every_case_comes_out() {
    let book = build(vec![pack().0]).0;
    let mut wrong = String::new();
    for construction in constructions() {
        for case in &construction.cases {
            let (found, right) = case.run(&book);
            let name = &construction.name;
            match (right, &case.todo) {
                (false, None) => {
                    let _ = write!(
                        wrong,
                        "\n{name}: {}\n   expected {}\n   found    {found}",
                        case.text,
                        case.wanted()
                    );
                }
                (true, Some(todo)) => {
                    let _ = write!(wrong, "\n{name}: {}\n   holds now: take `todo: {todo}` away", case.text);
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_guide_shows_what_works() {
    let (mut table, mut todo) = (String::new(), String::new());
    let mut section = String::new();
    for construction in constructions() {
        if construction.section != section {
            section.clone_from(&construction.section);
            let head = "| | construction | an example | cases | hold |\n|---|---|---|--:|--:|";
            let _ = write!(table, "\n## {section}\n\n{head}\n");
        }
        let number = match &construction.number {
            Number::Of(number) => number.to_string(),
            Number::Named(_) => String::new(),
        };
        let shown = construction.cases.iter().find(|c| c.kind == "fires" && c.todo.is_none());
        let example = shown.map_or("", |c| c.text.trim());
        let cases = construction.cases.len();
        let hold = construction.cases.iter().filter(|c| c.todo.is_none()).count();
        let cell = |text: &str| text.replace('\n', " ").replace('|', "\\|");
        let name = cell(&construction.name);
        let _ = writeln!(table, "| {number} | {name} | {} | {cases} | {hold} |", cell(example));
        for case in &construction.cases {
            if let Some(why) = &case.todo {
                let _ = writeln!(todo, "- {} ({name}): {why}.", case.text.trim());
            }
        }
    }
    let guide = std::fs::read_to_string(TABLE).expect("the guide stands in docs/");
    let (before, rest) =
        guide.split_once("<!-- made by tests/constructions.rs -->").expect("the table has its mark");
    let (_, after) = rest.split_once("<!-- end -->").expect("the table has its end mark");
    let made = format!(
        "{before}<!-- made by tests/constructions.rs -->\n{table}\n## What does not work\n\n{todo}\n<!-- end -->{after}"
    );
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(TABLE, &made).expect("the guide can be written");
    }
    assert!(
        made == guide,
        "{TABLE} is not what tests/constructions.yml says; write it anew with UPDATE_DOCS=1"
    );
}
