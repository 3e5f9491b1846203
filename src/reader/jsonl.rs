//! JSON Lines: one article a line, `{"id": …, "outlet": …, "agency": …, "date": …, "lang": …, "text": …}`, of which only `text` must be
//! there. Other keys are not looked at. A line that cannot be read is left out with a diagnostic; so is a key that cannot.

use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::document::{Declared, Document};
use crate::reader::near::nearest;
use crate::reader::published::{DATE_HELP, published};
use crate::reader::text::{BOM, blank, even_line_ends, is_blank, not_eight_bit, not_utf8};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The documents of a JSON Lines file, in its order.
pub(super) fn read(name: &str, bytes: &[u8]) -> (Vec<Document>, Vec<Diagnostic>) {
    if let Some(diagnostic) = not_eight_bit(name, bytes) {
        return (Vec::new(), vec![diagnostic]);
    }
    let bytes = bytes.strip_prefix(BOM).unwrap_or(bytes);
    let text = String::from_utf8_lossy(bytes).into_owned();
    let file = Arc::new(SourceFile { name: name.to_owned(), text });
    let mut reader =
        Reader { file: &file, ids: BTreeMap::new(), documents: Vec::new(), diagnostics: Vec::new() };
    if is_blank(&file.text) {
        return (Vec::new(), vec![blank(name, &file.text)]);
    }
    if let Some(diagnostic) = reader.several_lines() {
        return (Vec::new(), vec![diagnostic]);
    }
    // The lossy text has the line ends of the bytes: both are split alike, and only a line with bad bytes differs.
    let mut start = 0;
    for (number, (line, raw)) in file.text.split('\n').zip(bytes.split(|byte| *byte == b'\n')).enumerate() {
        if let Err(error) = str::from_utf8(raw) {
            let bad = raw.get(error.valid_up_to()).copied().unwrap_or_default();
            let cut = error.error_len().is_none() && start + line.len() == file.text.len();
            reader.diagnostics.push(not_utf8(&file, start + error.valid_up_to(), bad, cut));
        } else if !is_blank(line) {
            reader.line(number + 1, start, line);
        }
        start += line.len() + 1;
    }
    (reader.documents, reader.diagnostics)
}

/// The keys of a line that are looked at, each with its place in the line.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    outlet: Option<&'a RawValue>,
    #[serde(borrow)]
    agency: Option<&'a RawValue>,
    #[serde(borrow)]
    date: Option<&'a RawValue>,
    #[serde(borrow)]
    lang: Option<&'a RawValue>,
    #[serde(borrow)]
    text: Option<&'a RawValue>,
}

