//! `GET /api/meta` and the health checks.

use hongbang_domain::category::Category;
use serde::{Deserialize, Serialize};

/// What this server is and holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Meta {
    /// The server's version.
    pub version: String,
    /// Whether any of the data is made up; the app marks it so.
    pub demo: bool,
    /// Creators in the store.
    pub kols: u64,
    /// Notes in the store.
    pub notes: u64,
    /// Categories that notes in the store have, in the platform's order.
    pub categories: Vec<Category>,
}

/// Whether the server, or its store, answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Health {
    /// `ok`.
    pub status: String,
}
