//! `recoupe show ID`: one claim in full. The others are compared with it, so that it can be said how it stands to them.

use super::arguments::{Format, Show};
use super::articles::{Compared, compared};
use super::compare::view;
use super::desk::{count, some};
use super::{Desk, Exit};
use crate::claim::Claim;
use crate::comparison::Comparison;
use crate::report::{View, claims_csv, claims_jsonl, show_markdown, show_text};
use crate::rule::near;

pub(super) fn run(args: &Show, desk: &mut Desk<'_>) -> Exit {
    desk.color_diagnostics(args.look.color.of_diagnostics(desk.surroundings));
    let compared = match compared(&args.sources, None, &format!("show {}", args.id), desk) {
        Ok(compared) => compared,
        Err(exit) => return exit,
    };
    let claim = match find(&args.id, &compared, desk) {
        Ok(claim) => claim,
        Err(exit) => return exit,
    };
    let document = compared.documents.iter().find(|document| document.id == claim.document);
    let text = document.map_or("", |document| &document.text);
    let view = view(&compared, &args.look, true, desk);
    // A record says nothing of other claims.
    let nothing = Comparison::default();
    let alone = View { claims: std::slice::from_ref(claim), comparison: &nothing, ..view };
    match args.look.format {
        Format::Table => desk.print(&show_text(&view, claim, text)),
        Format::Markdown => desk.print(&show_markdown(&view, claim, text)),
        Format::Csv => desk.print(&claims_csv(&alone)),
        Format::Jsonl => desk.print(&claims_jsonl(&alone)),
    }
    compared.exit
}

/// The claim of that id, or the only one whose id begins so.
fn find<'a>(id: &str, compared: &'a Compared, desk: &mut Desk<'_>) -> Result<&'a Claim, Exit> {
    let wanted = id.trim().to_ascii_lowercase();
    let fitting: Vec<&Claim> =
        compared.claims.iter().filter(|claim| !wanted.is_empty() && claim.id.starts_with(&wanted)).collect();
    match fitting.as_slice() {
        [one] => Ok(one),
        [] => {
            let ids: Vec<&str> = compared.claims.iter().map(|claim| claim.id.as_str()).collect();
            let help = match near(&wanted, &ids) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "`recoupe claims` tells the ids of all claims".to_owned(),
            };
            Err(desk.refuse(&format!("no claim here has the id `{id}`"), &help))
        }
        several => {
            let ids: Vec<&str> = several.iter().map(|claim| claim.id.as_str()).collect();
            let what = format!("{} have ids that begin with `{id}`", count(several.len(), "claim"));
            Err(desk.refuse(&what, &format!("type more of it: {}", some(&ids))))
        }
    }
}
