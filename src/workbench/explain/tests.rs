//! Sentences and patterns that do not find them: the reason that must be told, and that what it says to write does find them.

use super::{Asked, ExplainedClaim, Mend, Outcome, Stop, explain};
use crate::document::Document;
use crate::reader::{Format, read};
use crate::rule::Rulebook;
use crate::workbench::testing;
use proptest::prelude::{ProptestConfig, Strategy, any, prop};
use proptest::{prop_assert, prop_oneof, proptest};

const SLOTS: &str = "slots:\n  count?: number\n  unit?: act\n  who?: actor\n  parties?: set of actor\n  truce?: truce\n  whole?: date\n";

/// A claim with this pattern; `more` are other keys of its file.
fn claim(pattern: &str, more: &str) -> String {
    format!(
        "claim: told\n{SLOTS}match:\n  fr:\n    - {pattern}\n{more}examples:\n  - text: Rien.\n    expect: none\n"
    )
}

fn rules(claim: &str, lexicon: &str) -> Rulebook {
    let mut files = vec![("claims/told.yml", claim)];
    if !lexicon.is_empty() {
        files.push(("lexicon/more.yml", lexicon));
    }
    testing::book(&files)
}

fn document(text: &str) -> Document {
    let (mut documents, _) = read("article.txt", text.as_bytes(), Format::Text);
    let mut document = documents.remove(0);
    document.declared.lang = Some("fr".to_owned());
    document
}

fn explained(book: &Rulebook, sentence: &str) -> ExplainedClaim {
    let asked = Asked { claims: vec!["told".to_owned()], all: true, ..Asked::default() };
    let mut told = explain(book, &document(sentence), &asked);
    told.sentences.remove(0).claims.remove(0)
}

fn stopped(book: &Rulebook, sentence: &str) -> Stop {
    let claim = explained(book, sentence);
    match claim.attempts.into_iter().next().map(|a| a.outcome) {
        Some(Outcome::Stopped(stop)) => *stop,
        other => panic!("“{sentence}”: {other:?}"),
    }
}

