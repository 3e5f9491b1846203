//! The command line in process: what no console session can show. Articles that no reviewer could read (binary, hostile) are written here.
#![expect(clippy::disallowed_methods, reason = "articles are written to a folder of their own")]

use recoupe::cli::{Desk, Exit, Surroundings, run};
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use tempfile::TempDir;

/// The article of most tests: one claim with a speaker and a place.
const ARTICLE: &str = "Le point\n\nLa trêve de l’Aïd tient à Alep, a déclaré l’ONU.\n";

/// The folder of the sessions' rules.
fn rules() -> String {
    format!("{}/tests/cmd/rules", env!("CARGO_MANIFEST_DIR"))
}

/// A folder with articles.
struct Articles(TempDir);

impl Articles {
    fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = Self(TempDir::new().expect("a folder"));
        for (name, bytes) in files {
            fs::write(folder.0.path().join(name), bytes).expect("a file");
        }
        folder
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_string_lossy().into_owned()
    }
}

/// What a run printed.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    exit: Exit,
    out: String,
    err: String,
}

/// Runs with the rules of the sessions.
fn recoupe(args: &[&str]) -> Told {
    with(args, Surroundings::default())
}

fn with(args: &[&str], surroundings: Surroundings) -> Told {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(words(args), &mut Desk::new(&mut out, &mut err, surroundings));
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    Told { exit, out: text(out), err: text(err) }
}

fn words(args: &[&str]) -> Vec<std::ffi::OsString> {
    let rules = rules();
    let mut words = vec!["recoupe"];
    words.extend(args);
    words.extend(["--no-pack", "--rules", &rules]);
    words.into_iter().map(Into::into).collect()
}

#[test]
fn a_binary_file_is_named_and_the_others_are_read() {
    let articles = Articles::new(&[("a.txt", b"\x7fELF\0\0\x01\xff\xfe"), ("b.txt", ARTICLE.as_bytes())]);
    let whole = recoupe(&["claims", &articles.path("")]);
    assert_eq!(whole.exit, Exit::Done, "a folder leaves out what is no article: {whole:?}");
    assert!(whole.out.contains("b.txt:3") && whole.err.contains("a.txt"), "{whole:?}");
    let named = recoupe(&["claims", &articles.path("a.txt"), &articles.path("b.txt")]);
    assert_eq!(named.exit, Exit::Failed, "what the user names has to be readable: {named:?}");
    assert!(named.out.contains("b.txt:3"), "{named:?}");
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{feff}{}", ARTICLE.replace('\n', "\r\n"));
    let plain = Articles::new(&[("a.txt", ARTICLE.as_bytes())]);
    let marked = Articles::new(&[("a.txt", windows.as_bytes())]);
    let claims = |articles: &Articles| {
        let told = recoupe(&["claims", &articles.path("a.txt"), "--format", "jsonl"]);
        assert_eq!(told.exit, Exit::Done, "{told:?}");
        told.out.replace(&articles.path(""), "")
    };
    assert!(claims(&plain).contains("\"truce-status\""));
    assert_eq!(claims(&plain), claims(&marked));
}

#[test]
fn decomposed_accents_and_soft_hyphens_are_read_through() {
    let decomposed = "La tre\u{302}ve de l’Ai\u{308}d s’ef\u{ad}fondre à Alep.";
    let articles = Articles::new(&[("a.txt", decomposed.as_bytes())]);
    let told = recoupe(&["claims", &articles.path("a.txt")]);
    assert!(told.out.starts_with("State of the truce: collapsed"), "{told:?}");
}

