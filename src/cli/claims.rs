//! `recoupe claims`: every claim with who makes it.

use super::arguments::{Claims, Format};
use super::articles::{compared, say_told};
use super::compare::view;
use super::{Desk, Exit};
use crate::report::{claims_csv, claims_jsonl, claims_markdown, claims_text};

pub(super) fn run(args: &Claims, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    let compared = match compared(&args.sources, Some(&args.filters), "claims", desk) {
        Ok(compared) => compared,
        Err(exit) => return exit,
    };
    let view = view(&compared, &args.look, false, desk);
    match args.look.format {
        Format::Table => desk.print(&claims_text(&view)),
        Format::Markdown => desk.print(&claims_markdown(&view)),
        Format::Csv => desk.print(&claims_csv(&view)),
        Format::Jsonl => desk.print(&claims_jsonl(&view)),
    }
    say_told(&compared.told, desk);
    compared.exit
}
