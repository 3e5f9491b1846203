//! Codes of gold files, which `recoupe score` reads. They have no mistake in the good rules: a gold file is none of these.

use super::Row;

pub(super) const ROWS: &[Row] = &[
    (
        "E150",
        "The file cannot be read as YAML, or uses anchors (`&name`, `*name`), with which a small file stands for an endless one. Nothing of it is scored.",
        "mend the place that the message names; write out what an anchor stood for",
        None,
    ),
    (
        "E151",
        "A key that no gold file has, `speeker:` for `speaker:`: what stands under it would be left out of the figures, so the whole entry is.",
        "the message names the nearest key; docs/score.md has all of them; remarks go under `note:`",
        None,
    ),
    (
        "E152",
        "A claim needs `claim`, `says` and its answer (`slots: {state: violated}`): without the answer nothing could be right.",
        "add the key that the message names",
        None,
    ),
    (
        "E153",
        "A value has another shape than its key asks for: a word for a count, a list for a speaker, no date under `when`.",
        "write it as docs/score.md shows: `count: 12`, `count: [10, null]`, `when: 2016-02-27`",
        None,
    ),
    (
        "E154",
        "Of two entries for one article, or two keys of one name, the second would quietly replace the first.",
        "put the claims of an article under one entry; take one of the keys away",
        None,
    ),
    (
        "E155",
        "The name of an entry is compared with the end of each article's path, or with the id of a JSON line. It must mean one article.",
        "write more of the path, or name the article on the command line",
        None,
    ),
    (
        "E156",
        "`says` and `also` are searched in the article letter by letter: they prove the claim, and they place it.",
        "copy the words from the article; the message says when they differ by accents, quotation marks or blanks only",
        None,
    ),
    (
        "E157",
        "No rule has a claim of this name, and one has a name near it: `violation` for `violations`.",
        "write the id of the rule",
        None,
    ),
    (
        "E158",
        "States, modalities and verdicts are closed lists: `colapsed` would count as missed for ever.",
        "the message names the nearest word of the list",
        None,
    ),
    (
        "E159",
        "A side of a verdict is an article and the words of one of its claims: what no claim says cannot contradict anything.",
        "copy the `says` of the claim into the verdict",
        None,
    ),
    (
        "W150",
        "The file has claims of a type that the rules know nothing of. They count as missed.",
        "leave them when the rule is still to be written; `--claim` chooses the types that count",
        None,
    ),
    (
        "W151",
        "The rule of this claim has no such slot: whatever the tool finds, the claim can never be whole.",
        "take the slot away, or add it to the rule",
        None,
    ),
    (
        "W152",
        "The words stand in the article more than once; the first place below the headline is meant.",
        "take some words more, until they stand once",
        None,
    ),
];
