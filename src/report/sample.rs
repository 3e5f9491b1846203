//! Claims and comparisons built by hand for the tests of this folder: the five seed articles, and a folder that has everything.

use super::{Lang, Told, View};
use crate::attribution::{Attribution, Hop, Role};
use crate::claim::{About, Claim, Counting, Entity, EntitySet, Evidence, Section, Subject, Value, When};
use crate::comparison::{
    ClaimKnowledge, Comparison, ConflictKind, Knowledge, Origin, Part, Position, Question, Reason, Strength,
    Verdict, VerdictKind,
};
use crate::modality::Modality;
use crate::provenance::{How, Named, Provenance};
use crate::text::{Amount, Period, Quantity, Span};
use jiff::civil::{Date, date};
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
        let position = |words: &str| {
            let claim =
                self.claims.iter().position(|c| c.evidence.text == words).expect("a claim with these words");
            self.comparison.positions.iter().position(|p| p.claims.contains(&claim)).expect("a position")
        };
        let (a, b) = (position(a), position(b));
        let reason = Reason { part, code, soft: Vec::new(), notes: Vec::new(), detail: Vec::new() };
        self.comparison.verdicts.push(Verdict { kind, strength: None, conflict: None, a, b, reason });
        self.comparison.verdicts.last_mut().expect("just pushed")
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

