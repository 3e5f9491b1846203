//! Utterances: who says what in an article. Frames find the words of saying; their content says how far they reach; the cast resolves pronouns
//! and descriptions.

use super::cast::{Cast, Speaker};
use super::content::content;
use crate::matcher::{Annotated, Article, FillValue, Match, PhraseKind, pattern_matches, without};
use crate::modality::Modality;
use crate::rule::{Content, FrameRule, Rulebook, SlotType, VerbPart};
use crate::text::{Span, Words, french, quotes_over};

/// Somebody says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Index of the frame in the rulebook.
    pub frame: usize,
    /// Index of its sentence in the article.
    pub sentence: usize,
    /// The words of saying, bytes.
    pub words: Span,
    /// What is said, bytes; sorted.
    pub content: Vec<Span>,
    /// Who, `None` when only a medium is named.
    pub speaker: Option<Speaker>,
    /// What stands between speaker and outlet.
    pub medium: Option<Medium>,
    /// The verb of saying alone.
    pub cue: Option<Span>,
    /// The verb tells an act when a claim's pattern uses it (*constater*, *relever*): then nobody speaks by it.
    pub act: bool,
    /// Class of the cue (`announce`, `deny`).
    pub class: Option<String>,
    /// What the cue makes of the content.
    pub modality: Option<Modality>,
    /// The cue commits the speaker to nothing (*n'a pas confirmé*).
    pub uncommitted: bool,
    /// *a dit que*: content of a verb in the past.
    pub past: bool,
    /// The speaker is the subject of the infinitive that follows (*dit avoir recensé*).
    pub subject: bool,
}

/// What stands between speaker and outlet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Medium {
    /// Lexicon id.
    pub entity: String,
    /// Name to show.
    pub name: String,
    /// `agency`, `communique`, `interview`, `broadcast` …
    pub kind: String,
    /// Its words.
    pub words: Span,
}

/// Every utterance of an article, in order.
pub fn utterances(book: &Rulebook, article: &Article) -> Vec<Utterance> {
    let mut cast = Cast::new(book, article);
    let mut out: Vec<Utterance> = Vec::new();
    for (index, sentence) in article.sentences.iter().enumerate() {
        let found = frames(book, article.lang, sentence);
        let first = out.len();
        for (frame, m) in found.iter().filter(|(f, _)| book.frames[*f].content != Content::Frame) {
            let rule = &book.frames[*frame];
            if let Some(utterance) =
                utterance(book, article, index, (*frame, rule), m, &out[first..], &mut cast)
            {
                cast.said(&utterance);
                out.push(utterance);
            }
        }
        drop_reported(article, &mut out, first);
        let mut media: Vec<_> =
            found.iter().filter(|(f, _)| book.frames[*f].content == Content::Frame).collect();
        // "lors d'une interview retransmise à la télévision russe": the words that say most of the medium come first.
        media.sort_by_key(|(_, m)| (std::cmp::Reverse(m.run.fixed.len()), m.run.words));
        for (frame, m) in media {
            add_medium(book, article, index, &book.frames[*frame], m, &mut out[first..], &mut cast);
        }
        for utterance in &out[first..] {
            cast.heard(utterance);
        }
    }
    out
}

/// Words of saying inside somebody's quotation are told by him: *«Les deux parties ont confirmé …», précise le Kremlin* is the Kremlin's.
fn drop_reported(article: &Article, out: &mut Vec<Utterance>, first: usize) {
    let inside = |u: &Utterance| {
        quotes_over(&article.reading.quotes, u.words).iter().any(|q| q.span.contains(u.words))
    };
    if !out[first..].iter().any(inside) {
        return;
    }
    let outer: Vec<(Span, Span)> = out.iter().flat_map(|u| u.content.iter().map(|c| (*c, u.words))).collect();
    let quoted = |u: &Utterance| {
        quotes_over(&article.reading.quotes, u.words).iter().filter(|q| q.span.contains(u.words)).any(|q| {
            outer.iter().any(|(content, words)| {
                *words != u.words && content.contains(q.span) && !q.span.contains(*words)
            })
        })
    };
    let reported: Vec<bool> = out.iter().enumerate().map(|(i, u)| i >= first && quoted(u)).collect();
    let mut reported = reported.into_iter();
    out.retain(|_| !reported.next().unwrap_or(false));
}

