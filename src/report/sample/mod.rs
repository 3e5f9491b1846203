//! Claims and comparisons built by hand for the tests of this folder.

mod folder;
mod seeds;

pub use folder::folder;
pub use seeds::seeds;

use super::{Lang, Told, View};
use crate::attribution::{Attribution, Hop, Role};
use crate::claim::{About, Claim, Counting, Entity, EntitySet, Evidence, Section, Subject, Value, When};
use crate::comparison::{
    ClaimKnowledge, Comparison, Knowledge, NotMade, Origin, Part, Position, Question, Reason, Stance,
    Verdict, VerdictKind,
};
use crate::modality::Modality;
use crate::provenance::{How, Named, Provenance};
use crate::text::{Amount, Period, Quantity, Span};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that a view borrows.
#[derive(Default)]
pub struct Sample {
    pub claims: Vec<Claim>,
    pub comparison: Comparison,
    pub knowledge: Knowledge,
    pub told: Told,
}

impl Sample {
    pub fn view(&self, lang: Lang, width: usize) -> View<'_> {
        let Sample { claims, comparison, knowledge, told } = self;
        View { claims, comparison, knowledge, told, lang, width, all: false, color: false }
    }

    /// Groups the claims into questions and positions: by type, truce, unit, place; then by answer and modality.
    fn of(claims: Vec<Claim>) -> Self {
        let mut sample = Self { claims, knowledge: knowledge(), ..Self::default() };
        let key = |c: &Claim| Question {
            claim: c.claim.clone(),
            subject: c.about.subject.id.clone(),
            slots: c
                .slot("unit")
                .map(|u| match u {
                    Value::Entity(e) => vec![("unit".to_owned(), e.id.clone())],
                    _ => Vec::new(),
                })
                .unwrap_or_default(),
            place: c.about.place.as_ref().map(|p| p.id.clone()),
        };
        let mut questions: Vec<Question> = sample.claims.iter().map(key).collect();
        questions.sort();
        questions.dedup();
        let mut positions: Vec<Position> = Vec::new();
        for (q, question) in questions.iter().enumerate() {
            let own = sample.claims.iter().enumerate().filter(|(_, c)| key(c) == *question);
            for (index, claim) in own {
                let same = |p: &&mut Position| {
                    let first = &sample.claims[p.claims[0]];
                    p.question == q
                        && ids(&p.answer) == ids(&claim.value[0].1)
                        && first.modality == claim.modality
                };
                let outlet =
                    claim.provenance.outlet.as_ref().map_or(claim.document.to_string(), |o| o.name.clone());
                let origin = claim.provenance.agency.as_ref().map_or(outlet.clone(), |a| a.name.clone());
                match positions.iter_mut().find(same) {
                    Some(position) => {
                        position.claims.push(index);
                        position.outlets.insert(outlet);
                        position.origins.insert(Origin(origin));
                    }
                    None => positions.push(Position {
                        question: q,
                        answer: claim.value[0].1.clone(),
                        period: claim.about.when.map(|w| w.period).filter(|_| has_period(claim)),
                        somewhere_within: claim.about.when.is_some_and(|w| w.somewhere_within),
                        counting: claim.about.counting,
                        stance: Stance::Asserts,
                        claims: vec![index],
                        outlets: [outlet].into(),
                        origins: [Origin(origin)].into(),
                    }),
                }
            }
        }
        sample.comparison.questions = questions;
        sample.comparison.positions = positions;
        sample
    }

    /// A verdict between the positions that hold two claims, given by their words.
    fn verdict(
        &mut self,
        kind: VerdictKind,
        a: &str,
        b: &str,
        part: Part,
        code: &'static str,
    ) -> &mut Verdict {
        let verdict = self.between(kind, a, b, part, code);
        self.comparison.verdicts.push(verdict);
        self.comparison.verdicts.last_mut().expect("just pushed")
    }

    /// Pairs not compared, with one of them by the words of its claims.
    fn not_made(
        &mut self,
        pairs: usize,
        kind: VerdictKind,
        (a, b): (&str, &str),
        part: Part,
        code: &'static str,
        detail: &[&str],
    ) {
        let mut example = self.between(kind, a, b, part, code);
        example.reason.detail = detail.iter().map(|&d| d.to_owned()).collect();
        if kind == VerdictKind::Undecided {
            self.comparison.verdicts.push(example.clone());
        }
        let question = self.comparison.positions[example.a].question;
        let claim = self.comparison.questions[question].claim.clone();
        self.comparison.not_made.insert((claim, kind, part), NotMade { pairs, example });
    }

    fn between(&self, kind: VerdictKind, a: &str, b: &str, part: Part, code: &'static str) -> Verdict {
        let position = |words: &str| {
            let claim =
                self.claims.iter().position(|c| c.evidence.text == words).expect("a claim with these words");
            self.comparison.positions.iter().position(|p| p.claims.contains(&claim)).expect("a position")
        };
        let (a, b) = (position(a), position(b));
        let reason = Reason { part, code, soft: Vec::new(), notes: Vec::new(), detail: Vec::new() };
        Verdict { kind, strength: None, conflict: None, a, b, reason }
    }
}

