use chrono::{NaiveDate, TimeDelta};
use hongbang_api::notes::{Author, NoteCard};
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{KolId, Source};
use hongbang_domain::note::{NoteId, NoteKind};
use hongbang_domain::spot::{Hours, Run};

use super::*;

/// The middle of a town; 0.01° of latitude north of it is 1.11 km away.
const TOWN: Position = (31.0, 121.0);

fn spot(name: &str, north: f64) -> Spot {
    Spot {
        name: name.to_owned(),
        latitude: TOWN.0 + north,
        longitude: TOWN.1,
        kind: None,
        hours: None,
        event: None,
    }
}

/// A note about a spot, published so many hours ago.
fn item(id: u64, spot: Option<Spot>, hours: i64) -> Item {
    Item::plain(NoteCard {
        id: NoteId::try_from(id).unwrap(),
        source: Source::Demo,
        kind: NoteKind::Picture,
        title: String::new(),
        excerpt: String::new(),
        category: None,
        published_at: DateTime::UNIX_EPOCH - TimeDelta::hours(hours),
        city: None,
        spot,
        cover: None,
        sponsored: None,
        cover_ratio: 0.75,
        counts: Counts::default(),
        author: Author {
            id: KolId::try_from(1).unwrap(),
            nickname: String::new(),
            followers: None,
        },
        mine: None,
        withheld: Vec::new(),
    })
}

fn names(places: &[Place]) -> Vec<(&str, usize)> {
    places
        .iter()
        .map(|place| (&*place.spot.name, place.notes))
        .collect()
}

#[test]
fn a_place_is_a_name_at_a_point() {
    let items = [
        item(1, Some(spot("a", 0.0)), 0),
        item(2, Some(spot("a", 0.1)), 0),
        item(3, Some(spot("b", 0.1)), 0),
        item(4, Some(spot("a", 0.1)), 0),
        item(5, None, 0),
    ];
    let found = places(&items, None, DateTime::UNIX_EPOCH);
    assert_eq!(names(&found), [("a", 2), ("a", 1), ("b", 1)]);
    assert!(found.iter().all(|place| place.km.is_none()));
}

#[test]
fn the_nearest_place_is_first_where_it_is_known_from_where() {
    let items = [
        item(1, Some(spot("far", 0.1)), 0),
        item(2, Some(spot("far", 0.1)), 0),
        item(3, Some(spot("near", 0.01)), 0),
    ];
    let found = places(&items, Some(TOWN), DateTime::UNIX_EPOCH);
    assert_eq!(names(&found), [("near", 1), ("far", 2)]);
    assert!((found[0].km.unwrap() - 1.11).abs() < 0.01);
}

#[test]
fn the_newest_note_says_what_a_place_is_and_what_is_over_is_last() {
    let day = NaiveDate::from_ymd_opt(1969, 1, 1).unwrap();
    let over = Spot {
        kind: Some(SpotKind::PopUp),
        event: Some(Run {
            from: day,
            until: day,
        }),
        ..spot("over", 0.01)
    };
    let items = [
        item(1, Some(spot("over", 0.01)), 9),
        item(2, Some(over), 1),
        item(3, Some(spot("far", 0.1)), 0),
    ];
    let found = places(&items, Some(TOWN), DateTime::UNIX_EPOCH);
    assert_eq!(names(&found), [("far", 1), ("over", 2)]);
    assert_eq!(found[1].spot.kind, Some(SpotKind::PopUp));
}

#[test]
fn notes_go_by_bands_of_distance_then_by_time() {
    let items = [
        item(1, Some(spot("far", 0.5)), 0),
        item(2, Some(spot("near", 0.005)), 9),
        item(3, Some(spot("nearer", 0.001)), 10),
        item(4, None, 0),
        item(5, Some(spot("ride", 0.02)), 1),
    ];
    assert_eq!(arranged(&items, Some(TOWN), |_| true), [1, 2, 4, 0]);
    assert_eq!(arranged(&items, None, |_| true), [0, 4, 1, 2]);
    assert_eq!(arranged(&items, None, |spot| spot.name == "ride"), [4]);
}

#[test]
fn a_batch_that_comes_later_moves_nothing_that_is_there() {
    let mut items: Vec<Item> = (0..BATCH as u64)
        .map(|id| item(id + 1, Some(spot("far", 0.5)), 0))
        .collect();
    let before = arranged(&items, Some(TOWN), |_| true);
    items.push(item(1_000, Some(spot("near", 0.0)), 0));
    let after = arranged(&items, Some(TOWN), |_| true);
    assert_eq!(after[..BATCH], before);
    assert_eq!(after[BATCH], BATCH);
}

#[test]
fn kinds_and_hours_tell_which_places() {
    let cafe = Spot {
        kind: Some(SpotKind::Cafe),
        hours: Some(Hours::always()),
        ..spot("cafe", 0.0)
    };
    let shop = Spot {
        kind: Some(SpotKind::Shop),
        ..spot("shop", 0.0)
    };
    let held = |query: &str| {
        let which = Which::of(query);
        [&cafe, &shop].map(|spot| which.holds(spot, DateTime::UNIX_EPOCH))
    };
    assert_eq!(held(""), [true, true]);
    assert_eq!(held("?kind=cafe"), [true, false]);
    assert_eq!(held("?open=1"), [true, false], "unknown is not open");
    assert_eq!(held("?kind=shop&open=1"), [false, false]);
    assert_eq!(held("?kind=bank&open=yes"), [true, true]);
}

#[test]
fn every_kind_has_a_name_in_addresses() {
    for kind in SpotKind::ALL {
        let which = Which {
            kind: Some(*kind),
            open: true,
        };
        let href = which.href(Some("7"));
        assert_eq!(Which::of(href.strip_prefix("/nearby").unwrap()), which);
        assert!(href.starts_with("/nearby?city=7&kind="), "{href}");
    }
    assert_eq!(Which::default().href(None), "/nearby");
}
