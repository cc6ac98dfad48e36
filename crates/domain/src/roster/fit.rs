//! How far every audience is the target: `audience::fit`, without an allocation per creator.

use super::table::{Audience, UNKNOWN_8};
use crate::audience::{Target, common, genders};
use crate::category::Category;

/// A target that asks for something.
#[derive(Debug)]
pub(super) struct Wanted {
    // By per cent of women.
    female: Option<[f64; 101]>,
    ages: Option<[bool; 5]>,
    city_tiers: Option<[bool; 4]>,
    interests: u32,
}

impl Wanted {
    /// `None` where nobody in particular is wanted. A share of women beyond 0–1 is the nearest
    /// that is a share.
    pub fn of(target: &Target) -> Option<Self> {
        let female = target.female.filter(|share| share.is_finite());
        let place = |wanted: &Category| Category::ALL.iter().position(|other| other == wanted);
        let interests = target.interests.iter().filter_map(place);
        let wanted = Self {
            female: female.and_then(|female| {
                let wanted = genders(female.clamp(0.0, 1.0))?;
                let mut fits = [0.0; 101];
                for (share, fit) in fits.iter_mut().enumerate() {
                    *fit = common(genders(share as f64 / 100.0)?, wanted)?;
                }
                Some(fits)
            }),
            ages: target.ages.contains(&true).then_some(target.ages),
            city_tiers: target
                .city_tiers
                .contains(&true)
                .then_some(target.city_tiers),
            interests: interests.fold(0, |bits, place| bits | 1 << place),
        };
        let some = wanted.female.is_some()
            || wanted.ages.is_some()
            || wanted.city_tiers.is_some()
            || wanted.interests != 0;
        some.then_some(wanted)
    }

    /// The mean of the aspects that are wanted and known, 0–1; NaN where there is none.
    pub fn fit(&self, audience: &Audience) -> f32 {
        let female = self.female.as_ref();
        let aspects = [
            female.and_then(|fits| fits.get(usize::from(audience.female)).copied()),
            self.ages.and_then(|set| within(audience.ages, set)),
            self.city_tiers
                .and_then(|set| within(audience.city_tiers, set)),
            self.interest(audience),
        ];
        let known = aspects.into_iter().flatten();
        let (sum, n) = known.fold((0.0, 0.0), |(sum, n), fit| (sum + fit, n + 1.0));
        // To a millionth: what is equal shall not differ by how sums were rounded. 0 / 0 is the
        // NaN that is meant.
        ((sum / n * 1e6_f64).round() / 1e6) as f32
    }

    fn interest(&self, audience: &Audience) -> Option<f64> {
        if self.interests == 0 {
            return None;
        }
        let (mut listed, mut wanted) = (0, 0);
        for (place, share) in audience.interests {
            if place != UNKNOWN_8 {
                listed += u32::from(share);
                wanted += u32::from(share) * (self.interests >> place & 1);
            }
        }
        (listed > 0).then(|| f64::from(wanted) / f64::from(listed))
    }
}

fn within<const N: usize>(shares: [u8; N], set: [bool; N]) -> Option<f64> {
    if shares.contains(&UNKNOWN_8) {
        return None;
    }
    let sum: u32 = shares.iter().map(|share| u32::from(*share)).sum();
    let inside = shares.iter().zip(set).filter(|(_, wanted)| *wanted);
    let inside: u32 = inside.map(|(share, _)| u32::from(*share)).sum();
    (sum > 0).then(|| f64::from(inside) / f64::from(sum))
}
