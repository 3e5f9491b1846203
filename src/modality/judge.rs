//! Decides the modality of a match: the verb's own form, negation, and the cues in whose reach it stands.

use super::{Judged, Modality};
use crate::matcher::{Annotated, FillValue, Match, pattern_matches, without};
use crate::rule::{CueRule, Reach, Rulebook, VerbPart};
use crate::text::{Span, Token, Words, french};

/// A cue of modality with the tokens that it reaches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// What it makes of a claim.
    pub modality: Modality,
    /// Its own tokens.
    pub words: Words,
    /// The tokens that it reaches.
    pub reach: Words,
    /// What it governs: `Some(true)` infinitives only (*pour*, *vouloir*), `Some(false)` nouns only (*réclamer*).
    pub infinitive: Option<bool>,
}

/// What a match is made of, beside its cues.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frame {
    /// The modality that the pattern's group sets.
    pub pinned: Option<Modality>,
    /// The modality of the cue of saying (*nier*, *proposer*).
    pub said: Option<Modality>,
    /// The match is content of *a dit que*: a simple conditional is the future in the past.
    pub reported_in_past: bool,
    /// The words of saying: a negation of theirs is none of the match (*ne reconnaît pas avoir violé*).
    pub saying: Option<Span>,
}

/// Every cue of a sentence.
pub fn cues(book: &Rulebook, lang: &str, sentence: &Annotated) -> Vec<Cue> {
    let mut out = Vec::new();
    for rule in &book.cues {
        let found = pattern_matches(book, lang, &rule.patterns, &rule.slots, sentence);
        let unless = pattern_matches(book, lang, &rule.unless, &rule.slots, sentence);
        let infinitive = rule.settings.get("governs").map(|g| g == "infinitive");
        for m in without(found, &unless) {
            out.push(Cue {
                modality: rule.modality,
                words: m.run.words,
                reach: reach(rule, sentence, m.run.words),
                infinitive,
            });
        }
    }
    if let Some(mark) = sentence.tokens().iter().rposition(|t| t.is("?")) {
        out.push(Cue {
            modality: Modality::Asked,
            words: Words::new(mark, mark + 1),
            reach: Words::new(0, mark),
            infinitive: None,
        });
    }
    // "devait expirer" is more than "devait".
    let part: Vec<bool> = out
        .iter()
        .map(|c| out.iter().any(|l| l.words.len() > c.words.len() && l.words.contains(c.words)))
        .collect();
    let mut part = part.into_iter();
    out.retain(|_| !part.next().unwrap_or(false));
    out.sort_by_key(|c| (c.words, c.modality));
    out
}

/// The modality of a match, and whether a negation turned it (the claim's `negated:` table then says what that makes of a state).
pub fn judge(
    book: &Rulebook,
    sentence: &Annotated,
    cues: &[Cue],
    found: &Match,
    frame: Frame,
) -> (Judged, bool) {
    if frame.pinned == Some(Modality::Asserted) {
        return (Judged { modality: Modality::Asserted, cue: None }, false);
    }
    let negation = negation(sentence, found, frame.saying);
    let base = governing(book, sentence, cues, found, frame);
    let mut judged = base.unwrap_or(Judged { modality: Modality::Asserted, cue: None });
    let mut negated = negation.is_some();
    // *sans violer la trêve*: a cue may negate as *ne … pas* does.
    if judged.modality == Modality::Negated {
        judged.modality = Modality::Asserted;
        negated = !negated;
    }
    if frame.pinned == Some(Modality::Negated) {
        negated = !negated;
        if negated && judged.modality == Modality::Asserted {
            judged.modality = Modality::Negated;
        }
        return (judged, false);
    }
    if let Some(pinned) = frame.pinned {
        judged.modality = pinned;
    }
    if let (Some(words), true) = (negation, judged.cue.is_none()) {
        judged.cue = Some(sentence.span(words));
    }
    (judged, negated)
}

