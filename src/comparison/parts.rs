//! Parts and wholes inside one article: sub-counts that cannot add up to the total told before them. Only counts that say of themselves that they are
//! parts (`part-of-count`, `goes-on-from-count`) are added up; that a list falls short is said only when nothing of it can have been missed
//! (`complete`). A single part that exceeds its whole is the values' business (`value`).

use super::answer::{Answer, Interval};
use super::complete::is_complete;
use super::position::Grouped;
use super::{NOTES, Part, Question, Reason, Verdict, VerdictKind};
use crate::claim::{Claim, Counting, Section};
use crate::modality::Modality;
use crate::provenance::How;
use crate::text::Amount;
use std::collections::BTreeMap;

/// How many fifths of a total its parts must reach to be taken for all of it.
const ALL_BUT: i64 = 4;

/// The tensions between totals and their parts, and between a headline's count and the text's, each between two positions.
pub(super) fn tensions(grouped: &Grouped<'_>) -> Vec<Verdict> {
    let mut by_text: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for &index in &grouped.order {
        if interval(grouped, index).is_some() {
            let claim = &grouped.claims[index];
            by_text.entry((&claim.document, &claim.claim)).or_default().push(index);
        }
    }
    let mut verdicts = Vec::new();
    for counts in by_text.values() {
        let in_headline = |index: &usize| grouped.claims[*index].section == Section::Headline;
        let (headline, body): (Vec<usize>, Vec<usize>) = counts.iter().copied().partition(in_headline);
        verdicts.extend(sums(grouped, &headline));
        verdicts.extend(sums(grouped, &body));
        verdicts.extend(headline.iter().filter_map(|&index| over_text(grouped, index, &body)));
    }
    verdicts
}

/// A total and what goes on from it.
pub(super) struct List {
    pub whole: usize,
    /// By index of claim, in the order of the text.
    pub parts: Vec<(By, usize)>,
    /// Something behind it goes on from it and is no part.
    pub broken: bool,
    /// Another count before it in its sentence may be the total as well.
    doubtful: bool,
}

/// What makes a count a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Place,
    Side,
}

fn sums(grouped: &Grouped<'_>, counts: &[usize]) -> Vec<Verdict> {
    let lists = lists(grouped, counts);
    let firm = lists.iter().filter(|list| !list.doubtful);
    firm.filter_map(|list| [By::Place, By::Side].into_iter().find_map(|by| sum(grouped, list, by))).collect()
}

/// The counts of one text by the total that they go on from.
fn lists(grouped: &Grouped<'_>, counts: &[usize]) -> Vec<List> {
    let mut lists: Vec<List> = Vec::new();
    for &index in counts {
        let claim = &grouped.claims[index];
        let sentence = |list: &List| grouped.claims[list.whole].evidence.sentence == claim.evidence.sentence;
        let (held, carried) = (has(claim, "part-of-count"), has(claim, "goes-on-from-count"));
        if let Some(list) = lists.last_mut().filter(|_| held || carried) {
            // What goes on from a count that goes on itself (*contre 74 la veille*) need not be a part of it.
            let of_total = !has(&grouped.claims[list.whole], "goes-on-from-count");
            let by = part_of(grouped, list.whole, index);
            match by.filter(|_| (held && sentence(list)) || (carried && of_total)) {
                Some(by) => {
                    list.parts.push((by, index));
                    continue;
                }
                None => list.broken = true,
            }
        }
        if !held {
            let doubtful = lists.last().is_some_and(sentence);
            lists.push(List { whole: index, parts: Vec::new(), broken: false, doubtful });
        }
    }
    lists
}

