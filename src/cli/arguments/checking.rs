//! The arguments of `recoupe check` and `recoupe code`.

use super::{Color, Rules};
use clap::{Args, ValueEnum};

/// `recoupe check`
#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    /// Folder of rules to check on top of the shipped ones; without it the shipped ones are checked
    pub dir: Option<String>,
    /// Fail on warnings too, on patterns, alternatives, states and names that no example exercises, and on claims that an example says it does not make
    #[arg(long)]
    pub strict: bool,
    /// List what no example exercises, and words with `~` that examples have in the written form only
    #[arg(long)]
    pub coverage: bool,
    /// List the claims that come out of the examples of other claims
    #[arg(long)]
    pub cross_fire: bool,
    #[command(flatten)]
    pub rules: Rules,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
    #[command(flatten)]
    pub color: Color,
}

/// How to write what was checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum CheckFormat {
    /// For a terminal
    Text,
    /// One JSON object, for programs (docs/records.md)
    Json,
}

/// `recoupe code`
#[derive(Debug, Args)]
pub(in crate::cli) struct Code {
    /// The code in the brackets of a message: E012, W140
    pub code: String,
}
