//! For tests: a rulebook of a few lines.

use crate::diagnostic::{SourceFile, render};
use crate::rule::{Rulebook, build, layer};

/// The lexicon and the language that the tests' rules stand on.
pub(super) const GROUND: &[(&str, &str)] = &[
    (
        "lexicon/actors.yml",
        "actor:\n  russia: {names: [Russie, Moscou, armée russe~]}\n  ukraine: {names: [Ukraine, Kiev]}\n  is: {names: [EI, Daech]}\nagency:\n  afp: {names: [AFP]}\noutlet:\n  rt: {names: [RT]}\n",
    ),
    (
        "lexicon/acts.yml",
        "act:\n  violation: {names: [violation~, cas de violation~]}\n  shelling: {names: [tir~]}\ntruce:\n  unspecified: {names: [trêve~]}\ncue:\n  say: {names: [annoncer~, affirmer~]}\n",
    ),
    ("language/fr.yml", "adverbs: [également]\nroles: [porte-parole, général~]\npronouns:\n  il: [m, one]\n"),
];

/// A rulebook of the ground and these files; the files must be without fault.
pub(super) fn book(files: &[(&str, &str)]) -> Rulebook {
    let sources = GROUND.iter().chain(files);
    let sources = sources.map(|(path, text)| ((*path).to_owned(), SourceFile::new(*path, *text))).collect();
    let (layer, mut problems) = layer(sources);
    let (book, more) = build(vec![layer]);
    problems.extend(more);
    assert!(problems.is_empty(), "{}", render(&problems, false));
    book
}
