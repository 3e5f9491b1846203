//! Edits of a good folder of rules that a writer of rules would get wrong. The whole printed text of each is a golden file in `mistakes/`; it
//! names the place, shows the line and says what to do.

use recoupe::diagnostic::{SourceFile, render};
use recoupe::rule::{build, layer};
use recoupe::workbench::{check, check_text};

/// The good folder.
const FOLDER: &[(&str, &str)] = &[
    ("claims/violations.yml", include_str!("mistakes/rules/claims/violations.yml")),
    ("claims/truce-status.yml", include_str!("mistakes/rules/claims/truce-status.yml")),
    ("lexicon/actors.yml", include_str!("mistakes/rules/lexicon/actors.yml")),
    ("lexicon/truces.yml", include_str!("mistakes/rules/lexicon/truces.yml")),
];

/// One edit, and what must be said of it.
struct Mistake {
    /// The name of its golden file.
    name: &'static str,
    file: &'static str,
    good: &'static str,
    bad: &'static str,
    /// Code, line and column of the problem.
    told: (&'static str, &'static str),
    /// What to do.
    help: &'static str,
}

const MISTAKES: &[Mistake] = &[
    Mistake {
        name: "misspelt-key",
        file: "claims/violations.yml",
        good: "answer: count",
        bad: "anwser: count",
        told: ("error[E020]", "3:1"),
        help: "did you mean `answer`?",
    },
    Mistake {
        name: "undefined-slot",
        file: "claims/violations.yml",
        good: "- recenser~ <count> <unit>",
        bad: "- recenser~ <cuont> <unit>",
        told: ("error[E113]", "9:18"),
        help: "did you mean <count>?",
    },
    Mistake {
        name: "forgotten-mark",
        file: "claims/violations.yml",
        good: "- recenser~ <count> <unit>",
        bad: "- recenser <count> <unit>",
        told: ("warning[W140]", "9:7"),
        help: "write `recenser~` to find all forms of the verb",
    },
    Mistake {
        name: "pattern-that-cannot-fire",
        file: "claims/truce-status.yml",
        good: "- trêve~ en vigueur <since>?",
        bad: "- trêve~ en vigueur depuis <since>",
        told: ("error[E140]", "9:11"),
        help: "leave the word before it out",
    },
    Mistake {
        name: "duplicate-alias",
        file: "lexicon/actors.yml",
        good: "names: [Ukraine, Kiev]",
        bad: "names: [Ukraine, Moscou]",
        told: ("error[E132]", "5:22"),
        help: "take it away from the other",
    },
    Mistake {
        name: "tab",
        file: "claims/violations.yml",
        good: "  count: number",
        bad: "\tcount: number",
        told: ("error[E002]", "5:1"),
        help: "spaces",
    },
    Mistake {
        name: "unclosed-quote",
        file: "claims/violations.yml",
        good: "12 violations.\"",
        bad: "12 violations.",
        told: ("error[E003]", "11:11"),
        help: "close it",
    },
    Mistake {
        name: "french-colon",
        file: "claims/violations.yml",
        good: "\"Selon Sana : l’armée a recensé 12 violations.\"",
        bad: "Selon Sana : l’armée a recensé 12 violations.",
        told: ("error[E004]", "11:22"),
        help: "put the whole text in quotes",
    },
    Mistake {
        name: "wrong-state",
        file: "claims/truce-status.yml",
        good: "- state=collapsed:",
        bad: "- state=colapsed:",
        told: ("error[E122]", "10:7"),
        help: "did you mean `collapsed`?",
    },
    Mistake {
        name: "title-of-nothing",
        file: "claims/truce-status.yml",
        good: "  collapsed: {fr: rompue",
        bad: "  colapsed: {fr: rompue",
        told: ("error[E135]", "13:3"),
        help: "did you mean `collapsed`?",
    },
    Mistake {
        name: "bad-date",
        file: "lexicon/truces.yml",
        good: "from: 2016-02-27",
        bad: "from: 2016-02-30",
        told: ("error[E134]", "4:11"),
        help: "write year-month-day: 2016-02-27",
    },
    Mistake {
        name: "idle-phrase",
        file: "claims/truce-status.yml",
        good: "match:\n",
        bad: "phrases:\n  calm:\n    fr:\n      - accalmie~\nmatch:\n",
        told: ("warning[W142]", "7:3"),
        help: "write `$calm` in a pattern",
    },
    Mistake {
        name: "idle-slot",
        file: "claims/violations.yml",
        good: "  unit: act\n",
        bad: "  unit: act\n  since?: date\n",
        told: ("warning[W143]", "7:3"),
        help: "write <since> in a pattern",
    },
    Mistake {
        name: "idle-state",
        file: "claims/truce-status.yml",
        good: "state: [in-force, collapsed]",
        bad: "state: [in-force, collapsed, expired]",
        told: ("warning[W143]", "4:32"),
        help: "put patterns under `state=expired:`",
    },
    Mistake {
        name: "idle-name",
        file: "lexicon/actors.yml",
        good: "names: [Ukraine, Kiev]",
        bad: "names: [Ukraine, Kiev, Kiev]",
        told: ("warning[W144]", "5:28"),
        help: "take it away",
    },
    Mistake {
        name: "no-example",
        file: "claims/violations.yml",
        good: "examples:\n  - text: \"Selon Sana : l’armée a recensé 12 violations.\"\n    expect: {count: 12, unit: violation}\n  - text: L’armée a été recensée.\n    expect: none\n",
        bad: "examples: []\n",
        told: ("warning[W145]", "1:8"),
        help: "write sentences",
    },
    Mistake {
        name: "covered-pattern",
        file: "claims/violations.yml",
        good: "    - recenser~ <count> <unit>\n",
        bad: "    - recenser~ <count> <unit>\n    - (recenser~|compter~) <count> <unit>\n",
        told: ("warning[W146]", "9:7"),
        help: "take the line away",
    },
    Mistake {
        name: "no-word",
        file: "claims/violations.yml",
        good: "- recenser~ <count> <unit>",
        bad: "- recenser~? <count> ... <unit>",
        told: ("warning[W147]", "9:7"),
        help: "write a word that must be there",
    },
    Mistake {
        name: "gap-at-the-end",
        file: "claims/violations.yml",
        good: "- recenser~ <count> <unit>",
        bad: "- recenser~ <count> <unit> ...",
        told: ("warning[W148]", "9:32"),
        help: "take `...` away",
    },
    Mistake {
        name: "unless-of-its-own-example",
        file: "claims/truce-status.yml",
        good: "titles:\n",
        bad: "unless:\n  fr:\n    - éclats\ntitles:\n",
        told: ("warning[W149]", "14:7"),
        help: "make the line say less",
    },
    Mistake {
        name: "slot-around-a-branch",
        file: "claims/violations.yml",
        good: "- recenser~ <count> <unit>",
        bad: "- recenser~ (<count>|plusieurs) <unit>",
        told: ("error[E145]", "9:7"),
        help: "put <count> into every alternative",
    },
];

