//! Noun phrases that can speak: a pronoun, a name, a role with what belongs to it (*le ministre russe de la Défense Sergueï Choïgou*). Tables of
//! roles and pronouns stand in `rules/language/`; who a phrase stands for is decided by `attribution`.

mod extent;

use super::annotate::Annotated;
use crate::rule::{Language, Rulebook};
use crate::text::{Case, Token, Words, bare, fold, french};

/// What a phrase is built on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhraseKind {
    /// *il, elle, ce dernier*
    Pronoun,
    /// A person's name.
    Person,
    /// A role without a name: *le représentant russe*.
    Role,
    /// An entity of the lexicon: *le Kremlin*.
    Entity,
    /// *des témoins, une source militaire*
    Anonymous,
    /// Any other noun behind a determiner: *la cellule de suivi des Nations unies*.
    Noun,
}

/// Grammatical gender.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
}

/// A phrase that can speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its tokens, determiner included.
    pub words: Words,
    /// What it is built on.
    pub kind: PhraseKind,
    /// Its head noun (role) or pronoun, as the table writes it.
    pub role: Option<String>,
    /// The tokens of a person's name.
    pub person: Option<Words>,
    /// Entities named in it, by index into the rulebook, with their words.
    pub entities: Vec<(usize, Words)>,
    /// Gender, when its words show it.
    pub gender: Option<Gender>,
    /// True for several, false for one, `None` unknown.
    pub plural: Option<bool>,
    /// The tokens of an apposition behind it (*, chef du centre*), without the comma.
    pub apposition: Option<Words>,
}

/// Every phrase of the sentence, by first token; one per first token.
pub(super) fn noun_phrases(book: &Rulebook, language: &Language, sentence: &Annotated) -> Vec<NounPhrase> {
    let tokens = sentence.tokens();
    let parser = Parser { book, language, sentence, tokens, shouted: is_shouted(tokens) };
    (0..parser.tokens.len()).filter_map(|at| parser.phrase(at)).collect()
}

struct Parser<'a> {
    book: &'a Rulebook,
    language: &'a Language,
    sentence: &'a Annotated<'a>,
    tokens: &'a [Token],
    /// Everything is in capitals: they mark no name.
    shouted: bool,
}

