//! Records for tests of what the store keeps beside its rows.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use chrono::{DateTime, Utc};
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_domain::note::{Note, NoteId, NoteKind};

use crate::record::{KolRecord, NoteRecord};

pub fn time() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_741_739_525_000).unwrap()
}

/// A creator with two notes, of which nothing is known.
pub fn record(name: &str) -> KolRecord {
    let id = KolId::derive("test", name);
    let kol = Kol {
        id,
        source: Source::Demo,
        nickname: name.to_owned(),
        red_id: None,
        gender: None,
        bio: None,
        city: None,
        region: None,
        followers: None,
        following: None,
        likes_and_collects: None,
        categories: Vec::new(),
        tags: Vec::new(),
        mcn: None,
        picture_quote: None,
        video_quote: None,
        response_rate_48h: None,
        active_follower_share: None,
        audience: None,
        data_at: time(),
    };
    let note = |note: &str| NoteRecord {
        source_id: note.to_owned(),
        note: Note {
            id: NoteId::derive(id, "test", note),
            author: id,
            source: Source::Demo,
            kind: NoteKind::Picture,
            title: String::new(),
            body: String::new(),
            topics: Vec::new(),
            category: None,
            published_at: time(),
            city: None,
            spot: None,
            sponsored: None,
            products: Vec::new(),
            pictures: Vec::new(),
            cover_ratio: 1.0,
            counts: Counts::default(),
            data_at: time(),
        },
        launch: None,
        comments: Vec::new(),
    };
    KolRecord {
        source_id: name.to_owned(),
        kol,
        sharing: None,
        days: Vec::new(),
        notes: vec![note("one"), note("two")],
    }
}
