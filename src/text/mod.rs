//! Words and where they stand: spans, folding, sentences, tokens, numbers, dates, inflection. The grammar of the language is here; no word
//! of the news is.

mod date;
mod inflection;
mod number;
mod span;
mod token;

pub use date::{
    DateExpr, DateMention, DateRole, DurationMention, Part, Period, dates, durations, parse_edtf, resolve, to_edtf,
};
pub use inflection::{Forms, Irregular, inflect};
pub use number::{Amount, NumberMention, Quantity, numbers};
pub use span::{Span, Words};
pub use token::{Case, Token, TokenKind};
