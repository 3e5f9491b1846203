//! Which words are dates.

use super::{check, show, show_durations};

#[test]
fn calendar_dates() {
    check(
        show,
        &[
            ("créé le 27 février à Alep", &["le 27 février = *-02-27"]),
            ("le 27 février 2016", &["le 27 février 2016 = 2016-02-27"]),
            ("mardi 3 mai 2016", &["mardi 3 mai 2016 = 2016-05-03"]),
            ("le mardi 3 mai", &["le mardi 3 mai = *-05-03"]),
            ("le 1er mai, le premier juin", &["le 1er mai = *-05-01", "le premier juin = *-06-01"]),
            ("le 03/05/2016", &["le 03/05/2016 = 2016-05-03"]),
            ("le 03.05.2016", &["le 03.05.2016 = 2016-05-03"]),
            ("2016-05-03", &["2016-05-03 = 2016-05-03"]),
            ("en mai 2017, la Russie", &["en mai 2017 = 2017-05"]),
            ("d’accord en juillet après", &["en juillet = *-07"]),
            ("diminué depuis février", &["depuis février = *-02 since"]),
            ("l’accord du 27 févr. 2016", &["du 27 févr. 2016 = 2016-02-27"]),
            ("le 3 janv.", &["le 3 janv. = *-01-03"]),
            ("BEYROUTH, 28 fév 2016 (AFP)", &["28 fév 2016 = 2016-02-28"]),
            ("14 Avr 2012", &["14 Avr 2012 = 2012-04-14"]),
            ("le 17 sept. 2016 à Alep", &["le 17 sept. 2016 = 2016-09-17"]),
            ("Bulletin n° 3 – vendredi 8 juillet 2016", &["vendredi 8 juillet 2016 = 2016-07-08"]),
            ("le mois de mars, au mois d’août", &["le mois de mars = *-03", "au mois d’août = *-08"]),
            ("le 3 mai dernier", &["le 3 mai dernier = last *-05-03"]),
            ("le 30 janvier 2018 à Sotchi", &["le 30 janvier 2018 = 2018-01-30"]),
            ("la trêve de février", &["de février = *-02"]),
        ],
    );
}

#[test]
fn parts_and_years() {
    check(
        show,
        &[
            ("à la mi-mai", &["à la mi-mai = *-05 middle"]),
            ("mi-mai 2016", &["mi-mai 2016 = 2016-05 middle"]),
            ("depuis la fin décembre", &["depuis la fin décembre = *-12 end since"]),
            ("lancé à la fin de février, recevant", &["à la fin de février = *-02 end"]),
            ("fin janvier Damas", &["fin janvier = *-01 end"]),
            ("début mars", &["début mars = *-03 start"]),
            ("au début du mois de mars 2017", &["au début du mois de mars 2017 = 2017-03 start"]),
            ("fin 2016", &["fin 2016 = 2016 end"]),
            ("mi-2016", &["mi-2016 = 2016 middle"]),
            ("en 2016", &["en 2016 = 2016"]),
            (
                "le conflit en Syrie en 2011, divisée depuis 2012",
                &["en 2011 = 2011", "depuis 2012 = 2012 since"],
            ),
            ("un record depuis 2011-2012.", &["depuis 2011-2012 = 2011..2012 since"]),
            ("l’année 2016", &["l’année 2016 = 2016"]),
            ("à la fin de l’année 2016", &["à la fin de l’année 2016 = 2016 end"]),
            ("depuis le début de l’année à Genève", &["depuis le début de l’année = years 0 since"]),
            ("jusqu’à la fin du mois", &["jusqu’à la fin du mois = months 0 until"]),
            ("la fin du mois de jeûne", &[]),
            ("au milieu du mois de mai", &["au milieu du mois de mai = *-05 middle"]),
        ],
    );
}

