//! `recoupe gaps`: sentences without a claim that look as if they held one, the most promising first.

use super::arguments::{Gaps, ScoreFormat, Sources};
use super::articles::{Read, named, read};
use super::{Desk, Exit, filter, rules, threads};
use crate::claim::claims;
use crate::files;
use crate::report::{clean, gaps_json, gaps_text};
use crate::workbench::gaps::{Gap, Measure, Sentence, ranked, told, unclaimed};
use std::collections::BTreeMap;
use std::sync::Arc;

pub(super) fn run(args: &Gaps, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.color.of_diagnostics(desk.surroundings));
    match gaps(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn gaps(args: &Gaps, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    named(&args.sources, "gaps", desk)?;
    let (book, rules) = rules::rulebook(&args.sources.rules, desk)?;
    let only = filter::claim_types(&args.claim, &book)
        .map_err(|unknown| desk.refuse(&unknown.what, &unknown.help))?;
    let Read { documents, exit } = read(&args.sources, desk)?;
    let measure = Measure::new(&book, &only);
    let articles =
        threads::each(&documents, |document| unclaimed(&book, &measure, document, &claims(&book, document)));
    let (mut found, shown) = ranked(articles, args.limit);
    found.asked = only;
    let mut wanted: BTreeMap<Arc<str>, Vec<(usize, Sentence)>> = BTreeMap::new();
    for (place, sentence) in shown.into_iter().enumerate() {
        wanted.entry(sentence.document.clone()).or_default().push((place, sentence));
    }
    let gaps = threads::each(&documents, |document| {
        let own = wanted.get(&document.id)?;
        let (places, sentences): (Vec<usize>, Vec<Sentence>) = own.iter().cloned().unzip();
        Some(places.into_iter().zip(told(&book, &measure, document, sentences)).collect::<Vec<_>>())
    });
    let gaps: BTreeMap<usize, Gap> = gaps.into_iter().flatten().flatten().collect();
    found.gaps = gaps.into_values().collect();
    let commands: Vec<String> = found.gaps.iter().map(|gap| command(gap, &args.sources)).collect();
    let bold = args.color.of_results(desk.surroundings);
    desk.print(&match args.format {
        ScoreFormat::Text => gaps_text(&found, &commands, args.width(desk.surroundings), bold),
        ScoreFormat::Json => gaps_json(&found, &commands),
    });
    Ok(exit.max(rules))
}

/// The command that tells more of a sentence, with the rules that are in use. An article that is no file of its own cannot be named: its sentence is.
fn command(gap: &Gap, sources: &Sources) -> String {
    let mut words = vec!["recoupe".to_owned()];
    let mut add = |more: &[&str]| words.extend(more.iter().map(|word| quoted(word)));
    if files::is_path(&gap.document) {
        add(&["explain", &gap.claim, &format!("{}:{}", gap.document, gap.line)]);
        sources.provenance.iter().for_each(|file| add(&["--provenance", file]));
    } else {
        add(&["try", &clean::line(&gap.text), "--claim", &gap.claim]);
    }
    if sources.rules.no_pack {
        add(&["--no-pack"]);
    }
    sources.rules.rules.iter().for_each(|dir| add(&["--rules", dir]));
    words.join(" ")
}

/// A word as a shell takes it for itself.
fn quoted(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:=,+@%".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_shell_takes_words_for_themselves() {
        for (word, typed) in [
            ("seeds/a.txt:3", "seeds/a.txt:3"),
            ("été.txt", "été.txt"),
            ("mes articles/a.txt:3", "'mes articles/a.txt:3'"),
            ("l'accord $(rm)", "'l'\\''accord $(rm)'"),
            ("", "''"),
        ] {
            assert_eq!(quoted(word), typed);
        }
    }
}
