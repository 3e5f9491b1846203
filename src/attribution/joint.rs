//! Several who speak as one: *Damas et Moscou ont affirmé que …*, *…, ont annoncé Moscou et Washington*. Only phrases joined by *et* (a chain by
//! commas before it), and only when a verb in the plural says so or no verb does (*selon Moscou et Damas*).

use crate::matcher::{Annotated, NounPhrase, PhraseKind};
use crate::text::Words;

/// The phrases that speak together with phrase `index`, itself included, in the order of the text; `cue` are the tokens of the verb of saying.
pub(super) fn partners(sentence: &Annotated, index: usize, cue: Option<Words>) -> Vec<usize> {
    let phrases = &sentence.noun_phrases;
    let plural = cue.map(|c| is_plural(&sentence.tokens()[c.start].form));
    let alone = vec![index];
    if plural == Some(false) {
        return alone;
    }
    let own = phrases[index].words;
    let before = cue.is_some_and(|c| own.end <= c.start);
    let mut out = vec![index];
    if before {
        // "Moscou, Ankara et Téhéran affirment": back from the last.
        let mut sign = "et";
        // "Tant Ankara que l'ONU estiment"
        if let Some(other) = ending_before(sentence, phrases[index].words.start, "que")
            && let Some(tant) = phrases[other].words.start.checked_sub(1)
            && sentence.tokens()[tant].is("tant")
        {
            return vec![other, index];
        }
        while let Some(other) = ending_before(sentence, phrases[out[0]].words.start, sign) {
            out.insert(0, other);
            sign = ",";
        }
    } else {
        let next = |at: usize, sign: &str| {
            let joined = sentence.tokens().get(at).is_some_and(|t| t.is(sign));
            joined.then(|| phrases.iter().position(|p| p.words.start == at + 1 && can_join(p))).flatten()
        };
        let mut at = own.end;
        while let Some(other) = next(at, ",") {
            out.push(other);
            at = phrases[other].words.end;
        }
        match next(at, "et") {
            // "selon Moscou et la trêve …": without a verb the pair must end what it stands in.
            Some(other) if cue.is_some() || ends_here(sentence, phrases[other].words.end) => out.push(other),
            _ => return alone,
        }
    }
    out
}

/// The phrase that ends right before `sign`, which stands right before token `start`.
fn ending_before(sentence: &Annotated, start: usize, sign: &str) -> Option<usize> {
    let at = start.checked_sub(1)?;
    if !sentence.tokens()[at].is(sign) {
        return None;
    }
    let ends = |p: &&NounPhrase| p.words.end == at && can_join(p);
    // The longest phrase that ends there, not the tail of one.
    let longest = sentence.noun_phrases.iter().filter(ends).min_by_key(|p| p.words.start)?;
    sentence.noun_phrases.iter().position(|p| p == longest)
}

fn can_join(phrase: &NounPhrase) -> bool {
    !matches!(phrase.kind, PhraseKind::Pronoun | PhraseKind::Noun)
}

fn ends_here(sentence: &Annotated, at: usize) -> bool {
    sentence.tokens().get(at).is_none_or(|t| !t.is_word())
}

/// *ont, affirment, font*: a third person plural by its ending.
pub(super) fn is_plural(form: &str) -> bool {
    form.ends_with("nt")
}
