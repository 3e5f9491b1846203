//! What stands around a claim: frames that say who speaks, cues that say what kind of statement it is.

use super::Builder;
use crate::diagnostic::{Diagnostic, Place};
use crate::rule::file::{FrameFile, LanguageFile, Located, ModalityCueShape};
use crate::rule::rulebook::{Content, CueRule, FrameRule, Reach};
use crate::rule::suggest::near;
use std::collections::BTreeMap;

/// A setting: its key, and the words that it may have (none: any text).
type Setting = (&'static str, &'static [&'static str]);

/// What a frame may say beside what it must. `classes` has ids of the lexicon.
const OF_FRAMES: &[Setting] = &[
    ("form", &["finite", "gerund", "infinitive", "any"]),
    ("classes", &[]),
    ("carries", &[]),
    ("speaker", &["antecedent", "known", "person", "somebody", "unnamed"]),
    ("subject", &["speaker"]),
    ("head", &[]),
    ("commits", &["nothing"]),
    ("until", &["relative", "comma"]),
    ("where", &["end", "start"]),
    ("behind", &["infinitive"]),
];
/// The same for cues.
const OF_CUES: &[Setting] = &[("until", &["comma"]), ("governs", &["infinitive", "noun"])];
/// The tables of a language that something asks for.
const TABLES: [&str; 19] = [
    "adverbs",
    "anonymous",
    "bodies",
    "combining",
    "counted",
    "documents",
    "done",
    "generic-bodies",
    "generic-roles",
    "heads",
    "irregular",
    "no-speakers",
    "particles",
    "pronouns",
    "relays",
    "roles",
    "sent-out",
    "speaking",
    "titled",
];

impl Builder<'_> {
    pub(super) fn frame(&mut self, file: &FrameFile) {
        let slots = self.slots(&file.slots, true);
        let content = match file.content.value.as_str() {
            "sentence" => Content::Sentence,
            "before" => Content::Before,
            "after" => Content::After,
            "quote" => Content::Quote,
            "frame" => Content::Frame,
            _ => {
                self.one_of(&file.content, &["sentence", "before", "after", "quote", "frame"]);
                Content::Sentence
            }
        };
        let patterns = self.patterns(&file.matches, &slots, &BTreeMap::new());
        let unless = self.patterns(&file.unless, &slots, &BTreeMap::new());
        let settings = self.settings("an attribution frame", &file.settings, OF_FRAMES);
        self.classes(&file.settings);
        self.book.frames.push(FrameRule {
            id: file.frame.value.clone(),
            slots,
            content,
            carries: settings.contains_key("carries"),
            settings,
            patterns,
            unless,
            examples: file.examples.clone(),
            at: file.frame.at.clone(),
        });
    }

    pub(super) fn cue(&mut self, shape: &ModalityCueShape) {
        let Some(modality) = self.modality(&shape.modality) else { return };
        let reach = match shape.reach.as_ref().map(|r| r.value.as_str()) {
            None | Some("after") => Reach::After,
            Some("before") => Reach::Before,
            Some("clause") => Reach::Clause,
            Some("sentence") => Reach::Sentence,
            Some(_) => {
                if let Some(reach) = &shape.reach {
                    self.one_of(reach, &["after", "before", "clause", "sentence"]);
                }
                Reach::After
            }
        };
        let slots = self.implied_slots(&shape.modality.at);
        let patterns = self.patterns(&shape.matches, &slots, &BTreeMap::new());
        let unless = self.patterns(&shape.unless, &slots, &BTreeMap::new());
        let settings = self.settings("a modality cue", &shape.settings, OF_CUES);
        let at = shape.modality.at.clone();
        self.book.cues.push(CueRule {
            modality,
            reach,
            settings,
            slots,
            patterns,
            unless,
            examples: shape.examples.clone(),
            at,
        });
    }

    /// The tables of a language; one that nothing asks for is a slip of the hand.
    pub(super) fn language(&mut self, file: &LanguageFile) {
        let lists = file.lists.iter().map(|(key, _)| key);
        for key in lists.chain(file.tables.iter().map(|(key, _)| key)) {
            if !TABLES.contains(&key.value.as_str()) {
                self.unknown(&key.value, &key.at, "a language file", &TABLES);
            }
        }
    }

    /// Settings with a known key and a known word; the others are reported.
    fn settings(
        &mut self,
        what: &str,
        found: &[(Located<String>, Located<String>)],
        known: &[Setting],
    ) -> BTreeMap<String, String> {
        let mut settings = BTreeMap::new();
        for (key, value) in found {
            match known.iter().find(|(name, _)| *name == key.value) {
                None => {
                    let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
                    self.unknown(&key.value, &key.at, what, &names);
                }
                Some((_, words)) if !words.is_empty() && !words.contains(&value.value.as_str()) => {
                    self.one_of(value, words);
                }
                Some(_) => {
                    settings.insert(key.value.clone(), value.value.clone());
                }
            }
        }
        settings
    }

    /// Every class of cues that a frame wants must be in the lexicon.
    fn classes(&mut self, settings: &[(Located<String>, Located<String>)]) {
        let Some((_, classes)) = settings.iter().find(|(key, _)| key.value == "classes") else { return };
        let known: Vec<String> =
            self.book.entities.iter().filter(|e| e.kind == "cue").map(|e| e.id.clone()).collect();
        let known: Vec<&str> = known.iter().map(String::as_str).collect();
        for class in classes.value.split([',', ' ']).filter(|class| !class.is_empty()) {
            if !known.contains(&class) {
                self.one_of(&Located { value: class.to_owned(), at: classes.at.clone() }, &known);
            }
        }
    }

    fn unknown(&mut self, key: &str, at: &Place, what: &str, known: &[&str]) {
        let help = near(key, known).map_or_else(
            || format!("beside what it must have, {what} may have {}", known.join(", ")),
            |near| format!("did you mean `{near}`?"),
        );
        self.problems.push(
            Diagnostic::error("E020", format!("unknown key `{key}`"))
                .at(at.clone(), format!("{what} has no such key"))
                .help(help),
        );
    }
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::SourceFile;
    use crate::rule::{build, layer};

    /// Code, words at the place, help of what is wrong with a file.
    fn told(path: &str, text: &str) -> Vec<String> {
        let cues =
            SourceFile::new("lexicon/cues.yml", "cue:\n  assert: {names: [dire~], modality: asserted}\n");
        let files =
            vec![("lexicon/cues.yml".to_owned(), cues), (path.to_owned(), SourceFile::new(path, text))];
        let (layer, mut problems) = layer(files);
        problems.extend(build(vec![layer]).1);
        let at = |p: &crate::diagnostic::Place| p.file.text[p.start..p.end].to_owned();
        let shown = |p: &crate::diagnostic::Diagnostic| {
            format!("{} {} {}", p.code, p.place.as_ref().map(at).unwrap_or_default(), p.help)
        };
        problems.iter().map(shown).collect()
    }

    #[test]
    fn settings_that_mean_nothing_are_told() {
        let frame = |line: &str| {
            format!(
                "frame: says\nslots: {{speaker: speaker, cue: cue}}\ncontent: after\n{line}\nmatch:\n  fr:\n    - <speaker> <cue> que\n"
            )
        };
        for (line, expected) in [
            ("form: gerund", None),
            ("classes: assert", None),
            ("carries: speaker of the frame before", None),
            ("subject: speaker", None),
            ("clases: assert", Some("E020 clases did you mean `classes`?")),
            ("classes: asert", Some("E125 asert did you mean `assert`?")),
            ("speaker: knwon", Some("E125 knwon did you mean `known`?")),
            (
                "priority: 3",
                Some(
                    "E020 priority beside what it must have, an attribution frame may have form, classes, carries, speaker, subject, head, commits, until, where, behind",
                ),
            ),
        ] {
            assert_eq!(told("attribution/says.yml", &frame(line)), Vec::from_iter(expected), "{line}");
        }
        for (line, expected) in [
            ("until: comma", None),
            ("governs: noun", None),
            ("untill: comma", Some("E020 untill did you mean `until`?")),
            ("governs: infinitiv", Some("E125 infinitiv did you mean `infinitive`?")),
        ] {
            let cue = format!("- modality: wanted\n  {line}\n  match:\n    fr:\n      - vouloir~\n");
            assert_eq!(told("modality/fr.yml", &cue), Vec::from_iter(expected), "{line}");
        }
        let tables = "adverb:\n  - hier\nroles:\n  ministre~: [m]\n";
        assert_eq!(told("language/fr.yml", tables), ["E020 adverb did you mean `adverbs`?"]);
    }
}
