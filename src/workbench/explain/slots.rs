//! What stands where a slot wants something else: a name of another kind, a name that no lexicon file has, a length of time for a number.

use super::{Is, Mend, Why};
use crate::matcher::Annotated;
use crate::rule::{Slot, SlotType};
use crate::text::{Case, Irregular, Words, french, inflect};

/// Other words in the place of a slot.
pub(super) struct Other {
    pub why: Why,
    pub words: Words,
    pub mend: Mend,
}

/// What is wrong with the words in the place of `slot`: they begin at token `at`, or end before it when they stand `before` the words found.
pub(super) fn other_type(
    slot: &Slot,
    kind_of: &dyn Fn(usize) -> (String, String),
    irregulars: &[Irregular],
    sentence: &Annotated,
    at: usize,
    before: bool,
) -> Option<Other> {
    let here = |words: Words| if before { words.end == at + 1 } else { words.start == at };
    match &slot.kind {
        SlotType::Kind(kind) | SlotType::SetOf(kind) => {
            // Any token of a verb of saying may be a `cue`: that is no name that was meant.
            let mut mentions = sentence.mentions.iter().filter(|m| here(m.words));
            let named = mentions.find(|m| kind_of(m.entity).0 != "cue");
            let (words, is) = match named {
                Some(m) => {
                    let (kind, id) = kind_of(m.entity);
                    (m.words, Is::Name { kind, id })
                }
                None => name(sentence, at, before)?,
            };
            let name = lexicon_name(sentence, words, irregulars);
            let mend = Mend::Name { name, kind: kind.clone(), id: None };
            Some(Other { why: Why::WrongType { wanted: kind.clone(), is }, words, mend })
        }
        SlotType::Number => {
            let length = sentence.durations.iter().map(|d| (d.words, Is::Duration));
            let day = sentence.dates.iter().map(|d| (d.words, Is::Date));
            let (words, is) = length.chain(day).find(|(words, _)| here(*words) || words.holds(at))?;
            let kind = if is == Is::Date { "date" } else { "duration" };
            let mend = Mend::SlotType { slot: slot.name.clone(), kind };
            Some(Other { why: Why::WrongType { wanted: "number".to_owned(), is }, words, mend })
        }
        _ => None,
    }
}

/// The name, or the noun, that stands at a place and is in no lexicon file.
fn name(sentence: &Annotated, at: usize, before: bool) -> Option<(Words, Is)> {
    let tokens = sentence.tokens();
    let token = tokens.get(at).filter(|t| t.is_word())?;
    let grammar = french::is_preposition(&token.form)
        || french::is_auxiliary(&token.form)
        || french::is_negation(&token.form)
        || french::ends_clause(&token.form)
        || matches!(
            &*token.form,
            "qui" | "que" | "qu'" | "et" | "ou" | "il" | "elle" | "ils" | "elles" | "on"
        );
    if grammar {
        return None;
    }
    // "les pillards *du Nord* violent": the name that is meant begins before *de*.
    if let Some(head) = head_before(sentence, at).filter(|_| before) {
        return Some((Words::new(head, at + 1), Is::Unknown));
    }
    let capital =
        |i: usize| tokens[i].is_word() && tokens[i].case != Case::Lower && (i > 0 || tokens.len() == 1);
    if !capital(at) {
        return Some((Words::new(at, at + 1), Is::Words));
    }
    let (mut start, mut end) = (at, at + 1);
    if before {
        while start > 0 && capital(start - 1) && !french::is_determiner(&tokens[start - 1].form) {
            start -= 1;
        }
    } else {
        while end < tokens.len() && capital(end) {
            end += 1;
        }
    }
    Some((Words::new(start, end), Is::Unknown))
}

/// The noun before the *de* before a noun.
fn head_before(sentence: &Annotated, at: usize) -> Option<usize> {
    let tokens = sentence.tokens();
    let is_noun = |i: &usize| {
        let form = &*tokens[*i].form;
        tokens[*i].is_word() && !french::is_preposition(form) && !french::is_determiner(form)
    };
    let mut de = at.checked_sub(1)?;
    // "des quartiers de la ville": a determiner stands between.
    if french::is_determiner(&tokens[de].form) && !french::de().contains(&&*tokens[de].form) {
        de = de.checked_sub(1)?;
    }
    let head = de.checked_sub(1).filter(is_noun)?;
    let article = head.checked_sub(1).is_some_and(|i| french::is_determiner(&tokens[i].form));
    (article && french::de().contains(&&*tokens[de].form)).then_some(head)
}

/// Words as the lexicon writes a name: a common noun in the singular with `~`.
fn lexicon_name(sentence: &Annotated, words: Words, irregulars: &[Irregular]) -> String {
    let first = &sentence.tokens()[words.start];
    if words.len() > 1 || first.case != Case::Lower {
        return sentence.span(words).of(sentence.text).to_owned();
    }
    let form = &*first.form;
    let singular = form.strip_suffix(['s', 'x']).filter(|s| s.chars().count() > 2);
    let base = singular.filter(|s| inflect(s, irregulars).nominal.iter().any(|f| f == form));
    format!("{}~", base.unwrap_or(form))
}
