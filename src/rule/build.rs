//! From rule files to a rulebook. Layers are put one over the other, then every name, slot and pattern is checked; what is wrong is left out and
//! reported, the rest works.

use super::compile::{Compiler, Phrases};
use super::file::{
    ClaimFile, ExpectValue, FrameFile, LangGroup, Located, ModalityCueShape, PageRuleShape, PatternEntry,
    SlotShape, SlotTypeShape,
};
use super::merge::{Merged, merge};
use super::rulebook::{
    ClaimRule, Content, CueRule, Drop, FrameRule, PageEffect, PageRule, Pattern, Reach, Rulebook, Where,
};
use super::slot::{Distance, Slot, SlotType};
use super::suggest::near;
use super::{Layer, lexicon};
use crate::diagnostic::{Diagnostic, Place};
use crate::modality::Modality;
use crate::text::Irregular;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};

/// Builds a rulebook from layers, the shipped pack first; later layers win by id. Every problem of every file is reported.
pub fn build(layers: Vec<Layer>) -> (Rulebook, Vec<Diagnostic>) {
    let (merged, mut problems) = merge(layers);
    let mut book = Rulebook { overridden: merged.overridden.clone(), ..Rulebook::default() };
    book.languages = lexicon::languages(&merged);
    let irregulars: Vec<Irregular> = book.languages.values().flat_map(|l| l.irregulars.clone()).collect();
    lexicon::add(&mut book, &merged, &irregulars, &mut problems);
    let kinds: BTreeSet<String> = book.kinds().into_iter().map(str::to_owned).collect();
    let mut builder = Builder {
        book: &mut book,
        merged: &merged,
        irregulars: &irregulars,
        kinds,
        problems: &mut problems,
        used: Vec::new(),
    };
    builder.check_phrases();
    for claim in &merged.claims {
        builder.claim(claim);
    }
    for frame in &merged.frames {
        builder.frame(frame);
    }
    for cue in &merged.cues {
        builder.cue(cue);
    }
    for rule in &merged.page {
        builder.page(rule);
    }
    problems.sort_by(|a, b| (&a.place, a.code, &a.title).cmp(&(&b.place, b.code, &b.title)));
    problems.dedup();
    (book, problems)
}

struct Builder<'a> {
    book: &'a mut Rulebook,
    merged: &'a Merged,
    irregulars: &'a [Irregular],
    kinds: BTreeSet<String>,
    problems: &'a mut Vec<Diagnostic>,
    used: Vec<String>,
}

