//! Who follows a creator, as distributions.

use std::cmp::Ordering;

use hongbang_domain::audience::{Audience, CityShare, InterestShare};
use hongbang_domain::category::Category;
use hongbang_domain::place::{CityTier, cities};

use super::behaviour::Behaviour;
use super::chance::{Chance, Purpose};
use super::persona::{Disclosure, Persona};
use super::traits::traits;

/// The platform's ages: under 18, 18–24, 25–34, 35–44, over 44. About 60 % are under 30.
const AGES: [f64; 5] = [0.08, 0.35, 0.37, 0.14, 0.06];

/// The platform's cities by tier.
const CITY_TIERS: [f64; 4] = [0.34, 0.30, 0.20, 0.16];

/// How many cities are listed.
const LISTED_CITIES: usize = 10;

/// How many interests are listed.
const LISTED_INTERESTS: usize = 8;

/// The audience, where the source knows it.
pub fn of(persona: &Persona) -> Option<Audience> {
    let mut chance = persona.chance(Purpose::Audience);
    let unknown = if persona.followers < 1_000 {
        0.45
    } else {
        0.05
    };
    if chance.hit(unknown) || persona.disclosure == Disclosure::PublicOnly {
        return None;
    }
    let own = traits(persona.categories[0]);
    // Bought and dead followers come from anywhere: they pull everything to the middle.
    let bought = match persona.behaviour {
        Some(Behaviour::BoughtFollowers) => chance.between(0.25, 0.55),
        Some(Behaviour::InactiveAudience) => chance.between(0.1, 0.3),
        _ => 0.0,
    };
    let mixed = |own: f64, anyone: f64| own * (1.0 - bought) + anyone * bought;
    let female = mixed(own.female_readers, 0.5) + 0.045 * chance.normal();
    let shift = own.age_shift + 0.25 * chance.normal();
    let ages = AGES.map(|share| share * chance.lognormal(1.0, 0.12));
    let mut age_group = -1.7;
    let ages = ages.map(|share| {
        age_group += 1.0;
        mixed(share * (0.42 * shift * age_group).exp(), 0.2)
    });
    let anywhere = [0.12, 0.18, 0.25, 0.45];
    let mut tiers = CITY_TIERS.map(|share| share * chance.lognormal(1.0, 0.15));
    let home = persona.city.and_then(|city| city.tier);
    for ((tier, share), anyone) in CityTier::ALL.iter().zip(&mut tiers).zip(anywhere) {
        let near = if Some(*tier) == home { 1.25 } else { 1.0 };
        *share = mixed(*share * near, anyone);
    }
    Some(Audience {
        female: Some(rounded(female.clamp(0.04, 0.985))),
        ages: Some(shares(ages)),
        city_tiers: Some(shares(tiers)),
        cities: largest_cities(persona, &mut chance),
        interests: interests(&persona.categories, &mut chance),
    })
}

fn largest_cities(persona: &Persona, chance: &mut Chance) -> Vec<CityShare> {
    let listed = cities().iter().filter_map(|city| {
        let base = match city.tier {
            Some(CityTier::First) => 0.055,
            Some(CityTier::NewFirst) => 0.022,
            _ => 0.0,
        };
        let own = if Some(city.id) == persona.city.map(|home| home.id) {
            0.06
        } else {
            0.0
        };
        (base + own > 0.0).then(|| CityShare {
            city: city.id,
            share: rounded((base + own) * chance.lognormal(1.0, 0.3)),
        })
    });
    let mut listed: Vec<CityShare> = listed.collect();
    listed.sort_by(|a, b| falling(a.share, b.share).then(a.city.cmp(&b.city)));
    listed.truncate(LISTED_CITIES);
    listed
}

fn interests(own: &[Category], chance: &mut Chance) -> Vec<InterestShare> {
    let listed = Category::ALL.iter().map(|&interest| {
        let rank = own.iter().position(|&category| category == interest);
        let near = own
            .first()
            .is_some_and(|&main| traits(main).near.contains(&interest));
        let base = match (rank, near) {
            (Some(0), _) => 0.19,
            (Some(_), _) => 0.11,
            (None, true) => 0.075,
            (None, false) => 0.004 + traits(interest).weight * 0.004,
        };
        InterestShare {
            interest,
            share: rounded(base * chance.lognormal(1.0, 0.2)),
        }
    });
    let mut listed: Vec<InterestShare> = listed.collect();
    listed.sort_by(|a, b| falling(a.share, b.share).then(a.interest.cmp(&b.interest)));
    listed.truncate(LISTED_INTERESTS);
    listed
}

fn falling(a: f64, b: f64) -> Ordering {
    b.total_cmp(&a)
}

/// To a hundredth of a percent, as the platform shows shares.
fn rounded(share: f64) -> f64 {
    (share * 1e4).round() / 1e4
}

/// Weights as shares that sum to one.
fn shares<const N: usize>(weights: [f64; N]) -> [f64; N] {
    let total: f64 = weights.iter().sum();
    let mut shares = weights.map(|weight| rounded(weight / total));
    // What rounding left goes to the largest, where nobody sees it.
    let rest = 1.0 - shares.iter().sum::<f64>();
    if let Some(largest) = shares.iter_mut().max_by(|a, b| a.total_cmp(b)) {
        *largest = rounded(*largest + rest);
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_sum_to_one() {
        for weights in [[1.0, 1.0, 1.0], [0.3, 7.0, 0.01], [1.0, 0.0, 0.0]] {
            let sum: f64 = shares(weights).iter().sum();
            assert!((sum - 1.0).abs() < 1e-9);
        }
    }
}