/// An article.
pub struct Article(Arc<str>, Arc<Provenance>);

pub fn article(
    id: &str,
    outlet: Option<(&str, How)>,
    agency: Option<&str>,
    published: Option<(Date, How)>,
) -> Article {
    let named = |name: &str| Named { id: None, name: name.to_owned() };
    let how = |known: Option<How>| known.unwrap_or(How::Unknown);
    Article(
        id.into(),
        Arc::new(Provenance {
            outlet: outlet.map(|o| named(o.0)),
            outlet_how: how(outlet.map(|o| o.1)),
            agency: agency.map(named),
            agency_how: how(agency.map(|_| How::Stated)),
            published: published.map(|p| day(p.0)),
            published_how: how(published.map(|p| p.1)),
            furniture: Vec::new(),
        }),
    )
}

impl Article {
    /// A claim at a line: its sentence, with the words that prove it between bars.
    pub fn says(&self, line: usize, sentence: &str, claim: &str, slot: &str, value: Value) -> Claim {
        let start = line * 1000;
        let before = sentence.find('|').unwrap_or(0);
        let plain = sentence.replace('|', "");
        let text = sentence.split('|').nth(1).unwrap_or(sentence).to_owned();
        let agency = self.1.agency.as_ref().map(|a| hop(Role::Agency, Some(&a.name), "agency"));
        let outlet = hop(Role::Outlet, self.1.outlet.as_ref().map(|o| o.name.as_str()), "outlet");
        Claim {
            id: format!("{:04x}{:012x}", self.0.len(), line * 7919 + text.len()),
            document: self.0.clone(),
            provenance: self.1.clone(),
            lang: "fr".to_owned(),
            section: Section::Body,
            claim: claim.to_owned(),
            rule: format!("pack:claims/{claim}.yml:{}", line + 20),
            value: vec![(slot.to_owned(), value)],
            modality: Modality::Asserted,
            modality_cue: None,
            presupposed: false,
            attribution: Attribution::new(Vec::new(), agency, outlet),
            about: About {
                subject: Subject { id: None, how: How::Unknown },
                place: None,
                when: None,
                said: None,
                counting: Counting::Unspecified,
                party: Vec::new(),
                counted_by: Vec::new(),
            },
            evidence: Evidence {
                span: Span::new(start + before, start + before + text.len()),
                sentence: Span::new(start, start + plain.len()),
                text,
                sentence_text: plain,
                line,
                text_sha256: "0".repeat(64),
            },
            also: Vec::new(),
            notes: Vec::new(),
        }
    }
}

/// What a test adds to a claim.
pub trait With: Sized {
    fn by(self, role: Role, name: &str, kind: &str) -> Self;
    fn of(self, truce: &str, how: How) -> Self;
    fn when(self, from: Date, until: Date, how: How) -> Self;
    fn at(self, id: &str, name: &str) -> Self;
    fn counting(self, counting: Counting, unit: &str) -> Self;
}

impl With for Claim {
    fn by(mut self, role: Role, name: &str, kind: &str) -> Self {
        let name = (kind != "unnamed").then_some(name);
        let mut hops = vec![hop(role, name, kind)];
        hops.extend(self.attribution.hops().iter().cloned());
        hops.sort_by_key(|h| h.role);
        let outlet = hops.pop().expect("an outlet");
        self.attribution = Attribution::new(hops, None, outlet);
        self
    }

    fn of(mut self, truce: &str, how: How) -> Self {
        self.about.subject = Subject { id: Some(truce.to_owned()), how };
        self
    }

