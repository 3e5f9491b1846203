//! Does to the text of rules what the help of `explain` says: a line is written instead of another or beside it, a name is added to the lexicon, a slot
//! gets another type. What the help leaves to the writer is not done.

use recoupe::diagnostic::SourceFile;
use recoupe::rule::pack_files;
use recoupe::workbench::explain::{Attempt, Mend, Stop, Why};
use std::sync::Arc;

const CLAIM: &str = "claims/case.yml";
const LEXICON: &str = "lexicon/case.yml";
const ADDED: &str = "lexicon/mended.yml";

/// The text of the rules of a case.
#[derive(Clone)]
pub struct Rules {
    /// The claim file.
    pub claim: String,
    /// A file of the lexicon, or nothing.
    pub lexicon: String,
    /// Another one, of what was added.
    pub added: String,
}

impl Rules {
    /// As a layer takes them.
    pub fn files(&self) -> Vec<(String, Arc<SourceFile>)> {
        let files = [(CLAIM, &self.claim), (LEXICON, &self.lexicon), (ADDED, &self.added)];
        let files = files.into_iter().filter(|(_, text)| !text.trim().is_empty());
        files.map(|(path, text)| (path.to_owned(), SourceFile::new(path, text.as_str()))).collect()
    }
}

/// The rules with the help followed; `None` when it leaves something to the writer. `meant` is the entity that the writer has in mind.
pub fn followed(rules: &Rules, attempt: &Attempt, stop: &Stop, meant: Option<&str>) -> Option<Rules> {
    let mut out = rules.clone();
    if let Some(line) = &stop.line {
        let beside = matches!(stop.why, Why::Complement) || stop.mends.contains(&Mend::SecondLine);
        let at = line_number(&attempt.rule, CLAIM)?;
        out.claim = match stop.why {
            Why::NoSubject(_) => outside(&out.claim, at, line)?,
            _ => with_pattern(&out.claim, at, &attempt.pattern, line, beside)?,
        };
        let slots = stop.mends.iter().flat_map(|mend| match mend {
            Mend::Optional { slots, .. } => &slots[..],
            _ => &[],
        });
        for slot in slots {
            out.claim = optional(&out.claim, slot);
        }
        return Some(out);
    }
    if stop.mends.is_empty() {
        return None;
    }
    for mend in &stop.mends {
        done(&mut out, mend, &stop.place, meant)?;
    }
    Some(out)
}

fn done(rules: &mut Rules, mend: &Mend, place: &str, meant: Option<&str>) -> Option<()> {
    let claim = &rules.claim;
    rules.claim = match mend {
        Mend::Write { old, new } => {
            let at = line_number(place, CLAIM)?;
            with_line(claim, at, |line| {
                line.contains(old.as_str()).then(|| vec![line.replacen(old.as_str(), new, 1)])
            })?
        }
        Mend::Name { name, kind, id } => return named(rules, name, kind, id.as_deref(), place, meant),
        Mend::SlotType { slot, kind } => {
            let at = line_number(place, CLAIM)?;
            with_line(claim, at, |line| {
                let (key, _) =
                    line.split_once(':').filter(|(key, _)| key.trim().trim_end_matches('?') == slot)?;
                Some(vec![format!("{key}: {kind}")])
            })?
        }
        Mend::Unless(_) => {
            let at = line_number(place, CLAIM)?;
            let rest = with_line(claim, at, |_| Some(Vec::new()))?;
            rest.replace("unless:\n  fr:\n", "unless:\n  fr: []\n").replace("  fr: []\n    -", "  fr:\n    -")
        }
        Mend::Speaker(Some(id)) => claim.replacen("speaker: {in: [", &format!("speaker: {{in: [{id}, "), 1),
        Mend::Speaker(None) => {
            let kept = claim.lines().filter(|line| !line.starts_with("speaker:"));
            kept.map(|line| format!("{line}\n")).collect()
        }
        Mend::SlotOptional(slot) => optional(claim, slot),
        _ => return None,
    };
    Some(())
}

/// The text with a slot that may be missing.
fn optional(claim: &str, slot: &str) -> String {
    claim.replacen(&format!("  {slot}:"), &format!("  {slot}?:"), 1)
}

