//! A pattern with the words that its elements took, as it is shown; and what became of a match that was found whole.

use super::graph::Graph;
use super::line::Line;
use super::near::Patterns;
use super::way::{Bound, way};
use super::{Attempt, Filled, Mend, Outcome, Stop, Taken, Told, Why};
use crate::attribution::Role;
use crate::claim::{Claim, Dropped};
use crate::matcher::{Annotated, Fill, FillValue, Match, Standing, elements};
use crate::rule::{Pattern, Step, line_of};
use crate::text::{Span, Words};
use crate::workbench::seen::Passage;

/// What became of a match that won among those of its claim.
#[derive(Debug, Clone)]
pub(super) enum Fate {
    /// It is a claim.
    Claimed(Box<Told>),
    /// It is none.
    Dropped(Dropped),
}

/// Who makes a claim, and how sure.
pub(super) fn told(claim: &Claim, text: &str) -> Told {
    let named = |role| claim.attribution.hop(role).map(|hop| hop.name.clone().unwrap_or_default());
    Told {
        speaker: named(Role::Speaker),
        medium: named(Role::Medium),
        modality: claim.modality,
        cue: claim.modality_cue.map(|cue| cue.of(text).to_owned()),
    }
}

/// Attempts of one claim in one sentence.
pub(super) struct Shown<'a> {
    pub patterns: &'a Patterns<'a>,
    pub sentence: &'a Annotated<'a>,
}

