//! A folder of articles that has everything.

use super::{Sample, With, article, count, state};
use crate::attribution::Role;
use crate::claim::{Claim, Counting};
use crate::comparison::{ConflictKind, Part, Strength, VerdictKind};
use crate::modality::Modality;
use crate::provenance::How;
use crate::report::Told;
use jiff::civil::date;

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
    sample.not_made(
        4,
        VerdictKind::NotComparable,
        ("aucune violation", "1 256 depuis le 27 février"),
        Part::Counting,
        "counting-differs",
        &["day", "since"],
    );
    sample.told = Told {
        documents: 7,
        articles_without_claim: vec!["articles/météo.txt".to_owned()],
        dates_unresolved: 1,
        undated_kept: 2,
        filtered_out: 0,
        respellings: Vec::new(),
    };
    sample
}
