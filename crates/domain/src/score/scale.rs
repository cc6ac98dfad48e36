//! Weights as they are applied: a product and a quotient per creator.

use super::{FEATURES, Feature, Weights};

/// The percentile 1 as it is kept: in 1/10,000.
pub const WHOLE: i16 = 10_000;

/// A creator's percentiles in 1/10,000, in the order of [`Feature::ALL`]; 0 where unknown.
pub type Percentiles = [i16; FEATURES];

/// Weights, and what scores are divided by for every set of known features.
///
/// `score = 100 · Σ wᵢ·pᵢ / Σ wᵢ`, both sums over what is known. All terms are whole numbers
/// below 2²⁴, so a score is one division of `f32`s that are exact: equal scores are equal
/// everywhere.
#[derive(Debug, Clone)]
pub struct Scale {
    weights: Percentiles,
    // By the bits of what is known; 0 where nothing of that counts.
    over: [f32; 1 << FEATURES],
}

impl Scale {
    /// The scale of some weights.
    #[must_use]
    pub fn of(weights: &Weights) -> Self {
        let mut taken = [0_i16; FEATURES];
        for (taken, feature) in taken.iter_mut().zip(Feature::ALL) {
            *taken = i16::from(weights.of(*feature));
        }
        let mut over = [0.0; 1 << FEATURES];
        for (known, over) in over.iter_mut().enumerate() {
            let weights = taken.iter().enumerate();
            let sum: i32 = weights
                .filter(|(place, _)| known >> place & 1 == 1)
                .map(|(_, weight)| i32::from(*weight))
                .sum();
            *over = (sum * i32::from(WHOLE) / 100) as f32;
        }
        Self {
            weights: taken,
            over,
        }
    }

    /// The weights, at most `MAX_WEIGHT` each.
    #[must_use]
    pub const fn weights(&self) -> &Percentiles {
        &self.weights
    }

    /// What `Σ wᵢ·pᵢ` is divided by to give 0–100, where the features in `known` are known (a
    /// bit for every place in `Feature::ALL`); 0 where there is no score.
    #[must_use]
    pub fn over(&self, known: u8) -> f32 {
        self.over[usize::from(known)]
    }

    /// The score, 0–100; `None` where nothing that counts is known.
    #[must_use]
    pub fn score(&self, percentiles: &Percentiles, known: u8) -> Option<f32> {
        let over = self.over(known);
        let terms = self.weights.iter().zip(percentiles);
        let sum: i32 = terms.map(|(w, p)| i32::from(*w) * i32::from(*p)).sum();
        (over > 0.0).then(|| sum as f32 / over)
    }

    /// The share of the weight that is known, 0–1; 0 where nothing counts.
    #[must_use]
    pub fn confidence(&self, known: u8) -> f32 {
        let all = self.over(u8::MAX);
        if all > 0.0 {
            self.over(known) / all
        } else {
            0.0
        }
    }

    /// What every feature adds to the score, 0–100; together they are the score.
    #[must_use]
    pub fn parts(&self, percentiles: &Percentiles, known: u8) -> [f32; FEATURES] {
        let over = self.over(known);
        let mut parts = [0.0; FEATURES];
        if over > 0.0 {
            for (part, (w, p)) in parts.iter_mut().zip(self.weights.iter().zip(percentiles)) {
                *part = (i32::from(*w) * i32::from(*p)) as f32 / over;
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::super::Preset;
    use super::*;

    #[test]
    fn what_is_unknown_lowers_the_confidence_and_not_the_score() {
        let scale = Scale::of(&Weights([50, 30, 20, 0, 0, 0, 0, 0]));
        let percentiles = [8_000, 6_000, 0, 0, 0, 0, 0, 0];
        assert_eq!(scale.score(&percentiles, 0b11), Some(72.5));
        assert_eq!(scale.confidence(0b11), 0.8);
        assert_eq!(scale.score(&percentiles, 0b111), Some(58.0));
        assert_eq!(scale.confidence(0b111), 1.0);
        assert_eq!(scale.score(&percentiles, 0b1000), None);
        assert_eq!(scale.confidence(0b1000), 0.0);
    }

    #[test]
    fn weights_of_zero_score_nobody() {
        let scale = Scale::of(&Weights([0; FEATURES]));
        assert_eq!(scale.score(&[WHOLE; FEATURES], u8::MAX), None);
        assert_eq!(scale.confidence(u8::MAX), 0.0);
        assert_eq!(scale.parts(&[WHOLE; FEATURES], u8::MAX), [0.0; FEATURES]);
    }

    #[test]
    fn parts_sum_to_the_score_whatever_is_known() {
        let percentiles = [10_000, 1, 5_000, 333, 9_999, 0, 7_777, 42];
        for preset in Preset::ALL {
            let scale = Scale::of(&preset.weights());
            for known in 1..=u8::MAX {
                let mut seen = percentiles;
                for (place, percentile) in seen.iter_mut().enumerate() {
                    *percentile *= i16::from(known >> place & 1);
                }
                let sum: f32 = scale.parts(&seen, known).iter().sum();
                let score = scale.score(&seen, known).unwrap_or_default();
                assert!((sum - score).abs() < 1e-3, "{preset:?} {known:b}");
                assert!((0.0..=100.0).contains(&score));
            }
        }
    }

    #[test]
    fn a_weight_above_the_most_counts_as_the_most() {
        let scale = Scale::of(&Weights([255, 100, 0, 0, 0, 0, 0, 0]));
        assert_eq!(scale.weights()[0], 100);
        assert_eq!(scale.score(&[WHOLE, 0, 0, 0, 0, 0, 0, 0], 0b11), Some(50.0));
    }
}
