//! Links: to themselves, to the same article, to nowhere.

use super::Folder;
use std::os::unix::fs::symlink;

#[test]
fn links_that_go_round_end_and_an_article_is_read_once() {
    let folder = Folder::new(&[("b/x.txt", "x"), ("y.txt", "y")]);
    symlink(folder.path("."), folder.path("b/up")).unwrap();
    symlink(folder.path("b"), folder.path("a")).unwrap();
    symlink(folder.path("self"), folder.path("self")).unwrap();
    symlink(folder.path("y.txt"), folder.path("b/longer-y.txt")).unwrap();
    let gathered = folder.read(&["."]);
    assert_eq!(folder.ids(&gathered), ["b/x.txt", "y.txt"]);
    let gathered = folder.read(&["b/up/b/x.txt", "a/x.txt"]);
    assert_eq!(folder.ids(&gathered), ["a/x.txt"]);
}

#[test]
fn a_link_to_nowhere_is_said() {
    let folder = Folder::new(&[("y.txt", "y")]);
    symlink("gone.txt", folder.path("link.txt")).unwrap();
    for (paths, unreadable) in [(["."].as_slice(), false), (&["link.txt", "y.txt"], true)] {
        let gathered = folder.read(paths);
        let said = "E070 there is no `link.txt` | `link.txt` is a link to something that is not there";
        assert_eq!(folder.said(&gathered.diagnostics), [said]);
        assert_eq!(folder.ids(&gathered), ["y.txt"]);
        assert_eq!(gathered.unreadable, unreadable);
    }
}
