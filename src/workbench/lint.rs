//! What works, perhaps not as meant. Here, words that look as if their `~` had been forgotten: an infinitive where a verb with a subject stands, a
//! singular noun behind a number; only patterns of claims are looked at, and «word» says that this form alone is meant. Below, what is written and
//! changes nothing (`idle`), patterns that others make idle (`covered`), and ways through a pattern that go astray (`ways`).

mod covered;
mod idle;
mod lists;
mod ways;

use crate::diagnostic::{Diagnostic, Place};
use crate::rule::{ClaimRule, Node, Program, Rulebook, SlotType, Step, VerbPart};
use crate::text::{Irregular, dates, french, inflect, numbers, read};
use std::collections::{BTreeMap, BTreeSet};

/// A word of at most so many letters is taken for a small word (*pour, sur, ont*), never for a noun.
const SMALL: usize = 4;

pub(super) use lists::{RuleKind, RuleList, lists};

/// All that looks unlike what was meant, in the order of the files.
pub fn lints(book: &Rulebook) -> Vec<Diagnostic> {
    let mut found = forgotten(book);
    found.extend(idle::idle(book));
    found.extend(ways::ways(book));
    found.extend(covered::covered(book));
    found.sort();
    found.dedup();
    found
}

/// Every word that seems to lack its `~`, in the order of the files.
fn forgotten(book: &Rulebook) -> Vec<Diagnostic> {
    let mut found: BTreeMap<Place, Diagnostic> = BTreeMap::new();
    for rule in &book.claims {
        for pattern in &rule.patterns {
            let before = before(&pattern.program);
            for (at, node) in pattern.program.nodes.iter().enumerate() {
                let (Some(place), Some(word)) = (&node.at, bare_word(node)) else { continue };
                if found.contains_key(place) || is_exempt(book, &pattern.lang, &word) {
                    continue;
                }
                let irregulars = book.languages.get(&pattern.lang).map_or(&[][..], |l| &l.irregulars);
                let before = before.get(&at).map(Vec::as_slice).unwrap_or_default();
                let lint = infinitive(&word, irregulars, before, place)
                    .or_else(|| noun(rule, &word, irregulars, before, place));
                found.extend(lint.map(|lint| (place.clone(), lint)));
            }
        }
    }
    found.into_values().collect()
}

/// The word of a step that stands for this form alone.
fn bare_word(node: &Node) -> Option<String> {
    let Step::Word(test) = &node.step else { return None };
    let place = node.at.as_ref()?;
    let written = place.file.text.get(place.start..place.end)?;
    let is_bare = test.part == VerbPart::None && test.symbols.len() == 1;
    let is_word = written.chars().all(char::is_alphabetic) && written.chars().all(|c| !c.is_uppercase());
    let marked = place.file.text[place.end..].starts_with('~');
    (is_bare && is_word && !marked && !written.is_empty()).then(|| written.to_owned())
}

/// Adverbs, dates (*hier, février*) and numbers have the endings of verbs and nouns, and are none.
fn is_exempt(book: &Rulebook, lang: &str, word: &str) -> bool {
    let adverb = book.languages.get(lang).is_some_and(|l| l.adverbs.contains(word));
    let reading = read(word);
    let tokens = reading.sentences.first().map_or(&[][..], |s| &s.tokens);
    let month = format!("en {word} 2016");
    let dated = read(&month);
    let in_date =
        dated.sentences.first().is_some_and(|s| dates(&s.tokens, &month).iter().any(|d| d.words.len() == 3));
    adverb || in_date || !dates(tokens, word).is_empty() || !numbers(tokens, word, &[]).is_empty()
}

/// A verb needs its forms where it has a subject: it begins the pattern, or stands behind a slot. Behind *à, de, pour* and behind another verb
/// the infinitive is right.
fn infinitive(
    word: &str,
    irregulars: &[Irregular],
    before: &[Option<&Step>],
    place: &Place,
) -> Option<Diagnostic> {
    let is_subject = |step: &Option<&Step>| matches!(step, None | Some(Step::Slot(_)));
    let is_verb = !inflect(word, irregulars).infinitive.is_empty();
    (is_verb && !before.is_empty() && before.iter().all(is_subject)).then(|| {
        Diagnostic::warning("W140", format!("the infinitive `{word}` stands without `~`"))
            .at(place.clone(), "finds this form only")
            .help(format!(
                "write `{word}~` to find all forms of the verb; if only this form is meant, write «{word}»"
            ))
    })
}

/// A noun behind a number is mostly a plural.
fn noun(
    rule: &ClaimRule,
    word: &str,
    irregulars: &[Irregular],
    before: &[Option<&Step>],
    place: &Place,
) -> Option<Diagnostic> {
    let is_number = |step: &Option<&Step>| matches!(step, Some(Step::Slot(slot)) if matches!(rule.slots.get(*slot).map(|s| &s.kind), Some(SlotType::Number)));
    let forms = inflect(word, irregulars).nominal;
    let plural = forms.iter().find(|f| *f != word && f.ends_with(['s', 'x']) && f.starts_with(word))?;
    let is_small = word.chars().count() <= SMALL || french::is_auxiliary(word);
    (!is_small && !before.is_empty() && before.iter().all(is_number)).then(|| {
        Diagnostic::warning("W141", format!("the singular `{word}` stands behind a number without `~`"))
            .at(place.clone(), format!("does not find `{plural}`"))
            .help(format!(
                "write `{word}~` to find all its forms; if only this form is meant, write «{word}»"
            ))
    })
}

/// What may stand right before each step: another step that takes words, or, as `None`, the start of the pattern.
fn before(program: &Program) -> BTreeMap<usize, Vec<Option<&Step>>> {
    let mut out: BTreeMap<usize, Vec<Option<&Step>>> = BTreeMap::new();
    for entry in entries(program, program.start) {
        out.entry(entry).or_default().push(None);
    }
    for node in program.nodes.iter().filter(|n| !matches!(n.step, Step::Split(_) | Step::Accept)) {
        for entry in entries(program, node.next) {
            out.entry(entry).or_default().push(Some(&node.step));
        }
    }
    out
}

/// The steps at which one may arrive at `at`: those behind its splits.
fn entries(program: &Program, at: usize) -> BTreeSet<usize> {
    let (mut out, mut seen) = (BTreeSet::new(), BTreeSet::new());
    let mut open = vec![at];
    while let Some(at) = open.pop() {
        if !seen.insert(at) {
            continue;
        }
        match &program.nodes[at].step {
            Step::Split(branches) => open.extend(branches),
            _ => {
                out.insert(at);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
