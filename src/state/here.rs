//! Where the reader is: a city that is remembered, and a position that is not.

use std::cell::Cell as Slot;

use hongbang_domain::place::{Cell, CityId, distance_km, nearest};

use super::reading::param;
use super::storage;

const KEY: &str = "hongbang.city";

/// Degrees north and east.
pub type Position = (f64, f64);

/// Farther than this from a city's centre, one is not in it, km. Chinese prefectures are large:
/// the farthest corners of most are nearer.
pub const REACH_KM: f64 = 150.0;

thread_local! {
    /// For as long as the tab is open and not loaded anew. Nothing writes it down.
    static POSITION: Slot<Option<Position>> = const { Slot::new(None) };
}

/// The city that the reader chose last, or was found in.
#[must_use]
pub fn city() -> Option<CityId> {
    let id = CityId(storage::get(KEY)?.parse().ok()?);
    id.city().map(|city| city.id)
}

/// Remembers a city.
pub fn remember(city: CityId) {
    storage::set(KEY, &city.to_string());
}

/// The position, where the reader has shown it.
#[must_use]
pub fn position() -> Option<Position> {
    POSITION.get()
}

/// Keeps the position in memory.
pub fn keep(position: Option<Position>) {
    POSITION.set(position);
}

/// What one looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Here {
    /// The city.
    pub city: CityId,
    /// The part of it around the position; `None`: all of it.
    pub cell: Option<Cell>,
    /// From where distances count.
    pub from: Option<Position>,
}

impl Here {
    /// What an address asks for, with the position as far as it is known: the city that it
    /// names, else around the position, else the remembered city.
    #[must_use]
    pub fn of(query: &str, position: Option<Position>, remembered: Option<CityId>) -> Option<Self> {
        let named = param(query, "city")
            .and_then(|id| id.parse().ok())
            .and_then(|id| CityId(id).city());
        if let Some(city) = named {
            let centre = (city.latitude(), city.longitude());
            return Some(Self {
                city: city.id,
                cell: None,
                // From another city, distances say nothing.
                from: position.filter(|from| distance_km(*from, centre) <= REACH_KM),
            });
        }
        position
            .and_then(Self::around)
            .or(remembered.map(|city| Self {
                city,
                cell: None,
                from: None,
            }))
    }

    /// Around a position; `None` where no city is in reach.
    #[must_use]
    pub fn around(position: Position) -> Option<Self> {
        let (latitude, longitude) = position;
        let (city, km) = nearest(latitude, longitude)?;
        (km <= REACH_KM).then_some(Self {
            city: city.id,
            cell: Cell::of(latitude, longitude),
            from: Some(position),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHANGHAI: CityId = CityId(1_796_236);
    const BUND: Position = (31.238, 121.490);
    const TOKYO: Position = (35.68, 139.77);

    #[test]
    fn the_address_comes_before_the_position_and_that_before_the_memory() {
        let beijing = Here::of("?city=1816670", Some(BUND), Some(SHANGHAI)).unwrap();
        assert_eq!(beijing.city, CityId(1_816_670));
        assert_eq!((beijing.cell, beijing.from), (None, None), "another city");
        let whole = Here::of("?city=1796236", Some(BUND), None).unwrap();
        assert_eq!((whole.cell, whole.from), (None, Some(BUND)));
        let around = Here::of("", Some(BUND), Some(CityId(1_816_670))).unwrap();
        assert_eq!(around.city, SHANGHAI);
        assert_eq!(around.cell, Cell::of(BUND.0, BUND.1));
        let remembered = Here::of("", None, Some(SHANGHAI)).unwrap();
        assert_eq!((remembered.city, remembered.cell), (SHANGHAI, None));
        assert_eq!(Here::of("", None, None), None);
    }

    #[test]
    fn what_names_no_city_is_not_heeded() {
        for query in ["?city=1", "?city=x", "?city=", "?city=-5"] {
            assert_eq!(Here::of(query, None, None), None, "{query}");
        }
    }

    #[test]
    fn far_from_every_city_one_is_in_none() {
        assert_eq!(Here::around(TOKYO), None);
        assert_eq!(Here::around((f64::NAN, 0.0)), None);
        assert_eq!(
            Here::of("", Some(TOKYO), Some(SHANGHAI)).unwrap().city,
            SHANGHAI
        );
    }
}
