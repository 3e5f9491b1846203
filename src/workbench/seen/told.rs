//! Who could speak in a sentence, who is taken to speak, and which words say how sure it is.

use super::Passage;
use super::read::Look;
use crate::attribution::Utterance;
use crate::matcher::PhraseKind;
use crate::modality::{Modality, cues as cues_of};
use crate::rule::line_of;

/// A noun phrase that could speak.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenPhrase {
    /// Where.
    pub at: Passage,
    /// What it is built on.
    pub kind: PhraseKind,
    /// Its noun as the table of roles or documents writes it.
    pub role: Option<String>,
    /// Entities of the lexicon in it, each once: kind and id.
    pub entities: Vec<(String, String)>,
}

/// Somebody says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenSaying {
    /// The words of saying; no tokens when they stand in another sentence.
    pub at: Passage,
    /// Id of the frame.
    pub frame: String,
    /// `file:line` of the frame.
    pub rule: String,
    /// The verb of saying.
    pub cue: Option<String>,
    /// Class of the verb.
    pub class: Option<String>,
    /// What the verb makes of what is said.
    pub modality: Option<Modality>,
    /// The verb commits the speaker to nothing (*n'a pas confirmé*): what is said is no claim.
    pub uncommitted: bool,
    /// Who.
    pub speaker: Option<SeenVoice>,
    /// Through what.
    pub medium: Option<SeenVoice>,
    /// What is said, as far as it stands in this sentence.
    pub content: Vec<Passage>,
}

/// Who speaks, or through what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenVoice {
    /// Name to show.
    pub name: String,
    /// `person`, `organisation`, `unresolved`, `communique` …
    pub kind: String,
    /// Id in the lexicon.
    pub id: Option<String>,
}

/// A cue of modality.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenCue {
    /// Where.
    pub at: Passage,
    /// What it makes of a claim in its reach.
    pub modality: Modality,
    /// What it reaches.
    pub reach: Passage,
    /// `Some(true)`: infinitives only; `Some(false)`: matches without a verb only.
    pub infinitive: Option<bool>,
}

pub(super) fn phrases(look: &Look<'_>) -> Vec<SeenPhrase> {
    let entity = |index: usize| {
        let entity = look.book.entities.get(index)?;
        Some((entity.kind.clone(), entity.id.clone()))
    };
    let phrase = |p: &crate::matcher::NounPhrase| {
        let mut entities: Vec<(String, String)> = Vec::new();
        for named in p.entities.iter().filter_map(|(index, _)| entity(*index)) {
            if !entities.contains(&named) {
                entities.push(named);
            }
        }
        SeenPhrase { at: look.passage(p.words), kind: p.kind, role: p.role.clone(), entities }
    };
    look.annotated.noun_phrases.iter().map(phrase).collect()
}

/// The utterances whose words, or whose content, stand in the sentence of that index.
pub(super) fn sayings(look: &Look<'_>, utterances: &[Utterance], index: usize) -> Vec<SeenSaying> {
    let sentence = look.annotated.sentence.span;
    let here = |u: &&Utterance| u.sentence == index || u.content.iter().any(|c| c.overlaps(sentence));
    utterances.iter().filter(here).map(|u| saying(look, u)).collect()
}

fn saying(look: &Look<'_>, u: &Utterance) -> SeenSaying {
    let frame = u.frame.and_then(|f| look.book.frames.get(f));
    let content =
        u.content.iter().map(|span| look.stretch(*span)).filter(|passage| !passage.words.is_empty());
    // A quotation that lies in the clause it is told with says nothing more.
    let mut stretches: Vec<Passage> = Vec::new();
    for passage in content {
        if !stretches.iter().any(|known| known.words.contains(passage.words)) {
            stretches.retain(|known| !passage.words.contains(known.words));
            stretches.push(passage);
        }
    }
    SeenSaying {
        at: look.stretch(u.words),
        frame: frame.map(|f| f.id.clone()).unwrap_or_default(),
        rule: frame.map(|f| line_of(&f.at)).unwrap_or_default(),
        cue: u.cue.map(|span| span.of(look.annotated.text).to_owned()),
        class: u.class.clone(),
        modality: u.modality,
        uncommitted: u.uncommitted,
        speaker: u.speaker.as_ref().map(|s| SeenVoice {
            name: s.name.clone(),
            kind: s.kind.to_owned(),
            id: s.entity.clone(),
        }),
        medium: u.medium.as_ref().map(|m| SeenVoice {
            name: m.name.clone(),
            kind: m.kind.clone(),
            id: Some(m.entity.clone()),
        }),
        content: stretches.into_iter().map(|p| look.passage(p.words)).collect(),
    }
}

pub(super) fn cues(look: &Look<'_>, lang: &str) -> Vec<SeenCue> {
    let cue = |c: crate::modality::Cue| SeenCue {
        at: look.passage(c.words),
        modality: c.modality,
        reach: look.passage(c.reach),
        infinitive: c.infinitive,
    };
    cues_of(look.book, lang, look.annotated).into_iter().map(cue).collect()
}
