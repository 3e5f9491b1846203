//! Codes of the pattern language.

use super::{RAIN, Row, edit};

const STOPS: &str = "- (pluie~|$shower) cesser~";

pub(super) const ROWS: &[Row] = &[
    ("E100", "A pattern without words finds nothing.", "write the words to find, or delete the line", None),
    (
        "E101",
        "A bracket is closed that nothing opened.",
        "delete it, or open it: `(a|b)`; a bracket of the text is written «)»",
        edit(RAIN, STOPS, "- pluie~) cesser~"),
    ),
    (
        "E102",
        "`|` parts the alternatives of a choice, and a choice stands in brackets: without them nobody knows where it begins.",
        "write `(a|b)`",
        edit(RAIN, STOPS, "- pluie~|$shower cesser~"),
    ),
    (
        "E103",
        "`$` stands before the name of a phrase.",
        "write the name: `$shower`; a dollar of the text is written «$»",
        edit(RAIN, STOPS, "- $ cesser~"),
    ),
    (
        "E104",
        "A mark stands where it belongs to nothing: `~` behind no word, `?` behind nothing, a full stop or comma outside «».",
        "put it behind what it belongs to; a sign of the text is written «,»",
        edit(RAIN, STOPS, "- pluie~ , cesser~"),
    ),
    (
        "E105",
        "The pattern language has six marks, and this is none of them.",
        "slots are `<slot>`, choices `(a|b)`, gaps `...`; a sign of the text is written «+»",
        edit(RAIN, STOPS, "- pluie~ + cesser~"),
    ),
    (
        "E106",
        "Brackets stand in brackets deeper than anybody can read.",
        "give the inner part a name under `phrases:` and write `$name`",
        edit(RAIN, STOPS, "- ((((((((((((((((((((((((pluie~)))))))))))))))))))))))) cesser~"),
    ),
    (
        "E107",
        "A bracket is opened and not closed.",
        "close it with `)`",
        edit(RAIN, STOPS, "- (pluie~|$shower cesser~"),
    ),
    (
        "E108",
        "A choice has nothing between two `|`, or beside one.",
        "delete the stray `|`; what may be missing is `(a|b)?`",
        edit(RAIN, STOPS, "- (pluie~|) cesser~"),
    ),
    (
        "E109",
        "`<` opens a slot, and `>` closes it.",
        "write `<count>`",
        edit(RAIN, "<count> $shower", "<count $shower"),
    ),
    (
        "E110",
        "« opens one word or sign that is meant exactly as it is written, and » closes it.",
        "close it, and put something into it: «,»",
        edit(RAIN, STOPS, "- «pluie cesser~"),
    ),
    (
        "E111",
        "What stands here holds no letter and no figure.",
        "write a word; a sign of the text is written «–»",
        None,
    ),
    (
        "E112",
        "`~` stands for the forms of a word, and none are known of this one.",
        "write an infinitive or a singular before it, or the forms one by one: `(a|b)`; irregular words stand in language/fr.yml",
        None,
    ),
    (
        "E113",
        "The pattern or group names a slot which the rule does not have.",
        "the message names the nearest slot; a new one is declared under `slots:`",
        edit(RAIN, "<count> $shower", "<cuont> $shower"),
    ),
    (
        "E114",
        "A list of states is no hole for words: no words say by themselves which state they mean.",
        "put the patterns under `state=falls:`",
        edit(RAIN, "- pleuvoir~ ... (à|sur) <place>", "- <state> (à|sur) <place>"),
    ),
    (
        "E115",
        "The pattern names a phrase which is neither in this file nor in phrases/.",
        "the message names the nearest phrase",
        edit(RAIN, "<count> $shower", "<count> $showers"),
    ),
    (
        "E116",
        "A phrase that holds itself would never end.",
        "take it out of its own patterns",
        edit(RAIN, "- giboulée~", "- $shower de grêle"),
    ),
    (
        "E117",
        "A phrase stands for words; what they mean is for the group around the pattern that uses it.",
        "make two phrases, and put each under its group in `match:`",
        edit(RAIN, "      - giboulée~", "      - state=falls:\n          - giboulée~"),
    ),
    (
        "E118",
        "The expression behind `re:` is no regular expression.",
        "mend it, or write the words as patterns",
        edit(RAIN, "- giboulée~", "- re: \"giboul(\""),
    ),
];
