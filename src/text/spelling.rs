//! How a word of a name sounds, however the press of one language or another spells it: *Choïgou*, *Shoigu* and *Schoigu* have one key.
//!
//! The method is that of phonetic keys (Soundex, Daitch–Mokotoff), with the spellings of the tables by which French, English, German and Turkish
//! newspapers write Arabic, Persian, Russian and Ukrainian names in place of the sounds of one language. A key is coarser than any of the spellings:
//! *o*, *u* and *ou* are one, and so are *ch*, *sh*, *sch* and *tch*. What is left out on purpose: the German *s* for *z* and the Turkish *c*, which
//! would make one name of two, and spellings of a whole language's own (*Alexandre*, *Oleksandr*).

/// What several letters stand for; of two that fit, the longer one counts.
const GROUPS: [(&str, &str); 25] = [
    ("schtsch", "c"),
    ("chtch", "c"),
    ("shch", "c"),
    ("tsch", "c"),
    ("tch", "c"),
    ("sch", "c"),
    ("dzh", "j"),
    ("wou", "u"),
    ("woo", "u"),
    ("ch", "c"),
    ("ck", "k"),
    ("dh", "d"),
    ("dj", "j"),
    ("ee", "i"),
    ("gh", "g"),
    ("kh", "h"),
    ("ks", "x"),
    ("oo", "u"),
    ("ou", "u"),
    ("ph", "f"),
    ("sh", "c"),
    ("th", "t"),
    ("tz", "ts"),
    ("wu", "u"),
    ("zh", "j"),
];

/// Fathers and sons: *ben*, *bin* and *ibn* are one word.
const SON_OF: [&str; 3] = ["ben", "bin", "ibn"];

/// True when the last word of a name, folded and bare, shows that German spells it: *Lawrow*, *Sacharowa*, *Schoigu*. There *ch* is *kh*, and *j* is *y*.
pub(super) fn is_german(surname: &str) -> bool {
    surname.contains("sch")
        || surname.len() > 4 && ["ow", "ew", "owa", "ewa"].iter().any(|e| surname.ends_with(e))
}

/// The key of a word that is folded and bare. It holds no doubled letter; `c` stands for *sh*, `v` also for *w* and for *ou* before a vowel.
pub(super) fn key(word: &str, german: bool) -> String {
    if SON_OF.contains(&word) {
        return "bn".to_owned();
    }
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    // The first sound of *Ievgueni*, *Yevgeny*, *Jewgeni* is lost in *Evgueni*.
    if ["ie", "ye"].iter().any(|y| rest.starts_with(y)) || german && rest.starts_with("je") {
        rest = &rest[1..];
    }
    while let Some(first) = rest.chars().next() {
        let done = word.len() - rest.len();
        let (length, sound) = match GROUPS.iter().find(|(written, _)| rest.starts_with(written)) {
            Some(("ch", _)) if german => (2, "h"),
            Some((written, sound)) => (written.len(), *sound),
            None => letter(&word[..done], rest, german),
        };
        let length = if length == 0 { first.len_utf8() } else { length };
        let (taken, after) = rest.split_at(length);
        let glides = sound == "u" && after.starts_with(is_vowel);
        for c in if sound == AS_WRITTEN {
            taken
        } else if glides {
            "v"
        } else {
            sound
        }
        .chars()
        {
            // *ei* and *ai* are one.
            if c == 'i' && out.ends_with('e') {
                out.pop();
                push(&mut out, 'a');
            }
            push(&mut out, c);
        }
        rest = after;
    }
    if ["off", "eff"].iter().any(|e| word.ends_with(e)) {
        out.pop();
        out.push('v');
    }
    out
}

/// The key of a word without its vowels but with its first letter: what no spelling changes.
pub(super) fn skeleton(key: &str) -> String {
    let mut letters = key.chars();
    letters.next().into_iter().chain(letters.filter(|c| !is_vowel(*c))).collect()
}

/// Doubled letters are one.
fn push(key: &mut String, c: char) {
    if !key.ends_with(c) {
        key.push(c);
    }
}

const AS_WRITTEN: &str = "=";

/// What a single letter stands for between what is before it and what follows, and how many bytes it takes; 0 is the letter alone.
fn letter(before: &str, rest: &str, german: bool) -> (usize, &'static str) {
    let mut letters = rest.chars();
    let (first, next) = (letters.next(), letters.next());
    let last = next.is_none();
    let is_soft = |c: Option<char>| matches!(c, Some('e' | 'i' | 'y'));
    let sound = match first {
        Some('o' | 'u') => "u",
        Some('y') => "i",
        Some('w') => "v",
        Some('j') if german || last && before.ends_with(is_vowel) => "i",
        // *Sergueï*, *Jacques*: the *u* is not heard.
        Some('g') if next == Some('u') && is_soft(letters.next()) => return (2, "g"),
        Some('q') if next == Some('u') && is_soft(letters.next()) => return (2, "k"),
        Some('c') if is_soft(next) => "s",
        Some('c' | 'q') => "k",
        // *Abdallah*, *Poutine*: not heard at the end.
        Some('h') if last && before.ends_with(is_vowel) => "",
        Some('e') if last && before.chars().count() > 2 && !before.ends_with(is_vowel) => "",
        _ => AS_WRITTEN,
    };
    (0, sound)
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}
