//! Sentences that should make a claim and do not, each with its cause written beside it beforehand: `explain` must name that cause, and what its help
//! says to write, once written, must make the sentence match, with every example of the rules still passing. How a case is written:
//! tests/near_misses/README.md.
#![expect(clippy::disallowed_methods, reason = "the test reads its cases from the disk")]

#[path = "near_misses/following.rs"]
mod following;

use following::{Rules, followed};
use recoupe::diagnostic::Severity;
use recoupe::document::{Declared, Document};
use recoupe::rule::file::RuleFile;
use recoupe::rule::{Rulebook, build, layer, pack};
use recoupe::text::parse_edtf;
use recoupe::workbench::explain::{Asked, Attempt, Outcome, Stop, explain};
use recoupe::workbench::{Status, examples, lints};
use serde::Deserialize;

/// How the cases of a file must do: how many there are, how many causes must be named, and how many sentences must match once the help is followed.
const FILES: [(&str, usize, usize, usize); 2] =
    [("tests/near_misses/harness.yml", 3, 3, 3), ("tests/near_misses/fresh.yml", 30, 30, 24)];

/// All causes that a case may name.
const CAUSES: [&str; 19] = [
    "missing-tilde",
    "word-form",
    "word-between",
    "gap-too-long",
    "gap-barrier",
    "wrong-type",
    "order",
    "absent",
    "sentence-end",
    "complement",
    "lost",
    "unless",
    "speaker-required",
    "no-subject",
    "nearby-missing",
    "uncommitted",
    "title",
    "furniture",
    "part-of-count",
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    claim: String,
    rules: String,
    #[serde(default)]
    lexicon: String,
    sentence: String,
    cause: String,
    expect: Option<serde_json::Value>,
}

/// How a case went.
struct Went {
    named: bool,
    mended: bool,
    told: String,
}

#[test]
fn the_cause_is_named_and_the_help_works() {
    for (file, count, causes, mends) in FILES {
        let text = std::fs::read_to_string(file).expect("the cases");
        let cases: Vec<Case> =
            serde_yaml::from_str(&text).expect("cases as tests/near_misses/README.md says");
        assert_eq!(cases.len(), count, "{file}");
        let went: Vec<Went> = cases.iter().map(Case::went).collect();
        let named = went.iter().filter(|w| w.named).count();
        let mended = went.iter().filter(|w| w.mended).count();
        let told: String = went.iter().filter(|w| !(w.named && w.mended)).map(|w| w.told.as_str()).collect();
        let sum =
            format!("{file}: {named} causes of {count} named, {mended} sentences of {count} mended\n{told}");
        assert!(named >= causes && mended >= mends, "{sum}");
    }
}

impl Case {
    fn went(&self) -> Went {
        assert!(CAUSES.contains(&self.cause.as_str()), "“{}”: no cause `{}`", self.sentence, self.cause);
        let rules = Rules { claim: self.rules.clone(), lexicon: self.lexicon.clone(), added: String::new() };
        let before = book(&rules).unwrap_or_else(|why| panic!("“{}”: {why}", self.sentence));
        let failed = failing(&before, &self.claim);
        assert!(failed.is_empty(), "“{}”: an example fails beforehand:\n{failed}", self.sentence);
        assert!(!self.is_made(&rules), "“{}” makes the claim beforehand", self.sentence);
        let Some((attempt, stop)) = self.stopped(&before) else {
            let named = self.cause == "furniture" && self.is_furniture(&before);
            let told = format!("\n“{}”\n  wanted {}, nothing is told\n", self.sentence, self.cause);
            return Went { named, mended: false, told };
        };
        let named = stop.why.id() == self.cause;
        let result = match followed(&rules, &attempt, &stop, self.meant().as_deref()) {
            None => Err("the help gives nothing to write".to_owned()),
            Some(mended) => match book(&mended) {
                Err(why) => Err(format!("what is written is no rule: {why}\n{}", mended.claim)),
                Ok(book) => match failing(&book, &self.claim) {
                    failed if !failed.is_empty() => Err(format!("an example fails then: {failed}")),
                    _ if self.is_made(&mended) => Ok(()),
                    _ => Err(format!("the sentence does not make the claim then\n{}", mended.claim)),
                },
            },
        };
        let told = format!(
            "\n“{}”\n  wanted {}, told {}: {:?}\n  {:?} {}\n  {}\n",
            self.sentence,
            self.cause,
            stop.why.id(),
            stop.why,
            stop.mends,
            stop.line.as_deref().unwrap_or(""),
            result.as_ref().err().map_or("mended", String::as_str),
        );
        Went { named, mended: result.is_ok(), told }
    }

