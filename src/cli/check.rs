//! `recoupe check [DIR]`: every problem of every rule file, and the rules' own examples; on demand, what no example exercises.

mod text;

use super::arguments::{Check, CheckFormat, Rules};
use super::rules::load;
use super::{Desk, Exit};
use crate::diagnostic::visible;
use crate::report::{CheckReport, Lang, check_json, explain_text};
use crate::workbench::{self, Checked, coverage, cross_fire, failure_text, summary_text};

/// Columns of a near miss.
const WIDTH: usize = 96;

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
    let coverage = (args.strict || args.coverage).then(|| coverage(&loaded.book));
    let crossed = (args.strict || args.cross_fire).then(|| cross_fire(&loaded.book));
    let mut problems = loaded.diagnostics;
    problems.extend(crossed.iter().flat_map(|(_, problems)| problems.clone()));
    let is_layered = !rules.rules.is_empty();
    let check = if is_layered { workbench::check_loaded } else { workbench::check };
    let checked = check(&loaded.book).beside(problems);
    let hits = crossed.map(|(hits, _)| hits);
    match args.format {
        CheckFormat::Json => {
            let report = CheckReport {
                checked: &checked,
                replaced: &loaded.book.overridden,
                coverage: coverage.as_ref(),
                cross_fire: hits.as_deref(),
            };
            desk.print(&check_json(&report));
        }
        CheckFormat::Text => {
            desk.diagnostics(&checked.diagnostics);
            for replaced in &loaded.book.overridden {
                desk.print(&format!("{}\n", visible(replaced)));
            }
            desk.print(&failures(&checked));
            if let Some(coverage) = &coverage {
                desk.print(&text::coverage(coverage, args.coverage));
            }
            if let Some(hits) = &hits {
                desk.print(&text::cross_fire(hits, args.cross_fire));
            }
            desk.print(&summary_text(&checked.counts));
            desk.print(&format!("{}\n", text::problems(&checked)));
        }
    }
    let strict = args.strict
        && (!checked.diagnostics.is_empty()
            || coverage.is_some_and(|c| !c.is_whole())
            || hits.is_some_and(|hits| hits.iter().any(|h| h.unexpected)));
    match (checked.has_errors(), checked.counts.failing()) {
        (true, _) => Exit::Failed,
        (false, 0) if !strict => Exit::Done,
        (false, _) => Exit::Found,
    }
}

/// The failing examples, each with the pattern that got furthest.
fn failures(checked: &Checked) -> String {
    let mut out = String::new();
    for outcome in checked.failures() {
        out.push_str(&failure_text(outcome));
        if let Some(near) = &outcome.near {
            let told = explain_text(near, None, Lang::En, WIDTH, false);
            // The sentence stands above already.
            let told = told.lines().skip_while(|line| !line.starts_with('✘') && !line.starts_with('✔'));
            for line in told {
                out.push_str(format!("    {line}").trim_end());
                out.push('\n');
            }
        }
        out.push('\n');
    }
    out
}
