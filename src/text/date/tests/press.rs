//! Dates and lengths of time of whole phrases, as the press writes them.

use super::{check, show, show_durations};

#[test]
fn days() {
    check(
        show,
        &[
            ("dès samedi 00H00", &["dès samedi 00H00 = weekday 6 since"]),
            ("à partir de samedi 00H00 GMT", &["à partir de samedi 00H00 GMT = weekday 6 since"]),
            (
                "à partir du samedi 27 février à 00h00 (22h00 GMT)",
                &["à partir du samedi 27 février à 00h00 (22h00 GMT) = *-02-27 since"],
            ),
            ("à compter de mardi", &["à compter de mardi = weekday 2 since"]),
            ("d’ici à vendredi", &["d’ici à vendredi = weekday 5 +1 until"]),
            (
                "d’ici lundi, d’ici le 3 mai",
                &["d’ici lundi = weekday 1 +1 until", "d’ici le 3 mai = *-05-03 until"],
            ),
            ("lundi 12 septembre", &["lundi 12 septembre = *-09-12"]),
            ("le 27 février dernier", &["le 27 février dernier = last *-02-27"]),
            ("du 8 au 10 mars", &["du 8 au 10 mars = *-03-08..*-03-10"]),
            (
                "dans la nuit du vendredi 26 au samedi 27 février",
                &["dans la nuit du vendredi 26 au samedi 27 février = *-02-26..*-02-27"],
            ),
            (
                "dans la nuit de samedi à dimanche",
                &["dans la nuit de samedi à dimanche = weekday 6..weekday 7"],
            ),
            ("mardi en fin de journée", &["mardi en fin de journée = weekday 2"]),
            ("mardi dans la soirée", &["mardi dans la soirée = weekday 2"]),
            ("ce week-end", &["ce week-end = weekday 6..weekday 7"]),
            ("le week-end dernier", &["le week-end dernier = weekday 6..weekday 7"]),
            ("le week-end prochain", &["le week-end prochain = weekday 6 +1..weekday 7 +1"]),
        ],
    );
}

#[test]
fn seasons_and_parts() {
    check(
        show,
        &[
            ("à l’été 2016", &["à l’été 2016 = 2016 summer"]),
            ("depuis l’été 2016", &["depuis l’été 2016 = 2016 summer since"]),
            ("au printemps", &["au printemps = * spring"]),
            ("au printemps 2017", &["au printemps 2017 = 2017 spring"]),
            ("l’été dernier, cet hiver", &["l’été dernier = last * summer", "cet hiver = * winter"]),
            ("à l’automne", &["à l’automne = * autumn"]),
            ("en hiver", &["en hiver = * winter"]),
            ("a été violée, ont été tués, une offensive d’été", &[]),
            (
                "en juillet dernier, en février prochain",
                &["en juillet dernier = last *-07", "en février prochain = next *-02"],
            ),
            ("courant juillet", &["courant juillet = *-07"]),
            ("en début de semaine", &["en début de semaine = weeks 0"]),
            ("en fin de semaine dernière", &["en fin de semaine dernière = weeks -1"]),
            ("depuis le début du mois", &["depuis le début du mois = months 0 since"]),
            ("au cours du mois de février 2016", &["au cours du mois de février 2016 = 2016-02"]),
        ],
    );
}

#[test]
fn days_told_from_another_day() {
    check(
        show,
        &[
            ("la veille", &["la veille = then -1"]),
            ("la veille au soir", &["la veille au soir = then -1"]),
            ("depuis la veille", &["depuis la veille = then -1 since"]),
            (
                "le lendemain, dès le lendemain",
                &["le lendemain = then +1", "dès le lendemain = then +1 since"],
            ),
            ("le surlendemain, l’avant-veille", &["le surlendemain = then +2", "l’avant-veille = then -2"]),
            ("le même jour, ce jour-là", &["le même jour = then +0", "ce jour-là = then +0"]),
            ("deux jours plus tard", &["deux jours plus tard = then +2"]),
            ("trois jours plus tôt", &["trois jours plus tôt = then -3"]),
            ("trois jours auparavant", &["trois jours auparavant = then -3"]),
            ("une semaine plus tard", &["une semaine plus tard = then +7"]),
            ("à la veille de la trêve, au lendemain de l’attaque", &[]),
            ("le lendemain de l’attaque", &[]),
        ],
    );
}

#[test]
fn stretches() {
    check(
        show,
        &[
            ("ces dernières 24 heures", &["ces dernières 24 heures = last 24 h window"]),
            ("ces vingt-quatre dernières heures", &["ces vingt-quatre dernières heures = last 24 h window"]),
            ("au cours des dernières 48 heures", &["au cours des dernières 48 heures = last 48 h window"]),
            ("en l’espace de 24 heures", &["en l’espace de 24 heures = last 24 h window"]),
            (
                "en une journée, en un jour",
                &["en une journée = last 24 h window", "en un jour = last 24 h window"],
            ),
            ("sur 24 heures", &["sur 24 heures = last 24 h window"]),
            ("ces derniers jours", &["ces derniers jours = recent 10"]),
            ("ces tout derniers jours", &["ces tout derniers jours = recent 10"]),
            ("au cours des derniers jours", &["au cours des derniers jours = recent 10"]),
            ("au cours des dernières semaines", &["au cours des dernières semaines = recent 70"]),
            ("ces dernières heures", &["ces dernières heures = recent 1"]),
            ("dans les derniers jours de la guerre", &[]),
            ("il y a quelques jours", &["il y a quelques jours = recent 10"]),
            ("depuis plusieurs jours", &["depuis plusieurs jours = recent 10 since"]),
            ("depuis quelques semaines", &["depuis quelques semaines = recent 70 since"]),
            ("il y a près d’un mois", &["il y a près d’un mois = recent 30"]),
            ("il y a environ deux semaines", &["il y a environ deux semaines = recent 16"]),
        ],
    );
}

#[test]
fn lengths() {
    check(
        show_durations,
        &[
            ("une durée de sept jours renouvelables", &["sept jours [168,168]"]),
            ("une trêve de vingt-quatre heures", &["vingt-quatre heures [24,24]"]),
            ("une trêve de 48h, de 72H", &["48h [48,48]", "72H [72,72]"]),
            ("une journée de trêve, trois journées", &["une journée [24,24]", "trois journées [72,72]"]),
            (
                "un an et demi, un mois et demi",
                &["un an et demi [13140,13140]", "un mois et demi [1080,1080]"],
            ),
            ("deux heures et demie", &["deux heures et demie [2.5,2.5]"]),
            ("quelques jours", &[]),
            ("plusieurs heures par jour", &["plusieurs heures [2,·]"]),
            ("de sept à dix jours", &["sept à dix jours [168,240]"]),
            ("deux fois par semaine", &[]),
            ("à 21h30, à 00H00, dès 14 heures", &[]),
        ],
    );
}
