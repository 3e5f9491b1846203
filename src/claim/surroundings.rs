//! What a claim is about: which truce, where, when. Taken from the match itself, else from its surroundings, as far as the rule's `nearby:` allows.

use super::subject::Truces;
use super::{Counting, Entity, Subject, When};
use crate::attribution::Utterance;
use crate::matcher::{Annotated, Article, FillValue, Match};
use crate::modality::Modality;
use crate::provenance::{How, Provenance};
use crate::rule::{ClaimRule, Distance, Rulebook, SlotType};
use crate::text::{DateRole, Period, Span, Words, french, resolve};

/// What surrounds a match.
#[derive(Debug, Clone)]
pub(super) struct Surroundings {
    pub subject: Subject,
    pub place: Option<Entity>,
    pub place_inferred: bool,
    pub when: Option<When>,
    pub said: Option<Period>,
    pub counting: Counting,
    pub date_unresolved: bool,
}

/// An article as it is told: its date, and the truces it has spoken of so far.
pub(super) struct Told<'a> {
    book: &'a Rulebook,
    article: &'a Article<'a>,
    utterances: &'a [Utterance],
    published: Option<Period>,
    truces: Truces<'a>,
}

impl<'a> Told<'a> {
    pub fn new(
        book: &'a Rulebook,
        article: &'a Article<'a>,
        provenance: &Provenance,
        utterances: &'a [Utterance],
    ) -> Self {
        let published = provenance.published;
        Self { book, article, utterances, published, truces: Truces::new(book, article, published) }
    }

    /// Takes in the truces of a sentence before its claims are made.
    pub fn enter(&mut self, index: usize) {
        let said: Vec<Span> =
            self.utterances.iter().filter(|u| u.sentence == index).map(|u| u.words).collect();
        self.truces.enter(index, &said);
    }

    /// What surrounds a match; `None` when something that the rule requires is not there.
    pub fn surroundings(
        &self,
        rule: &ClaimRule,
        index: usize,
        found: &Match,
        modality: Modality,
        utterance: Option<&Utterance>,
    ) -> Option<Surroundings> {
        let sentence = &self.article.sentences[index];
        let date = self.date(index, found);
        let period = date.and_then(|d| resolve(&sentence.dates[d].expr, self.published));
        let date_unresolved = date.is_some() && period.is_none();
        let subject = self.subject(rule, index, found, modality, period)?;
        let start = subject.id.as_ref().and_then(|id| self.truces.first_day(id));
        let when = self.when(sentence, found, date.map(|d| (d, period)), start);
        let (place, place_inferred) = self.place(rule, index, found)?;
        let said = utterance.and_then(|u| self.said(u));
        let counting = date.map_or(Counting::Unspecified, |d| counting(sentence.dates[d].role, period));
        Some(Surroundings { subject, place, place_inferred, when, said, counting, date_unresolved })
    }

    /// The slot that `surroundings` finds nothing for.
    pub fn lacking(&self, rule: &ClaimRule, index: usize, found: &Match, modality: Modality) -> String {
        let period = self
            .date(index, found)
            .and_then(|d| resolve(&self.article.sentences[index].dates[d].expr, self.published));
        let kind = match self.subject(rule, index, found, modality, period) {
            None => "truce",
            Some(_) => "place",
        };
        let slot = rule.slots.iter().find(|s| matches!(&s.kind, SlotType::Kind(k) if k == kind));
        slot.map_or(kind, |s| &s.name).to_owned()
    }

