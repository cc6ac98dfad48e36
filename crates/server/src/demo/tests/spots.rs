//! Where notes are about, and what a reader nearby finds there.

use hongbang_domain::place::{CityId, CityTier};

use super::*;

#[test]
fn spots_lie_in_the_notes_city() {
    let mut spots = 0;
    for record in notes(world()) {
        let Some(spot) = &record.note.spot else {
            continue;
        };
        spots += 1;
        let city = record.note.city.unwrap().city().unwrap();
        assert!((spot.latitude - city.latitude()).abs() <= 0.121);
        assert!((spot.longitude - city.longitude()).abs() <= 0.121);
        assert!(!spot.name.is_empty());
    }
    let share = spots as f64 / notes(world()).count() as f64;
    assert!((0.1..0.25).contains(&share), "{share}");
}

/// How many notes speak of each spot, by name and place, of the cities of the first tier.
fn notes_by_spot(world: &[Creator]) -> BTreeMap<CityId, BTreeMap<String, usize>> {
    let mut cities: BTreeMap<CityId, BTreeMap<String, usize>> = BTreeMap::new();
    for record in notes(world) {
        let (Some(city), Some(spot)) = (record.note.city, &record.note.spot) else {
            continue;
        };
        if city.city().and_then(|city| city.tier) == Some(CityTier::First) {
            let key = format!("{} {} {}", spot.name, spot.latitude, spot.longitude);
            *cities.entry(city).or_default().entry(key).or_default() += 1;
        }
    }
    cities
}

#[test]
fn a_spot_collects_notes() {
    let cities = notes_by_spot(world());
    assert_eq!(cities.len(), 4);
    for spots in cities.values() {
        assert!(spots.len() >= 36, "{}", spots.len());
        let shared = spots.values().filter(|&&notes| notes > 1).count();
        assert!(shared * 8 > spots.len(), "{shared} of {}", spots.len());
    }
    // What the browser's tests start with has some too.
    let small = Options {
        seed: 7,
        ..options(300, 3_000)
    };
    let small = notes_by_spot(&generate(&small, 0..300));
    assert!(small.values().all(|spots| spots.len() >= 10), "{small:?}");
    assert_eq!(small.len(), 4);
}
