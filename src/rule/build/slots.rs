//! Slots as written → slots with a type that exists.

use super::Builder;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::{Located, SlotShape, SlotTypeShape};
use crate::rule::slot::{Distance, Slot, SlotType};
use crate::rule::suggest::near;
use regex::Regex;

impl Builder<'_> {
    /// Page rules and cues declare no slots: every kind is one, by its name.
    pub(super) fn implied_slots(&self, at: &Place) -> Vec<Slot> {
        let kinds = self.kinds.iter().map(|k| (k.clone(), SlotType::Kind(k.clone())));
        let others = [("date".to_owned(), SlotType::Date), ("number".to_owned(), SlotType::Number)];
        kinds
            .chain(others)
            .map(|(name, kind)| Slot { name, optional: true, kind, nearby: None, at: at.clone() })
            .collect()
    }

    pub(super) fn slots(&mut self, shapes: &[SlotShape], in_frame: bool) -> Vec<Slot> {
        let mut slots = Vec::new();
        for shape in shapes {
            let kind = match &shape.kind {
                SlotTypeShape::Enumeration(states) => {
                    Some(SlotType::Enumeration(states.iter().map(|s| s.value.clone()).collect()))
                }
                SlotTypeShape::Named(name) => self.slot_type(name, in_frame),
            };
            if let Some(kind) = kind {
                slots.push(Slot {
                    name: shape.name.value.clone(),
                    optional: shape.optional,
                    kind,
                    nearby: None,
                    at: shape.name.at.clone(),
                });
            }
        }
        slots
    }

    pub(super) fn slot_type(&mut self, written: &Located<String>, in_frame: bool) -> Option<SlotType> {
        let name = written.value.trim();
        match name {
            "number" => return Some(SlotType::Number),
            "date" => return Some(SlotType::Date),
            "duration" => return Some(SlotType::Duration),
            "text" => return Some(SlotType::Text),
            "speaker" if in_frame => return Some(SlotType::Speaker),
            "quote" if in_frame => return Some(SlotType::Quote),
            "speaker" | "quote" => {
                self.problems.push(
                    Diagnostic::error("E126", format!("a slot of type {name} belongs to frames of attribution"))
                        .at(written.at.clone(), "in a claim")
                        .help("who speaks is found by the files in attribution/; a claim may require `speaker: {in: [id]}`"),
                );
                return None;
            }
            _ => {}
        }
        if let Some(expression) = name.strip_prefix("re:") {
            return match Regex::new(&format!("^(?:{})", expression.trim())) {
                Ok(regex) => Some(SlotType::Regex(Box::new(regex))),
                Err(_) => {
                    self.check_regex(&Located {
                        value: expression.trim().to_owned(),
                        at: written.at.clone(),
                    });
                    None
                }
            };
        }
        let (kind, is_set) = name.strip_prefix("set of ").map_or((name, false), |k| (k.trim(), true));
        if self.kinds.contains(kind) {
            return Some(if is_set {
                SlotType::SetOf(kind.to_owned())
            } else {
                SlotType::Kind(kind.to_owned())
            });
        }
        let known: Vec<&str> = ["number", "date", "duration", "text"]
            .into_iter()
            .chain(self.kinds.iter().map(String::as_str))
            .collect();
        let help = near(kind, &known).map_or_else(|| format!("the types are number, date, duration, text, a list [a, b], and the kinds of the lexicon: {}", known[4..].join(", ")), |n| format!("did you mean `{n}`?"));
        self.problems.push(
            Diagnostic::error("E127", format!("`{kind}` is no type of slot"))
                .at(written.at.clone(), "this type")
                .help(help),
        );
        None
    }

    /// A `nearby` slot: its name is a kind (or `date`), its type a distance.
    pub(super) fn nearby(&mut self, shape: &SlotShape) -> Option<Slot> {
        let SlotTypeShape::Named(distance) = &shape.kind else {
            return None;
        };
        let nearby = match distance.value.as_str() {
            "sentence" => Distance::Sentence,
            "paragraph" => Distance::Paragraph,
            "article" => Distance::Article,
            _ => {
                self.one_of(distance, &["sentence", "paragraph", "article"]);
                return None;
            }
        };
        let kind = self.slot_type(&shape.name, false)?;
        Some(Slot {
            name: shape.name.value.clone(),
            optional: shape.optional,
            kind,
            nearby: Some(nearby),
            at: shape.name.at.clone(),
        })
    }
}
