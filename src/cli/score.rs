//! `recoupe score GOLD PATH…`: the tool's claims held against a gold file. With `--totals` nothing but figures leaves this command, not even in what
//! is said about problems: the set can stay unseen.

use super::arguments::{Score, ScoreFormat};
use super::articles::{named, skipped};
use super::desk::{count, some};
use super::{Desk, Exit, filter, rules, threads};
use crate::claim::claims;
use crate::comparison::Knowledge;
use crate::diagnostic::{Diagnostic, Severity, codes};
use crate::files;
use crate::reader::{Gold, LeftOut};
use crate::report::{score_json, score_text, totals_json, totals_text};
use crate::workbench::score::{Input, TwoCoders, score as hold, two_coders};
use std::collections::BTreeMap;

pub(super) fn run(args: &Score, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.color.of_diagnostics(desk.surroundings));
    match score(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn score(args: &Score, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    named(&args.sources, "score GOLD", desk)?;
    let (book, mut exit) = rules::rulebook(&args.sources.rules, desk)?;
    let only = filter::claim_types(&args.claim, &book)
        .map_err(|unknown| desk.refuse(&unknown.what, &unknown.help))?;
    let gold = gold_of(&args.gold, args.totals, &mut exit, desk)?;
    let coder = args.coder.as_ref().map(|path| gold_of(path, args.totals, &mut exit, desk)).transpose()?;

    let gathered = files::articles(&args.sources.paths, &args.sources.provenance, false);
    tell(&gathered.diagnostics, args.totals, desk);
    skipped(&gathered, args.totals, desk);
    if gathered.unreadable {
        exit = Exit::Failed;
    }
    let extracted = threads::each(&gathered.documents, |document| claims(&book, document));
    let knowledge = Knowledge::of(&book);
    let (documents, only) = (&gathered.documents, &only);
    let input = Input { book: &book, knowledge: &knowledge, documents, extracted: &extracted, only };
    let (score, problems) = hold(&input, &gold);
    exit = exit.max(told(&problems, args.totals, desk));
    let coders: Option<TwoCoders> = coder.map(|other| {
        let (coders, problems) = two_coders(&input, &gold, &other);
        exit = exit.max(told(&problems, args.totals, desk));
        coders
    });
    if score.figures.articles == 0 {
        let help = "name the articles that the gold file is about, or the folder that they are in";
        return Err(desk.refuse("no article of the gold file is among those that were read", help));
    }
    let width = args.width.or(desk.surroundings.width).unwrap_or(super::arguments::PIPED_WIDTH);
    let bold = args.color.of_results(desk.surroundings);
    desk.print(&match (args.format, args.totals) {
        (ScoreFormat::Text, false) => score_text(&score, coders.as_ref(), width, bold),
        (ScoreFormat::Text, true) => totals_text(&score.figures, coders.as_ref(), width, bold),
        (ScoreFormat::Json, false) => score_json(&score, coders.as_ref()),
        (ScoreFormat::Json, true) => totals_json(&score.figures, coders.as_ref()),
    });
    left_out(score.figures.left_out, desk);
    if !score.without_gold.is_empty() {
        let names = if args.totals { String::new() } else { format!(": {}", some(&score.without_gold)) };
        let articles = count(score.without_gold.len(), "article");
        desk.note(&format!("{articles} not in the gold file, not scored{names}"));
    }
    Ok(exit)
}

/// The gold file at `path`.
fn gold_of(path: &str, totals: bool, exit: &mut Exit, desk: &mut Desk<'_>) -> Result<Gold, Exit> {
    let (gold, problems) = files::gold(path);
    *exit = (*exit).max(told(&problems, totals, desk));
    gold.filter(|gold| !gold.documents.is_empty() || problems.is_empty()).ok_or(Exit::Failed)
}

/// Says what is wrong; an error is the failure of a part.
fn told(problems: &[Diagnostic], totals: bool, desk: &mut Desk<'_>) -> Exit {
    tell(problems, totals, desk);
    let failed = problems.iter().any(|problem| problem.severity == Severity::Error);
    if failed { Exit::Failed } else { Exit::Done }
}

/// Problems in full; with `--totals` only how many there are of each kind.
fn tell(problems: &[Diagnostic], totals: bool, desk: &mut Desk<'_>) {
    if !totals {
        return desk.diagnostics(problems);
    }
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for problem in problems {
        *kinds.entry(problem.code).or_default() += 1;
    }
    for (code, times) in kinds {
        let meaning = codes::meaning(code).unwrap_or("something is wrong");
        desk.note(&format!("{times} × {code}: {meaning}"));
    }
}

fn left_out(left_out: LeftOut, desk: &mut Desk<'_>) {
    let all = [(left_out.documents, "article"), (left_out.claims, "claim"), (left_out.verdicts, "verdict")];
    let parts: Vec<String> =
        all.into_iter().filter(|(n, _)| *n > 0).map(|(n, noun)| count(n, noun)).collect();
    if !parts.is_empty() {
        desk.note(&format!("{} of the gold file left out of the figures", parts.join(", ")));
    }
}
