//! Counts by option and by histogram column, each with its own filter left out.

use super::bits::{Bits, common};
use super::codes::{CODES, Codes, UNKNOWN_CODE};
use super::options::Options;
use super::prepared::Prepared;
use super::selection::{Selection, slot};
use super::table::{Table, bytes, city_at, city_place};
use super::tally::{Base, CITY, Columns, Record, Tally};
use crate::category::Category;
use crate::place::cities;
use crate::roster::{Facets, Filter, Histogram, Language, Match, RANGES, Range, TierChoice};

/// Cities and MCNs that are listed, beside those that are chosen.
const CITIES: usize = 60;
const MCNS: usize = 40;

/// The counts of the last query, and what to count from.
#[derive(Debug, Default)]
pub(super) struct Counts {
    records: Vec<Record>,
    base: Base,
    cities: Tally,
    mcns: Tally,
    ranges: [Tally; RANGES],
    spare: Bits,
    pub facets: Facets,
    pub histograms: Vec<Histogram>,
}

impl Counts {
    pub fn of(table: &Table, codes: &[Codes]) -> Self {
        let mut counts = Self {
            records: vec![Record::default(); table.len()],
            ..Self::default()
        };
        for (record, city) in counts.records.iter_mut().zip(&table.city) {
            [record[CITY], record[CITY + 1]] = city.to_le_bytes();
        }
        counts.recode(table, codes, |_| true);
        counts
    }

    /// Takes the codes of some ranges anew.
    pub fn recode(&mut self, table: &Table, codes: &[Codes], which: impl Fn(Range) -> bool) {
        for (range, codes) in Range::ALL.iter().zip(codes) {
            if which(*range) {
                let place = range.place();
                for (record, code) in self.records.iter_mut().zip(&codes.code) {
                    record[place] = *code;
                }
                self.ranges[place] = Tally::default();
            }
        }
        self.base.begin(&columns(&self.records, table));
    }

    /// Forgets the last query's counts.
    pub fn forget(&mut self) {
        self.base.forget();
        self.cities = Tally::default();
        self.mcns = Tally::default();
        self.ranges = Default::default();
    }

    /// Counts for another selection.
    pub fn turn(
        &mut self,
        selection: &Selection,
        (table, options, codes): (&Table, &Options, &[Codes]),
        (filter, prepared): (&Filter, &Prepared),
    ) {
        self.base
            .turn(&selection.pass, &columns(&self.records, table));
        let (base, spare) = (&self.base, &mut self.spare);
        let only = selection.only(slot::CITIES, spare);
        self.cities.turn(only, &table.city, base.cities().len());
        let by_city = self.cities.with(base.cities());
        let only = selection.only(slot::MCNS, spare);
        self.mcns.turn(only, &table.mcn, base.mcns().len());
        let by_mcn = self.mcns.with(base.mcns());
        let tiers = counts(selection.without(slot::TIERS, spare), &options.tiers);
        let tier_count = |tier: usize| tiers.get(tier).copied().unwrap_or_default();
        let named = prepared.scheme.bounds().iter();
        let named = named.map(|(tier, _)| (TierChoice(Some(*tier)), tier_count(*tier as usize)));
        let none = (TierChoice(None), tiers.last().copied().unwrap_or_default());
        let set = match filter.categories_match {
            Match::Any => selection.without(slot::CATEGORIES, spare),
            Match::All => &selection.pass,
        };
        let categories = counts(set, &options.categories);
        let by_tier = counts(
            selection.without(slot::CITY_TIERS, spare),
            &options.city_tiers,
        );
        let mut city_tiers = [0; 5];
        for (place, count) in city_tiers.iter_mut().zip(by_tier) {
            *place = count;
        }
        let languages = counts(
            selection.without(slot::LANGUAGES, spare),
            &options.languages,
        );
        let chosen = filter.cities.iter();
        let chosen: Vec<_> = chosen
            .map(|city| usize::from(city_place(Some(city.0))))
            .collect();
        let found = most(&by_city, cities().len(), CITIES, &chosen);
        let found = found.into_iter();
        let cities_found = found
            .filter_map(|(place, count)| Some((city_at(place as u16)?, count)))
            .collect();
        let chosen = filter.mcns.iter();
        let chosen: Vec<_> = chosen
            .filter_map(|name| Some(table.mcn_code(name.as_deref())? as usize))
            .collect();
        let found = most(&by_mcn, usize::MAX, MCNS, &chosen);
        let found = found.into_iter();
        let mcns_found = found
            .map(|(code, count)| (table.mcn_name(code as u32).map(str::to_owned), count))
            .collect();
        let language = Language::ALL.iter().map(|language| Some(*language));
        self.facets = Facets {
            tiers: named.chain([none]).collect(),
            categories: Category::ALL.iter().copied().zip(categories).collect(),
            cities: cities_found,
            city_tiers,
            mcns: mcns_found,
            languages: language.chain([None]).zip(languages).collect(),
            own: common(selection.without(slot::OWN, spare), &options.own),
        };
        // What is chosen is listed, even if nobody has it.
        for city in &filter.cities {
            if !self.facets.cities.iter().any(|(other, _)| other == city) {
                self.facets.cities.push((*city, 0));
            }
        }
        for mcn in &filter.mcns {
            if !self.facets.mcns.iter().any(|(other, _)| other == mcn) {
                self.facets.mcns.push((mcn.clone(), 0));
            }
        }
        let ranges = Range::ALL.iter().zip(codes).zip(&mut self.ranges);
        self.histograms = ranges
            .map(|((range, codes), tally)| {
                let only = selection.only(slot::FIRST_RANGE + range.place(), spare);
                tally.turn(only, &codes.code, CODES);
                let counts = tally.with(base.range(range.place()));
                let unknown = counts.get(usize::from(UNKNOWN_CODE));
                Histogram {
                    range: *range,
                    extent: codes.extent,
                    edges: codes.edges.clone(),
                    bins: codes.bins(&counts),
                    unknown: unknown.copied().unwrap_or_default(),
                }
            })
            .collect();
    }

    pub fn bytes(&self) -> usize {
        let tallies = self.ranges.iter().chain([&self.cities, &self.mcns]);
        tallies.map(Tally::bytes).sum::<usize>()
            + bytes(&self.records)
            + self.base.bytes()
            + bytes(&self.spare)
            + self.histograms.len() * (CODES + size_of::<Histogram>())
    }
}

fn columns<'a>(records: &'a [Record], table: &'a Table) -> Columns<'a> {
    Columns {
        records,
        mcn: &table.mcn,
        mcns: table.mcns.len() + 1,
    }
}

fn counts(set: &[u64], options: &[Bits]) -> Vec<u32> {
    let counts = options.iter().map(|option| common(set, option));
    counts.collect()
}

/// The codes below `end` that are most frequent, at most `many` and those that are chosen; of
/// codes as frequent the smaller one first. A code that nobody has is not listed.
fn most(counts: &[u32], end: usize, many: usize, chosen: &[usize]) -> Vec<(usize, u32)> {
    let there = counts.iter().copied().enumerate().take(end);
    let mut there: Vec<_> = there.filter(|(_, count)| *count > 0).collect();
    let order = |a: &(usize, u32), b: &(usize, u32)| b.1.cmp(&a.1).then(a.0.cmp(&b.0));
    let mut rest = Vec::new();
    if there.len() > many {
        there.select_nth_unstable_by(many - 1, order);
        rest = there.split_off(many);
        rest.retain(|(code, _)| chosen.contains(code));
        rest.sort_unstable_by(order);
    }
    there.sort_unstable_by(order);
    there.append(&mut rest);
    there
}
