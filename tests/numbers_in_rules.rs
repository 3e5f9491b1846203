//! Numbers in the slots of rules: factors told or set by a group, and what a slot sees through. One case a line.

use recoupe::claim::{Claim, Value, claims};
use recoupe::diagnostic::SourceFile;
use recoupe::document::{Declared, Document};
use recoupe::rule::{Rulebook, build, layer, pack};

const TREND: &str = "
claim: trend
answer: direction
slots:
  direction: [down, up]
  factor?: number
match:
  fr:
    direction=down:
      - violation~ ... être~ divisé~ par <factor>
      - <factor> fois moins de violation~
      - violation~ ... (baisser~|diminuer~)
      - factor=2:
          - violation~ ... (baisser~|réduit~) de moitié
      - factor=3:
          - violation~ ... (baisser~|diminuer~) de deux tiers
    direction=up:
      - violation~ ... être~ multiplié~ par <factor>
      - <factor> fois plus de violation~
      - factor=2:
          - violation~ ... doubler~
examples: []
";

const COUNT: &str = "
claim: counted
answer: count
slots:
  count: number
match:
  fr:
    - relever~ <count> violation~
    - être~ passé~ ... à <count> violation~
examples: []
";

fn book(files: &[(&str, &str)]) -> (Rulebook, Vec<String>) {
    let sources = files.iter().map(|(name, text)| {
        let path = format!("claims/{name}.yml");
        (path.clone(), SourceFile::new(path, *text))
    });
    let (book, problems) = build(vec![pack().0, layer(sources.collect()).0]);
    let all = problems.iter().map(|p| format!("{} {}", p.code, p.title)).collect();
    (book, all)
}

fn told(book: &Rulebook, claim: &str, text: &str) -> String {
    let declared = Declared { lang: Some("fr".into()), ..Declared::default() };
    let document = Document { id: "case".into(), text: text.into(), stated: Declared::default(), declared };
    let bound = |bound: Option<recoupe::text::Amount>| bound.map_or("·".to_owned(), |b| b.to_string());
    let value = |value: &Value| match value {
        Value::Number(q) => format!("[{},{}]", bound(q.min), bound(q.max)),
        Value::State(state) => state.clone(),
        other => format!("{other:?}"),
    };
    let line = |c: &Claim| c.value.iter().map(|(_, v)| value(v)).collect::<Vec<_>>().join(" ");
    let found = claims(book, &document).claims;
    found.iter().filter(|c| c.claim == claim).map(line).collect::<Vec<_>>().join("; ")
}

fn holds(claim: &str, cases: &[(&str, &str)]) {
    let (book, problems) = book(&[("trend", TREND), ("counted", COUNT)]);
    assert!(problems.iter().all(|p| !p.contains("is no number")), "{problems:?}");
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, told(&book, claim, text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n   expected {expected}\n   found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn factors() {
    holds(
        "trend",
        &[
            ("Le nombre de violations a été divisé par huit des deux côtés.", "down [8,8]"),
            ("Le nombre de violations a été divisé par deux ou trois.", "down [2,3]"),
            ("Il y a trois fois moins de violations.", "down [3,3]"),
            ("Les violations ont baissé de moitié.", "down [2,2]"),
            ("Le nombre de violations a été réduit de moitié.", "down [2,2]"),
            ("Les violations ont diminué des deux tiers.", "down [3,3]"),
            ("Les violations ont diminué de 40 %.", "down"),
            ("Les violations ont été multipliées par près de trois.", "up [2.7,3]"),
            ("Les violations ont doublé.", "up [2,2]"),
        ],
    );
}

#[test]
fn ranges_and_changes() {
    holds(
        "counted",
        &[
            ("L’armée a relevé de 10 à 12 violations.", "[10,12]"),
            ("L’armée a relevé entre 10 et 12 violations.", "[10,12]"),
            ("Le nombre est passé de 10 à 12 violations.", "[12,12]"),
            ("Le nombre est passé en une semaine de 10 à 12 violations.", "[12,12]"),
            ("L’armée n’a pas relevé une seule violation.", "[1,1]"),
        ],
    );
}

#[test]
fn a_group_sets_a_number_or_says_what_is_wrong() {
    let bad = TREND.replace("factor=2:", "factor=double:");
    let (_, problems) = book(&[("trend", &bad)]);
    assert!(problems.contains(&"E136 `double` is no number".to_owned()), "{problems:?}");
}