/// All that is printed of a folder: every problem, then the failing examples with the summary.
fn printed(files: &[(&str, String)]) -> String {
    let sources =
        files.iter().map(|(path, text)| ((*path).to_owned(), SourceFile::new(*path, text.as_str())));
    let (layer, mut problems) = layer(sources.collect());
    let (book, more) = build(vec![layer]);
    problems.extend(more);
    let checked = check(&book).beside(problems);
    let mut out = render(&checked.diagnostics, false);
    if !out.is_empty() {
        out.push('\n');
    }
    out + &check_text(&checked)
}

fn folder() -> Vec<(&'static str, String)> {
    FOLDER.iter().map(|(path, text)| (*path, (*text).to_owned())).collect()
}

#[test]
fn the_folder_is_good_before_it_is_edited() {
    assert_eq!(
        printed(&folder()),
        "2 rules, 3 patterns, 8 names, 4 examples\nexamples: 3 as expected, 1 rightly silent\n"
    );
}

#[test]
fn every_mistake_is_told_with_its_place_its_line_and_what_to_do() {
    for mistake in MISTAKES {
        let mut files = folder();
        let (_, text) =
            files.iter_mut().find(|(path, _)| *path == mistake.file).expect("a file of the folder");
        assert_eq!(text.matches(mistake.good).count(), 1, "{}", mistake.name);
        *text = text.replace(mistake.good, mistake.bad);
        let (code, place) = mistake.told;
        let number = place.split(':').next().and_then(|line| line.parse::<usize>().ok()).expect("a line");
        // The line is printed as it stands in the file, its tabs as spaces.
        let line = text.lines().nth(number - 1).expect("the line").trim().to_owned();
        let printed = printed(&files);
        let place = format!("--> {}:{place}\n", mistake.file);
        for needed in [code, &place, line.as_str(), "= help: ", mistake.help] {
            assert!(printed.contains(needed), "{}: no `{needed}` in\n{printed}", mistake.name);
        }
        insta::with_settings!({
            snapshot_path => "mistakes",
            prepend_module_to_snapshot => false,
            omit_expression => true,
        }, { insta::assert_snapshot!(mistake.name, printed) });
    }
}
