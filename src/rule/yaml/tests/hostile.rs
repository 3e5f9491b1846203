//! Files that were never meant to be read.

use super::{FILES, printed};
use crate::diagnostic::{SourceFile, render};
use crate::rule::yaml::read;
use proptest::prelude::*;

const FOLDERS: [&str; 9] =
    ["claims", "phrases", "lexicon", "attribution", "modality", "provenance", "language", "", "none"];

/// Reads as every shape, prints what was found, and looks at every place.
fn survive(text: &str) {
    for folder in FOLDERS {
        let file = SourceFile::new("x.yml", text);
        let (read, found) = read(file, folder);
        assert!(read.is_some() || !found.is_empty(), "silent about {text:?} in {folder}");
        for diagnostic in &found {
            let place = diagnostic.place.as_ref().unwrap_or_else(|| panic!("no place: {diagnostic:?}"));
            assert!(place.start <= place.end && place.end <= text.len() + 1, "{place:?}");
            assert!(!diagnostic.help.is_empty(), "no help: {}", diagnostic.title);
        }
        render(&found, false);
    }
}

#[test]
fn bombs_end_at_once() {
    let n = 200_000;
    let bombs = [
        "[".repeat(n),
        "{a: ".repeat(n),
        "- ".repeat(n),
        "? ".repeat(n),
        "a: ".repeat(n),
        "---\n".repeat(n),
        format!("a: \"{}", "x\n".repeat(n)),
        format!("a: &a [x]\n{}", (0..100).map(|i| format!("b{i}: [*a, *a]\n")).collect::<String>()),
    ];
    for bomb in bombs {
        let text = printed("claims", &bomb);
        assert!(text.starts_with("error[E0") && text.len() < 3_000, "{}", text.get(..300).unwrap_or(&text));
    }
}

#[test]
fn a_large_file_is_read() {
    let text = format!("adverbs:\n{}", "  - également\n".repeat(100_000));
    let (file, found) = read(SourceFile::new("language/fr.yml", text), "language");
    assert!(file.is_some() && found.is_empty());
}

proptest! {
    #[test]
    fn any_text_is_survived(text in any::<String>()) {
        survive(&text);
    }

    #[test]
    fn any_signs_of_yaml_are_survived(text in "([-?:,\\[\\]{}#&*!|>'\"%@` \\n\\t\\\\~<=.é]|[a-c]|- |: |  |re: |fr:\n|<<: |--- |\\r\n){0,40}") {
        survive(&text);
    }

    /// A valid file with some bytes taken out, doubled or put in.
    #[test]
    fn mutated_files_are_survived(
        file in 0..FILES.len(),
        edits in prop::collection::vec((any::<prop::sample::Index>(), 0usize..6, "[-?:,\\[\\]{}#&*!|>'\"%@` \n\t\\\\~<=é]{0,3}"), 1..5),
    ) {
        let mut text = FILES[file].to_owned();
        for (at, removed, inserted) in edits {
            let bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let first = at.index(bounds.len());
            let last = (first + removed).min(bounds.len() - 1);
            text.replace_range(bounds[first]..bounds[last], &inserted);
        }
        survive(&text);
    }
}
