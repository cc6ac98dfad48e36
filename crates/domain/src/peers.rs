//! Where a creator stands among its peers: those of the same tier and main category.
//!
//! A benchmark is a distribution over creators, one value each; it names nobody. Where a tier
//! and category together have too few creators, the tier alone stands in, then everyone.

use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::tier::Tier;
use crate::window::{Kinds, Selection, Statistics};

/// Fewer creators than this are no peers: a distribution would be noise, and would give away
/// who is in it.
pub const MIN_CREATORS: usize = 20;

/// How many values a distribution is kept as: every 2.5th percentile, the ends included.
pub const STEPS: usize = 41;

/// A figure that creators are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Median impressions of a note.
    Impressions,
    /// Median reads.
    Reads,
    /// Median interactions.
    Interactions,
    /// Median likes.
    Likes,
    /// Median collects.
    Collects,
    /// Median comments.
    Comments,
    /// Median shares.
    Shares,
    /// Median interactions per read.
    ErByReads,
    /// Median interactions per follower.
    ErByFollowers,
    /// Median reads per impression.
    ReadRate,
    /// Median share of plays that reached the end.
    CompletionRate,
    /// Median share of reads longer than three seconds.
    ThreeSecondRate,
    /// Share of notes that went viral.
    ViralRate,
    /// Followers gained per follower at the window's start.
    Growth,
    /// Median reads per follower.
    ReadsPerFollower,
    /// Median comments per like.
    CommentsPerLike,
    /// Median collects per like.
    CollectsPerLike,
    /// Share of followers active in the last 28 days.
    ActiveFollowers,
    /// The quote per thousand impressions, yuan, without the fee.
    Cpm,
    /// The quote per read, yuan, without the fee.
    Cpr,
    /// The quote per interaction, yuan, without the fee.
    Cpe,
}

impl Metric {
    /// Every metric.
    pub const ALL: &'static [Self] = &[
        Self::Impressions,
        Self::Reads,
        Self::Interactions,
        Self::Likes,
        Self::Collects,
        Self::Comments,
        Self::Shares,
        Self::ErByReads,
        Self::ErByFollowers,
        Self::ReadRate,
        Self::CompletionRate,
        Self::ThreeSecondRate,
        Self::ViralRate,
        Self::Growth,
        Self::ReadsPerFollower,
        Self::CommentsPerLike,
        Self::CollectsPerLike,
        Self::ActiveFollowers,
        Self::Cpm,
        Self::Cpr,
        Self::Cpe,
    ];

    /// Whether less is better: what a brand pays for a unit.
    #[must_use]
    pub const fn is_cost(self) -> bool {
        matches!(self, Self::Cpm | Self::Cpr | Self::Cpe)
    }

    /// The metric of a creator whose statistics of `kinds` are known.
    #[must_use]
    pub fn of(self, statistics: &Statistics, facts: &Facts, kinds: Kinds) -> Option<f64> {
        let s = statistics;
        let cost = |figure: Option<crate::window::Figure>, unit: f64| {
            crate::price::per(f64::from(facts.quote(kinds)?), figure?.value / unit)
        };
        match self {
            Self::Impressions => s.impressions,
            Self::Reads => s.reads,
            Self::Interactions => s.interactions,
            Self::Likes => s.likes,
            Self::Collects => s.collects,
            Self::Comments => s.comments,
            Self::Shares => s.shares,
            Self::ErByReads => s.er_by_reads,
            Self::ErByFollowers => s.er_by_followers,
            Self::ReadRate => s.read_rate,
            Self::CompletionRate => s.completion_rate,
            Self::ThreeSecondRate => s.three_second_rate,
            Self::ViralRate => s.viral_rate,
            Self::CommentsPerLike => s.comments_per_like,
            Self::CollectsPerLike => s.collects_per_like,
            Self::Growth => return s.follower_growth?.share,
            Self::ReadsPerFollower => {
                return crate::price::per(s.reads?.value, facts.followers? as f64);
            }
            Self::ActiveFollowers => return facts.active_follower_share,
            Self::Cpm => return cost(s.impressions, 1000.0),
            Self::Cpr => return cost(s.reads, 1.0),
            Self::Cpe => return cost(s.interactions, 1.0),
        }
        .map(|figure| figure.value)
    }
}

