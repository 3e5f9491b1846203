//! Which truce is meant. A name, a date, the brokers or the length decide (`stated`); a bare *la trêve* is the one nationwide truce of more than seven
//! days that covers the time spoken of, or the only one that the article has stated before (`inferred`); *cette trêve* is the last one; when two fit, or none, it is unspecified.

use super::Subject;
use super::stand_in::{is_again, is_pronoun};
use crate::matcher::{Annotated, Article, List};
use crate::provenance::How;
use crate::rule::{Distance, Rulebook};
use crate::text::{DateRole, Period, Span, Words, parse_edtf, resolve};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A date said of a truce tells its start when it is this short (days), or when it says *depuis*.
const LONGEST_START: i32 = 15;
/// A truce up to this long (days) is meant by an explicit cue only.
const LONGEST_SHORT: i32 = 7;
/// How many tokens behind the truce its brokers or its length may be named.
const NEAR: usize = 8;

/// A truce of the lexicon.
struct Truce {
    id: String,
    from: Date,
    until: Option<Date>,
    hours: Option<i64>,
    brokers: BTreeSet<String>,
    area: Vec<String>,
}

/// A truce spoken of.
struct Spoken {
    sentence: usize,
    words: Words,
    subject: Subject,
    /// As the words before it named it, for a pronoun; what *cette trêve* behind it goes on with.
    named: Subject,
    indefinite: bool,
}

/// The truces of an article.
pub(super) struct Truces<'a> {
    book: &'a Rulebook,
    article: &'a Article<'a>,
    published: Option<Period>,
    known: Vec<Truce>,
    areas: BTreeSet<String>,
    spoken: Vec<Spoken>,
}

impl<'a> Truces<'a> {
    pub fn new(book: &'a Rulebook, article: &'a Article<'a>, published: Option<Period>) -> Self {
        let day = |e: &crate::rule::EntityRule, key: &str| e.attribute(key).and_then(parse_edtf);
        let known = book.entities.iter().filter(|e| e.kind == "truce").filter_map(|e| {
            Some(Truce {
                id: e.id.clone(),
                from: day(e, "from")?.from?,
                until: day(e, "until").and_then(|p| p.until),
                hours: e.attribute("hours").and_then(|h| h.parse().ok()),
                brokers: e.attributes.get("brokers").into_iter().flatten().cloned().collect(),
                area: e.within.clone(),
            })
        });
        // Places that the article names, with those that hold them.
        let mut areas = BTreeSet::new();
        for mention in article.sentences.iter().flat_map(|s| &s.mentions) {
            let entity = &book.entities[mention.entity];
            areas.insert(entity.id.clone());
            areas.extend(book.broader(&entity.id));
        }
        Self { book, article, published, known: known.collect(), areas, spoken: Vec::new() }
    }

    /// First day of a truce.
    pub fn first_day(&self, id: &str) -> Option<Date> {
        self.known.iter().find(|t| t.id == id).map(|t| t.from)
    }

    /// Takes in the truces named in a sentence.
    pub fn enter(&mut self, index: usize, said: &[Span]) {
        let sentence = &self.article.sentences[index];
        let mentions: Vec<(usize, Words)> = sentence
            .mentions
            .iter()
            .filter(|m| self.book.entities[m.entity].kind == "truce")
            .map(|m| (m.entity, m.words))
            .collect();
        for (entity, words) in mentions {
            let before = words.start.checked_sub(1).map_or("", |i| &*sentence.tokens()[i].form);
            let indefinite = matches!(before, "un" | "une")
                || sentence.tokens()[..words.start].iter().rev().take(3).any(|t| t.is("un") || t.is("une"));
            let last = || self.spoken.last().map_or(unspecified(), |s| s.named.clone());
            let again = is_again(self.book, entity);
            let own = self.by_name(entity).or_else(|| self.by_cue(sentence, words, said, again));
            let is_pronoun = is_pronoun(&sentence.tokens()[words.start].form) || again;
            let (subject, named) = match own {
                Some(own) => (own.clone(), own),
                None if is_pronoun => (inferred(&last()), last()),
                None if matches!(before, "cette" | "ce" | "cet") => (last(), last()),
                None => (unspecified(), unspecified()),
            };
            self.spoken.push(Spoken { sentence: index, words, subject, named, indefinite });
        }
    }