#[test]
fn weekdays_and_days_away() {
    check(
        show,
        &[
            ("Mardi, une attaque", &["Mardi = weekday 2"]),
            ("annoncé lundi le ministre", &["lundi = weekday 1"]),
            ("lundi soir", &["lundi soir = weekday 1"]),
            (
                "mardi dernier et jeudi prochain",
                &["mardi dernier = weekday 2 -1", "jeudi prochain = weekday 4 +1"],
            ),
            ("ce mardi", &["ce mardi = weekday 2"]),
            ("depuis lundi", &["depuis lundi = weekday 1 since"]),
            ("jusqu’à vendredi", &["jusqu’à vendredi = weekday 5 until"]),
            ("jusqu’au 3 mai", &["jusqu’au 3 mai = *-05-03 until"]),
            ("jusqu’en mai 2017", &["jusqu’en mai 2017 = 2017-05 until"]),
            ("à partir de lundi", &["à partir de lundi = weekday 1 since"]),
            ("à compter du 3 mai", &["à compter du 3 mai = *-05-03 since"]),
            ("hier, avant-hier", &["hier = days -1", "avant-hier = days -2"]),
            ("aujourd’hui et demain", &["aujourd’hui = days 0", "demain = days 1"]),
            ("hier soir", &["hier soir = days -1"]),
            ("ce matin", &["ce matin = days 0"]),
            ("cette semaine", &["cette semaine = weeks 0"]),
            ("achevés la semaine dernière dans", &["la semaine dernière = weeks -1"]),
            ("la semaine prochaine", &["la semaine prochaine = weeks 1"]),
            ("le mois dernier, l’an dernier", &["le mois dernier = months -1", "l’an dernier = years -1"]),
            ("l’année dernière", &["l’année dernière = years -1"]),
            ("il y a trois jours", &["il y a trois jours = days -3"]),
            ("il y a une semaine", &["il y a une semaine = days -7"]),
            ("il y a deux mois", &["il y a deux mois = months -2"]),
            ("depuis trois jours", &["depuis trois jours = days -3 since"]),
            ("dans deux jours", &["dans deux jours = days 2"]),
        ],
    );
}

#[test]
fn ranges() {
    check(
        show,
        &[
            ("du 3 au 5 mai", &["du 3 au 5 mai = *-05-03..*-05-05"]),
            ("du 3 au 5 mai 2016", &["du 3 au 5 mai 2016 = 2016-05-03..2016-05-05"]),
            (
                "du 28 décembre au 3 janvier 2017",
                &["du 28 décembre au 3 janvier 2017 = 2016-12-28..2017-01-03"],
            ),
            ("les 8 et 9 juillet", &["les 8 et 9 juillet = *-07-08..*-07-09"]),
            ("les 8, 9 et 10 juillet 2016", &["les 8, 9 et 10 juillet 2016 = 2016-07-08..2016-07-10"]),
            ("8-9 juillet", &["8-9 juillet = *-07-08..*-07-09"]),
            ("entre lundi et mercredi", &["entre lundi et mercredi = weekday 1..weekday 3"]),
            ("de mars à mai 2016", &["de mars à mai 2016 = 2016-03..2016-05"]),
            ("du lundi 3 au mercredi 5 mai", &["du lundi 3 au mercredi 5 mai = *-05-03..*-05-05"]),
            ("de 2011 à 2016", &["de 2011 à 2016 = 2011..2016"]),
            ("entre 2011 et 2016", &["entre 2011 et 2016 = 2011..2016"]),
            ("dans la nuit de lundi à mardi", &["dans la nuit de lundi à mardi = weekday 1..weekday 2"]),
            ("dans la nuit du 3 au 4 mai", &["dans la nuit du 3 au 4 mai = *-05-03..*-05-04"]),
            ("dans la soirée de lundi", &["dans la soirée de lundi = weekday 1"]),
            ("la nuit dernière", &["la nuit dernière = days -1..days 0"]),
            ("de la mi-mai à la fin juin", &["de la mi-mai à la fin juin = *-05 middle..*-06 end"]),
            ("lundi et mardi", &["lundi = weekday 1", "mardi = weekday 2"]),
        ],
    );
}

