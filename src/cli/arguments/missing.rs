//! The arguments of `recoupe gaps`.

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
