//! Why a claim was found, or was not, for a terminal and as records: the sentence with the pattern's elements under its words, the reason, and what to
//! write.

#[cfg(feature = "cli")]
mod mends;
mod records;
#[cfg(feature = "cli")]
mod under;
#[cfg(feature = "cli")]
mod why;

pub use records::explain_jsonl;
pub(super) use records::{attempt_record, explain_records};
#[cfg(feature = "cli")]
pub(super) use why::reason;

#[cfg(feature = "cli")]
use super::clean::line;
#[cfg(feature = "cli")]
use super::value::quantity;
#[cfg(feature = "cli")]
use super::words::{self, Lang};
#[cfg(feature = "cli")]
use super::wrap::{bold, ended};
#[cfg(feature = "cli")]
use crate::workbench::explain::{Attempt, Explained, ExplainedSentence, Filled, Outcome, Stop, Told};

/// Each sentence for a terminal of `width` columns (taken as 40 when less, as 120 when more). `place` is what stands before the number of its line,
/// `None` when the sentence was typed.
#[cfg(feature = "cli")]
pub fn explain_text(told: &Explained, place: Option<&str>, lang: Lang, width: usize, color: bool) -> String {
    let page = Page { lang, width: width.clamp(40, 120), color };
    let mut parts: Vec<String> =
        told.sentences.iter().map(|sentence| page.sentence(sentence, place)).collect();
    for part in &told.furniture {
        let text = lang.pick("is no article: the page rule", "n’est pas l’article\u{a0}: la règle de page");
        let away = lang.pick("takes it away", "l’écarte");
        let words = lang.quoted(&short(&part.text));
        parts.push(page.lines(&format!("✘ furniture: {words} {text} “{}” {away}.", part.rule), "", "  "));
    }
    if told.others > 0 {
        let text = match lang {
            Lang::En if told.others == 1 => "1 other sentence in which a pattern got some way".to_owned(),
            Lang::En => format!("{} other sentences in which a pattern got some way", told.others),
            Lang::Fr if told.others == 1 => "1 autre phrase où un motif avance un peu".to_owned(),
            Lang::Fr => format!("{} autres phrases où un motif avance un peu", told.others),
        };
        let help =
            lang.pick("name a line to see it: FILE:LINE", "nommer une ligne pour la voir : FICHIER:LIGNE");
        parts.push(page.lines(&format!("{text}; {help}"), "", "  "));
    }
    parts.join("\n")
}

/// A page of so many columns.
#[cfg(feature = "cli")]
struct Page {
    lang: Lang,
    width: usize,
    color: bool,
}

#[cfg(feature = "cli")]
impl Page {
    fn sentence(&self, sentence: &ExplainedSentence, place: Option<&str>) -> String {
        let quoted = self.lang.quoted(sentence.at.text.trim());
        let head = match place {
            Some(place) => format!("{place}:{} {quoted}", sentence.line),
            None => quoted,
        };
        let mut out = self.bold(&self.lines(&head, "", "   "));
        let mut silent = Vec::new();
        for claim in &sentence.claims {
            if claim.attempts.is_empty() {
                silent.push(claim.claim.as_str());
            }
            for attempt in &claim.attempts {
                out.push('\n');
                out.push_str(&self.attempt(&claim.claim, attempt, &sentence.at.text, sentence.at.span.start));
            }
        }
        if !silent.is_empty() {
            out.push('\n');
            let none = self.lang.pick("– no pattern gets far:", "– aucun motif ne va loin\u{a0}:");
            out.push_str(&self.lines(&format!("{none} {}", silent.join(", ")), "", "  "));
        }
        out
    }

