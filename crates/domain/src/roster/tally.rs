//! Counts of codes over sets of rows, corrected by the rows that came or went since.
//!
//! Who would pass without one filter are those who pass, and those who fail that one alone. The
//! former are counted once for all columns ([`Base`]), the latter for the column of their filter
//! ([`Tally`]): every row is counted in one of them at most.

use super::bits::{Bits, WIDE, count, each};
use super::codes::CODES;
use super::table::bytes;
use crate::roster::RANGES;

/// The codes of a row side by side, so that counting one touches one line of memory: those of
/// ranges, and the city in the last two bytes but two.
pub(super) type Record = [u8; 16];

/// Where a record has its city.
pub(super) const CITY: usize = RANGES;

/// Counters of cities: more than there are, and a power of two.
const CITIES: usize = 512;

/// What is counted.
pub(super) struct Columns<'a> {
    pub records: &'a [Record],
    pub mcn: &'a [u32],
    /// How many codes of MCNs there are.
    pub mcns: usize,
}

/// Counts over those who pass.
#[derive(Debug, Default)]
pub(super) struct Base {
    seen: Bits,
    counts: Counters,
    // Counts over everyone.
    total: Counters,
}

#[derive(Debug, Clone)]
struct Counters {
    ranges: Box<[[u32; CODES]; RANGES]>,
    cities: Box<[u32; CITIES]>,
    mcns: Vec<u32>,
}

impl Default for Counters {
    fn default() -> Self {
        Self {
            ranges: Box::new([[0; CODES]; RANGES]),
            cities: Box::new([0; CITIES]),
            mcns: Vec::new(),
        }
    }
}

impl Counters {
    /// Adds `by`, which wraps, for all rows of a word.
    #[inline]
    fn add(&mut self, columns: &Columns, word: u64, start: usize, by: u32) {
        each(word, start, |row| {
            let Some(record) = columns.records.get(row) else {
                return;
            };
            for (counts, code) in self.ranges.iter_mut().zip(record) {
                let count = &mut counts[usize::from(*code)];
                *count = count.wrapping_add(by);
            }
            let city = u16::from_le_bytes([record[CITY], record[CITY + 1]]);
            let count = &mut self.cities[usize::from(city) % CITIES];
            *count = count.wrapping_add(by);
            let mcn = columns.mcn.get(row).map_or(0, |mcn| *mcn as usize);
            if let Some(count) = self.mcns.get_mut(mcn) {
                *count = count.wrapping_add(by);
            }
        });
    }

    fn clear(&mut self, mcns: usize) {
        self.ranges.iter_mut().for_each(|counts| counts.fill(0));
        self.cities.fill(0);
        self.mcns.clear();
        self.mcns.resize(mcns, 0);
    }
}

impl Base {
    /// Starts anew: the codes are others.
    pub fn begin(&mut self, columns: &Columns) {
        let rows = columns.records.len();
        self.seen = vec![0; rows.div_ceil(WIDE)];
        self.counts.clear(columns.mcns);
        self.total.clear(columns.mcns);
        for place in 0..self.seen.len() {
            self.total.add(columns, whole(rows, place), place * WIDE, 1);
        }
    }

    /// Counts over another set: from nobody, from everyone or from the last set, whichever
    /// touches the fewest rows.
    pub fn turn(&mut self, set: &[u64], columns: &Columns) {
        let rows = columns.records.len();
        let inside = count(set) as usize;
        let outside = rows - inside.min(rows);
        let changed = changes(set, &self.seen);
        let counts = &mut self.counts;
        let words = set.iter().zip(&mut self.seen).enumerate();
        if changed <= inside.min(outside) {
            for (place, (set, seen)) in words {
                if set != seen {
                    counts.add(columns, set & !*seen, place * WIDE, 1);
                    counts.add(columns, *seen & !set, place * WIDE, u32::MAX);
                    *seen = *set;
                }
            }
        } else if inside <= outside {
            counts.clear(columns.mcns);
            for (place, (set, seen)) in words {
                counts.add(columns, *set, place * WIDE, 1);
                *seen = *set;
            }
        } else {
            counts.clone_from(&self.total);
            for (place, (set, seen)) in words {
                counts.add(columns, !set & whole(rows, place), place * WIDE, u32::MAX);
                *seen = *set;
            }
        }
    }

    /// Forgets the last set.
    pub fn forget(&mut self) {
        let mcns = self.counts.mcns.len();
        self.seen.fill(0);
        self.counts.clear(mcns);
    }

    pub fn range(&self, place: usize) -> &[u32] {
        self.counts.ranges.get(place).map_or(&[], |counts| counts)
    }

    pub fn cities(&self) -> &[u32] {
        self.counts.cities.as_slice()
    }

    pub fn mcns(&self) -> &[u32] {
        &self.counts.mcns
    }

    pub fn bytes(&self) -> usize {
        let counters = 4 * (CODES * RANGES + CITIES);
        bytes(&self.seen) + 2 * counters + bytes(&self.counts.mcns) + bytes(&self.total.mcns)
    }
}

/// The rows of a word.
fn whole(rows: usize, place: usize) -> u64 {
    match rows.saturating_sub(place * WIDE) {
        left @ 0..WIDE => (1 << left) - 1,
        _ => u64::MAX,
    }
}

fn changes(set: &[u64], seen: &[u64]) -> usize {
    let words = set.iter().zip(seen);
    words
        .map(|(set, seen)| (set ^ seen).count_ones() as usize)
        .sum()
}

/// Counts of one column over those who fail its filter alone.
#[derive(Debug, Default)]
pub(super) struct Tally {
    seen: Bits,
    pub counts: Vec<u32>,
}

impl Tally {
    /// Counts over another set, or over nobody.
    pub fn turn<T: Copy + Into<u32>>(&mut self, set: Option<&[u64]>, column: &[T], codes: usize) {
        let Some(set) = set else {
            *self = Self::default();
            return;
        };
        let inside = count(set) as usize;
        if self.seen.len() != set.len()
            || self.counts.len() != codes
            || inside < changes(set, &self.seen)
        {
            self.seen.clear();
            self.seen.resize(set.len(), 0);
            self.counts.clear();
            self.counts.resize(codes, 0);
        }
        for (place, (set, seen)) in set.iter().zip(&mut self.seen).enumerate() {
            if set != seen {
                add(&mut self.counts, column, set & !*seen, place * WIDE, 1);
                let gone = *seen & !set;
                add(&mut self.counts, column, gone, place * WIDE, u32::MAX);
                *seen = *set;
            }
        }
    }

    /// Adds these counts to others.
    pub fn with(&self, base: &[u32]) -> Vec<u32> {
        let mut sums = base.to_vec();
        for (sum, count) in sums.iter_mut().zip(&self.counts) {
            *sum += count;
        }
        sums
    }

    pub fn bytes(&self) -> usize {
        bytes(&self.seen) + bytes(&self.counts)
    }
}

#[inline]
fn add<T: Copy + Into<u32>>(counts: &mut [u32], column: &[T], word: u64, start: usize, by: u32) {
    each(word, start, |row| {
        let code = column.get(row).map(|code| (*code).into() as usize);
        if let Some(count) = code.and_then(|code| counts.get_mut(code)) {
            *count = count.wrapping_add(by);
        }
    });
}
