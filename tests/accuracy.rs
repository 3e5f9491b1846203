//! How well the shipped rules read articles that are not theirs: the gold corpus in `tests/gold`, each set written and read by somebody who had not seen the
//! rules. The development half is read by whoever betters the rules; of the unseen half nobody looks at more than the figures.
//! A figure may not fall by more than a point.

use recoupe::cli::{Desk, Surroundings, run};
use std::ffi::OsString;

/// A half, its sets, and the least F1 in thousandths: of the claims found, and of those with the right answer.
const HALVES: [(&str, &[&str], u64, u64); 2] = [
    ("development", &["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"], 911, 875),
    ("unseen", &["m", "n", "o", "p"], 801, 764),
];

#[test]
fn the_figures_hold() {
    for (half, sets, found, right) in HALVES {
        let (mut sum, mut both) = (0, [0, 0]);
        for set in sets {
            let types = types(&format!("tests/gold/{half}/{set}"));
            let number = |value: &serde_json::Value| value.as_u64().expect("a number");
            sum += number(&types["gold"]) + number(&types["tool"]);
            both[0] += number(&types["found"]["both"]);
            both[1] += number(&types["right"]["both"]);
        }
        let f1 = both.map(|both| 2000 * both / sum);
        assert!(f1[0] >= found && f1[1] >= right, "{half}: F1 {f1:?} ‰, ({found}, {right}) wanted");
        assert!(f1[0] < found + 30, "{half}: F1 {f1:?} ‰: raise the figures");
    }
}

/// The figures of all types together.
fn types(set: &str) -> serde_json::Value {
    let gold = format!("{set}-reading.yaml");
    let words: Vec<OsString> =
        ["recoupe", "score", &gold, set, "--totals", "--format", "json"].map(OsString::from).into();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
    let whole: serde_json::Value = serde_json::from_slice(&out).expect("one object");
    whole["figures"]["types"][0].clone()
}