/// Whether a count is of the same thing as the whole, but narrower in place, or of a side where the whole has none.
fn part_of(grouped: &Grouped<'_>, whole: usize, part: usize) -> Option<By> {
    let (voice, other) = (&grouped.tellings[whole].voice, &grouped.tellings[part].voice);
    let (w, p) = (position(grouped, whole)?, position(grouped, part)?);
    let same_frame = grouped.standings[w].frame == grouped.standings[p].frame;
    let (asked, of_part) = (question(grouped, w), question(grouped, p));
    if voice != other || !same_frame || !is_told(grouped, whole) || asked.subject != of_part.subject {
        return None;
    }
    let narrower = match (&asked.place, &of_part.place) {
        (Some(broad), Some(narrow)) => grouped.knowledge.holds(broad, narrow),
        (None, narrow) => narrow.is_some(),
        _ => false,
    };
    let beside = |question: &Question| -> Vec<(String, String)> {
        question.slots.iter().filter(|(name, _)| name != BLAMED).cloned().collect()
    };
    if narrower && asked.slots == of_part.slots {
        return Some(By::Place);
    }
    let sided = asked.slot(BLAMED).is_none() && of_part.slot(BLAMED).is_some();
    (sided && asked.place == of_part.place && beside(asked) == beside(of_part)).then_some(By::Side)
}

/// The tension of a list whose parts cannot add up to its total.
fn sum(grouped: &Grouped<'_>, list: &List, by: By) -> Option<Verdict> {
    let key = |index: usize| -> Option<&str> {
        let question = question(grouped, position(grouped, index)?);
        if by == By::Place { question.place.as_deref() } else { question.slot(BLAMED) }
    };
    let told: Vec<usize> = list.parts.iter().filter(|(b, _)| *b == by).map(|(_, index)| *index).collect();
    let keys: Vec<&str> = told.iter().filter_map(|index| key(*index)).collect();
    // Two counts of one place are two lists, or one told twice.
    let twice = keys.iter().enumerate().any(|(at, key)| keys[..at].contains(key));
    let related =
        |a: &str, b: &str| a.split('+').any(|x| b.split('+').any(|y| grouped.knowledge.related(x, y)));
    let apart = |at: usize| {
        let others = keys.iter().enumerate().filter(|(other, _)| *other != at);
        match by {
            By::Place => others.into_iter().all(|(_, broad)| !grouped.knowledge.holds(broad, keys[at])),
            By::Side => others.into_iter().all(|(_, other)| !related(keys[at], other)),
        }
    };
    let parts: Vec<usize> = told.iter().enumerate().filter(|(at, _)| apart(*at)).map(|(_, i)| *i).collect();
    if twice || parts.len() < 2 || keys.len() != told.len() {
        return None;
    }
    let figures: Vec<Interval> = parts.iter().filter_map(|index| interval(grouped, *index)).collect();
    let total = interval(grouped, list.whole)?;
    let sum = added(&figures);
    let whole = told_apart(total, sum)?;
    let enough = parts.len() >= 3 || by == By::Side;
    let near = || matches!((sum.max, total.min), (Some(sum), Some(total)) if nearly(sum, total));
    let complete = || parts.len() == list.parts.len() && enough && near() && is_complete(grouped, list);
    let code = match whole {
        Whole::Below => "parts-exceed-total",
        Whole::Above if complete() => "parts-fall-short",
        Whole::Above => return None,
    };
    let mut detail = vec![total.to_string(), sum.to_string()];
    detail.extend(figures.iter().map(ToString::to_string));
    verdict(grouped, list.whole, *parts.first()?, code, detail)
}

/// Where a total stands that its parts cannot meet.
enum Whole {
    Below,
    Above,
}

fn told_apart(total: Interval, sum: Interval) -> Option<Whole> {
    match (total.below(sum), sum.below(total)) {
        (true, _) => Some(Whole::Below),
        (_, true) => Some(Whole::Above),
        _ => None,
    }
}

fn nearly(sum: Amount, total: Amount) -> bool {
    sum.in_thousandths().saturating_mul(5) >= total.in_thousandths().saturating_mul(ALL_BUT)
}

/// No count is below nothing; one without an upper end has none in the sum.
fn added(figures: &[Interval]) -> Interval {
    let min = figures.iter().map(|f| f.min.map_or(0, Amount::in_thousandths)).fold(0, i64::saturating_add);
    let max = figures.iter().map(|f| f.max.map(Amount::in_thousandths));
    let max = max.into_iter().try_fold(0_i64, |sum, max| Some(sum.saturating_add(max?)));
    Interval { min: Some(Amount::thousandths(min)), max: max.map(Amount::thousandths) }
}

