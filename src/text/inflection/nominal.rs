//! Nouns, adjectives and participles: plural and feminine by their endings.
//!
//! A noun is not told from an adjective, so a noun gets the feminine that an adjective with its ending would have (*gouvernemental*: right,
//! *hôpitale*: no word, and harmless). An ending whose feminine would mostly be another word (*débute, rapporte, retraite*) makes none; the few
//! adjectives among them are listed.

/// Every form of `base`, first of all the base: singular, plural, feminine singular and plural, and what stands before a vowel (*nouvel*).
pub(super) fn forms(base: &str) -> Vec<String> {
    let mut forms = vec![base.to_owned()];
    if !base.ends_with(char::is_alphabetic) {
        return forms;
    }
    forms.extend(plurals(base));
    for feminine in feminines(base) {
        forms.push(format!("{feminine}s"));
        forms.push(feminine);
    }
    let (start, word) = at_last_hyphen(base);
    forms.extend(
        BEFORE_VOWEL.iter().filter(|(listed, _)| *listed == word).map(|(_, form)| format!("{start}{form}")),
    );
    forms
}

/// The four agreements of a past participle.
pub(super) fn agreements(participle: &str) -> Vec<String> {
    // The circumflex of *dû* is the masculine singular's alone.
    let stem = match participle.strip_suffix('û') {
        Some(stem) => format!("{stem}u"),
        None => participle.to_owned(),
    };
    let feminine = if stem.ends_with("sous") { replace_ending(&stem, "s", "te") } else { format!("{stem}e") };
    let plural = if stem.ends_with('s') { stem } else { format!("{stem}s") };
    vec![participle.to_owned(), plural, format!("{feminine}s"), feminine]
}

/// The masculine plural, or two where usage wavers (*finals, finaux*).
fn plurals(singular: &str) -> Vec<String> {
    let (start, word) = at_last_hyphen(singular);
    if let Some((_, plural)) = PLURALS.iter().find(|(listed, _)| *listed == word) {
        return plural.split(' ').map(|plural| format!("{start}{plural}")).collect();
    }
    let plural = match PLURAL_ENDINGS.iter().find(|(ending, _)| singular.ends_with(ending)) {
        Some((ending, changed)) => replace_ending(singular, ending, changed),
        None => format!("{singular}s"),
    };
    vec![plural]
}

/// The feminine singular, several where only a dictionary could choose; none for a word in -e, which is its own.
fn feminines(masculine: &str) -> Vec<String> {
    let (start, word) = at_last_hyphen(masculine);
    if let Some((_, feminine)) = FEMININES.iter().find(|(listed, _)| *listed == word) {
        return feminine.split_whitespace().map(|feminine| format!("{start}{feminine}")).collect();
    }
    let of_any = FEMININE_ENDINGS.iter();
    let of_long = LONG_FEMININE_ENDINGS.iter();
    let rows = of_any.map(|row| (row, false)).chain(of_long.map(|row| (row, true)));
    let longest =
        rows.filter(|((ending, _), _)| word.ends_with(ending)).max_by_key(|((ending, _), _)| ending.len());
    match longest {
        Some(((ending, changed), long)) if !long || syllables(word) > 1 => {
            changed.split_whitespace().map(|changed| replace_ending(masculine, ending, changed)).collect()
        }
        _ => Vec::new(),
    }
}

/// The word after the last hyphen, and what stands before it.
fn at_last_hyphen(word: &str) -> (&str, &str) {
    word.split_at(word.rfind('-').map_or(0, |hyphen| hyphen + 1))
}

fn replace_ending(word: &str, ending: &str, changed: &str) -> String {
    format!("{}{changed}", word.strip_suffix(ending).unwrap_or(word))
}

/// Groups of vowels; *é* and a *y* between vowels part them (*ré-el, mo-yen*).
fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut in_group = false;
    for c in word.chars() {
        let vowel = "aeiouàâäéèêëîïôöùûü".contains(c) || (c == 'y' && !in_group);
        if vowel && !in_group {
            count += 1;
        }
        in_group = vowel && c != 'é';
    }
    count
}

