//! The formats held against whole texts, against widths, and against hostile words.

use super::sample::{self, Sample};
use super::words::Lang;
use super::{
    claims_jsonl, claims_markdown, compare_jsonl, compare_markdown, conflicts_jsonl, conflicts_markdown,
};
use crate::text::to_edtf;
use insta::assert_snapshot;
use proptest::prelude::{ProptestConfig, prop_assert, proptest};
use serde_json::Value as Json;
use std::sync::Arc;

#[test]
fn markdown_shows_hostile_words_as_words() {
    let folder = sample::folder();
    let view = folder.view(Lang::En, 80);
    assert_snapshot!("folder_compare_md", compare_markdown(&view));
    assert_snapshot!("folder_conflicts_md", conflicts_markdown(&view));
    for page in [compare_markdown(&view), conflicts_markdown(&view), claims_markdown(&view)] {
        assert!(!page.contains("<script>") && !page.contains("*depuis*"), "{page}");
        let rows: Vec<&str> = page.lines().filter(|l| l.starts_with("| ")).collect();
        let cells = |row: &&&str| row.replace("\\|", "").matches('|').count();
        assert!(rows.iter().all(|r| cells(&r) == cells(&&rows[0])), "as many cells in each row");
    }
}

fn keys(record: &Json) -> Vec<&str> {
    record.as_object().map(|o| o.keys().map(String::as_str).collect()).unwrap_or_default()
}

fn records(lines: &str) -> Vec<Json> {
    lines.lines().map(|l| serde_json::from_str(l).expect("a line is a record")).collect()
}

#[test]
fn a_claim_is_a_record_with_its_keys_in_order() {
    let seeds = sample::seeds();
    let records = records(&claims_jsonl(&seeds.view(Lang::Fr, 80)));
    assert_eq!(records.len(), seeds.claims.len());
    for record in &records {
        assert_eq!(
            keys(record),
            [
                "schema",
                "id",
                "document",
                "outlet",
                "agency",
                "published",
                "how",
                "lang",
                "section",
                "claim",
                "rule",
                "value",
                "modality",
                "attribution",
                "about",
                "evidence",
                "notes",
            ]
        );
        assert_eq!(keys(&record["how"]), ["outlet", "agency", "published"]);
        assert_eq!(keys(&record["attribution"][0]), ["role", "name", "entity", "kind", "cue"]);
        assert_eq!(
            keys(&record["about"]),
            ["subject", "place", "from", "until", "said", "counting", "party", "counted_by"]
        );
        assert_eq!(keys(&record["about"]["subject"]), ["id", "how"]);
        assert_eq!(keys(&record["evidence"]), ["start", "end", "text", "line", "text_sha256"]);
    }
    assert_eq!(records[0]["value"]["count"], serde_json::json!({"min": 0, "max": 0, "text": "aucun"}));
    assert_eq!(records[0]["attribution"][0]["role"], "speaker");
    assert_eq!(records[0]["attribution"][1]["name"], "RT en français");
    let published = seeds.claims[0].provenance.published.and_then(to_edtf);
    assert_eq!(records[0]["published"], serde_json::json!(published));
    let excluded = &records[3];
    assert_eq!(keys(&excluded["value"]["excluded"][0]), ["id", "name", "text"]);
    assert_eq!(excluded["about"]["subject"], serde_json::json!({"id": "syria-2016-02", "how": "inferred"}));
    assert_eq!(excluded["notes"], serde_json::json!(["list-open"]));
    assert_eq!(records[4]["notes"], serde_json::json!(["presupposed"]));
    assert_eq!(records[11]["outlet"], Json::Null);
    assert_eq!(records[11]["how"]["outlet"], "unknown");
    assert_eq!(records[11]["about"]["from"], "2016-07-01");
}

