//! An audience as rows to draw, and what of it a brand wants. Pure: no words, no DOM.

use hongbang_domain::audience::{Aspect, Audience, Fit, Target, fit, is_whole};

/// A part of a distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// Its place in the distribution's order.
    pub at: usize,
    /// Its share, 0–1.
    pub share: f64,
    /// Whether the brand wants it; `None` where it wants nobody in particular.
    pub wanted: Option<bool>,
}

/// A distribution to draw.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawn {
    /// The parts.
    pub rows: Vec<Row>,
    /// What they sum to, where that is not one.
    pub listed: Option<f64>,
}

/// A distribution with its parts in order; `None` where a share makes no sense.
#[must_use]
pub fn drawn(shares: &[f64], wanted: &[bool]) -> Option<Drawn> {
    let sensible = shares
        .iter()
        .all(|share| share.is_finite() && *share >= 0.0);
    if shares.is_empty() || !sensible {
        return None;
    }
    let any = wanted.contains(&true);
    let rows = shares.iter().enumerate().map(|(at, &share)| Row {
        at,
        share,
        wanted: any.then(|| wanted.get(at).copied().unwrap_or(false)),
    });
    Some(Drawn {
        rows: rows.collect(),
        listed: (!is_whole(shares)).then(|| shares.iter().sum()),
    })
}

/// The longest bar of a distribution stands for at least this share: five small parts are not
/// five large ones.
const LEAST: f64 = 0.4;

/// How much of the room a share's bar takes, 0–1, beside the largest of its distribution.
#[must_use]
pub fn bar(share: f64, drawn: &Drawn) -> f64 {
    let largest = drawn.rows.iter().map(|row| row.share).fold(LEAST, f64::max);
    (share / largest).clamp(0.0, 1.0)
}

/// The match of an audience with a target, 0–100, with its aspects.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// All aspects together; `None` where none is known.
    pub score: Option<f64>,
    /// The aspects, each with its part, 0–1.
    pub fit: Fit,
}

/// The match; `None` where nobody in particular is wanted.
#[must_use]
pub fn matched(audience: &Audience, target: &Target) -> Option<Match> {
    let fit = fit(audience, target)?;
    Some(Match {
        score: fit.score.map(|score| score * 100.0),
        fit,
    })
}

/// Which parts of an aspect are wanted: their places, and those of the others, each with its
/// share, the largest first. Of the gender, which is no set, nothing.
#[must_use]
pub fn parts(audience: &Audience, target: &Target, aspect: Aspect) -> (Vec<Row>, Vec<Row>) {
    let interests: Vec<bool> = audience
        .interests
        .iter()
        .map(|interest| target.interests.contains(&interest.interest))
        .collect();
    let (shares, wanted): (Vec<f64>, &[bool]) = match aspect {
        Aspect::Gender => (Vec::new(), &[]),
        Aspect::Age => (audience.ages.map_or(Vec::new(), Vec::from), &target.ages),
        Aspect::CityTier => (
            audience.city_tiers.map_or(Vec::new(), Vec::from),
            &target.city_tiers,
        ),
        Aspect::Interest => (
            audience.interests.iter().map(|each| each.share).collect(),
            &interests,
        ),
    };
    let rows = drawn(&shares, wanted).map_or(Vec::new(), |drawn| drawn.rows);
    let mut rows: Vec<Row> = rows.into_iter().filter(|row| row.share > 0.0).collect();
    rows.sort_by(|a, b| b.share.total_cmp(&a.share).then(a.at.cmp(&b.at)));
    rows.into_iter().partition(|row| row.wanted == Some(true))
}

#[cfg(test)]
mod tests {
    use hongbang_domain::audience::InterestShare;
    use hongbang_domain::category::Category;

    use super::*;

    fn audience() -> Audience {
        Audience {
            female: Some(0.8),
            ages: Some([0.1, 0.4, 0.3, 0.2, 0.0]),
            city_tiers: None,
            cities: Vec::new(),
            interests: vec![
                InterestShare {
                    interest: Category::Food,
                    share: 0.3,
                },
                InterestShare {
                    interest: Category::Pets,
                    share: 0.1,
                },
            ],
        }
    }

    #[test]
    fn a_distribution_that_lists_its_head_says_how_much_that_is() {
        assert_eq!(drawn(&[0.5, 0.5], &[]).unwrap().listed, None);
        assert_eq!(drawn(&[0.5, 0.25], &[]).unwrap().listed, Some(0.75));
        assert_eq!(drawn(&[], &[]), None);
        assert_eq!(drawn(&[0.5, f64::NAN], &[]), None);
        assert_eq!(drawn(&[0.5, -0.1], &[]), None);
    }

    #[test]
    fn without_a_target_no_part_is_unwanted() {
        let all = |wanted: &[bool]| -> Vec<_> {
            let drawn = drawn(&[0.6, 0.4], wanted).unwrap();
            drawn.rows.iter().map(|row| row.wanted).collect()
        };
        assert_eq!(all(&[false, false]), [None, None]);
        assert_eq!(all(&[true, false]), [Some(true), Some(false)]);
    }

    #[test]
    fn small_parts_have_short_bars() {
        let small = drawn(&[0.1, 0.05], &[]).unwrap();
        assert_eq!(bar(0.1, &small), 0.25);
        let large = drawn(&[0.8, 0.2], &[]).unwrap();
        assert_eq!((bar(0.8, &large), bar(0.2, &large)), (1.0, 0.25));
    }

    #[test]
    fn a_match_says_what_is_inside_and_what_is_not() {
        let target = Target {
            female: Some(0.6),
            ages: [false, true, true, false, false],
            interests: vec![Category::Pets],
            ..Target::default()
        };
        let audience = audience();
        let (inside, outside) = parts(&audience, &target, Aspect::Age);
        let places = |rows: &[Row]| rows.iter().map(|row| row.at).collect::<Vec<_>>();
        assert_eq!(
            (places(&inside), places(&outside)),
            (vec![1, 2], vec![3, 0])
        );
        let (inside, outside) = parts(&audience, &target, Aspect::Interest);
        assert_eq!((places(&inside), places(&outside)), (vec![1], vec![0]));
        let matched = matched(&audience, &target).unwrap();
        // 0.8 of the gender, 0.7 of the ages, a quarter of the interests.
        let score = matched.score.unwrap();
        assert!((score - (80.0 + 70.0 + 25.0) / 3.0).abs() < 1e-9, "{score}");
    }

    #[test]
    fn who_wants_nobody_in_particular_matches_nobody_in_particular() {
        assert_eq!(matched(&audience(), &Target::default()), None);
        let cities = Target {
            city_tiers: [true, false, false, false],
            ..Target::default()
        };
        assert_eq!(matched(&audience(), &cities).unwrap().score, None);
    }
}
