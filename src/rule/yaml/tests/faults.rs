//! Faults of the YAML itself.

use super::{check, printed};

#[test]
fn a_directive_is_no_yaml_for_us() {
    check(
        "claims",
        "%YAML 1.2\na: b\n",
        "\
error[E001]: YAML cannot read this
 --> x.yml:2:1
  |
2 | a: b
  | ^^^^ did not find expected <document start>
  |
  = help: look at the quotes, colons and indentation here and just above
",
    );
}

#[test]
fn a_tab_in_the_indentation() {
    check(
        "claims",
        "match:\n  fr:\n\t- a\n",
        "\
error[E002]: YAML does not allow tabs here: use spaces
 --> x.yml:3:1
  |
3 |     - a
  | ^^^^ a tab
  |
  = help: indent with spaces, two for each level
",
    );
}

#[test]
fn a_tab_that_the_reader_meets_one_line_later() {
    assert!(
        printed("claims", "a:\n  - b\n \t- c\n").starts_with("error[E002]: YAML does not allow tabs here")
    );
}

#[test]
fn an_unclosed_quote_is_shown_where_it_opens() {
    check(
        "claims",
        "claim: \"blame\nslots:\n  blamed: actor\n",
        "\
error[E003]: a quote is opened here and not closed
 --> x.yml:1:8
  |
1 | claim: \"blame
  |        ^ opened here
  |
  = help: close it with the same sign; or take it away: most texts need no quotes
",
    );
}

#[test]
fn a_french_colon_in_a_text() {
    check(
        "claims",
        "examples:\n  - text: L’armée dit : la trêve tient\n    expect: none\n",
        "\
error[E004]: YAML takes this colon for the end of a key
 --> x.yml:2:23
  |
2 |   - text: L’armée dit : la trêve tient
  |                       ^ a colon with a space after it, inside a text
  |
  = help: put the whole text in quotes: `text: \"…\"`, or write it on the next line, indented, under `text: |`
",
    );
}

#[test]
fn a_key_without_a_space() {
    check(
        "claims",
        "claim:blame\nslots: {}\n",
        "\
error[E004]: a key's colon wants a space after it
 --> x.yml:1:6
  |
1 | claim:blame
  |      ^ no space here, so that YAML sees no key
  |
  = help: write `key: value`
",
    );
}

#[test]
fn braces_at_the_start_of_a_pattern() {
    check(
        "claims",
        "match:\n  fr:\n    - {blamed} violer~\n",
        "\
error[E005]: brackets and braces are signs of YAML's own
 --> x.yml:3:16
  |
3 |     - {blamed} violer~
  |       -        ^ here YAML no longer knows what is meant
  |       |
  |       opened here
  |
  = help: close every `[` and `{`; a text that begins with one goes in quotes: `- \"[…\"`; a slot is written <x>
",
    );
}

