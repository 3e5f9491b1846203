//! What a page says of itself: outlet, agency, date and furniture, by cases that can be read.

use recoupe::document::{Declared, Document};
use recoupe::provenance::{How, Named, headline, is_furniture, provenance};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::{Span, parse_edtf, to_edtf};
use std::sync::LazyLock;

static BOOK: LazyLock<Rulebook> = LazyLock::new(|| build(vec![pack().0]).0);

fn document(text: &str) -> Document {
    Document {
        id: "page.txt".into(),
        text: text.into(),
        stated: Declared::default(),
        declared: Declared::default(),
    }
}

/// Outlet, agency and date of a page, unknown ones as `-`.
fn origin(text: &str) -> String {
    let p = provenance(&BOOK, &document(text), "fr");
    let name = |n: &Option<Named>| n.as_ref().map_or("-".to_owned(), |n| n.name.clone());
    let date = p.published.and_then(to_edtf).unwrap_or_else(|| "-".to_owned());
    format!("{} / {} / {date}", name(&p.outlet), name(&p.agency))
}

#[test]
fn a_page_tells_its_outlet_agency_and_date() {
    for (page, expected) in [
        ("Moscou (AFP). Syrie : la trêve tient\n\nLa trêve tient.", "- / AFP / -"),
        ("Titre\n\nBEYROUTH, 3 mars (Reuters) - La trêve tient.", "- / Reuters / -"),
        ("Titre\n\nLa trêve tient à Alep.\n\n(AFP)", "- / AFP / -"),
        ("Titre\n\nLa trêve tient à Alep. (AFP)", "- / AFP / -"),
        ("Titre\n\nLa trêve tient.\n\nSource: agences et rédaction", "- / agences / -"),
        ("Titre\n\nLa trêve tient.\n\nSuivez RT en français sur Telegram", "RT en français / - / -"),
        ("date 2017-02 La trêve tient à Alep.", "- / - / 2017-02"),
        ("Titre\n\nBEYROUTH, 3 mars 2016 (Reuters) - La trêve tient.", "- / Reuters / 2016-03-03"),
        ("Titre\n\nDAMAS, 6 mai (Xinhua) -- La trêve tient.", "- / Xinhua / -"),
        ("Titre\n\nDamas / SANA\n\nLa trêve tient.", "- / Sana / -"),
        ("Titre\n\nDamas – SANA / La trêve tient.", "- / Sana / -"),
        ("Titre\n\nMOSCOU, 8 septembre - RIA Novosti. La trêve tient.", "- / RIA Novosti / -"),
        ("Titre\n\nMOSCOU, 30 juillet. /TASS/. La trêve tient.", "- / Tass / -"),
        ("La trêve tient à Alep\n\nPar la rédaction, avec AFP\n\nLa trêve tient.", "- / AFP / -"),
        ("La trêve tient à Alep\n\nPar AFP, le 18/09/2018 à 19:05\n\nElle tient.", "- / AFP / 2018-09-18"),
        ("La trêve tient à Alep\n\nAFP, publié le 3 mai 2016 à 16h38\n\nElle tient.", "- / AFP / 2016-05-03"),
        ("La trêve tient à Alep\n\n16/02/2015 à 18:07, Reuters\n\nElle tient.", "- / Reuters / 2015-02-16"),
        (
            "RT en français\nMonde | Direct | Idées\n\nLa trêve tient à Alep\n\nElle tient.",
            "RT en français / - / -",
        ),
        (
            "La trêve tient à Alep\n\nPublié le 13/04/2012 à 19h47 | Partager\n\nElle tient.",
            "- / - / 2012-04-13",
        ),
        (
            "Monde | Idées | Publié le 2016-07-09 à 19:12\n\nLa trêve tient\n\nElle tient.",
            "- / - / 2016-07-09",
        ),
        ("La trêve tient à Alep\n\nINTERNATIONAL 18:24 28.02.2016\n\nElle tient.", "- / - / 2016-02-28"),
        ("La trêve tient à Alep\n\n17 sept. 2016, 21:14 © Marie Martin\n\nElle tient.", "- / - / 2016-09-17"),
        ("La trêve tient à Alep\n\n14 Avr 2012\n\nElle tient.", "- / - / 2012-04-14"),
        (
            "La trêve tient à Alep\n\nPar Marie Martin – 9 juil. 2016, 09h48\n\nElle tient.",
            "- / - / 2016-07-09",
        ),
        (
            "La trêve tient à Alep\n\n03/10/2022 09:12:44 - Beyrouth (AFP) - © 2022 AFP\n\nElle tient.",
            "- / AFP / 2022-10-03",
        ),
        ("La trêve tient à Alep\n\nTéhéran – IRNA – La trêve tient.", "- / Irna / -"),
        ("La trêve tient à Alep\n\nElle tient.\n\nM. M., avec agences", "- / agences / -"),
        // A dateline is no credit, and the day of a photograph, of a truce or of another article is not the page's.
        ("Titre\n\nUn soldat à Alep, le 3 mai 2016. REUTERS/Marie Martin\n\nElle tient.", "- / - / -"),
        ("La trêve tient à Alep\n\nSuivi de la trêve du 27 février 2016\n\nElle tient.", "- / - / -"),
        ("La trêve du 27 février 2016 tient\n\nElle tient.", "- / - / -"),
        (
            "La trêve tient à Alep\n\nElle tient.\n\nArticles liés\n3 mai 2016 : la guerre en cartes",
            "- / - / -",
        ),
        ("La trêve tient à Alep\n\nÀ Alep, un rapport publié le 3 mai 2016 le dit.", "- / - / -"),
        // A credit, a mention, an interview and a quotation set nothing.
        ("Titre © Karim Nader Source: Reuters\n\nLa trêve tient.", "- / - / -"),
        ("Titre\n\nLa trêve tient, a déclaré à RT le général Nader.", "- / - / -"),
        ("Titre\n\nLa trêve tient, a rapporté l’agence Sana.\n\nLe calme règne.", "- / - / -"),
        ("Titre\n\nLa trêve tient, selon un porte-parole cité par l’agence Sana.", "- / - / -"),
    ] {
        assert_eq!(origin(page), expected, "{page}");
    }
}

