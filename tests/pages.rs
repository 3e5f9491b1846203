//! What a page says of itself: outlet, agency, date and furniture, by cases that can be read.

use recoupe::document::{Declared, Document};
use recoupe::provenance::{How, Named, headline, is_furniture, provenance};
use recoupe::rule::{Rulebook, build, pack};
use recoupe::text::{Span, parse_edtf, to_edtf};

fn book() -> Rulebook {
    build(vec![pack().0]).0
}

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
    let p = provenance(&book(), &document(text), "fr");
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
    let p = provenance(&book(), &page, "fr");
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
    ] {
        let p = provenance(&book(), &document(page), "fr");
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
    let p = provenance(&book(), &document(repeated), "fr");
    assert_eq!(p.furniture.len(), 1, "the second time only");
}

#[test]
fn the_headline_is_the_first_line_that_ends_like_one() {
    for (page, expected) in [
        ("En ce moment\n\nLa trêve tient\n\nTexte.", Some("La trêve tient")),
        ("La trêve tient.\n\nTexte.", None),
        ("La trêve tient", None),
    ] {
        let p = provenance(&book(), &document(page), "fr");
        assert_eq!(headline(page, &p).map(|span| span.of(page)), expected, "{page}");
    }
}
