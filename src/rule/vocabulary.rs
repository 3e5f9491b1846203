//! The words that rules know, as numbers: patterns and articles meet as symbols, so that the matcher compares integers. A word of an article may
//! be read in several ways (*ETAT*: état, états …), so a token has a short list of symbols.

use crate::text::{Case, Token, TokenKind, bare};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;

/// A word of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Symbol(pub(crate) u32);

/// Every word of a rulebook.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    symbols: FxHashMap<Box<str>, Symbol>,
    by_bare: FxHashMap<Box<str>, Vec<Symbol>>,
    names: FxHashMap<Box<str>, Symbol>,
    count: u32,
    conditional: FxHashSet<Symbol>,
    future: FxHashSet<Symbol>,
    infinitive: FxHashSet<Symbol>,
}

impl Vocabulary {
    /// The symbol of a folded form; made when it is new.
    pub(super) fn word(&mut self, form: &str) -> Symbol {
        if let Some(symbol) = self.symbols.get(form) {
            return *symbol;
        }
        let symbol = self.fresh();
        self.symbols.insert(form.into(), symbol);
        self.by_bare.entry(bare(form).into()).or_default().push(symbol);
        symbol
    }

    /// The symbol of a word of a name: accents do not count in names.
    pub(super) fn name(&mut self, form: &str) -> Symbol {
        let key = bare(form);
        if let Some(symbol) = self.names.get(key.as_str()) {
            return *symbol;
        }
        let symbol = self.fresh();
        self.names.insert(key.into(), symbol);
        symbol
    }

    pub(super) fn mark_conditional(&mut self, symbol: Symbol) {
        self.conditional.insert(symbol);
    }

    pub(super) fn mark_future(&mut self, symbol: Symbol) {
        self.future.insert(symbol);
    }

    pub(super) fn mark_infinitive(&mut self, symbol: Symbol) {
        self.infinitive.insert(symbol);
    }

    fn fresh(&mut self) -> Symbol {
        self.count += 1;
        Symbol(self.count)
    }

    /// All readings of a token; empty for a word that no rule knows.
    pub fn readings(&self, token: &Token) -> Vec<Symbol> {
        let mut out = Vec::new();
        out.extend(self.symbols.get(&token.form));
        if token.kind != TokenKind::Word {
            return out;
        }
        out.extend(self.names.get(bare(&token.form).as_str()));
        match token.case {
            Case::Lower => {}
            // Accents are often left out on capitals: only on the first letter here, on all of them in a word of capitals.
            Case::Initial => {
                let rest = &token.form[token.form.chars().next().map_or(0, char::len_utf8)..];
                let first = token.form.chars().next().unwrap_or(' ');
                for accented in accented(first) {
                    out.extend(self.symbols.get(format!("{accented}{rest}").as_str()));
                }
            }
            Case::Capitals => {
                if let Some(symbols) = self.by_bare.get(bare(&token.form).as_str()) {
                    out.extend(symbols.iter().filter(|s| !out.contains(s)).copied().collect::<Vec<_>>());
                }
            }
        }
        out
    }

    /// A spelling of every symbol; those of names are without accents.
    pub fn spellings(&self) -> BTreeMap<Symbol, &str> {
        self.symbols.iter().chain(&self.names).map(|(form, symbol)| (*symbol, &**form)).collect()
    }

    /// True for a form of the conditional of some verb.
    pub fn is_conditional(&self, symbol: Symbol) -> bool {
        self.conditional.contains(&symbol)
    }

    /// True for the infinitive of a verb that the rules know.
    pub fn is_infinitive(&self, form: &str) -> bool {
        self.symbols.get(form).is_some_and(|symbol| self.infinitive.contains(symbol))
    }

    /// True for a form of the future of some verb.
    pub fn is_future(&self, symbol: Symbol) -> bool {
        self.future.contains(&symbol)
    }
}

/// The letters that a bare capital may stand for.
fn accented(first: char) -> &'static [char] {
    match first {
        'a' => &['à', 'â'],
        'c' => &['ç'],
        'e' => &['é', 'è', 'ê'],
        'i' => &['î', 'ï'],
        'o' => &['ô'],
        'u' => &['ù', 'û'],
        _ => &[],
    }
}
