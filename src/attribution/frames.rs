//! Which frames of attribution stand in a sentence. Of those that overlap one is kept; a cue must have the form and the class that the frame wants.

use super::clause::{
    closes_an_aside, differs_in_number, goes_over_et, is_complement, is_of_another, leaves_clause, says_first,
};
use super::medium::medium_of;
use crate::matcher::{Annotated, Fill, FillValue, Match, NounPhrase, PhraseKind, pattern_matches, without};
use crate::rule::{Content, FrameRule, Rulebook, SlotType, VerbPart};
use crate::text::{Case, Words, french};

/// The frames of a sentence: of those that overlap, the one that fills most slots, with the fewest gap words.
pub(super) fn frames(book: &Rulebook, lang: &str, sentence: &Annotated) -> Vec<(usize, Match)> {
    let mut all: Vec<(usize, Match)> = Vec::new();
    for (index, frame) in book.frames.iter().enumerate() {
        let found = pattern_matches(book, lang, &frame.patterns, &frame.slots, sentence);
        let unless = pattern_matches(book, lang, &frame.unless, &frame.slots, sentence);
        let fitting = without(found, &unless).into_iter().filter(|m| fits(book, lang, frame, sentence, m));
        all.extend(fitting.map(|m| (index, m)));
    }
    all.sort_by_key(|(f, m)| {
        let filled: usize = m.run.fills.iter().map(|f| f.words.len()).sum();
        (
            std::cmp::Reverse(m.run.fills.len()),
            m.run.gap_words,
            std::cmp::Reverse(m.run.fixed.len()),
            std::cmp::Reverse(filled),
            m.run.words.len(),
            m.run.words,
            book.frames[*f].id.clone(),
        )
    });
    let mut kept: Vec<(usize, Match)> = Vec::new();
    for (f, m) in all {
        let of_frame = book.frames[f].content == Content::Frame;
        let clash = kept.iter().any(|(k, x)| {
            (book.frames[*k].content == Content::Frame) == of_frame && m.run.words.overlaps(x.run.words)
        });
        if !clash {
            kept.push((f, m));
        }
    }
    kept.sort_by_key(|(f, m)| (m.run.words, *f));
    kept
}

