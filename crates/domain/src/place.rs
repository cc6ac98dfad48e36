//! Chinese cities, coarse cells and distances.
//!
//! Where somebody is is never finer than a city or a coarse cell here: whoever knows a device's
//! coordinates turns them into a [`CityId`] with [`nearest`] or into a [`Cell`] with
//! [`Cell::of`], and forgets them. What is open to the public, a
//! [`Spot`](crate::spot::Spot), has coordinates.

mod cell;
mod cities;
mod distance;
#[cfg(test)]
mod tests;

use std::fmt;

use serde::{Deserialize, Serialize};

pub use cell::{Cell, InvalidCell};
pub use distance::distance_km;

/// A city, by its GeoNames id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct CityId(pub u32);

/// How a city ranks for commerce: Yicai's list of 2023 (4, then 15, then 30, then the rest).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum CityTier {
    /// 一线
    First,
    /// 新一线
    NewFirst,
    /// 二线
    Second,
    /// 三线及以下
    Lower,
}

impl CityTier {
    /// Every tier, in the order of [`crate::audience::Audience::city_tiers`].
    pub const ALL: &'static [Self] = &[Self::First, Self::NewFirst, Self::Second, Self::Lower];
}

/// A city: a municipality, a prefecture-level division of the mainland (which lies where its
/// seat lies), Hong Kong, Macau or Taipei.
#[derive(Debug, PartialEq)]
pub struct City {
    /// The id.
    pub id: CityId,
    /// The name in simplified Chinese, without 市. No two cities share it.
    pub zh: &'static str,
    /// The name in English; with its province where two cities would share it.
    pub en: &'static str,
    /// The tier; `None` for those that the list does not rank (Hong Kong, Macau, Taipei).
    pub tier: Option<CityTier>,
    // Hundredths of a degree (about a kilometre, and a city is larger): the table ships to the
    // browser, and two bytes compress where eight do not.
    latitude: i16,
    longitude: i16,
}

const fn city(
    id: u32,
    zh: &'static str,
    en: &'static str,
    latitude: i16,
    longitude: i16,
    tier: Option<CityTier>,
) -> City {
    City {
        id: CityId(id),
        zh,
        en,
        tier,
        latitude,
        longitude,
    }
}

/// Every city, by ascending id.
#[must_use]
pub fn cities() -> &'static [City] {
    &cities::CITIES
}

impl CityId {
    /// The city; `None` for an id that the table does not hold.
    #[must_use]
    pub fn city(self) -> Option<&'static City> {
        let found = cities().binary_search_by_key(&self, |city| city.id).ok()?;
        cities().get(found)
    }
}

impl fmt::Display for CityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl City {
    /// Degrees north, to two decimals.
    #[must_use]
    pub fn latitude(&self) -> f64 {
        f64::from(self.latitude) / 100.0
    }

    /// Degrees east, to two decimals.
    #[must_use]
    pub fn longitude(&self) -> f64 {
        f64::from(self.longitude) / 100.0
    }

    /// Kilometres to another city, from centre to centre.
    #[must_use]
    pub fn distance_km(&self, other: &Self) -> f64 {
        distance_km(self.position(), other.position())
    }

    fn position(&self) -> (f64, f64) {
        (self.latitude(), self.longitude())
    }
}

/// The city nearest to a point in degrees, and how many kilometres away its centre is; of two
/// as near, the one with the smaller id.
///
/// `None` unless `latitude` is within ±90 and `longitude` within ±180. There is always a nearest
/// city, however far: whether 3,000 km still count is the caller's to say.
#[must_use]
pub fn nearest(latitude: f64, longitude: f64) -> Option<(&'static City, f64)> {
    if !(-90.0..=90.0).contains(&latitude) || !(-180.0..=180.0).contains(&longitude) {
        return None;
    }
    let here = (latitude, longitude);
    cities()
        .iter()
        .map(|city| (city, distance_km(here, city.position())))
        .min_by(|a, b| a.1.total_cmp(&b.1).then(a.0.id.cmp(&b.0.id)))
}
