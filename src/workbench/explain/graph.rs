//! A program as its elements stand one behind the other: at which steps they begin, what stands before and behind each, how many there are by the
//! shortest way.

use crate::rule::{Program, Step};

/// The elements of a program.
pub(super) struct Graph<'a> {
    pub program: &'a Program,
    /// Steps at which elements begin, in the order of the nodes.
    pub heads: Vec<usize>,
    /// Those at which the pattern begins.
    starts: Vec<Arrival>,
    /// Behind each step that takes words: where one may go on.
    behind: Vec<Vec<Arrival>>,
    /// The fewest elements from each step to the end, its own included.
    rest: Vec<usize>,
    /// The fewest elements before each step.
    before: Vec<usize>,
}

/// A step at which one arrives, and the gap before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arrival {
    pub node: usize,
    pub gap: Option<usize>,
}

/// More elements than any pattern has.
const FAR: usize = usize::MAX / 2;

impl<'a> Graph<'a> {
    pub fn new(program: &'a Program) -> Self {
        let nodes = &program.nodes;
        let (starts, _) = arrivals(program, program.start);
        let mut behind = vec![Vec::new(); nodes.len()];
        let mut heads: Vec<usize> = starts.iter().map(|s| s.node).collect();
        let mut rest = vec![FAR; nodes.len()];
        // What follows a step is built before it, and stands before it in the list.
        for (at, node) in nodes.iter().enumerate().filter(|(_, n)| n.takes_words()) {
            let (next, accepts) = arrivals(program, node.next);
            let of_element = |to: &Arrival| nodes[to.node].is_of_element(node);
            let cost = |to: &Arrival| rest[to.node] + usize::from(!of_element(to));
            rest[at] = next.iter().map(cost).chain(accepts.then_some(1)).min().unwrap_or(FAR);
            heads.extend(next.iter().filter(|to| !of_element(to)).map(|to| to.node));
            behind[at] = next;
        }
        heads.sort_unstable();
        heads.dedup();
        let mut before = vec![FAR; nodes.len()];
        for start in &starts {
            before[start.node] = 0;
        }
        for at in (0..nodes.len()).rev() {
            for to in &behind[at] {
                let cost = before[at] + usize::from(!nodes[to.node].is_of_element(&nodes[at]));
                before[to.node] = before[to.node].min(cost);
            }
        }
        Self { program, heads, starts, behind, rest, before }
    }

    /// True for a step at which the pattern may begin.
    pub fn is_start(&self, node: usize) -> bool {
        self.starts.iter().any(|s| s.node == node)
    }

    /// The fewest elements from a step to the end, its own included.
    pub fn rest(&self, node: usize) -> usize {
        self.rest[node]
    }

    /// The fewest elements before a step.
    pub fn before(&self, node: usize) -> usize {
        self.before[node]
    }

    /// Where one may go on behind the element of a step.
    pub fn behind(&self, node: usize) -> Vec<Arrival> {
        let own = &self.program.nodes[node];
        let of_element = |at: &usize| self.program.nodes[*at].is_of_element(own);
        let last = (0..self.behind.len()).filter(of_element);
        last.flat_map(|at| &self.behind[at]).filter(|to| !of_element(&to.node)).copied().collect()
    }

    /// Steps at which the element of a step begins.
    pub fn heads_of(&self, node: usize) -> Vec<usize> {
        let own = &self.program.nodes[node];
        self.heads.iter().copied().filter(|h| self.program.nodes[*h].is_of_element(own)).collect()
    }

    /// The last steps of the elements that may stand right before the element of a step, each with the gap between the two.
    pub fn ahead_of(&self, node: usize) -> Vec<Arrival> {
        let own = &self.program.nodes[node];
        let mut out: Vec<Arrival> = Vec::new();
        for (at, next) in self.behind.iter().enumerate() {
            let there = next.iter().find(|to| to.node == node && !self.program.nodes[at].is_of_element(own));
            let known = |a: &&Arrival| self.program.nodes[a.node].is_of_element(&self.program.nodes[at]);
            if let Some(to) = there
                && out.iter().find(known).is_none()
            {
                out.push(Arrival { node: at, gap: to.gap });
            }
        }
        out
    }
}

/// Steps that take words at which one may arrive at `at`, in the order of writing; true when one may also arrive at the end.
fn arrivals(program: &Program, at: usize) -> (Vec<Arrival>, bool) {
    let (mut out, mut accepts) = (Vec::new(), false);
    let mut seen = vec![false; program.nodes.len()];
    let mut open = vec![Arrival { node: at, gap: None }];
    while let Some(Arrival { node, gap }) = open.pop() {
        if std::mem::replace(&mut seen[node], true) {
            continue;
        }
        match &program.nodes[node].step {
            Step::Split(branches) => open.extend(branches.iter().rev().map(|b| Arrival { node: *b, gap })),
            Step::Gap { .. } => open.push(Arrival { node: program.nodes[node].next, gap: Some(node) }),
            Step::Accept => accepts = true,
            _ => out.push(Arrival { node, gap }),
        }
    }
    (out, accepts)
}
