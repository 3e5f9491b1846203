//! How whoever speaks is named: his words without determiner and brackets, the fuller name that the article gave before, what an acronym stands for.

use super::cast::{Cast, Speaker};
use crate::matcher::NounPhrase;
use crate::text::{Words, fold, french};

impl Cast<'_> {
    /// "le Conseil national syrien (CNS)"
    pub(super) fn acronym(&self, sentence: usize, phrase: &NounPhrase) -> Option<(String, String)> {
        let annotated = &self.article.sentences[sentence];
        let tokens = annotated.tokens();
        let open = (phrase.words.start + 2..=phrase.words.end)
            .find(|i| tokens.get(*i).is_some_and(|t| t.is("(")))?;
        let word = tokens
            .get(open + 1)
            .filter(|t| t.is_word() && tokens.get(open + 2).is_some_and(|t| t.is(")")))?;
        let short = word.span.of(self.article.text);
        let letters = short.chars().filter(|c| c.is_uppercase()).count();
        let whole = NounPhrase { words: Words::new(phrase.words.start, open), ..phrase.clone() };
        let full = self.without_determiner(sentence, &whole);
        (letters > 1 && full.contains(' ')).then(|| (short.to_owned(), full))
    }

    /// The words of a phrase as a name: without determiner, without what stands in brackets (*l'Observatoire (OSDH)*) or was lost at its end.
    pub(super) fn without_determiner(&self, sentence: usize, phrase: &NounPhrase) -> String {
        let annotated = &self.article.sentences[sentence];
        let tokens = annotated.tokens();
        let empty =
            |i: usize| french::is_determiner(&tokens[i].form) || french::is_preposition(&tokens[i].form);
        let opens = |form: &str| french::is_determiner(form) || french::is_some(form);
        let start = phrase.words.start
            + usize::from(opens(&tokens[phrase.words.start].form) && phrase.words.len() > 1);
        let mut end = phrase.words.end;
        let lost = |i: usize| !tokens[i].is_word() && !tokens[i].is(")") || tokens[i].is("l");
        while end > start + 1 && (empty(end - 1) || lost(end - 1)) {
            end -= 1;
        }
        let span = annotated.span(Words::new(start, end));
        let mut name = span.of(self.article.text).to_owned();
        while let Some(open) = name.find('(')
            && let Some(close) = name[open..].find(')')
        {
            name.replace_range(open..=open + close, " ");
        }
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// True behind *le, cette*: the text has told of it. *Un responsable* is nobody named before.
    pub(super) fn is_definite(&self, sentence: usize, phrase: &NounPhrase) -> bool {
        let first = &self.article.sentences[sentence].tokens()[phrase.words.start];
        matches!(&*first.form, "le" | "la" | "l'" | "les" | "ce" | "cet" | "cette" | "ces" | "son" | "sa")
    }

    /// *la source*, *le ministère*, *l'ONG*: whoever spoke last under a longer name with that noun; for a noun that fits any body, the last one that spoke.
    pub(super) fn fuller(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let bare = self.without_determiner(sentence, phrase);
        if !self.is_definite(sentence, phrase) || bare.contains(' ') || phrase.plural == Some(true) {
            return None;
        }
        let head = fold(&bare);
        let longer = |s: &&Speaker| {
            !matches!(s.kind, "person" | "joint")
                && fold(&s.name).strip_prefix(&*head).is_some_and(|rest| rest.starts_with(' '))
        };
        let before = || self.present.iter().rev().map(|p| &p.speaker);
        let generic = phrase.role.as_deref().is_some_and(|r| self.is_in("generic-bodies", r));
        let body = |s: &&Speaker| s.kind == "organisation" && !self.is_state(s);
        let office = |s: &&Speaker| s.kind == "role" && s.name.contains(' ');
        let last =
            || before().filter(|_| generic).find(body).or_else(|| before().filter(|_| generic).find(office));
        before().filter(|s| !is_shouted(&s.name)).find(longer).or_else(last).cloned()
    }

    /// A capital stands for a state, and no body.
    pub(super) fn is_state(&self, speaker: &Speaker) -> bool {
        let entity = speaker.entity.as_ref().and_then(|e| self.book.entity("actor", e));
        entity.is_some_and(|e| e.metonymy.iter().any(|(_, what)| what == "capital"))
    }

    /// "le directeur de cette ONG" speaks for the body that the article told of before.
    pub(super) fn speaks_for(&self, sentence: usize, phrase: &NounPhrase) -> Option<String> {
        let annotated = self.article.sentences.get(sentence)?;
        let shown = |p: &&NounPhrase| {
            p.words.start > phrase.words.start
                && phrase.words.contains(p.words)
                && matches!(&*annotated.tokens()[p.words.start].form, "ce" | "cet" | "cette")
        };
        let inner = annotated.noun_phrases.iter().find(shown)?;
        self.fuller(sentence, inner)?.entity
    }

    /// *les équipes, les observateurs*: people whom a body sends out.
    pub(super) fn is_sent_out(&self, phrase: &NounPhrase) -> bool {
        phrase.role.as_deref().is_some_and(|r| self.is_in("sent-out", r))
    }

    /// Whose people they are, when the phrase says so.
    pub(super) fn sender(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = self.article.sentences.get(sentence)?;
        let of = |p: &&NounPhrase| {
            let led = p.words.start.checked_sub(1).map_or("", |b| &*annotated.tokens()[b].form);
            let inside = p.words.start > phrase.words.start && phrase.words.holds(p.words.start);
            inside && (matches!(led, "de" | "d'" | "du") || annotated.tokens()[p.words.start].is("du"))
        };
        self.resolve(sentence, annotated.noun_phrases.iter().find(of)?)
    }

    /// "…, par la voix de Karim Nader, …": whoever lends his voice.
    pub(super) fn voice_of(&self, sentence: usize, phrase: &NounPhrase) -> Option<Speaker> {
        let annotated = self.article.sentences.get(sentence)?;
        let tokens = annotated.tokens();
        let at = phrase.words.end;
        let said = [",", "par", "la", "voix"];
        let by = said.iter().enumerate().all(|(i, word)| tokens.get(at + i).is_some_and(|t| t.is(word)));
        let start = at + said.len() + 1;
        let voice = annotated.noun_phrases.iter().find(|p| (start..=start + 1).contains(&p.words.start));
        voice.filter(|_| by).and_then(|p| self.resolve(sentence, p))
    }

    /// A page whose heading names a body in capitals, and whose text says *l'Observatoire*, tells of itself: nobody else speaks.
    pub(super) fn is_the_house(&self, sentence: usize, phrase: &NounPhrase) -> bool {
        let bare = self.without_determiner(sentence, phrase);
        let head = fold(&bare);
        let heading = |p: &&super::cast::Present| {
            is_shouted(&p.speaker.name) && fold(&p.speaker.name).starts_with(&*head)
        };
        self.is_definite(sentence, phrase) && !bare.contains(' ') && self.present.iter().any(|p| heading(&p))
    }

    /// What an acronym stands for, when the article says so: *le Conseil national syrien (CNS)*, and not only in a heading of capitals.
    pub(super) fn in_full(&self, name: &str) -> Option<String> {
        let found = self.acronyms.iter().find(|(short, full)| short == name && !is_shouted(full));
        found.map(|(_, full)| full.clone())
    }
}

/// The heading of a page, in capitals.
fn is_shouted(name: &str) -> bool {
    name.chars().count() > 6 && !name.chars().any(char::is_lowercase)
}
