//! What a score is made of, feature by feature. Pure.

use hongbang_domain::roster::RosterRow;
use hongbang_domain::score::{FEATURES, Feature, Weights};

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

/// The bar of a score: its parts, each 0–100 of the width, as far as what counts is known, and a
/// grey rest for what is not. An image of one gradient: every row of the list draws its own anew in
/// each frame of a drag, where eight shapes a row would take a quarter of the frame.
#[must_use]
pub fn bar(parts: &[f32; FEATURES], confidence: f32) -> String {
    let mut image = String::from("linear-gradient(90deg");
    let mut from = 0.0;
    for (at, part) in parts.iter().enumerate() {
        let next = from + part * confidence;
        // A hair between two parts; one that adds nothing is not there.
        let end = next - 0.5;
        if end > from {
            image.push_str(&format!(
                ",var(--part-{at}) {from:.1}% {end:.1}%,#0000 {end:.1}% {next:.1}%"
            ));
        }
        from = next;
    }
    let score: f32 = parts.iter().sum();
    if score - from > 0.5 {
        image.push_str(&format!(",var(--part-unknown) {from:.1}% {score:.1}%"));
        from = score;
    }
    image.push_str(&format!(",#0000 {from:.1}% 100%)"));
    image
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
    #[test]
    fn a_bar_has_its_parts_side_by_side() {
        assert_eq!(
            bar(&[10.0, 0.0, 0.2, 20.0, 0.0, 0.0, 0.0, 0.0], 1.0),
            "linear-gradient(90deg,var(--part-0) 0.0% 9.5%,#0000 9.5% 10.0%,\
             var(--part-3) 10.2% 29.7%,#0000 29.7% 30.2%,#0000 30.2% 100%)"
        );
        assert_eq!(
            bar(&[0.0; FEATURES], 0.0),
            "linear-gradient(90deg,#0000 0.0% 100%)"
        );
    }

    #[test]
    fn a_bar_is_grey_as_far_as_what_counts_is_not_known() {
        let mut parts = [0.0; FEATURES];
        parts[7] = 98.0;
        assert_eq!(
            bar(&parts, 0.05),
            "linear-gradient(90deg,var(--part-7) 0.0% 4.4%,#0000 4.4% 4.9%,\
             var(--part-unknown) 4.9% 98.0%,#0000 98.0% 100%)"
        );
    }
}
