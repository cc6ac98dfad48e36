//! A creator's own export of its notes, as its record would be with them. Pure.

use hongbang_api::kols::{Days, KolNote};
use hongbang_domain::id::{NoteId, PLATFORM};
use hongbang_sheets::creator::SheetNote;

use super::record::Record;

/// One's own record with the notes of an export in place of those that the server has: what brands
/// would see of it. An export has no days and no comments, so nothing is said of growth and
/// authenticity; its statistics end with its latest note.
///
/// `None` where the export has no notes.
#[must_use]
pub fn with_notes(own: &Record, notes: &[SheetNote]) -> Option<Record> {
    let data_at = notes.iter().map(|note| note.published.published_at).max()?;
    let mut profile = own.profile.clone();
    profile.kol.data_at = data_at;
    let id = profile.kol.id;
    let mut notes: Vec<KolNote> = notes
        .iter()
        .map(|note| KolNote {
            id: NoteId::derive(id, PLATFORM, &told_apart(note)),
            title: note.title.clone(),
            published: note.published,
            topics: Vec::new(),
            withheld: Vec::new(),
        })
        .collect();
    notes.sort_by_key(|note| (std::cmp::Reverse(note.published.published_at), note.id));
    Some(Record {
        profile,
        days: Days {
            data_at,
            days: Vec::new(),
            counted: Vec::new(),
            withheld: Vec::new(),
        },
        notes,
        statistics: Vec::new(),
        peers: own.peers.clone(),
        evidence: None,
    })
}

/// What tells a note from the others of an export, which seldom has their addresses.
fn told_apart(note: &SheetNote) -> String {
    let at = note.published.published_at.timestamp();
    note.url
        .clone()
        .unwrap_or_else(|| [&note.title, " ", &at.to_string()].concat())
}

#[cfg(test)]
mod tests {
    use hongbang_domain::engagement::Counts;
    use hongbang_domain::note::NoteKind;
    use hongbang_domain::window::{Published, Selection};

    use super::*;
    use crate::state::comparison::fixture::record;

    fn note(day: &str, likes: Option<u64>) -> SheetNote {
        SheetNote {
            author: None,
            title: "notes".to_owned(),
            url: None,
            published: Published {
                published_at: day.parse().unwrap(),
                kind: NoteKind::Picture,
                sponsored: None,
                counts: Counts {
                    reads: Some(1_000),
                    likes,
                    collects: Some(10),
                    comments: Some(5),
                    ..Counts::default()
                },
            },
            interactions: None,
            line: 1,
        }
    }

    #[test]
    fn the_statistics_are_those_of_the_export() {
        let own = record(10);
        let notes = [
            note("2026-01-01T04:00:00Z", Some(900)),
            note("2026-06-02T04:00:00Z", Some(35)),
            note("2026-06-20T04:00:00Z", Some(85)),
        ];
        let record = with_notes(&own, &notes).unwrap();
        let figures = record.figures(Selection::default());
        assert_eq!(figures.notes, 2, "of the 30 days before the latest");
        assert_eq!(figures.interactions.map(|of| of.value), Some(75.0));
        assert_eq!(figures.reads.map(|of| of.value), Some(1_000.0));
        assert!(figures.follower_growth.is_none());
        assert_eq!(record.profile.kol.followers, own.profile.kol.followers);
        let ids: std::collections::BTreeSet<_> = record.notes.iter().map(|n| n.id).collect();
        assert_eq!(ids.len(), 3, "of one title, and still three");
        assert!(
            record
                .notes
                .is_sorted_by_key(|n| std::cmp::Reverse(n.published.published_at))
        );
    }

    #[test]
    fn what_an_export_does_not_say_stays_unknown() {
        let own = record(10);
        let record = with_notes(&own, &[note("2026-06-02T04:00:00Z", None)]).unwrap();
        assert!(record.figures(Selection::default()).interactions.is_none());
        assert!(with_notes(&own, &[]).is_none());
    }
}