/// Reason, pattern, sentence, and the pattern that the help gives, which must find the sentence.
const MENDED: &[(&str, &str, &str, &str)] = &[
    ("missing-tilde", "<who> violer <truce>", "Kiev viole la trêve.", "<who> violer~ <truce>"),
    (
        "missing-tilde",
        "<who> viole <truce> ... jour",
        "Kiev viole la trêve depuis huit jours.",
        "<who> viole <truce> ... jour~",
    ),
    (
        "missing-tilde",
        "$report <count> incident",
        "Ils ont relevé 12 incidents.",
        "$report <count> incident~",
    ),
    (
        "word-form",
        "<truce> (violer~|rompre~)",
        "La trêve a été violée.",
        "<truce> (violer~|être~ violé~|rompre~)",
    ),
    ("word-form", "<truce> être~ violer~", "La trêve a été violée.", "<truce> être~ violé~"),
    ("word-form", "<who> violé~ <truce>", "Kiev a violé la trêve.", "<who> (violé~|violer~) <truce>"),
    ("word-form", "<who> viole <truce>", "Kiev violera la trêve.", "<who> violer~ <truce>"),
    (
        "word-form",
        "<truce> s’effondrer~",
        "La trêve effondrée, tout recommence.",
        "<truce> (s’effondrer~|effondré~)",
    ),
    (
        "word-form",
        "après annoncer~ de <truce>",
        "Après une annonce de trêve, tout recommence.",
        "après (annoncer~|annonce~) de <truce>",
    ),
    ("word-form", "<truce> violer~ hélas", "La trêve viole helas.", "<truce> violer~ (hélas|helas)"),
    ("word-form", "<truce> «Totale»", "La trêve totale.", "<truce> totale"),
    (
        "word-between",
        "<count> <unit> recensé~",
        "12 violations graves recensées.",
        "<count> <unit> (graves)? recensé~",
    ),
    (
        "word-between",
        "<who> violer~ <truce>",
        "Kiev a violé une importante trêve.",
        "<who> violer~ (importante)? <truce>",
    ),
    (
        "word-between",
        "<who> violer~ <truce>",
        "Kiev a violé les termes de son propre accord de trêve.",
        "<who> violer~ ... <truce>",
    ),
    ("word-between", "<unit> <truce>", "Violation (très grave), mais trêve.", "<unit> («,» mais)? <truce>"),
    (
        "gap-too-long",
        "<who> ... violer~",
        "Kiev et les siens sur place dans ces villages près de cette frontière avec des hommes armés violent tout.",
        "<who> ... (villages ...)? violer~",
    ),
    (
        "gap-barrier",
        "accuser~ <who> ... violer~",
        "On accuse Kiev près de Moscou de violer tout.",
        "accuser~ <who> ... (moscou)? ... violer~",
    ),
    (
        "gap-barrier",
        "<truce> ... rompu~",
        "La trêve tient ; tout est rompu.",
        "<truce> ... («;»)? ... rompu~",
    ),
    (
        "gap-barrier",
        "<truce> ... rompu~",
        "La trêve tient mais tout est rompu.",
        "<truce> ... (mais)? ... rompu~",
    ),
    ("order", "<truce> ... rompre~", "Ils ont rompu cette fragile trêve.", "rompre~ ... <truce>"),
    ("absent", "<who> violer~ <truce>", "Kiev piétine la trêve.", "<who> (violer~|piétiner~) <truce>"),
    (
        "absent",
        "<who> violer~ <truce>",
        "Kiev n’a pas piétiné la trêve.",
        "<who> (violer~|piétiner~) <truce>",
    ),
    ("absent", "<truce> violer~", "La trêve a été balayée.", "<truce> (violer~|être~ balayé~)"),
    (
        "absent",
        "<who> violer~ <truce> (hier)",
        "Kiev viole la trêve violences.",
        "<who> violer~ <truce> (hier|violences)",
    ),
    (
        "absent",
        "<count> (grave~)? <unit> de <truce>",
        "Des nombreuses violations de la trêve.",
        "(<count>|nombreuses) (grave~)? <unit> de <truce>",
    ),
    ("absent", "<truce> violer~ et ... hier", "La trêve viole et violera.", "<truce> violer~ et"),
    (
        "absent",
        "<who> (violer~|rompre~) <truce>",
        "Kiev piétine la trêve.",
        "<who> (violer~|rompre~|piétiner~) <truce>",
    ),
    (
        "absent",
        "<who> $report <count> <unit>",
        "Kiev mentionne 12 violations.",
        "<who> ($report|mentionner~) <count> <unit>",
    ),
    ("sentence-end", "<who> violer~ <truce> hier", "Kiev viole la trêve.", "<who> violer~ <truce> hier?"),
    ("sentence-end", "selon <who> violer~ <truce>", "Kiev viole la trêve.", "selon? <who> violer~ <truce>"),
    (
        "sentence-end",
        "<who> violer~ (vite)? <truce> ... hier soir",
        "Kiev viole.",
        "<who> violer~ ((vite)? <truce> ... hier soir)?",
    ),
    ("sentence-end", "<who> violer~ (<truce>|<unit>)", "Kiev viole.", "<who> violer~ (<truce>|<unit>)?"),
    (
        "sentence-end",
        "selon source ... <who> violer~ <truce>",
        "Kiev viole la trêve.",
        "(selon source ...)? <who> violer~ <truce>",
    ),
    (
        "order",
        "<who> ... (violer~|rompre~) ... <truce>",
        "Voici la trêve que Kiev a violée.",
        "<truce> ... <who> ... (violer~|rompre~)",
    ),
    (
        "complement",
        "<who> violer~ <truce>",
        "Les hommes armés par Kiev violent la trêve.",
        "par <who> violer~ <truce>",
    ),
];

