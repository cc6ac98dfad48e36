//! `GET /api/notes`, `/api/notes/{id}` and what hangs below a note.

use chrono::{DateTime, Utc};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{KolId, Source};
pub use hongbang_domain::launch::Launch;
use hongbang_domain::note::{Note, NoteId, NoteKind};
use hongbang_domain::place::CityId;
use hongbang_domain::sharing::Field;
use serde::{Deserialize, Serialize};

/// How many characters of a note's body a card carries.
pub const EXCERPT_CHARS: usize = 80;

/// The query of `GET /api/notes`. Newest first; filters are ANDed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct NotesQuery {
    /// Only notes with this topic (hashtag, without the `#`).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub topic: Option<String>,
    /// Only notes of this category.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub category: Option<Category>,
    /// Only notes of this author.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub author: Option<KolId>,
    /// Where to go on; from the `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cursor: Option<String>,
    /// Items a page, 1–200.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
}

/// An author, as far as a card shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Author {
    /// The creator's id.
    pub id: KolId,
    /// The name shown.
    pub nickname: String,
    /// Followers; the reader's side computes the tier from them.
    pub followers: Option<u64>,
}

/// A note in a feed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteCard {
    /// The note's id.
    pub id: NoteId,
    /// Where the record came from.
    pub source: Source,
    /// Picture or video.
    pub kind: NoteKind,
    /// The title; may be empty.
    pub title: String,
    /// The first characters of the body, at most [`EXCERPT_CHARS`].
    pub excerpt: String,
    /// The category, where it is known.
    pub category: Option<Category>,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// The city that the note is about.
    pub city: Option<CityId>,
    /// Whether it is a cooperation note; `null` where nobody said.
    pub sponsored: Option<bool>,
    /// Width over height of the cover.
    pub cover_ratio: f64,
    /// What readers did.
    pub counts: Counts,
    /// Who wrote it.
    pub author: Author,
    /// What there is of it and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// One note, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoteDetail {
    /// The note.
    pub note: Note,
    /// Who wrote it.
    pub author: Author,
    /// What there is of it and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// The query of `GET /api/notes/{id}/comments`. Most liked first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct PageQuery {
    /// Where to go on; from the `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cursor: Option<String>,
    /// Items a page, 1–200.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
}

/// A comment below a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Comment {
    /// The comment's id, unique within its note.
    pub id: u64,
    /// The commenter's name.
    pub nickname: String,
    /// The text, as written; never HTML.
    pub text: String,
    /// When it was written.
    pub published_at: DateTime<Utc>,
    /// Likes of the comment.
    pub likes: Option<u64>,
}
