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
    /// Whether one may sign in with one click, as an account that everyone shares.
    pub demo_accounts: bool,
    /// A brand partner has more followers than this.
    pub partner_more_than: u64,
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
