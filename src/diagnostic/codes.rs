//! Every code a diagnostic may carry, with its meaning in one line. A code is never given a second meaning; a code that is no longer used keeps
//! its row. `E` is an error (the thing is left out), `W` a warning (the thing works, perhaps not as meant).

/// Code and meaning, sorted by code. Errors of the YAML and of the shape of a file are E001–E049, warnings of these W001–W019; errors of what is
/// read and of files E070–E092, warnings of these W070–W079; errors of patterns and rules E100–E136; what only matching shows is E140–E149 and
/// W140–W149; gold files are E150–E159 and W150–W159.
pub const CODES: &[(&str, &str)] = &[
    ("E001", "the file is not YAML"),
    ("E002", "a tab where YAML wants spaces"),
    ("E003", "a quote that is not closed"),
    ("E004", "a colon that YAML takes for a key's"),
    ("E005", "brackets or braces where YAML takes them for its own"),
    ("E006", "a text that begins with a sign which YAML keeps for itself"),
    ("E007", "text after the closing quote"),
    ("E008", "lines that are not indented alike"),
    ("E009", "an anchor, alias, tag or merge key"),
    ("E010", "a file too large or too deep to be a rule file"),
    ("E011", "more than one YAML document in a file"),
    ("E012", "a backslash that means nothing in double quotes"),
    ("E020", "an unknown key"),
    ("E021", "a key that must be there is missing"),
    ("E022", "the same key twice"),
    ("E023", "a value of the wrong kind (text, list or mapping)"),
    ("E024", "an empty value"),
    ("E025", "a text that YAML has read as a mapping, because of its colon"),
    ("E026", "a text that YAML has read as a list or mapping, because of its brackets"),
    ("E027", "patterns that stand under no language"),
    ("E028", "a group of patterns whose key is not `slot=value`"),
    ("E029", "a key that is no text"),
    ("E030", "an empty file"),
    ("E031", "a folder that holds no rules"),
    ("E032", "an `expect` that expects nothing"),
    ("E040", "more problems than are shown"),
    ("E070", "a path that cannot be read"),
    ("E071", "a file that is too large"),
    ("E072", "bytes that are not UTF-8"),
    ("E073", "an article in an encoding that its first bytes name, and that is not UTF-8"),
    ("E074", "a binary file, or NUL characters in an article"),
    ("E075", "a JSON object over several lines, or an array, where each line is one object"),
    ("E076", "a line of broken JSON"),
    ("E077", "a line of JSON that is no object"),
    ("E078", "an article without a text"),
    ("E079", "a value of an article that is no text"),
    ("E080", "a date of publication that is no date"),
    ("E081", "an id that two articles bear"),
    ("E082", "a path named by the user that is no article"),
    ("E083", "a provenance file that is not YAML"),
    ("E084", "an unknown key in a provenance file"),
    ("E085", "a value in a provenance file that is no text"),
    ("E086", "two entries for one article in a provenance file"),
    ("E087", "a provenance file, or an entry of it, without keys"),
    ("E088", "the same key twice for one article in a provenance file"),
    ("E089", "a language that is no language code"),
    ("E090", "a folder of rules that is no folder"),
    ("E091", "a place for a new pack where something stands already"),
    ("E092", "a file of a new pack that cannot be written"),
    ("E100", "an empty pattern"),
    ("E101", "a closing bracket that nothing opened"),
    ("E102", "a choice outside brackets"),
    ("E103", "a phrase without a name"),
    ("E104", "a mark that belongs to nothing"),
    ("E105", "a sign that is no mark of the pattern language"),
    ("E106", "brackets nested too deep"),
    ("E107", "a bracket that is not closed"),
    ("E108", "an empty branch in a choice"),
    ("E109", "a slot that is not closed"),
    ("E110", "quotation marks that are not closed, or hold nothing"),
    ("E111", "a word of a pattern that is no word"),
    ("E112", "a word with `~` of which no forms are known"),
    ("E113", "a slot that is not defined"),
    ("E114", "a list of states used as a slot in a pattern"),
    ("E115", "a phrase that is not defined"),
    ("E116", "a phrase that holds itself"),
    ("E117", "a group inside a phrase"),
    ("E118", "a regular expression that cannot be read"),
    ("E119", "a claim without a pattern"),
    ("E120", "an answer that is no slot"),
    ("E121", "a pattern that leaves a slot empty which must be filled"),
    ("E122", "a state that is not in the slot's list"),
    ("E123", "an example that expects what the rule does not have"),
    ("E124", "a modality that does not exist"),
    ("E125", "a word that is none of those that may stand here"),
    ("E126", "a slot of a frame in a claim"),
    ("E127", "a type of slot that does not exist"),
    ("E128", "a regular expression outside a phrase"),
    ("E129", "a group that sets nothing"),
    ("E130", "a group that sets an id which the lexicon does not have"),
    ("E131", "two rules of one id in one layer"),
    ("E132", "one name for two entities of one kind"),
    ("E133", "an id under `in` that the lexicon does not have"),
    ("E134", "a date of an entity that is no date"),
    ("E135", "a title for what is no state and no slot of the claim"),
    ("E136", "a group that sets a number or a length of time which is none"),
    ("E137", "a claim implies what is no claim, or by a slot that the two do not share"),
    ("E138", "each member of a slot is to make a claim, and the slot has no list"),
    ("E139", "a comparison takes for all what is no slot of the claim"),
    ("E140", "a branch of a pattern that no sentence can reach"),
    ("E141", "an expected value that cannot be read as its slot's type"),
    ("E142", "the date of an example that is no date"),
    ("E143", "a pattern whose every part may be missing"),
    ("E144", "a pattern that is too long, or has too many ways with its phrases put in place"),
    ("E145", "a way through a pattern that leaves a slot empty which must be filled"),
    ("E150", "a gold file that is not YAML, or holds anchors"),
    ("E151", "an unknown key in a gold file"),
    ("E152", "a key that a gold file must have, or an answer that a claim of it must have"),
    ("E153", "a value of the wrong kind in a gold file"),
    ("E154", "a key or an article that stands twice in a gold file"),
    ("E155", "an article of a gold file that is none of the articles named, or more than one"),
    ("E156", "words of a gold file that do not stand in the article"),
    ("E157", "a claim type of a gold file that no rule has, near one that a rule has"),
    (
        "E158",
        "a word of a gold file that is none of those that may stand there: a state, a modality, a verdict",
    ),
    ("E159", "a side of a verdict that is no claim of the gold file"),
    ("W001", "a comment that may have cut a text"),
    ("W002", "patterns in a flow list, which splits at commas"),
    ("W003", "a dash at the start of a continuation line"),
    ("W070", "an empty file, or one of blanks only"),
    ("W071", "an article whose text is empty"),
    ("W072", "an entry of a provenance file that means no article"),
    ("W073", "a folder without articles"),
    ("W074", "a file in a folder of rules that is no rule file"),
    ("W075", "an entry of a provenance file that declares nothing"),
    ("W076", "a file that seems meant to be a provenance file, and has another name"),
    ("W077", "an entry of a provenance file that means several articles"),
    ("W078", "ids that are given in several files"),
    ("W079", "a folder of rules without rule files"),
    ("W140", "an infinitive without `~`"),
    ("W141", "a singular behind a number without `~`"),
    ("W142", "a phrase that nothing uses"),
    ("W143", "a slot that nothing fills, or a state that no pattern sets"),
    ("W144", "a name of the lexicon that adds nothing, or that nothing asks for"),
    ("W145", "a language with patterns and no examples"),
    ("W146", "a pattern that finds nothing which another one does not find"),
    ("W147", "a pattern that can be found without any word of its own"),
    ("W148", "a gap at the beginning or the end of a pattern"),
    ("W149", "an `unless` that silences an example of its own rule"),
    ("W150", "a claim type of a gold file that no rule finds"),
    ("W151", "a slot of a gold file that its claim type does not have"),
    ("W152", "words of a gold file that stand more than once in the article"),
];

