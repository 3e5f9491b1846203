//! Good YAML that is no good rule file.

use super::{check, claim, printed};

#[test]
fn an_unknown_key_with_what_was_meant() {
    check(
        "claims",
        &claim("anwser: blamed\n"),
        "\
error[E020]: unknown key `anwser`
 --> x.yml:1:1
  |
1 | anwser: blamed
  | ^^^^^^ a claim file has no such key
  |
  = help: did you mean `answer`?
",
    );
}

#[test]
fn an_unknown_key_that_resembles_none() {
    check(
        "claims",
        &claim("speaker: {xyz: [russia]}\n"),
        "\
error[E020]: unknown key `xyz`
 --> x.yml:1:11
  |
1 | speaker: {xyz: [russia]}
  |           ^^^ `speaker` has no such key
  |
  = help: `speaker` has the keys in

error[E021]: `speaker` needs the key `in`
 --> x.yml:1:11
  |
1 | speaker: {xyz: [russia]}
  |           ^^^ `in` is missing
  |
  = help: add a line `in: …`
",
    );
}

#[test]
fn a_misspelt_key_that_must_be_there_is_told_once() {
    check(
        "attribution",
        "frame: f\nslots: {speaker: speaker}\ncontnet: after\nmatch: {fr: []}\n",
        "\
error[E020]: unknown key `contnet`
 --> x.yml:3:1
  |
3 | contnet: after
  | ^^^^^^^ an attribution frame has no such key
  |
  = help: did you mean `content`?
",
    );
}

#[test]
fn a_misspelt_key_is_no_attribute() {
    check(
        "lexicon",
        "actor:\n  russia: {name: [Russie], side: allies}\n",
        "\
error[E020]: unknown key `name`
 --> x.yml:2:12
  |
2 |   russia: {name: [Russie], side: allies}
  |            ^^^^ a lexicon entry has no such key
  |
  = help: did you mean `names`?
",
    );
}

#[test]
fn a_key_that_must_be_there() {
    check(
        "claims",
        "claim: blame\nslots: {blamed: actor}\nmatch:\n  fr:\n    - <blamed> violer~\n",
        "\
error[E021]: a claim file needs the key `examples`
 --> x.yml:1:1
  |
1 | claim: blame
  | ^^^^^ `examples` is missing
  |
  = help: add a line `examples: …`
",
    );
}

#[test]
fn a_page_rule_that_does_nothing() {
    check(
        "provenance",
        "- where: line-start\n  match:\n    fr:\n      - lire aussi\n",
        "\
error[E021]: a provenance rule needs the key `furniture` or `sets`
 --> x.yml:1:3
  |
1 | - where: line-start
  |   ^^^^^ neither of the two is here
  |
  = help: `furniture:` names what is no news, `sets:` the field that the page shows
",
    );
}

#[test]
fn a_key_that_stands_twice() {
    check(
        "claims",
        &claim("title: Un\nanswer: blamed\ntitle: Deux\n"),
        "\
error[E022]: the key `title` stands twice
 --> x.yml:3:1
  |
1 | title: Un
  | ----- first here
2 | answer: blamed
3 | title: Deux
  | ^^^^^ again here
  |
  = help: keep one of the two, with all that belongs to it
",
    );
}

#[test]
fn a_slot_that_stands_twice() {
    check(
        "claims",
        &claim("slots:\n  party: actor\n  party?: actor\n"),
        "\
error[E022]: the slot `party` stands twice
 --> x.yml:3:3
  |
2 |   party: actor
  |   ----- first here
3 |   party?: actor
  |   ^^^^^ again here
  |
  = help: keep one of the two, with `?` when the slot may stay empty
",
    );
}

#[test]
fn a_text_where_a_list_must_be() {
    check(
        "lexicon",
        "actor:\n  russia:\n    names: Russie\n",
        "\
error[E023]: `names` must be a list, and this is a text
 --> x.yml:3:12
  |
3 |     names: Russie
  |            ^^^^^^ expected a list here
  |
  = help: write `- …` on the lines below, two spaces further in, or `[a, b]`
",
    );
}

#[test]
fn a_pattern_beside_its_language() {
    check(
        "claims",
        &claim("match:\n  fr: <blamed> violer~\n"),
        "\
error[E023]: `fr` must be a list of patterns, and this is a text
 --> x.yml:2:7
  |
2 |   fr: <blamed> violer~
  |       ^^^^^^^^^^^^^^^^ expected a list of patterns here
  |
  = help: write each pattern on a line of its own: `- …`
",
    );
}

#[test]
fn an_empty_value() {
    check(
        "claims",
        &claim("answer:\n"),
        "\
error[E024]: `answer` is empty
 --> x.yml:1:8
  |
1 | answer:
  |        ^ expected a text here
  |
  = help: write a value, or take the line away; a text such as `null` or `~` goes in quotes
",
    );
}

