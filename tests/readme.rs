//! The README does what it says: what it quotes is what the tool prints, and the edits it shows have the effect it names. So does the guide to
//! writing rules.
#![expect(clippy::disallowed_methods, reason = "the test reads the README and edits a copy of the rules")]

use recoupe::cli::{Desk, Surroundings, run};
use std::ffi::OsString;
use std::path::Path;

fn printed(args: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words: Vec<OsString> = ["recoupe"].iter().chain(args).map(OsString::from).collect();
    run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
    String::from_utf8(out).expect("UTF-8")
}

fn readme() -> String {
    std::fs::read_to_string("README.md").expect("the README")
}

/// Replaces `from` in a file; it must stand there.
fn edit(path: &Path, from: &str, to: &str) {
    let text = std::fs::read_to_string(path).expect("a rule file");
    assert!(text.contains(from), "{} holds {from}", path.display());
    std::fs::write(path, text.replacen(from, to, 1)).expect("the file is written");
}

#[test]
fn the_first_screen_is_what_the_tool_prints() {
    let readme = readme();
    let (_, block) = readme.split_once("$ cargo run --release -- compare seeds\n").expect("the main command");
    let (block, _) = block.split_once("```").expect("the end of the block");
    let real = printed(&["compare", "seeds", "--width", "80"]);
    let mut from = 0;
    for part in block.split("[…]\n").map(str::trim).filter(|part| !part.is_empty()) {
        let at = real[from..]
            .find(part)
            .unwrap_or_else(|| panic!("not printed (any more):\n{part}\n\nprinted:\n{real}"));
        from += at + part.len();
    }
    assert!(block.lines().count() > 30, "the quotation shows the table");
}

#[test]
fn the_session_of_the_guide_is_what_the_tool_prints() {
    let guide = std::fs::read_to_string("docs/rules.md").expect("the guide");
    let (_, session) = guide.split_once("```console\n$ recoupe tokens \"").expect("a session");
    let (sentence, rest) = session.split_once("\"\n").expect("the sentence");
    let (shown, _) = rest.split_once("```").expect("the end of the session");
    assert_eq!(printed(&["tokens", sentence, "--width", "80"]), shown);
}

#[test]
fn the_sentences_that_the_guide_tries_are_told_of_so() {
    let guide = std::fs::read_to_string("docs/rules.md").expect("the guide");
    let sessions: Vec<&str> = guide.split("```console\n$ recoupe try ").skip(1).collect();
    assert_eq!(sessions.len(), 2);
    for session in sessions {
        let (typed, rest) = session.split_once('\n').expect("what is typed");
        let (shown, _) = rest.split_once("```").expect("the end of the session");
        // Words between quotes, and words parted by spaces between these.
        let parts = typed.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
            1 => vec![part],
            _ => part.split_whitespace().collect(),
        });
        let args: Vec<&str> = ["try"].into_iter().chain(parts).chain(["--width", "80"]).collect();
        assert_eq!(printed(&args), shown, "{typed}");
    }
}

#[test]
fn the_edits_have_the_effect_that_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let rules = folder.path().join("my-rules");
    let dir = rules.to_str().expect("a plain path");
    printed(&["init", dir]);
    let status = rules.join("claims/truce-status.yml");

    let before = printed(&["claims", "seeds", "--rules", dir, "--place", "Alep"]);
    assert!(!before.contains("reste une zone de tensions"));
    let line = "    state=strained:\n      - <place> (rester~|demeurer~) zone~ de tension~\n";
    assert!(readme().contains(line));
    edit(&status, "    state=strained:\n", line);
    assert!(printed(&["check", dir]).contains("0 errors, 0 warnings"));
    let after = printed(&["claims", "seeds", "--rules", dir, "--place", "Alep"]);
    assert!(after.contains("State of the truce: in danger\n  RT en français"), "{after}");
    assert!(after.contains("reste une zone de tensions"));

    assert!(printed(&["compare", "seeds", "--rules", dir]).contains("Possible contradictions (1)"));
    let line = "    collapsed: [respected, mostly-respected, extended]\n";
    assert!(readme().contains(line));
    edit(&status, "    collapsed: [respected, mostly-respected, strained, extended]\n", line);
    let after = printed(&["compare", "seeds", "--rules", dir]);
    assert!(!after.contains("Possible contradictions"), "{after}");
    let words = after.split_whitespace().collect::<Vec<_>>().join(" ");
    let sentence = "No rule says whether “collapsed” and “in danger” exclude each other.";
    assert!(words.contains(sentence) && readme().contains(sentence), "{after}");
}
