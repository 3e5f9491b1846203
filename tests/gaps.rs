//! How good `recoupe gaps` is: what is known to be missed must stand near the top. Missed are the claims of a gold file that the tool does not find, and
//! the sentences that lose their claims when a rule, or a pattern, is hidden.
#![expect(
    clippy::disallowed_methods,
    reason = "the articles and the gold file are read from the tests' folder"
)]
#![expect(clippy::print_stdout, reason = "docs/gaps.md quotes the figures")]

use recoupe::claim::{Claim, Extracted, claims};
use recoupe::comparison::Knowledge;
use recoupe::diagnostic::SourceFile;
use recoupe::document::Document;
use recoupe::reader::{Format, Weight, read, read_gold};
use recoupe::rule::{Pattern, Rulebook, build, line_of, pack};
use recoupe::workbench::gaps::{Gap, Measure, Sentence, ranked, told as gaps_told, unclaimed};
use recoupe::workbench::score::{Input, score};
use std::collections::BTreeSet;
use std::fs;

const GOLD: &str = "tests/gold/first-reading.yaml";
/// Sentences that a command shows when nobody says how many.
const SHOWN: usize = 20;
/// Patterns that fire are hidden in so many turns.
const PARTS: usize = 5;

fn book() -> Rulebook {
    build(vec![pack().0]).0
}

fn articles(dir: &str) -> Vec<Document> {
    let mut paths: Vec<String> = fs::read_dir(dir)
        .expect("a folder")
        .map(|entry| entry.expect("a file").path().to_str().expect("a plain path").to_owned())
        .filter(|path| path.ends_with(".txt"))
        .collect();
    paths.sort();
    paths.iter().flat_map(|path| read(path, &fs::read(path).expect("an article"), Format::Text).0).collect()
}

/// The sentences without a claim, the most promising first, all of them.
fn order(book: &Rulebook, documents: &[Document], extracted: &[Extracted]) -> (usize, Vec<Sentence>) {
    let measure = Measure::new(book, &BTreeSet::new());
    let all = documents.iter().zip(extracted).map(|(d, e)| unclaimed(book, &measure, d, e)).collect();
    let (gaps, sentences) = ranked(all, usize::MAX);
    (gaps.unclaimed, sentences)
}

/// What is found without a rule; articles in which it did nothing stay as they were.
fn without(
    book: &Rulebook,
    documents: &[Document],
    before: &[Extracted],
    hidden: impl Fn(&Claim) -> bool,
) -> Vec<Extracted> {
    let one = |(document, before): (&Document, &Extracted)| {
        if before.claims.iter().any(&hidden) { claims(book, document) } else { before.clone() }
    };
    documents.iter().zip(before).map(one).collect()
}

#[test]
fn claims_missed_of_the_gold_file_stand_near_the_top() {
    let (book, documents) = (book(), articles("tests/gold/first"));
    let extracted: Vec<Extracted> = documents.iter().map(|d| claims(&book, d)).collect();
    let (gold, problems) =
        read_gold(&SourceFile::new(GOLD, fs::read_to_string(GOLD).expect("the gold file")));
    assert!(problems.is_empty());
    let (knowledge, only) = (Knowledge::of(&book), BTreeSet::new());
    let input = Input {
        book: &book,
        knowledge: &knowledge,
        documents: &documents,
        extracted: &extracted,
        only: &only,
    };
    let marks = score(&input, &gold).0.claims;
    let missed: Vec<_> = marks.iter().filter(|m| !m.found && m.weight == Weight::Required).collect();

    let (unclaimed, sentences) = order(&book, &documents, &extracted);
    let holds = |s: &Sentence| {
        missed.iter().filter(|m| *m.document == *s.document && s.text.contains(m.says.trim())).count()
    };
    // A claim missed in a sentence that has another one is nothing that this command looks for.
    let (all, with): (usize, usize) =
        (sentences.iter().map(holds).sum(), sentences.iter().filter(|s| holds(s) > 0).count());
    let first = &sentences[..SHOWN];
    let (claims_first, with_first): (usize, usize) =
        (first.iter().map(holds).sum(), first.iter().filter(|s| holds(s) > 0).count());
    let told = format!(
        "missed {}, in sentences without a claim {all} (in {with} of {unclaimed}); in the first {SHOWN} sentences {claims_first} (in {with_first})",
        missed.len()
    );
    println!("{told}");
    assert!(with_first >= 10, "{told}");
    assert!(claims_first * 100 >= all * 60, "{told}");

    // Of twelve types, a sentence holds one or two.
    let measure = Measure::new(&book, &BTreeSet::new());
    let right = first.iter().filter(|sentence| {
        let own = documents.iter().find(|d| d.id == sentence.document).expect("the article");
        let gaps: Vec<Gap> = gaps_told(&book, &measure, own, vec![(*sentence).clone()]);
        missed
            .iter()
            .any(|m| sentence.text.contains(m.says.trim()) && gaps.iter().any(|gap| gap.claim == m.claim))
    });
    let right = right.count();
    println!("type right {right} of {with_first}");
    assert!(right * 3 >= with_first, "type right {right} of {with_first}");
}

