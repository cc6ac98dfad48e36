use chrono::{DateTime, NaiveDate, TimeDelta, TimeZone, Utc};

use super::*;

pub(super) fn data_at() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2025, 3, 31, 4, 0, 0).unwrap()
}

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A picture note of a day ago, of which nothing else is known.
fn note() -> Published {
    Published {
        published_at: data_at() - TimeDelta::days(1),
        kind: NoteKind::Picture,
        sponsored: None,
        counts: Counts::default(),
    }
}

/// A note with so many interactions, all of them likes.
fn liked(likes: u64) -> Published {
    let counts = Counts {
        likes: Some(likes),
        collects: Some(0),
        comments: Some(0),
        ..Counts::default()
    };
    Published { counts, ..note() }
}

pub(super) fn day(text: &str, followers: Option<u64>) -> Day {
    Day {
        date: date(text),
        followers,
        impressions: None,
        reads: None,
        likes: None,
        collects: None,
        comments: None,
        shares: None,
    }
}

pub(super) fn of(notes: &[Published], selection: Selection) -> Statistics {
    Statistics::of(notes, &[], Some(1_000), data_at(), selection)
}

fn all(notes: &[Published]) -> Statistics {
    of(notes, Selection::default())
}

#[test]
fn the_median_of_an_even_number_is_the_mean_of_the_two_in_the_middle() {
    let table: [(&[f64], Option<f64>); 6] = [
        (&[], None),
        (&[7.0], Some(7.0)),
        (&[9.0, 1.0], Some(5.0)),
        (&[9.0, 1.0, 2.0], Some(2.0)),
        (&[4.0, 9.0, 1.0, 3.0], Some(3.5)),
        (&[f64::MAX, f64::MAX], Some(f64::MAX)),
    ];
    for (values, expected) in table {
        assert_eq!(median(values.iter().copied()), expected, "{values:?}");
    }
}

#[test]
fn the_median_overlooks_what_is_not_finite() {
    assert_eq!(
        median([f64::NAN, 3.0, f64::INFINITY, f64::NEG_INFINITY]),
        Some(3.0)
    );
    assert_eq!(median([f64::NAN]), None);
}

#[test]
fn a_window_holds_its_end_and_not_its_start() {
    let second = TimeDelta::seconds(1);
    for &window in Window::ALL {
        let start = data_at() - TimeDelta::days(window.days().into());
        assert_eq!(window.start(data_at()), start);
        let table = [
            (start - second, 0),
            (start, 0),
            (start + second, 1),
            (data_at(), 1),
            (data_at() + second, 0),
        ];
        for (published_at, expected) in table {
            let notes = [Published {
                published_at,
                ..note()
            }];
            let statistics = of(
                &notes,
                Selection {
                    window,
                    ..Selection::default()
                },
            );
            assert_eq!(statistics.notes, expected, "{window:?} {published_at}");
        }
    }
}

#[test]
fn statistics_say_their_window_and_data_date() {
    let statistics = all(&[]);
    assert_eq!(statistics.from, data_at() - TimeDelta::days(30));
    assert_eq!(statistics.data_at, data_at());
}

#[test]
fn without_notes_nothing_is_known() {
    let statistics = all(&[]);
    assert_eq!(statistics.notes, 0);
    assert_eq!(statistics.interactions, None);
    assert_eq!(statistics.viral_rate, None);
    assert_eq!(statistics.follower_growth, None);
    assert_eq!(statistics.days_with_data, 0);
}

#[test]
fn a_figure_rests_on_the_notes_that_know_it() {
    let statistics = all(&[liked(10), liked(30), note()]);
    assert_eq!(statistics.notes, 3);
    assert_eq!(statistics.likes, Some(Figure { value: 20.0, n: 2 }));
    assert_eq!(
        statistics.er_by_followers,
        Some(Figure { value: 0.02, n: 2 })
    );
    assert_eq!(statistics.reads, None);
    assert_eq!(statistics.er_by_reads, None);
}

#[test]
fn unknown_followers_leave_no_rate_by_followers() {
    let statistics = |followers| {
        Statistics::of(
            &[liked(10)],
            &[],
            followers,
            data_at(),
            Selection::default(),
        )
    };
    assert_eq!(statistics(None).er_by_followers, None);
    assert_eq!(statistics(Some(0)).er_by_followers, None);
}

#[test]
fn a_rate_is_the_median_of_rates_not_the_rate_of_medians() {
    let read = |reads, likes| {
        let counts = Counts {
            reads: Some(reads),
            ..liked(likes).counts
        };
        Published { counts, ..note() }
    };
    let statistics = all(&[read(100, 10), read(1_000, 20), read(10_000, 30)]);
    assert_eq!(statistics.er_by_reads, Some(Figure { value: 0.02, n: 3 }));
    assert_eq!(
        statistics.reads,
        Some(Figure {
            value: 1_000.0,
            n: 3
        })
    );
}

