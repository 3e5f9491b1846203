//! What a code means at more length than a message has room for, with a mistake that gives it and what to do. Codes themselves are in `codes`;
//! messages name the very place, so that nobody has to look a code up to go on.

mod gold;
mod input;
mod matching;
mod pattern;
mod rule;
mod yaml;

use super::codes::{CODES, meaning};

/// A code, explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explained {
    /// The code.
    pub code: &'static str,
    /// What it means, in one line.
    pub meaning: &'static str,
    /// What happens, and why.
    pub why: &'static str,
    /// What to do.
    pub help: &'static str,
    /// A mistake that gives it.
    pub example: Option<Edit>,
}

/// A mistake, as an edit of the good rules in [`GOOD`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// Path of the file.
    pub file: &'static str,
    /// What stands there rightly; empty when the mistake is a file of its own.
    pub right: &'static str,
    /// What gives the code.
    pub wrong: &'static str,
}

/// Path and text of small rules without a mistake.
pub const GOOD: &[(&str, &str)] =
    &[(RAIN, include_str!("explained/rain.yml")), (PLACES, include_str!("explained/places.yml"))];

const RAIN: &str = "claims/rain.yml";
const PLACES: &str = "lexicon/places.yml";
const SNOW: &str = "claims/snow.yml";

/// Code, why, help.
type Row = (&'static str, &'static str, &'static str, Option<Edit>);

const fn edit(file: &'static str, right: &'static str, wrong: &'static str) -> Option<Edit> {
    Some(Edit { file, right, wrong })
}

/// What there is to say of `code`; capitals do not matter.
pub fn explained(code: &str) -> Option<Explained> {
    let code = code.to_uppercase();
    let (code, why, help, example) = *rows().find(|(known, ..)| *known == code)?;
    Some(Explained { code, meaning: meaning(code)?, why, help, example })
}

/// The known codes nearest to one that there is not, at most three.
pub fn nearest(code: &str) -> Vec<&'static str> {
    let code = code.to_uppercase();
    let mut all: Vec<(usize, &str)> =
        CODES.iter().map(|(known, _)| (strsim::damerau_levenshtein(&code, known), *known)).collect();
    all.sort_unstable();
    let least = all.first().map_or(0, |(distance, _)| *distance);
    all.into_iter()
        .filter(|(distance, _)| *distance == least && least <= 2)
        .take(3)
        .map(|(_, known)| known)
        .collect()
}

fn rows() -> impl Iterator<Item = &'static Row> {
    [yaml::ROWS, input::ROWS, pattern::ROWS, rule::ROWS, matching::ROWS, gold::ROWS].into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::super::codes::CODES;
    use super::{explained, nearest, rows};

    #[test]
    fn every_code_is_explained_once() {
        let mut told: Vec<&str> = rows().map(|(code, ..)| *code).collect();
        told.sort_unstable();
        let known: Vec<&str> = CODES.iter().map(|(code, _)| *code).collect();
        assert_eq!(told, known);
    }

    #[test]
    fn a_code_is_explained_in_any_case_and_an_unknown_one_has_neighbours() {
        assert_eq!(explained("e012").map(|e| e.code), Some("E012"));
        assert_eq!(explained("E999"), None);
        assert_eq!(nearest("W02"), ["W002", "W072"]);
        assert!(nearest("nonsense").is_empty());
    }
}
