//! Relevance of notes to a query.

use serde::{Deserialize, Serialize};

/// How often one term of a query occurs in the parts of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hits {
    /// In the title.
    pub title: u16,
    /// In the first 100 characters of the body.
    pub opening: u16,
    /// In the rest of the body.
    pub rest: u16,
    /// In the topics.
    pub tags: u16,
}

/// What ranking needs to know of a note.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// One a term of the query.
    pub hits: Vec<Hits>,
    /// Tokens of the whole note.
    pub length: u32,
}

/// What ranking needs to know of all notes.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Corpus {
    /// How many there are.
    pub notes: u64,
    /// How many have each term of the query.
    pub with_term: Vec<u64>,
}
