//! `recoupe check [DIR]`: every problem of every rule file, then what the rules are.

use super::arguments::{Check, Rules};
use super::desk::count;
use super::rules::{Loaded, load};
use super::{Desk, Exit};
use crate::diagnostic::visible;
use crate::rule::Rulebook;

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
    desk.diagnostics(&loaded.diagnostics);
    for replaced in &loaded.book.overridden {
        desk.print(&format!("{}\n", visible(replaced)));
    }
    desk.print(&format!("{}\n", contents(&loaded.book)));
    desk.print(&format!("{}\n", problems(&loaded)));
    if loaded.errors() > 0 { Exit::Failed } else { Exit::Done }
}

/// What the rules are, in numbers.
fn contents(book: &Rulebook) -> String {
    let claims = book.claims.iter();
    let patterns: usize = claims.clone().map(|claim| claim.patterns.len() + claim.unless.len()).sum();
    let examples: usize = claims.map(|claim| claim.examples.len()).sum();
    let parts = [
        count(book.claims.len(), "claim type"),
        count(patterns, "pattern"),
        count(examples, "example"),
        count(book.frames.len(), "attribution frame"),
        count(book.names.len(), "name"),
    ];
    parts.join(", ")
}

fn problems(loaded: &Loaded) -> String {
    format!("{}, {}", count(loaded.errors(), "error"), count(loaded.warnings(), "warning"))
}
