//! What `recoupe check` found, as one JSON object: problems, how the examples ended, and the examples that fail.

use super::clean::json as json_safe;
use super::explain::explain_records;
use super::records::SCHEMA;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::workbench::{Checked, Coverage, CrossHit, Fields, Idle, Missed, Outcome, Status};
use serde_json::{Map, Value as Json, json};

/// What was checked.
#[derive(Debug, Clone, Copy)]
pub struct CheckReport<'a> {
    /// Problems and examples.
    pub checked: &'a Checked,
    /// What later rules replaced, in words.
    pub replaced: &'a [String],
    /// What the examples exercise, when that was asked for.
    pub coverage: Option<&'a Coverage>,
    /// Claims on the examples of others, when that was asked for.
    pub cross_fire: Option<&'a [CrossHit]>,
}

/// The object, on several lines, with a line break at its end.
pub fn check_json(report: &CheckReport<'_>) -> String {
    let checked = report.checked;
    let errors = checked.diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    let counts = &checked.counts;
    let whole = json!({
        "schema": SCHEMA,
        "errors": errors,
        "warnings": checked.diagnostics.len() - errors,
        "diagnostics": checked.diagnostics.iter().map(diagnostic).collect::<Vec<_>>(),
        "rules": counts.rules,
        "patterns": counts.patterns,
        "names": counts.names,
        "examples": {
            "all": counts.examples,
            "validated": counts.validated,
            "reported": counts.reported,
            "noisy": counts.noisy,
            "missing": counts.missing,
            "todo": counts.todo,
            "todo_passes": counts.todo_passes,
            "set_aside": counts.set_aside,
        },
        "failures": checked.failures().map(failure).collect::<Vec<_>>(),
        "replaced": report.replaced,
        "coverage": report.coverage.map(coverage),
        "cross_fire": report.cross_fire.map(|hits| hits.iter().map(cross_hit).collect::<Vec<_>>()),
    });
    format!("{whole:#}").lines().map(|line| json_safe(line) + "\n").collect()
}

fn diagnostic(found: &Diagnostic) -> Json {
    let also: Vec<Json> =
        found.also.iter().map(|(place, label)| with(at(Some(place)), json!({"label": label}))).collect();
    let severity = match found.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let head = json!({"code": found.code, "severity": severity});
    let tail = json!({"message": found.title, "label": found.label, "help": found.help, "also": also});
    with(with(head, at(found.place.as_ref())), tail)
}

/// File, line and column, both from 1, in characters.
fn at(place: Option<&Place>) -> Json {
    let line_column = place.map(Place::line_column);
    json!({
        "file": place.map(|p| p.file.name.as_str()),
        "line": line_column.map(|(line, _)| line),
        "column": line_column.map(|(_, column)| column),
    })
}

/// The keys of one object, then those of another.
fn with(mut first: Json, second: Json) -> Json {
    if let (Json::Object(first), Json::Object(second)) = (&mut first, second) {
        first.extend(second);
    }
    first
}

fn failure(outcome: &Outcome) -> Json {
    let status = match outcome.status {
        Status::Validated => "validated",
        Status::Reported => "reported",
        Status::Noisy => "noisy",
        Status::Missing => "missing",
        Status::Todo => "todo",
        Status::TodoPasses => "todo_passes",
    };
    let found = |index: &usize| {
        outcome.found.get(*index).map(|f| json!({"values": fields(&f.fields), "rule": f.pattern}))
    };
    let missed = |m: &Missed| {
        let differences = m.nearest.iter().flat_map(|(_, differences)| differences);
        let differences: Vec<Json> =
            differences.map(|d| json!({"key": d.key, "expected": d.expected, "found": d.found})).collect();
        json!({
            "expected": fields(&m.expected),
            "found": m.nearest.as_ref().and_then(|(index, _)| found(index)),
            "differences": differences,
        })
    };
    let head = json!({"rule": outcome.rule, "status": status});
    let tail = json!({
        "text": outcome.text,
        "todo": outcome.todo,
        "missed": outcome.missed.iter().map(missed).collect::<Vec<_>>(),
        "surplus": outcome.surplus.iter().filter_map(found).collect::<Vec<_>>(),
        "near": outcome.near.as_ref().map(|near| explain_records("example", near)),
    });
    with(with(head, at(Some(&outcome.at))), tail)
}

