//! Words and where they stand: spans, folding, sentences, tokens, numbers, dates, inflection. The grammar of the language is here; no word
//! of the news is.

mod date;
mod fold;
pub mod french;
mod inflection;
mod language;
mod line;
mod number;
mod order;
mod person_name;
mod scan;
mod sentence;
mod span;
mod spelling;
#[cfg(test)]
mod testing;
mod token;
mod whole;

pub use date::{
    DateExpr, DateMention, DateRole, DurationMention, Part, Period, dates, durations, parse_edtf, resolve,
    resolve_ahead, to_edtf,
};
pub use fold::{bare, fold};
pub use inflection::{Forms, Inflector, Irregular, inflect};
pub use language::language_of;
pub use number::{Amount, NumberMention, Quantity, numbers};
pub use person_name::{Likeness, PersonName};
pub use sentence::{Quote, Reading, Sentence, lines, quotes_over, read, read_with};
pub use span::{Span, Words};
pub use token::{Case, Token, TokenKind};
pub use whole::{whole_duration, whole_number};
