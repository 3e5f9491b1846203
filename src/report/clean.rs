//! Makes the words of an article harmless where they are shown. An article is not to be trusted: its escape sequences, its control and bidi
//! marks and its formulas stop here. The article itself is never changed.

/// `text` as one line for a terminal: white space becomes single spaces, control characters become `�`, and what nobody sees (bidi marks,
/// zero-width characters, soft hyphens, variation selectors) is dropped.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if !out.is_empty() && !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            c if c.is_control() => out.push('\u{fffd}'),
            c if unseen(c) => {}
            c => out.push(c),
        }
    }
    out.truncate(out.trim_end_matches(' ').len());
    out
}

/// `text` as one cell of a CSV file that a spreadsheet will not take for a formula.
pub fn csv_cell(text: &str) -> String {
    let clean = line(text);
    let formula = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if clean.starts_with(formula) || text.starts_with(['\t', '\r']) { format!("'{clean}") } else { clean }
}

/// `text` as one line of Markdown that shows just these characters: no emphasis, link, image, table, code, list or HTML of its own.
pub fn markdown(text: &str) -> String {
    let clean = line(text);
    let mut out = String::with_capacity(clean.len() + 8);
    let digits = clean.len() - clean.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in clean.char_indices() {
        let mark = matches!(c, '\\' | '|' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '~' | '&');
        let list = (at == 0 && matches!(c, '#' | '+' | '-' | '='))
            || (at == digits && at > 0 && matches!(c, '.' | ')'));
        if mark || list {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A JSON text with what a terminal would obey, and what nobody sees, written as escapes: the same data, harmless when printed.
pub fn json(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_control() || unseen(c) {
            // Outside its strings JSON holds no such character, so an escape always stands inside one.
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out
}

/// Characters that change what stands beside them and are not seen themselves.
fn unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{csv_cell, json, line, markdown};

    #[test]
    fn json_keeps_the_data_and_hides_nothing() {
        for text in ["a\u{9b}31m", "a\u{202e}b\u{7f}", "\u{e0041}\u{200b}é", "la trêve"] {
            let plain = serde_json::Value::from(text).to_string();
            let safe = json(&plain);
            assert!(!safe.chars().any(|c| c.is_control() || super::unseen(c)), "{safe}");
            assert_eq!(serde_json::from_str::<String>(&safe).ok().as_deref(), Some(text));
        }
        assert_eq!(json("\"a\u{9b}\u{e0041}\""), "\"a\\u009b\\udb40\\udc41\"");
    }

    #[test]
    fn a_terminal_sees_no_control_and_no_hidden_mark() {
        for (text, shown) in [
            ("La trêve tient.", "La trêve tient."),
            ("rouge \u{1b}[31mfaux\u{1b}[0m", "rouge \u{fffd}[31mfaux\u{fffd}[0m"),
            ("titre\u{9d}0;x\u{7}", "titre\u{fffd}0;x\u{fffd}"),
            ("a\r\nb\tc \n\n d", "a b c d"),
            ("a\u{202e}b\u{202c}\u{2066}c\u{2069}\u{200f}\u{61c}d", "abcd"),
            ("ces\u{ad}sez\u{200b}-le\u{2060}-feu\u{feff}", "cessez-le-feu"),
            ("\u{a0}1\u{202f}203\u{a0}", "\u{a0}1\u{202f}203\u{a0}"),
            ("  \n ", ""),
        ] {
            assert_eq!(line(text), shown, "{text:?}");
        }
    }

    #[test]
    fn a_spreadsheet_sees_no_formula() {
        for (text, cell) in [
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("+33 1", "'+33 1"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'=1"),
            ("\t1", "'1"),
            ("\r1", "'1"),
            ("\u{200b}=1", "'=1"),
            ("10 = 10", "10 = 10"),
            ("", ""),
        ] {
            assert_eq!(csv_cell(text), cell, "{text:?}");
        }
    }

    #[test]
    fn markdown_shows_the_characters_themselves() {
        for (text, shown) in [
            ("a | b", "a \\| b"),
            ("*gras* _it_ `code`", "\\*gras\\* \\_it\\_ \\`code\\`"),
            ("<script>[x](y)", "\\<script\\>\\[x\\](y)"),
            ("# titre\nligne", "\\# titre ligne"),
            ("12. liste", "12\\. liste"),
            ("vers 12. puis", "vers 12. puis"),
            ("a\\b", "a\\\\b"),
        ] {
            assert_eq!(markdown(text), shown, "{text:?}");
        }
    }
}
