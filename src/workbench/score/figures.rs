//! Shares and how sure they are: Wilson's interval for a proportion, percentiles of a bootstrap over articles for F1. No chance is left in it: the
//! draws come from a fixed seed, so that the same articles give the same figures. Formulas and sources stand in `docs/score.md`.

/// The 97.5th percentile of the normal distribution: intervals hold 95 %.
const Z: f64 = 1.959_963_984_540_054;
/// How often the articles are drawn anew.
const DRAWS: usize = 1000;
/// Where the draws begin.
const SEED: u64 = 20_160_227;

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    /// Those that are right.
    pub right: usize,
    /// All of them.
    pub of: usize,
}

/// F1 with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct F1 {
    /// Between 0 and 1.
    pub value: f64,
    /// Of 95 %, ends included; `None` with fewer than two articles.
    pub interval: Option<(f64, f64)>,
}

/// Counts of one article: what is wanted, what is given, what is both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// In the gold file.
    pub wanted: usize,
    /// By the tool.
    pub given: usize,
    /// On both sides.
    pub both: usize,
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

impl Counts {
    /// 2·both / (wanted + given); `None` when there is nothing.
    pub fn f1(self) -> Option<f64> {
        let all = self.wanted + self.given;
        (all > 0).then(|| 2.0 * real(self.both) / real(all))
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Counts) -> Counts {
        self.and_times(other, 1)
    }

    fn and_times(self, other: Counts, times: usize) -> Counts {
        Counts {
            wanted: self.wanted + times * other.wanted,
            given: self.given + times * other.given,
            both: self.both + times * other.both,
        }
    }
}

/// For each draw, how often each of `articles` articles is drawn; none when there are fewer than two.
pub(super) fn draws(articles: usize) -> Vec<Vec<usize>> {
    if articles < 2 {
        return Vec::new();
    }
    let mut state = SEED;
    let mut out = Vec::with_capacity(DRAWS);
    for _ in 0..DRAWS {
        let mut times = vec![0; articles];
        for _ in 0..articles {
            times[below(next(&mut state), articles)] += 1;
        }
        out.push(times);
    }
    out
}

/// F1 of the counts of all articles, with the interval that `draws` give; `None` when nothing is wanted or given.
pub(super) fn f1(by_article: &[Counts], draws: &[Vec<usize>]) -> Option<F1> {
    let all = by_article.iter().fold(Counts::default(), |sum, counts| sum.and(*counts));
    let drawn = |times: &Vec<usize>| {
        let sum = by_article.iter().zip(times);
        sum.fold(Counts::default(), |sum, (counts, times)| sum.and_times(*counts, *times)).f1()
    };
    // A draw in which there is nothing to find and nothing found says nothing.
    let mut values: Vec<f64> = draws.iter().filter_map(drawn).collect();
    values.sort_by(f64::total_cmp);
    let at = |thousandths: usize| {
        values.get((values.len() * thousandths).div_ceil(1000).saturating_sub(1)).copied()
    };
    Some(F1 { value: all.f1()?, interval: at(25).zip(at(975)) })
}

/// SplitMix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// A number below `n`, from the upper bits.
fn below(random: u64, n: usize) -> usize {
    let product = u128::from(random) * n as u128;
    usize::try_from(product >> 64).unwrap_or(0)
}

/// Counts are far below 2^52.
fn real(n: usize) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::{Counts, Share, draws, f1};

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
    fn draws_are_the_same_every_time() {
        let drawn = draws(5);
        assert_eq!(drawn.len(), 1000);
        assert!(drawn.iter().all(|times| times.iter().sum::<usize>() == 5));
        assert_eq!(drawn, draws(5));
        // Every article is drawn about 1000 times in all.
        for at in 0..5 {
            let times: usize = drawn.iter().map(|times| times[at]).sum();
            assert!((900..1100).contains(&times), "{times}");
        }
        assert!(draws(1).is_empty());
    }

    #[test]
    fn f1_of_articles_that_are_alike_is_sure() {
        let one = Counts { wanted: 4, given: 2, both: 2 };
        let found = f1(&[one; 3], &draws(3)).expect("claims");
        // 2·6 / (12 + 6)
        assert!((found.value - 2.0 / 3.0).abs() < 1e-12);
        close(found.interval, (2.0 / 3.0, 2.0 / 3.0));
        assert_eq!(f1(&[Counts::default()], &[]), None);
        // One article all right, one all wrong: a draw has both of either in a quarter of the cases.
        let (right, wrong) =
            (Counts { wanted: 2, given: 2, both: 2 }, Counts { wanted: 2, given: 2, both: 0 });
        close(f1(&[right, wrong], &draws(2)).expect("claims").interval, (0.0, 1.0));
    }
}
