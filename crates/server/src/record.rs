//! What loaders hand to the store: one creator with all that belongs to it, or single rows.

use hongbang_api::notes::{Comment, Launch};
use hongbang_domain::kol::Kol;
use hongbang_domain::note::Note;
use hongbang_domain::sharing::Sharing;
use hongbang_domain::window::Day;

/// A creator as a source knows it, its daily statistics and its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct KolRecord {
    /// The source's own id of the creator; `kol.id` is derived from it.
    pub source_id: String,
    /// The creator.
    pub kol: Kol,
    /// What the creator shows to whom, where the source says; choices that were made stay
    /// where it does not.
    pub sharing: Option<Sharing>,
    /// Daily statistics, oldest first.
    pub days: Vec<Day>,
    /// Notes, in any order.
    pub notes: Vec<NoteRecord>,
}

/// A note as a source knows it, its first 24 hours and its comments.
#[derive(Debug, Clone, PartialEq)]
pub struct NoteRecord {
    /// The source's own id of the note; `note.id` is derived from it and from the author's id.
    pub source_id: String,
    /// The note.
    pub note: Note,
    /// The first 24 hours, where they are known.
    pub launch: Option<Launch>,
    /// Comments, in any order.
    pub comments: Vec<Comment>,
}

/// A creator as one source row shows it. `kol.data_at` is when that row was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    /// The source's own id of the creator; `kol.id` is derived from it.
    pub source_id: String,
    /// The creator.
    pub kol: Kol,
}

/// A note as one source row shows it, with what its byline says about the author.
#[derive(Debug, Clone, PartialEq)]
pub struct BylinedNote {
    /// The author, of whom only the name is known: stored only if nothing better is.
    pub byline: Profile,
    /// The note.
    pub note: NoteRecord,
}

/// What one row changed in the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It was not there.
    Added,
    /// It was there, older or different.
    Updated,
    /// It was there, the same or newer.
    Unchanged,
    /// Its creator asked to be left out, and is.
    OptedOut,
}

impl Change {
    /// Whether anything changed at all.
    #[must_use]
    pub const fn is_any(self) -> bool {
        matches!(self, Self::Added | Self::Updated)
    }
}

/// What a batch of notes changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NotesMerged {
    /// One change a note, in the order given.
    pub changes: Vec<Change>,
    /// Authors added of whom only the byline is known.
    pub bylines_added: usize,
}
