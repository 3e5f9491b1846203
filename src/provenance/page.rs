//! What the page says of itself: furniture, outlet, agency, date. The file and the user's declarations win over the page.

use super::{Furniture, How, Named, Provenance, over};
use crate::document::Document;
use crate::matcher::{Annotated, FillValue, Match, pattern_matches};
use crate::rule::{Drop, PageEffect, PageRule, Rulebook, Where};
use crate::text::{Period, Sentence, Span, TokenKind, fold, lines, resolve};

/// Lines at either side of the end of the article's text that count as its last ones.
const LAST_LINES: usize = 3;
/// A signature on a line of its own has at most this many tokens.
const LONGEST_SIGNATURE: usize = 10;
/// A line shorter than this (in bytes) may stand twice without being furniture.
const SHORTEST_REPEATED: usize = 20;

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

/// The headline: the first line of the article when it ends like one and others follow.
pub fn headline(text: &str, provenance: &Provenance) -> Option<Span> {
    let clean: Vec<Sentence> =
        lines(text).into_iter().filter(|l| !is_furniture(provenance, l.span)).collect();
    let first = clean.first()?;
    let ends = first.tokens.last().is_some_and(|t| matches!(&*t.form, "." | "!" | "…" | "»" | "\""));
    (clean.len() > 1 && !ends && first.tokens.len() <= 40).then_some(first.span)
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

struct Page<'a> {
    book: &'a Rulebook,
    lang: &'a str,
    text: &'a str,
    lines: &'a [Sentence],
    annotated: Vec<Annotated<'a>>,
}

#[derive(Default)]
struct Origin {
    outlet: Option<Named>,
    agency: Option<Named>,
    published: Option<Period>,
}

impl<'a> Page<'a> {
    fn new(book: &'a Rulebook, text: &'a str, lang: &'a str, lines: &'a [Sentence]) -> Self {
        let annotated = lines.iter().map(|l| Annotated::new(book, lang, text, l, &[])).collect();
        Self { book, lang, text, lines, annotated }
    }

