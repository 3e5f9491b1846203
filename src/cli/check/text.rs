//! What no example exercises, and claims on the examples of others, as text; and how many problems there are.

use crate::cli::desk::count;
use crate::diagnostic::{Severity, visible};
use crate::rule::line_of;
use crate::workbench::{Checked, Coverage, CrossHit, Idle};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// How much is exercised, and what is not; words in their written form only when `all`.
pub(super) fn coverage(found: &Coverage, all: bool) -> String {
    let mut out = String::new();
    list(&mut out, "patterns that no example exercises", &found.idle_lines);
    list(&mut out, "states that come out of no example", &found.idle_states);
    list(&mut out, "alternatives that no example exercises", &found.idle_alternatives);
    list(&mut out, "names that stand in no example", &found.idle_names);
    if all {
        list(&mut out, "words with `~` that examples exercise in the written form only", &found.idle_forms);
    }
    let of = |(some, all): (usize, usize), what: &str| format!("{some} of {all} {what}");
    // Writing into a string never fails.
    let _ = writeln!(
        out,
        "examples exercise {}, {}, {}, {}, {}\n",
        of(found.lines, "patterns"),
        of(found.states, "states"),
        of(found.alternatives, "alternatives"),
        of(found.forms, "words with ~ in another form"),
        of(found.names, "names")
    );
    visible(&out)
}

fn list(out: &mut String, title: &str, idle: &[Idle]) {
    if idle.is_empty() {
        return;
    }
    let _ = writeln!(out, "{title}:");
    for one in idle {
        let _ = writeln!(out, "  {}: {}: {}", line_of(&one.at), one.rule, one.what);
    }
    out.push('\n');
}

/// Claims on the examples of others, by the two claims; those that no example judges only when `all`.
pub(super) fn cross_fire(hits: &[CrossHit], all: bool) -> String {
    let mut pairs: BTreeMap<(&str, &str), Vec<&CrossHit>> = BTreeMap::new();
    for hit in hits.iter().filter(|hit| all || hit.unexpected) {
        pairs.entry((&hit.of, &hit.claim)).or_default().push(hit);
    }
    let mut out = String::new();
    for ((of, claim), hits) in pairs {
        let _ = writeln!(out, "{claim} on examples of {of}: {}", count(hits.len(), "time"));
        for hit in hits {
            let mark = if hit.unexpected { "unexpected: " } else { "" };
            let words = hit.words.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(out, "  {}: {mark}“{words}” ({})", line_of(&hit.at), hit.rule);
        }
        out.push('\n');
    }
    visible(&out)
}

/// `1 error, 2 warnings`.
pub(super) fn problems(checked: &Checked) -> String {
    let errors = checked.diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let warnings = checked.diagnostics.len() - errors;
    format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
}
