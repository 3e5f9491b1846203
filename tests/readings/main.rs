//! The tool against readings made by careful people: the five seed articles, twelve articles written for the
//! tests, and ten by somebody who had not seen the rules.
#![expect(clippy::disallowed_methods, reason = "tests read articles and readings from the disk")]

mod corroborate;
mod gold;
mod paraphrases;
mod reading;
mod seeds;