    /// The date nearest to the match that is not the time of saying.
    fn date(&self, index: usize, found: &Match) -> Option<usize> {
        let sentence = &self.article.sentences[index];
        let own = found
            .run
            .fills
            .iter()
            .find_map(|f| if let FillValue::Date(i) = f.value { Some(i) } else { None });
        let tokens = sentence.tokens();
        let parted = |d: Words| {
            let (from, to) = if d.end <= found.run.words.start {
                (d.end, found.run.words.start)
            } else {
                (found.run.words.end, d.start)
            };
            (from..to.min(tokens.len()))
                .any(|i| matches!(&*tokens[i].form, ";") || french::ends_clause(&tokens[i].form))
        };
        let free = sentence.dates.iter().enumerate().filter(|(_, d)| {
            let span = sentence.span(d.words);
            let of_saying = self.of_saying(index, span, found.span);
            // "le sommet des 8 et 9 juillet": a date behind *de* belongs to the noun before it.
            let of_noun = french::de().contains(&&*tokens[d.words.start].form)
                && distance(d.words, found.run.words) > 1;
            let of_truce = self.tells_the_truce(sentence, d.words, found) || d.words.end <= sentence.dateline;
            (!of_saying || d.role != DateRole::At) && !of_noun && !of_truce && !parted(d.words)
        });
        own.or_else(|| {
            free.min_by_key(|(i, d)| {
                (is_aside(sentence, d.words, found), distance(d.words, found.run.words), *i)
            })
            .map(|(i, _)| i)
        })
    }

    /// A date that only says which truce is meant: in its name (*le cessez-le-feu du 27 février*), or behind a participle that goes with it (*la trêve
    /// entrée en vigueur le 27 février*), unless that participle is the match's own.
    fn tells_the_truce(&self, sentence: &Annotated, date: Words, found: &Match) -> bool {
        let tokens = sentence.tokens();
        let truces = sentence.mentions.iter().filter(|m| self.book.entities[m.entity].kind == "truce");
        truces.into_iter().any(|m| {
            let between = m.words.end..date.start;
            let words = between.clone().filter(|i| tokens[*i].is_word()).count();
            let plain = between
                .clone()
                .all(|i| !matches!(&*tokens[i].form, ";" | ":") && !french::is_auxiliary(&tokens[i].form));
            let own = between.clone().any(|i| found.run.fixed.contains(&i));
            m.words.contains(date) || (date.start >= m.words.end && (1..=4).contains(&words) && plain && !own)
        })
    }

    /// True when `span` belongs to the words of saying, or to what trails behind them: the day, the place, the role of whoever speaks.
    fn of_saying(&self, index: usize, span: Span, found: Span) -> bool {
        self.utterances.iter().filter(|u| u.sentence == index && !u.words.overlaps(found)).any(|u| {
            let trails = span.start >= u.words.end
                && u.content.iter().all(|c| !c.contains(span))
                && u.content.iter().any(|c| c.end <= u.words.start);
            u.words.overlaps(span) || touches(self.article.text, u.words, span) || trails
        })
    }

    /// A date in the words of saying.
    fn said(&self, utterance: &Utterance) -> Option<Period> {
        let sentence = &self.article.sentences[utterance.sentence];
        let dates = || sentence.dates.iter().filter(|d| d.words.end > sentence.dateline);
        let with_words = dates().find(|d| {
            let span = sentence.span(d.words);
            utterance.words.overlaps(span) || touches(self.article.text, utterance.words, span)
        });
        // "Lors d'un point de presse tenu vendredi, le général a annoncé …": a day outside what is said.
        let outside =
            || dates().find(|d| !utterance.content.iter().any(|c| c.overlaps(sentence.span(d.words))));
        // "Selon le colonel, qui s'exprimait jeudi à Damas, …": a day in the clause that tells of the speaker.
        let told = || {
            dates().find(|d| {
                let open = (0..d.words.start).rev().find(|i| sentence.tokens()[*i].is(","));
                open.is_some_and(|o| {
                    sentence.tokens()[o].span.start >= utterance.words.start
                        && sentence.tokens()[o + 1].is("qui")
                })
            })
        };
        resolve(&with_words.or_else(outside).or_else(told)?.expr, self.published)
    }

