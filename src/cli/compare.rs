//! `recoupe compare`: contradictions, then the questions side by side.

use super::arguments::{Compare, Fail, Finding, Format, Look};
use super::articles::{Compared, compared, say_told};
use super::desk::count;
use super::{Desk, Exit};
use crate::comparison::{Comparison, Strength, VerdictKind};
use crate::report::{View, compare_csv, compare_jsonl, compare_markdown, compare_text};

pub(super) fn run(args: &Compare, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    let compared = match compared(&args.sources, Some(&args.filters), "compare", desk) {
        Ok(compared) => compared,
        Err(exit) => return exit,
    };
    let view = view(&compared, &args.look, args.all, desk);
    match args.look.format {
        Format::Table => desk.print(&compare_text(&view)),
        Format::Markdown => desk.print(&compare_markdown(&view)),
        Format::Csv => desk.print(&compare_csv(&view)),
        Format::Jsonl => desk.print(&compare_jsonl(&view)),
    }
    // The page for readers says it itself.
    if matches!(args.look.format, Format::Csv | Format::Jsonl) {
        say_told(&compared.told, desk);
    }
    compared.exit.max(found(&args.fail, &compared.comparison, desk))
}

/// What is shown, and how.
pub(super) fn view<'a>(compared: &'a Compared, look: &Look, all: bool, desk: &Desk<'_>) -> View<'a> {
    View {
        claims: &compared.claims,
        comparison: &compared.comparison,
        knowledge: &compared.knowledge,
        told: &compared.told,
        lang: look.lang(),
        width: look.width(desk.surroundings),
        all,
        color: look.color.of_results(desk.surroundings),
    }
}

/// Whether something was found that the user asked to fail on.
pub(super) fn found(fail: &Fail, comparison: &Comparison, desk: &mut Desk<'_>) -> Exit {
    let mut exit = Exit::Done;
    for (finding, name, hard) in [
        (Finding::Contradicts, "certain contradiction", true),
        (Finding::Soft, "possible contradiction", false),
    ] {
        let contradictions = comparison.verdicts.iter().filter(|v| v.kind == VerdictKind::Contradicts);
        let n = contradictions.filter(|v| (v.strength == Some(Strength::Hard)) == hard).count();
        if n > 0 && fail.fail_on.contains(&finding) {
            desk.note(&format!("{}: this run fails, as asked by `--fail-on`", count(n, name)));
            exit = Exit::Found;
        }
    }
    exit
}
