//! Percentiles among peers, for a whole column at once.

use crate::peers::MIN_CREATORS;
use crate::score::WHOLE;

// A row, its key and its group in one number: half a billion rows, eight groups.
const KEY_SHIFT: u32 = 29;
const GROUP_SHIFT: u32 = 61;

/// Bits by which numbers are sorted at a time, and how many times that takes from the key on.
const DIGIT: u32 = 12;
const DIGITS: usize = 3;

/// Every row's percentile in 1/`WHOLE` among the rows of its group whose key is known, -1 where
/// its own is not: `(lower + equal / 2) / n`, rounded half up. A group of fewer than
/// `MIN_CREATORS` is measured among all.
///
/// The larger a key the better; `groups` holds each row's group, below 8.
pub(super) fn percentiles(groups: &[u8], key: &dyn Fn(usize) -> Option<u32>) -> Vec<i16> {
    let mut percentiles = vec![-1; groups.len()];
    let rows = groups.iter().enumerate();
    let sorted = sorted(
        rows.filter_map(|(row, group)| {
            let key = u64::from(key(row)?);
            Some(u64::from(*group & 7) << GROUP_SHIFT | key << KEY_SHIFT | row as u64)
        })
        .collect(),
    );
    let runs: Vec<&[u64]> = sorted
        .chunk_by(|a, b| a >> GROUP_SHIFT == b >> GROUP_SHIFT)
        .collect();
    for run in &runs {
        let mut lower = 0;
        for equals in run.chunk_by(|a, b| a >> KEY_SHIFT == b >> KEY_SHIFT) {
            let (lower_of, equal, of) = if run.len() < MIN_CREATORS {
                among(&runs, equals.first().map_or(0, |packed| key_of(*packed)))
            } else {
                (lower, equals.len(), run.len())
            };
            let percentile = midrank(lower_of, equal, of);
            for packed in equals {
                let row = packed & ((1 << KEY_SHIFT) - 1);
                if let Some(place) = percentiles.get_mut(row as usize) {
                    *place = percentile;
                }
            }
            lower += equals.len();
        }
    }
    percentiles
}

/// Sorts by group and key. Rows come in order and need not be looked at, so that three passes
/// by digit do; comparing takes several times as long at 100,000.
fn sorted(mut numbers: Vec<u64>) -> Vec<u64> {
    const SIZE: usize = 1 << DIGIT;
    let digit =
        |number: u64, place: usize| (number >> (KEY_SHIFT + DIGIT * place as u32)) as usize % SIZE;
    let mut counts = vec![[0_u32; SIZE]; DIGITS];
    for number in &numbers {
        for (place, counts) in counts.iter_mut().enumerate() {
            counts[digit(*number, place)] += 1;
        }
    }
    let mut other = vec![0; numbers.len()];
    for (place, counts) in counts.iter_mut().enumerate() {
        let all = numbers.len() as u32;
        if counts.contains(&all) {
            continue;
        }
        let mut start = 0;
        for count in counts.iter_mut() {
            start += std::mem::replace(count, start);
        }
        for number in &numbers {
            let next = &mut counts[digit(*number, place)];
            if let Some(place) = other.get_mut(*next as usize) {
                *place = *number;
            }
            *next += 1;
        }
        std::mem::swap(&mut numbers, &mut other);
    }
    numbers
}

fn key_of(packed: u64) -> u32 {
    (packed >> KEY_SHIFT) as u32
}

/// How many keys in all runs are lower, how many equal, and how many there are.
fn among(runs: &[&[u64]], key: u32) -> (usize, usize, usize) {
    let (mut lower, mut equal, mut of) = (0, 0, 0);
    for run in runs {
        let below = run.partition_point(|packed| key_of(*packed) < key);
        lower += below;
        equal += run.partition_point(|packed| key_of(*packed) <= key) - below;
        of += run.len();
    }
    (lower, equal, of)
}

fn midrank(lower: usize, equal: usize, of: usize) -> i16 {
    let (twice, of) = ((2 * lower + equal) as u64, of as u64);
    ((twice * WHOLE as u64 + of) / (2 * of)) as i16
}

/// A key that sorts as the value does, which is finite and not negative.
pub(super) fn key(value: f32) -> u32 {
    // Negative zero would sort above everything.
    (value + 0.0).to_bits()
}