    /// The truce that a match is about: the one it names, else the nearest within reach. `None` when none is in reach.
    pub fn subject(
        &self,
        index: usize,
        found: Words,
        fill: Option<Words>,
        reach: Distance,
        period: Option<Period>,
        new: bool,
    ) -> Option<Subject> {
        // In the order of the sentences: those of this one stand together.
        let first = self.spoken.partition_point(|s| s.sentence < index);
        let here = || self.spoken[first..].iter().take_while(|s| s.sentence == index);
        let own = fill.and_then(|f| here().find(|s| f.contains(s.words) || s.words == f));
        let near = || {
            here().min_by_key(|s| {
                if s.words.end <= found.start {
                    found.start - s.words.end
                } else {
                    s.words.start.saturating_sub(found.end)
                }
            })
        };
        if let Some(spoken) = own.or_else(near) {
            return Some(self.settle(spoken, period, new));
        }
        let paragraph = self.article.sentences[index].sentence.paragraph;
        let in_reach = |s: &&Spoken| match reach {
            Distance::Sentence => false,
            Distance::Paragraph => self.article.sentences[s.sentence].sentence.paragraph == paragraph,
            Distance::Article => true,
        };
        let Some(last) = self.spoken.iter().rev().find(in_reach) else {
            // Named only further down: the article is about a truce, which one its time tells.
            return (reach == Distance::Article && self.is_named())
                .then(|| self.by_time(period.or(self.published)).unwrap_or_else(unspecified));
        };
        // What another sentence names is only inferred here.
        Some(inferred(&self.settle(last, period, false)))
    }

    /// A truce that its words leave open: the one that covers the time, unless a new one is spoken of.
    fn settle(&self, spoken: &Spoken, period: Option<Period>, new: bool) -> Subject {
        if spoken.subject.id.is_some() || new || spoken.indefinite {
            return spoken.subject.clone();
        }
        self.by_article(spoken)
            .or_else(|| self.by_time(period.or(self.published)))
            .unwrap_or_else(unspecified)
    }

    /// The one truce that the article has stated before: *la trêve* goes on meaning it.
    fn by_article(&self, spoken: &Spoken) -> Option<Subject> {
        let before =
            self.spoken.iter().take_while(|s| (s.sentence, s.words) < (spoken.sentence, spoken.words));
        let stated: BTreeSet<&String> =
            before.filter(|s| s.subject.how == How::Stated).filter_map(|s| s.subject.id.as_ref()).collect();
        let mut stated = stated.into_iter();
        match (stated.next(), stated.next()) {
            (Some(id), None) => Some(Subject { id: Some(id.clone()), how: How::Inferred }),
            _ => None,
        }
    }

    /// False for a place where no truce holds, in an article that speaks of one: where it was negotiated, where its observers sit.
    pub fn is_in_reach(&self, place: &str) -> bool {
        let held = |area: &String| {
            area == place
                || self.book.broader(place).contains(area)
                || self.book.broader(area).iter().any(|b| b == place)
        };
        let mut areas = self.known.iter().flat_map(|t| &t.area).peekable();
        areas.peek().is_none() || !self.is_named() || areas.any(held)
    }

    /// True when the article names a truce anywhere.
    fn is_named(&self) -> bool {
        let mentions = self.article.sentences.iter().flat_map(|s| &s.mentions);
        mentions.into_iter().any(|m| self.book.entities[m.entity].kind == "truce")
    }

    fn by_name(&self, entity: usize) -> Option<Subject> {
        let id = &self.book.entities[entity].id;
        self.known.iter().any(|t| t.id == *id).then(|| Subject { id: Some(id.clone()), how: How::Stated })
    }

