//! The rules that the user wants: the shipped pack, and folders on top of it. What is wrong with them is said, the rest works.

use super::arguments::Rules;
use super::desk::count;
use super::{Desk, Exit};
use crate::diagnostic::{Diagnostic, Severity};
use crate::files::rule_layer;
use crate::rule::{Layer, Rulebook, add_tried, build, layer, pack};
use crate::workbench::unreachable_in_layers;

/// Replaced rules that are named before they are only counted.
const MOST_REPLACED: usize = 8;

/// Rules, ready to run.
pub(super) struct Loaded {
    /// What is valid.
    pub book: Rulebook,
    /// What is wrong, all files together.
    pub diagnostics: Vec<Diagnostic>,
}

impl Loaded {
    /// How many errors.
    pub fn errors(&self) -> usize {
        self.diagnostics.iter().filter(|diagnostic| diagnostic.severity == Severity::Error).count()
    }
}

/// Reads and builds the rules; prints nothing.
pub(super) fn load(options: &Rules) -> Loaded {
    load_with(options, None)
}

/// A pattern that is only tried, and the claim that it is tried for.
pub(super) struct Tried<'a> {
    /// Id of the claim.
    pub claim: &'a str,
    /// The line.
    pub pattern: &'a str,
}

fn load_with(options: &Rules, tried: Option<Tried<'_>>) -> Loaded {
    let (mut layers, mut diagnostics) = (Vec::new(), Vec::new());
    let mut add = |(layer, found): (Layer, Vec<Diagnostic>)| {
        layers.push(layer);
        diagnostics.extend(found);
    };
    if !options.no_pack {
        add(pack());
    }
    for dir in &options.rules {
        let (files, unread) = rule_layer(dir);
        let (layer, mut found) = layer(files);
        found.extend(unread);
        add((layer, found));
    }
    if let Some(tried) = tried {
        // An unknown claim is said by whoever looks for it.
        add_tried(&mut layers, tried.claim, tried.pattern);
    }
    let (book, found) = build(layers);
    diagnostics.extend(found);
    // A rule of the user's that can never fire is said at once; the shipped pack has been tried before.
    diagnostics.extend(unreachable_in_layers(&book));
    diagnostics.sort();
    diagnostics.dedup();
    Loaded { book, diagnostics }
}

/// The rules for reading articles: what is wrong, and what was replaced, is said. No rules at all is the end of it.
pub(super) fn rulebook(options: &Rules, desk: &mut Desk<'_>) -> Result<(Rulebook, Exit), Exit> {
    rulebook_with(options, None, desk)
}

/// The rules of one of several sides, called by `name` wherever something is said of them. What was replaced is not said: it is the same on both
/// sides, or it is what is looked for.
pub(super) fn rulebook_of(
    options: &Rules,
    name: &str,
    desk: &mut Desk<'_>,
) -> Result<(Rulebook, Exit), Exit> {
    let loaded = load(options);
    if !loaded.diagnostics.is_empty() {
        desk.note(&format!("in {name}:"));
        desk.diagnostics(&loaded.diagnostics);
    }
    let errors = loaded.errors();
    let unread = loaded.diagnostics.iter().any(|d| d.severity == Severity::Error && d.place.is_none());
    if loaded.book.claims.is_empty() || unread {
        // Rules that cannot be read are not rules that find nothing.
        return Err(desk.refuse(
            &format!("{name} cannot be compared"),
            "mend what is said above, or name another folder",
        ));
    }
    if errors > 0 {
        let errors = count(errors, "error");
        desk.note(&format!("{errors} in {name}; what is wrong is left out, and its claims with it"));
    }
    Ok((loaded.book, if errors > 0 { Exit::Failed } else { Exit::Done }))
}

/// The same with a pattern that is only tried.
pub(super) fn rulebook_with(
    options: &Rules,
    tried: Option<Tried<'_>>,
    desk: &mut Desk<'_>,
) -> Result<(Rulebook, Exit), Exit> {
    if options.no_pack && options.rules.is_empty() {
        return Err(desk.refuse(
            "without the shipped rules there are none",
            "add `--rules DIR`, or take `--no-pack` away",
        ));
    }
    let loaded = load_with(options, tried);
    desk.diagnostics(&loaded.diagnostics);
    let errors = loaded.errors();
    let book = loaded.book;
    if book.claims.is_empty() {
        let help = match errors {
            0 => {
                "a folder of rules has its claims under `claims/`; `recoupe init DIR` writes one to start from"
            }
            _ => "mend what is said above",
        };
        return Err(desk.refuse("no rule finds claims: there is nothing to look for", help));
    }
    if errors > 0 {
        desk.note(&format!(
            "{} in the rules; what is wrong is left out, the rest works",
            count(errors, "error")
        ));
    }
    say_replaced(&book.overridden, desk);
    Ok((book, if errors > 0 { Exit::Failed } else { Exit::Done }))
}

/// What later rules replaced: one by one, unless it is so much that it would hide everything else.
fn say_replaced(replaced: &[String], desk: &mut Desk<'_>) {
    if replaced.len() > MOST_REPLACED {
        let parts = count(replaced.len(), "part");
        desk.note(&format!("{parts} of the rules replaced by later ones; `recoupe check` lists them"));
        return;
    }
    for replaced in replaced {
        desk.note(replaced);
    }
}
