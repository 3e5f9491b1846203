//! Layers of rules put one over the other: a later one wins by id, and what it replaced is said. Two rules of one id in one layer are an error.

use super::Layer;
use super::compile::Phrases;
use super::file::{
    ClaimFile, EntryShape, FrameFile, LanguageFile, Located, ModalityCueShape, PageRuleShape, PatternEntry,
    RuleFile,
};
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Everything that holds after merging, each list in the order of ids.
#[derive(Default)]
pub(super) struct Merged {
    pub claims: Vec<ClaimFile>,
    /// By language and name.
    pub phrases: BTreeMap<(String, String), Vec<PatternEntry>>,
    /// Kind and entry.
    pub entries: Vec<(String, EntryShape)>,
    pub frames: Vec<FrameFile>,
    pub cues: Vec<ModalityCueShape>,
    pub page: Vec<PageRuleShape>,
    pub languages: Vec<LanguageFile>,
    pub overridden: Vec<String>,
    /// Names of the phrases of the last layer.
    pub last_phrases: Vec<Located<String>>,
}

impl Merged {
    /// The shared phrases of a language, those for all languages included.
    pub fn phrases_of(&self, lang: &str) -> Phrases {
        let of = |l: &str| {
            self.phrases
                .iter()
                .filter(move |((x, _), _)| x == l)
                .map(|((_, n), e)| (n.clone(), e.clone()))
                .collect::<Vec<_>>()
        };
        of("*").into_iter().chain(of(lang)).collect()
    }
}

/// Merges layers in order.
pub(super) fn merge(layers: Vec<Layer>) -> (Merged, Vec<Diagnostic>) {
    let mut merger = Merger { last: layers.len().saturating_sub(1), ..Merger::default() };
    for (depth, layer) in layers.into_iter().enumerate() {
        for file in layer.files {
            merger.file(depth, file);
        }
    }
    merger.finish()
}

/// A thing with the layer and the place where it stands.
type Entry<T> = (usize, Place, T);

#[derive(Default)]
struct Merger {
    claims: BTreeMap<String, Entry<ClaimFile>>,
    phrases: BTreeMap<(String, String), Entry<Vec<PatternEntry>>>,
    entries: BTreeMap<(String, String), Entry<EntryShape>>,
    frames: BTreeMap<String, Entry<FrameFile>>,
    cues: BTreeMap<String, (usize, Arc<SourceFile>, Vec<ModalityCueShape>)>,
    page: BTreeMap<String, (usize, Arc<SourceFile>, Vec<PageRuleShape>)>,
    languages: Vec<LanguageFile>,
    problems: Vec<Diagnostic>,
    overridden: Vec<String>,
    /// Depth of the last layer.
    last: usize,
    last_phrases: Vec<Located<String>>,
}

impl Merger {
    fn file(&mut self, depth: usize, file: RuleFile) {
        match file {
            RuleFile::Claim(f) => {
                let name = f.claim.clone();
                let out = put(&mut self.claims, name.value.clone(), depth, &name, "claim", *f);
                self.note(out);
            }
            RuleFile::Phrases(f) => {
                for phrase in f.phrases {
                    if depth == self.last {
                        self.last_phrases.push(phrase.name.clone());
                    }
                    for group in phrase.by_lang {
                        let key = (group.lang.value.clone(), phrase.name.value.clone());
                        let out = put(&mut self.phrases, key, depth, &phrase.name, "phrase", group.entries);
                        self.note(out);
                    }
                }
            }
            RuleFile::Lexicon(f) => {
                for (kind, entries) in f.kinds {
                    for entry in entries {
                        let id = entry.id.clone();
                        let key = (kind.value.clone(), id.value.clone());
                        let out = put(&mut self.entries, key, depth, &id, &kind.value, entry);
                        self.note(out);
                    }
                }
            }
            RuleFile::Frame(f) => {
                let name = f.frame.clone();
                let out = put(&mut self.frames, name.value.clone(), depth, &name, "frame", f);
                self.note(out);
            }
            RuleFile::Modality(f) => by_file(&mut self.cues, &f.file, depth, f.cues, &mut self.overridden),
            RuleFile::Provenance(f) => by_file(&mut self.page, &f.file, depth, f.rules, &mut self.overridden),
            RuleFile::Language(f) => self.languages.push(f),
            RuleFile::Pack(_) => {}
        }
    }

    fn note(&mut self, out: Result<Option<String>, Box<Diagnostic>>) {
        match out {
            Ok(overridden) => self.overridden.extend(overridden),
            Err(problem) => self.problems.push(*problem),
        }
    }

    fn finish(self) -> (Merged, Vec<Diagnostic>) {
        let merged = Merged {
            claims: self.claims.into_values().map(|(_, _, f)| f).collect(),
            phrases: self.phrases.into_iter().map(|(k, (_, _, e))| (k, e)).collect(),
            entries: self.entries.into_iter().map(|((kind, _), (_, _, e))| (kind, e)).collect(),
            frames: self.frames.into_values().map(|(_, _, f)| f).collect(),
            cues: self.cues.into_values().flat_map(|(_, _, c)| c).collect(),
            page: self.page.into_values().flat_map(|(_, _, r)| r).collect(),
            languages: self.languages,
            overridden: self.overridden,
            last_phrases: self.last_phrases,
        };
        (merged, self.problems)
    }
}

/// Puts a thing under its id: the same id in an earlier layer is replaced, in the same layer it is an error that shows both.
fn put<K: Ord, T>(
    map: &mut BTreeMap<K, Entry<T>>,
    key: K,
    depth: usize,
    name: &Located<String>,
    what: &str,
    thing: T,
) -> Result<Option<String>, Box<Diagnostic>> {
    let before = map.get(&key).map(|(d, place, _)| (*d, place.clone()));
    if let Some((d, place)) = &before
        && *d == depth
    {
        return Err(Box::new(
            Diagnostic::error("E131", format!("the {what} `{}` is defined twice", name.value))
                .at(name.at.clone(), "again here")
                .also(place.clone(), "first here")
                .help("give one of them another name, or put them together"),
        ));
    }
    map.insert(key, (depth, name.at.clone(), thing));
    // A copy of the file says nothing new: only what differs is worth a word.
    let changed = before.filter(|(_, place)| place.file.text != name.at.file.text);
    Ok(changed.map(|(_, place)| {
        format!(
            "{what} {}: {} replaces {}",
            name.value,
            super::rulebook::line_of(&name.at),
            super::rulebook::line_of(&place)
        )
    }))
}

/// Lists without ids are replaced as a whole, by the name of their file below its folder.
fn by_file<T>(
    map: &mut BTreeMap<String, (usize, Arc<SourceFile>, Vec<T>)>,
    file: &Arc<SourceFile>,
    depth: usize,
    things: Vec<T>,
    overridden: &mut Vec<String>,
) {
    let key = file.name.rsplit(['/', ':']).take(2).collect::<Vec<_>>().join("/");
    match map.get_mut(&key) {
        Some((d, _, before)) if *d == depth => before.extend(things),
        Some((_, before, _)) => {
            if before.text != file.text {
                overridden.push(format!("{} replaces {}", file.name, before.name));
            }
            map.insert(key, (depth, file.clone(), things));
        }
        None => {
            map.insert(key, (depth, file.clone(), things));
        }
    }
}
