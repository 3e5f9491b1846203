//! What `provenance.yml` and `--provenance` declare of which article.

use super::Folder;

#[test]
fn entries_mean_articles_by_name_path_id_and_line() {
    let lines = "{\"id\": \"rt-1\", \"text\": \"x\"}\n{\"text\": \"y\"}\n{\"id\": 7, \"text\": \"z\"}";
    let folder = Folder::new(&[("a.txt", "x"), ("sub/b.txt", "x"), ("w.jsonl", lines)]);
    let yaml = "a.txt: {outlet: A}\nsub/b.txt: {outlet: B}\nw.jsonl: {outlet: W, agency: afp}\n\
                rt-1: {outlet: RT}\nw.jsonl:2: {agency: tass}\n7: {outlet: Seven}\n";
    folder.write("provenance.yml", yaml.as_bytes());
    let gathered = folder.read(&["."]);
    assert_eq!(folder.said(&gathered.diagnostics), Vec::<String>::new());
    let expected = ["7 Seven afp", "a.txt A -", "rt-1 RT afp", "sub/b.txt B -", "w.jsonl:2 W tass"];
    assert_eq!(folder.declared(&gathered), expected);
    assert_eq!(
        folder.declared(&folder.read(&["w.jsonl"])),
        ["7 Seven afp", "rt-1 RT afp", "w.jsonl:2 W tass"]
    );
}

#[test]
fn an_exact_path_is_meant_alone_and_an_ending_for_all() {
    let files = [("a.txt", "x"), ("sub/a.txt", "x"), ("sub/b.txt", "x"), ("other/b.txt", "x")];
    let folder = Folder::new(&files);
    folder.write("provenance.yml", b"a.txt: {outlet: A}\nb.txt: {outlet: B}\nother/b.txt: {outlet: O}\n");
    let gathered = folder.read(&["."]);
    assert_eq!(
        folder.declared(&gathered),
        ["a.txt A -", "other/b.txt O -", "sub/a.txt - -", "sub/b.txt B -"]
    );
    assert_eq!(
        folder.said(&gathered.diagnostics),
        [
            "W077 2:1 the entry `b.txt` means 2 files | it counts for all of them; write more of the path to mean one"
        ]
    );
}

#[test]
fn a_nearer_file_wins_key_by_key_and_named_ones_before_all() {
    let folder = Folder::new(&[
        ("sub/a.txt", "x"),
        ("provenance.yml", "sub/a.txt: {outlet: Far, agency: far}"),
        ("sub/provenance.yml", "a.txt: {outlet: Near}"),
        ("1.yml", "a.txt: {agency: one, outlet: One}"),
        ("2.yml", "a.txt: {agency: two}\nnobody.txt: {agency: x}"),
    ]);
    assert_eq!(folder.declared(&folder.read(&["."])), ["sub/a.txt Near far"]);
    assert_eq!(folder.declared(&folder.read(&["sub"])), ["sub/a.txt Near -"]);
    assert_eq!(folder.declared(&folder.read(&["sub/a.txt"])), ["sub/a.txt Near -"]);
    assert_eq!(folder.declared(&folder.read(&["sub/a.txt", "."])), ["sub/a.txt Near far"]);
    let with = folder.read_with(&["sub"], &["1.yml", "2.yml"]);
    assert_eq!(folder.declared(&with), ["sub/a.txt One two"]);
    assert_eq!(folder.said(&with.diagnostics), Vec::<String>::new());
    assert_eq!(folder.declared(&folder.read_with(&["sub"], &["2.yml", "1.yml"])), ["sub/a.txt One one"]);
}

#[test]
fn an_entry_for_nothing_is_said_only_when_the_whole_folder_was_read() {
    let folder = Folder::new(&[("000_abc.txt", "x"), ("001_def.txt", "y"), ("bad.txt", "")]);
    folder.write(
        "provenance.yml",
        b"00_abc.txt: {outlet: A}\nnobody: {outlet: B}\n001_def.txt: {outlet: C}\nbad.txt: {outlet: D}",
    );
    let whole: Vec<String> = folder.said(&folder.read(&["."]).diagnostics);
    let root = folder.path(".");
    assert_eq!(
        whole,
        [
            "W070 `bad.txt` is empty | put an article into it, or leave it out".to_owned(),
            format!("W072 1:1 no article `00_abc.txt` in `{root}` | is `000_abc.txt` meant?"),
            format!(
                "W072 2:1 no article `nobody` in `{root}` | give the file's name as it is, or the id of a JSON line; or take the entry out"
            ),
        ]
    );
    assert_eq!(folder.said(&folder.read(&["000_abc.txt"]).diagnostics), Vec::<String>::new());
}

#[test]
fn what_is_wrong_with_declarations_does_not_stop_the_articles() {
    let folder =
        Folder::new(&[("a.txt", "x"), ("provenance.yml", "a.txt: {outlet: RT"), ("sub/provenance.yaml", "")]);
    let gathered = folder.read(&["."]);
    assert_eq!(folder.ids(&gathered), ["a.txt"]);
    assert_eq!(gathered.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["W076", "E083"]);
    assert!(!gathered.unreadable);
    let gathered = folder.read_with(&["a.txt"], &["mine.yml"]);
    assert_eq!(gathered.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["E083", "E070"]);
    assert!(gathered.unreadable);
}