/// A frame's cue must have the form that the frame wants, and a class that it takes.
fn fits(book: &Rulebook, lang: &str, frame: &FrameRule, sentence: &Annotated, m: &Match) -> bool {
    let medium = m.run.fills.iter().any(|f| frame.slots[f.slot].name == "medium");
    if medium && medium_of(book, lang, frame, sentence, m).is_none() {
        return false;
    }
    // A frame may want a speaker that the tables know: any noun follows *selon*.
    let noun = m.run.fills.iter().any(|f| {
        matches!(f.value, FillValue::Speaker(i) if frame.slots[f.slot].name == "speaker" && sentence.noun_phrases[i].kind == PhraseKind::Noun)
    });
    if noun && frame.settings.get("speaker").is_some_and(|s| s == "known") {
        return false;
    }
    let speaker = m.run.fills.iter().find(|f| frame.slots[f.slot].name == "speaker");
    if let Some(Fill { value: FillValue::Speaker(i), words, .. }) = speaker {
        let wrong_head = frame
            .settings
            .get("head")
            .is_some_and(|h| sentence.noun_phrases[*i].role.as_ref().is_none_or(|role| role != h));
        let person = frame.settings.get("speaker").is_some_and(|s| s == "person");
        // "Kafr Taal : 3 violations": a line of a table.
        let figure = sentence.numbers.iter().any(|n| !n.article && n.words.start == m.run.words.end);
        if person && (sentence.noun_phrases[*i].kind != PhraseKind::Person || figure) {
            return false;
        }
        let somebody = frame.settings.get("speaker").is_some_and(|s| s == "somebody");
        let kind = sentence.noun_phrases[*i].kind;
        let document = is_document(book, lang, &sentence.noun_phrases[*i]);
        if somebody
            && (document || !matches!(kind, PhraseKind::Person | PhraseKind::Role | PhraseKind::Anonymous))
        {
            return false;
        }
        // "Les chiffres fournis par l'agence Sana font état de …": the agency tells.
        let cue_start = cue(book, frame, m).map(|(_, w)| w.start);
        if document
            && cue_start
                .is_some_and(|c| c > words.end && (words.end..c).any(|i| sentence.tokens()[i].is("par")))
        {
            return false;
        }
        if wrong_head || is_complement(sentence, m, *words) || is_of_another(sentence, m, *i) {
            return false;
        }
        if frame.content == Content::Before
            && cue(book, frame, m).is_some_and(|(_, cue)| differs_in_number(sentence, cue, *i))
        {
            return false;
        }
    }
    // "selon qui la trêve tient": whoever stands behind the relative pronoun does not speak.
    if frame.content == Content::Sentence
        && !medium
        && let Some(speaker) = speaker
        && (m.run.words.start..speaker.words.start).any(|i| sentence.tokens()[i].is("qui"))
    {
        return false;
    }
    if frame.settings.get("where").is_some_and(|w| w == "end") {
        let rest = m.run.words.end..sentence.tokens().len();
        let silent = |i: usize| !sentence.tokens()[i].is_word();
        if !rest.into_iter().all(silent) {
            return false;
        }
    } else if frame.settings.contains_key("where") && !opens(sentence, m.run.words.start) {
        return false;
    }
    if frame.settings.contains_key("behind") && infinitive_behind(sentence, m.run.words.end).is_none() {
        return false;
    }
    if frame.content == Content::Before && closes_an_aside(book, sentence, m.run.words.start) {
        return false;
    }
    let Some((entity, words)) = cue(book, frame, m) else { return true };
    if is_made_reflexive(book, sentence, words) {
        return false;
    }
    let goes_over = match frame.content {
        Content::Before => says_first(book, sentence, Words::new(m.run.words.start, words.start)),
        Content::After => speaker.is_some_and(|s| {
            s.words.end <= words.start
                && (goes_over_et(sentence, s.words.end, words.start)
                    || leaves_clause(book, sentence, &m.run.fixed, Words::new(s.words.end, words.start)))
        }),
        _ => false,
    };
    if goes_over {
        return false;
    }
    let part = verb_part(book, sentence, words);
    let wanted = frame.settings.get("form").map_or("finite", String::as_str);
    let form = match wanted {
        "gerund" => part == VerbPart::Gerund,
        "infinitive" => part == VerbPart::Infinitive,
        "any" => true,
        _ => !matches!(part, VerbPart::Gerund | VerbPart::Infinitive),
    };
    let classes = frame.settings.get("classes");
    let class = classes.is_none_or(|c| c.split([',', ' ']).any(|c| c == book.entities[entity].id));
    form && class
}

fn is_document(book: &Rulebook, lang: &str, phrase: &NounPhrase) -> bool {
    let entry = |role: &String| book.languages.get(lang)?.entry("documents", role);
    phrase.role.as_ref().and_then(entry).is_some()
}

/// Nothing but a time of day, a dateline or signs stands before token `at`: "16h50 – Pour Ankara, …".
fn opens(sentence: &Annotated, at: usize) -> bool {
    let stamp = |i: usize| {
        let token = &sentence.tokens()[i];
        !token.is_word()
            || token.form.starts_with(|c: char| c.is_ascii_digit())
            || sentence.dates.iter().any(|d| d.words.holds(i))
            || sentence.numbers.iter().any(|n| n.words.holds(i))
    };
    (sentence.dateline.min(at)..at).all(stamp)
}

/// "dit ne pas avoir …", "assure vouloir …": an infinitive right behind.
pub(super) fn infinitive_behind(sentence: &Annotated, at: usize) -> Option<usize> {
    let tokens = sentence.tokens();
    let small = |form: &str| {
        french::is_negation(form)
            || french::is_clitic(form)
            || matches!(form, "en" | "le" | "l'" | "la" | "les" | "de" | "d'")
            || form != "avoir" && french::ends_in_ment(form)
    };
    let next = (at..tokens.len()).find(|i| !small(&tokens[*i].form));
    next.filter(|i| {
        let i = *i;
        let led = i.checked_sub(1).is_some_and(|b| matches!(&*tokens[b].form, "la" | "les" | "un" | "une"));
        !led && tokens[i].case == Case::Lower && french::looks_like_infinitive(&tokens[i].form)
    })
}

