//! A count set beside another: *l'armée a relevé douze violations mardi ; les rebelles, eux, en comptent vingt*. Where the words set two voices against
//! each other, the second speaks of the day and the place of the first, unless it names its own.

use crate::claim::{Claim, Counting, Value};
use crate::matcher::Annotated;
use crate::modality::Modality;
use crate::provenance::How;
use crate::rule::ClaimRule;
use crate::text::{Words, french};

/// The claim with the day and the place of the count that its sentence sets it against.
pub(super) fn beside(
    rule: &ClaimRule,
    sentence: &Annotated,
    found: Words,
    claims: &[Claim],
    mut claim: Claim,
) -> Claim {
    let counts = matches!(claim.slot(&rule.answer), Some(Value::Number(_)));
    let dated = |claim: &Claim| claim.about.when.is_some_and(|when| when.how == How::Stated);
    let unresolved = claim.notes.contains(&"date-unresolved");
    if !counts || dated(&claim) || unresolved || claim.about.counting != Counting::Unspecified {
        return claim;
    }
    let alike =
        |last: &&Claim| last.claim == claim.claim && last.slot("unit").map(id) == claim.slot("unit").map(id);
    let Some(last) = claims.iter().rev().find(|last| last.claim == claim.claim).filter(alike) else {
        return claim;
    };
    let told = matches!(last.modality, Modality::Asserted | Modality::Conditional) && dated(last);
    let start = sentence.sentence.span.start;
    let near = last.evidence.sentence.end <= start && last.evidence.line + 2 >= claim.evidence.line
        || last.evidence.sentence.start == start;
    // In one sentence from the other count on, else from where the sentence begins.
    let tokens = sentence.tokens();
    let from = tokens.iter().position(|t| t.span.start >= last.evidence.span.end).unwrap_or(0);
    let set_beside = (from.min(found.start)..found.end).any(|at| french::sets_beside(tokens, at));
    if !(told && near && set_beside) {
        return claim;
    }
    claim.about.when = last.about.when.map(|when| crate::claim::When { how: How::Inferred, ..when });
    claim.about.counting = last.about.counting;
    if claim.about.place.is_none() {
        claim.about.place = last.about.place.clone();
    }
    if claim.about.subject.id.is_none() {
        claim.about.subject = last.about.subject.clone();
    }
    claim
}

fn id(value: &Value) -> String {
    match value {
        Value::Entity(entity) => entity.id.clone(),
        other => format!("{other:?}"),
    }
}
