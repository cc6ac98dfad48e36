//! The places that loaded notes are about, and the notes by nearness.

use std::cmp::Ordering;

use chrono::{DateTime, Utc};
use hongbang_domain::place::distance_km;
use hongbang_domain::spot::{Openness, Spot, SpotKind};

use super::here::Position;
use super::item::Item;
use super::reading::param;

/// The most notes that a page may bring: each is put in order by itself, so the larger the
/// better. What is shown already is not moved by what comes.
pub const BATCH: usize = 200;

/// Within a band no note is nearer than another, km: a walk, a ride, across town. Our own choice.
pub const BANDS_KM: [f64; 3] = [1.0, 3.0, 10.0];

/// A place, with the notes about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// What the newest note says of it.
    pub spot: Spot,
    /// How many notes are about it.
    pub notes: usize,
    /// How far away it is; `None` where nobody knows from where.
    pub km: Option<f64>,
}

/// Which places are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Which {
    /// Only those of a kind.
    pub kind: Option<SpotKind>,
    /// Only those that are open now.
    pub open: bool,
}

impl Which {
    /// What an address asks for.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let slug = param(query, "kind").unwrap_or_default();
        Self {
            kind: KINDS
                .iter()
                .find(|(_, name)| *name == slug)
                .map(|(kind, _)| *kind),
            open: param(query, "open").as_deref() == Some("1"),
        }
    }

    /// The address that asks for it, in a city where the address names one.
    #[must_use]
    pub fn href(self, city: Option<&str>) -> String {
        let slug = |kind| KINDS.iter().find(|(other, _)| *other == kind);
        let kind = self.kind.and_then(slug).map(|(_, name)| *name);
        let pairs = [
            ("city", city),
            ("kind", kind),
            ("open", self.open.then_some("1")),
        ];
        let pairs: Vec<(&str, &str)> = pairs
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
            .collect();
        match serde_urlencoded::to_string(pairs) {
            Ok(query) if !query.is_empty() => format!("/nearby?{query}"),
            _ => "/nearby".to_owned(),
        }
    }

    /// Whether a place is one of them.
    #[must_use]
    pub fn holds(self, spot: &Spot, now: DateTime<Utc>) -> bool {
        self.kind.is_none_or(|kind| spot.kind == Some(kind)) && (!self.open || is_open(spot, now))
    }
}

/// Each kind's stable name in addresses.
const KINDS: [(SpotKind, &str); 7] = [
    (SpotKind::Restaurant, "restaurant"),
    (SpotKind::Cafe, "cafe"),
    (SpotKind::Hotel, "hotel"),
    (SpotKind::Shop, "shop"),
    (SpotKind::Exhibition, "exhibition"),
    (SpotKind::Sight, "sight"),
    (SpotKind::PopUp, "pop_up"),
];

fn is_open(spot: &Spot, now: DateTime<Utc>) -> bool {
    matches!(spot.status(now), Openness::Open { .. } | Openness::Always)
}

/// Whether two notes mean the same place.
#[must_use]
pub fn is_same(a: &Spot, b: &Spot) -> bool {
    by_identity(a, b) == Ordering::Equal
}

fn by_identity(a: &Spot, b: &Spot) -> Ordering {
    a.name
        .cmp(&b.name)
        .then(a.latitude.total_cmp(&b.latitude))
        .then(a.longitude.total_cmp(&b.longitude))
}

/// How far away a place is, km.
#[must_use]
pub fn km(spot: &Spot, from: Option<Position>) -> Option<f64> {
    let km = distance_km(from?, (spot.latitude, spot.longitude));
    km.is_finite().then_some(km)
}

/// The places that notes are about: nearest first where it is known from where, else those of
/// the most notes; what is over comes last. Ties go by the number of notes, then by name.
#[must_use]
pub fn places(items: &[Item], from: Option<Position>, now: DateTime<Utc>) -> Vec<Place> {
    let mut spots: Vec<(&Spot, &Item)> = items
        .iter()
        .filter_map(|item| Some((item.card.spot.as_ref()?, item)))
        .collect();
    spots.sort_by(|a, b| {
        let newest = || b.1.card.published_at.cmp(&a.1.card.published_at);
        by_identity(a.0, b.0).then_with(newest)
    });
    let mut places: Vec<(bool, Place)> = spots
        .chunk_by(|a, b| is_same(a.0, b.0))
        .filter_map(|group| {
            let (spot, _) = *group.first()?;
            let place = Place {
                spot: spot.clone(),
                notes: group.len(),
                km: km(spot, from),
            };
            Some((spot.status(now) == Openness::Over, place))
        })
        .collect();
    places.sort_by(|(over, a), (other_over, b)| {
        let nearer =
            a.km.unwrap_or_default()
                .total_cmp(&b.km.unwrap_or_default());
        over.cmp(other_over)
            .then(nearer)
            .then(b.notes.cmp(&a.notes))
            .then_with(|| by_identity(&a.spot, &b.spot))
    });
    places.into_iter().map(|(_, place)| place).collect()
}

/// The positions of the notes that are kept, batch by batch: by bands of distance where it is
/// known from where, then newest first, then by id.
#[must_use]
pub fn arranged(
    items: &[Item],
    from: Option<Position>,
    kept: impl Fn(&Spot) -> bool,
) -> Vec<usize> {
    let mut all: Vec<(usize, usize, &Item)> = items
        .iter()
        .enumerate()
        .filter_map(|(index, item)| {
            let spot = item.card.spot.as_ref().filter(|spot| kept(spot))?;
            Some((index, band(km(spot, from)), item))
        })
        .collect();
    // Stable within a batch: the server's order is newest first, by id.
    all.sort_by_key(|(index, band, item)| {
        let newest = std::cmp::Reverse(item.card.published_at);
        (index / BATCH, *band, newest, item.card.id)
    });
    all.into_iter().map(|(index, ..)| index).collect()
}

fn band(km: Option<f64>) -> usize {
    km.map_or(0, |km| BANDS_KM.iter().filter(|band| km >= **band).count())
}

#[cfg(test)]
mod tests {
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
}
