//! The lexicon: entities with their names, ready to be found; and the tables of each language.

use super::compile::Compiler;
use super::file::{EntryShape, Located};
use super::merge::Merged;
use super::rulebook::{EntityRule, Language, NameRule, Rulebook};
use super::suggest::near;
use crate::diagnostic::Diagnostic;
use crate::text::{Inflector, Irregular, fold};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// Adds every entity and name to the rulebook.
pub(super) fn add(
    book: &mut Rulebook,
    merged: &Merged,
    inflector: &mut Inflector<'_>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut taken: BTreeMap<(String, String), (String, Located<String>)> = BTreeMap::new();
    for (kind, entry) in &merged.entries {
        let index = book.entities.len();
        book.entities.push(entity(kind, entry));
        for (lang, written) in &entry.names {
            let key = (kind.clone(), fold(&written.value));
            if let Some((id, first)) = taken.get(&key) {
                let is_other = *id != entry.id.value;
                if is_other {
                    problems.push(
                        Diagnostic::error(
                            "E132",
                            format!(
                                "`{}` names two entities of kind {kind}: {id} and {}",
                                written.value, entry.id.value
                            ),
                        )
                        .at(written.at.clone(), "again here")
                        .also(first.at.clone(), "first here")
                        .help("a name stands for one entity of its kind: keep it with one of the two, and take it away from the other"),
                    );
                }
                let is_repeated = first.value == written.value;
                if !is_other && is_repeated {
                    book.repeated_names.push((written.clone(), first.at.clone()));
                }
                // "OTAN" is found in capitals only: "Otan" is a spelling of its own.
                if is_other || is_repeated {
                    continue;
                }
            } else {
                taken.insert(key, (entry.id.value.clone(), written.clone()));
            }
            let mut compiler = Compiler {
                vocabulary: &mut book.vocabulary,
                regexes: &mut book.regexes,
                inflector,
                phrases: &[],
                slots: &[],
                is_name: true,
                single: false,
                used: &mut Vec::new(),
            };
            match compiler.pattern(written) {
                Ok(program) => book.names.push(NameRule {
                    entity: index,
                    written: written.value.clone(),
                    program,
                    lang: lang.clone(),
                    at: written.at.clone(),
                }),
                Err(found) => problems.extend(found),
            }
        }
    }
    check_broader(book, merged, problems);
    for (index, name) in book.names.iter().enumerate() {
        for symbol in name.program.first.iter().flatten().copied() {
            book.names_by_word.entry(symbol).or_default().push(index);
        }
    }
}

/// The tables of every language.
pub(super) fn languages(merged: &Merged) -> BTreeMap<String, Language> {
    let mut out: BTreeMap<String, Language> = BTreeMap::new();
    // Irregular words first: the forms of the other tables depend on them.
    for file in &merged.languages {
        let language = out.entry(file.lang.clone()).or_default();
        for (key, entries) in &file.tables {
            if key.value == "irregular" {
                let of = |(base, forms): &(Located<String>, Vec<Located<String>>)| Irregular {
                    base: base.value.clone(),
                    forms: forms.iter().map(|f| f.value.clone()).collect(),
                };
                language.irregulars.extend(entries.iter().map(of));
            }
        }
    }
    for file in &merged.languages {
        let language = out.entry(file.lang.clone()).or_default();
        let irregulars = language.irregulars.clone();
        let inflector = RefCell::new(Inflector::new(&irregulars));
        let forms = |word: &str| forms(word, &mut inflector.borrow_mut());
        for (key, words) in &file.lists {
            let table: BTreeMap<String, Vec<String>> =
                words.iter().map(|w| (w.value.clone(), forms(&w.value))).collect();
            if key.value == "adverbs" {
                language.adverbs.extend(table.values().flatten().cloned());
            }
            language.tables.entry(key.value.clone()).or_default().extend(table);
        }
        for (key, entries) in &file.tables {
            if key.value == "heads" {
                for (kind, words) in entries {
                    let heads = language.heads.entry(kind.value.clone()).or_default();
                    heads.extend(words.iter().flat_map(|w| forms(&w.value)));
                }
            }
            let table = entries
                .iter()
                .map(|(k, v)| (k.value.clone(), v.iter().map(|v| v.value.clone()).collect::<Vec<_>>()));
            language.tables.entry(key.value.clone()).or_default().extend(table.collect::<Vec<_>>());
        }
    }
    out.values_mut().for_each(Language::index);
    out
}

fn entity(kind: &str, entry: &EntryShape) -> EntityRule {
    let shown = entry
        .attributes
        .iter()
        .find(|(k, _)| k.value == "title")
        .and_then(|(_, v)| v.first())
        .map(|v| v.value.clone());
    let first = entry.names.first().map_or_else(|| entry.id.value.clone(), |(_, n)| n.value.replace('~', ""));
    EntityRule {
        kind: kind.to_owned(),
        id: entry.id.value.clone(),
        name: shown.unwrap_or(first),
        within: entry.within.iter().map(|w| w.value.clone()).collect(),
        metonymy: entry.metonymy.iter().map(|(n, m)| (n.value.clone(), m.value.clone())).collect(),
        attributes: entry
            .attributes
            .iter()
            .map(|(k, v)| (k.value.clone(), v.iter().map(|v| v.value.clone()).collect()))
            .collect(),
        at: entry.id.at.clone(),
    }
}

/// `in:` must name an entity.
fn check_broader(book: &Rulebook, merged: &Merged, problems: &mut Vec<Diagnostic>) {
    let ids: BTreeSet<&str> = book.entities.iter().map(|e| e.id.as_str()).collect();
    for (_, entry) in &merged.entries {
        for broader in entry.within.iter().filter(|w| !ids.contains(w.value.as_str())) {
            let known: Vec<&str> = ids.iter().copied().collect();
            let help = near(&broader.value, &known).map_or_else(
                || "add an entry of that id to the lexicon".to_owned(),
                |n| format!("did you mean `{n}`?"),
            );
            problems.push(
                Diagnostic::error("E133", format!("`{}` is no id of the lexicon", broader.value))
                    .at(broader.at.clone(), "in this list")
                    .help(help),
            );
        }
        for (key, values) in entry.attributes.iter().filter(|(k, _)| k.value == "from" || k.value == "until")
        {
            for value in values.iter().filter(|v| crate::text::parse_edtf(&v.value).is_none()) {
                problems.push(
                    Diagnostic::error("E134", format!("`{}` is no date", value.value))
                        .at(value.at.clone(), format!("under `{}:`", key.value))
                        .help("write year-month-day: 2016-02-27, or 2016-02, or 2016"),
                );
            }
        }
    }
}

/// `word~` as its forms, a word without the mark as itself, several words as they stand.
fn forms(written: &str, inflector: &mut Inflector<'_>) -> Vec<String> {
    let Some(base) = written.strip_suffix('~') else { return vec![fold(written)] };
    let all = inflector.inflect(base);
    let lists = [&all.nominal, &all.finite, &all.infinitive, &all.gerund, &all.participle];
    let mut out: Vec<String> = lists.into_iter().flatten().cloned().collect();
    if out.is_empty() {
        out.push(fold(base));
    }
    out
}
