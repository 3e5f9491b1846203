//! JSON Lines, good and broken.

use super::read;
use crate::text::Period;
use jiff::civil::{Date, date};

/// The ids of what is read, and of what is wrong: code, line, column, the words under the carets.
fn outcome(lines: &str) -> (Vec<String>, Vec<String>) {
    let (documents, diagnostics) = read("w.jsonl", lines.as_bytes());
    let wrong = diagnostics.iter().map(|diagnostic| {
        let place = diagnostic.place.as_ref().expect("a place");
        let (line, column) = place.line_column();
        let words = &place.file.text[place.start..place.end];
        format!("{} {line}:{column} {words}", diagnostic.code)
    });
    (documents.iter().map(|document| document.id.to_string()).collect(), wrong.collect())
}

fn day(date: Date) -> Option<Period> {
    Some(Period { from: Some(date), until: Some(date) })
}

#[test]
fn all_keys_of_a_line() {
    let line = r#"{"id": "rt-1", "outlet": "RT", "agency": "afp", "date": "2016-05-04", "lang": "fr",
        "text": "La tr\u00eave\r\ntient.", "url": {"a": [1, "}"]}, "tags": null}"#;
    let (documents, diagnostics) = read("w.jsonl", line.replace('\n', " ").as_bytes());
    assert_eq!(diagnostics, []);
    let [document] = documents.as_slice() else { panic!("{documents:?}") };
    assert_eq!(&*document.id, "rt-1");
    assert_eq!(&*document.text, "La trêve\ntient.");
    assert_eq!(document.stated.outlet.as_deref(), Some("RT"));
    assert_eq!(document.stated.agency.as_deref(), Some("afp"));
    assert_eq!(document.stated.published, day(date(2016, 5, 4)));
    assert_eq!(document.stated.lang.as_deref(), Some("fr"));
    assert_eq!(document.declared, crate::document::Declared::default());
}

