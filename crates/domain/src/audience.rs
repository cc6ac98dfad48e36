//! Who a creator's followers are, as distributions.

mod overlap;

use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::place::CityId;
pub use overlap::{Overlap, overlap};

/// A creator's audience. Shares are 0–1; a distribution may sum to less than one where the
/// source lists only its head.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Audience {
    /// Share of women.
    pub female: Option<f64>,
    /// Shares by age: under 18, 18–24, 25–34, 35–44, over 44.
    pub ages: Option<[f64; 5]>,
    /// Shares by city tier: first, new first, second, third and below.
    pub city_tiers: Option<[f64; 4]>,
    /// The largest cities, largest first.
    pub cities: Vec<CityShare>,
    /// The strongest interests, strongest first.
    pub interests: Vec<InterestShare>,
}

/// One city's share of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CityShare {
    /// The city.
    pub city: CityId,
    /// Its share, 0–1.
    pub share: f64,
}

/// One interest's share of an audience.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InterestShare {
    /// The interest, as a content category.
    pub interest: Category,
    /// Its share, 0–1.
    pub share: f64,
}

/// How far a distribution may be from summing to one, and still be whole: what rounding makes.
const ROUNDING: f64 = 0.02;

/// A distribution as parts of one. `None` where it is none: nothing in it, a negative share, or
/// one that is not finite.
#[must_use]
pub fn normalised<const N: usize>(shares: [f64; N]) -> Option<[f64; N]> {
    let sum: f64 = shares.iter().sum();
    let whole = shares.iter().all(|share| *share >= 0.0) && sum > 0.0 && sum.is_finite();
    whole.then(|| shares.map(|share| share / sum))
}

/// Whether a distribution sums to one, give or take what rounding makes.
#[must_use]
pub fn is_whole(shares: &[f64]) -> bool {
    (shares.iter().sum::<f64>() - 1.0).abs() <= ROUNDING
}

/// The share of women as a distribution: women, men.
#[must_use]
pub fn genders(female: f64) -> Option<[f64; 2]> {
    (0.0..=1.0)
        .contains(&female)
        .then_some([female, 1.0 - female])
}

/// What two distributions have in common: `Σ min(pᵢ, qᵢ)`, which is one less their total
/// variation distance. 1 where they are the same, 0 where they share nothing.
#[must_use]
pub fn common<const N: usize>(one: [f64; N], other: [f64; N]) -> Option<f64> {
    let (one, other) = (normalised(one)?, normalised(other)?);
    let common = one.iter().zip(other).map(|(one, other)| one.min(other));
    Some(common.sum::<f64>().min(1.0))
}

/// How like two audiences are: the mean of what they have in common by gender, age, city tier
/// and interest, as far as both are known. `None` where nothing is.
#[must_use]
pub fn similarity(one: &Audience, other: &Audience) -> Option<f64> {
    let gender = one.female.zip(other.female);
    let parts = [
        gender.and_then(|(one, other)| common(genders(one)?, genders(other)?)),
        one.ages
            .zip(other.ages)
            .and_then(|(one, other)| common(one, other)),
        one.city_tiers
            .zip(other.city_tiers)
            .and_then(|(one, other)| common(one, other)),
        interests(one, other),
    ];
    mean(parts.into_iter().flatten())
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0.0), |(sum, n), value| (sum + value, n + 1.0));
    (n > 0.0).then(|| sum / n)
}

/// What the listed interests have in common, each list taken as the whole of it.
fn interests(one: &Audience, other: &Audience) -> Option<f64> {
    let sum = |audience: &Audience| -> Option<f64> {
        let sum: f64 = audience
            .interests
            .iter()
            .map(|interest| interest.share)
            .sum();
        (sum > 0.0 && sum.is_finite()).then_some(sum)
    };
    let (whole, other_whole) = (sum(one)?, sum(other)?);
    let common = one.interests.iter().filter_map(|interest| {
        let mut theirs = other.interests.iter();
        let theirs = theirs.find(|theirs| theirs.interest == interest.interest)?;
        Some((interest.share / whole).min(theirs.share / other_whole))
    });
    Some(common.sum::<f64>().clamp(0.0, 1.0))
}