/// What metrics need to know of a creator beside its statistics.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Facts {
    /// Followers.
    pub followers: Option<u64>,
    /// Share of followers active in the last 28 days, 0–1.
    pub active_follower_share: Option<f64>,
    /// Quote for a picture note, whole yuan.
    pub picture_quote: Option<u32>,
    /// Quote for a video note, whole yuan.
    pub video_quote: Option<u32>,
}

impl Facts {
    /// The quote for a note of `kinds`: for either kind, that of a picture note where there is
    /// one. A quote of 0 is unknown.
    #[must_use]
    pub fn quote(&self, kinds: Kinds) -> Option<u32> {
        let known = |quote: Option<u32>| quote.filter(|yuan| *yuan > 0);
        match kinds {
            Kinds::Picture => known(self.picture_quote),
            Kinds::Video => known(self.video_quote),
            Kinds::All => known(self.picture_quote).or_else(|| known(self.video_quote)),
        }
    }
}

/// Whose peers they are. `None` in both: everyone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bucket {
    /// Of this tier (of the default scheme).
    pub tier: Option<Tier>,
    /// With this as their main category.
    pub category: Option<Category>,
}

/// How a figure is spread over creators.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Quantiles {
    /// How many creators know the figure.
    pub n: usize,
    /// Its values at every 2.5th percentile, the smallest and the largest included: [`STEPS`].
    pub at: Vec<f64>,
}

impl Quantiles {
    /// The distribution of some values; `None` where fewer than [`MIN_CREATORS`] are finite.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values
            .into_iter()
            .filter(|value| value.is_finite())
            .collect();
        values.sort_unstable_by(f64::total_cmp);
        let last = values.len().checked_sub(1)?;
        (values.len() >= MIN_CREATORS).then(|| Self {
            n: values.len(),
            at: (0..STEPS)
                .map(|step| {
                    let place = (last * step) as f64 / (STEPS - 1) as f64;
                    let (below, part) = (place.floor() as usize, place.fract());
                    let value = values[below];
                    let next = values.get(below + 1).copied().unwrap_or(value);
                    value + (next - value) * part
                })
                .collect(),
        })
    }

    /// Which share of the creators lies below a value, in percent, 0–100. Among equal values,
    /// the middle of them. `None` where the distribution makes no sense.
    #[must_use]
    pub fn percentile(&self, value: f64) -> Option<f64> {
        if self.at.len() < 2 || !value.is_finite() {
            return None;
        }
        let place = |count: usize| {
            // Between the last step that is not above and the next.
            let (Some(before), Some(after)) = (count.checked_sub(1), self.at.get(count)) else {
                return if count == 0 {
                    0.0
                } else {
                    (self.at.len() - 1) as f64
                };
            };
            let low = self.at[before];
            let span = after - low;
            before as f64
                + if span > 0.0 {
                    (value - low) / span
                } else {
                    0.0
                }
        };
        let below = place(self.at.partition_point(|step| *step < value));
        let upto = place(self.at.partition_point(|step| *step <= value));
        Some((below.midpoint(upto) * 100.0 / (self.at.len() - 1) as f64).clamp(0.0, 100.0))
    }

    /// The value at a percentile, 0–100.
    #[must_use]
    pub fn value(&self, percentile: f64) -> Option<f64> {
        let last = self.at.len().checked_sub(1)?;
        let place = (percentile / 100.0 * last as f64).clamp(0.0, last as f64);
        let (below, part) = (place.floor() as usize, place.fract());
        let value = *self.at.get(below)?;
        let next = self.at.get(below + 1).copied().unwrap_or(value);
        Some(value + (next - value) * part)
    }
}

/// A metric's distribution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Spread {
    /// The metric.
    pub metric: Metric,
    /// Its distribution.
    pub quantiles: Quantiles,
}

