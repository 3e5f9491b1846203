//! Claims in one line, for tests: everything stated and equal unless said otherwise. `says("rt", "truce-status").state("respected")` is
//! asserted by the outlet rt itself, in its article `rt.txt` of 6 July 2016, of the truce of February 2016 on that day.

use super::{ClaimKnowledge, Knowledge, Strength, Verdict, verdict_between};
use crate::attribution::{Attribution, Hop, Role};
use crate::claim::{About, Claim, Counting, Entity, EntitySet, Evidence, Section, Subject, Value, When};
use crate::modality::Modality;
use crate::provenance::{How, Named, Provenance};
use crate::text::{Amount, Period, Quantity, Span};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::sync::Arc;

/// A claim in the making.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    claim: Claim,
    provenance: Provenance,
    inner: Vec<Hop>,
}

/// A claim by an outlet, of a claim type.
pub(super) fn says(outlet: &str, claim: &str) -> Draft {
    let day = days("2016-07-06");
    let provenance = Provenance {
        outlet: Some(named(outlet)),
        outlet_how: How::Stated,
        agency: None,
        agency_how: How::Unknown,
        published: Some(day),
        published_how: How::Stated,
        furniture: Vec::new(),
    };
    let about = About {
        subject: Subject { id: Some("syria-2016-02".into()), how: How::Stated },
        place: None,
        when: Some(When { period: day, somewhere_within: false, how: How::Stated }),
        said: None,
        counting: Counting::Unspecified,
        party: Vec::new(),
        counted_by: Vec::new(),
    };
    let evidence = Evidence {
        span: Span::new(0, 1),
        sentence: Span::new(0, 1),
        text: "x".into(),
        sentence_text: "x".into(),
        line: 1,
        text_sha256: String::new(),
    };
    let claim = Claim {
        id: String::new(),
        document: Arc::from(format!("{outlet}.txt")),
        provenance: Arc::new(provenance.clone()),
        lang: "fr".into(),
        section: Section::Body,
        claim: claim.into(),
        rule: String::new(),
        value: Vec::new(),
        modality: Modality::Asserted,
        modality_cue: None,
        presupposed: false,
        attribution: Attribution::new(Vec::new(), None, hop(Role::Outlet, Some(outlet), None)),
        about,
        evidence,
        also: Vec::new(),
        notes: Vec::new(),
    };
    Draft { claim, provenance, inner: Vec::new() }
}

