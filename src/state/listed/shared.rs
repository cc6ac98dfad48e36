//! What can be said of a shared list as a whole, from what anyone may see of its creators.

use chrono::{DateTime, Utc};
use hongbang_api::shortlists::SharedItem;
use hongbang_domain::tier::{Scheme, Tier};

/// A sum over those of whom it is known.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sum {
    /// The sum.
    pub of: f64,
    /// Of how many.
    pub known: usize,
}

impl Sum {
    fn add(&mut self, value: Option<f64>) {
        if let Some(value) = value.filter(|value| value.is_finite() && *value >= 0.0) {
            self.of += value;
            self.known += 1;
        }
    }
}

/// A shared list in figures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sums {
    /// The creators.
    pub creators: usize,
    /// How many of them are not there any more.
    pub gone: usize,
    /// How many of them are nowhere but in sheets of the list's owner's.
    pub own: usize,
    /// How many are of each tier of the scheme, the highest first; without a tier, or with
    /// unknown followers, last. Only what occurs.
    pub tiers: Vec<(Option<Tier>, usize)>,
    /// Followers.
    pub followers: Sum,
    /// Median interactions.
    pub interactions: Sum,
    /// Prices as agreed.
    pub prices: Sum,
    /// The oldest and the newest moment up to which data is complete.
    pub data: Option<(DateTime<Utc>, DateTime<Utc>)>,
}

impl Sums {
    /// The figures of these creators.
    #[must_use]
    pub fn of(items: &[SharedItem], scheme: &Scheme) -> Self {
        let mut sums = Self {
            creators: items.len(),
            ..Self::default()
        };
        let tiers = scheme.bounds().iter().map(|(tier, _)| Some(*tier));
        let mut tiers: Vec<_> = tiers.chain([None]).map(|tier| (tier, 0)).collect();
        for item in items {
            sums.prices.add(item.price.map(f64::from));
            let Some(card) = &item.card else {
                if item.own {
                    sums.own += 1;
                } else {
                    sums.gone += 1;
                }
                continue;
            };
            sums.followers.add(card.followers.map(|count| count as f64));
            sums.interactions.add(card.figures.interactions);
            let tier = card.followers.and_then(|count| scheme.tier(count));
            if let Some((_, count)) = tiers.iter_mut().find(|(other, _)| *other == tier) {
                *count += 1;
            }
            sums.data = Some(
                sums.data
                    .map_or((card.data_at, card.data_at), |(old, new)| {
                        (old.min(card.data_at), new.max(card.data_at))
                    }),
            );
        }
        tiers.retain(|(_, count)| *count > 0);
        sums.tiers = tiers;
        sums
    }

    /// How many are there, for whoever reads the link.
    #[must_use]
    pub fn there(&self) -> usize {
        self.creators.saturating_sub(self.gone + self.own)
    }
}

/// The token in the path of a link, `/s/{token}`, where it can be one: nothing else is asked for.
#[must_use]
pub fn token(path: &str) -> Option<&str> {
    /// More than any token has.
    const MOST: usize = 128;
    let token = path.strip_prefix("/s/")?;
    let token = token.strip_suffix('/').unwrap_or(token);
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let holds = !token.is_empty() && token.len() <= MOST && token.bytes().all(plain);
    holds.then_some(token)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use hongbang_domain::shortlist::State;

    use super::*;
    use crate::state::listed::item::tests::{card, id};

    fn item(number: u64, followers: Option<u64>, price: Option<u32>) -> SharedItem {
        SharedItem {
            id: id(number),
            card: Some(card(number, followers)),
            own: false,
            state: State::Shortlisted,
            pinned: false,
            remarks: None,
            price,
        }
    }

    #[test]
    fn what_is_unknown_is_not_nothing() {
        let mut gone = item(4, None, Some(900));
        gone.card = None;
        let mut own = item(6, None, None);
        (own.card, own.own) = (None, true);
        let mut later = item(5, Some(25_000), None);
        if let Some(card) = &mut later.card {
            card.data_at += TimeDelta::days(3);
            card.figures.interactions = Some(f64::INFINITY);
        }
        let items = [
            item(1, Some(400_000), Some(3_000)),
            item(2, Some(500), None),
            item(3, None, None),
            gone,
            own,
            later,
        ];
        let sums = Sums::of(&items, &Scheme::default());
        let counts = (sums.creators, sums.gone, sums.own, sums.there());
        assert_eq!(counts, (6, 1, 1, 4));
        assert_eq!(
            sums.tiers,
            [(Some(Tier::Top), 1), (Some(Tier::Micro), 1), (None, 2)]
        );
        let of = |sum: Sum| (sum.of, sum.known);
        assert_eq!(of(sums.followers), (425_500.0, 3));
        assert_eq!(of(sums.interactions), (361.5, 3), "infinity is no figure");
        assert_eq!(
            of(sums.prices),
            (3_900.0, 2),
            "a price is there without its creator"
        );
        let (old, new) = sums.data.unwrap();
        assert_eq!((new - old).num_days(), 3);
    }

    #[test]
    fn a_list_of_nobody_has_no_figures() {
        assert_eq!(Sums::of(&[], &Scheme::default()), Sums::default());
    }

    #[test]
    fn only_what_may_be_a_token_is_asked_for() {
        for (path, found) in [
            ("/s/aB3-_x", Some("aB3-_x")),
            ("/s/abc/", Some("abc")),
            ("/s/", None),
            ("/s/a/b", None),
            ("/s/../api", None),
            ("/s/%2e%2e", None),
            ("/s/a?b", None),
            ("/kols/7", None),
        ] {
            assert_eq!(token(path), found, "{path}");
        }
        assert_eq!(token(&format!("/s/{}", "a".repeat(129))), None);
    }
}
