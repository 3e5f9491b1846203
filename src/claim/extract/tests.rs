//! Numbers in claims: which ones a pattern may take, and what they count.

use super::claims;
use crate::claim::{Claim, Value};
use crate::diagnostic::{SourceFile, render};
use crate::document::{Declared, Document};
use crate::rule::{Rulebook, build, layer};
use crate::text::Amount;

const LEXICON: &str = "\
victim:
  civilians: {names: [civil~]}
  children: {names: [enfant~]}
incident:
  event: {names: [attaque]}
";
const CLAIM: &str = "\
claim: toll
answer: count
slots:
  count: number
  unit: [dead, wounded]
  victims?: victim
  factor?: number
nearby:
  date?: sentence
  incident?: sentence
match:
  fr:
    unit=dead:
      - <count> (mort~|tué~)
      - <count> <victims> ... être~ tué~
      - dont <count> <victims> «,»? ... être~ tué~
      - tuer~ ... <count> <victims>
      - factor=2:
          - <count> tué~ de moitié
    unit=wounded:
      - <count> <victims> ... être~ blessé~
      - <count> autre~ (être~)? blessé~
unless:
  fr:
    - enfant~ soldat~
examples:
  - text: Dix morts.
    expect: {count: 10}
";

fn book(claim: &str) -> (Rulebook, String) {
    let files = [
        ("lexicon/all.yml", LEXICON),
        ("claims/toll.yml", claim),
        ("language/fr.yml", "adverbs: [également]\n"),
    ];
    let (layer, mut problems) =
        layer(files.map(|(path, text)| (path.to_owned(), SourceFile::new(path, text))).into());
    let (book, more) = build(vec![layer]);
    problems.extend(more);
    (book, render(&problems, false))
}

/// The claims of a sentence: unit, count, victims, factor.
fn tolls(sentence: &str) -> Vec<String> {
    let (book, problems) = book(CLAIM);
    assert_eq!(problems, "");
    let mut found: Vec<String> = read(&book, sentence).iter().map(show).collect();
    found.sort();
    found
}

fn read(book: &Rulebook, text: &str) -> Vec<Claim> {
    let declared = Declared { lang: Some("fr".to_owned()), ..Declared::default() };
    let document = Document { id: "a.txt".into(), text: text.into(), stated: Declared::default(), declared };
    claims(book, &document).claims
}

fn show(claim: &Claim) -> String {
    let value = |(_, value): &(String, Value)| match value {
        Value::Number(quantity) => quantity.text.clone(),
        Value::Entity(entity) => entity.id.clone(),
        Value::State(state) => state.clone(),
        other => format!("{other:?}"),
    };
    claim.value.iter().map(value).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_verb_may_tell_two_numbers() {
    assert_eq!(
        tolls("Au moins 12 civils, dont 4 enfants, ont été tués."),
        ["4 dead children", "Au moins 12 dead civilians"]
    );
    assert_eq!(tolls("Douze civils ont été tués."), ["Douze dead civilians"]);
}

#[test]
fn a_gap_goes_over_no_verb_to_another_number() {
    assert_eq!(
        tolls("Deux civils ont été tués et cinq autres blessés."),
        ["Deux dead civilians", "cinq wounded"]
    );
    assert_eq!(tolls("Dix civils ont été tués et une vingtaine ont été blessés."), ["Dix dead civilians"]);
    // Without a verb between them both are subjects of the one that follows.
    assert_eq!(tolls("Deux civils et trois chars ont été tués."), ["Deux dead civilians"]);
}

#[test]
fn a_gap_before_a_number_takes_the_first() {
    assert_eq!(tolls("Ils ont tué trois alpinistes et aidé dix enfants."), Vec::<String>::new());
    assert_eq!(tolls("Ils ont tué dans la nuit dix enfants."), ["dix dead children"]);
}

#[test]
fn an_article_counts_beside_a_number_only() {
    assert_eq!(tolls("Un mort est arrivé."), Vec::<String>::new());
    assert_eq!(tolls("Un civil a été tué."), Vec::<String>::new());
    assert_eq!(tolls("Un mort et 200 tués."), ["200 dead", "Un dead"]);
    assert_eq!(
        tolls("Douze civils, dont un enfant, ont été tués."),
        ["Douze dead civilians", "un dead children"]
    );
    // Nothing joins the two.
    assert_eq!(tolls("Les 400 habitants pleurent un mort."), Vec::<String>::new());
}

#[test]
fn unless_drops_what_has_a_word_in_it_and_not_what_passes_over_it() {
    assert_eq!(tolls("Douze enfants soldats ont été tués."), Vec::<String>::new());
    assert_eq!(
        tolls("Douze civils, et des enfants soldats, ont été tués."),
        Vec::<String>::new(),
        "a comma before et opens no aside"
    );
    assert_eq!(tolls("Douze civils (avec des enfants soldats) ont été tués."), ["Douze dead civilians"]);
}

#[test]
fn a_group_sets_a_number() {
    let claim = &read(&book(CLAIM).0, "Dix tués de moitié.")[0];
    assert!(
        matches!(claim.slot("factor"), Some(Value::Number(q)) if q.min == Some(Amount::whole(2)) && q.max == q.min)
    );
    let (book, problems) = book(&CLAIM.replace("factor=2", "factor=beaucoup"));
    assert!(problems.contains("E136") && problems.contains("`beaucoup` is no number"), "{problems}");
    assert_eq!(book.claims.len(), 1, "the claim is left with its other patterns");
}

#[test]
fn what_one_incident_counts_is_not_of_its_day() {
    let (book, _) = book(CLAIM);
    let counting = |text: &str| read(&book, text)[0].about.counting.id();
    assert_eq!(counting("Dix civils ont été tués le 3 mai 2016."), "day");
    assert_eq!(counting("Dix civils ont été tués le 3 mai 2016 dans une attaque."), "incident");
    assert_eq!(counting("Dix civils ont été tués dans une attaque."), "incident");
    assert_eq!(counting("Dix civils ont été tués dans des attaques."), "unspecified");
    assert_eq!(counting("Dix civils ont été tués depuis le 3 mai 2016, dit-on après une attaque."), "since");
}
