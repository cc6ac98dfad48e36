//! What is known of a collection without opening it. Pure.

use hongbang_domain::id::CollectionId;
use hongbang_sheets::field::Rows;
use hongbang_sheets::mapping::Mapping;
use hongbang_sheets::report::Report;
use serde::{Deserialize, Serialize};

use crate::state::clerk::Done;

/// The longest name, characters.
pub const NAME_CHARS: usize = 60;

/// So many mappings are remembered, the latest.
pub const MAX_MAPPINGS: usize = 200;

/// A collection among all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Head {
    /// Which.
    pub id: CollectionId,
    /// What it is called.
    pub name: String,
    /// The file's name; empty of the clipboard.
    pub file: String,
    /// What the sheet's rows are.
    pub rows: Rows,
    /// When it was read first, ms since 1970.
    pub made_at: i64,
    /// When it was read last, ms since 1970.
    pub updated_at: i64,
    /// What names the header.
    pub fingerprint: String,
    /// Creators.
    pub creators: u32,
    /// Notes.
    pub notes: u32,
    /// Chunks of creators.
    pub chunks: u32,
    /// Chunks of notes.
    pub note_chunks: u32,
    /// Bytes that it takes.
    #[serde(default)]
    pub bytes: f64,
    /// Rows with a doubt.
    pub doubtful: u32,
    /// Rows that were not taken.
    pub refused: u32,
    /// Creators that the server has as well.
    pub on_server: u32,
    /// Whether the server's creators were known when it was read.
    pub joined: bool,
    /// Whether its creators are in the roster.
    pub in_use: bool,
    /// Whose notes they are, where the sheet names nobody.
    #[serde(default)]
    pub whose: Option<String>,
    /// When it was deleted, ms since 1970; for some seconds it can be taken back.
    #[serde(default)]
    pub deleted_at: Option<i64>,
}

/// A collection without its creators and notes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// What is known without opening it.
    pub head: Head,
    /// Which column is what.
    pub mapping: Mapping,
    /// What became of the rows.
    pub report: Report,
}

impl Head {
    /// Of what was read. The name, the file and the id are still to be said.
    #[must_use]
    pub fn of(
        id: CollectionId,
        mapping: &Mapping,
        done: &Done,
        creators: u32,
        joined: bool,
        now: i64,
    ) -> Self {
        let report = &done.report;
        Self {
            id,
            name: String::new(),
            file: String::new(),
            rows: mapping.rows,
            made_at: now,
            updated_at: now,
            fingerprint: mapping.fingerprint.clone(),
            creators,
            notes: match mapping.rows {
                Rows::Creators => 0,
                Rows::Notes => report.taken,
            },
            chunks: done.chunks,
            note_chunks: done.note_chunks,
            bytes: 0.0,
            doubtful: report.doubtful,
            refused: report.refused,
            on_server: report.joined,
            joined,
            in_use: true,
            whose: None,
            deleted_at: None,
        }
    }

    /// Takes the place of a collection: what the user said of it stays.
    pub fn replaces(&mut self, before: &Self) {
        self.id = before.id;
        self.name.clone_from(&before.name);
        self.made_at = before.made_at;
        self.in_use = before.in_use;
        self.whose.clone_from(&before.whose);
    }

    /// Whether it is not deleted.
    #[must_use]
    pub const fn is_there(&self) -> bool {
        self.deleted_at.is_none()
    }

    /// Whether its creators are in the roster.
    #[must_use]
    pub const fn is_used(&self) -> bool {
        self.in_use && self.is_there()
    }
}

/// How long a deleted collection can be taken back, ms.
pub const GRACE: i64 = 10_000;

/// Those whose time has come. What was stored may have been written by another clock: no time lies
/// further ahead than [`GRACE`].
#[must_use]
pub fn due(heads: &[Head], now: i64) -> Vec<CollectionId> {
    let gone = heads.iter().filter(|head| {
        head.deleted_at
            .is_some_and(|at| !(0..GRACE).contains(&now.saturating_sub(at)))
    });
    gone.map(|head| head.id).collect()
}

/// Those that are shown: the latest first; ties by id.
#[must_use]
pub fn shown(mut heads: Vec<Head>) -> Vec<Head> {
    heads.sort_by_key(|head| (-head.updated_at, head.id));
    heads
}

/// Mappings with others among them: one for every header and kind of rows, the newest last.
#[must_use]
pub fn remembered(mut all: Vec<Mapping>, more: Vec<Mapping>) -> Vec<Mapping> {
    for mapping in more {
        all.retain(|one| (&one.fingerprint, one.rows) != (&mapping.fingerprint, mapping.rows));
        all.push(mapping);
    }
    let beyond = all.len().saturating_sub(MAX_MAPPINGS);
    all.drain(..beyond);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(id: u64) -> CollectionId {
        CollectionId::try_from(id).unwrap()
    }

    fn mapping(fingerprint: &str) -> Mapping {
        Mapping {
            fingerprint: fingerprint.to_owned(),
            rows: Rows::Creators,
            columns: Vec::new(),
        }
    }

    fn head(number: u64, at: i64) -> Head {
        let done = Done {
            report: Report {
                taken: 5,
                ..Report::default()
            },
            chunks: 1,
            note_chunks: 0,
        };
        Head::of(id(number), &mapping("f"), &done, 5, true, at)
    }

    #[test]
    fn another_reading_keeps_what_the_user_said() {
        let mut before = head(1, 100);
        before.name = "June".to_owned();
        before.in_use = false;
        let mut after = head(2, 200);
        after.replaces(&before);
        assert_eq!((after.id, &*after.name), (id(1), "June"));
        assert_eq!((after.made_at, after.updated_at), (100, 200));
        assert!(!after.is_used());
    }

    #[test]
    fn a_deleted_collection_goes_when_its_time_has_come() {
        let mut gone = head(1, 0);
        gone.deleted_at = Some(1_000);
        let all = [gone, head(2, 0)];
        assert!(!all[0].is_used(), "it is out of the roster at once");
        assert_eq!(due(&all, 1_000 + GRACE - 1), []);
        assert_eq!(due(&all, 1_000 + GRACE), [id(1)]);
        assert_eq!(due(&all, 0), [id(1)], "a time that nobody set");
    }

    #[test]
    fn the_latest_stands_first() {
        let order: Vec<_> = shown(vec![head(3, 1), head(2, 5), head(1, 5)])
            .into_iter()
            .map(|head| head.id)
            .collect();
        assert_eq!(order, [id(1), id(2), id(3)]);
    }

    #[test]
    fn a_header_has_one_mapping_and_the_latest_are_kept() {
        let all = remembered(vec![mapping("a"), mapping("b")], vec![mapping("a")]);
        let names: Vec<&str> = all.iter().map(|one| &*one.fingerprint).collect();
        assert_eq!(names, ["b", "a"]);
        let many = (0..MAX_MAPPINGS + 5).map(|number| mapping(&number.to_string()));
        let many = remembered(all, many.collect());
        assert_eq!(many.len(), MAX_MAPPINGS);
        assert_eq!(many[0].fingerprint, "5");
    }
}
