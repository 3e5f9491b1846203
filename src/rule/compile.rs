//! From a pattern's tree to a program: phrases are put in place, `~` becomes forms, every name is looked up. What is not known is reported with
//! the nearest name.

mod words;

use super::file::{Located, PatternEntry};
use super::pattern::{Element, parse};
use super::program::{Node, Program, Step};
use super::slot::{Slot, SlotType};
use super::suggest::near;
use super::vocabulary::Vocabulary;
use crate::diagnostic::{Diagnostic, Place};
use crate::text::Inflector;
use regex::Regex;
use std::collections::BTreeMap;

/// Steps of one pattern, phrases put in place and `~` spelled out; the largest of the shipped rules has some 130.
const MOST_STEPS: usize = 4000;

/// A phrase: its patterns in one language.
pub(super) type Phrases = BTreeMap<String, Vec<PatternEntry>>;

/// What the compiler needs to know, and what it adds to.
pub(super) struct Compiler<'a, 'i> {
    pub vocabulary: &'a mut Vocabulary,
    pub regexes: &'a mut Vec<Regex>,
    pub inflector: &'a mut Inflector<'i>,
    /// Phrases by name, the file's own before the shared ones.
    pub phrases: &'a [&'a Phrases],
    pub slots: &'a [Slot],
    /// True for names of the lexicon.
    pub is_name: bool,
    /// True for a name of one word: its capitals count.
    pub single: bool,
    /// Phrases met, for the list of unused ones and against circles.
    pub used: &'a mut Vec<String>,
}

impl Compiler<'_, '_> {
    /// Compiles one pattern line.
    pub fn pattern(&mut self, source: &Located<String>) -> Result<Program, Vec<Diagnostic>> {
        let elements = parse(source)?;
        self.single = elements.len() == 1;
        let mut build = Build { nodes: Vec::new(), problems: Vec::new(), within: Vec::new(), via: None };
        build.nodes.push(Node { step: Step::Accept, next: 0, at: None, via: None });
        let start = self.sequence(&elements, 0, None, &mut build);
        if build.is_full() {
            let found = Diagnostic::error("E144", "this pattern has too many ways").at(
                source.at.clone(),
                format!("more than {MOST_STEPS} steps, with its phrases put in place"),
            );
            let help = "write several patterns, or take alternatives out of its phrases";
            build.problems.push(found.help(help));
        }
        if !build.problems.is_empty() {
            return Err(build.problems);
        }
        let mut program =
            Program { nodes: build.nodes, start, anchors: Vec::new(), needed: Vec::new(), first: None };
        program.find_anchors();
        program.find_first();
        Ok(program)
    }

    /// Builds `elements` so that they lead to `next`; gives the entry. `bound` is the kind of the slot bound last before them.
    fn sequence(
        &mut self,
        elements: &[Element],
        next: usize,
        bound: Option<String>,
        build: &mut Build,
    ) -> usize {
        // Kinds bound run forwards, steps are built backwards.
        let mut bounds = Vec::with_capacity(elements.len());
        let mut last = bound;
        for element in elements {
            bounds.push(last.clone());
            last = self.bound_by(element).or(last);
        }
        let mut next = next;
        for (element, bound) in elements.iter().zip(bounds).rev() {
            next = self.element(element, next, bound, build);
        }
        next
    }

    fn bound_by(&self, element: &Element) -> Option<String> {
        match element {
            Element::Slot(name) => self
                .slots
                .iter()
                .find(|s| s.name == name.value)
                .and_then(|s| s.kind.entity_kind().map(str::to_owned)),
            Element::Optional(inner) => self.bound_by(inner),
            Element::Choice(branches) => branches.iter().flatten().find_map(|e| self.bound_by(e)),
            _ => None,
        }
    }

    fn element(&mut self, element: &Element, next: usize, bound: Option<String>, build: &mut Build) -> usize {
        if build.is_full() {
            return next;
        }
        match element {
            Element::Word(word) => self.word(word, next, build),
            Element::Inflected(base) => self.inflected(base, next, build),
            Element::Exact(word) => build.add(Step::Exact(word.value.as_str().into()), next, word),
            Element::Slot(name) => self.slot(name, next, build),
            Element::Phrase(name) => self.phrase(name, next, bound, build),
            Element::Choice(branches) => {
                let entries = branches.iter().map(|b| self.sequence(b, next, bound.clone(), build)).collect();
                build.split(entries)
            }
            Element::Optional(inner) => {
                let entry = self.element(inner, next, bound, build);
                build.split(vec![entry, next])
            }
            Element::Gap(at) => {
                let (at, via) = (Some(at.clone()), build.via.clone());
                build.nodes.push(Node { step: Step::Gap { barrier: bound }, next, at, via });
                build.nodes.len() - 1
            }
        }
    }