fn fields(all: &Fields) -> Json {
    Json::Object(all.iter().map(|(key, value)| (key.clone(), json!(value))).collect::<Map<_, _>>())
}

fn coverage(found: &Coverage) -> Json {
    let part = |(some, all): (usize, usize), idle: &[Idle]| {
        let idle = idle.iter().map(|i| with(at(Some(&i.at)), json!({"rule": i.rule, "what": i.what})));
        json!({"exercised": some, "all": all, "idle": idle.collect::<Vec<_>>()})
    };
    json!({
        "patterns": part(found.lines, &found.idle_lines),
        "states": part(found.states, &found.idle_states),
        "alternatives": part(found.alternatives, &found.idle_alternatives),
        "forms": part(found.forms, &found.idle_forms),
    })
}

fn cross_hit(hit: &CrossHit) -> Json {
    let head = json!({"claim": hit.claim, "of": hit.of});
    with(
        with(head, at(Some(&hit.at))),
        json!({"text": hit.words, "rule": hit.rule, "unexpected": hit.unexpected}),
    )
}

#[cfg(test)]
mod tests {
    use super::{CheckReport, check_json};
    use crate::diagnostic::SourceFile;
    use crate::rule::{build, layer};
    use crate::workbench::check;
    use serde_json::Value as Json;

    const CLAIM: &str = "claim: rain
slots: {count: number}
match:
  fr:
    - <count> averse~ ... tomber~
examples:
  - text: Trois averses sont tombées.
    expect: {count: 2}
  - text: Deux giboulées.
    expect: {count: 2}
    todo: giboulées
  - text: Il fait beau.
    expect: {cuont: 2}
";

    #[test]
    fn problems_and_failures_are_one_object() {
        let checked = |text: &str| {
            let file = SourceFile::new("claims/rain.yml", text);
            let (layer, mut problems) = layer(vec![("claims/rain.yml".to_owned(), file)]);
            let (book, more) = build(vec![layer]);
            problems.extend(more);
            let checked = check(&book).beside(problems);
            let report = CheckReport { checked: &checked, replaced: &[], coverage: None, cross_fire: None };
            serde_json::from_str::<Json>(&check_json(&report)).expect("JSON")
        };
        let broken = checked(CLAIM);
        let found = &broken["diagnostics"][0];
        assert_eq!((&broken["errors"], &broken["examples"]["set_aside"]), (&Json::from(1), &Json::from(3)));
        for (key, value) in [
            ("code", Json::from("E123")),
            ("severity", "error".into()),
            ("file", "claims/rain.yml".into()),
            ("line", 13.into()),
            ("column", 14.into()),
            ("message", "`cuont` is no slot of this claim".into()),
            ("help", "did you mean `count`?".into()),
        ] {
            assert_eq!(found[key], value, "{key}");
        }
        let failing = checked(&CLAIM.replace("{cuont: 2}", "none"));
        assert_eq!((&failing["errors"], &failing["examples"]["todo"]), (&Json::from(0), &Json::from(1)));
        let failure = &failing["failures"][0];
        assert_eq!((&failure["status"], &failure["line"]), (&Json::from("missing"), &Json::from(7)));
        assert_eq!(
            failure["missed"][0]["differences"][0],
            serde_json::json!({"key": "count", "expected": "2", "found": "3 (“Trois”)"})
        );
        assert!(failure["near"][0]["claims"][0]["fired"].as_bool().expect("a near miss"));
    }
}