/// A headline's count that no count of its text meets, where the text has one total of the same. Place and counting may be left open on one side.
fn over_text(grouped: &Grouped<'_>, headline: usize, body: &[usize]) -> Option<Verdict> {
    if !is_told(grouped, headline) || is_part(&grouped.claims[headline]) {
        return None;
    }
    let asked = question(grouped, position(grouped, headline)?);
    let own = interval(grouped, headline)?;
    let same =
        |index: &usize| position(grouped, *index).is_some_and(|p| question(grouped, p).slots == asked.slots);
    let of_same: Vec<usize> = body.iter().copied().filter(same).collect();
    let meets = |index: &usize| interval(grouped, *index).is_none_or(|other| !own.disjoint(other));
    let totals: Vec<usize> = of_same.iter().copied().filter(|i| !is_part(&grouped.claims[*i])).collect();
    let first = *totals.first()?;
    let one = totals.iter().all(|index| interval(grouped, *index) == interval(grouped, first));
    if of_same.iter().any(meets) || !one || !is_of_headline(grouped, headline, first) {
        return None;
    }
    let detail = vec![own.to_string(), interval(grouped, first)?.to_string()];
    verdict(grouped, headline, first, "headline-differs", detail)
}

fn is_of_headline(grouped: &Grouped<'_>, headline: usize, text: usize) -> bool {
    let (Some(h), Some(t)) = (position(grouped, headline), position(grouped, text)) else { return false };
    let (asked, of_text) = (question(grouped, h), question(grouped, t));
    let subject = asked.subject == of_text.subject || asked.subject.is_none() || of_text.subject.is_none();
    // A text that is about a place of its own may be about a part of what the headline counts.
    let place = asked.place == of_text.place || grouped.claims[text].about.place.is_none();
    let (a, b) = (&grouped.standings[h].frame, &grouped.standings[t].frame);
    let counting = match (a.counting, b.counting) {
        (x, y) if x == y => true,
        (Counting::Unspecified, other) | (other, Counting::Unspecified) => other != Counting::Since,
        _ => false,
    };
    // Without a day of its own the headline is about the text's.
    let dated = grouped.claims[headline].about.when.is_some_and(|when| when.how == How::Stated);
    let time = !dated || a.time.against(b.time) != super::Relation::Disjoint;
    is_told(grouped, text) && subject && place && counting && time && a.stance == b.stance
}

fn verdict(
    grouped: &Grouped<'_>,
    one: usize,
    other: usize,
    code: &'static str,
    detail: Vec<String>,
) -> Option<Verdict> {
    let (x, y) = (position(grouped, one)?, position(grouped, other)?);
    let same_origin = grouped.positions[x].origins == grouped.positions[y].origins;
    let holds = |note: &str| note == "inside-one-article" || (note == "one-origin" && same_origin);
    let notes = NOTES.iter().map(|(note, _)| *note).filter(|note| holds(note)).collect();
    let reason = Reason { part: Part::Value, code, soft: Vec::new(), notes, detail };
    let (kind, a, b) = (VerdictKind::Tension, x.min(y), x.max(y));
    (a != b).then_some(Verdict { kind, strength: None, conflict: None, a, b, reason })
}

/// The slot of a side.
const BLAMED: &str = "blamed";

fn has(claim: &Claim, note: &str) -> bool {
    claim.notes.contains(&note)
}

fn is_part(claim: &Claim) -> bool {
    has(claim, "part-of-count") || has(claim, "goes-on-from-count")
}

/// Said to be so, be it by hearsay, and not in passing.
fn is_told(grouped: &Grouped<'_>, index: usize) -> bool {
    let claim = &grouped.claims[index];
    matches!(claim.modality, Modality::Asserted | Modality::Conditional) && !claim.presupposed
}

fn position(grouped: &Grouped<'_>, index: usize) -> Option<usize> {
    grouped.position_of.get(index).copied().flatten()
}

fn question<'a>(grouped: &'a Grouped<'_>, position: usize) -> &'a Question {
    &grouped.questions[grouped.positions[position].question]
}

fn interval(grouped: &Grouped<'_>, index: usize) -> Option<Interval> {
    match grouped.standings[position(grouped, index)?].answer {
        Answer::Count(interval) => Some(interval),
        _ => None,
    }
}