impl Parser<'_> {
    fn form(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| &*t.form)
    }

    fn table(&self, table: &str, form: &str) -> Option<&str> {
        self.language.entry(table, form)
    }

    /// The role that a noun names: of a person, an organisation, or a document.
    fn role(&self, form: &str) -> Option<&str> {
        ["roles", "documents", "relays"].iter().find_map(|t| self.table(t, form))
    }

    fn phrase(&self, start: usize) -> Option<NounPhrase> {
        if let Some(pronoun) = self.pronoun(start) {
            return Some(pronoun);
        }
        let (at, gender, plural) = self.determiner(start);
        let mut phrase = self.core(start, at)?;
        phrase.gender = phrase.gender.or(gender);
        phrase.plural = phrase.plural.or(plural);
        self.extend(&mut phrase);
        phrase.apposition = self.apposition(phrase.words.end);
        Some(phrase)
    }

    /// Past a determiner: where the noun starts, and what the determiner shows.
    fn determiner(&self, at: usize) -> (usize, Option<Gender>, Option<bool>) {
        match self.form(at) {
            "le" | "un" | "ce" | "cet" | "son" | "mon" => (at + 1, Some(Gender::Masculine), Some(false)),
            "la" | "une" | "cette" | "sa" => (at + 1, Some(Gender::Feminine), Some(false)),
            "les" | "des" | "ces" | "ses" | "leurs" => (at + 1, None, Some(true)),
            "l'" | "leur" => (at + 1, None, Some(false)),
            _ => (at, None, None),
        }
    }

    fn pronoun(&self, at: usize) -> Option<NounPhrase> {
        let table = self.language.tables.get("pronouns")?;
        let entries = table.iter().filter_map(|(written, shows)| {
            let parts: Vec<&str> = written.split(' ').collect();
            let here = parts.iter().enumerate().all(|(i, p)| self.form(at + i) == *p);
            here.then_some((Words::new(at, at + parts.len()), written, shows))
        });
        let (words, written, entry) = entries.max_by_key(|(words, ..)| words.len())?;
        let has = |s: &str| entry.iter().any(|e| e == s);
        let gender = if has("m") { Some(Gender::Masculine) } else { has("f").then_some(Gender::Feminine) };
        let plural = if has("many") { Some(true) } else { has("one").then_some(false) };
        Some(NounPhrase {
            words,
            kind: PhraseKind::Pronoun,
            role: Some(written.clone()),
            person: None,
            entities: Vec::new(),
            gender,
            plural,
            apposition: None,
        })
    }

    fn core(&self, start: usize, at: usize) -> Option<NounPhrase> {
        let blank = |kind, end| NounPhrase {
            words: Words::new(start, end),
            kind,
            role: None,
            person: None,
            entities: Vec::new(),
            gender: None,
            plural: None,
            apposition: None,
        };
        // M. Choïgou, Mme Merkel
        if matches!(self.form(at), "m" | "mm" | "mme" | "mmes" | "mlle" | "dr" | "pr" | "me" | "mgr")
            && self.tokens[at].case != Case::Lower
        {
            let name = at + 1 + usize::from(self.form(at + 1) == ".");
            let end = self.name_end(name);
            let mut phrase = blank(PhraseKind::Person, end);
            phrase.person = (end > name).then_some(Words::new(name, end));
            phrase.entities = self.entities(name, end);
            phrase.gender =
                if self.form(at).starts_with("mm") && self.form(at) != "mm" || self.form(at) == "mlle" {
                    Some(Gender::Feminine)
                } else {
                    Some(Gender::Masculine)
                };
            phrase.plural = Some(matches!(self.form(at), "mm" | "mmes"));
            return (end > name).then_some(phrase);
        }
        if let Some(anonymous) = self.table("anonymous", self.form(at)) {
            let mut phrase = blank(PhraseKind::Anonymous, at + 1);
            phrase.role = Some(anonymous.to_owned());
            return Some(phrase);
        }
        if let Some((entity, words)) = self.speaking(at) {
            let mut phrase = blank(PhraseKind::Entity, words.end);
            phrase.entities.push((entity, words));
            if self.is_person(entity, words) {
                phrase.kind = PhraseKind::Person;
                phrase.person = Some(words);
            }
            phrase.role = (at < words.end).then(|| self.role(self.form(at))).flatten().map(str::to_owned);
            return Some(phrase);
        }
        // "un premier bilan de l'agence Sana"
        let document = self.table("documents", self.form(at + 1));
        if let (true, Some(document)) = (at > start && self.role(self.form(at)).is_some(), document) {
            let mut phrase = blank(PhraseKind::Role, at + 2);
            phrase.role = Some(document.to_owned());
            return Some(phrase);
        }
        if let Some(role) = self.role(self.form(at)) {
            let mut phrase = blank(PhraseKind::Role, at + 1);
            phrase.role = Some(role.to_owned());
            return Some(phrase);
        }
        // One adjective may stand before the role: "le nouveau président".
        if at > start
            && self.tokens.get(at).is_some_and(|t| t.is_word() && t.case == Case::Lower)
            && !self.stops(at)
            && let Some(role) = self.role(self.form(at + 1))
        {
            let mut phrase = blank(PhraseKind::Role, at + 2);
            phrase.role = Some(role.to_owned());
            return Some(phrase);
        }
        if at > start
            && self.tokens.get(at).is_some_and(|t| t.is_word() && t.case == Case::Lower)
            && !self.stops(at)
            && self.sentence.mentions.iter().all(|m| !m.words.holds(at))
        {
            return Some(blank(PhraseKind::Noun, at + 1));
        }
        // A capital at the start of a sentence marks no name: "Pour Andreï Petrov", "Ici".
        let opening = self.tokens[..at.min(self.tokens.len())].iter().all(|t| !t.is_word());
        let led = opening && self.tokens.get(at).is_some_and(|t| french::is_preposition(&t.form))
            // "l'Aïd el-Fitr": an article stands before no person's bare name.
            || at > 0 && french::is_determiner(self.form(at - 1)) && !self.is_name_of_actor(at);
        let end = if at == start && (led || self.stops(at)) { at } else { self.name_end(at) };
        let several = end > at + 1;
        if end > at && at == start && (several || !opening) {
            let mut phrase = blank(PhraseKind::Person, end);
            phrase.person = Some(Words::new(at, end));
            phrase.entities = self.entities(at, end);
            return Some(phrase);
        }
        None
    }

    /// A mention of a kind that can speak.
    fn speaking(&self, at: usize) -> Option<(usize, Words)> {
        let kinds = self.language.tables.get("speaking")?;
        let mentions = self.sentence.mentions.iter().filter(|m| m.words.start == at);
        let speaks = |entity: usize| kinds.contains_key(&self.book.entities[entity].kind);
        mentions.filter(|m| speaks(m.entity)).map(|m| (m.entity, m.words)).next()
    }

    /// A name that the lexicon gives to a person (`as: {Vladimir Poutine: person}`).
    fn is_person(&self, entity: usize, words: Words) -> bool {
        let written = self.sentence.span(words).of(self.sentence.text);
        let plain = |name: &str| bare(&fold(&name.split_whitespace().collect::<Vec<_>>().join(" ")));
        let written = plain(written);
        let entity = &self.book.entities[entity];
        entity.metonymy.iter().any(|(name, what)| what == "person" && plain(name) == written)
    }

    fn entities(&self, start: usize, end: usize) -> Vec<(usize, Words)> {
        let range = Words::new(start, end);
        self.sentence
            .mentions
            .iter()
            .filter(|m| range.contains(m.words))
            .map(|m| (m.entity, m.words))
            .collect()
    }

    /// The end of a run of capitalised words with particles inside, from `at`; `at` when there is none.
    fn name_end(&self, at: usize) -> usize {
        let mut end = at;
        let mut next = at;
        while let Some(token) = self.tokens.get(next) {
            let inside = next > at;
            let particle = self.table("particles", &token.form).is_some();
            let elsewhere = self.sentence.mentions.iter().any(|m| {
                m.words.holds(next)
                    && matches!(self.book.entities[m.entity].kind.as_str(), "place" | "agency" | "outlet")
            }) && !self.is_name_of_actor(next);
            if elsewhere {
                break;
            }
            let capital = token.is_word() && self.marks_name(token) && !self.is_cue(next);
            let starts_with_particle = !self.shouted
                && token.is_word()
                && token.form.contains('-')
                && token.span.of(self.sentence.text).chars().any(char::is_uppercase);
            if (capital || starts_with_particle) && !french::is_determiner(&token.form) {
                next += 1;
                end = next;
            } else if particle && inside {
                next += 1;
            } else {
                break;
            }
            // "J. Kerry"
            if self.form(next) == "."
                && token.form.chars().count() == 1
                && self.tokens.get(next).is_some_and(|t| t.glued)
            {
                next += 1;
            }
        }
        end
    }

    fn marks_name(&self, token: &Token) -> bool {
        token.case != Case::Lower && !self.shouted
    }

    fn is_name_of_actor(&self, at: usize) -> bool {
        self.sentence
            .mentions
            .iter()
            .any(|m| m.words.holds(at) && self.book.entities[m.entity].kind == "actor")
    }

    fn is_cue(&self, at: usize) -> bool {
        self.sentence
            .mentions
            .iter()
            .any(|m| m.words.start == at && self.book.entities[m.entity].kind == "cue")
    }
}

/// A sentence of four words or more without a small letter: a headline in capitals, or a whole article of them.
fn is_shouted(tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter(|t| t.is_word());
    let count = words.clone().filter(|t| t.case == Case::Capitals).count();
    count >= 4
        && words.all(|t| {
            t.case == Case::Capitals
                || t.case == Case::Initial && t.form.trim_end_matches('\'').chars().count() == 1
        })
}
