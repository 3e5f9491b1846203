//! The tool against readings made by careful people: the five seed articles, and twelve articles written for the tests.
#![expect(clippy::disallowed_methods, reason = "tests read articles and readings from the disk")]

mod corroborate;
mod reading;
mod seeds;
