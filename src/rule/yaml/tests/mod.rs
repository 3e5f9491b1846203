//! What a writer of rules gets to read, code by code, and what comes out of good files.

mod faults;
mod files;
mod hostile;
mod shapes;
mod titles;
mod warnings;

use super::read;
use crate::diagnostic::codes::CODES;
use crate::diagnostic::{SourceFile, render};
use crate::rule::file::RuleFile;

/// Files of several shapes, to be broken.
const FILES: &[&str] = &[
    files::VIOLATIONS,
    "phrases:\n  talks:\n    fr:\n      - pourparler~ (de paix)?\n      - re: '[0-9]+'\n  all: [a, \"b\"]\n",
    "actor:\n  russia:\n    names: {fr: [Russie], en: [Russia]}\n    as: {Moscou: capital}\n    from: 2016-02-27\n",
    "frame: incise\nslots: {speaker: speaker}\ncontent: before\nmatch:\n  fr:\n    - «,» <cue> <speaker>\n",
    "- modality: wanted\n  match:\n    fr:\n      - falloir~ que\n  examples:\n    - text: >-\n        Il faut\n        partir.\n      expect: none\n",
    "- furniture: read also\n  drop: line\n  match: {fr: [\"(lire|voir) aussi\"]}\n",
    "adverbs:\n  - [déjà, encore]\npronouns:\n  il: {gender: m}\n",
    "name: fr-truces\nversion: 1.0\nlanguages: [fr]\n",
];

/// All that is printed when `text` is read as a file of `folder`.
fn printed(folder: &str, text: &str) -> String {
    render(&read(SourceFile::new("x.yml", text), folder).1, false)
}

/// A good file of `folder`, with its printed warnings.
fn good(folder: &str, name: &str, text: &str) -> (RuleFile, String) {
    let (file, found) = read(SourceFile::new(name, text), folder);
    let printed = render(&found, false);
    (file.unwrap_or_else(|| panic!("not read:\n{printed}")), printed)
}

/// Compares the whole printed text.
#[track_caller]
fn check(folder: &str, text: &str, expected: &str) {
    let printed = printed(folder, text);
    assert!(printed == expected, "printed:\n{printed}\nexpected:\n{expected}");
}

/// A claim file in which only `part` (some lines of the top level) is left to the case.
fn claim(part: &str) -> String {
    let rest = [
        ("claim:", "claim: blame"),
        ("slots:", "slots: {blamed: set of actor}"),
        ("match:", "match:\n  fr:\n    - <blamed> violer~"),
        ("examples:", "examples: []"),
    ];
    let mut text = part.to_owned();
    for (key, lines) in rest {
        if !part.lines().any(|line| line.starts_with(key)) {
            text.push_str(lines);
            text.push('\n');
        }
    }
    text
}

#[test]
fn every_code_of_this_room_has_a_case_here() {
    let cases = [include_str!("faults.rs"), include_str!("shapes.rs"), include_str!("warnings.rs")].concat();
    let is_ours = |code: &str| match code.split_at(1) {
        ("E", number) => number < "050",
        (_, number) => number < "020",
    };
    for (code, _) in CODES.iter().filter(|(code, _)| is_ours(code)) {
        assert!(cases.contains(&format!("[{code}]: ")), "no case prints {code}");
    }
}
