//! What is told of a sentence that is shown: the claim that it most looks like, the words that speak for it, the nearest pattern.

use super::{Gap, Looked, Measure, Sentence, Sign};
use crate::document::Document;
use crate::rule::Rulebook;
use crate::text::Span;
use crate::workbench::explain::nearest;
use std::collections::BTreeSet;

/// How much all the words of a claim count beside its best pattern when the claim type is chosen. Measured on a gold file: from a fifth to a half it is
/// much the same, without it worse.
const SHARE: f64 = 0.3;

/// What is told of sentences of `document`, in their order.
pub fn told(book: &Rulebook, measure: &Measure, document: &Document, sentences: Vec<Sentence>) -> Vec<Gap> {
    let looked: Vec<(Sentence, &Looked)> = sentences
        .into_iter()
        .filter_map(|sentence| Some((sentence.clone(), likeness(measure, &sentence)?)))
        .collect();
    let wanted: Vec<(Span, &str)> =
        looked.iter().map(|(sentence, looked)| (sentence.span, looked.claim.as_str())).collect();
    let near = nearest(book, document, &wanted);
    let gaps = looked.into_iter().zip(near).map(|((sentence, looked), near)| Gap {
        signs: signs(measure, document, &sentence, &looked.things),
        near,
        claim: looked.claim.clone(),
        document: sentence.document,
        line: sentence.line,
        span: sentence.span,
        text: sentence.text,
        worth: sentence.worth,
        again: sentence.again,
    });
    gaps.collect()
}

/// The claim that a sentence most looks like; of several the first of the rules.
fn likeness<'m>(measure: &'m Measure, sentence: &Sentence) -> Option<&'m Looked> {
    let things = sentence.things();
    let held: Vec<bool> = (0..measure.sought.len()).map(|thing| things.contains(&thing)).collect();
    let mut best: Option<(f64, &Looked)> = None;
    for looked in &measure.claims {
        let words: f64 = looked.things.intersection(&things).map(|thing| measure.weight(*thing)).sum();
        let spoken = looked.patterns.iter().filter(|(lang, _)| *lang == sentence.lang || lang == "*");
        let patterns = spoken.map(|(_, outline)| outline.held(&held, &measure.weights));
        let worth = patterns.reduce(f64::max).unwrap_or(f64::MIN) + SHARE * words;
        if best.is_none_or(|(most, _)| worth > most) {
            best = Some((worth, looked));
        }
    }
    best.map(|(_, looked)| looked)
}

/// The words of a sentence that a claim looks for, the weightiest first, no words twice.
fn signs(measure: &Measure, document: &Document, sentence: &Sentence, things: &BTreeSet<usize>) -> Vec<Sign> {
    let mut out: Vec<Sign> = Vec::new();
    for (thing, span) in sentence.held.iter().filter(|(thing, _)| things.contains(thing)) {
        let (kind, weight) = (measure.sought.kind(*thing), measure.weight(*thing));
        let text = document.words(*span).to_owned();
        // A name within the words of another one, or a word within a name, is told of with it.
        if let Some(known) =
            out.iter_mut().find(|known| known.span.contains(*span) || span.contains(known.span))
        {
            if span.len() > known.span.len() {
                (known.span, known.text) = (*span, text);
            }
            known.kind = known.kind.take().or(kind);
            known.weight = known.weight.max(weight);
            continue;
        }
        out.push(Sign { span: *span, text, kind, weight });
    }
    out.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.span.cmp(&b.span)));
    let mut known = BTreeSet::new();
    out.retain(|sign| known.insert(sign.text.to_lowercase()));
    out
}