    /// A date of its start, its brokers, or its length beside it: exactly one truce must fit. *L'accord parrainé par Washington et Moscou* (`again`)
    /// leaves open which pact of theirs it is.
    fn by_cue(&self, sentence: &Annotated, words: Words, said: &[Span], again: bool) -> Option<Subject> {
        let dates = sentence.dates.iter().filter(|d| {
            let span = sentence.span(d.words);
            // "a annoncé mercredi": when it was said. "L'armée a décrété mercredi une trêve": when it starts, when no other date is there.
            d.words.end > sentence.dateline
                && (!said.iter().any(|s| s.overlaps(span)) || sentence.dates.len() == 1)
        });
        // "la cessation des hostilités du 27 février": its own, whatever else the sentence dates.
        let own = sentence.dates.iter().find(|d| {
            d.words.start == words.end
                && sentence.tokens().get(words.end).is_some_and(|t| matches!(&*t.form, "du" | "de" | "d'"))
        });
        let starts: Vec<Period> = dates
            .filter(|d| own.is_none_or(|own| own.words == d.words))
            .filter_map(|d| {
                let period = resolve(&d.expr, self.published)?;
                let short = days(period).is_some_and(|n| n <= LONGEST_START);
                (short || d.role == DateRole::Since).then_some(period)
            })
            .collect();
        let brokers = self.actors_behind(sentence, words);
        let lengths: Vec<i64> = sentence
            .durations
            .iter()
            .filter(|d| d.words.start >= words.end && d.words.start - words.end <= NEAR)
            .filter_map(|d| {
                d.hours.min.filter(|_| d.hours.min == d.hours.max).map(|h| h.in_thousandths() / 1000)
            })
            .collect();
        let fit = |t: &Truce| {
            if !self.in_area(t) {
                return None;
            }
            let by_date = starts
                .iter()
                .any(|p| p.from.is_some_and(|f| f <= t.from) && p.until.is_some_and(|u| t.from <= u));
            let by_brokers = t.brokers.len() > 1 && t.brokers == brokers;
            let now = self.published.is_some_and(|p| {
                p.until.is_some_and(|u| near(u, t.from)) || p.from.is_some_and(|f| near(f, t.from))
            });
            let by_length = t.hours.is_some_and(|h| lengths.contains(&h)) && now;
            match by_date || by_length {
                true => Some(How::Stated),
                false if !by_brokers || !self.covers(t, self.published) => None,
                false => Some(if again { How::Inferred } else { How::Stated }),
            }
        };
        let mut fitting = self.known.iter().filter_map(|t| Some((t, fit(t)?)));
        match (fitting.next(), fitting.next()) {
            (Some((truce, how)), None) => Some(Subject { id: Some(truce.id.clone()), how }),
            _ => None,
        }
    }

    fn by_time(&self, period: Option<Period>) -> Option<Subject> {
        let period = period?;
        let long = |t: &&Truce| {
            t.until.is_none_or(|u| {
                days(Period { from: Some(t.from), until: Some(u) }).is_some_and(|n| n > LONGEST_SHORT)
            })
        };
        let mut fitting =
            self.known.iter().filter(long).filter(|t| self.in_area(t) && self.covers(t, Some(period)));
        match (fitting.next(), fitting.next()) {
            (Some(truce), None) => Some(Subject { id: Some(truce.id.clone()), how: How::Inferred }),
            _ => None,
        }
    }

    fn covers(&self, truce: &Truce, period: Option<Period>) -> bool {
        let Some(period) = period else { return true };
        period.until.is_none_or(|u| truce.from <= u)
            && truce.until.is_none_or(|u| period.from.is_none_or(|f| f <= u))
    }

    /// A truce is meant only where the article speaks of its area.
    fn in_area(&self, truce: &Truce) -> bool {
        truce.area.is_empty() || truce.area.iter().any(|a| self.areas.contains(a))
    }

    /// The actors of the list that begins nearest behind the truce.
    fn actors_behind(&self, sentence: &Annotated, words: Words) -> BTreeSet<String> {
        let empty = crate::rule::Language::default();
        let language = self.book.languages.get(self.article.lang).unwrap_or(&empty);
        let list: Option<List> = (words.end..words.end + NEAR)
            .find_map(|at| crate::matcher::list_at(self.book, language, sentence, "actor", at));
        list.map(|l| l.members.iter().map(|(e, _)| self.book.entities[*e].id.clone()).collect())
            .unwrap_or_default()
    }
}

/// The same truce, as what other words said of it tells.
fn inferred(stated: &Subject) -> Subject {
    let how = if stated.id.is_some() { How::Inferred } else { stated.how };
    Subject { id: stated.id.clone(), how }
}

fn unspecified() -> Subject {
    Subject { id: None, how: How::Unknown }
}

/// Days of a period, both ends in.
fn days(period: Period) -> Option<i32> {
    let (from, until) = (period.from?, period.until?);
    from.until(until).ok().map(|span| span.get_days() + 1)
}

/// Within a month of each other.
fn near(a: Date, b: Date) -> bool {
    a.until(b).is_ok_and(|span| span.get_days().abs() <= 31)
}
