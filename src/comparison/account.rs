//! What accounts for two conflicting answers besides the world: one utterance rendered twice, a figure replaced later, one voice or one
//! article at odds with itself. Works on the claims of two positions, by index, each looked up once, never in pairs.

use super::position::Grouped;
use super::voice::Telling;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

/// The claims of two positions that are still to be accounted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rest {
    pub a: Vec<usize>,
    pub b: Vec<usize>,
}

impl Rest {
    /// Nobody is left on one side.
    pub fn is_settled(&self) -> bool {
        self.a.is_empty() || self.b.is_empty()
    }

    /// Without the claims that fail `keep`.
    pub fn filter(&self, keep: impl Fn(usize) -> bool) -> Self {
        let kept = |side: &[usize]| side.iter().copied().filter(|&index| keep(index)).collect();
        Self { a: kept(&self.a), b: kept(&self.b) }
    }

    /// Without utterances that stand on both sides: one named speaker, one day, in two outlets.
    pub fn without_drift(&self, grouped: &Grouped<'_>) -> Self {
        let one_sided = |side: &[usize], other: &[usize]| {
            let rendered = utterances(grouped, other);
            let drifts = |index: &usize| {
                let telling = &grouped.tellings[*index];
                utterance(telling)
                    .and_then(|key| rendered.get(&key))
                    .is_some_and(|outlets| outlets.len() > 1 || !outlets.contains(telling.outlet.as_str()))
            };
            side.iter().copied().filter(|index| !drifts(index)).collect()
        };
        Self { a: one_sided(&self.a, &self.b), b: one_sided(&self.b, &self.a) }
    }

    /// What is left to be accounted for once the utterances that stand on both sides are; when one side has nothing else, the other's own voices
    /// still face these. `None` when all claims of both sides are one utterance.
    pub fn beside_drift(&self, grouped: &Grouped<'_>) -> Option<Self> {
        let rest = self.without_drift(grouped);
        if !rest.is_settled() {
            return Some(rest);
        }
        let all = self.a.iter().chain(&self.b).map(|&index| utterance(&grouped.tellings[index]));
        if all.collect::<BTreeSet<_>>().len() < 2 {
            return None;
        }
        let left = |rest: Vec<usize>, side: &[usize]| if rest.is_empty() { side.to_vec() } else { rest };
        Some(Self { a: left(rest.a, &self.a), b: left(rest.b, &self.b) })
    }

    /// Without claims whose own voice or outlet later stands on the other side.
    pub fn without_replaced(&self, grouped: &Grouped<'_>) -> Self {
        let one_sided = |side: &[usize], other: &[usize]| {
            let latest = Latest::of(grouped, other);
            side.iter().copied().filter(|&index| !latest.replaces(&grouped.tellings[index])).collect()
        };
        Self { a: one_sided(&self.a, &self.b), b: one_sided(&self.b, &self.a) }
    }

    /// Without the voices that stand on both sides.
    pub fn without_shared_voices(&self, grouped: &Grouped<'_>) -> Self {
        let voices = |side: &[usize]| -> BTreeSet<&str> {
            side.iter().map(|&index| grouped.tellings[index].voice.as_str()).collect()
        };
        let (a, b) = (voices(&self.a), voices(&self.b));
        self.filter(|index| {
            let voice = grouped.tellings[index].voice.as_str();
            !(a.contains(voice) && b.contains(voice))
        })
    }

    /// True when two voices stand against each other: not one voice on both sides, not an article's headline against its own text. Who counted is a voice
    /// of its own where an article tells two counts in its own words.
    pub fn has_two_voices(&self, grouped: &Grouped<'_>) -> bool {
        let (a, b) = (seats(grouped, &self.a), seats(grouped, &self.b));
        // Pairs that fail share a voice or stand in one article, so this ends after few steps however many claims there are.
        a.iter().any(|(voice, seat)| b.iter().any(|(other, place)| voice != other && seat.faces(place)))
    }

    /// True when whoever is heard on one side is heard on the other too.
    pub fn has_same_voices(&self, grouped: &Grouped<'_>) -> bool {
        let voices = |side| seats(grouped, side).into_keys().map(|(voice, _)| voice).collect::<BTreeSet<_>>();
        voices(&self.a) == voices(&self.b)
    }