/// The 1-based line of `file:line` when it is in this file.
fn line_number(place: &str, file: &str) -> Option<usize> {
    place.strip_prefix(file)?.strip_prefix(':')?.parse().ok()
}

fn with_line(text: &str, number: usize, change: impl FnOnce(&str) -> Option<Vec<String>>) -> Option<String> {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let at = number.checked_sub(1).filter(|at| *at < lines.len())?;
    let new = change(&lines[at])?;
    lines.splice(at..=at, new);
    Some(lines.iter().map(|line| format!("{line}\n")).collect())
}

/// The text with `new` instead of the pattern on a line, or on a line of its own behind it.
fn with_pattern(text: &str, number: usize, old: &str, new: &str, beside: bool) -> Option<String> {
    with_line(text, number, |line| {
        let (before, behind) = line.split_once(old)?;
        // A pattern that stands in quotes keeps them; a sign as first character wants some.
        let quoted = before.ends_with(['"', '\'']);
        let wanted = !quoted && new.starts_with(['?', '«', '-', '|', '>', '@', '`', '%', '!', '&', '*']);
        let quote = if wanted { "\"" } else { "" };
        let changed = format!("{before}{quote}{new}{quote}{behind}");
        Some(if beside { vec![line.to_owned(), changed] } else { vec![changed] })
    })
}

/// The text with a line of its own before the group of the pattern on a line. Groups without dashes get some, for lines and groups stand together in
/// lists only.
fn outside(text: &str, number: usize, new: &str) -> Option<String> {
    let lines: Vec<&str> = text.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let inner = indent(lines.get(number.checked_sub(1)?)?);
    let group = (0..number).rev().find(|at| indent(lines[*at]) < inner)?;
    let outer = indent(lines[group]);
    let first = (0..group).rev().find(|at| indent(lines[*at]) < outer)? + 1;
    let more = lines[group..].iter().take_while(|line| indent(line) >= outer || line.trim().is_empty());
    let end = group + more.count();
    let listed = lines[group].trim_start().starts_with("- ");
    let mut out: Vec<String> = lines[..first].iter().map(|line| (*line).to_owned()).collect();
    out.push(format!("{}- {new}", " ".repeat(outer)));
    for line in &lines[first..end] {
        out.push(match indent(line) {
            _ if listed => (*line).to_owned(),
            at if at == outer => format!("{}- {}", " ".repeat(outer), line.trim_start()),
            _ => format!("  {line}"),
        });
    }
    out.extend(lines[end..].iter().map(|line| (*line).to_owned()));
    Some(out.iter().map(|line| format!("{line}\n")).collect())
}

/// Adds a name: to the entry that the help names, else to the one that is meant, else as an entry of its own.
fn named(
    rules: &mut Rules,
    name: &str,
    kind: &str,
    id: Option<&str>,
    place: &str,
    meant: Option<&str>,
) -> Option<()> {
    let name = format!("'{}'", name.replace('\'', "''"));
    let path = place.split(':').find(|part| part.ends_with(".yml"))?;
    let pack = pack_files();
    let own = path == LEXICON;
    let text = if own { rules.lexicon.as_str() } else { pack.iter().find(|(file, _)| *file == path)?.1 };
    let lines: Vec<&str> = text.lines().collect();
    let is = |line: &str, id: &str| line.starts_with(&format!("  {id}:"));
    let section = lines.iter().position(|line| *line == format!("{kind}:"));
    let entry = |id: &str| (section?..lines.len()).find(|at| is(lines[*at], id));
    let Some(start) = id.and_then(entry).or_else(|| meant.and_then(entry)) else {
        rules.added = format!("{kind}:\n  mended: {{names: [{name}]}}\n");
        return Some(());
    };
    let inside = |line: &&&str| line.starts_with("   ") || line.trim().is_empty();
    let end = start + 1 + lines[start + 1..].iter().take_while(inside).count();
    let entry = lines[start..end].join("\n").replacen("names: [", &format!("names: [{name}, "), 1);
    if own {
        let parts = [lines[..start].join("\n"), entry, lines[end..].join("\n")];
        rules.lexicon = parts.join("\n") + "\n";
    } else {
        rules.added = format!("{kind}:\n{entry}\n");
    }
    Some(())
}
