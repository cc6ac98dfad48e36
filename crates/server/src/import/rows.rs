//! From a crawler's rows to records: ids, places, and what the files do not say.

use std::path::Path;

use hongbang_domain::engagement::Counts;
use hongbang_domain::id::{KolId, NoteId, PLATFORM};
use hongbang_domain::kol::{Kol, Source};
use hongbang_domain::note::Note;
use hongbang_domain::place::{self, CityId};
use hongbang_sheets::crawler::{CreatorRow, NoteRow};

use crate::pictures;
use crate::record::{BylinedNote, NoteRecord, Profile};

/// Shapes of covers, width over height, that the files do not say: 3:4 is what the platform
/// recommends and most notes have. Chosen by the note's id, so that a layout is the same each
/// time and has the variety of the real one.
const COVER_RATIOS: [f64; 5] = [0.75, 0.75, 0.75, 1.0, 4.0 / 3.0];

/// Cities that share their name with the province they lie in: the name alone may mean either.
const ALSO_PROVINCES: &[&str] = &["吉林"];

/// A creator's row as the store takes it.
pub fn profile(row: CreatorRow) -> Profile {
    let id = KolId::derive(PLATFORM, &row.user_id);
    let mut kol = nameless(id, &row.user_id);
    kol.kol = Kol {
        nickname: row.nickname,
        gender: row.gender,
        bio: row.bio,
        city: row.location.as_deref().and_then(city_in),
        region: row.region,
        followers: row.followers,
        following: row.following,
        likes_and_collects: row.likes_and_collects,
        tags: row.profession.into_iter().collect(),
        data_at: row.read_at,
        ..kol.kol
    };
    kol
}

/// A note's row as the store takes it.
pub fn note(row: NoteRow, pictures: Option<&Path>) -> BylinedNote {
    let author = KolId::derive(PLATFORM, &row.user_id);
    let id = NoteId::derive(author, PLATFORM, &row.note_id);
    let mut byline = nameless(author, &row.user_id);
    byline.kol.nickname = row.nickname;
    byline.kol.data_at = row.read_at;
    let note = Note {
        id,
        author,
        source: Source::Crawler,
        kind: row.kind,
        title: row.title,
        body: row.body,
        topics: row.topics,
        category: None,
        published_at: row.published_at,
        city: None,
        spot: None,
        sponsored: None,
        products: Vec::new(),
        pictures: pictures.map_or_else(Vec::new, |folder| pictures::of(folder, &row.note_id)),
        cover_ratio: cover_ratio(id),
        counts: Counts {
            likes: row.likes,
            collects: row.collects,
            comments: row.comments,
            shares: row.shares,
            ..Counts::default()
        },
        data_at: row.read_at,
    };
    let note = NoteRecord {
        source_id: row.note_id,
        note,
        launch: None,
        comments: Vec::new(),
    };
    BylinedNote { byline, note }
}

/// A creator of whom nothing is known but the id.
fn nameless(id: KolId, source_id: &str) -> Profile {
    let kol = Kol {
        id,
        source: Source::Crawler,
        nickname: String::new(),
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
        data_at: chrono::DateTime::UNIX_EPOCH,
    };
    Profile {
        source_id: source_id.to_owned(),
        kol,
    }
}

fn cover_ratio(id: NoteId) -> f64 {
    let at = id.get() % COVER_RATIOS.len() as u64;
    COVER_RATIOS
        .iter()
        .zip(0..)
        .find_map(|(ratio, index)| (index == at).then_some(*ratio))
        .unwrap_or(1.0)
}

/// The Chinese city in a stated place (`北京海淀`, `广东深圳`), where there is one.
///
/// The first city named is meant: what follows is a part of it, and a district may be called
/// like a city elsewhere (`北京朝阳`).
fn city_in(location: &str) -> Option<CityId> {
    let mut found: Vec<(usize, &place::City)> = place::cities()
        .iter()
        .filter_map(|city| location.find(city.zh).map(|at| (at, city)))
        .collect();
    // The longest name, where two start at the same character.
    found.sort_by_key(|(at, city)| (*at, std::cmp::Reverse(city.zh.len()), city.id));
    found
        .iter()
        .map(|(_, city)| *city)
        .find(|city| !ALSO_PROVINCES.contains(&city.zh))
        .map(|city| city.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_city_is_found_in_a_stated_place() {
        for (location, expected) in [
            ("北京海淀", Some("北京")),
            ("北京朝阳", Some("北京")),
            ("辽宁朝阳", Some("朝阳")),
            ("广东深圳", Some("深圳")),
            ("中国上海", Some("上海")),
            ("吉林长春", Some("长春")),
            ("吉林", None),
            ("美国", None),
            ("美国TX", None),
            ("UnitedStates...", None),
            ("海外美国", None),
            ("中国", None),
            ("", None),
        ] {
            let found = city_in(location).and_then(CityId::city).map(|city| city.zh);
            assert_eq!(found, expected, "{location}");
        }
    }

    #[test]
    fn a_cover_keeps_its_shape() {
        let author = KolId::derive(PLATFORM, "u1");
        let id = NoteId::derive(author, PLATFORM, "n1");
        assert!(COVER_RATIOS.contains(&cover_ratio(id)));
        assert_eq!(cover_ratio(id).to_bits(), cover_ratio(id).to_bits());
    }
}
