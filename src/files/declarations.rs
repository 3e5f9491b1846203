//! Which article an entry of a `provenance.yml` means. An entry means the article at exactly its path beside the file, or the JSON line of
//! that id; otherwise every article below whose path ends so.

use super::disk::{Found, exists, join, read_source};
use crate::diagnostic::Diagnostic;
use crate::document::{Declared, Document};
use crate::reader::{Declaration, PROVENANCE_FILE, nearest, read_declarations};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A file that was to be read as one article or several.
pub(super) struct Article {
    /// Its path as shown.
    pub id: String,
    /// Its real directory and its name.
    pub location: String,
    /// Its documents, as indices; none when it could not be read.
    pub documents: Range<usize>,
}

/// A directory whose declarations count.
pub(super) struct Folder {
    /// The directory.
    pub found: Found,
    /// Its real path.
    pub location: String,
    /// True when every article in it was to be read.
    pub whole: bool,
}

/// Applies the `provenance.yml` of each folder to the articles below it, a nearer one first, and the files `extra` before all of them, the last
/// one first. The `bool` is true when a file of `extra` could not be read.
pub(super) fn apply(
    documents: &mut [Document],
    articles: &[Article],
    folders: &[Folder],
    extra: &[Found],
) -> (Vec<Diagnostic>, bool) {
    let index = Index::new(documents, articles);
    let mut work = Work { articles, index, hits: BTreeMap::new(), diagnostics: Vec::new() };
    let mut folders: Vec<&Folder> = folders.iter().collect();
    folders.sort_by(|a, b| a.location.cmp(&b.location));
    for folder in folders {
        let path = folder.found.path.join(PROVENANCE_FILE);
        if exists(&path) {
            work.file(&Found { id: join(&folder.found.id, PROVENANCE_FILE), path }, Some(folder), 0);
        }
    }
    let mut unreadable = false;
    for (order, found) in extra.iter().enumerate() {
        unreadable |= !work.file(found, None, order + 1);
    }
    for (document, mut hits) in work.hits {
        hits.sort_by_key(|hit| Reverse(hit.rank));
        let mut taken: BTreeSet<(usize, usize, Kind)> = BTreeSet::new();
        for hit in hits {
            // Of the entries of one file that mean an article by its path, only the longest does.
            if taken.insert((hit.rank.0, hit.rank.1, hit.rank.2)) {
                fill(&mut documents[document].declared, &hit.declared);
            }
        }
    }
    (work.diagnostics, unreadable)
}

/// How an entry means a document; the later kinds are the closer ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    File,
    Line,
    Id,
}

/// Something that an entry may mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Target {
    article: usize,
    document: Option<usize>,
    kind: Kind,
}

struct Hit {
    /// Order of the extra file (0: beside the articles), depth of its folder, kind, length of the name.
    rank: (usize, usize, Kind, usize),
    declared: Declared,
}

/// Every name by which an article may be meant: its path and all endings of it, with `:line` or `:id` behind for a line of a file, and the id
/// alone.
struct Index {
    by_name: BTreeMap<String, Vec<Target>>,
}

impl Index {
    fn new(documents: &[Document], articles: &[Article]) -> Self {
        let mut by_name: BTreeMap<String, Vec<Target>> = BTreeMap::new();
        let mut add = |name: String, target: Target| by_name.entry(name).or_default().push(target);
        for (number, article) in articles.iter().enumerate() {
            let endings: BTreeSet<&str> = endings(&article.id).chain(endings(&article.location)).collect();
            let target = |document, kind| Target { article: number, document, kind };
            if article.documents.is_empty() {
                endings.iter().for_each(|ending| add((*ending).to_owned(), target(None, Kind::File)));
            }
            for document in article.documents.clone() {
                endings
                    .iter()
                    .for_each(|ending| add((*ending).to_owned(), target(Some(document), Kind::File)));
                let id = &*documents[document].id;
                if id == article.id {
                    continue;
                }
                let line = id.strip_prefix(article.id.as_str()).and_then(|rest| rest.strip_prefix(':'));
                if line.is_none() {
                    add(id.to_owned(), target(Some(document), Kind::Id));
                }
                let line = line.unwrap_or(id);
                endings
                    .iter()
                    .for_each(|ending| add(format!("{ending}:{line}"), target(Some(document), Kind::Line)));
            }
        }
        by_name.values_mut().for_each(|targets| {
            targets.sort();
            targets.dedup();
        });
        Self { by_name }
    }
}

struct Work<'a> {
    articles: &'a [Article],
    index: Index,
    /// By document.
    hits: BTreeMap<usize, Vec<Hit>>,
    diagnostics: Vec<Diagnostic>,
}

