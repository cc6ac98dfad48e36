//! The few options of small facets, a set of rows each.

use super::bits::{Bits, gather, none};
use super::prepared::Prepared;
use super::table::{Table, bytes};
use crate::category::Category;
use crate::place::{CityTier, cities};
use crate::roster::{Language, Origin};
use crate::tier::Tier;

/// Who has which option; the last of each but categories is whoever has none.
#[derive(Debug, Default)]
pub(super) struct Options {
    pub tiers: Vec<Bits>,
    pub categories: Vec<Bits>,
    pub city_tiers: Vec<Bits>,
    pub languages: Vec<Bits>,
    /// Who is in the viewer's own sheets.
    pub own: Bits,
}

impl Options {
    pub fn of(table: &Table, prepared: &Prepared) -> Self {
        let ranks = city_tiers();
        let rank = |city: u16| ranks.get(usize::from(city)).copied().unwrap_or_default();
        let sets = 0..=CityTier::ALL.len() as u8;
        let mut options = Self {
            tiers: Vec::new(),
            categories: (0..Category::ALL.len())
                .map(|place| set(&table.categories, |bits| bits >> place & 1 == 1))
                .collect(),
            city_tiers: sets
                .map(|tier| set(&table.city, |city| rank(city) == tier))
                .collect(),
            languages: (0..=Language::ALL.len() as u8)
                .map(|place| set(&table.language, |language| language == place))
                .collect(),
            own: set(&table.origin, |origin| origin != Origin::Server),
        };
        options.sort_tiers(prepared);
        options
    }

    /// Takes the tiers anew.
    pub fn sort_tiers(&mut self, prepared: &Prepared) {
        self.tiers = (0..=Tier::ALL.len() as u8)
            .map(|tier| set(&prepared.tier, |other| other == tier))
            .collect();
    }

    pub fn bytes(&self) -> usize {
        let sets = [
            &self.tiers,
            &self.categories,
            &self.city_tiers,
            &self.languages,
        ];
        sets.into_iter()
            .flatten()
            .chain([&self.own])
            .map(bytes)
            .sum()
    }
}

/// The tier of every city as a place in `CityTier::ALL`, its length where there is none.
fn city_tiers() -> Vec<u8> {
    let none = CityTier::ALL.len() as u8;
    let known = cities().iter().map(|city| city.tier);
    let known = known.map(|tier| tier.map_or(none, |tier| tier as u8));
    known.chain([none]).collect()
}

fn set<T: Copy + Default>(column: &[T], hit: impl Fn(T) -> bool) -> Bits {
    let mut bits = none(column.len());
    gather(&mut bits, column, hit);
    super::bits::trim(&mut bits, column.len());
    bits
}