    fn when(
        &self,
        sentence: &Annotated,
        found: &Match,
        date: Option<(usize, Option<Period>)>,
        truce_start: Option<jiff::civil::Date>,
    ) -> Option<When> {
        if let Some((index, period)) = date {
            let mut period = period?;
            let until_now = self.published.and_then(|p| p.until);
            match sentence.dates[index].role {
                // What has a verb lasts since then; a noun ("depuis le 27 février, date d'entrée en vigueur") is that day.
                DateRole::Since if found.run.verbs.is_empty() => {}
                DateRole::Since => period.until = until_now.or(period.until),
                DateRole::Until => period.from = None,
                DateRole::At | DateRole::Window => {}
            }
            return Some(When { period, somewhere_within: false, how: How::Stated });
        }
        let told = self.published?;
        if is_before_telling(sentence, found) {
            let period = Period { from: truce_start, until: told.until };
            return Some(When { period, somewhere_within: true, how: How::Inferred });
        }
        Some(When { period: told, somewhere_within: false, how: How::Inferred })
    }

    fn subject(
        &self,
        rule: &ClaimRule,
        index: usize,
        found: &Match,
        modality: Modality,
        period: Option<Period>,
    ) -> Option<Subject> {
        let unknown = Subject { id: None, how: How::Unknown };
        let slot = rule.slots.iter().position(|s| matches!(&s.kind, SlotType::Kind(k) if k == "truce"));
        let Some(slot) = slot else { return Some(unknown) };
        let fill = found.run.fills.iter().find(|f| f.slot == slot).map(|f| f.words);
        let new = matches!(modality, Modality::Wanted | Modality::Planned | Modality::Hypothetical);
        let distance = rule.slots[slot].nearby;
        let subject = self.truces.subject(
            index,
            found.run.words,
            fill,
            distance.unwrap_or(Distance::Sentence),
            period,
            new,
        );
        let required = distance.is_some() && !rule.slots[slot].optional;
        match subject {
            Some(subject) => Some(subject),
            None if required => None,
            None => Some(unknown),
        }
    }

    fn place(&self, rule: &ClaimRule, index: usize, found: &Match) -> Option<(Option<Entity>, bool)> {
        let slot = rule.slots.iter().position(|s| matches!(&s.kind, SlotType::Kind(k) if k == "place"));
        let Some(slot) = slot else { return Some((None, false)) };
        let fill = found.run.fills.iter().find(|f| f.slot == slot);
        let sentence = &self.article.sentences[index];
        if let Some((FillValue::Entity(e), words)) = fill.map(|f| (&f.value, f.words)) {
            return Some((
                Some(super::extract::entity(self.book, *e, sentence.span(words).of(self.article.text))),
                false,
            ));
        }
        let Some(distance) = rule.slots[slot].nearby else { return Some((None, false)) };
        if let Some(place) = self.place_in(index, found) {
            return Some((Some(place), false));
        }
        let paragraph = sentence.sentence.paragraph;
        let nowhere = Match {
            pattern: 0,
            run: crate::matcher::Run { words: Words::default(), ..found.run.clone() },
            span: Span::default(),
        };
        let others = (0..index).rev().filter(|i| {
            distance == Distance::Article || self.article.sentences[*i].sentence.paragraph == paragraph
        });
        let mut far =
            others.filter(|_| distance > Distance::Sentence).filter_map(|i| self.place_in(i, &nowhere));
        match far.next() {
            Some(place) => Some((Some(place), true)),
            None if !rule.slots[slot].optional => None,
            None => Some((None, false)),
        }
    }

