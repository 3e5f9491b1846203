//! Rust sources as the house rules see them: code without comments and strings, string literals, and which of it is test code. No parser: enough
//! of the language to tell words of the program from words about it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of ours.
pub struct Source {
    /// Its path from the root of the repository, with slashes.
    pub path: String,
    /// Its text.
    pub text: String,
    /// The text with comments and the insides of literals blanked, byte for byte.
    pub code: String,
    /// `code` with test code blanked too; empty for a file that is a test module.
    pub shipped: String,
    /// String literals that are no test code: byte where they begin, and what stands between their quotes.
    pub literals: Vec<(usize, String)>,
}

impl Source {
    /// The 1-based line of a byte.
    pub fn line(&self, at: usize) -> usize {
        self.text.as_bytes()[..at].iter().filter(|b| **b == b'\n').count() + 1
    }

    /// The module below `src` that it belongs to: `rule` for `src/rule/build.rs`.
    pub fn module(&self) -> &str {
        let below = self.path.strip_prefix("src/").unwrap_or(&self.path);
        let first = below.split('/').next().unwrap_or(below);
        first.strip_suffix(".rs").unwrap_or(first)
    }

    /// `path:line` of every place in `text` (one of the source's own, or part of it) where `word` stands, not as a part of a longer word.
    pub fn places(&self, text: &str, word: &str) -> Vec<String> {
        let mut out = Vec::new();
        let mut from = 0;
        while let Some(at) = text[from..].find(word).map(|i| from + i) {
            if stands_alone(text, at, word) {
                out.push(format!("{}:{}", self.path, self.line(at)));
            }
            from = at + word.len();
        }
        out
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, sorted by path.
pub fn sources(folder: &str) -> Vec<Source> {
    let mut files = files(folder);
    files.retain(|(path, _)| path.ends_with(".rs"));
    let tests: BTreeSet<String> = files.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    let is_test =
        |path: &str| tests.iter().any(|t| path == format!("{t}.rs") || path.starts_with(&format!("{t}/")));
    files
        .into_iter()
        .map(|(path, text)| {
            let (code, mut literals) = blank(&text);
            let shipped = if is_test(&path) { String::new() } else { without_tests(&code) };
            // The quotes of a literal are kept in `code`: where they are gone, it stood in test code.
            literals.retain(|(at, _)| shipped.as_bytes().get(*at) == Some(&b'"'));
            Source { path, text, code, shipped, literals }
        })
        .collect()
}

/// Path from the root and text of every text file below a folder, sorted by path.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    walk(&root().join(folder), &mut |path| {
        let name = path.strip_prefix(root()).unwrap_or(path);
        let name = name.to_string_lossy().replace('\\', "/");
        if let Ok(text) = fs::read_to_string(path) {
            out.push((name, text));
        }
    });
    out.sort();
    out
}

fn walk(folder: &Path, each: &mut dyn FnMut(&Path)) {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    for entry in entries {
        let path = entry.unwrap_or_else(|e| panic!("{}: {e}", folder.display())).path();
        if path.is_dir() {
            walk(&path, each);
        } else {
            each(&path);
        }
    }
}

/// Paths, without `.rs`, of the modules that a file declares under `#[cfg(test)]`.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let own = match file {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ => path.trim_end_matches(".rs").to_owned(),
    };
    let mut out = Vec::new();
    let mut lines = text.lines().map(str::trim);
    while let Some(line) = lines.next() {
        if line != "#[cfg(test)]" {
            continue;
        }
        let mut named = None;
        for line in lines.by_ref() {
            if let Some(file) = line.strip_prefix("#[path = \"") {
                let file = file.trim_end_matches("\"]").trim_end_matches(".rs");
                named = Some(format!("{folder}/{file}"));
            } else if !line.starts_with("#[") {
                let module =
                    line.trim_start_matches("pub ").strip_prefix("mod ").and_then(|m| m.strip_suffix(';'));
                out.extend(module.map(|m| named.unwrap_or(format!("{own}/{m}"))));
                break;
            }
        }
    }
    out
}

/// Blanks comments and the insides of literals, and gives the string literals.
fn blank(text: &str) -> (String, Vec<(usize, String)>) {
    let bytes = text.as_bytes();
    let mut out = bytes.to_vec();
    let mut literals = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &text.as_bytes()[at..];
        let end = match rest {
            [b'/', b'/', ..] => end_of_line(bytes, at),
            [b'/', b'*', ..] => end_of_block(bytes, at),
            [b'r', b'"' | b'#', ..] if !is_word(bytes, at.wrapping_sub(1)) && raw(rest).is_some() => {
                let (open, close) = raw(rest).unwrap_or_default();
                literals.push((at + open - 1, text[at + open..at + close].to_owned()));
                clear(&mut out, at + open, at + close);
                at += close + open - 1;
                continue;
            }
            [b'"', ..] => {
                let close = end_of_string(bytes, at + 1, b'"');
                literals.push((at, text[at + 1..close].to_owned()));
                clear(&mut out, at + 1, close);
                at = close + 1;
                continue;
            }
            [b'\'', b'\\', ..] => {
                let close = end_of_string(bytes, at + 1, b'\'');
                clear(&mut out, at + 1, close);
                at = close + 1;
                continue;
            }
            [b'\'', ..] => {
                // 'x' is a character, 'x a lifetime.
                let inside = text[at + 1..].chars().next().map_or(0, char::len_utf8);
                if bytes.get(at + 1 + inside) == Some(&b'\'') {
                    clear(&mut out, at + 1, at + 1 + inside);
                    at += inside + 2;
                } else {
                    at += 1;
                }
                continue;
            }
            _ => {
                at += 1;
                continue;
            }
        };
        clear(&mut out, at, end);
        at = end;
    }
    (String::from_utf8_lossy(&out).into_owned(), literals)
}

