//! A creator to try the comparison with.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use hongbang_api::kols::{Days, KolNote, KolProfile};
use hongbang_domain::audience::Audience;
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_domain::note::{NoteId, NoteKind};
use hongbang_domain::window::{Day, Published};

use crate::state::record::Record;

fn data_at() -> DateTime<Utc> {
    "2026-03-31T16:00:00Z".parse().unwrap()
}

fn note(days: i64, kind: NoteKind, sponsored: bool, reads: u64) -> KolNote {
    KolNote {
        id: NoteId::try_from(reads).unwrap(),
        title: String::new(),
        published: Published {
            published_at: data_at() - TimeDelta::days(days),
            kind,
            sponsored: Some(sponsored),
            counts: Counts {
                impressions: Some(reads * 10),
                reads: Some(reads),
                likes: Some(reads / 10),
                collects: Some(0),
                comments: Some(0),
                shares: Some(1),
                ..Counts::default()
            },
        },
        topics: vec!["sun".to_owned()],
        withheld: Vec::new(),
    }
}

/// A creator of `size` thousand followers: pictures have `size` × 1,000 reads, videos twice as
/// many, and the last 90 days one paid video.
pub fn record(size: u64) -> Record {
    let day = |at: u64| Day {
        date: NaiveDate::from_ymd_opt(2026, 3, 2 + at as u32 * 29).unwrap(),
        followers: Some(size * (1_000 + at * 100)),
        impressions: None,
        reads: None,
        likes: None,
        collects: None,
        comments: None,
        shares: None,
    };
    Record {
        profile: KolProfile {
            kol: Kol {
                id: KolId::try_from(size).unwrap(),
                source: Source::Demo,
                nickname: size.to_string(),
                red_id: None,
                gender: None,
                bio: None,
                city: None,
                region: None,
                followers: Some(size * 1_000),
                following: None,
                likes_and_collects: None,
                categories: vec![Category::Skincare],
                tags: Vec::new(),
                mcn: None,
                picture_quote: Some(1_000),
                video_quote: Some(4_000),
                response_rate_48h: None,
                active_follower_share: Some(0.5),
                audience: Some(Audience {
                    female: Some(0.8),
                    ages: Some([0.1, 0.4, 0.3, 0.1, 0.1]),
                    city_tiers: None,
                    cities: Vec::new(),
                    interests: Vec::new(),
                }),
                data_at: data_at(),
            },
            partner: false,
            represented_by: None,
            following: false,
            withheld: Vec::new(),
        },
        days: Days {
            data_at: data_at(),
            days: (0..2).map(day).collect(),
            counted: Vec::new(),
            withheld: Vec::new(),
        },
        notes: vec![
            note(2, NoteKind::Picture, false, size * 1_000),
            note(3, NoteKind::Picture, false, size * 1_000),
            note(9, NoteKind::Video, false, size * 2_000),
            note(60, NoteKind::Video, true, size * 4_000),
        ],
        statistics: Vec::new(),
        peers: None,
        evidence: None,
    }
}
