//! Diagnostics as text, the way rustc prints them: title, `file:line:column`, the line with carets, other places, help. What comes from a file is
//! cleaned first: no control character, no escape sequence, no mark that turns the direction of writing reaches a terminal.

use super::{Diagnostic, Place, Severity};
use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use std::ops::Range;

/// A line is shown up to this many bytes after the place in it; a place further into its line than `NEAR` is named, its line not shown.
const AFTER: usize = 1000;

/// Two places of a file are shown as one piece when at most so many bytes lie between them.
const NEAR: usize = 20_000;

/// All of them in their order, a blank line between two, each as rustc would print it; with the colours of a terminal when `color`.
pub fn render(diagnostics: &[Diagnostic], color: bool) -> String {
    let renderer = if color { Renderer::styled() } else { Renderer::plain() }.decor_style(DecorStyle::Ascii);
    let mut sorted: Vec<&Diagnostic> = diagnostics.iter().collect();
    sorted.sort();
    let mut out = String::new();
    for diagnostic in sorted {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&renderer.render(&[group(diagnostic)]));
        out.push('\n');
    }
    out
}

/// `text` with every hidden character written out (`\u{202e}`): controls, marks of direction, what has no width. Line breaks stay.
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if is_hidden(c) && c != '\n' {
            out.extend(c.escape_unicode());
        } else {
            out.push(c);
        }
    }
    out
}

/// One diagnostic, with all its places and its help.
fn group(diagnostic: &Diagnostic) -> Group<'static> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = Group::with_title(level.primary_title(one_line(&diagnostic.title)).id(diagnostic.code));
    for piece in pieces(diagnostic) {
        let (place, label, _) = piece[0];
        let path = one_line(&place.file.name);
        let start = floor(&place.file.text, place.start);
        if start - line_start(&place.file.text, start) <= NEAR {
            group = group.element(snippet(&piece).path(path));
        } else {
            let (line, column) = place.line_column();
            group = group.element(Origin::path(path).line(line).char_column(column));
            group = group.element(Level::NOTE.message(one_line(label)));
        }
    }
    if !diagnostic.help.is_empty() {
        group = group.element(Level::HELP.message(visible(&diagnostic.help)));
    }
    group
}

/// A place, what is said of it, and whether it is the one that the diagnostic is about.
type Mark<'a> = (&'a Place, &'a str, AnnotationKind);

/// The places, those of one file that are shown together in one list.
fn pieces(diagnostic: &Diagnostic) -> Vec<Vec<Mark<'_>>> {
    let Some(place) = &diagnostic.place else { return Vec::new() };
    let mut pieces = vec![vec![(place, diagnostic.label.as_str(), AnnotationKind::Primary)]];
    for (other, label) in &diagnostic.also {
        let mark = (other, label.as_str(), AnnotationKind::Context);
        let near = other.file == place.file && other.start.abs_diff(place.start) <= NEAR;
        match pieces.first_mut() {
            Some(piece) if near => piece.push(mark),
            _ => pieces.push(vec![mark]),
        }
    }
    pieces
}

/// The lines from the first mark to the last, cleaned, with the marks moved to where their words now stand.
fn snippet(piece: &[Mark<'_>]) -> Snippet<'static, Annotation<'static>> {
    let text = piece[0].0.file.text.as_str();
    let spans: Vec<Range<usize>> = piece.iter().map(|(place, ..)| first_line(text, place)).collect();
    let from = line_start(text, spans.iter().map(|span| span.start).min().unwrap_or(0));
    let last = spans.iter().map(|span| span.start).max().unwrap_or(0);
    let line_end = text[last..].find('\n').map_or(text.len(), |length| last + length);
    let to = line_end.min(floor(text, last + AFTER));

    let mut out = String::with_capacity(to - from);
    let mut moved: Vec<Range<usize>> = vec![0..0; spans.len()];
    for (at, c) in text[from..to].char_indices().map(|(offset, c)| (from + offset, c)) {
        note(&spans, &mut moved, at, out.len());
        // The \r of a Windows line break belongs to the break.
        if !(c == '\r' && text[at + 1..].starts_with('\n')) {
            out.push(replacement(c));
        }
    }
    note(&spans, &mut moved, to, out.len());

    let annotations = piece.iter().zip(moved).map(|((_, label, kind), span)| {
        let annotation = kind.span(span);
        if label.is_empty() { annotation } else { annotation.label(one_line(label)) }
    });
    let first = text[..from].matches('\n').count() + 1;
    Snippet::source(out).line_start(first).annotations(annotations.collect::<Vec<_>>())
}

/// Byte `at` of the text stands at byte `now` of what is shown: moves the ends that are not behind it.
fn note(spans: &[Range<usize>], moved: &mut [Range<usize>], at: usize, now: usize) {
    for (span, moved) in spans.iter().zip(moved) {
        if at <= span.start {
            *moved = now..now;
        } else if at <= span.end {
            moved.end = now;
        }
    }
}

/// The place within its text, on character boundaries, and no longer than its first line.
fn first_line(text: &str, place: &Place) -> Range<usize> {
    let start = floor(text, place.start);
    let end = ceiling(text, place.end).max(start);
    let line = text[start..end].find('\n').map_or(end, |length| start + length);
    start..line
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |newline| newline + 1)
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceiling(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn one_line(text: &str) -> String {
    visible(&text.replace('\n', " "))
}

/// One visible character for a hidden one; tabs are left to the renderer, which keeps the carets right.
fn replacement(c: char) -> char {
    match c {
        '\t' | '\n' => c,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '␡',
        c if is_hidden(c) => char::REPLACEMENT_CHARACTER,
        c => c,
    }
}

/// Controls, marks of direction, characters without width, and the separators that some terminals take for a line break.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
        || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}