/// The frames of a sentence: of those that overlap, the one that fills most slots, with the fewest gap words.
fn frames(book: &Rulebook, lang: &str, sentence: &Annotated) -> Vec<(usize, Match)> {
    let mut all: Vec<(usize, Match)> = Vec::new();
    for (index, frame) in book.frames.iter().enumerate() {
        let found = pattern_matches(book, lang, &frame.patterns, &frame.slots, sentence);
        let unless = pattern_matches(book, lang, &frame.unless, &frame.slots, sentence);
        let fitting = without(found, &unless).into_iter().filter(|m| fits(book, frame, sentence, m));
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
fn fits(book: &Rulebook, frame: &FrameRule, sentence: &Annotated, m: &Match) -> bool {
    let medium = m.run.fills.iter().any(|f| frame.slots[f.slot].name == "medium");
    if medium && medium_of(book, frame, sentence, m).is_none() {
        return false;
    }
    // A frame may want a speaker that the tables know: any noun follows *selon*.
    let noun = m.run.fills.iter().any(|f| {
        matches!(f.value, FillValue::Speaker(i) if frame.slots[f.slot].name == "speaker" && sentence.noun_phrases[i].kind == PhraseKind::Noun)
    });
    if noun && frame.settings.get("speaker").is_some_and(|s| s == "known") {
        return false;
    }
    if frame.content == Content::Before && closes_an_aside(sentence, m.run.words.start) {
        return false;
    }
    let Some((entity, words)) = cue(book, frame, m) else { return true };
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
        let role = sentence.noun_phrases.iter().any(|q| q.words.start == open + 1 && q.role.is_some());
        matches!(&*first.form, "qui" | "dont" | "où" | "lequel" | "laquelle" | "lesquels")
            || (!french::is_auxiliary(&first.form) && french::looks_like_participle(&first.form))
            || role
    })
}

