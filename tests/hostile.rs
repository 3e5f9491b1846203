//! Text that nobody writes for a reader: other encodings of the same letters, capitals only, chains and nests without end. Nothing of it may
//! change a claim, invent a speaker, use up the stack or take for ever.
#![expect(clippy::disallowed_methods, reason = "articles are written to a folder of their own")]

use recoupe::claim::claims;
use recoupe::cli::{Desk, Exit, Surroundings, run};
use recoupe::document::{Declared, Document};
use recoupe::rule::{Rulebook, build, pack};
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// The same article written in another way.
type Rewrite = fn(&str) -> String;

static RULES: LazyLock<Rulebook> = LazyLock::new(|| build(vec![pack().0]).0);

fn article(text: &str) -> Document {
    let declared = Declared { lang: Some("fr".to_owned()), ..Declared::default() };
    Document { id: "a.txt".into(), text: text.into(), stated: declared.clone(), declared }
}

/// Exit, results and messages of a run with the shipped rules.
fn recoupe(args: &[OsString]) -> (Exit, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let words = [OsString::from("recoupe")].into_iter().chain(args.iter().cloned());
    let exit = run(words, &mut Desk::new(&mut out, &mut err, Surroundings::default()));
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    (exit, text(out), text(err))
}

/// The seeds' claims in the order of the page, a line each: all but ids and words, which are those of the text.
fn claims_of_seeds(rewrite: impl Fn(&str) -> String) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for entry in fs::read_dir("seeds").expect("the seeds") {
        let path = entry.expect("a seed").path();
        let text = fs::read_to_string(&path).expect("text");
        let is_article = path.extension().is_some_and(|ending| ending == "txt");
        let text = if is_article { rewrite(&text) } else { text };
        fs::write(folder.path().join(path.file_name().expect("a name")), text).expect("a copy");
    }
    let args = ["claims".into(), folder.path().into(), "--format".into(), "jsonl".into()];
    let (exit, out, err) = recoupe(&args);
    assert_eq!(exit, Exit::Done, "{err}");
    out.lines().map(meaning).collect()
}

/// What a record says, without what quotes the text.
fn meaning(record: &str) -> String {
    let record: serde_json::Value = serde_json::from_str(record).expect("JSON");
    let name = record["document"].as_str().and_then(|path| Path::new(path).file_name()).expect("a document");
    let hops = record["attribution"].as_array().expect("a chain");
    let hops: Vec<_> = hops.iter().map(|hop| (&hop["role"], &hop["entity"], &hop["kind"])).collect();
    let about = &record["about"];
    let plain = |value: &serde_json::Value| without_words(value).to_string();
    let parts = [
        format!("{name:?} {} {} {}", record["evidence"]["line"], record["section"], record["claim"]),
        format!("{} {} {hops:?} {}", plain(&record["value"]), record["modality"], record["outlet"]),
        format!("{} {} {} {}", about["subject"]["id"], plain(&about["place"]), about["from"], about["until"]),
    ];
    parts.join(" | ")
}

fn without_words(value: &serde_json::Value) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::Array(items) => items.iter().map(without_words).collect(),
        Value::Object(map) => {
            let kept = map.iter().filter(|(key, _)| *key != "text" && *key != "name");
            Value::Object(kept.map(|(key, value)| (key.clone(), without_words(value))).collect())
        }
        other => other.clone(),
    }
}

/// A soft hyphen in every word of six letters or more.
fn hyphenated(text: &str) -> String {
    let mut out = String::new();
    let mut letters = 0;
    for c in text.chars() {
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        if letters == 4 {
            out.push('\u{ad}');
        }
        out.push(c);
    }
    out
}

#[test]
fn the_same_letters_in_another_encoding_make_the_same_claims() {
    let as_they_are = claims_of_seeds(str::to_owned);
    assert!(as_they_are.len() > 10, "{as_they_are:#?}");
    let variants: [(&str, Rewrite); 10] = [
        ("decomposed accents", |text| text.nfd().collect()),
        ("no-break hyphens", |text| text.replace('-', "\u{2011}")),
        ("typographic hyphens", |text| text.replace('-', "\u{2010}")),
        ("soft hyphens", hyphenated),
        ("straight apostrophes", |text| text.replace('’', "'")),
        ("curly apostrophes", |text| text.replace('\'', "’")),
        ("no-break spaces", |text| text.replace(' ', "\u{a0}")),
        ("spaces without width", |text| text.replace(' ', " \u{200b}")),
        ("windows line ends behind a mark", |text| format!("\u{feff}{}", text.replace('\n', "\r\n"))),
        ("other quotation marks", |text| text.replace('«', "“").replace('»', "”")),
    ];
    for (name, rewrite) in variants {
        assert_eq!(claims_of_seeds(rewrite), as_they_are, "{name}");
    }
}

