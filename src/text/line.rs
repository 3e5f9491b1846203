//! The tokens of a sentence as the grammars of numbers and dates walk them: forms by place, set phrases, gaps. It knows no grammar itself.

use super::scan::is_unseen;
use super::{Span, Token, TokenKind, Words};

/// Tokens with their text; barred tokens read as if they were not there to be had.
pub(super) struct Line<'a> {
    tokens: &'a [Token],
    text: &'a str,
    barred: Vec<bool>,
}

impl<'a> Line<'a> {
    /// The tokens of a sentence of `text`; those in `barred` are walls.
    pub(super) fn new(tokens: &'a [Token], text: &'a str, barred: &[Words]) -> Self {
        let mut walls = vec![false; tokens.len()];
        for words in barred {
            for wall in walls.iter_mut().take(words.end).skip(words.start) {
                *wall = true;
            }
        }
        Self { tokens, text, barred: walls }
    }

    /// Number of tokens.
    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token at `at`, unless barred.
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        if self.barred.get(at).copied().unwrap_or(true) { None } else { self.tokens.get(at) }
    }

    /// The form at `at`, empty where there is none.
    pub(super) fn form(&self, at: usize) -> &'a str {
        self.token(at).map_or("", |token| &token.form)
    }

    /// The form `steps` before `at`, empty where there is none.
    pub(super) fn back(&self, at: usize, steps: usize) -> &'a str {
        at.checked_sub(steps).map_or("", |at| self.form(at))
    }

    /// True when the form at `at` is one of `forms`.
    pub(super) fn any(&self, at: usize, forms: &[&str]) -> bool {
        forms.contains(&self.form(at))
    }

    /// The figures at `at`.
    pub(super) fn digits(&self, at: usize) -> Option<&'a str> {
        let token = self.token(at)?;
        let plain = !token.form.is_empty() && token.form.bytes().all(|byte| byte.is_ascii_digit());
        (token.kind == TokenKind::Digits && plain).then_some(&*token.form)
    }

    /// The word at `at`.
    pub(super) fn word(&self, at: usize) -> Option<&'a str> {
        self.token(at).filter(|token| token.is_word()).map(|token| &*token.form)
    }

    /// True when the token at `at` stands right after the one before it.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.glued)
    }

    /// True when `sign` stands at `at`, right after the token before it.
    pub(super) fn glued_sign(&self, at: usize, sign: &str) -> bool {
        self.glued(at) && self.form(at) == sign
    }

    /// True when one space of any width, and nothing else, stands before the token at `at`.
    pub(super) fn one_space_before(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        let (Some(before), Some(token)) = (before, self.token(at)) else { return false };
        let gap = Span::new(before.span.end, token.span.start).of(self.text);
        let mut seen = gap.chars().filter(|c| !is_unseen(*c));
        matches!((seen.next(), seen.next()), (Some(' ' | '\u{a0}' | '\u{202f}' | '\u{2009}'), None))
    }

    /// Where the words of `phrase` (forms with spaces between; `de` stands for `d'` too) end when they stand at `at`.
    pub(super) fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        // Most tokens begin no set phrase: seen by the first letter, before the phrase is taken apart.
        let first = self.form(at);
        if first.as_bytes().first() != phrase.as_bytes().first() {
            return None;
        }
        let mut end = at;
        for word in phrase.split(' ') {
            let form = self.form(end);
            if form != word && !(word == "de" && form == "d'") {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// Where the first of `phrases` that stands at `at` ends.
    pub(super) fn first_phrase(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.phrase(at, phrase))
    }

    /// The text from the first to the last of the tokens `[start, end)`.
    pub(super) fn quote(&self, start: usize, end: usize) -> String {
        let spans = self.tokens.get(start..end).unwrap_or(&[]).iter().map(|token| token.span);
        spans.reduce(Span::cover).map_or("", |span| span.of(self.text)).to_owned()
    }
}
