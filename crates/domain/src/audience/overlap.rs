//! How far two creators' audiences are the same people.

use super::{Audience, common, genders, normalised};

/// How many of the smaller creator's followers follow the other as well, as shares, 0–1.
///
/// Nobody outside the platform knows; this is an estimate with its bounds, our own model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Overlap {
    /// If people of the same gender, age and city followed either by chance.
    pub low: f64,
    /// In between: the nearer to `high`, the more alike what the two publish.
    pub likely: f64,
    /// If all followed the other whom its audience has room for.
    pub high: f64,
}

/// Accounts that use the platform in a month: 300 million (the platform's own figure of 2023).
const PLATFORM: f64 = 3.0e8;

/// How far alike content brings the estimate from the bottom to the top, at most, on a scale of
/// orders of magnitude. Our own guess: people follow several creators of a field, not all.
const REACH: f64 = 0.7;

/// The overlap of two audiences, by their sizes, what they have in common, and how alike the
/// content is (0–1). `None` where a size is not known, or neither gender, ages nor city tiers.
#[must_use]
pub fn overlap(
    (one_followers, one): (u64, &Audience),
    (other_followers, other): (u64, &Audience),
    content: f64,
) -> Option<Overlap> {
    let larger = one_followers.max(other_followers) as f64;
    if one_followers.min(other_followers) == 0 {
        return None;
    }
    // How much likelier than by chance two of the same kind meet, and how much has room.
    let mut parts: Vec<(f64, f64)> = Vec::new();
    let mut add = |both: Option<(f64, f64)>| parts.extend(both);
    add(one
        .female
        .zip(other.female)
        .and_then(|(one, other)| meeting(genders(one)?, genders(other)?, PLATFORM_GENDERS)));
    add(one
        .ages
        .zip(other.ages)
        .and_then(|(a, b)| meeting(a, b, PLATFORM_AGES)));
    add(one
        .city_tiers
        .zip(other.city_tiers)
        .and_then(|(a, b)| meeting(a, b, PLATFORM_TIERS)));
    if parts.is_empty() {
        return None;
    }
    let (likelier, room) = parts
        .iter()
        .fold((1.0, 1.0_f64), |(all, room), (times, common)| {
            (all * times, room.min(*common))
        });
    let high = room.clamp(0.0, 1.0);
    let low = (larger / PLATFORM * likelier).clamp(0.0, high);
    let likely = if low > 0.0 {
        low * (high / low).powf(REACH * content.clamp(0.0, 1.0))
    } else {
        0.0
    };
    Some(Overlap { low, likely, high })
}

/// The platform's own users: about 70 % women; ages and city tiers by the shares that its
/// reports give, roughly.
const PLATFORM_GENDERS: [f64; 2] = [0.7, 0.3];
const PLATFORM_AGES: [f64; 5] = [0.06, 0.36, 0.36, 0.15, 0.07];
const PLATFORM_TIERS: [f64; 4] = [0.18, 0.28, 0.24, 0.30];

fn meeting<const N: usize>(one: [f64; N], other: [f64; N], all: [f64; N]) -> Option<(f64, f64)> {
    let (one, other) = (normalised(one)?, normalised(other)?);
    let each = one.iter().zip(other).zip(all);
    let times: f64 = each.map(|((one, other), all)| one * other / all).sum();
    Some((times, common(one, other)?))
}
