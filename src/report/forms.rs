//! What `word~` stands for, for a terminal and as records.

use super::clean::json as json_safe;
#[cfg(feature = "cli")]
use super::clean::line;
use super::records::SCHEMA;
#[cfg(feature = "cli")]
use super::words::Lang;
#[cfg(feature = "cli")]
use super::wrap::wrap;
use crate::workbench::forms::{Auxiliary, Inflected, Part};
use serde_json::{Value as Json, json};

/// The forms of each word for a terminal of `width` columns (taken as 40 when less, as 120 when more).
#[cfg(feature = "cli")]
pub fn forms_text(words: &[Inflected], lang: Lang, width: usize, color: bool) -> String {
    let width = width.clamp(40, 120);
    let parts: Vec<String> = words.iter().map(|word| block(word, lang, width, color)).collect();
    parts.join("\n")
}

/// One line for each word.
pub fn forms_jsonl(words: &[Inflected]) -> String {
    words.iter().map(|word| json_safe(&record(word).to_string()) + "\n").collect()
}

fn record(word: &Inflected) -> Json {
    let parts: Vec<Json> =
        word.parts.iter().map(|(part, forms)| json!({"part": id(*part), "forms": forms})).collect();
    let auxiliary = word.auxiliary.map(|auxiliary| match auxiliary {
        Auxiliary::Avoir => "avoir",
        Auxiliary::Etre => "être",
        Auxiliary::Reflexive => "s'être",
    });
    json!({"schema": SCHEMA, "word": word.word, "auxiliary": auxiliary, "used": word.used, "parts": parts})
}

fn id(part: Part) -> &'static str {
    match part {
        Part::Present => "present",
        Part::Imperfect => "imperfect",
        Part::SimplePast => "simple-past",
        Part::Subjunctive => "subjunctive",
        Part::Future => "future",
        Part::Conditional => "conditional",
        Part::Participle => "participle",
        Part::Infinitive => "infinitive",
        Part::Gerund => "gerund",
        Part::Adjective => "adjective",
        Part::Singular => "singular",
        Part::Plural => "plural",
        Part::Feminine => "feminine",
        Part::Small => "as-written",
    }
}

#[cfg(feature = "cli")]
fn block(word: &Inflected, lang: Lang, width: usize, color: bool) -> String {
    const LABEL: usize = 13;
    let head = line(&word.word);
    let mut out = if color { format!("\u{1b}[1m{head}\u{1b}[0m\n") } else { format!("{head}\n") };
    for (part, forms) in &word.parts {
        let label = label(lang, *part);
        let first = format!("  {label}{} ", " ".repeat(LABEL.saturating_sub(label.chars().count())));
        let rest = " ".repeat(LABEL + 3);
        for text in wrap(&line(&forms.join(", ")), width, &first, &rest) {
            out.push_str(&format!("{text}\n"));
        }
    }
    for note in notes(word, lang) {
        for text in wrap(&line(&note), width, "  • ", "    ") {
            out.push_str(&format!("{text}\n"));
        }
    }
    out
}

#[cfg(feature = "cli")]
fn label(lang: Lang, part: Part) -> &'static str {
    let (en, fr) = match part {
        Part::Present => ("present", "présent"),
        Part::Imperfect => ("imperfect", "imparfait"),
        Part::SimplePast => ("simple past", "passé simple"),
        Part::Subjunctive => ("subjunctive", "subjonctif"),
        Part::Future => ("future", "futur"),
        Part::Conditional => ("conditional", "conditionnel"),
        Part::Participle => ("participle", "participe"),
        Part::Infinitive => ("infinitive", "infinitif"),
        Part::Gerund => ("gerund", "gérondif"),
        Part::Adjective => ("adjective", "adjectif"),
        Part::Singular => ("singular", "singulier"),
        Part::Plural => ("plural", "pluriel"),
        Part::Feminine => ("feminine", "féminin"),
        Part::Small => ("as written", "tel quel"),
    };
    lang.pick(en, fr)
}

/// When a form is found.
#[cfg(feature = "cli")]
fn notes(word: &Inflected, lang: Lang) -> Vec<String> {
    let base = word.word.trim_end_matches('~');
    let participle = word.parts.iter().find(|(part, _)| *part == Part::Participle);
    let participle = participle
        .and_then(|(_, forms)| forms.iter().min_by_key(|f| (f.chars().count(), (*f).clone())))
        .map_or("", String::as_str);
    let mut out = Vec::new();
    let mut say = |en: String, fr: String| out.push(lang.pick(en, fr));
    match word.auxiliary {
        Some(Auxiliary::Avoir) => {
            say(
                format!(
                    "the participle only behind avoir, or behind être with se; the passive is written out: `être~ {participle}~`"
                ),
                format!(
                    "le participe seulement après avoir, ou après être avec se ; le passif s’écrit en entier : `être~ {participle}~`"
                ),
            );
        }
        Some(Auxiliary::Etre) => say(
            "compound tenses with être; the participle also by itself".to_owned(),
            "temps composés avec être ; le participe aussi seul".to_owned(),
        ),
        Some(Auxiliary::Reflexive) => say(
            "all of it only behind se (s’, me, m’, nous); compound tenses with être".to_owned(),
            "le tout seulement après se (s’, me, m’, nous) ; temps composés avec être".to_owned(),
        ),
        None => {}
    }
    if word.auxiliary.is_some() {
        say(
            "a finite form right behind a determiner is a noun, and is not found".to_owned(),
            "une forme conjuguée juste après un déterminant est un nom, et n’est pas trouvée".to_owned(),
        );
    }
    if word.parts.iter().any(|(part, _)| *part == Part::Adjective) {
        say(
            "an adjective: never behind avoir; for the verb write its infinitive with `~`".to_owned(),
            "un adjectif : jamais après avoir ; pour le verbe, écrire l’infinitif avec `~`".to_owned(),
        );
    }
    if let Some(near) = &word.near {
        say(
            format!("no rule has `{base}~`; is `{near}~` meant?"),
            format!("aucune règle n’a `{base}~` ; faut-il lire `{near}~` ?"),
        );
    }
    out
}
