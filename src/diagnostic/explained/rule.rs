//! Codes of rules: what a pattern may not say of its claim, ids, titles, the lexicon.

use super::{PLACES, RAIN, Row, SNOW, edit};

pub(super) const ROWS: &[Row] = &[
    (
        "E119",
        "A claim without a pattern is never found.",
        "write at least one line under `match: fr:`",
        edit(
            SNOW,
            "",
            "claim: snow\nslots:\n  count: number\nmatch:\n  fr: []\nexamples:\n  - text: Il neige.\n    expect: none\n",
        ),
    ),
    (
        "E120",
        "`answer:` names the slot that answers the question, and the claim has no such slot.",
        "the message names the nearest slot",
        edit(RAIN, "answer: state", "answer: sate"),
    ),
    (
        "E121",
        "A slot without `?` must be filled by every pattern, or by a group around it; this one leaves it empty.",
        "put the slot into the line, put the line under a group, or write `?` behind the slot's name",
        edit(RAIN, "  count?: number", "  count: number"),
    ),
    (
        "E122",
        "The state is not in the list of its slot.",
        "the message names the nearest one; a new one is added to the list",
        edit(RAIN, "- state=stops:", "- state=stopps:"),
    ),
    (
        "E123",
        "The example expects something that such a rule never has, so that it could never pass.",
        "name slots of the rule, or speaker, medium, modality and the like; see docs/rules.md",
        edit(RAIN, "expect: {state: stops}", "expect: {stat: stops}"),
    ),
    (
        "E124",
        "There are eight modalities, and this is none of them.",
        "write asserted, negated, denied, conditional, hypothetical, planned, wanted or asked",
        edit(RAIN, "expect: {state: stops}", "expect: {state: stops, modality: sure}"),
    ),
    (
        "E125",
        "Only some words may stand here, and this is none of them.",
        "the message lists them",
        edit(RAIN, "phrases:\n", "nearby:\n  date?: chapter\nphrases:\n"),
    ),
    (
        "E126",
        "Who speaks is found by the files in attribution/, never by the pattern of a claim: otherwise whoever is accused could take the speaker's place.",
        "take the slot away; a claim may ask for its speakers with `speaker: {in: [id]}`",
        edit(RAIN, "  place?: place\n", "  place?: place\n  who?: speaker\n"),
    ),
    (
        "E127",
        "A slot is filled by a number, a date, a duration, a name of a kind of the lexicon, states or words; this is none of them.",
        "the message names the nearest type; a new kind is an entry in lexicon/",
        edit(RAIN, "  place?: place\n", "  place?: plaice\n"),
    ),
    (
        "E128",
        "A regular expression stands in a phrase, or is the type of a slot.",
        "give it a name under `phrases:` and write `$name`",
        None,
    ),
    ("E129", "A group is written `slot=value:`.", "write the slot and its value", None),
    (
        "E130",
        "A group sets a slot to an entity that the lexicon does not have.",
        "the message names the nearest id; a new one is an entry in lexicon/",
        edit(RAIN, "- state=stops:\n", "- place=alepo:\n"),
    ),
    (
        "E131",
        "Two rules of one id stand in the same folder of rules, and nobody could say which counts. Over several folders the last one wins.",
        "give one of them another id, or put them together",
        edit("lexicon/more.yml", "", "place:\n  aleppo:\n    names: [Val-Mont]\n"),
    ),
    (
        "E132",
        "One name stands for two entities of one kind: whoever reads it could not be told which is meant.",
        "keep it with one of the two; in two kinds a name may stand, the slot decides",
        edit(PLACES, "names: [Bourgneuf]", "names: [Bourgneuf, Valmont]"),
    ),
    (
        "E133",
        "`in:` names what is broader by its id, and there is no such entry.",
        "the message names the nearest id",
        edit(PLACES, "    names: [Bourgneuf]\n", "    names: [Bourgneuf]\n    in: [syria]\n"),
    ),
    (
        "E134",
        "`from:` and `until:` are days.",
        "write year-month-day: 2016-02-27, or 2016-02, or 2016",
        edit(PLACES, "    names: [Bourgneuf]\n", "    names: [Bourgneuf]\n    from: 2016-02-30\n"),
    ),
    (
        "E135",
        "A title is for a state or a slot that the claim has.",
        "the message names the nearest one",
        edit(RAIN, "  stops: {fr: cesse", "  stop: {fr: cesse"),
    ),
    (
        "E136",
        "A group sets a number or a length of time, and its value is none.",
        "write figures: `count=2:`; a length of time with its unit",
        edit(RAIN, "- state=stops:\n", "- count=many:\n"),
    ),
    (
        "E137",
        "A claim that is also one of another type says so under `implies:`, with a slot that both types have.",
        "name a claim of `claims/`, and a slot of both",
        edit(RAIN, "titles:\n", "implies: {snow: state}\ntitles:\n"),
    ),
    (
        "E138",
        "`each:` makes one claim of every member of a list, and the slot that it names has none.",
        "name a slot of a type `set of …`",
        edit(RAIN, "titles:\n", "each: state\ntitles:\n"),
    ),
    (
        "E139",
        "`whole:` under `compare:` lists slots that mean all when they are left unstated.",
        "name one of the claim's slots; the message names the nearest one",
        edit(RAIN, "titles:\n", "compare: {whole: [stat]}\ntitles:\n"),
    ),
];
