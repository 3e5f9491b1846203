//! For the tests of numbers and dates only: a small tokenizer that keeps to the conventions of `Token`. It leaves inversions alone.

use super::{Case, Span, Token, TokenKind};

const ELIDED: [&str; 12] =
    ["c'", "d'", "j'", "l'", "m'", "n'", "s'", "t'", "qu'", "jusqu'", "lorsqu'", "puisqu'"];

/// The tokens of `text`, taken as one sentence.
pub(in crate::text) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let rest = &text[at..];
        let (kind, length) = if first.is_ascii_digit() {
            (TokenKind::Digits, run(rest, |c| c.is_ascii_digit()))
        } else if first.is_alphabetic() {
            (TokenKind::Word, word(rest))
        } else {
            (TokenKind::Sign, first.len_utf8())
        };
        let raw = &rest[..length];
        let glued = tokens.last().is_some_and(|token| token.span.end == at);
        tokens.push(Token {
            span: Span::new(at, at + length),
            form: fold(raw).into(),
            kind,
            case: case(raw),
            glued,
        });
        at += length;
    }
    tokens
}

fn run(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.find(|c| !keep(c)).unwrap_or(text.len())
}

fn word(text: &str) -> usize {
    let mut end = run(text, char::is_alphabetic);
    loop {
        let rest = &text[end..];
        let joins =
            |mark: char| rest.starts_with(mark) && rest[mark.len_utf8()..].starts_with(char::is_alphabetic);
        if joins('-') {
            end += 1 + run(&rest[1..], char::is_alphabetic);
        } else if let Some(mark) = ['\'', '’'].into_iter().find(|&mark| joins(mark)) {
            let with_mark = end + mark.len_utf8();
            if ELIDED.contains(&fold(&text[..with_mark]).as_str()) {
                return with_mark;
            }
            end = with_mark + run(&text[with_mark..], char::is_alphabetic);
        } else {
            return end;
        }
    }
}

fn fold(text: &str) -> String {
    text.to_lowercase().replace('’', "'").replace('œ', "oe").replace(['–', '—'], "-")
}

fn case(text: &str) -> Case {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    if capitals > 1 && text.chars().all(|c| !c.is_lowercase()) {
        Case::Capitals
    } else if text.starts_with(char::is_uppercase) {
        Case::Initial
    } else {
        Case::Lower
    }
}
