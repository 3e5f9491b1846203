//! Why a pattern stopped, in a sentence.

use crate::matcher::Advantage;
use crate::report::Lang;
use crate::rule::Distance;
use crate::workbench::explain::{Barrier, Form, Is, Stop, Why};

/// Elements named before the rest is left out.
const NAMED: usize = 3;

/// What was looked for.
pub(super) fn expected(lang: Lang, stop: &Stop) -> String {
    let mut shown: Vec<&str> = stop.expected.iter().take(NAMED).map(String::as_str).collect();
    if stop.expected.len() > NAMED {
        shown.push("…");
    }
    shown.join(lang.pick(" or ", " ou "))
}

/// One sentence without full stop.
pub(in crate::report) fn reason(lang: Lang, stop: &Stop) -> String {
    let words = stop.at.as_ref().map(|at| lang.quoted(&super::short(&at.text))).unwrap_or_default();
    let wanted = expected(lang, stop);
    let (en, fr) = match &stop.why {
        Why::MissingTilde => (
            format!("{words} is another form of the word, and the pattern asks for one form only"),
            format!("{words} est une autre forme du mot, et le motif n’en demande qu’une"),
        ),
        Why::WordForm(form) => self::form(*form, &words),
        Why::GapTooLong(n) => (
            format!("{n} words stand between, and a gap skips eight: {words}"),
            format!("{n} mots se trouvent entre les deux, et un trou en saute huit : {words}"),
        ),
        Why::GapBarrier(Barrier::Entity) => (
            format!("the gap does not pass {words}, which is of the kind that the pattern took last"),
            format!("le trou ne passe pas {words}, du même type que ce que le motif vient de prendre"),
        ),
        Why::GapBarrier(Barrier::Number) => (
            format!("the gap does not pass {words}, which counts something else"),
            format!("le trou ne passe pas {words}, qui compte autre chose"),
        ),
        Why::GapBarrier(Barrier::Sign) => {
            (format!("the gap does not pass {words}"), format!("le trou ne passe pas {words}"))
        }
        Why::GapBarrier(Barrier::Clause) => (
            format!("the gap does not pass {words}, which opens another clause"),
            format!("le trou ne passe pas {words}, qui ouvre une autre proposition"),
        ),
        Why::WordBetween => {
            (format!("{words} stands in the way of {wanted}"), format!("{words} empêche de trouver {wanted}"))
        }
        Why::WrongType { wanted, is } => wrong_type(&words, wanted, is),
        Why::Order => (
            format!("{wanted} is there, on the other side: {words}"),
            format!("{wanted} y est, de l’autre côté : {words}"),
        ),
        Why::Absent if words.is_empty() => (
            format!("{wanted} is nowhere {}", if stop.before { "before" } else { "behind" }),
            format!("{wanted} n’est nulle part {}", if stop.before { "avant" } else { "après" }),
        ),
        Why::Absent => (
            format!("{words} stands where {wanted} is looked for"),
            format!("{words} se trouve là où est cherché {wanted}"),
        ),
        Why::SentenceEnd if stop.before => (
            format!("the sentence begins here, without {wanted}"),
            format!("la phrase commence ici, sans {wanted}"),
        ),
        Why::SentenceEnd => (
            format!("the sentence ends here, without {wanted}"),
            format!("la phrase finit ici, sans {wanted}"),
        ),
        Why::Complement => (
            format!("behind {words} it is no subject of the verb"),
            format!("après {words}, ce n’est pas le sujet du verbe"),
        ),
        Why::Lost { rule, by } => lost(rule, *by),
        Why::Unless { pattern, .. } => (
            format!("all of it is there, and `unless` drops it: `{pattern}` takes {words}"),
            format!("tout y est, mais `unless` l’écarte : `{pattern}` prend {words}"),
        ),
        Why::SpeakerRequired(ids) => (
            format!("all of it is there, but only claims of {} count", ids.join(", ")),
            format!("tout y est, mais seules comptent les affirmations de {}", ids.join(", ")),
        ),
        Why::NoSubject(slot) => (
            format!(
                "all of it is there, but whoever speaks is not the subject of these words, and is to fill <{slot}>"
            ),
            format!("tout y est, mais qui parle n’est pas le sujet de ces mots, et doit remplir <{slot}>"),
        ),
        Why::NearbyMissing { slot, distance } => {
            let (en, fr) = self::distance(*distance);
            (
                format!("all of it is there, but nothing in the {en} fills <{slot}>"),
                format!("tout y est, mais rien dans {fr} ne remplit <{slot}>"),
            )
        }
        Why::Title => (
            "it is the quoted title of a work, which is nobody’s claim".to_owned(),
            "c’est le titre cité d’une œuvre, que personne n’affirme".to_owned(),
        ),
        Why::Furniture(name) => (
            format!("{words} is no article: the page rule “{name}” takes it away"),
            format!("{words} n’est pas l’article : la règle de page « {name} » l’écarte"),
        ),
        Why::PartOfCount => (
            "all of it is there, but its count is a part of another one, which tells of it".to_owned(),
            "tout y est, mais son nombre est une partie d’un autre, qui en parle".to_owned(),
        ),
        Why::Uncommitted => (
            format!("under {words}, nobody says that it is so"),
            format!("sous {words}, personne ne dit que c’est le cas"),
        ),
    };
    lang.pick(en, fr)
}

