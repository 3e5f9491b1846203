//! Good files: what is written is what is there, each at its place.

use super::good;
use crate::rule::file::{ExpectValue, Located, PatternEntry, RuleFile, SlotTypeShape};

pub(super) const VIOLATIONS: &str = "\
claim: violations
title: {fr: Violations recensées, en: Violations recorded}
answer: count                 # the slot that answers the question
slots:
  count: number
  unit: act
  state: [proposed, in-force]
  blamed?: set of actor
nearby:
  truce: article
  place?: sentence
phrases:
  report:
    fr:
      - (recenser~|dénombrer~)
      - re: '\\d+'
  everywhere:
    - \"re: [A-Z]+\"
match:
  fr:
    - $report <count> <unit>
    - <count> <unit> (être~)? $report
    - unit=violation:         # a constant for the patterns below it; groups nest
        - modality=asserted:
            - <blamed> violer~ <truce> à <count> (reprise~|fois)
unless:
  fr:
    state=in-force:
      - simulation de <unit>
negated: {proposed: in-force}
planned: {in-force: proposed}
wanted: {in-force: in-force}
compare:
  clash: {collapsed: [in-force, respected], suspended: [respected]}
  tension: {strained: [respected]}
speaker: {in: [russia]}
titles:
  unit: {fr: compté, en: counted}
  blamed: Schuld
examples:
  - text: L’armée russe a recensé 1 355 violations.
    expect: {count: 1355, unit: violation, speaker: null, counting: n}
    date: 2016-02-27
  - text: |
      Selon Sana : l'armée a relevé
      au moins trois violations.
    expect:
      - {count: au moins trois, parties: [russia, turkey]}
      - {count: une dizaine}
  - text: Les violations de la trêve ont été divisées par huit.
    expect: none
    todo: the pronoun \"en\"     # expected failure
";

fn written(texts: &[Located<String>]) -> Vec<&str> {
    texts.iter().map(|text| text.value.as_str()).collect()
}

#[test]
fn a_claim_file_with_every_key() {
    let (file, printed) = good("claims", "claims/violations.yml", VIOLATIONS);
    assert_eq!(printed, "");
    let RuleFile::Claim(claim) = file else { panic!("no claim file") };
    assert_eq!(claim.claim.value, "violations");
    let titles: Vec<_> =
        claim.title.by_lang.iter().map(|(lang, title)| (lang.as_str(), title.value.as_str())).collect();
    assert_eq!(titles, [("fr", "Violations recensées"), ("en", "Violations recorded")]);
    let of: Vec<_> =
        claim.titles.iter().map(|(of, titles)| (of.value.as_str(), titles.by_lang.len())).collect();
    assert_eq!(of, [("unit", 2), ("blamed", 1)]);
    assert_eq!(claim.answer.map(|answer| answer.value), Some("count".to_owned()));

    let slots: Vec<_> = claim
        .slots
        .iter()
        .map(|slot| match &slot.kind {
            SlotTypeShape::Named(kind) => (slot.name.value.as_str(), slot.optional, kind.value.clone()),
            SlotTypeShape::Enumeration(values) => {
                (slot.name.value.as_str(), slot.optional, written(values).join("|"))
            }
        })
        .collect();
    let expected = [
        ("count", false, "number"),
        ("unit", false, "act"),
        ("state", false, "proposed|in-force"),
        ("blamed", true, "set of actor"),
    ];
    assert_eq!(slots, expected.map(|(name, optional, kind)| (name, optional, kind.to_owned())));
    assert_eq!(claim.nearby.iter().map(|slot| slot.optional).collect::<Vec<_>>(), [false, true]);

    let clash: Vec<_> =
        claim.compare.clash.iter().map(|(state, states)| (state.value.as_str(), written(states))).collect();
    assert_eq!(clash, [("collapsed", vec!["in-force", "respected"]), ("suspended", vec!["respected"])]);
    assert_eq!(claim.compare.tension.len(), 1);
    assert_eq!(claim.negated[0].1.value, "in-force");
    assert_eq!(
        (claim.planned[0].1.value.as_str(), claim.wanted[0].1.value.as_str()),
        ("proposed", "in-force")
    );
    assert_eq!(written(&claim.speaker_in), ["russia"]);
}

#[test]
fn patterns_groups_and_phrases() {
    let (file, _) = good("claims", "claims/violations.yml", VIOLATIONS);
    let RuleFile::Claim(claim) = file else { panic!("no claim file") };
    let lines = &claim.matches[0];
    assert_eq!((lines.lang.value.as_str(), lines.entries.len()), ("fr", 3));
    let PatternEntry::Pattern(pattern) = &lines.entries[1] else { panic!("no pattern") };
    assert_eq!(pattern.value, "<count> <unit> (être~)? $report");
    let PatternEntry::Group { key, entries } = &lines.entries[2] else { panic!("no group") };
    assert_eq!(key.value, "unit=violation");
    let PatternEntry::Group { key, entries } = &entries[0] else { panic!("no group in the group") };
    assert_eq!((key.value.as_str(), entries.len()), ("modality=asserted", 1));
    assert!(
        matches!(&claim.unless[0].entries[0], PatternEntry::Group { key, .. } if key.value == "state=in-force")
    );

    assert_eq!(claim.phrases[0].name.value, "report");
    let PatternEntry::Regex(regex) = &claim.phrases[0].by_lang[0].entries[1] else { panic!("no expression") };
    assert_eq!(regex.value, "\\d+");
    let everywhere = &claim.phrases[1].by_lang[0];
    assert_eq!(everywhere.lang.value, "*");
    let PatternEntry::Regex(regex) = &everywhere.entries[0] else { panic!("no expression") };
    assert_eq!((regex.value.as_str(), &VIOLATIONS[regex.at.start..regex.at.end]), ("[A-Z]+", "[A-Z]+"));
}

