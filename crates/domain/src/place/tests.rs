use proptest::prelude::*;

use super::distance::EARTH_RADIUS_KM;
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
