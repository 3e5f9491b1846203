//! Numbers and what they count.

use super::Lang;
use crate::comparison::{Part, VerdictKind};
use crate::text::Amount;

/// What is counted in a sentence of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Noun {
    /// Articles read.
    Article,
    /// Outlets.
    Outlet,
    /// Claims.
    Claim,
    /// Pairs of answers.
    Pair,
    /// Independent voices.
    Voice,
    /// More of the same.
    More,
    /// Certain contradictions.
    Contradiction,
    /// Possible contradictions, after the certain ones.
    Possible,
}

/// `1 article`, `5 articles`.
pub fn count(lang: Lang, n: usize, noun: Noun) -> String {
    let one = match lang {
        Lang::En => n == 1,
        Lang::Fr => n < 2,
    };
    let (english, french) = match (noun, one) {
        (Noun::Article, true) => ("article", "article"),
        (Noun::Article, false) => ("articles", "articles"),
        (Noun::Outlet, true) => ("outlet", "média"),
        (Noun::Outlet, false) => ("outlets", "médias"),
        (Noun::Claim, true) => ("claim", "affirmation"),
        (Noun::Claim, false) => ("claims", "affirmations"),
        (Noun::Pair, true) => ("pair of answers", "paire de réponses"),
        (Noun::Pair, false) => ("pairs of answers", "paires de réponses"),
        (Noun::Voice, true) => ("independent voice", "voix indépendante"),
        (Noun::Voice, false) => ("independent voices", "voix indépendantes"),
        (Noun::More, true) => ("more", "autre"),
        (Noun::More, false) => ("more", "autres"),
        (Noun::Contradiction, true) => ("contradiction", "contradiction"),
        (Noun::Contradiction, false) => ("contradictions", "contradictions"),
        (Noun::Possible, true) => ("possible one", "possible"),
        (Noun::Possible, false) => ("possible ones", "possibles"),
    };
    format!("{n} {}", lang.pick(english, french))
}

/// A number as people write it: `1,203.5`, `1 203,5`.
pub fn number(lang: Lang, amount: Amount) -> String {
    let plain = amount.to_string();
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |d| ("-", d));
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) && digits.len() > 3 {
            out.push(lang.pick(',', '\u{202f}'));
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push(lang.pick('.', ','));
        out.push_str(rest);
    }
    out
}

/// What stopped a comparison, as it stands after a number: `8 another truce`.
pub fn of_part(lang: Lang, kind: VerdictKind, part: Part) -> &'static str {
    let unknown = kind == VerdictKind::Undecided;
    let (english, french) = match (part, unknown) {
        (Part::Subject, false) => ("about another truce", "sur une autre trêve"),
        (Part::Subject, true) => {
            ("where it is not known which truce is meant", "où l’on ne sait pas de quelle trêve il s’agit")
        }
        (Part::Slot, false) => ("about another matter", "sur un autre objet"),
        (Part::Slot, true) => {
            ("where one side leaves out what the other says", "où l’un tait ce que l’autre précise")
        }
        (Part::Place, false) => ("about another place", "sur un autre lieu"),
        (Part::Place, true) => ("where the place is not known", "où le lieu n’est pas connu"),
        (Part::Period, false) => ("about another time", "sur un autre moment"),
        (Part::Period, true) => ("where the time is not known", "où le moment n’est pas connu"),
        (Part::Counting, false) => ("counted in another way", "comptées autrement"),
        (Part::Counting, true) => {
            ("where it is not said how they were counted", "où la façon de compter n’est pas dite")
        }
        (Part::Modality, false) => (
            "where one side is only wanted, planned or asked",
            "dont un côté est seulement souhaité, prévu ou demandé",
        ),
        (Part::Modality, true) => {
            ("where it is not clear how it is put", "où la façon de le dire n’est pas claire")
        }
        (Part::Value, false) => ("that cannot be set against each other", "qui ne peuvent pas être opposées"),
        (Part::Value, true) => ("that no rule sets against each other", "qu’aucune règle n’oppose"),
    };
    lang.pick(english, french)
}

#[cfg(test)]
mod tests {
    use super::{Lang, Noun, count, number};
    use crate::text::Amount;

    #[test]
    fn numbers_follow_the_language() {
        for (thousandths, english, french) in [
            (0, "0", "0"),
            (256_000, "256", "256"),
            (1_203_000, "1,203", "1\u{202f}203"),
            (1_500_000_000, "1,500,000", "1\u{202f}500\u{202f}000"),
            (2_500, "2.5", "2,5"),
            (-12_345_600, "-12,345.6", "-12\u{202f}345,6"),
        ] {
            let amount = Amount::thousandths(thousandths);
            assert_eq!(number(Lang::En, amount), english);
            assert_eq!(number(Lang::Fr, amount), french);
        }
    }

    #[test]
    fn none_is_plural_in_english_only() {
        assert_eq!(count(Lang::En, 0, Noun::Article), "0 articles");
        assert_eq!(count(Lang::Fr, 0, Noun::Article), "0 article");
        assert_eq!(count(Lang::Fr, 2, Noun::Outlet), "2 médias");
    }
}
