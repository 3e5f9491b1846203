//! What a claim says, in words: its answer, its slots, how it is put.

use super::teller::Teller;
use super::words::{self, Label, Lang};
use crate::claim::{Claim, Counting, Entity, EntitySet, Value};
use crate::modality::Modality;
use crate::provenance::How;
use crate::text::Quantity;

/// Slots that qualify the answer and so are shown with it.
const QUALIFIERS: [&str; 2] = ["factor", "role"];

/// A value in words; `state` says what a state is called.
fn value(lang: Lang, value: &Value, state: impl Fn(&str) -> String) -> String {
    match value {
        Value::Number(n) => quantity(lang, n, ""),
        Value::Duration(hours) => quantity(lang, hours, lang.pick("hours", "heures")),
        Value::Entity(entity) => entity.name.clone(),
        Value::Set(set) => entities(lang, set),
        Value::State(id) => state(id),
        Value::Date { period, text } => {
            period.and_then(|p| words::period(lang, p)).unwrap_or_else(|| lang.quoted(text))
        }
        Value::Text(text) => lang.quoted(text),
    }
}

/// The names of entities, one after the other.
pub(super) fn names(entities: &[Entity]) -> String {
    entities.iter().map(|e| e.name.as_str()).collect::<Vec<_>>().join(", ")
}

impl Teller<'_> {
    /// A claim's answer with what qualifies it: `in danger`, `Russie, Turquie (sponsors)`.
    pub fn answer(&self, claim: &Claim) -> String {
        let slot = self.view.knowledge.claims.get(&claim.claim).map(|k| k.answer.as_str());
        let answer = slot.and_then(|s| claim.slot(s)).or_else(|| claim.value.first().map(|(_, v)| v));
        let mut text = answer.map(|v| self.value(&claim.claim, v)).unwrap_or_default();
        let mut more = Vec::new();
        for (name, qualifier) in &claim.value {
            // "Brokers of the truce: X (brokers)" would say it twice.
            let said = matches!(qualifier, Value::State(id) if *id == claim.claim);
            if QUALIFIERS.contains(&name.as_str()) && Some(name.as_str()) != slot && !said {
                let label = if name == "role" { String::new() } else { self.named(claim, name) };
                more.push(format!("{label}{}", self.value(&claim.claim, qualifier)));
            }
        }
        // A day's count beside a running total would mislead without it.
        match claim.about.counting {
            Counting::Unspecified => {}
            Counting::Since => more.push(words::counting(self.lang(), Counting::Since).to_owned()),
            counting => text = format!("{text} {}", words::counting(self.lang(), counting)),
        }
        if !more.is_empty() {
            text = format!("{text} ({})", more.join(self.semicolon()));
        }
        text
    }

    /// The answer with how it is put, when it is not put plainly.
    pub fn answer_as_put(&self, claim: &Claim) -> String {
        match self.put(claim) {
            Some(put) => format!("{} ({put})", self.answer(claim)),
            None => self.answer(claim),
        }
    }

    /// How a claim is put, unless it is stated plainly.
    pub fn put(&self, claim: &Claim) -> Option<&'static str> {
        match claim.modality {
            Modality::Asserted if claim.presupposed => Some(self.label(Label::Presupposed)),
            Modality::Asserted => None,
            other => Some(words::modality(self.lang(), other)),
        }
    }

    /// Every slot of a claim: the answer, then the others with their names.
    pub fn all_slots(&self, claim: &Claim) -> String {
        let answer = self.view.knowledge.claims.get(&claim.claim).map(|k| k.answer.as_str());
        let mut parts = vec![self.answer(claim)];
        for (at, (name, v)) in claim.value.iter().enumerate() {
            let shown = Some(name.as_str()) == answer || (answer.is_none() && at == 0);
            if !shown && !QUALIFIERS.contains(&name.as_str()) {
                parts.push(format!("{}{}", self.named(claim, name), self.value(&claim.claim, v)));
            }
        }
        parts.join(self.semicolon())
    }

    /// What a claim is about: truce, party, place, time, who counted; what is inferred is marked.
    pub fn about(&self, claim: &Claim) -> Vec<String> {
        let about = &claim.about;
        let mut parts = Vec::new();
        if self.has_subject(&claim.claim) {
            parts.push(self.marked(&self.subject(about.subject.id.as_deref()), about.subject.how));
        }
        if !about.party.is_empty() {
            parts.push(format!("{}{}", self.named(claim, "party"), names(&about.party)));
        }
        parts.extend(about.place.as_ref().map(|p| p.name.clone()));
        parts.push(self.when(claim).unwrap_or_else(|| self.label(Label::UnknownTime).to_owned()));
        if !about.counted_by.is_empty() {
            let counted = self.slot_name(&claim.claim, "counted_by");
            parts.push(format!("{counted} {}", names(&about.counted_by)));
        }
        parts
    }

    /// What of a claim is inferred or taken for granted, in words.
    pub fn inferred(&self, claim: &Claim) -> Vec<&'static str> {
        let mut parts = Vec::new();
        if claim.about.subject.how == How::Inferred && self.has_subject(&claim.claim) {
            parts.push(self.lang().pick("which truce is inferred", "la trêve visée est déduite"));
        }
        if self.is_dated(&claim.claim) && claim.about.when.is_some_and(|w| w.how == How::Inferred) {
            parts.push(self.lang().pick("the time is inferred", "le moment est déduit"));
        }
        if claim.presupposed {
            parts.push(self.label(Label::Presupposed));
        }
        parts
    }

    fn named(&self, claim: &Claim, slot: &str) -> String {
        format!("{}{} ", self.slot_name(&claim.claim, slot), self.colon())
    }

    fn value(&self, claim: &str, v: &Value) -> String {
        value(self.lang(), v, |id| self.state(claim, id))
    }
}