impl Builder<'_> {
    /// Every pattern of every phrase is read once by itself, so that its mistakes are reported where it stands.
    fn check_phrases(&mut self) {
        let shared = self.merged.phrases.values().flatten();
        let own = self
            .merged
            .claims
            .iter()
            .flat_map(|c| &c.phrases)
            .flat_map(|p| &p.by_lang)
            .flat_map(|g| &g.entries);
        for entry in shared.chain(own) {
            match entry {
                PatternEntry::Pattern(source) => {
                    if let Err(problems) = super::pattern::parse(source) {
                        self.problems.extend(problems);
                    }
                }
                PatternEntry::Regex(source) => self.check_regex(source),
                PatternEntry::Group { key, .. } => self.problems.push(
                    Diagnostic::error("E117", "a phrase holds no groups")
                        .at(key.at.clone(), "this group")
                        .help("groups set the slots of a claim: they stand under its `match:`"),
                ),
            }
        }
    }

    fn check_regex(&mut self, source: &Located<String>) {
        if let Err(error) = Regex::new(&source.value) {
            let why = error.to_string();
            let why = why.lines().last().unwrap_or("").trim_start_matches("error: ").to_owned();
            self.problems.push(
                Diagnostic::error("E118", "this regular expression cannot be read")
                    .at(source.at.clone(), why)
                    .help("mend the expression, or write the words out as patterns"),
            );
        }
    }

    fn claim(&mut self, file: &ClaimFile) {
        let mut slots = self.slots(&file.slots, false);
        for near in &file.nearby {
            slots.extend(self.nearby(near));
        }
        let before = self.problems.len();
        let own: BTreeMap<String, Phrases> = by_lang(&file.phrases);
        let patterns = self.patterns(&file.matches, &slots, &own);
        let unless = self.patterns(&file.unless, &slots, &own);
        for pattern in &patterns {
            self.check_filled(pattern, &slots);
        }
        let answer = self.answer(file, &slots);
        let states = |slots: &[Slot]| -> Vec<String> {
            slots
                .iter()
                .filter_map(|s| if let SlotType::Enumeration(v) = &s.kind { Some(v.clone()) } else { None })
                .flatten()
                .collect()
        };
        let states = states(&slots);
        let negated =
            file.negated.iter().filter(|(a, b)| self.is_state(a, &states) & self.is_state(b, &states));
        let negated: BTreeMap<String, String> =
            negated.map(|(a, b)| (a.value.clone(), b.value.clone())).collect();
        let clash = self.pairs(&file.clash, &states);
        let tension = self.pairs(&file.tension, &states);
        self.check_expected(file, &slots);
        if patterns.is_empty() && before == self.problems.len() {
            self.problems.push(
                Diagnostic::error("E119", format!("the claim `{}` has no pattern", file.claim.value))
                    .at(file.claim.at.clone(), "can never be found")
                    .help("write at least one line under `match: fr:`"),
            );
        }
        self.book.claims.push(ClaimRule {
            id: file.claim.value.clone(),
            title: file.title.by_lang.iter().map(|(l, t)| (l.clone(), t.value.clone())).collect(),
            answer,
            slots,
            patterns,
            unless,
            negated,
            clash,
            tension,
            speaker_in: file.speaker_in.iter().map(|s| s.value.clone()).collect(),
            examples: file.examples.clone(),
            at: file.claim.at.clone(),
        });
    }

    fn answer(&mut self, file: &ClaimFile, slots: &[Slot]) -> String {
        let first = slots.first().map_or(String::new(), |s| s.name.clone());
        let Some(answer) = &file.answer else { return first };
        if slots.iter().any(|s| s.name == answer.value) {
            return answer.value.clone();
        }
        let names: Vec<&str> = slots.iter().map(|s| s.name.as_str()).collect();
        let help = near(&answer.value, &names)
            .map_or("name one of the slots".to_owned(), |n| format!("did you mean `{n}`?"));
        self.problems.push(
            Diagnostic::error("E120", format!("the answer `{}` is no slot of this claim", answer.value))
                .at(answer.at.clone(), "not under `slots:`")
                .help(help),
        );
        first
    }

    /// A required slot that a pattern leaves empty would drop every match of that pattern.
    fn check_filled(&mut self, pattern: &Pattern, slots: &[Slot]) {
        use super::program::Step;
        for (index, slot) in slots.iter().enumerate() {
            let bound = pattern.program.nodes.iter().any(|n| matches!(n.step, Step::Slot(i) if i == index));
            let constant = pattern.constants.iter().any(|(s, _)| *s == slot.name);
            if slot.optional || slot.nearby.is_some() || bound || constant {
                continue;
            }
            let (help, example) = match &slot.kind {
                SlotType::Enumeration(values) => (
                    "put the line in a group",
                    format!("{}={}:", slot.name, values.first().map_or("…", |v| v)),
                ),
                _ => ("put the slot into the line", format!("<{}>", slot.name)),
            };
            self.problems.push(
                Diagnostic::error("E121", format!("this pattern leaves the slot `{}` empty", slot.name))
                    .at(pattern.at.clone(), "can never make a claim")
                    .also(slot.at.clone(), "must be filled")
                    .help(format!("{help} (`{example}`), or make it optional: `{}?: …`", slot.name)),
            );
        }
    }

    fn is_state(&mut self, state: &Located<String>, states: &[String]) -> bool {
        if states.contains(&state.value) {
            return true;
        }
        let known: Vec<&str> = states.iter().map(String::as_str).collect();
        let help = near(&state.value, &known).map_or_else(
            || format!("the states are {}", known.join(", ")),
            |n| format!("did you mean `{n}`?"),
        );
        self.problems.push(
            Diagnostic::error("E122", format!("`{}` is no state of this claim", state.value))
                .at(state.at.clone(), "this state")
                .help(help),
        );
        false
    }

    fn pairs(
        &mut self,
        table: &[(Located<String>, Vec<Located<String>>)],
        states: &[String],
    ) -> BTreeSet<(String, String)> {
        let mut pairs = BTreeSet::new();
        for (a, others) in table {
            for b in others {
                if self.is_state(a, states) & self.is_state(b, states) {
                    pairs.insert((a.value.clone(), b.value.clone()));
                    pairs.insert((b.value.clone(), a.value.clone()));
                }
            }
        }
        pairs
    }

    /// Keys of `expect` must be slots or what every claim has; states must be states.
    fn check_expected(&mut self, file: &ClaimFile, slots: &[Slot]) {
        const COMMON: [&str; 14] = [
            "speaker",
            "medium",
            "modality",
            "counting",
            "party",
            "counted_by",
            "subject",
            "place",
            "open",
            "exhaustive",
            "agency",
            "outlet",
            "presupposed",
            "when",
        ];
        for (key, value) in file.examples.iter().flat_map(|e| &e.expect).flatten() {
            let slot = slots.iter().find(|s| s.name == key.value);
            if slot.is_none() && !COMMON.contains(&key.value.as_str()) {
                let known: Vec<&str> = slots.iter().map(|s| s.name.as_str()).chain(COMMON).collect();
                let help = near(&key.value, &known).map_or_else(
                    || "use the name of a slot, or speaker, medium, modality, counting".to_owned(),
                    |n| format!("did you mean `{n}`?"),
                );
                self.problems.push(
                    Diagnostic::error("E123", format!("`{}` is no slot of this claim", key.value))
                        .at(key.at.clone(), "in this example")
                        .help(help),
                );
            }
            if let (Some(slot), ExpectValue::Scalar(value)) = (slot, value)
                && let SlotType::Enumeration(states) = &slot.kind
            {
                self.is_state(value, &states.clone());
            }
            if let ("modality", ExpectValue::Scalar(value)) = (key.value.as_str(), value) {
                self.modality(value);
            }
        }
    }

    fn modality(&mut self, value: &Located<String>) -> Option<Modality> {
        let found = Modality::from_id(&value.value);
        if found.is_none() {
            let known = Modality::ALL.map(|(_, id)| id);
            let help = near(&value.value, &known).map_or_else(
                || format!("the modalities are {}", known.join(", ")),
                |n| format!("did you mean `{n}`?"),
            );
            self.problems.push(
                Diagnostic::error("E124", format!("`{}` is no modality", value.value))
                    .at(value.at.clone(), "here")
                    .help(help),
            );
        }
        found
    }

    fn frame(&mut self, file: &FrameFile) {
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

    fn cue(&mut self, shape: &ModalityCueShape) {
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

    fn page(&mut self, shape: &PageRuleShape) {
        let mut effects = Vec::new();
        if let Some(name) = &shape.furniture {
            let drop = match shape.drop.as_ref().map(|d| d.value.as_str()) {
                None | Some("line") => Drop::Line,
                Some("to-line-end") => Drop::ToLineEnd,
                Some("rest") => Drop::Rest,
                Some(_) => {
                    if let Some(drop) = &shape.drop {
                        self.one_of(drop, &["line", "to-line-end", "rest"]);
                    }
                    return;
                }
            };
            effects.push(PageEffect::Furniture { name: name.value.clone(), drop });
        }
        match shape.sets.as_ref().map(|s| s.value.as_str()) {
            None => {}
            Some("outlet") => effects.push(PageEffect::Outlet),
            Some("agency") => effects.push(PageEffect::Agency),
            Some("published") => effects.push(PageEffect::Published),
            Some(_) => {
                if let Some(sets) = &shape.sets {
                    self.one_of(sets, &["outlet", "agency", "published"]);
                }
                return;
            }
        }
        let place = match shape.r#where.as_ref().map(|w| w.value.as_str()) {
            None => Where::Anywhere,
            Some("line-start") => Where::LineStart,
            Some("line-end") => Where::LineEnd,
            Some("first-line") => Where::FirstLine,
            Some("last-lines") => Where::LastLines,
            Some("caption") => Where::Caption,
            Some("furniture") => Where::Furniture,
            Some(_) => {
                if let Some(place) = &shape.r#where {
                    self.one_of(
                        place,
                        &["line-start", "line-end", "first-line", "last-lines", "caption", "furniture"],
                    );
                }
                return;
            }
        };
        let slots = self.implied_slots(&shape.at);
        let patterns = self.patterns(&shape.matches, &slots, &BTreeMap::new());
        self.book.page.push(PageRule {
            effects,
            place,
            slots,
            patterns,
            examples: shape.examples.clone(),
            at: shape.at.clone(),
        });
    }

    fn one_of(&mut self, value: &Located<String>, known: &[&str]) {
        let help = near(&value.value, known)
            .map_or_else(|| format!("write one of {}", known.join(", ")), |n| format!("did you mean `{n}`?"));
        self.problems.push(
            Diagnostic::error("E125", format!("`{}` is not known here", value.value))
                .at(value.at.clone(), "this word")
                .help(help),
        );
    }

    /// Page rules and cues declare no slots: every kind is one, by its name.
    fn implied_slots(&self, at: &Place) -> Vec<Slot> {
        let kinds = self.kinds.iter().map(|k| (k.clone(), SlotType::Kind(k.clone())));
        let others = [("date".to_owned(), SlotType::Date), ("number".to_owned(), SlotType::Number)];
        kinds
            .chain(others)
            .map(|(name, kind)| Slot { name, optional: true, kind, nearby: None, at: at.clone() })
            .collect()
    }

    fn slots(&mut self, shapes: &[SlotShape], in_frame: bool) -> Vec<Slot> {
        let mut slots = Vec::new();
        for shape in shapes {
            let kind = match &shape.kind {
                SlotTypeShape::Enumeration(states) => {
                    Some(SlotType::Enumeration(states.iter().map(|s| s.value.clone()).collect()))
                }
                SlotTypeShape::Named(name) => self.slot_type(name, in_frame),
            };
            if let Some(kind) = kind {
                slots.push(Slot {
                    name: shape.name.value.clone(),
                    optional: shape.optional,
                    kind,
                    nearby: None,
                    at: shape.name.at.clone(),
                });
            }
        }
        slots
    }

    fn slot_type(&mut self, written: &Located<String>, in_frame: bool) -> Option<SlotType> {
        let name = written.value.trim();
        match name {
            "number" => return Some(SlotType::Number),
            "date" => return Some(SlotType::Date),
            "duration" => return Some(SlotType::Duration),
            "text" => return Some(SlotType::Text),
            "speaker" if in_frame => return Some(SlotType::Speaker),
            "quote" if in_frame => return Some(SlotType::Quote),
            "speaker" | "quote" => {
                self.problems.push(
                    Diagnostic::error("E126", format!("a slot of type {name} belongs to frames of attribution"))
                        .at(written.at.clone(), "in a claim")
                        .help("who speaks is found by the files in attribution/; a claim may require `speaker: {in: [id]}`"),
                );
                return None;
            }
            _ => {}
        }
        if let Some(expression) = name.strip_prefix("re:") {
            return match Regex::new(&format!("^(?:{})", expression.trim())) {
                Ok(regex) => Some(SlotType::Regex(Box::new(regex))),
                Err(_) => {
                    self.check_regex(&Located {
                        value: expression.trim().to_owned(),
                        at: written.at.clone(),
                    });
                    None
                }
            };
        }
        let (kind, is_set) = name.strip_prefix("set of ").map_or((name, false), |k| (k.trim(), true));
        if self.kinds.contains(kind) {
            return Some(if is_set {
                SlotType::SetOf(kind.to_owned())
            } else {
                SlotType::Kind(kind.to_owned())
            });
        }
        let known: Vec<&str> = ["number", "date", "duration", "text"]
            .into_iter()
            .chain(self.kinds.iter().map(String::as_str))
            .collect();
        let help = near(kind, &known).map_or_else(|| format!("the types are number, date, duration, text, a list [a, b], and the kinds of the lexicon: {}", known[4..].join(", ")), |n| format!("did you mean `{n}`?"));
        self.problems.push(
            Diagnostic::error("E127", format!("`{kind}` is no type of slot"))
                .at(written.at.clone(), "this type")
                .help(help),
        );
        None
    }

    /// A `nearby` slot: its name is a kind (or `date`), its type a distance.
    fn nearby(&mut self, shape: &SlotShape) -> Option<Slot> {
        let SlotTypeShape::Named(distance) = &shape.kind else {
            return None;
        };
        let nearby = match distance.value.as_str() {
            "sentence" => Distance::Sentence,
            "paragraph" => Distance::Paragraph,
            "article" => Distance::Article,
            _ => {
                self.one_of(distance, &["sentence", "paragraph", "article"]);
                return None;
            }
        };
        let kind = self.slot_type(&shape.name, false)?;
        Some(Slot {
            name: shape.name.value.clone(),
            optional: shape.optional,
            kind,
            nearby: Some(nearby),
            at: shape.name.at.clone(),
        })
    }

    fn patterns(
        &mut self,
        groups: &[LangGroup],
        slots: &[Slot],
        own: &BTreeMap<String, Phrases>,
    ) -> Vec<Pattern> {
        let mut out = Vec::new();
        let nothing = Phrases::new();
        for group in groups {
            let lang = group.lang.value.as_str();
            let all = own.get("*").unwrap_or(&nothing);
            let mine = own.get(lang).unwrap_or(&nothing);
            let shared = self.merged.phrases_of(lang);
            let phrases = [mine, all, &shared];
            self.group(&group.entries, lang, slots, &phrases, &Around::default(), &mut out);
        }
        out
    }

    fn group(
        &mut self,
        entries: &[PatternEntry],
        lang: &str,
        slots: &[Slot],
        phrases: &[&Phrases],
        around: &Around,
        out: &mut Vec<Pattern>,
    ) {
        for entry in entries {
            match entry {
                PatternEntry::Pattern(source) => {
                    let mut compiler = Compiler {
                        vocabulary: &mut self.book.vocabulary,
                        regexes: &mut self.book.regexes,
                        irregulars: self.irregulars,
                        phrases,
                        slots,
                        is_name: false,
                        single: false,
                        used: &mut self.used,
                    };
                    match compiler.pattern(source) {
                        Ok(program) => out.push(Pattern {
                            lang: lang.to_owned(),
                            written: source.value.clone(),
                            program,
                            constants: around.constants.clone(),
                            modality: around.modality,
                            at: source.at.clone(),
                        }),
                        Err(problems) => self.problems.extend(problems),
                    }
                }
                PatternEntry::Regex(source) => self.problems.push(
                    Diagnostic::error("E128", "a regular expression stands in a phrase or is a slot's type")
                        .at(source.at.clone(), "not in `match:`")
                        .help("name it under `phrases:` and use it as `$name`"),
                ),
                PatternEntry::Group { key, entries } => {
                    if let Some(inner) = self.constant(key, slots, around) {
                        self.group(entries, lang, slots, phrases, &inner, out);
                    }
                }
            }
        }
    }

    fn constant(&mut self, key: &Located<String>, slots: &[Slot], around: &Around) -> Option<Around> {
        let mut inner = around.clone();
        let Some((name, value)) = key.value.split_once('=') else {
            self.problems.push(
                Diagnostic::error("E129", format!("the group `{}` sets nothing", key.value))
                    .at(key.at.clone(), "this key")
                    .help("a group is written `slot=value:`, for instance `state=violated:`"),
            );
            return None;
        };
        let (name, value) = (name.trim(), value.trim());
        let written = Located { value: value.to_owned(), at: key.at.clone() };
        if name == "modality" {
            inner.modality = Some(self.modality(&written)?);
            return Some(inner);
        }
        let Some(slot) = slots.iter().find(|s| s.name == name) else {
            let names: Vec<&str> = slots.iter().map(|s| s.name.as_str()).chain(["modality"]).collect();
            let help = near(name, &names).map_or_else(
                || format!("add `{name}: …` to `slots:`"),
                |n| format!("did you mean `{n}={value}:`?"),
            );
            self.problems.push(
                Diagnostic::error("E113", format!("the slot `{name}` is not defined"))
                    .at(key.at.clone(), "not under `slots:`")
                    .help(help),
            );
            return None;
        };
        match &slot.kind {
            SlotType::Enumeration(states) => {
                if !self.is_state(&written, &states.clone()) {
                    return None;
                }
            }
            SlotType::Kind(kind) | SlotType::SetOf(kind) => {
                if value != "speaker" && self.book.entity(kind, value).is_none() {
                    let ids: Vec<&str> = self
                        .book
                        .entities
                        .iter()
                        .filter(|e| e.kind == *kind)
                        .map(|e| e.id.as_str())
                        .collect();
                    let help = near(value, &ids).map_or_else(
                        || format!("the ids of kind {kind} stand in lexicon/"),
                        |n| format!("did you mean `{n}`?"),
                    );
                    self.problems.push(
                        Diagnostic::error("E130", format!("`{value}` is no {kind} of the lexicon"))
                            .at(key.at.clone(), "this value")
                            .help(help),
                    );
                    return None;
                }
            }
            _ => {}
        }
        inner.constants.push((name.to_owned(), value.to_owned()));
        Some(inner)
    }
}

/// What the groups around a pattern say.
#[derive(Debug, Clone, Default)]
struct Around {
    constants: Vec<(String, String)>,
    modality: Option<Modality>,
}

fn by_lang(phrases: &[super::file::PhraseShape]) -> BTreeMap<String, Phrases> {
    let mut out: BTreeMap<String, Phrases> = BTreeMap::new();
    for phrase in phrases {
        for group in &phrase.by_lang {
            out.entry(group.lang.value.clone())
                .or_default()
                .insert(phrase.name.value.clone(), group.entries.clone());
        }
    }
    out
}
