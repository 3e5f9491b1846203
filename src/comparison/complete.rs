//! Whether a list of parts was read whole: no number stands between its parts, or next to its ends, that is none of them; lines follow each other; no
//! word leaves it open. Works on the sentences of the claims alone, so a doubt means no.

use super::parts::List;
use super::position::Grouped;
use crate::claim::Evidence;
use crate::text::{Token, numbers, read};

/// Words that leave some of the whole to others (*notamment*, *le reste*).
const OPEN: [&str; 10] = [
    "notamment",
    "surtout",
    "principalement",
    "essentiellement",
    "majorité",
    "reste",
    "restant",
    "autres",
    "ailleurs",
    "etc",
];

/// What makes a number a length of time.
const TIMES: [&str; 8] = ["heure", "heures", "h", "jour", "jours", "minutes", "semaines", "mois"];

/// How far behind the last part (tokens) a number would be one more part.
const TAIL: usize = 6;

/// How far apart (lines) the items of a list may stand.
const STEP: usize = 2;

pub(super) fn is_complete(grouped: &Grouped<'_>, list: &List) -> bool {
    let proof = |index: usize| &grouped.claims[index].evidence;
    let whole = proof(list.whole);
    let parts: Vec<&Evidence> = list.parts.iter().map(|(_, index)| proof(*index)).collect();
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return false };
    if list.broken {
        return false;
    }
    if parts.iter().all(|part| part.sentence == first.sentence) {
        let start = if whole.sentence == first.sentence { whole.span.end } else { first.sentence.start };
        let ends = parts.iter().map(|part| part.span.end);
        let mut gaps = std::iter::once(start).chain(ends).zip(parts.iter().map(|part| part.span.start));
        return gaps.all(|(from, until)| is_plain(inside(first, from, until), usize::MAX))
            && is_plain(inside(last, last.span.end, last.sentence.end), TAIL);
    }
    // One item a line, from the total on.
    let mut lines = vec![whole.line];
    lines.extend(parts.iter().map(|part| part.line));
    let steps: Vec<usize> = lines.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).collect();
    let even = steps.iter().all(|step| (1..=STEP).contains(step) && Some(step) == steps.first());
    let alone = |part: &&Evidence| {
        is_plain(inside(part, part.sentence.start, part.span.start), usize::MAX)
            && is_plain(inside(part, part.span.end, part.sentence.end), usize::MAX)
    };
    even && parts.iter().all(alone) && last.sentence_text.trim_end().ends_with('.')
}

/// The words of the sentence between two places in the article; nothing when they overlap.
fn inside(proof: &Evidence, from: usize, until: usize) -> &str {
    let at = |place: usize| place.saturating_sub(proof.sentence.start);
    proof.sentence_text.get(at(from)..at(until)).unwrap_or_default()
}

/// No word of these leaves the list open, and none of the first `reach` begins a number but that of a length of time.
fn is_plain(words: &str, reach: usize) -> bool {
    let reading = read(words);
    reading.sentences.iter().enumerate().all(|(at, sentence)| {
        let tokens: &[Token] = &sentence.tokens;
        let opens = tokens.iter().any(|token| OPEN.iter().any(|word| token.is(word)));
        let reach = if at == 0 { reach } else { 0 };
        let counts = numbers(tokens, words, &[]).into_iter().any(|number| {
            let time =
                tokens.get(number.words.end).is_some_and(|next| TIMES.iter().any(|word| next.is(word)));
            number.words.start < reach && !time
        });
        !opens && !counts
    })
}
