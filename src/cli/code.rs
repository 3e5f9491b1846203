//! `recoupe code E012`: what a code means, a mistake that gives it, and what to do.

use super::arguments::Code;
use super::{Desk, Exit};
use crate::diagnostic::explained::{Edit, explained, nearest};

pub(super) fn run(args: &Code, desk: &mut Desk<'_>) -> Exit {
    let code = args.code.trim().trim_matches(['[', ']']);
    let Some(known) = explained(code) else {
        let near = nearest(code);
        let help = if near.is_empty() {
            "a code stands in the brackets of a message: `error[E012]`".to_owned()
        } else {
            format!("did you mean {}?", near.join(", "))
        };
        return desk.refuse(&format!("there is no code `{code}`"), &help);
    };
    let severity = if known.code.starts_with('E') { "error" } else { "warning" };
    desk.print(&format!("{severity}[{}]: {}\n\n{}\n", known.code, known.meaning, known.why));
    if let Some(edit) = known.example {
        desk.print(&example(&edit));
    }
    desk.print(&format!("\nWhat to do: {}\n", known.help));
    Exit::Done
}

fn example(edit: &Edit) -> String {
    let block = |title: String, text: &str| {
        let lines: String = text.lines().map(|line| format!("    {line}\n")).collect();
        format!("\n{title}\n{lines}")
    };
    match edit.right {
        "" => block(format!("For example, in {}:", edit.file), edit.wrong),
        right if edit.wrong.is_empty() => block(format!("For example, when {} lacks:", edit.file), right),
        right => {
            block(format!("For example, in {}:", edit.file), edit.wrong)
                + &block("instead of:".to_owned(), right)
        }
    }
}