    fn attempt(&self, claim: &str, attempt: &Attempt, text: &str, start: usize) -> String {
        let fired = matches!(attempt.outcome, Outcome::Claim(_));
        let constants = attempt.constants.iter().map(|(slot, value)| format!(" · {slot}={value}"));
        let constants: String = constants.collect();
        let mark = if fired { '✔' } else { '✘' };
        let mut out = self.bold(&self.lines(&format!("{mark} {claim}{constants}"), "", "  "));
        out.push_str(&self.lines(&format!("{} {}", attempt.rule, attempt.pattern), "  ", "    "));
        let stop = match &attempt.outcome {
            Outcome::Stopped(stop) => Some(&**stop),
            Outcome::Claim(_) => None,
        };
        let labels = self.labels(attempt, stop, text, start);
        out.push_str(&under::set(text, start, &labels, self.width, "    "));
        match &attempt.outcome {
            Outcome::Claim(told) => out.push_str(&self.lines(&self.told(told), "  ", "    ")),
            Outcome::Stopped(stop) => {
                let (got, of) = attempt.got;
                let count = match self.lang {
                    _ if got == of => String::new(),
                    Lang::En => format!("got {got} of {of} elements; "),
                    Lang::Fr => format!("{got} éléments sur {of} ; "),
                };
                let why = reason(self.lang, stop);
                out.push_str(&self.lines(&format!("{count}{}: {why}", stop.why.id()), "  ", "    "));
                for help in mends::help(self.lang, stop) {
                    out.push_str(&self.lines(&help, "  ", "    "));
                }
            }
        }
        out
    }

    /// What stands under the words.
    fn labels(&self, attempt: &Attempt, stop: Option<&Stop>, text: &str, start: usize) -> Vec<under::Label> {
        let mut labels: Vec<under::Label> = attempt
            .marks
            .iter()
            .map(|mark| {
                let text = match &mark.value {
                    None => mark.element.clone(),
                    Some(Filled::Words) => format!("<{}>", mark.element),
                    Some(Filled::Ids(ids)) => format!("{}={}", mark.element, ids.join("+")),
                    Some(Filled::Quantity(q)) => format!("{}={}", mark.element, quantity(self.lang, q, "")),
                };
                under::Label { at: mark.at.span.start, text: line(&text), stop: false }
            })
            .collect();
        if let Some(stop) = stop.filter(|s| !s.expected.is_empty()) {
            let behind = attempt.marks.iter().map(|m| m.at.span.end).max().unwrap_or(start);
            let before = attempt.marks.iter().map(|m| m.at.span.start).min().unwrap_or(start);
            let end = start + text.trim_end().len();
            let at = match &stop.at {
                Some(at) => at.span.start,
                None if stop.before => start.min(before),
                None => behind.max(end.saturating_sub(1)),
            };
            labels.push(under::Label { at, text: line(&why::expected(self.lang, stop)), stop: true });
        }
        labels.sort_by_key(|label| (label.at, label.stop));
        labels
    }

    fn told(&self, told: &Told) -> String {
        let lang = self.lang;
        let who = match (&told.speaker, &told.medium) {
            (Some(speaker), Some(medium)) => {
                format!("{} {speaker}, {} {medium}", lang.pick("said by", "dit par"), lang.pick("in", "dans"))
            }
            (Some(speaker), None) => format!("{} {speaker}", lang.pick("said by", "dit par")),
            (None, Some(medium)) => format!("{} {medium}", lang.pick("through", "par")),
            (None, None) => lang.pick("said by the outlet itself", "dit par le média lui-même").to_owned(),
        };
        let cue = told.cue.as_ref().map(|cue| format!(" ({})", lang.quoted(cue))).unwrap_or_default();
        format!("{who}; {}{cue}", words::modality(lang, told.modality))
    }

    /// `text` in lines, each ended.
    fn lines(&self, text: &str, first: &str, rest: &str) -> String {
        ended(&line(text), self.width, first, rest)
    }

    fn bold(&self, lines: &str) -> String {
        if self.color { bold(lines) } else { lines.to_owned() }
    }
}

/// The beginning of a text.
#[cfg(feature = "cli")]
fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let text = line(text);
    if text.chars().count() <= LONGEST {
        return text;
    }
    let head: String = text.chars().take(LONGEST).collect();
    format!("{} …", head.rsplit_once(' ').map_or(head.as_str(), |(whole, _)| whole))
}