#[test]
fn a_conflict_is_a_record_with_its_keys_in_order() {
    let (seeds, folder) = (sample::seeds(), sample::folder());
    let soft = records(&conflicts_jsonl(&seeds.view(Lang::En, 80)));
    let all = records(&conflicts_jsonl(&folder.view(Lang::En, 80)));
    for record in soft.iter().chain(&all) {
        assert_eq!(
            keys(record),
            ["schema", "verdict", "strength", "kind", "claim", "key", "reason", "a", "b"]
        );
        assert_eq!(keys(&record["key"]), ["subject", "slots", "place", "from", "until"]);
        assert_eq!(keys(&record["reason"]), ["part", "code", "soft", "notes", "detail"]);
        assert_eq!(keys(&record["a"]), ["value", "claims", "outlets", "origins"]);
    }
    assert_eq!(soft.len(), 1);
    assert_eq!(soft[0]["strength"], "soft");
    assert_eq!(soft[0]["key"]["from"], "2016-07-01");
    assert_eq!(soft[0]["key"]["until"], "2016-07-06");
    let verdicts: Vec<&Json> = all.iter().map(|r| &r["verdict"]).collect();
    assert_eq!(verdicts, ["contradicts", "tension", "drift"]);
    let (wire, other) = (&all[0]["a"], &all[0]["b"]);
    let wire = if wire["claims"].as_array().is_some_and(|c| c.len() == 3) { wire } else { other };
    assert_eq!(wire["outlets"], serde_json::json!(["Le Nord", "Ouest Matin", "Sud Soir"]));
    assert_eq!(wire["origins"], serde_json::json!(["AFP"]));
}

#[test]
fn a_question_is_a_record_with_its_positions_and_verdicts() {
    let seeds = sample::seeds();
    let records = records(&compare_jsonl(&seeds.view(Lang::En, 80)));
    assert_eq!(records.len(), seeds.comparison.questions.len());
    let mut positions = 0;
    for record in &records {
        assert_eq!(keys(record), ["schema", "claim", "subject", "slots", "place", "positions", "verdicts"]);
        for position in record["positions"].as_array().into_iter().flatten() {
            assert_eq!(keys(position), ["position", "value", "claims", "outlets", "origins"]);
            assert_eq!(position["position"], positions, "positions are numbered through");
            positions += 1;
        }
        for verdict in record["verdicts"].as_array().into_iter().flatten() {
            assert_eq!(keys(verdict), ["verdict", "strength", "kind", "a", "b", "reason"]);
        }
    }
    let verdicts: usize = records.iter().filter_map(|r| r["verdicts"].as_array()).map(Vec::len).sum();
    assert_eq!(verdicts, seeds.comparison.verdicts.len());
}

/// A sample in which every word of an article is `words`.
fn with_words(words: &str) -> Sample {
    let mut sample = sample::folder();
    for claim in &mut sample.claims {
        claim.document = Arc::from(words);
        claim.evidence.text = words.to_owned();
        claim.evidence.sentence_text = words.to_owned();
        claim.rule = words.to_owned();
        for (_, value) in &mut claim.value {
            *value = crate::claim::Value::Text(words.to_owned());
        }
    }
    sample.told.articles_without_claim = vec![words.to_owned()];
    sample
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_words_reach_the_reader_as_control(words in "\\PC{0,40}|[\u{0}-\u{ff}\u{202a}-\u{202e}\u{2066}-\u{2069}«» ]{0,60}|.{0,60}") {
        let sample = with_words(&words);
        for lang in [Lang::En, Lang::Fr] {
            let mut view = sample.view(lang, 60);
            view.all = true;
            let mut pages: Vec<String> = Vec::new();
            pages.extend([
                compare_markdown(&view), conflicts_markdown(&view), claims_markdown(&view),
                super::show_markdown(&view, &sample.claims[0], &words),
                claims_jsonl(&view), conflicts_jsonl(&view), compare_jsonl(&view),
            ]);
            #[cfg(feature = "cli")]
            {
                let text = [
                    super::compare_text(&view), super::conflicts_text(&view), super::claims_text(&view),
                    super::show_text(&view, &sample.claims[0], &words),
                ];
                for line in text.iter().flat_map(|t| t.lines()) {
                    prop_assert!(super::wrap::width(line) <= 60, "{line}");
                }
                pages.extend(text);
                pages.extend([super::compare_csv(&view), super::claims_csv(&view), super::conflicts_csv(&view)]);
            }
            for (at, page) in pages.iter().enumerate() {
                let bad = |c: char| (c.is_control() && c != '\n')
                    || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}');
                prop_assert!(!page.chars().any(bad), "page {at}: {page:?}");
            }
        }
    }
}

#[cfg(feature = "cli")]
mod terminal {
    use super::{Lang, sample};
    use crate::claim::Claim;
    use crate::report::wrap::width;
    use crate::report::{
        View, claims_csv, claims_text, compare_csv, compare_text, conflicts_csv, conflicts_text, show_text,
    };
    use crate::text::Span;
    use insta::assert_snapshot;

