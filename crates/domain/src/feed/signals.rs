//! What speaks for a note, as numbers from 0 to 1.

use chrono::{DateTime, Utc};

use super::{Candidate, Placed, Placement, Weights};
use crate::engagement::Counts;

/// What speaks for a note. Where it is unknown it drops out, and the others weigh more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// How deeply readers engage: `(collects + 2·comments + 2·shares) / (likes + that)`, as a
    /// percentile among the candidates. From public counts, so that all are measured alike.
    /// A note with few counts is taken to be like the others ([`PRIOR`]).
    Quality,
    /// Interactions per hour of age, of which there is at least one; as a percentile.
    Velocity,
    /// `2^(−age / half-life)`.
    Freshness,
    /// 1 below 1,000 followers, 0 from 300,000 (a top creator's), by the logarithm between.
    SmallAuthor,
}

impl What {
    /// All, in the order of [`Placed::signals`].
    pub const ALL: [Self; 4] = [
        Self::Quality,
        Self::Velocity,
        Self::Freshness,
        Self::SmallAuthor,
    ];
}

/// A signal and what it adds to a score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Signal {
    /// Which one.
    pub what: What,
    /// Its strength, 0–1; `None` where it is unknown.
    pub value: Option<f64>,
    /// Its share of the weight of all that is known, 0–1; 0 where it is unknown.
    pub weight: f64,
    /// Value times weight.
    pub points: f64,
}

/// How many points of the candidates' mean quality are added to a note's own counts: with two
/// likes and one comment it is not the best of all. Our own choice.
const PRIOR: f64 = 20.0;

/// Followers up to which an author is as small as can be, and from which it is not small.
const SMALLEST: f64 = 1_000.0;
const LARGEST: f64 = 300_000.0;

/// The candidates with their signals and scores, in their order.
pub(super) fn score(
    candidates: &[Candidate],
    now: DateTime<Utc>,
    weights: &Weights,
) -> Vec<Placed> {
    let quality = percentiles(qualities(candidates));
    let hours = |candidate: &Candidate| hours(candidate.published_at, now);
    let velocity = candidates.iter().map(|candidate| {
        let interactions = candidate.counts.interactions()? as f64;
        Some(interactions / hours(candidate).max(1.0))
    });
    let velocity = percentiles(velocity.collect());
    let weighed = weights.sound();
    let half_life = weights.half_life();
    let mut placed = Vec::with_capacity(candidates.len());
    for (index, ((candidate, quality), velocity)) in
        candidates.iter().zip(quality).zip(velocity).enumerate()
    {
        let freshness = 0.5_f64.powf(hours(candidate) / half_life);
        let values = [
            quality,
            velocity,
            Some(freshness),
            candidate.followers.map(smallness),
        ];
        let signals = signals(values, weighed);
        placed.push(Placed {
            index,
            id: candidate.id,
            score: signals.iter().map(|signal| signal.points).sum(),
            signals,
            by_score: 0,
            reason: Placement::ByScore,
        });
    }
    placed
}

impl Weights {
    /// The signals' weights, in the order of [`What::ALL`]; their default for those that are
    /// negative or not finite.
    fn sound(&self) -> [f64; 4] {
        let weights = |of: &Self| [of.quality, of.velocity, of.freshness, of.small_author];
        let mut sound = weights(self);
        for (weight, default) in sound.iter_mut().zip(weights(&Self::default())) {
            // A weight beyond this says no more, and their sum must be finite.
            *weight = if *weight >= 0.0 && weight.is_finite() {
                weight.min(1e100)
            } else {
                default
            };
        }
        sound
    }

    fn half_life(&self) -> f64 {
        let sensible = self.half_life_hours.is_finite() && self.half_life_hours > 0.0;
        if sensible {
            self.half_life_hours
        } else {
            Self::default().half_life_hours
        }
    }
}

fn signals(values: [Option<f64>; 4], weights: [f64; 4]) -> [Signal; 4] {
    let known = values
        .iter()
        .zip(weights)
        .filter(|(value, _)| value.is_some());
    let total: f64 = known.map(|(_, weight)| weight).sum();
    let mut signals = What::ALL.map(|what| Signal {
        what,
        value: None,
        weight: 0.0,
        points: 0.0,
    });
    for (signal, (value, weight)) in signals.iter_mut().zip(values.into_iter().zip(weights)) {
        signal.value = value;
        if let Some(value) = value
            && total > 0.0
        {
            signal.weight = weight / total;
            signal.points = signal.weight * value;
        }
    }
    signals
}

/// The depth of engagement of each candidate, as [`What::Quality`] says.
fn qualities(candidates: &[Candidate]) -> Vec<Option<f64>> {
    let (mut deep, mut all) = (0.0, 0.0);
    for (d, a) in candidates
        .iter()
        .filter_map(|candidate| depth(&candidate.counts))
    {
        deep += d;
        all += a;
    }
    let mean = if all > 0.0 { deep / all } else { 0.0 };
    candidates
        .iter()
        .map(|candidate| {
            let (deep, all) = depth(&candidate.counts)?;
            Some((deep + PRIOR * mean) / (all + PRIOR))
        })
        .collect()
}

/// The points of what takes more than a tap, and those of all.
fn depth(counts: &Counts) -> Option<(f64, f64)> {
    let [likes, collects, comments, shares] = [
        counts.likes?,
        counts.collects?,
        counts.comments?,
        counts.shares?,
    ]
    .map(|n| n as f64);
    let deep = collects + 2.0 * comments + 2.0 * shares;
    Some((deep, likes + deep))
}

/// Hours since a note was published; 0 for one dated ahead.
fn hours(published_at: DateTime<Utc>, now: DateTime<Utc>) -> f64 {
    (now - published_at).num_seconds().max(0) as f64 / 3600.0
}

fn smallness(followers: u64) -> f64 {
    let share = (LARGEST / (followers as f64).max(SMALLEST)).ln() / (LARGEST / SMALLEST).ln();
    share.max(0.0)
}

/// For each value the share of the other known ones that are below it, those that equal it
/// counting half; a half where there are no others.
fn percentiles(mut values: Vec<Option<f64>>) -> Vec<Option<f64>> {
    let mut sorted: Vec<f64> = values.iter().copied().flatten().collect();
    sorted.sort_unstable_by(f64::total_cmp);
    for value in values.iter_mut().flatten() {
        let below = sorted.partition_point(|other| *other < *value);
        let equal = sorted.partition_point(|other| *other <= *value) - below;
        let others = sorted.len() - 1;
        *value = if others == 0 {
            0.5
        } else {
            (below as f64 + (equal - 1) as f64 / 2.0) / others as f64
        };
    }
    values
}