#[test]
fn a_french_colon_that_makes_a_mapping_in_silence() {
    check(
        "claims",
        &claim("unless:\n  fr:\n    - selon lui : la trêve\n"),
        "\
error[E025]: a pattern must be a text, and YAML reads a mapping here
 --> x.yml:3:17
  |
3 |     - selon lui : la trêve
  |                 ^ because of this colon with a space after it
  |
  = help: put the whole text in quotes: `\"selon lui : la trêve\"`, or write it on the next line, indented, under `|`
",
    );
}

#[test]
fn braces_around_a_whole_pattern() {
    check(
        "claims",
        &claim("unless:\n  fr:\n    - {trêve}\n"),
        "\
error[E026]: a pattern must be a text, and YAML reads a mapping here
 --> x.yml:3:7
  |
3 |     - {trêve}
  |       ^^^^^^^ brackets and braces are signs of YAML's own
  |
  = help: put the whole text in quotes: `\"…\"`; a slot is written <x>, a choice (a|b)
",
    );
}

#[test]
fn patterns_without_a_language() {
    check(
        "claims",
        &claim("match:\n  - <blamed> violer~\n"),
        "\
error[E027]: the patterns of `match` stand under no language
 --> x.yml:2:3
  |
2 |   - <blamed> violer~
  |   ^^^^^^^^^^^^^^^^^^ expected a language such as `fr:` here
  |
  = help: write `fr:` under `match:` and indent the patterns under it
",
    );
    let groups = printed("claims", &claim("match:\n  state=held:\n    - <blamed> tenir~\n"));
    assert!(groups.starts_with("error[E027]: the patterns of `match` stand under no language"), "{groups}");
}

#[test]
fn a_group_without_a_value() {
    check(
        "claims",
        &claim("match:\n  fr:\n    - violation:\n        - <blamed> violer~\n"),
        "\
error[E028]: `violation` is no group of patterns
 --> x.yml:3:7
  |
3 |     - violation:
  |       ^^^^^^^^^ expected `slot=value:` here
  |
  = help: a group's key says what its patterns mean: `state=collapsed:`; a pattern that holds a colon goes in quotes
",
    );
}

#[test]
fn a_regular_expression_in_a_match() {
    check(
        "claims",
        &claim("match:\n  fr:\n    - re: '[0-9]+'\n"),
        "\
error[E028]: `re` is no group of patterns
 --> x.yml:3:7
  |
3 |     - re: '[0-9]+'
  |       ^^ a regular expression in a match
  |
  = help: give it a name under `phrases:` and write `$name` here
",
    );
}

#[test]
fn a_key_that_is_no_text() {
    check(
        "lexicon",
        "[actor, place]: {}\n",
        "\
error[E029]: a key must be a text, and this is a list
 --> x.yml:1:1
  |
1 | [actor, place]: {}
  | ^^^^^^^^^^^^^^ YAML takes this for a key
  |
  = help: `?` at the start of a line, and `[…]:` or `{…}:`, make such keys: put the whole text in quotes
",
    );
}

#[test]
fn an_empty_file() {
    check(
        "claims",
        "# nothing yet\n",
        "\
error[E030]: this file is empty
 --> x.yml:1:1
  |
1 | # nothing yet
  | ^ no key and no list in it
  |
  = help: write a rule, or take the file away
",
    );
}

#[test]
fn an_unknown_folder() {
    check(
        "claim",
        "claim: blame\n",
        "\
error[E031]: the folder `claim` holds no rules
 --> x.yml:1:1
  |
1 | claim: blame
  | ^ this file is not read
  |
  = help: did you mean `claims`?
",
    );
}

#[test]
fn an_expectation_of_nothing() {
    check(
        "claims",
        &claim("examples:\n  - text: La trêve tient.\n    expect: {}\n"),
        "\
error[E032]: this expects nothing in particular
 --> x.yml:3:13
  |
3 |     expect: {}
  |             ^^ no slot is named here
  |
  = help: write `expect: none` when no claim must come out, otherwise name at least one slot
",
    );
}

#[test]
fn more_problems_than_are_shown() {
    let text = printed("modality", &"- a\n".repeat(502));
    let last = "\
error[E040]: 2 more problems in this file are not shown
   --> x.yml:503:1
    |
503 |
    | ^
    |
    = help: mend the first ones and try again
";
    assert!(text.ends_with(last), "{}", &text[text.len() - 300..]);
}

#[test]
fn all_problems_of_a_file_are_told_in_one_run() {
    let text = "\
claim:
titel: Qui
slots: [blamed]
nearby: {truce: [article, ]}
match:
  français:
    - <blamed> violer~
unless:
  fr:
    - selon lui : x
    -
compare: {clash: {violated: respected}}
examples:
  - texte: a
    expect: maybe
";
    let printed = printed("claims", text);
    let codes: Vec<&str> = printed.lines().filter_map(|line| line.strip_prefix("error[")?.get(..4)).collect();
    let expected = ["E024", "E020", "E023", "E027", "E025", "E024", "E023", "E020", "E023"];
    assert_eq!(codes, expected, "{printed}");
}
