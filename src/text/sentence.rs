//! Sentences and quotations of a text. Sentences end where French news ends them (not after *M.*, not inside *(...)*, not before an incise); a
//! quotation is kept apart from sentences, since it runs over several of them.

use super::date::is_short_month;
use super::order::reading_order;
use super::scan::{Raw, scan};
use super::{Span, Token, TokenKind, french};

/// The most tokens of a sentence, and of a line. Nobody writes so many, but tables, transcripts and hostile texts have them: they are cut there, so
/// that the work on a sentence, which may be as deep as it is long, has a bound.
const MOST_TOKENS: usize = 500;
/// How many marks may close behind a full stop.
const CLOSING_MARKS: usize = 8;
/// Quotations nested deeper than this are not kept apart.
const DEEPEST_QUOTE: usize = 8;

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes, from its first to its last token.
    pub span: Span,
    /// Its tokens in the order of reading.
    pub tokens: Vec<Token>,
    /// Index of its paragraph, from 0.
    pub paragraph: usize,
}

/// Words between quotation marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// The bytes with the marks.
    pub span: Span,
    /// 0 for a quotation, 1 for one inside it, …
    pub depth: usize,
    /// False when the paragraph ended before the closing mark.
    pub closed: bool,
}

/// A text as sentences and quotations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// In order.
    pub sentences: Vec<Sentence>,
    /// By first byte.
    pub quotes: Vec<Quote>,
}

/// Those of `quotes`, which stand in order, that share a byte with `span`.
pub fn quotes_over(quotes: &[Quote], span: Span) -> Vec<Quote> {
    let to = quotes.partition_point(|q| q.span.start < span.end);
    // All that comes before a quotation of depth 0 ends before it begins.
    let before = |q: &&Quote| q.depth > 0 || q.span.end > span.start;
    let from = to - quotes[..to].iter().rev().take_while(before).count();
    quotes[from..to].iter().filter(|q| q.span.overlaps(span)).copied().collect()
}

/// Reads a text. Never fails: any text has a reading.
pub fn read(text: &str) -> Reading {
    read_with(text, |_| false)
}

/// The same, with the verbs known: a pronoun before an infinitive is told from an article before a noun.
pub fn read_with(text: &str, is_infinitive: impl Fn(&str) -> bool) -> Reading {
    let raws = scan(text);
    let paragraphs = paragraphs(&raws);
    let mut reading = Reading::default();
    for (paragraph, range) in paragraphs.into_iter().enumerate() {
        let raws = &raws[range];
        quotes(raws, &mut reading.quotes);
        let mut start = 0;
        for at in 0..raws.len() {
            let full = at + 1 == raws.len() || at + 1 == start + MOST_TOKENS;
            if full || ends_sentence(raws, at) {
                let span = Span::new(raws[start].token.span.start, raws[at].token.span.end);
                reading.sentences.push(Sentence {
                    span,
                    tokens: reading_order(&raws[start..=at], &is_infinitive),
                    paragraph,
                });
                start = at + 1;
            }
        }
    }
    reading.quotes.sort_by_key(|q| (q.span.start, q.depth));
    reading
}

/// Every line with text as one sentence of its own, for what pages say of themselves; its paragraph is the number of the line. A line that is too long
/// to be read at once is several, with one number.
pub fn lines(text: &str) -> Vec<Sentence> {
    let raws = scan(text);
    let mut out = Vec::new();
    let (mut start, mut line) = (0, 0);
    for at in 1..=raws.len() {
        let ends = at == raws.len() || raws[at].breaks > 0;
        if ends || at == start + MOST_TOKENS {
            if let (Some(first), Some(last)) = (raws.get(start), raws.get(at - 1)) {
                let span = Span::new(first.token.span.start, last.token.span.end);
                out.push(Sentence {
                    span,
                    tokens: reading_order(&raws[start..at], &|_| false),
                    paragraph: line,
                });
            }
            start = at;
            line += usize::from(ends);
        }
    }
    out
}

/// A paragraph ends at a blank line, or at a line end unless the next line goes on in lower case (text wrapped by hand).
fn paragraphs(raws: &[Raw]) -> Vec<std::ops::Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for at in 1..raws.len() {
        let goes_on = raws[at].breaks == 1
            && raws[at].token.kind == TokenKind::Word
            && raws[at].token.case == super::Case::Lower
            && !is_final(&raws[at - 1].token);
        if raws[at].breaks > 0 && !goes_on {
            out.push(start..at);
            start = at;
        }
    }
    if start < raws.len() {
        out.push(start..raws.len());
    }
    out
}

