//! What the page of tokens says, in English and French: marks of tokens, reasons of the matcher, kinds of phrases.

use crate::matcher::{Misfit, PhraseKind};
use crate::report::Lang;
use crate::text::DateRole;
use crate::workbench::{Hitch, Mark};

/// What a token belongs to, or may be.
pub(super) fn mark(lang: Lang, mark: &Mark) -> String {
    let (english, french) = match mark {
        Mark::Name { kind, id } => return format!("{kind} {id}"),
        Mark::Quoted(0) => ("quotation", "citation"),
        Mark::Quoted(_) => ("inner quotation", "citation interne"),
        Mark::Number => ("number", "nombre"),
        Mark::Date => ("date", "date"),
        Mark::Duration => ("duration", "durée"),
        Mark::Dateline => ("dateline", "ligne de tête"),
        Mark::SeenThrough => ("seen through", "traversé"),
        Mark::StopsGap => ("stops ...", "arrête ..."),
        Mark::Conditional => ("conditional", "conditionnel"),
        Mark::Future => ("future", "futur"),
    };
    lang.pick(english, french).to_owned()
}

/// Why a word of the rules does not find a token that has its form.
pub(super) fn hitch(lang: Lang, hitch: Hitch) -> &'static str {
    let (english, french) = match hitch {
        Hitch::Misfit(Misfit::Capital) => ("wants a capital", "veut une majuscule"),
        Hitch::Misfit(Misfit::Capitals) => ("wants capitals", "veut des majuscules"),
        Hitch::Misfit(Misfit::BehindDeterminer) => ("not behind a determiner", "pas après un déterminant"),
        Hitch::Misfit(Misfit::BehindAvoir) => ("not behind avoir", "pas après avoir"),
        Hitch::WantsAvoir => ("only behind avoir", "seulement après avoir"),
        Hitch::WantsReflexive => ("only behind se", "seulement après se"),
    };
    lang.pick(english, french)
}

/// What a noun phrase is built on.
pub(super) fn phrase(lang: Lang, kind: PhraseKind) -> &'static str {
    let (english, french) = match kind {
        PhraseKind::Pronoun => ("pronoun", "pronom"),
        PhraseKind::Person => ("person", "personne"),
        PhraseKind::Role => ("role", "rôle"),
        PhraseKind::Entity => ("name", "nom"),
        PhraseKind::Anonymous => ("unnamed", "anonyme"),
        PhraseKind::Institution => ("institution", "institution"),
        PhraseKind::Noun => ("other noun", "autre nom commun"),
    };
    lang.pick(english, french)
}

/// How a date is tied to what is told, when it is more than the day of it.
pub(super) fn role(lang: Lang, role: DateRole) -> Option<&'static str> {
    let (english, french) = match role {
        DateRole::At => return None,
        DateRole::Since => ("since then", "depuis lors"),
        DateRole::Until => ("until then", "jusque-là"),
        DateRole::Window => ("within", "dans cet intervalle"),
    };
    Some(lang.pick(english, french))
}
