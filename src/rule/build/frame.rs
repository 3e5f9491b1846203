//! What stands around a claim: frames that say who speaks, cues that say what kind of statement it is.

use super::Builder;
use crate::rule::file::{FrameFile, ModalityCueShape};
use crate::rule::rulebook::{Content, CueRule, FrameRule, Reach};
use std::collections::BTreeMap;

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
        let settings: BTreeMap<String, String> =
            file.settings.iter().map(|(k, v)| (k.value.clone(), v.value.clone())).collect();
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
        let settings = shape.settings.iter().map(|(k, v)| (k.value.clone(), v.value.clone())).collect();
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
}
