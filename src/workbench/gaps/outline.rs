//! A pattern as the things that it looks for and the ways through them: how much of it a sentence holds, wherever it stands there.

use crate::rule::{Program, Step};

/// What is missing weighs so much more than what is there: half a pattern is nothing.
const MISSING: f64 = 2.0;

/// A pattern without its words.
#[derive(Debug)]
pub(super) struct Outline {
    /// What each step looks for, and where one may go on.
    steps: Vec<(Option<usize>, Vec<usize>)>,
    start: usize,
}

impl Outline {
    /// The outline of a program; `things` tells what each of its steps looks for.
    pub fn new(program: &Program, things: Vec<Option<usize>>) -> Self {
        let next = program.nodes.iter().map(|node| match &node.step {
            Step::Split(branches) => branches.clone(),
            Step::Accept => Vec::new(),
            _ => vec![node.next],
        });
        Self { steps: things.into_iter().zip(next).collect(), start: program.start }
    }

    /// The weight of what `held` has of it (true, by number of the thing) less that of what it lacks, by the way through on which that is most.
    pub fn held(&self, held: &[bool], weights: &[f64]) -> f64 {
        let mut best: Vec<f64> = Vec::with_capacity(self.steps.len());
        // What follows a step is built before it, and stands before it in the list.
        for (thing, next) in &self.steps {
            let behind = next.iter().filter_map(|at| best.get(*at).copied()).reduce(f64::max).unwrap_or(0.0);
            let own = thing.and_then(|thing| {
                let weight = weights.get(thing)?;
                Some(if *held.get(thing)? { *weight } else { -MISSING * weight })
            });
            best.push(behind + own.unwrap_or(0.0));
        }
        best.get(self.start).copied().unwrap_or(0.0)
    }
}
