//! Gold files: slips that an annotator makes, told with place, line and what to do (the whole printed text of each is a golden file in `mistakes/`);
//! files made to do harm; and that `--totals` lets nothing out but figures.
#![expect(
    clippy::disallowed_methods,
    reason = "gold files and articles are written to a folder of their own"
)]

use recoupe::cli::{Desk, Exit, Surroundings, run};
use std::ffi::OsString;
use std::fs;
use std::time::{Duration, Instant};

const ARTICLE: &str =
    "Le point sur la trêve\n\nLa trêve en vigueur depuis lundi tient. L’armée a recensé 12 violations.\n";

/// The good file.
const GOLD: &str = r#"format: 1
documents:
  article.txt:
    provenance: {outlet: null, agency: null, published: null}
    furniture: ["Lire aussi"]
    claims:
      - {claim: truce-status, slots: {state: in-force}, speaker: null, about: {when: 2016-02-27}, says: "trêve en vigueur"}
      - {claim: violations, slots: {count: 12, unit: violations}, speaker: null, speaker_or: [armée], says: "12 violations", also: ["recensé 12"]}
verdicts:
  - {a: {doc: article, says: "trêve en vigueur"}, b: {doc: article, says: "12 violations"}, verdict: undecided, arguable: true}
"#;

/// One edit, and what must be said of it.
struct Mistake {
    name: &'static str,
    good: &'static str,
    bad: &'static str,
    /// Code, line and column of the problem.
    told: (&'static str, &'static str),
    /// What to do.
    help: &'static str,
}

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "gold-misspelt-key",
        good: "speaker_or: [armée]",
        bad: "speaker-or: [armée]",
        told: ("error[E151]", "8:82"),
        help: "is `speaker_or` meant?",
    },
    Mistake {
        name: "gold-missing-key",
        good: ", says: \"trêve en vigueur\"}\n      - {claim: v",
        bad: "}\n      - {claim: v",
        told: ("error[E152]", "7:9"),
        help: "write `says: …` into it",
    },
    Mistake {
        name: "gold-without-answer",
        good: "slots: {state: in-force}",
        bad: "slots: {}",
        told: ("error[E152]", "7:9"),
        help: "write `slots: {state: …}`",
    },
    Mistake {
        name: "gold-two-keys",
        good: "slots: {count: 12, unit: violations}",
        bad: "slots: {count: 12, count: 13, unit: violations}",
        told: ("error[E154]", "8:48"),
        help: "put what they say into one entry",
    },
    Mistake {
        name: "gold-no-date",
        good: "when: 2016-02-27",
        bad: "when: 27/02/2016",
        told: ("error[E153]", "7:86"),
        help: "write 2016-07-06",
    },
    Mistake {
        name: "gold-no-flag",
        good: "arguable: true",
        bad: "arguable: yes",
        told: ("error[E153]", "10:123"),
        help: "write one of the two",
    },
    Mistake {
        name: "gold-other-words",
        good: "says: \"trêve en vigueur\"}\n      - {claim: v",
        bad: "says: \"Treve  en vigueur\"}\n      - {claim: v",
        told: ("error[E156]", "7:105"),
        help: "the article has `trêve en vigueur`",
    },
    Mistake {
        name: "gold-no-such-type",
        good: "claim: violations",
        bad: "claim: violation",
        told: ("error[E157]", "8:17"),
        help: "is `violations` meant?",
    },
    Mistake {
        name: "gold-no-such-state",
        good: "state: in-force",
        bad: "state: inforce",
        told: ("error[E158]", "7:46"),
        help: "is `in-force` meant?",
    },
    Mistake {
        name: "gold-no-such-verdict",
        good: "verdict: undecided",
        bad: "verdict: undecidet",
        told: ("error[E158]", "10:102"),
        help: "is `undecided` meant?",
    },
    Mistake {
        name: "gold-verdict-on-nothing",
        good: "b: {doc: article, says: \"12 violations\"}",
        bad: "b: {doc: article, says: \"13 violations\"}",
        told: ("error[E159]", "10:75"),
        help: "as they stand under `says`",
    },
    Mistake {
        name: "gold-no-such-article",
        good: "  article.txt:",
        bad: "  artcle.txt:",
        told: ("error[E155]", "3:3"),
        help: "is `article.txt` meant?",
    },
    Mistake {
        name: "gold-no-rule",
        good: "claim: violations",
        bad: "claim: casualties",
        told: ("warning[W150]", "8:17"),
        help: "write a rule for it",
    },
    Mistake {
        name: "gold-no-such-slot",
        good: "unit: violations",
        bad: "place: Alep",
        told: ("warning[W151]", "8:48"),
        help: "Its slots are",
    },
    Mistake {
        name: "gold-words-twice",
        good: "also: [\"recensé 12\"]",
        bad: "also: [\"en\"]",
        told: ("warning[W152]", "8:133"),
        help: "take in a word more",
    },
    Mistake {
        name: "gold-no-yaml",
        good: "says: \"12 violations\", also",
        bad: "says: \"12 violations, also",
        told: ("error[E150]", "8:"),
        help: "quote",
    },
];

