//! Purity: below `files` and `cli` nothing is opened, printed or asked of the machine, and no order comes from hashing. The lints of `clippy.toml`
//! hold most of it at each call; these tests hold it for names and macros too, without clippy.

use crate::floors::floor;
use crate::none;
use crate::source::{Source, sources};

/// The highest floor that is pure.
const PURE: u8 = 7;
const MACHINE: [&str; 12] = [
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "std::thread",
    "std::io::stdin",
    "std::io::stdout",
    "std::io::stderr",
    "Instant",
    "SystemTime",
    "Timestamp::now",
    "Zoned::now",
];
const PRINTING: [&str; 4] = ["println!", "print!", "eprintln!", "eprint!"];
/// Files that may use a hashed collection, because they only look things up in it or the order is undone.
const HASHED: [(&str, &str); 3] = [
    ("src/matcher/run.rs", "states seen: asked, never walked through"),
    ("src/rule/rulebook.rs", "names by word: looked up, and the names found are sorted"),
    ("src/rule/vocabulary.rs", "symbols by word: looked up"),
];

fn named(source: &Source, words: &[&str]) -> Vec<String> {
    let mut out = Vec::new();
    for word in words {
        let places = source.places(&source.shipped, word);
        out.extend(places.into_iter().map(|place| format!("{place}: {word}")));
    }
    out
}

#[test]
fn the_core_asks_nothing_of_the_machine() {
    let sources = sources("src");
    let core = sources.iter().filter(|s| floor(s.module()).is_some_and(|f| f <= PURE));
    let found: Vec<String> = core.flat_map(|s| named(s, &MACHINE)).collect();
    none(
        &found,
        "files, clock, environment or threads on a pure floor (0 to 7)",
        "take bytes, dates and settings as arguments; files.rs opens files, cli reads the environment and the clock",
    );
}

#[test]
fn only_cli_prints() {
    let sources = sources("src");
    let silent = sources.iter().filter(|s| s.module() != "cli");
    let found: Vec<String> = silent.flat_map(|s| named(s, &PRINTING)).collect();
    none(&found, "printing outside cli", "return the text or a Diagnostic, and let the command print it");
}

#[test]
fn only_files_opens_files() {
    let sources = sources("src");
    let others = sources.iter().filter(|s| s.module() != "files");
    let found: Vec<String> = others.flat_map(|s| named(s, &["std::fs"])).collect();
    none(&found, "std::fs outside files", "add what is missing to src/files/ and call it");
}

#[test]
fn only_main_exits() {
    let sources = sources("src");
    let others = sources.iter().filter(|s| s.module() != "main");
    let found: Vec<String> = others.flat_map(|s| named(s, &["process::exit", "process::abort"])).collect();
    none(&found, "the process ends outside main", "return what happened; main turns it into an exit code");
}

#[test]
fn no_order_comes_from_hashing() {
    let sources = sources("src");
    let others = sources.iter().filter(|s| HASHED.iter().all(|(path, _)| s.path != *path));
    let found: Vec<String> = others.flat_map(|s| named(s, &["HashMap", "HashSet"])).collect();
    none(
        &found,
        "hashed collections",
        "use BTreeMap or BTreeSet, or a sorted list; where only look-ups happen, say so in HASHED (tests/architecture/purity.rs)",
    );
}
