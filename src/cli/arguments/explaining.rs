//! The arguments of the commands for whoever writes rules: what a pattern finds, and why not.

use super::{Color, Language, MatchFormat, PIPED_WIDTH, Rules, columns, date};
use crate::cli::surroundings::Surroundings;
use crate::report::Lang;
use crate::text::Period;
use clap::Args;

/// `recoupe try`
#[derive(Debug, Args)]
pub(in crate::cli) struct Try {
    /// A sentence between quotes
    pub sentence: Option<String>,
    /// Only this claim type (may be given again)
    #[arg(long, value_name = "CLAIM")]
    pub claim: Vec<String>,
    /// Try this pattern for the claim named by --claim; groups stand before it: `state=collapsed: <truce> tomber~`
    #[arg(long, value_name = "PATTERN", requires = "claim")]
    pub pattern: Option<String>,
    /// The day of publication, which places dates: 2016-07-06, 2016-07 or 2016
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Period>,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub look: Prose,
}

/// `recoupe explain`
#[derive(Debug, Args)]
pub(in crate::cli) struct Explain {
    /// The claim type
    pub claim: Option<String>,
    /// An article, and the line that should make the claim: FILE or FILE:LINE
    #[arg(value_name = "FILE[:LINE]")]
    pub article: Option<String>,
    /// Who published which article, when: a file like `provenance.yml` (may be given again; the last one wins)
    #[arg(long, value_name = "FILE")]
    pub provenance: Vec<String>,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub look: Prose,
}

/// `recoupe forms`
#[derive(Debug, Args)]
pub(in crate::cli) struct Forms {
    /// A word, or several between quotes: violer, "cas de violation"
    pub words: Option<String>,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub look: Prose,
}

/// How prose looks.
#[derive(Debug, Args)]
#[command(next_help_heading = "How it looks")]
pub(in crate::cli) struct Prose {
    /// How to write the result
    #[arg(long, value_enum, default_value_t = MatchFormat::Text)]
    pub format: MatchFormat,
    /// Language of the result
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub lang: Language,
    /// Columns [default: those of the terminal, 80 elsewhere]
    #[arg(long, value_name = "N", value_parser = columns)]
    pub width: Option<usize>,
    #[command(flatten)]
    pub color: Color,
}

impl Prose {
    /// The reader's language.
    pub fn lang(&self) -> Lang {
        match self.lang {
            Language::En => Lang::En,
            Language::Fr => Lang::Fr,
        }
    }

    /// Columns.
    pub fn width(&self, surroundings: Surroundings) -> usize {
        self.width.or(surroundings.width).unwrap_or(PIPED_WIDTH)
    }
}
