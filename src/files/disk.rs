//! Paths, bytes and directories: how a path is written, how a file is read whole, how a directory is walked.

use crate::diagnostic::{Diagnostic, SourceFile};
use crate::reader::{decode, nearest};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

/// No file of more bytes than this is read.
pub(super) const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// A file, or a directory, that was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Found {
    /// Its path as the user would type it: `/` between the parts, no `./`.
    pub id: String,
    /// Its path for the system.
    pub path: PathBuf,
}

/// What a directory holds, at any depth, in the order of the ids.
#[derive(Debug, Default)]
pub(super) struct Walk {
    /// Every file and every link that leads nowhere; pipes and the like and whatever is hidden are left out.
    pub files: Vec<Found>,
    /// Every directory, itself included.
    pub directories: Vec<Found>,
    /// What could not be listed.
    pub diagnostics: Vec<Diagnostic>,
}

/// `path` as it is shown and compared: `/` between the parts, no `./`, no `//`; the current directory is `.`.
pub(super) fn clean(path: &str) -> String {
    if path.is_empty() {
        return String::new();
    }
    let mut id = String::new();
    for component in Path::new(path).components() {
        match component {
            Component::CurDir => {}
            Component::RootDir => id.push('/'),
            Component::Prefix(_) | Component::ParentDir | Component::Normal(_) => {
                if !id.is_empty() && !id.ends_with('/') {
                    id.push('/');
                }
                id.push_str(&component.as_os_str().to_string_lossy());
            }
        }
    }
    if id.is_empty() { ".".to_owned() } else { id }
}

/// The id of `name` in the directory `id`.
pub(super) fn join(id: &str, name: &str) -> String {
    match id {
        "." => name.to_owned(),
        _ if id.ends_with('/') => format!("{id}{name}"),
        _ => format!("{id}/{name}"),
    }
}

/// The directory part of an id, `.` when there is none, and its last part.
pub(super) fn split(id: &str) -> (&str, &str) {
    match id.rsplit_once('/') {
        Some(("", name)) => ("/", name),
        Some((directory, name)) => (directory, name),
        None => (".", id),
    }
}

/// Where a path really is, links resolved; the path itself when the system does not say.
pub(super) fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

/// True when something is at `path`, be it a link that leads nowhere.
pub(super) fn exists(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// All bytes of a file.
pub(super) fn read_file(found: &Found) -> Result<Vec<u8>, Diagnostic> {
    let open = || -> io::Result<(fs::File, u64)> {
        let file = fs::File::open(&found.path)?;
        let length = file.metadata()?.len();
        Ok((file, length))
    };
    let (file, length) = open().map_err(|error| unreadable(found, &error))?;
    if length > MOST_BYTES {
        return Err(too_big(&found.id));
    }
    read_all(file, &found.id).map_err(|error| unreadable(found, &error))?
}

/// All bytes that `from` gives, unless they are too many.
pub(super) fn read_all(from: impl Read, name: &str) -> io::Result<Result<Vec<u8>, Diagnostic>> {
    let mut bytes = Vec::new();
    let length = from.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    Ok(if length as u64 > MOST_BYTES { Err(too_big(name)) } else { Ok(bytes) })
}

/// A file of ours (rules, declarations) as text.
pub(super) fn read_source(found: &Found) -> Result<Arc<SourceFile>, Diagnostic> {
    let text = decode(&found.id, &read_file(found)?)?;
    Ok(Arc::new(SourceFile { name: found.id.clone(), text }))
}

/// Everything in a directory, its directories walked too, each once however many links lead to it.
pub(super) fn walk(root: Found) -> Walk {
    let mut walk = Walk::default();
    let mut seen = BTreeSet::new();
    let (mut waiting, mut links) = (vec![root], Vec::new());
    // Links are followed last, so that what they lead to keeps its own path.
    while let Some(directory) = waiting.pop().or_else(|| links.pop()) {
        if !seen.insert(real(&directory.path)) {
            continue;
        }
        match list(&directory) {
            Ok(entries) => {
                for (found, kind) in entries {
                    match kind {
                        Kind::File => walk.files.push(found),
                        Kind::Directory => waiting.push(found),
                        Kind::LinkedDirectory => links.push(found),
                    }
                }
                links.sort_by(|a, b| b.cmp(a));
            }
            Err(error) => walk.diagnostics.push(unreadable(&directory, &error)),
        }
        walk.directories.push(directory);
    }
    walk.files.sort();
    walk.directories.sort();
    walk
}

/// The names in a directory, sorted; none when it cannot be listed. Hidden ones are there too.
pub(super) fn names_in(directory: &str) -> Vec<String> {
    let Ok(entries) = fs::read_dir(directory) else { return Vec::new() };
    let mut names: Vec<String> =
        entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What to say of a path that could not be read.
pub(super) fn unreadable(found: &Found, error: &io::Error) -> Diagnostic {
    if error.kind() == io::ErrorKind::NotFound {
        return missing(&found.id);
    }
    let title = format!("`{}` cannot be read: {}", found.id, error.kind());
    let help = match error.kind() {
        io::ErrorKind::PermissionDenied => "ask for the right to read it, or leave it out".to_owned(),
        _ => format!("look what it is with `ls -l {}`, or leave it out", found.id),
    };
    Diagnostic::error("E070", title).help(help)
}

enum Kind {
    File,
    Directory,
    LinkedDirectory,
}

fn list(directory: &Found) -> io::Result<Vec<(Found, Kind)>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(&directory.path)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let path = entry.path();
        let linked = entry.file_type()?.is_symlink();
        let kind = match fs::metadata(&path) {
            Ok(metadata) if metadata.is_dir() && linked => Kind::LinkedDirectory,
            Ok(metadata) if metadata.is_dir() => Kind::Directory,
            Ok(metadata) if !metadata.is_file() => continue,
            // A link that leads nowhere is found out when it is read.
            Ok(_) | Err(_) => Kind::File,
        };
        entries.push((Found { id: join(&directory.id, &name), path }, kind));
    }
    Ok(entries)
}

/// A path that does not exist: which part of it is missing, and what is there instead.
fn missing(id: &str) -> Diagnostic {
    if id.is_empty() {
        return Diagnostic::error("E070", "a path is empty")
            .help("name a file or a folder; `.` is the one you are in");
    }
    let mut gone = id;
    while split(gone).0 != gone && split(gone).0 != "." && fs::metadata(split(gone).0).is_err() {
        gone = split(gone).0;
    }
    let (directory, name) = split(gone);
    let names = names_in(directory);
    let names = names.iter().map(String::as_str).filter(|candidate| *candidate != name);
    let starts = |candidate: &&str| !name.is_empty() && candidate.starts_with(name);
    let near = nearest(name, names.clone()).or_else(|| names.clone().find(starts));
    let dangling = exists(Path::new(gone));
    let help = match near {
        _ if dangling => format!("`{gone}` is a link to something that is not there"),
        Some(near) => format!("is `{}` meant?", join(directory, near)),
        None if gone != id => format!("there is no directory `{gone}`"),
        None => format!("look what is there with `ls {directory}`"),
    };
    Diagnostic::error("E070", format!("there is no `{id}`")).help(help)
}

fn too_big(name: &str) -> Diagnostic {
    Diagnostic::error("E071", format!("`{name}` has more than {} MiB", MOST_BYTES / (1024 * 1024)))
        .help("split it: a file of JSON Lines can be cut after any line, for example with `split -l 100000`")
}
