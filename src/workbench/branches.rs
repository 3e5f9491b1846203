//! No rule is accepted that cannot fire: from every pattern, sentences are made so that every alternative stands in one of them, and each must be
//! matched. Names of the lexicon are too simple to fail and are left out; so are alternatives with a regular expression, for which no words can
//! be made.

mod doubt;
mod paths;

use super::lint::lists;
use super::spell::{Speller, WAYS, join};
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::matcher::{Annotated, pattern_matches};
use crate::rule::{Pattern, Rulebook, Slot, pack_files};
use crate::text::{Reading, lines, read};
use paths::Path;
pub(super) use paths::{Edge, Paths};
use std::collections::{BTreeMap, BTreeSet};

/// Files of the shipped pack begin with this.
const PACK: &str = "pack:";

/// Every alternative of every pattern that no sentence can reach, in the order of the files.
pub fn unreachable(book: &Rulebook) -> Vec<Diagnostic> {
    of_patterns(book, |_| true)
}

/// The same for patterns that stand in files of the user, or use words of one (a phrase that a layer replaced): what there is to try when a
/// layer is loaded, the shipped pack having been tried before. A file that says the same as a shipped one is no file of the user's.
pub fn unreachable_in_layers(book: &Rulebook) -> Vec<Diagnostic> {
    let shipped: BTreeSet<&str> = pack_files().into_iter().map(|(_, text)| text).collect();
    let is_users = |file: &SourceFile| !file.name.starts_with(PACK) && !shipped.contains(file.text.as_str());
    let mut known: BTreeMap<&str, bool> = BTreeMap::new();
    let all = lists(book).into_iter().flat_map(|list| list.patterns.iter().chain(list.unless));
    for file in all.flat_map(files) {
        known.entry(&file.name).or_insert_with(|| is_users(file));
    }
    of_patterns(book, |pattern| files(pattern).any(|file| known.get(file.name.as_str()) == Some(&true)))
}

/// The files that a pattern and its words stand in.
fn files(pattern: &Pattern) -> impl Iterator<Item = &SourceFile> {
    let places = pattern.program.nodes.iter().filter_map(|n| n.at.as_ref()).chain([&pattern.at]);
    places.map(|place| &*place.file)
}

fn of_patterns(book: &Rulebook, counts: impl Fn(&Pattern) -> bool) -> Vec<Diagnostic> {
    let claims = book.claims.iter().map(|r| (&r.slots, [&r.patterns[..], &r.unless], false));
    let frames = book.frames.iter().map(|r| (&r.slots, [&r.patterns[..], &r.unless], false));
    let cues = book.cues.iter().map(|r| (&r.slots, [&r.patterns[..], &r.unless], false));
    let page = book.page.iter().map(|r| (&r.slots, [&r.patterns[..], &[]], true));
    let all: Vec<(&[Slot], &Pattern, bool)> = claims
        .chain(frames)
        .chain(cues)
        .chain(page)
        .flat_map(|(slots, lists, page)| lists.into_iter().flatten().map(move |p| (&slots[..], p, page)))
        .filter(|(_, pattern, _)| counts(pattern))
        .collect();
    if all.is_empty() {
        return Vec::new();
    }
    let speller = Speller::new(book);
    let mut found: Vec<Diagnostic> = Vec::new();
    for (slots, pattern, page) in all {
        let lang = match pattern.lang.as_str() {
            "*" => book.languages.keys().next().map_or("fr", String::as_str),
            lang => lang,
        };
        found.extend(Trial { book, speller: &speller, slots, pattern, lang, page }.run());
    }
    found.sort();
    found.dedup();
    found
}

/// A pattern being tried.
struct Trial<'a> {
    book: &'a Rulebook,
    speller: &'a Speller<'a>,
    slots: &'a [Slot],
    pattern: &'a Pattern,
    lang: &'a str,
    /// Page rules match lines, all others sentences.
    page: bool,
}

/// A sentence made from a path.
struct Made {
    text: String,
    /// The steps of the path with the byte where their words begin; steps without words (gaps) are left out.
    pieces: Vec<(usize, usize)>,
}

