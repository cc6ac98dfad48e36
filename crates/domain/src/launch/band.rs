//! The band within which peers' curves run.

use super::{HOURS, Launch, Metric, cumulative};

/// Fewer curves make no band: the quartiles of four are their neighbours. Our own choice, as
/// for every other figure that needs peers.
pub const MIN_PEERS: usize = 5;

/// Quartiles of the peers' cumulative curves at the end of each hour. They never fall from one
/// hour to the next, and `p25 ≤ median ≤ p75`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// A quarter of the peers had less.
    pub p25: [f64; HOURS],
    /// Half of them had less.
    pub median: [f64; HOURS],
    /// Three quarters of them had less.
    pub p75: [f64; HOURS],
    /// How many curves were known.
    pub n: usize,
}

/// The band of those peers that know the metric; `None` where they are fewer than [`MIN_PEERS`].
#[must_use]
pub fn band(peers: &[Launch], metric: Metric) -> Option<Band> {
    let curves: Vec<_> = peers
        .iter()
        .filter_map(|peer| cumulative(peer, metric))
        .collect();
    if curves.len() < MIN_PEERS {
        return None;
    }
    let mut band = Band {
        p25: [0.0; HOURS],
        median: [0.0; HOURS],
        p75: [0.0; HOURS],
        n: curves.len(),
    };
    let hours = band.p25.iter_mut().zip(&mut band.median).zip(&mut band.p75);
    for (hour, ((p25, median), p75)) in hours.enumerate() {
        let mut values: Vec<u64> = curves
            .iter()
            .filter_map(|curve| curve.get(hour).copied())
            .collect();
        values.sort_unstable();
        *p25 = quartile(&values, 1)?;
        *median = quartile(&values, 2)?;
        *p75 = quartile(&values, 3)?;
    }
    Some(band)
}

/// The value a quarter, two or three of the way from the least to the greatest, between
/// neighbours in proportion, as the median of an even number is. `None` of no values.
fn quartile(sorted: &[u64], quarters: usize) -> Option<f64> {
    let quarters = sorted.len().checked_sub(1)? * quarters;
    let low = *sorted.get(quarters / 4)? as f64;
    let high = sorted
        .get(quarters / 4 + 1)
        .map_or(low, |&value| value as f64);
    // Quarters are exact, and the sum grows with both: the band's order and its rise survive
    // rounding.
    let part = (quarters % 4) as f64 / 4.0;
    Some((low * (1.0 - part) + high * part).clamp(low, high))
}
