//! An article → what became of the claims that were asked for, by the way that claims take: the same sentences, the same matches, the same pronouns.

use super::attempt::{Fate, Shown, told};
use super::near::{Near, Patterns};
use super::stop::Stopped;
use super::{Attempt, Explained, ExplainedClaim, ExplainedSentence, Filled, Outcome, Stop, Why};
use crate::attribution::utterances;
use crate::claim::{Claim, Dropped, Witness, claims_before, stand_in};
use crate::document::Document;
use crate::matcher::{Annotated, Article, Match, claim_standings};
use crate::provenance::{Provenance, is_furniture, provenance};
use crate::rule::{ClaimRule, Language, Rulebook};
use crate::text::{Span, Words, language_of};
use crate::workbench::seen::{Passage, SeenFurniture};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Sentences with near misses that are shown when no line is asked for.
const MOST: usize = 5;

/// What is asked for.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// Ids of the claims; none for all.
    pub claims: Vec<String>,
    /// 1-based line: the sentences that it touches. None for the most promising ones of the article.
    pub line: Option<usize>,
    /// Every sentence, however little was found in it.
    pub all: bool,
    /// Name of the file with the pattern that is tried: it is explained whatever else fires.
    pub tried: Option<String>,
}

/// What became of the claims in a document.
pub fn explain(book: &Rulebook, document: &Document, asked: &Asked) -> Explained {
    with_article(book, document, |ready| explained(book, document, asked, ready))
}

/// What became of a claim in a sentence, for each pair of the two that is asked for: what fired first, else what got furthest. The document is read once.
pub(in crate::workbench) fn nearest(
    book: &Rulebook,
    document: &Document,
    wanted: &[(Span, &str)],
) -> Vec<Option<Attempt>> {
    with_article(book, document, |ready| {
        let mut known: BTreeMap<&str, Option<Patterns>> = BTreeMap::new();
        let one = |(span, claim): &(Span, &str)| {
            let find = || Some(ready.patterns(book, book.claim(claim)?));
            let patterns = known.entry(book.claim(claim)?.id.as_str()).or_insert_with(find).as_ref()?;
            let sentences = ready.article.sentences.iter().enumerate();
            let (index, sentence) = sentences.into_iter().find(|(_, s)| s.sentence.span == *span)?;
            let asked = Asked { claims: vec![(*claim).to_owned()], ..Asked::default() };
            let watched = &ready.watched;
            let look = Look { book, lang: ready.article.lang, sentence, index, watched, asked: &asked };
            look.attempts(patterns).1.into_iter().next()
        };
        wanted.iter().map(one).collect()
    })
}

/// An article ready to be looked at, and what became of its matches.
struct Ready<'a> {
    article: &'a Article<'a>,
    provenance: &'a Provenance,
    language: &'a Language,
    watched: Watched<'a>,
}

impl<'a> Ready<'a> {
    fn patterns(&self, book: &'a Rulebook, rule: &'a ClaimRule) -> Patterns<'a> {
        Patterns::new(book, self.language, self.article.lang, rule)
    }
}

fn with_article<T>(book: &Rulebook, document: &Document, work: impl FnOnce(&Ready) -> T) -> T {
    let lang = document.declared.lang.clone().or_else(|| document.stated.lang.clone());
    let lang = lang.unwrap_or_else(|| language_of(&document.text).to_owned());
    let provenance = provenance(book, document, &lang);
    let reading = book.read(&document.text);
    let mut article =
        Article::new(book, &lang, &document.text, &reading, |span| !is_furniture(&provenance, span))
            .told(book, provenance.published);
    let utterances = utterances(book, &article);
    stand_in(book, &mut article, &utterances);
    let mut watched = Watched { text: &document.text, fates: BTreeMap::new() };
    claims_before(book, document, &mut watched);
    let empty = Language::default();
    let language = book.languages.get(&lang).unwrap_or(&empty);
    work(&Ready { article: &article, provenance: &provenance, language, watched })
}

