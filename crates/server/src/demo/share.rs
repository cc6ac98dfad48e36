//! How many followers and how many notes each creator has: what must be settled over all
//! creators at once, and is nonetheless the same whichever of them are generated.

use std::ops::Range;

use super::Options;
use super::chance::hashed_unit;

/// Followers at the edges of the tiers and of eligibility: each occurs, at every 400th creator.
const EDGES: [u64; 9] = [
    999, 1_000, 1_001, 19_999, 20_000, 79_999, 80_000, 299_999, 300_000,
];

/// The quantile function of followers: up to this share of creators, from here, to there, and
/// how much the lower end is favoured (1: evenly on a logarithmic scale). The borders are the
/// brief's tiers; the shares leave the long tail that the platform has.
const FOLLOWERS: [(f64, f64, f64, f64); 5] = [
    (0.195, 28.0, 1_000.0, 0.75),
    (0.845, 1_000.0, 20_000.0, 1.25),
    (0.965, 20_000.0, 80_000.0, 1.2),
    (0.995, 80_000.0, 300_000.0, 1.25),
    (1.0, 300_000.0, 3_600_000.0, 1.9),
];

/// A creator's followers.
pub fn followers(seed: u64, index: u32) -> u64 {
    if index % 400 == 7 {
        return EDGES[(index / 400) as usize % EDGES.len()];
    }
    // Multiples of the golden ratio fill 0..1 evenly however many are drawn: thirty creators
    // have their tiers in proportion as eight thousand do.
    let start = hashed_unit(seed, 0, 1);
    let quantile = (start + f64::from(index) * 0.618_033_988_749_894_9).fract();
    let mut below = 0.0;
    for (up_to, from, to, tilt) in FOLLOWERS {
        if quantile < up_to {
            let within = ((quantile - below) / (up_to - below)).powf(tilt);
            return (from * (to / from).powf(within)) as u64;
        }
        below = up_to;
    }
    3_600_000
}

/// How many notes each creator of `chunk` has. Over all creators they sum to `options.notes`.
pub fn notes(options: &Options, chunk: Range<u32>) -> Vec<u32> {
    let pinned_total: u64 = (0..options.kols).filter_map(pinned).map(u64::from).sum();
    let pins = |index| pinned(index).filter(|_| pinned_total * 4 <= u64::from(options.notes));
    let weight = |index| match pins(index) {
        Some(_) => 0,
        None => appetite(options.seed, index),
    };
    let shared = u128::from(options.notes)
        - if pinned_total * 4 <= u64::from(options.notes) {
            u128::from(pinned_total)
        } else {
            0
        };
    let total: u128 = (0..options.kols).map(|i| u128::from(weight(i))).sum();
    // Rounding the running sum, not the parts, makes the parts add up.
    let upto = |weights: u128| (shared * weights).checked_div(total).unwrap_or(0);
    let mut running: u128 = (0..chunk.start).map(|i| u128::from(weight(i))).sum();
    chunk
        .map(|index| {
            let before = upto(running);
            running += u128::from(weight(index));
            match pins(index) {
                Some(count) => count,
                None => (upto(running) - before) as u32,
            }
        })
        .collect()
}

/// Creators whose notes are too few for statistics, in a fixed number each.
fn pinned(index: u32) -> Option<u32> {
    match index % 97 {
        41 => Some(0),
        73 => Some(1),
        89 => Some(4),
        _ => None,
    }
}

/// How much a creator publishes, relative to others: lognormal, larger accounts more.
fn appetite(seed: u64, index: u32) -> u64 {
    // Twelve uniforms less six are near enough to a normal, and need no logarithm.
    let normal: f64 = (0..12)
        .map(|i| hashed_unit(seed, index, 16 + i))
        .sum::<f64>()
        - 6.0;
    let size = (followers(seed, index).max(1) as f64 / 3_000.0).powf(0.12);
    let appetite = (0.8 * normal).exp().min(7.0) * size.clamp(0.5, 2.0);
    (appetite * 65_536.0) as u64 + 1
}

#[cfg(test)]
mod tests {
    use super::super::DEFAULT_AS_OF;
    use super::*;

    fn options(kols: u32, notes: u32) -> Options {
        Options {
            kols,
            notes,
            seed: 1,
            as_of: DEFAULT_AS_OF,
        }
    }

    #[test]
    fn the_parts_add_up() {
        for (kols, total) in [
            (1, 0),
            (1, 7),
            (3, 10),
            (3, 10_000),
            (200, 1),
            (200, 30),
            (8_000, 80_000),
        ] {
            let options = options(kols, total);
            let all = notes(&options, 0..kols);
            assert_eq!(all.iter().sum::<u32>(), total, "{kols} creators");
            let parts: Vec<u32> = (0..kols)
                .step_by(37)
                .flat_map(|start| notes(&options, start..(start + 37).min(kols)))
                .collect();
            assert_eq!(all, parts, "in chunks, {kols} creators");
        }
        assert!(notes(&options(0, 5), 0..0).is_empty());
    }

    #[test]
    fn many_publish_little_and_few_publish_much() {
        let mut all = notes(&options(8_000, 80_000), 0..8_000);
        all.sort_unstable();
        assert!((5..=8).contains(&all[4_000]), "median {}", all[4_000]);
        assert!((40..=140).contains(&all[7_999]), "most {}", all[7_999]);
        for few in [0, 1, 4] {
            assert!(all.iter().filter(|&&count| count == few).count() >= 80);
        }
    }

    #[test]
    fn tiers_have_their_shares_and_edges_occur() {
        let all: Vec<u64> = (0..8_000).map(|i| followers(1, i)).collect();
        let share =
            |from, to| all.iter().filter(|&&f| (from..to).contains(&f)).count() as f64 / 8_000.0;
        for (from, to, expected) in [
            (0, 1_000, 0.195),
            (1_000, 20_000, 0.65),
            (20_000, 80_000, 0.12),
            (80_000, 300_000, 0.03),
            (300_000, u64::MAX, 0.005),
        ] {
            let measured = share(from, to);
            assert!((measured - expected).abs() < 0.004, "{from}: {measured}");
        }
        for edge in EDGES {
            assert!(all.contains(&edge), "{edge}");
        }
    }
}
