//! What a note costs a brand, what it gets for it, and what would be fair.
//!
//! A quote of 0 is an unknown quote, not a free note.

use serde::{Deserialize, Serialize};

/// The platform's fee on top of a quote, as a share of it: 0–1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fee(f64);

impl Fee {
    /// A fee of one's own; `None` unless it is from 0 to 1.
    #[must_use]
    pub fn new(share: f64) -> Option<Self> {
        (0.0..=1.0).contains(&share).then_some(Self(share))
    }

    /// The share of the quote, 0–1.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }
}

impl Default for Fee {
    /// 10 % (trade press).
    fn default() -> Self {
        Self(0.10)
    }
}

/// What a note costs the brand, in yuan: the quote and the platform's fee. `None` for a quote
/// of 0, which is an unknown one.
#[must_use]
pub fn cost(quote: u32, fee: Fee) -> Option<f64> {
    (quote != 0).then(|| f64::from(quote) * (1.0 + fee.get()))
}

/// Yuan per thousand impressions. See [`per`] for when there is none.
#[must_use]
pub fn cpm(cost: f64, impressions: f64) -> Option<f64> {
    per(cost, impressions / 1000.0)
}

/// Yuan per read. Below ¥1 good, below ¥0.5 excellent (trade press). See [`per`]
/// for when there is none.
#[must_use]
pub fn cpr(cost: f64, reads: f64) -> Option<f64> {
    per(cost, reads)
}

/// Yuan per play of a video. See [`per`] for when there is none.
#[must_use]
pub fn cpv(cost: f64, plays: f64) -> Option<f64> {
    per(cost, plays)
}

/// Yuan per interaction. Below ¥10 good, below ¥5 excellent (trade press). See
/// [`per`] for when there is none.
#[must_use]
pub fn cpe(cost: f64, interactions: f64) -> Option<f64> {
    per(cost, interactions)
}

/// A cost per unit. The count is an `f64` because it usually is a median.
///
/// `None` where the count is not above 0, the cost is negative, or either, or the result, is
/// not finite.
#[must_use]
pub fn per(cost: f64, count: f64) -> Option<f64> {
    let price = cost / count;
    (cost >= 0.0 && count > 0.0 && count.is_finite() && price.is_finite()).then_some(price)
}

/// How much work a note is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Work {
    /// A picture note or a simple video.
    Ordinary,
    /// A video with a script, several scenes or a crew.
    ComplexVideo,
}

/// What the fair price is computed from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FairPriceInputs {
    /// The creator's followers.
    pub followers: u64,
    /// The *mean* interactions of its notes: the rule of thumb is made for the mean, unlike
    /// everything else here.
    pub mean_interactions: f64,
    /// Share of its notes that went viral, 0–1; `None` leaves the price as it is.
    pub viral_rate: Option<f64>,
    /// How much work the note is.
    pub work: Work,
    /// Paid cooperations so far; `None` leaves the price as it is.
    pub past_deals: Option<u32>,
}

/// The rule of thumb for a fair price. Folklore (practitioners' blogs), hence all of it a setting:
/// `followers × 0.1 + mean interactions × 0.5`, then × 1.2 if at least 20 % of the notes went
/// viral, × 1.3 for a complex video, × 0.8 after at most 3 deals.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct FairPriceRule {
    /// Yuan per follower.
    pub per_follower: f64,
    /// Yuan per mean interaction.
    pub per_interaction: f64,
    /// The viral rate from which [`Self::viral_factor`] applies, 0–1.
    pub viral_from: f64,
    /// The factor for creators whose notes go viral.
    pub viral_factor: f64,
    /// The factor for a complex video.
    pub complex_factor: f64,
    /// The most past deals for which [`Self::newcomer_factor`] applies.
    pub newcomer_deals: u32,
    /// The factor for newcomers to cooperation.
    pub newcomer_factor: f64,
}

impl Default for FairPriceRule {
    fn default() -> Self {
        Self {
            per_follower: 0.1,
            per_interaction: 0.5,
            viral_from: 0.20,
            viral_factor: 1.2,
            complex_factor: 1.3,
            newcomer_deals: 3,
            newcomer_factor: 0.8,
        }
    }
}

/// A fair price with its parts, in yuan: `(followers + interactions) × viral × complex ×
/// newcomer = total`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FairPrice {
    /// The part for followers.
    pub followers: f64,
    /// The part for interactions.
    pub interactions: f64,
    /// The factor for virality; 1 where it does not apply.
    pub viral: f64,
    /// The factor for work; 1 where it does not apply.
    pub complex: f64,
    /// The factor for newcomers; 1 where it does not apply.
    pub newcomer: f64,
    /// The price.
    pub total: f64,
}

