//! The sentences of an article that have no claim, with what they hold of what the rules look for.

use super::Measure;
use crate::claim::Extracted;
use crate::document::Document;
use crate::matcher::Article;
use crate::provenance::{headline, is_furniture};
use crate::rule::Rulebook;
use crate::text::Span;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What an article leaves unclaimed.
#[derive(Debug, Clone, PartialEq)]
pub struct Unclaimed {
    /// Sentences of its text.
    pub sentences: usize,
    /// Those without a claim, in the order of the text.
    pub unclaimed: Vec<Sentence>,
}

/// A sentence without a claim.
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence {
    /// The article's id.
    pub document: Arc<str>,
    /// Language code.
    pub lang: String,
    /// 1-based line of its first byte.
    pub line: usize,
    /// The whole of it, bytes of the article's text.
    pub span: Span,
    /// Its words.
    pub text: String,
    /// What it is worth.
    pub worth: f64,
    /// Other places where the same words stand: article and line.
    pub again: Vec<(Arc<str>, usize)>,
    /// What it holds, and where.
    pub(super) held: Vec<(usize, Span)>,
}

impl Sentence {
    /// What it holds.
    pub(super) fn things(&self) -> BTreeSet<usize> {
        self.held.iter().map(|(thing, _)| *thing).collect()
    }
}

/// The sentences of an article in which no claim of the types asked for was found; `extracted` is what was made of the article with all rules.
pub fn unclaimed(
    book: &Rulebook,
    measure: &Measure,
    document: &Document,
    extracted: &Extracted,
) -> Unclaimed {
    let provenance = &extracted.provenance;
    let reading = book.read(&document.text);
    let article =
        Article::new(book, &extracted.lang, &document.text, &reading, |span| !is_furniture(provenance, span))
            .told(book, provenance.published);
    let headline = headline(&document.text, provenance);
    let asked = |claim: &str| measure.claims.iter().any(|looked| looked.claim == claim);
    let claims = extracted.claims.iter().filter(|claim| asked(&claim.claim));
    let claimed: Vec<Span> =
        claims.flat_map(|claim| claim.also.iter().chain([&claim.evidence.span])).copied().collect();
    let mut out = Unclaimed { sentences: 0, unclaimed: Vec::new() };
    for sentence in &article.sentences {
        let span = sentence.sentence.span;
        let text = span.of(&document.text);
        if headline.is_some_and(|headline| headline.overlaps(span)) || text.trim().is_empty() {
            continue;
        }
        out.sentences += 1;
        if claimed.iter().any(|claimed| claimed.overlaps(span)) {
            continue;
        }
        let held = measure.sought.found_in(book, sentence).into_iter();
        let mut sentence = Sentence {
            document: document.id.clone(),
            lang: extracted.lang.clone(),
            line: document.line_of(span.start),
            span,
            text: text.to_owned(),
            worth: 0.0,
            again: Vec::new(),
            held: held.map(|(thing, words)| (thing, sentence.span(words))).collect(),
        };
        sentence.worth = measure.worth(&sentence.things());
        out.unclaimed.push(sentence);
    }
    out
}