/// What `code` means, when there is such a code.
pub fn meaning(code: &str) -> Option<&'static str> {
    let at = CODES.binary_search_by(|(known, _)| (*known).cmp(code)).ok()?;
    CODES.get(at).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::{CODES, meaning};
    use include_dir::{Dir, include_dir};

    static SOURCES: Dir = include_dir!("$CARGO_MANIFEST_DIR/src");

    #[test]
    fn codes_are_sorted_and_unique() {
        assert!(CODES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn a_code_is_a_letter_and_three_digits() {
        for (code, meaning) in CODES {
            let (letter, digits) = code.split_at(1);
            assert!(matches!(letter, "E" | "W"), "{code}");
            assert!(digits.len() == 3 && digits.bytes().all(|b| b.is_ascii_digit()), "{code}");
            assert!(!meaning.is_empty() && !meaning.ends_with('.'), "{code}");
        }
    }

    #[test]
    fn a_code_is_looked_up() {
        assert_eq!(meaning("E022"), Some("the same key twice"));
        assert_eq!(meaning("E999"), None);
    }

    /// Every literal of the form of a code in the sources is a row of the table.
    #[test]
    fn every_code_that_is_used_is_known() {
        let code = regex::Regex::new(r#""([EW]\d{3})""#).expect("a valid pattern");
        let mut open = vec![&SOURCES];
        while let Some(folder) = open.pop() {
            open.extend(folder.dirs());
            for file in folder.files() {
                let text = file.contents_utf8().expect("a source file in UTF-8");
                for found in code.captures_iter(text) {
                    let known = found[1] == *"E999" || meaning(&found[1]).is_some();
                    assert!(known, "{} in {}", &found[1], file.path().display());
                }
            }
        }
    }
}
