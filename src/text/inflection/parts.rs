//! The principal parts of a verb, and all its forms made from them. What the parts of which verb are is for `verb` and `irregular`.

use super::{Forms, nominal};

/// Eight forms from which the others follow, as grammars print them: *je tiens, il tient, nous tenons, ils tiennent, il tint, il tiendra,
/// qu'il tienne, tenu*. An empty one is a form that the verb lacks; without `nous` all first persons are lacking but `je`, without `ils` all
/// plurals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Parts {
    pub je: String,
    pub il: String,
    pub nous: String,
    pub ils: String,
    pub past: String,
    pub future: String,
    pub subjunctive: String,
    pub participle: String,
    /// Only where it does not follow from `nous` (*sachant*).
    pub gerund: String,
    /// Third person singular, only where it does not follow from `nous` (*était*).
    pub imperfect: String,
}

impl Parts {
    /// Reads a row of parts in the order of the fields, each put behind `prefix`; `-` is a form that the verb lacks.
    pub fn read(prefix: &str, row: &str) -> Parts {
        let mut words = row.split_whitespace();
        let mut next = || match words.next() {
            None | Some("-") => String::new(),
            Some(word) => format!("{prefix}{word}"),
        };
        Parts {
            je: next(),
            il: next(),
            nous: next(),
            ils: next(),
            past: next(),
            future: next(),
            subjunctive: next(),
            participle: next(),
            gerund: next(),
            imperfect: next(),
        }
    }

    /// Adds every form but the infinitive to `forms`.
    pub fn add_to(&self, forms: &mut Forms) {
        forms.present.extend([&self.je, &self.il, &self.nous, &self.ils].into_iter().cloned());
        if let Some(stem) = self.imperfect.strip_suffix("ait").or(self.nous.strip_suffix("ons")) {
            forms.imperfect.extend(self.persons(stem, ["ais", "ait", "ions", "aient"]));
        }
        if let Some(stem) = self.future.strip_suffix('a') {
            forms.future.extend(self.persons(stem, ["ai", "a", "ons", "ont"]));
            forms.conditional.extend(self.persons(stem, ["ais", "ait", "ions", "aient"]));
        }
        let (pasts, imperfect) = self.pasts();
        forms.past.extend(pasts);
        forms.subjunctive.extend(self.subjunctives().into_iter().chain(imperfect));
        let Forms { present, imperfect, past, subjunctive, conditional, future, .. } = &*forms;
        let tenses = [present, imperfect, past, subjunctive, conditional, future];
        forms.finite.extend(tenses.into_iter().flatten().cloned().collect::<Vec<_>>());
        forms.gerund.extend(match (self.gerund.is_empty(), self.nous.strip_suffix("ons")) {
            (true, Some(stem)) => Some(join(stem, "ant")),
            (true, None) => None,
            (false, _) => Some(self.gerund.clone()),
        });
        if !self.participle.is_empty() {
            forms.participle.extend(nominal::agreements(&self.participle));
        }
    }

    /// First and third persons of a tense, singular before plural, as far as the verb has them.
    fn persons(&self, stem: &str, [je, il, nous, ils]: [&str; 4]) -> Vec<String> {
        let first = !self.nous.is_empty();
        [(je, first), (il, true), (nous, first), (ils, !self.ils.is_empty())]
            .into_iter()
            .filter(|(_, exists)| *exists)
            .map(|(ending, _)| join(stem, ending))
            .collect()
    }

    /// Third persons of the simple past; third person singular of the imperfect subjunctive.
    fn pasts(&self) -> (Vec<String>, Option<String>) {
        // `int` before `it`: the longer ending decides.
        const PASTS: [(&str, &str, &str); 6] = [
            ("a", "èrent", "ât"),
            ("int", "inrent", "înt"),
            ("it", "irent", "ît"),
            ("ït", "ïrent", "ït"),
            ("ut", "urent", "ût"),
            ("ût", "ûrent", "ût"),
        ];
        let Some((stem, plural, subjunctive)) = PASTS.iter().find_map(|(ending, plural, subjunctive)| {
            Some((self.past.strip_suffix(ending)?, *plural, *subjunctive))
        }) else {
            return (Vec::new(), None);
        };
        let mut forms = vec![self.past.clone()];
        if !self.ils.is_empty() {
            forms.push(join(stem, plural));
        }
        (forms, Some(join(stem, subjunctive)))
    }

    /// Third persons of the present subjunctive: *tienne, tiennent*, *ait, aient*.
    fn subjunctives(&self) -> Vec<String> {
        let mut forms = vec![self.subjunctive.clone()];
        let stem = self.subjunctive.strip_suffix('e').or(self.subjunctive.strip_suffix('t'));
        if let Some(stem) = stem.filter(|_| !self.ils.is_empty()) {
            forms.push(join(stem, "ent"));
        }
        forms
    }
}

/// Stem and ending; the marks that keep *c* and *g* soft go where the ending does it (`lanç` + `ions`, `mange` + `èrent`).
fn join(stem: &str, ending: &str) -> String {
    if ending.starts_with(['e', 'è', 'é', 'i', 'î']) {
        if let Some(stem) = stem.strip_suffix('ç') {
            return format!("{stem}c{ending}");
        }
        if let Some(stem) = stem.strip_suffix("ge") {
            return format!("{stem}g{ending}");
        }
    }
    format!("{stem}{ending}")
}