/// The claims of the five seeds that are compared, with the verdicts that belong to them.
pub fn seeds() -> Sample {
    let rt = article(
        "seeds/000_ebdb9d87783a5d6b.txt",
        Some(("RT en français", How::Stated)),
        None,
        Some((date(2016, 5, 4), How::Declared)),
    );
    let ouest = article(
        "seeds/001_b65fa77e8e2d1be0.txt",
        Some(("Tendance Ouest", How::Stated)),
        Some("AFP"),
        Some((date(2016, 8, 15), How::Stated)),
    );
    let red = article(
        "seeds/002_0e0a1f15e76711a1.txt",
        Some(("Red'Action", How::Stated)),
        None,
        Some((date(2018, 2, 8), How::Declared)),
    );
    let sputnik = article(
        "seeds/003_61799e2ee0497521.txt",
        Some(("Sputnik France", How::Declared)),
        None,
        Some((date(2017, 2, 1), How::Stated)),
    );
    let unknown = article(
        "seeds/004_d62740f416ae1436.txt",
        None,
        Some("agences"),
        Some((date(2016, 7, 6), How::Declared)),
    );
    let (february, december) = ("syria-2016-02", "syria-2016-12");
    let (russia, usa) = (("russia", "Russie"), ("united-states", "États-Unis"));
    let july = (date(2016, 7, 1), date(2016, 7, 31));
    let general = |c: Claim| c.by(Role::Speaker, "Sergueï Kouralenko", "person");
    let mut sample = Sample::of(vec![
        general(rt.says(10, "Il a souligné qu'|aucun bombardement n'avait été enregistré| dans l’est de Ghouta, dans la province de Rif Dimashqin, dans le sud-ouest de la Syrie.", "violations", "count", count(0, Some(0), "aucun")).at("eastern-ghouta", "Ghouta orientale").counting(Counting::Unspecified, "bombardment")),
        general(rt.says(12, "Quant au niveau de violence en Syrie, selon Sergueï Kouralenko, il a sensiblement diminué depuis le moment où |le cessez-le-feu négocié par la Russie et les Etats-Unis a été lancé à la fin de février|, recevant le soutien de différents groupes armés d’opposition.", "truce-status", "state", state("in-force")).of(february, How::Stated).when(date(2016, 2, 27), date(2016, 5, 4), How::Stated)),
        general(rt.says(12, "Quant au niveau de violence en Syrie, selon Sergueï Kouralenko, il a sensiblement diminué depuis le moment où |le cessez-le-feu négocié par la Russie et les Etats-Unis| a été lancé à la fin de février, recevant le soutien de différents groupes armés d’opposition.", "brokers", "brokers", set(false, &[russia, usa])).of(february, How::Stated)),
        rt.says(12, "|Les groupes terroristes tels que Daesh et le Front al-Nosra ne font pas partie de l’accord|.", "exclusions", "excluded", set(true, &[("islamic-state", "Daech"), ("al-nusra", "Front al-Nosra")])).of(february, How::Inferred),
        {
            let mut c = ouest.says(21, "Moscou et Washington se sont mis d'accord en juillet après une visite du Secrétaire d'Etat américain John Kerry dans la capitale russe sur une coopération accrue en Syrie |afin de sauver la trêve| et combattre les jihadistes, mais les modalités concrètes de cette coopération n'ont pas été rendues publiques.", "truce-status", "state", state("strained")).of(february, How::Inferred).when(july.0, july.1, How::Stated);
            c.presupposed = true;
            c
        },
        red.says(5, "Les dirigeants turc et russe ont convenu de coordonner davantage leurs armées et services spéciaux en Syrie pour combattre |les groupes terroristes qui violent le cessez-le-feu syrien|, a annoncé jeudi le Kremlin.", "blame", "blamed", set(false, &[("terrorists", "terroristes")])).by(Role::Speaker, "Kremlin", "organisation").when(date(2018, 2, 8), date(2018, 2, 8), How::Inferred),
        red.says(5, "Les dirigeants turc et russe ont convenu de coordonner davantage leurs armées et services spéciaux en Syrie pour combattre les groupes terroristes qui |violent le cessez-le-feu syrien|, a annoncé jeudi le Kremlin.", "truce-status", "state", state("violated")).by(Role::Speaker, "Kremlin", "organisation").when(date(2018, 2, 8), date(2018, 2, 8), How::Inferred),
        sputnik.says(13, "À huis clos, les parties en conflit ont cherché à renforcer |la fragile trêve| en vigueur depuis la fin décembre sous le parrainage de la Russie, qui représente les intérêts de Damas, et de la Turquie, garante de l'opposition.", "truce-status", "state", state("strained")).of(december, How::Stated).when(date(2017, 1, 23), date(2017, 1, 23), How::Stated),
        {
            let mut c = sputnik.says(13, "À huis clos, les parties en conflit ont cherché à renforcer la fragile trêve |en vigueur depuis la fin décembre sous le parrainage de la Russie|, qui représente les intérêts de Damas, et de la Turquie, garante de l'opposition.", "brokers", "brokers", set(false, &[russia, ("turkey", "Turquie")])).of(december, How::Stated);
            c.value.push(("role".to_owned(), state("sponsors")));
            c
        },
        unknown.says(5, "«Vladimir Poutine a appelé son interlocuteur à contribuer à la rupture de l'opposition modérée avec les groupes terroristes comme le Front Al-Nosra (la branche syrienne d'Al-Qaïda)» et d'autres groupes extrémistes qui |«ne sont pas concernés par la trêve»|, selon le communiqué.", "exclusions", "excluded", set(true, &[("al-nusra", "Front al-Nosra")])).of(february, How::Inferred).by(Role::Medium, "communiqué", "communique").by(Role::Speaker, "Kremlin", "organisation"),
        unknown.says(11, "Le 27 février, une |cessation des hostilités négociée par les Etats-Unis et la Russie| était entrée en vigueur en Syrie sauf dans les régions contrôlées par les extrémistes.", "brokers", "brokers", set(false, &[usa, russia])).of(february, How::Stated),
        unknown.says(11, "Mais |cette trêve a fini par voler en éclats| après des violations répétées des terroristes.", "truce-status", "state", state("collapsed")).of(february, How::Stated).when(july.0, date(2016, 7, 6), How::Stated),
        {
            let mut c = unknown.says(11, "Mais cette trêve a fini par voler en éclats après des |violations répétées des terroristes|.", "blame", "blamed", set(false, &[("terrorists", "terroristes")])).of(february, How::Stated).when(date(2016, 2, 27), date(2016, 7, 6), How::Stated);
            c.about.when = c.about.when.map(|w| When { somewhere_within: true, ..w });
            c
        },
    ]);
    let soft = sample.verdict(
        VerdictKind::Contradicts,
        "cette trêve a fini par voler en éclats",
        "afin de sauver la trêve",
        Part::Value,
        "states-clash",
    );
    soft.strength = Some(Strength::Soft);
    soft.conflict = Some(ConflictKind::State);
    soft.reason.soft = vec!["subject-inferred", "presupposed"];
    sample.verdict(
        VerdictKind::Changed,
        "cette trêve a fini par voler en éclats",
        "le cessez-le-feu négocié par la Russie et les Etats-Unis a été lancé à la fin de février",
        Part::Period,
        "period-disjoint",
    );
    let agrees = sample.verdict(
        VerdictKind::Agrees,
        "Les groupes terroristes tels que Daesh et le Front al-Nosra ne font pas partie de l’accord",
        "«ne sont pas concernés par la trêve»",
        Part::Value,
        "values-agree",
    );
    agrees.reason.notes = vec!["open-lists-share"];
    sample.verdict(
        VerdictKind::NotComparable,
        "les groupes terroristes qui violent le cessez-le-feu syrien",
        "violations répétées des terroristes",
        Part::Period,
        "period-disjoint",
    );
    sample.verdict(
        VerdictKind::Undecided,
        "violent le cessez-le-feu syrien",
        "cette trêve a fini par voler en éclats",
        Part::Subject,
        "subject-unknown",
    );
    sample.comparison.not_made = [
        ((VerdictKind::NotComparable, Part::Subject), 8),
        ((VerdictKind::NotComparable, Part::Period), 3),
        ((VerdictKind::Undecided, Part::Subject), 2),
        ((VerdictKind::Undecided, Part::Value), 1),
    ]
    .into();
    sample.told.documents = 5;
    sample
}