#[test]
fn nothing_in_an_article_reaches_the_terminal_as_a_command() {
    let hostile = "\u{1b}]0;title\u{7}La trêve de l’Aïd tient\u{202e} à \u{1b}[31mAlep\u{9b}2J\u{200b}\u{7f}, a déclaré l’ONU.\n";
    let name = "a\u{1b}[31m\u{202e}.txt";
    let articles = Articles::new(&[
        (name, hostile.as_bytes()),
        ("b.txt", "La trêve de l’Aïd s’effondre à Alep, \u{1b}[2Ja déclaré Moscou.".as_bytes()),
        ("\u{1b}[2J.pdf", b""),
        (
            "provenance.yml",
            "\"b.txt\": {outlet: \"\u{202e}R\u{200b}T\", published: hier\u{1b}[2J}".as_bytes(),
        ),
    ]);
    let folder = articles.path("");
    for command in ["compare", "conflicts", "claims"] {
        for format in ["table", "markdown", "csv", "jsonl"] {
            harmless(&recoupe(&[command, &folder, "--format", format]));
        }
    }
    let claims = recoupe(&["claims", &folder, "--format", "jsonl"]).out;
    assert_eq!(claims.lines().count(), 2, "the claims are found all the same: {claims}");
    let id = claims.split('"').nth(5).expect("an id");
    for format in ["table", "markdown", "csv", "jsonl"] {
        harmless(&recoupe(&["show", id, &folder, "--format", format]));
    }
    harmless(&recoupe(&["matches", &folder]));
    harmless(&recoupe(&["matches", &folder, "--format", "jsonl"]));
    let wrong = "\u{1b}[31m\u{202e}";
    harmless(&recoupe(&["claims", wrong]));
    harmless(&recoupe(&["show", wrong, &folder]));
    harmless(&recoupe(&["show", id, wrong]));
    for option in ["--outlet", "--claim", "--place", "--from", "--width", "--format", "--provenance", wrong] {
        harmless(&recoupe(&["claims", &folder, option, wrong]));
    }
    for format in ["table", "jsonl"] {
        harmless(&recoupe(&["tokens", &folder, "--format", format]));
        harmless(&recoupe(&["tokens", hostile, "--format", format]));
    }
    let tokens = recoupe(&["tokens", hostile]);
    assert!(tokens.out.contains("truce eid-2016"), "the sentence is seen all the same: {tokens:?}");
    harmless(&recoupe(&["tokens", wrong, "--date", wrong]));
    harmless(&recoupe(&["check", wrong]));
    harmless(&recoupe(&["check", &folder]));
    harmless(&recoupe(&[wrong]));
}

fn harmless(told: &Told) {
    let harm = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    assert!(!told.out.contains(harm) && !told.err.contains(harm), "{told:#?}");
}

#[test]
fn the_tokens_of_a_sentence_fit_the_terminal() {
    let sentence =
        "« La trêve de l’Aïd », aurait anticonstitutionnellement déclaré l’ONU depuis mardi, a été recensée.";
    for width in ["40", "60", "80", "200"] {
        let told = recoupe(&["tokens", sentence, "--width", width]);
        let widest = told.out.lines().map(|line| line.chars().count()).max().unwrap_or_default();
        assert!(widest <= width.parse().expect("a number"), "{widest} columns in {width}: {}", told.out);
        assert!(!told.out.contains('\u{1b}'), "no colour when piped");
    }
    let terminal = Surroundings { width: Some(80), out_is_terminal: true, ..Surroundings::default() };
    assert!(with(&["tokens", sentence], terminal).out.starts_with("\u{1b}[1m“"), "bold on a terminal");
}

#[test]
fn arguments_in_any_order_give_the_same_bytes() {
    let other = "Le point\n\nLa trêve de l’Aïd s’est effondrée à Alep, a déclaré Moscou.\n";
    let declared = ["a", "b", "c"]
        .map(|name| format!("{name}.txt: {{outlet: {name}, published: 2016-07-06}}\n"))
        .concat();
    let articles = Articles::new(&[
        ("a.txt", ARTICLE.as_bytes()),
        ("b.txt", other.as_bytes()),
        ("c.txt", ARTICLE.replace(", a déclaré l’ONU", "").as_bytes()),
        ("provenance.yml", declared.as_bytes()),
    ]);
    let paths = ["a.txt", "b.txt", "c.txt"].map(|name| articles.path(name));
    let [a, b, c] = paths.each_ref().map(String::as_str);
    for command in ["compare", "conflicts", "claims", "matches"] {
        let first = recoupe(&[command, a, b, c]);
        assert!(first.out.contains("c.txt"), "{first:?}");
        for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
            let [x, y, z] = order;
            assert_eq!(recoupe(&[command, x, "--color", "auto", y, z, x]), first, "{command} {order:?}");
        }
    }
}

#[test]
fn colours_are_for_terminals_and_never_with_no_color() {
    let articles = Articles::new(&[("a.txt", ARTICLE.as_bytes())]);
    let path = articles.path("a.txt");
    let terminal =
        Surroundings { width: Some(80), out_is_terminal: true, err_is_terminal: true, no_color: false };
    let quiet = Surroundings { no_color: true, ..terminal };
    let piped = Surroundings::default();
    for (surroundings, color, expected) in [
        (terminal, "auto", true),
        (terminal, "never", false),
        (quiet, "auto", false),
        (quiet, "always", true),
        (piped, "auto", false),
        (piped, "always", true),
    ] {
        for command in ["compare", "matches"] {
            let told = with(&[command, &path, "--color", color], surroundings);
            assert_eq!(told.out.contains('\u{1b}'), expected, "{command} {color} {surroundings:?}");
            let told = with(&[command, "nowhere", "--color", color], surroundings);
            assert_eq!(told.err.contains('\u{1b}'), expected, "{command} {color} {surroundings:?}");
        }
    }
}