/// A finite verb; no noun of the same form (*par téléphone*, *une annonce*).
pub(super) fn is_finite(book: &Rulebook, sentence: &Annotated, at: usize) -> bool {
    let tokens = sentence.tokens();
    // No third person ends in s: "des habitants réunis". "Angela Merkel, présente à Genève"
    let form = &*tokens[at].form;
    let adjective = form == "présente" && tokens.get(at + 1).is_some_and(|t| french::is_preposition(&t.form));
    // "A Moscou, …" opens with a preposition.
    let preposition = form == "a" && tokens[at].case != Case::Lower;
    if preposition || adjective || form.ends_with('s') && !french::is_auxiliary(form) {
        return false;
    }
    let led = at.checked_sub(1).map(|b| &*tokens[b].form);
    let noun = led.is_some_and(|form| french::is_determiner(form) || french::is_preposition(form));
    french::is_auxiliary(&tokens[at].form)
        || !noun && sentence.readings[at].iter().any(|r| book.finite.contains(r))
}

/// The cue of a frame: its class in the lexicon, its tokens.
pub(super) fn cue(book: &Rulebook, frame: &FrameRule, m: &Match) -> Option<(usize, Words)> {
    m.run.fills.iter().find_map(|f| match (&frame.slots[f.slot].kind, &f.value) {
        (SlotType::Kind(kind), FillValue::Entity(e)) if kind == "cue" && book.entities[*e].kind == "cue" => {
            Some((*e, f.words))
        }
        _ => None,
    })
}

/// "La coopération se poursuit": a verb of saying behind *se* tells nothing, unless the lexicon has it so (*se féliciter*).
fn is_made_reflexive(book: &Rulebook, sentence: &Annotated, cue: Words) -> bool {
    let tokens = sentence.tokens();
    let se = |i: usize| tokens.get(i).is_some_and(|t| matches!(&*t.form, "se" | "s'"));
    if !(se(cue.start) || cue.start.checked_sub(1).is_some_and(se)) {
        return false;
    }
    let Some(name) = sentence.mentions.iter().find(|m| m.words == cue).map(|m| &book.names[m.name]) else {
        return false;
    };
    let plain = |written: &str| written.strip_prefix("se ").or(written.strip_prefix("s’")).map(str::to_owned);
    let verb = plain(&name.written).unwrap_or_else(|| name.written.clone());
    !book.names.iter().any(|n| n.entity == name.entity && plain(&n.written).is_some_and(|w| w == verb))
}

/// The part of the first verb of a cue.
fn verb_part(book: &Rulebook, sentence: &Annotated, words: Words) -> VerbPart {
    let Some(name) = sentence.mentions.iter().find(|m| m.words == words).map(|m| m.name) else {
        return VerbPart::None;
    };
    let program = &book.names[name].program;
    let symbols = &sentence.readings[words.start];
    let parts = program.nodes.iter().filter_map(|n| match &n.step {
        crate::rule::Step::Word(test) if symbols.iter().any(|s| test.symbols.binary_search(s).is_ok()) => {
            Some(test.part)
        }
        _ => None,
    });
    // A finite reading wins: "dit" is present and participle.
    parts.fold(
        VerbPart::None,
        |best, part| if best == VerbPart::Finite || part == VerbPart::None { best } else { part },
    )
}

/// *ne … pas* around the cue. A sign between *ne* and the cue parts them: "La trêve n'est, a-t-il dit, pas respectée".
pub(super) fn is_negated(sentence: &Annotated, words: Words) -> bool {
    let tokens = sentence.tokens();
    let from = words.start.saturating_sub(3);
    let ne = (from..words.end).rfind(|i| french::is_ne(&tokens[*i].form));
    let ne = ne.filter(|ne| (*ne..words.start).all(|i| tokens[i].is_word()));
    let Some(ne) = ne else { return false };
    // "Aucun responsable n'a confirmé"
    let before = tokens[..ne]
        .iter()
        .rev()
        .take(6)
        .any(|t| matches!(&*t.form, "aucun" | "aucune" | "personne" | "nul" | "nulle" | "ni" | "rien"));
    if before {
        return true;
    }
    let only = |i: usize| tokens.get(i + 1).is_some_and(|t| t.is("seulement") || t.is("uniquement"));
    (ne + 1..(words.end + 3).min(tokens.len())).any(|i| french::completes_ne(&tokens[i].form) && !only(i))
}
