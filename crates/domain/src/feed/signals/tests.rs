use chrono::TimeDelta;

use super::*;
use crate::feed::tests::{NOW, by_age, counts, explore, ids, note, nth, places};

fn value(placed: &Placed, what: What) -> Option<f64> {
    placed
        .signals
        .iter()
        .find(|signal| signal.what == what)
        .unwrap()
        .value
}

/// Asserts that a signal, and so the score, puts the second of two notes first.
fn beats(better: Candidate, worse: Candidate, what: What) {
    let placed = explore(&[
        Candidate {
            id: note(1).id,
            ..worse
        },
        Candidate {
            id: note(2).id,
            ..better
        },
    ]);
    assert_eq!(ids(&placed), [2, 1], "{what:?}");
    assert!(
        value(&placed[0], what) > value(&placed[1], what),
        "{what:?}"
    );
}

#[test]
fn each_signal_counts() {
    let with = |counts| Candidate { counts, ..note(1) };
    let base = || with(counts(100, 20, 10, 5));
    beats(with(counts(100, 30, 10, 5)), base(), What::Quality);
    beats(with(counts(90, 20, 20, 5)), base(), What::Quality);
    beats(with(counts(100, 20, 10, 9)), base(), What::Quality);
    beats(with(counts(200, 40, 20, 10)), base(), What::Velocity);
    let aged = |hours| Candidate {
        published_at: NOW - TimeDelta::hours(hours),
        ..note(1)
    };
    beats(aged(6), aged(7), What::Freshness);
    let followed = |followers| Candidate {
        followers,
        ..note(1)
    };
    beats(
        followed(Some(2_000)),
        followed(Some(3_000)),
        What::SmallAuthor,
    );
}

#[test]
fn freshness_halves_in_12_hours() {
    for (hours, expected) in [(-3, 1.0), (0, 1.0), (12, 0.5), (24, 0.25)] {
        let aged = Candidate {
            published_at: NOW - TimeDelta::hours(hours),
            ..note(1)
        };
        assert_eq!(value(&explore(&[aged])[0], What::Freshness), Some(expected));
    }
}

#[test]
fn the_smaller_the_author_the_better() {
    let table = [(0, 1.0), (1_000, 1.0), (300_000, 0.0), (9_000_000, 0.0)];
    for (followers, expected) in table {
        let followed = Candidate {
            followers: Some(followers),
            ..note(1)
        };
        assert_eq!(
            value(&explore(&[followed])[0], What::SmallAuthor),
            Some(expected)
        );
    }
    // In the middle of the logarithm: the square root of 1,000 times 300,000.
    let middle = Candidate {
        followers: Some(17_321),
        ..note(1)
    };
    let half = value(&explore(&[middle])[0], What::SmallAuthor).unwrap();
    assert!((half - 0.5).abs() < 1e-4);
}

#[test]
fn velocity_takes_the_first_hour_as_one() {
    let minutes = |id, minutes, likes| Candidate {
        published_at: NOW - TimeDelta::minutes(minutes),
        counts: counts(likes, 0, 0, 0),
        ..note(id)
    };
    // 6 in a minute are no 360 an hour; 20 in two hours are 10.
    let placed = explore(&[minutes(1, 1, 6), minutes(2, 120, 20), minutes(3, 60, 8)]);
    let velocity = |id| {
        let placed = placed.iter().find(|placed| placed.id.get() == id).unwrap();
        value(placed, What::Velocity)
    };
    assert_eq!(
        [velocity(1), velocity(3), velocity(2)],
        [Some(0.0), Some(0.5), Some(1.0)]
    );
}

#[test]
fn few_counts_do_not_make_the_best_quality() {
    let with = |id, counts| Candidate { counts, ..note(id) };
    let placed = explore(&[
        with(1, counts(1, 0, 1, 0)),
        with(2, counts(1_000, 500, 300, 100)),
        with(3, counts(1_000, 100, 20, 10)),
    ]);
    let quality = |id| {
        let placed = placed.iter().find(|placed| placed.id.get() == id).unwrap();
        value(placed, What::Quality)
    };
    assert_eq!(
        [quality(3), quality(1), quality(2)],
        [Some(0.0), Some(0.5), Some(1.0)]
    );
}

#[test]
fn what_is_unknown_drops_out_and_the_rest_weighs_more() {
    let unknown = Candidate {
        counts: Counts {
            comments: None,
            ..counts(1, 1, 1, 1)
        },
        followers: None,
        ..note(1)
    };
    let [placed] = explore(&[unknown])[..] else {
        panic!("one candidate, one place");
    };
    for what in [What::Quality, What::Velocity, What::SmallAuthor] {
        assert_eq!(value(&placed, what), None);
    }
    let weights = placed.signals.map(|signal| signal.weight);
    assert_eq!(weights, [0.0, 0.0, 1.0, 0.0]);
    assert_eq!(placed.score, 0.5);
    // Where shares alone are unknown, so is quality; the three others keep their proportion.
    let quiet = Candidate {
        counts: Counts {
            shares: None,
            ..counts(1, 1, 1, 1)
        },
        ..note(1)
    };
    let weights = explore(&[quiet])[0].signals.map(|signal| signal.weight);
    let known = 0.25 + 0.25 + 0.20;
    assert_eq!(weights, [0.0, 0.25 / known, 0.25 / known, 0.20 / known]);
}

#[test]
fn weights_without_sense_are_the_defaults() {
    let notes = [nth(2), nth(1), note(3)];
    for bad in [f64::NAN, f64::INFINITY, -1.0] {
        let weights = Weights {
            quality: bad,
            velocity: bad,
            freshness: bad,
            small_author: bad,
            half_life_hours: bad,
            ..Weights::default()
        };
        assert_eq!(
            crate::feed::explore(&[], &notes, NOW, &weights),
            explore(&notes)
        );
    }
    // Nothing weighs anything: ids decide.
    let nothing = Weights {
        freshness: 0.0,
        ..by_age()
    };
    let order: Vec<u64> = places(&[], &notes, &nothing)
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(order, [1, 2, 3]);
}
