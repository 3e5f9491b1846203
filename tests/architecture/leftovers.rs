//! What is not left lying about: unsafe code, switched-off lints and tests, panics, unfinished work, files that nobody can hold.

use crate::none;
use crate::source::{Source, sources};

/// The longest file, in lines. Half of the files are shorter than a third of it.
const LONGEST: usize = 400;

fn everything() -> Vec<Source> {
    ["src", "tests"].into_iter().flat_map(sources).collect()
}

fn found(sources: &[Source], text: fn(&Source) -> &str, words: &[&str]) -> Vec<String> {
    let mut out = Vec::new();
    for source in sources {
        for word in words {
            out.extend(source.places(text(source), word).into_iter().map(|place| format!("{place}: {word}")));
        }
    }
    out
}

#[test]
fn nothing_is_unsafe() {
    let found = found(&everything(), |s| &s.code, &["unsafe"]);
    none(&found, "unsafe code", "write it in safe Rust; the lint forbids the rest");
}

#[test]
fn nothing_is_unfinished() {
    let mut all = found(&everything(), |s| &s.code, &["todo!", "unimplemented!", "dbg!"]);
    all.extend(found(&sources("src"), |s| &s.text, &["TODO", "FIXME", "XXX"]));
    none(&all, "unfinished work", "finish it, or take it out and open an issue");
}

#[test]
fn no_lint_and_no_test_is_switched_off() {
    let found = found(&everything(), |s| &s.code, &["#[allow(", "#![allow(", "#[ignore"]);
    none(
        &found,
        "lints or tests switched off",
        "mend what the lint or the test says; where that is wrong, write #[expect(…, reason = \"…\")]",
    );
}

#[test]
fn nothing_panics_by_itself() {
    let panics = [".unwrap()", ".expect(", "panic!", "unreachable!", ".unwrap_err()", ".expect_err("];
    let found = found(&sources("src"), |s| &s.shipped, &panics);
    none(
        &found,
        "panics outside tests",
        "return an Option, or a Diagnostic when the user can mend it; use a type in which the case cannot be",
    );
}

#[test]
fn every_file_says_what_it_is_for() {
    let sources = everything();
    let silent = sources.iter().filter(|s| !s.text.starts_with("//! ") || s.text.starts_with("//! \n"));
    none(
        &silent.map(|s| s.path.clone()).collect::<Vec<_>>(),
        "files that do not open with `//!`",
        "say in the first lines what the file is for and what it leaves out",
    );
}

#[test]
fn no_file_is_too_long_to_hold() {
    let sources = everything();
    let long =
        sources.iter().map(|s| (s.text.lines().count(), &s.path)).filter(|(lines, _)| *lines > LONGEST);
    none(
        &long.map(|(lines, path)| format!("{path}: {lines} lines")).collect::<Vec<_>>(),
        &format!("files of more than {LONGEST} lines"),
        "split the file by what its parts are for: build.rs keeps the way, build/slots.rs takes the slots",
    );
}