#[test]
fn capitals_only_name_nobody() {
    for (text, speaker) in [
        ("La trêve est violée, a annoncé jeudi le Kremlin.", Some("russia")),
        ("La trêve est violée, a déclaré jeudi l’ONU.", Some("un")),
        ("Le président russe Vladimir Poutine a dit que la trêve est violée.", Some("russia")),
        ("Le cessez-le-feu négocié par la Russie et les Etats-Unis a été lancé à la fin de février.", None),
    ] {
        for text in [text.to_owned(), text.to_uppercase()] {
            let found = claims(&RULES, &article(&text)).claims;
            assert!(!found.is_empty(), "{text}");
            for claim in found {
                let speaker_here = claim.attribution.speaker().map(|hop| hop.entity.as_deref());
                assert_eq!(speaker_here, speaker.map(Some), "{text}");
            }
        }
    }
}

/// The tests' threads have a stack of two megabytes: recursion as deep as the text would end them.
#[test]
fn chains_and_nests_without_end_are_read() {
    let many = |part: &str| part.repeat(6_000);
    for middle in [
        many("pas "),
        many("le "),
        many("rapidement "),
        many(", "),
        many("[ "),
        many("« "),
        many("\" "),
        many("l’"),
        many("( x ) "),
        many(", dit-il, "),
        many("le 27 février "),
        many("mille "),
        many("et Kiev "),
        many("de l’armée "),
        many("que "),
        many("cessez-"),
        many("999 "),
        many("e\u{301}"),
        format!("{}x{}", "(".repeat(3000), ")".repeat(3000)),
        format!("{}x{}", "[".repeat(3000), "]".repeat(3000)),
        format!("{}x{}", "« ".repeat(3000), " »".repeat(3000)),
    ] {
        let text = format!("La trêve {middle} s’est effondrée mardi, a déclaré Moscou.\n\nLa trêve tient.");
        let found = claims(&RULES, &article(&text)).claims;
        let last = found.last().map(|claim| claim.evidence.sentence_text.as_str());
        let start: String = middle.chars().take(12).collect();
        assert_eq!(last, Some("La trêve tient."), "what follows is read all the same: {start}");
    }
}