impl Trial<'_> {
    fn run(&self) -> Vec<Diagnostic> {
        let paths = Paths::new(&self.pattern.program);
        if let Some(found) = self.may_be_empty(&paths) {
            return vec![found];
        }
        let mut covered: BTreeSet<Edge> = BTreeSet::new();
        // Quickly first: sentences that try many alternatives at once.
        let mut tried = BTreeSet::new();
        let mut any = false;
        loop {
            let path = paths.newest(&tried);
            let is_new = path.edges.iter().any(|e| !tried.contains(e)) || tried.is_empty();
            tried.extend(path.edges.iter().copied());
            if is_new && self.is_matched(&path, 0) {
                any = true;
                covered.extend(path.edges);
            }
            if !is_new || tried.is_empty() {
                break;
            }
        }
        // Then one by one what is left, with other words and by other ways.
        let mut left = Vec::new();
        for edge in paths.edges() {
            if covered.contains(&edge) {
                continue;
            }
            match (0..WAYS)
                .map(|way| (paths.through(edge, way), way))
                .find(|(p, way)| self.is_matched(p, *way))
            {
                Some((path, _)) => {
                    any = true;
                    covered.extend(path.edges);
                }
                None => left.push(edge),
            }
        }
        any = any || (0..WAYS).any(|way| self.is_matched(&paths.plain(way), way));
        if !any {
            return vec![self.never(&paths.plain(0))];
        }
        let left = left.into_iter().filter(|e| !covered.contains(e));
        left.filter_map(|edge| self.dead(&paths, edge)).collect()
    }

    /// True when the sentence made from a path is matched; also when none can be made.
    fn is_matched(&self, path: &Path, way: usize) -> bool {
        let Some(made) = self.make(path, way) else { return true };
        self.sentences(&made.text).sentences.iter().any(|sentence| {
            let sentence =
                Annotated::new(self.book, self.lang, &made.text, sentence, &read(&made.text).quotes);
            let one = std::slice::from_ref(self.pattern);
            pattern_matches(self.book, self.lang, one, self.slots, &sentence)
                .iter()
                .any(|m| m.span.start == 0 && !m.run.words.is_empty())
        })
    }

    fn sentences(&self, text: &str) -> Reading {
        if self.page { Reading { sentences: lines(text), quotes: Vec::new() } } else { read(text) }
    }

    fn make(&self, path: &Path, way: usize) -> Option<Made> {
        let mut words: Vec<String> = Vec::new();
        let mut steps = Vec::new();
        for at in &path.steps {
            let step = &self.pattern.program.nodes[*at].step;
            let spelled = self.speller.spell(step, self.slots, self.lang, way, words.len())?;
            if !spelled.is_empty() {
                words.push(spelled);
                steps.push(*at);
            }
        }
        let (text, starts) = join(&words);
        Some(Made { text, pieces: steps.into_iter().zip(starts).collect() })
    }

    /// A pattern of optional parts only would match everywhere and say nothing.
    fn may_be_empty(&self, paths: &Paths) -> Option<Diagnostic> {
        paths.has_empty().then(|| {
            Diagnostic::error("E143", "every part of this pattern may be missing")
                .at(self.pattern.at.clone(), "asks for no word at all")
                .help("take the `?` off the part that must be there")
        })
    }

    fn never(&self, path: &Path) -> Diagnostic {
        self.tell("this pattern can never match", "finds nothing", path, None)
    }

    fn dead(&self, paths: &Paths, edge: Edge) -> Option<Diagnostic> {
        let path = paths.through(edge, 0);
        let own = paths.first_step(edge).and_then(|at| self.pattern.program.nodes[at].at.clone());
        Some(self.tell(
            "a part of this pattern can never match",
            "one of its alternatives finds nothing",
            &path,
            own,
        ))
    }

    /// The problem with the sentence that should have been matched, and with the element in its way.
    fn tell(&self, title: &str, label: &str, path: &Path, own: Option<Place>) -> Diagnostic {
        let mut found = Diagnostic::error("E140", title).at(self.pattern.at.clone(), label);
        // What no words can be made for was not tried, and nothing is told of it.
        let Some(made) = self.make(path, 0) else { return found };
        let doubt = self.doubt(&made);
        let place = doubt.node.and_then(|at| self.pattern.program.nodes[at].at.clone());
        if let Some(own) = own.filter(|own| Some(own) != place.as_ref()) {
            found = found.also(own, "this alternative");
        }
        if let Some(place) = place {
            found = found.also(place, doubt.label);
        }
        found.help(format!("{}; made from the pattern, and not matched: “{}”", doubt.help, made.text))
    }
}

#[cfg(test)]
mod tests;
