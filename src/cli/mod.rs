//! The command line: arguments and printing, one command a file. Only this room prints, reads the arguments and looks at the terminal; the work
//! is done by the rooms below, and `main` alone exits. Tests call `run` in process, with a desk of their own.

mod arguments;
mod articles;
mod check;
mod claims;
mod code;
mod compare;
mod conflicts;
mod desk;
mod diff_rules;
mod explain;
mod filter;
mod forms;
mod gaps;
mod init;
mod matches;
mod rules;
mod score;
mod show;
mod surroundings;
mod threads;
mod tokens;

pub use desk::Desk;
pub use surroundings::Surroundings;

use arguments::Command;
use std::ffi::OsString;
use std::process::ExitCode;

/// How a run ended; of two, the worse one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// The work is done.
    Done,
    /// What the user asked to fail on was found, or an example fails.
    Found,
    /// The work, or a part of it, could not be done.
    Failed,
}

impl Exit {
    /// 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Found => 1,
            Exit::Failed => 2,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        ExitCode::from(exit.code())
    }
}

/// Runs recoupe on the terminal that the process has; `args` begin with the program's name.
pub fn main_with_args(args: impl IntoIterator<Item = OsString>) -> Exit {
    surroundings::with_desk(|desk| run(args, desk))
}

/// Runs recoupe with a desk to print on; `args` begin with the program's name.
pub fn run(args: impl IntoIterator<Item = OsString>, desk: &mut Desk<'_>) -> Exit {
    let exit = match arguments::parse(args, desk) {
        Err(exit) => exit,
        Ok(Command::Compare(args)) => compare::run(&args, desk),
        Ok(Command::Conflicts(args)) => conflicts::run(&args, desk),
        Ok(Command::Show(args)) => show::run(&args, desk),
        Ok(Command::Claims(args)) => claims::run(&args, desk),
        Ok(Command::Matches(args)) => matches::run(&args, desk),
        Ok(Command::Tokens(args)) => tokens::run(&args, desk),
        Ok(Command::Try(args)) => explain::run_try(&args, desk),
        Ok(Command::Explain(args)) => explain::run(&args, desk),
        Ok(Command::Forms(args)) => forms::run(&args, desk),
        Ok(Command::Gaps(args)) => gaps::run(&args, desk),
        Ok(Command::Score(args)) => score::run(&args, desk),
        Ok(Command::DiffRules(args)) => diff_rules::run(&args, desk),
        Ok(Command::Check(args)) => check::run(&args, desk),
        Ok(Command::Code(args)) => code::run(&args, desk),
        Ok(Command::Init(args)) => init::run(&args, desk),
    };
    desk.finish(exit)
}
