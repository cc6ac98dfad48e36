//! The best of a set, by score, then followers, then id.

use super::bits::{WIDE, each};
use super::prepared::Prepared;
use crate::score::{Percentiles, Scale};

/// A row that may be among the best. What is larger comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    /// The score's bits and one, 0 where there is none; below them the followers and one, 0
    /// where they are unknown.
    key: u64,
    // Rows are by id ascending, and the smaller id comes first.
    row: std::cmp::Reverse<u32>,
}

/// The best `top` rows of a set, the best first, with their scores.
pub(super) fn best(
    set: &[u64],
    prepared: &Prepared,
    followers: &[u32],
    scale: &Scale,
    top: usize,
) -> Vec<(u32, Option<f32>)> {
    if top == 0 {
        return Vec::new();
    }
    let mut best = Best {
        top,
        found: Vec::new(),
        floor: 0,
        least: [0; 256],
        scale,
    };
    for (place, word) in set.iter().enumerate() {
        each(*word, place * WIDE, |row| {
            let (Some(percentiles), Some(known)) =
                (prepared.percentiles.get(row), prepared.known.get(row))
            else {
                return;
            };
            let sum = lanes::dot(scale.weights(), percentiles);
            if sum >= best.least[usize::from(*known)] {
                let followers = followers.get(row).copied().unwrap_or(u32::MAX);
                best.offer(row, sum, *known, followers);
            }
        });
    }
    best.found.sort_unstable_by(|a, b| b.cmp(a));
    best.found.truncate(top);
    let rows = best.found.iter();
    rows.map(|found| (found.row.0, score_of(found.key)))
        .collect()
}

struct Best<'a> {
    top: usize,
    found: Vec<Candidate>,
    /// No row with a key below it is among the best; nor, as rows come in order, one with it.
    floor: u64,
    /// For every set of known features, a sum below which the score is below the floor's.
    least: [i32; 256],
    scale: &'a Scale,
}

impl Best<'_> {
    fn offer(&mut self, row: usize, sum: i32, known: u8, followers: u32) {
        let over = self.scale.over(known);
        let score = if over > 0.0 {
            (sum as f32 / over).to_bits() + 1
        } else {
            0
        };
        // Unknown followers are `u32::MAX`, and become 0.
        let key = u64::from(score) << 32 | u64::from(followers.wrapping_add(1));
        if key <= self.floor && self.floor != 0 {
            return;
        }
        self.found.push(Candidate {
            key,
            row: std::cmp::Reverse(row as u32),
        });
        if self.found.len() >= self.top.saturating_mul(2).max(256) {
            self.cut();
        }
    }

    /// Keeps the best `top`, and raises the floor to the last of them.
    fn cut(&mut self) {
        if self.found.len() <= self.top {
            return;
        }
        self.found
            .select_nth_unstable_by(self.top - 1, |a, b| b.cmp(a));
        self.found.truncate(self.top);
        let Some(last) = self.found.last() else {
            return;
        };
        self.floor = last.key;
        let score = score_of(last.key).unwrap_or_default();
        for (known, least) in (0..=u8::MAX).zip(&mut self.least) {
            let over = self.scale.over(known);
            // Two less than the product: what rounding may have taken from the score.
            *least = if over > 0.0 {
                (score * over) as i32 - 2
            } else if last.key >> 32 == 0 {
                0
            } else {
                i32::MAX
            };
        }
    }
}

fn score_of(key: u64) -> Option<f32> {
    let bits = (key >> 32) as u32;
    Some(f32::from_bits(bits.checked_sub(1)?))
}

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod lanes {
    use core::arch::wasm32::{
        i16x8, i32x4_add, i32x4_dot_i16x8, i32x4_extract_lane, i64x2_shuffle, v128,
    };

    use super::Percentiles;

    #[inline(always)]
    pub fn dot(weights: &Percentiles, percentiles: &Percentiles) -> i32 {
        let four = i32x4_dot_i16x8(load(weights), load(percentiles));
        let two = i32x4_add(four, i64x2_shuffle::<1, 0>(four, four));
        i32x4_extract_lane::<0>(two) + i32x4_extract_lane::<1>(two)
    }

    #[inline(always)]
    fn load(eight: &Percentiles) -> v128 {
        let [a, b, c, d, e, f, g, h] = *eight;
        i16x8(a, b, c, d, e, f, g, h)
    }
}

#[cfg(not(all(target_arch = "wasm32", target_feature = "simd128")))]
mod lanes {
    use super::Percentiles;

    pub fn dot(weights: &Percentiles, percentiles: &Percentiles) -> i32 {
        let terms = weights.iter().zip(percentiles);
        terms.map(|(w, p)| i32::from(*w) * i32::from(*p)).sum()
    }
}
