//! Pattern lines with the groups around them → programs with their constants.

use super::Builder;
use crate::diagnostic::Diagnostic;
use crate::rule::compile::{Compiler, Phrases};
use crate::rule::file::{LangGroup, Located, PatternEntry, PhraseShape};
use crate::rule::modality::Modality;
use crate::rule::rulebook::{Pattern, SAME};
use crate::rule::slot::{Slot, SlotType};
use crate::rule::suggest::near;
use crate::text::{whole_duration, whole_number};
use std::collections::BTreeMap;

impl Builder<'_> {
    pub(super) fn patterns(
        &mut self,
        groups: &[LangGroup],
        slots: &[Slot],
        own: &BTreeMap<String, Phrases>,
    ) -> Vec<Pattern> {
        let mut out = Vec::new();
        let nothing = Phrases::new();
        for group in groups {
            let lang = group.lang.value.as_str();
            let all = own.get("*").unwrap_or(&nothing);
            let mine = own.get(lang).unwrap_or(&nothing);
            let shared = self.merged.phrases_of(lang);
            let phrases = [mine, all, &shared];
            self.group(&group.entries, lang, slots, &phrases, &Around::default(), &mut out);
        }
        out
    }

    fn group(
        &mut self,
        entries: &[PatternEntry],
        lang: &str,
        slots: &[Slot],
        phrases: &[&Phrases],
        around: &Around,
        out: &mut Vec<Pattern>,
    ) {
        for entry in entries {
            match entry {
                PatternEntry::Pattern(source) => {
                    let mut compiler = Compiler {
                        vocabulary: &mut self.book.vocabulary,
                        regexes: &mut self.book.regexes,
                        inflector: &mut self.inflector,
                        phrases,
                        slots,
                        is_name: false,
                        single: false,
                        used: &mut self.used,
                    };
                    match compiler.pattern(source) {
                        Ok(program) => out.push(Pattern {
                            lang: lang.to_owned(),
                            written: source.value.clone(),
                            program,
                            constants: around.constants.clone(),
                            modality: around.modality,
                            at: source.at.clone(),
                        }),
                        Err(problems) => self.problems.extend(problems),
                    }
                }
                PatternEntry::Regex(source) => self.problems.push(
                    Diagnostic::error("E128", "a regular expression stands in a phrase or is a slot's type")
                        .at(source.at.clone(), "not in `match:`")
                        .help("name it under `phrases:` and use it as `$name`"),
                ),
                PatternEntry::Group { key, entries } => {
                    if let Some(inner) = self.constant(key, slots, around) {
                        self.group(entries, lang, slots, phrases, &inner, out);
                    }
                }
            }
        }
    }

    fn constant(&mut self, key: &Located<String>, slots: &[Slot], around: &Around) -> Option<Around> {
        let mut inner = around.clone();
        let Some((name, value)) = key.value.split_once('=') else {
            self.problems.push(
                Diagnostic::error("E129", format!("the group `{}` sets nothing", key.value))
                    .at(key.at.clone(), "this key")
                    .help("a group is written `slot=value:`, for instance `state=violated:`"),
            );
            return None;
        };
        let (name, value) = (name.trim(), value.trim());
        let written = Located { value: value.to_owned(), at: key.at.clone() };
        if name == "modality" {
            inner.modality = Some(self.modality(&written)?);
            return Some(inner);
        }
        let Some(slot) = slots.iter().find(|s| s.name == name) else {
            let names: Vec<&str> = slots.iter().map(|s| s.name.as_str()).chain(["modality"]).collect();
            let help = near(name, &names).map_or_else(
                || format!("add `{name}: …` to `slots:`"),
                |n| format!("did you mean `{n}={value}:`?"),
            );
            self.problems.push(
                Diagnostic::error("E113", format!("the slot `{name}` is not defined"))
                    .at(key.at.clone(), "not under `slots:`")
                    .help(help),
            );
            return None;
        };
        match &slot.kind {
            // What the count told last had: `claim` knows.
            _ if value == SAME => {}
            SlotType::Enumeration(states) if !self.is_state(&written, states) => return None,
            SlotType::Kind(kind) | SlotType::SetOf(kind)
                if value != "speaker" && self.book.entity(kind, value).is_none() =>
            {
                let entities = self.book.entities.iter().filter(|e| e.kind == *kind);
                let ids: Vec<&str> = entities.map(|e| e.id.as_str()).collect();
                let help = near(value, &ids).map_or_else(
                    || format!("the ids of kind {kind} stand in lexicon/"),
                    |n| format!("did you mean `{n}`?"),
                );
                self.problems.push(
                    Diagnostic::error("E130", format!("`{value}` is no {kind} of the lexicon"))
                        .at(key.at.clone(), "this value")
                        .help(help),
                );
                return None;
            }
            SlotType::Number if whole_number(value).is_none() => {
                self.problems.push(no_measure(&written, name, "number", "write figures: `factor=2:`"));
                return None;
            }
            SlotType::Duration if whole_duration(value).is_none() => {
                self.problems.push(no_measure(
                    &written,
                    name,
                    "length of time",
                    "write it with its unit: `length=24 heures:`",
                ));
                return None;
            }
            _ => {}
        }
        inner.constants.push((name.to_owned(), value.to_owned()));
        Some(inner)
    }
}

/// A number or a length of time that a group sets and that cannot be read.
fn no_measure(written: &Located<String>, slot: &str, what: &str, help: &str) -> Diagnostic {
    Diagnostic::error("E136", format!("`{}` is no {what}", written.value))
        .at(written.at.clone(), format!("set for `{slot}`"))
        .help(help)
}

/// What the groups around a pattern say.
#[derive(Debug, Clone, Default)]
struct Around {
    constants: Vec<(String, String)>,
    modality: Option<Modality>,
}

pub(super) fn by_lang(phrases: &[PhraseShape]) -> BTreeMap<String, Phrases> {
    let mut out: BTreeMap<String, Phrases> = BTreeMap::new();
    for phrase in phrases {
        for group in &phrase.by_lang {
            out.entry(group.lang.value.clone())
                .or_default()
                .insert(phrase.name.value.clone(), group.entries.clone());
        }
    }
    out
}
