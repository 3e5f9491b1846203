//! What YAML does in silence.

use super::{check, claim, printed};

#[test]
fn a_comment_that_cuts_a_pattern() {
    check(
        "claims",
        &claim("match:\n  fr:\n    - <blamed> violer~ #trêve\n"),
        "\
warning[W001]: YAML cuts a pattern at ` #`
 --> x.yml:3:24
  |
3 |     - <blamed> violer~ #trêve
  |                        ^^^^^^ read as a comment, no part of the text
  |
  = help: put the whole text in quotes; if this is a comment, write two spaces before the `#` and one after it
",
    );
}

#[test]
fn a_comment_that_cuts_an_example() {
    let text = printed("claims", &claim("examples:\n  - text: Le n° #1 tient.\n    expect: none\n"));
    assert!(text.starts_with("warning[W001]: YAML cuts `text` at ` #`\n --> x.yml:2:17\n"), "{text}");
}

#[test]
fn comments_that_are_meant() {
    for line in [
        "- <blamed> violer~   # why",
        "- '<blamed> violer~' # why",
        "- <blamed> violer~  #",
        "# why\n    - a",
    ] {
        check("claims", &claim(&format!("match:\n  fr:\n    {line}\n")), "");
    }
    check("claims", &claim("answer: blamed # one space, but no pattern\n"), "");
}

#[test]
fn patterns_in_a_flow_list() {
    check(
        "claims",
        &claim("match:\n  fr: [<blamed> violer~, \"rompre~\"]\n"),
        "\
warning[W002]: patterns in square brackets are split at every comma
 --> x.yml:2:7
  |
2 |   fr: [<blamed> violer~, \"rompre~\"]
  |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ a flow list
  |
  = help: write each pattern on a line of its own: `- …`
",
    );
    check("lexicon", "actor: {russia: {names: [Russie, Moscou]}}\n", "");
}

#[test]
fn a_pattern_that_is_drawn_into_the_one_above() {
    check(
        "claims",
        &claim("match:\n  fr:\n    - <blamed> violer~\n      - rompre~\n"),
        "\
warning[W003]: YAML reads this line as a part of a pattern above it
 --> x.yml:4:7
  |
4 |       - rompre~
  |       ^^^^^^^^^ no list item, because it is indented further than the one above
  |
  = help: give the dash the same indentation as the dash above
",
    );
    let dialogue = "examples:\n  - text: |\n      Il dit :\n      - oui\n    expect: none\n";
    check("claims", &claim(dialogue), "");
    check("claims", &claim(&dialogue.replace('|', ">")), "");
}
