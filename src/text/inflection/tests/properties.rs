//! What holds for every string.

use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::{Irregular, every_list, inflect};

/// Strings that come near to the endings the grammar knows.
fn word_like() -> impl Strategy<Value = String> {
    let endings = "(er|ir|oir|re|cer|ger|eler|yer|éder|guer|dre|aitre|oître|uire|venir|frir|al|eau|eux|if|teur|en|is|û|sous|-|'|)";
    proptest::string::string_regex(&format!("(se |s'|s’|S’)?[a-zéèêçœÉŒ -]{{0,6}}{endings}"))
        .expect("a regular expression")
}

fn holds(base: &str, irregulars: &[Irregular]) -> Result<(), proptest::test_runner::TestCaseError> {
    let forms = inflect(base, irregulars);
    for list in every_list(&forms) {
        prop_assert!(list.windows(2).all(|pair| pair[0] < pair[1]), "{base}: {list:?}");
        prop_assert!(list.iter().all(|form| !form.is_empty()), "{base}: {list:?}");
        prop_assert!(list.iter().all(|form| !form.contains(['œ', '’', 'É'])), "{base}: {list:?}");
    }
    for form in forms.future.iter().chain(&forms.conditional) {
        prop_assert!(forms.finite.contains(form), "{base}: {form}");
    }
    prop_assert!(!forms.pronominal || forms.with_etre);
    // A verb has an infinitive and finite forms, and is no nominal; anything else has nominal forms only.
    prop_assert_eq!(forms.infinitive.is_empty(), forms.finite.is_empty());
    prop_assert!(forms.infinitive.is_empty() || forms.nominal.is_empty());
    for infinitive in &forms.infinitive {
        prop_assert_eq!(&inflect(infinitive, &[]).finite, &forms.finite);
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_string_gives_sorted_lists(base in any::<String>(), listed in any::<String>(), form in any::<String>()) {
        holds(&base, &[])?;
        let irregular = Irregular { base: base.clone(), forms: vec![form, listed] };
        holds(&base, &[irregular])?;
    }

    #[test]
    fn any_likely_word_gives_sorted_lists(base in word_like()) {
        holds(&base, &[])?;
    }

    #[test]
    fn a_base_is_among_its_own_forms(base in "[a-zéèêç]{1,8}(er|ir|oir|re|al|eau|if|is)?") {
        let forms = inflect(&base, &[]);
        prop_assert!(forms.infinitive.contains(&base) || forms.nominal.contains(&base));
    }
}

#[test]
fn nothing_comes_of_nothing() {
    for base in ["", " ", "s'", "\u{a0}"] {
        assert!(every_list(&inflect(base, &[])).iter().all(|list| list.is_empty()), "{base:?}");
    }
}
