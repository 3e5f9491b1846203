//! The way to a first rule, as docs/first-rule.md tells it: its files are written in an empty folder, its commands typed there, and what is printed is what
//! stands below them. `UPDATE_DOCS=1 cargo test --test first_rule` writes what is printed now.
#![expect(
    clippy::disallowed_methods,
    reason = "the test reads a page of the docs and works in a folder of its own"
)]

use recoupe::cli::{Desk, Surroundings, run};
use std::ffi::OsString;
use std::path::Path;

const PAGE: &str = "docs/first-rule.md";

/// What a newcomer types may not be more than so many steps.
const STEPS: usize = 10;

#[test]
fn a_newcomer_gets_to_a_working_rule() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join(PAGE);
    let text = std::fs::read_to_string(&page).expect("the page");
    assert!(text.matches("\n**").count() <= STEPS, "too many steps");
    let folder = tempfile::tempdir().expect("a folder");
    std::env::set_current_dir(folder.path()).expect("the newcomer's folder");
    let told = walked(&text);
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&page, &told).expect("the page is written");
    } else {
        assert_eq!(text, told, "UPDATE_DOCS=1 writes what is printed now");
    }
    assert!(told.contains("0 errors, 0 warnings"), "the rule is right in the end");
}

#[test]
fn the_readme_has_the_rule_of_the_page() {
    let read = |path: &str| {
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a page")
    };
    let page = read(PAGE);
    let rule = page.rsplit("```yaml my-rules/claims/civilians-evacuated.yml\n").next().expect("the rule");
    let (rule, _) = rule.split_once("```").expect("the end of the rule");
    assert!(rule.contains("quitter~") && read("README.md").contains(rule), "the README quotes it whole");
}

/// The page with what its commands print, each typed after the files above it were written.
fn walked(page: &str) -> String {
    let mut out = String::new();
    let mut rest = page;
    while let Some((before, block)) = rest.split_once("\n```") {
        let (head, block) = block.split_once('\n').expect("a block begins on a line of its own");
        let (body, behind) = block.split_once("\n```\n").expect("the end of the block");
        out += &format!("{before}\n```{head}\n");
        if head == "console" {
            let typed = body.lines().next().expect("a command");
            out += &format!("{typed}\n{}", printed(typed));
        } else {
            let (_, name) = head.split_once(' ').expect("a file's name");
            let path = Path::new(name);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("the folder is made");
            std::fs::write(path, format!("{body}\n")).expect("the file is written");
            out += &format!("{body}\n");
        }
        out += "```\n";
        rest = behind;
    }
    out + rest
}

fn printed(typed: &str) -> String {
    let line = typed.strip_prefix("$ ").expect("a command begins with $");
    // Words between quotes, and words parted by spaces between these.
    let words = line.split('"').enumerate().flat_map(|(at, part)| match at % 2 {
        1 => vec![part],
        _ => part.split_whitespace().collect(),
    });
    let words: Vec<OsString> = words.map(OsString::from).collect();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
    let (err, out) = (String::from_utf8(err).expect("UTF-8"), String::from_utf8(out).expect("UTF-8"));
    err + &out
}
