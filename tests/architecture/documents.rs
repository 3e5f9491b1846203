//! The documents: they name what exists, and nothing that exists on one machine only.

use crate::none;
use crate::source::{files, root, sources};
use recoupe::diagnostic::{SourceFile, render};
use recoupe::rule;
use std::collections::BTreeSet;
use std::fs;
use std::sync::Arc;

/// Documents at the root, beside those of `docs/`.
const ROOT: [&str; 4] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];

/// Path and text of every document there is.
fn documents() -> Vec<(String, String)> {
    let at_root = ROOT
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), fs::read_to_string(root().join(name)).ok()?)));
    at_root.chain(files("docs")).collect()
}

#[test]
fn no_path_of_one_machine_is_named() {
    let machine = ["/work/", "/tmp/", "/home/", "/root/", "/Users/", "C:\\", "file://"];
    let texts = documents().into_iter().chain(["src", "rules", "seeds"].into_iter().flat_map(files));
    let mut found = Vec::new();
    for (path, text) in texts {
        for (number, line) in text.lines().enumerate() {
            found.extend(
                machine.iter().filter(|m| line.contains(**m)).map(|m| format!("{path}:{}: {m}", number + 1)),
            );
        }
    }
    none(
        &found,
        "paths of one machine",
        "write the path from the root of the repository, or a made-up relative one",
    );
}

#[test]
fn links_lead_somewhere() {
    let mut found = Vec::new();
    for (path, text) in documents() {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let file = link.split('#').next().unwrap_or("");
            let outside = link.contains("://") || link.starts_with("mailto:");
            if !outside && !file.is_empty() && !root().join(folder).join(file).exists() {
                found.push(format!("{path}: {link}"));
            }
        }
    }
    none(&found, "links that lead nowhere", "mend the link, or write the document");
}

#[test]
fn the_map_shows_every_module() {
    let map = fs::read_to_string(root().join("ARCHITECTURE.md")).expect("ARCHITECTURE.md");
    let modules: BTreeSet<String> = sources("src").iter().map(|s| s.module().to_owned()).collect();
    let shown = |module: &String| [".rs", "/"].iter().any(|end| map.contains(&format!("  {module}{end}")));
    let missing: Vec<String> = modules.into_iter().filter(|m| !shown(m)).collect();
    none(&missing, "modules that the map in ARCHITECTURE.md does not show", "add a line to \"The rooms\"");
}

#[test]
fn every_folder_of_rules_is_described() {
    let guide = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    let folders: BTreeSet<String> = files("rules")
        .iter()
        .filter_map(|(path, _)| Some(path.strip_prefix("rules/")?.split_once('/')?.0.to_owned()))
        .filter(|folder| !guide.contains(&format!("`{folder}/")))
        .collect();
    none(
        &folders.into_iter().collect::<Vec<_>>(),
        "folders of rules/ that docs/rules.md does not describe",
        "describe the folder",
    );
}

/// Every block of YAML in the guide that names its file in the first line is a rule that can be used, on top of the shipped ones.
#[test]
fn the_rules_of_the_guide_work() {
    let guide = fs::read_to_string(root().join("docs/rules.md")).expect("docs/rules.md");
    let blocks = guide.split("```yaml\n").skip(1).filter_map(|rest| rest.split("```").next());
    let files: Vec<(String, Arc<SourceFile>)> = blocks
        .filter_map(|block| {
            let path = block.lines().next()?.strip_prefix("# ")?.trim();
            Some((path.to_owned(), SourceFile::new(path, block)))
        })
        .collect();
    assert!(files.len() > 5, "only {} rules in docs/rules.md name their file", files.len());
    let (pack, _) = rule::pack();
    let (guide, mut problems) = rule::layer(files);
    let (_, found) = rule::build(vec![pack, guide]);
    problems.extend(found);
    let told = render(&problems, false);
    let told: Vec<String> = told.lines().map(str::to_owned).collect();
    none(&told, "rules of docs/rules.md that do not work", "mend the block, or the claim about it");
}
