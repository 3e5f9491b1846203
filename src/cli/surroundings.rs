//! What the process stands in: standard output and error, the terminal's width, `NO_COLOR`. Nothing else of the environment is read.
#![expect(
    clippy::disallowed_methods,
    reason = "the one module that takes hold of the terminal and of the environment"
)]

use super::{Desk, Exit};
use std::env;
use std::io::{self, BufWriter, IsTerminal};

/// What is known of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Surroundings {
    /// Columns of the terminal that the results go to; `None` when they go elsewhere.
    pub width: Option<usize>,
    /// Results go to a terminal.
    pub out_is_terminal: bool,
    /// Messages go to a terminal.
    pub err_is_terminal: bool,
    /// The user wants no colours anywhere (`NO_COLOR`).
    pub no_color: bool,
}

/// Does `work` with a desk at the process's own standard output and error.
pub(super) fn with_desk(work: impl FnOnce(&mut Desk<'_>) -> Exit) -> Exit {
    let surroundings = Surroundings {
        width: terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0)),
        out_is_terminal: io::stdout().is_terminal(),
        err_is_terminal: io::stderr().is_terminal(),
        no_color: env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    // Not locked: a thread that panics has to be able to say so.
    let mut err = io::stderr();
    work(&mut Desk::new(&mut out, &mut err, surroundings))
}