#[test]
fn times_of_day() {
    check(
        show,
        &[
            ("à minuit", &["à minuit = days 0"]),
            ("depuis minuit", &["depuis minuit = days 0 since"]),
            ("minuit", &["minuit = days 0"]),
            ("à 14h GMT", &["à 14h GMT = days 0"]),
            ("mardi à 14h GMT", &["mardi à 14h GMT = weekday 2"]),
            ("à minuit lundi", &["à minuit lundi = weekday 1"]),
            ("samedi à minuit", &["samedi à minuit = weekday 6"]),
            ("à 14h30 le 27 février", &["à 14h30 le 27 février = *-02-27"]),
            ("à 14 heures, heure de Damas,", &["à 14 heures, heure de Damas = days 0"]),
            ("mardi à 21h (18h GMT)", &["mardi à 21h (18h GMT) = weekday 2"]),
            ("depuis mardi minuit", &["depuis mardi minuit = weekday 2 since"]),
            ("de vendredi 19h00 à samedi", &["de vendredi 19h00 à samedi = weekday 5..weekday 6"]),
            ("à 01h00 du matin", &["à 01h00 du matin = days 0"]),
            ("entre 6h00 et 18h00 samedi", &["entre 6h00 et 18h00 samedi = weekday 6"]),
            ("à 3 heures de route", &[]),
            ("limitée à 3 heures", &[]),
            ("de 14h à 16h", &["de 14h à 16h = days 0"]),
        ],
    );
}

#[test]
fn windows() {
    check(
        show,
        &[
            ("en vingt-quatre heures", &["en vingt-quatre heures = last 24 h window"]),
            ("en 24 heures, en 24h", &["en 24 heures = last 24 h window", "en 24h = last 24 h window"]),
            ("au cours des dernières 24 heures", &["au cours des dernières 24 heures = last 24 h window"]),
            ("au cours des 24 dernières heures", &["au cours des 24 dernières heures = last 24 h window"]),
            ("ces dernières vingt-quatre heures", &["ces dernières vingt-quatre heures = last 24 h window"]),
            ("sur les dernières 24 heures", &["sur les dernières 24 heures = last 24 h window"]),
            ("dans les 24 heures", &["dans les 24 heures = last 24 h window"]),
            ("ces trois derniers jours", &["ces trois derniers jours = last 72 h window"]),
        ],
    );
}

#[test]
fn no_dates_or_not_the_ones_that_they_look_like() {
    check(
        show,
        &[
            ("Les 27 groupes", &[]),
            ("2016 combattants", &[]),
            ("jusqu’à 2000 combattants", &[]),
            ("depuis 2000 ans", &["depuis 2000 ans = years -2000 since"]),
            ("une trêve de 72 heures, trois jours", &[]),
            ("la planète Mars, mettre fin aux combats", &[]),
            ("Avril Lavigne, le Journal du Dimanche", &[]),
            ("chaque lundi", &[]),
            ("le 31 juin", &["juin = *-06"]),
            ("le 31/02/2016", &[]),
            ("mardi 3 civils ont fui", &["mardi = weekday 2"]),
            ("du 3 au 5, de 10 à 12 hommes", &[]),
            ("24 heures sur 24, 7 jours sur 7", &[]),
            ("192.168.1.2016", &[]),
            ("depuis la création du Centre le 27 février", &["le 27 février = *-02-27"]),
            ("depuis longtemps, depuis le moment où", &[]),
        ],
    );
}

#[test]
fn lengths_of_time() {
    check(
        show_durations,
        &[
            ("un cessez-le-feu de 72 heures", &["72 heures [72,72]"]),
            ("quotidienne de trois heures à Alep", &["trois heures [3,3]"]),
            ("24h, 48 h", &["24h [24,24]", "48 h [48,48]"]),
            (
                "trois jours, deux semaines, un mois",
                &["trois jours [72,72]", "deux semaines [336,336]", "un mois [720,720]"],
            ),
            ("une heure", &["une heure [1,1]"]),
            (
                "une heure et demie, une demi-heure",
                &["une heure et demie [1.5,1.5]", "une demi-heure [0.5,0.5]"],
            ),
            ("30 minutes", &["30 minutes [0.5,0.5]"]),
            ("au moins trois jours", &["au moins trois jours [72,·]"]),
            ("plus de trois jours", &["plus de trois jours [73,·]"]),
            ("moins de 24 heures", &["moins de 24 heures [0,23]"]),
            ("une quinzaine de jours", &["une quinzaine de jours [312,408]"]),
            ("de 48 à 72 heures", &["48 à 72 heures [48,72]"]),
            ("plusieurs jours", &["plusieurs jours [48,·]"]),
            ("trois quarts d’heure", &["trois quarts d’heure [0.75,0.75]"]),
            ("en 24 heures, depuis trois jours, il y a deux mois", &[]),
            ("à 14 heures, 24h/24, sept jours sur sept", &[]),
        ],
    );
}