/// The strongest of what governs the match: a question, a condition, a wish, a plan, a denial, hearsay.
fn governing(
    book: &Rulebook,
    sentence: &Annotated,
    cues: &[Cue],
    found: &Match,
    frame: Frame,
) -> Option<Judged> {
    let anchor = anchor(found);
    let infinitive = found.run.verbs.first().is_some_and(|(_, part)| *part == VerbPart::Infinitive);
    let governs = |c: &&Cue| {
        (c.reach.holds(anchor) || c.words.holds(anchor))
            && !is_own(c, found)
            && c.infinitive.is_none_or(|wants| if wants { infinitive } else { found.run.verbs.is_empty() })
    };
    let reaching: Vec<&Cue> = cues.iter().filter(governs).collect();
    let by_cue = |modality: Modality| {
        let cue = reaching.iter().find(|c| c.modality == modality)?;
        Some(Judged { modality, cue: Some(sentence.span(cue.words)) })
    };
    // "cesserait d'observer la trêve": the verb that keeps the infinitive is itself in the conditional.
    let would = |c: &Cue| {
        (c.words.start..c.words.end).any(|i| {
            sentence.readings[i].iter().any(|s| book.vocabulary.is_conditional(*s))
                && !follows_si(sentence, i)
        })
    };
    let keeps = |c: &&&Cue| c.modality == Modality::Asserted;
    if let Some(cue) = reaching.iter().filter(keeps).find(|c| would(c))
        && frame.said.is_none_or(|m| m == Modality::Asserted)
    {
        return Some(Judged { modality: Modality::Conditional, cue: Some(sentence.span(cue.words)) });
    }
    let kept = reaching.iter().any(|c| c.modality == Modality::Asserted);
    by_cue(Modality::Asked)
        .or_else(|| by_cue(Modality::Hypothetical))
        .or_else(|| by_cue(Modality::Denied))
        .or_else(|| by_cue(Modality::Wanted))
        .or_else(|| by_cue(Modality::Planned))
        .or_else(|| {
            frame.said.filter(|m| *m != Modality::Asserted).map(|modality| Judged { modality, cue: None })
        })
        .or_else(|| by_cue(Modality::Conditional))
        .or_else(|| by_cue(Modality::Negated))
        .or_else(|| by_form(book, sentence, found, frame, kept))
}

/// A cue whose words are all in the match belongs to the pattern, not to what governs it.
fn is_own(cue: &Cue, found: &Match) -> bool {
    (cue.words.start..cue.words.end)
        .all(|t| found.run.fixed.contains(&t) || found.run.fills.iter().any(|f| f.words.holds(t)))
}

/// The form of the match's own verb.
fn by_form(book: &Rulebook, sentence: &Annotated, found: &Match, frame: Frame, kept: bool) -> Option<Judged> {
    let verbs = &found.run.verbs;
    let has = |at: usize, test: &dyn Fn(crate::rule::Symbol) -> bool| {
        sentence.readings[at].iter().any(|s| test(*s))
    };
    for (at, _) in verbs.iter().filter(|(_, part)| *part == VerbPart::Finite) {
        let cue = Some(sentence.span(Words::new(*at, at + 1)));
        if has(*at, &|s| book.vocabulary.is_conditional(s)) && !follows_si(sentence, *at) {
            // "prévenant que l'armée suspendrait la trêve si les tirs continuaient"
            let depends = (*at..sentence.tokens().len()).any(|i| sentence.tokens()[i].is("si"));
            let later = frame.reported_in_past && !depends && !is_compound(sentence, found, *at);
            let modality = if later { Modality::Planned } else { Modality::Conditional };
            return Some(Judged { modality, cue });
        }
        // "n'aura pas tenu", "aura duré trois jours": the press looks back with it.
        if has(*at, &|s| book.vocabulary.is_future(s)) && !is_compound(sentence, found, *at) {
            return Some(Judged { modality: Modality::Planned, cue });
        }
    }
    let bare = !verbs.is_empty() && verbs.iter().all(|(_, part)| *part == VerbPart::Infinitive);
    // "dit respecter la trêve": the infinitive is what is said.
    if bare && !kept && frame.said.is_none() {
        let cue = verbs.first().map(|(at, _)| sentence.span(Words::new(*at, at + 1)));
        return Some(Judged { modality: Modality::Wanted, cue });
    }
    None
}

