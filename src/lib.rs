//! recoupe (French *recouper*: to check one source against another) reads news articles, finds the claims that YAML rules describe, says who
//! makes each one, and lays outlets side by side: where they contradict one another, and why the rest was not compared. It never says who is
//! right.
//!
//! The whole way is a few functions, each named for what it returns:
//!
//! 1. [`rule::layer`] reads rule files, [`rule::build`] makes a [`rule::Rulebook`] of them: only valid rules, and a [`diagnostic::Diagnostic`]
//!    for everything else. [`rule::pack`] is the shipped layer.
//! 2. [`reader::read`] turns bytes into a [`document::Document`]; [`files::articles`] does so for paths.
//! 3. [`claim::claims`] takes one article and finds its claims: matches of the rules ([`matcher`]), where the page comes from
//!    ([`provenance`]), who says it ([`attribution`]), whether it is said to be so at all ([`modality`]).
//! 4. [`comparison::compare`] puts claims that answer one question together and says how the answers stand.
//! 5. [`report`] puts all this into words: a table, Markdown, CSV, JSON Lines.
//!
//! Nothing below [`files`] and `cli` reads a file, the clock or the environment, and bad input never stops the work: it becomes a diagnostic, and
//! the rest is still done. The same input gives the same bytes.
//!
//! ```
//! use recoupe::claim::claims;
//! use recoupe::comparison::{Knowledge, Strength, VerdictKind, compare};
//! use recoupe::diagnostic::SourceFile;
//! use recoupe::reader::{Format, read};
//! use recoupe::rule::{build, layer};
//!
//! let status = "
//! claim: truce-status
//! answer: state
//! slots:
//!   state: [in-force, collapsed]
//! nearby:
//!   truce: article
//! match:
//!   fr:
//!     - state=in-force:
//!         - <truce> tenir~
//!     - state=collapsed:
//!         - <truce> s’effondrer~
//! compare:
//!   clash: {collapsed: [in-force]}
//! examples:
//!   - text: La trêve d’Alep tient.
//!     expect: {state: in-force}
//! ";
//! let names = "truce: {aleppo-2016: {names: [trêve d’Alep], from: 2016-07-06}}";
//! let files = [("claims/truce-status.yml", status), ("lexicon/names.yml", names)];
//! let files = files.map(|(path, text)| (path.to_owned(), SourceFile::new(path, text)));
//! let (layer, unread) = layer(files.into());
//! let (book, problems) = build(vec![layer]);
//! assert!(unread.is_empty() && problems.is_empty());
//!
//! let articles = r#"{"id": "a", "outlet": "La Gazette", "date": "2016-07-06", "text": "La trêve d’Alep tient mercredi."}
//! {"id": "b", "outlet": "La Tribune", "date": "2016-07-06", "text": "La trêve d’Alep s’est effondrée mercredi."}"#;
//! let (documents, _) = read("articles.jsonl", articles.as_bytes(), Format::JsonLines);
//!
//! let claims: Vec<_> = documents.iter().flat_map(|document| claims(&book, document).claims).collect();
//! let comparison = compare(&claims, &Knowledge::of(&book));
//! let verdict = &comparison.verdicts[0];
//! assert_eq!((verdict.kind, verdict.strength), (VerdictKind::Contradicts, Some(Strength::Hard)));
//! assert_eq!(verdict.reason.code, "states-clash");
//! ```

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
