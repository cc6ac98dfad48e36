//! Chance that is repeatable: a stream of numbers for each (seed, creator, purpose).

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What a stream of chance is for. Each purpose has its own, so that a change to, say, the
/// texts leaves every figure as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Who the creator is.
    Profile = 1,
    /// What its notes gathered.
    Traffic = 2,
    /// What its notes say.
    Text = 3,
    /// Who commented what.
    Comments = 4,
    /// How its days went.
    Days = 5,
    /// Who follows it.
    Audience = 6,
    /// What it shows to whom.
    Sharing = 7,
    /// What a city's spot is like.
    Spots = 8,
}

/// A stream of chance.
pub struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of one creator for one purpose. Creators' streams are independent, so they
    /// may be generated in any order and on any thread.
    pub fn new(seed: u64, index: u32, purpose: Purpose) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..12].copy_from_slice(&index.to_le_bytes());
        key[12] = purpose as u8;
        Self(ChaCha8Rng::from_seed(key))
    }

    /// Uniform in 0..1.
    pub fn unit(&mut self) -> f64 {
        to_unit(self.0.next_u64())
    }

    /// Uniform between two values.
    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    /// A whole number below `n`; 0 where `n` is 0.
    pub fn below(&mut self, n: usize) -> usize {
        // The multiplication instead of a remainder: no bias worth the name below 2^32.
        ((u64::from(self.0.next_u32()) * n as u64) >> 32) as usize
    }

    /// True with probability `p`.
    pub fn hit(&mut self, p: f64) -> bool {
        self.unit() < p
    }

    /// Normal with mean 0 and deviation 1 (Box–Muller).
    pub fn normal(&mut self) -> f64 {
        let radius = (-2.0 * (1.0 - self.unit()).ln()).sqrt();
        radius * (std::f64::consts::TAU * self.unit()).cos()
    }

    /// Lognormal around a median.
    pub fn lognormal(&mut self, median: f64, sigma: f64) -> f64 {
        median * (sigma * self.normal()).exp()
    }

    /// A count of independent events with this mean (Poisson; by the normal curve from 30 up,
    /// where nobody sees the difference).
    pub fn count(&mut self, mean: f64) -> u64 {
        if mean.is_nan() || mean <= 0.0 {
            return 0;
        }
        if mean >= 30.0 {
            return (mean + mean.sqrt() * self.normal()).round().max(0.0) as u64;
        }
        let floor = (-mean).exp();
        let mut product = self.unit();
        let mut events = 0;
        while product > floor {
            product *= self.unit();
            events += 1;
        }
        events
    }

    /// One of the items; `None` of none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> Option<&'a T> {
        items.get(self.below(items.len()))
    }

    /// An index, as often as its weight says.
    pub fn weighted(&mut self, weights: impl IntoIterator<Item = f64> + Clone) -> usize {
        let total: f64 = weights.clone().into_iter().sum();
        let mut rest = self.unit() * total;
        let mut last = 0;
        for (index, weight) in weights.into_iter().enumerate() {
            if weight > 0.0 {
                last = index;
                if rest < weight {
                    break;
                }
                rest -= weight;
            }
        }
        last
    }
}

/// A number in 0..1 from the seed, the index and a salt, at the price of a few
/// multiplications (splitmix64): for what must be known of all creators at once.
pub fn hashed_unit(seed: u64, index: u32, salt: u64) -> f64 {
    to_unit(mix(seed
        ^ mix(
            u64::from(index) ^ mix(salt.wrapping_add(0x9e37_79b9_7f4a_7c15))
        )))
}

/// The mixer of splitmix64.
pub fn mix(value: u64) -> u64 {
    let mut state = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

fn to_unit(bits: u64) -> f64 {
    (bits >> 11) as f64 / (1u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chance() -> Chance {
        Chance::new(1, 2, Purpose::Days)
    }

    #[test]
    fn a_stream_depends_on_seed_creator_and_purpose() {
        let first = |seed, index, purpose| Chance::new(seed, index, purpose).unit();
        let same = first(1, 2, Purpose::Days);
        assert_eq!(same, first(1, 2, Purpose::Days));
        for other in [
            first(2, 2, Purpose::Days),
            first(1, 3, Purpose::Days),
            first(1, 2, Purpose::Text),
        ] {
            assert_ne!(same, other);
        }
    }

    #[test]
    fn the_normal_has_its_moments() {
        let mut chance = chance();
        let draws: Vec<f64> = (0..20_000).map(|_| chance.normal()).collect();
        let mean = draws.iter().sum::<f64>() / 20_000.0;
        let variance = draws.iter().map(|x| (x - mean).powi(2)).sum::<f64>() / 20_000.0;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05);
    }

    #[test]
    fn a_count_has_its_mean_on_both_sides_of_the_switch() {
        let mut chance = chance();
        for mean in [0.3, 4.0, 29.0, 31.0, 900.0] {
            let sum: u64 = (0..4_000).map(|_| chance.count(mean)).sum();
            let measured = sum as f64 / 4_000.0;
            assert!((measured / mean - 1.0).abs() < 0.06, "{mean}: {measured}");
        }
        assert_eq!([0.0, -1.0, f64::NAN].map(|mean| chance.count(mean)), [0; 3]);
    }

    #[test]
    fn what_has_no_weight_is_never_drawn() {
        let mut chance = chance();
        let mut seen = [0; 4];
        for _ in 0..2_000 {
            seen[chance.weighted([0.0, 1.0, 3.0, 0.0])] += 1;
        }
        assert_eq!([seen[0], seen[3]], [0, 0]);
        assert!((400..600).contains(&seen[1]), "{seen:?}");
    }

    #[test]
    fn nothing_to_pick_from_is_nothing() {
        let mut chance = chance();
        assert_eq!(chance.pick::<u8>(&[]), None);
        assert_eq!(chance.below(0), 0);
    }
}
