//! Headings and other fixed words.

/// A fixed word or heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Heading of the hard contradictions.
    Contradictions,
    /// Heading of the soft ones.
    Possible,
    /// No contradiction at all.
    NoContradiction,
    /// None hard, but soft ones follow.
    NoCertainContradiction,
    /// Heading.
    Tensions,
    /// Heading.
    Drift,
    /// Heading.
    Updates,
    /// Heading.
    Changes,
    /// Heading of the table.
    SideBySide,
    /// No row for the table.
    NothingShared,
    /// Heading of what one outlet tells.
    OneOutlet,
    /// Heading.
    NotCompared,
    /// Heading of names that may be one.
    Respelled,
    /// Heading.
    Notes,
    /// Heading of the list of articles.
    Articles,
    /// Heading of the column of questions.
    Question,
    /// Heading of the column of outlets.
    Outlet,
    /// Heading of the column of answers.
    Answer,
    /// Before the reason.
    Why,
    /// Before what was inferred.
    Inferred,
    /// Before further remarks.
    Remark,
    /// Legend of the chain.
    ArrowLegend,
    /// Legend of the mark of what was inferred.
    TildeLegend,
    /// Legend of the number of a note.
    NoteLegend,
    /// Opens the list of changes, with its marks.
    ChangesLegend,
    /// Opens the examples of what was not compared.
    AnExampleOfEach,
    /// What is said of an article by the user.
    DeclaredLegend,
    /// What of an article was worked out.
    InferredLegend,
    /// Legend of an empty cell.
    DashLegend,
    /// After the outlet's name when nobody else speaks.
    OwnWords,
    /// The speaker is not named in the text.
    UnnamedSpeaker,
    /// The speaker's words are not resolved.
    Unidentified,
    /// The outlet is not known.
    UnknownOutlet,
    /// Nothing is known of it.
    Unknown,
    /// The truce is not known.
    UnknownSubject,
    /// The time is not known.
    UnknownTime,
    /// Without date of publication.
    Undated,
    /// Found in the headline.
    Headline,
    /// Taken for granted by the text.
    Presupposed,
    /// Of `show`.
    Sentence,
    /// Of `show`.
    Claim,
    /// Of `show`.
    WhoSaysIt,
    /// Of `show`.
    About,
    /// Of `show`.
    Modality,
    /// Of `show`.
    Rule,
    /// Of `show`.
    Stands,
    /// Of `show`.
    NothingToStandBeside,
    /// Of `show`: part.
    Subject,
    /// Of `show`: part.
    Place,
    /// Of `show`: part.
    Time,
    /// Of `show`: part.
    Said,
    /// Of `show`: part.
    Counting,
    /// Of `show`: part.
    Party,
    /// Of `show`: part.
    CountedBy,
    /// Of `show`: part.
    Published,
    /// Of `show`: the words that a rule matched.
    Words,
    /// Of `show`: other passages of the same claim.
    Also,
    /// Of `show`: role in the chain.
    Speaker,
    /// Of `show`: role in the chain.
    Medium,
    /// Of `show`: role in the chain.
    Agency,
    /// Nobody made a claim.
    NoClaim,
    /// No speaker and no medium: the article speaks.
    NobodyNamed,
    /// Why a change is no contradiction.
    AnotherTime,
}

