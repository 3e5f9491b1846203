//! `provenance.yml`, good and broken.

use super::{Declaration, read_declarations};
use crate::diagnostic::{Diagnostic, SourceFile};
use crate::document::Declared;
use crate::text::Period;
use jiff::civil::date;
use proptest::prelude::{any, prop, prop_oneof, proptest};
use proptest::strategy::Strategy;
use std::sync::Arc;

fn read(yaml: &str) -> (Vec<Declaration>, Vec<Diagnostic>) {
    read_declarations(Arc::new(SourceFile { name: "provenance.yml".to_owned(), text: yaml.to_owned() }))
}

/// The declarations of a file in which nothing is wrong.
fn declared(yaml: &str) -> Vec<(String, Declared)> {
    let (declarations, diagnostics) = read(yaml);
    assert_eq!(diagnostics, [], "{yaml}");
    declarations.into_iter().map(|declaration| (declaration.name, declaration.declared)).collect()
}

/// What is wrong: code, line, column, the words under the carets; and the help.
fn wrong(yaml: &str) -> Vec<(String, String)> {
    let (_, diagnostics) = read(yaml);
    let show = |diagnostic: Diagnostic| {
        let place = diagnostic.place.expect("a place");
        let (line, column) = place.line_column();
        let words = &place.file.text[place.start..place.end];
        (format!("{} {line}:{column} {words}", diagnostic.code), diagnostic.help)
    };
    diagnostics.into_iter().map(show).collect()
}

#[test]
fn every_key_in_both_styles() {
    let expected = Declared {
        outlet: Some("RT".to_owned()),
        agency: Some("AFP".to_owned()),
        published: Some(Period { from: Some(date(2016, 5, 4)), until: Some(date(2016, 5, 4)) }),
        lang: Some("fr".to_owned()),
        why: Some("\"mardi\" : le 3 mai".to_owned()),
    };
    let flow =
        r#"a.txt: {outlet: RT, agency: AFP, published: 2016-05-04, lang: fr, why: "\"mardi\" : le 3 mai"}"#;
    let block = "a.txt:\n  outlet: RT\n  agency: AFP\n  published: \"2016-05-04\"\n  lang: fr\n  why: '\"mardi\" : le 3 mai'\n";
    for yaml in [flow, block] {
        assert_eq!(declared(yaml), [("a.txt".to_owned(), expected.clone())]);
    }
}

#[test]
fn scalars_stay_the_words_that_were_written() {
    let outlet = |yaml: &str| declared(yaml).remove(0).1.outlet;
    for (written, expected) in [
        ("20", Some("20")),
        ("020", Some("020")),
        ("no", Some("no")),
        ("1e400", Some("1e400")),
        (".inf", Some(".inf")),
        ("2016-05-04", Some("2016-05-04")),
        ("L'Orient-Le Jour", Some("L'Orient-Le Jour")),
        ("~", None),
        ("", None),
    ] {
        assert_eq!(outlet(&format!("a.txt: {{outlet: {written}}}")).as_deref(), expected, "{written}");
        assert_eq!(
            outlet(&format!("x: &x {{outlet: {written}}}\na.txt: *x")).as_deref(),
            expected,
            "{written}"
        );
    }
}

#[test]
fn names_are_paths_or_ids() {
    let names = |yaml| declared(yaml).into_iter().map(|(name, _)| name).collect::<Vec<_>>();
    let yaml = "./a.txt: {lang: fr}\nsub\\b.txt: {lang: fr}\n17: {lang: fr}\nwire.jsonl:3: {lang: fr}\n";
    assert_eq!(names(yaml), ["a.txt", "sub/b.txt", "17", "wire.jsonl:3"]);
    assert_eq!(names(""), Vec::<String>::new());
    assert_eq!(names("# nothing yet\n"), Vec::<String>::new());
}

#[test]
fn dates_with_their_precision() {
    let yaml = "a: {published: 2016}\nb: {published: 2016-05}\nc: {published: 2016-05-04/..}\n";
    let dates: Vec<_> = declared(yaml).into_iter().filter_map(|(_, declared)| declared.published).collect();
    let period = |from, until| Period { from: Some(from), until };
    assert_eq!(
        dates,
        [
            period(date(2016, 1, 1), Some(date(2016, 12, 31))),
            period(date(2016, 5, 1), Some(date(2016, 5, 31))),
            period(date(2016, 5, 4), None),
        ]
    );
}

