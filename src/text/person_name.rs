//! Names of persons as words that can be compared: whether two are one name in two spellings, and how alike they are. It knows no name and merges
//! nothing; who is whom is decided by the lexicon, and within one article by `attribution`.

use super::spelling::{is_german, key, skeleton};
use super::{bare, fold};
use std::iter;

/// Names of up to this many letters are never taken for one another unless they are written alike: too many of them differ by one sound.
const SHORT: usize = 5;
/// How near two keys must be that are not equal, from 0 to 1.
const NEAR: f64 = 0.8;

/// A name, word by word. The Arabic article counts as no word, however it is joined: *al-Assad*, *el Assad* and *Assad* are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonName {
    words: Vec<Word>,
}

/// How alike two names are; the greater, the more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Likeness {
    /// Neither leaves out a word of the other.
    pub whole: bool,
    /// The keys of the last words are equal.
    pub one_key: bool,
    /// How near the letters are, in thousandths.
    pub near: u16,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    /// Folded and bare.
    form: String,
    key: String,
}

impl PersonName {
    /// A name as it is written.
    pub fn new(name: &str) -> Self {
        let forms = forms(&bare(&fold(name)));
        let german = forms.last().is_some_and(|surname| is_german(surname));
        let word = |form: String| Word { key: key(&form, german), form };
        Self { words: forms.into_iter().map(word).collect() }
    }

    /// How the name sounds, word by word.
    pub fn key(&self) -> String {
        self.words.iter().map(|w| w.key.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// What names must share to be alike: the consonants of the last word.
    pub fn skeleton(&self) -> String {
        self.words.last().map(|w| skeleton(&w.key)).unwrap_or_default()
    }

    /// Number of words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// True when nothing of it is a word.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// True for two writings that differ in capitals, accents and signs alone.
    pub fn is_written_like(&self, other: &Self) -> bool {
        self.words.iter().map(|w| &w.form).eq(other.words.iter().map(|w| &w.form))
    }

    /// *Choïgou* and *Sergei Shoigu* are one: the last words sound alike, and all of the shorter name are in the longer. Last words of up to five
    /// letters must be written alike.
    pub fn is_one_with(&self, other: &Self) -> bool {
        let (short, long) = self.by_length(other);
        let Some(((a, others), (b, _))) = short.split_last().zip(long.split_last()) else { return false };
        let surely = a.is_long() && b.is_long();
        a.sounds_like(b) && others.iter().all(|w| long.iter().any(|l| w.agrees(l, surely)))
    }

    /// How alike two names are that may be one person's in two articles; `None` when they are not. A short last name alone is nobody's, and where keys
    /// differ, in a vowel inside the word only, a first name must agree.
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        let (short, long) = self.by_length(other);
        let ((a, others), (b, _)) = short.split_last().zip(long.split_last())?;
        let surely = a.is_long() && b.is_long();
        let alike = if self.is_one_with(other) {
            surely || !others.is_empty()
        } else {
            let first_name = |w: &Word| w.letters() > 1 && long.iter().any(|l| w.agrees(l, surely));
            surely && a.is_near(b) && !others.is_empty() && others.iter().all(first_name)
        };
        alike.then(|| Likeness {
            whole: short.len() == long.len(),
            one_key: a.key == b.key,
            near: (1000.0 * strsim::normalized_damerau_levenshtein(&written(short), &written(long))) as u16,
        })
    }

    fn by_length<'a>(&'a self, other: &'a Self) -> (&'a [Word], &'a [Word]) {
        if self.len() <= other.len() { (&self.words, &other.words) } else { (&other.words, &self.words) }
    }
}

impl Word {
    fn letters(&self) -> usize {
        self.form.chars().count()
    }

    fn is_long(&self) -> bool {
        self.letters() > SHORT
    }

    fn sounds_like(&self, other: &Self) -> bool {
        self.form == other.form || self.is_long() && other.is_long() && self.key == other.key
    }

