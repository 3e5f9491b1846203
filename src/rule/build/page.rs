//! What a page says of itself: furniture, outlet, agency, date.

use super::Builder;
use crate::rule::file::PageRuleShape;
use crate::rule::rulebook::{Drop, PageEffect, PageRule, Where};
use std::collections::BTreeMap;

/// What may stand under `where`.
const WHERE: [&str; 10] = [
    "line-start",
    "line-end",
    "heading",
    "head",
    "head-start",
    "masthead",
    "first-line",
    "last-lines",
    "caption",
    "furniture",
];

impl Builder<'_> {
    pub(super) fn page(&mut self, shape: &PageRuleShape) {
        let mut effects = Vec::new();
        if let Some(name) = &shape.furniture {
            let drop = match shape.drop.as_ref().map(|d| d.value.as_str()) {
                None | Some("line") => Drop::Line,
                Some("to-line-end") => Drop::ToLineEnd,
                Some("caption") => Drop::Caption,
                Some("rest") => Drop::Rest,
                Some(_) => {
                    if let Some(drop) = &shape.drop {
                        self.one_of(drop, &["line", "to-line-end", "caption", "rest"]);
                    }
                    return;
                }
            };
            effects.push(PageEffect::Furniture { name: name.value.clone(), drop });
        }
        match shape.sets.as_ref().map(|s| s.value.as_str()) {
            None => {}
            Some("outlet") => effects.push(PageEffect::Outlet),
            Some("agency") => effects.push(PageEffect::Agency),
            Some("published") => effects.push(PageEffect::Published),
            Some(_) => {
                if let Some(sets) = &shape.sets {
                    self.one_of(sets, &["outlet", "agency", "published"]);
                }
                return;
            }
        }
        let place = match shape.r#where.as_ref().map(|w| w.value.as_str()) {
            None => Where::Anywhere,
            Some("line-start") => Where::LineStart,
            Some("line-end") => Where::LineEnd,
            Some("heading") => Where::Heading,
            Some("head") => Where::Head,
            Some("head-start") => Where::HeadStart,
            Some("masthead") => Where::Masthead,
            Some("first-line") => Where::FirstLine,
            Some("last-lines") => Where::LastLines,
            Some("caption") => Where::Caption,
            Some("furniture") => Where::Furniture,
            Some(_) => {
                if let Some(place) = &shape.r#where {
                    self.one_of(place, &WHERE);
                }
                return;
            }
        };
        let slots = self.implied_slots(&shape.at);
        let patterns = self.patterns(&shape.matches, &slots, &BTreeMap::new());
        self.book.page.push(PageRule {
            effects,
            place,
            slots,
            patterns,
            examples: shape.examples.clone(),
            at: shape.at.clone(),
        });
    }
}
