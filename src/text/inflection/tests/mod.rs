//! What a base stands for, as tables to read: verbs, nominals, and what holds for any string.

mod nominals;
mod properties;
mod verbs;

use super::{Forms, Irregular, inflect};

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

fn sorted(text: &str) -> Vec<String> {
    let mut words = words(text);
    words.sort();
    words
}

fn every_list(forms: &Forms) -> [&Vec<String>; 7] {
    [
        &forms.finite,
        &forms.conditional,
        &forms.future,
        &forms.infinitive,
        &forms.gerund,
        &forms.participle,
        &forms.nominal,
    ]
}

/// Cells of the table's lines, cut at `|`; empty lines and lines with `#` first are for the reader.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('|').map(str::trim).collect())
}