#[test]
fn an_unclosed_bracket_is_shown_where_it_opens() {
    check(
        "claims",
        "names: [Moscou, Kremlin\nslots: x\n",
        "\
error[E005]: brackets and braces are signs of YAML's own
 --> x.yml:2:6
  |
1 | names: [Moscou, Kremlin
  |        - opened here
2 | slots: x
  |      ^ here YAML no longer knows what is meant
  |
  = help: close every `[` and `{`; a text that begins with one goes in quotes: `- \"[…\"`; a slot is written <x>
",
    );
}

#[test]
fn a_sign_that_begins_no_text() {
    check(
        "claims",
        "match:\n  fr:\n    - @blamed violer~\n",
        "\
error[E006]: a text cannot begin with `@`
 --> x.yml:3:7
  |
3 |     - @blamed violer~
  |       ^ YAML keeps this sign for itself
  |
  = help: put the whole text in quotes: \"…\"
",
    );
    for sign in ["`", "%", "|", ">", ","] {
        let text = format!("- {sign}a b\n");
        assert!(printed("modality", &text).starts_with("error[E006]: "), "{sign}");
    }
}

#[test]
fn a_control_character() {
    check(
        "claims",
        "claim: \u{1b}[31m\n",
        "\
error[E006]: a text cannot hold a control character
 --> x.yml:1:8
  |
1 | claim: ␛[31m
  |        ^ \\u{1b}
  |
  = help: take it away; it may have come with a copied text
",
    );
}

#[test]
fn an_apostrophe_in_single_quotes() {
    check(
        "claims",
        "title: 'L'armée'\n",
        "\
error[E007]: the text goes on after its closing quote
 --> x.yml:1:11
  |
1 | title: 'L'armée'
  |           ^^^^^^ this stands outside the quotes
  |
  = help: inside '…' an apostrophe is written twice ('L''armée'); or use \"…\", or no quotes at all
",
    );
}

#[test]
fn a_quote_in_double_quotes() {
    let text = printed("claims", "title: \"Il dit \"oui\" à tous\"\n");
    assert!(
        text.starts_with("error[E007]: ") && text.contains("inside \"…\" a quote is written \\\""),
        "{text}"
    );
}

#[test]
fn a_key_that_is_indented_like_a_part_of_the_text_above() {
    check(
        "claims",
        "examples:\n  - text: La trêve tient\n      expect: none\n",
        "\
error[E008]: this line does not stand under the ones above it
 --> x.yml:3:7
  |
3 |       expect: none
  |       ^^^^^^^^^^^^ YAML cannot tell what it belongs to
  |
  = help: what belongs side by side begins at the same column, what belongs to a key two spaces further in; a line is `key: value` or `- text`
",
    );
}

#[test]
fn a_list_beside_its_key() {
    check(
        "claims",
        "match: - a\n",
        "\
error[E008]: a list begins on a line of its own
 --> x.yml:1:8
  |
1 | match: - a
  |        ^
  |
  = help: put `- …` on the next line, two spaces further in than the key
",
    );
}

#[test]
fn an_anchor_loses_its_text_in_silence() {
    check(
        "claims",
        "match:\n  fr:\n    - &x violer~\n",
        "\
error[E009]: `&` makes an anchor here, and rule files have none
 --> x.yml:3:7
  |
3 |     - &x violer~
  |       ^^ YAML takes this for an anchor
  |
  = help: put the text in quotes when the sign belongs to it; what is used twice becomes a phrase, `$name`
",
    );
}

#[test]
fn an_alias() {
    check(
        "claims",
        "claim: *x\n",
        "\
error[E009]: `*` makes an alias here, and rule files have none
 --> x.yml:1:8
  |
1 | claim: *x
  |        ^^ YAML takes this for an alias
  |
  = help: put the text in quotes when the sign belongs to it; what is used twice becomes a phrase, `$name`
",
    );
}

#[test]
fn tags_known_and_unknown() {
    let expected = "\
error[E009]: `!` makes a tag here, and rule files have none
 --> x.yml:1:7
  |
1 | name: !!int x
  |       ^^^^^ YAML takes this for a tag
  |
  = help: put the text in quotes when the sign belongs to it; what is used twice becomes a phrase, `$name`
";
    check("", "name: !!int x\n", expected);
    check("", "name: !note x\n", &expected.replace("!!int", "!note"));
    let known = printed("", "name: !!str x\nversion: 1\nlanguages: [fr]\n");
    assert!(known.contains("1 | name: !!str x\n  |       ^^^^^ YAML takes this for a tag"), "{known}");
}

#[test]
fn a_merge_key() {
    check(
        "lexicon",
        "actor:\n  <<: {russia: {names: [Russie]}}\n",
        "\
error[E009]: `<<` merges mappings, and rule files have no such thing
 --> x.yml:2:3
  |
2 |   <<: {russia: {names: [Russie]}}
  |   ^^ a merge key
  |
  = help: write the entries out; what is used twice becomes a phrase, `$name`
",
    );
}

#[test]
fn too_deep() {
    let mut line = "- ".repeat(25);
    line.push('a');
    check(
        "modality",
        &line,
        &format!(
            "\
error[E010]: this is too large or nested too deeply for a rule file
 --> x.yml:1:49
  |
1 | {line}
  |                                                 ^ reading stopped here
  |
  = help: split the file; lists and mappings may stand 24 deep
"
        ),
    );
}

#[test]
fn a_second_document() {
    check(
        "claims",
        "claim: a\n---\nclaim: b\n",
        "\
error[E011]: a second YAML document begins here
 --> x.yml:2:1
  |
2 | ---
  | ^^^
  |
  = help: a file holds one document: take this line away, or put what follows in a file of its own
",
    );
}

#[test]
fn a_backslash_in_double_quotes() {
    check(
        "claims",
        "title: \"a\\tb \\d+\"\n",
        "\
error[E012]: this backslash means nothing to YAML
 --> x.yml:1:14
  |
1 | title: \"a\\tb \\d+\"
  |              ^
  |
  = help: write it twice (\\\\), or use '…' or no quotes, where a backslash is only a backslash
",
    );
}

#[test]
fn a_comment_inside_a_text() {
    let text = printed("modality", "- modality: wanted # why\n    so\n");
    assert!(text.starts_with("error[E001]: a comment stands in the middle of a text"), "{text}");
}
