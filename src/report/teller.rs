//! What every page needs to know to speak of claims: the view, and short names of documents. Its methods stand by subject: `voice` (who),
//! `value` (what), `reasons` (why), and here what a question is about.

use super::View;
use super::page::{Block, Page};
use super::words::{self, Label, Lang};
use crate::claim::Claim;
use crate::comparison::{Position, Question, Verdict};
use crate::provenance::How;
use crate::text::Period;
use std::collections::{BTreeMap, BTreeSet};

/// Puts claims, positions and questions into words.
pub(super) struct Teller<'a> {
    /// What is shown.
    pub view: &'a View<'a>,
    short: BTreeMap<&'a str, String>,
    /// Claim types whose time is compared: not those that belong to a truce whenever they are told.
    dated: BTreeSet<&'a str>,
}

impl<'a> Teller<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let ids: BTreeSet<&str> = view.claims.iter().map(|c| &*c.document).collect();
        let dated = view.comparison.positions.iter().filter(|position| position.period.is_some());
        let asked = dated.filter_map(|position| view.comparison.questions.get(position.question));
        Self { view, short: shorten(&ids), dated: asked.map(|question| question.claim.as_str()).collect() }
    }

    pub fn lang(&self) -> Lang {
        self.view.lang
    }

    pub fn label(&self, label: Label) -> &'static str {
        self.view.lang.label(label)
    }

    /// A document's id short enough for a narrow column, and no other's.
    pub fn short(&self, document: &str) -> String {
        self.short.get(document).cloned().unwrap_or_else(|| document.to_owned())
    }

    pub fn claim(&self, index: usize) -> Option<&'a Claim> {
        self.view.claims.get(index)
    }

    pub fn position(&self, index: usize) -> Option<&'a Position> {
        self.view.comparison.positions.get(index)
    }

    /// The claims of a position by document and place in it: an order that does not depend on the arguments.
    pub fn claims_of(&self, position: &Position) -> Vec<(usize, &'a Claim)> {
        let mut claims: Vec<_> = position.claims.iter().filter_map(|i| Some((*i, self.claim(*i)?))).collect();
        claims.sort_by_key(|(i, c)| (c.document.clone(), c.evidence.span, c.id.clone(), *i));
        claims
    }

    /// The title of a claim type in the reader's language.
    pub fn title(&self, claim: &str) -> String {
        let title = self.view.knowledge.claims.get(claim).and_then(|k| self.of_language(&k.title));
        title.unwrap_or_else(|| words::spaced(claim))
    }

    /// The title of a state of a claim type; without one, its id with spaces for hyphens.
    pub fn state(&self, claim: &str, id: &str) -> String {
        self.titled(claim, id).unwrap_or_else(|| words::spaced(id))
    }

    /// The title of a slot of a claim type; without one, what the slot means to recoupe, or its name with spaces for hyphens.
    pub fn slot_name(&self, claim: &str, slot: &str) -> String {
        self.titled(claim, slot).unwrap_or_else(|| words::slot(self.lang(), slot))
    }

    /// What the rules call a state or a slot of a claim type, if anything.
    fn titled(&self, claim: &str, id: &str) -> Option<String> {
        let titles = &self.view.knowledge.claims.get(claim)?.titles;
        titles.get(id).and_then(|by_lang| self.of_language(by_lang))
    }

    /// The text of the reader's language; where there is none, one that is there.
    fn of_language(&self, by_lang: &BTreeMap<String, String>) -> Option<String> {
        by_lang.get(self.lang().id()).or_else(|| by_lang.values().next()).cloned()
    }

    /// The name of an entity.
    pub fn name(&self, id: &str) -> String {
        self.view.knowledge.names.get(id).cloned().unwrap_or_else(|| words::spaced(id))
    }

    /// What an id in a slot is called: a state by its title, an entity by its name.
    pub fn name_in(&self, claim: &str, slot: &str, id: &str) -> String {
        let is_state = self.view.knowledge.claims.get(claim).is_some_and(|k| k.enumerations.contains(slot));
        if is_state { self.state(claim, id) } else { self.name(id) }
    }

    /// A truce's name, or that it is not known.
    pub fn subject(&self, id: Option<&str>) -> String {
        id.map_or_else(|| self.label(Label::UnknownSubject).to_owned(), |id| self.name(id))
    }

    pub fn has_subject(&self, claim: &str) -> bool {
        self.view.knowledge.claims.get(claim).is_some_and(|k| k.has_subject)
    }

    /// True when the time of such claims is compared.
    pub fn is_dated(&self, claim: &str) -> bool {
        self.dated.contains(claim)
    }

    /// What a question asks, part by part: title, truce, the slots beside the answer, place.
    pub fn question(&self, question: &Question) -> Vec<String> {
        let mut parts = vec![self.title(&question.claim)];
        if self.has_subject(&question.claim) {
            parts.push(self.subject(question.subject.as_deref()));
        }
        for (slot, ids) in question.slots.iter().filter(|(_, ids)| !ids.is_empty()) {
            parts.push(self.slot(&question.claim, slot, ids));
        }
        parts.extend(self.place_of(question));
        parts
    }

    /// The question of a position.
    pub fn question_of(&self, position: usize) -> Option<&'a Question> {
        self.position(position).and_then(|p| self.view.comparison.questions.get(p.question))
    }

    /// True when the two sides of a verdict are about two places, one within the other.
    pub fn places_differ(&self, verdict: &Verdict) -> bool {
        let place = |position: usize| self.question_of(position).and_then(|q| q.place.as_ref());
        place(verdict.a) != place(verdict.b)
    }

    /// The place that a position is about, the truce's whole area too.
    pub fn where_of(&self, position: usize) -> Option<String> {
        self.question_of(position).and_then(|q| q.place.as_deref()).map(|place| self.name(place))
    }

    /// A slot beside the answer, with the names of its value: `counted: violation`.
    pub fn slot(&self, claim: &str, slot: &str, ids: &str) -> String {
        let names: Vec<String> = ids.split('+').map(|id| self.name_in(claim, slot, id)).collect();
        format!("{}{} {}", self.slot_name(claim, slot), self.colon(), names.join(", "))
    }

    /// The place of a question, unless it is the truce's whole area, which says no more than the truce does.
    pub fn place_of(&self, question: &Question) -> Option<String> {
        let area = question.subject.as_ref().and_then(|s| self.view.knowledge.truce_area.get(s));
        question.place.as_ref().filter(|place| Some(*place) != area).map(|place| self.name(place))
    }

    /// What both sides of a verdict are about, on one line, with the days that they share.
    pub fn key(&self, verdict: &Verdict) -> String {
        let mut parts = self.question_of(verdict.a).map(|q| self.question(q)).unwrap_or_default();
        if self.places_differ(verdict) {
            let place = self.question_of(verdict.a).and_then(|q| self.place_of(q));
            let places = [verdict.a, verdict.b].map(|side| self.where_of(side));
            parts.retain(|part| Some(part) != place.as_ref());
            parts.push(places.into_iter().flatten().collect::<Vec<_>>().join(" / "));
        }
        parts.extend(self.shared_period(verdict).and_then(|p| words::period(self.lang(), p)));
        parts.join(" · ")
    }

    /// The days that both sides of a verdict speak of.
    pub fn shared_period(&self, verdict: &Verdict) -> Option<Period> {
        words::common(self.period(verdict.a)?, self.period(verdict.b)?)
    }

    /// The days that a position speaks of: those of its first dated claim.
    pub fn period(&self, position: usize) -> Option<Period> {
        let claims = self.claims_of(self.position(position)?);
        claims.iter().find_map(|(_, c)| c.about.when).map(|w| w.period)
    }

    /// When a claim is about, in words, with `(inferred)` where it is so.
    pub fn when(&self, claim: &Claim) -> Option<String> {
        let when = claim.about.when?;
        let days = words::period(self.lang(), when.period)?;
        let days = if when.somewhere_within {
            self.lang().pick(format!("some time within {days}"), format!("à un moment ({days})"))
        } else {
            days
        };
        Some(if when.how == How::Inferred { self.marked(&days, when.how) } else { days })
    }

    /// `X (inferred)`, unless it is stated.
    pub fn marked(&self, words: &str, how: How) -> String {
        match how {
            How::Stated | How::Unknown => words.to_owned(),
            How::Declared | How::Inferred => format!("{words} ({})", words::how(self.lang(), how)),
        }
    }

    /// `document:line`.
    pub fn place_in_text(claim: &Claim) -> String {
        format!("{}:{}", claim.document, claim.evidence.line)
    }

    /// That there is more of what was just listed.
    pub fn and_more(&self, n: usize) -> String {
        let more = words::count(self.lang(), n, words::Noun::More);
        self.lang().pick(format!("and {more} (--all shows them)"), format!("et {more} (--all les montre)"))
    }

    /// The legend of chains, when there is one of two names.
    pub fn arrow_legend(&self) -> Page {
        let chained = self.view.claims.iter().any(|claim| claim.attribution.hops().len() > 1);
        if chained { vec![Block::Text(self.label(Label::ArrowLegend).to_owned())] } else { Page::new() }
    }

    /// A semicolon with its spaces as the language sets it.
    pub fn semicolon(&self) -> &'static str {
        self.lang().pick("; ", "\u{a0}; ")
    }

    /// A colon as the language sets it.
    pub fn colon(&self) -> &'static str {
        self.lang().pick(":", "\u{a0}:")
    }
}

