//! From characters to tokens, in the order of the text. What is one word in French is decided here: elision, compounds, inverted pronouns.

use super::fold::fold;
use super::{Case, Span, Token, TokenKind};
use unicode_normalization::char::is_combining_mark;

/// A token as it is met, with what only the tokenizer saw of it.
#[derive(Debug, Clone)]
pub(super) struct Raw {
    pub token: Token,
    /// A pronoun hyphenated behind its verb (*a-t-**il***).
    pub inverted: bool,
    /// Line ends between the token before and this one.
    pub breaks: usize,
}

/// Words that lose their vowel before another; what else stands before an apostrophe belongs to the word (*aujourd'hui*).
const ELIDED: [&str; 14] =
    ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "lorsqu", "puisqu", "jusqu", "quoiqu", "quelqu"];
/// Pronouns that stand hyphenated behind their verb.
const INVERTED: [&str; 9] = ["il", "elle", "ils", "elles", "on", "je", "nous", "vous", "ce"];
/// Nouns that only look like a verb with its pronoun behind it.
const WHOLE: [&str; 1] = ["rendez-vous"];

/// Every token of `text`, in order, with byte spans.
pub(super) fn scan(text: &str) -> Vec<Raw> {
    let mut scanner = Scanner { text, at: 0, breaks: 0, last_end: usize::MAX, out: Vec::new() };
    while let Some(c) = scanner.peek() {
        scanner.take(c);
    }
    scanner.out
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    breaks: usize,
    last_end: usize,
    out: Vec<Raw>,
}

impl Scanner<'_> {
    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn take(&mut self, c: char) {
        if c == '\n' {
            self.breaks += 1;
            self.at += 1;
        } else if c.is_whitespace() || is_unseen(c) {
            self.at += c.len_utf8();
        } else if c.is_ascii_digit() {
            let end = self.run(self.at, |c| c.is_ascii_digit());
            self.push(Span::new(self.at, end), TokenKind::Digits, false);
        } else if is_letter(c) {
            self.word();
        } else {
            self.sign(c);
        }
    }

    /// End of the run of characters that satisfy `holds`, from byte `from`.
    fn run(&self, from: usize, holds: impl Fn(char) -> bool) -> usize {
        self.text[from..].char_indices().find(|(_, c)| !holds(*c)).map_or(self.text.len(), |(i, _)| from + i)
    }

    fn word(&mut self) {
        let start = self.at;
        let mut end = start;
        loop {
            end =
                self.run(end, |c| is_letter(c) || is_combining_mark(c) || is_unseen(c) || c.is_ascii_digit());
            let mut rest = self.text[end..].chars();
            let (joint, next) = (rest.next(), rest.next());
            match joint {
                Some(j) if is_apostrophe(j) => {
                    let prefix = fold(&self.text[start..end]);
                    let follows = next.is_some_and(|n| is_letter(n) || is_quotation(n) || n.is_ascii_digit());
                    let part = prefix.rsplit('-').next().unwrap_or("");
                    if follows && ELIDED.contains(&part) && !self.is_quelqu_un(&prefix, end + j.len_utf8()) {
                        end += j.len_utf8();
                        break;
                    }
                    if !next.is_some_and(is_letter) {
                        break;
                    }
                    end += j.len_utf8();
                }
                Some(j) if is_hyphen(j) && next.is_some_and(|n| is_letter(n) || n.is_ascii_digit()) => {
                    end += j.len_utf8();
                }
                _ => break,
            }
        }
        let verb_end = self.verb_before_pronoun(start, end);
        if let Some((verb, pronoun)) = verb_end {
            self.push(Span::new(start, verb), TokenKind::Word, false);
            self.push(Span::new(pronoun, end), TokenKind::Word, true);
        } else {
            self.push(Span::new(start, end), TokenKind::Word, false);
        }
    }

    /// *quelqu'un*, *quelqu'une* are one word.
    fn is_quelqu_un(&self, prefix: &str, after: usize) -> bool {
        prefix == "quelqu" && self.text[after..].starts_with("un")
    }

    /// For *a-t-il*: where the verb ends and the pronoun starts.
    fn verb_before_pronoun(&self, start: usize, end: usize) -> Option<(usize, usize)> {
        let word = &self.text[start..end];
        let hyphen = word.char_indices().rev().find(|(_, c)| is_hyphen(*c))?;
        let pronoun = start + hyphen.0 + hyphen.1.len_utf8();
        let folded = fold(word);
        if WHOLE.contains(&folded.as_str()) || !INVERTED.contains(&fold(&self.text[pronoun..end]).as_str()) {
            return None;
        }
        let mut verb = &word[..hyphen.0];
        for t in ["-t", "‐t", "‑t", "-T", "‐T", "‑T", "-t'", "-t’"] {
            verb = verb.strip_suffix(t).unwrap_or(verb);
        }
        (!verb.is_empty()).then_some((start + verb.len(), pronoun))
    }

    fn sign(&mut self, c: char) {
        let start = self.at;
        let end = match c {
            '.' => self.run(start, |c| c == '.'),
            '-' | '‐' | '‑' | '–' | '—' | '―' => {
                self.run(start, |c| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―'))
            }
            '\'' | '‘' | '’' => {
                // Two single marks in a row are one double mark.
                self.run(start, |x| x == c).min(start + 2 * c.len_utf8())
            }
            _ => start + c.len_utf8(),
        };
        self.push(Span::new(start, end), TokenKind::Sign, false);
    }

    fn push(&mut self, span: Span, kind: TokenKind, inverted: bool) {
        let written = span.of(self.text);
        let form = match kind {
            TokenKind::Sign => sign_form(written),
            _ => fold(written),
        };
        let glued = span.start == self.last_end;
        self.last_end = span.end;
        self.at = span.end;
        let token = Token { span, form: form.into(), kind, case: case_of(written), glued };
        self.out.push(Raw { token, inverted, breaks: std::mem::take(&mut self.breaks) });
    }
}

fn sign_form(written: &str) -> String {
    match written {
        "“" | "„" | "‟" => "«".to_owned(),
        "”" => "»".to_owned(),
        "''" | "’’" => "\"".to_owned(),
        "‘" | "’" => "'".to_owned(),
        "…" => "…".to_owned(),
        w if w.len() > 1 && w.bytes().all(|b| b == b'.') => "…".to_owned(),
        w if w.chars().all(|c| matches!(c, '-' | '‐' | '‑' | '–' | '—' | '―')) => "-".to_owned(),
        w => w.to_owned(),
    }
}

fn case_of(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::Lower };
    let mut rest = letters.peekable();
    match (first.is_uppercase(), rest.peek().is_some()) {
        (true, true) if rest.all(char::is_uppercase) => Case::Capitals,
        (true, _) => Case::Initial,
        _ => Case::Lower,
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic()
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

fn is_quotation(c: char) -> bool {
    matches!(c, '«' | '“' | '"')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Characters that show nothing: soft hyphens, zero-width and direction marks, the byte order mark.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
