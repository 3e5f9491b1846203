//! The table before it has a format: which outlet answers which question with which claims.

use super::teller::Teller;
use super::voice::OutletKey;
use super::words;
use crate::claim::Claim;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Questions in rows, outlets in columns.
pub(super) struct Side {
    /// The outlets with their headings, known ones first by name, unknown ones by document.
    pub outlets: Vec<(OutletKey, String)>,
    /// Questions that at least two outlets answer.
    pub shared: Vec<Row>,
    /// Questions that one outlet answers.
    pub alone: Vec<Row>,
}

/// A question with its answers.
pub(super) struct Row {
    /// Index into the questions.
    pub question: usize,
    /// Per outlet (as in `Side::outlets`) the indices of its claims, by position, then by place in the articles.
    pub cells: Vec<Vec<usize>>,
    /// True when the answers are not all about the same days, so that the days are worth showing.
    pub days_differ: bool,
}

/// Note numbers, given in the order of asking.
#[derive(Default)]
pub(super) struct Numbers {
    /// Claims in the order of their notes; the first note is number 1.
    pub claims: Vec<usize>,
    known: BTreeMap<usize, usize>,
}

impl Numbers {
    /// The note number of a claim.
    pub fn of(&mut self, claim: usize) -> usize {
        *self.known.entry(claim).or_insert_with(|| {
            self.claims.push(claim);
            self.claims.len()
        })
    }
}

/// Before the marks of claims of which something is inferred: a tilde that a line break does not part from them.
pub(super) const INFERRED: &str = "~\u{a0}";

/// Days, both ends as they are known.
type Days = (Option<Date>, Option<Date>);

/// The marks of claims that read the same, after what they say.
pub(super) fn marks(inferred: bool, marks: impl Iterator<Item = String>) -> String {
    let marks: Vec<String> = marks.collect();
    format!("{}{}", if inferred { INFERRED } else { "" }, marks.join(" "))
}

impl Side {
    pub fn new(teller: &Teller<'_>) -> Self {
        let mut first: BTreeMap<OutletKey, &Claim> = BTreeMap::new();
        for claim in teller.view.claims {
            let seen = first.entry(OutletKey::of(claim)).or_insert(claim);
            if (&claim.document, claim.evidence.span) < (&seen.document, seen.evidence.span) {
                *seen = claim;
            }
        }
        let columns: BTreeMap<&OutletKey, usize> =
            first.keys().enumerate().map(|(at, key)| (key, at)).collect();
        let mut rows: BTreeMap<usize, Vec<Vec<usize>>> = BTreeMap::new();
        let mut days: BTreeMap<usize, BTreeSet<Option<Days>>> = BTreeMap::new();
        for position in &teller.view.comparison.positions {
            let period = position.period.map(|p| (p.from, p.until));
            days.entry(position.question).or_default().insert(period);
            let cells = rows.entry(position.question).or_insert_with(|| vec![Vec::new(); columns.len()]);
            for (index, claim) in teller.claims_of(position) {
                if let Some(cell) = columns.get(&OutletKey::of(claim)).and_then(|at| cells.get_mut(*at)) {
                    cell.push(index);
                }
            }
        }
        let (mut shared, mut alone) = (Vec::new(), Vec::new());
        for (question, cells) in rows {
            let days_differ = days.get(&question).is_some_and(|days| days.len() > 1);
            let outlets = cells.iter().filter(|c| !c.is_empty()).count();
            let row = Row { question, cells, days_differ };
            match outlets {
                0 => {}
                1 => alone.push(row),
                _ => shared.push(row),
            }
        }
        let outlets = first.into_iter().map(|(key, claim)| (key, teller.outlet(claim))).collect();
        Self { outlets, shared, alone }
    }
}

impl Row {
    /// The entries of a cell, each ended by what `mark` says of its claims; claims that read the same stand together.
    pub fn entries(
        &self,
        teller: &Teller<'_>,
        cell: &[usize],
        mut mark: impl FnMut(usize) -> String,
    ) -> Vec<String> {
        let mut entries: Vec<(String, bool, Vec<String>)> = Vec::new();
        for index in cell {
            let Some(claim) = teller.claim(*index) else { continue };
            let (text, inferred) = (self.entry(teller, claim), !teller.inferred(claim).is_empty());
            match entries.iter_mut().find(|(t, i, _)| *t == text && *i == inferred) {
                Some((_, _, marks)) => marks.push(mark(*index)),
                None => entries.push((text, inferred, vec![mark(*index)])),
            }
        }
        let set = |(text, inferred, own): (String, bool, Vec<String>)| {
            format!("{text} {}", marks(inferred, own.into_iter()))
        };
        entries.into_iter().map(set).collect()
    }

    fn entry(&self, teller: &Teller<'_>, claim: &Claim) -> String {
        let mut text = teller.answer_as_put(claim);
        let days = claim
            .about
            .when
            .filter(|_| self.days_differ)
            .and_then(|w| words::period(teller.lang(), w.period));
        if let Some(days) = days {
            text = format!("{text}, {days}");
        }
        match teller.innermost(claim) {
            Some(speaker) => format!("{text} — {speaker}"),
            None => text,
        }
    }
}
