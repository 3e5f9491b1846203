//! `(violé|rompu)` in the text of an example: one text stands for several. Left out: choices within choices, which nobody could read.

/// Every text that a text with choices stands for: as many as its longest choice has alternatives. The n-th text takes the n-th alternative of every
/// choice; a choice that is over begins again. Parentheses without a bar are part of the text. A text without choices stands for itself.
pub(super) fn variants(text: &str) -> Vec<String> {
    let parts = parts(text);
    let count = parts.iter().map(Vec::len).max().unwrap_or(1);
    (0..count).map(|n| parts.iter().map(|part| part[n % part.len()]).collect()).collect()
}

/// The text in pieces, each with the alternatives that may stand there, one at least.
fn parts(text: &str) -> Vec<Vec<&str>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some((before, choice, behind)) = next_choice(rest) {
        out.push(vec![before]);
        out.push(choice.split('|').collect());
        rest = behind;
    }
    out.push(vec![rest]);
    out
}

/// What stands before the next choice, in it, and behind it.
fn next_choice(text: &str) -> Option<(&str, &str, &str)> {
    let mut from = 0;
    while let Some(close) = text.get(from..)?.find(')').map(|at| from + at) {
        let open = text[from..close].rfind('(').map(|at| from + at);
        if let Some(open) = open.filter(|open| text[*open..close].contains('|')) {
            return Some((&text[..open], &text[open + 1..close], &text[close + 1..]));
        }
        from = close + 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::variants;

    #[test]
    fn every_alternative_stands_in_a_text() {
        for (text, all) in [
            ("La trêve tient.", vec!["La trêve tient."]),
            ("La trêve (tient|dure) (AFP).", vec!["La trêve tient (AFP).", "La trêve dure (AFP)."]),
            (
                "(Kiev|Moscou) a (violé|rompu|bafoué) la trêve.",
                vec!["Kiev a violé la trêve.", "Moscou a rompu la trêve.", "Kiev a bafoué la trêve."],
            ),
            ("Elle (|ne) tient.", vec!["Elle  tient.", "Elle ne tient."]),
            ("Trêve :) (a|b", vec!["Trêve :) (a|b"]),
            ("", vec![""]),
        ] {
            assert_eq!(variants(text), all, "{text}");
        }
    }
}
