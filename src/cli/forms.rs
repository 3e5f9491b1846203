//! `recoupe forms`: what `word~` stands for.

use super::arguments::{Forms, MatchFormat};
use super::{Desk, Exit, rules, tokens};
use crate::report::{forms_jsonl, forms_text};
use crate::workbench::forms::{NoWord, forms};

pub(super) fn run(args: &Forms, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    match told(args, desk) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn told(args: &Forms, desk: &mut Desk<'_>) -> Result<Exit, Exit> {
    let Some(words) = args.words.as_deref().filter(|words| !words.trim().is_empty()) else {
        let help = "type `recoupe forms violer`, or several words between quotes";
        return Err(desk.refuse("no word is given", help));
    };
    let (book, exit) = rules::rulebook(&args.rules, desk)?;
    let lang = tokens::only_language(&book).unwrap_or_else(|| "fr".to_owned());
    let words = forms(&book, &lang, words).map_err(|no| refused(&no, desk))?;
    let bold = args.look.color.of_results(desk.surroundings);
    desk.print(&match args.look.format {
        MatchFormat::Text => forms_text(&words, args.look.lang(), args.look.width(desk.surroundings), bold),
        MatchFormat::Jsonl => forms_jsonl(&words),
    });
    Ok(exit)
}

fn refused(no: &NoWord, desk: &mut Desk<'_>) -> Exit {
    let help = match (no.near.as_slice(), no.word.chars().next()) {
        (_, Some('$')) => "a phrase is a set of patterns, and has no forms: ask for its words".to_owned(),
        ([], _) => "write a word in letters: an infinitive, a participle, a singular".to_owned(),
        (near, _) => {
            let near: Vec<String> = near.iter().map(|word| format!("`{word}`")).collect();
            format!("is {} meant?", near.join(" or "))
        }
    };
    desk.refuse(&format!("`{}` is no word", no.word), &help)
}
