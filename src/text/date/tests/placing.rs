//! Where dates fall beside the date of the article.

use super::super::{dates, parse_edtf, resolve, resolve_ahead, to_edtf};
use crate::text::testing::tokens;

/// The first date of `text`, told at `told`, as EDTF; `-` when it cannot be placed.
fn place(text: &str, told: &str) -> String {
    let found = dates(&tokens(text), text);
    let period = found.first().and_then(|date| resolve(&date.expr, parse_edtf(told)));
    period.and_then(to_edtf).unwrap_or("-".to_owned())
}

fn check(told: &str, cases: &[(&str, &str)]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| place(text, told) != *expected)
        .map(|(text, expected)| format!("{text}: expected {expected}, found {}", place(text, told)))
        .collect();
    assert!(wrong.is_empty(), "told {told}\n{}", wrong.join("\n"));
}

#[test]
fn told_on_a_wednesday() {
    check(
        "2016-05-04",
        &[
            ("mercredi", "2016-05-04"),
            ("mardi", "2016-05-03"),
            ("jeudi", "2016-04-28"),
            ("mercredi dernier", "2016-04-27"),
            ("mardi dernier", "2016-05-03"),
            ("mercredi prochain", "2016-05-11"),
            ("jeudi prochain", "2016-05-05"),
            ("hier", "2016-05-03"),
            ("demain", "2016-05-05"),
            ("il y a trois jours", "2016-05-01"),
            ("cette semaine", "2016-05-02/2016-05-08"),
            ("la semaine dernière", "2016-04-25/2016-05-01"),
            ("le mois dernier", "2016-04"),
            ("l’an dernier", "2015"),
            ("en 24 heures", "2016-05-03/2016-05-04"),
            ("il y a trois heures", "2016-05-03/2016-05-04"),
            ("le 27 février", "2016-02-27"),
            ("le 27 décembre", "2015-12-27"),
            ("le 3 mai 2014", "2014-05-03"),
            ("en mai 2017", "2017-05"),
            ("en 2016", "2016"),
            ("mi-mai", "2016-05-11/2016-05-20"),
            ("début février", "2016-02-01/2016-02-10"),
            ("à la fin de février", "2016-02-21/2016-02-29"),
            ("fin 2016", "2016-09/2016-12"),
            ("début 2016", "2016-01/2016-04"),
            ("mi-2016", "2016-05/2016-08"),
            ("du 3 au 5 mai", "2016-05-03/2016-05-05"),
            ("les 8 et 9 juillet", "2016-07-08/2016-07-09"),
            ("du 28 décembre au 3 janvier", "2015-12-28/2016-01-03"),
            ("entre lundi et mercredi", "2016-05-02/2016-05-04"),
            ("dans la nuit de lundi à mardi", "2016-05-02/2016-05-03"),
            ("de mars à mai", "2016-03/2016-05"),
            ("depuis minuit", "2016-05-04"),
            ("en juillet dernier", "2015-07"),
            ("en février prochain", "2017-02"),
            ("le 3 mai dernier", "2016-05-03"),
            ("le 5 mai dernier", "2015-05-05"),
            ("à l’été 2016", "2016-06/2016-09"),
            ("au printemps", "2016-03/2016-06"),
            ("l’été dernier", "2015-06/2015-09"),
            ("cet hiver", "2015-12/2016-03"),
            ("à l’hiver 2016", "-"),
            ("l’hiver 2016-2017", "2016-12/2017-03"),
            ("le week-end dernier", "2016-04-30/2016-05-01"),
            ("le week-end prochain", "2016-05-07/2016-05-08"),
            ("d’ici à vendredi", "2016-05-06"),
            ("en fin de semaine dernière", "2016-04-25/2016-05-01"),
            ("la veille", "-"),
            ("deux jours plus tard", "-"),
            ("ces derniers jours", "2016-04-24/2016-05-04"),
            ("il y a près d’un mois", "2016-04-04/2016-05-04"),
            ("au cours des dernières 48 heures", "2016-05-02/2016-05-04"),
            ("en une journée", "2016-05-03/2016-05-04"),
            ("dans la nuit du vendredi 26 au samedi 27 février", "2016-02-26/2016-02-27"),
            ("à partir de samedi 00H00", "2016-04-30"),
        ],
    );
}

#[test]
fn still_to_come() {
    let ahead = |text: &str| {
        let found = dates(&tokens(text), text);
        let period = found.first().and_then(|date| resolve_ahead(&date.expr, parse_edtf("2016-05-04")));
        period.and_then(to_edtf).unwrap_or("-".to_owned())
    };
    for (text, expected) in [
        ("à partir de samedi 00H00", "2016-05-07"),
        ("mercredi", "2016-05-04"),
        ("mardi", "2016-05-10"),
        ("de lundi à mercredi", "2016-05-09/2016-05-11"),
        ("de vendredi à lundi", "2016-05-06/2016-05-09"),
        ("mardi dernier", "2016-05-03"),
        ("le 27 février", "2016-02-27"),
    ] {
        assert_eq!(ahead(text), expected, "{text}");
    }
}

#[test]
fn nearest_year() {
    check(
        "2017-02",
        &[("fin décembre", "2016-12-21/2016-12-31"), ("mardi", "-"), ("hier", "-"), ("en 24 heures", "-")],
    );
    check("2017-02", &[("le mois dernier", "2017-01"), ("l’an dernier", "2016"), ("cette semaine", "-")]);
    check(
        "2016-11-02",
        &[("du 3 au 5 mai", "2016-05-03/2016-05-05"), ("de janvier à octobre", "2016-01/2016-10")],
    );
    check("2016-12-31", &[("le 1er janvier", "2017-01-01")]);
    check("2017-01-01", &[("mardi", "2016-12-27"), ("le 29 février", "2016-02-29")]);
    check("2016-08-16", &[("en février", "2016-02")]);
}

#[test]
fn told_at_an_unknown_time() {
    check(
        "",
        &[
            ("le 27 février 2016", "2016-02-27"),
            ("du 28 décembre 2016 au 3 janvier", "2016-12-28/2017-01-03"),
            ("en 2016", "2016"),
            ("le 27 février", "-"),
            ("mardi", "-"),
            ("hier", "-"),
            ("cette semaine", "-"),
            ("en 24 heures", "-"),
        ],
    );
    check("../2016-05", &[("le 27 février", "-"), ("hier", "-"), ("le 3 mai 2016", "2016-05-03")]);
}

#[test]
fn edtf_is_read_and_written() {
    for text in [
        "2016",
        "2016-07",
        "2016-07-06",
        "2016-02/2016-05",
        "../2016-05",
        "2016-05/..",
        "2015/2016",
        "2016-02-01/2016-05-03",
        "2016-07-06/..",
        "../2016",
    ] {
        assert_eq!(parse_edtf(text).and_then(to_edtf).as_deref(), Some(text));
    }
    assert_eq!(parse_edtf("2016-01/2016-12").and_then(to_edtf).as_deref(), Some("2016"));
    assert_eq!(parse_edtf("2016-05-03/2016-05-03").and_then(to_edtf).as_deref(), Some("2016-05-03"));
    for text in [
        "",
        "/",
        "../..",
        "16",
        "2016-7",
        "2016-13",
        "2016-02-30",
        "2016-05/2016-02",
        "2016-07-06-01",
        "2016/",
        "/2016",
        "+016",
        "2016-05-03T12",
        "2016-0a",
        "mai 2016",
        "2016/2017/2018",
    ] {
        assert_eq!(parse_edtf(text), None, "{text}");
    }
}
