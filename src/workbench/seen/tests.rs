//! Sentences, and what must be seen in them.

use super::{FoundBy, Hitch, Mark, Passage, Seen, SeenSentence, seen};
use crate::document::{Declared, Document};
use crate::matcher::{Misfit, PhraseKind};
use crate::modality::Modality;
use crate::text::{DateRole, parse_edtf, to_edtf};
use crate::workbench::testing::book;

const RULES: &[(&str, &str)] = &[
    (
        "claims/breach.yml",
        "claim: breach\nslots: {blamed: actor}\nmatch:\n  fr:\n    - <blamed> violer~ à trêve~\n    - <blamed> violer~ de trêve~\n    - trêve~ violé~ par <blamed>\n    - accord~ avec <blamed> s’effondrer~\nexamples: []\n",
    ),
    (
        "attribution/incise.yml",
        "frame: incise\nslots: {speaker: speaker, cue: cue}\ncontent: before\nmatch:\n  fr:\n    - «,» <cue> <speaker>\nexamples: []\n",
    ),
    (
        "modality/fr.yml",
        "- modality: hypothetical\n  reach: after\n  match:\n    fr:\n      - en cas de\n  examples: []\n",
    ),
    (
        "provenance/page.yml",
        "- furniture: read also\n  drop: line\n  where: line-start\n  match:\n    fr:\n      - lire aussi\n  examples: []\n",
    ),
];

fn look(text: &str) -> Seen {
    let declared =
        Declared { lang: Some("fr".to_owned()), published: parse_edtf("2016-07-07"), ..Declared::default() };
    let document = Document { id: "x".into(), text: text.into(), stated: Declared::default(), declared };
    seen(&book(RULES), &document)
}

fn sentence(text: &str) -> SeenSentence {
    look(text).sentences.into_iter().next().expect("a sentence")
}