fn cue(book: &Rulebook, frame: &FrameRule, m: &Match) -> Option<(usize, Words)> {
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

fn utterance(
    book: &Rulebook,
    article: &Article,
    index: usize,
    (frame, rule): (usize, &FrameRule),
    m: &Match,
    before: &[Utterance],
    cast: &mut Cast,
) -> Option<Utterance> {
    let sentence = &article.sentences[index];
    let speaker_fill = m.run.fills.iter().find(|f| rule.slots[f.slot].name == "speaker");
    let mut speaker = None;
    let mut medium = medium_of(book, rule, sentence, m);
    if let Some(fill) = speaker_fill
        && let FillValue::Speaker(i) = fill.value
    {
        let phrase = &sentence.noun_phrases[i];
        match relay(book, sentence, phrase.entities.first().map(|(e, w)| (*e, *w)))
            .filter(|_| phrase.person.is_none())
        {
            // An agency that speaks is the medium, the last speaker known; a document speaks for whoever issued it.
            Some(relay) if medium.is_none() => {
                speaker = cast.issuer(&relay);
                medium = Some(relay);
            }
            _ => speaker = cast.resolve(index, phrase),
        }
        if speaker.is_none() && medium.is_none() {
            return None;
        }
        // "selon un communiqué du Kremlin": whoever issued it is named with it.
        if speaker.is_none() {
            speaker = cast.named_with(index, phrase);
        }
    }
    if rule.carries {
        let last = before.last()?;
        speaker = speaker.or_else(|| last.speaker.clone());
        medium = medium.or_else(|| last.medium.clone());
    }
    if let (None, Some(relay)) = (&speaker, &medium)
        && speaker_fill.is_none()
        && !rule.carries
    {
        speaker = cast.issuer(relay);
    }
    if rule.settings.get("speaker").is_some_and(|s| s == "unnamed") && speaker.is_none() {
        speaker = Some(Speaker::unnamed(m.span));
    }
    let cue = cue(book, rule, m);
    let negated = cue.is_some_and(|(_, words)| is_negated(sentence, words));
    let class = cue.map(|(e, _)| &book.entities[e]);
    let mut modality = class.and_then(|c| c.attribute("modality")).and_then(Modality::from_id);
    let mut uncommitted = false;
    if negated {
        match class.and_then(|c| c.attribute("negated")) {
            Some("none") => uncommitted = true,
            Some(other) => modality = Modality::from_id(other).or(modality),
            None => {}
        }
    }
    let past = cue.is_some_and(|(_, words)| words.len() > 1);
    Some(Utterance {
        frame,
        sentence: index,
        words: m.span,
        content: content(article, sentence, rule, m),
        speaker,
        medium,
        cue: cue.map(|(_, words)| sentence.span(words)),
        act: class.is_some_and(|c| c.attribute("own") == Some("act")),
        class: class.map(|c| c.id.clone()),
        modality,
        uncommitted,
        past,
        subject: rule.settings.get("subject").is_some_and(|s| s == "speaker"),
    })
}

/// *ne … pas* around the cue. A sign between *ne* and the cue parts them: "La trêve n'est, a-t-il dit, pas respectée".
fn is_negated(sentence: &Annotated, words: Words) -> bool {
    let tokens = sentence.tokens();
    let from = words.start.saturating_sub(3);
    let ne = (from..words.end).rfind(|i| french::is_ne(&tokens[*i].form));
    let ne = ne.filter(|ne| (*ne..words.start).all(|i| tokens[i].is_word()));
    let Some(ne) = ne else { return false };
    (ne + 1..(words.end + 3).min(tokens.len())).any(|i| french::completes_ne(&tokens[i].form))
}

fn medium_of(book: &Rulebook, rule: &FrameRule, sentence: &Annotated, m: &Match) -> Option<Medium> {
    let fill = m.run.fills.iter().find(|f| rule.slots[f.slot].name == "medium")?;
    match fill.value {
        FillValue::Entity(e) => relay(book, sentence, Some((e, fill.words))),
        FillValue::Speaker(i) => {
            let phrase = sentence.noun_phrases.get(i)?;
            phrase.entities.iter().find_map(|(e, w)| relay(book, sentence, Some((*e, *w))))
        }
        _ => None,
    }
}

/// An entity that relays: an agency, an outlet, or a medium.
fn relay(book: &Rulebook, sentence: &Annotated, entity: Option<(usize, Words)>) -> Option<Medium> {
    let (index, words) = entity?;
    // One name may be an actor, an outlet and an agency: what relays is preferred where a medium is asked for.
    let here = sentence.mentions.iter().filter(|x| x.words == words).map(|x| x.entity);
    let relays = |i: &usize| matches!(book.entities[*i].kind.as_str(), "agency" | "outlet" | "medium");
    let index = here.chain([index]).find(relays)?;
    let rule = &book.entities[index];
    let kind = rule.attribute("type").unwrap_or(&rule.kind).to_owned();
    Some(Medium { entity: rule.id.clone(), name: rule.name.clone(), kind, words: sentence.span(words) })
}

/// A medium named beside a frame (*dans un communiqué*, *à la télévision russe*) belongs to the utterances of its sentence.
fn add_medium(
    book: &Rulebook,
    article: &Article,
    index: usize,
    rule: &FrameRule,
    m: &Match,
    here: &mut [Utterance],
    cast: &mut Cast,
) {
    let sentence = &article.sentences[index];
    let Some(medium) = medium_of(book, rule, sentence, m) else { return };
    for utterance in here.iter_mut().filter(|u| u.medium.is_none()) {
        utterance.medium = Some(medium.clone());
        cast.heard(utterance);
    }
}
