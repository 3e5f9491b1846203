//! Which words are numbers, and what they cover.

mod press;

use super::{Amount, NumberMention, numbers};
use crate::text::testing::tokens;
use crate::text::{Case, Span, Token, TokenKind, Words, dates, durations};
use proptest::prelude::{Strategy, any, prop, prop_assert, proptest};

fn read(text: &str) -> Vec<NumberMention> {
    numbers(&tokens(text), text, &[])
}

/// `27[27,27]`, with `+` for what the mention takes beyond the words, `*` for an article; `·` is an open end.
fn show(text: &str) -> Vec<String> {
    show_beside(text, &[])
}

/// The same, in what dates and lengths of time leave.
fn show_beside_dates(text: &str) -> Vec<String> {
    let tokens = tokens(text);
    let dates = dates(&tokens, text).into_iter().map(|date| date.words);
    let taken: Vec<Words> =
        dates.chain(durations(&tokens, text).into_iter().map(|length| length.words)).collect();
    show_beside(text, &taken)
}

fn show_beside(text: &str, taken: &[Words]) -> Vec<String> {
    let tokens = tokens(text);
    let bound = |bound: Option<Amount>| bound.map_or("·".to_owned(), |bound| bound.to_string());
    let all = numbers(&tokens, text, taken);
    let one = |mention: &NumberMention| {
        let quantity = &mention.quantity;
        let span = tokens[mention.words.start].span.cover(tokens[mention.words.end - 1].span);
        let more = span.of(text).strip_prefix(quantity.text.as_str()).unwrap_or("?").trim().to_owned();
        let more = if more.is_empty() { more } else { format!("+{more}") };
        let article = if mention.article { "*" } else { "" };
        format!("{}{more} [{},{}]{article}", quantity.text, bound(quantity.min), bound(quantity.max))
    };
    all.iter().map(one).collect()
}

fn check(cases: &[(&str, &[&str])]) {
    check_with(show, cases);
}