fn is_final(token: &Token) -> bool {
    matches!(&*token.form, "." | "!" | "?" | "…")
}

fn is_closing(token: &Token) -> bool {
    matches!(&*token.form, "»" | ")" | "]")
}

/// True when the sentence ends with token `at`.
fn ends_sentence(raws: &[Raw], at: usize) -> bool {
    let next = &raws[at + 1];
    // The last of "." and the marks that close behind it.
    let mut stop = at;
    while stop > 0
        && at - stop < CLOSING_MARKS
        && (is_closing(&raws[stop].token) || closes_straight(raws, stop))
    {
        stop -= 1;
    }
    let token = &raws[stop].token;
    if !is_final(token) || is_closing(&next.token) || closes_straight(raws, at + 1) {
        return false;
    }
    let starts = match next.token.kind {
        TokenKind::Word => next.token.case != super::Case::Lower,
        TokenKind::Digits => !next.token.glued,
        TokenKind::Sign => matches!(&*next.token.form, "«" | "\"" | "-" | "[" | "(" | "•" | "©"),
    };
    // "« La trêve tient. » — Karim Nader": a dash behind the closing mark signs the quotation.
    let signs = next.token.is("-") && stop < at;
    if !starts || signs {
        return false;
    }
    if &*token.form == "." && stop > 0 && stop == at {
        let before = &raws[stop - 1].token;
        let abbreviated = token.glued && before.is_word() && french::is_abbreviation(before);
        // "17 sept. 2016"
        let dated = next.token.kind == TokenKind::Digits
            && stop > 1
            && raws[stop - 2].token.kind == TokenKind::Digits
            && is_short_month(&before.form);
        if abbreviated
            || dated
            || (token.glued && next.token.glued && before.is_word() && next.token.is_word())
        {
            return false;
        }
    }
    // "(...)" and "[…]" leave the sentence open.
    !(&*token.form == "…" && stop > 0 && matches!(&*raws[stop - 1].token.form, "(" | "["))
}

/// A straight mark glued to what stands before it and not to what follows closes.
fn closes_straight(raws: &[Raw], at: usize) -> bool {
    &*raws[at].token.form == "\""
        && raws[at].token.glued
        && raws.get(at + 1).is_none_or(|n| !n.token.glued || is_closing(&n.token) || !n.token.is_word())
}

/// Pairs the marks of one paragraph. Seeds nest «…«…»…» with the same marks, so depth is counted; what is still open at the end is closed there.
fn quotes(raws: &[Raw], out: &mut Vec<Quote>) {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, raw) in raws.iter().enumerate() {
        let span = raw.token.span;
        match &*raw.token.form {
            "«" if open.len() < DEEPEST_QUOTE => open.push((span.start, '«')),
            "»" => close(&mut open, '«', span.end, out),
            "\"" if open.iter().any(|(_, m)| *m == '"')
                && (closes_straight(raws, at) || !raw.token.glued) =>
            {
                close(&mut open, '"', span.end, out);
            }
            "\"" if open.iter().any(|(_, m)| *m == '"') => close(&mut open, '"', span.end, out),
            "\"" if open.len() < DEEPEST_QUOTE => open.push((span.start, '"')),
            _ => {}
        }
    }
    let end = raws.last().map_or(0, |r| r.token.span.end);
    while let Some((start, _)) = open.pop() {
        out.push(Quote { span: Span::new(start, end), depth: open.len(), closed: false });
    }
}

