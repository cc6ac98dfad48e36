//! `GET /api/notes`, `/api/notes/{id}` and what hangs below a note.

use chrono::{DateTime, Utc};
use hongbang_domain::category::Category;
use hongbang_domain::engagement::Counts;
use hongbang_domain::kol::{KolId, Source};
pub use hongbang_domain::launch::Launch;
use hongbang_domain::note::{Note, NoteId, NoteKind, Picture, Spot};
use hongbang_domain::place::{Cell, CityId};
use hongbang_domain::reader::Mine;
use hongbang_domain::sharing::Field;
use serde::{Deserialize, Serialize};

/// How many characters of a note's body a card carries.
pub const EXCERPT_CHARS: usize = 80;

/// Which notes a feed starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Feed {
    /// All notes: the candidates of discovery.
    #[default]
    Explore,
    /// Notes of the authors whom the caller follows. Asks for a session.
    Following,
    /// Notes tagged with a spot of `city`, and where `cell` is given within that cell or one
    /// beside it.
    Nearby,
    /// Notes that the caller has collected. Asks for a session.
    Collected,
}

/// The query of `GET /api/notes`. Newest first; filters are ANDed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct NotesQuery {
    /// Which notes to start from; all by default.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub feed: Option<Feed>,
    /// The city of `feed=nearby`, which needs it; refused in other feeds.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub city: Option<CityId>,
    /// The coarse cell (0.1° by 0.1°) of `feed=nearby`; never anything finer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub cell: Option<Cell>,
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
    /// The spot that it is tagged with.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub spot: Option<Spot>,
    /// The picture on its cover; absent where this server has none.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cover: Option<Picture>,
    /// Whether it is a cooperation note; `null` where nobody said.
    pub sponsored: Option<bool>,
    /// Width over height of the cover.
    pub cover_ratio: f64,
    /// What readers did.
    pub counts: Counts,
    /// Who wrote it.
    pub author: Author,
    /// What the caller has done with it. Absent where nobody is signed in, or nothing is done.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mine: Option<Mine>,
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
    /// What the caller has done with it. Absent where nobody is signed in, or nothing is done.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mine: Option<Mine>,
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
    /// Whether the caller wrote it, and may delete it.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub mine: bool,
}

/// The body of `POST /api/notes/{id}/comments`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewComment {
    /// Chosen by the caller at random, 1 to 2^53 − 1: the same comment sent again is one
    /// comment.
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 1, maximum = 9007199254740991_u64)
    )]
    pub id: u64,
    /// The text, 1–500 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 500))]
    pub text: String,
}

/// The answer of `GET /api/notes/{id}/launch`: a note's first 24 hours, and those of its peers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LaunchReport {
    /// What each hour added.
    pub launch: Launch,
    /// The first 24 hours of the latest notes by other authors of the same tier and in the same
    /// category, as far as they are shown to the caller; at most [`LAUNCH_PEERS`].
    pub peers: Vec<Launch>,
}

/// The most peers that a [`LaunchReport`] holds.
pub const LAUNCH_PEERS: usize = 100;
