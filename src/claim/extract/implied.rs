//! Claims that follow from others: whoever is said to have committed counted violations is blamed (`implies:`), and of a list that is blamed each
//! member is (`each:`).

use crate::attribution::Attribution;
use crate::claim::{Claim, Entity, EntitySet, Value};
use crate::rule::{ClaimRule, Rulebook};
use crate::text::Amount;

/// The note of a claim that follows from another one.
pub(super) const FOLLOWS: &str = "follows-from-count";

/// A claim with what follows from it, one for each member where its rule says so.
pub(super) fn with_implied(book: &Rulebook, rule: &ClaimRule, claim: Claim) -> Vec<Claim> {
    let mut out = Vec::new();
    for (id, slot) in rule.implies.iter().filter(|_| !is_none(rule, &claim)) {
        let Some(implied) = book.claim(id).filter(|_| claim.slot(slot).is_some()) else { continue };
        let mut follows = claim.clone();
        follows.claim.clone_from(id);
        follows.value.retain(|(name, _)| implied.slots.iter().any(|s| s.name == *name));
        follows.about.counting = crate::claim::Counting::Unspecified;
        follows.notes.retain(|note| *note != "part-of-count");
        follows.notes.push(FOLLOWS);
        out.extend(each(implied, follows));
    }
    out.splice(..0, each(rule, claim));
    out
}

/// True for a count of none: nobody did it.
fn is_none(rule: &ClaimRule, claim: &Claim) -> bool {
    matches!(claim.slot(&rule.answer), Some(Value::Number(n)) if n.max == Some(Amount::whole(0)))
}

/// One claim for each member of the list in the slot that the rule names.
fn each(rule: &ClaimRule, claim: Claim) -> Vec<Claim> {
    let slot = rule.each.as_deref().unwrap_or_default();
    let Some(Value::Set(set)) = claim.slot(slot).filter(|_| !rule.id.is_empty()) else { return vec![claim] };
    let one = |member: &Entity| {
        let alone = EntitySet { members: vec![member.clone()], open: set.open, exhaustive: set.exhaustive };
        let mut own = claim.clone();
        accused_by_other(&mut own.attribution, set, member);
        if let Some((_, value)) = own.value.iter_mut().find(|(name, _)| name == slot) {
            *value = Value::Set(alone);
        }
        own
    };
    set.members.iter().map(one).collect()
}

/// "Kiev et Moscou s'accusent": each is accused by the other.
fn accused_by_other(attribution: &mut Attribution, set: &EntitySet, member: &Entity) {
    let [one, two] = &*set.members else { return };
    let both = format!("{} + {}", one.text, two.text);
    let other = if one.id == member.id { two } else { one };
    if attribution.speaker().is_some_and(|hop| hop.name.as_ref() == Some(&both)) {
        attribution.spoken_by(&other.text, &other.id);
    }
}
