//! Names of the lexicon in a sentence, and lists of them. The longest name wins over all kinds; one name in two kinds gives two mentions at one
//! place, and the slot's type decides.

use super::annotate::Annotated;
use super::run::run_name;
use crate::rule::{Language, Rulebook};
use crate::text::{Token, Words, french};

/// A name at some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The tokens of the name.
    pub words: Words,
    /// Index of the entity in the rulebook.
    pub entity: usize,
    /// Index of the name in the rulebook.
    pub name: usize,
}

/// Entities of one kind named together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    /// Index of the entity, and its words.
    pub members: Vec<(usize, Words)>,
    /// *tels que*, *notamment*, "et d'autres": there are more.
    pub open: bool,
    /// *seuls*, *uniquement*: there are no more.
    pub exhaustive: bool,
    /// All the words of the list.
    pub words: Words,
}

/// Every name in the sentence, by first token.
pub(super) fn mentions(book: &Rulebook, lang: &str, sentence: &Annotated) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    for (at, readings) in sentence.readings.iter().enumerate() {
        let mut names: Vec<usize> =
            readings.iter().filter_map(|s| book.names_by_word.get(s)).flatten().copied().collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let rule = &book.names[name];
            if rule.lang.as_deref().is_some_and(|l| l != lang) {
                continue;
            }
            if let Some(end) = run_name(&rule.program, sentence, at) {
                found.push(Mention { words: Words::new(at, end), entity: rule.entity, name });
            }
        }
        found.extend(compound(book, lang, sentence, at));
    }
    longest(found)
}

/// *russo-américain*: an adjective of two names. The table `combining` says which adjective its first parts stand for; the last is a name of one word.
fn compound(book: &Rulebook, lang: &str, sentence: &Annotated, at: usize) -> Vec<Mention> {
    let token = &sentence.tokens()[at];
    let table = book.languages.get(lang).and_then(|l| l.tables.get("combining"));
    let Some((firsts, last)) = table.and(token.form.rsplit_once('-')) else { return Vec::new() };
    let mut parts = vec![last];
    for first in firsts.split('-') {
        let Some(adjective) = table.and_then(|t| t.get(first)).and_then(|forms| forms.first()) else {
            return Vec::new();
        };
        parts.push(adjective);
    }
    let named = |part: &str| {
        let readings = book.vocabulary.readings(&Token { form: part.into(), ..token.clone() });
        let mut names = readings.iter().filter_map(|s| book.names_by_word.get(s)).flatten();
        let fits = |name: &&usize| {
            let rule = &book.names[**name];
            !rule.written.contains([' ', '-']) && rule.lang.as_deref().is_none_or(|l| l == lang)
        };
        let name = *names.find(fits)?;
        Some(Mention { words: Words::new(at, at + 1), entity: book.names[name].entity, name })
    };
    parts.into_iter().map(named).collect::<Option<_>>().unwrap_or_default()
}

/// Keeps the longest of names that overlap; those of the same words stay side by side, one for each entity.
fn longest(mut found: Vec<Mention>) -> Vec<Mention> {
    found.sort_by_key(|m| (std::cmp::Reverse(m.words.len()), m.words.start, m.entity, m.name));
    let mut kept: Vec<Mention> = Vec::new();
    for mention in found {
        let same = |k: &&Mention| k.words == mention.words;
        if kept.iter().any(|k| k.words.overlaps(mention.words) && k.words != mention.words) {
            continue;
        }
        if kept.iter().filter(same).any(|k| k.entity == mention.entity) {
            continue;
        }
        kept.push(mention);
    }
    kept.sort_by_key(|m| (m.words.start, m.entity));
    kept
}

/// Lists and single names of one kind, as slots take them.
pub(super) struct Lists<'a> {
    pub book: &'a Rulebook,
    pub language: &'a Language,
    pub sentence: &'a Annotated<'a>,
    pub kind: &'a str,
}

