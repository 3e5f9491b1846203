//! Who makes a claim, through what, and how surely: one case a line, each a sentence or two as a news reader meets them.

mod reach;

use recoupe::attribution::Role;
use recoupe::claim::{Claim, Value, claims};
use recoupe::document::{Declared, Document};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::parse_edtf;

/// Every claim of a type in a text: its value, who says it, through what, modality if not plain.
fn told(book: &Rulebook, claim: &str, text: &str) -> String {
    told_on(book, "2016-05-04", claim, text)
}

/// The same, told on a day.
fn told_on(book: &Rulebook, day: &str, claim: &str, text: &str) -> String {
    let declared = Declared { lang: Some("fr".into()), published: parse_edtf(day), ..Declared::default() };
    let document = Document { id: "case".into(), text: text.into(), stated: Declared::default(), declared };
    let found = claims(book, &document).claims;
    let line = |c: &Claim| {
        let value = c.value.iter().filter(|(n, _)| n != "party" && n != "role" && n != "unit").map(
            |(_, v)| match v {
                Value::State(state) => state.clone(),
                Value::Number(number) => number.text.clone(),
                Value::Set(set) => set.members.iter().map(|m| m.id.as_str()).collect::<Vec<_>>().join("+"),
                Value::Entity(entity) => entity.id.clone(),
                other => format!("{other:?}"),
            },
        );
        let value: Vec<String> = value.collect();
        let hop = |role| c.attribution.hop(role).and_then(|h| h.name.clone());
        let speaker = hop(Role::Speaker).unwrap_or_else(|| "-".to_owned());
        let medium = hop(Role::Medium).map_or(String::new(), |m| format!(" via {m}"));
        let modality =
            if c.modality.id() == "asserted" { String::new() } else { format!(" ({})", c.modality.id()) };
        format!("{} by {speaker}{medium}{modality}", value.join(" "))
    };
    let lines: Vec<String> = found.iter().filter(|c| c.claim == claim).map(line).collect();
    lines.join("; ")
}

