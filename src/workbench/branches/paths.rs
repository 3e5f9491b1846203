//! The ways through a program. A split that stands for the forms of one word (`violer~`, `cessez-le-feu`) is no choice of the writer's: one of its
//! branches is enough.

use crate::rule::{Program, Step};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Of the forms of a verb, the finite ones, the infinitive and the present participle come first: compound tenses end like these or like an
/// adjective, and make sentences that nobody writes.
const SIMPLE: usize = 3;

/// A split and the index of one of its branches.
pub(in crate::workbench) type Edge = (usize, usize);

/// One way from the start to the end.
pub(super) struct Path {
    /// Steps other than splits, in order.
    pub(super) steps: Vec<usize>,
    /// Branches taken at choices of the writer's.
    pub(super) edges: Vec<Edge>,
}

/// The ways through one program.
pub(in crate::workbench) struct Paths<'a> {
    program: &'a Program,
    /// Splits that can be reached, each with the branches that lead to it.
    routes: BTreeMap<usize, BTreeMap<usize, usize>>,
}

impl<'a> Paths<'a> {
    pub(in crate::workbench) fn new(program: &'a Program) -> Self {
        let mut routes = BTreeMap::new();
        let mut seen = BTreeSet::new();
        let mut open = VecDeque::from([(program.start, BTreeMap::new())]);
        while let Some((at, route)) = open.pop_front() {
            if !seen.insert(at) {
                continue;
            }
            match &program.nodes[at].step {
                Step::Accept => {}
                Step::Split(branches) => {
                    for (index, branch) in branches.iter().enumerate() {
                        let mut route = route.clone();
                        route.insert(at, index);
                        open.push_back((*branch, route));
                    }
                    routes.insert(at, route);
                }
                _ => open.push_back((program.nodes[at].next, route)),
            }
        }
        Self { program, routes }
    }

    /// Every branch of every choice of the writer's.
    pub(in crate::workbench) fn edges(&self) -> Vec<Edge> {
        let choices = self.routes.keys().filter(|split| !self.is_inflection(**split));
        choices.flat_map(|split| (0..self.branches(*split).len()).map(|branch| (*split, branch))).collect()
    }

    /// A way that takes branches which were not tried, where there are any.
    pub(super) fn newest(&self, tried: &BTreeSet<Edge>) -> Path {
        self.walk(|split, branches| (0..branches).find(|b| !tried.contains(&(split, *b))).unwrap_or(0))
    }

    /// The `way`-th of the ways by the first branches (the last, in every second way).
    pub(super) fn plain(&self, way: usize) -> Path {
        self.forced(&BTreeMap::new(), way)
    }

    /// The `way`-th of the ways through one branch.
    pub(super) fn through(&self, (split, branch): Edge, way: usize) -> Path {
        let mut forced = self.routes.get(&split).cloned().unwrap_or_default();
        // Which form of a word leads there does not matter.
        forced.retain(|split, _| !self.is_inflection(*split));
        forced.insert(split, branch);
        self.forced(&forced, way)
    }

    /// The first step that takes words behind a branch, when the branch has one of its own.
    pub(in crate::workbench) fn first_step(&self, (split, branch): Edge) -> Option<usize> {
        let mut at = *self.branches(split).get(branch)?;
        loop {
            match &self.program.nodes[at].step {
                Step::Accept => return None,
                Step::Split(branches) => at = *branches.first()?,
                Step::Gap { .. } => at = self.program.nodes[at].next,
                _ => return Some(at),
            }
        }
    }

    /// True for a branch with words of its own: the way around a part that may be missing has none.
    pub(in crate::workbench) fn has_own_words(&self, (split, branch): Edge) -> bool {
        let branches = self.branches(split);
        let Some(this) = branches.get(branch) else { return false };
        !branches.iter().enumerate().any(|(other, from)| other != branch && self.leads(*from, *this))
    }

    /// True when one can go from one step to another.
    fn leads(&self, from: usize, to: usize) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![from];
        while let Some(at) = open.pop() {
            if at == to {
                return true;
            }
            if !seen.insert(at) {
                continue;
            }
            match &self.program.nodes[at].step {
                Step::Accept => {}
                Step::Split(branches) => open.extend(branches),
                _ => open.push(self.program.nodes[at].next),
            }
        }
        false
    }

    /// True when one can go from start to end without a step that takes words.
    pub(super) fn has_empty(&self) -> bool {
        let mut seen = BTreeSet::new();
        let mut open = vec![self.program.start];
        while let Some(at) = open.pop() {
            if !seen.insert(at) {
                continue;
            }
            match &self.program.nodes[at].step {
                Step::Accept => return true,
                Step::Split(branches) => open.extend(branches),
                Step::Gap { .. } => open.push(self.program.nodes[at].next),
                _ => {}
            }
        }
        false
    }

    fn forced(&self, forced: &BTreeMap<usize, usize>, way: usize) -> Path {
        self.walk(|split, branches| match forced.get(&split) {
            Some(branch) => *branch,
            None if self.is_inflection(split) => way % branches.min(SIMPLE),
            None if way % 2 == 1 => branches - 1,
            None => 0,
        })
    }

    fn walk(&self, choose: impl Fn(usize, usize) -> usize) -> Path {
        let mut path = Path { steps: Vec::new(), edges: Vec::new() };
        let mut at = self.program.start;
        loop {
            match &self.program.nodes[at].step {
                Step::Accept => return path,
                Step::Split(branches) => {
                    let branch = choose(at, branches.len()).min(branches.len().saturating_sub(1));
                    if !self.is_inflection(at) {
                        path.edges.push((at, branch));
                    }
                    let Some(next) = branches.get(branch) else { return path };
                    at = *next;
                }
                _ => {
                    path.steps.push(at);
                    at = self.program.nodes[at].next;
                }
            }
        }
    }

    fn branches(&self, split: usize) -> &[usize] {
        match &self.program.nodes[split].step {
            Step::Split(branches) => branches,
            _ => &[],
        }
    }

    /// Forms of one word: every branch begins with a word that is written at the same place.
    fn is_inflection(&self, split: usize) -> bool {
        let mut places = self.branches(split).iter().map(|b| self.word_place(*b));
        let first = places.next().flatten();
        first.is_some() && places.all(|p| p == first)
    }

    /// Where the word of a step is written; of a split, that of its first branch.
    fn word_place(&self, at: usize) -> Option<(usize, usize)> {
        let node = &self.program.nodes[at];
        match &node.step {
            Step::Word(_) => node.at.as_ref().map(|place| (place.start, place.end)),
            Step::Split(branches) => self.word_place(*branches.first()?),
            _ => None,
        }
    }
}
