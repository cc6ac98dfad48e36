//! What a note's first 24 hours say, with the reasons.

use serde::{Deserialize, Serialize};

use chrono::TimeDelta;

use super::{Band, HOURS, Launch, MIN_PEERS, Metric, Reached, Rules, band, cumulative, stage};
use crate::engagement::Counts;
use crate::note::NoteKind;

/// Below so many reads in 24 hours, rates are noise: at 30, one reader more or less moves a
/// rate by three points. Our own choice.
pub const MIN_READS: u64 = 30;

/// Below so many likes in 24 hours, when they came says nothing: friends like first. Our own
/// choice.
pub const MIN_LIKES: u64 = 20;

/// So old must a note be before one says that likes have stopped: its second and third day
/// are over. Our own choice, after the stages that practitioners name.
pub const MIN_AGE: TimeDelta = TimeDelta::hours(72);

/// What a verdict is given on.
#[derive(Debug, Clone, Copy)]
pub struct Input<'a> {
    /// The note's first 24 hours.
    pub launch: &'a Launch,
    /// Picture or video.
    pub kind: NoteKind,
    /// What readers did over its life so far.
    pub counts: &'a Counts,
    /// How old it was when the counts were taken: `data_at − published_at`.
    pub age: TimeDelta,
    /// The first 24 hours of its peers: of the author's other notes, or of notes of creators
    /// like the author.
    pub peers: &'a [Launch],
}

/// Where a note's reads stand among its peers' after 24 hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Above their upper quartile.
    Above,
    /// Within the quartiles.
    Within,
    /// Below their lower quartile.
    Below,
    /// Nobody can say.
    Unknown,
}

/// How far a comparison carries, by what it rests on. Our own choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// 5–9 peers.
    Low,
    /// 10–19 peers.
    Medium,
    /// From 20 peers.
    High,
}

impl Confidence {
    /// The confidence of so many; `None` below [`MIN_PEERS`].
    #[must_use]
    pub const fn of(n: usize) -> Option<Self> {
        match n {
            0..MIN_PEERS => None,
            MIN_PEERS..10 => Some(Self::Low),
            10..20 => Some(Self::Medium),
            20.. => Some(Self::High),
        }
    }
}

/// What the first 24 hours say.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// Where the note's reads stand among its peers'.
    pub standing: Standing,
    /// The hour (0–23) in which its reads left the band for good; `None` unless above or below.
    pub left_band_at: Option<usize>,
    /// The peers whose reads by the hour are known.
    pub n: usize,
    /// How far the comparison carries; `None` where there is none.
    pub confidence: Option<Confidence>,
    /// How far the note came, as folklore has it; `None` where its impressions are unknown.
    pub stage: Option<Reached>,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// A reason. Shares and rates are 0–1 and more, never NaN.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// Likes surged in the first two hours and then stopped. Needs a look.
    LikesSurgedAndStopped {
        /// Share of the day's likes in its first two hours.
        first_two_hours: f64,
        /// Share of all likes that came after the day.
        after: f64,
    },
    /// Most of the day's likes came in its first two hours, but likes went on later, or it is
    /// too early or unknown whether they did.
    FirstTwoHours {
        /// Their share.
        share: f64,
    },
    /// More reads than the peers' upper quartile.
    AboveBand {
        /// The note's per the quartile's; `None` where that is 0.
        by: Option<f64>,
    },
    /// Fewer reads than the peers' lower quartile.
    BelowBand {
        /// The note's per the quartile's.
        by: f64,
    },
    /// Reads per impression, beside what folklore asks for.
    ReadRate {
        /// What the note has.
        value: f64,
        /// What is asked for.
        needed: f64,
    },
    /// Too few reads to say much.
    Sparse {
        /// Reads in 24 hours; fewer than [`MIN_READS`].
        reads: u64,
    },
    /// Too few peers to compare with.
    FewPeers {
        /// How many there are; fewer than [`MIN_PEERS`].
        n: usize,
    },
    /// Nobody knows its reads by the hour.
    ReadsUnknown,
}

impl Verdict {
    /// Whether somebody should look at the note. Never that anything is wrong with it.
    #[must_use]
    pub fn needs_a_look(&self) -> bool {
        self.reasons
            .iter()
            .any(|reason| matches!(reason, Reason::LikesSurgedAndStopped { .. }))
    }
}

