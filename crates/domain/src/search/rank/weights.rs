//! What each part of the rank weighs.

use serde::{Deserialize, Serialize};

/// How much each part of the rank counts. The platform has published none of it: every number
/// is a default that users can change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Weights {
    /// The power of relevance: 1, our own choice. 0 ignores it.
    pub alpha: f64,
    /// The power of engagement: 1, our own choice. 0 ignores it.
    pub beta: f64,
    /// Days in which freshness halves: 30, inferred from how search is used.
    pub half_life_days: f64,
    /// What freshness never falls below, 0–1: a quarter, our own choice. Halving alone would
    /// put a note of last year behind anything of this month, whatever it answers, while
    /// practitioners see freshness weigh a tenth of the whole (blogs). 0 is halving alone.
    pub oldest: f64,
    /// The factor of notes about the searcher's city: 1.2 (a boost that blogs report).
    pub same_city: f64,
    /// A hit in the title: 4. This and the next three are a proportion from blogs.
    pub title: f64,
    /// A hit in the opening: 3.
    pub opening: f64,
    /// A hit in the rest of the text: 2.
    pub rest: f64,
    /// A hit in the topics: 1.
    pub tags: f64,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            alpha: 1.0,
            beta: 1.0,
            half_life_days: 30.0,
            oldest: 0.25,
            same_city: 1.2,
            title: 4.0,
            opening: 3.0,
            rest: 2.0,
            tags: 1.0,
        }
    }
}

impl Weights {
    /// The weights, those that make no sense as their default.
    pub(super) fn sound(&self) -> Self {
        let default = Self::default();
        let or = |value: f64, default: f64| {
            if value.is_finite() && value >= 0.0 {
                // There are two zeros.
                value + 0.0
            } else {
                default
            }
        };
        Self {
            alpha: or(self.alpha, default.alpha),
            beta: or(self.beta, default.beta),
            half_life_days: Some(or(self.half_life_days, 0.0))
                .filter(|&days| days > 0.0)
                .unwrap_or(default.half_life_days),
            oldest: or(self.oldest, default.oldest).min(1.0),
            same_city: or(self.same_city, default.same_city),
            title: or(self.title, default.title),
            opening: or(self.opening, default.opening),
            rest: or(self.rest, default.rest),
            tags: or(self.tags, default.tags),
        }
    }
}
