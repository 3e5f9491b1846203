//! Titles of states and slots that are no titles.

use super::{check, claim};

#[test]
fn titles_of_the_wrong_shape() {
    for (part, expected) in [
        (
            "titles: rompue\n",
            "\
error[E023]: `titles` must be a mapping, and this is a text
 --> x.yml:1:9
  |
1 | titles: rompue
  |         ^^^^^^ expected a mapping here
  |
  = help: write `key: value` on the lines below, two spaces further in
",
        ),
        (
            "titles:\n  blamed: {fr: mis en cause, english: blamed}\n",
            "\
error[E020]: unknown key `english`
 --> x.yml:2:30
  |
2 |   blamed: {fr: mis en cause, english: blamed}
  |                              ^^^^^^^ `blamed` has languages as its keys
  |
  = help: write `blamed: {fr: …, en: …}`, or one text for all languages; a title that holds a comma goes in quotes
",
        ),
        (
            "titles:\n  blamed: {fr: \"\"}\n",
            "\
error[E024]: the title `blamed` in `fr` is empty
 --> x.yml:2:17
  |
2 |   blamed: {fr: \"\"}
  |                 ^ expected a text here
  |
  = help: write a value, or take the line away; a text such as `null` or `~` goes in quotes
",
        ),
        (
            "titles:\n  blamed: {}\n",
            "\
error[E024]: the title `blamed` is empty
 --> x.yml:2:11
  |
2 |   blamed: {}
  |           ^^ expected a text here
  |
  = help: write a value, or take the line away; a text such as `null` or `~` goes in quotes
",
        ),
        (
            "titles:\n  blamed: [mis en cause]\n",
            "\
error[E026]: `blamed` must be a text, and YAML reads a list here
 --> x.yml:2:11
  |
2 |   blamed: [mis en cause]
  |           ^^^^^^^^^^^^^^ brackets and braces are signs of YAML's own
  |
  = help: put the whole text in quotes: `\"…\"`; a slot is written <x>, a choice (a|b)
",
        ),
        (
            "titles: {blamed: un, blamed: deux}\n",
            "\
error[E022]: the key `blamed` stands twice
 --> x.yml:1:22
  |
1 | titles: {blamed: un, blamed: deux}
  |          ------      ^^^^^^ again here
  |          |
  |          first here
  |
  = help: keep one of the two, with all that belongs to it
",
        ),
    ] {
        check("claims", &claim(part), expected);
    }
}
