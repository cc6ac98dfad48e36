//! Whom a brand wants to reach, as parts that can be said one after another.

use hongbang_domain::audience::Target;
use hongbang_domain::category::Category;

/// A part of a target.
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// The share of women, 0–1.
    Women(f64),
    /// Ages, by their places in the audience's.
    Ages(Vec<usize>),
    /// City tiers, by their places in the audience's.
    Cities(Vec<usize>),
    /// Interests.
    Interests(Vec<Category>),
}

/// What a target asks for, and nothing of what it leaves open.
#[must_use]
pub fn parts(target: &Target) -> Vec<Part> {
    let women = target.female.filter(|share| (0.0..=1.0).contains(share));
    let ages = wanted(&target.ages);
    let cities = wanted(&target.city_tiers);
    let interests = target.interests.clone();
    [
        women.map(Part::Women),
        (!ages.is_empty()).then_some(Part::Ages(ages)),
        (!cities.is_empty()).then_some(Part::Cities(cities)),
        (!interests.is_empty()).then_some(Part::Interests(interests)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn wanted(chosen: &[bool]) -> Vec<usize> {
    let chosen = chosen.iter().enumerate();
    chosen
        .filter(|(_, chosen)| **chosen)
        .map(|(at, _)| at)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_wanted_is_said() {
        assert_eq!(parts(&Target::default()), []);
        let target = Target {
            female: Some(1.3),
            ages: [false, true, true, false, false],
            city_tiers: [false; 4],
            interests: vec![Category::Food],
        };
        assert_eq!(
            parts(&target),
            [
                Part::Ages(vec![1, 2]),
                Part::Interests(vec![Category::Food])
            ],
            "a share of 130 % is none"
        );
    }
}
