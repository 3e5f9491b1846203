//! What was found in a sentence, a short list for each kind of thing; a kind of which there is nothing has no list. Numbers before words are those of the
//! table.

use super::terms::{phrase, role};
use crate::report::Lang;
use crate::report::page::{Block, Page};
use crate::report::value::quantity;
use crate::report::words;
use crate::text::Words;
use crate::workbench::{
    Passage, SeenCue, SeenDate, SeenName, SeenNumber, SeenPhrase, SeenQuote, SeenSaying, SeenSentence,
    SeenVoice,
};

/// Characters of a passage that are shown before it is cut in the middle.
const LONGEST: usize = 60;

/// The lists below the table, a page each.
pub(super) fn pages(sentence: &SeenSentence, lang: Lang) -> Vec<Page> {
    let lists = [
        (lang.pick("Names", "Noms"), sentence.names.iter().map(|n| name(n, lang)).collect()),
        (
            lang.pick("Numbers and durations", "Nombres et durées"),
            sentence
                .numbers
                .iter()
                .map(|n| number(n, "", lang))
                .chain(sentence.durations.iter().map(|d| number(d, lang.pick("hours", "heures"), lang)))
                .collect(),
        ),
        (lang.pick("Dates", "Dates"), sentence.dates.iter().map(|d| date(d, lang)).collect()),
        (lang.pick("Quotations", "Citations"), sentence.quotes.iter().map(|q| quote(q, lang)).collect()),
        (
            lang.pick("Seen through as a whole", "Traversé d’un bloc"),
            sentence.asides.iter().map(|a| Block::Item(shown(a, lang))).collect(),
        ),
        (
            lang.pick("Who could speak", "Qui pourrait parler"),
            whole(&sentence.phrases).map(|p| speaker(p, lang)).collect(),
        ),
        (
            lang.pick("Who speaks", "Qui parle"),
            sentence.sayings.iter().flat_map(|s| saying(s, lang)).collect::<Page>(),
        ),
        (lang.pick("Modality", "Modalité"), sentence.cues.iter().map(|c| cue(c, lang)).collect()),
    ];
    let some = lists.into_iter().filter(|(_, list): &(&str, Page)| !list.is_empty());
    some.map(|(heading, list)| [Block::Text(heading.to_owned())].into_iter().chain(list).collect()).collect()
}

/// Phrases that are no tail of a longer one (*Kremlin* in *le porte-parole du Kremlin*).
fn whole(phrases: &[SeenPhrase]) -> impl Iterator<Item = &SeenPhrase> {
    let is_tail = |p: &SeenPhrase| {
        phrases.iter().any(|q| q.at.words.len() > p.at.words.len() && q.at.words.contains(p.at.words))
    };
    phrases.iter().filter(move |p| !is_tail(p))
}

/// `3–5 “trêve de l’Aïd”`
fn shown(passage: &Passage, lang: Lang) -> String {
    let words = lang.quoted(&cut(passage.text.trim()));
    if passage.words.is_empty() { words } else { format!("{} {words}", range(passage.words)) }
}

/// 1-based, both ends in, as the table numbers its lines.
fn range(words: Words) -> String {
    if words.len() == 1 { words.end.to_string() } else { format!("{}–{}", words.start + 1, words.end) }
}

/// Its beginning and its end, at spaces where there are some.
pub(super) fn cut(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = text.chars().count();
    if length <= LONGEST {
        return text;
    }
    let head: String = text.chars().take(LONGEST / 2).collect();
    let tail: String = text.chars().skip(length - LONGEST / 3).collect();
    let head = head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole);
    let tail = tail.split_once(' ').map_or(tail.as_str(), |(_, whole)| whole);
    format!("{head} … {tail}")
}

fn item(passage: &Passage, text: &str, lang: Lang) -> Block {
    Block::Item(format!("{}{} {text}", shown(passage, lang), lang.pick(":", "\u{a0}:")))
}

fn name(name: &SeenName, lang: Lang) -> Block {
    item(&name.at, &format!("{} {} (`{}`)", name.kind, name.id, name.written), lang)
}

fn number(number: &SeenNumber, unit: &str, lang: Lang) -> Block {
    let mut text = quantity(lang, &number.quantity, unit);
    if number.article {
        text.push_str(lang.pick(
            ", only if the pattern’s next word stands right behind it",
            ", seulement si le mot suivant du motif le suit aussitôt",
        ));
    }
    item(&number.at, &text, lang)
}

fn date(date: &SeenDate, lang: Lang) -> Block {
    let days = date.period.and_then(|p| words::period(lang, p));
    let days = days.unwrap_or_else(|| lang.pick("an unknown day", "jour inconnu").to_owned());
    let tied = role(lang, date.role).map(|tied| format!(" ({tied})")).unwrap_or_default();
    item(&date.at, &format!("{days}{tied}"), lang)
}

fn quote(quote: &SeenQuote, lang: Lang) -> Block {
    let mut text = format!("{} {}", lang.pick("depth", "profondeur"), quote.depth);
    if !quote.closed {
        text.push_str(lang.pick(", never closed", ", jamais fermée"));
    }
    item(&quote.at, &text, lang)
}

fn speaker(found: &SeenPhrase, lang: Lang) -> Block {
    let mut parts = vec![phrase(lang, found.kind).to_owned()];
    parts.extend(found.role.clone());
    parts.extend(found.entities.iter().map(|(kind, id)| format!("{kind} {id}")));
    item(&found.at, &parts.join(", "), lang)
}

fn saying(saying: &SeenSaying, lang: Lang) -> Page {
    let voice = |voice: &SeenVoice| match &voice.id {
        Some(id) => format!("{} ({}, {id})", voice.name, voice.kind),
        None => format!("{} ({})", voice.name, voice.kind),
    };
    let voices: Vec<String> = saying.speaker.iter().chain(&saying.medium).map(voice).collect();
    let who =
        if voices.is_empty() { lang.pick("nobody", "personne").to_owned() } else { voices.join(" ← ") };
    let mut page = vec![item(&saying.at, &who, lang)];
    let mut how = vec![format!("{} {} ({})", lang.pick("frame", "cadre"), saying.frame, saying.rule)];
    if let (Some(cue), class) = (&saying.cue, saying.class.as_deref().unwrap_or("?")) {
        how.push(format!("{} {}, {class}", lang.pick("verb", "verbe"), lang.quoted(cue)));
    }
    how.extend(saying.modality.map(|m| words::modality(lang, m).to_owned()));
    if saying.uncommitted {
        how.push(lang.pick("commits nobody", "n’engage personne").to_owned());
    }
    page.push(Block::Under(how.join(" · ")));
    let says = lang.pick("says", "dit");
    page.extend(saying.content.iter().map(|c| Block::Under(format!("{says} {}", shown(c, lang)))));
    page
}

fn cue(cue: &SeenCue, lang: Lang) -> Block {
    let only = match cue.infinitive {
        Some(true) => lang.pick(", infinitives only", ", infinitifs seulement"),
        Some(false) => lang.pick(", nouns only", ", noms seulement"),
        None => "",
    };
    let reach = if cue.reach.words.is_empty() {
        lang.pick("nothing", "rien").to_owned()
    } else {
        shown(&cue.reach, lang)
    };
    let text = format!(
        "{}, {} {reach}{only}",
        words::modality(lang, cue.modality),
        lang.pick("reaches", "porte sur")
    );
    item(&cue.at, &text, lang)
}
