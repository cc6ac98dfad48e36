//! R8–R10 and plausibility.

use super::Outcome::{Fine, Look, Note, Unknown};
use super::*;

/// So many followers came (or, negative, left) from this day of the ninety on, in parts.
fn came(first: usize, parts: &[i64]) -> Evidence {
    changed(|evidence| come(evidence, first, parts))
}

fn come(evidence: &mut Evidence, first: usize, parts: &[i64]) {
    for (index, day) in evidence.days.iter_mut().enumerate() {
        let so_far: i64 = parts
            .iter()
            .take((index + 1).saturating_sub(first))
            .copied()
            .sum();
        day.followers = day
            .followers
            .map(|count| count.saturating_add_signed(so_far));
    }
}

/// The day of the ninety on which the ordinary creator publishes a note.
fn day_of(number: usize) -> usize {
    89 - 4 - 4 * number
}

#[test]
fn r8_followers_that_no_note_explains() {
    let hit = changed(|evidence| {
        come(evidence, day_of(6) + 1, &[700]);
        let counts = &mut evidence.notes[6].published.counts;
        counts.reads = Some(40_000);
    });
    let brought = changed(|evidence| {
        come(evidence, day_of(6) + 1, &[700]);
        evidence.notes[6].published.counts.follows = Some(500);
    });
    let in_the_news = changed(|evidence| {
        come(evidence, 50, &[700]);
        for day in &mut evidence.days[50..53] {
            day.reads = day.reads.map(|reads| reads + 4_000);
        }
    });
    table(
        Rule::FollowerJumps,
        vec![
            ("as usual", ordinary(), Fine),
            ("seven percent at once", came(50, &[700]), Look),
            (
                "dripped over four days",
                came(50, &[150, 140, 130, 120]),
                Look,
            ),
            ("one percent", came(50, &[90]), Fine),
            ("after a hit", hit, Fine),
            ("after a note that brought them", brought, Fine),
            ("while old notes are read anew", in_the_news, Fine),
            ("left", came(50, &[-700]), Fine),
            (
                "ten days",
                changed(|evidence| {
                    evidence.days.drain(..80);
                }),
                Unknown,
            ),
            (
                "unknown",
                changed(|evidence| evidence.days.iter_mut().for_each(|d| d.followers = None)),
                Unknown,
            ),
        ],
    );
    let finding = finding(&came(50, &[700]), Rule::FollowerJumps);
    assert!(matches!(
        finding.clues[..],
        [Clue::Followers { date, change: 709..=711, .. }] if date == ordinary().days[50].date
    ));
}

/// What came over days without data is not what came on a day.
#[test]
fn r8_and_r10_do_not_take_a_gap_for_a_day() {
    for change in [900, -900] {
        let gap = changed(|evidence| {
            come(evidence, 50, &[change]);
            evidence.days.drain(46..54);
        });
        assert_eq!(finding(&gap, Rule::FollowerJumps).outcome, Fine);
        assert_eq!(finding(&gap, Rule::FollowerLoss).outcome, Fine);
    }
}

#[test]
fn r9_many_followers_for_so_few_likes() {
    let liked = |likes| {
        changed(|evidence| {
            for day in &mut evidence.days {
                day.likes = likes;
            }
        })
    };
    table(
        Rule::FollowersPerLike,
        vec![
            ("as usual", ordinary(), Fine),
            ("ten followers for nine likes", liked(Some(9)), Look),
            ("no likes to compare with", liked(Some(0)), Unknown),
            ("unknown", liked(None), Unknown),
            ("followers that were bought", came(50, &[9_000]), Look),
            (
                "twenty days",
                changed(|evidence| {
                    evidence.days.drain(..70);
                }),
                Unknown,
            ),
        ],
    );
}

#[test]
fn r10_informs_of_followers_that_left() {
    table(
        Rule::FollowerLoss,
        vec![
            ("as usual", ordinary(), Fine),
            ("a tenth in a day", came(50, &[-1_000]), Note),
            ("two percent", came(50, &[-200]), Fine),
            (
                "no days",
                changed(|evidence| evidence.days.clear()),
                Unknown,
            ),
        ],
    );
}

#[test]
fn who_follows_many_or_has_hardly_a_like_is_hardly_followed() {
    let with = |following, likes| {
        changed(|evidence| {
            evidence.following = following;
            evidence.likes_and_collects = likes;
        })
    };
    table(
        Rule::Plausibility,
        vec![
            ("as usual", ordinary(), Fine),
            ("follows twice as many", with(Some(20_000), None), Look),
            ("a like for ten followers", with(None, Some(1_000)), Look),
            ("unknown", with(None, None), Unknown),
            (
                "follows 300 with 20 followers",
                changed(|evidence| {
                    evidence.followers = Some(20);
                    evidence.following = Some(300);
                }),
                Fine,
            ),
            (
                "no followers",
                changed(|evidence| evidence.followers = Some(0)),
                Unknown,
            ),
        ],
    );
}
