//! How far words of saying go, and whom a description, a name or a count stands for. Verbs of saying by themselves are in `main`.

use crate::holds;

/// A sentence that has had its verb goes on with an incise, whatever stands between commas before it.
#[test]
fn an_incise_behind_asides() {
    holds(
        "truce-status",
        &[
            (
                "La trêve est respectée à Marioupol, port de la mer d’Azov, a indiqué à l’AFP un responsable de la mairie, Serhiï Danylenko.",
                "respected by Serhiï Danylenko via AFP",
            ),
            (
                "Dix-sept formations, dont douze à Hama, respectent la trêve, a encore indiqué le général Nader.",
                "respected by Nader",
            ),
            (
                "Le Haut comité, qui regroupe les opposants, respecte la trêve, a affirmé à l’AFP son porte-parole, Nabil Hamwi.",
                "respected by Nabil Hamwi via AFP",
            ),
            (
                "La trêve est respectée, a affirmé lors d’un point de presse Daniil Poliakov.",
                "respected by Daniil Poliakov via conférence de presse",
            ),
            ("La trêve est respectée, a déclaré au téléphone le général Nader.", "respected by Nader"),
            (
                "Si l’aide arrive, avertit le général Nader toutefois, la trêve tiendra.",
                "respected by Nader (planned)",
            ),
        ],
    );
}

/// Names that no lexicon has: institutions behind an article, one word that opens a sentence, counts of people, names with articles in them.
#[test]
fn names_that_no_lexicon_has() {
    holds(
        "truce-status",
        &[
            ("D’après la Défense civile, la trêve est respectée.", "respected by Défense civile"),
            ("Tsahal affirme que la trêve est respectée.", "respected by Tsahal"),
            (
                "La trêve est rompue, ont déclaré à Xinhua deux résidents locaux.",
                "violated by deux résidents locaux via Xinhua",
            ),
            (
                "Le ministre Jean-Yves Le Drian affirme que la trêve est respectée.",
                "respected by Jean-Yves Le Drian",
            ),
            ("L’ONG Terre vivante affirme que la trêve est respectée.", "respected by ONG Terre vivante"),
            (
                "Le Conseil national libre (CNL) a parlé. Le CNL affirme que la trêve est respectée.",
                "respected by Conseil national libre",
            ),
            (
                "L’un de leurs chefs, Rouslan Bezrodny, a dit que la trêve était respectée.",
                "respected by Rouslan Bezrodny",
            ),
        ],
    );
}

/// *La source* is the one that spoke before; *un responsable* is nobody named before.
#[test]
fn who_was_told_of_before() {
    holds(
        "truce-status",
        &[
            (
                "Une source militaire a dit que la ville était calme. La source a ajouté que la trêve tenait.",
                "respected by source militaire",
            ),
            (
                "« La ville est calme », a dit Karim Nader. Un responsable a affirmé que la trêve tenait.",
                "respected by responsable",
            ),
            (
                "L’OSDH a indiqué que la ville était calme. L’ONG affirme que la trêve est rompue.",
                "violated by OSDH",
            ),
            ("La ville est calme, a dit Moscou. Et d’ajouter que la trêve tenait.", "respected by Moscou"),
            ("La ville est calme, a dit le général Nader, pour qui la trêve tient.", "respected by Nader"),
            ("La trêve tient, tempère-t-on à Damas.", "respected by Damas"),
        ],
    );
}

/// Where a cue of modality ends.
#[test]
fn how_far_a_denial_goes() {
    holds(
        "truce-status",
        &[
            ("Damas a nié toute frappe et a prédit que la trêve tiendrait.", "respected by Damas (planned)"),
            (
                "La source a démenti toute discussion, ajoutant que la trêve était rompue.",
                "violated by source",
            ),
            ("La trêve semblait tenir mercredi.", "respected by -"),
            (
                "Moscou a prévenu que Kiev suspendrait la trêve si les tirs continuaient.",
                "suspended by Moscou (conditional)",
            ),
        ],
    );
}

/// Whoever counts tells what he counted, while nobody else tells of it; those whom a body sends out count for it.
#[test]
fn who_counts_tells() {
    holds(
        "violations",
        &[
            ("Moscou a relevé douze violations de la trêve.", "douze by Moscou"),
            ("Moscou a relevé douze violations de la trêve, selon l’ONU.", "douze by ONU"),
            ("Nos observateurs ont relevé douze violations de la trêve.", "douze by -"),
            ("Les équipes de l’ONU ont relevé douze violations de la trêve.", "douze by ONU"),
            (
                "L’armée russe a dit dans un communiqué que la trêve tenait. Douze violations ont été relevées, précise le document.",
                "Douze by armée russe via communiqué",
            ),
        ],
    );
}

/// How far *selon* goes, and what is told behind *tandis que*.
#[test]
fn how_far_words_of_saying_go() {
    holds(
        "truce-status",
        &[
            (
                "La trêve est respectée à Alep, ville d’un pays où une guerre qui a fait 3 000 morts, selon l’ONU.",
                "respected by -",
            ),
            ("La trêve, qui dure depuis deux jours selon l’ONU, est respectée.", "respected by -"),
            ("La trêve est respectée, selon l’ONU.", "respected by ONU"),
            (
                "Damas a indiqué que l’armée avait cessé le feu, tandis que les rebelles avaient violé la trêve.",
                "respected by Damas; violated by Damas",
            ),
            (
                "Les rebelles ont violé la trêve, a accusé le général Viktor Sabline, et Washington, qui s’était engagé à les retenir, n’a rien fait.",
                "violated by Viktor Sabline",
            ),
            (
                "La trêve est respectée, les deux camps ont repoussé le retrait de leurs armes.",
                "respected by -",
            ),
            (
                "« La trêve est respectée », a écrit sur Facebook le général Karim Nader.",
                "respected by Karim Nader",
            ),
            (
                "Le représentant russe au Centre conjoint de contrôle (CCCC), le général Karim Nader, a affirmé que la trêve était respectée.",
                "respected by Karim Nader",
            ),
            (
                "Karim Nader s’est dit inquiet. L’Observatoire syrien des droits de l’homme a recensé douze raids. Celui-ci affirme que la trêve est rompue.",
                "violated by Observatoire syrien des droits de l’homme",
            ),
        ],
    );
}
