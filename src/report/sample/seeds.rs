//! What the five seed articles claim, as far as it is compared.

use super::{Sample, With, article, count, set, state};
use crate::attribution::Role;
use crate::claim::{Claim, Counting, When};
use crate::comparison::{ConflictKind, Part, Strength, VerdictKind};
use crate::provenance::How;
use jiff::civil::date;

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
        Some((date(2017, 2, 3), How::Stated)),
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
    sample.not_made(
        3,
        VerdictKind::NotComparable,
        (
            "les groupes terroristes qui violent le cessez-le-feu syrien",
            "violations répétées des terroristes",
        ),
        Part::Period,
        "period-disjoint",
        &[],
    );
    sample.not_made(
        2,
        VerdictKind::Undecided,
        ("violent le cessez-le-feu syrien", "cette trêve a fini par voler en éclats"),
        Part::Subject,
        "subject-unknown",
        &[],
    );
    sample.told.documents = 5;
    sample
}
