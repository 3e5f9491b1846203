//! The floors: each module uses only what lies below it.

use crate::none;
use crate::source::{Source, sources};
use std::collections::BTreeSet;

/// Modules of `src` from the ground up.
const FLOORS: [(&str, u8); 17] = [
    ("diagnostic", 0),
    ("text", 1),
    ("document", 2),
    ("reader", 2),
    ("rule", 2),
    ("matcher", 3),
    ("provenance", 4),
    ("modality", 4),
    ("attribution", 4),
    ("claim", 5),
    ("comparison", 6),
    ("workbench", 7),
    ("report", 7),
    ("files", 8),
    ("cli", 8),
    ("lib", 9),
    ("main", 9),
];

/// Who may use a module of the same floor, and why.
const NEIGHBOURS: [(&str, &str, &str); 4] = [
    ("reader", "document", "a reader makes documents, and has no other end"),
    ("attribution", "modality", "the cue of an utterance says how its content is meant (deny, propose)"),
    ("report", "workbench", "the page of a sentence sets what the workbench laid open of it"),
    ("cli", "files", "a command asks for paths, and files opens them"),
];

/// The floor of a module, for the other house rules.
pub fn floor(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

#[test]
fn every_module_has_a_floor() {
    let sources = sources("src");
    let unknown: BTreeSet<String> =
        sources.iter().filter(|s| floor(s.module()).is_none()).map(|s| s.module().to_owned()).collect();
    none(
        &unknown.into_iter().collect::<Vec<_>>(),
        "modules of src/ that stand on no floor",
        "give the module a floor in tests/architecture/floors.rs and a place on the map in ARCHITECTURE.md",
    );
}

#[test]
fn modules_use_only_what_lies_below() {
    let mut found = Vec::new();
    for source in &sources("src") {
        let Some(own) = floor(source.module()) else { continue };
        for (at, used) in used(source) {
            let Some(other) = floor(&used) else { continue };
            let neighbour = NEIGHBOURS.iter().any(|(a, b, _)| (*a, *b) == (source.module(), used.as_str()));
            if used != source.module() && other >= own && !(neighbour && other == own) {
                let line = source.line(at);
                found.push(format!(
                    "{}:{line}: {} (floor {own}) uses {used} (floor {other})",
                    source.path,
                    source.module()
                ));
            }
        }
    }
    none(
        &found,
        "modules that use their own floor or one above",
        "move what is needed down to the lowest floor that needs it; two modules of one floor may meet only for a reason that stands in \
         NEIGHBOURS (tests/architecture/floors.rs)",
    );
}

#[test]
fn neighbours_still_meet() {
    let sources = sources("src");
    let unused = NEIGHBOURS.iter().filter(|(a, b, _)| {
        let mut own = sources.iter().filter(|s| s.module() == *a).peekable();
        own.peek().is_some() && !own.any(|s| used(s).iter().any(|(_, used)| used == b))
    });
    none(
        &unused.map(|(a, b, why)| format!("{a} uses {b}: {why}")).collect::<Vec<_>>(),
        "exceptions of the floors that nothing needs any more",
        "take the line out of NEIGHBOURS",
    );
}

/// The modules that a file names as `crate::…`, with the byte where it does.
fn used(source: &Source) -> Vec<(usize, String)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(at) = source.code[from..].find("crate::").map(|i| from + i) {
        from = at + "crate::".len();
        let rest = &source.code[from..];
        match rest.strip_prefix('{') {
            Some(group) => out.extend(members(group).into_iter().map(|name| (at, name))),
            None => out.push((at, word(rest))),
        }
    }
    out
}

/// The first names of `a::b, c, d::{e, f}}`, up to the bracket that closes the group.
fn members(group: &str) -> Vec<String> {
    let mut out = vec![word(group.trim_start())];
    let mut depth = 0usize;
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => out.push(word(group[at + 1..].trim_start())),
            _ => {}
        }
    }
    out
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn groups_of_imports_are_read() {
    assert_eq!(members("a::b, c, d::{e, f}, g}; h, i"), ["a", "c", "d", "g"]);
}