/// Whom a brand wants to reach. What is not set does not matter to it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Target {
    /// The share of women that the brand wants, 0–1.
    pub female: Option<f64>,
    /// The ages that it wants, in the order of [`Audience::ages`].
    pub ages: [bool; 5],
    /// The city tiers that it wants, in the order of [`Audience::city_tiers`].
    pub city_tiers: [bool; 4],
    /// The interests that it wants.
    pub interests: Vec<Category>,
}

impl Target {
    /// Whether nothing is wanted.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What an audience is compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Aspect {
    /// Women and men.
    Gender,
    /// Ages.
    Age,
    /// City tiers.
    CityTier,
    /// Interests.
    Interest,
}

/// How far one aspect of an audience is as wanted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AspectFit {
    /// Which.
    pub aspect: Aspect,
    /// The share of the audience that is as wanted, 0–1: one less the total variation distance
    /// to the target, or to the nearest distribution within it. `None` where it is not known.
    pub fit: Option<f64>,
}

/// How far an audience is whom a brand wants.
#[derive(Debug, Clone, PartialEq)]
pub struct Fit {
    /// The mean of the aspects that are wanted and known, 0–1; `None` where there is none.
    pub score: Option<f64>,
    /// The aspects that are wanted.
    pub aspects: Vec<AspectFit>,
}

/// How far an audience is whom a brand wants; `None` where it wants nobody in particular.
#[must_use]
pub fn fit(audience: &Audience, target: &Target) -> Option<Fit> {
    let mut aspects = Vec::new();
    let mut add = |aspect, fit: Option<f64>| aspects.push(AspectFit { aspect, fit });
    if let Some(female) = target.female {
        let fit = audience
            .female
            .and_then(|share| common(genders(share)?, genders(female)?));
        add(Aspect::Gender, fit);
    }
    if target.ages.contains(&true) {
        add(Aspect::Age, within(audience.ages, target.ages));
    }
    if target.city_tiers.contains(&true) {
        add(
            Aspect::CityTier,
            within(audience.city_tiers, target.city_tiers),
        );
    }
    if !target.interests.is_empty() {
        let listed: f64 = audience
            .interests
            .iter()
            .map(|interest| interest.share)
            .sum();
        let wanted = audience.interests.iter();
        let wanted = wanted.filter(|interest| target.interests.contains(&interest.interest));
        let wanted: f64 = wanted.map(|interest| interest.share).sum();
        let known = listed > 0.0 && listed.is_finite() && wanted >= 0.0;
        add(Aspect::Interest, known.then(|| (wanted / listed).min(1.0)));
    }
    (!aspects.is_empty()).then(|| Fit {
        score: mean(aspects.iter().filter_map(|aspect| aspect.fit)),
        aspects,
    })
}