fn close(open: &mut Vec<(usize, char)>, mark: char, end: usize, out: &mut Vec<Quote>) {
    let Some(at) = open.iter().rposition(|(_, m)| *m == mark) else { return };
    while open.len() > at {
        if let Some((start, _)) = open.pop() {
            out.push(Quote { span: Span::new(start, end), depth: open.len(), closed: open.len() == at });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    fn sentences(text: &str) -> Vec<&str> {
        read(text).sentences.iter().map(|s| s.span.of(text)).collect()
    }

    fn forms(text: &str) -> String {
        let reading = read(text);
        let tokens = reading.sentences.iter().flat_map(|s| &s.tokens);
        tokens.map(|t| &*t.form).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn tokens_are_french_words() {
        for (text, expected) in [
            ("L’armée n'a qu’un cessez-le-feu.", "l' armée n' a qu' un cessez-le-feu ."),
            ("aujourd'hui, quelqu’un", "aujourd'hui , quelqu'un"),
            ("Red'Action", "red'action"),
            ("a-t-il précisé", "a précisé il"),
            ("a-t-elle fait savoir mercredi", "a fait savoir elle mercredi"),
            ("ont-ils également ajouté, lundi", "ont également ajouté ils , lundi"),
            ("estime-t-elle", "estime elle"),
            ("un rendez-vous", "un rendez-vous"),
            ("1\u{202f}355 tirs", "1 355 tirs"),
            ("le 24h/24", "le 24 h / 24"),
            ("« Trêve » “tenue”", "« trêve » « tenue »"),
            ("-- et je -- dis", "- et je - dis"),
            ("le 15‑08‑2016, a‑t‐il dit", "le 15 - 08 - 2016 , a dit il"),
            ("l’«accord»", "l' « accord »"),
            ("(...)", "( … )"),
        ] {
            assert_eq!(forms(text), expected, "{text}");
        }
    }

    #[test]
    fn sentences_end_where_they_end() {
        for (text, expected) in [
            ("M. Choïgou a parlé. Il part.", vec!["M. Choïgou a parlé.", "Il part."]),
            ("Le 17 sept. 2016, tout tenait.", vec!["Le 17 sept. 2016, tout tenait."]),
            ("Le 17 sept. Dix sont partis.", vec!["Le 17 sept.", "Dix sont partis."]),
            ("« Rien. », a dit J. Kerry.", vec!["« Rien. », a dit J. Kerry."]),
            ("«Il est là. Elle part.», dit-il.", vec!["«Il est là.", "Elle part.», dit-il."]),
            ("Nous (...) Et vous.", vec!["Nous (...) Et vous."]),
            ("Il a dit \"non.\" Elle part.", vec!["Il a dit \"non.\"", "Elle part."]),
            ("Titre sans point\n\nTexte.", vec!["Titre sans point", "Texte."]),
            ("une ligne\ncoupée à la main.", vec!["une ligne\ncoupée à la main."]),
            ("Il y a 1.355 cas. Et 3 morts.", vec!["Il y a 1.355 cas.", "Et 3 morts."]),
            ("Syrie : trêve ! Moscou…", vec!["Syrie : trêve !", "Moscou…"]),
        ] {
            assert_eq!(sentences(text), expected, "{text}");
        }
    }

    #[test]
    fn quotations_nest_and_recover() {
        for (text, expected) in [
            ("«un «deux» trois», dit-il", vec!["«un «deux» trois»", "«deux»"]),
            ("« sans fin", vec!["« sans fin"]),
            ("dit \"oui\" et \"non\"", vec!["\"oui\"", "\"non\""]),
            ("« “a” b »", vec!["« “a” b »", "“a”"]),
        ] {
            let quotes: Vec<&str> = read(text).quotes.iter().map(|q| q.span.of(text)).collect();
            assert_eq!(quotes, expected, "{text}");
        }
    }

    #[test]
    fn a_sentence_without_end_is_cut_and_loses_nothing() {
        let long = "le mot ".repeat(super::MOST_TOKENS);
        let text = format!("{long}\nUn mot.");
        let reading = read(&text);
        let lengths: Vec<usize> = reading.sentences.iter().map(|s| s.tokens.len()).collect();
        assert_eq!(lengths, [super::MOST_TOKENS, super::MOST_TOKENS, 3]);
        let paragraphs: Vec<usize> = reading.sentences.iter().map(|s| s.paragraph).collect();
        assert_eq!(paragraphs, [0, 0, 1]);
        let lines: Vec<usize> = super::lines(&text).iter().map(|s| s.paragraph).collect();
        assert_eq!(lines, [0, 0, 1], "the pieces of a line have its number");
    }

    #[test]
    fn quotations_over_a_span_are_found_among_many() {
        let text = "« a » b « c « d » e » f « g\n« h »";
        let quotes = read(text).quotes;
        for start in 0..text.len() {
            for end in start + 1..=text.len() {
                let span = super::Span::new(start, end);
                let all: Vec<_> = quotes.iter().filter(|q| q.span.overlaps(span)).copied().collect();
                assert_eq!(super::quotes_over(&quotes, span), all, "{span:?}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_has_a_reading(text in ".*") {
            for sentence in read(&text).sentences {
                proptest::prop_assert!(text.get(sentence.span.start..sentence.span.end).is_some());
                for token in &sentence.tokens {
                    proptest::prop_assert!(!token.span.of(&text).is_empty());
                }
            }
        }

        #[test]
        fn marks_in_any_order_have_a_reading(text in "[«»\"“”’'.,() aA1é\n-]{0,60}") {
            let reading = read(&text);
            let tokens: usize = reading.sentences.iter().map(|s| s.tokens.len()).sum();
            proptest::prop_assert_eq!(tokens, super::scan(&text).len());
        }
    }
}