impl Draft {
    pub fn state(self, state: &str) -> Self {
        self.value("state", Value::State(state.into()))
    }
    pub fn count(self, n: i64) -> Self {
        self.between(Some(n), Some(n))
    }
    pub fn between(self, min: Option<i64>, max: Option<i64>) -> Self {
        self.value("count", Value::Number(quantity(min, max)))
    }
    pub fn hours(self, n: i64, shape: &str) -> Self {
        self.value("shape", Value::State(shape.into()))
            .value("length", Value::Duration(quantity(Some(n), Some(n))))
    }
    pub fn list(self, slot: &str, ids: &[&str]) -> Self {
        let members = ids.iter().map(|id| entity(id)).collect();
        self.value(slot, Value::Set(EntitySet { members, open: false, exhaustive: false }))
    }
    pub fn blames(self, ids: &[&str]) -> Self {
        self.list("blamed", ids)
    }
    pub fn value(mut self, slot: &str, value: Value) -> Self {
        self.claim.value.push((slot.into(), value));
        self
    }
    pub fn slot(self, slot: &str, id: &str) -> Self {
        self.value(slot, Value::State(id.into()))
    }
    /// The list goes on.
    pub fn open(self) -> Self {
        self.lists(|set| set.open = true)
    }
    /// The list is complete.
    pub fn only(self) -> Self {
        self.lists(|set| set.exhaustive = true)
    }
    pub fn article(mut self, id: &str) -> Self {
        self.claim.document = Arc::from(id);
        self
    }
    pub fn headline(mut self) -> Self {
        self.claim.section = Section::Headline;
        self
    }
    pub fn no_outlet(mut self) -> Self {
        self.provenance.outlet = None;
        self
    }
    pub fn wire(mut self, agency: &str) -> Self {
        self.provenance.agency = Some(named(agency));
        self
    }
    /// The day of the article and of what it tells.
    pub fn day(self, day: &str) -> Self {
        self.published(day).on(day)
    }
    pub fn published(mut self, day: &str) -> Self {
        self.provenance.published = Some(days(day));
        self
    }
    pub fn published_how(mut self, how: How) -> Self {
        self.provenance.published_how = how;
        self
    }
    pub fn said(mut self, day: &str) -> Self {
        self.claim.about.said = Some(days(day));
        self
    }
    pub fn by(self, speaker: &str) -> Self {
        self.hop(hop(Role::Speaker, Some(speaker), Some("person")))
    }
    pub fn by_somebody(self) -> Self {
        self.hop(hop(Role::Speaker, Some("une source militaire"), Some("anonymous")))
    }
    pub fn through(self, medium: &str, kind: &str) -> Self {
        self.hop(hop(Role::Medium, Some(medium), Some(kind)))
    }
    pub fn hop(mut self, hop: Hop) -> Self {
        self.inner.push(hop);
        self
    }
    pub fn truce(mut self, id: &str) -> Self {
        self.claim.about.subject.id = Some(id.into());
        self
    }
    pub fn truce_inferred(mut self) -> Self {
        self.claim.about.subject.how = How::Inferred;
        self
    }
    pub fn some_truce(mut self) -> Self {
        self.claim.about.subject = Subject { id: None, how: How::Unknown };
        self
    }
    pub fn at(mut self, place: &str) -> Self {
        self.claim.about.place = Some(entity(place));
        self
    }
    pub fn on(mut self, when: &str) -> Self {
        self.claim.about.when = Some(When { period: days(when), somewhere_within: false, how: How::Stated });
        self
    }
    pub fn sometime_in(mut self, when: &str) -> Self {
        self.claim.about.when = Some(When { period: days(when), somewhere_within: true, how: How::Stated });
        self
    }
    pub fn undated(mut self) -> Self {
        self.claim.about.when = None;
        self
    }
    /// The time is taken from the article's date.
    pub fn when_inferred(mut self) -> Self {
        self.claim.about.when = self.claim.about.when.map(|when| When { how: How::Inferred, ..when });
        self
    }
    pub fn daily(self) -> Self {
        self.counting(Counting::Day)
    }
    pub fn since(self, day: &str) -> Self {
        let end = self.provenance.published.and_then(|p| p.until).map_or("..".to_owned(), |d| d.to_string());
        self.on(&format!("{day}/{end}")).counting(Counting::Since)
    }
    pub fn counting(mut self, counting: Counting) -> Self {
        self.claim.about.counting = counting;
        self
    }
    pub fn party(mut self, ids: &[&str]) -> Self {
        self.claim.about.party = ids.iter().map(|id| entity(id)).collect();
        self
    }
    pub fn counted_by(mut self, id: &str) -> Self {
        self.claim.about.counted_by = vec![entity(id)];
        self
    }
    pub fn modality(mut self, modality: Modality) -> Self {
        self.claim.modality = modality;
        self
    }
    pub fn denied(self) -> Self {
        self.modality(Modality::Denied)
    }
    pub fn negated(self) -> Self {
        self.modality(Modality::Negated)
    }
    pub fn hearsay(self) -> Self {
        self.modality(Modality::Conditional)
    }
    pub fn wanted(self) -> Self {
        self.modality(Modality::Wanted)
    }
    pub fn presupposed(mut self) -> Self {
        self.claim.presupposed = true;
        self
    }
    pub fn done(self) -> Claim {
        let Draft { mut claim, provenance, inner } = self;
        let outlet = provenance.outlet.as_ref().map(|outlet| outlet.name.as_str());
        let agency =
            provenance.agency.as_ref().map(|agency| hop(Role::Agency, Some(&agency.name), Some("agency")));
        claim.attribution = Attribution::new(inner, agency, hop(Role::Outlet, outlet, None));
        claim.provenance = Arc::new(provenance);
        claim.id =
            format!("{:?} {:?} {:?} {:?}", claim.value, claim.modality, claim.about, claim.attribution);
        claim
    }
    fn lists(mut self, change: impl Fn(&mut EntitySet)) -> Self {
        for (_, value) in &mut self.claim.value {
            if let Value::Set(set) = value {
                change(set);
            }
        }
        self
    }
}

