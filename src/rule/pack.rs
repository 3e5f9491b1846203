//! The shipped pack, built into the binary: every file of the folder `rules/`, found by folder.

use super::{Layer, yaml};
use crate::diagnostic::{Diagnostic, SourceFile};
use include_dir::{Dir, include_dir};
use std::sync::Arc;

static PACK: Dir = include_dir!("$CARGO_MANIFEST_DIR/rules");

/// Path below `rules/` and text of every file of the shipped pack, sorted by path.
pub fn pack_files() -> Vec<(&'static str, &'static str)> {
    let mut out = Vec::new();
    let mut open = vec![&PACK];
    while let Some(dir) = open.pop() {
        open.extend(dir.dirs());
        out.extend(dir.files().filter_map(|f| Some((f.path().to_str()?, f.contents_utf8()?))));
    }
    out.sort_unstable();
    out
}

/// The shipped pack as a layer.
pub fn pack() -> (Layer, Vec<Diagnostic>) {
    let files = pack_files()
        .into_iter()
        .map(|(path, text)| (path.to_owned(), SourceFile::new(format!("pack:{path}"), text)));
    layer(files.filter(|(path, _)| path.ends_with(".yml")).collect())
}

/// Files, by their path below the layer's folder, as a layer. A file that cannot be read is left out.
pub fn layer(files: Vec<(String, Arc<SourceFile>)>) -> (Layer, Vec<Diagnostic>) {
    let mut layer = Layer::default();
    let mut problems = Vec::new();
    for (path, file) in files {
        let folder = match path.split_once('/') {
            Some((folder, _)) => folder,
            None if matches!(path.as_str(), "pack.yml" | "pack.yaml") => "",
            None => yaml::LOOSE,
        };
        let (read, found) = yaml::read(file, folder);
        layer.files.extend(read);
        problems.extend(found);
    }
    (layer, problems)
}
