use chrono::TimeDelta;

use super::*;
use crate::note::NoteKind;

/// A launch whose curves add these in the first hour, these in the second and these in each
/// later one, of each ten impressions a read and of each ten reads a like.
fn launch(first: u64, second: u64, later: u64) -> Launch {
    let curve = |per: u64| {
        let mut hours = vec![later / per; HOURS];
        hours[0] = first / per;
        hours[1] = second / per;
        hours
    };
    Launch {
        impressions: curve(1),
        reads: curve(10),
        likes: curve(100),
        collects: vec![0; HOURS],
        comments: vec![0; HOURS],
        shares: vec![0; HOURS],
    }
}

fn unknown() -> Launch {
    Launch {
        impressions: Vec::new(),
        reads: Vec::new(),
        likes: Vec::new(),
        collects: Vec::new(),
        comments: Vec::new(),
        shares: Vec::new(),
    }
}

/// Peers whose reads are the same in every hour: so many each.
fn even_peers(reads: impl IntoIterator<Item = u64>) -> Vec<Launch> {
    let of = |reads: u64| launch(reads * 10, reads * 10, reads * 10);
    reads.into_iter().map(of).collect()
}

pub fn judge(launch: &Launch, peers: &[Launch], counts: &Counts, age_hours: i64) -> Verdict {
    let input = Input {
        launch,
        kind: NoteKind::Picture,
        counts,
        age: TimeDelta::hours(age_hours),
        peers,
    };
    verdict(&input, &Rules::default())
}

#[test]
fn interactions_take_all_three_and_curves_add_up() {
    let mut launch = launch(1_000, 500, 100);
    launch.collects[1] = 7;
    launch.comments[23] = 2;
    let curve = cumulative(&launch, Metric::Interactions).unwrap();
    assert_eq!((curve[0], curve[1], curve[22]), (10, 22, 43));
    assert_eq!(curve[23], 46);
    launch.comments.clear();
    assert_eq!(cumulative(&launch, Metric::Interactions), None);
    assert!(cumulative(&launch, Metric::Likes).is_some());
    assert_eq!(launch.day().likes, Some(37));
    assert_eq!(launch.day().comments, None);
}

#[test]
fn a_curve_of_another_length_is_unknown_and_huge_ones_saturate() {
    for hours in [0, 1, 23, 25, 1_000] {
        let mut launch = launch(10, 10, 10);
        launch.reads = vec![1; hours];
        assert_eq!(cumulative(&launch, Metric::Reads), None, "{hours}");
    }
    let mut launch = launch(0, 0, 0);
    launch.reads = vec![u64::MAX; HOURS];
    assert_eq!(cumulative(&launch, Metric::Reads), Some([u64::MAX; HOURS]));
}

#[test]
fn a_stored_launch_reads_back_as_it_is() {
    let json =
        r#"{"impressions":[1],"reads":[],"likes":[],"collects":[],"comments":[],"shares":[]}"#;
    let launch: Launch = serde_json::from_str(json).unwrap();
    assert_eq!(launch.impressions, [1]);
    assert_eq!(serde_json::to_string(&launch).unwrap(), json);
}

#[test]
fn quartiles_lie_between_neighbours() {
    let table: [(&[u64], [f64; 3]); 3] = [
        (&[1, 2, 3, 4, 5], [2.0, 3.0, 4.0]),
        (&[6, 1, 5, 2, 4, 3], [2.25, 3.5, 4.75]),
        (&[9, 9, 9, 9, 9], [9.0; 3]),
    ];
    for (reads, [p25, median, p75]) in table {
        let band = band(&even_peers(reads.iter().copied()), Metric::Reads).unwrap();
        assert_eq!(band.n, reads.len());
        assert_eq!(
            (band.p25[0], band.median[0], band.p75[0]),
            (p25, median, p75)
        );
        // Even curves: 24 hours have 24 times the first.
        assert_eq!(
            (band.p25[23], band.median[23], band.p75[23]),
            (24.0 * p25, 24.0 * median, 24.0 * p75)
        );
    }
}

#[test]
fn four_peers_and_one_unknown_make_no_band() {
    let mut peers = even_peers([1, 2, 3, 4]);
    assert_eq!(band(&peers, Metric::Reads), None);
    peers.push(unknown());
    assert_eq!(band(&peers, Metric::Reads), None);
    peers.extend(even_peers([5]));
    assert_eq!(band(&peers, Metric::Reads).unwrap().n, 5);
}