    fn slot(&mut self, name: &Located<String>, next: usize, build: &mut Build) -> usize {
        let Some(index) = self.slots.iter().position(|s| s.name == name.value) else {
            let names: Vec<&str> = self.slots.iter().map(|s| s.name.as_str()).collect();
            let help = match near(&name.value, &names) {
                Some(n) => format!("did you mean <{n}>?"),
                None if self.is_name => "names of the lexicon hold no slots".to_owned(),
                None => format!("add `{}: …` to `slots:` or `nearby:`", name.value),
            };
            build.problems.push(
                Diagnostic::error("E113", format!("the slot <{}> is not defined", name.value))
                    .at(name.at.clone(), "not under `slots:` nor `nearby:`")
                    .help(help),
            );
            return next;
        };
        if let SlotType::Enumeration(_) = self.slots[index].kind {
            build.problems.push(
                Diagnostic::error("E114", format!("<{}> is a list of states: no words fill it", name.value))
                    .at(name.at.clone(), "here")
                    .help(format!("group the patterns under `{}=…:` instead", name.value)),
            );
        }
        build.add(Step::Slot(index), next, name)
    }

    fn phrase(
        &mut self,
        name: &Located<String>,
        next: usize,
        bound: Option<String>,
        build: &mut Build,
    ) -> usize {
        let Some(entries) = self.phrases.iter().find_map(|p| p.get(&name.value)).cloned() else {
            let names: Vec<&str> = self.phrases.iter().flat_map(|p| p.keys().map(String::as_str)).collect();
            let help = match near(&name.value, &names) {
                Some(n) => format!("did you mean ${n}?"),
                None => {
                    "define it under `phrases:` in this file, or in a file of the folder phrases/".to_owned()
                }
            };
            build.problems.push(
                Diagnostic::error("E115", format!("the phrase ${} is not defined", name.value))
                    .at(name.at.clone(), "this phrase")
                    .help(help),
            );
            return next;
        };
        if build.within.contains(&name.value) {
            build.problems.push(
                Diagnostic::error("E116", format!("the phrase ${} holds itself", name.value))
                    .at(name.at.clone(), "here again")
                    .help("take it out of its own patterns"),
            );
            return next;
        }
        if build.within.is_empty() {
            build.via = Some(name.at.clone());
        }
        build.within.push(name.value.clone());
        self.used.push(name.value.clone());
        let mut branches = Vec::new();
        for entry in &entries {
            match entry {
                PatternEntry::Pattern(source) => match parse(source) {
                    Ok(elements) => branches.push(self.sequence(&elements, next, bound.clone(), build)),
                    // Reported once, where the phrase is defined.
                    Err(_) => continue,
                },
                PatternEntry::Regex(source) => {
                    if let Ok(regex) = Regex::new(&format!("^(?:{})", source.value)) {
                        self.regexes.push(regex);
                        let index = self.regexes.len() - 1;
                        branches.push(build.add(Step::Regex(index), next, source));
                    }
                }
                PatternEntry::Group { .. } => {}
            }
        }
        build.within.pop();
        if build.within.is_empty() {
            build.via = None;
        }
        if branches.is_empty() { next } else { build.split(branches) }
    }
}

/// The program under construction.
struct Build {
    nodes: Vec<Node>,
    problems: Vec<Diagnostic>,
    within: Vec<String>,
    /// The phrase of the line itself that is being put in place.
    via: Option<Place>,
}

impl Build {
    /// Too large to go on; what was built is not used.
    fn is_full(&self) -> bool {
        self.nodes.len() > MOST_STEPS
    }

    fn add(&mut self, step: Step, next: usize, at: &Located<String>) -> usize {
        self.nodes.push(Node { step, next, at: Some(at.at.clone()), via: self.via.clone() });
        self.nodes.len() - 1
    }

    fn split(&mut self, entries: Vec<usize>) -> usize {
        if let [only] = entries[..] {
            return only;
        }
        self.nodes.push(Node { step: Step::Split(entries), next: 0, at: None, via: None });
        self.nodes.len() - 1
    }
}
