//! Words that are one number or one length of time and nothing else, as people write them in rules.

use super::{Quantity, Span, durations, numbers, read};

/// The number that `words` are, all of them: `1355`, `1 355`, `au moins trois`, `une dizaine`.
pub fn whole_number(words: &str) -> Option<Quantity> {
    // "Une dizaine" and "aucun" are numbers before a noun only.
    [words.to_owned(), format!("{words} fois"), format!("{words} de fois")].into_iter().find_map(|text| {
        let reading = read(&text);
        let sentence = reading.sentences.first()?;
        let found = numbers(&sentence.tokens, &text, &[]).into_iter().next()?;
        let all = found.words.start == 0
            && sentence.tokens[found.words.start..found.words.end]
                .iter()
                .map(|t| t.span)
                .reduce(Span::cover)
                .is_some_and(|s| s.end >= words.trim_end().len());
        all.then_some(found.quantity)
    })
}

/// The length of time that `words` are, in hours: `72 heures`, `une semaine`.
pub fn whole_duration(words: &str) -> Option<Quantity> {
    let reading = read(words);
    let sentence = reading.sentences.first()?;
    let found = durations(&sentence.tokens, words).into_iter().next()?;
    (found.words.start == 0 && found.words.end == sentence.tokens.len()).then_some(found.hours)
}

#[cfg(test)]
mod tests {
    use super::{whole_duration, whole_number};

    #[test]
    fn numbers_are_read_whole() {
        for (words, interval) in [
            ("1355", Some((Some(1355), Some(1355)))),
            ("1 355", Some((Some(1355), Some(1355)))),
            ("0", Some((Some(0), Some(0)))),
            ("aucune", Some((Some(0), Some(0)))),
            ("au moins trois", Some((Some(3), None))),
            ("neuf", Some((Some(9), Some(9)))),
            ("vingt-sept", Some((Some(27), Some(27)))),
            ("plus d'une dizaine", Some((Some(11), None))),
            ("27 violations", None),
            ("une violation", None),
            ("beaucoup", None),
            ("", None),
        ] {
            let found = whole_number(words).map(|q| {
                (q.min.map(|a| a.in_thousandths() / 1000), q.max.map(|a| a.in_thousandths() / 1000))
            });
            assert_eq!(found, interval, "{words}");
        }
        let dozen = whole_number("une dizaine").expect("a number");
        assert!(
            dozen.min < whole_number("10").and_then(|q| q.min)
                && dozen.max > whole_number("10").and_then(|q| q.max)
        );
    }

    #[test]
    fn lengths_are_read_whole() {
        assert_eq!(
            whole_duration("72 heures").map(|q| (q.min, q.max)),
            whole_duration("trois jours").map(|q| (q.min, q.max))
        );
        assert!(whole_duration("72 heures").is_some() && whole_duration("72").is_none());
        assert!(whole_duration("72 heures de trêve").is_none());
    }
}
