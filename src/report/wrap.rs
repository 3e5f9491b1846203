//! Breaks lines at spaces, but never where French sets a space inside what belongs together: before `»`, `;`, `:`, `!`, `?`, `%`, after `«`; nor before our own marks.

use textwrap::core::{Word, display_width};
use textwrap::{Options, WordSeparator, WordSplitter, WrapAlgorithm};

/// `text` in lines of at most `width` columns, the first after `first`, the others after `rest`. A word longer than a line is cut.
pub(super) fn wrap(text: &str, width: usize, first: &str, rest: &str) -> Vec<String> {
    let options = Options::new(width)
        .initial_indent(first)
        .subsequent_indent(rest)
        .word_separator(WordSeparator::Custom(words))
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .break_words(true);
    textwrap::wrap(text, options).into_iter().map(|line| line.trim_end().to_owned()).collect()
}

/// The same as one text, each line ended.
pub(super) fn ended(text: &str, width: usize, first: &str, rest: &str) -> String {
    wrap(text, width, first, rest).iter().map(|line| format!("{line}\n")).collect()
}

/// Lines in bold letters, each for itself.
pub(super) fn bold(lines: &str) -> String {
    lines.lines().map(|line| format!("\u{1b}[1m{line}\u{1b}[0m\n")).collect()
}

/// Columns that `text` takes.
pub(super) fn width(text: &str) -> usize {
    display_width(text)
}

fn words(line: &str) -> Box<dyn Iterator<Item = Word<'_>> + '_> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, _) in line.match_indices(' ') {
        let next = line[at + 1..].chars().next();
        let closes =
            next.is_none_or(|c| matches!(c, ' ' | '»' | ';' | ':' | '!' | '?' | '%' | '—' | '·' | '←'));
        let opens = line[..at].ends_with('«');
        if !closes && !opens {
            words.push(Word::from(&line[start..=at]));
            start = at + 1;
        }
    }
    words.push(Word::from(&line[start..]));
    Box::new(words.into_iter())
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn french_marks_stay_with_their_words() {
        let lines = wrap("Il dit : « La trêve tient » ; rien de plus !", 12, "", "");
        assert_eq!(lines, ["Il dit :", "« La trêve", "tient » ;", "rien de", "plus !"]);
    }

    #[test]
    fn indents_and_words_longer_than_a_line() {
        assert_eq!(wrap("ab cd ef", 7, "1 ", "  "), ["1 ab cd", "  ef"]);
        assert_eq!(wrap("abcdefgh", 4, "", ""), ["abcd", "efgh"]);
    }
}
