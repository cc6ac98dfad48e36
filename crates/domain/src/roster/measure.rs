//! Figures of a creator that only its notes together tell, as the roster carries them.

#[cfg(test)]
mod tests;

/// Fewer notes than this have no spread.
pub const SPREAD_NOTES: usize = 3;

/// The notes of a trend.
pub const TREND_NOTES: usize = 12;

/// The standard deviation of `ln(1 + interactions)` over notes (of a sample: by n − 1). How far a
/// note may be from the median: interactions are close to lognormal. `None` of fewer than
/// [`SPREAD_NOTES`].
#[must_use]
pub fn spread(interactions: &[u64]) -> Option<f64> {
    if interactions.len() < SPREAD_NOTES {
        return None;
    }
    let logs = || interactions.iter().map(|count| (*count as f64).ln_1p());
    let n = interactions.len() as f64;
    let mean = logs().sum::<f64>() / n;
    let squares: f64 = logs().map(|log| (log - mean).powi(2)).sum();
    Some((squares / (n - 1.0)).sqrt())
}

/// The last [`TREND_NOTES`] of a list, oldest first, as digits: each one's share of the largest of
/// them, 0–9. Empty of none.
#[must_use]
pub fn trend(interactions: &[u64]) -> String {
    let skipped = interactions.len().saturating_sub(TREND_NOTES);
    let latest = interactions.get(skipped..).unwrap_or_default();
    let most = latest.iter().copied().max().unwrap_or_default().max(1);
    let digit = |count: &u64| {
        // Rounded to the nearest, in whole numbers that do not overflow.
        let tenths = (u128::from(*count) * 18 + u128::from(most)) / (u128::from(most) * 2);
        u32::try_from(tenths)
            .ok()
            .and_then(|digit| char::from_digit(digit, 10))
    };
    latest.iter().filter_map(digit).collect()
}