/// A sentence, a token of it, and the words of the rules for it.
type Case<'a> = (&'a str, &'a str, &'a [(&'a str, Option<Hitch>)]);

/// The words of the rules for the first token of that form.
fn found_by(text: &str, form: &str) -> Vec<(String, Option<Hitch>)> {
    let sentence = sentence(text);
    let token = sentence.tokens.into_iter().find(|t| t.form == form).expect("a token of that form");
    token.found_by.into_iter().map(|FoundBy { word, hitch }| (word, hitch)).collect()
}

fn words(passages: &[Passage]) -> Vec<&str> {
    passages.iter().map(|p| p.text.as_str()).collect()
}

#[test]
fn a_token_knows_the_words_of_the_rules_that_find_it() {
    let behind_determiner = Some(Hitch::Misfit(Misfit::BehindDeterminer));
    let behind_avoir = Some(Hitch::Misfit(Misfit::BehindAvoir));
    let cases: &[Case<'_>] = &[
        ("Moscou annonce une trêve.", "annonce", &[("annoncer~", None)]),
        ("C’est une annonce.", "annonce", &[("annoncer~", behind_determiner)]),
        ("Kiev a violé la trêve.", "violé", &[("violer~", None), ("violé~", behind_avoir)]),
        ("La trêve est violée.", "violée", &[("violer~", Some(Hitch::WantsAvoir)), ("violé~", None)]),
        ("La trêve s’effondre.", "effondre", &[("s’effondrer~", None)]),
        ("La trêve effondre.", "effondre", &[("s’effondrer~", Some(Hitch::WantsReflexive))]),
        ("Kiev a violé la trêve.", "a", &[]),
        ("Kiev viole les trêves.", "trêves", &[("trêve~", None)]),
        ("La fin du conflit.", "du", &[("de", None)]),
        ("Aux armes.", "aux", &[("à", None)]),
        ("Le chat dort.", "chat", &[]),
    ];
    for (text, form, expected) in cases {
        let expected: Vec<(String, Option<Hitch>)> =
            expected.iter().map(|(word, hitch)| ((*word).to_owned(), *hitch)).collect();
        assert_eq!(found_by(text, form), expected, "{form} in: {text}");
    }
}

#[test]
fn a_token_is_shown_as_it_stands_and_as_rules_see_it() {
    let sentence = sentence("L’ŒUVRE a-t-elle cessé ?");
    let pairs: Vec<(&str, &str)> = sentence.tokens.iter().map(|t| (t.text.as_str(), &*t.form)).collect();
    assert_eq!(
        pairs,
        [("L’", "l'"), ("ŒUVRE", "oeuvre"), ("a", "a"), ("cessé", "cessé"), ("elle", "elle"), ("?", "?")]
    );
}

#[test]
fn a_token_tells_what_it_belongs_to() {
    let sentence = sentence("« Moscou aurait également recensé 12 tirs lundi »");
    let marks = |form: &str| {
        let token = sentence.tokens.iter().find(|t| t.form == form).expect("a token of that form");
        token.marks.clone()
    };
    let name = |kind: &str, id: &str| Mark::Name { kind: kind.to_owned(), id: id.to_owned() };
    assert_eq!(marks("moscou"), [name("actor", "russia"), Mark::Quoted(0)]);
    assert_eq!(marks("aurait"), [Mark::Conditional, Mark::Quoted(0)]);
    assert_eq!(marks("également"), [Mark::SeenThrough, Mark::Quoted(0)]);
    assert_eq!(marks("12"), [Mark::Number, Mark::Quoted(0)]);
    assert_eq!(marks("tirs"), [name("act", "shelling"), Mark::Quoted(0)]);
    assert_eq!(marks("lundi"), [Mark::Date, Mark::SeenThrough, Mark::Quoted(0)]);
}

#[test]
fn what_stands_in_a_sentence_is_listed() {
    let sentence =
        sentence("L’armée russe a recensé au moins trois tirs (dont un à l’aube) en 24 heures, mardi.");
    let names: Vec<_> = sentence.names.iter().map(|n| (&*n.at.text, &*n.kind, &*n.id, &*n.written)).collect();
    assert_eq!(
        names,
        [("armée russe", "actor", "russia", "armée russe~"), ("tirs", "act", "shelling", "tir~")]
    );
    let numbers: Vec<_> = sentence.numbers.iter().map(|n| (&*n.at.text, n.article)).collect();
    assert_eq!(numbers, [("au moins trois", false), ("un", true)]);
    let bounds = &sentence.numbers[0].quantity;
    assert_eq!((bounds.min.map(|n| n.to_string()).as_deref(), bounds.max), (Some("3"), None));
    let dates: Vec<_> =
        sentence.dates.iter().map(|d| (&*d.at.text, d.role, d.period.and_then(to_edtf))).collect();
    assert_eq!(
        dates,
        [
            ("en 24 heures", DateRole::Window, Some("2016-07-06/2016-07-07".to_owned())),
            ("mardi", DateRole::At, Some("2016-07-05".to_owned())),
        ]
    );
    assert!(words(&sentence.asides).contains(&"(dont un à l’aube)"), "{:?}", sentence.asides);
}

#[test]
fn a_length_of_time_is_told_in_hours() {
    let sentence = sentence("Une trêve de trois jours tient.");
    let [length] = sentence.durations.as_slice() else { panic!("one length: {:?}", sentence.durations) };
    assert_eq!(length.at.text, "trois jours");
    assert_eq!(length.quantity.min.map(|hours| hours.to_string()).as_deref(), Some("72"));
}

#[test]
fn quotations_have_their_depth() {
    let sentence = sentence("« un “deux” trois");
    let quotes: Vec<_> = sentence.quotes.iter().map(|q| (&*q.at.text, q.depth, q.closed)).collect();
    assert_eq!(quotes, [("« un “deux” trois", 0, false), ("“deux”", 1, true)]);
}

#[test]
fn who_speaks_and_what_is_said() {
    let seen = look("« La trêve tient. Elle dure », affirme le porte-parole de l’armée russe.");
    let [first, second] = seen.sentences.as_slice() else { panic!("two sentences: {seen:#?}") };
    let saying = &second.sayings[0];
    assert_eq!((&*saying.frame, &*saying.rule), ("incise", "attribution/incise.yml:1"));
    assert_eq!((saying.cue.as_deref(), saying.class.as_deref()), (Some("affirme"), Some("say")));
    let speaker = saying.speaker.as_ref().expect("a speaker");
    assert_eq!((&*speaker.kind, speaker.id.as_deref()), ("role", Some("russia")));
    assert_eq!(words(&saying.content), ["Elle dure »"]);
    // The quotation began a sentence earlier: there its words are known to be his, and the words of saying stand elsewhere.
    assert_eq!(words(&first.sayings[0].content), ["« La trêve tient."]);
    assert!(first.sayings[0].at.words.is_empty());
    let phrase = second.phrases.iter().find(|p| p.kind == PhraseKind::Role).expect("a role");
    assert_eq!(phrase.role.as_deref(), Some("porte-parole"));
    assert_eq!(phrase.entities, [("actor".to_owned(), "russia".to_owned())]);
}

#[test]
fn cues_of_modality_have_their_reach() {
    let sentence = sentence("En cas de trêve, Kiev part; Moscou reste.");
    let [cue] = sentence.cues.as_slice() else { panic!("one cue: {:?}", sentence.cues) };
    assert_eq!((cue.modality, &*cue.at.text), (Modality::Hypothetical, "En cas de"));
    assert_eq!(cue.reach.text, "trêve, Kiev part");
}

#[test]
fn what_is_not_read_is_said() {
    let seen = look("La trêve tient.\n\nLire aussi : la trêve est morte\n\nMoscou part.");
    let texts: Vec<(&str, usize)> = seen.sentences.iter().map(|s| (&*s.at.text, s.line)).collect();
    assert_eq!(texts, [("La trêve tient.", 1), ("Moscou part.", 5)]);
    let furniture: Vec<(&str, &str)> = seen.furniture.iter().map(|f| (&*f.rule, &*f.text)).collect();
    assert_eq!(furniture, [("read also", "Lire aussi : la trêve est morte")]);
}

proptest::proptest! {
    #[test]
    fn any_text_is_seen(text in "[a-zé«»“”\"(),.;:!?0-9 \n’-]{0,80}|.{0,60}") {
        for sentence in look(&text).sentences {
            for token in &sentence.tokens {
                proptest::prop_assert_eq!(token.span.of(&text), &*token.text);
            }
        }
    }
}
