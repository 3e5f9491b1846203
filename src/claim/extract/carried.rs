//! Counts told without what is counted: *l'Observatoire en a dénombré quatorze*, *contre 74 la veille*, *Alep : 61*, *six d'entre elles*. A pattern under
//! `unit=same:` finds them, and whatever it says to be the same is taken from the count told last, if that is one of its claim.

use crate::claim::{Claim, Counting, Value};
use crate::matcher::{Annotated, FillValue, Match};
use crate::modality::Modality;
use crate::rule::{ClaimRule, Pattern, Rulebook, SAME};
use crate::text::french;

/// The first slot that a pattern takes from the count told last.
pub(super) fn slot(pattern: &Pattern) -> String {
    let mut same = pattern.constants.iter().filter(|(_, value)| value == SAME);
    same.next().map(|(slot, _)| slot.clone()).unwrap_or_default()
}

/// How far behind the count told last (bytes of text) one may go on from it.
const REACH: usize = 1500;

/// True for a pattern that takes something from the count told last.
pub(super) fn carries(pattern: &Pattern) -> bool {
    pattern.constants.iter().any(|(_, value)| value == SAME)
}

/// The count told last before a match, when it is one of this claim and nothing but a count is told by the match's number.
pub(super) fn told_last<'a>(
    book: &Rulebook,
    rule: &ClaimRule,
    sentence: &Annotated,
    found: &Match,
    claims: &'a [Claim],
) -> Option<&'a Claim> {
    let start = found.run.fills.iter().find(|f| matches!(f.value, FillValue::Number(_)));
    let start = start.map_or(found.span, |f| sentence.span(f.words)).start;
    let answers = |claim: &&Claim| {
        let rule = book.claims.iter().find(|r| r.id == claim.claim);
        rule.is_some_and(|r| matches!(claim.slot(&r.answer), Some(Value::Number(_))))
    };
    let near =
        claims.iter().filter(|c| c.evidence.span.start < start && start - c.evidence.span.start < REACH);
    let last = near.filter(answers).max_by_key(|c| (c.evidence.span.start, c.evidence.span.end))?;
    let told = matches!(last.modality, Modality::Asserted | Modality::Conditional | Modality::Denied);
    (last.claim == rule.id && told && is_bare(sentence, found)).then_some(last)
}

/// The claim with what the pattern says to be the same; what its own words leave open is the count's before it, who says it too unless the words name
/// another counter. `None` when there is nothing to take.
pub(super) fn carry(
    pattern: &Pattern,
    rule: &ClaimRule,
    last: &Claim,
    mut claim: Claim,
    voice: bool,
) -> Option<Claim> {
    let same = |name: &str| pattern.constants.iter().any(|(slot, value)| slot == name && value == SAME);
    let mut value = Vec::new();
    for slot in rule.slots.iter().filter(|s| s.nearby.is_none()) {
        let own = claim.slot(&slot.name).cloned();
        let known = || if same(&slot.name) { last.slot(&slot.name).cloned() } else { None };
        match own.or_else(known) {
            Some(own) => value.push((slot.name.clone(), own)),
            None if same(&slot.name) && !slot.optional => return None,
            None => {}
        }
    }
    claim.value = value;
    if claim.about.subject.id.is_none() {
        claim.about.subject = last.about.subject.clone();
    }
    if claim.about.when.is_none_or(|when| when.how != crate::provenance::How::Stated) {
        claim.about.when = last.about.when;
    }
    if claim.about.counting == Counting::Unspecified {
        claim.about.counting = last.about.counting;
    }
    if voice && claim.about.counted_by.is_empty() {
        claim.attribution = last.attribution.clone();
        claim.about.counted_by = last.about.counted_by.clone();
    }
    claim.notes.push("goes-on-from-count");
    Some(claim)
}

/// True when no noun follows the number: what it counts is left to the count before it.
fn is_bare(sentence: &Annotated, found: &Match) -> bool {
    let numbers = found.run.fills.iter().filter(|f| matches!(f.value, FillValue::Number(_)));
    let tokens = sentence.tokens();
    numbers.into_iter().all(|number| {
        let at = number.words.end;
        let Some(next) = tokens.get(at) else { return true };
        let form = &*next.form;
        let taken = found.run.fixed.contains(&at);
        let small = french::is_preposition(form)
            || french::is_determiner(form)
            || french::is_negation(form)
            || french::is_clitic(form)
            || french::is_auxiliary(form)
            || matches!(form, "dont" | "qui" | "que" | "et" | "ou" | "mais" | "autres" | "d'" | "de");
        let date = sentence.dates.iter().any(|d| d.words.start == at);
        !next.is_word() || taken || small || date || sentence.transparent.get(at).copied().unwrap_or(false)
    })
}