/// *aurait été violée*, *serait entrée*, *se serait effondrée*: over, so hearsay. *serait violée* is the passive of a simple conditional.
fn is_compound(sentence: &Annotated, found: &Match, at: usize) -> bool {
    let tokens = sentence.tokens();
    let mut behind = found.run.verbs.iter().filter(|(v, part)| *v > at && *part == VerbPart::Participle);
    if french::is_avoir(&tokens[at].form) {
        return behind.next().is_some();
    }
    let reflexive = at > 0 && french::is_reflexive(&tokens[at - 1].form);
    behind.any(|(v, _)| reflexive || french::is_participle_with_etre(&tokens[*v].form))
}

fn follows_si(sentence: &Annotated, at: usize) -> bool {
    sentence.tokens()[..at].iter().rev().take(6).any(|t| matches!(&*t.form, "si" | "s'"))
}

/// The token that stands for the match: its first verb, else its first fixed word.
fn anchor(found: &Match) -> usize {
    let verb = found.run.verbs.first().map(|(at, _)| *at);
    verb.or_else(|| found.run.fixed.first().copied()).unwrap_or(found.run.words.start)
}

/// The tokens of a negation over the match: *ne* with its partner, before the verb and in its clause. *ne … que* restricts, a lone *ne* says
/// nothing; *aucun* that a number took is a count, a *ne* of the pattern's own is none.
fn negation(sentence: &Annotated, found: &Match, saying: Option<Span>) -> Option<Words> {
    let tokens = sentence.tokens();
    let of_saying = |ne: usize| {
        saying
            .is_some_and(|cue| cue.contains(tokens[ne].span) || cue.contains(tokens[sentence.skip(ne)].span))
    };
    let verbs: Vec<usize> = match &found.run.verbs[..] {
        [] => found.run.fixed.clone(),
        verbs => verbs.iter().map(|(at, _)| *at).collect(),
    };
    let counted = |at: usize| {
        found.run.fills.iter().any(|f| matches!(f.value, FillValue::Number(_)) && f.words.holds(at))
    };
    if is_taken_for_granted(sentence, found) {
        return None;
    }
    for ne in (0..tokens.len()).filter(|i| french::is_ne(&tokens[*i].form) && !of_saying(*i)) {
        let stops = |t: &&Token| matches!(&*t.form, "." | ";" | ":" | "que" | "qu'" | "qui");
        let after = (ne + 1..tokens.len()).take(9).take_while(|i| !stops(&&tokens[*i]));
        let behind = after.into_iter().find(|i| french::completes_ne(&tokens[*i].form));
        let before = (0..ne).rev().take(14).find(|i| {
            // "Pas le moindre tir n'a été recensé": *pas* before its *ne* opens the clause.
            let opens = *i == 0 || !tokens[*i - 1].is_word();
            matches!(
                &*tokens[*i].form,
                "aucun" | "aucune" | "ni" | "personne" | "rien" | "jamais" | "nul" | "nulle"
            ) || (opens && tokens[*i].is("pas"))
        });
        let Some(partner) = behind.or(before).filter(|_| !found.run.fixed.contains(&ne)) else { continue };
        // "ne tient plus qu'à un fil" restricts.
        let but =
            tokens[partner].is("plus") && tokens.get(partner + 1).is_some_and(|t| t.is("que") || t.is("qu'"));
        let only = but || tokens.get(partner + 1).is_some_and(|t| t.is("seulement"));
        if counted(partner) || only {
            continue;
        }
        let cleft = cleft(sentence, ne);
        let reaches = verbs.iter().any(|v| {
            let parts = |i: usize| {
                (stops(&&tokens[i]) && cleft != Some(i))
                    || french::ends_clause(&tokens[i].form)
                    || opens_predicate(tokens, i)
            };
            *v > ne && *v <= ne.max(partner) + 6 && !(ne + 1..*v).any(parts)
        });
        if reaches {
            return Some(Words::new(ne.min(partner), ne.max(partner) + 1));
        }
    }
    None
}

