//! Patterns and their trees, and what is wrong with a line.

use super::{Element, parse};
use crate::diagnostic::{Place, SourceFile};
use crate::rule::file::Located;
use std::sync::Arc;

fn located(pattern: &str) -> Located<String> {
    let file = Arc::new(SourceFile { name: "test.yml".into(), text: pattern.into() });
    Located { value: pattern.into(), at: Place { file, start: 0, end: pattern.len() } }
}

/// A short way to write the tree: words as they are, `w~`, `«x»`, `<s>`, `$p`, `(a|b)`, `x?`, `...`.
fn show(elements: &[Element]) -> String {
    let one = |e: &Element| match e {
        Element::Word(w) => w.value.clone(),
        Element::Inflected(w) => format!("{}~", w.value),
        Element::Exact(w) => format!("«{}»", w.value),
        Element::Slot(w) => format!("<{}>", w.value),
        Element::Phrase(w) => format!("${}", w.value),
        Element::Choice(b) => format!("({})", b.iter().map(|b| show(b)).collect::<Vec<_>>().join("|")),
        Element::Optional(e) => format!("{}?", show(std::slice::from_ref(e))),
        Element::Gap(_) => "...".into(),
    };
    elements.iter().map(one).collect::<Vec<_>>().join(" ")
}

#[test]
fn se_belongs_to_the_verb_behind_it() {
    for (pattern, elements) in
        [("se calmer~", 1), ("se rendre~ à", 2), ("se «calmer»", 2), ("(se|ne) calmer~", 2)]
    {
        assert_eq!(parse(&located(pattern)).map(|e| e.len()), Ok(elements), "{pattern}");
    }
}

#[test]
fn reads_the_six_marks() {
    for (pattern, tree) in [
        ("$report <count> <unit>", "$report <count> <unit>"),
        ("<count> <unit> (être~)? $report", "<count> <unit> (être~)? $report"),
        ("(a|b c|<d>)", "(a|b c|<d>)"),
        ("a...b", "a ... b"),
        ("«,» <cue> à? «(» «»»", "«,» <cue> à? «(» «»»"),
        ("voler~ en éclats", "voler~ en éclats"),
        ("d’après s’effondrer~", "d’après s’effondrer~"),
        ("<a>(b|c)d", "<a> (b|c) d"),
    ] {
        assert_eq!(parse(&located(pattern)).map(|e| show(&e)), Ok(tree.into()), "{pattern}");
    }
}

#[test]
fn says_what_is_wrong() {
    for (pattern, codes) in [
        ("", "E100"),
        ("a) b", "E101"),
        ("a|b", "E102"),
        ("$ a", "E103"),
        ("a ? b", "E104"),
        ("a, b", "E104"),
        ("{x} [y]", "E105 E105 E105 E105"),
        ("(a|b", "E107"),
        ("(a|)", "E108"),
        ("<count a", "E109"),
        ("«a", "E110"),
        (&"(".repeat(3000), "E106"),
        (&format!("{}a{}", "(".repeat(3000), ")".repeat(3000)), "E106"),
        (&format!("a{}", ")".repeat(3000)), &["E101"; 8].join(" ")),
        (&"{".repeat(3000), &["E105"; 8].join(" ")),
        (&"mot ".repeat(10_000), "E144"),
    ] {
        let problems = parse(&located(pattern)).err().unwrap_or_default();
        let found: Vec<&str> = problems.iter().map(|p| p.code).collect();
        assert_eq!(found.join(" "), codes, "{pattern}");
    }
}

proptest::proptest! {
    #[test]
    fn any_line_is_read_or_refused(pattern in "[a-zé<>()|?~«»$., '’\\[{*…-]{0,40}") {
        let _ = parse(&located(&pattern));
    }
}
