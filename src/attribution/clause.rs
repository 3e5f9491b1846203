//! To which clause a verb of saying belongs: whether what stands between it and a subject, or before an incise, is another's. Which frames there are, and
//! what they want of their cue, is in `frames`.

use super::frames::is_finite;
use super::joint::is_plural;
use crate::matcher::{Annotated, Match, PhraseKind};
use crate::rule::Rulebook;
use crate::text::{Words, french};

/// True when the comma at `at` opens a relative clause, or closes an aside that tells of the subject before it: "La Russie, qui soutient Damas, a proposé une trêve" holds no incise.
/// A sentence that has had its verb goes on with an incise: "Deux civils sont morts à Marioupol, port de la mer d'Azov, a dit …".
pub(super) fn closes_an_aside(book: &Rulebook, sentence: &Annotated, at: usize) -> bool {
    let tokens = sentence.tokens();
    if tokens.get(at + 1).is_some_and(|t| t.is("qui")) {
        return true;
    }
    if has_verb(book, sentence, at) {
        return false;
    }
    sentence.noun_phrases.iter().any(|p| {
        let open = p.words.end;
        let aside = open < at && tokens[open].is(",") && sentence.jumps[open].contains(&(at + 1));
        let Some(first) = tokens.get(open + 1).filter(|_| aside) else { return false };
        let behind = || sentence.noun_phrases.iter().filter(|q| q.words.start == open + 1);
        let role = behind().any(|q| q.role.is_some() && q.kind != PhraseKind::Pronoun)
            || p.role.is_some() && behind().any(|q| q.kind == PhraseKind::Person && q.words.end == at);
        // "La famille, elle, réclame une trêve"
        let contrast = matches!(&*first.form, "lui" | "elle" | "eux" | "elles") && open + 2 == at;
        contrast
            || matches!(&*first.form, "qui" | "dont" | "où" | "lequel" | "laquelle" | "lesquels")
            || (!french::is_auxiliary(&first.form)
                && !french::is_clitic(&first.form)
                && french::looks_like_participle(&first.form))
            || role
    })
}

/// True when the way from a subject to its verb leaves a quotation, or goes over another verb of the subject: "la Russie, qui prévoirait une trêve, n'est plus
/// seule, a affirmé …".
pub(super) fn leaves_clause(book: &Rulebook, sentence: &Annotated, fixed: &[usize], between: Words) -> bool {
    let tokens = sentence.tokens();
    let inside = &tokens[between.start..between.end];
    let opened = |at: usize| inside[..at].iter().any(|t| t.is("«"));
    if inside.iter().enumerate().any(|(at, t)| t.is("»") && !opened(at)) {
        return true;
    }
    let (mut relative, mut commas) = (false, 0);
    (between.start..between.end).any(|at| {
        let form = &*tokens[at].form;
        let opens = at > between.start && tokens[at - 1].is(",");
        commas += usize::from(tokens[at].is(","));
        if opens || at == between.start {
            relative = matches!(form, "qui" | "que" | "qu'" | "dont" | "où" | "lequel" | "laquelle");
        }
        let verb = || is_finite(book, sentence, at);
        // "…, lui, n'en a relevé que trois": behind an aside the subject's own *ne*.
        let own = french::is_ne(form) && at + 3 >= between.end;
        let goes_on = !opens && verb() || commas > 1 && opens && (french::is_ne(form) && !own || verb());
        !relative && !fixed.contains(&at) && (goes_on || french::is_auxiliary(form))
    })
}

/// "Il a quitté le général et a dit que …": a verb behind *et* is not that of the phrase right before it.
pub(super) fn goes_over_et(sentence: &Annotated, from: usize, to: usize) -> bool {
    let tokens = sentence.tokens();
    (from..to)
        .rev()
        .find(|i| !sentence.transparent[*i])
        .is_some_and(|i| matches!(&*tokens[i].form, "et" | "puis" | "ou"))
}