/// The distributions of one selection's figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Benchmark {
    /// What the figures are over.
    pub selection: Selection,
    /// Those that enough creators know.
    pub spreads: Vec<Spread>,
}

/// A creator's peers, as distributions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Peers {
    /// Who they are.
    pub bucket: Bucket,
    /// How many there are.
    pub creators: usize,
    /// One for every selection.
    pub benchmarks: Vec<Benchmark>,
}

/// Where a value stands among peers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Which share of the peers lies below, in percent, 0–100.
    pub percentile: f64,
    /// The peers' median.
    pub median: f64,
    /// How many peers know the figure.
    pub n: usize,
}

impl Peers {
    /// How a metric is spread.
    #[must_use]
    pub fn spread(&self, selection: Selection, metric: Metric) -> Option<&Quantiles> {
        let mut benchmarks = self.benchmarks.iter();
        let benchmark = benchmarks.find(|benchmark| benchmark.selection == selection)?;
        let mut spreads = benchmark.spreads.iter();
        let spread = spreads.find(|spread| spread.metric == metric)?;
        Some(&spread.quantiles)
    }

    /// Where a value of a metric stands.
    #[must_use]
    pub fn standing(&self, selection: Selection, metric: Metric, value: f64) -> Option<Standing> {
        let quantiles = self.spread(selection, metric)?;
        Some(Standing {
            percentile: quantiles.percentile(value)?,
            median: quantiles.value(50.0)?,
            n: quantiles.n,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uniform() -> Quantiles {
        Quantiles::of((0..=100).map(f64::from)).unwrap()
    }

    #[test]
    fn a_percentile_is_the_share_below() {
        let spread = uniform();
        assert_eq!(spread.n, 101);
        for (value, percentile) in [
            (-5.0, 0.0),
            (0.0, 0.0),
            (25.0, 25.0),
            (33.0, 33.0),
            (50.0, 50.0),
            (100.0, 100.0),
            (1e9, 100.0),
        ] {
            let found = spread.percentile(value).unwrap();
            assert!((found - percentile).abs() < 1e-9, "{value}: {found}");
        }
        assert_eq!(spread.percentile(f64::NAN), None);
    }

    #[test]
    fn a_value_at_a_percentile_is_where_it_is_found() {
        let spread = uniform();
        for percentile in [0.0, 10.0, 42.0, 97.5, 100.0] {
            let value = spread.value(percentile).unwrap();
            assert!((spread.percentile(value).unwrap() - percentile).abs() < 1e-9);
        }
    }

    #[test]
    fn among_equals_one_stands_in_the_middle() {
        let spread =
            Quantiles::of(std::iter::repeat_n(0.0, 80).chain((1..=20).map(f64::from))).unwrap();
        let percentile = spread.percentile(0.0).unwrap();
        assert!((30.0..50.0).contains(&percentile), "{percentile}");
        let all = Quantiles::of(std::iter::repeat_n(7.0, 50)).unwrap();
        assert_eq!(all.percentile(7.0), Some(50.0));
        assert_eq!(all.percentile(6.9), Some(0.0));
        assert_eq!(all.percentile(7.1), Some(100.0));
    }

    #[test]
    fn too_few_are_no_peers() {
        assert_eq!(Quantiles::of((0..19).map(f64::from)), None);
        let unknown = (0..19).map(f64::from).chain([f64::NAN; 30]);
        assert_eq!(Quantiles::of(unknown), None);
        let broken = Quantiles { n: 30, at: vec![] };
        assert_eq!((broken.percentile(1.0), broken.value(50.0)), (None, None));
    }

    #[test]
    fn a_quote_of_nothing_is_no_quote() {
        let facts = Facts {
            picture_quote: Some(0),
            video_quote: Some(900),
            ..Facts::default()
        };
        assert_eq!(facts.quote(Kinds::Picture), None);
        assert_eq!(facts.quote(Kinds::Video), Some(900));
        assert_eq!(facts.quote(Kinds::All), Some(900));
    }
}
