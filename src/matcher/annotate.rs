//! A sentence with everything that patterns may ask for: readings of its words, numbers, dates, lengths of time, names, and what may be seen
//! through. Made once per sentence, whatever the number of rules.

use super::alive::Symbols;
use super::mention::{Mention, mentions};
use super::noun_phrase::{NounPhrase, noun_phrases};
use crate::rule::{Language, Rulebook, Symbol};
use crate::text::{
    Case, DateMention, DurationMention, NumberMention, Quote, Sentence, Span, Token, TokenKind, Words, dates,
    durations, french, numbers, quotes_over,
};
use std::collections::BTreeSet;

/// How many tokens an aside may hold.
const LONGEST_ASIDE: usize = 45;
/// How many tokens a dateline may hold, the sign that ends it included.
const LONGEST_DATELINE: usize = 14;
/// How many commas an aside may hold, the closing one included.
const COMMAS_OF_ASIDE: usize = 4;

/// A sentence ready to be matched.
#[derive(Debug)]
pub struct Annotated<'a> {
    /// The document's text.
    pub text: &'a str,
    /// The sentence.
    pub sentence: &'a Sentence,
    /// Quotations that touch it.
    pub quotes: Vec<Quote>,
    /// Symbols of each token.
    pub readings: Vec<Vec<Symbol>>,
    /// All of these, for a quick look.
    pub(super) symbols: Symbols,
    /// Numbers, by first token.
    pub numbers: Vec<NumberMention>,
    /// Dates, by first token.
    pub dates: Vec<DateMention>,
    /// Lengths of time, by first token.
    pub durations: Vec<DurationMention>,
    /// Names of entities, by first token; several at one place when a name is in several kinds.
    pub mentions: Vec<Mention>,
    /// Noun phrases that could speak, by first token.
    pub noun_phrases: Vec<NounPhrase>,
    /// Tokens that may be seen through one by one.
    pub transparent: Vec<bool>,
    /// From a token that opens an aside or a date: where one may go on.
    pub jumps: Vec<Vec<usize>>,
    /// Tokens of the dateline that opens the sentence (*Damas, 30 mars (AFP) –*); 0 when there is none.
    pub dateline: usize,
    /// Commas that part the members of a list of names.
    pub list_commas: BTreeSet<usize>,
}

impl<'a> Annotated<'a> {
    /// Annotates a sentence. `quotes` are those of the whole text.
    pub fn new(book: &Rulebook, lang: &str, text: &'a str, sentence: &'a Sentence, quotes: &[Quote]) -> Self {
        let tokens = &sentence.tokens;
        let dates = dates(tokens, text);
        let durations = durations(tokens, text);
        let taken: Vec<Words> =
            dates.iter().map(|d| d.words).chain(durations.iter().map(|d| d.words)).collect();
        let numbers = numbers(tokens, text, &taken);
        let readings: Vec<_> = tokens.iter().map(|t| book.vocabulary.readings(t)).collect();
        let empty = Language::default();
        let language = book.languages.get(lang).unwrap_or(&empty);
        let mut transparent = transparent(tokens, language);
        // "A relevé *de* 10 à 12 violations": the *de* belongs to the number, as *entre* does.
        for number in numbers.iter().filter(|n| tokens[n.words.start..n.words.end].iter().any(|t| t.is("à")))
        {
            if let Some(before) = number.words.start.checked_sub(1).filter(|b| tokens[*b].is("de")) {
                transparent[before] = true;
            }
        }
        let mut annotated = Self {
            text,
            sentence,
            quotes: quotes_over(quotes, sentence.span),
            symbols: Symbols::of(&readings),
            readings,
            numbers,
            durations,
            mentions: Vec::new(),
            noun_phrases: Vec::new(),
            transparent,
            jumps: Vec::new(),
            dateline: 0,
            list_commas: BTreeSet::new(),
            dates,
        };
        annotated.jumps = jumps(tokens, &annotated.dates, language);
        annotated.mentions = mentions(book, lang, &annotated);
        annotated.dateline = dateline(book, &annotated);
        let names: Vec<Words> = annotated
            .mentions
            .iter()
            .filter(|m| book.entities[m.entity].kind != "cue")
            .map(|m| m.words)
            .collect();
        annotated.list_commas = list_commas(tokens, &names, language);
        annotated.noun_phrases = noun_phrases(book, language, &annotated);
        annotated
    }

    /// Its tokens.
    pub fn tokens(&self) -> &'a [Token] {
        &self.sentence.tokens
    }

    /// The bytes that a range of tokens covers.
    pub fn span(&self, words: Words) -> Span {
        let tokens = self.tokens();
        let inside = tokens.get(words.start..words.end.min(tokens.len())).unwrap_or(&[]);
        inside.iter().map(|t| t.span).reduce(Span::cover).unwrap_or_default()
    }

    /// Positions after what may be seen through at `at`, one step.
    pub fn through(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let one = self.transparent.get(at).copied().unwrap_or(false).then_some(at + 1);
        one.into_iter().chain(self.jumps.get(at).into_iter().flatten().copied())
    }

    /// The first token at or after `at` that is not seen through one by one.
    pub fn skip(&self, mut at: usize) -> usize {
        while self.transparent.get(at).copied().unwrap_or(false) {
            at += 1;
        }
        at
    }
}

