//! Counts of codes over a set of rows, corrected by the rows that came or went since.

use super::bits::{Bits, WIDE, each};
use super::table::bytes;

/// How often every code is among the rows of a set.
#[derive(Debug, Default)]
pub(super) struct Tally {
    seen: Bits,
    pub counts: Vec<u32>,
}

/// A column of codes.
pub(super) trait Column {
    fn add(&self, counts: &mut [u32], word: u64, start: usize, by: u32);
}

impl<T: Copy + Into<u32>> Column for [T] {
    #[inline]
    fn add(&self, counts: &mut [u32], word: u64, start: usize, by: u32) {
        each(word, start, |row| {
            let code = self.get(row).map(|code| (*code).into() as usize);
            if let Some(count) = code.and_then(|code| counts.get_mut(code)) {
                *count = count.wrapping_add(by);
            }
        });
    }
}

impl Tally {
    /// Counts over another set. `total` is what counting everyone gives: of the three ways
    /// (from nobody, from everyone, from the last set) the one that touches the fewest rows is
    /// taken.
    pub fn turn<C: Column + ?Sized>(&mut self, set: &[u64], column: &C, total: &[u32]) {
        let words = set.len();
        if self.seen.len() != words || self.counts.len() != total.len() {
            self.seen = vec![0; words];
            self.counts = vec![0; total.len()];
        }
        let everyone: u32 = total.iter().sum();
        let (mut in_set, mut changed) = (0, 0);
        for (set, seen) in set.iter().zip(&self.seen) {
            in_set += set.count_ones();
            changed += (set ^ seen).count_ones();
        }
        let counts = &mut self.counts;
        let each_word = set.iter().zip(&mut self.seen).enumerate();
        if changed <= in_set && changed <= everyone - in_set {
            for (place, (set, seen)) in each_word {
                if set != seen {
                    column.add(counts, set & !*seen, place * WIDE, 1);
                    column.add(counts, *seen & !set, place * WIDE, u32::MAX);
                    *seen = *set;
                }
            }
        } else if in_set <= everyone - in_set {
            counts.fill(0);
            for (place, (set, seen)) in each_word {
                column.add(counts, *set, place * WIDE, 1);
                *seen = *set;
            }
        } else {
            counts.copy_from_slice(total);
            let mut left = everyone as usize;
            for (place, (set, seen)) in each_word {
                let rows = if left < WIDE {
                    (1 << left) - 1
                } else {
                    u64::MAX
                };
                left = left.saturating_sub(WIDE);
                column.add(counts, !set & rows, place * WIDE, u32::MAX);
                *seen = *set;
            }
        }
    }

    pub fn bytes(&self) -> usize {
        bytes(&self.seen) + bytes(&self.counts)
    }
}

/// How often every code is in a whole column.
pub(super) fn totals<T: Copy + Into<u32>>(column: &[T], codes: usize) -> Vec<u32> {
    let mut counts = vec![0; codes];
    for code in column {
        if let Some(count) = counts.get_mut((*code).into() as usize) {
            *count += 1;
        }
    }
    counts
}
