//! The cast of an article: who speaks in it, and whom *il*, *le représentant russe*, *M. Choïgou* stand for. Tables of pronouns and roles are the
//! language's; the walk through the text is here.

use super::medium::Medium;
use super::utterance::Utterance;
use crate::matcher::{Article, Gender, NounPhrase, PhraseKind};
use crate::rule::Rulebook;
use crate::text::{PersonName, Span, Words};

/// Somebody who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// Name to show, as full as the article gives it.
    pub name: String,
    /// Lexicon id of the actor, if any.
    pub entity: Option<String>,
    /// `person`, `organisation`, `role`, `anonymous`, `unnamed`, `unresolved`.
    pub kind: &'static str,
    /// The words that stand for him here.
    pub words: Span,
    pub(super) gender: Option<Gender>,
    pub(super) plural: Option<bool>,
    pub(super) paragraph: usize,
}

impl Speaker {
    /// A reported claim without a source.
    pub fn unnamed(words: Span) -> Self {
        Self {
            name: "unnamed".into(),
            entity: None,
            kind: "unnamed",
            words,
            gender: None,
            plural: None,
            paragraph: 0,
        }
    }

    /// Several who speak as one: *Damas et Moscou ont affirmé*. They are one voice, not two.
    pub fn joint(speakers: Vec<Self>) -> Option<Self> {
        let names: Vec<&str> = speakers.iter().map(|s| s.name.as_str()).collect();
        let name = names.join(" + ");
        let words = speakers.iter().map(|s| s.words).reduce(Span::cover)?;
        let paragraph = speakers.first()?.paragraph;
        Some(Self { name, entity: None, kind: "joint", words, gender: None, plural: Some(true), paragraph })
    }
}

/// A person that the article names, with what it says of him.
#[derive(Debug, Clone)]
struct Known {
    name: String,
    /// The name as its words sound: the article may spell it in two ways.
    sound: PersonName,
    roles: Vec<String>,
    about: Vec<String>,
    entities: Vec<String>,
    gender: Option<Gender>,
    /// Byte of the first mention.
    at: usize,
}

/// Somebody whom a pronoun further down may mean.
#[derive(Debug, Clone)]
pub(super) struct Present {
    pub speaker: Speaker,
    /// False for the subject of a sentence who said nothing in it.
    pub spoke: bool,
}

/// Who speaks in an article.
pub(super) struct Cast<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) article: &'a Article<'a>,
    known: Vec<Known>,
    /// Who has spoken, and whom a sentence was about, in the order of the text.
    pub(super) present: Vec<Present>,
    issued: Vec<(String, Speaker)>,
}

impl<'a> Cast<'a> {
    /// Gathers the persons of the article; their roles may be told after they first speak.
    pub fn new(book: &'a Rulebook, article: &'a Article<'a>) -> Self {
        let mut cast = Self { book, article, known: Vec::new(), present: Vec::new(), issued: Vec::new() };
        for index in 0..article.sentences.len() {
            let phrases = &article.sentences[index].noun_phrases;
            for (at, phrase) in phrases.iter().enumerate() {
                // The tail of a longer phrase is no name of its own: "de la Défense Sergueï Choïgou".
                if !phrases[..at].iter().any(|p| {
                    p.words.contains(phrase.words) && p.person.is_some() && p.person != phrase.person
                }) {
                    cast.meet(index, phrase);
                }
            }
        }
        cast
    }