/// What a note's first 24 hours say.
#[must_use]
pub fn verdict(input: &Input<'_>, rules: &Rules) -> Verdict {
    let reads = cumulative(input.launch, Metric::Reads);
    let total = reads.and_then(|reads| reads.last().copied());
    let n = input
        .peers
        .iter()
        .filter(|peer| peer.hourly(Metric::Reads).is_some())
        .count();
    let band = band(input.peers, Metric::Reads);
    let sparse = total.filter(|&total| total < MIN_READS);
    let (standing, left_band_at) = match (&reads, &band) {
        (Some(reads), Some(band)) => standing(reads, band),
        _ => (Standing::Unknown, None),
    };

    let mut reasons = Vec::new();
    reasons.extend(likes(input, rules));
    if let (Some(total), Some(band)) = (total, &band) {
        reasons.extend(beside(standing, total, band));
    }
    if sparse.is_none()
        && let Some(value) = input.launch.day().read_rate()
    {
        reasons.push(Reason::ReadRate {
            value,
            needed: rules.read_rate,
        });
    }
    reasons.extend(sparse.map(|reads| Reason::Sparse { reads }));
    if n < MIN_PEERS {
        reasons.push(Reason::FewPeers { n });
    }
    if total.is_none() {
        reasons.push(Reason::ReadsUnknown);
    }
    Verdict {
        standing,
        left_band_at,
        n,
        confidence: Confidence::of(n).filter(|_| standing != Standing::Unknown),
        stage: stage(input.launch, input.kind, input.counts, rules),
        reasons,
    }
}

/// Where reads stand after 24 hours, and since which hour for good. A note with few reads
/// among peers that have few as well stands nowhere.
fn standing(reads: &[u64; HOURS], band: &Band) -> (Standing, Option<usize>) {
    let side = |hour: usize| match (reads.get(hour), band.p25.get(hour), band.p75.get(hour)) {
        (Some(&reads), Some(&p25), _) if (reads as f64) < p25 => Standing::Below,
        (Some(&reads), _, Some(&p75)) if reads as f64 > p75 => Standing::Above,
        (Some(_), Some(_), Some(_)) => Standing::Within,
        _ => Standing::Unknown,
    };
    let last = HOURS - 1;
    let (Some(&total), Some(&p25)) = (reads.get(last), band.p25.get(last)) else {
        return (Standing::Unknown, None);
    };
    let standing = side(last);
    if total < MIN_READS && p25 < MIN_READS as f64 {
        return (Standing::Unknown, None);
    }
    if matches!(standing, Standing::Within | Standing::Unknown) {
        return (standing, None);
    }
    let outside = (0..HOURS)
        .rev()
        .take_while(|&hour| side(hour) == standing)
        .last();
    (standing, outside)
}

fn beside(standing: Standing, total: u64, band: &Band) -> Option<Reason> {
    let total = total as f64;
    match standing {
        Standing::Above => {
            let p75 = *band.p75.last()?;
            Some(Reason::AboveBand {
                by: (p75 > 0.0).then(|| total / p75),
            })
        }
        // What is below it is above nothing: the quartile is not 0.
        Standing::Below => Some(Reason::BelowBand {
            by: total / *band.p25.last()?,
        }),
        Standing::Within | Standing::Unknown => None,
    }
}

/// Whether likes came in the first two hours, and whether they stopped.
fn likes(input: &Input<'_>, rules: &Rules) -> Option<Reason> {
    let likes = cumulative(input.launch, Metric::Likes)?;
    let (&first_two, &day) = (likes.get(1)?, likes.last()?);
    if day < MIN_LIKES {
        return None;
    }
    let share = first_two as f64 / day as f64;
    if share <= rules.surge {
        return None;
    }
    let after = input
        .counts
        .likes
        .filter(|_| input.age >= MIN_AGE)
        // Likes that were taken back since leave fewer than there were.
        .map(|all| all.saturating_sub(day) as f64 / all.max(1) as f64);
    Some(match after {
        Some(after) if after < rules.stop => Reason::LikesSurgedAndStopped {
            first_two_hours: share,
            after,
        },
        _ => Reason::FirstTwoHours { share },
    })
}
