//! Every word said to the reader, in English and French: one place for each meaning. Titles of claims, states and slots, and names of entities,
//! come from the rules, not from here. Sentences say what stands in the articles and how it was compared, never who is right.

mod counts;
mod dates;
mod labels;
mod reasons;
mod terms;

pub use counts::{Noun, count, number, of_part};
pub use dates::{common, period};
pub use labels::Label;
pub use reasons::{fill, reason, soft};
pub use terms::{common_noun, conflict_kind, counting, how, modality, note, slot, spaced, verdict};

/// The reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// Every language with its code.
    pub const ALL: [(Lang, &'static str); 2] = [(Lang::En, "en"), (Lang::Fr, "fr")];

    /// Its code (`en`, `fr`), as in the titles of claims.
    pub fn id(self) -> &'static str {
        self.pick("en", "fr")
    }

    /// The language of a code.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, i)| *i == id).map(|(l, _)| *l)
    }

    /// The one of two that is in this language.
    pub fn pick<T>(self, english: T, french: T) -> T {
        match self {
            Lang::En => english,
            Lang::Fr => french,
        }
    }

    /// A fixed label.
    pub fn label(self, label: Label) -> &'static str {
        let (english, french) = label.words();
        self.pick(english, french)
    }

    /// Words in quotation marks; guillemets of an article stay as inner marks, and words that
    /// stand in marks already keep these alone.
    pub fn quoted(self, words: &str) -> String {
        let marked = words.starts_with(['«', '“']) && words.ends_with(['»', '”']);
        let one = words.chars().filter(|c| matches!(c, '«' | '“')).count() == 1;
        match self {
            _ if marked && one => words.to_owned(),
            Lang::Fr if !words.contains('«') => format!("«\u{a0}{words}\u{a0}»"),
            _ => format!("“{words}”"),
        }
    }

    /// Things in a row: `a`, `a and b`, `a, b and c`.
    pub fn list(self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => format!("{} {} {last}", first.join(", "), self.pick("and", "et")),
        }
    }
}