    fn meet(&mut self, sentence: usize, phrase: &NounPhrase) {
        let Some(person) = phrase.person else { return };
        let annotated = &self.article.sentences[sentence];
        let name = self.person_name(sentence, person);
        let mut roles: Vec<String> = phrase.role.clone().into_iter().collect();
        let outside = Words::new(phrase.words.start, person.start.max(phrase.words.start));
        let mut about = content_words(annotated.span(outside).of(self.article.text));
        if let Some(apposition) = phrase.apposition {
            let words = content_words(annotated.span(apposition).of(self.article.text));
            roles.extend(words.iter().take(2).cloned());
            about.extend(words);
        }
        let of_person = phrase.entities.iter().filter(|(_, w)| {
            w.start >= person.start || !phrase.words.contains(person) || w.end <= person.start
        });
        let entities: Vec<String> = of_person
            .map(|(e, _)| &self.book.entities[*e])
            .filter(|e| e.kind == "actor")
            .map(|e| e.id.clone())
            .collect();
        let at = annotated.span(person).start;
        let sound = PersonName::new(&name);
        if let Some(known) = self.known.iter_mut().find(|k| k.sound.is_one_with(&sound)) {
            if name.len() > known.name.len() {
                (known.name, known.sound) = (name, sound);
            }
            known.roles.extend(roles);
            known.about.extend(about);
            known.entities.extend(entities);
            known.gender = known.gender.or(phrase.gender);
        } else {
            self.known.push(Known { name, sound, roles, about, entities, gender: phrase.gender, at });
        }
    }

