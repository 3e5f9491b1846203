//! The YAML's shape (`RuleFile`) and what can only hold valid things (`Rulebook`).
pub mod file;
pub mod yaml;