/// Whole words with a plural of their own.
const PLURALS: &[(&str, &str)] = &[
    ("bal", "bals"),
    ("bancal", "bancals"),
    ("carnaval", "carnavals"),
    ("chacal", "chacals"),
    ("fatal", "fatals"),
    ("festival", "festivals"),
    ("natal", "natals"),
    ("naval", "navals"),
    ("récital", "récitals"),
    ("régal", "régals"),
    ("final", "finals finaux"),
    ("glacial", "glacials glaciaux"),
    ("bail", "baux"),
    ("corail", "coraux"),
    ("émail", "émaux"),
    ("soupirail", "soupiraux"),
    ("travail", "travaux"),
    ("vantail", "vantaux"),
    ("vitrail", "vitraux"),
    ("bleu", "bleus"),
    ("pneu", "pneus"),
    ("bijou", "bijoux"),
    ("caillou", "cailloux"),
    ("chou", "choux"),
    ("genou", "genoux"),
    ("hibou", "hiboux"),
    ("ciel", "cieux ciels"),
    ("oeil", "yeux"),
    ("tout", "tous"),
    ("dû", "dus"),
    ("redû", "redus"),
    ("mû", "mus"),
    ("crû", "crus"),
];

/// Masculine singular before a vowel.
const BEFORE_VOWEL: &[(&str, &str)] =
    &[("beau", "bel"), ("fou", "fol"), ("mou", "mol"), ("nouveau", "nouvel"), ("vieux", "vieil")];

const PLURAL_ENDINGS: &[(&str, &str)] =
    &[("s", "s"), ("x", "x"), ("z", "z"), ("al", "aux"), ("au", "aux"), ("eu", "eux")];

/// Whole words: those whose feminine no ending tells, and those whose ending would make another word (*médecine, décline*).
const FEMININES: &[(&str, &str)] = &[
    // A form of their own.
    ("beau", "belle"),
    ("nouveau", "nouvelle"),
    ("jumeau", "jumelle"),
    ("fou", "folle"),
    ("mou", "molle"),
    ("vieux", "vieille"),
    ("bref", "brève"),
    ("chef", "cheffe"),
    ("doux", "douce"),
    ("faux", "fausse"),
    ("roux", "rousse"),
    ("jaloux", "jalouse"),
    ("époux", "épouse"),
    ("blanc", "blanche"),
    ("franc", "franche"),
    ("sec", "sèche"),
    ("grec", "grecque"),
    ("turc", "turque"),
    ("caduc", "caduque"),
    ("laïc", "laïque"),
    ("public", "publique"),
    ("long", "longue"),
    ("frais", "fraîche fraiche"),
    ("épais", "épaisse"),
    ("bas", "basse"),
    ("gras", "grasse"),
    ("las", "lasse"),
    ("gros", "grosse"),
    ("tiers", "tierce"),
    ("exprès", "expresse"),
    ("gentil", "gentille"),
    ("nul", "nulle"),
    ("pareil", "pareille"),
    ("tel", "telle"),
    ("quel", "quelle"),
    ("cruel", "cruelle"),
    ("bon", "bonne"),
    ("paysan", "paysanne"),
    ("malin", "maligne"),
    ("bénin", "bénigne"),
    ("favori", "favorite"),
    ("amer", "amère"),
    ("inquiet", "inquiète"),
    ("désuet", "désuète"),
    ("net", "nette"),
    ("cadet", "cadette"),
    ("sujet", "sujette"),
    ("sot", "sotte"),
    ("neuf", "neuve"),
    ("veuf", "veuve"),
    // Regular, in an ending that makes none.
    ("bleu", "bleue"),
    ("vrai", "vraie"),
    ("gai", "gaie"),
    ("petit", "petite"),
    ("maudit", "maudite"),
    ("subit", "subite"),
    ("mort", "morte"),
    ("fort", "forte"),
    ("court", "courte"),
    ("lent", "lente"),
    ("géant", "géante"),
    ("haut", "haute"),
    ("plat", "plate"),
    ("ingrat", "ingrate"),
    ("soldat", "soldate"),
    ("lauréat", "lauréate"),
    ("brut", "brute"),
    ("tout", "toute"),
    ("prêt", "prête"),
    ("muet", "muette"),
    ("suspect", "suspecte"),
    ("circonspect", "circonspecte"),
    ("compact", "compacte"),
    ("grand", "grande"),
    ("lourd", "lourde"),
    ("sourd", "sourde"),
    ("chaud", "chaude"),
    ("froid", "froide"),
    ("laid", "laide"),
    ("rond", "ronde"),
    ("profond", "profonde"),
    ("bavard", "bavarde"),
    ("vil", "vile"),
    ("viril", "virile"),
    ("puéril", "puérile"),
    ("plein", "pleine"),
    ("sain", "saine"),
    ("vain", "vaine"),
    ("fin", "fine"),
    ("dur", "dure"),
    ("pur", "pure"),
    ("impur", "impure"),
    ("sûr", "sûre"),
    ("mûr", "mûre"),
    ("futur", "future"),
    ("obscur", "obscure"),
    ("noir", "noire"),
    ("clair", "claire"),
    ("gris", "grise"),
    ("précis", "précise"),
    ("confus", "confuse"),
    ("diffus", "diffuse"),
    ("divers", "diverse"),
    ("pervers", "perverse"),
    ("absous", "absoute"),
    ("dissous", "dissoute"),
    // None, though the ending makes one.
    ("feu", ""),
    ("mépris", ""),
    ("signal", ""),
    ("régal", ""),
    ("tribun", ""),
    ("crédit", ""),
    ("discrédit", ""),
    ("médecin", ""),
    ("destin", ""),
    ("dessin", ""),
    ("déclin", ""),
    ("vaccin", ""),
    ("bassin", ""),
    ("chagrin", ""),
    ("chemin", ""),
    ("jardin", ""),
    ("ravin", ""),
    ("matin", ""),
    ("butin", ""),
];

