//! The figures of a score as tables.

use super::grid;
use crate::report::page::Block;
use crate::report::table;
use crate::workbench::score::{
    Agreement, Figures, Flags, Group, Level, PartFigures, Share, TwoCoders, TypeFigures, VerdictFigures,
};

/// What is not there to be counted.
const NOTHING: &str = "—";

/// Everything that is a figure. `totals`: types and slots that the rules do not know are not named.
pub(super) fn text(
    figures: &Figures,
    coders: Option<&TwoCoders>,
    totals: bool,
    width: usize,
    color: bool,
) -> String {
    let mut parts =
        vec![table::set(&[Block::Text(told(figures)), Block::Text(neutral(figures))].into(), width, color)];
    let types = figures.types.iter().filter(|figures| figures.known || !totals);
    let rows: Vec<Vec<String>> = types.flat_map(type_rows).collect();
    parts.push(section(
        "Claims",
        &["", "gold", "tool", "both", "precision %", "recall %", "F1 %"],
        &rows,
        color,
    ));
    let known = |part: &&PartFigures| part.known || !totals;
    let rows: Vec<Vec<String>> =
        figures.parts.iter().filter(known).chain(&figures.modalities).map(part_row).collect();
    let header = ["", "gold", "same", "same %", "precision %", "recall %"];
    if !rows.is_empty() {
        parts.push(section("Parts of the claims found", &header, &rows, color));
    }
    let rows: Vec<Vec<String>> = figures.provenance.iter().map(part_row).collect();
    if !rows.is_empty() {
        parts.push(section("Provenance", &header, &rows, color));
    }
    parts.extend(figures.verdicts.as_ref().map(|verdicts| of_verdicts(verdicts, color)));
    parts.extend(coders.map(|coders| agreement(coders, totals, color)));
    parts.join("\n")
}

fn section(title: &str, header: &[&str], rows: &[Vec<String>], color: bool) -> String {
    let mut header = header.to_vec();
    if let Some(first) = header.first_mut() {
        *first = title;
    }
    grid::set(&header, rows, color)
}

fn told(figures: &Figures) -> String {
    let Some(all) = figures.types.first() else { return String::new() };
    let count = |n: usize, noun: &str| format!("{n} {noun}{}", if n == 1 { "" } else { "s" });
    format!(
        "{}, {} ({} required, {} arguable, {} bonus), {} of the tool that count. Behind each share, in brackets, its interval of 95 %.",
        count(figures.articles, "article"),
        count(all.wanted + all.arguable.of + all.bonus.of, "gold claim"),
        all.wanted,
        all.arguable.of,
        all.bonus.of,
        count(all.given, "claim"),
    )
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
    let level = |word: &str, level: &Level| {
        vec![
            format!("  {word}"),
            figures.wanted.to_string(),
            figures.given.to_string(),
            level.recall.right.to_string(),
            share(level.precision),
            share(level.recall),
            level.f1.map_or(NOTHING.to_owned(), |f1| percent(f1.value, f1.interval)),
        ]
    };
    vec![
        vec![name],
        level("found", &figures.found),
        level("right", &figures.right),
        level("whole", &figures.whole),
    ]
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
        part.same.of.to_string(),
        part.same.right.to_string(),
        share(part.same),
        part.precision.map_or(String::new(), share),
        share(part.recall),
    ]
}

fn of_verdicts(verdicts: &VerdictFigures, color: bool) -> String {
    let row =
        |name: String, right: Share| vec![name, right.of.to_string(), right.right.to_string(), share(right)];
    let mut rows = vec![row("all".to_owned(), verdicts.right)];
    rows.extend(verdicts.kinds.iter().map(|(kind, right)| row(format!("  {kind}"), *right)));
    let mut out = section("Verdicts", &["", "gold", "right", "right %"], &rows, color);
    if verdicts.without_claim > 0 {
        out.push_str(&format!(
            "{} of them between claims of which one was not found\n",
            verdicts.without_claim
        ));
    }
    let flags = |name: &str, flags: Flags| {
        vec![
            name.to_owned(),
            flags.recall.of.to_string(),
            flags.precision.of.to_string(),
            share(flags.precision),
            share(flags.recall),
        ]
    };
    let rows = [flags("certain", verdicts.hard), flags("possible", verdicts.soft)];
    let header = ["", "gold", "tool", "precision %", "recall %"];
    out + "\n" + &section("Contradictions flagged", &header, &rows, color)
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
    let both = Share::new(2 * coders.shared, coders.first + coders.second);
    let out = section("Two coders", &["", "units", "same", "same %", "alpha"], &rows, color);
    let shared = both.value().map_or(NOTHING.to_owned(), |value| percent(value, None));
    format!(
        "{out}{} claims and {} in {} articles of both, {} shared: F1 {shared} %\n",
        coders.first, coders.second, coders.articles, coders.shared
    )
}

fn share(share: Share) -> String {
    share.value().map_or(NOTHING.to_owned(), |value| percent(value, share.interval()))
}

/// `79 (57–91)`
fn percent(value: f64, interval: Option<(f64, f64)>) -> String {
    let whole = |value: f64| format!("{:.0}", 100.0 * value);
    match interval {
        Some((low, high)) => format!("{} ({}–{})", whole(value), whole(low), whole(high)),
        None => whole(value),
    }
}