impl FairPriceRule {
    /// The fair price; `None` where the rule or the mean make none (a price that is negative
    /// or not finite).
    #[must_use]
    pub fn price(&self, inputs: &FairPriceInputs) -> Option<FairPrice> {
        let followers = inputs.followers as f64 * self.per_follower;
        let interactions = inputs.mean_interactions * self.per_interaction;
        let viral = match inputs.viral_rate {
            Some(rate) if rate >= self.viral_from => self.viral_factor,
            _ => 1.0,
        };
        let complex = match inputs.work {
            Work::ComplexVideo => self.complex_factor,
            Work::Ordinary => 1.0,
        };
        let newcomer = match inputs.past_deals {
            Some(deals) if deals <= self.newcomer_deals => self.newcomer_factor,
            _ => 1.0,
        };
        let total = (followers + interactions) * viral * complex * newcomer;
        (total.is_finite() && total >= 0.0).then_some(FairPrice {
            followers,
            interactions,
            viral,
            complex,
            newcomer,
            total,
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn close(a: Option<f64>, b: f64) -> bool {
        a.is_some_and(|a| (a - b).abs() < 1e-9 * b.abs().max(1.0))
    }

    #[test]
    fn the_brand_pays_the_quote_and_the_fee() {
        assert!(close(cost(1_000, Fee::default()), 1_100.0));
        assert!(close(cost(1_000, Fee::new(0.0).unwrap()), 1_000.0));
        assert!(close(
            cost(u32::MAX, Fee::new(1.0).unwrap()),
            2.0 * f64::from(u32::MAX)
        ));
    }

    #[test]
    fn a_quote_of_zero_is_unknown_not_free() {
        assert_eq!(cost(0, Fee::default()), None);
    }

    #[test]
    fn a_fee_is_a_share() {
        assert_eq!(Fee::new(0.05).map(Fee::get), Some(0.05));
        for share in [-0.01, 1.01, f64::NAN, f64::INFINITY] {
            assert_eq!(Fee::new(share), None);
        }
    }

    #[test]
    fn what_the_money_buys() {
        assert!(close(cpm(1_100.0, 55_000.0), 20.0));
        assert!(close(cpr(1_100.0, 2_200.0), 0.5));
        assert!(close(cpv(1_100.0, 4_400.0), 0.25));
        assert!(close(cpe(1_100.0, 110.0), 10.0));
        for price in [cpm, cpr, cpv, cpe] {
            assert_eq!(price(1_100.0, 0.0), None);
            assert_eq!(price(-1.0, 10.0), None);
            assert_eq!(price(f64::NAN, 10.0), None);
            assert_eq!(price(1_100.0, f64::INFINITY), None);
        }
    }

    const CREATOR: FairPriceInputs = FairPriceInputs {
        followers: 20_000,
        mean_interactions: 400.0,
        viral_rate: None,
        work: Work::Ordinary,
        past_deals: None,
    };

    #[test]
    fn the_fair_price_and_its_factors() {
        let total = |inputs: FairPriceInputs| {
            FairPriceRule::default()
                .price(&inputs)
                .map(|price| price.total)
        };
        assert!(close(total(CREATOR), 2_200.0));
        assert!(close(
            total(FairPriceInputs {
                viral_rate: Some(0.19),
                ..CREATOR
            }),
            2_200.0
        ));
        assert!(close(
            total(FairPriceInputs {
                viral_rate: Some(0.20),
                ..CREATOR
            }),
            2_640.0
        ));
        assert!(close(
            total(FairPriceInputs {
                work: Work::ComplexVideo,
                ..CREATOR
            }),
            2_860.0
        ));
        assert!(close(
            total(FairPriceInputs {
                past_deals: Some(3),
                ..CREATOR
            }),
            1_760.0
        ));
        assert!(close(
            total(FairPriceInputs {
                past_deals: Some(4),
                ..CREATOR
            }),
            2_200.0
        ));
        assert_eq!(
            total(FairPriceInputs {
                mean_interactions: f64::NAN,
                ..CREATOR
            }),
            None
        );
    }

    proptest! {
        #[test]
        fn the_parts_make_the_price(
            followers: u64,
            mean_interactions in 0.0..1e9_f64,
            viral_rate in proptest::option::of(0.0..=1.0_f64),
            past_deals: Option<u32>,
        ) {
            let inputs = FairPriceInputs {
                followers, mean_interactions, viral_rate, work: Work::ComplexVideo, past_deals,
            };
            let price = FairPriceRule::default().price(&inputs).unwrap();
            let product = (price.followers + price.interactions)
                * price.viral * price.complex * price.newcomer;
            prop_assert_eq!(product, price.total);
            prop_assert!(price.total >= 0.0 && price.total.is_finite());
        }

        #[test]
        fn a_price_per_unit_is_finite_and_not_negative(cost: f64, count: f64) {
            for price in [cpm(cost, count), cpe(cost, count)].into_iter().flatten() {
                prop_assert!(price.is_finite() && price >= 0.0);
            }
        }
    }
}
