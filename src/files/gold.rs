//! Gold files: read whole, made sense of by `reader`.

use super::disk::{Found, clean, read_source};
use crate::diagnostic::Diagnostic;
use crate::reader::{Gold, read_gold};
use std::path::PathBuf;

/// The gold file at `path`, and what is wrong with it; `None` when it cannot be read at all.
pub fn gold(path: &str) -> (Option<Gold>, Vec<Diagnostic>) {
    match read_source(&Found { id: clean(path), path: PathBuf::from(path) }) {
        Err(diagnostic) => (None, vec![diagnostic]),
        Ok(source) => {
            let (gold, diagnostics) = read_gold(&source);
            (Some(gold), diagnostics)
        }
    }
}
