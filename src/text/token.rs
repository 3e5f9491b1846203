//! Tokens of a sentence: words, figures and signs, each with its place in the text and its folded form.

use super::Span;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, compounds whole (`cessez-le-feu`), an elided word without its apostrophe's follower (`l’`, `qu’`).
    Word,
    /// A run of digits (`1355`, `72`), one group at a time: `1 355` is two.
    Digits,
    /// One sign: `,` `.` `«` `%` …
    Sign,
}

/// How a word is capitalised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    /// No capital first.
    Lower,
    /// First letter capital.
    Initial,
    /// Two letters or more, all capitals.
    Capitals,
}

/// One token. The order of tokens is the order of reading: *a-t-il précisé* gives `a précisé il`, with the spans where the words stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the document's text.
    pub span: Span,
    /// Folded form: lower case, composed accents kept, `œ` as `oe`, straight apostrophes (`l'`), plain hyphens. Signs: `«`, `»` for every double
    /// quotation mark that opens or closes as such, `"` straight, `-` for spaced dashes of any length, others as they are.
    pub form: Box<str>,
    /// What it is.
    pub kind: TokenKind,
    /// How it is capitalised.
    pub case: Case,
    /// True when no space stands between it and the token before it in the text.
    pub glued: bool,
}

impl Token {
    /// True when the folded form is `form`.
    pub fn is(&self, form: &str) -> bool {
        &*self.form == form
    }

    /// True for a word token.
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }
}
