//! The pattern language: a line of words, holes and six marks, read into a tree with a place on every node. What the words and names mean is
//! decided by `compile`.

use super::file::Located;
use crate::diagnostic::{Diagnostic, Place};

/// One element of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Element {
    /// `word`
    Word(Located<String>),
    /// `word~`, without the mark
    Inflected(Located<String>),
    /// `«word»`, `«,»`
    Exact(Located<String>),
    /// `<slot>`
    Slot(Located<String>),
    /// `$phrase`
    Phrase(Located<String>),
    /// `(a|b)`
    Choice(Vec<Vec<Element>>),
    /// `x?`
    Optional(Box<Element>),
    /// `...`
    Gap(Place),
}

/// A longer pattern, in bytes, is not read: some two thousand words.
const LONGEST: usize = 20_000;
/// How deep brackets may stand within brackets.
const DEEPEST: usize = 20;
/// Problems of one line that are told; whoever mends these sees the next ones.
const MOST_PROBLEMS: usize = 8;

/// Reads a pattern. On an error the pattern is left out: every problem of the line is reported, unless they are too many.
pub fn parse(source: &Located<String>) -> Result<Vec<Element>, Vec<Diagnostic>> {
    if source.value.len() > LONGEST {
        let start = Place { end: (source.at.start + 1).min(source.at.end), ..source.at.clone() };
        let found = Diagnostic::error("E144", "this pattern is too long")
            .at(start, format!("{} bytes; at most {LONGEST} are read", source.value.len()));
        return Err(vec![
            found.help("write several patterns, one a line; what they share becomes a phrase, `$name`"),
        ]);
    }
    let mut parser = Parser { source, text: &source.value, at: 0, problems: Vec::new(), stopped: false };
    let elements = parser.choice(0);
    let elements = match elements {
        branches if branches.len() == 1 => branches.into_iter().next().unwrap_or_default(),
        branches => vec![Element::Choice(branches)],
    };
    if parser.problems.is_empty() && elements.is_empty() {
        let place = parser.place(0, source.value.len());
        parser.problems.push(
            Diagnostic::error("E100", "this pattern is empty")
                .at(place, "nothing here to find")
                .help("write the words to find, or delete the line"),
        );
    }
    if parser.problems.is_empty() { Ok(elements) } else { Err(parser.problems) }
}

struct Parser<'a> {
    source: &'a Located<String>,
    text: &'a str,
    at: usize,
    problems: Vec<Diagnostic>,
    /// The rest of the line is not read.
    stopped: bool,
}

