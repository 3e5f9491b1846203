//! Utterances: who says what in an article. Frames find the words of saying; their content says how far they reach; the cast resolves pronouns
//! and descriptions.

use super::cast::{Cast, Speaker};
use super::content::content;
use super::floating::float;
use super::frames::{cue, frames, infinitive_behind, is_negated};
use super::joint::partners;
use super::medium::{Medium, add_medium, medium_of, relay};
use crate::matcher::{Article, FillValue, Match, PhraseKind};
use crate::modality::Modality;
use crate::rule::{Content, FrameRule, Rulebook};
use crate::text::{Span, quotes_over};

/// Somebody says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utterance {
    /// Index of the frame in the rulebook; `None` for a quotation that no words of saying introduce.
    pub frame: Option<usize>,
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
    /// The verb tells an act (*constater*, *relever*): whoever counts tells what he counted only while nobody else tells of it.
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

impl Utterance {
    /// A quotation that stands alone, told by somebody whom the sentence before it was about.
    pub(super) fn floating(sentence: usize, quote: Span, speaker: Speaker) -> Self {
        Self::plain(sentence, Span::new(quote.start, quote.start), quote, speaker)
    }

    /// Hearsay: said by somebody whom the text does not name. `content` holds the words that show it.
    pub fn unnamed(sentence: usize, content: Span) -> Self {
        Self::plain(sentence, content, content, Speaker::unnamed(content))
    }

    fn plain(sentence: usize, words: Span, content: Span, speaker: Speaker) -> Self {
        Self {
            frame: None,
            sentence,
            words,
            content: vec![content],
            speaker: Some(speaker),
            medium: None,
            cue: None,
            act: false,
            class: None,
            modality: None,
            uncommitted: false,
            past: false,
            subject: false,
        }
    }
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
                utterance(book, article, index, (*frame, rule), m, (&out, first), &mut cast)
            {
                cast.said(&utterance);
                out.push(utterance);
            }
        }
        drop_reported(article, &mut out, first);
        nest(book, &mut out[first..]);
        part(book, &mut out[first..]);
        drop_on(book, &mut out, first);
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
        cast.tell_of(index);
    }
    float(article, &cast, &mut out);
    out
}

/// "…, a-t-il ajouté": the interview in which he spoke in the sentence before goes on.
fn goes_on(article: &Article, before: &[Utterance], index: usize, speaker: &Speaker) -> Option<Medium> {
    let paragraph = |i: usize| article.sentences[i].sentence.paragraph;
    let last = before.iter().rev().find(|u| u.speaker.as_ref().is_some_and(|s| s.name == speaker.name))?;
    (paragraph(last.sentence) + 1 >= paragraph(index)).then(|| last.medium.clone()).flatten()
}

/// *Reuters rapporte que, selon l'ONU, …*: inside what one tells, *selon* speaks for that only, and not for the telling.
fn nest(book: &Rulebook, here: &mut [Utterance]) {
    let whole = |u: &Utterance| u.frame.is_some_and(|f| book.frames[f].content == Content::Sentence);
    // "Moscou a relevé deux violations, selon l'ONU": what is counted is told by whoever tells of the counting.
    let tells = |u: &Utterance| !whole(u) && !u.act;
    for inner in 0..here.len() {
        let words = here[inner].words;
        let told =
            here.iter().enumerate().filter(|(i, u)| *i != inner && tells(u) && u.words.end <= words.start);
        let around = told.flat_map(|(_, u)| &u.content).find(|c| c.contains(words)).copied();
        if let Some(around) = around.filter(|_| whole(&here[inner])) {
            for span in &mut here[inner].content {
                *span = Span::new(span.start.max(around.start), span.end.min(around.end).max(around.start));
            }
        }
    }
}

/// "De source judiciaire, on indique que …": *on* is whoever the sentence names for all of it.
fn drop_on(book: &Rulebook, out: &mut Vec<Utterance>, first: usize) {
    let whole = |u: &Utterance| u.frame.is_some_and(|f| book.frames[f].content == Content::Sentence);
    let unnamed = |u: &Utterance| u.speaker.as_ref().is_some_and(|s| s.kind == "unnamed");
    let named: Vec<Span> = out[first..]
        .iter()
        .filter(|u| whole(u) && u.speaker.is_some() && !unnamed(u))
        .flat_map(|u| u.content.clone())
        .collect();
    let mut index = 0;
    out.retain(|u| {
        index += 1;
        index <= first || !unnamed(u) || !named.iter().any(|c| c.contains(u.words))
    });
}

