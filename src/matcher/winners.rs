//! Which of several matches of one claim count, and to which other one each of the rest gives way. The order of keys, lines and files never decides.

use super::{FillValue, Match};
use crate::rule::Pattern;
use crate::text::{Quantity, Words};
use std::cmp::Reverse;

/// Two matches compete when they set the same constants, share a word, and fill no slot at different places: most slots filled wins, then the
/// longest numbers, the fewest gap words, the most fixed words, the leftmost. Across groups, a match whose fixed words are all among another's
/// loses (*globalement respecté* beats *respecté*).
pub(super) fn winners(matches: Vec<Match>, patterns: &[Pattern]) -> Vec<Match> {
    let judged = judged(matches, patterns).into_iter();
    judged.filter_map(|(found, loss)| loss.is_none().then_some(found)).collect()
}

/// Every match with what it lost to, by first word.
pub(super) fn judged(mut matches: Vec<Match>, patterns: &[Pattern]) -> Vec<(Match, Option<Loss>)> {
    matches.sort_by_key(|m| (rank(m), patterns[m.pattern].written.clone(), m.pattern));
    // "six violations du cessez-le-feu" is part of "six violations du cessez-le-feu … ont été commises": the larger says how.
    let to = |k: &Match, by| Loss { pattern: k.pattern, words: k.run.words, by };
    let mut losses: Vec<Option<Loss>> = matches
        .iter()
        .map(|m| matches.iter().find(|k| holds(k, m, patterns)).map(|k| to(k, Advantage::HoldsIt)))
        .collect();
    let mut kept: Vec<usize> = Vec::new();
    for at in 0..matches.len() {
        if losses[at].is_some() {
            continue;
        }
        let stronger = kept.iter().map(|k| &matches[*k]).find(|k| competes(k, &matches[at], patterns));
        losses[at] = stronger.map(|k| to(k, advantage(k, &matches[at])));
        if losses[at].is_none() {
            kept.push(at);
        }
    }
    for at in &kept {
        let larger = kept.iter().map(|k| &matches[*k]).find(|k| swallows(k, &matches[*at], patterns));
        losses[*at] = larger.map(|k| to(k, Advantage::OtherGroup));
    }
    let mut judged: Vec<(Match, Option<Loss>)> = matches.into_iter().zip(losses).collect();
    judged.sort_by_key(|(m, _)| (m.run.words, m.pattern));
    judged
}

/// What a match lost to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// Index of the pattern that won, in its rule's list.
    pub pattern: usize,
    /// The tokens of the match that won.
    pub words: Words,
    /// Why it won.
    pub by: Advantage,
}

/// Why one of two matches counts and the other does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Advantage {
    /// It has all the words and slots of the other, and more.
    HoldsIt,
    /// It fills more slots.
    MoreSlots,
    /// Its numbers are longer.
    LongerNumber,
    /// Its gaps skip fewer words.
    FewerGapWords,
    /// More words of its own.
    MoreWords,
    /// It stands further left.
    Leftmost,
    /// It says something else, and has all the words of the other among its own.
    OtherGroup,
}

/// The better match first.
type Rank = (Reverse<usize>, Reverse<usize>, usize, Reverse<usize>, usize, usize);

fn rank(m: &Match) -> Rank {
    let number_length: usize = m.run.fills.iter().filter_map(number).map(|q| q.text.len()).sum();
    (
        Reverse(m.run.fills.len()),
        Reverse(number_length),
        m.run.gap_words,
        Reverse(m.run.fixed.len()),
        m.run.words.start,
        m.run.words.end,
    )
}

fn advantage(better: &Match, worse: &Match) -> Advantage {
    let (a, b) = (rank(better), rank(worse));
    match () {
        () if a.0 != b.0 => Advantage::MoreSlots,
        () if a.1 != b.1 => Advantage::LongerNumber,
        () if a.2 != b.2 => Advantage::FewerGapWords,
        () if a.3 != b.3 => Advantage::MoreWords,
        () => Advantage::Leftmost,
    }
}

/// True when the larger match has every fixed word and every slot of the smaller one, and more words of its own. "12 civils, dont 4 enfants, ont été
/// tués": the verb is the same, the numbers are not, so neither holds the other.
fn holds(larger: &Match, smaller: &Match, patterns: &[Pattern]) -> bool {
    patterns[larger.pattern].constants == patterns[smaller.pattern].constants
        && larger.run.fixed.len() > smaller.run.fixed.len()
        && larger.run.fills.len() >= smaller.run.fills.len()
        && smaller.run.fixed.iter().all(|f| larger.run.fixed.contains(f))
        && larger.run.words.overlaps(smaller.run.words)
        && !counts_apart(larger, smaller)
}

fn number(fill: &super::Fill) -> Option<&Quantity> {
    match &fill.value {
        FillValue::Number(q) | FillValue::Duration(q) => Some(q),
        _ => None,
    }
}

fn competes(a: &Match, b: &Match, patterns: &[Pattern]) -> bool {
    patterns[a.pattern].constants == patterns[b.pattern].constants
        && a.run.words.overlaps(b.run.words)
        && !fills_apart(a, b)
}

/// "12 violations et 3 tirs ont été recensés": one slot filled at two places makes two claims.
fn fills_apart(a: &Match, b: &Match) -> bool {
    a.run.fills.iter().any(|x| {
        let of = |m: &'_ Match| -> Vec<Words> {
            m.run.fills.iter().filter(|f| f.slot == x.slot).map(|f| f.words).collect()
        };
        // A slot that stands twice (*Moscou … avec Ankara*) is at the place of either.
        let (here, there) = (of(a), of(b));
        !there.is_empty() && here.iter().all(|h| !there.iter().any(|t| t.overlaps(*h)))
    })
}

/// One number slot filled at two places.
fn counts_apart(a: &Match, b: &Match) -> bool {
    let counts = |m: &Match| m.run.fills.iter().filter(|f| number(f).is_some()).cloned().collect::<Vec<_>>();
    let (a, b) = (counts(a), counts(b));
    a.iter().any(|x| b.iter().any(|y| x.slot == y.slot && !x.words.overlaps(y.words)))
}

fn swallows(larger: &Match, smaller: &Match, patterns: &[Pattern]) -> bool {
    patterns[larger.pattern].constants != patterns[smaller.pattern].constants
        && larger.run.fixed.len() > smaller.run.fixed.len()
        && !smaller.run.fixed.is_empty()
        && smaller.run.fixed.iter().all(|f| larger.run.fixed.contains(f))
}