/// Ending, and what replaces it in the feminine (several where only a dictionary could choose; none where there is no feminine). The longest
/// ending of this and the next table decides.
const FEMININE_ENDINGS: &[(&str, &str)] = &[
    ("é", "ée"),
    ("ï", "ïe"),
    ("u", "ue"),
    ("û", "ue"),
    ("au", ""),
    ("eu", ""),
    ("ou", ""),
    ("int", "inte"),
    ("oint", "ointe"),
    ("point", ""),
    ("ert", "erte"),
    ("uit", "uite"),
    ("dit", "dite"),
    ("crit", "crite"),
    ("fait", "faite"),
    ("strait", "straite"),
    ("xtrait", "xtraite"),
    ("droit", "droite"),
    ("étroit", "étroite"),
    ("rect", "recte"),
    ("xact", "xacte"),
    ("strict", "stricte"),
    ("stinct", "stincte"),
    ("mpt", "mpte"),
    ("cret", "crète"),
    ("plet", "plète"),
    ("cat", "cate"),
    ("diat", "diate"),
    ("didat", "didate"),
    ("quat", "quate"),
    ("clos", "close"),
    ("clus", "cluse"),
    ("mis", "mise"),
    ("pris", "prise"),
    ("quis", "quise"),
    ("ssis", "ssise"),
    ("eux", "euse"),
    ("if", "ive"),
    ("cond", "conde"),
    ("vil", "vile"),
    ("til", "tile"),
    ("gnol", "gnole"),
    ("gol", "gole"),
    ("eul", "eule"),
    ("un", "une"),
    ("ier", "ière"),
    ("cher", "chère"),
    ("ger", "gère"),
];

/// The same for words of two syllables and more; in shorter ones these endings are those of nouns (*cri, vent, plan, main, mal*).
const LONG_FEMININE_ENDINGS: &[(&str, &str)] = &[
    ("i", "ie"),
    ("ai", ""),
    ("oi", ""),
    ("ui", ""),
    ("oui", "ouie"),
    ("ant", "ante"),
    ("ent", "ente"),
    ("ment", ""),
    ("and", "ande"),
    ("bond", "bonde"),
    ("ais", "aise"),
    ("ois", "oise"),
    ("al", "ale"),
    ("el", "elle"),
    ("ppel", ""),
    ("en", "enne"),
    ("retien", ""),
    ("intien", ""),
    ("outien", ""),
    ("an", "ane"),
    ("ain", "aine"),
    ("rrain", ""),
    ("ein", "eine"),
    ("in", "ine"),
    ("oin", ""),
    ("eur", "euse eure"),
    ("teur", "trice teuse teure"),
    ("ieur", "ieure"),
];