    /// True when all stand in one article.
    pub fn is_one_article(&self, grouped: &Grouped<'_>) -> bool {
        let documents: BTreeSet<&Arc<str>> =
            self.a.iter().chain(&self.b).map(|&index| &grouped.claims[index].document).collect();
        documents.len() < 2
    }
}

type Utterance<'a> = (&'a str, Date);

fn utterance(telling: &Telling) -> Option<Utterance<'_>> {
    let speaker = telling.speaker.as_deref().filter(|_| telling.named)?;
    Some((speaker, telling.day()?))
}

fn utterances<'a>(grouped: &'a Grouped<'_>, side: &[usize]) -> BTreeMap<Utterance<'a>, BTreeSet<&'a str>> {
    let mut rendered: BTreeMap<Utterance<'a>, BTreeSet<&'a str>> = BTreeMap::new();
    for &index in side {
        let telling = &grouped.tellings[index];
        if let Some(key) = utterance(telling) {
            rendered.entry(key).or_default().insert(&telling.outlet);
        }
    }
    rendered
}

/// When each voice, and each speaker in each outlet, was last heard (the first day of the latest telling).
struct Latest<'a> {
    by_voice: BTreeMap<&'a str, Date>,
    by_outlet: BTreeMap<(&'a str, Option<&'a str>), Date>,
}

impl<'a> Latest<'a> {
    fn of(grouped: &'a Grouped<'_>, side: &[usize]) -> Self {
        let mut latest = Self { by_voice: BTreeMap::new(), by_outlet: BTreeMap::new() };
        for &index in side {
            let telling = &grouped.tellings[index];
            let Some(day) = telling.told.and_then(|told| told.from) else { continue };
            let key = (telling.outlet.as_str(), telling.speaker.as_deref());
            keep_later(latest.by_voice.entry(&telling.voice).or_insert(day), day);
            keep_later(latest.by_outlet.entry(key).or_insert(day), day);
        }
        latest
    }

    /// True when the same voice, or the same outlet without another speaker, was surely heard later.
    fn replaces(&self, telling: &Telling) -> bool {
        let Some(told) = telling.told.and_then(|told| told.until) else { return false };
        let outlet = telling.outlet.as_str();
        let later = |day: Option<&Date>| day.is_some_and(|day| told < *day);
        let by_outlet = match telling.speaker.as_deref() {
            Some(speaker) => {
                later(self.by_outlet.get(&(outlet, Some(speaker))))
                    || later(self.by_outlet.get(&(outlet, None)))
            }
            None => self
                .by_outlet
                .range((Bound::Included((outlet, None)), Bound::Unbounded))
                .take_while(|((name, _), _)| *name == outlet)
                .any(|(_, day)| told < *day),
        };
        later(self.by_voice.get(telling.voice.as_str())) || by_outlet
    }
}

fn keep_later(kept: &mut Date, day: Date) {
    *kept = day.max(*kept);
}

/// Where a voice is heard: in one document (in its text, or in its headline only), or in several.
struct Seat<'a> {
    document: &'a Arc<str>,
    several: bool,
    in_text: bool,
}

impl Seat<'_> {
    /// True when the two can stand against each other: in two articles, or both in the text of one.
    fn faces(&self, other: &Self) -> bool {
        self.several || other.several || self.document != other.document || (self.in_text && other.in_text)
    }
}

/// A voice, and who counted when it speaks for itself.
type Heard<'a> = (&'a str, Vec<&'a str>);

fn seats<'a>(grouped: &'a Grouped<'_>, side: &[usize]) -> BTreeMap<Heard<'a>, Seat<'a>> {
    let mut seats: BTreeMap<Heard<'a>, Seat<'a>> = BTreeMap::new();
    for &index in side {
        let (telling, document) = (&grouped.tellings[index], &grouped.claims[index].document);
        let counted = grouped.claims[index].about.counted_by.iter().filter(|_| telling.speaker.is_none());
        let heard = (telling.voice.as_str(), counted.map(|entity| entity.id.as_str()).collect());
        let seat = seats.entry(heard).or_insert(Seat { document, several: false, in_text: false });
        seat.several |= seat.document != document;
        seat.in_text |= !telling.headline;
    }
    seats
}
