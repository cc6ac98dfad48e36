//! What a list may bring: a sum of what its creators' notes may.

/// How far a note may be from its creator's median where that is not known: the standard
/// deviation of the logarithm. Ours: a note of twice the median is then one in five.
pub const DEFAULT_SPREAD: f64 = 0.8;

/// The widest spread that is believed: a note of ten times the median is then one in eight.
const MAX_SPREAD: f64 = 2.0;

/// The normal distribution's tenth percentile, in standard deviations.
const TENTH: f64 = 1.281_551_565_544_600_4;

/// A sum as a range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spanned {
    /// One time in ten it is less.
    pub p10: f64,
    /// Half the time it is less.
    pub p50: f64,
    /// Nine times in ten it is less.
    pub p90: f64,
}

/// What one note of each creator may bring together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Expected {
    /// Creators of whom the median is known.
    pub known: usize,
    /// Creators of whom it is not. They are not in the range, which is too low then.
    pub unknown: usize,
    /// The sum over those that are known; `None` where there are none.
    pub range: Option<Spanned>,
}

impl Expected {
    /// The sum over one note of each creator, from medians and spreads (the standard deviation of
    /// the logarithm), `None` where unknown.
    ///
    /// Each note is a lognormal about its creator's median; their sum is taken for a lognormal of
    /// the same mean and variance (Fenton and Wilkinson, 1960), whose P10 is up to a tenth too low
    /// where few creators vary much. Creators are taken to be
    /// independent of each other: in a week that is bad for all, the sum is lower than this says.
    #[must_use]
    pub fn of(notes: impl IntoIterator<Item = (Option<f64>, Option<f64>)>) -> Self {
        let mut expected = Self::default();
        let (mut mean, mut variance) = (0.0, 0.0);
        for (median, spread) in notes {
            let Some(median) = median.filter(|median| median.is_finite() && *median >= 0.0) else {
                expected.unknown += 1;
                continue;
            };
            expected.known += 1;
            let spread = spread.filter(|spread| spread.is_finite());
            let squared = spread
                .unwrap_or(DEFAULT_SPREAD)
                .clamp(0.0, MAX_SPREAD)
                .powi(2);
            mean += median * (squared / 2.0).exp();
            variance += median * median * squared.exp() * squared.exp_m1();
        }
        if expected.known > 0 {
            expected.range = Some(span(mean, variance));
        }
        expected
    }
}

/// The lognormal of a mean and a variance.
fn span(mean: f64, variance: f64) -> Spanned {
    if mean <= 0.0 {
        return Spanned {
            p10: 0.0,
            p50: 0.0,
            p90: 0.0,
        };
    }
    let ratio = 1.0 + variance / (mean * mean);
    let spread = ratio.ln().sqrt();
    let median = mean / ratio.sqrt();
    Spanned {
        p10: median * (-TENTH * spread).exp(),
        p50: median,
        p90: median * (TENTH * spread).exp(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(found: f64, expected: f64) -> bool {
        (found - expected).abs() <= 1e-9 * expected.abs().max(1.0)
    }

    #[test]
    fn one_creator_is_its_own_lognormal() {
        let found = Expected::of([(Some(1_000.0), Some(0.5))]).range.unwrap();
        assert!(near(found.p50, 1_000.0));
        assert!(near(found.p10, 1_000.0 * (-0.5 * TENTH).exp()));
        assert!(near(found.p90, 1_000.0 * (0.5 * TENTH).exp()));
    }

    #[test]
    fn many_are_surer_than_one() {
        let one = Expected::of([(Some(100.0), None)]).range.unwrap();
        let many = Expected::of([(Some(100.0), None); 100]).range.unwrap();
        assert!(many.p90 / many.p10 < one.p90 / one.p10 / 2.0);
        // The median of a sum is near the sum of the means, which are above the medians.
        assert!(many.p50 > 100.0 * one.p50);
    }

    #[test]
    fn what_is_not_known_is_counted_and_never_zero() {
        let found = Expected::of([(None, None), (Some(f64::NAN), Some(1.0))]);
        assert_eq!((found.known, found.unknown, found.range), (0, 2, None));
        let found = Expected::of([(None, None), (Some(50.0), Some(0.0))]);
        assert_eq!((found.known, found.unknown), (1, 1));
        assert!(near(found.range.unwrap().p90, 50.0));
        let nothing = Expected::of([(Some(0.0), None)]).range.unwrap();
        assert_eq!((nothing.p10, nothing.p90), (0.0, 0.0));
    }

    /// Against the sum itself, drawn: 3 creators, 20,000 draws by a fixed low-discrepancy walk.
    #[test]
    fn the_range_is_that_of_the_sum() {
        let creators = [(400.0, 0.9), (150.0, 0.6), (900.0, 0.4)];
        let notes = creators.map(|(median, spread)| (Some(median), Some(spread)));
        let found = Expected::of(notes).range.unwrap();
        let normal =
            |one: f64, two: f64| (-2.0 * one.ln()).sqrt() * (std::f64::consts::TAU * two).cos();
        let walk = |step: usize, by: f64| (0.5 + step as f64 * by).fract().max(1e-12);
        let mut sums: Vec<f64> = (1..20_000)
            .map(|step| {
                let draws = [
                    normal(walk(step, 0.414_213_562), walk(step, 0.732_050_807)),
                    normal(walk(step, 0.236_067_977), walk(step, 0.645_751_311)),
                    normal(walk(step, 0.316_624_790), walk(step, 0.605_551_275)),
                ];
                let notes = creators.iter().zip(draws);
                notes
                    .map(|((median, spread), draw)| median * (spread * draw).exp())
                    .sum()
            })
            .collect();
        sums.sort_by(f64::total_cmp);
        let at = |share: f64| sums[(share * sums.len() as f64) as usize];
        for (found, drawn) in [
            (found.p10, at(0.1)),
            (found.p50, at(0.5)),
            (found.p90, at(0.9)),
        ] {
            assert!((found / drawn - 1.0).abs() < 0.1, "{found} {drawn}");
        }
    }

    proptest! {
        #[test]
        fn a_range_is_finite_and_in_order(
            notes in proptest::collection::vec((proptest::option::of(0.0..1e8_f64), proptest::option::of(-1.0..9.0_f64)), 1..40),
        ) {
            if let Some(range) = Expected::of(notes).range {
                prop_assert!(0.0 <= range.p10 && range.p10 <= range.p50 && range.p50 <= range.p90);
                prop_assert!(range.p90.is_finite());
            }
        }
    }
}
