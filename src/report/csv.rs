//! CSV for spreadsheets: plain words in the reader's language, English column names, and no cell that a spreadsheet takes for a formula.

use super::View;
use super::clean::csv_cell;
use super::side::Side;
use super::teller::Teller;
use super::value::names;
use super::words;
use crate::attribution::Role;
use crate::claim::{Claim, Section};
use crate::comparison::{Strength, VerdictKind};

/// Between several things in one cell.
const BETWEEN: &str = " | ";

/// The claims, one a row.
pub fn claims_csv(view: &View<'_>) -> String {
    let teller = Teller::new(view);
    let header = [
        "id",
        "document",
        "line",
        "outlet",
        "outlet_how",
        "agency",
        "published",
        "section",
        "claim",
        "value",
        "how_put",
        "speaker",
        "medium",
        "truce",
        "truce_how",
        "place",
        "time",
        "counting",
        "party",
        "counted_by",
        "words",
        "sentence",
        "rule",
    ];
    let rows = view.claims.iter().map(|c| claim_row(&teller, c));
    write(header.map(str::to_owned).to_vec(), rows)
}

/// Questions in rows, outlets in columns, every question; `outlets` counts those that answer it.
pub fn compare_csv(view: &View<'_>) -> String {
    let teller = Teller::new(view);
    let side = Side::new(&teller);
    let mut header = ["claim", "truce", "details", "place", "outlets"].map(str::to_owned).to_vec();
    header.extend(side.outlets.iter().map(|(_, heading)| heading.clone()));
    let mut all: Vec<_> = side.shared.iter().chain(&side.alone).collect();
    all.sort_by_key(|row| row.question);
    let rows = all.into_iter().map(|row| {
        let question = view.comparison.questions.get(row.question);
        let mut cells = Vec::new();
        if let Some(q) = question {
            let subject = if teller.has_subject(&q.claim) {
                teller.subject(q.subject.as_deref())
            } else {
                String::new()
            };
            let slots: Vec<String> =
                q.slots.iter().map(|(slot, ids)| teller.slot(&q.claim, slot, ids)).collect();
            cells = vec![
                teller.title(&q.claim),
                subject,
                slots.join(BETWEEN),
                teller.place_of(q).unwrap_or_default(),
            ];
        }
        cells.resize(4, String::new());
        cells.push(row.cells.iter().filter(|c| !c.is_empty()).count().to_string());
        for cell in &row.cells {
            let mark =
                |i| teller.claim(i).map(|c| format!("({})", Teller::place_in_text(c))).unwrap_or_default();
            cells.push(row.entries(&teller, cell, mark).join(BETWEEN));
        }
        cells
    });
    write(header, rows)
}

/// The contradictions, tensions and drifts, one a row.
pub fn conflicts_csv(view: &View<'_>) -> String {
    let teller = Teller::new(view);
    let mut header =
        ["verdict", "strength", "kind", "key", "why", "inferred", "notes"].map(str::to_owned).to_vec();
    for side in ["a", "b"] {
        header.extend(["answer", "who", "where", "sentence"].map(|what| format!("{side}_{what}")));
    }
    let shown = [VerdictKind::Contradicts, VerdictKind::Tension, VerdictKind::Drift];
    let mut verdicts: Vec<_> = view.comparison.verdicts.iter().filter(|v| shown.contains(&v.kind)).collect();
    verdicts.sort_by_key(|v| (v.kind, v.strength.is_none(), v.strength));
    let rows = verdicts.into_iter().map(|v| {
        let strength = match v.strength {
            Some(Strength::Hard) => "hard",
            Some(Strength::Soft) => "soft",
            None => "",
        };
        let mut cells = vec![
            v.kind.id().to_owned(),
            strength.to_owned(),
            v.conflict.map(|k| words::conflict_kind(view.lang, k).to_owned()).unwrap_or_default(),
            teller.key(v),
            teller.why(v),
            teller.what_was_inferred(v).join(" "),
            teller.remarks(v).join(" "),
        ];
        for position in [v.a, v.b] {
            let claims = teller.position(position).map(|p| teller.claims_of(p)).unwrap_or_default();
            let each = |f: &dyn Fn(&Claim) -> String| {
                claims.iter().map(|(_, c)| f(c)).collect::<Vec<_>>().join(BETWEEN)
            };
            cells.push(claims.first().map(|(_, c)| teller.answer_as_put(c)).unwrap_or_default());
            cells.push(each(&|c| teller.chain(c)));
            cells.push(each(&Teller::place_in_text));
            cells.push(each(&|c| c.evidence.sentence_text.clone()));
        }
        cells
    });
    write(header, rows)
}

fn claim_row(teller: &Teller<'_>, claim: &Claim) -> Vec<String> {
    let (provenance, about, lang) = (&claim.provenance, &claim.about, teller.lang());
    let hop = |role| claim.attribution.hop(role).map(|h| teller.hop(claim, h)).unwrap_or_default();
    let subject = teller.has_subject(&claim.claim);
    vec![
        claim.id.clone(),
        claim.document.to_string(),
        claim.evidence.line.to_string(),
        teller.outlet(claim),
        words::how(lang, provenance.outlet_how).to_owned(),
        provenance.agency.as_ref().map(|a| teller.agency(a)).unwrap_or_default(),
        provenance.published.and_then(|p| words::period(lang, p)).unwrap_or_default(),
        if claim.section == Section::Headline { "headline" } else { "body" }.to_owned(),
        teller.title(&claim.claim),
        teller.all_slots(claim),
        teller.put(claim).unwrap_or_default().to_owned(),
        hop(Role::Speaker),
        hop(Role::Medium),
        if subject { teller.subject(about.subject.id.as_deref()) } else { String::new() },
        if subject { words::how(lang, about.subject.how).to_owned() } else { String::new() },
        about.place.as_ref().map(|p| p.name.clone()).unwrap_or_default(),
        teller.when(claim).unwrap_or_default(),
        words::counting(lang, about.counting).to_owned(),
        names(&about.party),
        names(&about.counted_by),
        claim.evidence.text.clone(),
        claim.evidence.sentence_text.clone(),
        claim.rule.clone(),
    ]
}

/// Writing to memory cannot fail, and bytes made of strings are UTF-8; should either change, what was written so far stands.
fn write(header: Vec<String>, rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in [header].into_iter().chain(rows) {
        if writer.write_record(row.iter().map(|cell| csv_cell(cell))).is_err() {
            break;
        }
    }
    String::from_utf8(writer.into_inner().unwrap_or_default()).unwrap_or_default()
}
