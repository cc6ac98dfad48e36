use chrono::{DateTime, Days as Span, NaiveDate, Utc};
use hongbang_api::kols::EvidenceNote;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_domain::launch::Launch;
use hongbang_domain::note::{NoteId, NoteKind};
use hongbang_domain::sharing::{Choice, Sharing, Viewer};
use hongbang_domain::window::{Day, Window};

use super::*;

fn data_at() -> DateTime<Utc> {
    "2026-03-31T16:00:00Z".parse().unwrap()
}

/// A note of so many days ago. Of each, the last note knows nothing private.
fn note(id: u64, days: i64, kind: NoteKind, reads: Option<u64>) -> KolNote {
    KolNote {
        id: NoteId::try_from(id).unwrap(),
        title: String::new(),
        published: Published {
            published_at: data_at() - chrono::TimeDelta::days(days),
            kind,
            sponsored: Some(id.is_multiple_of(2)),
            counts: Counts {
                impressions: reads.map(|reads| reads * 10),
                reads,
                likes: Some(40 * id),
                collects: Some(20),
                comments: Some(2),
                shares: Some(1),
                ..Counts::default()
            },
        },
        topics: Vec::new(),
        withheld: Vec::new(),
    }
}

fn launch() -> Launch {
    let hours = || vec![1; 24];
    Launch {
        impressions: hours(),
        reads: hours(),
        likes: hours(),
        collects: hours(),
        comments: hours(),
        shares: hours(),
    }
}

/// One's own record: whole.
pub fn whole() -> Record {
    let day = |at: u64| Day {
        date: NaiveDate::from_ymd_opt(2026, 3, 1).unwrap() + Span::new(at),
        followers: Some(10_000 + at * 100),
        impressions: Some(900),
        reads: Some(90),
        likes: Some(9),
        collects: Some(3),
        comments: Some(1),
        shares: Some(0),
    };
    Record {
        profile: KolProfile {
            kol: Kol {
                id: KolId::try_from(7).unwrap(),
                source: Source::Demo,
                nickname: "Ada".to_owned(),
                red_id: None,
                gender: None,
                bio: None,
                city: None,
                region: None,
                followers: Some(13_000),
                following: None,
                likes_and_collects: Some(50_000),
                categories: Vec::new(),
                tags: Vec::new(),
                mcn: None,
                picture_quote: Some(800),
                video_quote: None,
                response_rate_48h: Some(0.9),
                active_follower_share: None,
                audience: None,
                data_at: data_at(),
            },
            partner: false,
            represented_by: None,
            following: false,
            withheld: Vec::new(),
        },
        days: Days {
            data_at: data_at(),
            days: (0..30).map(day).collect(),
            counted: Vec::new(),
            withheld: Vec::new(),
        },
        notes: vec![
            note(1, 2, NoteKind::Picture, Some(1_000)),
            note(2, 9, NoteKind::Video, Some(3_000)),
            note(3, 40, NoteKind::Picture, Some(500)),
            note(4, 50, NoteKind::Video, None),
        ],
        statistics: Vec::new(),
        peers: None,
        evidence: Some(Arc::new(KolEvidence {
            notes: vec![EvidenceNote {
                id: NoteId::try_from(1).unwrap(),
                launch: Some(launch()),
                comments: Vec::new(),
            }],
            withheld: Vec::new(),
        })),
    }
}

const BRAND: Viewer = Viewer::VerifiedBrand;

fn shared(field: Field, choice: Choice) -> Sharing {
    let mut sharing = Sharing::default();
    sharing.set(field, choice);
    sharing
}

#[test]
fn each_field_shows_its_part_and_no_other_and_only_to_whom_it_is_shared() {
    for &field in Field::ALL {
        for &choice in Choice::ALL {
            for viewer in [Viewer::Anonymous, Viewer::UnverifiedBrand, BRAND] {
                let seen = whole().as_seen(shared(field, choice).shown_to(viewer));
                let sees = |wanted: Field| wanted == field && viewer.may_see(choice);
                let case = format!("{field:?} {choice:?} {viewer:?}");
                let kol = &seen.profile.kol;
                let reads = seen.figures(Selection::default()).reads;

                assert_eq!(kol.picture_quote.is_some(), sees(Field::Quotes), "{case}");
                assert_eq!(
                    kol.response_rate_48h.is_some(),
                    sees(Field::Statistics),
                    "{case}"
                );
                assert_eq!(
                    !seen.days.days.is_empty(),
                    sees(Field::Statistics),
                    "{case}"
                );
                assert_eq!(
                    seen.notes[0].published.counts.reads.is_some(),
                    sees(Field::Notes),
                    "{case}"
                );
                let evidence = seen.evidence.as_ref().unwrap();
                assert_eq!(
                    evidence.notes[0].launch.is_some(),
                    sees(Field::Launches),
                    "{case}"
                );
                assert_eq!(
                    evidence.withheld.is_empty(),
                    sees(Field::Launches),
                    "{case}"
                );
                assert_eq!(
                    reads.is_some(),
                    sees(Field::Statistics) || sees(Field::Notes),
                    "{case}"
                );
                assert_eq!(kol.followers, Some(13_000), "public: {case}");
                assert_eq!(seen.notes[0].published.counts.likes, Some(40), "{case}");
            }
        }
    }
}

