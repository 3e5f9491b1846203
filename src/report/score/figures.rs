//! The figures of a score as tables.

use super::grid;
use crate::report::page::Block;
use crate::report::table;
use crate::workbench::score::{
    Agreement, F1, Figures, Group, PartFigures, Rates, Share, TwoCoders, TypeFigures, VerdictFigures,
};

/// What is not there to be counted.
const NOTHING: &str = "—";
/// What the rows of a claim type are.
const LEVELS: &str = "found: type and passage are the same; right: so is the answer; whole: so is all else that the gold file states. Behind each share, in brackets, its interval of 95 %.";
/// The columns of shares.
const SHARES: [&str; 3] = ["precision %", "recall %", "F1 %"];

/// Everything that is a figure. `totals`: types and slots that the rules do not know are not named.
pub(super) fn text(
    figures: &Figures,
    coders: Option<&TwoCoders>,
    totals: bool,
    width: usize,
    color: bool,
) -> String {
    let intro =
        vec![Block::Text(told(figures)), Block::Text(neutral(figures)), Block::Text(LEVELS.to_owned())];
    let mut parts = vec![table::set(&intro, width, color)];
    let types = figures.types.iter().filter(|figures| figures.known || !totals);
    let rows: Vec<Vec<String>> = types.flat_map(type_rows).collect();
    parts.push(section(&["Claims", "gold", "tool", "both"], &rows, color));
    let known = |part: &&PartFigures| part.known || !totals;
    let rows: Vec<Vec<String>> =
        figures.parts.iter().filter(known).chain(&figures.modalities).map(part_row).collect();
    if !rows.is_empty() {
        parts.push(section(&["Parts of the claims found", "same"], &rows, color));
    }
    let rows: Vec<Vec<String>> = figures.provenance.iter().map(part_row).collect();
    if !rows.is_empty() {
        parts.push(section(&["Provenance", "same"], &rows, color));
    }
    parts.extend(figures.verdicts.as_ref().map(|verdicts| of_verdicts(verdicts, color)));
    parts.extend(coders.map(|coders| agreement(coders, totals, color)));
    parts.join("\n")
}

/// A table whose last columns are shares.
fn section(header: &[&str], rows: &[Vec<String>], color: bool) -> String {
    grid::set(&[header, &SHARES].concat(), rows, color)
}

fn told(figures: &Figures) -> String {
    let Some(all) = figures.types.first() else { return String::new() };
    format!(
        "{}, {} ({} required, {} arguable, {} bonus), {} of the tool that count.",
        count(figures.articles, "article"),
        count(all.wanted + all.arguable.of + all.bonus.of, "gold claim"),
        all.wanted,
        all.arguable.of,
        all.bonus.of,
        count(all.given, "claim"),
    )
}

fn count(n: usize, noun: &str) -> String {
    format!("{n} {noun}{}", if n == 1 { "" } else { "s" })
}

fn neutral(figures: &Figures) -> String {
    let Some(all) = figures.types.first() else { return String::new() };
    format!(
        "Not counted: {} of {} arguable and {} of {} bonus claims found ({} right), {} in headlines, {} said again.",
        all.arguable.right,
        all.arguable.of,
        all.bonus.right,
        all.bonus.of,
        all.bonus_right.right,
        all.headline,
        all.repeated,
    )
}

fn type_rows(figures: &TypeFigures) -> Vec<Vec<String>> {
    let mut name = figures.claim.clone().unwrap_or_else(|| "all types".to_owned());
    if !figures.known {
        name.push_str(" (no rule)");
    }
    // Levels that have the same figures stand in one row.
    let mut levels: Vec<(Vec<&str>, Rates)> = Vec::new();
    for (word, level) in [("found", figures.found), ("right", figures.right), ("whole", figures.whole)] {
        match levels.last_mut().filter(|(_, last)| *last == level) {
            Some((words, _)) => words.push(word),
            None => levels.push((vec![word], level)),
        }
    }
    let mut rows = vec![vec![name]];
    for (words, level) in levels {
        let words = if words.len() == 3 { "all three".to_owned() } else { words.join(", ") };
        rows.push(rates(format!("  {words}"), level));
    }
    rows
}

/// What it is, counts of gold, tool and both, the shares.
fn rates(name: String, rates: Rates) -> Vec<String> {
    let counts = [rates.recall.of, rates.precision.of, rates.recall.right].map(|n| n.to_string());
    let shares = [share(rates.precision), share(rates.recall), f1(rates.f1())];
    [vec![name], counts.into(), shares.into()].concat()
}

fn part_row(part: &PartFigures) -> Vec<String> {
    let kind = match part.group {
        Some(Group::Slot) => "slot ",
        Some(Group::About) => "about ",
        Some(Group::Modality) if part.name != "modality" => "  ",
        _ => "",
    };
    vec![
        format!("{kind}{}", part.name),
        format!("{} of {}", part.same.right, part.same.of),
        part.precision.map_or(String::new(), share),
        share(part.recall),
        part.precision.map_or(String::new(), |_| f1(part.f1())),
    ]
}

fn of_verdicts(verdicts: &VerdictFigures, color: bool) -> String {
    let given = verdicts.kinds.values().map(|kind| kind.precision.of).sum();
    let all = Rates::new(verdicts.right.right, given, verdicts.right.of);
    let mut rows = vec![rates("all".to_owned(), all)];
    rows.extend(verdicts.kinds.iter().map(|(kind, right)| rates(format!("  {kind}"), *right)));
    let mut out = section(&["Verdicts", "gold", "tool", "right"], &rows, color);
    if verdicts.without_claim > 0 {
        out.push_str(&format!(
            "{} of them between claims of which one was not found\n",
            verdicts.without_claim
        ));
    }
    let rows = [
        rates("flagged certain".to_owned(), verdicts.hard),
        rates("flagged possible".to_owned(), verdicts.soft),
    ];
    out + "\n" + &section(&["Contradictions", "gold", "tool", "right"], &rows, color)
}

fn agreement(coders: &TwoCoders, totals: bool, color: bool) -> String {
    let row = |name: &str, agreement: &Agreement| {
        vec![
            name.to_owned(),
            agreement.units.to_string(),
            agreement.same.to_string(),
            share(Share::new(agreement.same, agreement.units)),
            agreement.alpha.map_or(NOTHING.to_owned(), |alpha| format!("{alpha:.3}")),
        ]
    };
    let mut rows = vec![row("claim type, or none", &coders.types)];
    let labels = coders.labels.iter().filter(|label| label.known || !totals);
    rows.extend(labels.map(|label| row(&format!("  {}", label.name), &label.agreement)));
    let both = Rates::new(coders.shared, coders.second, coders.first);
    let out = grid::set(&["Two readers", "units", "same", "same %", "alpha"], &rows, color);
    let shared = f1(both.f1());
    format!(
        "{out}{} and {} claims in {} that both read, {} shared: F1 {shared} %\n",
        coders.first,
        coders.second,
        count(coders.articles, "article"),
        coders.shared
    )
}

fn share(share: Share) -> String {
    let sure = share.value().zip(share.interval());
    sure.map_or(NOTHING.to_owned(), |(value, interval)| percent(value, interval))
}

fn f1(f1: Option<F1>) -> String {
    f1.map_or(NOTHING.to_owned(), |f1| percent(f1.value, f1.interval))
}

/// `79 (57–91)`
fn percent(value: f64, (low, high): (f64, f64)) -> String {
    let whole = |value: f64| format!("{:.0}", 100.0 * value);
    format!("{} ({}–{})", whole(value), whole(low), whole(high))
}