    /// First names: by their sound beside a last name that is long enough (`surely`); an initial agrees with what it begins.
    fn agrees(&self, other: &Self, surely: bool) -> bool {
        let initial = |a: &Self, b: &Self| a.letters() == 1 && b.form.starts_with(&a.form);
        let heard = surely && self.key == other.key;
        heard || self.sounds_like(other) || initial(self, other) || initial(other, self)
    }

    /// The same consonants, the same first and last letter, and hardly another vowel: no *Lavrov* for *Lavrova*.
    fn is_near(&self, other: &Self) -> bool {
        let (a, b) = (&self.key, &other.key);
        a.chars().next_back() == b.chars().next_back()
            && skeleton(a) == skeleton(b)
            && strsim::normalized_damerau_levenshtein(a, b) >= NEAR
    }
}

/// The words of a name that is folded and bare, without articles and signs.
fn forms(name: &str) -> Vec<String> {
    let mut parts: Vec<(String, bool)> = Vec::new();
    for piece in name.split_whitespace() {
        let mut hyphened = piece.split('-').peekable();
        while let Some(part) = hyphened.next() {
            let joined = hyphened.peek().is_some();
            // *d'Estaing* is two words, *Ja'afari* is one; `ß` is two letters, as in capitals.
            let elided =
                part.split_once('\'').filter(|(before, _)| before.chars().flat_map(plain).count() == 1);
            let (before, after) = elided.unwrap_or(("", part));
            for word in [before, after] {
                let word: String = word.chars().flat_map(plain).filter(|c| c.is_alphanumeric()).collect();
                if !word.is_empty() {
                    parts.push((word, joined));
                }
            }
        }
    }
    let is_article =
        |at: usize| parts.get(at + 1).is_some_and(|(next, _)| is_article(&parts[at].0, parts[at].1, next));
    let kept = (0..parts.len()).filter(|at| !is_article(*at));
    kept.map(|at| parts[at].0.clone()).collect()
}

/// Letters that have no accent to lose.
fn plain(letter: char) -> impl Iterator<Item = char> {
    let (first, second) = match letter {
        'ı' => ('i', None),
        'ł' => ('l', None),
        'đ' => ('d', None),
        'ø' => ('o', None),
        'ß' => ('s', Some('s')),
        // What is left of *ǽ* without its accent.
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        _ => (letter, None),
    };
    iter::once(first).chain(second)
}

/// *al-*, *el-*, and as it sounds before the next letter: *ar-Rachid*, *ach-Cham*.
fn is_article(word: &str, joined: bool, next: &str) -> bool {
    let consonant = word.strip_prefix(['a', 'e']).unwrap_or_default();
    let sounds = matches!(consonant, "ch" | "d" | "dh" | "n" | "r" | "s" | "sh" | "t" | "th" | "z");
    consonant == "l" || joined && sounds && next.starts_with(consonant)
}

fn written(words: &[Word]) -> String {
    words.iter().map(|w| w.form.as_str()).collect::<Vec<_>>().join(" ")
}

// Which names are one, and which never are, stands in tests/names.rs.
#[cfg(test)]
mod tests {
    use super::{PersonName, bare, fold};
    use proptest::prelude::{prop_assert_eq, proptest};

    fn key(name: &str) -> String {
        PersonName::new(name).key()
    }

    proptest! {
        #[test]
        fn a_key_comes_of_any_text_and_capitals_and_accents_change_none(name in "\\PC*|[\\x00-\\u{ffff}]*") {
            prop_assert_eq!(key(&fold(&name)), key(&name));
            prop_assert_eq!(key(&bare(&fold(&name))), key(&name));
        }

        #[test]
        fn a_name_in_capitals_sounds_the_same(name in "([A-Za-zÀ-ÖØ-öø-ÿœğışŁł'’-]{1,12} ?){0,4}") {
            prop_assert_eq!(key(&name.to_uppercase()), key(&name));
            let (a, b) = (PersonName::new(&name), PersonName::new(&name.to_uppercase()));
            prop_assert_eq!(a.is_one_with(&b), !a.is_empty());
        }
    }
}
