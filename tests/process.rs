//! The program as a process: standard input, a pipe that closes, exit codes.
#![expect(clippy::disallowed_methods, reason = "the program is started as a user would start it")]

use std::io::{Read, Write};
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "La trêve de l’Aïd tient à Alep, a déclaré l’ONU.\n";

fn recoupe(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_recoupe"));
    command.current_dir(format!("{}/tests/cmd", env!("CARGO_MANIFEST_DIR")));
    command.args(args).args(["--no-pack", "--rules", "rules"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn with_input(args: &[&str], input: &[u8]) -> Output {
    let mut child = recoupe(args).spawn().expect("recoupe starts");
    let mut stdin = child.stdin.take().expect("standard input");
    stdin.write_all(input).expect("it is read");
    drop(stdin);
    child.wait_with_output().expect("recoupe ends")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn an_article_is_read_from_standard_input() {
    let output = with_input(&["claims", "-"], ARTICLE.as_bytes());
    let out = text(&output.stdout);
    assert!(out.contains("State of the truce: in force\n  ONU ← unknown outlet (<stdin>)\n"), "{out}");
    assert!(out.contains("<stdin>:1"), "{out}");
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}

#[test]
fn json_lines_are_read_from_standard_input() {
    let lines = format!("{{\"id\": \"7\", \"outlet\": \"La Gazette\", \"text\": {ARTICLE:?}}}\n");
    let output = with_input(&["claims", "-"], lines.as_bytes());
    let out = text(&output.stdout);
    assert!(out.contains("ONU ← La Gazette") && out.contains("7:1"), "{out}");
}

#[test]
fn standard_input_stands_beside_files() {
    let output = with_input(&["claims", "-", "truce/gazette.txt"], ARTICLE.as_bytes());
    let out = text(&output.stdout);
    assert!(out.contains("<stdin>:1") && out.contains("truce/gazette.txt:3"), "{out}");
    assert!(out.ends_with("3 claims\n────────\n"), "{out}");
}

/// More than a pipe holds, so that the reader is gone while it is written.
#[test]
fn a_closed_pipe_ends_quietly() {
    let mut child = recoupe(&["claims", "-", "--format", "jsonl"]).spawn().expect("recoupe starts");
    let mut stdin = child.stdin.take().expect("standard input");
    for line in 0..500 {
        writeln!(stdin, "{{\"id\": \"{line}\", \"text\": {ARTICLE:?}}}").expect("it is read");
    }
    drop(stdin);
    let mut stdout = child.stdout.take().expect("standard output");
    stdout.read_exact(&mut [0; 100]).expect("the first bytes");
    drop(stdout);
    let output = child.wait_with_output().expect("recoupe ends");
    assert_eq!((output.status.code(), text(&output.stderr).as_str()), (Some(0), ""));
}

#[test]
fn exit_codes_reach_the_shell() {
    for (args, code) in [
        (&["compare", "truce"][..], 0),
        (&["compare", "truce", "--fail-on", "contradicts"], 1),
        (&["compare", "truce", "--fail-on", "soft"], 0),
        (&["compare", "truce", "--fail-on", "contradicts", "nowhere"], 2),
        (&["compare", "nowhere"], 2),
        (&["compare", "truce", "--rules", "broken-rules"], 2),
        (&["check"], 0),
        (&["check", "broken-rules"], 2),
        (&["compare", "--help"], 0),
        (&["tell"], 2),
    ] {
        let output = with_input(args, b"");
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", text(&output.stderr));
    }
}
