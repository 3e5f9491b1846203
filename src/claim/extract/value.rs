//! What a match found → the values of a claim, in the rule's order.

use super::{ABOUT, Parts};
use crate::attribution::Utterance;
use crate::claim::{Entity, EntitySet, Value};
use crate::matcher::{Annotated, Article, Fill, FillValue, List, Match};
use crate::modality::{Judged, Modality};
use crate::rule::{ClaimRule, Rulebook, SAME, Slot, SlotType};
use crate::text::{Period, Quantity, Words, french, resolve, whole_duration, whole_number};

/// A negation turns a state into what the rule says is its negation; else, and where it is about an `agent` that no slot took, the claim is negated.
pub(super) fn turn(
    rule: &ClaimRule,
    mut value: Vec<(String, Value)>,
    mut judged: Judged,
    negated: bool,
    agent: bool,
) -> (Vec<(String, Value)>, Judged) {
    if !negated {
        return (value, judged);
    }
    for (_, v) in &mut value {
        if let Value::State(state) = v
            && !agent
            && let Some(turned) = rule.negated.get(state)
        {
            *v = Value::State(turned.clone());
            return (value, judged);
        }
    }
    match judged.modality {
        Modality::Asserted | Modality::Conditional => judged.modality = Modality::Negated,
        Modality::Denied => judged.modality = Modality::Asserted,
        _ => {}
    }
    (value, judged)
}

/// "Les pourparlers reprendront lundi" asserts that they are scheduled: the rule says what a state is while it is planned or wanted. A row
/// that leads to its own state (*prévoient une réunion*) says that the plan adds nothing.
pub(super) fn ahead(
    rule: &ClaimRule,
    mut value: Vec<(String, Value)>,
    judged: Judged,
) -> (Vec<(String, Value)>, Judged) {
    let turns = match judged.modality {
        Modality::Planned => &rule.planned,
        Modality::Wanted => &rule.wanted,
        _ => return (value, judged),
    };
    for (_, v) in &mut value {
        if let Value::State(state) = v
            && let Some(turned) = turns.get(state)
        {
            *v = Value::State(turned.clone());
            return (value, Judged { modality: Modality::Asserted, cue: None });
        }
    }
    (value, judged)
}

/// The slots of a match, in the rule's order; those that say what it is about are left out.
pub(super) fn value(
    book: &Rulebook,
    rule: &ClaimRule,
    article: &Article,
    index: usize,
    found: &Match,
    published: Option<Period>,
) -> Vec<(String, Value)> {
    let mut out = Vec::new();
    for (slot_index, slot) in
        rule.slots.iter().enumerate().filter(|(_, s)| s.nearby.is_none() && !ABOUT.contains(&s.name.as_str()))
    {
        let constant = rule.patterns[found.pattern].constants.iter().find(|(s, _)| *s == slot.name);
        let fills: Vec<_> = found.run.fills.iter().filter(|f| f.slot == slot_index).collect();
        let value = match (constant, fills.first()) {
            (_, Some(first)) => {
                let mut value = of_fill(book, article, index, first, published);
                for other in &fills[1..] {
                    if let (Value::Set(set), Value::Set(more)) =
                        (&mut value, of_fill(book, article, index, other, published))
                    {
                        set.members.extend(
                            more.members
                                .into_iter()
                                .filter(|m| set.members.iter().all(|x| x.id != m.id))
                                .collect::<Vec<_>>(),
                        );
                        set.open |= more.open;
                    }
                }
                value
            }
            (Some((_, constant)), None) if constant == SAME => continue,
            (Some((_, constant)), None) => of_constant(book, slot, constant, found.span.of(article.text)),
            (None, None) => continue,
        };
        out.push((slot.name.clone(), value));
    }
    out
}

/// `blamed=speaker:` puts the speaker into the slot: the subject of *dit avoir …*, *nie avoir …*, or *nous* where the pattern has that word; into a
/// set he comes beside whom the pattern names. `None` when the speaker is no entity of the kind, or the match does not stand right behind his verb.
pub(super) fn with_speaker(
    book: &Rulebook,
    rule: &ClaimRule,
    sentence: &Annotated,
    found: &Match,
    mut value: Vec<(String, Value)>,
    utterance: Option<&Utterance>,
) -> Option<Vec<(String, Value)>> {
    for (slot, _) in rule.patterns[found.pattern].constants.iter().filter(|(_, c)| c == "speaker") {
        let index = rule.slots.iter().position(|s| s.name == *slot)?;
        let kind = rule.slots[index].kind.entity_kind()?;
        let named = found.run.fills.iter().any(|f| f.slot == index);
        let first_person =
            found.run.fixed.iter().any(|t| french::is_first_person(&sentence.tokens()[*t].form));
        let utterance = utterance.filter(|u| first_person || u.subject && u.words.overlaps(found.span))?;
        let speaker = utterance.speaker.as_ref()?;
        let index =
            book.entities.iter().position(|e| e.kind == kind && Some(&e.id) == speaker.entity.as_ref())?;
        let entity = entity(book, index, &speaker.name);
        let filled = match value.iter_mut().find(|(n, _)| n == slot) {
            Some((_, v)) => v,
            None => return None,
        };
        *filled = match filled {
            Value::Set(set) if named => {
                let mut set = set.clone();
                set.members.retain(|m| m.id != entity.id);
                set.members.insert(0, entity);
                Value::Set(set)
            }
            Value::Set(_) => Value::Set(EntitySet { members: vec![entity], open: false, exhaustive: false }),
            _ => Value::Entity(entity),
        };
    }
    Some(value)
}

