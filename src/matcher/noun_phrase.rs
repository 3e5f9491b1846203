//! Noun phrases that can speak: a pronoun, a name, a role with what belongs to it (*le ministre russe de la Défense Sergueï Choïgou*). Tables of
//! roles and pronouns stand in `rules/language/`; who a phrase stands for is decided by `attribution`.

mod extent;
mod name;

use super::annotate::Annotated;
use crate::rule::{Language, Rulebook};
use crate::text::{Case, Token, Words, bare, fold, french};
use name::is_shouted;

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
    /// A proper name behind a determiner, which the lexicon need not know: *les Casques blancs, la Banque centrale*.
    Institution,
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
    let all: Vec<NounPhrase> = (0..parser.tokens.len()).filter_map(|at| parser.phrase(at)).collect();
    // "l'ONG Mer ouverte" names nobody called Mer.
    let of_body = |p: &NounPhrase| {
        let led = p.words.start.checked_sub(1).is_some_and(|b| french::is_preposition(parser.form(b)));
        let inside =
            |c: &NounPhrase| c.words.start < p.words.start && c.words.contains(p.words) && c.person.is_none();
        p.kind == PhraseKind::Person && !led && all.iter().any(inside)
    };
    all.iter().filter(|p| !of_body(p)).cloned().collect()
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
        ["roles", "bodies", "documents", "relays"].iter().find_map(|t| self.table(t, form))
    }

    fn phrase(&self, start: usize) -> Option<NounPhrase> {
        if let Some(pronoun) = self.pronoun(start) {
            return Some(pronoun);
        }
        let (at, gender, plural) = self.determiner(start);
        let mut phrase = self.one_of(start).or_else(|| self.core(start, at))?;
        phrase.gender = phrase.gender.or(gender);
        phrase.plural = phrase.plural.or(plural);
        self.extend(&mut phrase);
        phrase.apposition = self.apposition(phrase.words.end);
        Some(phrase)
    }

    /// "l'un de leurs chefs", "l'une de ses responsables"
    fn one_of(&self, start: usize) -> Option<NounPhrase> {
        let of = matches!(self.form(start + 2), "de" | "des" | "d'");
        if self.form(start) != "l'" || !matches!(self.form(start + 1), "un" | "une") || !of {
            return None;
        }
        let noun = start + 3 + usize::from(french::is_determiner(self.form(start + 3)));
        let role = self.role(self.form(noun))?;
        Some(NounPhrase {
            words: Words::new(start, noun + 1),
            kind: PhraseKind::Role,
            role: Some(role.to_owned()),
            person: None,
            entities: Vec::new(),
            gender: (self.form(start + 1) == "une").then_some(Gender::Feminine),
            plural: Some(false),
            apposition: None,
        })
    }

    /// Past a determiner: where the noun starts, and what the determiner shows.
    fn determiner(&self, at: usize) -> (usize, Option<Gender>, Option<bool>) {
        match self.form(at) {
            "le" | "un" | "ce" | "cet" | "son" | "mon" => (at + 1, Some(Gender::Masculine), Some(false)),
            "la" | "une" | "cette" | "sa" => (at + 1, Some(Gender::Feminine), Some(false)),
            "les" | "des" | "ces" | "ses" | "leurs" => (at + 1, None, Some(true)),
            "l'" | "leur" => (at + 1, None, Some(false)),
            // "deux résidents locaux", "dix factions"
            _ => (self.count_end(at).unwrap_or(at), None, self.count_end(at).map(|_| true)),
        }
    }

    /// Where a number ends that stands before people: a number before anything else is a count, and does not speak.
    fn count_end(&self, at: usize) -> Option<usize> {
        let end = self.sentence.numbers.iter().find(|n| n.words.start == at && !n.article)?.words.end;
        let people = ["roles", "bodies", "anonymous"].iter().any(|t| self.table(t, self.form(end)).is_some());
        people.then_some(end)
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
        // "selon le même Daradji"
        if at > start && self.form(at) == "même" && self.name_end(at + 1) > at + 1 {
            let end = self.name_end(at + 1);
            let mut phrase = blank(PhraseKind::Person, end);
            phrase.person = Some(Words::new(at + 1, end));
            return Some(phrase);
        }
        if let Some(anonymous) = self.table("anonymous", self.form(at)) {
            let mut phrase = blank(PhraseKind::Anonymous, at + 1);
            phrase.role = Some(anonymous.to_owned());
            return Some(phrase);
        }
        if let Some((entity, words)) = self.speaking(at).filter(|_| at > start || !self.is_adjective(at)) {
            let mut phrase = blank(PhraseKind::Entity, words.end);
            phrase.entities.push((entity, words));
            if self.is_person(entity, words) {
                phrase.kind = PhraseKind::Person;
                phrase.person = Some(words);
                phrase.plural = Some(false);
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
            && self.table("no-speakers", self.form(at)).is_none()
            && self.sentence.mentions.iter().all(|m| !m.words.holds(at))
        {
            return Some(blank(PhraseKind::Noun, at + 1));
        }
        if at > start && self.opens_institution(at) {
            let mut phrase = blank(PhraseKind::Institution, self.name_end(at));
            phrase.entities = self.entities(at, phrase.words.end);
            return Some(phrase);
        }
        // A capital at the start of a sentence marks no name: "Pour Andreï Petrov", "Ici".
        let opening = self.tokens[..at.min(self.tokens.len())].iter().all(|t| !t.is_word());
        let small = matches!(self.form(at), "de" | "du" | "d'");
        let led = (opening || !small) && french::is_preposition(self.form(at))
            // "l'Aïd el-Fitr": an article stands before no person's bare name.
            || at > 0 && french::is_determiner(self.form(at - 1)) && !self.is_name_of_actor(at);
        let end = if at == start && (led || self.stops(at)) { at } else { self.name_end(at) };
        let several = end > at + 1;
        if end > at && at == start && (several || !opening || self.names_somebody(end)) {
            let mut phrase = blank(PhraseKind::Person, end);
            phrase.person = Some(Words::new(at, end));
            phrase.plural = Some(false);
            phrase.entities = self.entities(at, end);
            // "GNA": initials are no person's.
            if !several && self.tokens[at].case == Case::Capitals && !self.is_name_of_actor(at) {
                phrase.kind = PhraseKind::Institution;
                phrase.person = None;
            }
            return Some(phrase);
        }
        None
    }

    /// "Son homologue *iranien*": a small letter right behind a noun is an adjective, and nobody.
    fn is_adjective(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|b| self.tokens.get(b));
        let led = |form: &str| {
            french::is_preposition(form)
                || french::is_negation(form)
                || french::is_auxiliary(form)
                || self.language.adverbs.contains(form)
                || matches!(form, "et" | "ou" | "ni" | "que" | "qu'" | "si" | "mais" | "comme")
        };
        self.tokens.get(at).is_some_and(|t| t.case == Case::Lower)
            && before.is_some_and(|t| t.is_word() && !led(&t.form))
            && !self.sentence.mentions.iter().any(|m| m.words.end == at && self.is_cue(m.words.start))
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

    fn is_cue(&self, at: usize) -> bool {
        self.sentence
            .mentions
            .iter()
            .any(|m| m.words.start == at && self.book.entities[m.entity].kind == "cue")
    }
}
