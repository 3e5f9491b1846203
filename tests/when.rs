//! The days that a claim is about, told on Wednesday 4 May 2016: one case a line.

use recoupe::claim::{Claim, claims};
use recoupe::diagnostic::SourceFile;
use recoupe::document::{Declared, Document};
use recoupe::rule::{build, layer, pack};
use recoupe::text::{parse_edtf, to_edtf};

const RULE: &str = "
claim: counted
answer: count
slots:
  count: number
nearby:
  date?: sentence
match:
  fr:
    - <count> violation~ ... être~ (relevé~|publié~)
examples: []
";

#[test]
fn days_are_placed() {
    let (own, _) =
        layer(vec![("claims/counted.yml".to_owned(), SourceFile::new("claims/counted.yml", RULE))]);
    let book = build(vec![pack().0, own]).0;
    let told = |text: &str| {
        let declared =
            Declared { lang: Some("fr".into()), published: parse_edtf("2016-05-04"), ..Declared::default() };
        let document =
            Document { id: "case".into(), text: text.into(), stated: Declared::default(), declared };
        let line = |c: &Claim| {
            let when = c.about.when;
            let days = when.and_then(|w| to_edtf(w.period)).unwrap_or_else(|| "-".to_owned());
            let within = if when.is_some_and(|w| w.somewhere_within) { " within" } else { "" };
            format!("{days}{within} {}", c.about.counting.id())
        };
        let found = claims(&book, &document).claims;
        found.iter().filter(|c| c.claim == "counted").map(line).collect::<Vec<_>>().join("; ")
    };
    let wrong: Vec<String> = [
        ("Mardi, dix violations ont été relevées.", "2016-05-03 day"),
        ("Au cours des dernières 24 heures, dix violations ont été relevées.", "2016-05-03/2016-05-04 day"),
        ("Dix violations ont été relevées en une journée.", "2016-05-03/2016-05-04 day"),
        (
            "Dix violations ont été relevées au cours des dernières 48 heures.",
            "2016-05-02/2016-05-04 unspecified",
        ),
        ("Dix violations ont été relevées en une semaine.", "2016-04-27/2016-05-04 unspecified"),
        ("Dix violations ont été relevées ces derniers jours.", "2016-04-24/2016-05-04 within unspecified"),
        ("Dix violations ont été relevées depuis lundi.", "2016-05-02/2016-05-04 since"),
        ("Dix violations ont été relevées depuis plusieurs jours.", "../2016-05-04 since"),
        ("Dix violations ont été relevées fin avril.", "2016-04-21/2016-04-30 unspecified"),
        ("Dix violations seront publiées vendredi.", "2016-05-06 day"),
        ("L’accord a été signé lundi. Le lendemain, dix violations ont été relevées.", "2016-05-03 day"),
        ("Mardi, le calme régnait. La veille, dix violations ont été relevées.", "2016-05-02 day"),
        ("La veille, dix violations ont été relevées.", "- unspecified"),
        ("Dix violations ont été relevées au cours de la seule journée de lundi.", "2016-05-02 day"),
        ("Dix violations ont été relevées pour toute la journée de lundi.", "2016-05-02 day"),
        ("Mardi, trois obus sont tombés. Dix violations ont été relevées ce même jour.", "2016-05-03 day"),
        // Set against the count before it, a count is of its day; told behind it, it need not be.
        (
            "Mardi, dix violations ont été relevées. En revanche, trois violations ont été relevées à Homs.",
            "2016-05-03 day; 2016-05-03 day",
        ),
        (
            "Mardi, dix violations ont été relevées. Trois violations ont été relevées à Homs.",
            "2016-05-03 day; 2016-05-04 unspecified",
        ),
        ("Dix violations ont été relevées, dont trois mardi.", "2016-05-04 unspecified"),
    ]
    .into_iter()
    .map(|(text, expected)| (text, expected, told(text)))
    .filter(|(_, expected, found)| expected != found)
    .map(|(text, expected, found)| format!("{text}\n   expected {expected}\n   found    {found}"))
    .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
