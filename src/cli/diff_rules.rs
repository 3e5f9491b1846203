//! `recoupe diff-rules OLD NEW PATH…`: the claims that one folder of rules gains, loses and changes against another.

use super::arguments::{DiffRules, Rules, ScoreFormat};
use super::articles::{Read, named, read};
use super::{Desk, Exit, filter, rules, threads};
use crate::claim::claims;
use crate::report::{diff_json, diff_text};
use crate::rule::Rulebook;
use crate::workbench::diff::rules_diff;
use std::collections::BTreeSet;

/// The word for the rules that both sides share, the shipped ones, with nothing over them; a folder of that name is `./shipped`.
const SHIPPED: &str = "shipped";

pub(super) fn run(args: &DiffRules, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.color.of_diagnostics(desk.surroundings));
    match diff(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn diff(args: &DiffRules, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    named(&args.sources, "diff-rules OLD NEW", desk)?;
    let shared = &args.sources.rules;
    let (old, first) = side("OLD", &args.old, shared, desk)?;
    let (new, second) = side("NEW", &args.new, shared, desk)?;
    let only = wanted(&args.claim, &old, &new, desk)?;
    let Read { documents, exit } = read(&args.sources, desk)?;
    let before = threads::each(&documents, |document| claims(&old, document));
    let after = threads::each(&documents, |document| claims(&new, document));
    let diff = rules_diff(&documents, &before, &after, &only);
    let sides = (args.old.as_str(), args.new.as_str());
    let bold = args.color.of_results(desk.surroundings);
    desk.print(&match args.format {
        ScoreFormat::Text => diff_text(&diff, sides, args.width(desk.surroundings), bold),
        ScoreFormat::Json => diff_json(&diff, sides),
    });
    Ok(exit.max(first).max(second))
}

/// The rules of one side: those that both share, and the folder over them.
fn side(name: &str, dir: &str, shared: &Rules, desk: &mut Desk<'_>) -> Result<(Rulebook, Exit), Exit> {
    let own = (dir != SHIPPED).then(|| dir.to_owned());
    let layers = shared.rules.iter().cloned().chain(own).collect();
    let options = Rules { rules: layers, no_pack: shared.no_pack };
    rules::rulebook_of(&options, &format!("{name} ({dir})"), desk)
}

/// The claim types that are named; either side may know them.
fn wanted(
    names: &[String],
    old: &Rulebook,
    new: &Rulebook,
    desk: &mut Desk<'_>,
) -> Result<BTreeSet<String>, Exit> {
    let mut out = BTreeSet::new();
    for name in names {
        let one = std::slice::from_ref(name);
        let found = filter::claim_types(one, new).or_else(|unknown| {
            // Whoever took a claim type out asks for what it lost.
            filter::claim_types(one, old).map_err(|_| unknown)
        });
        out.extend(found.map_err(|unknown| desk.refuse(&unknown.what, &unknown.help))?);
    }
    Ok(out)
}