fn form(form: Form, words: &str) -> (String, String) {
    let (en, fr) = match form {
        Form::Noun => (
            "behind a determiner is a noun, and a verb is looked for",
            "après un déterminant est un nom, et un verbe est cherché",
        ),
        Form::BehindAvoir => ("is the verb, in a compound tense", "est le verbe, à un temps composé"),
        Form::Passive => ("is the passive", "est au passif"),
        Form::Participle => ("is the participle by itself", "est le participe seul"),
        Form::Verb => ("is a form of the verb", "est une forme du verbe"),
        Form::Nominal => ("is another form of the word", "est une autre forme du mot"),
        Form::NoReflexive => ("is there without “se”", "est sans « se »"),
        Form::Accents => ("has other accents", "a d’autres accents"),
        Form::Exact => (
            "is there with other capitals or accents, and «» asks for this very spelling",
            "a d’autres majuscules ou accents, et «» demande cette graphie",
        ),
    };
    (
        format!("the word is there in another form: {words} {en}"),
        format!("le mot y est sous une autre forme : {words} {fr}"),
    )
}

fn wrong_type(words: &str, wanted: &str, is: &Is) -> (String, String) {
    match is {
        Is::Name { kind, id } => (
            format!("{words} is a name of kind {kind} ({id}), and {wanted} is looked for"),
            format!("{words} est un nom de type {kind} ({id}), et {wanted} est cherché"),
        ),
        Is::Unknown => (
            format!("the name {words} is in no lexicon file, and {wanted} is looked for"),
            format!("le nom {words} n’est dans aucun lexique, et {wanted} est cherché"),
        ),
        Is::Words if matches!(wanted, "number" | "duration" | "date") => {
            (format!("{words} is no {wanted}"), format!("{words} n’est pas un {wanted}"))
        }
        Is::Words => (
            format!("{words} is no {wanted} of the lexicon"),
            format!("{words} n’est pas dans le lexique sous {wanted}"),
        ),
        Is::Duration => (
            format!("{words} is a length of time, no {wanted}"),
            format!("{words} est une durée, pas un nombre ({wanted})"),
        ),
        Is::Date => (
            format!("{words} is a date, no {wanted}"),
            format!("{words} est une date, pas un nombre ({wanted})"),
        ),
    }
}

fn lost(rule: &str, by: Advantage) -> (String, String) {
    let (en, fr) = match by {
        Advantage::HoldsIt => ("which has all its words, and more", "qui a tous ses mots et d’autres"),
        Advantage::MoreSlots => ("which fills more slots", "qui remplit plus de cases"),
        Advantage::LongerNumber => ("whose number is longer", "dont le nombre est plus long"),
        Advantage::FewerGapWords => ("which skips fewer words", "qui saute moins de mots"),
        Advantage::MoreWords => ("which has more words of its own", "qui a plus de mots à lui"),
        Advantage::Leftmost => ("which stands further left", "qui est plus à gauche"),
        Advantage::OtherGroup => (
            "which says more precisely what is meant: all words here are among its own",
            "qui dit plus précisément la chose : tous ces mots sont parmi les siens",
        ),
    };
    (
        format!("all of it is there, and it gives way to {rule}, {en}"),
        format!("tout y est, et le motif cède à {rule}, {fr}"),
    )
}

fn distance(distance: Distance) -> (&'static str, &'static str) {
    match distance {
        Distance::Sentence => ("sentence", "la phrase"),
        Distance::Paragraph => ("paragraph", "le paragraphe"),
        Distance::Article => ("article", "l’article"),
    }
}
