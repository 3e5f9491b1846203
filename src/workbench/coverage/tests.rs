//! Cases of `coverage`, each on small rules of its own.

use super::coverage;
use crate::workbench::testing::book;

const CLAIM: &str = "claim: violations
slots: {state: [many, few, none], count?: number, unit?: act}
match:
  fr:
    - state=many:
        - (recenser~|compter~) <count> <unit>
        - <unit> sans fin
    - state=few:
        - peu de <unit> (seulement)?
unless:
  fr:
    - tir~ à blanc
negated: {many: none}
";

fn told(examples: &str) -> (Vec<String>, Vec<String>, Vec<String>) {
    let claim = format!("{CLAIM}examples:\n{examples}");
    let found = coverage(&book(&[("claims/violations.yml", &claim)]));
    let words = |idle: Vec<super::Idle>| idle.into_iter().map(|i| i.what).collect::<Vec<_>>();
    (words(found.idle_lines), words(found.idle_states), words(found.idle_alternatives))
}

#[test]
fn what_no_example_exercises_is_listed() {
    let counted = "  - text: L’armée a recensé 12 tirs.\n    expect: {state: many, count: 12}\n";
    let few = "  - text: Peu de tirs seulement.\n    expect: {state: few}\n";
    let bare = "  - text: Peu de tirs.\n    expect: {state: few}\n";
    let endless = "  - text: Des tirs sans fin.\n    expect: {state: many}\n";
    let none = "  - text: L’armée n’a pas compté 12 tirs.\n    expect: {state: none}\n";
    let unless = "  - text: L’armée a recensé 12 tirs à blanc.\n    expect: none\n";
    let of = |all: &[&str]| all.iter().map(|s| (*s).to_owned()).collect::<Vec<String>>();
    for (examples, lines, states, alternatives) in [
        (
            vec![counted],
            of(&["<unit> sans fin", "peu de <unit> (seulement)?", "tir~ à blanc"]),
            of(&["state=few", "state=none"]),
            of(&["compter"]),
        ),
        (vec![counted, bare, endless, unless], of(&[]), of(&["state=none"]), of(&["compter", "seulement"])),
        (vec![counted, few, endless, none, unless], of(&[]), of(&[]), of(&[])),
    ] {
        assert_eq!(told(&examples.concat()), (lines, states, alternatives), "{examples:?}");
    }
}

#[test]
fn what_is_still_to_do_exercises_nothing() {
    let todo = "  - text: Peu de tirs seulement.\n    expect: {state: many}\n    todo: seulement\n";
    let (lines, ..) = told(todo);
    assert_eq!(lines.len(), 4);
}