#[test]
fn what_the_user_declares_wins_over_what_the_page_says() {
    let declared = Declared {
        outlet: Some("Le Fanal".into()),
        published: parse_edtf("2016-03-01"),
        ..Declared::default()
    };
    let page = Document { declared, ..document("date 2017-02 La trêve tient.\n\nSuivez RT en français") };
    let p = provenance(&BOOK, &page, "fr");
    assert_eq!(p.outlet, Some(Named { id: None, name: "Le Fanal".into() }));
    assert_eq!((p.outlet_how, p.published_how, p.agency_how), (How::Declared, How::Declared, How::Unknown));
    assert_eq!(p.published.and_then(to_edtf).as_deref(), Some("2016-03-01"));
}

#[test]
fn furniture_is_no_article_text() {
    for (page, furniture, text) in [
        (
            "Titre\n\nTexte un.\n\nLire aussi : la trêve est morte",
            vec!["la trêve est morte"],
            vec!["Texte un"],
        ),
        (
            "Titre\n\nTexte.\n\nÀ lire également\nSyrie : « la trêve est morte »\nNos offres",
            vec!["morte", "Nos offres"],
            vec!["Texte"],
        ),
        (
            "Un titre assez long pour être répété\n\nTexte.\n\nUn titre assez long pour être répété",
            vec![],
            vec!["Texte"],
        ),
        ("Titre© Karim Nader Source: Reuters\n\nTexte.", vec!["© Karim"], vec!["Titre", "Texte"]),
        ("Titre\n\nTexte.\n\nNewsletter\nMaison à vendre 120 600 €", vec!["Maison"], vec!["Texte"]),
        ("Titre\n\nCe site utilise des cookies tiers.\n\nTexte.", vec!["cookies"], vec!["Texte"]),
        // Readers are no article, whatever stands over what they write, and whether or not they end their sentences.
        ("Titre\n\nTexte.\n\nVos réactions (2)\njojo62 : la trêve est morte.", vec!["jojo62"], vec!["Texte"]),
        ("Titre\n\nTexte.\n\n47 commentaires\njojo62 : la trêve est morte.", vec!["jojo62"], vec!["Texte"]),
        (
            "Titre\n\nTexte.\n\nLES COMMENTAIRES (3)\njojo62 : la trêve est morte.",
            vec!["jojo62"],
            vec!["Texte"],
        ),
        (
            "Titre\n\nTexte.\n\nRègles de conduite  Discussion\njojo62 : la trêve est morte.",
            vec!["jojo62"],
            vec!["Texte"],
        ),
        // Above the text such a line is only itself, and a sentence that begins so is text.
        (
            "47 commentaires\n\nTitre\n\nTexte un.\n\nTexte deux.",
            vec!["47"],
            vec!["Titre", "Texte un", "Texte deux"],
        ),
        ("Newsletter\n\nTitre\n\nTexte.", vec!["Newsletter"], vec!["Titre", "Texte"]),
        (
            "Titre\n\nLes commentaires du ministre ont surpris.\n\nAnnonces et démentis se suivent.\n\nEn ce moment, Alep est calme.",
            vec![],
            vec!["Les commentaires", "Annonces", "En ce moment"],
        ),
        (
            "Titre\n\nAlep est calme, disent les\ncommentaires du ministre et les\nréactions de ses alliés à la trêve\nde lundi. Texte.",
            vec![],
            vec!["commentaires", "réactions", "Texte"],
        ),
        // Other articles, in a line and below a heading.
        (
            "Titre\n\nTexte.\n\nArticles connexes : la trêve est morte",
            vec!["la trêve est morte"],
            vec!["Texte"],
        ),
        ("Titre\n\nTexte.\n\nSur le même sujet – Podcast : « 5.000 morts »", vec!["5.000"], vec!["Texte"]),
        (
            "Titre\n\nTexte.\n\nLES PLUS LUS\n1. Ailleurs ?\n2. La trêve est morte",
            vec!["La trêve est"],
            vec!["Texte"],
        ),
        (
            "Titre\n\nTexte.\n\nBulletin n° 2 : « La trêve tient » – Bulletin n° 1 : « 74 violations »",
            vec!["La trêve tient", "74"],
            vec!["Texte"],
        ),
        // From the first line of the page's own the rest is no article, but text goes on below a link, even when it is cut off.
        ("Titre\n\nTexte.\n\nPartager cet article\nBrest. La trêve est morte", vec!["Brest"], vec!["Texte"]),
        (
            "Titre\n\nTexte un.\n\nLire aussi : ailleurs\n\nTexte deux.",
            vec!["ailleurs"],
            vec!["Texte un", "Texte deux"],
        ),
        (
            "Titre\n\nTexte.\n\nPar province\nAlep : 61 violations\nHoms : 9 violations",
            vec![],
            vec!["Alep", "Homs"],
        ),
        // A credit makes a caption of its line, not of the title or of a paragraph; a dateline is no credit.
        (
            "Titre\n\nUn soldat, après trois violations. REUTERS/Marie Martin\n\nTexte.",
            vec!["Un soldat", "REUTERS"],
            vec!["Titre", "Texte"],
        ),
        (
            "Titre\n\nDes enfants jouent, au deuxième jour de la trêve / © AFP - Marie Martin\n\nTexte.",
            vec!["Des enfants"],
            vec!["Titre", "Texte"],
        ),
        (
            "Titre\n\nDans la cave, trois violations en une matinée (Crédit : Marie Martin)\n\nTexte.",
            vec!["Dans la cave"],
            vec!["Titre", "Texte"],
        ),
        ("Titre\n\nDamas – SANA / La trêve tient toujours à Alep.", vec![], vec!["La trêve"]),
        ("Titre\n\nGouvernorat de Homs / SANA / La trêve tient.", vec![], vec!["Gouvernorat", "La trêve"]),
        (
            "Titre\n\n(Photo Reuters/Marie Martin : « 9 morts », dit-elle.)\n\nTexte.",
            vec!["9 morts"],
            vec!["Texte"],
        ),
    ] {
        let p = provenance(&BOOK, &document(page), "fr");
        let at = |words: &str| {
            page.rfind(words).map(|start| Span::new(start, start + words.len())).unwrap_or_default()
        };
        for words in furniture {
            assert!(is_furniture(&p, at(words)), "{words} is furniture in:\n{page}");
        }
        for words in text {
            assert!(!is_furniture(&p, at(words)), "{words} is text in:\n{page}");
        }
    }
    let repeated = "Un titre assez long pour être répété\n\nTexte.\n\nUn titre assez long pour être répété";
    let p = provenance(&BOOK, &document(repeated), "fr");
    assert_eq!(p.furniture.len(), 1, "the second time only");
}

