use chrono::TimeDelta;
use proptest::prelude::*;

use super::tests::kol;
use super::*;

const NOW: DateTime<Utc> = DateTime::from_timestamp(1_700_000_000, 0).unwrap();

fn count() -> impl Strategy<Value = Option<u64>> {
    prop_oneof![
        Just(None),
        (0_u64..50).prop_map(Some),
        any::<u64>().prop_map(Some)
    ]
}

fn category() -> impl Strategy<Value = Option<Category>> {
    proptest::option::of(prop_oneof![
        Just(Category::Food),
        Just(Category::Pets),
        Just(Category::Travel)
    ])
}

fn followers() -> impl Strategy<Value = Option<u64>> {
    proptest::option::of(prop_oneof![0_u64..40_000, any::<u64>()])
}

prop_compose! {
    fn candidate()(
        author in prop_oneof![Just(1), 1_u64..4, 1_u64..30],
        category in category(),
        hours in -10_i64..1000,
        [likes, collects, comments, shares] in proptest::array::uniform4(count()),
        followers in followers(),
    ) -> Candidate {
        Candidate {
            id: NoteId::try_from(1).unwrap(),
            author: kol(author),
            category,
            published_at: NOW - TimeDelta::hours(hours),
            counts: Counts { likes, collects, comments, shares, ..Counts::default() },
            followers,
        }
    }
}

fn candidates() -> impl Strategy<Value = Vec<Candidate>> {
    proptest::collection::vec(candidate(), 0..40).prop_map(|mut candidates| {
        for (id, candidate) in (1..).zip(&mut candidates) {
            candidate.id = NoteId::try_from(id).unwrap();
        }
        candidates
    })
}

prop_compose! {
    fn weights()(
        [quality, velocity, freshness, small_author, half_life_hours] in
            proptest::array::uniform5(prop_oneof![0.0..2.0, any::<f64>()]),
        [author_gap, category_window, category_most, chance_every] in
            proptest::array::uniform4(prop_oneof![0_usize..6, Just(usize::MAX)]),
    ) -> Weights {
        Weights {
            quality, velocity, freshness, small_author, half_life_hours,
            author_gap, category_window, category_most, chance_every,
        }
    }
}

fn authors(candidates: &[Candidate], placed: &[Placed]) -> Vec<KolId> {
    placed
        .iter()
        .map(|placed| candidates[placed.index].author)
        .collect()
}

/// Whether notes of these authors can follow on one of `last` with no two neighbours alike.
fn can_stand_apart(authors: &[KolId], last: Option<KolId>) -> bool {
    authors.iter().all(|author| {
        let own = authors.iter().filter(|other| *other == author).count();
        let barred = usize::from(Some(*author) == last);
        own <= (authors.len() + 1 - barred) / 2
    })
}

proptest! {
    #[test]
    fn every_batch_is_sound(
        candidates in candidates(),
        before in proptest::collection::vec((1_u64..6, category()), 0..6),
        weights in weights(),
    ) {
        let before: Vec<_> = before.into_iter().map(|(author, category)| (kol(author), category)).collect();
        let placed = explore(&before, &candidates, NOW, &weights);

        let mut indices: Vec<usize> = placed.iter().map(|placed| placed.index).collect();
        indices.sort_unstable();
        prop_assert!(indices.into_iter().eq(0..candidates.len()));
        let mut by_score: Vec<&Placed> = placed.iter().collect();
        by_score.sort_unstable_by_key(|placed| placed.by_score);
        for (rank, placed) in (1..).zip(&by_score) {
            prop_assert_eq!(rank, placed.by_score);
        }
        for pair in by_score.windows(2) {
            let tied = pair[0].score == pair[1].score && pair[0].id < pair[1].id;
            prop_assert!(pair[0].score > pair[1].score || tied);
        }
        for (place, placed) in (1..).zip(&placed) {
            prop_assert_eq!(candidates[placed.index].id, placed.id);
            let points: f64 = placed.signals.iter().map(|signal| signal.points).sum();
            prop_assert_eq!(points, placed.score);
            prop_assert!((0.0..=1.0 + 1e-9).contains(&placed.score));
            for signal in placed.signals {
                prop_assert!(signal.value.is_none_or(|value| (0.0..=1.0).contains(&value)));
                prop_assert!((0.0..=1.0).contains(&signal.weight));
                prop_assert_eq!(signal.points, signal.value.unwrap_or(0.0) * signal.weight);
            }
            match placed.reason {
                Placement::ByScore => {}
                Placement::SmallAuthor => prop_assert!(place < placed.by_score),
                Placement::Category => prop_assert!(place > placed.by_score),
                Placement::Author => prop_assert!(place != placed.by_score),
            }
        }
    }

    #[test]
    fn no_two_neighbours_are_of_one_author(
        candidates in candidates(),
        before in proptest::option::of(1_u64..6),
        weights in weights(),
    ) {
        let before: Vec<_> = before.into_iter().map(|author| (kol(author), None)).collect();
        let placed = explore(&before, &candidates, NOW, &weights);
        let authors = authors(&candidates, &placed);
        let mut last = before.last().map(|(author, _)| *author);
        let apart = can_stand_apart(&authors, last);
        for (at, author) in authors.iter().enumerate() {
            if Some(*author) == last {
                prop_assert!(!apart);
                prop_assert!(authors[at..].iter().all(|other| other == author));
            }
            last = Some(*author);
        }
    }

    #[test]
    fn the_order_of_the_candidates_says_nothing(
        (candidates, shuffled) in candidates().prop_flat_map(|candidates| {
            (Just(candidates.clone()), Just(candidates).prop_shuffle())
        }),
        weights in weights(),
    ) {
        let of = |candidates: &[Candidate]| -> Vec<Placed> {
            let mut placed = explore(&[], candidates, NOW, &weights);
            for placed in &mut placed {
                placed.index = 0;
            }
            placed
        };
        prop_assert_eq!(of(&candidates), of(&shuffled));
    }

    #[test]
    fn small_authors_are_never_long_in_coming(
        mut candidates in candidates(),
        chance_every in 1_usize..7,
    ) {
        // Of authors of their own, so that nothing else is due.
        for (author, candidate) in (1..).zip(&mut candidates) {
            candidate.author = kol(author);
        }
        let weights = Weights { chance_every, ..Weights::default() };
        let placed = explore(&[], &candidates, NOW, &weights);
        let small: Vec<bool> = placed
            .iter()
            .map(|placed| candidates[placed.index].followers.is_none_or(|followers| followers < SMALL_AUTHOR))
            .collect();
        for (at, window) in small.windows(chance_every).enumerate() {
            let left = small[at..].contains(&true);
            prop_assert!(window.contains(&true) || !left);
        }
    }
}
