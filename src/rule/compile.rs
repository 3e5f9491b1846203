//! From a pattern's tree to a program: phrases are put in place, `~` becomes forms, every name is looked up. What is not known is reported with
//! the nearest name.

use super::file::{Located, PatternEntry};
use super::pattern::{Element, parse};
use super::program::{Condition, Node, Program, Step, VerbPart, WordTest};
use super::slot::{Slot, SlotType};
use super::suggest::near;
use super::vocabulary::Vocabulary;
use crate::diagnostic::Diagnostic;
use crate::text::{Forms, Irregular, TokenKind, french, inflect, read};
use regex::Regex;
use std::collections::BTreeMap;

/// A phrase: its patterns in one language.
pub(super) type Phrases = BTreeMap<String, Vec<PatternEntry>>;

/// What the compiler needs to know, and what it adds to.
pub(super) struct Compiler<'a> {
    pub vocabulary: &'a mut Vocabulary,
    pub regexes: &'a mut Vec<Regex>,
    pub irregulars: &'a [Irregular],
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

impl Compiler<'_> {
    /// Compiles one pattern line.
    pub fn pattern(&mut self, source: &Located<String>) -> Result<Program, Vec<Diagnostic>> {
        let elements = parse(source)?;
        self.single = elements.len() == 1;
        let mut build = Build { nodes: Vec::new(), problems: Vec::new(), within: Vec::new() };
        build.nodes.push(Node { step: Step::Accept, next: 0, at: None });
        let start = self.sequence(&elements, 0, None, &mut build);
        if !build.problems.is_empty() {
            return Err(build.problems);
        }
        let mut program = Program { nodes: build.nodes, start, anchor: Vec::new() };
        program.find_anchor();
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
                build.nodes.push(Node { step: Step::Gap { barrier: bound }, next, at: Some(at.clone()) });
                build.nodes.len() - 1
            }
        }
    }

    /// A word is read as an article would be: *d'après* is two tokens, a compound may be written with spaces.
    fn word(&mut self, word: &Located<String>, next: usize, build: &mut Build) -> usize {
        let tokens: Vec<_> = read(&word.value).sentences.into_iter().flat_map(|s| s.tokens).collect();
        if tokens.is_empty() {
            build.problems.push(
                Diagnostic::error("E111", format!("`{}` is no word", word.value))
                    .at(word.at.clone(), "here")
                    .help("write a word, or a sign between «»"),
            );
            return next;
        }
        let mut entry = next;
        for token in tokens.iter().rev() {
            let forms: Vec<&str> = match &*token.form {
                "de" | "d'" => french::de().to_vec(),
                "à" => french::a().to_vec(),
                "le" | "la" | "les" | "l'" => vec!["le", "la", "les", "l'"],
                "que" | "qu'" => vec!["que", "qu'"],
                "se" | "s'" => vec!["se", "s'"],
                form => vec![form],
            };
            entry = if token.kind == TokenKind::Sign {
                build.add(Step::Exact(token.form.clone()), entry, word)
            } else {
                let named = self.is_name && token.case != crate::text::Case::Lower;
                let condition = self.name_condition(token);
                self.test(&forms, condition, VerbPart::None, named, entry, word, build)
            };
        }
        self.or_apart(word, &tokens, entry, next, build)
    }

    /// `cessez-le-feu` also stands for *cessez le feu*.
    fn or_apart(
        &mut self,
        word: &Located<String>,
        tokens: &[crate::text::Token],
        entry: usize,
        next: usize,
        build: &mut Build,
    ) -> usize {
        let [token] = tokens else { return entry };
        let parts: Vec<&str> = token.form.split('-').collect();
        if parts.len() < 2 || parts.iter().any(|p| p.is_empty()) {
            return entry;
        }
        let named = self.is_name && token.case != crate::text::Case::Lower;
        let mut apart = next;
        for part in parts.iter().rev() {
            apart = self.test(&[part], Condition::Plain, VerbPart::None, named, apart, word, build);
        }
        build.split(vec![entry, apart])
    }

    fn name_condition(&self, token: &crate::text::Token) -> Condition {
        use crate::text::Case;
        if !self.is_name || !self.single {
            return Condition::Plain;
        }
        match token.case {
            Case::Capitals if token.form.chars().count() <= 5 => Condition::Capitals,
            Case::Capitals | Case::Initial => Condition::Capital,
            Case::Lower => Condition::Plain,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one private constructor for every word step")]
    fn test(
        &mut self,
        forms: &[&str],
        condition: Condition,
        part: VerbPart,
        named: bool,
        next: usize,
        word: &Located<String>,
        build: &mut Build,
    ) -> usize {
        let mut symbols: Vec<_> = forms
            .iter()
            .map(|f| if named { self.vocabulary.name(f) } else { self.vocabulary.word(f) })
            .collect();
        symbols.sort_unstable();
        symbols.dedup();
        build.add(Step::Word(WordTest { symbols, condition, part }), next, word)
    }

    fn inflected(&mut self, base: &Located<String>, next: usize, build: &mut Build) -> usize {
        let forms = inflect(&base.value, self.irregulars);
        for form in &forms.conditional {
            let symbol = self.vocabulary.word(form);
            self.vocabulary.mark_conditional(symbol);
        }
        for form in &forms.future {
            let symbol = self.vocabulary.word(form);
            self.vocabulary.mark_future(symbol);
        }
        if !forms.nominal.is_empty() {
            // In names, a capitalised word with `~` keeps its capital: no entity is found in a common word.
            let capital =
                self.is_name && self.single && base.value.chars().next().is_some_and(char::is_uppercase);
            let condition = match () {
                () if capital => Condition::Capital,
                () if french::looks_like_participle(&base.value.to_lowercase()) => Condition::NotAfterAvoir,
                () => Condition::Plain,
            };
            return self
                .forms(&forms.nominal, condition, VerbPart::Participle, next, base, build)
                .unwrap_or(next);
        }
        let entries = self.verb(&forms, next, base, build);
        if entries.is_empty() {
            build.problems.push(
                Diagnostic::error("E112", format!("no forms are known for `{}~`", base.value))
                    .at(base.at.clone(), "this word")
                    .help("write an infinitive or a singular, or the forms one by one: `(a|b)`; irregular words stand in language/fr.yml"),
            );
            return next;
        }
        build.split(entries)
    }

    /// The active verb: simple tenses, compound tenses, with and without *se*, infinitive, present participle.
    fn verb(&mut self, forms: &Forms, next: usize, base: &Located<String>, build: &mut Build) -> Vec<usize> {
        let mut entries = Vec::new();
        let finite = self.forms(&forms.finite, Condition::FiniteVerb, VerbPart::Finite, next, base, build);
        let participle =
            self.forms(&forms.participle, Condition::Plain, VerbPart::Participle, next, base, build);
        let infinitive =
            self.forms(&forms.infinitive, Condition::Plain, VerbPart::Infinitive, next, base, build);
        let gerund = self.forms(&forms.gerund, Condition::Plain, VerbPart::Gerund, next, base, build);
        let etre = participle.map(|p| self.auxiliary(french::etre(), p, base, build));
        let simple = [finite, infinitive, gerund];
        if forms.pronominal {
            let reflexive: Vec<usize> = simple.into_iter().chain([etre]).flatten().collect();
            let inner = build.split(reflexive);
            entries.push(self.reflexive(inner, base, build));
            return entries;
        }
        entries.extend(simple.into_iter().flatten());
        if let (Some(participle), Some(etre)) = (participle, etre) {
            if forms.with_etre {
                entries.push(etre);
                entries.push(participle);
            } else {
                entries.push(self.auxiliary(french::avoir(), participle, base, build));
                entries.push(self.reflexive(etre, base, build));
            }
        }
        entries
    }

    fn auxiliary(&mut self, forms: &[&str], next: usize, base: &Located<String>, build: &mut Build) -> usize {
        for form in forms {
            let symbol = self.vocabulary.word(form);
            // The auxiliaries' own conditional and future, so that *aurait violé* is seen as hearsay.
            if form.ends_with("rait")
                || form.ends_with("raient")
                || form.ends_with("rais")
                || form.ends_with("rions")
            {
                self.vocabulary.mark_conditional(symbol);
            } else if form.ends_with("ra")
                || form.ends_with("ront")
                || form.ends_with("rons")
                || form.ends_with("rai")
            {
                self.vocabulary.mark_future(symbol);
            }
        }
        self.test(forms, Condition::Plain, VerbPart::Finite, false, next, base, build)
    }

    fn reflexive(&mut self, next: usize, base: &Located<String>, build: &mut Build) -> usize {
        self.test(
            &["se", "s'", "me", "m'", "nous"],
            Condition::Plain,
            VerbPart::None,
            false,
            next,
            base,
            build,
        )
    }

    fn forms(
        &mut self,
        forms: &[String],
        condition: Condition,
        part: VerbPart,
        next: usize,
        base: &Located<String>,
        build: &mut Build,
    ) -> Option<usize> {
        if forms.is_empty() {
            return None;
        }
        let part = if condition == Condition::Plain
            && part == VerbPart::Participle
            && !french::looks_like_participle(&base.value)
            && forms.iter().any(|f| *f == base.value)
        {
            VerbPart::None
        } else {
            part
        };
        let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
        Some(self.test(&forms, condition, part, false, next, base, build))
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
        if branches.is_empty() { next } else { build.split(branches) }
    }
}

/// The program under construction.
struct Build {
    nodes: Vec<Node>,
    problems: Vec<Diagnostic>,
    within: Vec<String>,
}

impl Build {
    fn add(&mut self, step: Step, next: usize, at: &Located<String>) -> usize {
        self.nodes.push(Node { step, next, at: Some(at.at.clone()) });
        self.nodes.len() - 1
    }

    fn split(&mut self, entries: Vec<usize>) -> usize {
        if let [only] = entries[..] {
            return only;
        }
        self.nodes.push(Node { step: Step::Split(entries), next: 0, at: None });
        self.nodes.len() - 1
    }
}