    fn person_name(&self, sentence: usize, words: Words) -> String {
        self.article.sentences[sentence]
            .span(words)
            .of(self.article.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The person of a name, in whatever spelling and however short.
    fn person(&self, name: &str) -> Option<&Known> {
        let sound = PersonName::new(name);
        self.known.iter().find(|k| k.sound.is_one_with(&sound))
    }

    /// Who the phrase stands for; `None` for words that cannot be a speaker.
    pub fn resolve(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        let span = annotated.span(phrase.words);
        let paragraph = annotated.sentence.paragraph;
        let make = |name: String, entity: Option<String>, kind| Speaker {
            name,
            entity,
            kind,
            words: span,
            gender: phrase.gender,
            plural: phrase.plural,
            paragraph,
        };
        let actors: Vec<&str> = phrase
            .entities
            .iter()
            .map(|(e, _)| &self.book.entities[*e])
            .filter(|e| e.kind == "actor")
            .map(|e| e.id.as_str())
            .collect();
        // "le groupe rebelle Jaych al-Islam": the narrower name, when one holds the other.
        let narrower =
            actors.iter().find(|a| actors.first().is_some_and(|f| self.book.broader(a).contains(*f)));
        let actor = narrower.or(actors.first()).map(|a| (*a).to_owned());
        match phrase.kind {
            PhraseKind::Pronoun => Some(match self.antecedent(sentence, phrase) {
                Some(speaker) => Speaker { words: span, paragraph, ..speaker },
                None => make(span.of(self.article.text).to_owned(), None, "unresolved"),
            }),
            PhraseKind::Person => {
                let words = phrase.person?;
                let name = self.person_name(sentence, words);
                let known = self.person(&name);
                let full = known.map_or(name, |k| k.name.clone());
                let entity = actor.or_else(|| known.and_then(|k| k.entities.first().cloned()));
                let gender = phrase.gender.or_else(|| known.and_then(|k| k.gender));
                Some(Speaker { gender, ..make(full, entity, "person") })
            }
            PhraseKind::Entity => {
                // "le porte-parole du Kremlin" is built on its role, "le Kremlin" on the name.
                let name = self.without_determiner(sentence, phrase);
                Some(make(name, actor, "organisation"))
            }
            PhraseKind::Anonymous => Some(make(self.without_determiner(sentence, phrase), None, "anonymous")),
            // A document speaks for whoever made it; nobody's document is no speaker.
            PhraseKind::Role if self.is_document(phrase) => self.named_with(sentence, phrase),
            PhraseKind::Role | PhraseKind::Noun if let Some(person) = self.named_behind(sentence, phrase) => {
                let entity = actor.or_else(|| {
                    self.known.iter().find(|k| k.name == person).and_then(|k| k.entities.first().cloned())
                });
                Some(make(person, entity, "person"))
            }
            PhraseKind::Noun => Some(make(self.without_determiner(sentence, phrase), actor, "role")),
            PhraseKind::Role => Some(match self.by_description(sentence, phrase) {
                Some((name, entity)) => make(name, entity.or(actor), "person"),
                None => make(self.without_determiner(sentence, phrase), actor, "role"),
            }),
        }
    }

    /// "le porte-parole du centre, le général Oleg Sviridov": the name in apposition.
    fn named_behind(&self, sentence: usize, phrase: &NounPhrase) -> Option<String> {
        let annotated = &self.article.sentences[sentence];
        let comma = annotated.tokens().get(phrase.words.end).filter(|t| t.is(","))?;
        let next = annotated.noun_phrases.iter().find(|p| p.words.start == phrase.words.end + 1)?;
        let person = next.person.filter(|_| next.kind == PhraseKind::Person && comma.is(","))?;
        let name = self.person_name(sentence, person);
        Some(self.person(&name).map_or(name, |k| k.name.clone()))
    }

    /// An agency named with a role speaks by that person (*le chef de l'agence Sana*); by itself or with *agence, chaîne, article* it relays.
    pub fn relays(&self, sentence: usize, phrase: &NounPhrase) -> bool {
        if phrase.kind != PhraseKind::Role {
            return true;
        }
        let language = self.book.languages.get(self.article.lang);
        let relay = language.zip(phrase.role.as_ref()).is_some_and(|(l, role)| {
            ["relays", "documents"]
                .iter()
                .any(|t| l.tables.get(*t).is_some_and(|t| t.keys().any(|k| k.trim_end_matches('~') == role)))
        });
        relay && self.named_behind(sentence, phrase).is_none()
    }

    fn is_document(&self, phrase: &NounPhrase) -> bool {
        let language = self.book.languages.get(self.article.lang);
        let documents = language.and_then(|l| l.tables.get("documents"));
        documents.is_some_and(|d| {
            phrase.role.as_ref().is_some_and(|r| d.keys().any(|k| k.trim_end_matches('~') == r))
        })
    }

    /// The actor named with a document or an agency: *un communiqué du Kremlin*.
    pub fn named_with(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        let (entity, words) = phrase
            .entities
            .iter()
            .find(|(e, w)| self.book.entities[*e].kind == "actor" && w.start > phrase.words.start + 1)?;
        let span = annotated.span(*words);
        Some(Speaker {
            name: span.of(self.article.text).to_owned(),
            entity: Some(self.book.entities[*entity].id.clone()),
            kind: "organisation",
            words: span,
            gender: None,
            plural: None,
            paragraph: annotated.sentence.paragraph,
        })
    }

    fn without_determiner(&self, sentence: usize, phrase: &NounPhrase) -> String {
        let annotated = &self.article.sentences[sentence];
        let first = &annotated.tokens()[phrase.words.start];
        let start = phrase.words.start
            + usize::from(crate::text::french::is_determiner(&first.form) && phrase.words.len() > 1);
        let span = annotated.span(Words::new(start, phrase.words.end));
        span.of(self.article.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// *le représentant russe*, *le chef du Centre*: a person whose role and complement agree, named before or after; else, for a role that fits
    /// anybody, the last person who spoke and whose country does not contradict.
    fn by_description(&self, sentence: usize, phrase: &NounPhrase) -> Option<(String, Option<String>)> {
        if phrase.plural == Some(true) {
            return None;
        }
        let annotated = &self.article.sentences[sentence];
        let role = phrase.role.as_deref()?;
        let words = content_words(annotated.span(phrase.words).of(self.article.text));
        // "un autre expert" is nobody named before.
        if words.iter().any(|w| w == "autre") {
            return None;
        }
        let complement: Vec<&String> = words.iter().filter(|w| !w.starts_with(role)).collect();
        let countries: Vec<&str> = phrase
            .entities
            .iter()
            .map(|(e, _)| &self.book.entities[*e])
            .filter(|e| e.kind == "actor")
            .map(|e| e.id.as_str())
            .collect();
        let agrees = |k: &&Known| {
            let same_role = k.roles.iter().any(|r| r == role);
            let shared = complement.iter().any(|w| k.about.contains(w));
            let same_country = countries.iter().any(|c| k.entities.iter().any(|e| e == c));
            same_role && (shared || same_country || (complement.is_empty() && countries.is_empty()))
        };
        let here = annotated.sentence.span.start;
        let before = self.known.iter().filter(|k| k.at < here).rfind(agrees);
        if let Some(known) = before.or_else(|| self.known.iter().find(agrees)) {
            return Some((known.name.clone(), known.entities.first().cloned()));
        }
        // "Le chef de la diplomatie russe": the only Russian person named so far of whom no other role is told.
        let of_country = |k: &&Known| {
            k.at < here && k.roles.is_empty() && countries.iter().any(|c| k.entities.iter().any(|e| e == c))
        };
        let mut compatriots = self.known.iter().filter(of_country);
        if let (Some(only), None) = (compatriots.next(), compatriots.next()) {
            return Some((only.name.clone(), only.entities.first().cloned()));
        }
        self.last_person(role, countries.first().copied(), complement.is_empty())
            .or_else(|| self.named_next(sentence, role, &countries))
    }

    /// *l'expert*, *le ministre*: whoever spoke last, when nothing that is said of him contradicts.
    fn last_person(&self, role: &str, country: Option<&str>, bare: bool) -> Option<(String, Option<String>)> {
        let last =
            self.present.iter().rev().filter(|p| p.spoke).map(|p| &p.speaker).find(|s| s.kind == "person")?;
        let contradicts = match (&last.entity, country) {
            (Some(entity), Some(country)) => {
                entity != country && !self.book.broader(entity).contains(country)
            }
            _ => false,
        };
        // A role that does not fit anybody must not differ from those told of him.
        let untold = self.known.iter().find(|k| k.name == last.name).is_none_or(|k| k.roles.is_empty());
        let fits = self.is_generic(role) || (bare && untold);
        (fits && !contradicts).then(|| (last.name.clone(), last.entity.clone()))
    }

    /// "…, a dit l'expert. Andreï Petrov, professeur à Moscou, …": named right after he spoke.
    fn named_next(
        &self,
        sentence: usize,
        role: &str,
        countries: &[&str],
    ) -> Option<(String, Option<String>)> {
        let next = self.article.sentences.get(sentence + 1)?;
        let person = next.noun_phrases.first().filter(|p| p.words.start <= 1 && p.apposition.is_some())?;
        let name = self.person_name(sentence + 1, person.person?);
        let known = self.person(&name)?;
        let agrees = countries.iter().all(|c| known.entities.iter().any(|e| e == c));
        (self.is_generic(role) && agrees).then(|| (known.name.clone(), known.entities.first().cloned()))
    }

    fn is_generic(&self, role: &str) -> bool {
        let language = self.book.languages.get(self.article.lang);
        language
            .and_then(|l| l.tables.get("generic-roles"))
            .is_some_and(|t| t.keys().any(|k| k.trim_end_matches('~') == role))
    }

    /// Who issued a document that speaks: whoever spoke through it before.
    pub fn issuer(&self, medium: &Medium) -> Option<Speaker> {
        self.issued
            .iter()
            .rev()
            .find(|(entity, _)| *entity == medium.entity && medium.kind == "communique")
            .map(|(_, s)| Speaker { words: medium.words, ..s.clone() })
    }

    /// Remembers who spoke.
    pub fn said(&mut self, utterance: &Utterance) {
        if let Some(speaker) = &utterance.speaker {
            self.present.push(Present { speaker: speaker.clone(), spoke: true });
        }
    }

    /// Remembers through what he spoke.
    pub fn heard(&mut self, utterance: &Utterance) {
        if let (Some(speaker), Some(medium)) = (&utterance.speaker, &utterance.medium) {
            self.issued.push((medium.entity.clone(), speaker.clone()));
        }
    }
}

/// Folded words of four letters or more: what a description says.
fn content_words(text: &str) -> Vec<String> {
    let tokens = crate::text::read(text).sentences.into_iter().flat_map(|s| s.tokens);
    tokens.filter(|t| t.is_word() && t.form.chars().count() >= 4).map(|t| t.form.to_string()).collect()
}