#[test]
fn examples_keep_what_is_written() {
    let (file, _) = good("claims", "claims/violations.yml", VIOLATIONS);
    let RuleFile::Claim(claim) = file else { panic!("no claim file") };
    let [counts, block, none] = claim.examples.as_slice() else { panic!("three examples") };

    let values: Vec<_> = counts.expect[0].iter().map(|(key, value)| (key.value.as_str(), value)).collect();
    let scalars: Vec<_> = values
        .iter()
        .map(|(key, value)| match value {
            ExpectValue::Scalar(text) => (*key, text.value.as_str()),
            ExpectValue::Null(_) => (*key, "(null)"),
            ExpectValue::List(_) => (*key, "(list)"),
        })
        .collect();
    assert_eq!(scalars, [("count", "1355"), ("unit", "violation"), ("speaker", "(null)"), ("counting", "n")]);
    assert_eq!(counts.date.as_ref().map(|date| date.value.as_str()), Some("2016-02-27"));

    assert_eq!(block.text.value, "Selon Sana : l'armée a relevé\nau moins trois violations.");
    assert_eq!(block.expect.len(), 2);
    assert!(
        matches!(&block.expect[0][1].1, ExpectValue::List(list) if written(list) == ["russia", "turkey"])
    );

    assert!(none.expect.is_empty());
    assert_eq!(none.todo.as_ref().map(|todo| todo.value.as_str()), Some("the pronoun \"en\""));
    assert_eq!(claim.examples_at.line_column(), (40, 1));
}

#[test]
fn a_place_holds_the_text_without_its_quotes() {
    let text = "name: \"a b\"\nversion: 'c''d'\nlanguages: [ fr , \"en\" ]\n";
    let (file, _) = good("", "pack.yml", text);
    let RuleFile::Pack(pack) = file else { panic!("no pack") };
    let shown = |located: &Located<String>| text[located.at.start..located.at.end].to_owned();
    assert_eq!((pack.name.value.as_str(), shown(&pack.name)), ("a b", "a b".to_owned()));
    assert_eq!((pack.version.value.as_str(), shown(&pack.version)), ("c'd", "c''d".to_owned()));
    assert_eq!(pack.languages.iter().map(shown).collect::<Vec<_>>(), ["fr", "en"]);
}

#[test]
fn scalars_are_text_whatever_yaml_takes_them_for() {
    for written in
        ["n", "yes", "true", "1355", "0x1F", "1e999", ".inf", "-7", "1_000", "007", "2016-02-27", "12:30:00"]
    {
        let (file, printed) =
            good("", "pack.yml", &format!("name: {written}\nversion: 1.10\nlanguages: []\n"));
        let RuleFile::Pack(pack) = file else { panic!("no pack") };
        assert_eq!(
            (pack.name.value.as_str(), pack.version.value.as_str(), printed.as_str()),
            (written, "1.10", "")
        );
    }
    let (file, _) = good("", "pack.yml", "name: \"null\"\nversion: '~'\nlanguages: []\n");
    let RuleFile::Pack(pack) = file else { panic!("no pack") };
    assert_eq!((pack.name.value.as_str(), pack.version.value.as_str()), ("null", "~"));
}

#[test]
fn windows_line_breaks_and_a_byte_order_mark() {
    let text = "\u{feff}name: a b\r\nversion: |\r\n  c\r\n  d\r\nlanguages: [fr]\r\n";
    let (file, printed) = good("", "pack.yml", text);
    let RuleFile::Pack(pack) = file else { panic!("no pack") };
    assert_eq!(
        (pack.name.value.as_str(), pack.version.value.as_str(), printed.as_str()),
        ("a b", "c\nd", "")
    );
    assert_eq!(&text[pack.name.at.start..pack.name.at.end], "a b");
}

