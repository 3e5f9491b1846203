//! What `word~` stands for, part by part, with the condition under which each part is found. The forms are the compiler's own; which word is a word of
//! French nobody here knows, so that any row of letters has forms.

use crate::rule::{Rulebook, Step, near};
use crate::text::{Forms, Irregular, TokenKind, fold, french, inflect, read};
use std::collections::BTreeSet;

/// Shorter words are near to too many others.
const SHORT: usize = 5;

/// A word of what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inflected {
    /// As a pattern writes it: `violer~`, `de`.
    pub word: String,
    /// Its forms, those of a part together; no part is empty.
    pub parts: Vec<(Part, Vec<String>)>,
    /// What its compound tenses are made with; `None` for what is no verb.
    pub auxiliary: Option<Auxiliary>,
    /// True when some rule has it.
    pub used: bool,
    /// A word of the rules that may be meant, when no rule has this one.
    pub near: Option<String>,
}

/// A part of speech, as far as a pattern tells it apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Finite.
    Present,
    /// Finite.
    Imperfect,
    /// Finite.
    SimplePast,
    /// Finite.
    Subjunctive,
    /// Finite.
    Future,
    /// Finite.
    Conditional,
    /// Past participles of a verb, behind its auxiliary.
    Participle,
    /// Infinitive.
    Infinitive,
    /// Present participle.
    Gerund,
    /// A past participle as adjective, never behind *avoir*.
    Adjective,
    /// Singular of a noun or adjective.
    Singular,
    /// Plural of a noun or adjective.
    Plural,
    /// Feminine of a noun or adjective.
    Feminine,
    /// What a word stands for without `~`.
    Small,
}

/// What compound tenses are made with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auxiliary {
    /// *a violé*; with *se*, *s'est violé*.
    Avoir,
    /// *est entré*.
    Etre,
    /// *s'est effondré*: *se* must be there.
    Reflexive,
}

/// What has no forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoWord {
    /// It.
    pub word: String,
    /// Words of the rules that are near.
    pub near: Vec<String>,
}

/// The forms of each word. Where no word is marked with `~`, all are meant but those of grammar.
pub fn forms(book: &Rulebook, lang: &str, words: &str) -> Result<Vec<Inflected>, NoWord> {
    let irregulars = book.languages.get(lang).map_or(&[] as &[Irregular], |l| &l.irregulars);
    let known = known(book);
    let marked = words.contains('~');
    let mut out = Vec::new();
    for written in elements(words) {
        let (word, tilde) = match written.strip_suffix('~') {
            Some(word) => (word, true),
            None => (written.as_str(), false),
        };
        if !is_word(word) {
            return Err(NoWord { near: nearest(word, &known), word: written });
        }
        let small = french::is_preposition(word) || french::is_determiner(word) || french::is_negation(word);
        if !tilde && (marked || small) {
            out.push(plain(word));
            continue;
        }
        let own = inflect(word, irregulars);
        let used = known.contains(&fold(word));
        out.push(Inflected {
            word: format!("{word}~"),
            auxiliary: auxiliary(&own),
            parts: parts(word, &own),
            near: if used || word.chars().count() < SHORT {
                None
            } else {
                nearest(word, &known).into_iter().next()
            },
            used,
        });
    }
    if out.is_empty() { Err(NoWord { word: words.trim().to_owned(), near: Vec::new() }) } else { Ok(out) }
}

/// Words parted at spaces; *se* belongs to its verb.
fn elements(words: &str) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut words = words.split_whitespace();
    while let Some(word) = words.next() {
        match (word, words.clone().next()) {
            ("se" | "Se", Some(verb)) => {
                out.push(format!("se {verb}"));
                words.next();
            }
            _ => out.push(word.to_owned()),
        }
    }
    out
}

fn is_word(word: &str) -> bool {
    let tokens: Vec<_> = read(word).sentences.into_iter().flat_map(|s| s.tokens).collect();
    !tokens.is_empty()
        && tokens.iter().all(|t| t.kind == TokenKind::Word)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | ' ' | '\u{301}'))
}

/// A word without `~`: itself, and for the smallest words what they stand for.
fn plain(word: &str) -> Inflected {
    let form = fold(word);
    let forms: Vec<String> = match form.as_str() {
        "de" | "d'" => french::de().iter().map(|f| (*f).to_owned()).collect(),
        "à" => french::a().iter().map(|f| (*f).to_owned()).collect(),
        "le" | "la" | "les" | "l'" => ["le", "la", "les", "l'"].map(str::to_owned).into(),
        _ => vec![form],
    };
    Inflected {
        word: word.to_owned(),
        parts: vec![(Part::Small, forms)],
        auxiliary: None,
        used: true,
        near: None,
    }
}

fn auxiliary(forms: &Forms) -> Option<Auxiliary> {
    if forms.infinitive.is_empty() {
        return None;
    }
    Some(match () {
        () if forms.pronominal => Auxiliary::Reflexive,
        () if forms.with_etre => Auxiliary::Etre,
        () => Auxiliary::Avoir,
    })
}

