//! The arguments of `recoupe gaps` and `recoupe diff-rules`: what the rules miss, and what a change of them does.

use super::{Color, PIPED_WIDTH, ScoreFormat, Sources, columns};
use crate::cli::surroundings::Surroundings;
use clap::Args;

/// `recoupe gaps`
#[derive(Debug, Args)]
pub(in crate::cli) struct Gaps {
    #[command(flatten)]
    pub sources: Sources,
    /// Only this claim type (may be given again): sentences without a claim of it, whatever else they claim
    #[arg(long, value_name = "CLAIM")]
    pub claim: Vec<String>,
    /// How many sentences to show
    #[arg(long, value_name = "N", default_value_t = 20)]
    pub limit: usize,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
    /// Columns of the text [default: those of the terminal, 80 elsewhere]
    #[arg(long, value_name = "N", value_parser = columns)]
    pub width: Option<usize>,
    #[command(flatten)]
    pub color: Color,
}

impl Gaps {
    /// Columns.
    pub fn width(&self, surroundings: Surroundings) -> usize {
        self.width.or(surroundings.width).unwrap_or(PIPED_WIDTH)
    }
}

/// `recoupe diff-rules`
#[derive(Debug, Args)]
pub(in crate::cli) struct DiffRules {
    /// Folder of the old rules, laid over those that both sides share; `shipped` for these alone
    pub old: String,
    /// Folder of the new rules, laid over those that both sides share; `shipped` for these alone
    pub new: String,
    #[command(flatten)]
    pub sources: Sources,
    /// Only this claim type (may be given again)
    #[arg(long, value_name = "CLAIM")]
    pub claim: Vec<String>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
    /// Columns of the text [default: those of the terminal, 80 elsewhere]
    #[arg(long, value_name = "N", value_parser = columns)]
    pub width: Option<usize>,
    #[command(flatten)]
    pub color: Color,
}

impl DiffRules {
    /// Columns.
    pub fn width(&self, surroundings: Surroundings) -> usize {
        self.width.or(surroundings.width).unwrap_or(PIPED_WIDTH)
    }
}