fn check_with(show: fn(&str) -> Vec<String>, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter(|(text, expected)| show(text) != *expected)
        .map(|(text, expected)| format!("{text}\n  expected {expected:?}\n  found    {:?}", show(text)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn figures() {
    check(&[
        ("1 355 violations", &["1 355 [1355,1355]"]),
        ("1\u{a0}355 violations", &["1\u{a0}355 [1355,1355]"]),
        ("1\u{202f}355\u{202f}000 violations", &["1\u{202f}355\u{202f}000 [1355000,1355000]"]),
        ("1.355 violations", &["1.355 [1355,1355]"]),
        ("1355 violations", &["1355 [1355,1355]"]),
        ("2,5 fois", &["2,5 [2.5,2.5]"]),
        ("1,5 million de Syriens", &["1,5 million+de [1500000,1500000]"]),
        ("3 millions d’habitants", &["3 millions+d’ [3000000,3000000]"]),
        ("300 mille hommes", &["300 mille [300000,300000]"]),
        ("Les 27 groupes", &["27 [27,27]"]),
        ("27.", &["27 [27,27]"]),
        ("un bilan de 27, 12 à Alep", &["un [1,1]*", "27 [27,27]", "12 [12,12]"]),
        ("70 tirs et 120 600 tirs, 70€ et 120 600 €", &["70 [70,70]", "120 600 [120600,120600]"]),
        ("1 3555 tirs", &["1 [1,1]", "3555 [3555,3555]"]),
        ("0,5 mètre", &["0,5 [0.5,0.5]"]),
        ("d’1 million de", &["1 million+de [1000000,1000000]"]),
    ]);
}

#[test]
fn marks_without_width_part_no_thousands() {
    let text = "1 \u{200b}355 violations";
    let all = crate::text::read(text).sentences.remove(0).tokens;
    assert_eq!(numbers(&all, text, &[])[0].quantity.min, Some(Amount::whole(1355)));
}

#[test]
fn words() {
    check(&[
        ("vingt et un blessés", &["vingt et un [21,21]"]),
        ("vingt-et-une frappes", &["vingt-et-une [21,21]"]),
        ("quatre-vingt-dix-neuf cas", &["quatre-vingt-dix-neuf [99,99]"]),
        ("quatre-vingts cas", &["quatre-vingts [80,80]"]),
        ("quatre-vingt-un cas", &["quatre-vingt-un [81,81]"]),
        ("soixante et onze cas", &["soixante et onze [71,71]"]),
        ("soixante-dix-sept cas", &["soixante-dix-sept [77,77]"]),
        ("septante-deux cas", &["septante-deux [72,72]"]),
        ("huitante cas, nonante et un cas", &["huitante [80,80]", "nonante et un [91,91]"]),
        ("mille neuf cents cas", &["mille neuf cents [1900,1900]"]),
        ("neuf cents cas", &["neuf cents [900,900]"]),
        ("deux cent mille cas", &["deux cent mille [200000,200000]"]),
        ("deux-cent-cinquante-six cas", &["deux-cent-cinquante-six [256,256]"]),
        ("dix-neuf cents", &["dix-neuf cents [1900,1900]"]),
        ("cent vingt-trois cas", &["cent vingt-trois [123,123]"]),
        ("trois millions et demi de personnes", &["trois millions et demi+de [3500000,3500000]"]),
        ("un milliard deux cents millions", &["un milliard deux cents millions [1200000000,1200000000]"]),
        ("deux millions trois cent mille", &["deux millions trois cent mille [2300000,2300000]"]),
        ("un mort, une trêve", &["un [1,1]*", "une [1,1]*"]),
        ("Vingt-quatre heures", &["Vingt-quatre [24,24]"]),
        ("trois, quatre ou dix-huit", &["trois [3,3]", "quatre ou dix-huit [4,18]"]),
        ("aucune violation, aucun tir", &["aucune [0,0]", "aucun [0,0]"]),
        ("zéro violation", &["zéro [0,0]"]),
    ]);
}

#[test]
fn collectives() {
    check(&[
        ("une douzaine de blessés", &["une douzaine+de [10,14]"]),
        ("une dizaine d’obus", &["une dizaine+d’ [8,12]"]),
        ("une quinzaine, une vingtaine", &["une quinzaine [13,17]", "une vingtaine [18,22]"]),
        ("une trentaine de", &["une trentaine+de [27,33]"]),
        ("une bonne centaine de tirs", &["une bonne centaine+de [90,110]"]),
        ("un millier de tirs", &["un millier+de [900,1100]"]),
        ("deux centaines de tirs", &["deux centaines+de [180,220]"]),
        ("des dizaines de tirs", &["des dizaines+de [20,99]"]),
        ("plusieurs dizaines de tirs", &["plusieurs dizaines+de [20,99]"]),
        ("quelques dizaines de tirs", &["quelques dizaines+de [20,99]"]),
        ("des centaines de tirs", &["des centaines+de [200,999]"]),
        ("des milliers de tirs", &["des milliers+de [2000,9999]"]),
        ("des dizaines de milliers de civils", &["des dizaines de milliers+de [20000,99999]"]),
        ("une dizaine de milliers de civils", &["une dizaine de milliers+de [8000,12000]"]),
        ("les centaines de civils", &["centaines+de [200,999]"]),
        ("la dizaine de civils", &["dizaine+de [8,12]"]),
        ("plusieurs violations", &["plusieurs [2,·]"]),
        ("la trentaine, par dizaines", &[]),
        ("mis en quarantaine", &[]),
        ("à quelques reprises", &[]),
    ]);
}

#[test]
fn modifiers() {
    check(&[
        ("plus de 200 tirs", &["plus de 200 [201,·]"]),
        ("plus d’une centaine de tirs", &["plus d’une centaine+de [101,·]"]),
        ("moins de 10 tirs", &["moins de 10 [0,9]"]),
        ("au moins trois morts", &["au moins trois [3,·]"]),
        ("au moins un mort", &["au moins un [1,·]"]),
        ("pas moins de 27 tirs", &["pas moins de 27 [27,·]"]),
        ("au plus 10 tirs, jusqu’à 20 tirs", &["au plus 10 [0,10]", "jusqu’à 20 [0,20]"]),
        ("près de 200 violations", &["près de 200 [180,200]"]),
        ("presque 1 000 tirs", &["presque 1 000 [900,1000]"]),
        ("environ 27 tirs", &["environ 27 [24.3,29.7]"]),
        ("environ 1 300 tirs", &["environ 1 300 [1170,1430]"]),
        ("environ 200 tirs", &["environ 200 [100,300]"]),
        ("quelque 250 tirs", &["quelque 250 [225,275]"]),
        ("à peu près 12 tirs", &["à peu près 12 [10.8,13.2]"]),
        ("environ 3 tirs", &["environ 3 [2,4]"]),
        ("environ une dizaine de tirs", &["environ une dizaine+de [8,12]"]),
        ("jusqu’à près de 200 tirs", &["jusqu’à près de 200 [0,200]"]),
        ("300 environ", &["300 environ [200,400]"]),
        ("dix au moins", &["dix au moins [10,·]"]),
        ("trois au plus tard lundi", &["trois [3,3]"]),
        ("quelque chose", &[]),
        ("près de Damas", &[]),
        ("près d’un hôpital", &["un [1,1]*"]),
        ("jusqu’à une trêve", &["une [1,1]*"]),
        ("près d’un million de civils", &["près d’un million+de [900000,1000000]"]),
    ]);
}

#[test]
fn from_one_to_another() {
    check(&[
        ("entre 10 et 12 tirs", &["entre 10 et 12 [10,12]"]),
        ("entre deux et trois millions de civils", &["entre deux et trois millions+de [2000000,3000000]"]),
        ("10 à 12 tirs", &["10 à 12 [10,12]"]),
        ("10-12 tirs", &["10-12 [10,12]"]),
        ("de trois à quatre mille tirs", &["trois à quatre mille [3000,4000]"]),
        ("deux ou trois tirs", &["deux ou trois [2,3]"]),
        ("un ou plusieurs tirs", &["un ou plusieurs [1,·]"]),
        ("entre 1 000 et 1 200 tirs", &["entre 1 000 et 1 200 [1000,1200]"]),
        ("un groupe de 10 à 12 hommes", &["un [1,1]*", "10 à 12 [10,12]"]),
        ("passé de 10 à 12", &["10 [10,10]", "12 [12,12]"]),
        ("est passée de dix à douze", &["dix [10,10]", "douze [12,12]"]),
        ("tombé de 10 à 12, monté de 3 à 4", &["10 [10,10]", "12 [12,12]", "3 [3,3]", "4 [4,4]"]),
        ("12 à 10", &["12 [12,12]", "10 [10,10]"]),
        ("10-12-14 et 06 12 34 56 78", &[]),
        ("entre deux feux", &["deux [2,2]"]),
        ("3 à Alep et 10 à Homs", &["3 [3,3]", "10 [10,10]"]),
    ]);
}

#[test]
fn neuf_is_new_or_nine() {
    check(&[
        ("recensé neuf cas de violation", &["neuf [9,9]"]),
        ("Un drone neuf a été abattu", &["Un [1,1]*"]),
        ("un quartier neuf sans électricité", &["un [1,1]*"]),
        ("remis à neuf dans l’usine", &[]),
        ("remis à neuf des immeubles", &[]),
        ("coûté la vie à neuf rebelles", &["neuf [9,9]"]),
        ("étendu à neuf régions", &["neuf [9,9]"]),
        ("au moins neuf ont fui", &["au moins neuf [9,·]"]),
        ("au moins neuf civils", &["au moins neuf [9,·]"]),
        ("L’attentat a fait neuf morts", &["neuf [9,9]"]),
        ("huit ou neuf tirs", &["huit ou neuf [8,9]"]),
        ("vingt-neuf tirs", &["vingt-neuf [29,29]"]),
        ("du matériel neuf pour l’armée", &[]),
    ]);
}

#[test]
fn what_counts_nothing() {
    check(&[
        ("1er, 2e, 3ème, 1re", &[]),
        ("le vingt et unième, le deux centième", &[]),
        ("la résolution n°2254, la résolution n° 2254, no 2254", &[]),
        ("la résolution 2254, 27 groupes", &["27 [27,27]"]),
        ("les résolutions 2254 et 2268", &[]),
        ("l’article 5, en page 3", &[]),
        ("50 %, 50%, 50 pour cent, plus de 12,5 %, de 10 à 12 %", &[]),
        ("cent pour cent", &[]),
        ("14h30, 14 h, 15h GMT, 14:30, 14 h 30", &[]),
        ("24h/24, 7/7, T-72, F16, BM-21, 90 km/h", &["90 [90,90]"]),
        ("un tiers, deux tiers, trois quarts, deux cinquièmes", &[]),
        ("+33 6 12 34 56", &[]),
        ("l’un d’eux, à la une", &[]),
        ("192.168.1.10, 1,2,3", &[]),
    ]);
}

#[test]
fn dates_hold_no_number() {
    let text = "le 27 février 2016 12 tirs";
    let found = numbers(&tokens(text), text, &[Words::new(0, 4)]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].words, Words::new(4, 5));
    assert_eq!(read("le 27")[0].words, Words::new(1, 2));
}

#[test]
fn tanks_cut_in_three_are_no_number() {
    let token = |start: usize, form: &str, kind, glued| Token {
        span: Span::new(start, start + form.len()),
        form: form.into(),
        kind,
        case: Case::Lower,
        glued,
    };
    let tank = [
        token(0, "t", TokenKind::Word, false),
        token(1, "-", TokenKind::Sign, true),
        token(2, "72", TokenKind::Digits, true),
    ];
    assert_eq!(numbers(&tank, "T-72", &[]), []);
}

/// Words of the grammar, in any order, with any places in the text.
fn any_token() -> impl Strategy<Value = Token> {
    const FORMS: &str = "un une deux neuf vingt quatre vingts cent cents mille million milliards et demi de d' à entre ou plus \
         moins au jusqu' près environ dizaine milliers des plusieurs passé quatre-vingt-dix vingt-et- - , . % n ° h 1 \
         12 355 007 2016 9000000000000000 environ 99999999999999999999 9223372036854775807 000 er tiers la le";
    let form = prop::sample::select(FORMS.split_whitespace().collect::<Vec<_>>());
    (form, 0..40_usize, 0..5_usize, any::<bool>(), any::<bool>()).prop_map(
        |(form, start, length, glued, odd)| {
            let kind = match form.chars().next() {
                Some(c) if c.is_ascii_digit() != odd => TokenKind::Digits,
                Some(c) if c.is_alphabetic() => TokenKind::Word,
                _ => TokenKind::Sign,
            };
            Token {
                span: Span::new(start, start + length),
                form: form.into(),
                kind,
                case: Case::Lower,
                glued,
            }
        },
    )
}

proptest! {
    #[test]
    fn any_tokens_give_sorted_disjoint_numbers(
        tokens in prop::collection::vec(any_token(), 0..40),
        text in "\\PC{0,20}",
        taken in (0..50_usize, 0..50_usize),
    ) {
        let taken = [Words::new(taken.0, taken.1)];
        let mut last = 0;
        for mention in numbers(&tokens, &text, &taken) {
            prop_assert!(mention.words.start >= last && !mention.words.is_empty());
            prop_assert!(mention.words.end <= tokens.len() && (taken[0].is_empty() || !mention.words.overlaps(taken[0])));
            prop_assert!(mention.quantity.max.is_none_or(|max| mention.quantity.min.is_some_and(|min| min <= max)));
            last = mention.words.end;
        }
    }

    #[test]
    fn any_text_is_read(text in "[0-9a-zé ,.'’-]{0,60}") {
        let all = tokens(&text);
        prop_assert!(numbers(&all, &text, &[]).iter().all(|mention| mention.words.end <= all.len()));
    }
}
