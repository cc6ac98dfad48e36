//! `GET /api/search/notes` and `/api/search/suggestions`.

use hongbang_domain::kol::KolId;
use hongbang_domain::search::{Corpus, Evidence};
use serde::{Deserialize, Serialize};

use crate::notes::NoteCard;

/// The most candidates that a search answers.
pub const MAX_CANDIDATES: usize = 500;

/// The most suggestions of a kind.
pub const MAX_SUGGESTIONS: usize = 8;

/// The query of both.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct SearchQuery {
    /// What is looked for, 1–200 characters.
    #[serde(default)]
    #[cfg_attr(
        feature = "openapi",
        param(required = true, min_length = 1, max_length = 200)
    )]
    pub q: String,
}

/// Notes that may be what is looked for, in no order that means anything: whoever asked ranks
/// them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchAnswer {
    /// What ranking needs to know of all notes.
    pub corpus: Corpus,
    /// The notes, at most [`MAX_CANDIDATES`]. Empty where the query holds no word.
    pub items: Vec<Found>,
}

/// A note that may be what is looked for. Its excerpt is the passage that says so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Found {
    /// The note.
    pub note: NoteCard,
    /// Where in it the query's terms are.
    pub evidence: Evidence,
}

/// What a query may become.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Suggestions {
    /// Topics that start with it, those of the most notes first.
    pub topics: Vec<TopicSuggestion>,
    /// Creators whose name starts with it, those with the most followers first.
    pub kols: Vec<KolSuggestion>,
}

/// A topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TopicSuggestion {
    /// The topic, without its `#`.
    pub topic: String,
    /// Notes that have it.
    pub notes: u64,
}

/// A creator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolSuggestion {
    /// The creator's id.
    pub id: KolId,
    /// The name shown.
    pub nickname: String,
    /// Followers.
    pub followers: Option<u64>,
}
