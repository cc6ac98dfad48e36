//! Creators for tests.

use hongbang_domain::kol::KolId;
use hongbang_domain::roster::{Origin, RANGES, RosterRow, TierChoice};

/// A creator of whom nothing is known.
pub fn row(id: u64) -> RosterRow {
    RosterRow {
        id: KolId::try_from(id).unwrap(),
        name: format!("creator {id}"),
        followers: None,
        tier: TierChoice(None),
        category: None,
        city: None,
        mcn: None,
        picture_quote: None,
        video_quote: None,
        notes: 0,
        reads: None,
        interactions: None,
        spread: None,
        figures: vec![None; RANGES],
        score: None,
        confidence: 0.0,
        features: [None; 8],
        parts: [0.0; 8],
        cooperation: None,
        trend: Vec::new(),
        day: 0,
        withheld: 0,
        origin: Origin::Server,
    }
}