/// Blanks every item under `#[cfg(test)]`. `code` has no strings and comments left.
fn without_tests(code: &str) -> String {
    let mut out = code.as_bytes().to_vec();
    let mut from = 0;
    while let Some(start) = code[from..].find("#[cfg(test)]").map(|i| from + i) {
        let mut depth = 0usize;
        let mut end = code.len();
        for (i, b) in code.bytes().enumerate().skip(start) {
            match b {
                b'{' => depth += 1,
                b'}' => depth = depth.saturating_sub(1),
                _ => {}
            }
            if depth == 0 && (b == b';' || b == b'}') {
                end = i + 1;
                break;
            }
        }
        clear(&mut out, start, end);
        from = end;
    }
    String::from_utf8_lossy(&out).into_owned()
}

/// Of a raw string: where its inside begins and ends, from its `r`.
fn raw(rest: &[u8]) -> Option<(usize, usize)> {
    let hashes = rest[1..].iter().take_while(|b| **b == b'#').count();
    if rest.get(1 + hashes) != Some(&b'"') {
        return None;
    }
    let open = hashes + 2;
    let closing: Vec<u8> = [b'"'].into_iter().chain(std::iter::repeat_n(b'#', hashes)).collect();
    let close = rest[open..].windows(closing.len()).position(|w| w == closing)?;
    Some((open, open + close))
}

fn end_of_line(bytes: &[u8], at: usize) -> usize {
    bytes[at..].iter().position(|b| *b == b'\n').map_or(bytes.len(), |i| at + i)
}

/// Block comments nest.
fn end_of_block(bytes: &[u8], at: usize) -> usize {
    let mut depth = 0usize;
    let mut i = at;
    while i + 1 < bytes.len() {
        match (bytes[i], bytes[i + 1]) {
            (b'/', b'*') => (depth, i) = (depth + 1, i + 2),
            (b'*', b'/') if depth == 1 => return i + 2,
            (b'*', b'/') => (depth, i) = (depth - 1, i + 2),
            _ => i += 1,
        }
    }
    bytes.len()
}

fn end_of_string(bytes: &[u8], mut at: usize, mark: u8) -> usize {
    while at < bytes.len() && bytes[at] != mark {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    at.min(bytes.len())
}

/// Spaces instead of what stands there; line ends stay.
fn clear(out: &mut [u8], start: usize, end: usize) {
    let end = end.min(out.len());
    for b in out[start.min(end)..end].iter_mut().filter(|b| **b != b'\n') {
        *b = b' ';
    }
}

fn is_word(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_')
}

fn stands_alone(text: &str, at: usize, word: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    let before = text[..at].chars().next_back().is_some_and(letter);
    let after = text[at + word.len()..].chars().next().is_some_and(letter);
    let starts = word.chars().next().is_some_and(letter);
    let ends = word.chars().next_back().is_some_and(letter);
    let joined = (before && starts) || (after && ends);
    !joined
}

#[test]
fn comments_strings_and_tests_are_told_from_code() {
    let text = "//! panic!\nfn a<'x>(b: &'x str) { c(\"d \\\" e\", 'f', '\\'', r#\"g\"h\"#); } /* /* i */ j */\n#[cfg(test)]\nmod tests { fn k() { \"l\" } }\nfn m() {}\n";
    let (code, literals) = blank(text);
    assert_eq!(code.len(), text.len());
    let literals: Vec<&str> = literals.iter().map(|(_, inside)| inside.as_str()).collect();
    assert_eq!(literals, ["d \\\" e", "g\"h", "l"]);
    assert!(!code.contains("panic!") && !code.contains(" j "), "{code}");
    assert!(code.contains("<'x>(b: &'x str)"), "{code}");
    let shipped = without_tests(&code);
    assert!(shipped.contains("fn m()") && !shipped.contains("fn k()"), "{shipped}");
}

#[test]
fn modules_for_tests_are_found_by_their_declaration() {
    let declared =
        "#[cfg(test)]\nmod tests;\nmod run;\n#[cfg(test)]\n#[path = \"jsonl_tests.rs\"]\nmod other;\n";
    assert_eq!(test_modules("src/a/mod.rs", declared), ["src/a/tests", "src/a/jsonl_tests"]);
    assert_eq!(test_modules("src/a/b.rs", declared)[0], "src/a/b/tests");
}
