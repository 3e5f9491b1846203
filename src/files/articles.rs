//! From the paths that the user gave to documents.

use super::declarations::{Article, Folder, apply};
use super::disk::{Found, clean, read_all, read_file, real, split, unreadable, walk};
use crate::diagnostic::{Diagnostic, Severity};
use crate::document::Document;
use crate::reader::{ENDINGS, Format, PROVENANCE_FILE, STDIN, nearest, read};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What was read.
#[derive(Debug, Default)]
pub struct Gathered {
    /// The documents, sorted by id; each id once.
    pub documents: Vec<Document>,
    /// What was wrong with files, lines and declarations.
    pub diagnostics: Vec<Diagnostic>,
    /// The files of directories that are no article, sorted; hidden ones and declarations are not counted.
    pub skipped: Vec<String>,
    /// True when something that the user named could not be read at all.
    pub unreadable: bool,
}

/// The articles at `paths`: files, directories (at any depth) or `-` for standard input, which is also read when `stdin` says so. The
/// `provenance.yml` beside the articles is applied to them, then the files `declarations`, of which the last one wins. The result does not
/// depend on the order of `paths`.
pub fn articles(paths: &[String], declarations: &[String], stdin: bool) -> Gathered {
    gather(paths, declarations, stdin, io::stdin().lock())
}

/// True when the user must mean a path by `words`: something stands there, or they are one word that ends as the names of articles do.
pub fn is_path(words: &str) -> bool {
    let one = !words.contains(char::is_whitespace);
    fs::metadata(words).is_ok() || (one && Format::of_name(words).is_some())
}

/// `articles` with standard input as an argument.
pub(super) fn gather(paths: &[String], declarations: &[String], stdin: bool, input: impl Read) -> Gathered {
    let mut gathering = Gathering::default();
    let named: BTreeSet<&str> = paths.iter().map(String::as_str).filter(|path| *path != "-").collect();
    let named: BTreeMap<String, &str> = named.into_iter().rev().map(|path| (clean(path), path)).collect();
    for (id, path) in named {
        gathering.named(Found { id, path: PathBuf::from(path) });
    }
    gathering.read_files();
    if stdin || paths.iter().any(|path| path == "-") {
        gathering.read_stdin(input);
    }
    let folders: Vec<Folder> = std::mem::take(&mut gathering.folders).into_values().collect();
    let extra: Vec<Found> =
        declarations.iter().map(|path| Found { id: clean(path), path: PathBuf::from(path) }).collect();
    let (diagnostics, unreadable) =
        apply(&mut gathering.out.documents, &gathering.articles, &folders, &extra);
    gathering.name_apart();
    let mut out = gathering.out;
    out.diagnostics.extend(diagnostics);
    out.unreadable |= unreadable;
    out.documents.sort_by(|a, b| a.id.cmp(&b.id));
    out.skipped.sort();
    out.skipped.dedup();
    out
}

/// A file that is to be read as an article.
struct Candidate {
    found: Found,
    /// None: its bytes will tell.
    format: Option<Format>,
    /// The user gave its path, not only that of a directory around it.
    named: bool,
}

#[derive(Default)]
struct Gathering {
    /// By their real paths, so that a file is read once.
    candidates: BTreeMap<PathBuf, Candidate>,
    /// By their real paths: the directories whose declarations count.
    folders: BTreeMap<PathBuf, Folder>,
    articles: Vec<Article>,
    out: Gathered,
}

impl Gathering {
    /// Takes in a path that the user gave.
    fn named(&mut self, found: Found) {
        match fs::metadata(&found.path) {
            Err(error) => self.refuse(unreadable(&found, &error)),
            Ok(metadata) if metadata.is_dir() => self.directory(found),
            Ok(_) => {
                let (directory, name) = split(&found.id);
                let format = Format::of_name(name);
                if format.is_none() && name.trim_start_matches('.').contains('.') {
                    return self.refuse(no_article(&found.id));
                }
                self.folder(Found { id: directory.to_owned(), path: parent(&found.path) }, false);
                self.candidate(Candidate { found, format, named: true });
            }
        }
    }

    fn refuse(&mut self, diagnostic: Diagnostic) {
        self.out.diagnostics.push(diagnostic);
        self.out.unreadable = true;
    }

    fn directory(&mut self, root: Found) {
        let id = root.id.clone();
        let walked = walk(root);
        let mut any = false;
        for found in walked.files {
            let name = split(&found.id).1;
            if let Some(format) = Format::of_name(name) {
                any = true;
                self.candidate(Candidate { found, format: Some(format), named: false });
            } else if name != PROVENANCE_FILE {
                self.out.diagnostics.extend(misnamed(&found.id));
                self.out.skipped.push(found.id);
            }
        }
        // Nothing below it was reached: it is the directory itself that could not be listed.
        self.out.unreadable |= !walked.diagnostics.is_empty() && walked.directories.len() == 1;
        if !any && walked.diagnostics.is_empty() {
            let diagnostic = Diagnostic::warning("W073", format!("`{id}` holds no article"));
            self.out.diagnostics.push(diagnostic.help(format!("articles are files that end in {ENDINGS}")));
        }
        self.out.diagnostics.extend(walked.diagnostics);
        for directory in walked.directories {
            self.folder(directory, true);
        }
    }

