//! A word of a pattern that stands in the sentence in another form: which form that is, and what finds it.

use super::{Form, Why};
use crate::matcher::{Annotated, word_before};
use crate::rule::{Condition, WordTest};
use crate::text::{Forms, Irregular, bare, french, inflect};

/// Endings of forms, longest first, with what the base has instead: tried one after the other, and kept when the grammar agrees.
const ENDINGS: [(&str, &[&str]); 26] = [
    ("issaient", &["ir"]),
    ("issait", &["ir"]),
    ("issent", &["ir"]),
    ("èrent", &["er"]),
    ("aient", &["er", "re", "ir"]),
    ("erait", &["er"]),
    ("eront", &["er"]),
    ("ées", &["er", "é"]),
    ("ait", &["er", "re", "ir"]),
    ("ant", &["er", "re", "ir"]),
    ("era", &["er"]),
    ("ent", &["er", "re", "ir"]),
    ("ons", &["er"]),
    ("ues", &["re", "oir", "u"]),
    ("ies", &["ir", "i"]),
    ("ée", &["er", "é"]),
    ("és", &["er", "é"]),
    ("es", &["er", "", "e"]),
    ("ue", &["re", "oir", "u"]),
    ("us", &["re", "oir", "u"]),
    ("aux", &["al"]),
    ("é", &["er"]),
    ("u", &["re", "oir"]),
    ("i", &["ir"]),
    ("e", &["er", ""]),
    ("s", &["", "er"]),
];

/// A word of the pattern as it is written.
pub(super) struct Written<'a> {
    /// Without its marks.
    pub word: &'a str,
    /// With `~` behind it.
    pub tilde: bool,
    /// Between «».
    pub exact: bool,
}

/// Another way of writing a word, which finds the token looked at.
pub(super) struct Other {
    /// What keeps the word from being found.
    pub why: Why,
    /// What to write instead.
    pub new: String,
    /// The first token that this takes.
    pub start: usize,
}

/// How to write `written` so that it finds the token at `at`; `None` when the two have nothing in common. Tokens before `from` are taken by other
/// elements.
pub(super) fn other_form(
    written: &Written,
    tests: &[&WordTest],
    irregulars: &[Irregular],
    sentence: &Annotated,
    at: usize,
    from: usize,
) -> Option<Other> {
    let token = sentence.tokens().get(at).filter(|t| t.is_word())?;
    let (form, word) = (&*token.form, written.word.to_lowercase().replace('’', "'"));
    if french::is_preposition(&word) || french::is_determiner(&word) {
        return None;
    }
    let old = format!("{}{}", written.word, if written.tilde { "~" } else { "" });
    if written.exact {
        let same = bare(form) == bare(&word);
        return same.then(|| Other { why: Why::WordForm(Form::Exact), new: form.to_owned(), start: at });
    }
    let (why, new, start) = bases(&word, irregulars)
        .into_iter()
        .find_map(|base| finds(&base, irregulars, sentence, at, from))
        .or_else(|| noun(tests, sentence, at))
        .or_else(|| accents(&old, tests, &word, form, at))?;
    if new == old {
        return None;
    }
    let why = if new == format!("{}~", written.word) && !written.tilde {
        Why::MissingTilde
    } else {
        Why::WordForm(why)
    };
    Some(Other { why, new, start })
}

/// How a pattern writes the verb whose form, or participle, stands at `at`, and the first token that this takes; `None` for what is no verb, or may be
/// a noun. Tokens before `from` are taken by other elements.
pub(super) fn verb_as_written(
    irregulars: &[Irregular],
    sentence: &Annotated,
    at: usize,
    from: usize,
) -> Option<(String, usize)> {
    let token = sentence.tokens().get(at).filter(|t| t.is_word())?;
    let is_verb = |base: &String| !inflect(base, irregulars).infinitive.is_empty();
    let bases = bases(&token.form, irregulars);
    let (form, new, start) =
        bases.iter().filter(|b| is_verb(b)).find_map(|base| finds(base, irregulars, sentence, at, from))?;
    // By itself a participle may be an adjective, and an adjective is no verb.
    (form != Form::Participle).then_some((new, start))
}

