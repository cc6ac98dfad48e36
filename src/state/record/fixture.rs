//! A record to test with.

use chrono::{DateTime, Days as Span, NaiveDate, Utc};
use hongbang_api::kols::EvidenceNote;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_domain::launch::Launch;
use hongbang_domain::note::{NoteId, NoteKind};
use hongbang_domain::window::Day;

use crate::state::record::*;

pub fn data_at() -> DateTime<Utc> {
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