impl Lists<'_> {
    /// A single entity whose phrase starts at token `at`: heads (*les unités armées de*), then the name. A name made of head words only (*l'armée*) gives
    /// way to a name behind it (*l'armée de Damas*). `None` when there is none.
    pub fn single(&self, at: usize) -> Option<(usize, Words)> {
        let tokens = self.sentence.tokens();
        let heads = self.language.heads.get(self.kind);
        let is_head = |at: usize| heads.is_some_and(|h| tokens.get(at).is_some_and(|t| h.contains(&*t.form)));
        let mut common = None;
        for next in at..at + 6 {
            if let Some((entity, words)) = self.named(next) {
                let found = (entity, Words::new(at, words.end));
                if !(words.start..words.end).all(is_head) {
                    return Some(found);
                }
                // "ses milices, nos troupes" are those of whoever speaks.
                let owner = at.checked_sub(1).and_then(|b| tokens.get(b));
                if !owner.is_some_and(|t| french::is_possessive(&t.form)) {
                    common = common.or(Some(found));
                }
            }
            let Some(token) = tokens.get(next) else { break };
            let links =
                next > at && (french::de().contains(&&*token.form) || self.sentence.transparent[next]);
            if !is_head(next) && !links {
                break;
            }
        }
        common
    }

    /// The name at `at`. Two names of one entity side by side are one (*russe Vladimir Poutine*).
    fn named(&self, at: usize) -> Option<(usize, Words)> {
        let mention = self.of_kind(at)?;
        let (mut entity, mut words) = (mention.entity, self.with_own_name(mention.words));
        while let Some(next) = self.of_kind(words.end).or_else(|| self.of_kind(self.behind_office(words.end)))
        {
            let (a, b) = (&self.book.entities[entity], &self.book.entities[next.entity]);
            let broader = self.book.broader(&b.id);
            if a.id != b.id && !broader.contains(&a.id) {
                break;
            }
            entity = next.entity;
            words.end = next.words.end;
        }
        Some((entity, words))
    }

    /// "le ministre russe de la Défense et son homologue turc": where the office behind the name at `at` ends; `at` when there is none.
    fn behind_office(&self, at: usize) -> usize {
        let tokens = self.sentence.tokens();
        let is_head = |t: &Token| self.language.heads.get(self.kind).is_some_and(|h| h.contains(&*t.form));
        if tokens.get(at).is_none_or(|t| !french::de().contains(&&*t.form)) {
            return at;
        }
        let mut end = at + 1;
        while self.sentence.transparent.get(end).copied().unwrap_or(false) {
            end += 1;
        }
        let noun = end;
        while tokens.get(end).is_some_and(is_head) {
            end += 1;
        }
        if end > noun { end } else { at }
    }

    /// "le groupe rebelle Jaych al-Islam": a name that the lexicon does not know belongs to the common noun before it.
    fn with_own_name(&self, words: Words) -> Words {
        let tokens = self.sentence.tokens();
        let common = self.kind == "actor"
            && tokens[words.start..words.end].iter().all(|t| t.case == crate::text::Case::Lower);
        let mut end = words.end;
        while common
            && tokens.get(end).is_some_and(|t| {
                t.is_word()
                    && t.span.of(self.sentence.text).chars().any(char::is_uppercase)
                    && !french::is_determiner(&t.form)
            })
            && !self.sentence.mentions.iter().any(|m| m.words.start == end)
        {
            end += 1;
        }
        Words::new(words.start, end)
    }

    fn of_kind(&self, at: usize) -> Option<&Mention> {
        self.sentence
            .mentions
            .iter()
            .find(|m| m.words.start == at && self.book.entities[m.entity].kind == self.kind)
    }

    /// A list that starts at token `at`: names joined by commas, *et, ou, ni, ainsi que, tels que, comme*, the preposition repeated or not.
    pub fn list(&self, at: usize) -> Option<List> {
        let Some((entity, words)) = self.single(at) else { return self.only_such_as(at) };
        let mut list = List { members: self.with_beside(entity, words), words, ..List::default() };
        let before = at.checked_sub(1).and_then(|b| self.sentence.tokens().get(b));
        list.exhaustive = before.is_some_and(|t| matches!(&*t.form, "seuls" | "seules" | "seul" | "seule"));
        // "Selon Moscou, les rebelles …", "Selon un communiqué du Kremlin, …": the comma ends the phrase of the speaker.
        let phrase = self.sentence.tokens()[..at].iter().rev().take(6).take_while(|t| t.is_word());
        let ends_at_comma = phrase.into_iter().any(|t| matches!(&*t.form, "selon" | "après"));
        let mut alone = list.clone();
        let mut joined = false;
        let joint = |at: usize| {
            self.joint(at).or_else(|| self.joint(self.behind_office(at)).filter(|(_, j)| *j == Joint::And))
        };
        while let Some((start, joint)) = joint(list.words.end) {
            let by_comma = joint == Joint::Comma;
            if by_comma && ends_at_comma {
                break;
            }
            joined |= !by_comma;
            list.open |= joint == Joint::SuchAs;
            if let Some(end) = self.others(start) {
                list.open = true;
                list.words.end = end;
                continue;
            }
            let Some((entity, words)) = self.single(start) else { break };
            for (entity, words) in self.with_beside(entity, words) {
                if list.members.iter().all(|(e, _)| *e != entity) {
                    list.members.push((entity, words));
                }
            }
            list.words.end = words.end;
        }
        // Two names with nothing but a comma between them are no list.
        if !joined && list.members.len() == 2 {
            alone.exhaustive = list.exhaustive;
            list = alone;
        }
        let named: Vec<&str> = self.sentence.tokens()[..at]
            .iter()
            .rev()
            .filter(|t| !french::is_determiner(&t.form))
            .take(2)
            .map(|t| &*t.form)
            .collect();
        list.open |= named.first().is_some_and(|n| matches!(*n, "notamment" | "comme"))
            || matches!(named[..], ["que" | "qu'", "tels" | "telles" | "tel" | "telle"]);
        self.drop_broader(&mut list);
        Some(list)
    }

    /// An entity with those that its last word names too: *russo-américain*.
    fn with_beside(&self, entity: usize, words: Words) -> Vec<(usize, Words)> {
        let last = Words::new(words.end.saturating_sub(1), words.end);
        let beside = self.sentence.mentions.iter().filter(|m| {
            let of_kind = self.book.entities[m.entity].kind == self.kind;
            m.words == last && m.entity != entity && of_kind
        });
        let mut members = vec![(entity, words)];
        members.extend(beside.map(|m| (m.entity, words)));
        members
    }

    /// "des groupes tels que le Front al-Nosra": the common noun names nobody, its examples do.
    fn only_such_as(&self, at: usize) -> Option<List> {
        let tokens = self.sentence.tokens();
        let heads = self.language.heads.get(self.kind)?;
        let mut next = at;
        while tokens.get(next).is_some_and(|t| heads.contains(&*t.form)) {
            next += 1;
        }
        let (start, joint) = self.joint(next).filter(|_| next > at)?;
        let list = if joint == Joint::SuchAs { self.list(start)? } else { return None };
        Some(List { open: true, words: Words::new(at, list.words.end), ..list })
    }

    /// "et d'autres groupes extrémistes": there are more; what they are called names nobody.
    fn others(&self, at: usize) -> Option<usize> {
        let tokens = self.sentence.tokens();
        let others = at + usize::from(tokens.get(at)?.is("d'"));
        if !tokens.get(others)?.is("autres") {
            return None;
        }
        let after = self.single(others + 1).map(|(_, w)| w.end);
        let head = |i: usize| {
            self.language
                .heads
                .get(self.kind)
                .is_some_and(|h| tokens.get(i).is_some_and(|t| h.contains(&*t.form)))
        };
        let mut end = others + 1;
        while head(end) {
            end += 1;
        }
        Some(after.unwrap_or(end))
    }

    /// *à l'instar de, à commencer par, à savoir, par exemple*: where an example of what stands before begins.
    fn such_as(&self, at: usize) -> Option<usize> {
        const OPENERS: [&[&str]; 6] = [
            &["à", "l'", "instar"],
            &["à", "l'", "image"],
            &["à", "commencer", "par"],
            &["à", "savoir"],
            &["par", "exemple"],
            &["en", "particulier"],
        ];
        let tokens = self.sentence.tokens();
        let here = |words: &&&[&str]| {
            words.iter().enumerate().all(|(i, w)| tokens.get(at + i).is_some_and(|t| t.is(w)))
        };
        OPENERS.iter().find(here).map(|words| at + words.len())
    }

    /// What joins the next member: gives where it starts.
    fn joint(&self, at: usize) -> Option<(usize, Joint)> {
        let tokens = self.sentence.tokens();
        let is = |i: usize, forms: &[&str]| tokens.get(i).is_some_and(|t| forms.contains(&&*t.form));
        let mut i = at;
        // A bracket or a closing mark behind the name is seen through.
        while let Some(jump) = self.sentence.jumps.get(i).filter(|_| is(i, &["("])).and_then(|j| j.first()) {
            i = *jump;
        }
        while is(i, &["»", "\"", "]"]) {
            i += 1;
        }
        // "de la Russie, qui soutient Damas, et de la Turquie"
        if is(i, &[","]) {
            let aside = self.sentence.jumps[i].iter().find(|j| is(**j, &["et", "ou"]));
            i = aside.copied().unwrap_or(i);
        }
        let comma = is(i, &[","]);
        if comma {
            i += 1;
        }
        let mut joint = if comma { Some(Joint::Comma) } else { None };
        if is(i, &["et", "ou", "ni"]) {
            i += 1;
            joint = Some(Joint::And);
        } else if is(i, &["ainsi"]) && is(i + 1, &["que", "qu'"]) {
            i += 2;
            joint = Some(Joint::And);
        } else if is(i, &["tels", "telles", "tel", "telle"]) && is(i + 1, &["que", "qu'"]) {
            i += 2;
            joint = Some(Joint::SuchAs);
        } else if is(i, &["comme", "notamment", "dont"]) {
            i += 1;
            joint = Some(Joint::SuchAs);
        } else if let Some(after) = self.such_as(i) {
            i = after;
            joint = Some(Joint::SuchAs);
        }
        // "notamment ceux du Front al-Nosra"
        if joint.is_some()
            && is(i, &["ceux", "celles", "celui", "celle"])
            && is(i + 1, &["de", "du", "des", "d'"])
        {
            i += 1;
        }
        let joint = joint?;
        if is(i, &["par", "de", "du", "des", "d'", "avec", "à", "au", "aux", "contre", "sur", "entre"])
            && !is(i + 1, &["autres"])
        {
            i += 1;
        }
        while self.sentence.transparent.get(i).copied().unwrap_or(false) {
            i += 1;
        }
        Some((i, joint))
    }

    /// A broader name falls out of a list that holds one of its own: *les terroristes, Daech et le Front al-Nosra*.
    fn drop_broader(&self, list: &mut List) {
        let ids: Vec<&str> = list.members.iter().map(|(e, _)| self.book.entities[*e].id.as_str()).collect();
        let broader: Vec<String> = ids.iter().flat_map(|id| self.book.broader(id)).collect();
        let keep: Vec<bool> = ids.iter().map(|id| !broader.iter().any(|b| b == id)).collect();
        let mut keep = keep.into_iter();
        list.members.retain(|_| keep.next().unwrap_or(true));
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// A comma alone.
    Comma,
    And,
    SuchAs,
}
