//! The list of claims: one compact block a claim.

use super::View;
use super::page::{Block, Page};
use super::teller::Teller;
use super::words::{self, Label, Noun};
use crate::claim::{Claim, Section};

/// The page of `recoupe claims`.
pub(super) fn page(view: &View<'_>) -> Page {
    let teller = Teller::new(view);
    if view.claims.is_empty() {
        return vec![Block::Text(teller.label(Label::NoClaim).to_owned())];
    }
    let mut page: Page = view.claims.iter().flat_map(|claim| block(&teller, claim)).collect();
    let legend = teller.arrow_legend();
    if !legend.is_empty() {
        page.push(Block::Space);
        page.extend(legend);
    }
    page.push(Block::Heading(words::count(teller.lang(), view.claims.len(), Noun::Claim)));
    page
}

fn block(teller: &Teller<'_>, claim: &Claim) -> Page {
    let mut lead = format!("{}{} {}", teller.title(&claim.claim), teller.colon(), teller.all_slots(claim));
    if let Some(put) = teller.put(claim) {
        lead.push_str(&format!(" — {put}"));
    }
    let mut place = format!("{} · {}", claim.id, Teller::place_in_text(claim));
    if claim.section == Section::Headline {
        place.push_str(&format!(" ({})", teller.label(Label::Headline)));
    }
    vec![
        Block::Lead(lead),
        Block::Under(teller.chain(claim)),
        Block::Under(teller.about(claim).join(" · ")),
        Block::Under(teller.lang().quoted(claim.evidence.sentence_text.trim())),
        Block::Under(place),
    ]
}