pub(super) fn of_constant(book: &Rulebook, slot: &Slot, constant: &str, words: &str) -> Value {
    let entity = |kind: &str| {
        let name = book.entity(kind, constant).map_or_else(|| constant.to_owned(), |e| e.name.clone());
        Entity { kind: kind.to_owned(), id: constant.to_owned(), name, text: words.to_owned() }
    };
    match &slot.kind {
        SlotType::Kind(kind) => Value::Entity(entity(kind)),
        SlotType::SetOf(kind) => {
            Value::Set(EntitySet { members: vec![entity(kind)], open: false, exhaustive: false })
        }
        SlotType::Enumeration(_) => Value::State(constant.to_owned()),
        SlotType::Number | SlotType::Duration => measure(&slot.kind, constant, words),
        _ => Value::Text(constant.to_owned()),
    }
}

/// *doublé* under `factor=2:`, with the words of the text.
fn measure(kind: &SlotType, constant: &str, words: &str) -> Value {
    let told = |quantity: Quantity| Quantity { text: words.to_owned(), ..quantity };
    let value = match kind {
        SlotType::Duration => whole_duration(constant).map(told).map(Value::Duration),
        _ => whole_number(constant).map(told).map(Value::Number),
    };
    value.unwrap_or_else(|| Value::Text(constant.to_owned()))
}

pub(super) fn of_fill(
    book: &Rulebook,
    article: &Article,
    index: usize,
    fill: &Fill,
    published: Option<Period>,
) -> Value {
    let sentence = &article.sentences[index];
    let entity = |e: usize, words| entity(book, e, sentence.span(words).of(article.text));
    match &fill.value {
        FillValue::Number(q) => Value::Number(at_least(sentence, fill, q.clone())),
        FillValue::Duration(q) => Value::Duration(q.clone()),
        FillValue::Date(i) => Value::Date {
            period: resolve(&sentence.dates[*i].expr, published),
            text: sentence.span(sentence.dates[*i].words).of(article.text).to_owned(),
        },
        FillValue::Entity(e) => Value::Entity(entity(*e, fill.words)),
        FillValue::Set(list) => Value::Set(set(list, &entity)),
        FillValue::Text(span) | FillValue::Quote(span) => Value::Text(span.of(article.text).to_owned()),
        FillValue::Speaker(i) => {
            Value::Text(sentence.span(sentence.noun_phrases[*i].words).of(article.text).to_owned())
        }
    }
}

pub(super) fn set(list: &List, entity: &dyn Fn(usize, Words) -> Entity) -> EntitySet {
    EntitySet {
        members: list.members.iter().map(|(e, w)| entity(*e, *w)).collect(),
        open: list.open,
        exhaustive: list.exhaustive,
    }
}

/// An entity of the lexicon with its words.
pub(in crate::claim) fn entity(book: &Rulebook, index: usize, text: &str) -> Entity {
    let rule = &book.entities[index];
    Entity { kind: rule.kind.clone(), id: rule.id.clone(), name: rule.name.clone(), text: text.to_owned() }
}

pub(super) fn about_entities(book: &Rulebook, article: &Article, parts: &Parts, slot: &str) -> Vec<Entity> {
    let Some(index) = parts.rule.slots.iter().position(|s| s.name == slot) else { return Vec::new() };
    let constants = parts.rule.patterns[parts.found.pattern].constants.iter().filter(|(s, _)| s == slot);
    let mut out: Vec<Entity> = constants
        .filter_map(|(_, c)| match of_constant(book, &parts.rule.slots[index], c, "") {
            Value::Entity(e) => Some(vec![e]),
            Value::Set(s) => Some(s.members),
            _ => None,
        })
        .flatten()
        .collect();
    for fill in parts.found.run.fills.iter().filter(|f| f.slot == index) {
        match of_fill(book, article, parts.index, fill, None) {
            Value::Entity(e) => out.push(e),
            Value::Set(s) => out.extend(s.members),
            _ => {}
        }
    }
    out
}

/// *trois personnes au moins*, *12 blessés au minimum*: the words behind what is counted open the count upwards.
fn at_least(sentence: &Annotated, fill: &Fill, number: Quantity) -> Quantity {
    /// How many tokens behind the number the words may stand.
    const REACH: usize = 4;
    let tokens = sentence.tokens();
    let opens = (fill.words.end..tokens.len().min(fill.words.end + REACH))
        .find(|i| tokens[*i].is("au") && tokens.get(i + 1).is_some_and(|t| t.is("moins") || t.is("minimum")));
    // Another number or sign between them, and the words are that one's.
    let own = opens.is_some_and(|at| {
        (fill.words.end..at).all(|i| tokens[i].is_word())
            && !sentence
                .numbers
                .iter()
                .any(|n| n.words.start >= fill.words.end && n.words.start <= at + 2 && !n.article)
    });
    if own && number.min == number.max { Quantity { max: None, ..number } } else { number }
}
