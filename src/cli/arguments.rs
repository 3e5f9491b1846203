//! The arguments, as the user types them. What a value means (is there such an outlet?) is asked later, when the articles are read.

mod checking;
mod explaining;
mod missing;

pub(super) use checking::{Check, CheckFormat, Code};
pub(super) use explaining::{Explain, Forms, Prose, Try};
pub(super) use missing::{DiffRules, Gaps};

use super::surroundings::Surroundings;
use super::{Desk, Exit};
use crate::report::Lang;
use crate::text::{Period, parse_edtf};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use std::ffi::OsString;

/// Columns of a result that does not go to a terminal.
pub(super) const PIPED_WIDTH: usize = 80;

/// Compare what news articles claim: who says what, from which sentence, and where they contradict one another.
///
/// YAML rules say which claims to find. recoupe never says who is right.
#[derive(Debug, Parser)]
#[command(name = "recoupe", version, disable_help_subcommand = true)]
#[command(after_help = "Start with `recoupe compare DIR`, where DIR is a folder of articles.")]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Contradictions first, then the questions side by side, a column per outlet
    Compare(Compare),
    /// The contradictions with both sentences and the reason
    Conflicts(Conflicts),
    /// One claim in full: sentence, chain of speakers, rule
    Show(Show),
    /// Every claim with who makes it
    Claims(Claims),
    /// Where which rule fired, with its slots
    Matches(Matches),
    /// A sentence as the rules see it: words, forms, names, who speaks
    Tokens(Tokens),
    /// Why a sentence makes a claim, or does not; with a pattern of your own, if you like
    Try(Try),
    /// Why an article makes a claim, or does not: where the patterns stop
    Explain(Explain),
    /// What `word~` stands for
    Forms(Forms),
    /// Sentences without a claim that look as if they held one: what the rules may miss
    Gaps(Gaps),
    /// The claims held against a gold file: precision, recall, F1, and where the two differ
    Score(Score),
    /// What one folder of rules finds and another does not: claims gained, lost, changed
    DiffRules(DiffRules),
    /// Check the rules: every problem of every file in one run
    Check(Check),
    /// What the code of a message means, with an example
    Code(Code),
    /// Copy the shipped rules into a new folder, to edit them
    Init(Init),
}

/// `recoupe compare`
#[derive(Debug, Args)]
pub(super) struct Compare {
    #[command(flatten)]
    pub sources: Sources,
    /// Show too what only one outlet tells, and every example
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub fail: Fail,
    #[command(flatten)]
    pub filters: Filters,
    #[command(flatten)]
    pub look: Look,
}

/// `recoupe conflicts`
#[derive(Debug, Args)]
pub(super) struct Conflicts {
    #[command(flatten)]
    pub sources: Sources,
    /// Show every example
    #[arg(long)]
    pub all: bool,
    #[command(flatten)]
    pub fail: Fail,
    #[command(flatten)]
    pub filters: Filters,
    #[command(flatten)]
    pub look: Look,
}

/// `recoupe show`
#[derive(Debug, Args)]
pub(super) struct Show {
    /// The claim's id, or as much of its beginning as no other claim has (`recoupe claims` tells the ids)
    pub id: String,
    #[command(flatten)]
    pub sources: Sources,
    #[command(flatten)]
    pub look: Look,
}

/// `recoupe claims`
#[derive(Debug, Args)]
pub(super) struct Claims {
    #[command(flatten)]
    pub sources: Sources,
    #[command(flatten)]
    pub filters: Filters,
    #[command(flatten)]
    pub look: Look,
}

/// `recoupe matches`
#[derive(Debug, Args)]
pub(super) struct Matches {
    #[command(flatten)]
    pub sources: Sources,
    /// Only this claim type (may be given again)
    #[arg(long, value_name = "CLAIM")]
    pub claim: Vec<String>,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = MatchFormat::Text)]
    pub format: MatchFormat,
    #[command(flatten)]
    pub color: Color,
}

/// `recoupe tokens`
#[derive(Debug, Args)]
pub(super) struct Tokens {
    /// A sentence between quotes, a file, or `-` for standard input
    pub sentence: Option<String>,
    /// The day of publication, which places dates: 2016-07-06, 2016-07 or 2016
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Period>,
    #[command(flatten)]
    pub rules: Rules,
    #[command(flatten)]
    pub look: Look<TokensFormat>,
}

/// `recoupe score`
#[derive(Debug, Args)]
pub(super) struct Score {
    /// What a careful reader found in the articles (docs/score.md)
    pub gold: String,
    #[command(flatten)]
    pub sources: Sources,
    /// Only this claim type (may be given again)
    #[arg(long, value_name = "CLAIM")]
    pub claim: Vec<String>,
    /// A second reader's gold file: how far the two agree
    #[arg(long, value_name = "FILE")]
    pub coder: Option<String>,
    /// Figures only: no sentence, no name and no id, for articles that nobody should look at
    #[arg(long)]
    pub totals: bool,
    /// How to write the result
    #[arg(long, value_enum, default_value_t = ScoreFormat::Text)]
    pub format: ScoreFormat,
    /// Columns of the text [default: those of the terminal, 80 elsewhere]
    #[arg(long, value_name = "N", value_parser = columns)]
    pub width: Option<usize>,
    #[command(flatten)]
    pub color: Color,
}

/// `recoupe init`
#[derive(Debug, Args)]
pub(super) struct Init {
    /// Folder to write to: a new or an empty one
    pub dir: String,
}

