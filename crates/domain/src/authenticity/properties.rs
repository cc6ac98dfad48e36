//! What holds of any evidence, however odd.

use chrono::{Days, TimeDelta};
use proptest::prelude::*;

use super::tests::{data_at, hours, id, peers, said};
use super::*;
use crate::engagement::Counts;
use crate::note::NoteKind;
use crate::window::china_date;

fn count() -> impl Strategy<Value = Option<u64>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Some(0)),
        6 => (0_u64..5_000).prop_map(Some),
        1 => any::<u64>().prop_map(Some),
    ]
}

prop_compose! {
    fn counts()(
        (impressions, reads, likes) in (count(), count(), count()),
        (collects, comments, follows) in (count(), count(), count()),
    ) -> Counts {
        Counts { impressions, reads, likes, collects, comments, follows, ..Counts::default() }
    }
}

prop_compose! {
    fn any_launch()(first in 0_u64..500, later in 0_u64..50, length in 0_usize..26) -> Launch {
        let mut curve = hours(first, later);
        curve.truncate(length.max(1));
        let reads = hours(first * 9, later * 30);
        Launch {
            impressions: reads.clone(),
            reads,
            likes: curve.clone(),
            collects: curve.clone(),
            comments: curve.clone(),
            shares: curve,
        }
    }
}

prop_compose! {
    fn any_note(number: usize)(
        counts in counts(),
        hours_ago in -48_i64..2_400,
        sponsored: Option<bool>,
        launch in proptest::option::of(any_launch()),
        comments in proptest::option::of(proptest::collection::vec(
            ("[a-f]", "[好看支持的裙子]{0,9}", 0_i64..300), 0..14)),
    ) -> NoteEvidence {
        let published_at = data_at() - TimeDelta::hours(hours_ago);
        let written = |(author, text, seconds): (String, String, i64)| {
            said(&author, &text, published_at + TimeDelta::seconds(seconds))
        };
        NoteEvidence {
            id: id(number),
            published: Published { published_at, kind: NoteKind::Video, sponsored, counts },
            launch,
            comments: comments.map(|comments| comments.into_iter().map(written).collect()),
        }
    }
}

prop_compose! {
    fn any_day()(
        back in 0_u64..100,
        (followers, likes, reads) in (count(), count(), count()),
    ) -> Day {
        Day {
            date: china_date(data_at()) - Days::new(back),
            followers,
            impressions: None,
            reads,
            likes,
            collects: None,
            comments: None,
            shares: None,
        }
    }
}

fn any_notes() -> impl Strategy<Value = Vec<NoteEvidence>> {
    (0_usize..16).prop_flat_map(|n| (0..n).map(any_note).collect::<Vec<_>>())
}

prop_compose! {
    fn any_evidence()(
        notes in any_notes(),
        days in proptest::collection::vec(any_day(), 0..100),
        (followers, following, likes_and_collects) in (count(), count(), count()),
        active_follower_share: Option<f64>,
    ) -> Evidence {
        Evidence {
            followers,
            following,
            likes_and_collects,
            active_follower_share,
            data_at: data_at(),
            days,
            notes,
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_score_is_what_its_findings_leave(
        evidence in any_evidence(),
        overridden in proptest::sample::subsequence(Rule::ALL, 0..4),
        with_peers: bool,
    ) {
        let peers = with_peers.then(peers);
        let assessment = assess(&evidence, peers.as_ref(), &overridden);
        let findings = &assessment.findings;
        let points: f64 = findings.iter().map(|found| found.points).sum();
        match assessment.score {
            Some(score) => {
                prop_assert!((0.0..=100.0).contains(&score));
                prop_assert!((100.0 - score - points).abs() < 1e-9, "{} {}", score, points);
            }
            None => prop_assert_eq!(points, 0.0),
        }
        prop_assert_eq!(assessment.score.is_some(), assessment.notes >= MIN_NOTES);
        let weights: f64 = findings.iter().map(|found| found.weight).sum();
        prop_assert!(weights == 0.0 || (weights - 1.0).abs() < 1e-9);
        let mut rules: Vec<Rule> = findings.iter().map(|found| found.rule).collect();
        rules.sort_unstable();
        prop_assert_eq!(rules, Rule::ALL.to_vec());
        for found in findings {
            prop_assert!((0.0..=1.0).contains(&found.severity));
            prop_assert_eq!(found.severity > 0.0, found.outcome == Outcome::Look);
            prop_assert!(found.points >= 0.0);
            prop_assert_eq!(found.overridden, overridden.contains(&found.rule));
            prop_assert!(!found.overridden || found.points == 0.0);
            for clue in &found.clues {
                let value = match clue {
                    Clue::Standing { value, .. }
                    | Clue::Range { value, .. }
                    | Clue::Note { value, .. } => *value,
                    Clue::Followers { share, .. } => *share,
                    Clue::Comments { matching, of, .. } => {
                        prop_assert!(matching <= of);
                        0.0
                    }
                };
                prop_assert!(value.is_finite(), "{found:?}");
            }
        }
    }

    #[test]
    fn order_does_not_matter(evidence in any_evidence(), turn in 0_usize..16) {
        let mut turned = evidence.clone();
        turned.days.reverse();
        turned.notes.reverse();
        let n = turned.notes.len();
        turned.notes.rotate_left(if n == 0 { 0 } else { turn % n });
        for note in &mut turned.notes {
            if let Some(comments) = &mut note.comments {
                comments.reverse();
            }
        }
        prop_assert_eq!(assess(&turned, Some(&peers()), &[]), assess(&evidence, Some(&peers()), &[]));
    }
}
