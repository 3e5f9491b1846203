//! The house rules of ARCHITECTURE.md as tests. Each says what it found, where, and what to do about it.
#![expect(clippy::disallowed_methods, reason = "these tests read the sources")]

mod documents;
mod floors;
mod leftovers;
mod news;
mod purity;
mod source;

/// Fails with a list of what was found, and what to do about it.
#[track_caller]
fn none(found: &[String], rule: &str, help: &str) {
    assert!(found.is_empty(), "{rule}\n\n  {}\n\nwhat to do: {help}\n", found.join("\n  "));
}