/// An interval in words; `unit` stands behind it.
pub(super) fn quantity(lang: Lang, quantity: &Quantity, unit: &str) -> String {
    let number = |amount| words::number(lang, amount);
    let plain = match (quantity.min, quantity.max) {
        (Some(min), Some(max)) if min == max => number(min),
        (Some(min), Some(max)) if min.in_thousandths() > 0 => {
            // A rounded figure: the bounds are ours, the words are the text's.
            let bounds = format!("{} {} {}", number(min), lang.pick("to", "à"), number(max));
            let bounds = with_unit(bounds, unit);
            return match quantity.text.trim() {
                "" => bounds,
                words => format!("{bounds} ({})", lang.quoted(words)),
            };
        }
        (Some(min), None) => format!("{} {}", lang.pick("at least", "au moins"), number(min)),
        (_, Some(max)) => format!("{} {}", lang.pick("at most", "au plus"), number(max)),
        (None, None) => return lang.quoted(&quantity.text),
    };
    with_unit(plain, unit)
}

fn with_unit(number: String, unit: &str) -> String {
    if unit.is_empty() { number } else { format!("{number}\u{a0}{unit}") }
}

fn entities(lang: Lang, set: &EntitySet) -> String {
    let members = names(&set.members);
    match (set.exhaustive, set.open) {
        (true, _) => format!("{} {members}", lang.pick("only", "seulement")),
        (_, true) => format!("{members} {}", lang.pick("and others", "et d’autres")),
        _ => members,
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Value, value};
    use crate::text::{Amount, Quantity};

    #[test]
    fn a_number_reads_as_it_was_meant() {
        for (min, max, text, english, french) in [
            (Some(256), Some(256), "256", "256", "256"),
            (Some(0), Some(0), "aucun", "0", "0"),
            (Some(3), None, "au moins trois", "at least 3", "au moins 3"),
            (Some(0), Some(9), "moins de dix", "at most 9", "au plus 9"),
            (
                Some(10),
                Some(14),
                "une douzaine",
                "10 to 14 (“une douzaine”)",
                "10 à 14 («\u{a0}une douzaine\u{a0}»)",
            ),
            (None, None, "de nombreux", "“de nombreux”", "«\u{a0}de nombreux\u{a0}»"),
        ] {
            let amount = |n: Option<i64>| n.map(Amount::whole);
            let number =
                Value::Number(Quantity { min: amount(min), max: amount(max), text: text.to_owned() });
            assert_eq!(value(Lang::En, &number, str::to_owned), english);
            assert_eq!(value(Lang::Fr, &number, str::to_owned), french);
        }
    }
}
