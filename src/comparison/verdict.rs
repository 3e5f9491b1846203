//! How two positions stand, and why: facts in closed lists, from which `report` makes sentences. Nothing here decides.

/// How two positions stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VerdictKind {
    /// The same answer, or compatible ones.
    Agrees,
    /// Answers that cannot both hold.
    Contradicts,
    /// The same subject, another time.
    Changed,
    /// A cumulative count grew, or an outlet replaced its figure.
    Updated,
    /// Inside one article, or whole against part.
    Tension,
    /// One utterance rendered in two ways.
    Drift,
    /// They answer different questions.
    NotComparable,
    /// Something needed is unknown, or no rule says.
    Undecided,
}

impl VerdictKind {
    /// Its id in records and gold files.
    pub fn id(self) -> &'static str {
        match self {
            VerdictKind::Agrees => "agrees",
            VerdictKind::Contradicts => "contradicts",
            VerdictKind::Changed => "changed",
            VerdictKind::Updated => "updated",
            VerdictKind::Tension => "tension",
            VerdictKind::Drift => "drift",
            VerdictKind::NotComparable => "not-comparable",
            VerdictKind::Undecided => "undecided",
        }
    }
}

/// How sure a contradiction is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// Every part stated and equal, both assert (or one denies).
    Hard,
    /// A part inferred, or a side conditional or presupposed.
    Soft,
}

/// What a contradiction is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConflictKind {
    /// Disjoint numbers.
    Number,
    /// States that clash.
    State,
    /// Other people blamed.
    Blame,
    /// One denies what the other says.
    Denial,
    /// Other dates or lengths.
    Date,
    /// Sets that exclude each other.
    Set,
    /// The same people in exchanged roles. Reserved: no claim type has roles yet.
    Roles,
}

/// The part that decided, in the order of the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Which truce.
    Subject,
    /// A slot beside the answer.
    Slot,
    /// Where.
    Place,
    /// When.
    Period,
    /// How it counts.
    Counting,
    /// Asserted, wanted, planned …
    Modality,
    /// The values.
    Value,
}

/// Why a verdict is what it is: facts, from which `report` makes a sentence in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Reason {
    /// The part that decided.
    pub part: Part,
    /// One of `CODES`.
    pub code: &'static str,
    /// What was inferred or soft, from `SOFT`, in its order.
    pub soft: Vec<&'static str>,
    /// Side remarks, from `NOTES`, in its order.
    pub notes: Vec<&'static str>,
    /// The two sides of what decided, as ids or figures: the first position's, then the second's; for `changed` and `updated` the
    /// earlier one's, then the later one's. For a slot its name stands before them. `?` is unknown, `!` stands before
    /// an answer that is said not to be so. For parts of a total: the total, the sum, then each part; for a headline its count, then the text's.
    pub detail: Vec<String>,
}

/// A verdict between two positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How they stand.
    pub kind: VerdictKind,
    /// For contradictions.
    pub strength: Option<Strength>,
    /// For contradictions.
    pub conflict: Option<ConflictKind>,
    /// Index of the first position.
    pub a: usize,
    /// Index of the second position; never below `a`, equal to it only when two claims of one position were asked about.
    pub b: usize,
    /// Why.
    pub reason: Reason,
}

/// What a reason can say, with what it means.
pub const CODES: [(&str, &str); 40] = [
    ("subject-differs", "two truces"),
    ("subject-unknown", "one truce is unspecified"),
    ("slot-differs", "another unit, party, shape …"),
    ("slot-unknown", "one leaves a slot unstated"),
    ("place-disjoint", "two places"),
    ("place-part", "one place lies in the other, and nothing follows from that for this kind of answer"),
    ("place-unknown", "one place is unstated"),
    ("period-disjoint", "two times"),
    ("period-not-equal", "counts of periods that are not the same"),
    ("period-unknown", "a time is unknown, or known only as some moment of a longer period"),
    ("counting-differs", "daily, cumulative and single incidents are different counts"),
    ("counting-unknown", "one does not say how it counts"),
    ("modality-differs", "one is wanted, planned, supposed or asked"),
    ("same-position", "two claims of one position"),
    ("values-agree", "equal or compatible answers"),
    ("values-disjoint", "figures, lengths or dates that share no value"),
    ("value-unknown", "a date that could not be placed"),
    ("kinds-differ", "the answers are not of one kind"),
    ("texts-differ", "free texts that are not the same"),
    ("states-clash", "the claim file lists the states as clashing"),
    ("states-in-tension", "the claim file lists the states as in tension"),
    ("states-unlisted", "the claim file says nothing of these two states"),
    ("whole-against-part", "clashing states of a place and of a part of it"),
    ("part-exceeds-whole", "more counted in a part than in the whole"),
    ("parts-exceed-total", "the parts told of a total add up to more than it"),
    ("parts-fall-short", "the parts told of a total, all of them as it seems, add up to less than it"),
    ("headline-differs", "the headline's count is none of its text's"),
    ("denied", "one denies or negates what the other says"),
    ("denied-other-value", "what is denied is not what the other says"),
    ("both-negated", "both say only what is not so"),
    (
        "sets-exclude",
        "a list said to be complete lacks a member of the other, or one names as out what the other names as in",
    ),
    ("sets-differ", "lists that may both hold"),
    ("broader-name", "one name is broader than the other"),
    ("blamed-differ", "other people blamed for one incident"),
    ("length-of-inferred", "two lengths, and which truce is meant was worked out"),
    ("incident-unknown", "other people blamed, and it is not stated that the incident is the same"),
    ("one-voice-says-both", "the same voice gives both answers"),
    ("one-utterance", "one speaker, one day, two outlets, two renderings"),
    ("figure-replaced", "the same voice or outlet said otherwise later"),
    ("count-grew", "a cumulative count went up"),
];

/// What can make a verdict soft.
pub const SOFT: [(&str, &str); 15] = [
    ("subject-inferred", "which truce is meant was worked out"),
    ("place-unstated", "one side at least does not say where"),
    ("place-part", "one place lies in the other"),
    ("slot-unstated", "one says of all what the other says of some: victims, a party"),
    ("counting-unstated", "one is a day's count, the other does not say so"),
    ("period-inferred", "the time was worked out from a date that was itself worked out"),
    ("period-overlaps", "the periods overlap without being the same"),
    ("conditional", "hearsay: one side is in the conditional"),
    ("hypothetical", "both are supposed"),
    ("planned", "both are planned"),
    ("wanted", "both are wanted"),
    ("asked", "both are asked"),
    ("presupposed", "one side presupposes it"),
    ("values-overlap", "the denied figure and the other overlap without one holding the other"),
    ("one-voice", "the same voice, on one day or on days unknown"),
];

/// Side remarks.
pub const NOTES: [(&str, &str); 11] = [
    ("open-lists-share", "two open lists share a member"),
    ("list-holds-other", "one list holds the other"),
    ("broader-name", "one name is broader than the other"),
    ("part-of-whole", "one place lies in the other"),
    ("negation-fits", "one denies a state that clashes with the other's"),
    ("revised-down", "the later figure is smaller"),
    ("inside-one-article", "both stand in one article"),
    ("drift", "an utterance rendered in two ways stands on both sides"),
    ("counted-by-differs", "not counted by the same people"),
    ("one-origin", "both rest on the same origins"),
    ("anonymous-only", "both rest on anonymous speakers alone, who never confirm each other"),
];
