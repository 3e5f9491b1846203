//! A score as one JSON object; `docs/score.md` describes its fields.

use crate::reader::Weight;
use crate::report::clean::json as json_safe;
use crate::workbench::score::{
    Agreement, Beyond, ClaimMark, Difference, F1, Figures, Group, NearClaim, PartFigures, ProvenanceMark,
    Rates, Score, Share, TwoCoders, TypeFigures, VerdictFigures, VerdictMark,
};
use serde_json::{Value as Json, json};

/// The version of the object's shape.
const SCHEMA: u8 = 1;

/// Figures and lists.
pub fn score_json(score: &Score, coders: Option<&TwoCoders>) -> String {
    let mut out = figures(&score.figures, coders, false);
    if let Json::Object(out) = &mut out {
        let list = |items: Vec<Json>| Json::Array(items);
        out.insert("claims".to_owned(), list(score.claims.iter().map(claim).collect()));
        out.insert("beyond".to_owned(), list(score.beyond.iter().map(beyond).collect()));
        out.insert("provenance".to_owned(), list(score.provenance.iter().map(provenance).collect()));
        out.insert("verdicts".to_owned(), list(score.verdicts.iter().map(verdict).collect()));
        out.insert("without_gold".to_owned(), json!(score.without_gold));
    }
    json_safe(&out.to_string()) + "\n"
}

/// Figures only: types and slots that the rules do not know are not named either.
pub fn totals_json(totals: &Figures, coders: Option<&TwoCoders>) -> String {
    json_safe(&figures(totals, coders, true).to_string()) + "\n"
}

fn figures(all: &Figures, coders: Option<&TwoCoders>, totals: bool) -> Json {
    let known = |part: &&PartFigures| part.known || !totals;
    let types = all.types.iter().filter(|figures| figures.known || !totals);
    let parts = all.parts.iter().filter(known).chain(&all.modalities);
    json!({
        "schema": SCHEMA,
        "figures": {
            "articles": all.articles,
            "without_gold": all.without_gold,
            "left_out": {
                "articles": all.left_out.documents,
                "claims": all.left_out.claims,
                "verdicts": all.left_out.verdicts,
            },
            "types": types.map(type_figures).collect::<Vec<_>>(),
            "parts": parts.map(part_figures).collect::<Vec<_>>(),
            "provenance": all.provenance.iter().map(part_figures).collect::<Vec<_>>(),
            "verdicts": all.verdicts.as_ref().map(verdict_figures),
            "coders": coders.map(|coders| two_coders(coders, totals)),
        },
    })
}

fn type_figures(figures: &TypeFigures) -> Json {
    json!({
        "claim": figures.claim,
        "known": figures.known,
        "gold": figures.wanted,
        "tool": figures.given,
        "found": rates(figures.found),
        "right": rates(figures.right),
        "whole": rates(figures.whole),
        "arguable": share(figures.arguable),
        "bonus": share(figures.bonus),
        "bonus_right": share(figures.bonus_right),
        "headline": figures.headline,
        "repeated": figures.repeated,
    })
}

fn rates(rates: Rates) -> Json {
    json!({
        "both": rates.recall.right,
        "precision": share(rates.precision),
        "recall": share(rates.recall),
        "f1": rates.f1().map(f1),
    })
}

fn f1(f1: F1) -> Json {
    json!({"value": f1.value, "interval": f1.interval})
}

fn part_figures(part: &PartFigures) -> Json {
    let group = part.group.map(|group| match group {
        Group::Slot => "slot",
        Group::Attribution => "attribution",
        Group::Modality => "modality",
        Group::About => "about",
    });
    json!({
        "group": group,
        "name": part.name,
        "same": share(part.same),
        "precision": part.precision.map(share),
        "recall": share(part.recall),
        "f1": part.f1().map(f1),
    })
}

fn verdict_figures(figures: &VerdictFigures) -> Json {
    let kind = |(kind, of): (&String, &Rates)| {
        let mut out = rates(*of);
        out["verdict"] = json!(kind);
        out
    };
    json!({
        "right": share(figures.right),
        "without_claim": figures.without_claim,
        "kinds": figures.kinds.iter().map(kind).collect::<Vec<_>>(),
        "hard": rates(figures.hard),
        "soft": rates(figures.soft),
    })
}

fn two_coders(coders: &TwoCoders, totals: bool) -> Json {
    let agreement = |agreement: &Agreement| {
        json!({
            "same": share(Share::new(agreement.same, agreement.units)),
            "alpha": agreement.alpha,
        })
    };
    let labels = coders.labels.iter().filter(|label| label.known || !totals);
    let labels = labels.map(|label| json!({"name": label.name, "agreement": agreement(&label.agreement)}));
    json!({
        "articles": coders.articles,
        "first": coders.first,
        "second": coders.second,
        "shared": coders.shared,
        "types": agreement(&coders.types),
        "labels": labels.collect::<Vec<_>>(),
    })
}

fn share(share: Share) -> Json {
    json!({"right": share.right, "of": share.of, "value": share.value(), "interval": share.interval()})
}

fn claim(mark: &ClaimMark) -> Json {
    let weight = match mark.weight {
        Weight::Required => "required",
        Weight::Arguable => "arguable",
        Weight::Bonus => "bonus",
    };
    json!({
        "document": mark.document,
        "line": mark.line,
        "claim": mark.claim,
        "says": mark.says,
        "sentence": mark.sentence,
        "gold": mark.wanted,
        "weight": weight,
        "found": mark.found,
        "right": mark.right,
        "whole": mark.whole,
        "near": mark.near.as_ref().map(near),
    })
}

fn beyond(claim: &Beyond) -> Json {
    json!({
        "document": claim.document,
        "line": claim.line,
        "claim": claim.claim,
        "rule": claim.rule,
        "says": claim.says,
        "sentence": claim.sentence,
        "tool": claim.found,
        "near": claim.near.as_ref().map(near),
    })
}

fn near(near: &NearClaim) -> Json {
    let difference =
        |d: &Difference| json!({"part": d.part, "gold": d.wanted, "tool": d.found, "unstated": d.unstated});
    json!({
        "claim": near.claim,
        "says": near.says,
        "rule": near.rule,
        "taken": near.taken,
        "differs": near.differs.iter().map(difference).collect::<Vec<_>>(),
    })
}

fn provenance(mark: &ProvenanceMark) -> Json {
    json!({
        "document": mark.document,
        "part": mark.part,
        "gold": mark.wanted,
        "tool": mark.found,
        "scored": mark.scored,
        "same": mark.same,
    })
}

fn verdict(mark: &VerdictMark) -> Json {
    let side = |(document, words): &(String, String)| json!({"document": document, "says": words});
    json!({
        "a": side(&mark.a),
        "b": side(&mark.b),
        "gold": mark.wanted,
        "tool": mark.found,
        "right": mark.right,
        "beyond": mark.beyond,
        "arguable": mark.arguable,
    })
}
