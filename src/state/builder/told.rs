//! What a score is made of, feature by feature. Pure.

use hongbang_domain::roster::RosterRow;
use hongbang_domain::score::{Feature, Weights};

/// A feature that counts, and is known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Told {
    /// Which.
    pub feature: Feature,
    /// The percentile among peers, 0–1.
    pub percentile: f32,
    /// What it counts, 0–100.
    pub weight: u8,
    /// What it adds to the score, 0–100.
    pub part: f32,
}

/// What a score is made of.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Explained {
    /// What is known, that which adds the most first.
    pub known: Vec<Told>,
    /// What counts and is not known.
    pub unknown: Vec<Feature>,
}

/// What the score of a creator is made of.
#[must_use]
pub fn explained(row: &RosterRow, weights: &Weights) -> Explained {
    let mut explained = Explained::default();
    for &feature in Feature::ALL {
        let weight = weights.of(feature);
        if weight == 0 {
            continue;
        }
        let at = feature.place();
        match row.features.get(at).copied().flatten() {
            Some(percentile) => explained.known.push(Told {
                feature,
                percentile,
                weight,
                part: row.parts.get(at).copied().unwrap_or_default(),
            }),
            None => explained.unknown.push(feature),
        }
    }
    // Stable: equals stay in the order of the parts.
    explained.known.sort_by(|a, b| b.part.total_cmp(&a.part));
    explained
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::builder::fixture::row;

    #[test]
    fn what_adds_most_is_told_first_and_what_is_unknown_apart() {
        let mut row = row(1);
        row.features = [
            Some(0.5),
            Some(0.9),
            None,
            Some(0.2),
            None,
            Some(1.0),
            Some(0.0),
            Some(0.1),
        ];
        row.parts = [5.0, 40.0, 0.0, 2.0, 0.0, 30.0, 0.0, 0.0];
        let weights = Weights([10, 40, 5, 10, 20, 30, 5, 0]);
        let explained = explained(&row, &weights);
        let known: Vec<_> = explained.known.iter().map(|told| told.feature).collect();
        assert_eq!(
            known,
            [
                Feature::Engagement,
                Feature::Cost,
                Feature::Reach,
                Feature::Authenticity,
                Feature::Relevance
            ]
        );
        assert_eq!(explained.unknown, [Feature::Growth, Feature::Audience]);
    }
}
