//! Grouping, and that the order in which claims are given decides nothing.

use crate::claim::{Claim, Counting};
use crate::comparison::testing::{Draft, knowledge, says};
use crate::comparison::{
    CODES, Comparison, NOTES, SOFT, Stance, Verdict, VerdictKind, compare, verdict_between,
};
use crate::modality::Modality;
use proptest::prelude::{Just, Strategy, prop, prop_oneof, proptest};
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn claims_with_one_answer_form_a_position() {
    let count = |outlet, min, max| says(outlet, "violations").between(Some(min), Some(max)).daily();
    let found = of(&[
        count("a", 10, 10),
        count("b", 10, 10),
        count("c", 9, 11),
        count("d", 10, 10).day("2016-07-07"),
        count("e", 10, 10).counting(Counting::Since),
        count("f", 10, 10).hearsay(),
        count("g", 10, 10).at("aleppo"),
        count("h", 10, 10).at("syria"),
    ]);
    let sizes: BTreeSet<Vec<usize>> =
        found.positions.iter().map(|position| position.claims.clone()).collect();
    assert_eq!(sizes, [vec![0, 1, 7], vec![2], vec![3], vec![4], vec![5], vec![6]].into());
    assert_eq!(found.questions.len(), 2, "Syria with the truce's area, and Aleppo");
    assert_eq!(found.position_of.iter().flatten().count(), 8);
}

#[test]
fn a_position_shows_how_it_stands() {
    let found = of(&[says("a", "truce-status").state("violated").sometime_in("2016-07").denied()]);
    let position = &found.positions[0];
    assert_eq!((position.stance, position.somewhere_within), (Stance::Opposes, true));
    assert_eq!(position.period, Some(crate::comparison::testing::days("2016-07")));
}

#[test]
fn claims_that_no_rule_knows_are_left_out() {
    let found = of(&[says("a", "weather").state("rain"), says("b", "truce-status").slot("mood", "calm")]);
    assert_eq!((found.positions.len(), found.position_of, found.order), (0, vec![None, None], vec![0, 1]));
}

#[test]
fn codes_are_listed_once() {
    for codes in
        [CODES.map(|(code, _)| code).to_vec(), SOFT.map(|(c, _)| c).to_vec(), NOTES.map(|(c, _)| c).to_vec()]
    {
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    }
}

#[test]
fn codes_are_documented_as_they_are_meant() {
    let documented = include_str!("../../../docs/records.md");
    for (code, meaning) in CODES.iter().chain(&SOFT).chain(&NOTES) {
        assert!(documented.contains(&format!("| `{code}` | {meaning} |")), "{code} in docs/records.md");
    }
}

fn of(drafts: &[Draft]) -> Comparison {
    let claims: Vec<Claim> = drafts.iter().cloned().map(Draft::done).collect();
    compare(&claims, &knowledge())
}

/// A comparison without indices of claims.
type Told = (Vec<(String, Vec<String>)>, Vec<Verdict>, String, Vec<String>);

fn told(claims: &[Claim]) -> Told {
    let found = compare(claims, &knowledge());
    let id = |&index: &usize| format!("{} {}", claims[index].document, claims[index].id);
    let positions = found.positions.iter().map(|position| {
        let shown = format!("{:?} {:?} {:?}", position.question, position.outlets, position.origins);
        (shown, position.claims.iter().map(id).collect())
    });
    let order = found.order.iter().map(id).collect();
    (positions.collect(), found.verdicts, format!("{:?} {:?}", found.questions, found.not_made), order)
}