    fn when(mut self, from: Date, until: Date, how: How) -> Self {
        let period = Period { from: Some(from), until: Some(until) };
        self.about.when = Some(When { period, somewhere_within: false, how });
        self
    }

    fn at(mut self, id: &str, name: &str) -> Self {
        self.about.place = Some(entity("place", id, name));
        self
    }

    fn counting(mut self, counting: Counting, unit: &str) -> Self {
        self.about.counting = counting;
        self.value.push(("unit".to_owned(), Value::Entity(entity("act", unit, unit))));
        self
    }
}

pub fn state(id: &str) -> Value {
    Value::State(id.to_owned())
}

pub fn count(min: i64, max: Option<i64>, text: &str) -> Value {
    Value::Number(Quantity {
        min: Some(Amount::whole(min)),
        max: max.map(Amount::whole),
        text: text.to_owned(),
    })
}

pub fn set(open: bool, members: &[(&str, &str)]) -> Value {
    let members = members.iter().map(|(id, name)| entity("actor", id, name)).collect();
    Value::Set(EntitySet { members, open, exhaustive: false })
}

/// As the comparison: who brokered a truce and who is left out of it belong to the truce, whenever it is told.
fn has_period(claim: &Claim) -> bool {
    !matches!(claim.claim.as_str(), "brokers" | "exclusions")
}

/// What tells two answers apart: their words left out.
fn ids(value: &Value) -> String {
    match value {
        Value::Set(set) => {
            let mut ids: Vec<&str> = set.members.iter().map(|m| m.id.as_str()).collect();
            ids.sort_unstable();
            ids.join("+")
        }
        Value::Number(n) => format!("{:?} {:?}", n.min, n.max),
        other => format!("{other:?}"),
    }
}

/// States and slots of the claims here: id, English, French.
const TITLES: &[(&str, &str, &str)] = &[
    ("blamed", "blamed", "mis en cause"),
    ("brokers", "brokers", "négociateurs"),
    ("collapsed", "collapsed", "effondrée"),
    ("in-force", "in force", "en vigueur"),
    ("respected", "respected", "respectée"),
    ("sponsors", "sponsors", "parrains"),
    ("strained", "in danger", "en danger"),
    ("unit", "counted", "compté"),
    ("violated", "violated", "violée"),
];

fn by_language(english: &str, french: &str) -> BTreeMap<String, String> {
    [("en".to_owned(), english.to_owned()), ("fr".to_owned(), french.to_owned())].into()
}

fn knowledge() -> Knowledge {
    let claim = |answer: &str, english: &str, french: &str, place: bool| ClaimKnowledge {
        answer: answer.to_owned(),
        has_subject: true,
        has_place: place,
        title: by_language(english, french),
        titles: TITLES.iter().map(|(id, en, fr)| ((*id).to_owned(), by_language(en, fr))).collect(),
        enumerations: ["role".to_owned(), "state".to_owned()].into(),
        ..ClaimKnowledge::default()
    };
    let pairs = [
        ("truce-status", claim("state", "State of the truce", "État de la trêve", true)),
        ("violations", claim("count", "Violations recorded", "Violations recensées", true)),
        ("blame", claim("blamed", "Who broke the truce", "Qui a rompu la trêve", true)),
        ("brokers", claim("brokers", "Brokers of the truce", "Parrains de la trêve", false)),
        ("exclusions", claim("excluded", "Left out of the truce", "Exclus de la trêve", false)),
    ];
    let names = [
        ("syria-2016-02", "trêve de février 2016"),
        ("syria-2016-12", "trêve de décembre 2016"),
        ("aleppo", "Alep"),
        ("eastern-ghouta", "Ghouta orientale"),
        ("bombardment", "bombardement"),
        ("violation", "violation"),
    ];
    Knowledge {
        claims: pairs.map(|(id, k)| (id.to_owned(), k)).into(),
        names: names.map(|(id, name)| (id.to_owned(), name.to_owned())).into(),
        ..Knowledge::default()
    }
}

fn day(date: Date) -> Period {
    Period { from: Some(date), until: Some(date) }
}

fn hop(role: Role, name: Option<&str>, kind: &str) -> Hop {
    Hop { role, name: name.map(str::to_owned), entity: None, kind: Some(kind.to_owned()), cue: None }
}

fn entity(kind: &str, id: &str, name: &str) -> Entity {
    Entity { kind: kind.to_owned(), id: id.to_owned(), name: name.to_owned(), text: name.to_owned() }
}
