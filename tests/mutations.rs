//! How much of the shipped pack is held by its own checks: edits that a slip of the hand makes are made at random, each to the pack as it is, and each must
//! be noticed: by a diagnostic that names the edited line, or by an example of a rule in which the line is used. What the figure
//! is, and how to print it: docs/mutations.md. Left out: names of the lexicon and tables of grammar, which are data and no patterns.

#![expect(clippy::print_stdout, reason = "the figures are for whoever asks with --nocapture")]

#[path = "mutations/edits.rs"]
mod edits;
#[path = "mutations/noticed.rs"]
mod noticed;

use edits::{Edit, KINDS, drawn, lines};
use noticed::{Ground, How};

/// Edits of each kind.
const EACH: usize = 40;
/// Of all that change something, so many in a hundred must be noticed.
const FLOOR: f64 = 92.0;

/// Edits that change nothing that any article could show, each with the reason. The line as it stands after the edit.
const EQUIVALENT: [(&str, &str); 0] = [];

#[test]
fn random_edits_of_the_pack_are_noticed() {
    let ground = Ground::new();
    let lines = lines();
    let mut told = String::new();
    let (mut all, mut seen) = (0, 0);
    for kind in KINDS {
        let edits = drawn(kind, EACH, &lines);
        assert_eq!(edits.len(), EACH, "{kind:?}: too few lines to edit");
        let halves = edits.split_at(EACH / 2);
        let hows: Vec<How> = std::thread::scope(|scope| {
            let ground = &ground;
            let run = |edits: &[Edit]| edits.iter().map(|e| ground.notices(e)).collect::<Vec<_>>();
            let other = scope.spawn(move || run(halves.1));
            let mut first = run(halves.0);
            first.extend(other.join().expect("a thread that notices"));
            first
        });
        let counts = |edit: &Edit| !EQUIVALENT.iter().any(|(line, _)| *line == edit.after);
        let pairs = || edits.iter().zip(&hows).filter(|(e, _)| counts(e));
        let of = |how: How| pairs().filter(|(_, h)| **h == how).count();
        let (count, missed) = (pairs().count(), of(How::Not));
        all += count;
        seen += count - missed;
        told += &format!(
            "{kind:?}: {} of {count} noticed ({} by a diagnostic, {} by an example; {} equivalent)\n",
            count - missed,
            of(How::Diagnostic),
            of(How::Example),
            edits.len() - count,
        );
        for (edit, _) in pairs().filter(|(_, how)| **how == How::Not) {
            told +=
                &format!("  not: {}:{}: {}\n    was: {}\n", edit.file, edit.line, edit.after, edit.before);
        }
    }
    let share =
        100.0 * f64::from(u32::try_from(seen).unwrap_or(0)) / f64::from(u32::try_from(all).unwrap_or(1));
    told += &format!("all: {seen} of {all}, {share:.1} %\n");
    assert!(share >= FLOOR, "{told}");
    println!("{told}");
}
