//! `recoupe try` and `recoupe explain`: why a sentence, or a line of an article, makes a claim or does not.

use super::arguments::{Explain, MatchFormat, Prose, Try};
use super::{Desk, Exit, filter, rules, tokens};
use crate::document::Document;
use crate::files;
use crate::reader::{Format, read};
use crate::report::{explain_jsonl, explain_text};
use crate::rule::{Rulebook, TRIED};
use crate::workbench::explain::{Asked, explain};

/// The name of a sentence that was typed.
const TYPED: &str = "<sentence>";

pub(super) fn run_try(args: &Try, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    match tried(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

pub(super) fn run(args: &Explain, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    match explained(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn tried(args: &Try, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    let help = "type `recoupe try \"La trêve tient.\"`";
    let Some(sentence) = args.sentence.as_deref() else {
        return Err(desk.refuse("no sentence is given", help));
    };
    let pattern = match (args.pattern.as_deref(), args.claim.as_slice()) {
        (None, _) => None,
        (Some(pattern), [claim]) => Some(rules::Tried { claim, pattern }),
        (Some(_), _) => {
            let help = "give `--claim` once: the pattern is tried for that claim";
            return Err(desk.refuse("a pattern belongs to one claim", help));
        }
    };
    let is_tried = pattern.is_some();
    let (book, exit) = rules::rulebook_with(&args.rules, pattern, desk)?;
    let claims = wanted(&args.claim, &book, desk)?;
    let (mut documents, _) = read(TYPED, sentence.as_bytes(), Format::Text);
    if documents.is_empty() {
        return Err(desk.refuse("the sentence is empty", help));
    }
    for document in &mut documents {
        // A few words are too few to tell their language from: those of the rules is meant.
        document.declared.lang = tokens::only_language(&book);
        document.declared.published = args.date.or(document.declared.published);
    }
    let asked = Asked { claims, line: None, all: true, tried: is_tried.then(|| TRIED.to_owned()) };
    for document in &documents {
        tell(&book, document, &asked, &args.look, desk);
    }
    Ok(exit)
}

fn explained(args: &Explain, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    let help = "type `recoupe explain CLAIM FILE`, or `recoupe explain CLAIM FILE:LINE`";
    let Some(claim) = args.claim.clone() else {
        return Err(desk.refuse("no claim is named", help));
    };
    let Some(article) = args.article.as_deref() else {
        return Err(desk.refuse("no article is named", help));
    };
    let (path, line) = place(article);
    let (book, rules) = rules::rulebook(&args.rules, desk)?;
    let claims = wanted(&[claim], &book, desk)?;
    let gathered = files::articles(&[path.to_owned()], &args.provenance, false);
    desk.diagnostics(&gathered.diagnostics);
    let exit = if gathered.unreadable { Exit::Failed } else { rules };
    let documents = gathered.documents;
    if let ([_, second, ..], Some(_)) = (documents.as_slice(), line) {
        let help = format!("name the article: `{}:LINE`", second.id);
        return Err(desk.refuse(&format!("`{path}` holds several articles, and a line is one’s"), &help));
    }
    let asked = Asked { claims, line, all: false, tried: None };
    for document in &documents {
        let lines = document.text.lines().count();
        if line.is_some_and(|line| line == 0 || line > lines) {
            let help = format!("its lines are 1 to {lines}");
            return Err(desk.refuse(&format!("`{}` has no line {}", document.id, line.unwrap_or(0)), &help));
        }
        tell(&book, document, &asked, &args.look, desk);
    }
    Ok(exit)
}

/// Tells of a document; where there is nothing to tell, says so.
fn tell(book: &Rulebook, document: &Document, asked: &Asked, look: &Prose, desk: &mut Desk<'_>) {
    let told = explain(book, document, asked);
    if told.sentences.is_empty() && told.furniture.is_empty() && told.others == 0 {
        desk.note(&match asked.line {
            Some(line) => format!("no sentence stands on {}:{line}", document.id),
            None => format!("no pattern gets anywhere in {} that did not make its claim", document.id),
        });
        return;
    }
    let place = (&*document.id != TYPED).then_some(&*document.id);
    let bold = look.color.of_results(desk.surroundings);
    desk.print(&match look.format {
        MatchFormat::Text => explain_text(&told, place, look.lang(), look.width(desk.surroundings), bold),
        MatchFormat::Jsonl => explain_jsonl(&document.id, &told),
    });
}

/// The claims that are named; one that there is not is told.
fn wanted(names: &[String], book: &Rulebook, desk: &mut Desk<'_>) -> Result<Vec<String>, Exit> {
    let found = filter::claim_types(names, book);
    let found = found.map_err(|unknown| desk.refuse(&unknown.what, &unknown.help))?;
    Ok(found.into_iter().collect())
}

/// A path, and the line behind its last colon. A file whose own name ends so is meant first.
fn place(article: &str) -> (&str, Option<usize>) {
    if files::is_path(article) {
        return (article, None);
    }
    let parted = article.rsplit_once(':').and_then(|(path, line)| Some((path, line.parse().ok()?)));
    parted.map_or((article, None), |(path, line)| (path, Some(line)))
}
