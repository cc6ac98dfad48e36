//! Sheets and creators for tests.

use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_sheets::creator::{Creator, Figures};
use hongbang_sheets::field::{Field, Rows, Unit};
use hongbang_sheets::mapping::{Proposal, Proposed, Reason, Target};
use hongbang_sheets::protocol::Written;

use super::Sheet;
use crate::state::clerk::Opened;

/// For tests.
pub fn taken(field: Field) -> Target {
    let unit = Unit::default();
    Target::Read { field, unit }
}

/// For tests.
pub fn numbers(field: Field) -> Target {
    taken(field)
}

/// For tests.
pub fn opened(columns: &[(&str, Target, f32)]) -> Opened {
    let columns = columns.iter().map(|(header, target, confidence)| Proposed {
        header: (*header).to_owned(),
        target: *target,
        confidence: *confidence,
        reason: Reason::Header,
        unit_reason: None,
        mixed: false,
        filled: 5,
    });
    Opened {
        sheets: Vec::new(),
        sheet: 0,
        encoding: Some(Written::Utf8),
        delimiter: Some(','),
        proposal: Proposal {
            rows: Rows::Creators,
            header_line: 1,
            banner: Vec::new(),
            fingerprint: "f".to_owned(),
            columns: columns.collect(),
            sample: Vec::new(),
            any_rows: true,
        },
    }
}

/// For tests.
pub fn sheet(columns: &[(&str, Target, f32)]) -> Sheet {
    Sheet::of(opened(columns), 1)
}

/// For tests.
pub fn creator(id: u64, name: &str, followers: Option<u64>) -> Creator {
    Creator {
        kol: Kol {
            id: KolId::try_from(id).unwrap(),
            source: Source::Sheet,
            nickname: name.to_owned(),
            red_id: None,
            gender: None,
            bio: None,
            city: None,
            region: None,
            followers,
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
            data_at: chrono::DateTime::UNIX_EPOCH,
        },
        user_id: None,
        profile_url: None,
        figures: Figures::default(),
        kept: Vec::new(),
        line: id,
        on_server: false,
    }
}
