//! Pronouns that stand for what claims are about: *nous, je* in a quotation for whoever speaks, *il, elle* for the truce named just before. They become
//! mentions, so that a pattern's slot takes them as it takes a name. What pronouns as speakers mean is `attribution`'s.

use crate::attribution::Utterance;
use crate::matcher::{Article, Mention};
use crate::rule::Rulebook;
use crate::text::{Words, bare};

/// Adds a mention for every pronoun that stands for a speaker or a truce.
pub fn stand_in(book: &Rulebook, article: &mut Article, utterances: &[Utterance]) {
    let mut found: Vec<(usize, Mention)> = Vec::new();
    for index in 0..article.sentences.len() {
        for at in 0..article.sentences[index].tokens().len() {
            let entity =
                speaker(book, article, utterances, index, at).or_else(|| truce(book, article, index, at));
            let named = entity.and_then(|e| Some((e, book.names.iter().position(|n| n.entity == e)?)));
            if let Some((entity, name)) = named {
                found.push((index, Mention { words: Words::new(at, at + 1), entity, name }));
            }
        }
    }
    for (index, mention) in found {
        let mentions = &mut article.sentences[index].mentions;
        mentions.push(mention);
        mentions.sort_by_key(|m| (m.words.start, m.entity));
    }
}

/// *nous, je, nos* in somebody's quotation: the actor who speaks.
fn speaker(
    book: &Rulebook,
    article: &Article,
    utterances: &[Utterance],
    index: usize,
    at: usize,
) -> Option<usize> {
    let sentence = &article.sentences[index];
    let token = &sentence.tokens()[at];
    if !matches!(&*token.form, "nous" | "je" | "j'" | "nos" | "notre") {
        return None;
    }
    // "nous nous engageons": the second is the verb's.
    if at > 0 && sentence.tokens()[at - 1].is("nous") {
        return None;
    }
    // "nos partenaires américains" are the others.
    let possessive = matches!(&*token.form, "nos" | "notre");
    let others = sentence
        .mentions
        .iter()
        .any(|m| m.words.start > at && m.words.start <= at + 3 && book.entities[m.entity].kind == "actor");
    if possessive && others {
        return None;
    }
    sentence.quotes.iter().find(|q| q.span.contains(token.span))?;
    let told = utterances.iter().filter(|u| u.content.iter().any(|c| c.contains(token.span)));
    let nearest = told.min_by_key(|u| u.content.iter().map(|c| c.len()).sum::<usize>())?;
    let id = nearest.speaker.as_ref()?.entity.as_ref()?;
    book.entities.iter().position(|e| e.kind == "actor" && e.id == *id)
}

/// *il, elle, celui-ci, celle-ci* behind a truce of that gender, in the sentence or the one before it in the paragraph.
fn truce(book: &Rulebook, article: &Article, index: usize, at: usize) -> Option<usize> {
    let sentence = &article.sentences[index];
    let feminine = match &*sentence.tokens()[at].form {
        "elle" | "celle-ci" => true,
        "il" | "celui-ci" => false,
        _ => return None,
    };
    // "a-t-elle dit", "est-il": behind the verb it asks or tells.
    if at > 0 && sentence.tokens()[at].glued {
        return None;
    }
    let before = |i: usize, limit: usize| {
        let mentions = article.sentences[i].mentions.iter().rev();
        mentions
            .filter(|m| m.words.end <= limit)
            .find(|m| book.entities[m.entity].kind == "truce")
            .map(|m| (i, m.words, m.entity))
    };
    let previous = index
        .checked_sub(1)
        .filter(|i| article.sentences[*i].sentence.paragraph == sentence.sentence.paragraph);
    let (i, words, entity) = before(index, at).or_else(|| previous.and_then(|i| before(i, usize::MAX)))?;
    (is_feminine(article, i, words) == Some(feminine)).then_some(entity)
}

/// By the determiner before these words, here or where the article uses their first word elsewhere.
fn is_feminine(article: &Article, index: usize, words: Words) -> Option<bool> {
    let noun = bare(&article.sentences[index].tokens()[words.start].form).to_string();
    article.sentences.iter().find_map(|s| {
        let tokens = s.tokens();
        (1..tokens.len()).filter(|i| bare(&tokens[*i].form) == noun).find_map(|i| {
            match &*tokens[i - 1].form {
                "la" | "une" | "cette" | "sa" => Some(true),
                "le" | "un" | "ce" | "du" | "au" | "cet" => Some(false),
                _ => None,
            }
        })
    })
}
