//! Which notes answer a query, in which order, and why.

mod evidence;
mod excerpt;

pub use crate::text::{Query, Term};
pub use evidence::{Evidence, Hits, OPENING_CHARS, evidence, highlight};
pub use excerpt::excerpt;