    fn matches(&self, rule: &PageRule, line: usize) -> Vec<Match> {
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
            Where::LineStart if found.run.words.end <= self.annotated[line].dateline => true,
            // A signature stands on a short line of its own.
            Where::LastLines if tokens.len() > LONGEST_SIGNATURE => false,
            Where::LineStart | Where::LastLines => {
                tokens[..found.run.words.start].iter().all(|t| t.kind == TokenKind::Sign)
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

    /// The bytes of the line that `line` is, or is a piece of.
    fn whole_line(&self, line: usize) -> Span {
        let number = self.lines[line].paragraph;
        let from = self.lines.partition_point(|l| l.paragraph < number);
        let to = self.lines.partition_point(|l| l.paragraph <= number);
        Span::new(self.lines[from].span.start, self.lines[to - 1].span.end)
    }

    fn furniture(&self) -> Vec<Furniture> {
        let mut out: Vec<Furniture> = Vec::new();
        for at in 0..self.lines.len() {
            for rule in &self.book.page {
                let takes = rule.effects.iter().find_map(|e| {
                    if let PageEffect::Furniture { name, drop } = e { Some((name, *drop)) } else { None }
                });
                let Some((name, drop)) = takes else { continue };
                for found in self.matches(rule, at) {
                    let line = self.whole_line(at);
                    let span = match drop {
                        Drop::Line => Span::new(line.start, self.links_below(at, &found).max(line.end)),
                        Drop::ToLineEnd => Span::new(found.span.start, line.end),
                        Drop::Rest => Span::new(line.start, self.text.len()),
                    };
                    out.push(Furniture { span, name: name.clone() });
                }
            }
        }
        let mut out = outermost(out);
        let again = self.repeated(&out);
        out.extend(again);
        outermost(out)
    }

    /// A heading alone on its line (*À lire également*) takes the lines right below it, as long as they end like links and not like sentences. Gives
    /// the end of what is taken.
    fn links_below(&self, at: usize, found: &Match) -> usize {
        let line = &self.lines[at];
        let whole = found.run.words.start == 0
            && line.tokens[found.run.words.end..].iter().all(|t| t.kind == TokenKind::Sign);
        let mut end = line.span.end;
        for next in self.lines[at + 1..].iter().take_while(|_| whole) {
            let between = self.text.get(end..next.span.start).unwrap_or("");
            let sentence = next.tokens.last().is_some_and(|t| matches!(&*t.form, "." | "!" | "…"));
            if between.matches('\n').count() != 1 || sentence {
                break;
            }
            end = next.span.end;
        }
        end
    }

    /// A line that stands again (the headline over the text, at its end, over a photograph) is furniture from the second time on.
    fn repeated(&self, furniture: &[Furniture]) -> Vec<Furniture> {
        let mut seen = std::collections::BTreeSet::new();
        let mut again = Vec::new();
        for line in self.lines {
            let inside = |f: &&Furniture| line.span.contains(f.span) && f.span != line.span;
            let cut = over(furniture, line.span).iter().find(inside).map(|f| f.span.start);
            let span = Span::new(line.span.start, cut.unwrap_or(line.span.end));
            let words = span.of(self.text).trim();
            if words.len() >= SHORTEST_REPEATED && !seen.insert(words) {
                again.push(Furniture { span, name: "repeated line".to_owned() });
            }
        }
        again
    }

    fn origin(&self, furniture: &[Furniture]) -> Origin {
        let taken: Vec<bool> = self.lines.iter().map(|l| !over(furniture, l.span).is_empty()).collect();
        let whole: Vec<bool> = self
            .lines
            .iter()
            .map(|l| over(furniture, l.span).iter().any(|f| f.span.contains(l.span)))
            .collect();
        let first = whole.iter().position(|t| !t);
        let last = whole.iter().rposition(|t| !t).unwrap_or(0);
        let mut origin = Origin::default();
        for (at, line) in self.lines.iter().enumerate() {
            for rule in &self.book.page {
                let sets = rule.effects.iter().any(|e| !matches!(e, PageEffect::Furniture { .. }));
                let here = match rule.place {
                    Where::Furniture => taken[at],
                    Where::Caption => over(furniture, line.span).iter().any(|f| f.name.contains("caption")),
                    Where::FirstLine => Some(at) == first,
                    Where::LastLines => at + LAST_LINES > last && at <= last + LAST_LINES,
                    // A dateline stands over the text, never in a caption or an advert.
                    Where::LineStart | Where::Anywhere => !whole[at] || rule.effects.len() > 1,
                    // A signature ends the article.
                    Where::LineEnd => at == last,
                };
                if !sets || !here {
                    continue;
                }
                for found in self.matches(rule, at) {
                    self.set(rule, &found, at, &mut origin);
                }
            }
        }
        origin
    }

    fn set(&self, rule: &PageRule, found: &Match, line: usize, origin: &mut Origin) {
        for effect in &rule.effects {
            let kind = match effect {
                PageEffect::Outlet => "outlet",
                PageEffect::Agency => "agency",
                PageEffect::Published => {
                    let date = found
                        .run
                        .fills
                        .iter()
                        .find_map(|f| if let FillValue::Date(i) = f.value { Some(i) } else { None });
                    let dates = &self.annotated[line].dates;
                    let period = date.and_then(|i| resolve(&dates.get(i)?.expr, None));
                    origin.published = origin.published.or(period);
                    continue;
                }
                PageEffect::Furniture { .. } => continue,
            };
            let entity = found.run.fills.iter().find_map(|f| match f.value {
                FillValue::Entity(e) if self.book.entities[e].kind == kind => Some(&self.book.entities[e]),
                _ => None,
            });
            let named = entity.map(|e| Named { id: Some(e.id.clone()), name: e.name.clone() });
            match effect {
                PageEffect::Outlet if origin.outlet.is_none() => origin.outlet = named,
                PageEffect::Agency if origin.agency.is_none() => origin.agency = named,
                _ => {}
            }
        }
    }
}

/// In order; what lies within another is left out.
fn outermost(mut furniture: Vec<Furniture>) -> Vec<Furniture> {
    furniture.sort_by(|a, b| {
        (a.span.start, std::cmp::Reverse(a.span.end), &a.name).cmp(&(
            b.span.start,
            std::cmp::Reverse(b.span.end),
            &b.name,
        ))
    });
    let mut kept: Vec<Furniture> = Vec::new();
    for furniture in furniture {
        // Of those before it, the last one reaches furthest.
        if kept.last().is_none_or(|last| last.span.end < furniture.span.end) {
            kept.push(furniture);
        }
    }
    kept
}
