//! Folders of rules.

use super::Folder;
use crate::files::{rule_layer, write_pack};
use std::fs;

#[test]
fn a_layer_is_read_sorted_with_a_word_on_other_files() {
    let folder = Folder::new(&[
        ("pack.yml", "pack: x\r\n"),
        ("claims/blame.yml", "claim: blame"),
        ("claims/aa.yaml", "\u{feff}claim: aa"),
        ("claims/blame.yml.bak", ""),
        ("README.md", ""),
        (".git/x.yml", ""),
    ]);
    folder.write("lexicon/bad.yml", b"caf\xE9");
    let (files, diagnostics) = rule_layer(&folder.path("."));
    let read: Vec<_> = files.iter().map(|(path, file)| (path.as_str(), file.text.as_str())).collect();
    assert_eq!(
        read,
        [("claims/aa.yaml", "claim: aa"), ("claims/blame.yml", "claim: blame"), ("pack.yml", "pack: x\n")]
    );
    assert_eq!(files[0].1.name, folder.path("claims/aa.yaml"));
    assert_eq!(diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["W074", "E072"]);
}

#[test]
fn a_layer_that_is_none_is_said() {
    let folder = Folder::new(&[("a.yml", ""), ("empty/README.md", "")]);
    for (path, code) in [("gone", "E070"), ("a.yml", "E090"), ("empty", "W079")] {
        let (files, diagnostics) = rule_layer(&folder.path(path));
        assert_eq!(files, []);
        assert_eq!(diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), [code], "{path}");
    }
}

#[test]
fn a_pack_is_written_only_where_nothing_is() {
    let folder = Folder::new(&[("full/mine.yml", "mine"), ("file", "")]);
    let pack = [("pack.yml", "pack: x\n"), ("claims/blame.yml", "claim: blame\n")];
    fs::create_dir(folder.path("empty")).unwrap();
    for dir in ["new/deep", "empty"] {
        assert_eq!(write_pack(&folder.path(dir), &pack), Ok(2));
        let (files, diagnostics) = rule_layer(&folder.path(dir));
        let read: Vec<_> = files.iter().map(|(path, file)| (path.as_str(), file.text.as_str())).collect();
        assert_eq!((read, diagnostics), (vec![pack[1], pack[0]], Vec::new()));
    }
    for dir in ["full", "new", "empty", "file"] {
        assert_eq!(write_pack(&folder.path(dir), &pack).map_err(|d| d.code), Err("E091"), "{dir}");
    }
    assert_eq!(fs::read_to_string(folder.path("full/mine.yml")).unwrap(), "mine");
    assert_eq!(write_pack(&folder.path("file/sub"), &pack).map_err(|d| d.code), Err("E092"));
}