/// The share of a distribution that lies in a set.
fn within<const N: usize>(shares: Option<[f64; N]>, set: [bool; N]) -> Option<f64> {
    let shares = normalised(shares?)?;
    let inside = shares.iter().zip(set).filter(|(_, wanted)| *wanted);
    Some(inside.map(|(share, _)| *share).sum::<f64>().min(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn audience(female: f64, ages: [f64; 5]) -> Audience {
        Audience {
            female: Some(female),
            ages: Some(ages),
            city_tiers: None,
            cities: Vec::new(),
            interests: vec![
                InterestShare {
                    interest: Category::Food,
                    share: 0.3,
                },
                InterestShare {
                    interest: Category::Travel,
                    share: 0.1,
                },
            ],
        }
    }

    const YOUNG: [f64; 5] = [0.1, 0.6, 0.3, 0.0, 0.0];
    const OLD: [f64; 5] = [0.0, 0.0, 0.2, 0.3, 0.5];

    #[test]
    fn an_audience_is_as_wanted_by_the_share_that_is() {
        let target = Target {
            female: Some(1.0),
            ages: [false, true, true, false, false],
            interests: vec![Category::Food, Category::Pets],
            ..Target::default()
        };
        let found = fit(&audience(0.8, YOUNG), &target).unwrap();
        let fits: Vec<_> = found
            .aspects
            .iter()
            .map(|part| (part.aspect, part.fit))
            .collect();
        assert_eq!(fits.len(), 3, "city tiers do not matter");
        for ((aspect, fit), expected) in fits.into_iter().zip([0.8, 0.9, 0.75]) {
            assert!((fit.unwrap() - expected).abs() < 1e-9, "{aspect:?} {fit:?}");
        }
        assert!((found.score.unwrap() - (0.8 + 0.9 + 0.75) / 3.0).abs() < 1e-9);
        assert_eq!(fit(&audience(0.8, YOUNG), &Target::default()), None);
    }

    #[test]
    fn what_is_not_known_drops_out_and_is_still_named() {
        let unknown = Audience {
            female: None,
            ages: Some([0.0; 5]),
            city_tiers: None,
            cities: Vec::new(),
            interests: Vec::new(),
        };
        let target = Target {
            female: Some(0.5),
            ages: [true; 5],
            city_tiers: [true, false, false, false],
            interests: vec![Category::Food],
        };
        let found = fit(&unknown, &target).unwrap();
        assert_eq!(found.score, None);
        assert_eq!(found.aspects.len(), 4);
        assert!(found.aspects.iter().all(|part| part.fit.is_none()));
        assert_eq!(similarity(&unknown, &audience(0.5, YOUNG)), None);
    }

    #[test]
    fn a_distribution_that_does_not_sum_to_one_is_taken_for_its_parts() {
        assert_eq!(common([0.2, 0.2], [0.5, 0.5]), Some(1.0));
        assert_eq!(common([20.0, 60.0], [0.25, 0.75]), Some(1.0));
        assert!(is_whole(&[0.5, 0.495]) && !is_whole(&[0.5, 0.3]) && !is_whole(&[f64::NAN]));
        for broken in [
            [0.0, 0.0],
            [-0.5, 1.5],
            [f64::NAN, 1.0],
            [f64::INFINITY, 1.0],
        ] {
            assert_eq!(normalised(broken), None, "{broken:?}");
        }
        assert_eq!(genders(1.2), None);
    }

    #[test]
    fn overlap_grows_with_size_with_what_is_common_and_with_content() {
        let (young, old) = (audience(0.8, YOUNG), audience(0.8, OLD));
        let of = |size, other: &Audience, content| {
            overlap((size, &young), (50_000, other), content).unwrap()
        };
        let base = of(50_000, &young, 0.3);
        assert!(0.0 < base.low && base.low < base.likely && base.likely < base.high);
        assert!(of(500_000, &young, 0.3).low > base.low);
        assert!(of(50_000, &old, 0.3).high < base.high);
        assert!(of(50_000, &young, 0.9).likely > base.likely);
        assert_eq!(of(50_000, &young, 0.0).likely, base.low);
        assert_eq!(overlap((0, &young), (1, &young), 0.5), None);
    }

    proptest! {
        #[test]
        fn shares_stay_shares(
            one in proptest::array::uniform5(-0.1..1.0_f64),
            other in proptest::array::uniform5(0.0..1.0_f64),
            female in 0.0..=1.0_f64,
            sizes in (any::<u64>(), any::<u64>()),
            content in -1.0..2.0_f64,
        ) {
            let (one, other) = (audience(female, one), audience(0.4, other));
            if let Some(found) = similarity(&one, &other) {
                prop_assert!((0.0..=1.0).contains(&found));
                let back = similarity(&other, &one).unwrap();
                prop_assert!((found - back).abs() < 1e-9);
            }
            if let Some(o) = overlap((sizes.0, &one), (sizes.1, &other), content) {
                prop_assert!(0.0 <= o.low && o.low <= o.likely + 1e-12 && o.likely <= o.high + 1e-12);
                prop_assert!(o.high <= 1.0);
            }
        }
    }
}