impl Shown<'_> {
    /// An attempt that took these words.
    pub fn attempt(
        &self,
        pattern: &Pattern,
        graph: &Graph,
        (taken, fills): (&[(usize, Words)], &[Fill]),
        missing: usize,
        outcome: Outcome,
    ) -> Attempt {
        let got = elements(graph.program, taken);
        Attempt {
            rule: line_of(&pattern.at),
            pattern: pattern.written.clone(),
            constants: pattern.constants.clone(),
            marks: self.marks(graph, taken, fills),
            got: (got, got + missing),
            outcome,
        }
    }

    /// A match that was found whole, with what became of it.
    pub fn whole(&self, found: &Match, standing: &Standing, fate: Option<Fate>) -> Option<Attempt> {
        let pattern = self.patterns.rule.patterns.get(found.pattern)?;
        let graph = self.patterns.graph(found.pattern)?;
        let outcome = match (standing, fate) {
            (Standing::Won, Some(Fate::Claimed(told))) => Outcome::Claim(told),
            (Standing::Won, Some(Fate::Dropped(why))) => {
                Outcome::Stopped(Box::new(self.dropped(pattern, found, why)))
            }
            // Won, and never seen by those who make claims: nothing is known against it.
            (Standing::Won, None) => return None,
            (standing, _) => Outcome::Stopped(Box::new(self.standing(pattern, found, standing))),
        };
        Some(self.attempt(pattern, graph, (&found.run.trail, &found.run.fills), 0, outcome))
    }

    fn marks(&self, graph: &Graph, taken: &[(usize, Words)], fills: &[Fill]) -> Vec<Taken> {
        let mut out: Vec<Taken> = Vec::new();
        let mut fills = fills.iter();
        let mut last = None;
        for (at, words) in taken {
            let node = &graph.program.nodes[*at];
            let same = last.is_some_and(|l: usize| graph.program.nodes[l].is_of_element(node));
            last = Some(*at);
            if let (true, Some(mark)) = (same, out.last_mut()) {
                mark.at = self.passage(Words::new(mark.at.words.start, words.end));
                continue;
            }
            let (element, value) = match node.step {
                Step::Slot(slot) => {
                    let name = self.patterns.rule.slots.get(slot).map(|s| s.name.clone());
                    (name.unwrap_or_default(), fills.next().map(|fill| self.filled(fill)))
                }
                _ => (Line::text(node), None),
            };
            out.push(Taken { element, value, at: self.passage(*words) });
        }
        out
    }

    fn filled(&self, fill: &Fill) -> Filled {
        let id =
            |entity: usize| self.patterns.book.entities.get(entity).map(|e| e.id.clone()).unwrap_or_default();
        match &fill.value {
            FillValue::Number(quantity) | FillValue::Duration(quantity) => Filled::Quantity(quantity.clone()),
            FillValue::Entity(entity) => Filled::Ids(vec![id(*entity)]),
            FillValue::Set(list) => Filled::Ids(list.members.iter().map(|(entity, _)| id(*entity)).collect()),
            _ => Filled::Words,
        }
    }

    fn passage(&self, words: Words) -> Passage {
        let span = self.sentence.span(words);
        Passage { words, span, text: span.of(self.sentence.text).to_owned() }
    }

    fn stretch(&self, span: Span) -> Passage {
        let tokens = self.sentence.tokens();
        let inside = |at: &usize| span.overlaps(tokens[*at].span);
        let words = (0..tokens.len()).find(inside).zip((0..tokens.len()).rfind(inside));
        let words = words.map_or_else(Words::default, |(a, b)| Words::new(a, b + 1));
        Passage { words, span, text: span.of(self.sentence.text).to_owned() }
    }

    /// A match that another one, or an `unless` pattern, keeps from counting.
    fn standing(&self, pattern: &Pattern, found: &Match, standing: &Standing) -> Stop {
        let rule = self.patterns.rule;
        let mut stop = stop(Why::Complement, line_of(&pattern.at));
        match standing {
            Standing::Lost(loss) => {
                let better = rule.patterns.get(loss.pattern).map(|p| line_of(&p.at)).unwrap_or_default();
                stop.why = Why::Lost { rule: better, by: loss.by };
                stop.at = Some(self.passage(loss.words));
                stop.mends = vec![Mend::Nothing];
            }
            Standing::Unless { pattern, words } => {
                let unless = rule.unless.get(*pattern);
                let written = unless.map(|p| p.written.clone()).unwrap_or_default();
                let place = unless.map(|p| line_of(&p.at)).unwrap_or_default();
                stop.why = Why::Unless { rule: place.clone(), pattern: written.clone() };
                stop.at = Some(self.passage(*words));
                stop.mends = vec![Mend::Unless(written)];
                stop.place = place;
            }
            Standing::Complement | Standing::Won => {
                let start = found.run.words.start;
                let before = (0..start).rev().find(|i| !self.sentence.transparent[*i]);
                let before = before.map(|at| Words::new(at, at + 1));
                let word = before.map_or("", |w| &*self.sentence.tokens()[w.start].form).to_owned();
                stop.at = before.map(|w| self.passage(w));
                stop.line = Some(format!("{word} {}", pattern.written));
                let first = pattern.written.split_whitespace().next().unwrap_or("").to_owned();
                stop.mends = vec![Mend::Insert { what: word, after: None, before: first }];
            }
        }
        stop
    }

    /// A match that is no claim.
    fn dropped(&self, pattern: &Pattern, found: &Match, why: Dropped) -> Stop {
        let rule = self.patterns.rule;
        let mut stop = stop(Why::Title, line_of(&rule.at));
        stop.at = Some(self.passage(found.run.words));
        match why {
            Dropped::Title => stop.mends = vec![Mend::Nothing],
            Dropped::Furniture(name) => {
                stop.place = self.page_rule(&name);
                stop.why = Why::Furniture(name);
            }
            Dropped::Part => {
                stop.why = Why::PartOfCount;
                stop.mends = vec![Mend::Nothing];
            }
            Dropped::Uncommitted(cue) => {
                stop.at = Some(self.stretch(cue));
                stop.why = Why::Uncommitted;
                stop.mends = vec![Mend::Nothing];
            }
            Dropped::NoSubject(slot) => {
                stop.place = line_of(&pattern.at);
                stop.line = self.with_subject(pattern, found, &slot);
                stop.mends = vec![Mend::Insert {
                    what: format!("<{slot}>"),
                    after: None,
                    before: pattern.written.clone(),
                }];
                stop.why = Why::NoSubject(slot);
            }
            Dropped::SpeakerNotIn(speaker) => {
                stop.why = Why::SpeakerRequired(rule.speaker_in.clone());
                stop.mends = vec![Mend::Speaker(speaker)];
            }
            Dropped::Lacking(slot) => {
                let known = rule.slots.iter().find(|s| s.name == slot);
                let distance = known.and_then(|s| s.nearby).unwrap_or(crate::rule::Distance::Sentence);
                stop.place = known.map_or_else(|| line_of(&rule.at), |s| line_of(&s.at));
                stop.mends = vec![Mend::SlotOptional(slot.clone())];
                stop.why = Why::NearbyMissing { slot, distance };
            }
        }
        stop
    }

    /// The pattern with its subject before it, when one stands there that may fill the slot.
    fn with_subject(&self, pattern: &Pattern, found: &Match, slot: &str) -> Option<String> {
        let Patterns { book, rule, .. } = self.patterns;
        let kind = rule.slots.iter().find(|s| s.name == slot)?.kind.entity_kind()?;
        let start = found.run.words.start;
        let fits = |entity: usize| book.entities.get(entity).is_some_and(|e| e.kind == kind);
        let subjects = self.sentence.mentions.iter().filter(|m| m.words.end <= start && fits(m.entity));
        let nearest = subjects.max_by_key(|m| m.words.end)?;
        let way = way(book, self.sentence, nearest.words.end, start, &Bound::default());
        let gap = if way.tokens.is_empty() { " " } else { " ... " };
        way.barriers.is_empty().then(|| format!("<{slot}>{gap}{}", pattern.written))
    }

    /// Where the page rule of a name stands.
    fn page_rule(&self, name: &str) -> String {
        page_rule(self.patterns.book, name)
    }
}

/// Where the page rule of a name stands.
pub(super) fn page_rule(book: &crate::rule::Rulebook, name: &str) -> String {
    let is = |effect: &crate::rule::PageEffect| matches!(effect, crate::rule::PageEffect::Furniture { name: n, .. } if n == name);
    let rule = book.page.iter().find(|p| p.effects.iter().any(is));
    rule.map(|r| line_of(&r.at)).unwrap_or_default()
}

fn stop(why: Why, place: String) -> Stop {
    Stop { why, expected: Vec::new(), at: None, before: false, mends: Vec::new(), line: None, place }
}
