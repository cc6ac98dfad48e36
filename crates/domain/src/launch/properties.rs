//! What holds of any first 24 hours, however long their curves.

use proptest::prelude::*;

use super::tests::judge;
use super::*;

fn curve() -> impl Strategy<Value = Vec<u64>> {
    prop_oneof![
        4 => proptest::collection::vec(0_u64..5_000, HOURS),
        1 => proptest::collection::vec(any::<u64>(), HOURS),
        1 => proptest::collection::vec(any::<u64>(), 0..40),
    ]
}

fn any_launch() -> impl Strategy<Value = Launch> {
    proptest::array::uniform6(curve()).prop_map(
        |[impressions, reads, likes, collects, comments, shares]| Launch {
            impressions,
            reads,
            likes,
            collects,
            comments,
            shares,
        },
    )
}

proptest! {
    #[test]
    fn what_is_cumulative_never_falls(launch in any_launch()) {
        for &metric in Metric::ALL {
            if let Some(curve) = cumulative(&launch, metric) {
                prop_assert!(curve.is_sorted());
            }
        }
    }

    #[test]
    fn a_band_is_ordered_and_never_falls(
        mut peers in proptest::collection::vec(any_launch(), 0..30),
    ) {
        for &metric in Metric::ALL {
            let known = peers.iter().filter(|peer| peer.hourly(metric).is_some()).count();
            let found = band(&peers, metric);
            prop_assert_eq!(found.map(|band| band.n), (known >= MIN_PEERS).then_some(known));
            let Some(found) = found else { continue };
            for hour in 0..HOURS {
                prop_assert!(found.p25[hour] <= found.median[hour]);
                prop_assert!(found.median[hour] <= found.p75[hour]);
            }
            for line in [found.p25, found.median, found.p75] {
                prop_assert!(line.is_sorted() && line.iter().all(|value| value.is_finite()));
            }
            peers.reverse();
            prop_assert_eq!(band(&peers, metric), Some(found));
        }
    }

    #[test]
    fn a_verdict_is_total_and_its_numbers_are_finite(
        launch in any_launch(),
        peers in proptest::collection::vec(any_launch(), 0..25),
        likes: Option<u64>,
        age: i32,
        completion_rate: Option<f64>,
    ) {
        let counts = Counts { likes, completion_rate, ..Counts::default() };
        let verdict = judge(&launch, &peers, &counts, age.into());
        let outside = matches!(verdict.standing, Standing::Above | Standing::Below);
        prop_assert_eq!(verdict.left_band_at.is_some(), outside);
        prop_assert!(verdict.left_band_at.is_none_or(|hour| hour < HOURS));
        prop_assert_eq!(verdict.confidence.is_some(), verdict.standing != Standing::Unknown);
        for reason in verdict.reasons {
            let numbers = match reason {
                Reason::LikesSurgedAndStopped { first_two_hours, after } => {
                    [first_two_hours, after]
                }
                Reason::FirstTwoHours { share } => [share, 0.0],
                Reason::AboveBand { by } => [by.unwrap_or(2.0) - 1.0, 0.0],
                Reason::BelowBand { by } => [by, 1.0 - by],
                Reason::ReadRate { value, needed } => [value, needed],
                Reason::Sparse { .. } | Reason::FewPeers { .. } | Reason::ReadsUnknown => {
                    continue;
                }
            };
            for number in numbers {
                prop_assert!(number.is_finite() && number >= 0.0, "{reason:?}");
            }
        }
    }
}
