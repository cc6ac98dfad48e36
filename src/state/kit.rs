//! What a media kit shows of a creator: from a record as everyone gets it, and nothing else.

use hongbang_api::kols::KolNote;
use hongbang_domain::authenticity::MIN_NOTES;
use hongbang_domain::sharing::Field;
use hongbang_domain::window::{Selection, Window};

use crate::state::record::Record;

/// How many notes it shows.
pub const BEST: usize = 6;

/// The window that a kit speaks of: 30 days, or 90 where that is too few notes for a median.
#[must_use]
pub fn selection(record: &Record) -> Selection {
    let window = |window| Selection {
        window,
        ..Selection::default()
    };
    let data_at = record.profile.kol.data_at;
    let short = window(Window::Days30);
    let holds = |note: &&KolNote| short.holds(&note.published, data_at);
    if record.notes.iter().filter(holds).count() < MIN_NOTES {
        window(Window::Days90)
    } else {
        short
    }
}

/// The notes of the last 90 days with the most interactions, as far as these are known; at most
/// [`BEST`]. Among equals the newest first.
#[must_use]
pub fn best(record: &Record) -> Vec<KolNote> {
    let window = Selection {
        window: Window::Days90,
        ..Selection::default()
    };
    let data_at = record.profile.kol.data_at;
    let mut known: Vec<(u64, &KolNote)> = record
        .notes
        .iter()
        .filter(|note| window.holds(&note.published, data_at))
        .filter_map(|note| Some((note.published.counts.interactions()?, note)))
        .collect();
    known.sort_by_key(|(interactions, note)| {
        std::cmp::Reverse((*interactions, note.published.published_at, note.id))
    });
    known
        .into_iter()
        .take(BEST)
        .map(|(_, note)| note.clone())
        .collect()
}

/// What there is of a creator that a kit would show, and that is not shared with everyone.
#[must_use]
pub fn kept(record: &Record) -> Vec<Field> {
    let mut notes = record.notes.iter();
    let withheld = |field: &Field| {
        record.profile.withheld.contains(field)
            || record.days.withheld.contains(field)
            || notes.any(|note| note.withheld.contains(field))
    };
    // The first 24 hours are no part of a kit.
    let shown = Field::ALL.iter().filter(|field| **field != Field::Launches);
    shown.copied().filter(withheld).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, TimeDelta, Utc};
    use hongbang_api::kols::{Days, KolProfile};
    use hongbang_domain::engagement::Counts;
    use hongbang_domain::kol::{Kol, KolId, Source};
    use hongbang_domain::note::{NoteId, NoteKind};
    use hongbang_domain::sharing::{Choice, Sharing, Viewer};
    use hongbang_domain::window::{Day, Published};

    use super::*;

    fn data_at() -> DateTime<Utc> {
        "2026-06-30T16:00:00Z".parse().unwrap()
    }

    fn note(id: u64, days: i64, likes: Option<u64>) -> KolNote {
        KolNote {
            id: NoteId::try_from(id).unwrap(),
            title: String::new(),
            published: Published {
                published_at: data_at() - TimeDelta::days(days),
                kind: NoteKind::Picture,
                sponsored: None,
                counts: Counts {
                    reads: Some(900),
                    likes,
                    collects: Some(1),
                    comments: Some(1),
                    ..Counts::default()
                },
            },
            topics: Vec::new(),
            withheld: Vec::new(),
        }
    }

    fn record(notes: Vec<KolNote>) -> Record {
        let day = Day {
            date: "2026-06-30".parse().unwrap(),
            followers: Some(9_000),
            impressions: None,
            reads: Some(1),
            likes: None,
            collects: None,
            comments: None,
            shares: None,
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
                    followers: Some(9_000),
                    following: None,
                    likes_and_collects: None,
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
                days: vec![day],
                counted: Vec::new(),
                withheld: Vec::new(),
            },
            notes,
            statistics: Vec::new(),
            peers: None,
            evidence: None,
        }
    }

    #[test]
    fn the_best_notes_are_those_that_gathered_most_of_late() {
        let notes = vec![
            note(1, 2, Some(50)),
            note(2, 9, Some(900)),
            note(3, 40, Some(90)),
            note(4, 95, Some(9_000)),
            note(5, 3, None),
            note(6, 4, Some(50)),
        ];
        let ids: Vec<u64> = best(&record(notes))
            .iter()
            .map(|note| note.id.get())
            .collect();
        assert_eq!(
            ids,
            [2, 3, 1, 6],
            "known, of 90 days, the newer of equals first"
        );
        let many = (1..20).map(|id| note(id, 1, Some(id))).collect();
        assert_eq!(best(&record(many)).len(), BEST);
        assert_eq!(best(&record(Vec::new())), []);
    }

    #[test]
    fn few_notes_widen_the_window() {
        let of = |n: u64| record((1..=n).map(|id| note(id, 2, Some(1))).collect());
        assert_eq!(selection(&of(5)).window, Window::Days30);
        assert_eq!(selection(&of(4)).window, Window::Days90);
        assert_eq!(selection(&of(0)).window, Window::Days90);
    }

    #[test]
    fn what_is_kept_is_what_there_would_be_to_show() {
        let whole = record(vec![note(1, 2, Some(5))]);
        let seen = |sharing: Sharing| whole.as_seen(sharing.shown_to(Viewer::Anonymous));
        assert_eq!(
            kept(&seen(Sharing::default())),
            [Field::Statistics, Field::Notes, Field::Quotes],
            "there is no audience to share"
        );
        assert_eq!(kept(&seen(Sharing::all(Choice::Everyone))), []);
        let mut quotes = Sharing::all(Choice::Everyone);
        quotes.set(Field::Quotes, Choice::VerifiedBrands);
        assert_eq!(kept(&seen(quotes)), [Field::Quotes]);
    }
}
