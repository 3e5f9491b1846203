//! How far a noun phrase goes: what belongs to its head, where it stops, the apposition behind it.

use super::{NounPhrase, Parser, PhraseKind};
use crate::text::{Case, Words, fold, french};

/// The longest phrase, in tokens.
const LONGEST: usize = 22;

impl Parser<'_> {
    /// Words that no phrase goes over.
    pub(super) fn stops(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return true };
        let form = &*token.form;
        !token.is_word()
            || self.is_cue(at)
            || french::is_auxiliary(form)
            || french::is_ne(form)
            || french::is_negation(form)
            || french::ends_clause(form)
            || self.sentence.dates.iter().any(|d| d.words.holds(at))
            || self.language.adverbs.contains(form)
            || matches!(
                form,
                "et" | "ou"
                    | "ni"
                    | "qui"
                    | "que"
                    | "qu'"
                    | "dont"
                    | "où"
                    | "à"
                    | "au"
                    | "aux"
                    | "dans"
                    | "lors"
                    | "sur"
                    | "avec"
                    | "après"
                    | "avant"
                    | "par"
                    | "selon"
                    | "sous"
                    | "devant"
                    | "depuis"
                    | "car"
                    | "si"
                    | "comme"
                    | "quand"
                    | "lorsque"
                    | "se"
                    | "s'"
                    | "y"
                    | "il"
                    | "elle"
                    | "ils"
                    | "elles"
                    | "on"
                    | "je"
                    | "nous"
                    | "contre"
                    | "vers"
                    | "sans"
                    | "tout"
                    | "tant"
                    | "tandis"
                    | "alors"
            )
            || (french::ends_in_ment(form)
                && token.case == Case::Lower
                && !french::is_preposition(self.form(at.wrapping_sub(1)))
                && !french::is_determiner(self.form(at.wrapping_sub(1))))
    }

    /// Takes in what belongs to the phrase: nationality, complements with *de, du, pour, auprès de*, adjectives, a name in apposition.
    pub(super) fn extend(&self, phrase: &mut NounPhrase) {
        if matches!(phrase.kind, PhraseKind::Person | PhraseKind::Pronoun) {
            return;
        }
        let mut plain = 0;
        let mut after_preposition = false;
        while phrase.words.len() < LONGEST {
            let at = phrase.words.end;
            let Some(token) = self.tokens.get(at) else { break };
            if token.is("(") {
                match self.sentence.jumps[at].first() {
                    Some(end) if *end - at <= 5 => phrase.words.end = *end,
                    _ => break,
                }
                continue;
            }
            // "une source au sein du ministère", "un diplomate en poste à Beyrouth"
            if let Some(end) = self.whereabouts(phrase, at) {
                phrase.words.end = end;
                after_preposition = true;
                plain = 0;
                continue;
            }
            // "le ministère des Affaires étrangères et des Expatriés"
            let more = token.is("et") && french::de().contains(&self.form(at + 1)) && phrase.words.len() > 2;
            if more && (phrase.words.start..at).any(|i| french::de().contains(&self.form(i))) {
                phrase.words.end = at + 1;
                continue;
            }
            if self.stops(at) {
                break;
            }
            if let Some((entity, words)) = self
                .sentence
                .mentions
                .iter()
                .find(|m| m.words.start == at && self.names(m.entity))
                .map(|m| (m.entity, m.words))
            {
                // "a dit à RIA Novosti Dmitri Peskov": to whom, and who.
                let other = phrase.kind == PhraseKind::Entity
                    && phrase.entities.last().is_some_and(|(e, _)| self.book.entities[*e].kind != "actor");
                if self.is_person(entity, words) && other {
                    break;
                }
                if self.is_person(entity, words) && !after_preposition {
                    phrase.person = Some(words);
                    phrase.kind = PhraseKind::Person;
                }
                phrase.entities.push((entity, words));
                phrase.words.end = words.end;
                after_preposition = false;
                plain = 0;
                if phrase.kind == PhraseKind::Person {
                    break;
                }
                continue;
            }
            if matches!(&*token.form, "de" | "du" | "des" | "d'" | "pour" | "en" | "auprès")
                && !matches!(self.form(at + 1), "plus" | "moins" | "nombreux")
            {
                let mut noun = at + 1;
                while french::is_determiner(self.form(noun))
                    || (noun > at + 1 || token.is("auprès"))
                        && matches!(self.form(noun), "de" | "du" | "des" | "d'")
                {
                    noun += 1;
                }
                if self.stops(noun) && !self.is_name(noun) {
                    break;
                }
                phrase.words.end = noun;
                after_preposition = true;
                plain = 0;
                continue;
            }
            if token.case != Case::Lower && self.form(at.wrapping_sub(1)) != "." {
                if after_preposition {
                    // One capitalised word belongs to the complement (*de la Défense*), the rest is a name.
                    phrase.words.end = at + 1;
                    after_preposition = false;
                    continue;
                }
                // "l'association Les Amis du fleuve"
                let article = usize::from(french::is_determiner(&token.form));
                let end = self.name_end(at + article);
                if phrase.kind == PhraseKind::Entity && phrase.role.is_none()
                    || phrase.kind == PhraseKind::Institution
                {
                    break;
                }
                // "l'ONG Terre vivante": what bears the name is no person.
                let body = phrase.role.as_deref().is_some_and(|r| self.table("bodies", &fold(r)).is_some());
                if end > at + article && body {
                    phrase.words.end = end;
                    continue;
                }
                if end > at && article == 0 {
                    phrase.person = Some(Words::new(at, end));
                    phrase.kind = PhraseKind::Person;
                    phrase.words.end = end;
                    break;
                }
            }
            if french::is_determiner(&token.form)
                || self.sentence.numbers.iter().any(|n| n.words.start == at)
                || plain >= 2
                || self.opens_participle(at)
                || (self.is_finite_verb(at) && !after_preposition)
            {
                break;
            }
            plain += 1;
            after_preposition = false;
            phrase.words.end = at + 1;
        }
    }

    /// Behind *au sein de, en poste à*, and behind the *à* of an anonymous source in an office: where the place or office begins.
    fn whereabouts(&self, phrase: &NounPhrase, at: usize) -> Option<usize> {
        let past = |mut at: usize| {
            while french::is_determiner(self.form(at)) {
                at += 1;
            }
            at
        };
        let noun = match (self.form(at), self.form(at + 1), self.form(at + 2)) {
            ("à" | "au" | "aux", "sein", "de" | "du" | "des" | "d'") => past(at + 3),
            ("en", "poste", "à" | "au" | "aux" | "en" | "dans") => past(at + 3),
            ("à" | "au", ..) if phrase.kind == PhraseKind::Anonymous => {
                let noun = past(at + 1);
                let office = ["roles", "bodies"].iter().any(|t| self.table(t, self.form(noun)).is_some());
                if !office {
                    return None;
                }
                noun
            }
            _ => return None,
        };
        self.tokens.get(noun).filter(|t| t.is_word()).map(|_| noun)
    }

    /// *joints par téléphone*, *citant des témoins*: a participle with a complement of its own is no part of the name.
    fn opens_participle(&self, at: usize) -> bool {
        let (form, next) = (self.form(at), self.form(at + 1));
        (french::looks_like_participle(form) && matches!(next, "par" | "à" | "dans" | "sur" | "avec"))
            || (form.ends_with("ant")
                && (french::is_determiner(next) || matches!(next, "que" | "qu'" | "de")))
    }

    fn is_finite_verb(&self, at: usize) -> bool {
        self.sentence.readings[at].iter().any(|r| self.book.finite.contains(r))
    }

    pub(super) fn is_name(&self, at: usize) -> bool {
        self.sentence.mentions.iter().any(|m| m.words.start == at && self.names(m.entity))
    }

    /// True for an entity that a phrase may name: one that can speak, or a place. What is counted is a common noun.
    fn names(&self, entity: usize) -> bool {
        let kind = &self.book.entities[entity].kind;
        let speaking = self.language.tables.get("speaking");
        kind == "place" || speaking.map_or(kind != "cue", |t| t.contains_key(kind))
    }

    /// ", chef du centre à la base aérienne": a role behind a comma, up to the next comma or stop.
    pub(super) fn apposition(&self, at: usize) -> Option<Words> {
        if self.form(at) != "," {
            return None;
        }
        let (start, _, _) = self.determiner(at + 1);
        let says = |at: usize| self.role(self.form(at)).or_else(|| self.table("anonymous", self.form(at)));
        says(start).or_else(|| says(start + 1))?;
        let end =
            (start..self.tokens.len()).find(|i| matches!(self.form(*i), "," | "." | ";" | ":" | "»" | "\""));
        Some(Words::new(start, end.unwrap_or(self.tokens.len())))
    }
}
