//! `/api/mcn/roster`: the creators that an MCN represents, or has invited.

use chrono::{DateTime, Utc};
use hongbang_domain::representation::Standing;
use serde::{Deserialize, Serialize};

use crate::kols::KolCard;

/// The creators that one represents first, then those invited; the latest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Roster {
    /// The creators.
    pub items: Vec<RosterEntry>,
}

/// A creator on a roster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RosterEntry {
    /// The creator: whole once it has accepted, before that as everyone sees it.
    pub card: KolCard,
    /// Invited, or accepted.
    pub standing: Standing,
    /// Since when.
    pub since: DateTime<Utc>,
}
