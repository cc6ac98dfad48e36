//! Which notes answer a query, in which order, and why.

mod evidence;
mod excerpt;

pub use crate::text::{Query, Term};
pub use evidence::{Evidence, Hits, OPENING_CHARS, evidence, highlight};
pub use excerpt::excerpt;

/// What ranking needs to know of all notes.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Corpus {
    /// How many there are.
    pub notes: u64,
    /// How many have each term of the query.
    pub with_term: Vec<u64>,
}
