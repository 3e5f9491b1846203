//! Quotations that no words of saying introduce: a whole sentence between marks goes on with whoever spoke before it in the paragraph.

use super::cast::Cast;
use super::utterance::Utterance;
use crate::matcher::Article;
use crate::text::{Quote, Span};

/// Gives every floating quotation to the utterance before it in its paragraph; else to the person whom the sentence before it was about (*Le
/// général est optimiste. « La trêve tient. »*).
pub(super) fn float(article: &Article, cast: &Cast, utterances: &mut Vec<Utterance>) {
    let mut outer: Vec<&Quote> = article.reading.quotes.iter().filter(|q| q.depth == 0).collect();
    outer.sort_by_key(|q| q.span);
    let mut last: Option<&Quote> = None;
    for quote in outer {
        let told = utterances.iter().any(|u| u.content.iter().any(|c| c.contains(quote.span)));
        // A quotation over several paragraphs opens anew with each and closes once.
        let open = last.filter(|before| !told && !before.closed && opens_paragraph(article, quote.span));
        last = Some(quote);
        if let Some(before) = open
            && let Some(u) = utterances.iter_mut().find(|u| u.content.iter().any(|c| c.contains(before.span)))
        {
            u.content.push(quote.span);
            u.content.sort();
            continue;
        }
        let Some((sentence, paragraph)) = stands_alone(article, quote.span).filter(|_| !told) else {
            continue;
        };
        let before = utterances.iter_mut().rev().find(|u| {
            u.sentence < sentence
                && u.speaker.is_some()
                && !u.uncommitted
                && article.sentences[u.sentence].sentence.paragraph == paragraph
        });
        // Only words that quote him let the reader take him for the speaker.
        let quoted = |u: &Utterance| {
            article.reading.quotes.iter().any(|q| u.content.iter().any(|c| c.overlaps(q.span)))
        };
        if let Some(utterance) = before.filter(|u| quoted(u)) {
            utterance.content.push(quote.span);
            utterance.content.sort();
            continue;
        }
        let previous = sentence
            .checked_sub(1)
            .filter(|i| article.sentences[*i].sentence.paragraph == paragraph)
            .and_then(|i| cast.subject(i))
            .filter(|s| matches!(s.kind, "person" | "role"));
        if let Some(speaker) = previous {
            utterances.push(Utterance::floating(sentence, quote.span, speaker));
            utterances.sort_by_key(|u| (u.sentence, u.words));
        }
    }
}

/// The first sentence of a quotation that opens a sentence and closes one, with its paragraph.
fn stands_alone(article: &Article, quote: Span) -> Option<(usize, usize)> {
    let opens = article.sentences.iter().position(|s| s.sentence.span.start == quote.start)?;
    let closes = article.sentences[opens..].iter().any(|s| {
        let end = s.sentence.span.end;
        end >= quote.end
            && article.text.get(quote.end..end).is_some_and(|t| !t.chars().any(char::is_alphanumeric))
    });
    closes.then(|| (opens, article.sentences[opens].sentence.paragraph))
}

fn opens_paragraph(article: &Article, quote: Span) -> bool {
    let at = article.sentences.iter().position(|s| s.sentence.span.start == quote.start);
    at.is_some_and(|i| {
        i == 0 || article.sentences[i - 1].sentence.paragraph != article.sentences[i].sentence.paragraph
    })
}
