//! Which notes answer a query, in which order, and why.

mod evidence;
mod excerpt;

pub use crate::text::{Query, Term};
pub use evidence::{Evidence, Hits, OPENING_CHARS, evidence, highlight};
pub use excerpt::excerpt;

/// TEMP
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Corpus {
    /// TEMP
    pub notes: u64,
    /// TEMP
    pub with_term: Vec<u64>,
}
/// TEMP
#[derive(Debug, Clone, PartialEq)]
pub struct Parts;
