//! Lines of patterns of the pack, and edits of them drawn at random, the same ones on every run.

use recoupe::rule::pack_files;
use std::collections::BTreeSet;

/// What a slip of the hand does to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    DropTilde,
    ChangeLetter,
    RenameSlot,
    DeleteLine,
    DeleteAlternative,
}

/// All kinds.
pub const KINDS: [Kind; 5] =
    [Kind::DropTilde, Kind::ChangeLetter, Kind::RenameSlot, Kind::DeleteLine, Kind::DeleteAlternative];

/// A line of a pattern or of a phrase.
#[derive(Debug, Clone)]
pub struct Line {
    /// Below `rules/`.
    pub file: &'static str,
    /// From 1.
    pub number: usize,
    /// Bytes of the pattern in the line.
    pub span: std::ops::Range<usize>,
    pub text: &'static str,
}

/// An edit of one line.
#[derive(Debug, Clone)]
pub struct Edit {
    pub file: &'static str,
    /// From 1.
    pub line: usize,
    pub before: String,
    /// Without its indentation; empty when the line is deleted.
    pub after: String,
    /// The whole file after the edit.
    pub text: String,
}

/// Folders that hold patterns.
const FOLDERS: [&str; 5] = ["claims/", "attribution/", "modality/", "provenance/", "phrases/"];
/// Keys under which they stand.
const KEYS: [&str; 4] = ["match:", "unless:", "phrases:", "patterns:"];

/// Every line of a pattern or of a phrase, in the order of the files.
pub fn lines() -> Vec<Line> {
    let mut out = Vec::new();
    for (file, text) in pack_files() {
        if !FOLDERS.iter().any(|f| file.starts_with(f)) {
            continue;
        }
        let mut under = false;
        for (at, line) in text.lines().enumerate() {
            let body = line.trim_start();
            let key = body.trim_start_matches("- ");
            if KEYS.iter().any(|k| key.starts_with(k)) {
                under = true;
            } else if key.starts_with("examples:")
                || (body == line && !body.is_empty() && !body.starts_with('#'))
            {
                under = false;
            }
            let Some(pattern) = body.strip_prefix("- ").filter(|p| under && !is_key(p)) else { continue };
            let start = line.len() - pattern.len();
            let end = pattern.find("  #").map_or(line.len(), |c| start + pattern[..c].trim_end().len());
            out.push(Line { file, number: at + 1, span: start..end, text: line });
        }
    }
    out
}

/// True for `match: …` behind the dash of a list.
fn is_key(item: &str) -> bool {
    let word = item.split(' ').next().unwrap_or("");
    word.ends_with(':') || item.starts_with('{')
}

/// So many edits of a kind, each of another line.
pub fn drawn(kind: Kind, count: usize, lines: &[Line]) -> Vec<Edit> {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15 ^ (kind as u64 + 1).wrapping_mul(0xD1B5_4A32_D192_ED03));
    let mut used = BTreeSet::new();
    let mut out = Vec::new();
    for _ in 0..100 * count {
        let at = dice.below(lines.len());
        if out.len() == count {
            break;
        }
        let Some(edit) = edit(kind, &lines[at], &mut dice).filter(|_| used.insert(at)) else { continue };
        out.push(edit);
    }
    out
}

fn edit(kind: Kind, line: &Line, dice: &mut Dice) -> Option<Edit> {
    let pattern = &line.text[line.span.clone()];
    let after = match kind {
        Kind::DropTilde => without(pattern, &places(pattern, |c| c == '~'), dice)?,
        Kind::ChangeLetter => change_letter(pattern, dice)?,
        Kind::RenameSlot => rename_slot(pattern, dice)?,
        Kind::DeleteLine => String::new(),
        Kind::DeleteAlternative => delete_alternative(pattern, dice)?,
    };
    let mut text = String::new();
    let (file, whole) = pack_files().into_iter().find(|(f, _)| *f == line.file)?;
    for (at, old) in whole.lines().enumerate() {
        if at + 1 != line.number {
            text += old;
        } else if kind != Kind::DeleteLine {
            text += &line.text[..line.span.start];
            text += &after;
            text += &line.text[line.span.end..];
        }
        text.push('\n');
    }
    Some(Edit { file, line: line.number, before: pattern.to_owned(), after, text })
}

fn places(pattern: &str, is: impl Fn(char) -> bool) -> Vec<usize> {
    pattern.char_indices().filter(|(_, c)| is(*c)).map(|(at, _)| at).collect()
}

/// The pattern without one of the characters.
fn without(pattern: &str, places: &[usize], dice: &mut Dice) -> Option<String> {
    let at = *places.get(dice.below(places.len().max(1)))?;
    let len = pattern[at..].chars().next()?.len_utf8();
    Some(format!("{}{}", &pattern[..at], &pattern[at + len..]))
}

/// A letter of a word becomes another one; names of slots and phrases stay.
fn change_letter(pattern: &str, dice: &mut Dice) -> Option<String> {
    let mut named = false;
    let mut letters = Vec::new();
    for (at, c) in pattern.char_indices() {
        match c {
            '$' | '<' => named = true,
            '>' | ' ' | ')' | '|' | '(' | '?' => named = false,
            c if c.is_alphabetic() && !named => letters.push(at),
            _ => {}
        }
    }
    let at = *letters.get(dice.below(letters.len().max(1)))?;
    let old = pattern[at..].chars().next()?;
    let new = loop {
        let new = char::from(b'a' + u8::try_from(dice.below(26)).unwrap_or(0));
        if new != old {
            break new;
        }
    };
    Some(format!("{}{new}{}", &pattern[..at], &pattern[at + old.len_utf8()..]))
}

/// A slot's name loses its last letter, or gets another one.
fn rename_slot(pattern: &str, dice: &mut Dice) -> Option<String> {
    let opens = places(pattern, |c| c == '<');
    let at = *opens.get(dice.below(opens.len().max(1)))?;
    let close = at + pattern[at..].find('>')?;
    let name = &pattern[at + 1..close];
    let new = if dice.below(2) == 0 { format!("{name}s") } else { name[..name.len() - 1].to_owned() };
    Some(format!("{}<{new}>{}", &pattern[..at], &pattern[close + 1..]))
}

/// A choice loses one of its alternatives.
fn delete_alternative(pattern: &str, dice: &mut Dice) -> Option<String> {
    let mut open: Vec<Vec<usize>> = Vec::new();
    let mut alternatives = Vec::new();
    for (at, c) in pattern.char_indices() {
        match c {
            '(' => open.push(vec![at]),
            '|' => open.last_mut()?.push(at),
            ')' => {
                let marks = open.pop()?;
                if marks.len() > 1 {
                    let ends = marks.iter().copied().skip(1).chain([at]);
                    alternatives.extend(
                        marks.iter().copied().zip(ends).enumerate().map(|(n, (a, b))| (n == 0, a, b)),
                    );
                }
            }
            _ => {}
        }
    }
    let (first, from, to) = *alternatives.get(dice.below(alternatives.len().max(1)))?;
    // The first takes the bar behind it away, any other the bar before it.
    let (from, to) = if first { (from + 1, to + 1) } else { (from, to) };
    Some(format!("{}{}", &pattern[..from], &pattern[to..]))
}

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014): the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^= z >> 31;
        usize::try_from(z % end.max(1) as u64).unwrap_or(0)
    }
}
