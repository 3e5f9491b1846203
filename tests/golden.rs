//! What recoupe prints of the seeds and of the folder of articles written for the tests, in full: golden files in `golden/`. After a change that is
//! meant, run `INSTA_UPDATE=always cargo test --test golden` and read the difference as a reader of the news would.

use insta::{Settings, assert_snapshot};
use recoupe::cli::{Desk, Exit, Surroundings, run};
use std::ffi::OsString;

const FOLDER: &str = "tests/corroborate";

/// What a run prints; it must end well and say nothing beside.
fn printed(args: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words: Vec<OsString> = ["recoupe"].iter().chain(args).map(OsString::from).collect();
    let exit = run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
    assert_eq!((exit, String::from_utf8_lossy(&err).as_ref()), (Exit::Done, ""));
    String::from_utf8(out).expect("UTF-8")
}

fn held(name: &str, text: &str) {
    let mut settings = Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| assert_snapshot!(name, text));
}

/// A page of this width, golden and no wider.
fn page(name: &str, columns: usize, args: &[&str]) {
    let width = columns.to_string();
    let text = printed(&[args, &["--width", &width]].concat());
    let wide: Vec<&str> = text.lines().filter(|line| line.chars().count() > columns).collect();
    assert!(wide.is_empty(), "wider than {columns} columns:\n{}", wide.join("\n"));
    held(&format!("{name}-{columns}"), &text);
}

#[test]
fn the_seeds_side_by_side() {
    for columns in [80, 120, 200] {
        page("seeds", columns, &["compare", "seeds"]);
    }
    page("seeds-fr", 80, &["compare", "seeds", "--lang", "fr"]);
}

#[test]
fn the_folder_side_by_side() {
    for columns in [80, 120] {
        page("folder", columns, &["compare", FOLDER]);
    }
}

#[test]
fn the_contradictions_of_the_folder() {
    page("folder-conflicts", 80, &["conflicts", FOLDER]);
    held("folder-conflicts-jsonl", &printed(&["conflicts", FOLDER, "--format", "jsonl"]));
}

#[test]
fn one_claim_in_full() {
    // Collapsed, as 004 tells it: by its passage, for ids depend on the text alone.
    let claims = printed(&["claims", "seeds", "--format", "jsonl"]);
    let collapsed = claims.lines().find(|line| line.contains("\"state\":\"collapsed\"")).expect("the claim");
    let id = collapsed.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next()).expect("its id");
    page("show", 80, &["show", id, "seeds"]);
}