#[test]
fn ids_are_stated_or_file_and_line() {
    let cases: [(&str, &[&str]); 6] = [
        ("{\"text\": \"a\"}\n{\"text\": \"b\"}\n", &["w.jsonl:1", "w.jsonl:2"]),
        ("\n  \n{\"text\": \"a\"}", &["w.jsonl:3"]),
        ("\u{feff}{\"text\": \"a\"}\r\n{\"text\": \"b\"}\r\n", &["w.jsonl:1", "w.jsonl:2"]),
        (r#"{"id": 17, "text": "a"}"#, &["17"]),
        (r#"{"id": null, "text": "a", "outlet": null, "date": null}"#, &["w.jsonl:1"]),
        (r#"{"id": "  ", "text": "a"}"#, &["w.jsonl:1"]),
    ];
    for (lines, ids) in cases {
        let (read, wrong) = outcome(lines);
        assert_eq!((read, wrong), (ids.iter().map(|id| (*id).to_owned()).collect(), Vec::new()), "{lines}");
    }
}

#[test]
fn the_rest_is_read_beside_a_bad_line() {
    let good = r#"{"id": "good", "text": "a"}"#;
    let cases = [
        (r#"{"id": "x"}"#, r#"E078 1:1 {"id": "x"}"#),
        (r#"{"text": null}"#, r#"E078 1:1 {"text": null}"#),
        (r#"{"é": 1, "text": ["a"]}"#, r#"E078 1:18 ["a"]"#),
        (r#"{"text": "\ud800"}"#, r#"E078 1:10 "\ud800""#),
        (r#"{"text": "a\u0000b"}"#, r#"E074 1:10 "a\u0000b""#),
        (r#"{"text": " \n "}"#, r#"W071 1:10 " \n ""#),
        (r#"  "text""#, r#"E077 1:3 "text""#),
        ("17", "E077 1:1 17"),
        (r#"{"text": "dit "non""}"#, "E076 1:16 n"),
        (r#"{"é": 1, "text": "a"#, "E076 1:20 "),
        (r#"{"text": "a", "text": "b"}"#, "E076 1:20 \""),
        ("bonjour", "E076 1:1 b"),
    ];
    for (bad, expected) in cases {
        let (read, wrong) = outcome(&format!("{bad}\n{good}\n"));
        assert_eq!((read, wrong), (vec!["good".to_owned()], vec![expected.to_owned()]), "{bad}");
    }
}

#[test]
fn an_article_is_read_without_the_key_that_is_wrong() {
    let cases = [
        (r#"{"date": "4 mai 2016", "text": "a"}"#, r#"E080 1:10 "4 mai 2016""#),
        (r#"{"date": 20160504, "text": "a"}"#, "E079 1:10 20160504"),
        (r#"{"text": "a", "outlet": ["RT"]}"#, r#"E079 1:25 ["RT"]"#),
        (r#"{"text": "a", "agency": {}}"#, "E079 1:25 {}"),
        (r#"{"text": "a", "lang": 1}"#, "E079 1:23 1"),
        (r#"{"text": "a", "id": 1.5}"#, "E079 1:21 1.5"),
    ];
    for (line, expected) in cases {
        assert_eq!(outcome(line), (vec!["w.jsonl:1".to_owned()], vec![expected.to_owned()]), "{line}");
    }
    let (documents, _) = read("w.jsonl", br#"{"date": 2016, "text": "a"}"#);
    let year = Period { from: Some(date(2016, 1, 1)), until: Some(date(2016, 12, 31)) };
    assert_eq!(documents[0].stated.published, Some(year));
}

#[test]
fn an_id_given_twice_shows_both_places() {
    let lines = "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"b\", \"text\": \"y\"}\n{\"id\": \"a\", \"text\": \"z\"}";
    let (documents, diagnostics) = read("w.jsonl", lines.as_bytes());
    assert_eq!(documents.iter().map(|document| &*document.text).collect::<Vec<_>>(), ["x", "y"]);
    let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
    assert_eq!(diagnostic.code, "E081");
    assert_eq!(diagnostic.place.as_ref().map(|place| place.line_column()), Some((3, 8)));
    assert_eq!(diagnostic.also.iter().map(|(place, _)| place.line_column()).collect::<Vec<_>>(), [(1, 8)]);
}

#[test]
fn a_line_with_bad_bytes_is_left_out_alone() {
    let lines = b"{\"text\": \"tr\xEAve\"}\n{\"text\": \"b\"}\n{\"text\": \"\xE9\"}\n{\"text\": \"\xC3";
    let (documents, diagnostics) = read("w.jsonl", lines);
    assert_eq!(documents.iter().map(|document| &*document.id).collect::<Vec<_>>(), ["w.jsonl:2"]);
    let places: Vec<_> =
        diagnostics.iter().filter_map(|d| Some((d.code, d.place.as_ref()?.line_column()))).collect();
    assert_eq!(places, [("E072", (1, 13)), ("E072", (3, 11)), ("E072", (4, 11))]);
}

#[test]
fn json_over_several_lines_is_one_diagnostic() {
    for (json, help) in
        [("{\n  \"text\": \"a\"\n}\n", "jq -c ."), ("\n[{\"text\": \"a\"},\n{}]\n", "jq -c '.[]'")]
    {
        let (documents, diagnostics) = read("w.jsonl", json.as_bytes());
        assert_eq!(documents, []);
        let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
        assert_eq!(diagnostic.code, "E075");
        assert!(diagnostic.help.contains(help), "{}", diagnostic.help);
    }
}

#[test]
fn a_file_of_blank_lines_is_empty() {
    let (documents, diagnostics) = read("w.jsonl", b"\n \n");
    assert_eq!((documents.len(), diagnostics.len()), (0, 1));
    assert_eq!(diagnostics[0].code, "W070");
}

#[test]
fn a_misspelt_text_is_suggested() {
    let (_, diagnostics) = read("w.jsonl", br#"{"id": "a", "texte": "La treve"}"#);
    assert_eq!(diagnostics[0].help, "put the article under the key `text`: is `texte` meant?");
}