/// A finite verb between the comma of an incise and its verb: ", en juillet, a débouché sur un accord qui prévoit …" holds no incise.
pub(super) fn says_first(book: &Rulebook, sentence: &Annotated, between: Words) -> bool {
    (between.start..between.end).any(|at| is_finite(book, sentence, at))
}

/// "Les frappes sur Damas annoncent …": a name behind a preposition that is no word of the frame does not speak.
pub(super) fn is_complement(sentence: &Annotated, m: &Match, speaker: Words) -> bool {
    let tokens = sentence.tokens();
    let other = |i: &usize| {
        let form = &*tokens[*i].form;
        !french::is_determiner(form) || french::is_first_person(form)
    };
    let Some(before) = (0..speaker.start).rfind(other) else { return false };
    // "Nos observateurs ont relevé …": the outlet tells of itself.
    let ours = french::is_first_person(&tokens[before].form);
    // "au Centre conjoint (CCCC)"
    let bracket = tokens[before].is("(");
    ours || bracket || french::is_preposition(&tokens[before].form) && !m.run.fixed.contains(&before)
}

/// "…, a accusé le général, et Washington, qui s'était engagé …": the *qui* of a frame is that of the phrase right before it.
pub(super) fn is_of_another(sentence: &Annotated, m: &Match, speaker: usize) -> bool {
    let tokens = sentence.tokens();
    let phrase = &sentence.noun_phrases[speaker];
    let Some(qui) = (phrase.words.end..m.run.words.end).rfind(|i| tokens[*i].is("qui")) else {
        return false;
    };
    let comma = usize::from(qui > 0 && tokens[qui - 1].is(","));
    let told = phrase.apposition.map_or(phrase.words.end, |a| a.end.max(phrase.words.end));
    sentence.noun_phrases.iter().any(|p| {
        let named = matches!(p.kind, PhraseKind::Entity | PhraseKind::Person | PhraseKind::Institution);
        let led = p.words.start.checked_sub(1).is_some_and(|b| tokens[b].is("et"));
        named && led && p.words.start >= told && p.words.end + comma == qui
    })
}

/// "…, ont repoussé le retrait de leurs armes": the auxiliary of an incise has the number of whoever speaks.
pub(super) fn differs_in_number(sentence: &Annotated, cue: Words, speaker: usize) -> bool {
    let tokens = sentence.tokens();
    let phrase = &sentence.noun_phrases[speaker];
    let several = tokens.get(phrase.words.end).is_some_and(|t| t.is("et"));
    let auxiliary = &tokens[cue.start].form;
    !several && french::is_auxiliary(auxiliary) && is_plural(auxiliary) && phrase.plural == Some(false)
}

/// True when the clause before token `at` has a finite verb of its own: none of a relative or subordinate clause, of which each has one.
fn has_verb(book: &Rulebook, sentence: &Annotated, at: usize) -> bool {
    let tokens = sentence.tokens();
    let start = (0..at).rfind(|i| matches!(&*tokens[*i].form, ";" | ":")).map_or(0, |i| i + 1);
    let (mut owed, mut behind_auxiliary) = (0u32, false);
    for i in start..at {
        let form = &*tokens[i].form;
        if form == "," {
            owed = 0;
        }
        if matches!(
            form,
            "qui"
                | "que"
                | "qu'"
                | "dont"
                | "où"
                | "lequel"
                | "laquelle"
                | "lesquels"
                | "lesquelles"
                | "si"
                | "s'"
                | "quand"
                | "lorsque"
                | "lorsqu'"
                | "comme"
                | "puisque"
                | "puisqu'"
        ) && (form != "s'" || tokens.get(i + 1).is_some_and(|t| matches!(&*t.form, "il" | "ils")))
        {
            owed += 1;
        }
        let auxiliary = french::is_auxiliary(form);
        if is_finite(book, sentence, i) && !behind_auxiliary {
            if owed == 0 {
                return true;
            }
            owed -= 1;
        }
        behind_auxiliary = auxiliary || behind_auxiliary && !tokens[i].is(",");
    }
    false
}
