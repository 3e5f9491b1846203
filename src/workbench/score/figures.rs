//! Shares and how sure they are: Wilson's interval for a proportion, and for F1 Wilson's interval of the proportion that F1 is made of. Formulas and
//! sources stand in `docs/score.md`.

/// The 97.5th percentile of the normal distribution: intervals hold 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Those that are right.
    pub right: usize,
    /// All of them.
    pub of: usize,
}

/// Precision and recall; their `right` is what is on both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rates {
    /// Of what the tool gives.
    pub precision: Share,
    /// Of what the gold file has.
    pub recall: Share,
}

/// F1 with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct F1 {
    /// Between 0 and 1.
    pub value: f64,
    /// Of 95 %, ends included.
    pub interval: (f64, f64),
}

impl Share {
    /// So many of so many.
    pub fn new(right: usize, of: usize) -> Self {
        Self { right, of }
    }

    /// The share, `None` of nothing.
    pub fn value(self) -> Option<f64> {
        (self.of > 0).then(|| real(self.right) / real(self.of))
    }

    /// Wilson's interval of 95 %, ends included; `None` of nothing.
    pub fn interval(self) -> Option<(f64, f64)> {
        let share = self.value()?;
        let n = real(self.of);
        let z2 = Z * Z;
        let middle = share + z2 / (2.0 * n);
        let half = Z * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
        let whole = 1.0 + z2 / n;
        Some((((middle - half) / whole).max(0.0), ((middle + half) / whole).min(1.0)))
    }
}

impl Rates {
    /// So many of the tool's and of the gold file's are on both sides.
    pub fn new(both: usize, given: usize, wanted: usize) -> Self {
        Self { precision: Share::new(both, given), recall: Share::new(both, wanted) }
    }

    /// 2·both / (wanted + given); `None` when there is nothing on either side.
    pub fn f1(self) -> Option<F1> {
        let both = self.recall.right;
        // Of all that is on either side, what is on both: a proportion, of which F1 is a rising function.
        let shared = Share::new(both, (self.precision.of + self.recall.of).saturating_sub(both));
        let f1 = |share: f64| 2.0 * share / (1.0 + share);
        let (low, high) = shared.interval()?;
        Some(F1 { value: f1(shared.value()?), interval: (f1(low), f1(high)) })
    }
}

/// Counts are far below 2^52.
fn real(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::{Rates, Share};

    fn close(found: Option<(f64, f64)>, wanted: (f64, f64)) {
        let (low, high) = found.expect("an interval");
        assert!((low - wanted.0).abs() < 5e-5 && (high - wanted.1).abs() < 5e-5, "{low} {high}");
    }

    #[test]
    fn wilson_by_hand() {
        // z² = 3.8415. 8 of 10: (0.8 + 0.19207 ± 1.95996·√(0.016 + 0.009604)) / 1.38415 = (0.99207 ± 0.31362) / 1.38415.
        close(Share::new(8, 10).interval(), (0.4902, 0.9433));
        // 0 of 10: (0.19207 ± 0.19207) / 1.38415.
        close(Share::new(0, 10).interval(), (0.0, 0.2775));
        close(Share::new(10, 10).interval(), (0.7225, 1.0));
        assert_eq!(Share::new(0, 0).interval(), None);
    }

    #[test]
    fn f1_by_hand() {
        // 2·8 / (10 + 12); of 14 on either side 8 are on both: (0.571429 + 0.137195 ± 1.95996·√(0.017493 + 0.004900)) / 1.274389 gives 0.32591 and
        // 0.78619, and 2·0.32591 / 1.32591 = 0.49160.
        let found = Rates::new(8, 10, 12).f1().expect("something");
        assert!((found.value - 16.0 / 22.0).abs() < 1e-12);
        close(Some(found.interval), (0.4916, 0.8803));
        // All right is not sure for that: 4 of 4 are at least 4 / (4 + z²) = 0.5101.
        close(Rates::new(4, 4, 4).f1().map(|f1| f1.interval), (0.6756, 1.0));
        assert_eq!(Rates::new(0, 3, 0).f1().map(|f1| f1.value), Some(0.0));
        assert_eq!(Rates::default().f1(), None);
    }
}
