//! Which notes answer a query, in which order, and why.
//!
//! Whoever holds the notes counts what each has of the query ([`evidence`]); whoever asked
//! narrows, ranks and orders the candidates. A rank tells what it is made of, as values: the
//! words are the reader's.

#[cfg(test)]
mod tests;

mod evidence;
mod excerpt;
mod indexed;
mod narrow;
mod rank;

pub use crate::text::{Query, Term};
pub use evidence::{Evidence, Hits, OPENING_CHARS, evidence, highlight};
pub use excerpt::excerpt;
pub use indexed::Indexed;
pub use narrow::{AROUND_KM, Filter, Near, Order, Reading, Within, narrow, order};
pub use rank::{Candidate, Context, Corpus, Parts, Places, Ranked, Weights, rank};
