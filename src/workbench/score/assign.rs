//! Who belongs to whom: of all ways to put wanted and found claims together one to one, the one of the greatest weight (the Hungarian algorithm). The
//! same input gives the same pairs; of ways that weigh the same, the one that the algorithm comes to first.

use std::collections::BTreeMap;

/// A group whose two sides multiply to more than this is paired greedily, heaviest first: only a file made to be slow has one.
const MOST_CELLS: usize = 10_000;

/// Possible pairs `(wanted, found)` with what each is worth (above 0) → the pairs chosen, sorted.
pub(super) fn assign(edges: &BTreeMap<(usize, usize), i64>) -> Vec<(usize, usize)> {
    let mut chosen = Vec::new();
    for group in groups(edges) {
        let mut left: Vec<usize> = group.iter().map(|(wanted, _)| *wanted).collect();
        let mut right: Vec<usize> = group.iter().map(|(_, found)| *found).collect();
        for side in [&mut left, &mut right] {
            side.sort_unstable();
            side.dedup();
        }
        let worth = |wanted: usize, found: usize| edges.get(&(wanted, found)).copied().unwrap_or(0);
        if left.len() * right.len() > MOST_CELLS {
            chosen.extend(greedy(group, worth));
        } else if left.len() <= right.len() {
            let pairs = hungarian(left.len(), right.len(), |row, column| worth(left[row], right[column]));
            chosen.extend(pairs.into_iter().map(|(row, column)| (left[row], right[column])));
        } else {
            let pairs = hungarian(right.len(), left.len(), |row, column| worth(left[column], right[row]));
            chosen.extend(pairs.into_iter().map(|(row, column)| (left[column], right[row])));
        }
    }
    chosen.retain(|pair| edges.contains_key(pair));
    chosen.sort_unstable();
    chosen
}

/// The edges in groups that share no end with one another.
fn groups(edges: &BTreeMap<(usize, usize), i64>) -> Vec<Vec<(usize, usize)>> {
    let mut of_left: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut of_right: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (left, right) in edges.keys() {
        of_left.entry(*left).or_default().push(*right);
        of_right.entry(*right).or_default().push(*left);
    }
    let mut out = Vec::new();
    while let Some(first) = of_left.keys().next().copied() {
        let (mut group, mut open) = (Vec::new(), vec![first]);
        while let Some(left) = open.pop() {
            for right in of_left.remove(&left).unwrap_or_default() {
                group.push((left, right));
                open.extend(of_right.remove(&right).unwrap_or_default());
            }
        }
        out.push(group);
    }
    out
}

fn greedy(mut group: Vec<(usize, usize)>, worth: impl Fn(usize, usize) -> i64) -> Vec<(usize, usize)> {
    group.sort_by_key(|(left, right)| (-worth(*left, *right), *left, *right));
    let (mut lefts, mut rights) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    group.retain(|(left, right)| {
        let free = !lefts.contains(left) && !rights.contains(right);
        if free {
            lefts.insert(*left);
            rights.insert(*right);
        }
        free
    });
    group
}

/// For each of `rows` a column of its own (`rows` ≤ `columns`), so that the sum of `worth` is greatest.
fn hungarian(rows: usize, columns: usize, worth: impl Fn(usize, usize) -> i64) -> Vec<(usize, usize)> {
    // Potentials of rows and columns, and the row of each column; 0 stands for none, as in the textbook.
    let (mut u, mut v) = (vec![0i64; rows + 1], vec![0i64; columns + 1]);
    let mut row_of = vec![0usize; columns + 1];
    for row in 1..=rows {
        row_of[0] = row;
        let mut least = vec![i64::MAX; columns + 1];
        let mut before = vec![0usize; columns + 1];
        let mut done = vec![false; columns + 1];
        let mut at = 0;
        while row_of[at] != 0 {
            done[at] = true;
            let here = row_of[at];
            let (mut delta, mut next) = (i64::MAX, 0);
            for column in 1..=columns {
                if done[column] {
                    continue;
                }
                let cost = -worth(here - 1, column - 1) - u[here] - v[column];
                if cost < least[column] {
                    (least[column], before[column]) = (cost, at);
                }
                if least[column] < delta {
                    (delta, next) = (least[column], column);
                }
            }
            for column in 0..=columns {
                if done[column] {
                    u[row_of[column]] += delta;
                    v[column] -= delta;
                } else if least[column] != i64::MAX {
                    least[column] -= delta;
                }
            }
            at = next;
        }
        while at != 0 {
            row_of[at] = row_of[before[at]];
            at = before[at];
        }
    }
    let pairs = row_of.iter().enumerate().skip(1).filter(|(_, row)| **row != 0);
    pairs.map(|(column, row)| (row - 1, column - 1)).collect()
}

#[cfg(test)]
mod tests {
    use super::{assign, greedy};
    use proptest::prelude::{prop, proptest};
    use std::collections::BTreeMap;

    #[test]
    fn the_greatest_sum_wins_over_the_greatest_pair() {
        // 0–0 is worth most, but 0–1 with 1–0 is worth more together: 6 + 6 > 9 + 1.
        let edges = BTreeMap::from([((0, 0), 9), ((0, 1), 6), ((1, 0), 6), ((1, 1), 1)]);
        assert_eq!(assign(&edges), [(0, 1), (1, 0)]);
        // With 9 + 4 it is the other way round.
        let edges = BTreeMap::from([((0, 0), 9), ((0, 1), 6), ((1, 0), 6), ((1, 1), 4)]);
        assert_eq!(assign(&edges), [(0, 0), (1, 1)]);
    }

    #[test]
    fn pairs_that_are_not_possible_are_not_made() {
        assert_eq!(assign(&BTreeMap::new()), []);
        let edges = BTreeMap::from([((0, 0), 1), ((1, 0), 5), ((2, 7), 1)]);
        assert_eq!(assign(&edges), [(1, 0), (2, 7)]);
    }

    #[test]
    fn a_group_too_large_is_paired_greedily() {
        let edges: BTreeMap<_, _> = (0..200).flat_map(|w| (0..60).map(move |f| ((w, f), 1))).collect();
        assert_eq!(assign(&edges).len(), 60);
        let pairs = greedy(vec![(0, 0), (0, 1), (1, 0)], |w, f| if (w, f) == (1, 0) { 9 } else { 2 });
        assert_eq!(pairs, [(1, 0), (0, 1)]);
    }

    /// Every way to pair, tried out.
    fn best(edges: &[((usize, usize), i64)]) -> i64 {
        let Some((((left, right), worth), rest)) = edges.split_first() else { return 0 };
        let compatible: Vec<_> = rest.iter().copied().filter(|((l, r), _)| l != left && r != right).collect();
        best(rest).max(worth + best(&compatible))
    }

    proptest! {
        #[test]
        fn no_other_way_weighs_more(edges in prop::collection::btree_map((0usize..4, 0usize..4), 1i64..50, 0..10)) {
            let pairs = assign(&edges);
            let sum: i64 = pairs.iter().map(|pair| edges[pair]).sum();
            let all: Vec<_> = edges.into_iter().collect();
            assert_eq!(sum, best(&all));
        }
    }
}
