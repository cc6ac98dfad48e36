//! Tests: by hand, and for whatever counts there are.

use proptest::prelude::*;

use super::*;

#[test]
fn spread_is_the_deviation_of_logarithms() {
    assert_eq!(spread(&[]), None);
    assert_eq!(spread(&[5, 5]), None);
    assert!(spread(&[5, 5, 5]).unwrap() < 1e-9);
    assert_eq!(spread(&[0, 0, 0]), Some(0.0));
    // ln(1 + x) is 0, 1 and 2, but for rounding to whole interactions.
    let near = spread(&[0, 2, 6]).unwrap();
    assert!((near - 0.9757).abs() < 0.0001, "{near}");
}

#[test]
fn trends_are_digits_of_the_largest() {
    for (interactions, digits) in [
        (vec![], ""),
        (vec![0, 0], "00"),
        (vec![7], "9"),
        (vec![0, 50, 100], "059"),
        (vec![1, 18], "19"),
        ((1..=15).collect(), "234455677889"),
        (vec![u64::MAX, 1], "90"),
    ] {
        assert_eq!(trend(&interactions), digits, "{interactions:?}");
    }
}

proptest! {
    #[test]
    fn whatever_there_is_gives_what_can_be_carried(counts in prop::collection::vec(any::<u64>(), 0..40)) {
        let digits = trend(&counts);
        prop_assert_eq!(digits.len(), counts.len().min(TREND_NOTES));
        prop_assert!(digits.bytes().all(|digit| digit.is_ascii_digit()));
        let found = spread(&counts);
        prop_assert_eq!(found.is_some(), counts.len() >= SPREAD_NOTES);
        prop_assert!(found.is_none_or(|spread| (0.0..45.0).contains(&spread)));
    }
}