/// "n'étaient pas couverts par *le* cessez-le-feu de trente jours": a thing named with its article is there, whatever is denied of it. A count is
/// told, not named.
fn is_taken_for_granted(sentence: &Annotated, found: &Match) -> bool {
    let first = found.run.words.start;
    let article = first > 0 && matches!(&*sentence.tokens()[first - 1].form, "le" | "la" | "les" | "l'");
    let counts = found.run.fills.iter().any(|f| matches!(f.value, FillValue::Number(_)));
    article && !counts && found.run.verbs.is_empty()
}

/// "Ce n'est pas Paul qui l'a dit": the *qui* that the negation behind *ce* goes through.
fn cleft(sentence: &Annotated, ne: usize) -> Option<usize> {
    let tokens = sentence.tokens();
    let opens =
        ne > 0 && tokens[ne - 1].is("ce") && tokens.get(ne + 1).is_some_and(|t| french::is_etre(&t.form));
    (ne + 1..tokens.len()).find(|i| opens && tokens[*i].is("qui"))
}

/// "…, *et avait* volé en éclats", "…, *lequel* en attribue …": a second verb of the subject, or a clause of its own.
fn opens_predicate(tokens: &[Token], at: usize) -> bool {
    let next = tokens.get(at + 1).map_or("", |t| &*t.form);
    let second =
        matches!(&*tokens[at].form, "et" | "puis") && matches!(next, "a" | "ont" | "avait" | "avaient");
    let own = tokens[at].is(",") && matches!(next, "lequel" | "laquelle" | "lesquels" | "lesquelles");
    second || own
}

/// "…, ajoutant que …", "et rappelant que …": other words of saying.
fn goes_on_saying(tokens: &[Token], at: usize) -> bool {
    let next = |i: usize| tokens.get(at + i).map_or("", |t| &*t.form);
    matches!(&*tokens[at].form, "," | "et")
        && next(1).ends_with("ant")
        && matches!(next(2), "que" | "qu'" | ":")
}

/// "Le Hamas, qui dément avoir tiré, …": a verb right behind *, qui* rules until the comma that closes its clause.
fn in_relative(tokens: &[Token], at: usize) -> bool {
    let small = |i: &usize| french::is_clitic(&tokens[*i].form) || french::is_ne(&tokens[*i].form);
    let before = (0..at).rev().find(|i| !small(i));
    before.is_some_and(|i| i > 0 && tokens[i].is("qui") && tokens[i - 1].is(","))
}

/// How far a cue reaches: its clause, ended by a stop, a word that opens another clause, or the end of the quotation around it.
fn reach(rule: &CueRule, sentence: &Annotated, words: Words) -> Words {
    let tokens = sentence.tokens();
    let to_comma = rule.settings.get("until").is_some_and(|u| u == "comma");
    let to_comma = to_comma || in_relative(tokens, words.start);
    let ends = |i: usize| {
        let form = &*tokens[i].form;
        matches!(form, ";" | "." | "!" | ":")
            || french::ends_clause(form)
            || (to_comma && form == ",")
            || opens_predicate(tokens, i)
            || goes_on_saying(tokens, i)
    };
    let start = (0..words.start).rev().find(|i| ends(*i)).map_or(0, |i| i + 1);
    let end = (words.end..tokens.len()).find(|i| ends(*i)).unwrap_or(tokens.len());
    match rule.reach {
        Reach::After => Words::new(words.end, end),
        Reach::Before => Words::new(start, words.start),
        Reach::Clause => Words::new(start, end),
        Reach::Sentence => Words::new(0, tokens.len()),
    }
}