/// A folder that has everything: a hard contradiction, a denial, an update, a drift, a tension, one wire in three outlets, hostile text.
pub fn folder() -> Sample {
    let on = |d: i8| Some((date(2016, 7, d), How::Stated));
    let wire = ["Le Nord", "Ouest Matin", "Sud Soir"].map(|name| {
        article(
            &format!("articles/{}.txt", name.to_lowercase().replace(' ', "-")),
            Some((name, How::Stated)),
            Some("AFP"),
            on(8),
        )
    });
    let moscow = article("articles/moscou.txt", Some(("Moscou Info", How::Stated)), None, on(8));
    let evil = article("articles/mal.txt", Some(("=cmd|' /C calc'!A0 \u{1b}[31m", How::Stated)), None, on(9));
    let lost = article("articles/perdu.txt", None, None, None);
    let (truce, eight) = ("syria-2016-02", date(2016, 7, 8));
    let counted = |c: Claim, counting| {
        c.of(truce, How::Stated).when(eight, eight, How::Stated).counting(counting, "violation")
    };
    let mut claims: Vec<Claim> = wire
        .iter()
        .map(|a| {
            counted(
                a.says(
                    3,
                    "Selon l’OSDH, |14 violations ont été recensées| vendredi.",
                    "violations",
                    "count",
                    count(14, Some(14), "14"),
                ),
                Counting::Day,
            )
            .by(Role::Speaker, "OSDH", "organisation")
        })
        .collect();
    claims.push(counted(
        moscow.says(
            2,
            "L’armée russe n’a recensé |aucune violation| vendredi.",
            "violations",
            "count",
            count(0, Some(0), "aucune"),
        ),
        Counting::Day,
    ));
    claims.push(counted(
        moscow.says(
            4,
            "Elle en compte |1 256 depuis le 27 février|.",
            "violations",
            "count",
            count(1256, Some(1256), "1 256"),
        ),
        Counting::Since,
    ));
    claims.push(counted(
        evil.says(
            1,
            "Le bilan |serait passé à \u{1b}[2J\u{202e}1 300 | violations <script> *depuis* le début.",
            "violations",
            "count",
            count(1300, None, "plus de 1 300"),
        ),
        Counting::Since,
    ));
    let mut hearsay = moscow
        .says(6, "La trêve |aurait été violée| par les rebelles.", "truce-status", "state", state("violated"))
        .of(truce, How::Stated)
        .when(eight, eight, How::Stated)
        .by(Role::Speaker, "", "unnamed");
    hearsay.modality = Modality::Conditional;
    claims.push(hearsay);
    claims.push(
        wire[0]
            .says(7, "|La trêve a été violée| par les rebelles.", "truce-status", "state", state("violated"))
            .of(truce, How::Stated)
            .when(eight, eight, How::Stated),
    );
    let mut denied = lost
        .says(
            2,
            "Le porte-parole a démenti que |la trêve ait été violée|.",
            "truce-status",
            "state",
            state("violated"),
        )
        .of(truce, How::Stated)
        .by(Role::Speaker, "le porte-parole", "unresolved")
        .at("aleppo", "Alep");
    denied.modality = Modality::Denied;
    claims.push(denied);
    claims.push(
        lost.says(3, "La trêve |tient| toujours à Alep.", "truce-status", "state", state("respected"))
            .of(truce, How::Inferred)
            .at("aleppo", "Alep"),
    );
    let mut sample = Sample::of(claims);
    let hard = sample.verdict(
        VerdictKind::Contradicts,
        "14 violations ont été recensées",
        "aucune violation",
        Part::Value,
        "values-disjoint",
    );
    hard.strength = Some(Strength::Hard);
    hard.conflict = Some(ConflictKind::Number);
    hard.reason.notes = vec!["counted-by-differs"];
    sample.verdict(
        VerdictKind::Updated,
        "1 256 depuis le 27 février",
        "serait passé à \u{1b}[2J\u{202e}1 300 ",
        Part::Value,
        "count-grew",
    );
    sample.verdict(
        VerdictKind::Drift,
        "aurait été violée",
        "La trêve a été violée",
        Part::Value,
        "one-utterance",
    );
    sample
        .verdict(VerdictKind::Tension, "la trêve ait été violée", "tient", Part::Value, "states-in-tension")
        .reason
        .notes = vec!["inside-one-article"];
    let counting = sample.verdict(
        VerdictKind::NotComparable,
        "aucune violation",
        "1 256 depuis le 27 février",
        Part::Counting,
        "counting-differs",
    );
    counting.reason.detail = vec!["day".to_owned(), "since".to_owned()];
    sample.comparison.not_made =
        [((VerdictKind::NotComparable, Part::Counting), 4), ((VerdictKind::Undecided, Part::Period), 1)]
            .into();
    sample.told = Told {
        documents: 7,
        articles_without_claim: vec!["articles/météo.txt".to_owned()],
        dates_unresolved: 1,
        undated_kept: 2,
        filtered_out: 0,
    };
    sample
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

fn knowledge() -> Knowledge {
    let claim = |answer: &str, english: &str, french: &str, place: bool| ClaimKnowledge {
        answer: answer.to_owned(),
        has_subject: true,
        has_place: place,
        title: [("en".to_owned(), english.to_owned()), ("fr".to_owned(), french.to_owned())].into(),
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
