//! How far it is to the next tier and to a brand partner's badge, and when that may be.

use hongbang_domain::eligibility::{Eligibility, Rule};
use hongbang_domain::tier::{Scheme, Tier};
use hongbang_domain::window::Growth;

/// Further ahead than two years, a straight line says nothing.
pub const FAR: u64 = 730;

/// A way that is not at its end yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Way {
    /// The followers that it takes.
    pub goal: u64,
    /// How many of them are missing; at least 1.
    pub missing: u64,
    /// How much of the way is behind one, 0–1: from the tier that one has, or from nothing.
    pub done: f64,
}

/// When a way may end, if followers go on to come as they did.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum When {
    /// In so many days, at so many followers a day.
    In {
        /// Days from the data's date; at least 1.
        days: u64,
        /// Followers a day.
        rate: f64,
    },
    /// Further ahead than [`FAR`].
    Far {
        /// Followers a day.
        rate: f64,
    },
    /// Followers do not grow.
    Standing,
    /// Nobody knows whether they do.
    Unknown,
}

/// The way to the next tier; `None` in the highest.
#[must_use]
pub fn to_next_tier(scheme: &Scheme, followers: u64) -> Option<(Tier, Way)> {
    let next = scheme.next(followers)?;
    let bounds = scheme.bounds().iter().map(|(_, bound)| *bound);
    let from = bounds.into_iter().find(|bound| *bound <= followers);
    Some((next.tier, way(from.unwrap_or(0), followers, next.missing)))
}

/// The way to where one may become a brand partner; `None` where one may, or nobody knows.
#[must_use]
pub fn to_partner(rule: Rule, followers: Option<u64>) -> Option<Way> {
    match rule.check(followers) {
        Eligibility::TooFew { missing } => Some(way(0, followers?, missing)),
        Eligibility::Eligible | Eligibility::Unknown => None,
    }
}

fn way(from: u64, followers: u64, missing: u64) -> Way {
    let goal = followers.saturating_add(missing);
    let whole = goal.saturating_sub(from).max(1);
    Way {
        goal,
        missing,
        done: (followers.saturating_sub(from) as f64 / whole as f64).clamp(0.0, 1.0),
    }
}

/// When so many followers may have come, on a straight line.
#[must_use]
pub fn when(missing: u64, growth: Option<Growth>) -> When {
    let Some(growth) = growth.filter(|growth| growth.days > 0) else {
        return When::Unknown;
    };
    if growth.gained <= 0 {
        return When::Standing;
    }
    let rate = growth.gained as f64 / growth.days as f64;
    let days = (missing as f64 / rate).ceil();
    if days > FAR as f64 {
        When::Far { rate }
    } else {
        When::In {
            days: (days as u64).max(1),
            rate,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_way_starts_at_ones_own_tier() {
        let scheme = Scheme::default();
        let (tier, way) = to_next_tier(&scheme, 50_000).unwrap();
        assert_eq!((tier, way.goal, way.missing), (Tier::Mid, 80_000, 30_000));
        assert!(
            (way.done - 0.5).abs() < 1e-9,
            "20,000 to 80,000: {}",
            way.done
        );
        let (tier, way) = to_next_tier(&scheme, 250).unwrap();
        assert_eq!((tier, way.goal, way.done), (Tier::Nano, 1_000, 0.25));
        let (tier, way) = to_next_tier(&scheme, 80_000).unwrap();
        assert_eq!((tier, way.done), (Tier::Top, 0.0));
        assert_eq!(to_next_tier(&scheme, 300_000), None);
    }

    #[test]
    fn a_partner_has_more_than_so_many() {
        let rule = Rule { more_than: 1_000 };
        let way = to_partner(rule, Some(1_000)).unwrap();
        assert_eq!((way.goal, way.missing), (1_001, 1));
        assert_eq!(to_partner(rule, Some(1_001)), None);
        assert_eq!(to_partner(rule, None), None);
        assert_eq!(to_partner(rule, Some(0)).unwrap().done, 0.0);
    }

    #[test]
    fn a_straight_line_only_where_followers_grow() {
        let growth = |gained, days| {
            Some(Growth {
                gained,
                share: None,
                days,
            })
        };
        for (missing, growth, expected) in [
            (
                300,
                growth(290, 29),
                When::In {
                    days: 30,
                    rate: 10.0,
                },
            ),
            (
                1,
                growth(290, 29),
                When::In {
                    days: 1,
                    rate: 10.0,
                },
            ),
            (7_301, growth(290, 29), When::Far { rate: 10.0 }),
            (
                7_300,
                growth(290, 29),
                When::In {
                    days: 730,
                    rate: 10.0,
                },
            ),
            (300, growth(0, 29), When::Standing),
            (300, growth(-5, 29), When::Standing),
            (300, growth(9, 0), When::Unknown),
            (300, None, When::Unknown),
            (u64::MAX, growth(1, 1), When::Far { rate: 1.0 }),
        ] {
            assert_eq!(when(missing, growth), expected, "{missing} {growth:?}");
        }
    }
}
