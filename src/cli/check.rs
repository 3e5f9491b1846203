//! `recoupe check [DIR]`: every problem of every rule file, and the rules' own examples.

use super::arguments::{Check, Rules};
use super::desk::count;
use super::rules::load;
use super::{Desk, Exit};
use crate::diagnostic::{Severity, visible};
use crate::workbench::{self, Checked, check_text};

pub(super) fn run(args: &Check, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.color.of_diagnostics(desk.surroundings));
    let mut rules: Vec<String> = args.rules.rules.clone();
    rules.extend(args.dir.clone());
    let rules = Rules { rules, no_pack: args.rules.no_pack };
    if rules.no_pack && rules.rules.is_empty() {
        return desk.refuse(
            "without the shipped rules there are none",
            "name a folder: `recoupe check DIR --no-pack`",
        );
    }
    let loaded = load(&rules);
    let checked = workbench::check(&loaded.book).beside(loaded.diagnostics);
    desk.diagnostics(&checked.diagnostics);
    for replaced in &loaded.book.overridden {
        desk.print(&format!("{}\n", visible(replaced)));
    }
    desk.print(&check_text(&checked));
    desk.print(&format!("{}\n", problems(&checked)));
    match (checked.has_errors(), checked.counts.failing()) {
        (true, _) => Exit::Failed,
        (false, 0) => Exit::Done,
        (false, _) => Exit::Found,
    }
}

fn problems(checked: &Checked) -> String {
    let errors = checked.diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = checked.diagnostics.len() - errors;
    format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
}
