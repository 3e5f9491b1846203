//! Paths, folders and declarations, on folders made for the test.

use super::Gathered;
use super::articles::gather;
use super::disk::{MOST_BYTES, clean};
use crate::diagnostic::Diagnostic;
use std::fs;
use tempfile::TempDir;

mod declarations;
#[cfg(unix)]
mod links;
mod rules;

/// A folder for one test, with what is read from it.
struct Folder(TempDir);

impl Folder {
    fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for (path, text) in files {
            folder.write(path, text.as_bytes());
        }
        folder
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// The path of something in the folder; of the folder itself for `.`.
    fn path(&self, path: &str) -> String {
        let root = self.0.path().to_str().unwrap();
        if path == "." { root.to_owned() } else { format!("{root}/{path}") }
    }

    fn read(&self, paths: &[&str]) -> Gathered {
        self.read_with(paths, &[])
    }

    fn read_with(&self, paths: &[&str], declarations: &[&str]) -> Gathered {
        let full = |paths: &[&str]| -> Vec<String> { paths.iter().map(|path| self.path(path)).collect() };
        gather(&full(paths), &full(declarations), false, std::io::empty())
    }

    /// What is said, without the folder's own path.
    fn said(&self, diagnostics: &[Diagnostic]) -> Vec<String> {
        let root = self.path("");
        let say = |d: &Diagnostic| {
            let place = d.place.as_ref().map(|place| place.line_column());
            let place = place.map(|(line, column)| format!(" {line}:{column}")).unwrap_or_default();
            format!("{}{place} {} | {}", d.code, d.title, d.help).replace(&root, "")
        };
        diagnostics.iter().map(say).collect()
    }

    /// The ids of the documents, without the folder's own path.
    fn ids(&self, gathered: &Gathered) -> Vec<String> {
        let root = self.path("");
        gathered.documents.iter().map(|document| document.id.replace(&root, "")).collect()
    }

    /// `id outlet agency` as declared, `-` for nothing, sorted.
    fn declared(&self, gathered: &Gathered) -> Vec<String> {
        let word = |word: &Option<String>| word.clone().unwrap_or("-".to_owned());
        let of = gathered.documents.iter().map(|d| &d.declared);
        let of = of.map(|declared| format!("{} {}", word(&declared.outlet), word(&declared.agency)));
        let lines = self.ids(gathered).into_iter().zip(of).map(|(id, declared)| format!("{id} {declared}"));
        let mut lines: Vec<String> = lines.collect();
        lines.sort();
        lines
    }
}

#[test]
fn the_seeds_with_their_provenance() {
    let seeds = gather(&["seeds".to_owned()], &[], false, std::io::empty());
    assert_eq!(seeds.diagnostics, []);
    assert_eq!(seeds.skipped, Vec::<String>::new());
    assert!(!seeds.unreadable);
    let ids: Vec<&str> = seeds.documents.iter().map(|document| &*document.id).collect();
    assert_eq!(
        ids,
        [
            "seeds/000_ebdb9d87783a5d6b.txt",
            "seeds/001_b65fa77e8e2d1be0.txt",
            "seeds/002_0e0a1f15e76711a1.txt",
            "seeds/003_61799e2ee0497521.txt",
            "seeds/004_d62740f416ae1436.txt",
        ]
    );
    let outlets: Vec<_> =
        seeds.documents.iter().map(|document| document.declared.outlet.as_deref()).collect();
    assert_eq!(outlets, [None, None, None, Some("Sputnik France"), None]);
    let dated: Vec<_> =
        seeds.documents.iter().map(|document| document.declared.published.is_some()).collect();
    assert_eq!(dated, [true, false, true, false, true]);
}

#[test]
fn any_order_and_any_spelling_of_paths_give_the_same() {
    let one = gather(&["seeds".to_owned()], &[], false, std::io::empty());
    let spellings: [&[&str]; 3] = [
        &["./seeds/", "seeds/003_61799e2ee0497521.txt", "seeds//../seeds"],
        &["seeds/003_61799e2ee0497521.txt", "seeds/../seeds", "seeds", "seeds"],
        &[
            "seeds/004_d62740f416ae1436.txt",
            "seeds/000_ebdb9d87783a5d6b.txt",
            "./seeds/002_0e0a1f15e76711a1.txt",
            "seeds/003_61799e2ee0497521.txt",
            "seeds/001_b65fa77e8e2d1be0.txt",
        ],
    ];
    for paths in spellings {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        let other = gather(&paths, &[], false, std::io::empty());
        assert_eq!((other.documents, other.diagnostics), (one.documents.clone(), Vec::new()), "{paths:?}");
    }
}

#[test]
fn paths_as_they_are_shown() {
    for (path, shown) in [
        ("./a/./b//c.txt", "a/b/c.txt"),
        ("a/", "a"),
        (".", "."),
        ("./", "."),
        ("../a", "../a"),
        ("/", "/"),
        ("/a", "/a"),
        ("", ""),
    ] {
        assert_eq!(clean(path), shown, "{path}");
    }
}

#[test]
fn a_directory_is_read_at_any_depth_and_the_rest_counted() {
    let folder = Folder::new(&[
        ("b.txt", "b"),
        ("a.md", "a"),
        ("sub/deep/c.jsonl", "{\"text\": \"c\"}"),
        ("sub/photo.jpg", "x"),
        ("Makefile", "x"),
        (".hidden.txt", "x"),
        (".git/d.txt", "x"),
        ("provenance.yml", ""),
    ]);
    let gathered = folder.read(&["."]);
    assert_eq!(folder.said(&gathered.diagnostics), Vec::<String>::new());
    assert_eq!(folder.ids(&gathered), ["a.md", "b.txt", "sub/deep/c.jsonl:1"]);
    let skipped: Vec<String> =
        gathered.skipped.iter().map(|path| path.replace(&folder.path(""), "")).collect();
    assert_eq!(skipped, ["Makefile", "sub/photo.jpg"]);
    assert!(!gathered.unreadable);
}

