//! Who a creator's followers are, as distributions.

use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::place::CityId;

/// A creator's audience. Shares are 0–1; a distribution may sum to less than one where the
/// source lists only its head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Audience {
    /// Share of women.
    pub female: Option<f64>,
    /// Shares by age: under 18, 18–24, 25–34, 35–44, over 44.
    pub ages: Option<[f64; 5]>,
    /// Shares by city tier: first, new first, second, third and below.
    pub city_tiers: Option<[f64; 4]>,
    /// The largest cities, largest first.
    pub cities: Vec<CityShare>,
    /// The strongest interests, strongest first.
    pub interests: Vec<InterestShare>,
}

/// One city's share of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CityShare {
    /// The city.
    pub city: CityId,
    /// Its share, 0–1.
    pub share: f64,
}

/// One interest's share of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InterestShare {
    /// The interest, as a content category.
    pub interest: Category,
    /// Its share, 0–1.
    pub share: f64,
}
