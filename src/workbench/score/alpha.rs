//! Krippendorff's alpha for two coders and nominal values, every unit coded by both. Formula and source stand in `docs/score.md`.

use std::collections::BTreeMap;

/// How far two coders agree beyond chance.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Agreement {
    /// Units that both coded.
    pub units: usize,
    /// Units that both coded alike.
    pub same: usize,
    /// 1 is full agreement, 0 what chance gives; `None` when there are fewer than two values, so that chance alone would agree.
    pub alpha: Option<f64>,
}

/// The agreement over units, each with the value of either coder.
pub(super) fn agreement<V: Ord>(units: &[(V, V)]) -> Agreement {
    let same = units.iter().filter(|(a, b)| a == b).count();
    let mut times: BTreeMap<&V, usize> = BTreeMap::new();
    for (a, b) in units {
        *times.entry(a).or_default() += 1;
        *times.entry(b).or_default() += 1;
    }
    // Each unit of two values stands twice in the coincidence matrix: as (a, b) and as (b, a).
    let n = 2 * units.len();
    let observed = 2 * (units.len() - same);
    let alike: usize = times.values().map(|times| times * times).sum();
    let expected = n * n - alike;
    let alpha = (expected > 0).then(|| 1.0 - (n - 1) as f64 * observed as f64 / expected as f64);
    Agreement { units: units.len(), same, alpha }
}

#[cfg(test)]
mod tests {
    use super::agreement;

    #[test]
    fn alpha_by_hand() {
        // Krippendorff (2011), example A, two observers and binary data: alpha = 0.095. Units 1, 3, 6 and 9 differ: observed = 2·4 = 8. Ones: 2 + 4 = 6 of 20 values,
        // zeros 14: expected = 20² − 6² − 14² = 168. alpha = 1 − 19·8/168 = 0.0952…
        let units = [(0, 1), (1, 1), (0, 1), (0, 0), (0, 0), (0, 1), (0, 0), (0, 0), (1, 0), (0, 0)];
        let found = agreement(&units);
        assert_eq!((found.units, found.same), (10, 6));
        assert!((found.alpha.expect("two values") - (1.0 - 152.0 / 168.0)).abs() < 1e-12);
    }

    #[test]
    fn alpha_of_nominal_values_as_published() {
        // Krippendorff (2011), example B, two observers and nominal data: alpha = 0.692. Three of twelve units differ, observed = 2·3 = 6; of 24 values
        // 4 are a, 6 b, 6 c, 6 d, 2 e: expected = 576 − 16 − 36 − 36 − 36 − 4 = 448; 1 − 23·6/448.
        let (ben, gerry) = ("aabbdcccedda", "babbbccceddd");
        let units: Vec<(char, char)> = ben.chars().zip(gerry.chars()).collect();
        let found = agreement(&units);
        assert_eq!((found.units, found.same), (12, 9));
        assert!((found.alpha.expect("five values") - 0.692).abs() < 5e-4);
    }

    #[test]
    fn full_agreement_none_and_no_values() {
        assert_eq!(agreement(&[("a", "a"), ("b", "b")]).alpha, Some(1.0));
        // n = 2, observed 2, expected 4 − 2 = 2: 1 − 1·2/2 = 0.
        assert_eq!(agreement(&[("a", "b")]).alpha, Some(0.0));
        // n = 4, observed 4, each value twice: expected 16 − 8 = 8; 1 − 3·4/8 = −0.5: worse than chance.
        assert_eq!(agreement(&[("a", "b"), ("b", "a")]).alpha, Some(-0.5));
        assert_eq!(agreement(&[("a", "a"), ("a", "a")]).alpha, None);
        assert_eq!(agreement::<u8>(&[]).alpha, None);
    }
}
