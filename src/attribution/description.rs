//! Whom a description means: *le représentant russe*, *l'expert*, *le ministre*.

use super::cast::{Cast, Known, content_words};
use crate::matcher::NounPhrase;

impl<'a> Cast<'a> {
    /// *le représentant russe*, *le chef du Centre*: a person whose role and complement agree, named before or after; else, for a role that fits
    /// anybody, the last person who spoke and whose country does not contradict.
    pub(super) fn by_description(
        &self,
        sentence: usize,
        phrase: &NounPhrase,
    ) -> Option<(String, Option<String>)> {
        if phrase.plural == Some(true) || !self.is_definite(sentence, phrase) {
            return None;
        }
        let annotated = &self.article.sentences[sentence];
        let role = phrase.role.as_deref().filter(|r| !self.is_in("bodies", r))?;
        let words = content_words(annotated.span(phrase.words).of(self.article.text));
        // "un autre expert" is nobody named before.
        if words.iter().any(|w| w == "autre") {
            return None;
        }
        let complement: Vec<&String> = words.iter().filter(|w| !w.starts_with(role)).collect();
        let countries = self.actors_in(phrase);
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
            k.at < here
                && k.listed
                && k.roles.is_empty()
                && countries.iter().any(|c| k.entities.iter().any(|e| e == c))
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
        // A bare name of one word may be a town's: "Lima affirme …. Le capitaine, lui, …".
        let fits = self.is_generic(role) || (bare && untold && last.name.contains(' '));
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
        self.is_in("generic-roles", role)
    }

    /// The actors named in a phrase.
    pub(super) fn actors_in(&self, phrase: &NounPhrase) -> Vec<&'a str> {
        let named = phrase.entities.iter().map(|(e, _)| &self.book.entities[*e]);
        named.filter(|e| e.kind == "actor").map(|e| e.id.as_str()).collect()
    }
}
