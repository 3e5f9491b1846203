//! Cases of `examples`, each on small rules of its own.

use super::examples;
use crate::workbench::settle::{Outcome, Status};
use crate::workbench::testing::book;

const CLAIM: &str = "claim: violations
slots: {count: number, unit: act, blamed?: set of actor, state?: [many, few]}
match:
  fr:
    - recenser~ <count> <unit>
    - <blamed> commettre~ <count> <unit>
    - state=few:
        - <count> <unit> seulement
";

/// The outcomes of these examples of the claim above.
fn of_claim(examples_of: &str) -> (Vec<Outcome>, Vec<(&'static str, String)>) {
    let indented: String = examples_of.lines().map(|l| format!("  {l}\n")).collect();
    let claim = format!("{CLAIM}examples:\n{indented}");
    let (outcomes, problems) = examples(&book(&[("claims/violations.yml", &claim)]));
    let words = |d: crate::diagnostic::Diagnostic| {
        (d.code, d.place.map(|p| p.file.text[p.start..p.end].to_owned()).unwrap_or_default())
    };
    (outcomes, problems.into_iter().map(words).collect())
}

fn status(example: &str) -> Status {
    let (outcomes, problems) = of_claim(example);
    assert_eq!((outcomes.len(), problems), (1, Vec::new()), "{example}");
    outcomes[0].status
}

#[test]
fn claims_are_held_against_what_is_expected() {
    use Status::{Missing, Noisy, Reported, Todo, TodoPasses, Validated};
    for (example, ends) in [
        ("- text: L’armée a recensé 1 355 violations.\n  expect: {count: 1355, unit: violation}", Validated),
        (
            "- text: L’armée a recensé 1 355 violations.\n  expect: {count: 1 355, blamed: null, state: null}",
            Validated,
        ),
        (
            "- text: L’armée a recensé au moins trois violations.\n  expect: {count: au moins trois}",
            Validated,
        ),
        ("- text: L’armée a recensé au moins trois violations.\n  expect: {count: 3}", Missing),
        (
            "- text: L’armée a recensé une dizaine de tirs.\n  expect: {count: une dizaine, unit: shelling}",
            Validated,
        ),
        (
            "- text: L’armée n’a recensé aucune violation.\n  expect: {count: 0, modality: asserted}",
            Validated,
        ),
        (
            "- text: Moscou et Kiev ont commis 3 tirs.\n  expect: {blamed: [ukraine, russia], open: false}",
            Validated,
        ),
        ("- text: Moscou et Kiev ont commis 3 tirs.\n  expect: {blamed: [ukraine]}", Missing),
        (
            "- text: Kiev a commis 3 tirs.\n  expect: {blamed: ukraine, speaker: null, medium: null}",
            Validated,
        ),
        ("- text: Kiev a commis 3 tirs.\n  expect: {blamed: ukraine, speaker: russia}", Missing),
        ("- text: 3 tirs seulement.\n  expect: {state: few}", Validated),
        ("- text: 3 tirs seulement.\n  expect: {state: many}", Missing),
        ("- text: La trêve tient.\n  expect: none", Reported),
        ("- text: Kiev a commis 3 tirs.\n  expect: none", Noisy),
        ("- text: Kiev a commis 3 tirs.\n  expect: {outlet: RT}\n  outlet: rt", Validated),
        ("- text: Kiev a commis 3 tirs.\n  expect: {outlet: null}", Validated),
        ("- text: Kiev aurait commis 3 tirs.\n  expect: {modality: conditional}", Validated),
        ("- text: Il y a eu 3 tirs.\n  expect: {count: 3}\n  todo: il y a", Todo),
        ("- text: Kiev a commis 3 tirs.\n  expect: {count: 3}\n  todo: il y a", TodoPasses),
    ] {
        assert_eq!(status(example), ends, "{example}");
    }
}

#[test]
fn every_expected_claim_takes_one_of_its_own() {
    let text = "- text: Kiev a commis 3 tirs. Moscou a commis 12 tirs.\n  expect:\n";
    // The first fits both claims, the second one only: the order does not matter.
    let both = "    - {unit: shelling}\n    - {count: 3}\n";
    assert_eq!(status(&format!("{text}{both}")), Status::Validated);
    assert_eq!(status(&format!("{text}    - {{count: 3}}\n")), Status::Noisy);
    assert_eq!(status(&format!("{text}    - {{count: 3}}\n    - {{count: 3}}\n")), Status::Missing);
}

#[test]
fn what_differs_is_told_slot_by_slot() {
    let (outcomes, _) =
        of_claim("- text: L’armée a recensé une dizaine de tirs.\n  expect: {count: 27, unit: violation}");
    let (nearest, differences) = outcomes[0].missed[0].nearest.clone().expect("a finding");
    assert_eq!(nearest, 0);
    let told: Vec<(&str, &str, &str)> =
        differences.iter().map(|d| (&*d.key, &*d.expected, &*d.found)).collect();
    assert_eq!(told.iter().map(|t| t.0).collect::<Vec<_>>(), ["count", "unit"]);
    assert!(told[0].1 == "27" && told[0].2.contains("“une dizaine”"), "{told:?}");
    assert_eq!(told[1], ("unit", "violation", "shelling"));
}

#[test]
fn mistakes_of_the_examples_themselves_are_told() {
    let (_, problems) =
        of_claim("- text: Kiev a commis 3 tirs.\n  date: 2016-02-30\n  expect: {count: beaucoup}");
    assert_eq!(problems, [("E142", "2016-02-30".to_owned()), ("E141", "beaucoup".to_owned())]);
}

#[test]
fn frames_are_held_against_speaker_and_content() {
    let frame = "frame: incise
slots: {speaker: speaker, cue: cue}
content: before
match:
  fr:
    - «,» <cue> <speaker>
examples:
  - text: La trêve est entrée en vigueur à minuit, a annoncé le porte-parole.
    expect: {speaker: porte-parole, content: La trêve est entrée en vigueur à minuit}
  - text: La trêve tient, a annoncé Moscou.
    expect: {speaker: russia, content: la trêve tient, medium: null}
  - text: La trêve tient, a annoncé Moscou.
    expect: {speaker: ukraine}
  - text: La trêve tient.
    expect: none
  - text: La trêve tient, a annoncé Moscou.
    expect: {speeker: russia}
";
    let (outcomes, problems) = examples(&book(&[("attribution/incise.yml", frame)]));
    let ends: Vec<Status> = outcomes.iter().map(|o| o.status).collect();
    use Status::{Missing, Reported, Validated};
    assert_eq!(ends, [Validated, Validated, Missing, Reported, Validated], "{outcomes:#?}");
    assert_eq!(
        problems.iter().map(|p| (p.code, &*p.help)).collect::<Vec<_>>(),
        [("E123", "did you mean `speaker`?")]
    );
}

#[test]
fn cues_fire_where_they_are_expected() {
    let cue = "- modality: wanted
  match:
    fr:
      - falloir~ que
  examples:
    - text: Il faut que la trêve tienne.
      expect: {cue: faut que}
    - text: Il faut que la trêve tienne.
      expect: {modality: planned}
    - text: La trêve tient.
      expect: none
    - text: Il faudra que la trêve tienne.
      expect: none
";
    let (outcomes, problems) = examples(&book(&[("modality/fr.yml", cue)]));
    let ends: Vec<Status> = outcomes.iter().map(|o| o.status).collect();
    use Status::{Missing, Noisy, Reported, Validated};
    assert_eq!((ends, problems), (vec![Validated, Missing, Reported, Noisy], Vec::new()));
}

#[test]
fn pages_say_what_they_are_expected_to_say() {
    let page = "- furniture: read also
  match:
    fr:
      - (lire|voir) aussi
  examples:
    - text: |
        La trêve tient.
        Lire aussi : la guerre.
      expect: {furniture: read also}
    - text: La trêve tient.
      expect: none
    - text: Pour en savoir plus, voir aussi la carte.
      expect: none
- sets: agency
  match:
    fr:
      - source «:» <agency>
  examples:
    - text: \"Source : AFP\"
      expect: {agency: afp}
    - text: \"Source : AFP\"
      expect: {agency: Tass}
";
    let (outcomes, problems) = examples(&book(&[("provenance/page.yml", page)]));
    let ends: Vec<Status> = outcomes.iter().map(|o| o.status).collect();
    use Status::{Missing, Noisy, Reported, Validated};
    assert_eq!((ends, problems), (vec![Validated, Reported, Noisy, Validated, Missing], Vec::new()));
}

/// A state says what it is while it is negated, planned or wanted; *nous* and a set that stands twice name those who take part.
#[test]
fn states_turn_and_sets_are_put_together() {
    const MEETINGS: &str = "claim: meetings
slots: {state: [wished, agreed, held, dropped], who?: set of actor}
match:
  fr:
    state=held:
      - <who> se réunir~ (... avec <who>)?
      - who=speaker:
          - nous ... parler~ ... avec <who>
    state=dropped:
      - <who> annuler~
negated: {held: dropped}
planned: {held: agreed}
wanted: {held: wished, dropped: dropped}
";
    const WISH: &str = "- modality: wanted
  reach: after
  match:
    fr:
      - vouloir~ que
  examples:
    - text: Il veut que la trêve tienne.
      expect: {cue: veut que}
";
    const INCISE: &str = "frame: incise
slots: {speaker: speaker, cue: cue}
content: before
match:
  fr:
    - «,» <cue> <speaker>
examples:
  - text: La trêve tient, a annoncé Moscou.
    expect: {speaker: Moscou}
";
    for (text, expect) in [
        ("Moscou et Kiev se sont réunis.", "{state: held, who: [russia, ukraine], modality: asserted}"),
        ("Moscou se réunira avec Kiev.", "{state: agreed, who: [russia, ukraine], modality: asserted}"),
        ("Moscou ne s’est pas réuni avec Kiev.", "{state: dropped, modality: asserted}"),
        ("L’ONU veut que Moscou et Kiev se réunissent.", "{state: wished, modality: asserted}"),
        ("L’ONU veut que Moscou annule la visite.", "{state: dropped, modality: asserted}"),
        ("Moscou annulera la visite.", "{state: dropped, modality: planned}"),
        ("« Nous avons parlé lundi avec Kiev », a annoncé Moscou.", "{state: held, who: [russia, ukraine]}"),
        ("Nous avons parlé lundi avec Kiev.", "none"),
    ] {
        let claim = format!("{MEETINGS}examples:\n  - text: {text}\n    expect: {expect}\n");
        let files = [
            ("claims/meetings.yml", claim.as_str()),
            ("modality/fr.yml", WISH),
            ("attribution/incise.yml", INCISE),
        ];
        let (outcomes, problems) = examples(&book(&files));
        let held = outcomes.iter().find(|o| o.rule.contains("meetings")).map(|o| o.status);
        let wanted = if expect == "none" { Status::Reported } else { Status::Validated };
        assert!(problems.is_empty() && held == Some(wanted), "{text}");
    }
}
