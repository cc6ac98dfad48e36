//! Every path, once: the router serves these, the clients ask for these.

use hongbang_domain::kol::KolId;
use hongbang_domain::note::NoteId;

/// What this server is and holds.
pub const META: &str = "/api/meta";
/// The contract as OpenAPI 3.1.
pub const OPENAPI: &str = "/api/openapi.json";
/// Alive: the process answers.
pub const HEALTHZ: &str = "/healthz";
/// Ready: the store answers as well.
pub const READYZ: &str = "/readyz";
/// The feed of notes.
pub const NOTES: &str = "/api/notes";
/// One note.
pub const NOTE: &str = "/api/notes/{id}";
/// A note's comments.
pub const NOTE_COMMENTS: &str = "/api/notes/{id}/comments";
/// A note's first 24 hours.
pub const NOTE_LAUNCH: &str = "/api/notes/{id}/launch";
/// The creators.
pub const KOLS: &str = "/api/kols";
/// One creator.
pub const KOL: &str = "/api/kols/{id}";
/// A creator's daily statistics.
pub const KOL_DAYS: &str = "/api/kols/{id}/days";
/// A creator's notes.
pub const KOL_NOTES: &str = "/api/kols/{id}/notes";

/// The path of one note.
#[must_use]
pub fn note(id: NoteId) -> String {
    of(NOTE, id.get())
}

/// The path of a note's comments.
#[must_use]
pub fn note_comments(id: NoteId) -> String {
    of(NOTE_COMMENTS, id.get())
}

/// The path of a note's first 24 hours.
#[must_use]
pub fn note_launch(id: NoteId) -> String {
    of(NOTE_LAUNCH, id.get())
}

/// The path of one creator.
#[must_use]
pub fn kol(id: KolId) -> String {
    of(KOL, id.get())
}

/// The path of a creator's daily statistics.
#[must_use]
pub fn kol_days(id: KolId) -> String {
    of(KOL_DAYS, id.get())
}

/// The path of a creator's notes.
#[must_use]
pub fn kol_notes(id: KolId) -> String {
    of(KOL_NOTES, id.get())
}

fn of(template: &str, id: u64) -> String {
    template.replace("{id}", &id.to_string())
}