/// The rules of the tests: Aleppo and Idlib lie in Syria, Daech and Nosra are terrorists.
pub(super) fn knowledge() -> Knowledge {
    let mut knowledge = Knowledge::default();
    for (claim, answer, has_subject, has_place) in [
        ("truce-status", "state", true, true),
        ("violations", "count", true, true),
        ("coverage", "count", true, true),
        ("casualties", "count", false, true),
        ("blame", "blamed", true, true),
        ("brokers", "brokers", true, false),
        ("exclusions", "excluded", true, false),
        ("truce-duration", "length", true, true),
        ("truce-start", "start", true, false),
        ("talks", "state", false, true),
        ("demand", "words", true, false),
    ] {
        let known = ClaimKnowledge { answer: answer.into(), has_subject, has_place, ..Default::default() };
        knowledge.claims.insert(claim.into(), known);
    }
    let status = knowledge.claims.entry("truce-status".into()).or_default();
    let pair = |(a, b): (&str, &str)| (a.to_owned(), b.to_owned());
    status.clash = [
        ("collapsed", "in-force"),
        ("collapsed", "respected"),
        ("collapsed", "strained"),
        ("suspended", "respected"),
        ("violated", "respected"),
    ]
    .map(pair)
    .into();
    status.tension = [("strained", "respected")].map(pair).into();
    for (narrow, broad) in
        [("aleppo", "syria"), ("idlib", "syria"), ("islamic-state", "terrorists"), ("al-nusra", "terrorists")]
    {
        knowledge.broader.entry(narrow.into()).or_default().insert(broad.into());
    }
    for truce in ["syria-2016-02", "syria-2016-07", "syria-2016-12"] {
        knowledge.truce_area.insert(truce.into(), "syria".into());
    }
    knowledge
}

/// The verdict between two claims in words, `contradicts hard state: states-clash`, soft codes after `~`, notes in brackets. Asked both
/// ways, and with the claims the other way round.
pub(super) fn verdict(a: Draft, b: Draft) -> String {
    let (a, b) = (a.done(), b.done());
    let (one, other) = ([a.clone(), b.clone()], [b, a]);
    let asked = [(&one, 0, 1), (&one, 1, 0), (&other, 0, 1), (&other, 1, 0)];
    let verdicts = asked.map(|(claims, i, j)| verdict_between(claims, &knowledge(), i, j));
    assert!(verdicts.iter().all(|v| *v == verdicts[0]), "depends on the order: {verdicts:#?}");
    verdicts[0].as_ref().map_or("none".to_owned(), words)
}

/// Checks a table: what it is about, two claims, the verdict in words.
pub(super) fn check(rows: Vec<(&str, Draft, Draft, &str)>) {
    let wrong: Vec<String> = rows
        .into_iter()
        .map(|(title, a, b, expected)| (title, expected, verdict(a, b)))
        .filter(|(_, expected, got)| expected != got)
        .map(|(title, expected, got)| format!("{title}\n  expected {expected}\n  got      {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A verdict in words.
pub(super) fn words(verdict: &Verdict) -> String {
    let mut words = format!("{:?}", verdict.kind).to_lowercase();
    if let Some(strength) = verdict.strength {
        words += if strength == Strength::Hard { " hard" } else { " soft" };
    }
    if let Some(conflict) = verdict.conflict {
        words += &format!(" {conflict:?}").to_lowercase();
    }
    words += &format!(": {}", verdict.reason.code);
    if !verdict.reason.soft.is_empty() {
        words += &format!(" ~ {}", verdict.reason.soft.join(", "));
    }
    if !verdict.reason.notes.is_empty() {
        words += &format!(" ({})", verdict.reason.notes.join(", "));
    }
    words
}

/// `2016`, `2016-07`, `2016-07-06`, or two of them with a slash; `..` is open.
pub(super) fn days(text: &str) -> Period {
    let (from, until) = text.split_once('/').unwrap_or((text, text));
    Period { from: ends(from).map(|(first, _)| first), until: ends(until).map(|(_, last)| last) }
}

fn ends(text: &str) -> Option<(Date, Date)> {
    let mut parts = text.split('-').map(|part| part.parse::<i16>().ok());
    let year = parts.next().flatten()?;
    let (month, day) = (parts.next().flatten(), parts.next().flatten());
    let first = date(year, month.unwrap_or(1) as i8, day.unwrap_or(1) as i8);
    let next = match (month, day) {
        (_, Some(_)) => first + 1.day(),
        (Some(_), None) => first + 1.month(),
        (None, None) => first + 1.year(),
    };
    Some((first, next - 1.day()))
}

pub(super) fn entity(id: &str) -> Entity {
    Entity { kind: "actor".into(), id: id.into(), name: id.into(), text: id.into() }
}

fn named(name: &str) -> Named {
    Named { id: Some(name.into()), name: name.into() }
}

fn hop(role: Role, name: Option<&str>, kind: Option<&str>) -> Hop {
    Hop { role, name: name.map(Into::into), entity: None, kind: kind.map(Into::into), cue: None }
}

fn quantity(min: Option<i64>, max: Option<i64>) -> Quantity {
    Quantity { min: min.map(Amount::whole), max: max.map(Amount::whole), text: String::new() }
}