#[test]
fn what_is_wrong_is_shown_with_place_and_help() {
    let keys = "the keys are `outlet`, `agency`, `published`, `lang` and `why`";
    let date = "write the year first: `2016-05-04`, or";
    let cases = [
        ("a: {outlett: RT}", "E084 1:5 outlett", "is `outlet` meant? The keys are"),
        ("a: {date: 2016-05-04}", "E084 1:5 date", "is `published` meant?"),
        ("é: {author: X}", "E084 1:5 author", keys),
        ("a: {published: 4 mai 2016}", "E080 1:16 4 mai 2016", date),
        ("a: {published: 2016-13-01}", "E080 1:16 2016-13-01", date),
        ("a:\n  published: \"2016-02-30\"", "E080 2:14 \"2016-02-30\"", date),
        ("a: {lang: Français}", "E089 1:11 Français", "write two or three small letters"),
        ("a: {outlet: [RT, AFP]}", "E085 1:13 [", "write one text"),
        ("a: {outlet: {id: rt}}", "E085 1:13 {", "write one text"),
        ("a: {outlet: \" \"}", "E085 1:13 \" \"", "write one text"),
        ("a: {[x]: 1}", "E085 1:5 [", "write one text"),
        ("a: RT", "E087 1:4 RT", "write `a: {outlet: …}`; the keys are"),
        ("a: [RT]", "E087 1:4 [", "write `a: {outlet: …}`"),
        ("a:\nb: {outlet: RT}", "W075 1:1 a", "write `a: {outlet: …, published: …}`"),
        ("- a.txt", "E087 1:1 ", "write a line for each article"),
        ("a.txt", "E087 1:1 a.txt", "write a line for each article"),
        ("a:\n  outlet: RT\n\tagency: afp\n", "E083 2:11 ", "indent with spaces"),
        ("a: {outlet: \"RT}\n", "E083 1:13 ", "close the quote"),
        ("a:\n  why: jeudi : la semaine\n", "E083 2:14 ", "put a text that holds `: ` into quotes"),
        ("a: {outlet: RT\nb: {outlet: TASS}\n", "E083 2:2 ", "close the `{` of this entry"),
        ("a: *b", "E083 1:4 ", "put a text that begins with a sign"),
    ];
    for (yaml, expected, help) in cases {
        let found = wrong(yaml);
        assert_eq!(found.iter().map(|(place, _)| place.as_str()).collect::<Vec<_>>(), [expected], "{yaml}");
        assert!(found[0].1.starts_with(help), "{yaml}: {}", found[0].1);
    }
}

#[test]
fn the_rest_of_an_entry_and_of_the_file_is_read() {
    let yaml = "a: {published: hier, outlet: RT}\nb: RT\nc: {agence: AFP, lang: fr}\n";
    let (declarations, diagnostics) = read(yaml);
    let kept: Vec<_> = declarations.iter().map(|d| (d.name.as_str(), d.declared.outlet.as_deref())).collect();
    assert_eq!(kept, [("a", Some("RT")), ("c", None)]);
    assert_eq!(diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["E080", "E087", "E084"]);
}

#[test]
fn two_of_a_name_show_both_places() {
    for (yaml, code, at, first) in [
        ("a: {outlet: RT}\nb: {outlet: X}\n./a: {outlet: TASS}\n", "E086", (3, 1), (1, 1)),
        ("a: {outlet: RT, lang: fr, outlet: TASS}\n", "E088", (1, 27), (1, 5)),
    ] {
        let (declarations, diagnostics) = read(yaml);
        assert_eq!(declarations[0].declared.outlet.as_deref(), Some("RT"));
        let [diagnostic] = diagnostics.as_slice() else { panic!("{diagnostics:?}") };
        assert_eq!(diagnostic.code, code);
        assert_eq!(diagnostic.place.as_ref().map(|place| place.line_column()), Some(at));
        assert_eq!(diagnostic.also.iter().map(|(place, _)| place.line_column()).collect::<Vec<_>>(), [first]);
    }
}

proptest! {
    #[test]
    fn any_text_is_read_without_panic(pieces in prop::collection::vec(piece(), 0..12)) {
        let (_, diagnostics) = read(&pieces.concat());
        for diagnostic in diagnostics {
            assert!(!diagnostic.help.is_empty());
            let place = diagnostic.place.expect("a place");
            assert!(place.file.text.get(place.start..place.end).is_some());
        }
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-zé]{1,3}: ?(\\{(outlet|published): ?[0-9~\"'é&*!|>-]{0,4}\\}|[\\[\\]x])?\n",
        "( |\n|\t|\\{|\\}|: |, |- |&a |\\*a |<<: |\\? |!!str |!!binary |--- |\\||>|#|\"|')",
    ]
}
