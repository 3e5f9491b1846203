//! The formats held against whole texts, against widths, and against hostile words.

use super::sample::{self, Sample};
use super::words::Lang;
use super::{
    claims_jsonl, claims_markdown, compare_jsonl, compare_markdown, conflicts_jsonl, conflicts_markdown,
    show_markdown,
};
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use serde_json::Value as Json;

#[cfg(feature = "cli")]
mod terminal {
    use super::{Lang, sample};
    use crate::report::{
        claims_csv, claims_text, compare_csv, compare_text, conflicts_csv, conflicts_text, show_text,
    };
    use insta::assert_snapshot;

    #[test]
    fn seeds_side_by_side() {
        let seeds = sample::seeds();
        assert_snapshot!("seeds_80", compare_text(&seeds.view(Lang::En, 80)));
        assert_snapshot!("seeds_120", compare_text(&seeds.view(Lang::En, 120)));
        assert_snapshot!("seeds_200", compare_text(&seeds.view(Lang::En, 200)));
        assert_snapshot!("seeds_fr_80", compare_text(&seeds.view(Lang::Fr, 80)));
    }
}
