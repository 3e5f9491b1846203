//! Which frames of attribution stand in a sentence. Of those that overlap one is kept; a cue must have the form and the class that the frame wants.

use super::medium::medium_of;
use crate::matcher::{Annotated, Fill, FillValue, Match, PhraseKind, pattern_matches, without};
use crate::rule::{Content, FrameRule, Rulebook, SlotType, VerbPart};
use crate::text::{Words, french};

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
        if person && sentence.noun_phrases[*i].kind != PhraseKind::Person {
            return false;
        }
        if wrong_head || is_complement(sentence, m, *words) {
            return false;
        }
    }
    if frame.settings.contains_key("where") && m.run.words.start > 0 {
        return false;
    }
    if frame.content == Content::Before && closes_an_aside(sentence, m.run.words.start) {
        return false;
    }
    let Some((entity, words)) = cue(book, frame, m) else { return true };
    let goes_over = match frame.content {
        Content::Before => says_first(book, sentence, Words::new(m.run.words.start, words.start)),
        Content::After => speaker.is_some_and(|s| {
            s.words.end <= words.start
                && leaves_clause(book, sentence, &m.run.fixed, Words::new(s.words.end, words.start))
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

/// "Les frappes sur Damas annoncent …": a name behind a preposition that is no word of the frame does not speak.
fn is_complement(sentence: &Annotated, m: &Match, speaker: Words) -> bool {
    let tokens = sentence.tokens();
    let Some(before) = (0..speaker.start).rfind(|i| !french::is_determiner(&tokens[*i].form)) else {
        return false;
    };
    french::is_preposition(&tokens[before].form) && !m.run.fixed.contains(&before)
}

/// True when the comma at `at` opens a relative clause, or closes an aside that tells of the subject before it: "La Russie, qui soutient Damas, a proposé une trêve" holds no incise.
fn closes_an_aside(sentence: &Annotated, at: usize) -> bool {
    let tokens = sentence.tokens();
    if tokens.get(at + 1).is_some_and(|t| t.is("qui")) {
        return true;
    }
    sentence.noun_phrases.iter().any(|p| {
        let open = p.words.end;
        let aside = open < at && tokens[open].is(",") && sentence.jumps[open].contains(&(at + 1));
        let Some(first) = tokens.get(open + 1).filter(|_| aside) else { return false };
        let behind = || sentence.noun_phrases.iter().filter(|q| q.words.start == open + 1);
        let role = behind().any(|q| q.role.is_some() && q.kind != PhraseKind::Pronoun)
            || p.role.is_some() && behind().any(|q| q.kind == PhraseKind::Person && q.words.end == at);
        matches!(&*first.form, "qui" | "dont" | "où" | "lequel" | "laquelle" | "lesquels")
            || (!french::is_auxiliary(&first.form)
                && !french::is_clitic(&first.form)
                && french::looks_like_participle(&first.form))
            || role
    })
}

/// A finite verb between the comma of an incise and its verb: ", en juillet, a débouché sur un accord qui prévoit …" holds no incise.
fn says_first(book: &Rulebook, sentence: &Annotated, between: Words) -> bool {
    (between.start..between.end).any(|at| is_finite(book, sentence, at))
}

/// True when the way from a subject to its verb leaves a quotation, or goes over another verb of the subject: "la Russie, qui prévoirait une trêve, n'est plus
/// seule, a affirmé …".
fn leaves_clause(book: &Rulebook, sentence: &Annotated, fixed: &[usize], between: Words) -> bool {
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
        let goes_on = !opens && verb() || commas > 1 && opens && (french::is_ne(form) || verb());
        !relative && !fixed.contains(&at) && (goes_on || french::is_auxiliary(form))
    })
}

/// A finite verb; no noun of the same form (*par téléphone*, *une annonce*).
fn is_finite(book: &Rulebook, sentence: &Annotated, at: usize) -> bool {
    let tokens = sentence.tokens();
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