/// *assure que la trêve tient, ajoutant que …*: what is said ends where its speaker goes on with other words of saying.
fn part(book: &Rulebook, here: &mut [Utterance]) {
    let goes_on: Vec<Span> =
        here.iter().filter(|u| u.frame.is_some_and(|f| book.frames[f].carries)).map(|u| u.words).collect();
    for utterance in
        here.iter_mut().filter(|u| u.frame.is_some_and(|f| book.frames[f].content == Content::After))
    {
        for span in &mut utterance.content {
            let next = goes_on.iter().filter(|w| w.start > utterance.words.end && span.contains(**w));
            if let Some(next) = next.map(|w| w.start).min() {
                *span = Span::new(span.start, next);
            }
        }
    }
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

fn utterance(
    book: &Rulebook,
    article: &Article,
    index: usize,
    (frame, rule): (usize, &FrameRule),
    m: &Match,
    (before, first): (&[Utterance], usize),
    cast: &mut Cast,
) -> Option<Utterance> {
    let sentence = &article.sentences[index];
    let speaker_fill = m.run.fills.iter().find(|f| rule.slots[f.slot].name == "speaker");
    let mut speaker = None;
    let mut medium = medium_of(book, article.lang, rule, sentence, m);
    if let Some(fill) = speaker_fill
        && let FillValue::Speaker(i) = fill.value
    {
        let phrase = &sentence.noun_phrases[i];
        match relay(book, sentence, phrase.entities.first().map(|(e, w)| (*e, *w)))
            .filter(|_| phrase.person.is_none() && cast.relays(index, phrase))
        {
            // An agency that speaks is the medium, the last speaker known; a document speaks for whoever issued it.
            Some(relay) if medium.is_none() => {
                speaker = cast.issuer(&relay);
                medium = Some(relay);
            }
            _ => {
                let cue = cue(book, rule, m).map(|(_, words)| words);
                let together = partners(sentence, i, cue);
                let each = together.iter().filter_map(|i| cast.resolve(index, &sentence.noun_phrases[*i]));
                speaker = match together.len() {
                    1 => each.into_iter().next(),
                    _ => Speaker::joint(each.collect()),
                };
            }
        }
        // "Les équipes de l'Observatoire ont recensé neuf violations": those whom a body sends out count for it.
        let counts =
            cue(book, rule, m).is_some_and(|(e, _)| book.entities[e].attribute("own") == Some("act"));
        if counts && cast.is_sent_out(phrase) {
            speaker = cast.sender(index, phrase);
        }
        // "On déplore neuf violations": nobody tells anything, there are some.
        let known = rule.settings.get("speaker").is_some_and(|s| s == "known");
        if known && speaker.as_ref().is_some_and(|s| s.kind == "unnamed") {
            return None;
        }
        if speaker.is_none() && medium.is_none() {
            return None;
        }
        // "selon un communiqué du Kremlin": whoever issued it is named with it.
        if speaker.is_none() {
            speaker = cast.named_with(index, phrase);
        }
    }
    if rule.settings.get("speaker").is_some_and(|s| s == "antecedent") {
        speaker = Some(cast.antecedent_of_relative(index, m.run.words)?);
    }
    if rule.carries {
        let views = |u: &&Utterance| {
            u.frame.is_none_or(|f| book.frames[f].settings.get("speaker").is_none_or(|s| s != "antecedent"))
        };
        let last = before[first..].iter().rev().find(views);
        match last {
            // "…, a dit Moscou, tandis que Kiev, assurant que …"
            Some(last)
                if let Some(other) = cast.subject_of_new_clause(index, last.words.end, m.run.words.start) =>
            {
                speaker = Some(other);
            }
            Some(last) => {
                speaker = speaker.or_else(|| last.speaker.clone());
                medium = medium.or_else(|| last.medium.clone());
            }
            // "Et d'ajouter que …"
            None if rule.settings.contains_key("where") => speaker = Some(cast.last_speaker(index)?),
            // "Le général s'est montré optimiste, affirmant que …": the subject of the sentence speaks.
            None if m.run.words.start > 1 => {
                speaker = Some(cast.subject(index).filter(|s| s.words.end <= m.span.start)?);
            }
            // "Affirmant que la trêve était rompue, Ankara a fermé la frontière."
            None => speaker = Some(cast.subject_behind(index, m.run.words.end)?),
        }
    }
    if let (None, Some(relay)) = (&speaker, &medium)
        && speaker_fill.is_none()
        && !rule.carries
    {
        speaker = cast.issuer(relay);
    }
    if medium.is_none()
        && let Some(speaker) = &speaker
        && speaker_fill.is_some_and(|f| matches!(f.value, FillValue::Speaker(i) if sentence.noun_phrases[i].kind == PhraseKind::Pronoun || cast.is_document(&sentence.noun_phrases[i])))
    {
        medium = goes_on(article, before, index, speaker);
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
            Some("none") => {
                uncommitted =
                    !m.run.fixed.is_empty() || class.is_none_or(|c| c.attribute("own") != Some("act"))
            }
            Some(other) => modality = Modality::from_id(other).or(modality),
            None => {}
        }
    }
    uncommitted |= rule.settings.contains_key("commits");
    let infinitive =
        infinitive_behind(sentence, m.run.words.end).filter(|_| rule.settings.contains_key("behind"));
    // "L'ONU n'a constaté aucune violation": who finds none says that there is none.
    let finds = class.is_some_and(|c| c.attribute("own") == Some("act")) && m.run.fixed.is_empty() && negated;
    let cue = cue.filter(|_| !finds);
    let class = class.filter(|_| !finds);
    let past = cue.is_some_and(|(_, words)| words.len() > 1);
    Some(Utterance {
        frame: Some(frame),
        sentence: index,
        words: infinitive.map_or(m.span, |at| m.span.cover(sentence.tokens()[at].span)),
        content: content(book, article, sentence, rule, m),
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
