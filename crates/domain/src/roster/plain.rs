//! A query, creator by creator.

use std::collections::BTreeMap;

use super::codes::narrowed;
use super::engine::{Roster, by, needle};
use super::table::{city_at, city_place};
use crate::category::Category;
use crate::kol::KolId;
use crate::place::{CityTier, cities};
use crate::roster::{
    Answer, BINS, Bounds, Facets, Histogram, Language, Match, Query, RANGES, Range, Ranked,
    TierChoice,
};
use crate::score::Scale;
use crate::text::fold;
use crate::tier::Tier;

const TIERS: usize = 0;
const CATEGORIES: usize = 1;
const CITIES: usize = 2;
const CITY_TIERS: usize = 3;
const MCNS: usize = 4;
const LANGUAGES: usize = 5;
const KEYWORD: usize = 6;
const WITHOUT: usize = 7;
const FIRST_RANGE: usize = 8;

impl Roster {
    /// Answers. What did not change since the last query is not worked out again.
    pub fn query(&mut self, query: &Query) -> Answer {
        self.turn(query.kind);
        if self.codes.is_empty() {
            self.code(|_| true);
        }
        let (table, prepared) = (&self.table, &self.prepared);
        let by = by(prepared, query.kind);
        let filter = &query.filter;
        let scale = Scale::of(&query.weights);
        let needle = needle(&filter.keyword);
        let spoken = needle == self.notes.keyword;
        let wanted = filter.categories.iter();
        let wanted = wanted.fold(0_u32, |bits, category| bits | 1 << *category as u32);
        let bounds: Vec<Bounds> = Range::ALL
            .iter()
            .map(|range| filter.bounds(*range))
            .collect();
        let cities_wanted: Vec<u16> = filter
            .cities
            .iter()
            .map(|city| city_place(Some(city.0)))
            .collect();

        let mut passing = 0;
        let mut tiers = [0_u32; 6];
        let mut categories = [0_u32; 28];
        let mut by_city: BTreeMap<u16, u32> = BTreeMap::new();
        let mut city_tiers = [0_u32; 5];
        let mut by_mcn: BTreeMap<u32, u32> = BTreeMap::new();
        let mut languages = [0_u32; 4];
        let mut bins = vec![([0_u32; BINS], 0_u32); RANGES];
        let mut found = Vec::new();
        for row in 0..table.len() {
            let tier = prepared.tier(row);
            let bits = table.categories[row];
            let city = table.city[row];
            let city_tier = cities().get(usize::from(city)).and_then(|city| city.tier);
            let mcn = table.mcn[row];
            let mcn_name = mcn
                .checked_sub(1)
                .map(|mcn| table.mcns[mcn as usize].as_str());
            let language = Language::ALL.get(usize::from(table.language[row]));
            let mut fails = [false; FIRST_RANGE + RANGES];
            fails[TIERS] = !filter.tiers.is_empty() && !filter.tiers.contains(&tier);
            fails[CATEGORIES] = wanted != 0
                && match filter.categories_match {
                    Match::Any => bits & wanted == 0,
                    Match::All => bits & wanted != wanted,
                };
            fails[CITIES] = !filter.cities.is_empty()
                && (city_at(city).is_none() || !cities_wanted.contains(&city));
            fails[CITY_TIERS] = !filter.city_tiers.is_empty()
                && !city_tier.is_some_and(|tier| filter.city_tiers.contains(&tier));
            fails[MCNS] = !filter.mcns.is_empty()
                && !filter
                    .mcns
                    .iter()
                    .any(|wanted| wanted.as_deref() == mcn_name);
            fails[LANGUAGES] = !filter.languages.is_empty()
                && !language.is_some_and(|language| filter.languages.contains(language));
            fails[KEYWORD] = !needle.is_empty()
                && !fold(table.name.get(row)).contains(&needle)
                && !(spoken && self.notes.creators.contains(&table.id[row]));
            fails[WITHOUT] = filter.without.contains(&table.id[row]);
            for (range, bounds) in Range::ALL.iter().zip(&bounds) {
                let value = table.value(*range, row, by);
                let (min, max) = narrowed(bounds);
                fails[FIRST_RANGE + range.place()] = !bounds.is_open()
                    && (bounds.is_crossed()
                        || if value.is_nan() {
                            !bounds.unknown
                        } else {
                            value < min || value > max
                        });
            }
            let failed = fails.iter().filter(|fails| **fails).count();
            let without = |slot: usize| failed == usize::from(fails[slot]);
            if without(TIERS) {
                tiers[usize::from(prepared.tier[row])] += 1;
            }
            let all = filter.categories_match == Match::All;
            if if all {
                failed == 0
            } else {
                without(CATEGORIES)
            } {
                for (place, count) in categories.iter_mut().enumerate() {
                    *count += bits >> place & 1;
                }
            }
            if without(CITIES) && city_at(city).is_some() {
                *by_city.entry(city).or_default() += 1;
            }
            if without(CITY_TIERS) {
                city_tiers[city_tier.map_or(CityTier::ALL.len(), |tier| tier as usize)] += 1;
            }
            if without(MCNS) {
                *by_mcn.entry(mcn).or_default() += 1;
            }
            if without(LANGUAGES) {
                languages[usize::from(table.language[row])] += 1;
            }
            for (place, ((bins, unknown), codes)) in bins.iter_mut().zip(&self.codes).enumerate() {
                if without(FIRST_RANGE + place) {
                    match codes.bin_of(row) {
                        Some(bin) => bins[bin] += 1,
                        None => *unknown += 1,
                    }
                }
            }
            if failed == 0 {
                passing += 1;
                let (percentiles, known) = prepared.of(row, query.kind);
                let followers = super::figures::known(&table.followers, row);
                found.push((scale.score(&percentiles, known), followers, table.id[row]));
            }
        }
        found.sort_by(|a, b| {
            let scores = b.0.unwrap_or(-1.0).total_cmp(&a.0.unwrap_or(-1.0));
            scores.then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2))
        });
        found.truncate(query.top as usize);
        let ranked: Vec<Ranked> = found
            .iter()
            .map(|(score, _, id)| Ranked {
                id: *id,
                score: *score,
            })
            .collect();
        let (from, many) = query.rows;
        let shown = ranked.iter().skip(from as usize).take(many as usize);
        let shown: Vec<KolId> = shown.map(|ranked| ranked.id).collect();
        let histograms = Range::ALL.iter().zip(&self.codes).zip(&bins);
        let mut cities: Vec<_> = by_city
            .iter()
            .filter_map(|(city, count)| Some((city_at(*city)?, *count)))
            .collect();
        for city in &filter.cities {
            if !cities.iter().any(|(other, _)| other == city) {
                cities.push((*city, 0));
            }
        }
        cities.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut rank = 0;
        cities.retain(|(city, _)| {
            rank += 1;
            rank <= 60 || filter.cities.contains(city)
        });
        let mut mcns: Vec<(Option<String>, u32)> = by_mcn
            .iter()
            .map(|(mcn, count)| {
                let name = mcn
                    .checked_sub(1)
                    .map(|mcn| table.mcns[mcn as usize].clone());
                (name, *count)
            })
            .collect();
        for mcn in &filter.mcns {
            if !mcns.iter().any(|(other, _)| other == mcn) {
                mcns.push((mcn.clone(), 0));
            }
        }
        mcns.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let mut rank = 0;
        mcns.retain(|(mcn, _)| {
            rank += 1;
            rank <= 40 || filter.mcns.contains(mcn)
        });
        let schemes = prepared.scheme.bounds().iter();
        let named = schemes.map(|(tier, _)| (TierChoice(Some(*tier)), tiers[*tier as usize]));
        Answer {
            creators: table.len() as u32,
            passing,
            facets: Facets {
                tiers: named
                    .chain([(TierChoice(None), tiers[Tier::ALL.len()])])
                    .collect(),
                categories: Category::ALL.iter().copied().zip(categories).collect(),
                cities,
                city_tiers,
                mcns,
                languages: Language::ALL
                    .iter()
                    .map(|language| Some(*language))
                    .chain([None])
                    .zip(languages)
                    .collect(),
            },
            histograms: histograms
                .map(|((range, codes), (bins, unknown))| Histogram {
                    range: *range,
                    extent: codes.extent,
                    edges: codes.edges.clone(),
                    bins: bins.to_vec(),
                    unknown: *unknown,
                })
                .collect(),
            rows: self.rows(&shown, query),
            ranked,
        }
    }
}
