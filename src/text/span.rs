//! Where something stands: a range of bytes, or a range of words. Two types, so that one is never taken for the other.

/// A half-open range of bytes `[start, end)` of a text. Both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// The span `[start, end)`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True when it holds no byte.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True when the two share a byte.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when every byte of `other` is in `self`.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// The smallest span that holds both.
    pub fn cover(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The words of `text` here; empty where the span does not fit the text.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// A half-open range `[start, end)` of token indices within one sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Words {
    /// First token.
    pub start: usize,
    /// One past the last token.
    pub end: usize,
}

impl Words {
    /// The tokens `[start, end)`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Number of tokens.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True when it holds no token.
    pub fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True when the two share a token.
    pub fn overlaps(self, other: Words) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// True when every token of `other` is in `self`.
    pub fn contains(self, other: Words) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// True when token `at` is one of them.
    pub fn holds(self, at: usize) -> bool {
        self.start <= at && at < self.end
    }
}