#[test]
fn stages_by_impressions() {
    use Stage::{Initial, Reviewed, Search, Second, Talked};
    for (impressions, expected) in [
        (0, Initial),
        (199, Initial),
        (200, Initial),
        (499, Initial),
        (500, Second),
        (1_999, Second),
        (2_000, Search),
        (19_999, Search),
        (20_000, Talked),
        (99_999, Talked),
        (100_000, Reviewed),
        (1_000_000, Reviewed),
        (u64::MAX, Reviewed),
    ] {
        assert_eq!(Stage::of(impressions), expected, "{impressions}");
    }
    let edges: Vec<_> = Stage::ALL.iter().map(|stage| stage.bounds()).collect();
    assert!(edges.windows(2).all(|pair| pair[0].1 == pair[1].0));
    assert_eq!(Initial.next(), Some(Second));
    assert_eq!(Reviewed.next(), None);
}

/// What the next stage asks for, and whether it is met.
fn asked(launch: &Launch, kind: NoteKind, counts: &Counts) -> Vec<(Test, Met)> {
    let reached = stage(launch, kind, counts, &Rules::default()).unwrap();
    let conditions = reached.next.into_iter().flat_map(|next| next.conditions);
    conditions.map(|one| (one.test, one.met)).collect()
}

#[test]
fn the_second_pool_asks_for_reads_and_for_what_readers_did() {
    let mut launch = launch(400, 0, 0);
    launch.reads[0] = 32;
    let finished = |completion_rate| Counts {
        completion_rate,
        ..Counts::default()
    };
    for (completion, met) in [
        (Some(0.45), Met::Yes),
        (Some(0.449), Met::No),
        (Some(f64::NAN), Met::Unknown),
        (None, Met::Unknown),
    ] {
        assert_eq!(
            asked(&launch, NoteKind::Video, &finished(completion)),
            [(Test::ReadRate, Met::Yes), (Test::Completion, met)],
            "{completion:?}"
        );
    }
    launch.reads[0] = 31;
    launch.comments[5] = 16;
    assert_eq!(
        asked(&launch, NoteKind::Picture, &Counts::default()),
        [(Test::ReadRate, Met::No), (Test::ErByImpressions, Met::Yes)]
    );
    launch.collects.pop();
    assert_eq!(
        asked(&launch, NoteKind::Picture, &Counts::default())[1],
        (Test::ErByImpressions, Met::Unknown)
    );
}

#[test]
fn further_pools_ask_for_talk_and_for_a_look() {
    let counts = Counts::default();
    let mut launch = launch(1_000, 0, 0);
    assert_eq!(asked(&launch, NoteKind::Video, &counts), []);
    launch.impressions[3] = 15_000;
    launch.comments[3] = 5;
    let talk = [(Test::CommentRate, Met::Yes)];
    assert_eq!(asked(&launch, NoteKind::Video, &counts), talk);
    launch.impressions[3] = 50_000;
    let look = [(Test::Review, Met::Unknown)];
    assert_eq!(asked(&launch, NoteKind::Video, &counts), look);
    launch.impressions[3] = 500_000;
    let rules = Rules::default();
    let last = stage(&launch, NoteKind::Video, &counts, &rules).unwrap();
    assert_eq!((last.stage, last.next), (Stage::Reviewed, None));
    launch.impressions.pop();
    assert_eq!(stage(&launch, NoteKind::Video, &counts, &rules), None);
}

#[test]
fn confidence_by_peers() {
    for (n, expected) in [
        (0, None),
        (4, None),
        (5, Some(Confidence::Low)),
        (9, Some(Confidence::Low)),
        (10, Some(Confidence::Medium)),
        (19, Some(Confidence::Medium)),
        (20, Some(Confidence::High)),
        (usize::MAX, Some(Confidence::High)),
    ] {
        assert_eq!(Confidence::of(n), expected, "{n}");
    }
}

