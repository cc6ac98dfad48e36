use proptest::prelude::*;

use super::tests::{CONTEXT, HERE, Note, THERE, candidates};
use super::*;
use crate::search::Hits;
use crate::text::QUERY_TERMS;

fn any_note() -> impl Strategy<Value = Note> {
    let hits = proptest::array::uniform4(prop_oneof![Just(0), 0_u16..4, any::<u16>()]);
    let count = || {
        prop_oneof![
            Just(None),
            (0_u64..9).prop_map(Some),
            any::<u64>().prop_map(Some)
        ]
    };
    (
        proptest::collection::vec(hits, 0..QUERY_TERMS + 3),
        any::<u32>(),
        -100_i64..100_000,
        proptest::array::uniform4(count()),
        proptest::option::of(prop_oneof![Just(HERE), Just(THERE)]),
    )
        .prop_map(
            |(hits, length, days, [likes, collects, comments, shares], city)| Note {
                evidence: Evidence {
                    hits: hits
                        .into_iter()
                        .map(|[title, opening, rest, tags]| Hits {
                            title,
                            opening,
                            rest,
                            tags,
                        })
                        .collect(),
                    length,
                },
                days,
                counts: Counts {
                    likes,
                    collects,
                    comments,
                    shares,
                    ..Counts::default()
                },
                city,
            },
        )
}

proptest! {
    #[test]
    fn every_rank_is_sound(
        notes in proptest::collection::vec(any_note(), 0..20),
        total: u64,
        with_term in proptest::collection::vec(any::<u64>(), 0..QUERY_TERMS + 3),
        weights in proptest::array::uniform9(prop_oneof![0.0..5.0, any::<f64>()]),
    ) {
        let [alpha, beta, half_life_days, oldest, same_city, title, opening, rest, tags] = weights;
        let weights = Weights { alpha, beta, half_life_days, oldest, same_city, title, opening, rest, tags };
        let corpus = Corpus { notes: total, with_term };
        let mut candidates = candidates(&notes);
        let ranked = rank(&candidates, &corpus, &CONTEXT, &weights);
        for pair in ranked.windows(2) {
            let tied = pair[0].score == pair[1].score && pair[0].id < pair[1].id;
            prop_assert!(pair[0].score > pair[1].score || tied);
        }
        for Ranked { index, id, score, parts } in &ranked {
            prop_assert_eq!(candidates[*index].id, *id);
            prop_assert!(score.is_finite() && *score >= 0.0);
            let product = parts.relevance * parts.engagement * parts.freshness * parts.city;
            prop_assert!(*score == product || !product.is_finite());
            prop_assert!((0.0..=1.0).contains(&parts.coverage));
            prop_assert!((0.0..=1.0).contains(&parts.freshness));
            prop_assert!(1 <= parts.terms_found && parts.terms_found <= parts.terms);
        }
        // Whatever order the candidates come in.
        candidates.reverse();
        let again = rank(&candidates, &corpus, &CONTEXT, &weights);
        let ids = |ranked: &[Ranked]| ranked.iter().map(|ranked| ranked.id).collect::<Vec<_>>();
        prop_assert_eq!(ids(&again), ids(&ranked));
    }
}