impl Label {
    /// English and French.
    pub(super) fn words(self) -> (&'static str, &'static str) {
        match self {
            Label::Contradictions => ("Contradictions", "Contradictions"),
            Label::Possible => ("Possible contradictions", "Contradictions possibles"),
            Label::NoContradiction => ("No contradiction.", "Aucune contradiction."),
            Label::NoCertainContradiction => (
                "No contradiction that is certain; the possible ones follow.",
                "Aucune contradiction certaine ; les possibles suivent.",
            ),
            Label::Tensions => ("Tensions", "Tensions"),
            Label::Drift => ("One statement, told in different ways", "Un même propos, rendu différemment"),
            Label::Updates => ("Updated figures", "Chiffres mis à jour"),
            Label::Changes => ("Changed over time", "A changé avec le temps"),
            Label::SideBySide => ("Side by side", "Côte à côte"),
            Label::NothingShared => (
                "No question is answered by two outlets.",
                "Aucune question n’a de réponse dans deux médias.",
            ),
            Label::OneOutlet => ("Told by one outlet only", "Dit par un seul média"),
            Label::NotCompared => ("Not compared", "Non comparé"),
            Label::Respelled => {
                ("Perhaps one speaker under two names", "Peut-être une personne sous deux noms")
            }
            Label::Notes => ("Notes", "Notes"),
            Label::Articles => ("Articles", "Articles"),
            Label::Question => ("Question", "Question"),
            Label::Outlet => ("Outlet", "Média"),
            Label::Answer => ("Answer", "Réponse"),
            Label::Why => ("Why:", "Pourquoi\u{a0}:"),
            Label::Inferred => ("Only possible because:", "Seulement possible, car\u{a0}:"),
            Label::Remark => ("Note:", "Remarque\u{a0}:"),
            Label::ArrowLegend => {
                ("“A ← B”: A, as reported by B.", "«\u{a0}A ← B\u{a0}»\u{a0}: A, rapporté par B.")
            }
            Label::TildeLegend => (
                "“~”: something was inferred, not stated; the note says what.",
                "«\u{a0}~\u{a0}»\u{a0}: un élément est déduit et non dit\u{a0}; la note précise lequel.",
            ),
            Label::NoteLegend => (
                "“[1]”: a note at the end, with the place in the article and its words.",
                "«\u{a0}[1]\u{a0}»\u{a0}: une note à la fin, avec l’endroit de l’article et ses mots.",
            ),
            Label::ChangesLegend => (
                "Answers in the order of the times they speak of. “→”: at a later time, which is no contradiction. “≈”: at a time that overlaps with the one above; if the two exclude each other, it stands among the contradictions.",
                "Les réponses dans l’ordre des temps dont elles parlent. «\u{a0}→\u{a0}»\u{a0}: plus tard, ce qui n’est pas une contradiction. «\u{a0}≈\u{a0}»\u{a0}: à un temps qui recoupe celui du dessus\u{a0}; si les deux s’excluent, elles figurent parmi les contradictions.",
            ),
            Label::AnExampleOfEach => (
                "For each kind of claim and each reason, the number of pairs and one example:",
                "Pour chaque type d’affirmation et chaque raison, le nombre de paires et un exemple\u{a0}:",
            ),
            Label::DeclaredLegend => (
                "“(declared)”: said by the user’s provenance.yml, not by the article.",
                "«\u{a0}(déclaré)\u{a0}»\u{a0}: dit par le provenance.yml de l’utilisateur, non par l’article.",
            ),
            Label::InferredLegend => (
                "“(inferred)”: worked out from the article.",
                "«\u{a0}(déduit)\u{a0}»\u{a0}: déduit de l’article.",
            ),
            Label::DashLegend => {
                ("— no answer found in this outlet.", "— aucune réponse trouvée dans ce média.")
            }
            Label::OwnWords => ("in its own words", "en son nom propre"),
            Label::UnnamedSpeaker => ("unnamed source", "source non nommée"),
            Label::Unidentified => ("not identified", "non identifié"),
            Label::UnknownOutlet => ("unknown outlet", "média inconnu"),
            Label::Unknown => ("unknown", "inconnu"),
            Label::UnknownSubject => ("truce not known", "trêve non précisée"),
            Label::UnknownTime => ("time not known", "moment inconnu"),
            Label::Undated => ("undated", "sans date"),
            Label::Headline => ("headline", "titre"),
            Label::Presupposed => ("implied, not said", "sous-entendu, non dit"),
            Label::Sentence => ("In its surroundings", "Dans son contexte"),
            Label::Claim => ("Claim", "Affirmation"),
            Label::WhoSaysIt => ("Who says it", "Qui le dit"),
            Label::About => ("What it is about", "De quoi il s’agit"),
            Label::Modality => ("How it is put:", "Comment c’est dit\u{a0}:"),
            Label::Rule => ("Rule", "Règle"),
            Label::Stands => ("Beside the other claims", "Face aux autres affirmations"),
            Label::NothingToStandBeside => (
                "No other claim answers this question, so it was compared with none.",
                "Aucune autre affirmation ne répond à cette question\u{a0}: elle n’a été comparée à rien.",
            ),
            Label::Subject => ("Truce:", "Trêve\u{a0}:"),
            Label::Place => ("Place:", "Lieu\u{a0}:"),
            Label::Time => ("Time:", "Moment\u{a0}:"),
            Label::Said => ("Said:", "Dit\u{a0}:"),
            Label::Counting => ("How it counts:", "Décompte\u{a0}:"),
            Label::Party => ("Only about:", "Seulement pour\u{a0}:"),
            Label::CountedBy => ("Counted by:", "Compté par\u{a0}:"),
            Label::Published => ("Published:", "Publié\u{a0}:"),
            Label::Words => ("Words:", "Mots\u{a0}:"),
            Label::Also => ("Said again:", "Redit\u{a0}:"),
            Label::Speaker => ("Speaker:", "Locuteur\u{a0}:"),
            Label::Medium => ("Through:", "Par\u{a0}:"),
            Label::Agency => ("Agency:", "Agence\u{a0}:"),
            Label::NobodyNamed => (
                "nobody is named: the article says it itself",
                "personne n’est nommé\u{a0}: l’article le dit lui-même",
            ),
            Label::AnotherTime => (
                "They are about different times: a change, not a contradiction.",
                "Ils parlent de moments différents\u{a0}: un changement, pas une contradiction.",
            ),
            Label::NoClaim => ("No claim was found.", "Aucune affirmation trouvée."),
        }
    }
}
