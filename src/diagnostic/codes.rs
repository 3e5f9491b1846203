//! Every code a diagnostic may carry, with its meaning in one line. A code is never given a second meaning; a code that is no longer used keeps
//! its row. `E` is an error (the thing is left out), `W` a warning (the thing works, perhaps not as meant).

/// Code and meaning, sorted by code. Errors of the YAML and of the shape of a file are E001–E049, warnings of these W001–W019.
pub const CODES: &[(&str, &str)] = &[
    ("E001", "the file is not YAML"),
    ("E002", "a tab where YAML wants spaces"),
    ("E003", "a quote that is not closed"),
    ("E004", "a colon that YAML takes for a key's"),
    ("E005", "brackets or braces where YAML takes them for its own"),
    ("E006", "a text that begins with a sign which YAML keeps for itself"),
    ("E007", "text after the closing quote"),
    ("E008", "lines that are not indented alike"),
    ("E009", "an anchor, alias, tag or merge key"),
    ("E010", "a file too large or too deep to be a rule file"),
    ("E011", "more than one YAML document in a file"),
    ("E012", "a backslash that means nothing in double quotes"),
    ("E020", "an unknown key"),
    ("E021", "a key that must be there is missing"),
    ("E022", "the same key twice"),
    ("E023", "a value of the wrong kind (text, list or mapping)"),
    ("E024", "an empty value"),
    ("E025", "a text that YAML has read as a mapping, because of its colon"),
    ("E026", "a text that YAML has read as a list or mapping, because of its brackets"),
    ("E027", "patterns that stand under no language"),
    ("E028", "a group of patterns whose key is not `slot=value`"),
    ("E029", "a key that is no text"),
    ("E030", "an empty file"),
    ("E031", "a folder that holds no rules"),
    ("E032", "an `expect` that expects nothing"),
    ("E040", "more problems than are shown"),
    ("W001", "a comment that may have cut a text"),
    ("W002", "patterns in a flow list, which splits at commas"),
    ("W003", "a dash at the start of a continuation line"),
];

/// What `code` means, when there is such a code.
pub fn meaning(code: &str) -> Option<&'static str> {
    let at = CODES.binary_search_by(|(known, _)| (*known).cmp(code)).ok()?;
    CODES.get(at).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::{CODES, meaning};
    use std::path::{Path, PathBuf};

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(CODES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_code_is_a_letter_and_three_digits() {
        for (code, meaning) in CODES {
            let (letter, digits) = code.split_at(1);
            assert!(matches!(letter, "E" | "W"), "{code}");
            assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()), "{code}");
            assert!(!meaning.is_empty() && !meaning.ends_with('.'), "{code}");
        }
    }

    #[test]
    fn a_code_is_looked_up() {
        assert_eq!(meaning("E022"), Some("the same key twice"));
        assert_eq!(meaning("E999"), None);
    }

    /// Every literal of the form of a code in the sources is a row of the table.
    #[test]
    fn every_code_that_is_used_is_known() {
        let code = regex::Regex::new(r#""([EW]\d{3})""#).expect("a valid pattern");
        for file in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
            let text = std::fs::read_to_string(&file).expect("a readable source file");
            for found in code.captures_iter(&text) {
                assert!(
                    found[1] == *"E999" || meaning(&found[1]).is_some(),
                    "{} in {}",
                    &found[1],
                    file.display()
                );
            }
        }
    }

    fn sources(folder: &Path) -> Vec<PathBuf> {
        let mut files = Vec::new();
        for entry in std::fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                files.extend(sources(&path));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
        files
    }
}