fn parts(word: &str, forms: &Forms) -> Vec<(Part, Vec<String>)> {
    let base = fold(word);
    let mut parts = vec![
        (Part::Present, forms.present.clone()),
        (Part::Imperfect, forms.imperfect.clone()),
        (Part::SimplePast, forms.past.clone()),
        (Part::Subjunctive, forms.subjunctive.clone()),
        (Part::Future, forms.future.clone()),
        (Part::Conditional, forms.conditional.clone()),
        (Part::Participle, forms.participle.clone()),
        (Part::Infinitive, forms.infinitive.clone()),
        (Part::Gerund, forms.gerund.clone()),
    ];
    if french::looks_like_participle(&base) {
        parts.push((Part::Adjective, forms.nominal.clone()));
    } else {
        let part = |form: &String| match () {
            () if *form == base => Part::Singular,
            () if !base.ends_with('e') && form.trim_end_matches('s').ends_with('e') => Part::Feminine,
            () if form.ends_with(['s', 'x']) => Part::Plural,
            () => Part::Singular,
        };
        for wanted in [Part::Singular, Part::Plural, Part::Feminine] {
            parts.push((wanted, forms.nominal.iter().filter(|f| part(f) == wanted).cloned().collect()));
        }
    }
    parts.retain(|(_, forms)| !forms.is_empty());
    parts
}

/// Every word that the patterns and names write with `~`.
fn known(book: &Rulebook) -> BTreeSet<String> {
    let claims = book.claims.iter().flat_map(|c| c.patterns.iter().chain(&c.unless));
    let frames = book.frames.iter().flat_map(|f| f.patterns.iter().chain(&f.unless));
    let cues = book.cues.iter().flat_map(|c| c.patterns.iter().chain(&c.unless));
    let page = book.page.iter().flat_map(|p| &p.patterns);
    let patterns = claims.chain(frames).chain(cues).chain(page).map(|p| &p.program);
    let nodes = patterns.chain(book.names.iter().map(|n| &n.program)).flat_map(|p| &p.nodes);
    let words = nodes.filter(|n| matches!(n.step, Step::Word(_))).filter_map(|n| {
        let at = n.at.as_ref()?;
        let marked = at.file.text.get(at.end..)?.starts_with('~');
        at.file.text.get(at.start..at.end).filter(|_| marked).map(fold)
    });
    words.collect()
}

/// The nearest words of the rules, the nearest first.
fn nearest(word: &str, known: &BTreeSet<String>) -> Vec<String> {
    const MOST: usize = 3;
    let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let mut left: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut out = Vec::new();
    while out.len() < MOST
        && let Some(found) = near(&letters, &left)
    {
        left.retain(|k| *k != found);
        out.push(found.to_owned());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Auxiliary, Inflected, Part, forms};
    use crate::workbench::testing::book;

    fn of(words: &str) -> Vec<Inflected> {
        forms(&book(&[]), "fr", words).unwrap_or_default()
    }

    fn part(word: &str, part: Part) -> Vec<String> {
        let words = of(word);
        let parts = words.iter().flat_map(|w| &w.parts).filter(|(p, _)| *p == part);
        parts.flat_map(|(_, forms)| forms.clone()).collect()
    }

    #[test]
    fn a_verb_has_its_tenses() {
        assert_eq!(part("violer", Part::Present), ["viole", "violent", "violons"]);
        assert_eq!(part("violer", Part::SimplePast), ["viola", "violèrent"]);
        assert_eq!(part("violer", Part::Infinitive), ["violer"]);
        assert_eq!(part("violer", Part::Gerund), ["violant"]);
        assert_eq!(part("violer", Part::Participle), ["violé", "violée", "violées", "violés"]);
        assert!(part("violer", Part::Conditional).contains(&"violeraient".to_owned()));
        assert_eq!(of("violer")[0].auxiliary, Some(Auxiliary::Avoir));
        assert_eq!(of("entrer")[0].auxiliary, Some(Auxiliary::Etre));
        assert_eq!(of("s’effondrer")[0].auxiliary, Some(Auxiliary::Reflexive));
        assert_eq!(of("se produire").len(), 1);
    }

    #[test]
    fn a_noun_has_plural_and_feminine() {
        assert_eq!(part("combattant", Part::Plural), ["combattants"]);
        assert_eq!(part("combattant", Part::Feminine), ["combattante", "combattantes"]);
        assert_eq!(part("violé", Part::Adjective), ["violé", "violée", "violées", "violés"]);
        assert_eq!(of("trêve")[0].auxiliary, None);
    }

    #[test]
    fn several_words_are_told_one_by_one() {
        let words: Vec<String> = of("cas de violation").into_iter().map(|w| w.word).collect();
        assert_eq!(words, ["cas~", "de", "violation~"]);
        let words: Vec<String> = of("cas de violation~").into_iter().map(|w| w.word).collect();
        assert_eq!(words, ["cas", "de", "violation~"]);
        assert_eq!(part("cas de violation", Part::Small), ["de", "du", "des", "d'"]);
    }

    #[test]
    fn what_is_no_word_is_told_with_what_is_near() {
        let book = book(&[]);
        for (words, near) in [("<violation>", "violation"), ("viol4tion", "violation")] {
            let found = forms(&book, "fr", words).err().map(|no| no.near);
            assert_eq!(found.unwrap_or_default().first().map(String::as_str), Some(near), "{words}");
        }
        for words in ["", "  ", "...", "~", "12", "\u{200b}"] {
            assert!(forms(&book, "fr", words).is_err(), "{words:?}");
        }
        assert_eq!(of("violatoin")[0].near.as_deref(), Some("violation"));
        assert_eq!(of("violation")[0].near, None);
    }
}
