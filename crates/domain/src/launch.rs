//! A note's first 24 hours, which decide how far it is shown, against those of its peers.
//!
//! Bands come first, the folk stages second: others deny that there are fixed pools at all.
//! What stands out needs a look; it is never called fraud here.

mod band;
mod stage;
#[cfg(test)]
mod tests;
mod verdict;

use serde::{Deserialize, Serialize};

use crate::engagement::Counts;

pub use band::{Band, MIN_PEERS, band};
pub use stage::{Condition, Met, Next, Reached, Stage, Test, stage};
pub use verdict::{
    Confidence, Input, MIN_AGE, MIN_LIKES, MIN_READS, Reason, Standing, Verdict, verdict,
};

/// How many hours a launch has.
pub const HOURS: usize = 24;

/// A note's first 24 hours: what each hour added, hour 0 first. Each array has 24 values; one
/// of another length is unknown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Launch {
    /// Impressions by hour.
    pub impressions: Vec<u64>,
    /// Reads by hour.
    pub reads: Vec<u64>,
    /// Likes by hour.
    pub likes: Vec<u64>,
    /// Collects by hour.
    pub collects: Vec<u64>,
    /// Comments by hour.
    pub comments: Vec<u64>,
    /// Shares by hour.
    pub shares: Vec<u64>,
}

/// What is counted by the hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Metric {
    /// Impressions.
    Impressions,
    /// Reads.
    Reads,
    /// Likes, collects and comments together.
    Interactions,
    /// Likes.
    Likes,
    /// Collects.
    Collects,
    /// Comments.
    Comments,
    /// Shares.
    Shares,
}

impl Metric {
    /// Every metric, in the order in which they are shown.
    pub const ALL: &'static [Self] = &[
        Self::Impressions,
        Self::Reads,
        Self::Interactions,
        Self::Likes,
        Self::Collects,
        Self::Comments,
        Self::Shares,
    ];
}

/// What a practitioner's rules ask for. Folklore: the platform has published neither pools nor
/// thresholds (practitioners' blogs). Hence settings, and always shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Rules {
    /// Reads per impression for the second pool, and for any beyond it.
    pub read_rate: f64,
    /// Share of plays that reach the end for the second pool; of a video.
    pub completion_rate: f64,
    /// Interactions per impression for the second pool; of a picture note.
    pub er_by_impressions: f64,
    /// Comments per read for the pool from 20,000 impressions.
    pub comment_rate: f64,
    /// More than this share of the day's likes in its first two hours is a surge: natural
    /// growth spreads over the day.
    pub surge: f64,
    /// Likes after the day below this share of all are a stop.
    pub stop: f64,
}

impl Default for Rules {
    /// 8 %, 45 %, 5 % and 5 %; a surge is more than 80 %, a stop less than 2 %.
    fn default() -> Self {
        Self {
            read_rate: 0.08,
            completion_rate: 0.45,
            er_by_impressions: 0.05,
            comment_rate: 0.05,
            surge: 0.80,
            stop: 0.02,
        }
    }
}

impl Launch {
    /// What each hour added; `None` where a curve it takes is unknown.
    #[must_use]
    pub fn hourly(&self, metric: Metric) -> Option<[u64; HOURS]> {
        let known = |curve: &[u64]| <[u64; HOURS]>::try_from(curve).ok();
        match metric {
            Metric::Impressions => known(&self.impressions),
            Metric::Reads => known(&self.reads),
            Metric::Likes => known(&self.likes),
            Metric::Collects => known(&self.collects),
            Metric::Comments => known(&self.comments),
            Metric::Shares => known(&self.shares),
            Metric::Interactions => {
                let mut sum = known(&self.likes)?;
                for other in [known(&self.collects)?, known(&self.comments)?] {
                    for (sum, value) in sum.iter_mut().zip(other) {
                        *sum = sum.saturating_add(value);
                    }
                }
                Some(sum)
            }
        }
    }

    /// What the whole day added, as counts, so that every rate can be asked of it. Follows and
    /// completion are not known by the hour.
    #[must_use]
    pub fn day(&self) -> Counts {
        let total = |metric| Some(*cumulative(self, metric)?.last()?);
        Counts {
            impressions: total(Metric::Impressions),
            reads: total(Metric::Reads),
            likes: total(Metric::Likes),
            collects: total(Metric::Collects),
            comments: total(Metric::Comments),
            shares: total(Metric::Shares),
            ..Counts::default()
        }
    }
}

/// What had come by the end of each hour; `None` where a curve it takes is unknown.
#[must_use]
pub fn cumulative(launch: &Launch, metric: Metric) -> Option<[u64; HOURS]> {
    let mut curve = launch.hourly(metric)?;
    let mut sum = 0_u64;
    for value in &mut curve {
        sum = sum.saturating_add(*value);
        *value = sum;
    }
    Some(curve)
}
