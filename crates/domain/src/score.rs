//! How well a creator serves a brand: eight features, each a percentile among peers, weighed by
//! the brand.
//!
//! `score = Σ wᵢ·pᵢ / Σ wᵢ` over the features that are known. What is not known drops out and the
//! weights of the others are taken anew, so it never lowers a score in silence: it lowers the
//! *confidence*, the share of the weight that is known. All of it is ours; no platform publishes
//! a formula.
//!
//! Percentiles are midranks, so that ties share theirs: `(fewer + equal / 2) / n`, among those of
//! the creator's tier who know the figure; where they are fewer than
//! [`crate::peers::MIN_CREATORS`], among everyone who knows it.

mod scale;

use serde::{Deserialize, Serialize};

pub use scale::{Percentiles, Scale, WHOLE};

/// What a creator is scored by. Each is a percentile among the creators of its tier (0–1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// Median reads of a note; where these are unknown, median impressions, among the impressions
    /// of others. Else unknown.
    Reach,
    /// Median interactions per read; where reads are unknown, per follower, among those of
    /// others. Else unknown.
    Engagement,
    /// Followers gained per follower in 30 days. Else unknown.
    Growth,
    /// The authenticity score. Unknown where it rests on fewer than five notes of 90 days.
    Authenticity,
    /// How far the audience is the brief's target. Unknown without a target or an audience.
    Audience,
    /// Interactions that a yuan buys: the less CPE, the better. Unknown without a quote or
    /// interactions.
    Cost,
    /// How much the notes of 90 days speak of the brief's keywords. Unknown without keywords; 0,
    /// not a midrank, for whoever never speaks of them, however many others do not either.
    Relevance,
    /// Answers within 48 hours, steady notes, fresh data: the mean of the percentiles that are
    /// known of them, as a percentile again.
    Reliability,
}

impl Feature {
    /// Every feature, in the order of a score's parts.
    pub const ALL: &'static [Self; FEATURES] = &[
        Self::Reach,
        Self::Engagement,
        Self::Growth,
        Self::Authenticity,
        Self::Audience,
        Self::Cost,
        Self::Relevance,
        Self::Reliability,
    ];

    /// The place in [`Self::ALL`].
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}

/// How many features there are.
pub const FEATURES: usize = 8;

/// The largest weight of a feature.
pub const MAX_WEIGHT: u8 = 100;

/// What each feature counts, 0–100, in the order of [`Feature::ALL`]. Only their proportions
/// matter. All zeros is allowed, and scores nobody: the order is then by followers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(transparent)]
pub struct Weights(pub [u8; FEATURES]);

impl Weights {
    /// The weight of a feature, at most [`MAX_WEIGHT`].
    #[must_use]
    pub fn of(&self, feature: Feature) -> u8 {
        let weight = self.0.get(feature.place()).copied().unwrap_or_default();
        weight.min(MAX_WEIGHT)
    }

    /// Sets the weight of a feature.
    pub fn set(&mut self, feature: Feature, weight: u8) {
        if let Some(place) = self.0.get_mut(feature.place()) {
            *place = weight.min(MAX_WEIGHT);
        }
    }

    /// The sum of all weights.
    #[must_use]
    pub fn sum(&self) -> u32 {
        Feature::ALL.iter().map(|f| u32::from(self.of(*f))).sum()
    }

    /// The preset with these weights, if it is one.
    #[must_use]
    pub fn preset(&self) -> Option<Preset> {
        Preset::ALL.iter().copied().find(|p| p.weights() == *self)
    }
}

impl Default for Weights {
    fn default() -> Self {
        Preset::Conversion.weights()
    }
}

/// Weights for a purpose. Ours, and meant to be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preset {
    /// Being seen: reach first.
    Awareness,
    /// Being bought: engagement, audience and cost first.
    Conversion,
    /// Product seeding: genuine engagement, relevance and cost first.
    Seeding,
    /// A launch: reach and engagement at once, by creators on the rise who answer.
    Launch,
}

impl Preset {
    /// Every preset.
    pub const ALL: &'static [Self] = &[
        Self::Awareness,
        Self::Conversion,
        Self::Seeding,
        Self::Launch,
    ];

    /// Its weights: reach, engagement, growth, authenticity, audience, cost, relevance,
    /// reliability; they sum to 100.
    #[must_use]
    pub const fn weights(self) -> Weights {
        Weights(match self {
            Self::Awareness => [35, 10, 10, 15, 15, 5, 5, 5],
            Self::Conversion => [5, 25, 5, 15, 20, 15, 10, 5],
            Self::Seeding => [0, 25, 10, 25, 10, 10, 15, 5],
            Self::Launch => [20, 20, 15, 10, 10, 5, 10, 10],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_sum_to_a_hundred_and_are_told_apart() {
        for preset in Preset::ALL {
            assert_eq!(preset.weights().sum(), 100, "{preset:?}");
            assert_eq!(preset.weights().preset(), Some(*preset));
        }
    }

    #[test]
    fn features_are_where_they_say() {
        for (place, feature) in Feature::ALL.iter().enumerate() {
            assert_eq!(feature.place(), place);
        }
    }
}
