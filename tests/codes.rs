//! `recoupe code`: every code whose explanation has a mistake, and what comes of making that mistake in good rules.

use recoupe::cli::{Desk, Exit, Surroundings, run};
use recoupe::diagnostic::codes::CODES;
use recoupe::diagnostic::explained::{GOOD, explained};
use recoupe::diagnostic::{Diagnostic, SourceFile, render};
use recoupe::rule::{build, layer};
use recoupe::workbench::check;
use std::collections::BTreeMap;

/// Everything that is wrong with these files.
fn problems(files: &BTreeMap<&str, String>) -> Vec<Diagnostic> {
    let sources =
        files.iter().map(|(path, text)| ((*path).to_owned(), SourceFile::new(*path, text.as_str())));
    let (layer, mut problems) = layer(sources.collect());
    let (book, more) = build(vec![layer]);
    problems.extend(more);
    check(&book).beside(problems).diagnostics
}

fn good() -> BTreeMap<&'static str, String> {
    GOOD.iter().map(|(path, text)| (*path, (*text).to_owned())).collect()
}

#[test]
fn the_rules_are_good_before_they_are_edited() {
    let found = problems(&good());
    assert!(found.is_empty(), "{}", render(&found, false));
}

#[test]
fn every_mistake_gives_the_code_that_it_explains() {
    let mut wrong = Vec::new();
    for (code, _) in CODES {
        let Some(edit) = explained(code).and_then(|e| e.example) else { continue };
        let mut files = good();
        if edit.right.is_empty() {
            files.insert(edit.file, edit.wrong.to_owned());
        } else {
            let text = files.get_mut(edit.file).expect("a good file");
            assert_eq!(text.matches(edit.right).count(), 1, "{code}");
            *text = text.replace(edit.right, edit.wrong);
        }
        let found = problems(&files);
        if !found.iter().any(|d| d.code == *code) {
            wrong.push(format!("{code}, but:\n{}", render(&found, false)));
        }
    }
    assert!(wrong.is_empty(), "no {}", wrong.join("\nno "));
}

/// Exit, result and message of `recoupe code`.
fn told(code: &str) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = run(
        ["recoupe", "code", code].map(Into::into),
        &mut Desk::new(&mut out, &mut err, Surroundings::default()),
    );
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (exit, text(out), text(err))
}

#[test]
fn a_code_is_told_with_its_mistake_and_what_to_do() {
    let expected = "\
error[E113]: a slot that is not defined

The pattern or group names a slot which the rule does not have.

For example, in claims/rain.yml:
    <cuont> $shower

instead of:
    <count> $shower

What to do: the message names the nearest slot; a new one is declared under `slots:`
";
    assert_eq!(told("E113"), (Exit::Done, expected.to_owned(), String::new()));
    assert_eq!(told("[e113]"), (Exit::Done, expected.to_owned(), String::new()));
}

#[test]
fn an_unknown_code_has_neighbours() {
    let (exit, out, err) = told("W1421");
    assert_eq!((exit, out.as_str()), (Exit::Failed, ""));
    assert_eq!(err, "error: there is no code `W1421`\nhelp: did you mean W141, W142?\n");
}
