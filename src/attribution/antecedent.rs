//! Whom a pronoun means. What each pronoun shows (gender, number, how it refers) is the language's table `pronouns`; the walk back through the text
//! is here. Roles and short names are resolved by `cast`.

use super::cast::{Cast, Present, Speaker};
use crate::matcher::{Gender, NounPhrase, PhraseKind};
use crate::text::{Span, Words, french};

impl Cast<'_> {
    /// Who is meant by a pronoun: *on* is nobody, *ce dernier* the person last named, *la même source* whoever spoke last, *les deux hommes* the
    /// two persons last named; *il, elle, ils* the last who spoke or was told of, of that gender and number, in this paragraph or the one before.
    pub(super) fn antecedent(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let shows = self.shows(phrase);
        let has = |flag: &str| shows.iter().any(|s| s == flag);
        let annotated = self.article.sentences.get(sentence)?;
        let here = annotated.span(phrase.words);
        if has("nobody") {
            return Some(Speaker::unnamed(here));
        }
        let paragraph = annotated.sentence.paragraph;
        let near = |s: &Speaker| s.paragraph + 2 >= paragraph;
        if has("source") {
            let spoke = self.present.iter().rev().filter(|p| p.spoke);
            return spoke.map(|p| &p.speaker).find(|s| near(s)).cloned();
        }
        if has("last") || has("two") || has("sides") {
            if has("any") {
                // A capital that stands for a state is none.
                let actor = |s: &Speaker| s.kind == "person" || s.entity.is_some() && !self.is_state(s);
                let named = self.all_named_before(here).into_iter().rev();
                return named.filter(|s| near(s) && actor(s)).find(|s| agree(s, phrase));
            }
            let named = self.named_before(here, has("sides"));
            let mut named = named.into_iter().rev().filter(|s| near(s));
            if has("last") {
                return named.find(|s| agree(s, phrase));
            }
            let last = named.next()?;
            let first = named.find(|s| s.name != last.name)?;
            return Speaker::joint(vec![first, last]);
        }
        // Whoever spoke, or a person whom a sentence was about; an organisation that did not speak only when there is nobody else.
        let fits = |p: &&Present| {
            near(&p.speaker)
                && agree(&p.speaker, phrase)
                && !matches!(p.speaker.kind, "unresolved" | "unnamed")
        };
        let foremost = |p: &&Present| p.spoke || p.speaker.kind == "person";
        let found = self.present.iter().rev().filter(fits).find(foremost);
        let found = found.or_else(|| self.present.iter().rev().find(fits)).map(|p| p.speaker.clone());
        // "Le colonel a reçu la diplomate Federica Mogherini. Elle …"
        found.or_else(|| {
            let named = self.named_before(here, false).into_iter().rev();
            named.filter(|s| near(s) && s.kind == "person").find(|s| agree(s, phrase))
        })
    }

    /// Whom *pour qui, selon lequel* means: the phrase right before its comma, or the one whose apposition ends there; *lequel* and *laquelle* agree with it.
    pub(super) fn antecedent_of_relative(&self, sentence: usize, words: Words) -> Option<Speaker> {
        let annotated = self.article.sentences.get(sentence)?;
        let end = words.start;
        let (gender, plural) = match &*annotated.tokens().get(words.end.checked_sub(1)?)?.form {
            "lequel" => (Some(Gender::Masculine), Some(false)),
            "laquelle" => (Some(Gender::Feminine), Some(false)),
            "lesquels" => (Some(Gender::Masculine), Some(true)),
            "lesquelles" => (Some(Gender::Feminine), Some(true)),
            _ => (None, None),
        };
        let agrees = |p: &&NounPhrase| {
            let differs = |a: Option<bool>, b: Option<bool>| matches!((a, b), (Some(a), Some(b)) if a != b);
            !(differs(plural, p.plural)
                || matches!((gender, p.gender), (Some(a), Some(b)) if a != b)
                || p.kind == PhraseKind::Pronoun
                || p.kind == PhraseKind::Noun && plural.is_none())
        };
        let ends = |p: &&NounPhrase| p.words.end == end || p.apposition.is_some_and(|a| a.end == end);
        let phrase = annotated.noun_phrases.iter().filter(ends).find(agrees)?;
        if phrase.kind == PhraseKind::Noun {
            return None;
        }
        self.resolve(sentence, phrase)
    }

    /// Who opens the clause behind *tandis que* or *;* between byte `from` and token `to`.
    pub(super) fn subject_of_new_clause(&self, sentence: usize, from: usize, to: usize) -> Option<Speaker> {
        let annotated = self.article.sentences.get(sentence)?;
        let tokens = annotated.tokens();
        let opens = |i: &usize| tokens[*i].span.start >= from && matches!(&*tokens[*i].form, ";" | "tandis");
        let clause = (0..to).rfind(opens)?;
        let behind = |p: &&NounPhrase| {
            p.words.start > clause
                && p.words.end <= to
                && !french::is_preposition(&tokens[p.words.start - 1].form)
                && !matches!(p.kind, PhraseKind::Noun)
        };
        self.resolve(sentence, annotated.noun_phrases.iter().find(behind)?)
    }

    /// Whoever spoke last, in this paragraph or the one before.
    pub(super) fn last_speaker(&self, sentence: usize) -> Option<Speaker> {
        let paragraph = self.article.sentences.get(sentence)?.sentence.paragraph;
        let spoke = self.present.iter().rev().filter(|p| p.spoke).map(|p| &p.speaker);
        spoke.into_iter().find(|s| s.paragraph + 2 >= paragraph).cloned()
    }

    /// Remembers whom a sentence was about.
    pub(super) fn tell_of(&mut self, sentence: usize) {
        let Some(speaker) = self.subject(sentence) else { return };
        if self.present.last().is_none_or(|p| p.speaker.name != speaker.name) {
            self.present.push(Present { speaker, spoke: false });
        }
    }

    /// Whom a sentence is about: its first phrase that nothing makes a complement, outside quotations.
    pub(super) fn subject(&self, sentence: usize) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        let tokens = annotated.tokens();
        let subject = annotated.noun_phrases.iter().find(|p| {
            let before = p.words.start.checked_sub(1).map(|i| &tokens[i]);
            !annotated.dates.iter().any(|d| d.words.overlaps(p.words))
                && !before.is_some_and(|t| french::is_preposition(&t.form))
                && !annotated.quotes.iter().any(|q| q.span.contains(annotated.span(p.words)))
        })?;
        let ours =
            subject.words.start.checked_sub(1).is_some_and(|i| french::is_first_person(&tokens[i].form));
        let speaks = !ours && !matches!(subject.kind, PhraseKind::Noun);
        speaks.then(|| self.resolve(sentence, subject)).flatten()
    }

    /// The phrase that opens the main clause behind token `at`: the first one right behind a comma.
    pub(super) fn subject_behind(&self, sentence: usize, at: usize) -> Option<Speaker> {
        let annotated = &self.article.sentences[sentence];
        let behind_comma = |p: &&NounPhrase| {
            p.words.start > at
                && annotated.tokens()[p.words.start - 1].is(",")
                && !matches!(p.kind, PhraseKind::Noun)
        };
        let subject = annotated.noun_phrases.iter().find(behind_comma)?;
        self.resolve(sentence, subject)
    }

    fn shows(&self, phrase: &NounPhrase) -> &[String] {
        let pronouns = self.book.languages.get(self.article.lang).and_then(|l| l.tables.get("pronouns"));
        let entry = phrase.role.as_ref().and_then(|r| pronouns?.get(r));
        entry.map_or(&[], Vec::as_slice)
    }

    /// Persons named before a byte, in the order of the text; others when no person is, or when `sides` are asked for.
    fn named_before(&self, here: Span, sides: bool) -> Vec<Speaker> {
        let (persons, others): (Vec<_>, Vec<_>) =
            self.all_named_before(here).into_iter().partition(|s| s.kind == "person");
        if sides || persons.is_empty() { others } else { persons }
    }

    /// Whoever is named before a byte, in the order of the text.
    fn all_named_before(&self, here: Span) -> Vec<Speaker> {
        let mut all = Vec::new();
        for (index, annotated) in self.article.sentences.iter().enumerate() {
            if annotated.sentence.span.start >= here.start {
                break;
            }
            for phrase in &annotated.noun_phrases {
                let inner =
                    |p: &NounPhrase| p.words.start < phrase.words.start && p.words.contains(phrase.words);
                // "les groupes de la région": only a person is named inside another's phrase.
                let belongs = phrase.person.is_none() && annotated.noun_phrases.iter().any(inner);
                if belongs || annotated.span(phrase.words).end > here.start {
                    continue;
                }
                let names = matches!(
                    phrase.kind,
                    PhraseKind::Person | PhraseKind::Role | PhraseKind::Entity | PhraseKind::Institution
                );
                all.extend(Some(phrase).filter(|_| names).and_then(|p| self.resolve(index, p)));
            }
        }
        all
    }
}

/// Gender and number that are known of both must not differ.
fn agree(speaker: &Speaker, phrase: &NounPhrase) -> bool {
    let gender = speaker.gender.is_none() || phrase.gender.is_none() || speaker.gender == phrase.gender;
    let number = speaker.plural.is_none() || phrase.plural.is_none() || speaker.plural == phrase.plural;
    gender && number
}
