//! `GET /api/kols`, `/api/kols/{id}`, its days and its notes.

use chrono::{DateTime, Utc};
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_domain::note::NoteId;
use hongbang_domain::place::CityId;
use hongbang_domain::sharing::Field;
use hongbang_domain::window::{Day, Published, Selection, Statistics};
use serde::{Deserialize, Serialize};

/// The query of `GET /api/kols`. Most followers first, unknown last; filters are ANDed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct KolsQuery {
    /// Only creators with this category.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub category: Option<Category>,
    /// At least so many followers.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub min_followers: Option<u64>,
    /// Fewer followers than this.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub below_followers: Option<u64>,
    /// Where to go on; from the `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cursor: Option<String>,
    /// Items a page, 1–200.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
}

/// A creator in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolCard {
    /// The creator's id.
    pub id: KolId,
    /// Where the record came from.
    pub source: Source,
    /// The name shown.
    pub nickname: String,
    /// Followers.
    pub followers: Option<u64>,
    /// Likes and collects over the life of the account.
    pub likes_and_collects: Option<u64>,
    /// Content categories, the main one first.
    pub categories: Vec<Category>,
    /// Free tags.
    pub tags: Vec<String>,
    /// The city, where it is known.
    pub city: Option<CityId>,
    /// The region as the platform shows it.
    pub region: Option<String>,
    /// The agency (MCN).
    pub mcn: Option<String>,
    /// Quote for a picture note, whole yuan before the fee.
    pub picture_quote: Option<u32>,
    /// Quote for a video note, whole yuan before the fee.
    pub video_quote: Option<u32>,
    /// The moment up to which the data is complete.
    pub data_at: DateTime<Utc>,
    /// What there is of this creator and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// A creator, as far as the caller may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolProfile {
    /// The creator.
    pub kol: Kol,
    /// Whether it is a brand partner of this server.
    pub partner: bool,
    /// The MCN account that represents it, by name.
    pub represented_by: Option<String>,
    /// Whether the caller follows it.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub following: bool,
    /// What there is of this creator and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// A creator's statistics for every selection, worked out by the server.
///
/// For whom the creator shares its statistics but not its single notes: whoever may see the
/// notes works out the same from them. Empty where the statistics are not shared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolStatistics {
    /// One for every combination of window, deals and kinds.
    pub items: Vec<SelectedStatistics>,
    /// What there is of this creator and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// The statistics of one selection.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SelectedStatistics {
    /// What they are over.
    pub selection: Selection,
    /// The statistics.
    pub statistics: Statistics,
}

/// The query of `GET /api/kols/{id}/days`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct DaysQuery {
    /// How many days back from the creator's data date: 1–90, 30 by default.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 90))]
    pub days: Option<u32>,
}

/// A creator's daily statistics, oldest first. Days without data are absent, not zero.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Days {
    /// The moment up to which the data is complete; the window ends here.
    pub data_at: DateTime<Utc>,
    /// The days.
    pub days: Vec<Day>,
    /// What readers of this server added, day by day, in the same number of days up to today.
    /// Not part of `days`: another source, another time. Never the followers.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub counted: Vec<Day>,
    /// What there is of this creator and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// The body of `PUT /api/kols/{id}/follow`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Follow {
    /// The note that led to it, which counts it; `null` from anywhere else.
    #[serde(default)]
    pub note: Option<NoteId>,
}

/// The query of `GET /api/kols/{id}/notes`. Newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
#[serde(deny_unknown_fields)]
pub struct KolNotesQuery {
    /// Only notes of so many days back from the creator's data date, 1–90; all by default.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 90))]
    pub days: Option<u32>,
    /// Where to go on; from the `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cursor: Option<String>,
    /// Items a page, 1–200.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
}

/// A note in its author's record: what statistics need, and a name to show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolNote {
    /// The note's id.
    pub id: NoteId,
    /// The title; may be empty.
    pub title: String,
    /// When, of which kind, cooperation or not, and what readers did.
    pub published: Published,
    /// What there is of this creator and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}
