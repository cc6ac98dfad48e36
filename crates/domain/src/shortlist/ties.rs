//! Total orders for what is set as a whole: which of two values of the same time counts.

use std::cmp::Ordering;

use crate::shortlist::{Brief, Known, Stamped, Standing, View};

/// A value with a total order, for ties.
pub(super) trait Tie {
    fn tie(&self, other: &Self) -> Ordering;
}

macro_rules! ordered {
    ($($kind:ty),*) => {$(
        impl Tie for $kind {
            fn tie(&self, other: &Self) -> Ordering {
                self.cmp(other)
            }
        }
    )*};
}

ordered!(i64, bool, String, Standing, Option<u32>);

impl Tie for f64 {
    fn tie(&self, other: &Self) -> Ordering {
        self.total_cmp(other)
    }
}

impl Tie for Option<f64> {
    fn tie(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Some(one), Some(other)) => one.total_cmp(other),
            (one, other) => one.is_some().cmp(&other.is_some()),
        }
    }
}

impl<T: Tie> Tie for Stamped<T> {
    fn tie(&self, other: &Self) -> Ordering {
        self.at
            .cmp(&other.at)
            .then_with(|| self.value.tie(&other.value))
    }
}

impl Tie for View {
    fn tie(&self, other: &Self) -> Ordering {
        let (one, two) = (&self.filter, &other.filter);
        let bounds = |view: &Self| -> Vec<_> {
            let ranges = view.filter.ranges.iter();
            ranges
                .map(|(range, bounds)| (*range, bounds.min, bounds.max, bounds.unknown))
                .collect()
        };
        self.weights
            .0
            .cmp(&other.weights.0)
            .then_with(|| self.kind.cmp(&other.kind))
            .then_with(|| one.keyword.cmp(&two.keyword))
            .then_with(|| one.tiers.cmp(&two.tiers))
            .then_with(|| one.categories.cmp(&two.categories))
            .then_with(|| (one.categories_match as u8).cmp(&(two.categories_match as u8)))
            .then_with(|| one.cities.cmp(&two.cities))
            .then_with(|| one.city_tiers.cmp(&two.city_tiers))
            .then_with(|| one.mcns.cmp(&two.mcns))
            .then_with(|| one.languages.cmp(&two.languages))
            .then_with(|| one.without.cmp(&two.without))
            .then_with(|| one.own.cmp(&two.own))
            .then_with(|| {
                let (one, two) = (bounds(self), bounds(other));
                let lengths = one.len().cmp(&two.len());
                one.iter().zip(&two).fold(lengths, |order, (one, two)| {
                    order
                        .then(one.0.cmp(&two.0))
                        .then_with(|| one.1.tie(&two.1))
                        .then_with(|| one.2.tie(&two.2))
                        .then(one.3.cmp(&two.3))
                })
            })
    }
}

impl Tie for Known {
    /// The later day first: of what two knew, the fresher counts.
    fn tie(&self, other: &Self) -> Ordering {
        let whole = |known: &Self| {
            (
                known.day,
                known.followers,
                known.category,
                known.city,
                known.picture_quote,
                known.video_quote,
                known.authenticity,
                known.withheld,
            )
        };
        whole(self)
            .cmp(&whole(other))
            .then_with(|| self.name.cmp(&other.name))
            .then_with(|| self.reads.tie(&other.reads))
            .then_with(|| self.interactions.tie(&other.interactions))
            .then_with(|| self.spread.tie(&other.spread))
            .then_with(|| self.cooperation.tie(&other.cooperation))
            .then_with(|| self.own.cmp(&other.own))
    }
}

impl Brief {
    /// How one part stands to another brief's, by its place among the fields.
    pub(super) fn order(&self, other: &Self, part: usize) -> Ordering {
        match part {
            0 => {
                let (one, two) = (&self.target, &other.target);
                one.female
                    .tie(&two.female)
                    .then_with(|| one.ages.cmp(&two.ages))
                    .then_with(|| one.city_tiers.cmp(&two.city_tiers))
                    .then_with(|| one.interests.cmp(&two.interests))
            }
            1 => self.keywords.cmp(&other.keywords),
            2 => self.budget.cmp(&other.budget),
            3 => self.start.cmp(&other.start),
            4 => self.end.cmp(&other.end),
            _ => self.words.cmp(&other.words),
        }
    }

    /// Takes one part over from another brief.
    pub(super) fn take(&mut self, part: usize, other: &Self) {
        match part {
            0 => self.target = other.target.clone(),
            1 => self.keywords.clone_from(&other.keywords),
            2 => self.budget = other.budget,
            3 => self.start = other.start,
            4 => self.end = other.end,
            _ => self.words.clone_from(&other.words),
        }
    }
}
