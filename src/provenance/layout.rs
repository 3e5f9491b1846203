//! The layout of a page as its lines show it, in any language: which lines are sentences, which one is the title over them, and where the article ends.
//! What the words of a line say is the business of the page rules.

use crate::text::{Case, DateExpr, Sentence, Token, TokenKind, dates};

/// A line of more tokens is neither title nor caption, however it ends.
const LONGEST_TITLE: usize = 40;
/// A line that this many strong signs part is a menu or a path (*Accueil > Monde > Syrie*), a bar does it alone, …
const PARTS_BY_SIGN: usize = 2;
/// … and so is one that this many dashes part, when they do not stand in pairs around words of a sentence.
const PARTS_BY_DASH: usize = 3;

/// What the lines of a page are.
pub(super) struct Layout {
    /// The title: of the lines above the first sentence the fullest.
    pub(super) title: Option<usize>,
    /// The first line that is a sentence; `None`: there is none.
    first: Option<usize>,
    /// The last line that is a sentence.
    pub(super) last: Option<usize>,
}

impl Layout {
    /// The layout of the lines of `text`. Those that are `taken` are not looked at; a `doubtful` one is the title only when there is no other.
    pub(super) fn new(
        text: &str,
        lines: &[Sentence],
        taken: impl Fn(usize) -> bool,
        doubtful: impl Fn(usize) -> bool,
    ) -> Self {
        let clean: Vec<usize> = (0..lines.len()).filter(|at| !taken(*at)).collect();
        let prose = paragraphs(text, lines);
        let first = clean.iter().copied().find(|at| prose[*at]);
        let last = clean.iter().copied().rfind(|at| prose[*at]);
        let above = match first {
            Some(first) => clean.partition_point(|at| *at < first),
            // A list, or the beginning of a page: its first line stands over the others.
            None => usize::from(clean.len() > 1),
        };
        let rank = |at: usize| {
            let plain = !doubtful(at) && !is_menu(text, &lines[at]) && !is_dated(text, &lines[at]);
            (plain, lines[at].tokens.iter().filter(|token| token.is_word()).count())
        };
        // Of equals the first: `max_by_key` gives the last.
        let title = clean[..above].iter().rev().copied().max_by_key(|at| rank(*at));
        Self { title, first, last }
    }

    /// True for a line above the first sentence, the title left aside.
    pub(super) fn is_above(&self, line: usize) -> bool {
        self.title != Some(line) && self.first.is_none_or(|first| line < first)
    }
}

/// True for a line that is longer than a title or caption can be.
pub(super) fn is_long(line: &Sentence) -> bool {
    line.tokens.len() > LONGEST_TITLE
}

/// True for a line that is a sentence, or some: it ends like one, or is longer than a title or caption can be.
pub(super) fn is_prose(line: &Sentence) -> bool {
    let closing = |form: &str| matches!(form, "»" | "\"" | ")" | "]");
    let last = line.tokens.iter().rev().find(|token| !closing(&token.form));
    is_long(line) || last.is_some_and(|token| matches!(&*token.form, "." | "…"))
}

/// For each line whether it is a sentence or part of one: text wrapped by hand ends its lines anywhere.
pub(super) fn paragraphs(text: &str, lines: &[Sentence]) -> Vec<bool> {
    let mut prose: Vec<bool> = lines.iter().map(is_prose).collect();
    for at in (1..lines.len()).rev() {
        prose[at - 1] |= prose[at] && goes_on(text, &lines[at - 1], &lines[at]);
    }
    prose
}

/// True when `next`, the line right below, goes on with what `line` leaves open.
pub(super) fn goes_on(text: &str, line: &Sentence, next: &Sentence) -> bool {
    let between = text.get(line.span.end..next.span.start).unwrap_or_default();
    let open = |token: &Token| !matches!(&*token.form, "." | "!" | "?" | "…" | ":");
    between.matches('\n').count() == 1
        && line.tokens.last().is_some_and(open)
        && next.tokens.first().is_some_and(|token| token.is_word() && token.case == Case::Lower)
}

/// True for a line of links beside one another: strong signs, many dashes or wide gaps part them.
fn is_menu(text: &str, line: &Sentence) -> bool {
    let count = |forms: &[&str]| line.tokens.iter().filter(|token| forms.contains(&&*token.form)).count();
    let spaced_slashes = line
        .tokens
        .windows(2)
        .filter(|pair| &*pair[0].form == "/" && !pair[0].glued && !pair[1].glued)
        .count();
    // Tokens stand in the order of reading: what lies between two of them may be a word.
    let gap = |pair: &[Token]| {
        let between = text.get(pair[0].span.end..pair[1].span.start).unwrap_or_default();
        between.chars().all(char::is_whitespace) && (between.contains('\t') || between.chars().count() > 1)
    };
    count(&["|"]) > 0
        || count(&["•", ">", "›", "→"]) + spaced_slashes >= PARTS_BY_SIGN
        || count(&["-"]) >= PARTS_BY_DASH
        || line.tokens.windows(2).any(gap)
}

/// True for a line that tells a day with its year, or begins with a time of day: when the page was made.
fn is_dated(text: &str, line: &Sentence) -> bool {
    let whole = |expr: &DateExpr| matches!(expr, DateExpr::Calendar { year: Some(_), day: Some(_), .. });
    let clock = line.tokens.first().is_some_and(|token| token.kind == TokenKind::Digits)
        && line.tokens.get(1).is_some_and(|token| token.glued && matches!(&*token.form, ":" | "h" | "."));
    clock || dates(&line.tokens, text).iter().any(|date| whole(&date.expr))
}
