//! Codes of what only matching shows, and of what works, perhaps not as meant.

use super::{PLACES, RAIN, Row, SNOW, edit};

const STOPS: &str = "- (pluie~|$shower) cesser~";
const FALLS: &str = "- <count> $shower ... tomber~";

pub(super) const ROWS: &[Row] = &[
    (
        "E140",
        "A sentence was made from the pattern itself, and the pattern does not find it: nothing else ever will.",
        "the message shows the sentence and the part in the way",
        edit(RAIN, STOPS, "- pluie~ «ne cesse»"),
    ),
    (
        "E141",
        "The example expects a value that its slot can never hold.",
        "write a number in figures or as in the text, a length of time with its unit",
        edit(RAIN, "count: 3}", "count: many}"),
    ),
    (
        "E142",
        "The date of the example is none, so that *mardi* means no day in it.",
        "write year-month-day: 2016-02-27, or 2016-02, or 2016",
        edit(RAIN, "    expect: none\n", "    expect: none\n    date: 2016-02-30\n"),
    ),
    (
        "E143",
        "Every part of the pattern may be missing: it would fire everywhere and say nothing.",
        "take the `?` off the part that must be there",
        edit(RAIN, STOPS, "- (pluie~ cesser~)?"),
    ),
    (
        "E144",
        "The pattern is too long, or has too many ways once its phrases are put in place. It is left out before it costs time and memory.",
        "write several patterns, or take alternatives out of its phrases",
        None,
    ),
    (
        "E145",
        "By one of its alternatives the pattern fires without a slot that must be filled.",
        "put the slot into every alternative, write two lines, or write `?` behind the slot's name",
        edit(
            SNOW,
            "",
            "claim: snow\nslots:\n  count: number\nmatch:\n  fr:\n    - (<count> flocon~|neige~) ... tomber~\nexamples:\n  - text: Trois flocons tombent.\n    expect: {count: 3}\n",
        ),
    ),
    (
        "W140",
        "An infinitive without `~` is found as an infinitive only; with a subject before it, a verb is mostly meant in all its forms.",
        "write `pleuvoir~`; if only this form is meant, write «pleuvoir»",
        edit(RAIN, "- pleuvoir~ ... (à|sur) <place>", "- pleuvoir ... (à|sur) <place>"),
    ),
    (
        "W141",
        "A singular without `~` is not found in the plural, and behind a number it mostly is one.",
        "write `averse~`; if only this form is meant, write «averse»",
        edit(RAIN, FALLS, "- <count> averse ... tomber~"),
    ),
    (
        "W142",
        "The phrase is defined and stands in no pattern. Of phrases that rules share, only those of the last folder of rules are looked at.",
        "write `$name` in a pattern, or take the phrase away",
        edit(RAIN, "  shower:\n", "  sleet:\n    fr:\n      - grésil\n  shower:\n"),
    ),
    (
        "W143",
        "The slot is declared and stands in no pattern and no group; or a state is in its list, and no group sets it, nor does `negated:`, `planned:` or `wanted:` lead to it.",
        "write a pattern for it, or take it away",
        edit(RAIN, "state: [falls, stops]", "state: [falls, stops, threatens]"),
    ),
    (
        "W144",
        "The entry has the name twice, or another name of it finds this one, too (`trêve~` finds *trêves*); or no slot asks for names of this kind.",
        "take it away; for a kind, give a slot that type",
        edit(PLACES, "names: [Valmont]", "names: [Valmont, Valmont]"),
    ),
    (
        "W145",
        "There are patterns for a language, and no sentence in it shows that they work.",
        "write examples; `lang: fr` says which language one is in",
        edit(
            SNOW,
            "",
            "claim: snow\nslots:\n  count: number\nmatch:\n  fr:\n    - <count> flocon~\nexamples: []\n",
        ),
    ),
    (
        "W146",
        "Another pattern of the same group finds all that this one finds, with the same slots. The order of lines never matters, so that this one never does anything.",
        "take the line away; if it was meant to say something else, put it under another group",
        edit(
            RAIN,
            "        - pleuvoir~ ... (à|sur) <place>\n",
            "        - pleuvoir~ ... (à|sur) <place>\n        - pleuvoir~ sur <place>\n",
        ),
    ),
    (
        "W147",
        "One way through the pattern has slots and gaps only: it fires wherever such names stand together, whatever is said of them.",
        "write a word that must be there, such as the verb",
        edit(RAIN, FALLS, "- <count> ... <place>"),
    ),
    (
        "W148",
        "A gap stands between two parts. Before the first and behind the last one it finds nothing more.",
        "take it away",
        edit(RAIN, STOPS, "- (pluie~|$shower) cesser~ ..."),
    ),
    (
        "W149",
        "The pattern finds what the example expects, and a line under `unless:` drops it.",
        "make the line under `unless:` say less, or expect `none`",
        edit(RAIN, "titles:\n", "unless:\n  fr:\n    - pluie~\ntitles:\n"),
    ),
];
