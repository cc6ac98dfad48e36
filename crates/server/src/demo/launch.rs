//! The first 24 hours of a note, hour by hour.

use hongbang_api::notes::Launch;

use super::chance::Chance;
use super::curve::LAUNCH_HOURS;
use super::traffic::{Traffic, metric};

/// The first 24 hours; `None` of a note that is younger than that, whose later hours are
/// unknown and not 0.
///
/// Each sum is part of the note's counts: what came later is the rest.
pub fn of(note: &Traffic, chance: &mut Chance) -> Option<Launch> {
    if note.age() < LAUNCH_HOURS as f64 {
        return None;
    }
    let mut hours = [[0; LAUNCH_HOURS]; metric::ALL];
    // An hour is a little better or worse than the rule for all metrics at once.
    let weather: [f64; LAUNCH_HOURS] = std::array::from_fn(|_| chance.between(0.75, 1.3));
    for wave in &note.waves {
        let there = wave.curve.at(note.age());
        let weights: [f64; LAUNCH_HOURS] =
            std::array::from_fn(|hour| wave.curve.hour(hour) * weather[hour]);
        let total: f64 = weights.iter().sum();
        if total <= 0.0 {
            continue;
        }
        let first_day = wave.curve.at(LAUNCH_HOURS as f64) / there;
        for (metric, hours) in hours.iter_mut().enumerate() {
            let count = (wave.counts[metric] as f64 * first_day).floor();
            // The carry starts anywhere, so that small counts do not all fall on one hour.
            let mut carry = chance.unit();
            let mut left = count as u64;
            for (hour, weight) in hours.iter_mut().zip(weights) {
                carry += count * weight / total;
                let now = (carry as u64).min(left);
                carry -= now as f64;
                left -= now;
                *hour += now;
            }
        }
    }
    let of = |metric: usize| hours[metric].to_vec();
    Some(Launch {
        impressions: of(metric::IMPRESSIONS),
        reads: of(metric::READS),
        likes: of(metric::LIKES),
        collects: of(metric::COLLECTS),
        comments: of(metric::COMMENTS),
        shares: of(metric::SHARES),
    })
}
