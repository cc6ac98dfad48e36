//! `POST /api/events`: what readers do that cannot be taken back.

use hongbang_domain::note::NoteId;
use hongbang_domain::reader::Deed;
use serde::{Deserialize, Serialize};

/// The most events that one request may bring.
pub const MAX_EVENTS: usize = 100;

/// Something that a reader did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// Chosen by the caller at random, 1 to 2^53 − 1: the same event sent again counts once.
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 1, maximum = 9007199254740991_u64)
    )]
    pub id: u64,
    /// The note.
    pub note: NoteId,
    /// What was done with it.
    pub deed: Deed,
}

/// The body of `POST /api/events`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Events {
    /// The events, at most [`MAX_EVENTS`]. Those of notes that are gone count for nothing.
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub events: Vec<Event>,
}
