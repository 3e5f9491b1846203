//! Words that stand for what claims are about: *nous, je* in a quotation for whoever speaks; *il, elle, ce dernier, celle du 27 février*, an object's *l'*
//! and *l'accord, le texte* (`again` in the lexicon) for the truce that was named before. They become mentions, so that a pattern's slot takes them as it
//! takes a name. What pronouns as speakers mean is `attribution`'s; which truce is meant is `subject`'s.

use crate::attribution::Utterance;
use crate::matcher::{Article, Mention};
use crate::rule::Rulebook;
use crate::text::{Words, bare};

/// A truce that a later word may speak of again.
const TRUCE: &str = "truce";
/// How many words before a name that speaks of a truce again its article may stand.
const WORDS_TO_ARTICLE: usize = 2;
/// How many words behind *l'accord de, sur* the name may stand that tells it to be the truce's.
const WORDS_TO_COMPLEMENT: usize = 4;

/// Adds a mention for every word that stands for a speaker or a truce, and takes those away that speak of a truce again where none was named.
pub fn stand_in(book: &Rulebook, article: &mut Article, utterances: &[Utterance]) {
    only_again(book, article);
    let mut found: Vec<(usize, Mention)> = Vec::new();
    for index in 0..article.sentences.len() {
        for at in 0..article.sentences[index].tokens().len() {
            let speaker = || speaker(book, article, utterances, index, at).map(|e| (e, at + 1));
            let stands = truce(book, article, index, at).or_else(speaker);
            let named = stands.and_then(|(e, end)| Some((e, end, name_of(book, e)?)));
            if let Some((entity, end, name)) = named {
                found.push((index, Mention { words: Words::new(at, end), entity, name }));
            }
        }
    }
    for (index, mention) in found {
        let mentions = &mut article.sentences[index].mentions;
        mentions.push(mention);
        mentions.sort_by_key(|m| (m.words.start, m.entity));
    }
}

/// True for a pronoun that stands for a truce, by its first word.
pub(super) fn is_pronoun(form: &str) -> bool {
    matches!(
        form,
        "il" | "elle"
            | "celui-ci"
            | "celle-ci"
            | "celui"
            | "celle"
            | "dernier"
            | "dernière"
            | "l'"
            | "le"
            | "la"
    )
}

/// True for an entity whose names mean whichever truce the article has named (`again` in the lexicon).
pub(super) fn is_again(book: &Rulebook, entity: usize) -> bool {
    book.entities[entity].attribute("again").is_some()
}

fn name_of(book: &Rulebook, entity: usize) -> Option<usize> {
    book.names.iter().position(|n| n.entity == entity)
}

/// Keeps a name that speaks of a truce again where one was named before it, and the words before and behind say that it is this one: *l'accord, cet
/// accord*, not *un accord*, *l'accord sur les céréales*.
fn only_again(book: &Rulebook, article: &mut Article) {
    let mut named = false;
    for sentence in &mut article.sentences {
        let tokens = sentence.sentence.tokens.as_slice();
        let names: Vec<(usize, Words)> = sentence.mentions.iter().map(|m| (m.entity, m.words)).collect();
        let is_own = |at: usize| {
            names.iter().any(|(e, words)| {
                matches!(book.entities[*e].kind.as_str(), "truce" | "place" | "actor") && words.holds(at)
            })
        };
        let mut before = named;
        sentence.mentions.retain(|m| {
            if book.entities[m.entity].kind != TRUCE {
                return true;
            }
            if !is_again(book, m.entity) {
                before = true;
                return true;
            }
            let first = m.words.start.saturating_sub(WORDS_TO_ARTICLE);
            let definite = tokens[first..m.words.start].iter().any(|t| is_definite(&t.form));
            let of = tokens.get(m.words.end).is_some_and(|t| is_complement(&t.form));
            let past = m.words.end + 1;
            let own = !of || (past..past + WORDS_TO_COMPLEMENT).any(is_own);
            before && definite && own
        });
        named = before;
    }
}

fn is_definite(form: &str) -> bool {
    matches!(form, "l'" | "le" | "la" | "du" | "au" | "cet" | "cette" | "ce" | "son" | "sa" | "leur")
}

fn is_complement(form: &str) -> bool {
    matches!(form, "de" | "du" | "des" | "d'" | "sur")
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

/// The gender of a pronoun that may stand for a truce, `None` inside when it shows none, and one past its last word.
fn pronoun(article: &Article, index: usize, at: usize) -> Option<(Option<bool>, usize)> {
    let tokens = article.sentences[index].tokens();
    let form = |i: usize| tokens.get(i).map_or("", |t| &*t.form);
    // A pronoun of the object was moved behind its verb.
    let moved = at > 0 && tokens[at].span.start < tokens[at - 1].span.start;
    let one = |feminine: bool| Some((Some(feminine), at + 1));
    match form(at) {
        // "a-t-elle dit", "est-il": behind the verb it asks or tells.
        "il" | "elle" | "celui-ci" | "celle-ci" if at > 0 && tokens[at].glued => None,
        "elle" | "celle-ci" => one(true),
        "il" | "celui-ci" => one(false),
        "celui" | "celle" if matches!(form(at + 1), "de" | "du" | "d'" | "en") => one(form(at) == "celle"),
        "dernier" if at > 0 && form(at - 1) == "ce" => one(false),
        "dernière" if at > 0 && form(at - 1) == "cette" => one(true),
        "l'" if moved => Some((None, at + 1)),
        "le" if moved => one(false),
        "la" if moved => one(true),
        _ => None,
    }
}

/// The truce that a pronoun stands for: one of its gender, named in the sentence or the one before it.
fn truce(book: &Rulebook, article: &Article, index: usize, at: usize) -> Option<(usize, usize)> {
    let (feminine, end) = pronoun(article, index, at)?;
    let sentence = &article.sentences[index];
    let start = sentence.tokens()[at].span.start;
    let before = |i: usize, limit: usize| {
        let mentions = article.sentences[i].mentions.iter().rev();
        mentions
            .filter(|m| article.sentences[i].span(m.words).end <= limit)
            .find(|m| book.entities[m.entity].kind == TRUCE)
            .map(|m| (i, m.words, m.entity))
    };
    // Across a paragraph the pronoun has to open the sentence.
    let opens = sentence.tokens()[..at].iter().filter(|t| t.is_word()).count() <= 1;
    let previous = index
        .checked_sub(1)
        .filter(|i| opens || article.sentences[*i].sentence.paragraph == sentence.sentence.paragraph);
    let (i, words, entity) = before(index, start).or_else(|| previous.and_then(|i| before(i, usize::MAX)))?;
    let agrees = feminine.is_none_or(|f| is_feminine(article, i, words) == Some(f));
    agrees.then_some((entity, end))
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