fn explained(book: &Rulebook, document: &Document, asked: &Asked, ready: &Ready) -> Explained {
    let Ready { article, provenance, watched, .. } = ready;
    let rules = book.claims.iter().filter(|c| asked.claims.is_empty() || asked.claims.contains(&c.id));
    let patterns: Vec<Patterns> = rules.map(|rule| ready.patterns(book, rule)).collect();
    let line = asked.line.map(|line| span_of_line(&document.text, line));
    let mut looks: Vec<(Rank, ExplainedSentence)> = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        if line.is_some_and(|line| !sentence.sentence.span.overlaps(line)) {
            continue;
        }
        let look = Look { book, lang: article.lang, sentence, index, watched, asked };
        let (rank, claims) = look.claims(&patterns);
        let span = sentence.sentence.span;
        let at = Passage {
            words: Words::new(0, sentence.tokens().len()),
            span,
            text: span.of(&document.text).to_owned(),
        };
        looks.push((rank, ExplainedSentence { at, line: document.line_of(span.start), claims }));
    }
    let mut others = 0;
    if asked.line.is_none() && !asked.all {
        // Where nothing is missing but the claim itself, and where little is, comes first.
        looks.retain(|(rank, _)| rank.content > 0);
        let all = looks.len();
        looks.retain(|(rank, _)| rank.content > 1);
        looks.sort_by_key(|(rank, sentence)| (rank.missing, Reverse(rank.content), sentence.at.span.start));
        looks.truncate(MOST);
        others = all - looks.len();
    }
    let furniture =
        provenance.furniture.iter().filter(|f| line.map_or(asked.all, |line| line.overlaps(f.span)));
    let furniture = furniture.map(|f| SeenFurniture {
        rule: f.name.clone(),
        span: f.span,
        text: f.span.of(&document.text).to_owned(),
    });
    Explained {
        published: provenance.published,
        sentences: looks.into_iter().map(|(_, sentence)| sentence).collect(),
        furniture: furniture.collect(),
        others,
        lang: article.lang.to_owned(),
    }
}

/// True for a match that gave way to one of another pattern or to a larger count, and would have said what none of those that count says.
fn says_else(attempt: &Attempt, told: &[Attempt]) -> bool {
    let Outcome::Stopped(stop) = &attempt.outcome else { return false };
    let other = match &stop.why {
        Why::Lost { rule, .. } => *rule != attempt.rule,
        // It is told of by the other count, and would be a claim of its own.
        Why::PartOfCount => true,
        _ => false,
    };
    let value =
        |a: &Attempt, slot: &str| a.marks.iter().find(|m| m.element == slot).and_then(|m| m.value.clone());
    let holds = |other: &Attempt| {
        attempt.constants == other.constants
            && attempt.marks.iter().all(|mark| match (&mark.value, value(other, &mark.element)) {
                (None | Some(Filled::Words), _) => true,
                (Some(Filled::Ids(own)), Some(Filled::Ids(all))) => own.iter().all(|id| all.contains(id)),
                (Some(own), other) => Some(own) == other.as_ref(),
            })
    };
    other && !told.iter().any(holds)
}

/// The bytes of a 1-based line, its end left out; empty behind the last one.
fn span_of_line(text: &str, line: usize) -> Span {
    let mut start = 0;
    for (index, part) in text.split_inclusive('\n').enumerate() {
        if index + 1 == line {
            return Span::new(start, start + part.trim_end_matches('\n').len());
        }
        start += part.len();
    }
    Span::new(text.len(), text.len())
}

/// How promising the near miss of a sentence is; nothing when `content` is 0.
#[derive(Debug, Clone, Copy, Default)]
struct Rank {
    missing: usize,
    content: usize,
}

/// Sentence, claim, pattern, first and last word of a match.
type Key = (usize, String, usize, Words);

/// What became of every match.
struct Watched<'a> {
    text: &'a str,
    fates: BTreeMap<Key, Fate>,
}

impl Witness for Watched<'_> {
    fn dropped(&mut self, sentence: usize, rule: &ClaimRule, found: &Match, why: impl Fn() -> Dropped) {
        self.fates.insert(key(sentence, rule, found), Fate::Dropped(why()));
    }

    fn claimed(&mut self, sentence: usize, rule: &ClaimRule, found: &Match, claim: &Claim) {
        let told = Box::new(told(claim, self.text));
        self.fates.insert(key(sentence, rule, found), Fate::Claimed(told));
    }
}

fn key(sentence: usize, rule: &ClaimRule, found: &Match) -> Key {
    (sentence, rule.id.clone(), found.pattern, found.run.words)
}

