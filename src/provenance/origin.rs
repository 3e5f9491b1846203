//! What a page says of its outlet, its agency and its day.

use super::layout::Layout;
use super::page::Page;
use super::{Furniture, Named, over};
use crate::matcher::{FillValue, Match};
use crate::rule::{PageEffect, PageRule, Where};
use crate::text::{DateRole, Period, resolve};
use std::collections::BTreeSet;

/// Lines at either side of the end of the article's text that count as its last ones.
const LAST_LINES: usize = 3;

/// What the page says; `None`: nothing.
#[derive(Default)]
pub(super) struct Origin {
    pub(super) outlet: Option<Named>,
    pub(super) agency: Option<Named>,
    pub(super) published: Option<Period>,
}

impl Page<'_> {
    /// Of several rules that tell a thing the first counts, and the first line.
    pub(super) fn origin(&self, furniture: &[Furniture]) -> Origin {
        let taken: Vec<bool> = self.lines.iter().map(|l| !over(furniture, l.span).is_empty()).collect();
        let whole: Vec<bool> = self
            .lines
            .iter()
            .map(|l| over(furniture, l.span).iter().any(|f| f.span.contains(l.span)))
            .collect();
        let first = whole.iter().position(|t| !t);
        let last = whole.iter().rposition(|t| !t).unwrap_or(0);
        let mut origin = Origin::default();
        let layout = Layout::new(self.text, self.lines, |at| whole[at], |_| false);
        let is_caption =
            |at: usize| over(furniture, self.lines[at].span).iter().any(|f| f.name.contains("caption"));
        // What a rule takes away and learns from (*Par AFP, le 3 mai*) may tell more.
        let telling: BTreeSet<&str> =
            self.book.page.iter().filter(|rule| rule.effects.len() > 1).flat_map(names).collect();
        let open = |at: usize| {
            let mut over = over(furniture, self.lines[at].span).iter();
            !whole[at] || over.any(|f| telling.contains(f.name.as_str()))
        };
        for rule in &self.book.page {
            if rule.effects.iter().all(|e| matches!(e, PageEffect::Furniture { .. })) {
                continue;
            }
            // A rule that takes its line away reads it all the same.
            let own = rule.effects.len() > 1;
            for at in 0..self.lines.len() {
                let here = match rule.place {
                    Where::Furniture => taken[at],
                    Where::Caption => is_caption(at),
                    Where::FirstLine => Some(at) == first,
                    Where::LastLines => at + LAST_LINES > last && at <= last + LAST_LINES,
                    // A dateline stands over the text, never in a caption or an advert.
                    Where::LineStart | Where::Anywhere => own || !whole[at],
                    Where::Heading => own || open(at) && layout.title != Some(at),
                    Where::Head | Where::HeadStart | Where::Masthead => layout.is_above(at) && open(at),
                    // A signature ends the article.
                    Where::LineEnd => at == last,
                };
                if here {
                    for found in self.matches(rule, at) {
                        self.set(rule, &found, at, &mut origin);
                    }
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
                    let date = date.and_then(|i| self.annotated[line].dates.get(i));
                    let period = date.filter(|d| d.role == DateRole::At).and_then(|d| resolve(&d.expr, None));
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

/// What a rule calls the furniture that it takes away.
fn names(rule: &PageRule) -> impl Iterator<Item = &str> {
    rule.effects.iter().filter_map(|effect| match effect {
        PageEffect::Furniture { name, .. } => Some(name.as_str()),
        _ => None,
    })
}
