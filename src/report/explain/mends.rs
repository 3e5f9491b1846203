//! What to write so that a pattern finds the sentence.

use crate::report::Lang;
use crate::workbench::explain::{Mend, Stop, Why};

/// `help: …`, and the line as it should be.
pub(super) fn help(lang: Lang, stop: &Stop) -> Vec<String> {
    let place = &stop.place;
    let told: Vec<String> = stop.mends.iter().map(|mend| one(lang, mend, stop)).collect();
    let told: Vec<String> = told.into_iter().filter(|t| !t.is_empty()).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let help = lang.pick("help:", "aide :");
    let and = lang.pick("; and ", " ; et ");
    let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
    let mut out = vec![format!("{help} {}{place}", told.join(and))];
    if let Some(line) = &stop.line {
        out.push(format!("{} {line}", lang.pick("write:", "écrire :")));
    }
    out
}

fn one(lang: Lang, mend: &Mend, stop: &Stop) -> String {
    let (en, fr) = match mend {
        Mend::Write { old, new } => {
            (format!("write `{new}` instead of `{old}`"), format!("écrire `{new}` au lieu de `{old}`"))
        }
        Mend::Insert { what, after, before } => match after {
            Some(after) if matches!(stop.why, Why::GapTooLong(_) | Why::GapBarrier(_)) => (
                format!("name what stands between: `{after} ... {what} {before}`"),
                format!("nommer ce qui est entre les deux : `{after} ... {what} {before}`"),
            ),
            Some(after) => (
                format!("put `{what}` between `{after}` and `{before}`"),
                format!("mettre `{what}` entre `{after}` et `{before}`"),
            ),
            None if matches!(stop.why, Why::Complement) => (
                format!("if it is meant so, begin the line with `{what}`"),
                format!("si c’est bien ce qui est voulu, commencer la ligne par `{what}`"),
            ),
            None => (
                format!("write a line outside this group, with `{what}` in it (groups beside a line have a dash: `- x=y:`)"),
                format!("écrire une ligne hors de ce groupe, avec `{what}` (à côté d’une ligne, un groupe a un tiret : `- x=y:`)"),
            ),
        },
        Mend::Name { name, kind, id: Some(id) } => {
            (format!("add `{name}` to {kind}.{id}"), format!("ajouter `{name}` à {kind}.{id}"))
        }
        Mend::Name { name, kind, id: None } => (
            format!("add `{name}` to the `names:` of whom it means, under `{kind}:`"),
            format!("ajouter `{name}` aux `names:` de qui est désigné, sous `{kind}:`"),
        ),
        Mend::Either { old: None, new } => (
            format!("if “{new}” says the same, add it to the choice"),
            format!("si « {new} » dit la même chose, l’ajouter au choix"),
        ),
        Mend::Either { old: Some(old), new } => (
            format!("if “{new}” says the same, write `({old}|{new})`"),
            format!("si « {new} » dit la même chose, écrire `({old}|{new})`"),
        ),
        Mend::Optional { element, slots } => {
            let also = |word: &str, under: &str| -> String {
                slots.iter().map(|slot| format!("{word} `{slot}?:` {under} `slots:`")).collect()
            };
            (
                format!("if `{element}` may be missing, write `{element}?`{}", also(", and", "under")),
                format!("si `{element}` peut manquer, écrire `{element}?`{}", also(", et", "sous")),
            )
        }
        Mend::SlotType { slot, kind } => (
            format!("for such words give the slot its type: `{slot}: {kind}`"),
            format!("pour de tels mots, donner son type à la case : `{slot}: {kind}`"),
        ),
        Mend::SecondLine => (
            "write a second line for this wording".to_owned(),
            "écrire une seconde ligne pour cette tournure".to_owned(),
        ),
        Mend::Unless(pattern) => (
            format!("take `{pattern}` out of `unless:`, or make it say more"),
            format!("retirer `{pattern}` de `unless:`, ou la préciser"),
        ),
        Mend::Speaker(Some(id)) => {
            (format!("add `{id}` to `speaker: {{in: […]}}`"), format!("ajouter `{id}` à `speaker: {{in: […]}}`"))
        }
        Mend::Speaker(None) => (
            "nobody known speaks here: take `speaker:` away, or look with `recoupe tokens` who is taken to".to_owned(),
            "personne de connu ne parle ici : retirer `speaker:`, ou voir avec `recoupe tokens` qui est pris pour tel"
                .to_owned(),
        ),
        Mend::SlotOptional(slot) => (
            format!("if the claim may stand without, write `{slot}?:` under `nearby:`"),
            format!("si l’affirmation peut s’en passer, écrire `{slot}?:` sous `nearby:`"),
        ),
        Mend::Nothing => return String::new(),
    };
    lang.pick(en, fr)
}