/// A sentence being looked at.
struct Look<'a> {
    book: &'a Rulebook,
    lang: &'a str,
    sentence: &'a Annotated<'a>,
    index: usize,
    watched: &'a Watched<'a>,
    asked: &'a Asked,
}

impl Look<'_> {
    fn claims(&self, patterns: &[Patterns]) -> (Rank, Vec<ExplainedClaim>) {
        let mut best = Rank::default();
        let mut claims = Vec::new();
        for patterns in patterns {
            let (rank, attempts) = self.attempts(patterns);
            if rank.content > 0
                && (best.content == 0
                    || (rank.missing, Reverse(rank.content)) < (best.missing, Reverse(best.content)))
            {
                best = rank;
            }
            claims.push(ExplainedClaim { claim: patterns.rule.id.clone(), attempts });
        }
        (best, claims)
    }

    /// What fired; else what was found whole and dropped; else what got furthest. The pattern that is tried is told of in any case.
    fn attempts(&self, patterns: &Patterns) -> (Rank, Vec<Attempt>) {
        let rule = patterns.rule;
        let shown = Shown { patterns, sentence: self.sentence };
        let standings = claim_standings(self.book, self.lang, rule, self.sentence);
        let is_tried = |pattern: usize| {
            let file = rule.patterns.get(pattern).map(|p| p.at.file.name.as_str());
            self.asked.tried.is_some() && file == self.asked.tried.as_deref()
        };
        let whole: Vec<(usize, Attempt)> = standings
            .iter()
            .filter_map(|(found, standing)| {
                let fate = self.watched.fates.get(&key(self.index, rule, found)).cloned();
                Some((found.pattern, shown.whole(found, standing, fate)?))
            })
            .collect();
        let fires = |a: &Attempt| matches!(a.outcome, Outcome::Claim(_));
        let fired = whole.iter().any(|(_, a)| fires(a));
        let tried_whole = whole.iter().any(|(pattern, _)| is_tried(*pattern));
        let mut attempts: Vec<Attempt> = Vec::new();
        let mut rank = Rank::default();
        if !fired && !whole.is_empty() {
            rank = Rank { missing: 0, content: whole.iter().map(|(_, a)| a.got.0).max().unwrap_or(0) };
        }
        let told: Vec<Attempt> = whole.iter().filter(|(_, a)| fires(a)).map(|(_, a)| a.clone()).collect();
        for (pattern, attempt) in whole {
            // What gave way and would have said something else is what may be missed.
            if !fired || is_tried(pattern) || fires(&attempt) || says_else(&attempt, &told) {
                attempts.push(attempt);
            }
        }
        attempts.sort_by_key(|a| !fires(a));
        let mut nearest = match () {
            () if self.asked.tried.is_some() && !tried_whole => patterns.nearest(self.sentence, is_tried),
            () if self.asked.tried.is_none() && !fired && attempts.is_empty() => {
                patterns.nearest(self.sentence, |_| true)
            }
            () => Vec::new(),
        };
        // Of claims that nobody named, one that got nowhere near is not told of.
        let named = !self.asked.claims.is_empty();
        let told = |near: &Near| near.content > 1 || (near.content > 0 && (named || near.missing < 2));
        nearest.retain(told);
        // Of those that got as far, the one of which is known best how to mend it; the first of them by words.
        let best = nearest
            .iter()
            .filter_map(|near| {
                let pattern = rule.patterns.get(near.pattern)?;
                let (stop, worth) = Stopped::new(patterns, pattern, self.sentence, near).stop();
                let (fails, class) = worth;
                Some((near, stop, (fails, near.missing, !near.begins(), class)))
            })
            .min_by_key(|(_, _, worth)| *worth);
        if let Some((near, stop, _)) = best {
            if !fired {
                rank = Rank { missing: near.missing.max(1), content: near.content };
            }
            attempts.extend(self.missed(&shown, near, stop));
        }
        (rank, attempts)
    }

    fn missed(&self, shown: &Shown, near: &Near, stop: Stop) -> Option<Attempt> {
        let pattern = shown.patterns.rule.patterns.get(near.pattern)?;
        let taken = (near.reached.taken.as_slice(), near.reached.fills.as_slice());
        let outcome = Outcome::Stopped(Box::new(stop));
        Some(shown.attempt(pattern, near.graph, taken, near.missing, outcome))
    }
}
