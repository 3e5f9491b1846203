//! Which of several matches of one claim count. The order of keys, lines and files never decides.

use super::{FillValue, Match};
use crate::rule::Pattern;
use crate::text::{Quantity, Words};

/// Two matches compete when they set the same constants, share a word, and fill no slot at different places: most slots filled wins, then the
/// longest numbers, the fewest gap words, the most fixed words, the leftmost. Across groups, a match whose fixed words are all among another's
/// loses (*globalement respecté* beats *respecté*).
pub(super) fn winners(mut matches: Vec<Match>, patterns: &[Pattern]) -> Vec<Match> {
    matches.sort_by_key(|m| {
        let number_length: usize = m.run.fills.iter().filter_map(number).map(|q| q.text.len()).sum();
        (
            std::cmp::Reverse(m.run.fills.len()),
            std::cmp::Reverse(number_length),
            m.run.gap_words,
            std::cmp::Reverse(m.run.fixed.len()),
            m.run.words.start,
            m.run.words.end,
            patterns[m.pattern].written.clone(),
            m.pattern,
        )
    });
    // "six violations du cessez-le-feu" is part of "six violations du cessez-le-feu … ont été commises": the larger says how.
    let part: Vec<bool> = matches.iter().map(|m| matches.iter().any(|k| holds(k, m, patterns))).collect();
    let mut part = part.into_iter();
    matches.retain(|_| !part.next().unwrap_or(false));
    let mut kept: Vec<Match> = Vec::new();
    for m in matches {
        let loses = kept.iter().any(|k| competes(k, &m, patterns));
        if !loses {
            kept.push(m);
        }
    }
    let swallowed: Vec<bool> = kept.iter().map(|m| kept.iter().any(|k| swallows(k, m, patterns))).collect();
    let mut swallowed = swallowed.into_iter();
    kept.retain(|_| !swallowed.next().unwrap_or(false));
    kept.sort_by_key(|m| (m.run.words, m.pattern));
    kept
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
