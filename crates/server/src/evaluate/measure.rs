//! How well a score tells planted from honest. Low scores are meant to be planted.

/// The chance that a planted creator scores below an honest one, ties counting half (the area
/// under the receiver's curve, AUC): 1 is perfect, 0.5 is chance. `None` where either is missing.
pub(super) fn auc(planted: &[f64], honest: &[f64]) -> Option<f64> {
    if planted.is_empty() || honest.is_empty() {
        return None;
    }
    let mut honest = honest.to_vec();
    honest.sort_unstable_by(f64::total_cmp);
    let above: f64 = planted
        .iter()
        .map(|score| {
            let below = honest.partition_point(|other| other < score);
            let upto = honest.partition_point(|other| other <= score);
            (honest.len() - upto) as f64 + (upto - below) as f64 / 2.0
        })
        .sum();
    Some(above / (planted.len() as f64 * honest.len() as f64))
}

/// The mean precision over all lines at which recall grows (average precision, the area under the
/// curve of precision over recall). Creators with the same score fall together. `None` where
/// nothing is planted.
pub(super) fn average_precision(planted: &[f64], honest: &[f64]) -> Option<f64> {
    if planted.is_empty() {
        return None;
    }
    let mut all: Vec<(f64, bool)> = planted
        .iter()
        .map(|&score| (score, true))
        .chain(honest.iter().map(|&score| (score, false)))
        .collect();
    all.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let (mut found, mut alarms, mut area) = (0_usize, 0_usize, 0.0);
    for tied in all.chunk_by(|a, b| a.0 == b.0) {
        let new = tied.iter().filter(|(_, is_planted)| *is_planted).count();
        alarms += tied.len();
        found += new;
        area += new as f64 * found as f64 / alarms as f64;
    }
    Some(area / planted.len() as f64)
}

/// What an alarm below a line does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Alarms {
    /// Share of the planted that it finds.
    pub(super) recall: Option<f64>,
    /// Share of the alarms that are right.
    pub(super) precision: Option<f64>,
    /// Share of the honest that it is raised for.
    pub(super) false_alarms: Option<f64>,
}

impl Alarms {
    pub(super) fn below(line: f64, planted: &[f64], honest: &[f64]) -> Self {
        let count = |scores: &[f64]| scores.iter().filter(|score| **score < line).count();
        let (found, wrong) = (count(planted), count(honest));
        let share = |part: usize, of: usize| (of > 0).then(|| part as f64 / of as f64);
        Self {
            recall: share(found, planted.len()),
            precision: share(found, found + wrong),
            false_alarms: share(wrong, honest.len()),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_area_under_the_curve() {
        let table: [(&[f64], &[f64], Option<f64>); 7] = [
            (&[1.0, 2.0], &[3.0, 4.0], Some(1.0)),
            (&[3.0, 4.0], &[1.0, 2.0], Some(0.0)),
            (&[1.0, 1.0], &[1.0, 1.0, 1.0], Some(0.5)),
            // Of four pairs, three the right way round.
            (&[1.0, 3.0], &[2.0, 4.0], Some(0.75)),
            (&[2.0], &[2.0, 4.0], Some(0.75)),
            (&[], &[1.0], None),
            (&[1.0], &[], None),
        ];
        for (planted, honest, area) in table {
            assert_eq!(auc(planted, honest), area, "{planted:?} {honest:?}");
        }
    }

    #[test]
    fn the_mean_precision() {
        let table: [(&[f64], &[f64], Option<f64>); 5] = [
            (&[1.0, 2.0], &[3.0, 4.0], Some(1.0)),
            // One of one, then two of three.
            (&[1.0, 3.0], &[2.0, 4.0], Some((1.0 + 2.0 / 3.0) / 2.0)),
            // All fall together.
            (&[5.0], &[5.0, 5.0, 5.0], Some(0.25)),
            (&[1.0], &[], Some(1.0)),
            (&[], &[1.0], None),
        ];
        for (planted, honest, area) in table {
            assert_eq!(
                average_precision(planted, honest),
                area,
                "{planted:?} {honest:?}"
            );
        }
    }

    #[test]
    fn an_alarm_is_below_the_line_and_not_on_it() {
        let alarms = Alarms::below(70.0, &[10.0, 69.9, 70.0, 100.0], &[69.0, 70.0, 80.0, 90.0]);
        assert_eq!(alarms.recall, Some(0.5));
        assert_eq!(alarms.precision, Some(2.0 / 3.0));
        assert_eq!(alarms.false_alarms, Some(0.25));
        let none = Alarms::below(1.0, &[50.0], &[]);
        assert_eq!((none.precision, none.false_alarms), (None, None));
    }

    proptest! {
        /// What it is by its definition, pair by pair.
        #[test]
        fn the_area_is_the_share_of_pairs(
            planted in proptest::collection::vec(0_u8..12, 1..20),
            honest in proptest::collection::vec(0_u8..12, 1..20),
        ) {
            let pairs = planted.iter().flat_map(|a| honest.iter().map(move |b| a.cmp(b)));
            let sum: f64 = pairs
                .map(|order| match order {
                    std::cmp::Ordering::Less => 1.0,
                    std::cmp::Ordering::Equal => 0.5,
                    std::cmp::Ordering::Greater => 0.0,
                })
                .sum();
            let floats = |scores: &[u8]| scores.iter().copied().map(f64::from).collect::<Vec<_>>();
            let area = auc(&floats(&planted), &floats(&honest)).unwrap();
            let expected = sum / (planted.len() * honest.len()) as f64;
            prop_assert!((area - expected).abs() < 1e-12);
        }
    }
}