fn holds(claim: &str, cases: &[(&str, &str)]) {
    let book = build(vec![pack().0]).0;
    let wrong: Vec<String> = cases
        .iter()
        .map(|(text, expected)| (text, expected, told(&book, claim, text)))
        .filter(|(_, expected, found)| *expected != found)
        .map(|(text, expected, found)| format!("{text}\n   expected {expected}\n   found    {found}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_name_counts_from_the_day_that_it_was_borne() {
    let book = build(vec![pack().0]).0;
    let text = "Daech est exclu de la trêve.";
    assert_eq!(told_on(&book, "2016-05-04", "exclusions", text), "islamic-state by -");
    assert_eq!(told_on(&book, "2013-05-04", "exclusions", text), "");
}

#[test]
fn quotations_and_incises() {
    holds(
        "truce-status",
        &[
            ("« La trêve tient », a déclaré le colonel Karim Nader.", "respected by Karim Nader"),
            ("« La trêve tient », a-t-il ajouté.", "respected by il"),
            (
                "Le colonel Karim Nader est arrivé à Alep. « La trêve tient », a affirmé M. Nader.",
                "respected by Karim Nader",
            ),
            ("\"La trêve tient\", a assuré Moscou lundi.", "respected by Moscou"),
            ("« La trêve, assure le général Nader, est respectée. »", "respected by Nader"),
            (
                "« C’est calme », dit Karim Nader. « La trêve tient », ajoute-t-il.",
                "respected by Karim Nader",
            ),
            ("La trêve est respectée, a annoncé l’armée syrienne.", "respected by armée syrienne"),
            ("La trêve, a précisé l’ONU, est respectée.", "respected by ONU"),
            (
                "La trêve est respectée, a fait savoir aux journalistes le général Nader.",
                "respected by Nader",
            ),
            ("Le porte-parole a déclaré : « La trêve tient. »", "respected by porte-parole"),
            (
                "Le général Nader a parlé. « La trêve tient. Rien n’a changé », a-t-il dit.",
                "respected by Nader",
            ),
        ],
    );
}

#[test]
fn indirect_speech() {
    holds(
        "truce-status",
        &[
            ("Moscou affirme que la trêve est respectée.", "respected by Moscou"),
            (
                "Le ministre russe de la Défense, Sergueï Choïgou, a assuré lundi que la trêve tenait.",
                "respected by Sergueï Choïgou",
            ),
            (
                "Karim Nader, porte-parole de l’armée, cité par une chaîne locale, a affirmé que la trêve tenait.",
                "respected by Karim Nader via chaîne locale",
            ),
            (
                "L’ONU a confirmé, lors d’un point de presse, que la trêve était respectée.",
                "respected by ONU via conférence de presse",
            ),
            (
                "Karim Nader a parlé à la presse. Il a souligné que la trêve tenait.",
                "respected by Karim Nader",
            ),
            (
                "Karim Nader a dit que la ville était calme. Il a souligné que la trêve tenait.",
                "respected by Karim Nader",
            ),
            ("L’armée syrienne dit respecter la trêve.", "respected by armée syrienne"),
            ("La ville est calme, a indiqué l’ONU, ajoutant que la trêve tenait.", "respected by ONU"),
        ],
    );
}

#[test]
fn prepositions_documents_and_relays() {
    holds(
        "truce-status",
        &[
            ("Selon l’ONU, la trêve tient.", "respected by ONU"),
            ("La trêve tient, d’après le général Nader.", "respected by Nader"),
            ("La trêve, selon Moscou, est respectée.", "respected by Moscou"),
            ("Selon un communiqué du Kremlin, la trêve tient.", "respected by Kremlin via communiqué"),
            ("Le Kremlin l’écrit dans un communiqué, a-t-on appris. La trêve tient.", "respected by -"),
            (
                "La trêve tient, précise le Kremlin dans un communiqué. Le calme règne, selon le communiqué.",
                "respected by Kremlin via communiqué",
            ),
            ("La trêve tient, a rapporté l’agence Sana.", "respected by - via Sana"),
            ("La trêve tient, selon l’agence Tass qui cite le général Nader.", "respected by Nader via Tass"),
            (
                "Selon l’AFP, l’armée syrienne a affirmé que la trêve tenait.",
                "respected by armée syrienne via AFP",
            ),
            (
                "L’armée syrienne, citée par l’agence Sana, a annoncé que la trêve tenait.",
                "respected by armée syrienne via Sana",
            ),
            ("La trêve tient, selon une source militaire.", "respected by source militaire"),
            ("Les combats varient selon les régions et la trêve tient.", "respected by -"),
            ("La trêve tient à Alep.", "respected by -"),
        ],
    );
}

#[test]
fn how_surely() {
    holds(
        "truce-status",
        &[
            ("L’armée syrienne aurait suspendu la trêve.", "suspended by unnamed (conditional)"),
            ("Si la trêve est respectée, les convois partiront.", "respected by - (hypothetical)"),
            ("La trêve sera prolongée.", "extended by - (planned)"),
            ("L’armée va suspendre la trêve.", "suspended by - (planned)"),
            ("L’ONU demande que la trêve soit respectée.", "respected by ONU (wanted)"),
            ("La trêve doit être respectée.", "respected by - (wanted)"),
            ("La trêve n’est pas respectée.", "violated by -"),
            ("La trêve n’a pas été violée par les pillards.", "violated by - (negated)"),
            ("La trêve n’est respectée que dans le nord.", "respected by -"),
            ("La trêve tient-elle ? La trêve est-elle respectée ?", "respected by - (asked)"),
            ("Moscou dément que la trêve soit suspendue.", "suspended by Moscou (denied)"),
            ("L’ONU n’a pas confirmé que la trêve était suspendue.", ""),
            ("La trêve a fini par s’effondrer.", "collapsed by -"),
            ("Il est parti sans violer la trêve.", "respected by -"),
        ],
    );
}

#[test]
fn who_counted_who_is_blamed_who_speaks() {
    holds(
        "blame",
        &[
            ("Moscou accuse Kiev d’avoir violé la trêve.", "ukraine by Moscou"),
            ("Kiev nie avoir violé la trêve.", "ukraine by Kiev (denied)"),
            ("L’armée syrienne, soutenue par Moscou, a violé la trêve.", "syria-government by -"),
            ("Les rebelles, qui ont rompu la trêve, avancent.", "syria-opposition by -"),
            (
                "La trêve a été rompue par Daech et le Front al-Nosra, selon l’ONU.",
                "islamic-state by ONU; al-nusra by ONU",
            ),
            ("Selon Moscou, les rebelles n’ont pas respecté la trêve.", "syria-opposition by Moscou"),
            ("Les violations enregistrées par l’armée russe se multiplient.", ""),
            ("Washington a imputé la rupture de la trêve à Damas.", "syria-government by Washington"),
        ],
    );
    holds(
        "violations",
        &[
            ("Trois violations de la trêve ont été relevées par l’armée russe.", "Trois by -"),
            ("Selon l’ONU, au moins dix violations de la trêve ont été signalées.", "au moins dix by ONU"),
            ("Moscou accuse Kiev d’avoir commis près de 200 violations.", "près de 200 ukraine by Moscou"),
            ("Aucune violation de la trêve n’a été constatée.", "Aucune by -"),
            ("Le nombre de violations est passé de 10 à 12.", "12 by -"),
            ("Les violations de la trêve ont été divisées par huit.", ""),
        ],
    );
}

/// Whose verb it is: of an incise, of the subject before an aside, of nobody.
#[test]
fn a_verb_of_saying_belongs_to_one_subject() {
    holds(
        "truce-status",
        &[
            (
                "« Depuis lundi et le début du dialogue, les deux camps respectent la trêve », s’est félicité Sergueï Kouralenko.",
                "respected by Sergueï Kouralenko",
            ),
            (
                "« Ici, les deux camps respectent la trêve », a déclaré Sergueï Kouralenko.",
                "respected by Sergueï Kouralenko",
            ),
            ("Pour Andreï Manoïlo, la trêve est rompue.", "violated by Andreï Manoïlo"),
            (
                "L’armée syrienne ne cède rien. La trêve est rompue, a-t-elle fait savoir mercredi.",
                "violated by armée syrienne",
            ),
            (
                "Le porte-parole du Kremlin, Dmitri Peskov, a évoqué une trêve globalement respectée, rapporte RIA Novosti.",
                "mostly-respected by Dmitri Peskov via RIA Novosti",
            ),
        ],
    );
}

/// The future of the past looks back; the plain future is a plan.
#[test]
fn a_truce_that_will_have_been() {
    holds(
        "truce-status",
        &[
            ("La trêve aura tenu.", "respected by -"),
            ("La trêve n’aura finalement pas tenu.", "collapsed by -"),
            ("La trêve tiendra.", "respected by - (planned)"),
        ],
    );
}

/// Who speaks, beside those whom the sentence names next to the verb.
#[test]
fn the_nearest_name_is_not_always_the_speaker() {
    holds(
        "truce-status",
        &[
            (
                "« Avec les Américains, nous respectons la trêve », a déclaré le ministre russe de la Défense, Sergueï Choïgou.",
                "respected by Sergueï Choïgou",
            ),
            (
                "« La trêve est respectée », a dit à RIA Novosti Dmitri Peskov, le porte-parole du Kremlin.",
                "respected by Dmitri Peskov via RIA Novosti",
            ),
            (
                "Vladimir Poutine, Recep Tayyip Erdoğan et Hassan Rohani respectent la trêve, a déclaré le porte-parole du Kremlin Dmitri Peskov, cité par l’agence RIA Novosti.",
                "respected by Dmitri Peskov via RIA Novosti",
            ),
            (
                "La trêve est respectée, selon un premier bilan de l’agence de presse Sana.",
                "respected by - via Sana",
            ),
            (
                "Pour l’Aïd el-Fitr, l’armée syrienne a annoncé que la trêve était respectée.",
                "respected by armée syrienne",
            ),
        ],
    );
    holds(
        "coverage",
        &[(
            "Le Centre russe pour la réconciliation recense 1 203 localités ayant adhéré à la trêve.",
            "1 203 by Centre russe pour la réconciliation",
        )],
    );
    holds(
        "exclusions",
        &[(
            "Selon un communiqué du Kremlin, les groupes terroristes, notamment le Front al-Nosra, sont exclus de la trêve.",
            "al-nusra by Kremlin via communiqué",
        )],
    );
}
