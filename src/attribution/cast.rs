//! The cast of an article: who speaks in it, and whom *il*, *le représentant russe*, *M. Choïgou* stand for. Tables of pronouns and roles are the
//! language's; the walk through the text is here.

use super::medium::Medium;
use super::utterance::Utterance;
use crate::matcher::{Article, Gender, NounPhrase, PhraseKind};
use crate::rule::Rulebook;
use crate::text::{PersonName, Span, Words, french};

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
pub(super) struct Known {
    pub(super) name: String,
    /// The name as its words sound: the article may spell it in two ways.
    sound: PersonName,
    pub(super) roles: Vec<String>,
    pub(super) about: Vec<String>,
    pub(super) entities: Vec<String>,
    gender: Option<Gender>,
    /// The lexicon names him.
    pub(super) listed: bool,
    /// Byte of the first mention.
    pub(super) at: usize,
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
    pub(super) known: Vec<Known>,
    /// Acronyms with what they stand for.
    pub(super) acronyms: Vec<(String, String)>,
    /// Who has spoken, and whom a sentence was about, in the order of the text.
    pub(super) present: Vec<Present>,
    issued: Vec<(String, Speaker)>,
}

impl<'a> Cast<'a> {
    /// Gathers the persons of the article; their roles may be told after they first speak.
    pub fn new(book: &'a Rulebook, article: &'a Article<'a>) -> Self {
        let mut cast = Self {
            book,
            article,
            known: Vec::new(),
            acronyms: Vec::new(),
            present: Vec::new(),
            issued: Vec::new(),
        };
        for index in 0..article.sentences.len() {
            let phrases = &article.sentences[index].noun_phrases;
            for (at, phrase) in phrases.iter().enumerate() {
                // The tail of a longer phrase is no name of its own: "de la Défense Sergueï Choïgou".
                if !phrases[..at].iter().any(|p| {
                    p.words.contains(phrase.words) && p.person.is_some() && p.person != phrase.person
                }) {
                    cast.meet(index, phrase);
                }
                cast.acronyms.extend(cast.acronym(index, phrase));
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
        let listed = phrase.entities.iter().any(|(_, w)| person.contains(*w));
        let sound = PersonName::new(&name);
        if let Some(known) = self.known.iter_mut().find(|k| k.sound.is_one_with(&sound)) {
            if name.len() > known.name.len() {
                (known.name, known.sound) = (name, sound);
            }
            known.roles.extend(roles);
            known.about.extend(about);
            known.entities.extend(entities);
            known.gender = known.gender.or(phrase.gender);
            known.listed |= listed;
        } else {
            self.known.push(Known { name, sound, roles, about, entities, gender: phrase.gender, listed, at });
        }
    }

    pub(super) fn person_name(&self, sentence: usize, words: Words) -> String {
        self.article.sentences[sentence]
            .span(words)
            .of(self.article.text)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The person of a name, in whatever spelling and however short.
    pub(super) fn person(&self, name: &str) -> Option<&Known> {
        let sound = PersonName::new(name);
        self.known.iter().find(|k| k.sound.is_one_with(&sound))
    }

    /// Who the phrase stands for; `None` for words that cannot be a speaker.
    pub fn resolve(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        // "La partie arménienne, par la voix du porte-parole Tigran Melkonian, a …"
        if phrase.kind != PhraseKind::Pronoun
            && let Some(voice) = self.voice_of(sentence, phrase)
        {
            return Some(voice);
        }
        // "Karim Nader, porte-parole de l'armée, qui déplore …": the role is the person's before it.
        let told_of = |p: &&NounPhrase| {
            let led = p.words.start.checked_sub(1).map(|b| &*annotated.tokens()[b].form);
            p.kind == PhraseKind::Person
                && !led.is_some_and(french::is_preposition)
                && p.apposition.is_some_and(|a| {
                    phrase.words.start + 1 >= a.start
                        && phrase.words.start <= a.start
                        && phrase.words.end <= a.end
                })
        };
        if let (PhraseKind::Role, Some(person)) = (phrase.kind, annotated.noun_phrases.iter().find(told_of)) {
            return self.resolve(sentence, person);
        }
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
        let actors = self.actors_in(phrase);
        // "le groupe rebelle Jaych al-Islam": the narrower name, when one holds the other.
        let narrower =
            actors.iter().find(|a| actors.first().is_some_and(|f| self.book.broader(a).contains(*f)));
        let actor = narrower.or(actors.first()).map(|a| (*a).to_owned());
        let actor = actor.or_else(|| self.speaks_for(sentence, phrase));
        match phrase.kind {
            PhraseKind::Pronoun => Some(match self.antecedent(sentence, phrase) {
                Some(speaker) => Speaker { words: span, paragraph, ..speaker },
                None => make(span.of(self.article.text).to_owned(), None, "unresolved"),
            }),
            // "le commandant du bataillon Dniepr-Est, Ostap Rybak": the first name is the battalion's.
            PhraseKind::Person
                if phrase.role.is_some()
                    && phrase.person.is_some_and(|p| p.len() == 1 && p.end == phrase.words.end)
                    && let Some(person) = self.named_behind(sentence, phrase) =>
            {
                Some(make(person, actor, "person"))
            }
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
            PhraseKind::Institution if self.is_the_house(sentence, phrase) => None,
            PhraseKind::Institution => {
                let name = self.without_determiner(sentence, phrase);
                Some(make(self.in_full(&name).unwrap_or(name), actor, "organisation"))
            }
            // "La source a ajouté": the one that spoke before.
            PhraseKind::Anonymous => Some(match self.fuller(sentence, phrase) {
                Some(before) => make(before.name, before.entity, "anonymous"),
                None => make(self.without_determiner(sentence, phrase), None, "anonymous"),
            }),
            // A document speaks for whoever made it; nobody's document is no speaker.
            PhraseKind::Role if self.is_document(phrase) => {
                self.named_with(sentence, phrase).or_else(|| self.last_issuer(sentence, phrase))
            }
            PhraseKind::Role | PhraseKind::Noun if let Some(person) = self.named_behind(sentence, phrase) => {
                let entity = actor.or_else(|| {
                    self.known.iter().find(|k| k.name == person).and_then(|k| k.entities.first().cloned())
                });
                Some(make(person, entity, "person"))
            }
            PhraseKind::Noun => Some(make(self.without_determiner(sentence, phrase), actor, "role")),
            PhraseKind::Role if self.is_the_house(sentence, phrase) => None,
            PhraseKind::Role => Some(match self.by_description(sentence, phrase) {
                Some((name, entity)) => make(name, entity.or(actor), "person"),
                None => match self.fuller(sentence, phrase) {
                    Some(before) => make(before.name, before.entity.or(actor), before.kind),
                    None => make(self.without_determiner(sentence, phrase), actor, "role"),
                },
            }),
        }
    }

    /// "le porte-parole du centre, le général Oleg Sviridov": the name in apposition.
    fn named_behind(&self, sentence: usize, phrase: &NounPhrase) -> Option<String> {
        let annotated = &self.article.sentences[sentence];
        let tokens = annotated.tokens();
        // "le porte-parole du gouvernement reconnu internationalement, Nabil al-Hakimi"
        let told = |i: usize| {
            french::looks_like_participle(&tokens[i].form) || french::ends_in_ment(&tokens[i].form)
        };
        // "un porte-parole à Homs, Nader al-Homsi", "le représentant au Centre conjoint de contrôle (CCCC), Andriy Tarasenko"
        let from = phrase.words.end;
        let posted =
            tokens.get(from).is_some_and(|t| matches!(&*t.form, "à" | "au" | "aux" | "en" | "auprès"));
        let reach = from + if posted { 12 } else { 3 };
        let stop =
            |i: &usize| tokens[*i].is(",") || posted && super::frames::is_finite(self.book, annotated, *i);
        let comma = (from..tokens.len().min(reach)).find(stop).filter(|i| tokens[*i].is(","))?;
        let told = |i: usize| posted || told(i);
        let next = annotated.noun_phrases.iter().find(|p| p.words.start == comma + 1)?;
        let person = next.person.filter(|_| next.kind == PhraseKind::Person && (from..comma).all(told))?;
        let name = self.person_name(sentence, person);
        Some(self.person(&name).map_or(name, |k| k.name.clone()))
    }

    /// An agency named with a role speaks by that person (*le chef de l'agence Sana*); by itself or with *agence, chaîne, article* it relays.
    pub fn relays(&self, sentence: usize, phrase: &NounPhrase) -> bool {
        if phrase.kind != PhraseKind::Role {
            return true;
        }
        let relay =
            phrase.role.as_deref().is_some_and(|r| ["relays", "documents"].iter().any(|t| self.is_in(t, r)));
        relay && self.named_behind(sentence, phrase).is_none()
    }

    pub(super) fn is_document(&self, phrase: &NounPhrase) -> bool {
        phrase.role.as_deref().is_some_and(|r| self.is_in("documents", r))
    }

    /// The actor named with a document or an agency: *un communiqué du Kremlin*.
    pub fn named_with(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        let listed = phrase
            .entities
            .iter()
            .find(|(e, w)| self.book.entities[*e].kind == "actor" && w.start > phrase.words.start + 1);
        let Some((entity, words)) = listed else { return self.owner(sentence, phrase) };
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

    pub(super) fn is_in(&self, table: &str, role: &str) -> bool {
        let language = self.book.languages.get(self.article.lang);
        let table = language.and_then(|l| l.tables.get(table));
        table.is_some_and(|t| t.keys().any(|k| k.trim_end_matches('~') == role))
    }

    /// "selon un premier bilan des secours": whose document it is, when the lexicon does not know him.
    fn owner(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        let tokens = annotated.tokens();
        let document = self.is_document(phrase) && phrase.entities.is_empty();
        let owns = |p: &&NounPhrase| {
            let before = p.words.start.checked_sub(1).map_or("", |b| &*tokens[b].form);
            let led = matches!(before, "de" | "du" | "d'") || tokens[p.words.start].is("des");
            let behind = p.words.start > phrase.words.start + 1 && p.words.start <= phrase.words.end;
            led && behind && p.words.end >= phrase.words.end && p.kind != PhraseKind::Pronoun
        };
        let owner = annotated.noun_phrases.iter().find(owns).filter(|_| document)?;
        self.resolve(sentence, owner)
    }

    /// Who issued a document that speaks: whoever spoke through it before.
    pub fn issuer(&self, medium: &Medium) -> Option<Speaker> {
        self.issued
            .iter()
            .rev()
            .find(|(entity, _)| *entity == medium.entity && medium.kind == "communique")
            .map(|(_, s)| Speaker { words: medium.words, ..s.clone() })
    }

    /// *précise le document*: whoever spoke through one last, in this paragraph or the one before.
    fn last_issuer(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        // "d'après son décompte"
        if french::is_possessive(&annotated.tokens()[phrase.words.start].form) {
            return self.last_speaker(sentence);
        }
        let (_, last) = self.issued.last()?;
        let bare = self.is_definite(sentence, phrase) && phrase.words.len() == 2;
        let near = last.paragraph + 2 >= annotated.sentence.paragraph;
        (bare && near).then(|| Speaker { words: annotated.span(phrase.words), ..last.clone() })
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
pub(super) fn content_words(text: &str) -> Vec<String> {
    let tokens = crate::text::read(text).sentences.into_iter().flat_map(|s| s.tokens);
    tokens.filter(|t| t.is_word() && t.form.chars().count() >= 4).map(|t| t.form.to_string()).collect()
}