    #[test]
    fn seeds_side_by_side() {
        let seeds = sample::seeds();
        for columns in [80, 120, 200] {
            assert_snapshot!(format!("seeds_{columns}"), compare_text(&seeds.view(Lang::En, columns)));
        }
        assert_snapshot!("seeds_fr_80", compare_text(&seeds.view(Lang::Fr, 80)));
        let all = View { all: true, ..seeds.view(Lang::En, 80) };
        assert_snapshot!("seeds_all_80", compare_text(&all));
    }

    #[test]
    fn a_folder_that_has_everything() {
        let folder = sample::folder();
        assert_snapshot!("folder_80", compare_text(&folder.view(Lang::En, 80)));
        assert_snapshot!("folder_fr_120", compare_text(&folder.view(Lang::Fr, 120)));
        assert_snapshot!("folder_conflicts_80", conflicts_text(&folder.view(Lang::En, 80)));
        assert_snapshot!("folder_claims_80", claims_text(&folder.view(Lang::En, 80)));
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for sample in [sample::seeds(), sample::folder()] {
            for columns in (40..=200).step_by(7) {
                for lang in [Lang::En, Lang::Fr] {
                    let view = View { all: true, ..sample.view(lang, columns) };
                    for line in
                        [compare_text(&view), conflicts_text(&view), claims_text(&view)].concat().lines()
                    {
                        assert!(width(line) <= columns, "{} > {columns}: {line}", width(line));
                    }
                }
            }
        }
    }

    #[test]
    fn nothing_to_compare_is_said_plainly() {
        let empty = sample::Sample::default();
        let text = compare_text(&empty.view(Lang::En, 80));
        assert!(text.contains("No contradiction."), "{text}");
        assert!(text.contains("No question is answered by two outlets."), "{text}");
        assert_eq!(claims_text(&empty.view(Lang::Fr, 80)), "Aucune affirmation trouvée.\n");
    }

    #[test]
    fn color_is_bold_only_and_carries_nothing() {
        let seeds = sample::seeds();
        let plain = compare_text(&seeds.view(Lang::En, 80));
        let bold = compare_text(&View { color: true, ..seeds.view(Lang::En, 80) });
        assert!(!plain.contains('\u{1b}') && bold.contains("\u{1b}[1mContradictions\u{1b}[0m"));
        assert_eq!(bold.replace("\u{1b}[1m", "").replace("\u{1b}[0m", ""), plain);
    }

    #[test]
    fn a_spreadsheet_gets_no_formula() {
        let folder = sample::folder();
        let view = folder.view(Lang::En, 80);
        assert_snapshot!("folder_compare_csv", compare_csv(&view));
        for text in [claims_csv(&view), compare_csv(&view), conflicts_csv(&view)] {
            let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let rows: Vec<csv::StringRecord> = reader.records().map(|r| r.expect("a row")).collect();
            assert!(rows.len() > 1 && rows.iter().all(|r| r.len() == rows[0].len()), "rows of one length");
            assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '-', '@'])), "{text}");
        }
    }

    /// The collapse as the article tells it, with spans of its true text.
    fn collapse(text: &str) -> Claim {
        let at = |words: &str| {
            let start = text.find(words).expect("these words");
            Span::new(start, start + words.len())
        };
        let seeds = sample::seeds();
        let words = "cette trêve a fini par voler en éclats";
        let mut claim = seeds.claims.into_iter().find(|c| c.evidence.text == words).expect("the collapse");
        claim.evidence.span = at(words);
        claim.evidence.sentence =
            at("Mais cette trêve a fini par voler en éclats après des violations répétées des terroristes.");
        claim.modality_cue = Some(at("a fini par"));
        claim
    }

    #[test]
    fn one_claim_in_full() {
        let text = include_str!("../../seeds/004_d62740f416ae1436.txt");
        let (seeds, claim) = (sample::seeds(), collapse(text));
        assert_snapshot!("show_80", show_text(&seeds.view(Lang::En, 80), &claim, text));
        assert_snapshot!("show_fr_120", show_text(&seeds.view(Lang::Fr, 120), &claim, text));
        let other = show_text(&seeds.view(Lang::En, 80), &claim, "another text");
        assert!(
            other.contains("voler en éclats"),
            "the claim's own words stand when the text is not its own"
        );
    }
}