/// Ids cut to eight characters of their file name, longer where two would be the same.
fn shorten<'a>(ids: &BTreeSet<&'a str>) -> BTreeMap<&'a str, String> {
    let stem = |id: &'a str| {
        let name = id.rsplit(['/', '\\']).next().unwrap_or(id);
        name.rsplit_once('.').map_or(name, |(stem, _)| if stem.is_empty() { name } else { stem })
    };
    let cut = |id: &'a str, length: usize| -> String {
        let stem = stem(id);
        if stem.chars().count() <= length + 2 {
            return stem.to_owned();
        }
        stem.chars().take(length).chain(['…']).collect()
    };
    let mut short = BTreeMap::new();
    let mut left: Vec<&str> = ids.iter().copied().collect();
    for length in [8, 12, 16, 24, 40] {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for id in &left {
            *seen.entry(cut(id, length)).or_default() += 1;
        }
        left.retain(|id| {
            let words = cut(id, length);
            let alone = seen.get(&words) == Some(&1);
            if alone {
                short.insert(*id, words);
            }
            !alone
        });
    }
    short.extend(left.into_iter().map(|id| (id, id.to_owned())));
    short
}

#[cfg(test)]
mod tests {
    use super::shorten;
    use std::collections::BTreeSet;

    #[test]
    fn documents_are_short_and_never_alike() {
        let ids = BTreeSet::from([
            "seeds/003_61799e2ee0497521.txt",
            "seeds/004_d62740f416ae1436.txt",
            "a/article.txt",
            "b/article.txt",
            "2016-07-06-afp.txt",
            "2016-07-06-rt.txt",
            "<stdin>",
        ]);
        let short = shorten(&ids);
        for (id, expected) in [
            ("seeds/003_61799e2ee0497521.txt", "003_6179…"),
            ("seeds/004_d62740f416ae1436.txt", "004_d627…"),
            ("a/article.txt", "a/article.txt"),
            ("b/article.txt", "b/article.txt"),
            ("2016-07-06-afp.txt", "2016-07-06-afp"),
            ("2016-07-06-rt.txt", "2016-07-06-rt"),
            ("<stdin>", "<stdin>"),
        ] {
            assert_eq!(short[id], expected);
        }
    }
}