#[test]
fn a_note_stands_above_within_or_below_its_peers() {
    // Quartiles 20, 30 and 40 reads an hour: 480, 720 and 960 after the day.
    let peers = even_peers([10, 20, 30, 40, 50]);
    for (first, later, standing, left, reason) in [
        (10, 40, Standing::Within, None, None),
        (40, 40, Standing::Within, None, None),
        (
            40,
            80,
            Standing::Above,
            Some(1),
            Some(Reason::AboveBand {
                by: Some((40.0 + 23.0 * 80.0) / 960.0),
            }),
        ),
        // Above in the first hour, then behind: below once and for all from the third.
        (
            50,
            1,
            Standing::Below,
            Some(2),
            Some(Reason::BelowBand { by: 73.0 / 480.0 }),
        ),
    ] {
        let note = launch(first * 10, later * 10, later * 10);
        let verdict = judge(&note, &peers, &Counts::default(), 100);
        assert_eq!(verdict.standing, standing, "{first} {later}");
        assert_eq!(verdict.left_band_at, left, "{first} {later}");
        assert_eq!((verdict.n, verdict.confidence), (5, Some(Confidence::Low)));
        let rate = Reason::ReadRate {
            value: 0.1,
            needed: 0.08,
        };
        let expected: Vec<_> = reason.into_iter().chain([rate]).collect();
        assert_eq!(verdict.reasons, expected, "{first} {later}");
    }
}

#[test]
fn what_is_sparse_or_unknown_says_so() {
    let few = launch(290, 0, 0);
    // Among peers that have as few it stands nowhere; among others it is below.
    let verdict = judge(&few, &even_peers([1; 8]), &Counts::default(), 100);
    assert_eq!(
        (verdict.standing, verdict.confidence),
        (Standing::Unknown, None)
    );
    assert_eq!(verdict.reasons, [Reason::Sparse { reads: 29 }]);
    let verdict = judge(&few, &even_peers([50; 8]), &Counts::default(), 100);
    assert_eq!(verdict.standing, Standing::Below);
    assert_eq!(
        verdict.reasons,
        [
            Reason::BelowBand { by: 29.0 / 1_200.0 },
            Reason::Sparse { reads: 29 }
        ]
    );

    let verdict = judge(&unknown(), &even_peers([50; 4]), &Counts::default(), 100);
    assert_eq!(verdict.standing, Standing::Unknown);
    assert_eq!(
        (verdict.n, verdict.confidence, verdict.stage),
        (4, None, None)
    );
    assert_eq!(
        verdict.reasons,
        [Reason::FewPeers { n: 4 }, Reason::ReadsUnknown]
    );
}

#[test]
fn likes_that_surge_and_stop_need_a_look() {
    let likes = |first_two: u64, later: u64| {
        let mut note = launch(10_000, 0, 0);
        note.likes = vec![0; HOURS];
        note.likes[1] = first_two;
        note.likes[9] = later;
        note
    };
    let total = |likes| Counts {
        likes,
        ..Counts::default()
    };
    let stopped = |first_two_hours, after| {
        Some(Reason::LikesSurgedAndStopped {
            first_two_hours,
            after,
        })
    };
    let early = |share| Some(Reason::FirstTwoHours { share });
    for (first_two, later, all, age, expected) in [
        // 81 % in two hours, 1 % after the day.
        (81, 19, Some(101), 72, stopped(0.81, 1.0 / 101.0)),
        // Exactly four fifths are no surge.
        (80, 20, Some(100), 500, None),
        // Exactly a fiftieth after the day is no stop.
        (90, 8, Some(100), 500, early(90.0 / 98.0)),
        // The day is hardly over: nobody knows yet.
        (90, 10, Some(100), 71, early(0.9)),
        (90, 10, None, 500, early(0.9)),
        // Taken back since.
        (90, 10, Some(60), 500, stopped(0.9, 0.0)),
        (90, 10, Some(0), 500, stopped(0.9, 0.0)),
        // Too few to say.
        (19, 0, Some(19), 500, None),
        (20, 0, Some(20), 500, stopped(1.0, 0.0)),
    ] {
        let verdict = judge(&likes(first_two, later), &[], &total(all), age);
        let first = verdict.reasons.first().copied();
        let found = first.filter(|reason| {
            matches!(
                reason,
                Reason::LikesSurgedAndStopped { .. } | Reason::FirstTwoHours { .. }
            )
        });
        assert_eq!(found, expected, "{first_two} {later} {all:?} {age}");
        let look = matches!(expected, Some(Reason::LikesSurgedAndStopped { .. }));
        assert_eq!(verdict.needs_a_look(), look);
    }
}
