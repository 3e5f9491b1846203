//! `recoupe conflicts`: the contradictions with both sentences and the reason.

use super::arguments::{Conflicts, Format};
use super::articles::{compared, say_told};
use super::compare::{found, view};
use super::{Desk, Exit};
use crate::report::{conflicts_csv, conflicts_jsonl, conflicts_markdown, conflicts_text};

pub(super) fn run(args: &Conflicts, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    let compared = match compared(&args.sources, Some(&args.filters), "conflicts", desk) {
        Ok(compared) => compared,
        Err(exit) => return exit,
    };
    let view = view(&compared, &args.look, args.all, desk);
    match args.look.format {
        Format::Table => desk.print(&conflicts_text(&view)),
        Format::Markdown => desk.print(&conflicts_markdown(&view)),
        Format::Csv => desk.print(&conflicts_csv(&view)),
        Format::Jsonl => desk.print(&conflicts_jsonl(&view)),
    }
    say_told(&compared.told, desk);
    compared.exit.max(found(&args.fail, &compared.comparison, desk))
}
