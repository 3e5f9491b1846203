//! Folders of rules: a layer is read from one, the shipped pack is written to one.

use super::disk::{Found, clean, join, names_in, read_source, unreadable, walk};
use crate::diagnostic::{Diagnostic, SourceFile};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The rule files of a folder at any depth: path relative to the folder (`claims/blame.yml`) and text, sorted by path. What is no rule file
/// gets a warning; what cannot be read, an error.
pub fn rule_layer(dir: &str) -> (Vec<(String, Arc<SourceFile>)>, Vec<Diagnostic>) {
    let root = Found { id: clean(dir), path: PathBuf::from(dir) };
    match fs::metadata(dir) {
        Err(error) => return (Vec::new(), vec![unreadable(&root, &error)]),
        Ok(metadata) if !metadata.is_dir() => {
            let diagnostic = Diagnostic::error("E090", format!("`{}` is no folder of rules", root.id));
            return (
                Vec::new(),
                vec![diagnostic.help("name the folder that has `claims`, `lexicon` and so on in it")],
            );
        }
        Ok(_) => {}
    }
    let prefix = join(&root.id, "");
    let walked = walk(root);
    let (mut files, mut diagnostics) = (Vec::new(), walked.diagnostics);
    for found in walked.files {
        let relative = found.id.strip_prefix(&prefix).unwrap_or(&found.id).to_owned();
        if !is_rule_file(&relative) {
            diagnostics.extend(other_file(&found.id, &relative));
            continue;
        }
        match read_source(&found) {
            Ok(source) => files.push((relative, source)),
            Err(diagnostic) => diagnostics.push(diagnostic),
        }
    }
    if files.is_empty() && diagnostics.is_empty() {
        let title = format!("`{}` holds no rule files", clean(dir));
        let help = "rules are `.yml` files; `recoupe init DIR` writes the shipped ones into a folder";
        diagnostics.push(Diagnostic::warning("W079", title).help(help));
    }
    (files, diagnostics)
}

/// Writes files (relative path, text) into a new or empty folder and says how many. Nothing is ever overwritten.
pub fn write_pack(dir: &str, files: &[(&str, &str)]) -> Result<usize, Diagnostic> {
    let id = clean(dir);
    let metadata = fs::metadata(dir);
    if metadata.is_ok_and(|metadata| !metadata.is_dir()) {
        let diagnostic = Diagnostic::error("E091", format!("`{id}` is a file, not a folder"));
        return Err(diagnostic.help("name a folder that does not exist yet"));
    }
    if let Some(first) = names_in(dir).first() {
        let diagnostic = Diagnostic::error("E091", format!("`{id}` is not empty: `{first}` is in it"));
        return Err(
            diagnostic.help("name a folder that does not exist yet, so that nothing of yours is overwritten")
        );
    }
    for (relative, text) in files {
        let path = Path::new(dir).join(relative);
        write_new(&path, text).map_err(|error| {
            let title = format!("`{}` cannot be written: {}", join(&id, relative), error.kind());
            Diagnostic::error("E092", title).help("name a folder where you may write and where there is room")
        })?;
    }
    Ok(files.len())
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    io::Write::write_all(&mut fs::File::create_new(path)?, text.as_bytes())
}

fn is_rule_file(relative: &str) -> bool {
    relative.ends_with(".yml") || relative.ends_with(".yaml")
}

/// A word on a file among the rules that is none; what explains the folder is welcome.
fn other_file(id: &str, relative: &str) -> Option<Diagnostic> {
    let name = relative.rsplit('/').next().unwrap_or(relative);
    if name.starts_with("README") || name.starts_with("LICENSE") {
        return None;
    }
    let diagnostic = Diagnostic::warning("W074", format!("`{id}` is not read: it is no rule file"));
    Some(diagnostic.help("a rule file ends in `.yml`; take other files out of the folder"))
}
