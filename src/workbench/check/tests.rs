//! Cases of `check`, each on small rules of its own.

use super::{check, check_text};
use crate::workbench::testing::book;

const CLAIM: &str = "claim: violations
slots: {count: number, unit: act}
match:
  fr:
    - recenser~ <count> <unit>
examples:
  - text: L’armée a recensé 1 355 violations.
    expect: {count: 1355}
  - text: L’armée a recensé une dizaine de tirs.
    expect: {count: 27, unit: violation}
  - text: Deux tirs.
    expect: {count: 2}
  - text: La trêve tient.
    expect: none
  - text: L’armée a recensé 12 tirs.
    expect: none
  - text: L’armée a recensé 12 tirs.
    expect: {count: 12}
    todo: numbers
  - text: Douze tirs.
    expect: {count: 12}
    todo: no verb
";

#[test]
fn failures_are_told_in_plain_words() {
    let checked = check(&book(&[("claims/violations.yml", CLAIM)]));
    assert!(checked.diagnostics.is_empty() && !checked.has_errors());
    assert_eq!(checked.counts.failing(), 4);
    assert_eq!(
        check_text(&checked),
        "\
claims/violations.yml:9: claim `violations` does not find what this example expects
  L’armée a recensé une dizaine de tirs.
    expected: count = 27; unit = violation
    found:    count = 8 to 12 (“une dizaine”); unit = shelling; modality = asserted (claims/violations.yml:5)
      count: expected 27, found 8 to 12 (“une dizaine”)
      unit: expected violation, found shelling

claims/violations.yml:11: claim `violations` does not find what this example expects
  Deux tirs.
    expected: count = 2
    found:    nothing

claims/violations.yml:15: claim `violations` finds something where this example expects nothing
  L’armée a recensé 12 tirs.
    not expected: count = 12; unit = shelling; modality = asserted (claims/violations.yml:5)

claims/violations.yml:17: claim `violations` passes this example, which is marked `todo`
  L’armée a recensé 12 tirs.
    take `todo: numbers` away

1 rule, 1 pattern, 15 names, 7 examples
examples: 1 as expected, 1 rightly silent, 1 still to do, 2 missing something, 1 with too much, 1 marked `todo` and passing
"
    );
}

#[test]
fn what_is_wrong_beside_the_examples_is_in_the_order_of_the_files() {
    let claim = "claim: c\nslots: {n: number, d?: date}\nmatch:\n  fr:\n    - violer <n>\n    - <n> depuis <d>\nexamples: []\n";
    let checked = check(&book(&[("claims/c.yml", claim)]));
    assert_eq!(checked.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["W140", "E140"]);
    assert!(checked.has_errors());
    assert_eq!(check_text(&checked), "1 rule, 2 patterns, 15 names, 0 examples\n");
}

#[test]
fn examples_of_a_broken_file_are_not_judged() {
    let claim = "claim: c\nslots: {d?: date}\nmatch:\n  fr:\n    - trêve depuis <d>\nexamples:\n  - text: La trêve tient depuis lundi.\n    expect: {modality: asserted}\n";
    let checked = check(&book(&[("claims/c.yml", claim)]));
    assert_eq!((checked.counts.set_aside, checked.counts.failing()), (1, 0));
    assert!(check_text(&checked).ends_with("examples: 1 not judged, because of an error in their file\n"));
}
