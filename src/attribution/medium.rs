//! Through what a speaker reaches the outlet: an agency, a communiqué, an interview, a broadcast. Named in the frame that names the speaker, or
//! beside it in the sentence.

use super::cast::Cast;
use super::utterance::Utterance;
use crate::matcher::{Annotated, Article, FillValue, Match, NounPhrase};
use crate::rule::{FrameRule, Rulebook};
use crate::text::{Span, Words, fold, french};

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

/// What the frame's own `medium` slot names.
pub(super) fn medium_of(
    book: &Rulebook,
    lang: &str,
    rule: &FrameRule,
    sentence: &Annotated,
    m: &Match,
) -> Option<Medium> {
    let fill = m.run.fills.iter().find(|f| rule.slots[f.slot].name == "medium")?;
    match fill.value {
        FillValue::Entity(e) => relay(book, sentence, Some((e, fill.words))),
        FillValue::Speaker(i) => {
            let phrase = sentence.noun_phrases.get(i)?;
            // "la chaîne de télévision Rossia 24": the last name says most.
            let named = phrase.entities.iter().rev().find_map(|(e, w)| relay(book, sentence, Some((*e, *w))));
            named.or_else(|| unlisted(book, lang, sentence, phrase))
        }
        _ => None,
    }
}

/// *une chaîne locale*: a relay that no lexicon knows, by its words.
fn unlisted(book: &Rulebook, lang: &str, sentence: &Annotated, phrase: &NounPhrase) -> Option<Medium> {
    let role = phrase.role.as_ref()?;
    let relays = book.languages.get(lang)?.tables.get("relays")?;
    relays.keys().find(|k| k.trim_end_matches('~') == role)?;
    // "la chaîne NTV": its name, when it has one.
    if let Some(name) = phrase.person {
        let words = sentence.span(name);
        let name = words.of(sentence.text).to_owned();
        return Some(Medium { entity: fold(&name), name, kind: "newspaper".into(), words });
    }
    let determiner = french::is_determiner(&sentence.tokens()[phrase.words.start].form);
    let words = sentence.span(Words::new(phrase.words.start + usize::from(determiner), phrase.words.end));
    let name = words.of(sentence.text).to_owned();
    Some(Medium { entity: fold(&name), name, kind: "newspaper".into(), words })
}

/// An entity that relays: an agency, an outlet, or a medium.
pub(super) fn relay(book: &Rulebook, sentence: &Annotated, entity: Option<(usize, Words)>) -> Option<Medium> {
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
pub(super) fn add_medium(
    book: &Rulebook,
    article: &Article,
    index: usize,
    rule: &FrameRule,
    m: &Match,
    here: &mut [Utterance],
    cast: &mut Cast,
) {
    let sentence = &article.sentences[index];
    let Some(medium) = medium_of(book, article.lang, rule, sentence, m) else { return };
    for utterance in here.iter_mut().filter(|u| u.medium.is_none()) {
        utterance.medium = Some(medium.clone());
        cast.heard(utterance);
    }
}
