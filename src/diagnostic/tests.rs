//! The printed text of diagnostics.

use super::{Diagnostic, Place, SourceFile, render};
use proptest::prelude::*;

fn file() -> std::sync::Arc<SourceFile> {
    SourceFile::new("claims/blame.yml", "claim: blame\nslot:\n  blamed: actor\nslots:\n  été: number\n")
}

#[test]
fn a_diagnostic_shows_code_place_line_label_and_help() {
    let found = Diagnostic::error("E020", "unknown key `slot`")
        .at(Place::new(&file(), 13, 17), "not a key of a claim file")
        .help("did you mean `slots`?");
    assert_eq!(
        render(&[found], false),
        "\
error[E020]: unknown key `slot`
 --> claims/blame.yml:2:1
  |
2 | slot:
  | ^^^^ not a key of a claim file
  |
  = help: did you mean `slots`?
"
    );
}

#[test]
fn two_places_of_one_file_are_shown_together() {
    let found = Diagnostic::warning("W002", "twice")
        .at(Place::new(&file(), 35, 40), "second")
        .also(Place::new(&file(), 13, 17), "first");
    assert_eq!(
        render(&[found], false),
        "\
warning[W002]: twice
 --> claims/blame.yml:4:1
  |
2 | slot:
  | ---- first
3 |   blamed: actor
4 | slots:
  | ^^^^^ second
"
    );
}

#[test]
fn a_place_in_another_file_is_shown_below() {
    let other = SourceFile::new("lexicon/a.yml", "actor: {x: {names: [X]}}");
    let found = Diagnostic::error("E022", "the name stands twice")
        .at(Place::new(&file(), 7, 12), "")
        .also(Place::new(&other, 20, 21), "here too")
        .help("take one away");
    assert_eq!(
        render(&[found], false),
        "\
error[E022]: the name stands twice
 --> claims/blame.yml:1:8
  |
1 | claim: blame
  |        ^^^^^
  |
 ::: lexicon/a.yml:1:21
  |
1 | actor: {x: {names: [X]}}
  |                     - here too
  |
  = help: take one away
"
    );
}

#[test]
fn what_has_no_file_prints_title_and_help() {
    let found = Diagnostic::error("E031", "no such folder").help("give a folder of rules");
    assert_eq!(render(&[found], false), "error[E031]: no such folder\n |\n = help: give a folder of rules\n");
}

#[test]
fn hidden_characters_are_made_visible_and_columns_stay() {
    let file = SourceFile::new("a\u{1b}.yml", "x: \u{1b}[31m\u{202e}é\u{200b}rouge\r\n");
    let start = file.text.find("rouge").unwrap_or(0);
    let found =
        Diagnostic::error("E001", "bad \u{1b}[2J").at(Place::new(&file, start, start + 5), "\u{202e}label");
    assert_eq!(
        render(&[found], false),
        "\
error[E001]: bad \\u{1b}[2J
 --> a\\u{1b}.yml:1:12
  |
1 | x: ␛[31m�é�rouge
  |            ^^^^^ \\u{202e}label
"
    );
}

#[test]
fn diagnostics_are_ordered_by_file_position_and_code() {
    let at = |name: &str, start, code| {
        let file = SourceFile::new(name, "0123456789");
        Diagnostic::error(code, "t").at(Place::new(&file, start, start + 1), "")
    };
    let mut all = vec![at("b", 1, "E001"), at("a", 9, "E001"), at("a", 2, "W001"), at("a", 2, "E022")];
    all.push(Diagnostic::error("E031", "no file"));
    all.sort();
    let order: Vec<_> =
        all.iter().map(|d| (d.place.as_ref().map_or("", |p| p.file.name.as_str()), d.code)).collect();
    assert_eq!(order, [("", "E031"), ("a", "E022"), ("a", "W001"), ("a", "E001"), ("b", "E001")]);
}

#[test]
fn a_very_long_line_is_cut() {
    let file = SourceFile::new("long.yml", "é".repeat(500_000));
    let text =
        render(&[Diagnostic::error("E001", "t").at(Place::new(&file, 600_001, 600_004), "here")], false);
    assert!(text.len() < 3_000 && text.contains("long.yml:1:300001"), "{text}");
}

#[test]
fn color_adds_escapes_of_our_own_only() {
    let file = SourceFile::new("a", "x\u{1b}]0;title\u{7}y");
    let found = [Diagnostic::error("E001", "t").at(Place::new(&file, 0, 1), "")];
    assert!(render(&found, true).contains("\u{1b}[") && !render(&found, true).contains('\u{7}'));
    assert!(!render(&found, false).contains('\u{1b}'));
}

proptest! {
    /// Spans outside the text, reversed, or inside a character never panic, and nothing hidden gets out.
    #[test]
    fn any_span_of_any_text_is_shown(text in any::<String>(), spans in prop::collection::vec((0usize..60, 0usize..60), 1..4)) {
        let file = SourceFile::new("x", text);
        let mut found = Diagnostic::error("E001", "t");
        for (at, &(start, end)) in spans.iter().enumerate() {
            let place = Place::new(&file, start, end);
            found = if at == 0 { found.at(place, "label") } else { found.also(place, "also") };
        }
        let out = render(&[found], false);
        prop_assert!(!out.chars().any(|c| c.is_control() && c != '\n'), "{out:?}");
    }
}
