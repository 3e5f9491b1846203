//! An answer without its words: what makes two answers the same, and which kind of values it compares by.

use super::Knowledge;
use crate::claim::{Claim, Value};
use crate::text::{Amount, Period, Quantity};
use std::collections::BTreeSet;
use std::fmt;

/// The kind of an answer: it says which rules of the gate and of the values apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    States,
    Counts,
    Blame,
    Sets,
    /// Dates and lengths of time.
    Durations,
    Texts,
}

impl Kind {
    /// Sets and durations belong to the truce as a whole: when they were told does not matter.
    pub fn has_period(self) -> bool {
        matches!(self, Kind::States | Kind::Counts | Kind::Blame | Kind::Texts)
    }
}

/// An answer without its words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Answer {
    State(String),
    Count(Interval),
    Blame(Members),
    Set(Members),
    Length(Interval),
    Date(Period),
    /// A date that could not be placed, by its words.
    Unplaced(String),
    Text(String),
}

/// A closed interval; `None` is an open end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Interval {
    pub min: Option<Amount>,
    pub max: Option<Amount>,
}

/// Ids of a list.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Members {
    pub ids: BTreeSet<String>,
    /// There are more.
    pub open: bool,
    /// There are no more.
    pub exhaustive: bool,
}

impl Answer {
    /// The answer of a claim, `None` when it has none.
    pub fn of(claim: &Claim, knowledge: &Knowledge) -> Option<Self> {
        let slot = knowledge.claims.get(&claim.claim)?.answer.as_str();
        let list = |ids: BTreeSet<String>, open, exhaustive| {
            let members = Members { ids, open: open || says_open(claim), exhaustive };
            if slot == BLAMED { Answer::Blame(members) } else { Answer::Set(members) }
        };
        Some(match claim.slot(slot)? {
            Value::State(state) => Answer::State(state.clone()),
            Value::Number(quantity) => Answer::Count(Interval::of(quantity)),
            Value::Duration(quantity) => Answer::Length(Interval::of(quantity)),
            Value::Entity(entity) => list(BTreeSet::from([entity.id.clone()]), false, false),
            Value::Set(set) => {
                list(set.members.iter().map(|m| m.id.clone()).collect(), set.open, set.exhaustive)
            }
            Value::Date { period: Some(period), .. } => Answer::Date(*period),
            Value::Date { period: None, text } => Answer::Unplaced(fold(text)),
            Value::Text(text) => Answer::Text(fold(text)),
        })
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Answer::State(_) => Kind::States,
            Answer::Count(_) => Kind::Counts,
            Answer::Blame(_) => Kind::Blame,
            Answer::Set(_) => Kind::Sets,
            Answer::Length(_) | Answer::Date(_) | Answer::Unplaced(_) => Kind::Durations,
            Answer::Text(_) => Kind::Texts,
        }
    }
}

impl Interval {
    pub fn of(quantity: &Quantity) -> Self {
        Self { min: quantity.min, max: quantity.max }
    }

    /// True when every value of `self` lies below every value of `other`.
    pub fn below(self, other: Self) -> bool {
        matches!((self.max, other.min), (Some(max), Some(min)) if max < min)
    }

    /// True when the two share no value.
    pub fn disjoint(self, other: Self) -> bool {
        self.below(other) || other.below(self)
    }

    /// True when every value of `other` is one of `self`.
    pub fn holds(self, other: Self) -> bool {
        let low = self.min.is_none_or(|min| other.min.is_some_and(|m| min <= m));
        let high = self.max.is_none_or(|max| other.max.is_some_and(|m| m <= max));
        low && high
    }
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Answer::State(text) | Answer::Unplaced(text) | Answer::Text(text) => f.write_str(text),
            Answer::Count(interval) | Answer::Length(interval) => interval.fmt(f),
            Answer::Blame(members) | Answer::Set(members) => {
                f.write_str(&members.ids.iter().map(String::as_str).collect::<Vec<_>>().join("+"))
            }
            Answer::Date(period) => f.write_str(&days(*period)),
        }
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let end = |amount: Option<Amount>| amount.map(|a| a.to_string()).unwrap_or_default();
        if self.min == self.max {
            f.write_str(&end(self.min))
        } else {
            write!(f, "{}..{}", end(self.min), end(self.max))
        }
    }
}

/// A period as a reason shows it: one day, or first and last day with a slash, `..` for an open end.
pub(super) fn days(period: Period) -> String {
    if period.from.is_some() && period.from == period.until {
        return period.from.map(|day| day.to_string()).unwrap_or_default();
    }
    let end = |day: Option<jiff::civil::Date>| day.map_or("..".to_owned(), |d| d.to_string());
    format!("{}/{}", end(period.from), end(period.until))
}

/// Lower case, one space between words, straight apostrophes: enough to see that two names of one article series are the same.
pub(super) fn fold(text: &str) -> String {
    text.replace('’', "'").to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The answer slot by which a claim type is known to be about blame.
const BLAMED: &str = "blamed";

/// A rule may say with a slot of its own that the list goes on.
fn says_open(claim: &Claim) -> bool {
    matches!(claim.slot("open"), Some(Value::State(word) | Value::Text(word)) if word == "true" || word == "yes")
}