#[test]
fn sentences_whose_rule_is_hidden_come_up() {
    let documents = [articles("tests/gold/first"), articles("seeds")].concat();
    let mut book = book();
    let before: Vec<Extracted> = documents.iter().map(|d| claims(&book, d)).collect();
    let (_, silent) = order(&book, &documents, &before);
    let silent: BTreeSet<_> = silent.iter().map(|s| (s.document.clone(), s.span)).collect();
    let (mut lost, mut first) = (0, 0);
    for at in 0..book.claims.len() {
        let hidden = book.claims.remove(at);
        let after = without(&book, &documents, &before, |claim| claim.claim == hidden.id);
        let (unclaimed, sentences) = order(&book, &documents, &after);
        let is_lost = |s: &&Sentence| !silent.contains(&(s.document.clone(), s.span));
        let all = sentences.iter().filter(is_lost).count();
        let top = sentences.iter().take(unclaimed.div_ceil(3)).filter(is_lost).count();
        lost += all;
        first += top;
        book.claims.insert(at, hidden);
    }
    println!("{first} of {lost} sentences whose rule is hidden in the first third");
    assert!(lost >= 40, "too few to tell: {lost}");
    assert!(first * 100 >= lost * 80, "{first} of {lost} in the first third");
}

#[test]
fn sentences_whose_patterns_are_hidden_come_up() {
    let documents = [articles("tests/gold/first"), articles("seeds")].concat();
    let mut book = book();
    let before: Vec<Extracted> = documents.iter().map(|d| claims(&book, d)).collect();
    let (_, silent) = order(&book, &documents, &before);
    let silent: BTreeSet<_> = silent.iter().map(|s| (s.document.clone(), s.span)).collect();
    let rules: BTreeSet<String> =
        before.iter().flat_map(|e| &e.claims).map(|claim| claim.rule.clone()).collect();
    let (mut lost, mut first, mut same) = (0, 0, 0);
    for part in 0..PARTS {
        let hidden: BTreeSet<&String> = rules.iter().skip(part).step_by(PARTS).collect();
        let patterns: Vec<Vec<Pattern>> = book.claims.iter().map(|claim| claim.patterns.clone()).collect();
        for claim in &mut book.claims {
            claim.patterns.retain(|pattern| !hidden.contains(&line_of(&pattern.at)));
        }
        let after = without(&book, &documents, &before, |claim| hidden.contains(&claim.rule));
        let (unclaimed, sentences) = order(&book, &documents, &after);
        let measure = Measure::new(&book, &BTreeSet::new());
        for (place, sentence) in sentences.iter().enumerate() {
            if silent.contains(&(sentence.document.clone(), sentence.span)) {
                continue;
            }
            let own = documents.iter().position(|d| d.id == sentence.document).expect("the article");
            let gap = gaps_told(&book, &measure, &documents[own], vec![sentence.clone()]).remove(0);
            let was = |claim: &Claim| claim.claim == gap.claim && sentence.span.overlaps(claim.evidence.span);
            lost += 1;
            first += usize::from(place * 3 < unclaimed);
            same += usize::from(before[own].claims.iter().any(was));
        }
        for (claim, patterns) in book.claims.iter_mut().zip(patterns) {
            claim.patterns = patterns;
        }
    }
    println!(
        "{first} of {lost} sentences whose patterns are hidden in the first third, {same} with their type"
    );
    assert!(lost >= 30, "too few to tell: {lost}");
    assert!(first * 100 >= lost * 70, "{first} of {lost} in the first third");
    assert!(same * 2 >= lost, "{same} of {lost} with their type");
}