    /// What is told of the sentence first that is no claim.
    fn stopped(&self, book: &Rulebook) -> Option<(Attempt, Stop)> {
        let asked = Asked { claims: vec![self.claim.clone()], all: true, ..Asked::default() };
        let attempts = explain(book, &self.document(), &asked).sentences.into_iter().flat_map(|s| s.claims);
        attempts.flat_map(|c| c.attempts).find_map(|attempt| match attempt.outcome.clone() {
            Outcome::Stopped(stop) => Some((attempt, *stop)),
            Outcome::Claim(_) => None,
        })
    }

    /// True when the sentence is told of as no article.
    fn is_furniture(&self, book: &Rulebook) -> bool {
        let asked = Asked { claims: vec![self.claim.clone()], all: true, ..Asked::default() };
        !explain(book, &self.document(), &asked).furniture.is_empty()
    }

    fn document(&self) -> Document {
        let published = parse_edtf("2016-07-07");
        let declared = Declared { lang: Some("fr".into()), published, ..Declared::default() };
        let text = self.sentence.as_str().into();
        Document { id: "case".into(), text, stated: Declared::default(), declared }
    }

    /// True when the sentence makes the claim, with what is expected when the case says so.
    fn is_made(&self, rules: &Rules) -> bool {
        let Some(expect) = &self.expect else {
            let Ok(book) = book(rules) else { return false };
            let asked = Asked { claims: vec![self.claim.clone()], all: true, ..Asked::default() };
            let told = explain(&book, &self.document(), &asked);
            return told.sentences.iter().flat_map(|s| &s.claims).any(|c| c.fired());
        };
        let text = serde_json::Value::from(self.sentence.as_str());
        let example = format!("examples:\n  - {{text: {text}, expect: {expect}, date: \"2016-07-07\"}}\n");
        let claim = rules.claim.replacen("examples:\n", &example, 1);
        assert!(claim.contains(&example), "“{}”: `examples:` stands on a line of its own", self.sentence);
        let with = Rules { claim, ..rules.clone() };
        book(&with).is_ok_and(|book| failing(&book, &self.claim).is_empty())
    }

    /// The entity that the case expects, to which a name is added: its value as text, when there is one only.
    fn meant(&self) -> Option<String> {
        let values = self.expect.as_ref()?.as_object()?.values();
        let mut ids = values.filter_map(|v| v.as_str());
        ids.next().filter(|_| ids.next().is_none()).map(str::to_owned)
    }
}

/// The rules of a case over the shipped ones, without the claims of these.
fn book(rules: &Rules) -> Result<Rulebook, String> {
    let (mut ground, _) = pack();
    ground.files.retain(|file| !matches!(file, RuleFile::Claim(_)));
    let (layer, mut problems) = layer(rules.files());
    let (mut book, more) = build(vec![ground, layer]);
    problems.extend(more);
    problems.extend(lints(&book));
    let errors = problems.iter().filter(|p| p.severity == Severity::Error);
    let told: Vec<String> = errors.map(|p| format!("{} {}", p.code, p.title)).collect();
    // Only the examples of the claim are run.
    book.frames.iter_mut().for_each(|f| f.examples.clear());
    book.cues.iter_mut().for_each(|c| c.examples.clear());
    book.page.iter_mut().for_each(|p| p.examples.clear());
    if told.is_empty() { Ok(book) } else { Err(told.join("\n")) }
}

/// The examples of the claim that fail, in words.
fn failing(book: &Rulebook, claim: &str) -> String {
    let (outcomes, problems) = examples(book);
    let name = format!("claim `{claim}`");
    let wrong = |s: Status| matches!(s, Status::Noisy | Status::Missing | Status::TodoPasses);
    let outcomes =
        outcomes.iter().filter(|o| o.rule == name && wrong(o.status)).map(|o| format!("“{}”", o.text));
    outcomes.chain(problems.iter().map(|p| p.title.clone())).collect::<Vec<_>>().join("; ")
}