    /// The place named nearest to the match, those behind it first. A name that is an actor as well needs a preposition of place.
    fn place_in(&self, index: usize, found: &Match) -> Option<Entity> {
        let (words, span) = (found.run.words, found.span);
        let sentence = &self.article.sentences[index];
        let tokens = sentence.tokens();
        let places = sentence.mentions.iter().filter(|m| self.book.entities[m.entity].kind == "place");
        let fitting = places.filter(|m| {
            let here = sentence.span(m.words);
            let of_saying = self.of_saying(index, here, span);
            let actor = sentence
                .mentions
                .iter()
                .any(|x| x.words == m.words && self.book.entities[x.entity].kind != "place");
            let before = (0..m.words.start)
                .rev()
                .find(|i| !french::is_determiner(&tokens[*i].form))
                .map_or("", |i| &*tokens[i].form);
            let prepared = matches!(
                before,
                "à" | "en" | "dans" | "au" | "aux" | "sur" | "vers" | "près" | "autour" | "hors"
            );
            !of_saying && (!actor || prepared) && m.words.start >= sentence.dateline
        });
        let key = |m: &&crate::matcher::Mention| {
            let behind = m.words.start >= words.end || words.contains(m.words);
            (is_aside(sentence, m.words, found), distance(m.words, words), !behind, m.words.start)
        };
        let nearest = fitting.min_by_key(key)?;
        Some(super::extract::entity(
            self.book,
            nearest.entity,
            sentence.span(nearest.words).of(self.article.text),
        ))
    }
}

/// Words between commas that the match passes over, or that begin like a relative clause or an apposition: they tell of something else.
fn is_aside(sentence: &Annotated, words: Words, found: &Match) -> bool {
    let tokens = sentence.tokens();
    let (from, to) = (found.run.words.start, found.run.words.end);
    let comma = |range: std::ops::Range<usize>| range.into_iter().find(|i| tokens[*i].is(","));
    if from <= words.start && words.end <= to {
        let filled = found.run.fills.iter().any(|f| f.words.overlaps(words));
        return !filled && comma(from..words.start).is_some() && comma(words.end..to).is_some();
    }
    let open = (0..words.start).rev().find(|i| tokens[*i].is(","));
    let (Some(open), Some(close)) = (open, comma(words.end..tokens.len())) else { return false };
    let outside = close < from || open >= to;
    let relative =
        matches!(&*tokens[open + 1].form, "qui" | "dont" | "où" | "que" | "qu'" | "lequel" | "laquelle");
    let apposed = sentence.noun_phrases.iter().any(|p| p.apposition.is_some_and(|a| a.overlaps(words)));
    outside && (relative || apposed)
}

/// Tokens between two ranges.
fn distance(a: Words, b: Words) -> usize {
    if a.overlaps(b) {
        0
    } else if a.end <= b.start {
        b.start - a.end
    } else {
        a.start - b.end
    }
}

/// True when `date` stands right behind the words of saying.
fn touches(text: &str, said: Span, date: Span) -> bool {
    said.end <= date.start
        && text
            .get(said.end..date.start)
            .is_some_and(|between| between.trim().is_empty() || between.trim() == ",")
}

/// *après des violations répétées*, *avait été rompue*: over before the telling, nobody says when.
fn is_before_telling(sentence: &Annotated, found: &Match) -> bool {
    let tokens = sentence.tokens();
    let start = found.run.words.start;
    let before: Vec<&str> = tokens[..start]
        .iter()
        .rev()
        .filter(|t| !french::is_determiner(&t.form))
        .take(2)
        .map(|t| &*t.form)
        .collect();
    if before.first().is_some_and(|f| *f == "après") || before == ["de", "suite"] || before == ["suite", "la"]
    {
        return true;
    }
    let pluperfect = |at: &usize| matches!(&*tokens[*at].form, "avait" | "avaient" | "était" | "étaient");
    found.run.verbs.len() > 1 && found.run.verbs.first().is_some_and(|(at, _)| pluperfect(at))
}

fn counting(role: DateRole, period: Option<Period>) -> Counting {
    let one_day = period.is_some_and(|p| p.from.is_some() && p.from == p.until);
    match role {
        DateRole::Window => Counting::Day,
        DateRole::Since => Counting::Since,
        DateRole::At if one_day => Counting::Day,
        DateRole::At | DateRole::Until => Counting::Unspecified,
    }
}
