//! Cross-fire: every claim rule on the examples of every other one. Most hits are right, since a sentence may make several claims, and only the
//! writer can tell: an example that has `also:` names the other claims that its sentence makes, and any further one is unexpected. Where nothing
//! is said, hits are listed and not judged.

use super::examples::{article, language};
use crate::claim::claims;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::{Rulebook, near};
use std::collections::BTreeSet;

/// A claim of one rule in an example of another.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CrossHit {
    /// The claim that came out.
    pub claim: String,
    /// The claim whose example it is.
    pub of: String,
    /// The example's text in its file.
    pub at: Place,
    /// The words that made it.
    pub words: String,
    /// `file:line` of the pattern.
    pub rule: String,
    /// True when the example says which other claims it makes, and this is none of them.
    pub unexpected: bool,
}

/// Every hit that no example names, by the two claims and the place; and the other claims that examples name and that do not come out, or are none.
pub fn cross_fire(book: &Rulebook) -> (Vec<CrossHit>, Vec<Diagnostic>) {
    let (mut hits, mut problems) = (Vec::new(), Vec::new());
    let ids: Vec<&str> = book.claims.iter().map(|c| c.id.as_str()).collect();
    for rule in &book.claims {
        for example in &rule.examples {
            let document = article(example, language(example, &rule.patterns));
            let named: Option<BTreeSet<&str>> =
                example.also.as_ref().map(|also| also.iter().map(|id| id.value.as_str()).collect());
            let mut came = BTreeSet::new();
            for claim in claims(book, &document).claims {
                came.insert(claim.claim.clone());
                let is_named = named.as_ref().is_some_and(|n| n.contains(claim.claim.as_str()));
                if claim.claim == rule.id || is_named {
                    continue;
                }
                hits.push(CrossHit {
                    claim: claim.claim,
                    of: rule.id.clone(),
                    at: example.text.at.clone(),
                    words: claim.evidence.text,
                    rule: claim.rule,
                    unexpected: named.is_some(),
                });
            }
            for id in example.also.iter().flatten().filter(|id| !came.contains(&id.value)) {
                let (title, help) = if ids.contains(&id.value.as_str()) {
                    (
                        format!("the example does not make the claim `{}`", id.value),
                        "take the id away".to_owned(),
                    )
                } else {
                    let help = near(&id.value, &ids).map_or_else(
                        || format!("the claims are {}", ids.join(", ")),
                        |n| format!("did you mean `{n}`?"),
                    );
                    (format!("`{}` is no claim", id.value), help)
                };
                problems.push(Diagnostic::error("E123", title).at(id.at.clone(), "under `also:`").help(help));
            }
        }
    }
    hits.sort();
    hits.dedup();
    problems.sort();
    (hits, problems)
}

#[cfg(test)]
mod tests {
    use super::cross_fire;
    use crate::workbench::testing::book;

    const VISITS: &str = "claim: visits
slots: {who: actor}
match:
  fr:
    - <who> arriver~
examples:
  - text: Moscou est arrivée.
    expect: {who: russia}
";

    fn told(also: &str) -> (Vec<(String, bool)>, Vec<String>) {
        let shots = format!(
            "claim: shots\nslots: {{count: number}}\nmatch:\n  fr:\n    - <count> tir~\nexamples:\n  - text: Trois tirs, puis Moscou est arrivée.\n    expect: {{count: 3}}\n{also}"
        );
        let (hits, problems) =
            cross_fire(&book(&[("claims/visits.yml", VISITS), ("claims/shots.yml", &shots)]));
        (
            hits.into_iter()
                .map(|h| (format!("{} of {}: {}", h.claim, h.of, h.words), h.unexpected))
                .collect(),
            problems.into_iter().map(|p| format!("{} {}; {}", p.code, p.title, p.help)).collect(),
        )
    }

    #[test]
    fn a_claim_on_the_example_of_another_is_listed_and_judged_only_where_the_example_says() {
        let hit = |unexpected| vec![("visits of shots: Moscou est arrivée".to_owned(), unexpected)];
        let none = Vec::<String>::new;
        assert_eq!(told(""), (hit(false), none()));
        assert_eq!(told("    also: none\n"), (hit(true), none()));
        assert_eq!(told("    also: [visits]\n"), (Vec::new(), none()));
        let unknown = "E123 `visit` is no claim; did you mean `visits`?".to_owned();
        assert_eq!(told("    also: [visits, visit]\n"), (Vec::new(), vec![unknown]));
    }
}