/// Exit, results and messages of a run.
fn recoupe(args: &[&str]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words: Vec<OsString> = ["recoupe"].iter().chain(args).map(OsString::from).collect();
    let exit = run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (exit, text(out), text(err))
}

/// A score of `gold` over `articles`, with the small rules of `mistakes/`; paths are told without their folder.
fn score(gold: &str, articles: &[(&str, &str)], more: &[&str]) -> (Exit, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| format!("{}/{name}", folder.path().display());
    fs::create_dir(path("articles")).expect("a folder");
    fs::write(path("gold.yaml"), gold).expect("a gold file");
    for (name, text) in articles {
        fs::write(path(&format!("articles/{name}")), text).expect("an article");
    }
    let (gold, articles) = (path("gold.yaml"), path("articles"));
    let args = ["score", &gold, &articles, "--no-pack", "--rules", "tests/mistakes/rules", "--width", "100"];
    let (exit, out, err) = recoupe(&[&args, more].concat());
    let short = |text: String| text.replace(&path(""), "");
    (exit, short(out), short(err))
}

#[test]
fn the_file_is_good_before_it_is_edited() {
    let (exit, out, err) = score(GOLD, &[("article.txt", ARTICLE)], &[]);
    assert_eq!((exit, err.as_str()), (Exit::Done, ""), "{out}");
}

#[test]
fn every_mistake_is_told_with_its_place_its_line_and_what_to_do() {
    for mistake in MISTAKES {
        assert_eq!(GOLD.matches(mistake.good).count(), 1, "{}", mistake.name);
        let gold = GOLD.replace(mistake.good, mistake.bad);
        let (exit, _, err) = score(&gold, &[("article.txt", ARTICLE)], &[]);
        let (code, place) = mistake.told;
        let fails = code.starts_with("error");
        assert_eq!(exit, if fails { Exit::Failed } else { Exit::Done }, "{}: {err}", mistake.name);
        let place = format!("--> gold.yaml:{place}");
        for needed in [code, &place, "= help: ", mistake.help] {
            assert!(err.contains(needed), "{}: no `{needed}` in\n{err}", mistake.name);
        }
        insta::with_settings!({
            snapshot_path => "mistakes",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(mistake.name, err) });
    }
}

