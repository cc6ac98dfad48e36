//! Where a figure stands among peers, in a few words' worth.

use hongbang_domain::category::Category;
use hongbang_domain::peers::{Bucket, Metric, Peers};
use hongbang_domain::tier::{Scheme, Tier};
use hongbang_domain::window::Selection;

/// A place among peers, as a hint: a whole percentage, 1–50, from the better or the worse end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Among the best so many per cent.
    Top(u8),
    /// About the middle.
    Middle,
    /// Among the worst so many per cent.
    Bottom(u8),
}

/// Between these percentiles a figure is about the middle: a difference of a place or two says
/// nothing. Our own choice.
const MIDDLE: std::ops::RangeInclusive<f64> = 40.0..=60.0;

/// The place of a percentile, 0–100. Where less is better, the lowest are the best.
#[must_use]
pub fn place(percentile: f64, less_is_better: bool) -> Place {
    let good = if less_is_better {
        100.0 - percentile
    } else {
        percentile
    };
    let percent = |share: f64| share.round().clamp(1.0, 50.0) as u8;
    if MIDDLE.contains(&good) {
        Place::Middle
    } else if good > 50.0 {
        Place::Top(percent(100.0 - good))
    } else {
        Place::Bottom(percent(good))
    }
}

/// A value beside its peers', as the strip draws it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Beside {
    /// The percentile of the value, 0–100.
    pub percentile: f64,
    /// Where a quarter of the peers lie below.
    pub p25: f64,
    /// Their median.
    pub median: f64,
    /// Where three quarters lie below.
    pub p75: f64,
    /// How many peers know the figure.
    pub n: usize,
    /// Whether less is better.
    pub less_is_better: bool,
}

impl Beside {
    /// A value of a metric beside its peers'; `None` where too few of them know it.
    #[must_use]
    pub fn of(peers: &Peers, selection: Selection, metric: Metric, value: f64) -> Option<Self> {
        let spread = peers.spread(selection, metric)?;
        Some(Self {
            percentile: spread.percentile(value)?,
            p25: spread.value(25.0)?,
            median: spread.value(50.0)?,
            p75: spread.value(75.0)?,
            n: spread.n,
            less_is_better: metric.is_cost(),
        })
    }

    /// Its place.
    #[must_use]
    pub fn place(&self) -> Place {
        place(self.percentile, self.less_is_better)
    }
}

/// Whether those one is compared with are of another kind than one's own tier and category.
#[must_use]
pub fn fell_back(bucket: Bucket, followers: Option<u64>, categories: &[Category]) -> bool {
    let tier: Option<Tier> = followers.and_then(|count| Scheme::default().tier(count));
    let wider = |own: bool, taken: bool| own && !taken;
    wider(tier.is_some(), bucket.tier.is_some())
        || wider(!categories.is_empty(), bucket.category.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use hongbang_domain::peers::{Benchmark, Quantiles, Spread};

    #[test]
    fn a_place_counts_from_the_nearer_end() {
        for (percentile, more, less) in [
            (100.0, Place::Top(1), Place::Bottom(1)),
            (88.0, Place::Top(12), Place::Bottom(12)),
            (60.0, Place::Middle, Place::Middle),
            (50.0, Place::Middle, Place::Middle),
            (39.0, Place::Bottom(39), Place::Top(39)),
            (0.0, Place::Bottom(1), Place::Top(1)),
        ] {
            assert_eq!(place(percentile, false), more, "{percentile}");
            assert_eq!(place(percentile, true), less, "{percentile}");
        }
    }

    #[test]
    fn a_value_stands_beside_the_quartiles() {
        let quantiles = Quantiles::of((0..=100).map(f64::from)).unwrap();
        let peers = Peers {
            bucket: Bucket {
                tier: None,
                category: None,
            },
            creators: 101,
            benchmarks: vec![Benchmark {
                selection: Selection::default(),
                spreads: vec![Spread {
                    metric: Metric::Cpe,
                    quantiles,
                }],
            }],
        };
        let beside = Beside::of(&peers, Selection::default(), Metric::Cpe, 10.0).unwrap();
        assert_eq!((beside.p25, beside.median, beside.p75), (25.0, 50.0, 75.0));
        assert_eq!(beside.place(), Place::Top(10), "less is better");
        assert_eq!(
            Beside::of(&peers, Selection::default(), Metric::Reads, 10.0),
            None
        );
    }

    #[test]
    fn a_bucket_that_is_wider_than_ones_own_is_a_fall_back() {
        let food = [Category::Food];
        let bucket = |tier, category| Bucket { tier, category };
        let own = bucket(Some(Tier::Mid), Some(Category::Food));
        assert!(!fell_back(own, Some(100_000), &food));
        assert!(fell_back(
            bucket(Some(Tier::Mid), None),
            Some(100_000),
            &food
        ));
        assert!(!fell_back(
            bucket(Some(Tier::Mid), None),
            Some(100_000),
            &[]
        ));
        assert!(fell_back(bucket(None, None), Some(100_000), &[]));
        assert!(!fell_back(bucket(None, None), Some(10), &[]));
    }
}