#[test]
fn the_width_is_the_terminals_unless_it_is_given() {
    let articles = Articles::new(&[("a.txt", ARTICLE.repeat(3).as_bytes())]);
    let path = articles.path("a.txt");
    let widest = |args: &[&str], width| {
        let told = with(args, Surroundings { width, ..Surroundings::default() });
        told.out.lines().filter(|line| line.starts_with("  “")).map(|line| line.chars().count()).max()
    };
    let long = format!("La trêve de l’Aïd tient à Alep, {}a déclaré l’ONU.", "sans doute, ".repeat(30));
    fs::write(&path, long).expect("a file");
    let claims = ["claims", path.as_str()];
    assert!(widest(&claims, None).is_some_and(|width| (60..=80).contains(&width)));
    assert!(widest(&claims, Some(120)).is_some_and(|width| (100..=120).contains(&width)));
    assert!(widest(&["claims", &path, "--width", "60"], Some(120)).is_some_and(|width| width <= 60));
}

/// A reader that takes a few bytes and then fails.
struct Reader {
    room: usize,
    then: ErrorKind,
}

impl Write for Reader {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.room == 0 {
            return Err(self.then.into());
        }
        let taken = bytes.len().min(self.room);
        self.room -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_who_leaves_is_no_error_and_a_full_disk_is() {
    let articles = Articles::new(&[("a.txt", ARTICLE.as_bytes())]);
    let path = articles.path("a.txt");
    for command in ["compare", "conflicts", "claims", "matches"] {
        for (then, expected) in [(ErrorKind::BrokenPipe, Exit::Done), (ErrorKind::StorageFull, Exit::Failed)]
        {
            let (mut out, mut err) = (Reader { room: 10, then }, Vec::new());
            let mut desk = Desk::new(&mut out, &mut err, Surroundings::default());
            assert_eq!(run(words(&[command, &path]), &mut desk), expected, "{command} {then}");
            let said = String::from_utf8_lossy(&err);
            assert_eq!(said.contains("cannot be written"), then == ErrorKind::StorageFull, "{said}");
        }
    }
}

#[test]
fn nobody_listening_to_messages_is_no_error() {
    let (mut out, mut err) = (Vec::new(), Reader { room: 0, then: ErrorKind::BrokenPipe });
    let mut desk = Desk::new(&mut out, &mut err, Surroundings::default());
    assert_eq!(run(words(&["claims", "nowhere"]), &mut desk), Exit::Failed);
}

#[test]
fn init_writes_the_shipped_rules_once_and_they_check() {
    let folder = TempDir::new().expect("a folder");
    let dir = folder.path().join("mine").to_string_lossy().into_owned();
    let bare = |args: &[&str]| {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let words = ["recoupe"].iter().chain(args).map(Into::into);
        let exit = run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
        (exit, String::from_utf8_lossy(&out).into_owned(), String::from_utf8_lossy(&err).into_owned())
    };
    let (exit, out, err) = bare(&["init", &dir]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""));
    assert!(out.contains("recoupe check"), "{out}");
    assert!(Path::new(&dir).join("pack.yml").is_file());
    let (exit, _, err) = bare(&["check", &dir, "--no-pack"]);
    assert_eq!(exit, Exit::Done, "{err}");
    let (exit, _, err) = bare(&["init", &dir]);
    assert_eq!(exit, Exit::Failed, "what is there is never overwritten");
    assert!(err.contains("is not empty"), "{err}");
}

#[test]
fn a_claim_is_shown_by_as_much_of_its_id_as_tells_it_apart() {
    let articles = Articles::new(&[("a.txt", ARTICLE.repeat(20).as_bytes()), ("b.txt", ARTICLE.as_bytes())]);
    let folder = articles.path("");
    let records = recoupe(&["claims", &folder, "--format", "jsonl"]).out;
    let ids: Vec<&str> = records.lines().filter_map(|record| record.split('"').nth(5)).collect();
    assert!(ids.len() > 1, "{records}");
    for id in &ids {
        let told = recoupe(&["show", id, &folder]);
        assert!(told.exit == Exit::Done && told.out.contains(id), "{told:?}");
    }
    let first = |id: &&str| id.chars().next();
    let shared = ids.iter().find(|id| ids.iter().filter(|other| first(other) == first(id)).count() > 1);
    if let Some(id) = shared {
        let told = recoupe(&["show", &id[..1], &folder]);
        assert!(told.exit == Exit::Failed && told.err.contains("type more of it"), "{told:?}");
    }
}
