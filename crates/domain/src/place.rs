//! Chinese cities and distances.
//!
//! A place is never finer than a city here: whoever knows coordinates turns them into a
//! [`CityId`] with [`nearest`] and forgets them.

mod cities;

use std::fmt;

use serde::{Deserialize, Serialize};

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

/// The Earth's mean radius in kilometres (IUGG). The ellipsoid differs by up to 0.5 %.
const EARTH_RADIUS_KM: f64 = 6371.0088;

/// Kilometres along the surface between two (latitude, longitude) in degrees, by the haversine
/// formula: unlike the law of cosines it keeps its precision between neighbours.
///
/// Never negative. NaN where a coordinate is NaN or infinite.
#[must_use]
pub fn distance_km(a: (f64, f64), b: (f64, f64)) -> f64 {
    let haversine = |degrees: f64| (degrees.to_radians() / 2.0).sin().powi(2);
    let cosines = a.0.to_radians().cos() * b.0.to_radians().cos();
    let h = haversine(b.0 - a.0) + cosines * haversine(b.1 - a.1);
    // Rounding may leave antipodes a hair above 1, where the arc sine has no value.
    2.0 * EARTH_RADIUS_KM * h.clamp(0.0, 1.0).sqrt().asin()
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(zh: &str) -> &'static City {
        cities().iter().find(|city| city.zh == zh).unwrap()
    }

    #[test]
    fn the_table_is_sorted_and_its_names_tell_cities_apart() {
        assert_eq!(cities().len(), 340);
        assert!(cities().is_sorted_by(|a, b| a.id < b.id));
        for name in [|city: &City| city.zh, |city: &City| city.en] {
            let mut names: Vec<_> = cities().iter().map(name).collect();
            names.sort_unstable();
            assert!(names.is_sorted_by(|a, b| a < b));
        }
    }

    #[test]
    fn the_list_of_2023_ranks_4_then_15_then_30() {
        let of = |tier| cities().iter().filter(|city| city.tier == tier).count();
        let counts: Vec<_> = CityTier::ALL.iter().map(|&tier| of(Some(tier))).collect();
        assert_eq!(counts, [4, 15, 30, 288]);
        assert_eq!(of(None), 3);
        assert_eq!(named("上海").tier, Some(CityTier::First));
        assert_eq!(named("苏州").tier, Some(CityTier::NewFirst));
        assert_eq!(named("宿州").tier, Some(CityTier::Lower));
        assert_eq!(named("香港").tier, None);
    }

    #[test]
    fn every_city_is_found_by_its_id_and_by_its_own_centre() {
        for city in cities() {
            assert_eq!(city.id.city(), Some(city));
            assert_eq!(
                nearest(city.latitude(), city.longitude()),
                Some((city, 0.0))
            );
        }
        for absent in [0, 1, 1_816_671, u32::MAX] {
            assert_eq!(CityId(absent).city(), None);
        }
    }

    #[test]
    fn every_city_lies_in_china() {
        for city in cities() {
            assert!((16.0..=53.6).contains(&city.latitude()), "{}", city.zh);
            assert!((73.5..=135.1).contains(&city.longitude()), "{}", city.zh);
        }
    }

    /// Great-circle distances as atlases give them.
    #[test]
    fn known_distances() {
        let table = [
            ("北京", "上海", 1068.0),
            ("广州", "深圳", 104.0),
            ("北京", "乌鲁木齐", 2410.0),
            ("哈尔滨", "三亚", 3400.0),
            ("香港", "澳门", 64.0),
        ];
        for (a, b, expected) in table {
            let km = named(a).distance_km(named(b));
            assert!((km - expected).abs() / expected < 0.02, "{a}–{b}: {km}");
        }
    }

    #[test]
    fn a_point_belongs_to_the_nearest_city() {
        let zh = |latitude, longitude| nearest(latitude, longitude).map(|(city, _)| city.zh);
        assert_eq!(zh(31.24, 121.50), Some("上海"));
        assert_eq!(zh(22.54, 114.06), Some("深圳"));
        assert_eq!(zh(31.30, 120.62), Some("苏州"));
        assert!(nearest(51.5, -0.1).is_some_and(|(_, km)| km > 3000.0));
    }

    #[test]
    fn what_is_no_point_has_no_nearest_city() {
        for (latitude, longitude) in [
            (f64::NAN, 121.0),
            (31.0, f64::NAN),
            (f64::INFINITY, 121.0),
            (90.01, 0.0),
            (-90.01, 0.0),
            (0.0, 180.01),
            (0.0, -180.01),
        ] {
            assert_eq!(nearest(latitude, longitude), None);
        }
        assert!(nearest(90.0, 180.0).is_some());
        assert!(nearest(-90.0, -180.0).is_some());
    }

    #[test]
    fn an_id_is_a_bare_number_in_json() {
        let id = named("北京").id;
        assert_eq!(serde_json::to_string(&id).unwrap(), "1816670");
        assert_eq!(serde_json::from_str::<CityId>("1816670").unwrap(), id);
    }

    fn point() -> impl Strategy<Value = (f64, f64)> {
        (-90.0..=90.0, -180.0..=180.0)
    }

    proptest! {
        #[test]
        fn distance_is_a_metric(a in point(), b in point(), c in point()) {
            let half_round = std::f64::consts::PI * EARTH_RADIUS_KM;
            let ab = distance_km(a, b);
            prop_assert!((0.0..=half_round + 1e-6).contains(&ab));
            prop_assert!((ab - distance_km(b, a)).abs() < 1e-6);
            prop_assert_eq!(distance_km(a, a), 0.0);
            // Near antipodes the formula is good to about a tenth of a metre.
            prop_assert!(distance_km(a, c) <= ab + distance_km(b, c) + 1e-3);
        }

        #[test]
        fn no_city_is_nearer_than_the_nearest((latitude, longitude) in point()) {
            let (_, km) = nearest(latitude, longitude).unwrap();
            for city in cities() {
                prop_assert!(km <= distance_km((latitude, longitude), city.position()));
            }
        }
    }
}
