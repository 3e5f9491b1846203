//! What stands between two places of a sentence, as a gap counts it, and what to write so that a pattern gets across.

use super::Barrier;
use crate::matcher::{Annotated, GAP_WORDS, stops_gap};
use crate::rule::Rulebook;
use crate::text::{Token, TokenKind, Words, french};

/// The tokens between two places that nothing sees through.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Way {
    /// In order.
    pub tokens: Vec<usize>,
    /// Those among them that no gap passes, with the tokens that belong to each.
    pub barriers: Vec<(Words, Barrier)>,
}

/// What a gap may not pass because of what the pattern took or looks for.
#[derive(Debug, Clone, Default)]
pub(super) struct Bound {
    /// Entities of this kind.
    pub kind: Option<String>,
    /// Numbers that a verb parts from the one that ends before this token.
    pub counted: Option<usize>,
    /// Any number: one is looked for.
    pub number: bool,
}

/// The way from token `from` to token `to`.
pub(super) fn way(book: &Rulebook, sentence: &Annotated, from: usize, to: usize, bound: &Bound) -> Way {
    let mut way = Way::default();
    let mut at = from;
    while at < to {
        if let Some(next) = sentence.through(at).filter(|next| *next <= to && *next > at).max() {
            at = next;
            continue;
        }
        way.tokens.push(at);
        let entity = sentence
            .mentions
            .iter()
            .filter(|m| m.words.start == at && m.words.end <= to)
            .find(|m| book.entities.get(m.entity).is_some_and(|e| Some(&e.kind) == bound.kind.as_ref()));
        let number = sentence.numbers.iter().find(|n| n.words.start == at && n.words.end <= to && !n.article);
        let number = number.filter(|_| bound.number || bound.parts(sentence, at));
        if let Some(entity) = entity {
            way.barriers.push((entity.words, Barrier::Entity));
        } else if let Some(number) = number {
            way.barriers.push((number.words, Barrier::Number));
        } else if stops_gap(sentence, at) {
            let word = sentence.tokens().get(at).is_some_and(Token::is_word);
            let barrier = if word { Barrier::Clause } else { Barrier::Sign };
            way.barriers.push((Words::new(at, at + 1), barrier));
        }
        at += 1;
    }
    way
}

impl Bound {
    /// True when an auxiliary stands between the number taken and the token.
    fn parts(&self, sentence: &Annotated, at: usize) -> bool {
        let counted = self.counted.filter(|counted| *counted <= at);
        counted.is_some_and(|c| sentence.tokens()[c..at].iter().any(|t| french::is_auxiliary(&t.form)))
    }
}

impl Way {
    /// How many words a gap would have to skip.
    pub fn words(&self, sentence: &Annotated) -> usize {
        self.tokens.iter().filter(|at| sentence.tokens()[**at].is_word()).count()
    }

    /// What to write between two elements so that the pattern gets across: a few words one by one, else gaps; what no gap passes is named, and so is a
    /// word of every eight. `gap` is true when a gap stands there already.
    pub fn across(&self, sentence: &Annotated, gap: bool) -> String {
        const FEW: usize = 3;
        if !gap
            && self.tokens.len() <= FEW
            && self.barriers.iter().all(|(_, b)| !matches!(b, Barrier::Entity | Barrier::Number))
        {
            let words: Vec<String> = self.tokens.iter().map(|at| written(&sentence.tokens()[*at])).collect();
            return format!("({})?", words.join(" "));
        }
        let mut out: Vec<String> = if gap { Vec::new() } else { vec!["...".to_owned()] };
        let mut since = 0;
        let mut skip = 0;
        for (index, at) in self.tokens.iter().enumerate() {
            if *at < skip {
                continue;
            }
            let words = match self.barriers.iter().find(|(words, _)| words.start == *at) {
                Some((words, _)) => *words,
                None if since == GAP_WORDS || self.is_good_stop(sentence, index, since) => {
                    Words::new(*at, *at + 1)
                }
                None => {
                    since += usize::from(sentence.tokens()[*at].is_word());
                    continue;
                }
            };
            let named: Vec<String> = sentence.tokens()[words.start..words.end]
                .iter()
                .filter(|t| !french::is_determiner(&t.form))
                .map(written)
                .collect();
            let barrier = self.barriers.iter().any(|(w, _)| *w == words);
            let named = named.join(" ");
            // A word in the middle of a long way goes with its gap: without it the way is short.
            out.push(if barrier { format!("({named})? ...") } else { format!("({named} ...)?") });
            since = 0;
            skip = words.end;
        }
        out.join(" ")
    }

    /// Where a long way is cut in two: a word that carries meaning, late enough, when what is left is too long for one gap.
    fn is_good_stop(&self, sentence: &Annotated, index: usize, since: usize) -> bool {
        let tokens = sentence.tokens();
        let is_barrier = |at: usize| self.barriers.iter().any(|(words, _)| words.start == at);
        let rest = self.tokens[index..].iter().take_while(|at| !is_barrier(**at));
        let left = rest.filter(|at| tokens[**at].is_word()).count();
        let form = &tokens[self.tokens[index]].form;
        let small = french::is_preposition(form) || french::is_auxiliary(form) || form.chars().count() < 4;
        since >= GAP_WORDS / 2 && since + left > GAP_WORDS && tokens[self.tokens[index]].is_word() && !small
    }
}

/// A token as a pattern writes it.
pub(super) fn written(token: &Token) -> String {
    match token.kind {
        TokenKind::Sign => format!("«{}»", token.form),
        _ if french::de().contains(&&*token.form) => "de".to_owned(),
        _ if french::a().contains(&&*token.form) => "à".to_owned(),
        _ => token.form.to_string(),
    }
}
