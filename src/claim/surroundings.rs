//! What a claim is about: which truce, where, when. Taken from the match itself, else from its surroundings, as far as the rule's `nearby:` allows.

mod place;

use super::subject::Truces;
use super::{Counting, Entity, Subject, When};
use crate::attribution::Utterance;
use crate::matcher::{Annotated, Article, FillValue, Match};
use crate::modality::Modality;
use crate::provenance::{How, Provenance};
use crate::rule::{ClaimRule, Distance, Rulebook, SlotType};
use crate::text::{DateExpr, DateMention, DateRole, Period, Span, Words, french, resolve, resolve_ahead};

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

    /// What surrounds a match, what is told of `parts` of its count left out; `None` when something that the rule requires is not there.
    pub fn surroundings(
        &self,
        rule: &ClaimRule,
        index: usize,
        found: &Match,
        modality: Modality,
        utterance: Option<&Utterance>,
        parts: &[Words],
    ) -> Option<Surroundings> {
        let sentence = &self.article.sentences[index];
        let date = self.date(index, found);
        let period = date.and_then(|d| self.placed(index, d, modality));
        let date_unresolved = date.is_some() && period.is_none();
        let subject = self.subject(rule, index, found, modality, period)?;
        let start = subject.id.as_ref().and_then(|id| self.truces.first_day(id));
        let when = self.when(sentence, found, date.map(|d| (d, period)), start);
        let (place, place_inferred) = self.place(rule, index, found, parts)?;
        let said = utterance.and_then(|u| self.said(u));
        let role = date.map(|d| sentence.dates[d].role);
        let counting = match (role, date) {
            (None | Some(DateRole::At), _) if self.is_one_incident(rule, index) => Counting::Incident,
            (_, date) => date.map_or(Counting::Unspecified, |d| counting(&sentence.dates[d], period)),
        };
        Some(Surroundings { subject, place, place_inferred, when, said, counting, date_unresolved })
    }

    /// The days that a date means. What is planned or wanted lies ahead; *la veille* is told from the date before it.
    fn placed(&self, index: usize, date: usize, modality: Modality) -> Option<Period> {
        /// How many sentences back a day may have been named.
        const REACH: usize = 3;
        let expr = &self.article.sentences[index].dates[date].expr;
        let DateExpr::Then(days) = expr else {
            let ahead = matches!(modality, Modality::Planned | Modality::Wanted);
            return if ahead { resolve_ahead(expr, self.published) } else { resolve(expr, self.published) };
        };
        let here = (0..date).rev().map(|d| (index, d));
        let back = (index.saturating_sub(REACH)..index).rev();
        let before = back.flat_map(|i| (0..self.article.sentences[i].dates.len()).rev().map(move |d| (i, d)));
        let (index, date) = here.chain(before).next()?;
        self.placed(index, date, Modality::Asserted)?.day_away(*days)
    }

    /// True when the rule asks for an `incident` nearby and one is named within reach: what is counted there is of that one, whatever its day.
    fn is_one_incident(&self, rule: &ClaimRule, index: usize) -> bool {
        let slot = rule.slots.iter().find(|s| matches!(&s.kind, SlotType::Kind(k) if k == "incident"));
        let Some(distance) = slot.and_then(|s| s.nearby) else { return false };
        let paragraph = self.article.sentences[index].sentence.paragraph;
        let within = |i: &usize| match distance {
            Distance::Sentence => *i == index,
            Distance::Paragraph => self.article.sentences[*i].sentence.paragraph == paragraph,
            Distance::Article => true,
        };
        (0..=index).rev().filter(within).any(|i| {
            let mut mentions = self.article.sentences[i].mentions.iter();
            mentions.any(|m| self.book.entities[m.entity].kind == "incident")
        })
    }

    /// The slot that `surroundings` finds nothing for.
    pub fn lacking(&self, rule: &ClaimRule, index: usize, found: &Match, modality: Modality) -> String {
        let period = self.date(index, found).and_then(|d| self.placed(index, d, modality));
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
        let free = sentence.dates.iter().enumerate().filter(|(_, d)| {
            let span = sentence.span(d.words);
            let of_saying = self.of_saying(index, span, found.span);
            // "le sommet des 8 et 9 juillet": a date behind *de* belongs to the noun before it.
            let of_noun = french::de().contains(&&*tokens[d.words.start].form)
                && distance(d.words, found.run.words) > 1;
            let of_truce = self.tells_the_truce(sentence, d.words, found) || d.words.end <= sentence.dateline;
            (!of_saying || d.role != DateRole::At)
                && !of_noun
                && !of_truce
                && !is_parted(sentence, d.words, found)
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
            // "la trêve du 27 février", not "a violé la trêve mardi"
            let named = words == 0
                && between.is_empty()
                && tokens.get(date.start).is_some_and(|t| t.is("du") || t.is("de"));
            m.words.contains(date)
                || named
                || (date.start >= m.words.end && (1..=4).contains(&words) && plain && !own)
        })
    }

    /// True when `span` belongs to the words of saying, or to what trails behind them: the day, the place, the role of whoever speaks. A match in that
    /// trail (*…, qui n'a fait état que de deux violations lundi*) has its own.
    fn of_saying(&self, index: usize, span: Span, found: Span) -> bool {
        self.utterances.iter().filter(|u| u.sentence == index && !u.words.overlaps(found)).any(|u| {
            let trails = span.start >= u.words.end
                && found.start < u.words.end
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
            let told = &sentence.dates[index];
            match told.role {
                // "Depuis plusieurs jours": nobody says since when.
                DateRole::Since if matches!(told.expr, DateExpr::Recent(_)) => {
                    period = Period { from: None, until: until_now.or(period.until) };
                }
                // What has a verb lasts since then; a noun ("depuis le 27 février, date d'entrée en vigueur") is that day.
                DateRole::Since if found.run.verbs.is_empty() => {}
                DateRole::Since => period.until = until_now.or(period.until),
                DateRole::Until => period.from = None,
                DateRole::At | DateRole::Window => {}
            }
            let somewhere_within = told.role == DateRole::At && told.expr.is_vague();
            return Some(When { period, somewhere_within, how: How::Stated });
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

/// Words of another clause: behind *mais* or `;`, behind *et* with a verb of its own; behind *dont* they tell of a part.
fn is_parted(sentence: &Annotated, words: Words, found: &Match) -> bool {
    let tokens = sentence.tokens();
    let match_words = found.run.words;
    if match_words.is_empty() {
        return false;
    }
    let before = words.end <= match_words.start;
    let (from, to) = if before { (words.end, match_words.start) } else { (match_words.end, words.start) };
    let between = || (from..to.min(tokens.len())).map(|i| &*tokens[i].form);
    let other_clause = between().any(|form| form == ";" || french::ends_clause(form));
    // "dans l'est de la province" holds no verb.
    let verb = |i: usize| {
        french::is_auxiliary(&tokens[i].form) && (i == 0 || !french::is_determiner(&tokens[i - 1].form))
    };
    let own_verb = || (from..to.min(tokens.len())).skip_while(|i| !tokens[*i].is("et")).any(verb);
    other_clause || (!before && (own_verb() || between().any(|form| form == "dont")))
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

fn counting(date: &DateMention, period: Option<Period>) -> Counting {
    let one_day = period.is_some_and(|p| p.from.is_some() && p.from == p.until);
    match date.role {
        // A longer window is neither a day nor all the time since a start.
        DateRole::Window if matches!(date.expr, DateExpr::LastHours(hours) if hours > 24) => {
            Counting::Unspecified
        }
        DateRole::Window => Counting::Day,
        DateRole::Since => Counting::Since,
        DateRole::At if one_day => Counting::Day,
        DateRole::At | DateRole::Until => Counting::Unspecified,
    }
}