fn draft() -> impl Strategy<Value = Draft> {
    let state = prop_oneof![Just("collapsed"), Just("respected"), Just("strained"), Just("violated")];
    let actors = prop::sample::subsequence(vec!["terrorists", "islamic-state", "al-nusra", "russia"], 1..3);
    let answer = (0..6_u8, state, 0..4_i64, 0..3_i64, actors);
    let outlet = prop_oneof![Just("a"), Just("b"), Just("c")];
    let day = prop_oneof![Just("2016-07-05"), Just("2016-07-06"), Just("2016-07")];
    let place = prop_oneof![Just(None), Just(Some("syria")), Just(Some("aleppo")), Just(Some("idlib"))];
    let speaker = prop_oneof![Just(None), Just(Some("Lavrov")), Just(Some("Kerry"))];
    let modality = prop::sample::select(Modality::ALL.map(|(modality, _)| modality).to_vec());
    let flags = (0..4_u8, 0..5_u8, 0..8_u8, 0..4_u8);
    (answer, outlet, day, place, speaker, modality, flags).prop_map(
        |((kind, state, low, more, actors), outlet, day, place, speaker, modality, flags)| {
            let (counting, truce, odd, article) = flags;
            let mut draft = match kind {
                0 | 1 => says(outlet, "truce-status").state(state),
                2 | 3 => says(outlet, "violations").between(Some(low), Some(low + more)),
                4 => says(outlet, "blame").blames(&actors),
                _ => says(outlet, "exclusions").list("excluded", &actors),
            };
            draft = draft.article(&format!("{outlet}-{article}")).day(day);
            draft = match counting {
                0 => draft.since("2016-07-01"),
                1 => draft.daily(),
                2 => draft.counting(Counting::Incident),
                _ => draft,
            };
            draft = match truce {
                0 => draft.some_truce(),
                1 => draft.truce_inferred(),
                _ => draft,
            };
            draft = match odd {
                0 => draft.undated(),
                1 => draft.by_somebody(),
                2 => draft.headline(),
                3 => draft.no_outlet(),
                4 => draft.wire("afp").presupposed(),
                5 => draft.sometime_in(day),
                6 => draft.only(),
                _ => draft.party(&["russia"]),
            };
            draft = if modality == Modality::Asked { draft } else { draft.modality(modality) };
            draft = place.map_or(draft.clone(), |place| draft.at(place));
            speaker.map_or(draft.clone(), |speaker| draft.by(speaker))
        },
    )
}

proptest! {
    #[test]
    fn the_order_of_claims_decides_nothing(
        (given, shuffled) in prop::collection::vec(draft(), 0..24).prop_flat_map(|drafts| {
            let claims: Vec<Claim> = drafts.into_iter().map(Draft::done).collect();
            (Just(claims.clone()), Just(claims).prop_shuffle())
        })
    ) {
        assert_eq!(told(&given), told(&shuffled));
    }

    #[test]
    fn verdicts_are_symmetric_and_say_why((a, b) in (draft(), draft())) {
        let words = crate::comparison::testing::verdict(a, b);
        let listed = |code: &str| CODES.iter().any(|(known, _)| *known == code);
        let code = words.split(": ").nth(1).and_then(|rest| rest.split(' ').next());
        assert!(words == "none" || code.is_some_and(listed), "{words}");
    }

    /// The counts of comparisons not made, taken in bulk, are those of asking pair by pair.
    #[test]
    fn counted_in_bulk_as_pair_by_pair(drafts in prop::collection::vec(draft(), 0..16)) {
        let claims: Vec<Claim> = drafts.into_iter().map(Draft::done).collect();
        let found = compare(&claims, &knowledge());
        let inside = |a: usize, b: usize| {
            let documents: BTreeSet<_> = [a, b].iter().flat_map(|&position| &found.positions[position].claims)
                .map(|&index| &claims[index].document).collect();
            documents.len() == 1
        };
        let (mut verdicts, mut not_made) = (Vec::new(), BTreeMap::new());
        for (a, x) in found.positions.iter().enumerate() {
            for (b, y) in found.positions.iter().enumerate().skip(a + 1) {
                let Some(verdict) = verdict_between(&claims, &knowledge(), x.claims[0], y.claims[0]) else { continue };
                let open = matches!(verdict.kind, VerdictKind::NotComparable | VerdictKind::Undecided);
                if open && inside(a, b) {
                    continue;
                }
                if open {
                    let claim = found.questions[x.question].claim.clone();
                    let key = (claim, verdict.kind, verdict.reason.part);
                    not_made.entry(key).or_insert_with(Vec::new).push(verdict.clone());
                }
                if verdict.kind != VerdictKind::NotComparable {
                    verdicts.push(verdict);
                }
            }
        }
        assert_eq!(found.verdicts, verdicts);
        assert!(found.not_made.keys().eq(not_made.keys()));
        for (counted, asked) in found.not_made.values().zip(not_made.values()) {
            assert_eq!(counted.pairs, asked.len());
            assert!(asked.contains(&counted.example));
        }
    }
}
