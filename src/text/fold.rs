//! Folding: the form in which words are compared. Lower case, composed accents kept, `œ` as `oe`, straight apostrophes, plain hyphens; soft hyphens
//! and zero-width characters vanish. The text itself is never changed.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The folded form of a word.
pub fn fold(word: &str) -> String {
    if word.bytes().all(|b| b.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let mut folded = String::with_capacity(word.len());
    for c in word.nfc() {
        match c {
            '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}' => {}
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            '’' | 'ʼ' | '‘' | '′' => folded.push('\''),
            '‐' | '‑' => folded.push('-'),
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded
}

/// A folded form without its accents (`états-unis` → `etats-unis`), for names and capitals.
pub fn bare(folded: &str) -> String {
    if folded.is_ascii() {
        return folded.to_owned();
    }
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        decompose_canonical(c, |d| {
            if !is_combining_mark(d) {
                out.push(d);
            }
        });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{bare, fold};

    #[test]
    fn folds_what_readers_do_not_see() {
        for (written, folded) in [
            ("TRÊVE", "trêve"),
            ("tre\u{302}ve", "trêve"),
            ("vœux", "voeux"),
            ("L’", "l'"),
            ("cessez‑le‑feu", "cessez-le-feu"),
            ("ces\u{ad}sez", "cessez"),
        ] {
            assert_eq!(fold(written), folded);
        }
        assert_eq!(bare(&fold("États-Unis")), "etats-unis");
    }
}
