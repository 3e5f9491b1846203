//! What a number stands for: the interval that its bare words cover, and how *plus de, près de, environ* change it. All in thousandths.

/// What bare words cover: *une dizaine* is named 10 and covers 8 to 12.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) struct Value {
    /// Lowest that it covers.
    pub(super) low: i64,
    /// Highest that it covers, `None` when open.
    pub(super) high: Option<i64>,
    /// The number that it names, which *plus de* and its like start from; the lower one of two.
    pub(super) named: i64,
    /// The higher number that it names, `None` when open.
    pub(super) named_high: Option<i64>,
}

/// Words that move the bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::text) enum Modifier {
    /// *environ, quelque, à peu près*
    About,
    /// *au moins, pas moins de*
    AtLeast,
    /// *plus de*
    MoreThan,
    /// *moins de*
    LessThan,
    /// *au plus, jusqu'à*
    AtMost,
    /// *près de, presque*
    Nearly,
}

impl Value {
    /// One number, exactly.
    pub(in crate::text) fn exact(number: i64) -> Self {
        Self::between(number, Some(number))
    }

    /// From one number to another that are both named.
    pub(super) fn between(low: i64, high: Option<i64>) -> Self {
        Self { low, high, named: low, named_high: high }
    }

    /// A number named that covers its neighbours too.
    pub(super) fn around(low: i64, named: i64, high: i64) -> Self {
        Self { low, high: Some(high), named, named_high: Some(named) }
    }

    /// Lowest and highest, the highest `None` when open.
    pub(super) fn bounds(self) -> (i64, Option<i64>) {
        (self.low, self.high)
    }

    /// The highest that it covers.
    pub(in crate::text) fn highest(self) -> Option<i64> {
        self.high
    }

    /// The number when it is one only.
    pub(super) fn single(self) -> Option<i64> {
        (self.high == Some(self.low)).then_some(self.low)
    }

    /// True when no number that it names is above `number`.
    pub(in crate::text) fn is_at_most(self, number: i64) -> bool {
        self.named_high.is_some_and(|high| high <= number)
    }

    /// The value with `more` on top.
    pub(in crate::text) fn plus(self, more: i64) -> Self {
        let add = |number: i64| number.saturating_add(more);
        Self {
            low: add(self.low),
            high: self.high.map(add),
            named: add(self.named),
            named_high: self.named_high.map(add),
        }
    }

    /// The value in a unit that is `times / parts` of the one told (*trois jours* in hours: 24 / 1).
    pub(in crate::text) fn scaled(self, times: i64, parts: i64) -> Self {
        let parts = parts.max(1);
        let scale = |number: i64| number.saturating_mul(times).saturating_add(parts / 2) / parts;
        Self {
            low: scale(self.low),
            high: self.high.map(scale),
            named: scale(self.named),
            named_high: self.named_high.map(scale),
        }
    }

    /// The value as `modifier` changes it; `grain` is the least step (*plus de 10* is a grain above 10).
    pub(in crate::text) fn modified(self, modifier: Modifier, grain: i64) -> Self {
        let grain = grain.max(1);
        let (low, high) = match modifier {
            Modifier::About => self.about(),
            Modifier::AtLeast => (self.named, None),
            Modifier::MoreThan => {
                ((self.named.div_euclid(grain)).saturating_add(1).saturating_mul(grain), None)
            }
            Modifier::LessThan => {
                (0, self.named_high.map(|high| ((high - 1).div_euclid(grain) * grain).max(0)))
            }
            Modifier::AtMost => (0, self.named_high),
            Modifier::Nearly => (self.named / 10 * 9 + self.named % 10 * 9 / 10, self.named_high),
        };
        Self { low, high, ..self }
    }

    /// A tenth to either side, or the step that the number is rounded to, whichever is wider; vague words are wide enough as they are.
    fn about(self) -> (i64, Option<i64>) {
        let Some(number) = self.single() else { return (self.low, self.high) };
        let width = (number / 10).max(step(number));
        ((number.saturating_sub(width)).max(0), Some(number.saturating_add(width)))
    }
}

/// The power of ten of the zeros at the end: 100 for 1300, 1 for 27.
fn step(number: i64) -> i64 {
    let mut step = 1;
    let mut rest = number;
    while rest > 0 && rest % 10 == 0 {
        rest /= 10;
        step *= 10;
    }
    step
}