/// Where a dateline ends: names, dates and signs up to a dash within the first tokens, or to the slash behind the agency (*Damas / SANA /*); the
/// whole line when it is nothing else (*Damas / SANA*).
fn dateline(book: &Rulebook, sentence: &Annotated) -> usize {
    let tokens = sentence.tokens();
    let named = |i: usize| {
        sentence.mentions.iter().any(|m| m.words.holds(i))
            || sentence.dates.iter().any(|d| d.words.holds(i))
            || tokens[i].case != Case::Lower
    };
    let plain = |i: usize| !tokens[i].is_word() && tokens[i].kind == TokenKind::Sign || named(i);
    // "– SANA /", "/ SANA": the agency stands behind a sign that parts it from the place.
    let agency = |end: usize| {
        let parted = |m: &Mention| m.words.start > 0 && matches!(&*tokens[m.words.start - 1].form, "/" | "-");
        let mut ending = sentence.mentions.iter().filter(|m| m.words.end == end && parted(m));
        ending.any(|m| book.entities[m.entity].kind == "agency")
    };
    let head = (0..tokens.len().min(LONGEST_DATELINE)).take_while(|i| plain(*i)).count();
    let slash = (0..head).rfind(|i| tokens[*i].is("/") && agency(*i));
    let dash = || (0..head).find(|i| tokens[*i].is("-"));
    match slash.or_else(dash) {
        Some(sign) => sign + 1,
        None if head == tokens.len() && agency(head) => head,
        None => 0,
    }
}

fn transparent(tokens: &[Token], language: &Language) -> Vec<bool> {
    tokens
        .iter()
        .enumerate()
        .map(|(at, token)| {
            let form = &*token.form;
            let after_determiner = at > 0 && french::is_determiner(&tokens[at - 1].form);
            match form {
                "«" | "»" | "\"" | "[" | "]" | "'" => true,
                // "pas *de* violations"
                "de" | "d'" => at > 0 && matches!(&*tokens[at - 1].form, "pas" | "plus" | "jamais"),
                _ => {
                    french::is_determiner(form)
                        || french::is_negation(form)
                        || french::is_clitic(form)
                        || (language.adverbs.contains(form) && !after_determiner)
                        || (french::ends_in_ment(form) && !after_determiner)
                }
            }
        })
        .collect()
}

fn jumps(tokens: &[Token], dates: &[DateMention], language: &Language) -> Vec<Vec<usize>> {
    let mut jumps = vec![Vec::new(); tokens.len()];
    for date in dates {
        jumps[date.words.start].push(date.words.end);
    }
    for words in &language.adverb_phrases {
        for at in 0..tokens.len().saturating_sub(words.len() - 1) {
            if words.iter().enumerate().all(|(i, w)| tokens[at + i].is(w)) {
                jumps[at].push(at + words.len());
            }
        }
    }
    for (at, token) in tokens.iter().enumerate() {
        match &*token.form {
            "(" => jumps[at].extend(closing(tokens, at, ")")),
            "-" => jumps[at].extend(closing(tokens, at, "-")),
            // The main clause goes on behind the aside; else ", qui" makes the antecedent the subject of the verb that follows.
            "," => {
                comma_asides(tokens, at, &mut jumps[at]);
                if tokens.get(at + 1).is_some_and(|t| t.is("qui")) {
                    jumps[at].push(at + 2);
                }
            }
            "qui" => jumps[at].push(at + 1),
            _ => {}
        }
    }
    jumps
}

fn closing(tokens: &[Token], at: usize, mark: &str) -> Option<usize> {
    let end = (at + LONGEST_ASIDE).min(tokens.len());
    (at + 1..end).find(|i| tokens[*i].is(mark)).map(|i| i + 1)
}

/// A pair of commas whose first word is not *et, ou, mais*: the aside may close at the next comma or at one of those after it.
fn comma_asides(tokens: &[Token], at: usize, out: &mut Vec<usize>) {
    let first = tokens.get(at + 1).map_or("", |t| &*t.form);
    if matches!(first, "et" | "ou" | "mais" | "ni") {
        return;
    }
    let end = (at + LONGEST_ASIDE).min(tokens.len());
    let mut depth = 0usize;
    let mut commas = 0;
    let mut quoted = false;
    for (i, token) in tokens.iter().enumerate().take(end).skip(at + 1) {
        match &*token.form {
            "(" => depth += 1,
            ")" => depth = depth.saturating_sub(1),
            "«" => quoted = true,
            // An aside does not leave the quotation that it stands in.
            "»" if !std::mem::take(&mut quoted) => return,
            ";" | ":" if depth == 0 => return,
            "," if depth == 0 => {
                out.push(i + 1);
                commas += 1;
                if commas == COMMAS_OF_ASIDE {
                    return;
                }
            }
            _ => {}
        }
    }
}

/// Commas between two names of a list: the words behind the comma up to the next name are determiners, heads and *de* only.
fn list_commas(tokens: &[Token], names: &[Words], language: &Language) -> BTreeSet<usize> {
    let is_small = |t: &Token| {
        french::is_determiner(&t.form)
            || french::de().contains(&&*t.form)
            || language.heads.values().any(|h| h.contains(&*t.form))
    };
    let mut out = BTreeSet::new();
    for (at, _) in tokens.iter().enumerate().filter(|(_, t)| t.is(",")) {
        let before = names.iter().any(|n| n.end == at);
        let next = (at + 1..tokens.len()).find(|i| !is_small(&tokens[*i]));
        if before && next.is_some_and(|n| names.iter().any(|name| name.holds(n))) {
            out.insert(at);
        }
    }
    out
}
