//! Speakers who may be known by another spelling: what the lexicon could say of them. A proposal, never a finding in the news.

use super::page::{Block, Page};
use super::teller::Teller;
use super::words::{Label, Lang};
use crate::workbench::Respelling;

/// How many are told before the rest is only counted, unless all are asked for.
pub const MOST_RESPELLED: usize = 5;

/// The section; nothing when every speaker has one spelling.
pub(super) fn respelled(teller: &Teller<'_>) -> Page {
    let all = &teller.view.told.respellings;
    if all.is_empty() {
        return Page::new();
    }
    let shown = if teller.view.all { all.len() } else { MOST_RESPELLED.min(all.len()) };
    let mut page = vec![Block::Heading(format!("{} ({})", teller.label(Label::Respelled), all.len()))];
    page.extend(all[..shown].iter().map(|r| Block::Item(format!("{}.", respelling(teller.lang(), r)))));
    if shown < all.len() {
        page.push(Block::Item(teller.and_more(all.len() - shown)));
    }
    page
}

/// Which two names may be one, and what to do about it, without a full stop.
pub fn respelling(lang: Lang, respelling: &Respelling) -> String {
    let (name, other) = (lang.quoted(&respelling.name), lang.quoted(&respelling.other));
    match &respelling.known {
        Some(known) => {
            let (kind, id, file) = (&known.kind, &known.id, &known.file);
            lang.pick(
                format!("{name} may be {other} ({kind} {id}): add the spelling to {file}"),
                format!("{name} est peut-être {other} ({kind} {id})\u{a0}: ajoutez la graphie à {file}"),
            )
        }
        None => lang.pick(
            format!("{name} and {other} may be one: give both names to one entry of the lexicon"),
            format!(
                "{name} et {other} sont peut-être un\u{a0}: donnez les deux noms à une entrée du lexique"
            ),
        ),
    }
}

#[cfg(test)]
mod tests {
    use crate::report::words::Lang;
    use crate::report::{View, compare_markdown, sample};
    use crate::workbench::Respelling;

    #[test]
    fn a_handful_is_shown_and_the_rest_counted() {
        let mut folder = sample::folder();
        let pair = |n: usize| Respelling { name: format!("A{n}"), other: format!("B{n}"), known: None };
        folder.told.respellings = (1..=7).map(pair).collect();
        let view = folder.view(Lang::En, 80);
        let page = compare_markdown(&view);
        assert!(page.contains("## Perhaps one speaker under two names (7)\n"), "{page}");
        assert!(page.contains("“A5” and “B5” may be one") && !page.contains("A6"), "{page}");
        assert!(page.contains("- and 2 more (--all shows them)\n"), "{page}");
        assert!(compare_markdown(&View { all: true, ..view }).contains("“A7” and “B7”"));
    }
}