#[test]
fn videos_are_finished_and_pictures_are_looked_at_for_three_seconds() {
    let counts = Counts {
        completion_rate: Some(0.4),
        three_second_rate: Some(0.8),
        ..Counts::default()
    };
    let picture = Published { counts, ..note() };
    let video = Published {
        kind: NoteKind::Video,
        ..picture
    };
    let statistics = all(&[picture, video]);
    assert_eq!(
        statistics.completion_rate,
        Some(Figure { value: 0.4, n: 1 })
    );
    assert_eq!(
        statistics.three_second_rate,
        Some(Figure { value: 0.8, n: 1 })
    );
    assert_eq!(all(&[picture]).completion_rate, None);
    assert_eq!(all(&[video]).three_second_rate, None);
}

#[test]
fn a_note_is_viral_from_a_thousand_interactions() {
    let statistics = all(&[liked(999), liked(1_000), liked(100_000), liked(0), note()]);
    assert_eq!(statistics.viral_rate, Some(Figure { value: 0.5, n: 4 }));
}

#[test]
fn a_note_of_which_nobody_said_is_neither_daily_nor_cooperation() {
    let notes = [None, Some(false), Some(true)].map(|sponsored| Published {
        sponsored,
        ..note()
    });
    let count = |deals| {
        of(
            &notes,
            Selection {
                deals,
                ..Selection::default()
            },
        )
        .notes
    };
    assert_eq!(count(Deals::All), 3);
    assert_eq!(count(Deals::Daily), 1);
    assert_eq!(count(Deals::Cooperation), 1);
    let share = cooperation_share(&notes, data_at(), Window::Days30, Kinds::All);
    assert_eq!(share, Some(Figure { value: 0.5, n: 2 }));
    assert_eq!(
        cooperation_share(&[note()], data_at(), Window::Days30, Kinds::All),
        None
    );
}

#[test]
fn paid_post_performance_compares_medians_of_interactions() {
    let of = |likes, sponsored| Published {
        sponsored: Some(sponsored),
        ..liked(likes)
    };
    let ppp = |notes: &[Published]| ppp(notes, data_at(), Window::Days30, Kinds::All);
    let daily = [of(80, false), of(100, false), of(120, false)];
    assert_eq!(ppp(&daily), None);
    let mut notes = daily.to_vec();
    notes.push(of(40, true));
    assert_eq!(ppp(&notes), Some(Figure { value: 0.4, n: 1 }));
    assert_eq!(ppp(&[of(0, false), of(40, true)]), None);
}

#[test]
fn days_are_chinese_days_and_as_many_as_the_window_says() {
    // Noon in China: the day that has begun is the last one.
    assert_eq!(
        dates(data_at(), 30),
        date("2025-03-02")..=date("2025-03-31")
    );
    // Midnight in China: the day that has ended is the last one.
    let midnight = Utc.with_ymd_and_hms(2025, 3, 30, 16, 0, 0).unwrap();
    assert_eq!(dates(midnight, 1), date("2025-03-30")..=date("2025-03-30"));
    assert_eq!(
        dates(midnight + TimeDelta::seconds(1), 1),
        date("2025-03-31")..=date("2025-03-31")
    );
    assert!(dates(data_at(), 0).is_empty());
    for edge in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        assert!(!dates(edge, u32::MAX).is_empty());
    }
}

fn over_days(days: &[Day]) -> Statistics {
    Statistics::of(&[], days, None, data_at(), Selection::default())
}

#[test]
fn growth_is_from_the_first_day_known_to_the_last() {
    let statistics = over_days(&[
        day("2025-03-01", Some(1)), // before the window
        day("2025-03-02", None),
        day("2025-03-11", Some(1_000)),
        day("2025-03-20", Some(5_000)),
        day("2025-03-31", Some(1_200)),
        day("2025-04-01", Some(9)), // after it
    ]);
    let growth = Growth {
        gained: 200,
        share: Some(0.2),
        days: 20,
    };
    assert_eq!(statistics.follower_growth, Some(growth));
    // The day that knows nothing is no day with data, and no missing day becomes one.
    assert_eq!(statistics.days_with_data, 3);
}

#[test]
fn growth_may_be_a_loss_and_needs_two_days() {
    let lost = over_days(&[day("2025-03-30", Some(100)), day("2025-03-31", Some(90))]);
    assert_eq!(
        lost.follower_growth,
        Some(Growth {
            gained: -10,
            share: Some(-0.1),
            days: 1
        })
    );
    assert_eq!(
        over_days(&[day("2025-03-31", Some(90))]).follower_growth,
        None
    );
    let from_nothing = over_days(&[day("2025-03-30", Some(0)), day("2025-03-31", Some(90))]);
    assert_eq!(
        from_nothing.follower_growth,
        Some(Growth {
            gained: 90,
            share: None,
            days: 1
        })
    );
    let extreme = over_days(&[
        day("2025-03-30", Some(u64::MAX)),
        day("2025-03-31", Some(0)),
    ]);
    assert_eq!(
        extreme.follower_growth.map(|growth| growth.gained),
        Some(i64::MIN)
    );
}
