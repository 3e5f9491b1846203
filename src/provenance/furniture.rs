//! What on a page is no article: what rules know by its words, captions, repeated lines, and what stands below the article.

use super::layout::{Layout, is_long};
use super::page::Page;
use super::{Furniture, over};
use crate::matcher::Match;
use crate::rule::{Drop, PageEffect};
use crate::text::{Span, TokenKind};
use std::collections::BTreeSet;

/// A line shorter than this (in bytes) may stand twice without being furniture.
const SHORTEST_REPEATED: usize = 20;

impl Page<'_> {
    /// The furniture of the page; sorted, none within another.
    pub(super) fn furniture(&self) -> Vec<Furniture> {
        let mut out: Vec<Furniture> = Vec::new();
        // From here down the page holds no article any more, when sentences stand above.
        let mut rests: Vec<(usize, &str)> = Vec::new();
        let mut captions: Vec<(usize, Furniture)> = Vec::new();
        for at in 0..self.lines.len() {
            for rule in &self.book.page {
                let takes = rule.effects.iter().find_map(|e| {
                    if let PageEffect::Furniture { name, drop } = e { Some((name, *drop)) } else { None }
                });
                let Some((name, drop)) = takes else { continue };
                for found in self.matches(rule, at) {
                    if drop == Drop::Caption && self.is_of_dateline(at, &found) {
                        continue;
                    }
                    let line = self.whole_line(at);
                    let span = match drop {
                        Drop::Line | Drop::Rest => {
                            Span::new(line.start, self.links_below(at, &found).max(line.end))
                        }
                        Drop::ToLineEnd | Drop::Caption => Span::new(found.span.start, line.end),
                    };
                    let part = Furniture { span, name: name.clone() };
                    match drop {
                        Drop::Caption => captions.push((at, part)),
                        Drop::Line | Drop::ToLineEnd => out.push(part),
                        Drop::Rest => {
                            out.push(part);
                            rests.push((at, name));
                        }
                    }
                }
            }
        }
        out.extend(self.captions(&out, captions));
        let mut out = outermost(out);
        let text = |at: &usize| self.prose[*at] && over(&out, self.lines[*at].span).is_empty();
        let first = (0..self.lines.len()).find(text);
        let rest = rests.into_iter().find(|(at, _)| first.is_some_and(|first| first < *at));
        if let Some((at, name)) = rest {
            let span = Span::new(self.whole_line(at).start, self.text.len());
            out.push(Furniture { span, name: name.to_owned() });
            out = outermost(out);
        }
        out.extend(self.repeated(&out));
        let out = outermost(out);
        let below = self.below(&out);
        outermost([out, below].concat())
    }

    /// The agency of a dateline is no credit, also behind a place that was not known as one: *Gouvernorat de Homs / SANA / …*.
    fn is_of_dateline(&self, line: usize, found: &Match) -> bool {
        let words = found.run.words;
        let slash = |at: usize| self.lines[line].tokens.get(at).is_some_and(|token| token.is("/"));
        let between = words.start > 0 && slash(words.start - 1) && slash(words.end.saturating_sub(1));
        words.end <= self.annotated[line].dateline || between
    }

    /// What a credit shows to be a caption: its line, but for the title, which a credit may hang on, and for a line of sentences.
    fn captions(&self, furniture: &[Furniture], captions: Vec<(usize, Furniture)>) -> Vec<Furniture> {
        let known = outermost(furniture.to_vec());
        let taken = |at: usize| {
            let start = self.lines[at].span.start;
            !over(&known, Span::new(start, start + 1)).is_empty()
        };
        let credited: BTreeSet<usize> = captions.iter().map(|(at, _)| *at).collect();
        let title = Layout::new(self.text, self.lines, taken, |at| credited.contains(&at)).title;
        // "17 sept. 2016, 21:14 © Marie Martin" tells the day of the page.
        let dated = |at: usize| self.annotated[at].dates.first().is_some_and(|date| date.words.start == 0);
        let whole = |at: usize| Some(at) != title && !is_long(&self.lines[at]) && !dated(at);
        let line = |at: usize, span: Span| if whole(at) { self.whole_line(at) } else { span };
        captions.iter().map(|(at, part)| Furniture { span: line(*at, part.span), ..part.clone() }).collect()
    }

    /// Below the last sentence of the article everything is furniture from the first line on that a rule knows as such.
    fn below(&self, furniture: &[Furniture]) -> Vec<Furniture> {
        let taken = |at: usize| !over(furniture, self.lines[at].span).is_empty();
        let Some(last) = Layout::new(self.text, self.lines, taken, |_| false).last else { return Vec::new() };
        let foot = (last + 1..self.lines.len()).skip_while(|at| !taken(*at)).filter(|at| !taken(*at));
        foot.map(|at| Furniture { span: self.lines[at].span, name: "below the article".to_owned() }).collect()
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
        let mut seen = BTreeSet::new();
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
