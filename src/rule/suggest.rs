//! "Did you mean": the nearest known name to one that is not known.

/// The nearest of `known`, if one is near enough to be a slip of the hand.
pub fn near<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let folded = name.to_lowercase();
    known
        .iter()
        .map(|k| (strsim::damerau_levenshtein(&folded, &k.to_lowercase()), *k))
        .filter(|(distance, k)| *distance <= 1 + k.chars().count().max(name.chars().count()) / 4)
        .min()
        .map(|(_, k)| k)
}
