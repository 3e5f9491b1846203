//! `recoupe tokens`: a sentence, or each sentence of an article, as the matcher sees it.

use super::arguments::{Tokens, TokensFormat};
use super::{Desk, Exit, rules};
use crate::document::Document;
use crate::files;
use crate::reader::{Format, read};
use crate::report::{tokens_jsonl, tokens_text};
use crate::rule::Rulebook;
use crate::workbench::seen;

/// The name of a sentence that was typed.
const TYPED: &str = "<sentence>";

pub(super) fn run(args: &Tokens, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    match tokens(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn tokens(args: &Tokens, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    let Some(words) = args.sentence.as_deref() else {
        let help = "type `recoupe tokens \"La trêve tient.\"`, name a file, or `-` to pipe one in";
        return Err(desk.refuse("no sentence is given", help));
    };
    if words.trim().is_empty() {
        return Err(empty(desk));
    }
    let (book, rules) = rules::rulebook(&args.rules, desk)?;
    let (mut documents, exit) = documents(words, &book, desk)?;
    for document in &mut documents {
        document.declared.published = args.date.or(document.declared.published);
    }
    let (lang, width) = (args.look.lang(), args.look.width(desk.surroundings));
    let bold = args.look.color.of_results(desk.surroundings);
    for document in &documents {
        let seen = seen(&book, document);
        let place = (&*document.id != TYPED).then_some(&*document.id);
        desk.print(&match args.look.format {
            TokensFormat::Table => tokens_text(&seen, place, lang, width, bold),
            TokensFormat::Jsonl => tokens_jsonl(&document.id, &seen),
        });
    }
    Ok(exit.max(rules))
}

/// What was typed: the files of a path, standard input, or the sentence itself.
fn documents(words: &str, book: &Rulebook, desk: &mut Desk<'_>) -> Result<(Vec<Document>, Exit), Exit> {
    if words == "-" || files::is_path(words) {
        let gathered = files::articles(&[words.to_owned()], &[], false);
        desk.diagnostics(&gathered.diagnostics);
        let exit = if gathered.unreadable { Exit::Failed } else { Exit::Done };
        return match gathered.documents.as_slice() {
            [] if gathered.unreadable => Err(Exit::Failed),
            [] => Err(empty(desk)),
            _ => Ok((gathered.documents, exit)),
        };
    }
    let (mut documents, _) = read(TYPED, words.as_bytes(), Format::Text);
    for document in &mut documents {
        // A few words are too few to tell their language from: those of the rules is meant.
        document.declared.lang = only_language(book);
    }
    if documents.is_empty() { Err(empty(desk)) } else { Ok((documents, Exit::Done)) }
}

/// The one language that the patterns of the claims are written in.
pub(super) fn only_language(book: &Rulebook) -> Option<String> {
    let patterns = book.claims.iter().flat_map(|claim| &claim.patterns);
    let mut langs = patterns.map(|pattern| pattern.lang.as_str()).filter(|lang| *lang != "*");
    let first = langs.next()?;
    langs.all(|lang| lang == first).then(|| first.to_owned())
}

fn empty(desk: &mut Desk<'_>) -> Exit {
    desk.refuse("the sentence is empty", "write it between quotes: `recoupe tokens \"La trêve tient.\"`")
}