#[test]
fn a_lexicon() {
    let text = "\
actor:
  russia:
    names: [Russie, Moscou, armée russe~]
    as: {Moscou: capital}
    side: government-allies
  sana: {names: {fr: [Sana, agence Sana], \"*\": [SANA]}, in: [media], brokers: [a, b], from: 2014-06-29}
act:
  violation: {names: [violation~, cas de violation~]}
";
    let (file, printed) = good("lexicon", "lexicon/actors.yml", text);
    assert_eq!(printed, "");
    let RuleFile::Lexicon(lexicon) = file else { panic!("no lexicon") };
    let kinds: Vec<_> =
        lexicon.kinds.iter().map(|(kind, entries)| (kind.value.as_str(), entries.len())).collect();
    assert_eq!(kinds, [("actor", 2), ("act", 1)]);
    let [russia, sana] = lexicon.kinds[0].1.as_slice() else { panic!("two actors") };
    assert_eq!((russia.names[2].0.as_deref(), russia.names[2].1.value.as_str()), (None, "armée russe~"));
    assert_eq!(
        (russia.metonymy[0].0.value.as_str(), russia.metonymy[0].1.value.as_str()),
        ("Moscou", "capital")
    );
    let names: Vec<_> =
        sana.names.iter().map(|(lang, name)| (lang.as_deref(), name.value.as_str())).collect();
    assert_eq!(names, [(Some("fr"), "Sana"), (Some("fr"), "agence Sana"), (None, "SANA")]);
    assert_eq!(written(&sana.within), ["media"]);
    let attributes: Vec<_> =
        sana.attributes.iter().map(|(key, values)| (key.value.as_str(), written(values))).collect();
    assert_eq!(attributes, [("brokers", vec!["a", "b"]), ("from", vec!["2014-06-29"])]);
}

#[test]
fn a_frame_with_a_setting() {
    let text = "\
frame: gerund
slots: {cue: cue, medium?: speaker}
content: after
carries: speaker of the frame before
match:
  fr:
    - «,» <cue> (à <medium>)? que
";
    let (file, printed) = good("attribution", "attribution/gerund.yml", text);
    assert_eq!(printed, "");
    let RuleFile::Frame(frame) = file else { panic!("no frame") };
    assert_eq!((frame.frame.value.as_str(), frame.content.value.as_str()), ("gerund", "after"));
    assert_eq!((frame.slots[1].name.value.as_str(), frame.slots[1].optional), ("medium", true));
    assert_eq!(frame.settings[0].1.value, "speaker of the frame before");
}

#[test]
fn modality_and_provenance_are_lists() {
    let text = "\
- modality: hypothetical
  reach: after
  needs: imparfait
  match:
    fr:
      - en cas de
  examples:
    - text: En cas de trêve, il partira.
      expect: {modality: hypothetical}
";
    let (file, printed) = good("modality", "modality/fr.yml", text);
    let RuleFile::Modality(modality) = file else { panic!("no modality file") };
    let cue = &modality.cues[0];
    assert_eq!(
        (cue.modality.value.as_str(), cue.settings[0].0.value.as_str(), printed.as_str()),
        ("hypothetical", "needs", "")
    );
    assert_eq!((cue.matches.len(), cue.examples.len()), (1, 1));

    let text = "\
- furniture: repeated-line
  drop: line
  match: {fr: []}
- sets: agency
  where: line-start
  match:
    fr:
      - <place> «(» <agency> «)»
";
    let (file, printed) = good("provenance", "provenance/origin.yml", text);
    let RuleFile::Provenance(page) = file else { panic!("no provenance file") };
    assert_eq!((page.rules.len(), page.rules[1].at.line_column(), printed.as_str()), (2, (4, 3), ""));
    assert_eq!(page.rules[1].sets.as_ref().map(|sets| sets.value.as_str()), Some("agency"));
}

#[test]
fn a_language_file_has_lists_and_tables() {
    let text = "\
transparent:
  - [également, toujours]
  - [très]
roles: [chef~, porte-parole]
heads:
  actor: [groupe~, force~]
  place: [ville~]
pronouns:
  il: {gender: m, number: one}
  ils: [many]
";
    let (file, printed) = good("language", "pack:language/fr.yml", text);
    assert_eq!(printed, "");
    let RuleFile::Language(language) = file else { panic!("no language file") };
    assert_eq!(language.lang, "fr");
    let lists: Vec<_> =
        language.lists.iter().map(|(key, words)| (key.value.as_str(), written(words))).collect();
    assert_eq!(
        lists,
        [("transparent", vec!["également", "toujours", "très"]), ("roles", vec!["chef~", "porte-parole"])]
    );
    let (key, rows) = &language.tables[1];
    let rows: Vec<_> = rows.iter().map(|(row, words)| (row.value.as_str(), written(words))).collect();
    assert_eq!(
        (key.value.as_str(), rows),
        ("pronouns", vec![("il", vec!["m", "one"]), ("ils", vec!["many"])])
    );
}

#[test]
fn a_phrases_file() {
    let (file, printed) =
        good("phrases", "phrases/common.yml", "phrases:\n  talks:\n    fr:\n      - dialogue~\n");
    let RuleFile::Phrases(phrases) = file else { panic!("no phrases file") };
    assert_eq!((phrases.phrases[0].name.value.as_str(), printed.as_str()), ("talks", ""));
}

#[test]
fn a_file_with_a_bad_part_is_still_there() {
    let text = VIOLATIONS.replace("answer: count", "anwser: count");
    let (file, printed) = good("claims", "x.yml", &text);
    assert!(
        matches!(file, RuleFile::Claim(_)) && printed.starts_with("error[E020]: unknown key `anwser`"),
        "{printed}"
    );
}
