//! What was expected against what was found: which expectation is met by which finding, and how an example ends. Claims, frames, cues and page
//! rules are all settled here; what a finding's fields are is theirs to say.

use super::explain::Explained;
use crate::diagnostic::Place;
use crate::rule::file::{ExampleShape, ExpectValue, Located};

/// Keys and values in words, in order of writing.
pub type Fields = Vec<(String, String)>;

/// One mapping under `expect`.
pub(super) type Expectation = [(Located<String>, ExpectValue)];

/// How an example ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// What was expected came out, and no more.
    Validated,
    /// Nothing was expected, and the rule was rightly silent.
    Reported,
    /// More came out than was expected.
    Noisy,
    /// Something that was expected did not come out.
    Missing,
    /// It fails, as its `todo` says.
    Todo,
    /// It passes, though its `todo` says that it fails.
    TodoPasses,
}

impl Status {
    /// True for what the writer of the rule has to look at.
    pub fn is_failure(self) -> bool {
        matches!(self, Status::Noisy | Status::Missing | Status::TodoPasses)
    }
}

/// Something that a rule found in an example.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is made of.
    pub fields: Fields,
    /// `file:line` of the pattern, empty when no single pattern is known.
    pub pattern: String,
}

/// A value that is not as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The slot or common key.
    pub key: String,
    /// What was expected, in words.
    pub expected: String,
    /// What was found, in words.
    pub found: String,
}

/// An expectation that nothing met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// What was expected.
    pub expected: Fields,
    /// The finding nearest to it that met no other expectation (index into `found`), with every value that differs.
    pub nearest: Option<(usize, Vec<Difference>)>,
}

/// An example that was run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The rule in words: "claim `violations`".
    pub rule: String,
    /// The example's text in its file.
    pub at: Place,
    /// Its text.
    pub text: String,
    /// How it ended.
    pub status: Status,
    /// Why it is expected to fail, when it is.
    pub todo: Option<String>,
    /// All that the rule found.
    pub found: Vec<Found>,
    /// Expectations that nothing met.
    pub missed: Vec<Missed>,
    /// Findings that nothing asked for (indices into `found`).
    pub surplus: Vec<usize>,
    /// What stopped the patterns, when a claim did not come out.
    pub near: Option<Box<Explained>>,
}

/// Ends an example: every expectation takes a finding of its own. `differences` tells how a finding differs from an expectation; with `strict`,
/// findings that are left over fail the example.
pub(super) fn settle(
    rule: String,
    example: &ExampleShape,
    found: Vec<Found>,
    strict: bool,
    differences: impl Fn(&Expectation, usize) -> Vec<Difference>,
) -> Outcome {
    let table: Vec<Vec<Vec<Difference>>> = example
        .expect
        .iter()
        .map(|expected| (0..found.len()).map(|f| differences(expected, f)).collect())
        .collect();
    let taken = assign(&table, found.len());
    let free: Vec<usize> = (0..found.len()).filter(|f| taken[*f].is_none()).collect();
    let missed: Vec<Missed> = (0..table.len())
        .filter(|e| !taken.contains(&Some(*e)))
        .map(|e| Missed {
            expected: fields(&example.expect[e]),
            nearest: free
                .iter()
                .min_by_key(|f| (table[e][**f].len(), **f))
                .map(|f| (*f, table[e][*f].clone())),
        })
        .collect();
    let surplus = if strict || example.expect.is_empty() { free } else { Vec::new() };
    let status = match (missed.is_empty(), surplus.is_empty(), &example.todo) {
        (true, true, Some(_)) => Status::TodoPasses,
        (_, _, Some(_)) => Status::Todo,
        (false, _, None) => Status::Missing,
        (true, false, None) => Status::Noisy,
        (true, true, None) if example.expect.is_empty() => Status::Reported,
        (true, true, None) => Status::Validated,
    };
    Outcome {
        rule,
        at: example.text.at.clone(),
        text: example.text.value.clone(),
        status,
        todo: example.todo.as_ref().map(|t| t.value.clone()),
        found,
        missed,
        surplus,
        near: None,
    }
}

/// The expectation that each finding meets, as many as can be met at once (augmenting paths).
fn assign(table: &[Vec<Vec<Difference>>], findings: usize) -> Vec<Option<usize>> {
    let mut taken = vec![None; findings];
    for expectation in 0..table.len() {
        augment(table, expectation, &mut vec![false; findings], &mut taken);
    }
    taken
}

fn augment(
    table: &[Vec<Vec<Difference>>],
    expectation: usize,
    seen: &mut [bool],
    taken: &mut [Option<usize>],
) -> bool {
    for finding in 0..taken.len() {
        if !table[expectation][finding].is_empty() || std::mem::replace(&mut seen[finding], true) {
            continue;
        }
        let is_free = match taken[finding] {
            None => true,
            Some(other) => augment(table, other, seen, taken),
        };
        if is_free {
            taken[finding] = Some(expectation);
            return true;
        }
    }
    false
}

fn fields(expected: &Expectation) -> Fields {
    let words = |value: &ExpectValue| match value {
        ExpectValue::Scalar(s) => s.value.clone(),
        ExpectValue::Null(_) => "nothing".to_owned(),
        ExpectValue::List(l) => l.iter().map(|s| s.value.as_str()).collect::<Vec<_>>().join(", "),
    };
    expected.iter().map(|(key, value)| (key.value.clone(), words(value))).collect()
}