/// What has been read of one file.
struct Reader<'f> {
    file: &'f Arc<SourceFile>,
    /// Each id with the place that gave it.
    ids: BTreeMap<String, Place>,
    documents: Vec<Document>,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// A word on JSON that is one value over several lines, or one array: a diagnostic for each of its lines would help nobody.
    fn several_lines(&self) -> Option<Diagnostic> {
        let at = self.file.text.find(|c: char| !c.is_whitespace())?;
        let first = self.file.text[at..].lines().next().unwrap_or("").trim_end();
        let (what, filter) = match first {
            "{" => ("one JSON object over several lines", "."),
            _ if first.starts_with('[') => ("one JSON array", "'.[]'"),
            _ => return None,
        };
        let title = format!("`{}` is {what}, not one object a line", self.file.name);
        let help = format!("write one article a line: `jq -c {filter}` does it");
        Some(
            Diagnostic::error("E075", title)
                .at(self.place(at, at + 1), "one article must begin and end here")
                .help(help),
        )
    }

    /// Reads the line of this 1-based number that starts at byte `start` of the file.
    fn line(&mut self, number: usize, start: usize, line: &str) {
        let shape: Line = match serde_json::from_str(line) {
            Ok(_) if !line.trim_start().starts_with('{') => return self.no_object(start, line),
            Ok(shape) => shape,
            Err(error) if error.is_data() && !line.trim_start().starts_with('{') => {
                return self.no_object(start, line);
            }
            Err(error) => return self.broken(start, line, &error),
        };
        let Some(text) = self.text(start, line, shape.text) else { return };
        let stated = Declared {
            outlet: self.word(start, line, "outlet", shape.outlet),
            agency: self.word(start, line, "agency", shape.agency),
            published: self.date(start, line, shape.date),
            lang: self.word(start, line, "lang", shape.lang),
            why: None,
        };
        let stated_id = self.id(start, line, shape.id);
        let whole = self.place(start, start + line.trim_end().len());
        let (id, place) = stated_id.unwrap_or_else(|| (format!("{}:{number}", self.file.name), whole));
        if let Some(first) = self.ids.get(&id) {
            let diagnostic = Diagnostic::error("E081", format!("the id `{id}` is given twice"))
                .at(place, "this article is left out")
                .also(first.clone(), "first here")
                .help("give each article an id of its own, or none: file and line are taken then");
            return self.diagnostics.push(diagnostic);
        }
        let declared = Declared::default();
        self.documents.push(Document { id: Arc::from(id.as_str()), text: Arc::from(text), stated, declared });
        self.ids.insert(id, place);
    }

    /// The article's text, or a word on why there is none.
    fn text(&mut self, start: usize, line: &str, raw: Option<&RawValue>) -> Option<String> {
        let Some(raw) = raw else {
            let keys =
                serde_json::from_str::<BTreeMap<String, serde::de::IgnoredAny>>(line).unwrap_or_default();
            let near = nearest("text", keys.keys().map(String::as_str).filter(|key| *key != "text"));
            let help = near.map_or_else(
                || "put the article under the key `text`".to_owned(),
                |near| format!("put the article under the key `text`: is `{near}` meant?"),
            );
            let place = self.place(start, start + line.trim_end().len());
            let diagnostic =
                Diagnostic::error("E078", "an article without `text`").at(place, "no `text` here");
            self.diagnostics.push(diagnostic.help(help));
            return None;
        };
        let place = self.place_of(start, line, raw);
        let help = "write the article as one JSON string: `\"text\": \"…\"`, with `\\n` between its lines";
        let Ok(text) = serde_json::from_str::<String>(raw.get()) else {
            let diagnostic =
                Diagnostic::error("E078", "the `text` of an article is no text").at(place, "not a string");
            self.diagnostics.push(diagnostic.help(help));
            return None;
        };
        if text.contains('\0') {
            let diagnostic = Diagnostic::error("E074", "the `text` of an article has NUL characters");
            let help = "export the article again as text, or leave it out";
            self.diagnostics.push(diagnostic.at(place, "no text").help(help));
            return None;
        }
        if is_blank(&text) {
            let diagnostic =
                Diagnostic::warning("W071", "the `text` of an article is empty").at(place, "nothing to read");
            self.diagnostics.push(diagnostic.help("put an article into it, or leave the line out"));
            return None;
        }
        let text = even_line_ends(&text);
        Some(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }

    /// The stated id, if there is one, with its place; a whole number is taken as it is written.
    fn id(&mut self, start: usize, line: &str, raw: Option<&RawValue>) -> Option<(String, Place)> {
        let value = raw?;
        let place = self.place_of(start, line, value);
        if value.get().bytes().all(|byte| byte.is_ascii_digit()) {
            return Some((value.get().to_owned(), place));
        }
        self.word(start, line, "id", raw).map(|id| (id, place))
    }

    /// The date of publication, if there is one.
    fn date(&mut self, start: usize, line: &str, raw: Option<&RawValue>) -> Option<crate::text::Period> {
        let value = raw?;
        // A year is easily written as a number.
        let year = value.get().len() == 4 && value.get().bytes().all(|byte| byte.is_ascii_digit());
        let text = if year { value.get().to_owned() } else { self.word(start, line, "date", raw)? };
        let period = published(&text);
        if period.is_none() {
            let place = self.place_of(start, line, value);
            let diagnostic = Diagnostic::error("E080", format!("`{text}` is no date of publication"));
            self.diagnostics.push(diagnostic.at(place, "the article is read without a date").help(DATE_HELP));
        }
        period
    }

    /// A short text under an optional key; `null` and an empty one are the same as none.
    fn word(&mut self, start: usize, line: &str, key: &str, raw: Option<&RawValue>) -> Option<String> {
        let raw = raw?;
        let word = serde_json::from_str::<String>(raw.get());
        if word.is_err() {
            let diagnostic = Diagnostic::error("E079", format!("`{key}` is no text"));
            let place = self.place_of(start, line, raw);
            let help = format!("write it in quotes: `\"{key}\": \"…\"`, or leave the key out");
            self.diagnostics
                .push(diagnostic.at(place, format!("read as if `{key}` were not there")).help(help));
        }
        word.ok().map(|word| word.trim().to_owned()).filter(|word| !word.is_empty())
    }

    fn no_object(&mut self, start: usize, line: &str) {
        let place = self.place(start + line.len() - line.trim_start().len(), start + line.trim_end().len());
        let help = "write one article a line: `{\"id\": \"…\", \"outlet\": \"…\", \"date\": \"2016-05-04\", \"text\": \"…\"}`";
        let diagnostic =
            Diagnostic::error("E077", "a line that is no JSON object").at(place, "not between `{` and `}`");
        self.diagnostics.push(diagnostic.help(help));
    }

    fn broken(&mut self, start: usize, line: &str, error: &serde_json::Error) {
        let end = line.trim_end().len();
        let mut at = if error.is_eof() { end } else { error.column().saturating_sub(1).min(end) };
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        let end = at + line[at..].chars().next().map_or(0, char::len_utf8);
        let message = error.to_string();
        let message = message.split(" at line ").next().unwrap_or("broken");
        let help = if error.is_eof() {
            "the line ends too early: an article must begin and end on one line; write `\\n` for the line ends in it"
        } else if message.starts_with("duplicate field") {
            "keep one of the two"
        } else {
            "inside a text, write `\\\"` for a straight quote, `\\n` for a line end, `\\\\` for a backslash"
        };
        let diagnostic = Diagnostic::error("E076", "a line of broken JSON")
            .at(self.place(start + at, start + end), message);
        self.diagnostics.push(diagnostic.help(help));
    }

    /// Where a value of the line that starts at byte `start` stands: it is a slice of that line.
    fn place_of(&self, start: usize, line: &str, raw: &RawValue) -> Place {
        let offset = (raw.get().as_ptr() as usize).saturating_sub(line.as_ptr() as usize);
        self.place(start + offset, start + offset + raw.get().len())
    }

    fn place(&self, start: usize, end: usize) -> Place {
        Place { file: Arc::clone(self.file), start, end }
    }
}

#[cfg(test)]
#[path = "jsonl_tests.rs"]
mod tests;
