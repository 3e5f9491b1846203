//! The words of a pattern → tests on tokens: spellings, compounds, the forms that `~` stands for.

use super::{Build, Compiler};
use crate::diagnostic::Diagnostic;
use crate::rule::file::Located;
use crate::rule::program::{Condition, Step, VerbPart, WordTest};
use crate::text::{Case, Forms, Token, TokenKind, french, read};

impl Compiler<'_, '_> {
    /// A word is read as an article would be: *d'après* is two tokens, a compound may be written with spaces.
    pub(super) fn word(&mut self, word: &Located<String>, next: usize, build: &mut Build) -> usize {
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
                "ne" => vec!["ne", "n'"],
                "se" | "s'" => vec!["se", "s'"],
                form => vec![form],
            };
            entry = if token.kind == TokenKind::Sign {
                build.add(Step::Exact(token.form.clone()), entry, word)
            } else {
                let named = self.is_name && token.case != Case::Lower;
                let condition = self.name_condition(token);
                self.test(&forms, condition, VerbPart::None, named, entry, word, build)
            };
        }
        self.or_apart(word, &tokens, entry, next, build)
    }

    /// `cessez-le-feu` also stands for *cessez le feu*.
    pub(super) fn or_apart(
        &mut self,
        word: &Located<String>,
        tokens: &[Token],
        entry: usize,
        next: usize,
        build: &mut Build,
    ) -> usize {
        let [token] = tokens else { return entry };
        let parts: Vec<&str> = token.form.split('-').collect();
        if parts.len() < 2 || parts.iter().any(|p| p.is_empty()) {
            return entry;
        }
        let named = self.is_name && token.case != Case::Lower;
        let mut apart = next;
        for part in parts.iter().rev() {
            apart = self.test(&[part], Condition::Plain, VerbPart::None, named, apart, word, build);
        }
        build.split(vec![entry, apart])
    }

    pub(super) fn name_condition(&self, token: &Token) -> Condition {
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
    pub(super) fn test(
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

    pub(super) fn inflected(&mut self, base: &Located<String>, next: usize, build: &mut Build) -> usize {
        let forms = self.inflector.inflect(&base.value);
        for form in &forms.conditional {
            let symbol = self.vocabulary.word(form);
            self.vocabulary.mark_conditional(symbol);
        }
        for form in &forms.infinitive {
            let symbol = self.vocabulary.word(form);
            self.vocabulary.mark_infinitive(symbol);
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
    pub(super) fn verb(
        &mut self,
        forms: &Forms,
        next: usize,
        base: &Located<String>,
        build: &mut Build,
    ) -> Vec<usize> {
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

    pub(super) fn auxiliary(
        &mut self,
        forms: &[&str],
        next: usize,
        base: &Located<String>,
        build: &mut Build,
    ) -> usize {
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

    pub(super) fn reflexive(&mut self, next: usize, base: &Located<String>, build: &mut Build) -> usize {
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

    pub(super) fn forms(
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
            && forms.contains(&base.value)
        {
            VerbPart::None
        } else {
            part
        };
        let forms: Vec<&str> = forms.iter().map(String::as_str).collect();
        Some(self.test(&forms, condition, part, false, next, base, build))
    }
}
