//! The one module that opens files, lists directories and reads standard input. What it reads it hands to the pure rooms; what it cannot read
//! becomes a diagnostic, and the rest is still read. No order of a directory or of arguments is left in what it returns.
#![expect(clippy::disallowed_methods, reason = "the one module that opens files")]

mod articles;
mod declarations;
mod disk;
mod gold;
mod rules;

pub use articles::{Gathered, articles, is_path};
pub use gold::gold;
pub use rules::{rule_layer, write_pack};

#[cfg(test)]
mod tests;
