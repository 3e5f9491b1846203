//! Plain sentences of French news about anything: who says what. Speaker and content must both be right. The sentences were written before anybody saw
//! what comes out of them, so what does not hold is not taken out; the share that holds must not sink.
#![expect(clippy::disallowed_methods, reason = "the test reads its cases from the disk")]

use recoupe::attribution::{Utterance, utterances};
use recoupe::matcher::Article;
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::{Span, fold, read};
use serde::Deserialize;

/// Words that found and expected content have in common, as F1: an article or a verb more is no other content.
const ALIKE: f64 = 0.75;

#[derive(Deserialize)]
struct Case {
    text: String,
    said: Vec<Said>,
}

#[derive(Deserialize)]
struct Said {
    by: String,
    what: String,
}

/// What is said, without the words of saying.
fn content(text: &str, utterance: &Utterance) -> Vec<String> {
    let mut spans: Vec<Span> = Vec::new();
    for span in &utterance.content {
        if !spans.iter().any(|s| s.contains(*span)) {
            spans.retain(|s| !span.contains(*s));
            spans.push(*span);
        }
    }
    let own = utterance.words;
    let parts = spans.iter().flat_map(|s| {
        [Span::new(s.start, own.start.clamp(s.start, s.end)), Span::new(own.end.clamp(s.start, s.end), s.end)]
    });
    parts.flat_map(|s| words(s.of(text))).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = fold(text);
    words.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

fn alike(found: &[String], expected: &[String]) -> bool {
    let mut rest = expected.to_vec();
    let common =
        found.iter().filter(|w| rest.iter().position(|r| r == *w).map(|at| rest.remove(at)).is_some());
    let common = u32::try_from(common.count()).map_or(0.0, f64::from);
    let all = u32::try_from(found.len() + expected.len()).map_or(f64::MAX, f64::from);
    2.0 * common >= ALIKE * all
}

/// Right, found, wanted; and what is wrong, to be read.
fn count(book: &Rulebook, cases: &[Case]) -> ([u32; 3], Vec<String>) {
    let (mut counts, mut wrong) = ([0; 3], Vec::new());
    for case in cases {
        let reading = read(&case.text);
        let article = Article::new(book, "fr", &case.text, &reading, |_| true);
        let mut found: Vec<(String, Vec<String>)> = utterances(book, &article)
            .iter()
            .filter(|u| !u.uncommitted)
            .filter_map(|u| Some((u.speaker.as_ref()?.name.clone(), content(&case.text, u))))
            .filter(|(_, what)| !what.is_empty())
            .collect();
        found.dedup();
        counts[1] += u32::try_from(found.len()).unwrap_or(u32::MAX);
        counts[2] += u32::try_from(case.said.len()).unwrap_or(u32::MAX);
        let mut missed = Vec::new();
        for said in &case.said {
            let right = found
                .iter()
                .position(|(by, what)| fold(by) == fold(&said.by) && alike(what, &words(&said.what)));
            match right {
                Some(at) => {
                    found.remove(at);
                    counts[0] += 1;
                }
                None => missed.push(format!("   missed {}: {}", said.by, said.what)),
            }
        }
        missed.extend(found.iter().map(|(by, what)| format!("   found  {by}: {}", what.join(" "))));
        if !missed.is_empty() {
            wrong.push(format!("{}\n{}", case.text, missed.join("\n")));
        }
    }
    (counts, wrong)
}

fn holds(file: &str, at_least: f64) {
    let book = build(vec![pack().0]).0;
    let text = std::fs::read_to_string(file).expect("the cases");
    let cases: Vec<Case> = serde_yaml::from_str(&text).expect("cases as they are written above");
    let ([right, found, wanted], wrong) = count(&book, &cases);
    let share = 2.0 * f64::from(right) / f64::from(found + wanted);
    assert!(
        share >= at_least,
        "{right} of {wanted} right, {found} found: F1 {share:.3}, {at_least} wanted\n{}",
        wrong.join("\n")
    );
}

#[test]
fn speaker_and_content_of_plain_sentences() {
    holds("tests/plain/first.yaml", 0.80);
}

#[test]
fn speaker_and_content_of_more_plain_sentences() {
    holds("tests/plain/second.yaml", 0.80);
}

#[test]
fn speaker_and_content_of_the_last_plain_sentences() {
    holds("tests/plain/third.yaml", 0.80);
}
