//! Percentiles among peers, for a whole column at once.

use crate::peers::MIN_CREATORS;
use crate::score::WHOLE;

/// Bits of a row in a sorting key: half a billion creators.
const ROW_BITS: u32 = 29;
const KEY_SHIFT: u32 = ROW_BITS;
const GROUP_SHIFT: u32 = 61;

/// Tells `put` every row's percentile, in 1/`WHOLE`, among the rows of its group whose key is
/// known: `(lower + equal / 2) / n`, rounded half up. A group of fewer than `MIN_CREATORS` is
/// measured among all.
///
/// The larger a key the better; `groups` holds each row's group, below 8.
pub(super) fn percentiles(
    groups: &[u8],
    key: impl Fn(usize) -> Option<u32>,
    mut put: impl FnMut(usize, i16),
) {
    let rows = groups.iter().enumerate();
    let mut sorted: Vec<u64> = rows
        .filter_map(|(row, group)| {
            let key = u64::from(key(row)?);
            Some(u64::from(*group & 7) << GROUP_SHIFT | key << KEY_SHIFT | row as u64)
        })
        .collect();
    sorted.sort_unstable();
    let runs: Vec<&[u64]> = sorted
        .chunk_by(|a, b| a >> GROUP_SHIFT == b >> GROUP_SHIFT)
        .collect();
    for run in &runs {
        let mut lower = 0;
        for equals in run.chunk_by(|a, b| a >> KEY_SHIFT == b >> KEY_SHIFT) {
            let (lower_of, equal, of) = if run.len() < MIN_CREATORS {
                among(&runs, key_of(equals[0]))
            } else {
                (lower, equals.len(), run.len())
            };
            let percentile = midrank(lower_of, equal, of);
            for packed in equals {
                put((packed & ((1 << ROW_BITS) - 1)) as usize, percentile);
            }
            lower += equals.len();
        }
    }
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