impl Parser<'_> {
    /// The next character, unless no more is to be read.
    fn peek(&self) -> Option<char> {
        self.text.get(self.at..).filter(|_| !self.stopped)?.chars().next()
    }

    /// The place of bytes `[start, end)` of the pattern in its file.
    fn place(&self, start: usize, end: usize) -> Place {
        let at = &self.source.at;
        Place {
            file: at.file.clone(),
            start: (at.start + start).min(at.end),
            end: (at.start + end).min(at.end),
        }
    }

    fn located(&self, start: usize, end: usize) -> Located<String> {
        Located { value: self.text[start..end].to_owned(), at: self.place(start, end) }
    }

    fn problem(
        &mut self,
        code: &'static str,
        title: &str,
        start: usize,
        end: usize,
        label: &str,
        help: &str,
    ) {
        let place = self.place(start, end);
        self.problems.push(Diagnostic::error(code, title).at(place, label).help(help));
        if self.problems.len() == MOST_PROBLEMS {
            self.stopped = true;
        }
    }

    /// Branches separated by `|`, up to the closing bracket (not taken) or the end.
    fn choice(&mut self, depth: usize) -> Vec<Vec<Element>> {
        let mut branches = vec![Vec::new()];
        loop {
            match self.peek() {
                None => return branches,
                Some(')') if depth > 0 => return branches,
                Some(')') => {
                    self.problem("E101", "a closing bracket without an opening one", self.at, self.at + 1, "this one", "delete it, or open the bracket before the choice: `(a|b)`; a bracket of the text is written «)»");
                    self.at += 1;
                }
                Some('|') => {
                    if depth == 0 {
                        self.problem(
                            "E102",
                            "a choice outside brackets",
                            self.at,
                            self.at + 1,
                            "this mark",
                            "put the choice in brackets: `(a|b)`",
                        );
                    }
                    self.at += 1;
                    branches.push(Vec::new());
                }
                Some(c) if c.is_whitespace() => self.at += c.len_utf8(),
                Some(c) => {
                    let element = self.element(c, depth);
                    let element = self.optional(element);
                    if let (Some(element), Some(branch)) = (element, branches.last_mut()) {
                        branch.push(element);
                    }
                }
            }
        }
    }

    fn element(&mut self, c: char, depth: usize) -> Option<Element> {
        let start = self.at;
        match c {
            '(' => self.bracket(start, depth),
            '<' => self.slot(start),
            '«' => self.exact(start),
            '$' => {
                self.at += 1;
                let end = self.end_of_name();
                if end == self.at {
                    self.problem(
                        "E103",
                        "a phrase without a name",
                        start,
                        self.at,
                        "here",
                        "write the name of a phrase behind the mark: `$report`",
                    );
                    return None;
                }
                let name = self.located(self.at, end);
                self.at = end;
                Some(Element::Phrase(name))
            }
            '.' if self.text[start..].starts_with("...") => {
                self.at += 3;
                Some(Element::Gap(self.place(start, self.at)))
            }
            '…' => {
                self.at += c.len_utf8();
                Some(Element::Gap(self.place(start, self.at)))
            }
            '?' | '~' | '>' | '»' | '.' | ',' | ';' | ':' | '!' | '"' => {
                self.at += c.len_utf8();
                let help = format!("a sign of the text is written «{c}»");
                self.problem("E104", "a mark that belongs to nothing", start, self.at, "this one", &help);
                None
            }
            '{' | '}' | '[' | ']' | '*' | '&' | '@' | '=' | '^' | '\\' | '+' | '#' => {
                self.at += 1;
                self.problem("E105", "this is no mark of the pattern language", start, self.at, "here", "slots are written `<slot>`, choices `(a|b)`, gaps `...`; regular expressions stand in a phrase as `re: …`");
                None
            }
            _ => self.word(start),
        }
    }

    fn optional(&mut self, element: Option<Element>) -> Option<Element> {
        let mut element = element?;
        while self.peek() == Some('?') {
            self.at += 1;
            element = Element::Optional(Box::new(element));
        }
        Some(element)
    }

    fn bracket(&mut self, start: usize, depth: usize) -> Option<Element> {
        self.at += 1;
        if depth > DEEPEST {
            self.problem(
                "E106",
                "brackets nested too deep",
                start,
                start + 1,
                "here",
                "give the inner part a name in `phrases:` and use it as `$name`",
            );
            self.stopped = true;
            return None;
        }
        let branches = self.choice(depth + 1);
        if self.stopped {
            return None;
        }
        if self.peek() != Some(')') {
            self.problem(
                "E107",
                "a bracket that is not closed",
                start,
                start + 1,
                "opened here",
                "close it with `)`",
            );
            return None;
        }
        self.at += 1;
        if branches.iter().any(Vec::is_empty) {
            self.problem(
                "E108",
                "an empty branch in a choice",
                start,
                self.at,
                "in this choice",
                "delete the stray `|`; what may be missing is written `(a|b)?`",
            );
            return None;
        }
        Some(Element::Choice(branches))
    }

    fn slot(&mut self, start: usize) -> Option<Element> {
        self.at += 1;
        let end = self.end_of_name();
        if end == self.at || !self.text[end..].starts_with('>') {
            self.problem(
                "E109",
                "a slot that is not closed",
                start,
                end.max(start + 1),
                "this slot",
                "write the slot's name between < and >: `<count>`",
            );
            self.at = end;
            return None;
        }
        let name = self.located(self.at, end);
        self.at = end + 1;
        Some(Element::Slot(name))
    }

    fn exact(&mut self, start: usize) -> Option<Element> {
        self.at += '«'.len_utf8();
        let Some(length) = self.text[self.at..].find('»') else {
            self.problem(
                "E110",
                "a quotation mark that is not closed",
                start,
                self.text.len(),
                "opened here",
                "«word» stands for exactly that word or sign; close it with »",
            );
            self.at = self.text.len();
            return None;
        };
        // «»» is the closing mark itself.
        let length =
            if length == 0 && self.text[self.at..].starts_with("»»") { '»'.len_utf8() } else { length };
        let inside = self.text[self.at..self.at + length].trim().to_owned();
        let place = self.place(self.at, self.at + length);
        self.at += length + '»'.len_utf8();
        if inside.is_empty() {
            self.problem(
                "E110",
                "nothing between these quotation marks",
                start,
                self.at,
                "here",
                "«word» stands for exactly that word or sign",
            );
            return None;
        }
        Some(Element::Exact(Located { value: inside, at: place }))
    }

    fn word(&mut self, start: usize) -> Option<Element> {
        let rest = &self.text[start..];
        let ends = |c: char| c.is_whitespace() || "()<>|?~«»$,;:!\"[]{}*&@=^\\+#…".contains(c);
        let mut length = rest.find(ends).unwrap_or(rest.len());
        if let Some(gap) = rest[..length].find("...") {
            length = gap;
        }
        let mut end = start + length;
        // "M." keeps its full stop out: a stop is a sign of the text.
        while self.text[start..end].ends_with('.') {
            end -= 1;
        }
        if let Some(verb) = self.behind_se(start, end) {
            end = verb;
        }
        let word = self.located(start, end);
        self.at = end;
        if self.peek() == Some('~') {
            self.at += 1;
            return Some(Element::Inflected(word));
        }
        Some(Element::Word(word))
    }

    /// `se dire~` is one verb, as `s’effondrer~` is: where the infinitive ends.
    fn behind_se(&self, start: usize, end: usize) -> Option<usize> {
        let rest = &self.text[end..];
        let verb = rest.trim_start_matches([' ', '\u{a0}']);
        let length = verb.find(|c: char| !c.is_alphabetic())?;
        let is_verb = self.text[start..end].eq_ignore_ascii_case("se") && verb.len() < rest.len();
        (is_verb && length > 0 && verb[length..].starts_with('~'))
            .then(|| self.text.len() - verb.len() + length)
    }

    fn end_of_name(&self) -> usize {
        let rest = &self.text[self.at..];
        let ends = |c: char| !(c.is_alphanumeric() || c == '-' || c == '_' || c == '.');
        let mut name = &rest[..rest.find(ends).unwrap_or(rest.len())];
        if let Some(gap) = name.find("...") {
            name = &name[..gap];
        }
        self.at + name.trim_end_matches('.').len()
    }
}

#[cfg(test)]
mod tests;