#[test]
fn files_made_to_do_harm_are_refused_or_read_in_time() {
    let start = "documents:\n  article.txt:\n    claims:\n";
    let claim = |says: &str| {
        format!("      - {{claim: violations, slots: {{count: 12, unit: violations}}, says: \"{says}\"}}\n")
    };
    let bomb: String =
        (1..12).map(|n| format!("a{n}: &a{n} [{}]\n", format!("*a{}, ", n - 1).repeat(10))).collect();
    let bomb = format!("a0: &a0 [lol, lol]\n{bomb}{GOLD}");
    let deep = format!("documents: {}{}\n", "[".repeat(100_000), "]".repeat(100_000));
    let missing: String = (0..15_000).map(|n| claim(&format!("on ne trouve pas {n} violations"))).collect();
    let alike: String = claim("12 violations").repeat(5_000);
    let long =
        GOLD.replace("says: \"12 violations\"", &format!("says: \"{}\"", "12 violations ".repeat(700_000)));
    let keys: String = (0..50_000).map(|n| format!("k{n}: {n}\n")).collect();
    for (name, gold, code) in [
        ("alias bomb", bomb, "error[E150]: `gold.yaml` holds what is not read"),
        ("nested", deep, "error[E150]"),
        ("fifteen thousand claims that are nowhere", format!("{start}{missing}"), "error[E156]"),
        ("one claim five thousand times", format!("{start}{alike}"), ""),
        ("one claim of ten megabytes", long, "error[E156]"),
        ("unknown keys", format!("{keys}{GOLD}"), "error[E151]"),
        ("empty", String::new(), "error[E153]"),
        ("a list", "- 1\n".to_owned(), "error[E153]"),
        ("no documents", "format: 1\n".to_owned(), "error[E152]"),
        ("another version", GOLD.replace("format: 1", "format: 2"), "error[E158]"),
        ("null", "~".to_owned(), "error[E153]"),
        ("NUL", "a\0b: 1".to_owned(), "error["),
    ] {
        let begun = Instant::now();
        let (exit, _, err) = score(&gold, &[("article.txt", ARTICLE)], &["--totals"]);
        assert_eq!(exit == Exit::Failed, !code.is_empty(), "{name}: {err}");
        let (exit, out, err) = score(&gold, &[("article.txt", ARTICLE)], &[]);
        assert_eq!(exit == Exit::Failed, !code.is_empty(), "{name}: {err}");
        let shown: String = err.chars().take(300).collect();
        assert!(err.contains(code), "{name}: {shown}");
        assert!(err.len() < 2_000_000, "{name}: {} bytes of messages", err.len());
        assert!(out.len() < 20_000_000, "{name}");
        assert!(begun.elapsed() < Duration::from_secs(60), "{name}: {:?}", begun.elapsed());
    }
}

#[test]
fn totals_let_nothing_out_but_figures() {
    let article = "Le secret du général Zorba\n\nLa trêve en vigueur tient, selon Zorba. Zorba a recensé 99 violations.\n";
    let gold = r#"documents:
  zorba.txt:
    provenance: {outlet: Le Zorba, agency: null, published: 2016-02-27}
    claims:
      - {claim: truce-status, slots: {state: collapsed}, speaker: Zorba, says: "trêve en vigueur"}
      - {claim: zorbacle, slots: {zorbaslot: Zorba}, speaker: Zorba, says: "Zorba a recensé"}
      - {claim: violations, slots: {count: 98, zorbaslot: 3}, speaker: Zorba, says: "99 violations"}
      - {claim: violations, slots: {count: 98}, speaker: Zorba, says: "Zorba danse"}
      - {claim: violations, zorbakey: 1}
      - {claim: violations, slots: {count: 98}, modality: zorba, says: "99 violations"}
  zorba-2.txt: {claims: []}
verdicts:
  - {a: {doc: zorba, says: "trêve en vigueur"}, b: {doc: zorba, says: "Zorba rit"}, verdict: agrees}
  - {a: {doc: zorba, says: "trêve en vigueur"}, b: {doc: zorba, says: "99 violations"}, verdict: agrees}
"#;
    let articles = [
        ("zorba.txt", article),
        ("zorba-3.txt", "Zorba."),
        ("zorba.html", "Zorba"),
        ("zorba-4.jsonl", "{\"zorba\": "),
    ];
    let folder = tempfile::tempdir().expect("a folder");
    let coder = folder.path().join("coder.yaml");
    fs::write(&coder, gold.replace("collapsed", "zorbafied")).expect("a second file");
    let coder = coder.to_str().expect("a plain path");
    for format in ["text", "json"] {
        let (exit, out, err) =
            score(gold, &articles, &["--totals", "--coder", coder, "--format", format, "--color", "never"]);
        assert_eq!(exit, Exit::Failed);
        assert!(out.contains("violations"), "{out}{err}");
        for text in [&out, &err] {
            for word in ["orba", "99", "98", "secret", "collapsed", "tient", "Le ", ".txt", ".html", "2016"] {
                assert!(!text.contains(word), "`{word}` in\n{text}");
            }
        }
        assert!(err.contains("E156") && err.contains("W150") && err.contains("E151"), "{err}");
        // Without --totals all of it is told.
        let (_, out, err) = score(gold, &articles, &["--format", format]);
        assert!(out.contains("Zorba") && err.contains("Zorba danse"), "{out}{err}");
    }
    // Nor is a gold file quoted that is no YAML, or that is not there.
    let (_, out, err) = score("zorba: [", &articles, &["--totals"]);
    assert!(out.is_empty() && !err.contains("orba"), "{out}{err}");
}
