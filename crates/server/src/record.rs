//! What a loader hands to the store: one creator with all that belongs to it.

use hongbang_api::notes::{Comment, Launch};
use hongbang_domain::kol::Kol;
use hongbang_domain::note::Note;
use hongbang_domain::window::Day;

/// A creator as a source knows it, its daily statistics and its notes.
#[derive(Debug, Clone, PartialEq)]
pub struct KolRecord {
    /// The source's own id of the creator; `kol.id` is derived from it.
    pub source_id: String,
    /// The creator.
    pub kol: Kol,
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