#[test]
fn thousands_of_quotations_are_told_apart() {
    let speakers = ["Moscou", "Kiev", "Washington"];
    let line = |n: usize| format!("« La trêve est violée, {n} tirs », a dit {}.\n", speakers[n % 3]);
    let text: String = (0..2000).map(line).collect();
    let found = claims(&RULES, &article(&text)).claims;
    let violated: Vec<_> = found.iter().filter(|claim| claim.claim == "truce-status").collect();
    assert_eq!(violated.len(), 3, "one claim a speaker, with its other passages");
    assert!(violated.iter().all(|claim| claim.also.len() > 600));
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_utf8_is_read_in_its_folder() {
    use std::os::unix::ffi::OsStringExt;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join(OsString::from_vec(b"tr\xeave.txt".to_vec()));
    fs::write(&file, "La trêve tient en Syrie, a déclaré l’ONU.").expect("a file");
    let (exit, out, err) = recoupe(&["claims".into(), folder.path().into()]);
    assert_eq!(exit, Exit::Done, "{err}");
    assert!(out.contains("tr\u{fffd}ve.txt:1"), "{out}");
    let (exit, _, err) = recoupe(&["claims".into(), file.into()]);
    assert_eq!(exit, Exit::Failed);
    assert!(err.starts_with("error: `") && err.contains("name the folder"), "{err}");
}

#[test]
fn patterns_that_would_take_for_ever_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("claims")).expect("a folder");
    let file = |pattern: &str, phrases: &str| {
        format!(
            "claim: rain\nslots:\n  state: [falls]\n{phrases}match:\n  fr:\n    state=falls:\n      - {pattern}\n\
             examples:\n  - text: Il pleut sur la ville.\n    expect: {{state: falls}}\n"
        )
    };
    let doubling: String =
        (1..30).map(|n| format!("  p{n}:\n    fr:\n      - ($p{0}|$p{0}) ... $p{0}\n", n - 1)).collect();
    let doubling = format!("phrases:\n  p0:\n    fr:\n      - pluie\n{doubling}");
    let options = |words: usize| {
        let choice =
            |n| format!("({})?", (0..words).map(|w| format!("mot{w}n{n}?")).collect::<Vec<_>>().join("|"));
        (0..40).map(choice).collect::<Vec<_>>().join(" ")
    };
    let verbs = (0..200).map(|n| format!("mot{n}er~")).collect::<Vec<_>>().join("|");
    for (pattern, phrases, code) in [
        (format!("({verbs}|pleuvoir~) sur"), "", None),
        (format!("{} pleut", options(5)), "", None),
        (format!("{} (pleut|neige)", options(5)), "", None),
        ("il pleut ... sur ... la ... ville".to_owned(), "", None),
        ("$p29 pleut".to_owned(), doubling.as_str(), Some("error[E144]: this pattern has too many ways")),
        ("mot ".repeat(500_000), "", Some("error[E144]: this pattern is too long")),
        (format!("{0}pleut{1}", "(".repeat(3000), ")".repeat(3000)), "", Some("error[E106]: ")),
    ] {
        fs::write(folder.path().join("claims/rain.yml"), file(&pattern, phrases)).expect("a rule");
        let (exit, out, err) = recoupe(&["check".into(), folder.path().into(), "--no-pack".into()]);
        let start: String = pattern.chars().take(30).collect();
        match code {
            None => assert!(exit != Exit::Failed && err.is_empty(), "{start}: {out}{err}"),
            Some(code) => {
                assert!(exit == Exit::Failed && err.starts_with(code), "{start}: {err}");
                assert!(err.contains("= help: ") && err.contains("rain.yml:"), "{err}");
            }
        }
    }
}

/// A folder with one claim file, checked: exit, results, messages.
fn checked(claim: &str) -> (Exit, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("claims")).expect("a folder");
    fs::write(folder.path().join("claims/rain.yml"), claim).expect("a rule");
    recoupe(&["check".into(), folder.path().into(), "--no-pack".into(), "--strict".into()])
}

#[test]
fn rule_files_made_to_hurt_are_told_and_left_out() {
    let ten_megabytes =
        format!("claim: rain\nmatch:\n  fr:\n{}", "    - il pleut sur la ville\n".repeat(400_000));
    let aliases: String = (1..60).map(|n| format!("b{n}: &b{n} [*b{0}, *b{0}, *b{0}]\n", n - 1)).collect();
    let bomb = format!("claim: rain\nb0: &b0 [x, x, x]\n{aliases}");
    let twice = format!("claim: rain\nslots:\n{}", "  count: number\n".repeat(50_000));
    for (text, code) in [(ten_megabytes, "error[E010]"), (bomb, "error[E009]"), (twice, "error[E022]")] {
        let (exit, _, err) = checked(&text);
        assert_eq!(exit, Exit::Failed, "{code}");
        let start: String = err.chars().take(500).collect();
        assert!(err.contains(code) && err.contains("rain.yml:") && err.len() < 200_000, "{code}: {start}");
    }
}

#[test]
fn wide_and_long_patterns_are_tried_out() {
    let choice = |n: usize| (0..200).map(|w| format!("mot{w}n{n}")).collect::<Vec<_>>().join("|");
    let wide = (0..10).map(|n| format!("({})", choice(n))).collect::<Vec<_>>();
    for pattern in [
        format!("({}) <count>", choice(0)),
        "il ... pleut ... sur ... la ... ville ... et ... sur ... les ... champs ... alentour <count>"
            .to_owned(),
        format!("{} <count>", wide.join(" ... ")),
    ] {
        let claim = format!(
            "claim: rain\nslots:\n  count: number\nmatch:\n  fr:\n    - {pattern}\nexamples:\n  - text: Il neige.\n    expect: none\n"
        );
        let (exit, out, err) = checked(&claim);
        // Nothing is wrong with it but that no example exercises it.
        assert_eq!((exit, err.as_str()), (Exit::Found, ""), "{out}");
        assert!(out.contains("patterns that no example exercises:"), "{out}");
    }
}
