//! Rules: the YAML's shape (`RuleFile`) and what can only hold valid things (`Rulebook`); between them the pattern language and its compiler.
//! What a rule finds in an article is the matcher's affair.

mod build;
mod compare;
mod compile;
pub mod file;
mod lexicon;
mod merge;
mod modality;
mod pack;
mod pattern;
mod program;
mod rulebook;
mod slot;
mod suggest;
mod tried;
mod vocabulary;
pub mod yaml;

pub use build::build;
pub use compare::Compare;
pub use modality::Modality;
pub use pack::{layer, pack, pack_files};
pub use program::{Condition, Node, Program, Step, VerbPart, WordTest};
pub use rulebook::{
    ClaimRule, Content, CueRule, Drop, EntityRule, FrameRule, Language, NameRule, PageEffect, PageRule,
    Pattern, Reach, Rulebook, SAME, Where, line_of,
};
pub use slot::{Distance, Slot, SlotType};
pub use suggest::near;
pub use tried::{TRIED, add_tried};
pub use vocabulary::{Symbol, Vocabulary};

/// A layer of rules: a pack, or a folder of the user's.
#[derive(Debug, Default)]
pub struct Layer {
    /// Its files.
    pub files: Vec<file::RuleFile>,
}