#[test]
fn the_headline_is_the_fullest_line_above_the_text() {
    for (page, expected) in [
        ("En ce moment\n\nLa trêve tient\n\nTexte.", Some("La trêve tient")),
        ("La trêve tient.\n\nTexte.", None),
        ("Accueil | Monde | Sports | Petites annonces\n\nLa trêve tient\n\nTexte.", Some("La trêve tient")),
        (
            "Accueil > Monde > Europe\nLa trêve tient\n\nPublié le 3 mai 2016\n\nTexte.",
            Some("La trêve tient"),
        ),
        ("MENU   À LA UNE   FAITS DIVERS   PEOPLE\n\nLa trêve tient\n\nTexte.", Some("La trêve tient")),
        (
            "Le Fanal\n\nMONDE\nLa trêve n’a pas tenu trois jours !\n\nTexte.",
            Some("La trêve n’a pas tenu trois jours !"),
        ),
        (
            "Par Marie Martin, envoyée spéciale à Homs, le 3 mai 2016 à 14h32\n\nLa trêve tient\n\nTexte.",
            Some("La trêve tient"),
        ),
        (
            "La trêve tient\n\nUn soldat devant un char à la sortie d’Alep. Photo AFP\n\nTexte.",
            Some("La trêve tient"),
        ),
        // The name of the page's maker is no longer than what it tells.
        (
            "Observatoire de la trêve\n\nTroisième jour de trêve : deux violations à Alep\n\nTexte.",
            Some("Troisième jour de trêve : deux violations à Alep"),
        ),
        // "A-t-il violé" is read as "a violé il".
        (
            "Le Fanal du Nord et de l’Est\n\nGaza : 17 otages libérés, Israël a-t-il violé la trêve ?\n\nTexte.",
            Some("Gaza : 17 otages libérés, Israël a-t-il violé la trêve ?"),
        ),
        (
            "Le Fanal, agence de presse de la République | Fil\n\nLa trêve tient\n\nTexte.",
            Some("La trêve tient"),
        ),
        // Text wrapped by hand is no title.
        ("Titre\n\nLa trêve tient toujours à Alep\net à Homs.", Some("Titre")),
        // A list has no sentence: its first line stands over the others.
        (
            "La trêve à Alep\nAlep, quartiers est : 15 violations\nHoms : 3 violations",
            Some("La trêve à Alep"),
        ),
        ("La trêve tient", None),
    ] {
        let p = provenance(&BOOK, &document(page), "fr");
        assert_eq!(headline(page, &p).map(|span| span.of(page)), expected, "{page}");
    }
}
