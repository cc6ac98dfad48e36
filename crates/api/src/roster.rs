//! `GET /api/kols/roster` and `/api/kols/mentions`: what a brand's list is made from.

use hongbang_domain::kol::KolId;
pub use hongbang_domain::roster::Part;
use serde::{Deserialize, Serialize};

/// The query of `GET /api/kols/roster`. The answer is a [`Part`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct RosterQuery {
    /// Which part, from 0; the first where it is not said. 404 where there is none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub part: Option<u32>,
}

/// The query of `GET /api/kols/mentions`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct MentionsQuery {
    /// What is looked for, in 1–100 characters, as in the search of notes.
    #[cfg_attr(feature = "openapi", param(min_length = 1, max_length = 100))]
    pub q: String,
}

/// Creators whose notes of the 90 days before their data date speak of something, by id
/// ascending. Notes are public, so this is the same for everyone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Mentions {
    /// Who.
    pub creators: Vec<KolId>,
    /// How much of their notes, per mille: as many numbers as creators.
    pub shares: Vec<u16>,
}