#[test]
fn what_cannot_be_read_is_said_and_the_rest_read() {
    let folder = Folder::new(&[
        ("good.txt", "x"),
        ("seeds/000_abc.txt", "x"),
        ("page.html", "<p>"),
        ("provenance.yml", ""),
    ]);
    folder.write("latin.txt", b"La tr\xEAve");
    let html = "articles are files that end in .txt, .text, .md, .jsonl, .ndjson; text of another name can be piped in: `… - < page.html`";
    let latin = "convert it: `iconv -f WINDOWS-1252 -t UTF-8 latin.txt` (or the encoding it really has), and keep what that prints instead of this file";
    let cases = [
        ("god.txt", "E070 there is no `god.txt` | is `good.txt` meant?".to_owned()),
        ("seeds/000", "E070 there is no `seeds/000` | is `seeds/000_abc.txt` meant?".to_owned()),
        ("seed/000_abc.txt", "E070 there is no `seed/000_abc.txt` | is `seeds` meant?".to_owned()),
        ("far/off/x.txt", "E070 there is no `far/off/x.txt` | there is no directory `far`".to_owned()),
        ("good.txt/x.txt", "E070 `good.txt/x.txt` cannot be read: not a directory | look what it is with `ls -l good.txt/x.txt`, or leave it out".to_owned()),
        ("page.html", format!("E082 `page.html` is no article | {html}")),
        ("provenance.yml", "E082 `provenance.yml` is no article | it is read by itself beside the articles; name it after `--provenance` when it is elsewhere".to_owned()),
        ("latin.txt", format!("E072 1:6 `latin.txt` is not UTF-8 | {latin}")),
    ];
    for (path, said) in cases {
        let gathered = folder.read(&[path, "good.txt"]);
        assert_eq!(folder.said(&gathered.diagnostics), [said]);
        assert_eq!(folder.ids(&gathered), ["good.txt"], "{path}");
        assert!(gathered.unreadable, "{path}");
    }
}

#[test]
fn a_bad_file_of_a_directory_does_not_fail_the_work() {
    let folder =
        Folder::new(&[("good.txt", "x"), ("empty.txt", ""), ("w.jsonl", "{\"text\": 1}\n{\"text\": \"x\"}")]);
    folder.write("latin.txt", b"\xEA");
    let gathered = folder.read(&["."]);
    assert_eq!(gathered.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["W070", "E072", "E078"]);
    assert_eq!(folder.ids(&gathered), ["good.txt", "w.jsonl:2"]);
    assert!(!gathered.unreadable);
    assert!(!folder.read(&["empty.txt", "w.jsonl"]).unreadable);
}

#[test]
fn a_folder_without_articles_says_so() {
    let folder = Folder::new(&[("a.csv", "x")]);
    let gathered = folder.read(&["."]);
    assert_eq!(gathered.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["W073"]);
    assert_eq!(gathered.skipped.len(), 1);
}

#[test]
fn standard_input_is_text_or_json_lines() {
    let read = |paths: &[&str], stdin, input: &str| {
        let paths: Vec<String> = paths.iter().map(|path| (*path).to_owned()).collect();
        gather(&paths, &[], stdin, input.as_bytes())
    };
    let ids = |gathered: Gathered| gathered.documents.iter().map(|d| d.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(read(&["-"], false, "La trêve tient.")), ["<stdin>"]);
    assert_eq!(
        ids(read(&["-", "-"], true, " {\"text\": \"a\"}\n{\"id\": \"x\", \"text\": \"b\"}")),
        ["<stdin>:1", "x"]
    );
    assert_eq!(ids(read(&[], true, "a")), ["<stdin>"]);
    assert_eq!(ids(read(&[], false, "a")), Vec::<String>::new());
    let empty = read(&["-"], false, "");
    assert_eq!(empty.diagnostics[0].title, "`<stdin>` is empty");
}

#[test]
fn a_file_without_an_ending_is_known_by_its_bytes() {
    let folder = Folder::new(&[("article", "La trêve tient."), ("wire", "{\"text\": \"a\"}")]);
    assert_eq!(folder.ids(&folder.read(&["article", "wire"])), ["article", "wire:1"]);
}

#[test]
fn a_file_that_is_too_big_is_refused_unread() {
    let folder = Folder::new(&[]);
    fs::File::create(folder.path("big.txt")).unwrap().set_len(MOST_BYTES + 1).unwrap();
    let gathered = folder.read(&["big.txt"]);
    assert_eq!(
        gathered.diagnostics.iter().map(|d| (d.code, d.place.is_none())).collect::<Vec<_>>(),
        [("E071", true)]
    );
    assert!(gathered.unreadable);
}

#[test]
fn ids_of_several_files_are_kept_apart() {
    let line = "{\"id\": \"1\", \"text\": \"x\"}\n{\"id\": \"2\", \"text\": \"y\"}";
    let folder = Folder::new(&[("a.jsonl", line), ("b.jsonl", "{\"id\": \"1\", \"text\": \"z\"}")]);
    folder.write("provenance.yml", b"b.jsonl:1: {outlet: RT}\n2: {outlet: TASS}");
    let gathered = folder.read(&["."]);
    assert_eq!(folder.declared(&gathered), ["2 TASS -", "a.jsonl:1 - -", "b.jsonl:1 RT -"]);
    assert_eq!(gathered.diagnostics.iter().map(|d| d.code).collect::<Vec<_>>(), ["W078"]);
}