    fn folder(&mut self, found: Found, whole: bool) {
        let real = real(&found.path);
        let location = slashes(&real);
        let folder = self.folders.entry(real).or_insert(Folder { found: found.clone(), location, whole });
        folder.whole |= whole;
        if shorter(&found.id, &folder.found.id) {
            folder.found = found;
        }
    }

    fn candidate(&mut self, new: Candidate) {
        match self.candidates.entry(real(&new.found.path)) {
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(new);
            }
            std::collections::btree_map::Entry::Occupied(mut entry) => {
                let old = entry.get_mut();
                old.named |= new.named;
                if shorter(&new.found.id, &old.found.id) {
                    (old.found, old.format) = (new.found, new.format);
                }
            }
        }
    }

    fn read_files(&mut self) {
        let mut candidates: Vec<Candidate> = std::mem::take(&mut self.candidates).into_values().collect();
        candidates.sort_by(|a, b| a.found.cmp(&b.found));
        for candidate in candidates {
            let name = split(&candidate.found.id).1;
            let location = slashes(&real(&parent(&candidate.found.path)).join(name));
            let bytes = read_file(&candidate.found);
            self.article(candidate.found.id, location, bytes, candidate.format, candidate.named);
        }
    }

    fn read_stdin(&mut self, input: impl Read) {
        let bytes = read_all(input, STDIN).unwrap_or_else(|error| {
            let title = format!("standard input cannot be read: {}", error.kind());
            Err(Diagnostic::error("E070", title).help("give the article as a file, or pipe it in again"))
        });
        self.article(STDIN.to_owned(), STDIN.to_owned(), bytes, None, true);
    }

    /// Takes in the documents of one file.
    fn article(
        &mut self,
        id: String,
        location: String,
        bytes: Result<Vec<u8>, Diagnostic>,
        format: Option<Format>,
        named: bool,
    ) {
        let (documents, diagnostics) = match bytes {
            Ok(bytes) => read(&id, &bytes, format.unwrap_or_else(|| Format::of_bytes(&bytes))),
            Err(diagnostic) => (Vec::new(), vec![diagnostic]),
        };
        let failed = diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error);
        self.out.unreadable |= named && documents.is_empty() && failed;
        let first = self.out.documents.len();
        self.out.documents.extend(documents);
        self.out.diagnostics.extend(diagnostics);
        self.articles.push(Article { id, location, documents: first..self.out.documents.len() });
    }

    /// Puts the file before an id that articles of several files have, so that each id is there once.
    fn name_apart(&mut self) {
        let mut times: BTreeMap<Arc<str>, usize> = BTreeMap::new();
        for document in &self.out.documents {
            *times.entry(Arc::clone(&document.id)).or_default() += 1;
        }
        times.retain(|_, times| *times > 1);
        let Some(example) = times.keys().next() else { return };
        let title = match times.len() {
            1 => format!("the id `{example}` is given in more than one file"),
            many => format!("{many} ids are given in more than one file, `{example}` for one"),
        };
        let help = "such articles are shown with the file before the id; give each article an id of its own";
        self.out.diagnostics.push(Diagnostic::warning("W078", title).help(help));
        for article in &mut self.articles {
            for document in &mut self.out.documents[article.documents.clone()] {
                if times.contains_key(&document.id) {
                    document.id = Arc::from(format!("{}:{}", article.id, document.id));
                }
            }
        }
    }
}

/// The directory of a path.
fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
        Some(parent) => parent.to_owned(),
        None => path.to_owned(),
    }
}

/// Of two ids for one file the shorter is shown; of two as long, the first in order.
fn shorter(a: &str, b: &str) -> bool {
    (a.len(), a) < (b.len(), b)
}

fn slashes(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn no_article(id: &str) -> Diagnostic {
    let help = if split(id).1 == PROVENANCE_FILE {
        "it is read by itself beside the articles; name it after `--provenance` when it is elsewhere"
            .to_owned()
    } else {
        format!(
            "articles are files that end in {ENDINGS}; text of another name can be piped in: `… - < {id}`"
        )
    };
    Diagnostic::error("E082", format!("`{id}` is no article")).help(help)
}

/// A word on a file that seems meant as declarations.
fn misnamed(id: &str) -> Option<Diagnostic> {
    let (directory, name) = split(id);
    nearest(name, [PROVENANCE_FILE]).filter(|_| name.len() > 10)?;
    let diagnostic = Diagnostic::warning("W076", format!("`{id}` is not read"));
    Some(
        diagnostic.help(format!(
            "is it meant as `{}`? Then rename it",
            super::disk::join(directory, PROVENANCE_FILE)
        )),
    )
}
