//! Why two positions stand as they do, in sentences: the facts of a verdict's reason, with the names and days of its two sides.

use super::teller::Teller;
use super::words::{self, Label};
use crate::claim::{Claim, Counting};
use crate::comparison::{Part, Verdict, VerdictKind};
use crate::modality::Modality;
use crate::provenance::How;
use std::collections::BTreeSet;

impl Teller<'_> {
    /// Why, as one sentence.
    pub fn why(&self, verdict: &Verdict) -> String {
        let reason = &verdict.reason;
        let template = words::reason(self.lang(), verdict.kind, reason.part, reason.code);
        if verdict.kind == VerdictKind::Changed {
            return self.label(Label::AnotherTime).to_owned();
        }
        let sentence = self.filled(template, verdict, "");
        match self.common_ground(verdict) {
            Some(ground) => capital(&format!("{ground}{} {sentence}.", self.colon())),
            None => capital(&format!("{sentence}.")),
        }
    }

    /// What had to be inferred for the verdict, a sentence each.
    pub fn what_was_inferred(&self, verdict: &Verdict) -> Vec<String> {
        let sentence = |code: &&'static str| {
            let who = self.who_is_meant(verdict, code);
            match words::soft(self.lang(), code) {
                Some(template) => capital(&format!("{}.", self.filled(template, verdict, &who))),
                None => capital(&format!("{}.", words::note(self.lang(), code))),
            }
        };
        verdict.reason.soft.iter().map(sentence).collect()
    }

    /// Remarks on a verdict, a sentence each.
    pub fn remarks(&self, verdict: &Verdict) -> Vec<String> {
        // One statement is one voice, and agrees with what its own words are of.
        let said = |code: &&&str| verdict.kind == VerdictKind::Drift && **code == "one-origin";
        verdict
            .reason
            .notes
            .iter()
            .filter(|code| !said(code))
            .map(|code| capital(&format!("{}.", words::note(self.lang(), code))))
            .collect()
    }

    /// The answer of a position as its first claim gives it.
    fn answer_of(&self, position: usize) -> String {
        let claim = self.position(position).and_then(|p| self.claims_of(p).first().map(|(_, c)| *c));
        let put = |c: &Claim| if c.presupposed { self.answer(c) } else { self.answer_as_put(c) };
        claim.map(|c| self.lang().quoted(&put(c))).unwrap_or_default()
    }

    /// What both sides of a contradiction share: the truce and the days.
    fn common_ground(&self, verdict: &Verdict) -> Option<String> {
        if verdict.kind != VerdictKind::Contradicts {
            return None;
        }
        let question = self.question_of(verdict.a)?;
        let mut shared = Vec::new();
        if self.has_subject(&question.claim) && question.subject.is_some() {
            shared.push(self.lang().pick("of the same truce", "de la même trêve"));
        }
        if self.place_of(question).is_some() && !self.places_differ(verdict) {
            shared.push(self.lang().pick("of the same place", "du même lieu"));
        }
        if self.shared_period(verdict).is_some() {
            shared.push(if self.period(verdict.a) == self.period(verdict.b) {
                self.lang().pick("of the same time", "du même moment")
            } else {
                self.lang().pick("of times that overlap", "de moments qui se recoupent")
            });
        }
        let shared: Vec<String> = shared.into_iter().map(str::to_owned).collect();
        let both = self.lang().pick("both speak", "les deux parlent");
        (!shared.is_empty()).then(|| format!("{both} {}", self.lang().list(&shared)))
    }

    fn filled(&self, template: &str, verdict: &Verdict, who: &str) -> String {
        let (x, y) = self.sides(verdict);
        let slot = match (verdict.reason.part, verdict.reason.detail.first()) {
            (Part::Slot, Some(slot)) => Some(self.slot_name(self.claim_type(verdict), slot)),
            _ => None,
        };
        let figure =
            |at: usize| verdict.reason.detail.get(at).map(|f| f.replace("..", "–")).unwrap_or_default();
        let parts: Vec<String> = (2..verdict.reason.detail.len()).map(figure).collect();
        words::fill(
            template,
            &[
                ("a", &self.answer_of(verdict.a)),
                ("b", &self.answer_of(verdict.b)),
                ("place-a", &self.where_of(verdict.a).unwrap_or_default()),
                ("place-b", &self.where_of(verdict.b).unwrap_or_default()),
                ("x", &x),
                ("y", &y),
                ("slot", &slot.unwrap_or_default()),
                ("who", who),
                ("total", &figure(0)),
                ("sum", &figure(1)),
                ("parts", &parts.join(" + ")),
            ],
        )
    }

    /// The two sides of the part that decided, in words.
    fn sides(&self, verdict: &Verdict) -> (String, String) {
        let detail = &verdict.reason.detail;
        let told = |at: usize| detail.get(at).map_or("?", String::as_str);
        let unknown = || self.label(Label::Unknown).to_owned();
        let listed = |ids: &str, name: &dyn Fn(&str) -> String| match ids {
            "" | "?" => unknown(),
            ids => ids.split('+').map(name).collect::<Vec<_>>().join(", "),
        };
        let named = |ids: &str| listed(ids, &|id| self.name(id));
        let in_slot = |ids: &str| listed(ids, &|id| self.name_in(self.claim_type(verdict), told(0), id));
        let subject = |position: usize| {
            self.subject(self.question_of(position).and_then(|question| question.subject.as_deref()))
        };
        match verdict.reason.part {
            Part::Subject => (subject(verdict.a), subject(verdict.b)),
            Part::Slot => (in_slot(told(1)), in_slot(told(2))),
            Part::Place => (named(told(0)), named(told(1))),
            Part::Counting => (self.counting_of(verdict.a), self.counting_of(verdict.b)),
            Part::Modality => (self.modality_of(verdict.a), self.modality_of(verdict.b)),
            Part::Period | Part::Value => (self.when_of(verdict.a), self.when_of(verdict.b)),
        }
    }

    /// The claim type that a verdict is about.
    fn claim_type(&self, verdict: &Verdict) -> &str {
        self.question_of(verdict.a).map_or("", |question| question.claim.as_str())
    }

    fn first(&self, position: usize) -> Option<&Claim> {
        self.position(position).and_then(|p| self.claims_of(p).first().map(|(_, c)| *c))
    }

    fn when_of(&self, position: usize) -> String {
        let claims = self.position(position).map(|p| self.claims_of(p)).unwrap_or_default();
        let when = claims.iter().find_map(|(_, c)| self.when(c));
        when.unwrap_or_else(|| self.label(Label::UnknownTime).to_owned())
    }

    fn counting_of(&self, position: usize) -> String {
        let counting = self.first(position).map_or(Counting::Unspecified, |c| c.about.counting);
        words::counting(self.lang(), counting).to_owned()
    }

    fn modality_of(&self, position: usize) -> String {
        let modality = self.first(position).map_or(Modality::Asserted, |c| c.modality);
        words::modality(self.lang(), modality).to_owned()
    }

    /// The outlets whose claims made a verdict soft in the way of `code`.
    fn who_is_meant(&self, verdict: &Verdict, code: &str) -> String {
        let meant = |claim: &Claim| match code {
            "subject-inferred" => claim.about.subject.how == How::Inferred,
            "period-inferred" => {
                claim.about.when.is_some_and(|w| w.how == How::Inferred)
                    && !matches!(claim.provenance.published_how, How::Stated | How::Declared)
            }
            "conditional" => claim.modality == Modality::Conditional,
            "presupposed" => claim.presupposed,
            _ => false,
        };
        let who = self.outlets_where([verdict.a, verdict.b], meant);
        if who.is_empty() { self.lang().pick("one side", "un côté").to_owned() } else { who }
    }

    fn outlets_where(&self, positions: [usize; 2], meant: impl Fn(&Claim) -> bool) -> String {
        let positions = positions.into_iter().filter_map(|p| self.position(p));
        let claims = positions.flat_map(|p| self.claims_of(p)).filter(|(_, c)| meant(c));
        let names: BTreeSet<String> = claims.map(|(_, c)| self.outlet(c)).collect();
        let mut names: Vec<String> = names.into_iter().collect();
        if names.len() > 3 {
            let more = words::count(self.lang(), names.len() - 2, words::Noun::More);
            names.truncate(2);
            names.push(more);
        }
        self.lang().list(&names)
    }
}

/// The first letter as a capital.
fn capital(sentence: &str) -> String {
    let mut chars = sentence.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
