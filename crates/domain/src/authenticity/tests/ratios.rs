//! R1–R4, R15 and R19.

use super::Outcome::{Fine, Look, Note, Unknown};
use super::*;

fn times(count: Option<u64>, factor: f64) -> Option<u64> {
    count.map(|count| (count as f64 * factor) as u64)
}

/// All interactions so many times as many.
fn engaging(factor: f64) -> Evidence {
    counted(|_, counts| {
        counts.likes = times(counts.likes, factor);
        counts.collects = times(counts.collects, factor);
        counts.comments = times(counts.comments, factor);
    })
}

#[test]
fn r1_engagement_far_from_its_peers() {
    table(
        Rule::Engagement,
        vec![
            ("as usual", ordinary(), Fine),
            ("a little less", engaging(0.7), Fine),
            ("hardly any", engaging(0.2), Look),
            ("above all", engaging(4.0), Look),
            (
                "interactions unknown",
                counted(|_, counts| counts.likes = None),
                Unknown,
            ),
        ],
    );
    let (less, least) = (engaging(0.4), engaging(0.2));
    let severity = |evidence| finding(evidence, Rule::Engagement).severity;
    assert!(severity(&less) > 0.0 && severity(&less) < severity(&least));
}

#[test]
fn r1_without_reads_goes_by_followers_and_needs_peers() {
    let no_reads = |factor: f64| {
        let mut evidence = engaging(factor);
        for note in &mut evidence.notes {
            note.published.counts.reads = None;
        }
        evidence
    };
    assert_eq!(finding(&no_reads(1.0), Rule::Engagement).outcome, Fine);
    assert_eq!(finding(&no_reads(0.2), Rule::Engagement).outcome, Look);
    let alone = found(&no_reads(0.2), None, Rule::Engagement);
    assert_eq!(alone.outcome, Unknown);
    // By reads there are bounds that need nobody.
    for (factor, outcome) in [(1.0, Fine), (0.2, Look), (6.0, Look)] {
        let finding = found(&engaging(factor), None, Rule::Engagement);
        assert_eq!(finding.outcome, outcome, "{factor}");
    }
}

#[test]
fn r2_few_reads_for_so_many_followers() {
    let with = |followers| changed(|evidence| evidence.followers = followers);
    table(
        Rule::Reach,
        vec![
            ("as usual", with(Some(10_000)), Fine),
            ("many more than read", with(Some(40_000)), Look),
            ("many fewer than read", with(Some(1_000)), Fine),
            ("none", with(Some(0)), Unknown),
            ("unknown", with(None), Unknown),
        ],
    );
    let seen = finding(&with(Some(40_000)), Rule::Reach);
    assert_eq!(seen.n, 20);
    assert!(matches!(
        seen.clues[..],
        [
            Clue::Standing {
                percentile: 0.0,
                peers: 101,
                ..
            },
            Clue::Range { high: None, .. }
        ]
    ));
}

#[test]
fn r3_and_r4_comments_and_collects_per_like() {
    let comments = |factor| counted(|_, counts| counts.comments = times(counts.comments, factor));
    table(
        Rule::CommentRatio,
        vec![
            ("as usual", ordinary(), Fine),
            ("hardly any", comments(0.2), Look),
            ("as many as likes", comments(8.0), Look),
            (
                "unknown",
                counted(|_, counts| counts.comments = None),
                Unknown,
            ),
            (
                "no likes to compare with",
                counted(|_, counts| counts.likes = Some(0)),
                Unknown,
            ),
        ],
    );
    let collects = |factor| counted(|_, counts| counts.collects = times(counts.collects, factor));
    table(
        Rule::CollectRatio,
        vec![
            ("as usual", ordinary(), Fine),
            ("hardly any", collects(0.2), Look),
            ("many more than likes", collects(8.0), Look),
            (
                "unknown",
                counted(|_, counts| counts.collects = None),
                Unknown,
            ),
        ],
    );
    let alone = |likes, comments| {
        let fixed = counted(|_, counts| {
            counts.likes = Some(likes);
            counts.comments = Some(comments);
        });
        found(&fixed, None, Rule::CommentRatio).outcome
    };
    assert_eq!(alone(1_000, 100), Fine);
    assert_eq!(alone(1_000, 5), Look);
    assert_eq!(alone(1_000, 900), Look);
}

#[test]
fn few_likes_and_no_comment_are_no_sign() {
    let small = counted(|_, counts| {
        counts.likes = Some(8);
        counts.comments = Some(0);
    });
    assert_eq!(finding(&small, Rule::CommentRatio).outcome, Fine);
    let large = counted(|_, counts| {
        counts.likes = Some(800);
        counts.comments = Some(0);
    });
    assert_eq!(finding(&large, Rule::CommentRatio).severity, 1.0);
}

#[test]
fn r15_few_active_followers() {
    let with = |share| changed(|evidence| evidence.active_follower_share = share);
    table(
        Rule::ActiveFollowers,
        vec![
            ("as usual", with(Some(0.5)), Fine),
            ("few", with(Some(0.1)), Look),
            ("all", with(Some(1.0)), Fine),
            ("unknown", with(None), Unknown),
            ("no number", with(Some(f64::NAN)), Unknown),
            ("no share", with(Some(-0.5)), Unknown),
        ],
    );
    let alone = found(&with(Some(0.1)), None, Rule::ActiveFollowers);
    assert_eq!(alone.outcome, Look);
}

#[test]
fn r19_informs_of_small_accounts_only() {
    let with = |followers| changed(|evidence| evidence.followers = Some(followers));
    table(
        Rule::LowEngagement,
        vec![
            ("1.6 % of 10,000", with(10_000), Note),
            ("16 % of 1,000", with(1_000), Fine),
            ("little of 200,000", with(200_000), Fine),
            (
                "unknown",
                changed(|evidence| evidence.followers = None),
                Unknown,
            ),
        ],
    );
    assert_eq!(finding(&ordinary(), Rule::LowEngagement).points, 0.0);
}
