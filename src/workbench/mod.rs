//! What a writer of rules works at: the examples of every rule are run, every branch of every pattern is tried on a sentence made from itself, words
//! that look forgotten are pointed at, a sentence is laid open as the matcher sees it, speakers are told who may be in the lexicon under
//! another spelling, and the whole is held against a gold file (`score`). What it leaves out: what a single rule file can be told to
//! be wrong by itself, which `rule` says when it is read.

mod branches;
mod check;
mod coverage;
mod cross;
pub mod diff;
mod examples;
pub mod explain;
pub mod forms;
pub mod gaps;
mod lint;
mod respelling;
pub mod score;
mod seen;
mod settle;
mod spell;
mod values;

#[cfg(test)]
mod testing;

pub use branches::{unreachable, unreachable_in_layers};
pub use check::{Checked, Counts, check, check_loaded, check_text, failure_text, summary_text};
pub use coverage::{Coverage, Idle, coverage};
pub use cross::{CrossHit, cross_fire};
pub use examples::examples;
pub use lint::lints;
pub use respelling::{KnownName, Respelling, respellings};
pub use seen::{
    FoundBy, Hitch, Mark, Passage, Seen, SeenCue, SeenDate, SeenFurniture, SeenName, SeenNumber, SeenPhrase,
    SeenQuote, SeenSaying, SeenSentence, SeenToken, SeenVoice, seen,
};
pub use settle::{Difference, Fields, Found, Missed, Outcome, Status};
