//! Where a run prints: results on one side, what is to be said about them on the other. A reader who has gone away (`recoupe … | head`) is no
//! error; anything else that keeps the results from being written is.

use super::{Exit, Surroundings};
use crate::diagnostic::{Diagnostic, render, visible};
use std::io::{ErrorKind, Write};

/// Names given in a message before the rest is only counted.
const NAMED: usize = 5;

/// The two sides, and what is known of the terminal behind them.
pub struct Desk<'a> {
    /// What is known of the terminal.
    pub surroundings: Surroundings,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    /// Nobody reads the results any more.
    closed: bool,
    /// The results could not be written.
    failed: bool,
    /// Colours on the error side.
    color: bool,
    /// A blank line is due before whatever comes after a diagnostic.
    gap: bool,
}

impl<'a> Desk<'a> {
    /// A desk that writes results to `out` and everything else to `err`.
    pub fn new(out: &'a mut dyn Write, err: &'a mut dyn Write, surroundings: Surroundings) -> Self {
        let color = surroundings.err_is_terminal && !surroundings.no_color;
        Self { surroundings, out, err, closed: false, failed: false, color, gap: false }
    }

    /// Sets whether diagnostics are coloured.
    pub(super) fn color_diagnostics(&mut self, color: bool) {
        self.color = color;
    }

    /// Prints a result.
    pub(super) fn print(&mut self, text: &str) {
        self.close_gap();
        if !self.closed {
            let written = self.out.write_all(text.as_bytes());
            self.written(written);
        }
    }

    /// Says something beside the results; hidden characters are written out.
    pub(super) fn say(&mut self, text: &str) {
        self.close_gap();
        // When nobody hears it, there is nobody to tell.
        let _unheard = writeln!(self.err, "{}", visible(text));
    }

    /// `note: …`
    pub(super) fn note(&mut self, text: &str) {
        self.say(&format!("note: {}", text.replace('\n', " ")));
    }

    /// `error: …` with what to do.
    pub(super) fn refuse(&mut self, what: &str, help: &str) -> Exit {
        self.say(&format!("error: {}\nhelp: {}", what.replace('\n', " "), help.replace('\n', " ")));
        Exit::Failed
    }

    /// Diagnostics in full.
    pub(super) fn diagnostics(&mut self, diagnostics: &[Diagnostic]) {
        if !diagnostics.is_empty() {
            self.close_gap();
            let _unheard = write!(self.err, "{}", render(diagnostics, self.color));
            self.gap = true;
        }
    }

    /// Everything is written: how the run ends.
    pub(super) fn finish(&mut self, exit: Exit) -> Exit {
        if !self.closed {
            let flushed = self.out.flush();
            self.written(flushed);
        }
        let _unheard = self.err.flush();
        if self.failed { Exit::Failed } else { exit }
    }

    fn close_gap(&mut self) {
        if std::mem::take(&mut self.gap) {
            let _unheard = writeln!(self.err);
        }
    }

    fn written(&mut self, result: std::io::Result<()>) {
        let Err(error) = result else { return };
        self.closed = true;
        if error.kind() != ErrorKind::BrokenPipe {
            self.failed = true;
            self.refuse(
                &format!("the results cannot be written: {}", error.kind()),
                "send them where there is room",
            );
        }
    }
}

/// The first few of `names`, and how many more there are.
pub(super) fn some<S: AsRef<str>>(names: &[S]) -> String {
    let shown: Vec<&str> = names.iter().take(NAMED).map(AsRef::as_ref).collect();
    let more = names.len() - shown.len();
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{rest}", shown.join(", "))
}

/// `1 file`, `2 files`.
pub(super) fn count(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}
