//! "Did you mean …?": the nearest of the names that would have been right.

use strsim::damerau_levenshtein;

/// The candidate nearest to `name`, when it is near enough to be meant: a third of its characters may differ, case aside. The first one of
/// equals in the order given.
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let allowed = (name.chars().count() / 3).max(1);
    let distance = |candidate: &str| damerau_levenshtein(&name, &candidate.to_lowercase());
    let near = candidates.into_iter().map(|candidate| (distance(candidate), candidate));
    near.filter(|(distance, _)| *distance <= allowed)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, near)| near)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn nearest_name() {
        let keys = ["outlet", "agency", "published", "lang", "why"];
        let cases = [
            ("outlett", Some("outlet")),
            ("agence", Some("agency")),
            ("Published", Some("published")),
            ("publié", None),
            ("wyh", Some("why")),
            ("", None),
            ("author", None),
        ];
        for (name, expected) in cases {
            assert_eq!(nearest(name, keys), expected, "{name}");
        }
    }
}