#[test]
fn what_is_told_to_write_finds_the_sentence() {
    let report = "phrases:\n  report:\n    fr:\n      - relever~\n      - recenser~\n";
    let mut wrong = Vec::new();
    for (reason, pattern, sentence, mended) in MENDED {
        let more = if pattern.contains("$report") { report } else { "" };
        let stop = stopped(&rules(&claim(pattern, more), ""), sentence);
        if (stop.why.id(), stop.line.as_deref()) != (*reason, Some(*mended)) {
            wrong.push(format!("`{pattern}` in “{sentence}”: {:?}, {:?}", stop.why, stop.line));
        }
        if !explained(&rules(&claim(mended, more), ""), sentence).fired() {
            wrong.push(format!("`{mended}` does not find “{sentence}”"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mend_that_is_enough_comes_first() {
    // What may stand between is there as well, but the verb of the first pattern is not: only of the second one is known what helps.
    let two = "<unit> (de <truce>)? ... relevé~\n    - relever~ <count> <unit>";
    let claim = explained(&rules(&claim(two, ""), ""), "Moscou décompte 27 violations au régime de trêve.");
    let Outcome::Stopped(stop) = &claim.attempts[0].outcome else { panic!("{claim:?}") };
    assert_eq!(stop.line.as_deref(), Some("(relever~|décompter~) <count> <unit>"), "{claim:?}");
}

#[test]
fn a_value_that_is_needed_is_not_replaced_by_a_word() {
    let needed = claim("relever~ <count> <unit>", "").replace("count?: number", "count: number");
    let stop = stopped(&rules(&needed, ""), "Ils relèvent diverses violations.");
    assert_eq!((stop.why.id(), stop.line), ("wrong-type", None));
}

/// Pattern, sentence, the name that is to be added and under which kind.
const NAMED: &[(&str, &str, &str, &str)] = &[
    ("<who> violer~ <truce>", "Les combattants violent la trêve.", "combattant~", "actor"),
    ("<who> violer~ <truce>", "À Alep, le Front Nord viole la trêve.", "Front Nord", "actor"),
    ("<who> violer~ <truce>", "Les pillards du Nord violent la trêve.", "pillards du Nord", "actor"),
    ("accuser~ <who> de", "Moscou accuse les pillards de tout.", "pillard~", "actor"),
    ("accuser~ <who> de", "Il accuse AFP de tout.", "AFP", "actor"),
    ("relever~ <count> <unit>", "Ils relèvent 12 accrochages.", "accrochage~", "act"),
    ("relever~ <count> <unit>", "Ils relèvent 12 coups de tir.", "coups de tir~", "act"),
];

#[test]
fn a_name_that_is_added_finds_the_sentence() {
    for (pattern, sentence, name, kind) in NAMED {
        let stop = stopped(&rules(&claim(pattern, ""), ""), sentence);
        let Some(Mend::Name { name: told, kind: of, .. }) = stop.mends.first() else {
            panic!("`{pattern}` in “{sentence}”: {stop:?}")
        };
        assert_eq!((told.as_str(), of.as_str()), (*name, *kind), "“{sentence}”");
        assert!(stop.place.starts_with("lexicon/"), "{}", stop.place);
        let lexicon = format!("{kind}:\n  added: {{names: [{told}]}}\n");
        let mended = explained(&rules(&claim(pattern, ""), &lexicon), sentence);
        assert!(mended.fired(), "“{sentence}” with `{told}`: {mended:?}");
    }
}

#[test]
fn a_number_that_is_a_length_of_time_is_told() {
    let stop = stopped(&rules(&claim("tenir~ <count>", ""), ""), "La trêve tient trois heures.");
    assert_eq!(stop.why.id(), "wrong-type");
    assert_eq!(stop.mends, [Mend::SlotType { slot: "count".to_owned(), kind: "duration" }]);
}

#[test]
fn a_whole_match_that_is_dropped_tells_by_what() {
    let unless = "unless:\n  fr:\n    - simulation de <unit>\n";
    let near = "nearby:\n  place: sentence\n";
    let near = claim("relever~ <count> <unit>", "").replace("match:", &format!("{near}match:"));
    let places = "place:\n  aleppo: {names: [Alep]}\n";
    for (reason, claim, sentence) in [
        ("unless", claim("<count> simulation de <unit>", unless), "Il y eut 12 simulations de violations."),
        ("unless", claim("simulation de <unit>", unless), "Une simulation de violation."),
        (
            "speaker-required",
            claim("relever~ <count> <unit>", "speaker: {in: [russia]}\n"),
            "On relève 12 violations.",
        ),
        ("nearby-missing", near, "On relève 12 violations."),
    ] {
        if reason == "unless" && sentence.contains("simulations") {
            // `simulation` without `~` is another form: nothing is dropped here.
            assert_eq!(stopped(&rules(&claim, places), sentence).why.id(), "missing-tilde");
            continue;
        }
        assert_eq!(stopped(&rules(&claim, places), sentence).why.id(), reason, "“{sentence}”");
    }
}

#[test]
fn a_pattern_that_gives_way_tells_to_which() {
    let two = "<who> violer~ <truce>\n    - violer~ <truce>";
    let book = rules(&claim(two, ""), "");
    let asked = Asked {
        claims: vec!["told".to_owned()],
        all: true,
        tried: Some("claims/told.yml".to_owned()),
        ..Asked::default()
    };
    let told = explain(&book, &document("Kiev viole la trêve."), &asked);
    let attempts = &told.sentences[0].claims[0].attempts;
    let reasons: Vec<&str> = attempts
        .iter()
        .map(|a| match &a.outcome {
            Outcome::Claim(_) => "claim",
            Outcome::Stopped(stop) => stop.why.id(),
        })
        .collect();
    assert_eq!(reasons, ["claim", "lost"]);
}

#[test]
fn what_gave_way_is_told_of_when_it_says_something_else() {
    let states = "state=held:
      - <truce> tenir~
    state=broken:
      - <truce> ne tenir~ plus";
    let two = claim("X", "").replace("- X", states).replace(
        "slots:
",
        "slots:
  state?: [held, broken]
",
    );
    let claim = explained(&rules(&two, ""), "La trêve ne tient plus.");
    let told: Vec<(&str, &str)> = claim
        .attempts
        .iter()
        .map(|a| match &a.outcome {
            Outcome::Claim(_) => (a.constants[0].1.as_str(), "claim"),
            Outcome::Stopped(stop) => (a.constants[0].1.as_str(), stop.why.id()),
        })
        .collect();
    assert_eq!(told, [("broken", "claim"), ("held", "lost")]);
}

#[test]
fn the_furthest_pattern_is_told_of() {
    let two = "<who> violer~ <count> <unit>\n    - <who> ... rompre~ <unit>";
    let claim = explained(&rules(&claim(two, ""), ""), "Moscou viole 12 accords.");
    let attempt = &claim.attempts[0];
    assert_eq!(attempt.pattern, "<who> violer~ <count> <unit>");
    assert_eq!(attempt.got, (3, 4));
    let marks: Vec<(&str, &str)> =
        attempt.marks.iter().map(|m| (m.element.as_str(), m.at.text.as_str())).collect();
    assert_eq!(marks, [("who", "Moscou"), ("violer~", "viole"), ("count", "12")]);
}

#[test]
fn a_line_and_what_is_no_article_are_told_of() {
    let page = "- furniture: read also\n  drop: line\n  where: line-start\n  match:\n    fr:\n      - lire aussi\n  examples:\n    - text: Lire aussi ceci\n      expect: {furniture: Lire aussi ceci}\n";
    let claim = claim("<who> violer~ <truce>", "");
    let book = testing::book(&[("claims/told.yml", &claim), ("provenance/page.yml", page)]);
    let text = document(
        "Le titre\n\nKiev viole l’accord. Moscou viole la trêve.\n\nLire aussi : Kiev viole la trêve\n",
    );
    let ask =
        |line| explain(&book, &text, &Asked { claims: vec!["told".to_owned()], line, ..Asked::default() });
    let third = ask(Some(3));
    assert_eq!(third.sentences.iter().map(|s| s.claims[0].fired()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(ask(Some(5)).furniture.len(), 1);
    assert!(ask(Some(5)).sentences.is_empty());
    assert!(ask(Some(2)).sentences.is_empty());
    // Without a line: what fired is no near miss.
    let all = ask(None);
    assert_eq!(
        all.sentences.iter().map(|s| s.at.text.as_str()).collect::<Vec<_>>(),
        ["Kiev viole l’accord."]
    );
    assert_eq!(all.others, 0);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sentence_is_too_odd(
        words in prop::collection::vec(
            prop_oneof![
                prop::sample::select(&["Kiev", "viole", "la", "trêve", ",", "12", "violations", "a", "été", "violée", "une", "«", "»", "(", "de", "mais"][..]).prop_map(str::to_owned),
                any::<String>(),
            ],
            0..24,
        ),
        which in 0..MENDED.len(),
    ) {
        let text = words.join(" ");
        let (_, pattern, _, _) = MENDED[which];
        let phrase = "phrases:\n  report:\n    fr:\n      - relever~\n";
        let book = rules(&claim(pattern, if pattern.contains("$report") { phrase } else { "" }), "");
        let (documents, _) = read("article.txt", text.as_bytes(), Format::Text);
        for mut document in documents {
            document.declared.lang = Some("fr".to_owned());
            for asked in [Asked { all: true, ..Asked::default() }, Asked::default(), Asked { line: Some(1), ..Asked::default() }] {
                let told = explain(&book, &document, &asked);
                prop_assert!(told == explain(&book, &document, &asked));
            }
        }
    }
}