/// What may be the base of a word: the word itself, and what the grammar agrees to.
fn bases(word: &str, irregulars: &[Irregular]) -> Vec<String> {
    let mut out = vec![word.to_owned()];
    for (ending, bases) in ENDINGS.iter().filter(|_| !french::is_auxiliary(word)) {
        let Some(stem) = word.strip_suffix(ending).filter(|stem| stem.chars().count() > 1) else { continue };
        for base in bases.iter().map(|base| format!("{stem}{base}")) {
            if !out.contains(&base) && all(&inflect(&base, irregulars)).any(|f| f == word) {
                out.push(base);
            }
        }
    }
    // A verb says more than the noun that its participle could be.
    let is_verb = |base: &String| !inflect(base, irregulars).infinitive.is_empty();
    out.sort_by_key(|base| !is_verb(base));
    out
}

fn all(forms: &Forms) -> impl Iterator<Item = &str> {
    let lists = [&forms.finite, &forms.infinitive, &forms.gerund, &forms.participle, &forms.nominal];
    lists.into_iter().flatten().map(String::as_str)
}

/// What to write so that a word of this base finds the token, and the first token that it takes.
fn finds(
    base: &str,
    irregulars: &[Irregular],
    sentence: &Annotated,
    at: usize,
    from: usize,
) -> Option<(Form, String, usize)> {
    let tokens = sentence.tokens();
    let form = &*tokens[at].form;
    let forms = inflect(base, irregulars);
    let is_in = |list: &[String]| list.iter().any(|f| f == form);
    let before = word_before(sentence, at).filter(|b| *b >= from);
    let behind = |is: fn(&str) -> bool| before.is_some_and(|b| is(&tokens[b].form));
    let bare_base = base.strip_prefix("se ").or_else(|| base.strip_prefix("s'")).unwrap_or(base);
    let reflexive = |at: usize| (from..at).rev().take(4).any(|i| french::is_reflexive(&tokens[i].form));
    if is_in(&forms.participle) {
        let masculine = forms.participle.iter().min_by_key(|p| (p.chars().count(), (*p).clone()))?;
        if forms.pronominal && !reflexive(at) {
            return Some((Form::NoReflexive, format!("{masculine}~"), at));
        }
        let aux = before.unwrap_or(at);
        if behind(french::is_avoir) || (behind(french::is_etre) && (forms.with_etre || reflexive(aux))) {
            return Some((Form::BehindAvoir, format!("{base}~"), aux));
        }
        if behind(french::is_etre) {
            // "a été violée": the auxiliary of the auxiliary belongs to it.
            let first = word_before(sentence, aux).filter(|b| *b >= from);
            let first = first.filter(|b| &*tokens[aux].form == "été" && french::is_avoir(&tokens[*b].form));
            return Some((Form::Passive, format!("être~ {masculine}~"), first.unwrap_or(aux)));
        }
        return Some((Form::Participle, format!("{masculine}~"), at));
    }
    if is_in(&forms.finite) {
        if at > 0 && french::is_determiner(&tokens[at - 1].form) {
            return None;
        }
        if forms.pronominal && !reflexive(at) {
            return Some((Form::NoReflexive, format!("{bare_base}~"), at));
        }
        return Some((Form::Verb, format!("{base}~"), at));
    }
    if is_in(&forms.infinitive) || is_in(&forms.gerund) {
        return Some((Form::Verb, format!("{base}~"), at));
    }
    // A participle as adjective never follows *avoir*.
    let adjective = french::looks_like_participle(base) && behind(french::is_avoir);
    (is_in(&forms.nominal) && !adjective).then(|| (Form::Nominal, format!("{base}~"), at))
}

/// *une annonce*: the form of the verb is a noun here.
fn noun(tests: &[&WordTest], sentence: &Annotated, at: usize) -> Option<(Form, String, usize)> {
    let readings = sentence.readings.get(at)?;
    let is_form = |test: &&&WordTest| {
        test.condition == Condition::FiniteVerb
            && readings.iter().any(|r| test.symbols.binary_search(r).is_ok())
    };
    let form = &*sentence.tokens()[at].form;
    tests.iter().any(|test| is_form(&test)).then(|| (Form::Noun, format!("{form}~"), at))
}

/// *haussé* is no *hausse*.
fn accents(
    old: &str,
    tests: &[&WordTest],
    word: &str,
    form: &str,
    at: usize,
) -> Option<(Form, String, usize)> {
    let alike = bare(word) == bare(form) && word != form && !tests.is_empty();
    alike.then(|| (Form::Accents, format!("({old}|{form})"), at))
}