/// Articles, and the rules to read them with.
#[derive(Debug, Args)]
pub(super) struct Sources {
    /// Articles: files, folders, or `-` for standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<String>,
    /// Who published which article, when: a file like `provenance.yml` (may be given again; the last one wins)
    #[arg(long, value_name = "FILE")]
    pub provenance: Vec<String>,
    #[command(flatten)]
    pub rules: Rules,
}

/// Which rules.
#[derive(Debug, Args)]
pub(super) struct Rules {
    /// Folder of rules on top of the shipped ones (may be given again; later ones win)
    #[arg(long, value_name = "DIR")]
    pub rules: Vec<String>,
    /// Leave the shipped rules out
    #[arg(long)]
    pub no_pack: bool,
}

/// Which claims.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which claims")]
pub(super) struct Filters {
    /// Only claims published by this outlet (may be given again)
    #[arg(long, value_name = "NAME")]
    pub outlet: Vec<String>,
    /// Only this claim type (may be given again)
    #[arg(long, value_name = "CLAIM")]
    pub claim: Vec<String>,
    /// Only claims about this place and what lies in it (may be given again)
    #[arg(long, value_name = "PLACE")]
    pub place: Vec<String>,
    /// Only claims about this time or later: 2016-07-06, 2016-07 or 2016; claims without a time are kept
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub from: Option<Period>,
    /// Only claims about this time or earlier; claims without a time are kept
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub to: Option<Period>,
}

/// How the result looks.
#[derive(Debug, Args)]
#[command(next_help_heading = "How it looks")]
pub(super) struct Look<F: ValueEnum + Clone + Send + Sync + 'static = Format> {
    /// How to write the result
    #[arg(long, value_enum, default_value = "table")]
    pub format: F,
    /// Language of the result
    #[arg(long, value_enum, default_value_t = Language::En)]
    pub lang: Language,
    /// Columns of the table [default: those of the terminal, 80 elsewhere]
    #[arg(long, value_name = "N", value_parser = columns)]
    pub width: Option<usize>,
    #[command(flatten)]
    pub color: Color,
}

/// Colours.
#[derive(Debug, Args)]
pub(super) struct Color {
    /// When to use colours; `auto`: on a terminal, unless NO_COLOR is set
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = When::Auto)]
    pub color: When,
}

/// What makes the run fail.
#[derive(Debug, Args)]
pub(super) struct Fail {
    /// Exit with 1 when there is such a finding (may be given again): a certain contradiction, a possible one
    #[arg(long, value_enum, value_name = "FINDING", value_delimiter = ',')]
    pub fail_on: Vec<Finding>,
}

/// A finding that a run may fail on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Finding {
    /// A certain contradiction
    Contradicts,
    /// A possible contradiction
    Soft,
}

/// How to write a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For a terminal
    Table,
    /// For a document
    Markdown,
    /// For a spreadsheet
    Csv,
    /// JSON Lines, for programs (docs/records.md)
    Jsonl,
}

/// How to write the tokens of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum TokensFormat {
    /// For a terminal
    Table,
    /// JSON Lines, for programs (docs/records.md)
    Jsonl,
}

/// How to write matches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MatchFormat {
    /// For a terminal
    Text,
    /// JSON Lines, for programs
    Jsonl,
}

/// How to write a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ScoreFormat {
    /// For a terminal
    Text,
    /// One JSON object, for programs (docs/score.md)
    Json,
}

/// Language of the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Language {
    En,
    Fr,
}

/// When to use colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    Auto,
    Always,
    Never,
}

impl<F: ValueEnum + Clone + Send + Sync + 'static> Look<F> {
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

impl Color {
    /// True when results are coloured.
    pub fn of_results(&self, surroundings: Surroundings) -> bool {
        self.on(surroundings.out_is_terminal, surroundings)
    }

    /// True when diagnostics are coloured.
    pub fn of_diagnostics(&self, surroundings: Surroundings) -> bool {
        self.on(surroundings.err_is_terminal, surroundings)
    }

    fn on(&self, terminal: bool, surroundings: Surroundings) -> bool {
        match self.color {
            When::Auto => terminal && !surroundings.no_color,
            When::Always => true,
            When::Never => false,
        }
    }
}

/// The command that was typed; what is wrong with it, or the help asked for, is printed.
pub(super) fn parse(args: impl IntoIterator<Item = OsString>, desk: &mut Desk<'_>) -> Result<Command, Exit> {
    let args: Vec<OsString> = args.into_iter().collect();
    if let Some(odd) = args.iter().find(|arg| arg.to_str().is_none()) {
        let what = format!("`{}` is not UTF-8", odd.to_string_lossy());
        return Err(
            desk.refuse(&what, "rename the file, or name the folder that it is in: there any name is read")
        );
    }
    let width = desk.surroundings.width.unwrap_or(PIPED_WIDTH).clamp(40, 100);
    let matches = Arguments::command().term_width(width).try_get_matches_from(args);
    match matches.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => Ok(arguments.command),
        Err(error) if error.use_stderr() => {
            desk.say(error.render().to_string().trim_end());
            Err(Exit::Failed)
        }
        Err(help) => {
            desk.print(&help.render().to_string());
            Err(Exit::Done)
        }
    }
}

fn columns(text: &str) -> Result<usize, String> {
    text.parse().map_err(|_| "write a number of columns: 80, or 120".to_owned())
}

fn date(text: &str) -> Result<Period, String> {
    parse_edtf(text).ok_or_else(|| "write year-month-day: 2016-07-06, or 2016-07, or 2016".to_owned())
}
