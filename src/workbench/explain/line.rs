//! A pattern's line with something changed in it: where each element stands in the line, and the line as it should be.

use crate::rule::{Node, Pattern, Step};
use std::ops::Range;

/// A line under the pen.
pub(super) struct Line<'a> {
    pattern: &'a Pattern,
}

impl<'a> Line<'a> {
    pub fn new(pattern: &'a Pattern) -> Self {
        Self { pattern }
    }

    /// The bytes of the line in which the element of a step is written, marks included; of an element that comes through a phrase, those of `$phrase`.
    pub fn element(&self, node: &Node) -> Option<Range<usize>> {
        let place = node.via.as_ref().or(node.at.as_ref())?;
        let line = &self.pattern.at;
        if place.file != line.file || place.start < line.start || place.end > line.end {
            return None;
        }
        let (start, end) = (place.start - line.start, place.end - line.start);
        let written = self.pattern.written.as_str();
        // A line in quotes may hold escapes, and then stands elsewhere than its file says.
        if written.get(start..end)? != place.file.text.get(place.start..place.end)? {
            return None;
        }
        Some(with_marks(written, start, end))
    }

    /// The element of a step as it is written, marks included; in its phrase when it comes through one. A regular expression is shown by its phrase.
    pub fn text(node: &Node) -> String {
        let phrase = node.via.as_ref().filter(|_| matches!(node.step, Step::Regex(_)));
        let Some(place) = phrase.or(node.at.as_ref()) else { return String::new() };
        let text = place.file.text.as_str();
        let line_start = text.get(..place.start).and_then(|t| t.rfind('\n')).map_or(0, |at| at + 1);
        let line_end =
            text.get(place.end..).and_then(|t| t.find('\n')).map_or(text.len(), |at| place.end + at);
        let Some(line) = text.get(line_start..line_end) else { return String::new() };
        let range = with_marks(line, place.start - line_start, place.end - line_start);
        line.get(range).unwrap_or("").to_owned()
    }

    /// True for an element that is the whole of one branch of a choice, or stands in brackets by itself.
    pub fn is_branch(&self, range: &Range<usize>) -> bool {
        let written = self.pattern.written.as_str();
        let before = written.get(..range.start).map_or("", str::trim_end);
        let behind = written.get(range.end..).map_or("", str::trim_start);
        before.ends_with(['|', '(']) && behind.starts_with(['|', ')'])
    }

    /// A part of the line, wider where it would cut brackets, and where it stands in some when `outside`; with the `?` behind them.
    pub fn closed(&self, part: Range<usize>, outside: bool) -> Range<usize> {
        let (mut start, mut end) = (part.start, part.end);
        // Inner brackets come first: one widening may make the next.
        for (open, close) in self.brackets() {
            let (opens, closes) = ((start..end).contains(&open), (start..end).contains(&close));
            if opens != closes || (outside && open < start && end <= close) {
                (start, end) = (start.min(open), end.max(close + 1));
            }
        }
        let behind = self.pattern.written.get(end..).unwrap_or("");
        if part.end != end && behind.starts_with('?') {
            end += 1;
        }
        start..end
    }

    /// Where brackets open and close, those within others before these.
    fn brackets(&self) -> Vec<(usize, usize)> {
        let (mut open, mut out, mut exact) = (Vec::new(), Vec::new(), false);
        for (at, c) in self.pattern.written.char_indices() {
            match c {
                '«' => exact = true,
                '»' => exact = false,
                '(' if !exact => open.push(at),
                ')' if !exact => out.extend(open.pop().map(|from| (from, at))),
                _ => {}
            }
        }
        out
    }

    /// The line with something changed.
    pub fn changed(&self, change: &Change) -> String {
        let mut line = self.pattern.written.clone();
        if change.range.end <= line.len() {
            line.replace_range(change.range.clone(), &format!("{}{}", change.with, change.behind));
        }
        if let Some((at, what)) = &change.before {
            line.insert_str(*at, &format!("{what} "));
        }
        line
    }

    /// The line with `what` before the element at `before`; outside the brackets that open behind `after`, where there are some.
    pub fn inserted(&self, what: &str, after: Option<Range<usize>>, before: &Range<usize>) -> String {
        let mut line = self.pattern.written.clone();
        line.insert_str(self.opening(after, before), &format!("{what} "));
        line
    }

    /// Where something is written that stands before the element at `before`, and behind the one at `after`.
    pub fn opening(&self, after: Option<Range<usize>>, before: &Range<usize>) -> usize {
        self.opens_at(after.map_or(0, |range| range.end), before.start)
    }

    /// The first of the brackets still open at `at` that opened at or behind `from`; `at` itself when there is none.
    fn opens_at(&self, from: usize, at: usize) -> usize {
        let (mut open, mut exact) = (Vec::new(), false);
        for (i, c) in self.pattern.written.char_indices().take_while(|(i, _)| *i < at) {
            match c {
                '«' => exact = true,
                '»' => exact = false,
                '(' if !exact => open.push(i),
                ')' if !exact => {
                    open.pop();
                }
                _ => {}
            }
        }
        open.into_iter().find(|i| *i >= from).unwrap_or(at)
    }
}

/// One change of a line.
pub(super) struct Change {
    /// What is replaced.
    pub range: Range<usize>,
    with: String,
    behind: String,
    before: Option<(usize, String)>,
}

impl Change {
    /// `range` becomes `with`.
    pub fn new(range: Range<usize>, with: &str) -> Self {
        Self { range, with: with.to_owned(), behind: String::new(), before: None }
    }

    /// And `what` stands behind it.
    pub fn followed_by(mut self, what: &str) -> Self {
        self.behind = format!(" {what}");
        self
    }

    /// And `what` stands before it, at byte `at` of the line.
    pub fn preceded_by(mut self, what: &str, at: usize) -> Self {
        self.before = Some((at, what.to_owned()));
        self
    }
}

/// An element with the marks around it: `<…>`, `«…»`, `$…`, `…~`.
fn with_marks(text: &str, start: usize, end: usize) -> Range<usize> {
    let before = |mark: &str| text.get(..start).is_some_and(|t| t.ends_with(mark));
    let behind = |mark: &str| text.get(end..).is_some_and(|t| t.starts_with(mark));
    match () {
        () if before("<") && behind(">") => start - 1..end + 1,
        () if before("«") && behind("»") => start - '«'.len_utf8()..end + '»'.len_utf8(),
        () if before("$") => start - 1..end,
        () if behind("~") => start..end + 1,
        () => start..end,
    }
}