#[test]
fn what_is_missing_says_why() {
    for (sharing, quotes, medians, days) in [
        (
            Sharing::default(),
            Missing::NotShared,
            Missing::NotShared,
            Missing::NotShared,
        ),
        (
            shared(Field::Statistics, Choice::Everyone),
            Missing::NotShared,
            Missing::Unknown,
            Missing::Unknown,
        ),
        (
            shared(Field::Notes, Choice::Everyone),
            Missing::NotShared,
            Missing::Unknown,
            Missing::NotShared,
        ),
        (
            shared(Field::Quotes, Choice::Everyone),
            Missing::Unknown,
            Missing::NotShared,
            Missing::NotShared,
        ),
        (
            Sharing::all(Choice::Everyone),
            Missing::Unknown,
            Missing::Unknown,
            Missing::Unknown,
        ),
    ] {
        let seen = whole().as_seen(sharing.shown_to(Viewer::Anonymous));
        let withheld = &seen.profile.withheld;
        assert_eq!(Missing::of(Field::Quotes, withheld), quotes, "{sharing:?}");
        assert_eq!(seen.missing_medians(), medians, "{sharing:?}");
        assert_eq!(seen.missing_days(), days, "{sharing:?}");
    }
}

#[test]
fn what_nobody_knew_is_not_called_withheld() {
    let mut record = whole();
    record.days.days.clear();
    record.profile.kol.picture_quote = None;
    record
        .notes
        .retain(|note| note.published.counts.reads.is_none());
    let seen = record.as_seen(Sharing::default().shown_to(Viewer::Anonymous));
    assert_eq!(seen.missing_days(), Missing::Unknown);
    assert_eq!(seen.missing_medians(), Missing::Unknown);
    assert_eq!(
        seen.profile.withheld,
        [Field::Statistics],
        "the response rate"
    );
}

#[test]
fn shared_statistics_are_those_of_the_notes_that_are_kept() {
    let whole = whole();
    let seen = whole.as_seen(shared(Field::Statistics, Choice::VerifiedBrands).shown_to(BRAND));
    for selection in Selection::all() {
        assert_eq!(
            seen.figures(selection),
            whole.figures(selection),
            "{selection:?}"
        );
    }
    let all = Selection {
        window: Window::Days90,
        ..Selection::default()
    };
    assert_eq!(seen.figures(all).reads.map(|reads| reads.n), Some(3));
}

#[test]
fn medians_follow_from_shared_notes_even_where_statistics_are_kept() {
    let seen = whole().as_seen(shared(Field::Notes, Choice::Everyone).shown_to(BRAND));
    let figures = seen.figures(Selection::default());
    assert_eq!(figures.reads.map(|reads| reads.value), Some(2_000.0));
    assert_eq!(figures.follower_growth, None, "the days are kept");
    assert!(seen.statistics.is_empty());
}

#[test]
fn the_creator_itself_sees_all() {
    for viewer in [Viewer::Creator, Viewer::OwnMcn, Viewer::Admin] {
        assert_eq!(
            whole().as_seen(Sharing::default().shown_to(viewer)),
            whole()
        );
    }
}

#[test]
fn statistics_are_asked_for_only_where_they_help() {
    let seen = |sharing: Sharing| {
        let mut seen = whole().as_seen(sharing.shown_to(Viewer::Anonymous));
        seen.statistics.clear();
        Record::lacks_statistics(&seen.days, &seen.notes)
    };
    let statistics = shared(Field::Statistics, Choice::Everyone);
    assert!(seen(statistics));
    assert!(!seen(Sharing::default()), "not shared");
    assert!(!seen(shared(Field::Notes, Choice::Everyone)));
    let whole = whole();
    assert!(!Record::lacks_statistics(&whole.days, &whole.notes));
}
