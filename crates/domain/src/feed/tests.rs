use chrono::TimeDelta;

use super::*;

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_700_000_000, 0).unwrap();

pub(super) fn kol(id: u64) -> KolId {
    KolId::try_from(id).unwrap()
}

/// A note of an author of its own, as old and as well received as any other.
fn note(id: u64) -> Candidate {
    Candidate {
        id: NoteId::try_from(id).unwrap(),
        author: kol(1000 + id),
        category: None,
        published_at: NOW - TimeDelta::hours(12),
        counts: counts(100, 20, 10, 5),
        followers: Some(50_000),
    }
}

fn counts(likes: u64, collects: u64, comments: u64, shares: u64) -> Counts {
    Counts {
        likes: Some(likes),
        collects: Some(collects),
        comments: Some(comments),
        shares: Some(shares),
        ..Counts::default()
    }
}

fn explore(candidates: &[Candidate]) -> Vec<Placed> {
    super::explore(&[], candidates, NOW, &Weights::default())
}

fn ids(placed: &[Placed]) -> Vec<u64> {
    placed.iter().map(|placed| placed.id.get()).collect()
}

/// Ids and reasons, in the places that `before` and the weights give.
fn places(
    before: &[(KolId, Option<Category>)],
    candidates: &[Candidate],
    weights: &Weights,
) -> Vec<(u64, Placement)> {
    super::explore(before, candidates, NOW, weights)
        .iter()
        .map(|placed| (placed.id.get(), placed.reason))
        .collect()
}

/// Weights with which the score is freshness alone, and no rule but that of neighbours holds.
fn by_age() -> Weights {
    Weights {
        quality: 0.0,
        velocity: 0.0,
        freshness: 1.0,
        small_author: 0.0,
        author_gap: 0,
        category_window: 0,
        chance_every: 0,
        ..Weights::default()
    }
}

/// A note that comes `id`th by age.
fn nth(id: u64) -> Candidate {
    Candidate {
        published_at: NOW - TimeDelta::hours(id as i64),
        ..note(id)
    }
}

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
fn the_score_alone_gives_the_places() {
    use Placement::ByScore;
    let notes = [nth(3), nth(1), nth(2)];
    let expected = [(1, ByScore), (2, ByScore), (3, ByScore)];
    assert_eq!(places(&[], &notes, &by_age()), expected);
    let alike = [note(3), note(1), note(2)];
    assert_eq!(ids(&explore(&alike)), [1, 2, 3], "ties by id");
    assert_eq!(explore(&[]), []);
}

#[test]
fn an_authors_notes_are_kept_apart() {
    use Placement::{Author, ByScore};
    let by = |id, author| Candidate {
        author: kol(author),
        ..nth(id)
    };
    let notes = [by(1, 7), by(2, 7), by(3, 8), by(4, 9), by(5, 8)];
    let neighbours = by_age();
    let expected = [
        (1, ByScore),
        (3, ByScore),
        (2, Author),
        (4, ByScore),
        (5, ByScore),
    ];
    assert_eq!(places(&[], &notes, &neighbours), expected);
    let three_apart = Weights {
        author_gap: 3,
        ..by_age()
    };
    let expected = [
        (1, ByScore),
        (3, ByScore),
        (4, ByScore),
        (2, Author),
        (5, ByScore),
    ];
    assert_eq!(places(&[], &notes, &three_apart), expected);
    // What is shown already counts.
    let before = [(kol(7), None), (kol(9), None)];
    let expected = [
        (3, ByScore),
        (1, Author),
        (4, ByScore),
        (5, ByScore),
        (2, Author),
    ];
    assert_eq!(places(&before, &notes, &three_apart), expected);
}

#[test]
fn who_has_half_the_notes_comes_in_time() {
    use Placement::{Author, ByScore};
    let by = |id, author| Candidate {
        author: kol(author),
        ..nth(id)
    };
    // By score alone, three of one author would be left at the end.
    let notes = [by(1, 1), by(2, 2), by(3, 9), by(4, 9), by(5, 9)];
    let expected = [
        (3, Author),
        (1, ByScore),
        (4, Author),
        (2, ByScore),
        (5, ByScore),
    ];
    assert_eq!(places(&[], &notes, &by_age()), expected);
    // More than can be kept apart: apart as long as there are others.
    let notes = [by(1, 9), by(2, 9), by(3, 9), by(4, 1), by(5, 9)];
    let order: Vec<u64> = places(&[], &notes, &by_age())
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(order, [1, 4, 2, 3, 5]);
}

#[test]
fn categories_are_mixed() {
    use Category::{Food, Pets};
    use Placement::{ByScore, Category as Mixed};
    let of = |id, category| Candidate {
        category,
        ..nth(id)
    };
    let notes = [
        of(1, Some(Food)),
        of(2, Some(Food)),
        of(3, Some(Food)),
        of(4, Some(Food)),
        of(5, Some(Pets)),
        of(6, None),
        of(7, None),
    ];
    let two_of_four = Weights {
        category_window: 4,
        category_most: 2,
        ..by_age()
    };
    let expected = [
        (1, ByScore),
        (2, ByScore),
        (5, ByScore),
        (6, ByScore),
        (3, Mixed),
        (4, Mixed),
        (7, ByScore),
    ];
    assert_eq!(places(&[], &notes, &two_of_four), expected);
    // Where there is no other, there is no other.
    let expected = [(1, ByScore), (2, ByScore), (3, ByScore), (4, ByScore)];
    assert_eq!(places(&[], &notes[..4], &two_of_four), expected);
    let before = [(kol(1), Some(Food)), (kol(2), Some(Food))];
    let order: Vec<u64> = places(&before, &notes, &two_of_four)
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(order, [5, 6, 1, 2, 7, 3, 4]);
}

#[test]
fn small_authors_have_their_turn() {
    use Placement::{ByScore, SmallAuthor};
    let of = |id, followers| Candidate {
        followers,
        ..nth(id)
    };
    let big = Some(SMALL_AUTHOR);
    let notes = [
        of(1, big),
        of(2, big),
        of(3, big),
        of(4, big),
        of(5, Some(SMALL_AUTHOR - 1)),
        of(6, None),
    ];
    let every_third = Weights {
        chance_every: 3,
        ..by_age()
    };
    let expected = [
        (1, ByScore),
        (2, ByScore),
        (5, SmallAuthor),
        (3, ByScore),
        (4, ByScore),
        (6, ByScore),
    ];
    assert_eq!(places(&[], &notes, &every_third), expected);
    let no_turns = by_age();
    let order: Vec<u64> = places(&[], &notes, &no_turns)
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(order, [1, 2, 3, 4, 5, 6]);
    // Nobody's turn where nobody is small.
    let order: Vec<u64> = places(&[], &notes[..4], &every_third)
        .iter()
        .map(|(id, _)| *id)
        .collect();
    assert_eq!(order, [1, 2, 3, 4]);
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
        assert_eq!(super::explore(&[], &notes, NOW, &weights), explore(&notes));
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
