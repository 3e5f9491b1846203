//! Any text has its dates, or none.

use super::super::{DateExpr, Part, Period, dates, durations, parse_edtf, resolve, resolve_ahead, to_edtf};
use crate::text::testing::tokens;
use crate::text::{Case, Span, Token, TokenKind};
use jiff::civil::Date;
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};

/// Words of the grammar, in any order, with any places in the text.
fn any_token() -> impl Strategy<Value = Token> {
    const FORMS: &str = "lundi mardi dernier prochain mars mai décembre févr mi-mai mi- mi fin début le la l' les ce cette du de d' \
         au à en depuis jusqu' partir entre et 1 3 31 99 0 03 2016 99999999999 h heures jours mois semaine nuit dans \
         il y a hier minuit gmt heure ( ) , . - / : er cours des dernières un deux trois millions dizaine";
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

fn any_date() -> impl Strategy<Value = Date> {
    let date = (-9999..=9999_i16, 1..=12_i8, 1..=28_i8)
        .prop_map(|(year, month, day)| Date::new(year, month, day).unwrap_or(Date::ZERO));
    prop_oneof![8 => date, 1 => Just(Date::MIN), 1 => Just(Date::MAX)]
}

fn any_expr() -> impl Strategy<Value = DateExpr> {
    let part = prop::option::of(prop_oneof![
        Just(Part::Start),
        Just(Part::Middle),
        Just(Part::End),
        Just(Part::Summer),
        Just(Part::Winter)
    ]);
    let calendar =
        (prop::option::of(any::<i16>()), prop::option::of(-1..15_i8), prop::option::of(-1..33_i8), part)
            .prop_map(|(year, month, day, part)| DateExpr::Calendar { year, month, day, part });
    let one = prop_oneof![
        calendar,
        (any::<i8>(), any::<i8>()).prop_map(|(day, shift)| DateExpr::Weekday { day, shift }),
        (1..8_i8, -2..3_i8).prop_map(|(day, shift)| DateExpr::Weekday { day, shift }),
        any::<i32>().prop_map(DateExpr::Days),
        any::<i32>().prop_map(DateExpr::Weeks),
        any::<i32>().prop_map(DateExpr::Months),
        any::<i32>().prop_map(DateExpr::Years),
        any::<i32>().prop_map(DateExpr::LastHours),
        any::<i32>().prop_map(DateExpr::Then),
        any::<i32>().prop_map(DateExpr::Recent),
    ];
    one.prop_recursive(2, 8, 2, |inner| {
        prop_oneof![
            (inner.clone(), any::<i8>()).prop_map(|(date, side)| DateExpr::Beside(Box::new(date), side)),
            (inner.clone(), inner).prop_map(|(from, until)| DateExpr::Range(Box::new(from), Box::new(until))),
        ]
    })
}

proptest! {
    #[test]
    fn any_tokens_give_sorted_disjoint_dates(tokens in prop::collection::vec(any_token(), 0..40), text in "\\PC{0,20}") {
        let dates = dates(&tokens, &text);
        let mut last = 0;
        for date in &dates {
            prop_assert!(date.words.start >= last && !date.words.is_empty() && date.words.end <= tokens.len());
            last = date.words.end;
        }
        let mut last = 0;
        for duration in durations(&tokens, &text) {
            prop_assert!(duration.words.start >= last && !duration.words.is_empty());
            prop_assert!(duration.words.end <= tokens.len());
            prop_assert!(dates.iter().all(|date| !date.words.overlaps(duration.words)));
            last = duration.words.end;
        }
    }

    #[test]
    fn any_text_is_read(text in "[0-9a-zé ,./'’-]{0,60}") {
        let all = tokens(&text);
        prop_assert!(dates(&all, &text).iter().all(|date| date.words.end <= all.len()));
    }

    #[test]
    fn what_is_placed_is_in_order(expr in any_expr(), from in any_date(), until in any_date()) {
        for told in [None, Some(Period { from: Some(from), until: Some(from) }), Some(Period { from: Some(from), until: Some(until) })] {
            for placed in [resolve(&expr, told), resolve_ahead(&expr, told)] {
                if let Some(Period { from: Some(from), until: Some(until) }) = placed {
                    prop_assert!(from <= until);
                }
            }
        }
    }

    #[test]
    fn edtf_written_is_read_back(from in prop::option::of(any_date()), until in prop::option::of(any_date())) {
        let ordered = from.zip(until).is_none_or(|(from, until)| from <= until);
        let period = if ordered { Period { from, until } } else { Period { from: until, until: from } };
        if let Some(text) = to_edtf(period) {
            prop_assert_eq!(parse_edtf(&text), Some(period));
        }
    }

    #[test]
    fn any_edtf_is_read_or_refused(text in "[0-9./-]{0,24}") {
        let written = parse_edtf(&text).and_then(to_edtf);
        prop_assert_eq!(parse_edtf(&text).is_some(), written.is_some());
    }
}
