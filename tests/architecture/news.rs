//! No news in Rust: every name and cue of the shipped lexicon lives in `rules/`, none in a string of the program. The grammar of French is no news:
//! its irregular verbs and function words stand in `src/text/`.

use crate::none;
use crate::source::{files, sources};
use std::collections::{BTreeMap, BTreeSet};

/// Names up to this long (in letters) are words or parts of words too often (EI, RT, ONU).
const SHORT: usize = 3;
/// Where lower-case words of the lexicon may stand: grammar and output, never a proper name.
const GRAMMAR: [(&str, &str); 2] = [
    ("src/text/", "the infinitives of irregular verbs, units of time, function words"),
    ("src/report/words/", "what the output says in French"),
];
/// Words of the lexicon that are ids of the program's own closed lists as well.
const IDS: [(&str, &str); 1] = [("incident", "how a count counts: one incident")];

#[test]
fn no_name_of_the_lexicon_stands_in_the_program() {
    let names = lexicon();
    assert!(names.len() > 100, "only {} names were found in rules/lexicon: is the pack there?", names.len());
    let proper: BTreeSet<&String> =
        names.keys().filter(|n| n.chars().next().is_some_and(char::is_uppercase)).collect();
    let mut found = Vec::new();
    for source in &sources("src") {
        let grammar = GRAMMAR.iter().any(|(folder, _)| source.path.starts_with(folder));
        for (at, literal) in &source.literals {
            let id = IDS.iter().any(|(word, _)| word == literal);
            let whole =
                names.get_key_value(literal.as_str()).filter(|_| !grammar && !id).map(|(name, _)| name);
            let inside = proper.iter().find(|name| !source.places(literal, name).is_empty());
            if let Some(name) = whole.or(inside.copied()) {
                found.push(format!("{}:{}: `{name}` of {}", source.path, source.line(*at), names[name]));
            }
        }
    }
    none(
        &found,
        "names of news in the program",
        "move the word to rules/ and let the program ask the rulebook; grammar belongs to src/text/",
    );
}

#[test]
fn nothing_rates_a_claim() {
    let words = ["trust", "bias", "credib", "reliab", "truthful", "fake", "fiab", "mensong"];
    let mut found = Vec::new();
    for source in &sources("src") {
        let lower = source.shipped.to_lowercase();
        for word in words {
            if lower.contains(word) || source.literals.iter().any(|(_, l)| l.to_lowercase().contains(word)) {
                found.push(format!("{}: {word}…", source.path));
            }
        }
    }
    none(
        &found,
        "words that rate a claim or an outlet",
        "recoupe shows who says what and what clashes; it never says who is right (invariant 1 of ARCHITECTURE.md)",
    );
}

/// Names of the shipped lexicon with the file that holds them. Names written with marks of the pattern language stand for several: they are left
/// out, all but `~`.
fn lexicon() -> BTreeMap<String, String> {
    let mut out = BTreeMap::new();
    for (path, text) in files("rules/lexicon") {
        for name in names(&text) {
            let plain = !name.contains(['(', '|', '?', '$', '<', '«']);
            if plain && name.chars().count() > SHORT {
                out.insert(name, path.clone());
            }
        }
    }
    out
}

/// What stands in the lists under `names:`.
fn names(yaml: &str) -> Vec<String> {
    let mut out = Vec::new();
    let mut below: Option<usize> = None;
    for line in yaml.lines() {
        let line = line.split(" #").next().unwrap_or("");
        let indent = line.len() - line.trim_start().len();
        let rest = match line.split_once("names:") {
            Some((before, rest))
                if before
                    .trim_end_matches("- ")
                    .chars()
                    .all(|c| c == ' ' || c == '{' || !c.is_whitespace()) =>
            {
                below = Some(indent);
                until_closed(rest)
            }
            _ if below.is_some_and(|above| {
                indent > above && line.trim_start().starts_with(['-', 'f', 'e', '*'])
            }) =>
            {
                line
            }
            _ => {
                below = below.filter(|above| indent > *above || line.trim().is_empty());
                continue;
            }
        };
        for name in rest.split(['[', ']', '{', '}', ',']) {
            let name = name.trim().trim_start_matches("- ").trim_matches(['"', '\'']).replace('~', "");
            if !name.is_empty() && !name.ends_with(':') {
                out.push(name);
            }
        }
    }
    out
}

/// The value of a key in a flow mapping or list, up to the bracket that closes it.
fn until_closed(rest: &str) -> &str {
    let mut depth = 0usize;
    for (at, c) in rest.char_indices() {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' if depth <= 1 => return &rest[..at],
            ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    rest
}

#[test]
fn lists_of_names_are_read() {
    let yaml = "actor:\n  a:\n    names: [One, two~]  # note\n    in: [nine]\n  b:\n    names:\n      - Three four\n      - 'Five'\n    as: {One: x}\n  c: {names: [Six], in: [ten]}\n  d:\n    names:\n      fr: [Seven]\n      en:\n        - Eight\n    from: 2016\n";
    assert_eq!(names(yaml), ["One", "two", "Three four", "Five", "Six", "Seven", "Eight"]);
}