impl Work<'_> {
    /// Takes in one file of declarations; false when it could not be read.
    fn file(&mut self, found: &Found, folder: Option<&Folder>, order: usize) -> bool {
        let source = match read_source(found) {
            Ok(source) => source,
            Err(diagnostic) => {
                self.diagnostics.push(diagnostic);
                return false;
            }
        };
        let (declarations, diagnostics) = read_declarations(source);
        self.diagnostics.extend(diagnostics);
        for declaration in declarations {
            self.declaration(declaration, folder, order);
        }
        true
    }

    fn declaration(&mut self, declaration: Declaration, folder: Option<&Folder>, order: usize) {
        let targets = self.targets(&declaration.name, folder);
        let files: BTreeSet<usize> = targets.iter().map(|target| target.article).collect();
        if targets.is_empty() {
            if let Some(folder) = folder.filter(|folder| folder.whole) {
                let diagnostic = self.means_nothing(&declaration, folder);
                self.diagnostics.push(diagnostic);
            }
            return;
        }
        if files.len() > 1 {
            let shown: Vec<&str> =
                files.iter().map(|file| self.articles[*file].id.as_str()).take(2).collect();
            let title = format!("the entry `{}` means {} files", declaration.name, files.len());
            let label = format!("among them `{}`", shown.join("` and `"));
            let help = "it counts for all of them; write more of the path to mean one";
            self.diagnostics
                .push(Diagnostic::warning("W077", title).at(declaration.at.clone(), label).help(help));
        }
        let depth = folder.map_or(0, |folder| folder.location.matches('/').count());
        for target in targets {
            let Some(document) = target.document else { continue };
            let rank = (order, depth, target.kind, declaration.name.len());
            self.hits.entry(document).or_default().push(Hit { rank, declared: declaration.declared.clone() });
        }
    }

    /// What the entry `name` means.
    fn targets(&self, name: &str, folder: Option<&Folder>) -> Vec<Target> {
        let all = self.index.by_name.get(name).map(Vec::as_slice).unwrap_or_default();
        let below =
            |target: &&Target| folder.is_none_or(|folder| self.beside(target.article, folder).is_some());
        let targets: Vec<Target> = all.iter().filter(below).copied().collect();
        let exact = |target: &&Target| match folder {
            _ if target.kind == Kind::Id => true,
            Some(folder) => self
                .beside(target.article, folder)
                .and_then(|beside| name.strip_prefix(beside))
                .is_some_and(is_line),
            None => name.strip_prefix(self.articles[target.article].id.as_str()).is_some_and(is_line),
        };
        let exactly: Vec<Target> = targets.iter().filter(exact).copied().collect();
        if exactly.is_empty() { targets } else { exactly }
    }

    /// The path of an article relative to a folder that it is in.
    fn beside(&self, article: usize, folder: &Folder) -> Option<&str> {
        let rest = self.articles[article].location.strip_prefix(folder.location.as_str())?;
        if folder.location.ends_with('/') { Some(rest) } else { rest.strip_prefix('/') }
    }

    fn means_nothing(&self, declaration: &Declaration, folder: &Folder) -> Diagnostic {
        let here: Vec<&str> =
            (0..self.articles.len()).filter_map(|article| self.beside(article, folder)).collect();
        let near = nearest(&declaration.name, here.iter().copied());
        let help = match near {
            Some(near) => format!("is `{near}` meant?"),
            None => {
                "give the file's name as it is, or the id of a JSON line; or take the entry out".to_owned()
            }
        };
        let title = format!("no article `{}` in `{}`", declaration.name, folder.found.id);
        Diagnostic::warning("W072", title).at(declaration.at.clone(), "means no article").help(help)
    }
}

/// True for what may follow the name of a file of JSON Lines.
fn is_line(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with(':')
}

/// A path and all its endings: `a/b/c`, `b/c`, `c`.
fn endings(path: &str) -> impl Iterator<Item = &str> {
    let starts = path.match_indices('/').map(|(at, _)| at + 1);
    std::iter::once(0).chain(starts).filter_map(|at| path.get(at..)).filter(|ending| !ending.is_empty())
}

/// Declares what is not declared yet.
fn fill(declared: &mut Declared, more: &Declared) {
    let word = |old: &mut Option<String>, new: &Option<String>| {
        if old.is_none() {
            old.clone_from(new);
        }
    };
    word(&mut declared.outlet, &more.outlet);
    word(&mut declared.agency, &more.agency);
    declared.published = declared.published.or(more.published);
    word(&mut declared.lang, &more.lang);
    word(&mut declared.why, &more.why);
}
