//! One word of a pattern against one token, and what keeps a gap from going on: what the runner asks, and whoever explains it.

use super::annotate::Annotated;
use crate::rule::Condition;
use crate::text::{Case, Token, TokenKind, french};

/// Why a token of the right form is not the word that a pattern asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Misfit {
    /// It wants a capital.
    Capital,
    /// It wants capitals only.
    Capitals,
    /// Right behind a determiner a finite form is a noun.
    BehindDeterminer,
    /// Behind *avoir* a participle is no adjective.
    BehindAvoir,
}

/// Why the token at `at` does not meet `condition`; `None` when it does.
pub fn misfit(condition: Condition, sentence: &Annotated, at: usize) -> Option<Misfit> {
    let tokens = sentence.tokens();
    let token = tokens.get(at)?;
    match condition {
        Condition::Plain => None,
        Condition::Capital => (token.case == Case::Lower).then_some(Misfit::Capital),
        Condition::Capitals => (token.case != Case::Capitals).then_some(Misfit::Capitals),
        // *une annonce*. *l'*, *la*, *les* before a verb are pronouns only when a subject stands before them, which a word list cannot see: they
        // count as determiners.
        Condition::FiniteVerb => makes_noun(tokens, at).then_some(Misfit::BehindDeterminer),
        Condition::NotAfterAvoir => word_before(sentence, at)
            .is_some_and(|before| french::is_avoir(&tokens[before].form))
            .then_some(Misfit::BehindAvoir),
    }
}

/// The token before `at` that is not seen through one by one; signs are never passed.
pub fn word_before(sentence: &Annotated, at: usize) -> Option<usize> {
    (0..at).rev().find(|i| !sentence.transparent[*i] || !sentence.tokens()[*i].is_word())
}

/// True when `...` goes no further than the token at `at`: a stop, a comma that parts more than the names of a list, a word that opens another
/// clause.
pub fn stops_gap(sentence: &Annotated, at: usize) -> bool {
    let Some(token) = sentence.tokens().get(at) else { return true };
    match &*token.form {
        "," => !sentence.list_commas.contains(&at),
        "." | ";" | ":" | "!" | "?" | "…" => true,
        form => token.kind == TokenKind::Word && french::ends_clause(form),
    }
}

/// *une annonce*: the form of a verb behind a determiner is a noun.
fn makes_noun(tokens: &[Token], at: usize) -> bool {
    // "ainsi que le rappelle l'ONU", "comme l'annonce Moscou": here *le* is what is said.
    let pronoun = at > 1
        && matches!(&*tokens[at - 1].form, "le" | "l'")
        && matches!(&*tokens[at - 2].form, "comme" | "que" | "qu'");
    at > 0 && french::is_determiner(&tokens[at - 1].form) && !pronoun
}
