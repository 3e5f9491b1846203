//! recoupe
pub mod attribution;
pub mod claim;
#[cfg(feature = "cli")]
pub mod cli;
pub mod comparison;
pub mod diagnostic;
pub mod document;
pub mod files;
pub mod matcher;
pub mod modality;
pub mod provenance;
pub mod reader;
pub mod report;
pub mod rule;
pub mod text;
pub mod workbench;
