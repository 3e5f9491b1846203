//! What is worth more than what, and what is left out.

use super::{Gaps, Measure, ranked, told, unclaimed};
use crate::claim::claims;
use crate::document::{Declared, Document};
use crate::rule::Rulebook;
use crate::workbench::testing::book;
use std::collections::BTreeSet;

const STATUS: &str = "\
claim: truce-status
answer: state
slots:
  truce: truce
  state: [in-force, collapsed]
match:
  fr:
    - state=in-force:
        - <truce> tenir~ toujours
    - state=collapsed:
        - <truce> voler~ en éclats
examples: []
";
const VIOLATIONS: &str = "\
claim: violations
answer: count
slots:
  count: number
  unit: act
match:
  fr:
    - constater~ <count> <unit>
examples: []
";

fn rules() -> Rulebook {
    book(&[("claims/truce-status.yml", STATUS), ("claims/violations.yml", VIOLATIONS)])
}

fn document(id: &str, text: &str) -> Document {
    Document {
        id: id.into(),
        text: text.into(),
        stated: Declared::default(),
        declared: Declared { lang: Some("fr".into()), ..Declared::default() },
    }
}

fn gaps(texts: &[&str], only: &[&str], limit: usize) -> Gaps {
    let book = rules();
    let only: BTreeSet<String> = only.iter().map(|claim| (*claim).to_owned()).collect();
    let measure = Measure::new(&book, &only);
    let documents: Vec<Document> =
        texts.iter().enumerate().map(|(at, text)| document(&format!("{at}.txt"), text)).collect();
    let articles = documents.iter().map(|d| unclaimed(&book, &measure, d, &claims(&book, d))).collect();
    let (mut gaps, shown) = ranked(articles, limit);
    for sentence in shown {
        let own = documents.iter().find(|d| d.id == sentence.document).expect("the article");
        gaps.gaps.extend(told(&book, &measure, own, vec![sentence]));
    }
    gaps
}

fn texts(gaps: &Gaps) -> Vec<&str> {
    gaps.gaps.iter().map(|gap| gap.text.trim()).collect()
}

#[test]
fn words_that_few_patterns_look_for_come_first() {
    let text = "Moscou parle de la trêve à la radio. Le roi mange une pomme. Tout vole en éclats.";
    let found = gaps(&[text], &[], 20);
    // *éclats* and *voler* stand in one pattern, <truce> in two; nothing is looked for in the second sentence.
    assert_eq!(texts(&found), ["Tout vole en éclats.", "Moscou parle de la trêve à la radio."]);
    assert_eq!((found.sentences, found.unclaimed, found.blank), (3, 3, 1));
    let first = &found.gaps[0];
    assert_eq!(first.claim, "truce-status");
    assert_eq!(first.signs.iter().map(|sign| sign.text.as_str()).collect::<Vec<_>>(), ["vole", "éclats"]);
    let near = first.near.as_ref().expect("a pattern that got some way");
    assert_eq!(near.pattern, "<truce> voler~ en éclats");
    let second = &found.gaps[1];
    assert_eq!(second.signs.iter().map(|sign| sign.kind.as_deref()).collect::<Vec<_>>(), [Some("truce")]);
}

#[test]
fn a_sentence_looks_like_the_claim_of_which_it_holds_most() {
    for (text, claim) in [
        ("La trêve ne tient plus.", "truce-status"),
        ("Les éclats de la trêve.", "truce-status"),
        ("Les militaires en ont constaté : 12 tirs.", "violations"),
        ("Ils comptent 12 violations de la trêve.", "violations"),
    ] {
        let found = gaps(&[text], &[], 1);
        assert_eq!(found.gaps.first().map(|gap| gap.claim.as_str()), Some(claim), "{text}");
    }
}

#[test]
fn claims_headlines_and_furniture_are_left_out() {
    let text = "La trêve de Moscou\n\nLa trêve tient toujours. La trêve est là.\n";
    let found = gaps(&[text], &[], 20);
    assert_eq!(texts(&found), ["La trêve est là."]);
    assert_eq!((found.sentences, found.unclaimed), (2, 1));
    // A sentence with another claim is one without the claim that is asked for.
    let found = gaps(&["La trêve tient toujours. Kiev a constaté 12 tirs."], &["violations"], 20);
    assert_eq!((found.sentences, found.unclaimed, found.blank), (2, 1, 1));
    let found = gaps(&["La trêve tient toujours, avec 12 tirs."], &["violations"], 20);
    assert_eq!(found.gaps.first().map(|gap| gap.claim.as_str()), Some("violations"));
}

#[test]
fn what_is_said_twice_is_shown_once_and_counted() {
    let found = gaps(&["Tout vole en éclats.", "Titre\n\nTout vole\nen éclats. La trêve est là."], &[], 1);
    assert_eq!(texts(&found), ["Tout vole en éclats."]);
    assert_eq!((found.again, found.unclaimed), (1, 3));
    assert_eq!(found.gaps[0].again, [("1.txt".into(), 3)]);
}

#[test]
fn nothing_is_shown_when_nothing_is_there() {
    for texts in [vec![], vec![""], vec!["Le roi mange une pomme."]] {
        let found = gaps(&texts, &[], 20);
        assert!(found.gaps.is_empty());
        assert_eq!(found.articles, texts.len());
    }
    assert!(gaps(&["Tout vole en éclats."], &[], 0).gaps.is_empty());
}
