//! What the page says of itself: furniture, outlet, agency, date. The file and the user's declarations win over the page.

use super::layout::{Layout, goes_on, is_prose, paragraphs};
use super::{How, Named, Provenance};
use crate::document::Document;
use crate::matcher::{Annotated, Match, pattern_matches};
use crate::rule::{PageRule, Rulebook, Where};
use crate::text::{Case, Sentence, Span, Token, TokenKind, fold, lines};

/// A signature on a line of its own has at most this many tokens.
const LONGEST_SIGNATURE: usize = 10;

/// Where an article comes from, by its file, its page and what the user declares.
pub fn provenance(book: &Rulebook, document: &Document, lang: &str) -> Provenance {
    let lines = lines(&document.text);
    let page = Page::new(book, &document.text, lang, &lines);
    let furniture = page.furniture();
    let found = page.origin(&furniture);
    let pick = |declared: &Option<String>, stated: &Option<String>, found: Option<Named>, kind: &str| {
        let named = |name: &String| name_of(book, kind, name);
        match (declared, stated, found) {
            (Some(name), _, _) => (Some(named(name)), How::Declared),
            (None, Some(name), _) => (Some(named(name)), How::Stated),
            (None, None, Some(found)) => (Some(found), How::Stated),
            (None, None, None) => (None, How::Unknown),
        }
    };
    let (outlet, outlet_how) =
        pick(&document.declared.outlet, &document.stated.outlet, found.outlet, "outlet");
    let (agency, agency_how) =
        pick(&document.declared.agency, &document.stated.agency, found.agency, "agency");
    let (published, published_how) =
        match (document.declared.published, document.stated.published, found.published) {
            (Some(day), _, _) => (Some(day), How::Declared),
            (None, Some(day), _) | (None, None, Some(day)) => (Some(day), How::Stated),
            (None, None, None) => (None, How::Unknown),
        };
    Provenance { outlet, outlet_how, agency, agency_how, published, published_how, furniture }
}

/// The headline: of the lines above the first sentence of the article the fullest, menus and datelines left aside.
pub fn headline(text: &str, provenance: &Provenance) -> Option<Span> {
    let lines = lines(text);
    let layout = Layout::new(text, &lines, |at| is_furniture(provenance, lines[at].span), |_| false);
    layout.title.map(|at| lines[at].span)
}

/// True when the first byte of `span` is in a part of the page that is no article text.
pub fn is_furniture(provenance: &Provenance, span: Span) -> bool {
    !provenance.furniture_over(Span::new(span.start, span.start + 1)).is_empty()
}

/// A name as the lexicon knows it, else as it is.
pub fn name_of(book: &Rulebook, kind: &str, written: &str) -> Named {
    let folded = fold(written);
    let named = |index: &usize| book.names.iter().any(|n| n.entity == *index && fold(&n.written) == folded);
    let found = (0..book.entities.len())
        .filter(|i| book.entities[*i].kind == kind)
        .find(|i| book.entities[*i].id == written || named(i));
    match found {
        Some(index) => {
            Named { id: Some(book.entities[index].id.clone()), name: book.entities[index].name.clone() }
        }
        None => Named { id: None, name: written.to_owned() },
    }
}

/// A page and what its rules can be asked of.
pub(super) struct Page<'a> {
    pub(super) book: &'a Rulebook,
    lang: &'a str,
    pub(super) text: &'a str,
    pub(super) lines: &'a [Sentence],
    pub(super) annotated: Vec<Annotated<'a>>,
    /// For each line whether it is a sentence or part of one.
    pub(super) prose: Vec<bool>,
}

impl<'a> Page<'a> {
    fn new(book: &'a Rulebook, text: &'a str, lang: &'a str, lines: &'a [Sentence]) -> Self {
        let annotated = lines.iter().map(|l| Annotated::new(book, lang, text, l, &[])).collect();
        Self { book, lang, text, lines, annotated, prose: paragraphs(text, lines) }
    }

    pub(super) fn matches(&self, rule: &PageRule, line: usize) -> Vec<Match> {
        let matches =
            pattern_matches(self.book, self.lang, &rule.patterns, &rule.slots, &self.annotated[line]);
        matches.into_iter().filter(|m| self.fits(rule.place, m, line)).collect()
    }

    /// Whether a match stands where its rule wants it, as far as its line shows.
    fn fits(&self, place: Where, found: &Match, line: usize) -> bool {
        let tokens = &self.lines[line].tokens;
        match place {
            Where::LineStart | Where::LastLines if !self.opens(line) => false,
            // A dateline opens its line: "BEYROUTH, 3 mars (Reuters) -".
            Where::LineStart if found.run.words.start < self.annotated[line].dateline => true,
            // A signature stands on a short line of its own.
            Where::LastLines if tokens.len() > LONGEST_SIGNATURE => false,
            Where::Heading if !self.opens(line) || !self.is_heading(line) => false,
            Where::LineStart | Where::LastLines | Where::Heading => {
                tokens[..found.run.words.start].iter().all(|t| t.kind == TokenKind::Sign)
            }
            // Behind a rubric: "INTERNATIONAL 18:24 28.02.2016".
            Where::HeadStart => tokens[..found.run.words.start]
                .iter()
                .all(|t| t.kind == TokenKind::Sign || t.case == Case::Capitals),
            Where::Masthead => {
                let parts = |t: &Token| matches!(&*t.form, "|" | "•" | ">" | "-");
                found.run.words.start == 0 && tokens.get(found.run.words.end).is_none_or(parts)
            }
            Where::LineEnd => {
                self.whole_line(line).end == self.lines[line].span.end
                    && tokens[found.run.words.end..].iter().all(|t| t.kind == TokenKind::Sign)
            }
            _ => true,
        }
    }

    /// True unless `line` goes on with a line that was too long to be read at once.
    fn opens(&self, line: usize) -> bool {
        line == 0 || self.lines[line - 1].paragraph != self.lines[line].paragraph
    }

    /// True for a line that ends like no sentence and does not go on with one.
    fn is_heading(&self, line: usize) -> bool {
        let goes_on = || line > 0 && goes_on(self.text, &self.lines[line - 1], &self.lines[line]);
        !(is_prose(&self.lines[line]) || self.prose[line] && goes_on())
    }

    /// The bytes of the line that `line` is, or is a piece of.
    pub(super) fn whole_line(&self, line: usize) -> Span {
        let number = self.lines[line].paragraph;
        let from = self.lines.partition_point(|l| l.paragraph < number);
        let to = self.lines.partition_point(|l| l.paragraph <= number);
        Span::new(self.lines[from].span.start, self.lines[to - 1].span.end)
    }
}
