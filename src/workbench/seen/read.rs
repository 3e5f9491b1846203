//! An article → its sentences as the matcher sees them, by the way that claims take up to the match: language, furniture, annotations, utterances.

use super::known::Known;
use super::told::{cues, phrases, sayings};
use super::{
    Mark, Passage, Seen, SeenDate, SeenFurniture, SeenName, SeenNumber, SeenQuote, SeenSentence, SeenToken,
};
use crate::attribution::utterances;
use crate::document::Document;
use crate::matcher::{Annotated, Article, stops_gap};
use crate::provenance::{is_furniture, provenance};
use crate::rule::Rulebook;
use crate::text::{Period, Quantity, Span, Words, language_of, resolve};

/// Every sentence of a document as the matcher sees it.
pub fn seen(book: &Rulebook, document: &Document) -> Seen {
    let lang = document.declared.lang.clone().or_else(|| document.stated.lang.clone());
    let lang = lang.unwrap_or_else(|| language_of(&document.text).to_owned());
    let provenance = provenance(book, document, &lang);
    let reading = book.read(&document.text);
    let article =
        Article::new(book, &lang, &document.text, &reading, |span| !is_furniture(&provenance, span))
            .told(book, provenance.published);
    let utterances = utterances(book, &article);
    let known = Known::new(book, &lang);
    let sentences = article.sentences.iter().enumerate().map(|(index, annotated)| {
        let look = Look { book, annotated, published: provenance.published };
        SeenSentence {
            at: look.whole(),
            line: document.line_of(annotated.sentence.span.start),
            tokens: look.tokens(&known),
            names: look.names(),
            numbers: look.numbers(),
            dates: look.dates(),
            durations: look.durations(),
            quotes: look.quotes(),
            asides: look.asides(),
            phrases: phrases(&look),
            sayings: sayings(&look, &utterances, index),
            cues: cues(&look, &lang),
        }
    });
    let furniture = provenance.furniture.iter().map(|f| SeenFurniture {
        rule: f.name.clone(),
        span: f.span,
        text: f.span.of(&document.text).to_owned(),
    });
    Seen {
        sentences: sentences.collect(),
        furniture: furniture.collect(),
        published: provenance.published,
        lang: lang.clone(),
    }
}

/// A sentence being looked at.
pub(super) struct Look<'a> {
    pub book: &'a Rulebook,
    pub annotated: &'a Annotated<'a>,
    pub published: Option<Period>,
}

impl Look<'_> {
    /// The tokens `words` with what stands there.
    pub fn passage(&self, words: Words) -> Passage {
        let span = self.annotated.span(words);
        Passage { words, span, text: span.of(self.annotated.text).to_owned() }
    }

    /// The bytes `span` with the tokens of this sentence that stand there.
    pub fn stretch(&self, span: Span) -> Passage {
        let inside = |at: &usize| span.contains(self.annotated.tokens()[*at].span);
        let first = (0..self.annotated.tokens().len()).find(inside);
        let last = (0..self.annotated.tokens().len()).rfind(inside);
        let words = first.zip(last).map_or_else(Words::default, |(a, b)| Words::new(a, b + 1));
        Passage { words, span, text: span.of(self.annotated.text).to_owned() }
    }

    fn whole(&self) -> Passage {
        self.stretch(self.annotated.sentence.span)
    }

    fn names(&self) -> Vec<SeenName> {
        let name = |m: &crate::matcher::Mention| {
            let entity = self.book.entities.get(m.entity)?;
            Some(SeenName {
                at: self.passage(m.words),
                kind: entity.kind.clone(),
                id: entity.id.clone(),
                written: self.book.names.get(m.name).map(|n| n.written.clone()).unwrap_or_default(),
            })
        };
        self.annotated.mentions.iter().filter_map(name).collect()
    }

    fn number(&self, words: Words, quantity: &Quantity, article: bool) -> SeenNumber {
        SeenNumber { at: self.passage(words), quantity: quantity.clone(), article }
    }

    fn numbers(&self) -> Vec<SeenNumber> {
        self.annotated.numbers.iter().map(|n| self.number(n.words, &n.quantity, n.article)).collect()
    }

    fn durations(&self) -> Vec<SeenNumber> {
        self.annotated.durations.iter().map(|d| self.number(d.words, &d.hours, false)).collect()
    }

    fn dates(&self) -> Vec<SeenDate> {
        let date = |d: &crate::text::DateMention| SeenDate {
            at: self.passage(d.words),
            role: d.role,
            period: resolve(&d.expr, self.published),
        };
        self.annotated.dates.iter().map(date).collect()
    }

    fn quotes(&self) -> Vec<SeenQuote> {
        let quote =
            |q: &crate::text::Quote| SeenQuote { at: self.stretch(q.span), depth: q.depth, closed: q.closed };
        self.annotated.quotes.iter().map(quote).collect()
    }

    fn asides(&self) -> Vec<Passage> {
        let jumps = self.annotated.jumps.iter().enumerate();
        let jumps = jumps.flat_map(|(at, ends)| ends.iter().map(move |end| Words::new(at, *end)));
        let several =
            jumps.filter(|words| words.len() > 1 && !self.annotated.dates.iter().any(|d| d.words == *words));
        several.map(|words| self.passage(words)).collect()
    }

    fn tokens(&self, known: &Known) -> Vec<SeenToken> {
        let token = |(at, token): (usize, &crate::text::Token)| SeenToken {
            span: token.span,
            text: token.span.of(self.annotated.text).to_owned(),
            form: token.form.to_string(),
            found_by: known.found_by(self.annotated, at),
            marks: self.marks(at),
        };
        self.annotated.tokens().iter().enumerate().map(token).collect()
    }

    fn marks(&self, at: usize) -> Vec<Mark> {
        let (sentence, vocabulary) = (self.annotated, &self.book.vocabulary);
        let mut marks = Vec::new();
        for mention in sentence.mentions.iter().filter(|m| m.words.holds(at)) {
            if let Some(entity) = self.book.entities.get(mention.entity) {
                marks.push(Mark::Name { kind: entity.kind.clone(), id: entity.id.clone() });
            }
        }
        let span = sentence.tokens().get(at).map(|t| t.span).unwrap_or_default();
        let depth = sentence.quotes.iter().filter(|q| q.span.contains(span)).map(|q| q.depth).max();
        let readings = sentence.readings.get(at).map_or(&[] as &[_], Vec::as_slice);
        let skipped = sentence.jumps.get(at).is_some_and(|ends| ends.contains(&(at + 1)));
        let transparent = sentence.transparent.get(at).copied().unwrap_or(false);
        let simple = [
            (sentence.numbers.iter().any(|n| n.words.holds(at)), Mark::Number),
            (sentence.dates.iter().any(|d| d.words.holds(at)), Mark::Date),
            (sentence.durations.iter().any(|d| d.words.holds(at)), Mark::Duration),
            (at < sentence.dateline, Mark::Dateline),
            (readings.iter().any(|s| vocabulary.is_conditional(*s)), Mark::Conditional),
            (readings.iter().any(|s| vocabulary.is_future(*s)), Mark::Future),
            (transparent || skipped, Mark::SeenThrough),
            (stops_gap(sentence, at), Mark::StopsGap),
        ];
        marks.extend(simple.into_iter().filter(|(holds, _)| *holds).map(|(_, mark)| mark));
        marks.extend(depth.map(Mark::Quoted));
        marks
    }
}
