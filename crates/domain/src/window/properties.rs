use chrono::TimeDelta;
use proptest::prelude::*;

use super::tests::{data_at, date, day, of};
use super::*;

fn count() -> impl Strategy<Value = Option<u64>> {
    prop_oneof![
        Just(None),
        Just(Some(0)),
        Just(Some(u64::MAX)),
        (0..100_000_u64).prop_map(Some)
    ]
}

prop_compose! {
    fn any_note()(
        minutes in -200_000..10_000_i64,
        kind in prop_oneof![Just(NoteKind::Picture), Just(NoteKind::Video)],
        sponsored: Option<bool>,
        (impressions, reads, likes, collects) in (count(), count(), count(), count()),
        (comments, shares, follows) in (count(), count(), count()),
        (completion_rate, three_second_rate) in (
            proptest::option::of(0.0..=1.0_f64), proptest::option::of(0.0..=1.0_f64),
        ),
    ) -> Published {
        let counts = Counts {
            impressions, reads, likes, collects, comments, shares, follows,
            completion_rate, three_second_rate,
        };
        Published { published_at: data_at() + TimeDelta::minutes(minutes), kind, sponsored, counts }
    }
}

prop_compose! {
    fn any_day()(back in -5..120_i64, followers in count(), reads in count()) -> Day {
        let date = date("2025-03-31") - TimeDelta::days(back);
        Day { date, reads, ..day("2025-03-31", followers) }
    }
}

fn selections() -> impl Iterator<Item = Selection> {
    Window::ALL.iter().flat_map(|&window| {
        Deals::ALL.iter().flat_map(move |&deals| {
            Kinds::ALL.iter().map(move |&kinds| Selection {
                window,
                deals,
                kinds,
            })
        })
    })
}

proptest! {
    #[test]
    fn a_median_lies_between_its_values(values in proptest::collection::vec(any::<f64>(), 0..40)) {
        let finite = || values.iter().copied().filter(|value| value.is_finite());
        match median(values.iter().copied()) {
            None => prop_assert_eq!(finite().count(), 0),
            Some(median) => {
                prop_assert!(finite().any(|value| value <= median));
                prop_assert!(finite().any(|value| value >= median));
                let below = finite().filter(|&value| value < median).count();
                let above = finite().filter(|&value| value > median).count();
                prop_assert!(2 * below <= finite().count() && 2 * above <= finite().count());
            }
        }
    }

    #[test]
    fn a_median_has_no_order(values in proptest::collection::vec(-1e9..1e9_f64, 0..40)) {
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        prop_assert_eq!(median(values), median(sorted));
    }

    #[test]
    fn statistics_have_no_order(
        notes in proptest::collection::vec(any_note(), 0..20),
        days in proptest::collection::vec(any_day(), 0..20),
        (shuffled_notes, shuffled_days) in (0..20_usize, 0..20_usize),
    ) {
        let turn = |length: usize, by: usize| if length == 0 { 0 } else { by % length };
        let (mut other_notes, mut other_days) = (notes.clone(), days.clone());
        other_notes.rotate_left(turn(notes.len(), shuffled_notes));
        other_notes.reverse();
        other_days.rotate_left(turn(days.len(), shuffled_days));
        for selection in selections() {
            let of = |notes: &[Published], days: &[Day]| {
                Statistics::of(notes, days, Some(7), data_at(), selection)
            };
            prop_assert_eq!(of(&notes, &days), of(&other_notes, &other_days));
        }
    }

    #[test]
    fn the_splits_part_the_notes(notes in proptest::collection::vec(any_note(), 0..30)) {
        for &window in Window::ALL {
            let count = |deals, kinds| of(&notes, Selection { window, deals, kinds }).notes;
            let all = count(Deals::All, Kinds::All);
            let unknown = notes
                .iter()
                .filter(|note| note.sponsored.is_none())
                .filter(|note| Selection { window, ..Selection::default() }.holds(note, data_at()))
                .count();
            let told = count(Deals::Daily, Kinds::All) + count(Deals::Cooperation, Kinds::All);
            prop_assert_eq!(told + unknown, all);
            let kinds = count(Deals::All, Kinds::Picture) + count(Deals::All, Kinds::Video);
            prop_assert_eq!(kinds, all);
        }
    }

    #[test]
    fn figures_are_finite_not_negative_and_rest_on_something(
        notes in proptest::collection::vec(any_note(), 0..20),
        days in proptest::collection::vec(any_day(), 0..20),
        followers in count(),
    ) {
        for selection in selections() {
            let statistics = Statistics::of(&notes, &days, followers, data_at(), selection);
            let Selection { window, kinds, .. } = selection;
            let figures = [
                statistics.impressions,
                statistics.reads,
                statistics.interactions,
                statistics.likes,
                statistics.collects,
                statistics.comments,
                statistics.shares,
                statistics.er_by_reads,
                statistics.er_by_followers,
                statistics.read_rate,
                statistics.completion_rate,
                statistics.three_second_rate,
                statistics.viral_rate,
            ];
            for figure in figures.into_iter().flatten() {
                prop_assert!(figure.value.is_finite() && figure.value >= 0.0);
                prop_assert!((1..=statistics.notes).contains(&figure.n));
            }
            for figure in [
                ppp(&notes, data_at(), window, kinds),
                cooperation_share(&notes, data_at(), window, kinds),
            ].into_iter().flatten() {
                prop_assert!(figure.value.is_finite() && figure.value >= 0.0 && figure.n > 0);
            }
            if let Some(growth) = statistics.follower_growth {
                prop_assert!((1..window.days() as usize).contains(&growth.days));
                prop_assert!(growth.share.is_none_or(f64::is_finite));
            }
            prop_assert!(statistics.days_with_data <= window.days() as usize);
        }
    }
}
