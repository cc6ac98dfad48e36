//! `GET /api/kols`, `/api/kols/numbers`, `/api/kols/{id}`, its days and its notes.

use chrono::{DateTime, Utc};
use hongbang_domain::authenticity::Said;
use hongbang_domain::category::Category;
use hongbang_domain::kol::{Kol, KolId, Source};
use hongbang_domain::launch::Launch;
use hongbang_domain::likeness::Likeness;
use hongbang_domain::note::NoteId;
use hongbang_domain::peers::Peers;
use hongbang_domain::place::CityId;
use hongbang_domain::sharing::Field;
use hongbang_domain::window::{Day, Published, Selection, Statistics};
use serde::{Deserialize, Serialize};

/// What a list of creators is ordered by.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum KolSort {
    /// Followers.
    #[default]
    Followers,
    /// Median reads of the last 30 days.
    Reads,
    /// Median interactions of the last 30 days.
    Interactions,
    /// Median interactions per read of the last 30 days.
    ErByReads,
    /// Median interactions per follower of the last 30 days.
    ErByFollowers,
    /// Followers gained per follower in the last 30 days.
    Growth,
    /// The quote for a picture note.
    PictureQuote,
    /// The quote for a video note.
    VideoQuote,
}

impl KolSort {
    /// Every order.
    pub const ALL: &'static [Self] = &[
        Self::Followers,
        Self::Reads,
        Self::Interactions,
        Self::ErByReads,
        Self::ErByFollowers,
        Self::Growth,
        Self::PictureQuote,
        Self::VideoQuote,
    ];

    /// The stable name in addresses and JSON.
    #[must_use]
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Followers => "followers",
            Self::Reads => "reads",
            Self::Interactions => "interactions",
            Self::ErByReads => "er_by_reads",
            Self::ErByFollowers => "er_by_followers",
            Self::Growth => "growth",
            Self::PictureQuote => "picture_quote",
            Self::VideoQuote => "video_quote",
        }
    }

    /// The order with this name.
    #[must_use]
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.slug() == slug)
    }
}

/// The query of `GET /api/kols`. Most followers first unless said otherwise; what the caller
/// does not know of a creator comes last, whichever way; filters are ANDed.
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
    /// Only creators with this in their name, their bio or their tags, or with this 小红书号: at
    /// most 100 characters.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    pub q: Option<String>,
    /// Only creators of this city.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub city: Option<CityId>,
    /// Only creators with this tag, in 1–100 characters.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(min_length = 1, max_length = 100))]
    pub tag: Option<String>,
    /// Only creators with a quote, for a picture or a video note, of at least so many yuan, as
    /// far as the caller may see it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub min_quote: Option<u32>,
    /// Only creators with a quote, for a picture or a video note, of at most so many yuan, as
    /// far as the caller may see it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub max_quote: Option<u32>,
    /// What the list is ordered by.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub sort: Option<KolSort>,
    /// The least first.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub ascending: Option<bool>,
    /// Where to go on; from the `next` of the page before.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub cursor: Option<String>,
    /// Items a page, 1–200.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200))]
    pub limit: Option<u32>,
}

/// The figures of a creator that lists show and sort by: medians of all notes of the last 30
/// days. `None` is unknown, or withheld.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyFigures {
    /// The notes that they rest on.
    pub notes: u32,
    /// Median reads. Withheld with the statistics.
    pub reads: Option<f64>,
    /// Median interactions.
    pub interactions: Option<f64>,
    /// Median interactions per read. Withheld with the statistics.
    pub er_by_reads: Option<f64>,
    /// Median interactions per follower.
    pub er_by_followers: Option<f64>,
    /// Share of notes that went viral.
    pub viral_rate: Option<f64>,
    /// Followers gained per follower. Withheld with the statistics.
    pub growth: Option<f64>,
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
    /// The last 30 days in a few figures.
    #[serde(default)]
    pub figures: KeyFigures,
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
    /// The topics, without `#`.
    #[serde(default)]
    pub topics: Vec<String>,
    /// What there is of this creator and is not shared with the caller. Absent where nothing is
    /// withheld.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// A creator's peers: those of the same tier and main category, as distributions that name
/// nobody. They are over all creators of the server, whatever each of them shares; a distribution
/// is left out where it would rest on too few.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolPeers {
    /// When the distributions were worked out.
    pub as_of: DateTime<Utc>,
    /// The peers.
    pub peers: Peers,
}

/// What of a creator's notes is looked at for authenticity beside their counts. The latest
/// [`EVIDENCE_NOTES`] notes, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KolEvidence {
    /// The notes.
    pub notes: Vec<EvidenceNote>,
    /// What there is of this creator and is not shared with the caller: the first hours.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub withheld: Vec<Field>,
}

/// One note of a [`KolEvidence`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EvidenceNote {
    /// The note.
    pub id: NoteId,
    /// Its first 24 hours, where they are known and shared.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub launch: Option<Launch>,
    /// Its latest comments, at most [`EVIDENCE_COMMENTS`].
    pub comments: Vec<Said>,
}

/// The most notes that a [`KolEvidence`] holds.
pub const EVIDENCE_NOTES: u32 = 30;

/// The most comments of a note that a [`KolEvidence`] holds.
pub const EVIDENCE_COMMENTS: u32 = 100;

/// The creators most like one, the most alike first; at most [`LOOKALIKES`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lookalikes {
    /// The creators.
    pub items: Vec<Lookalike>,
}

/// A creator that is like another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Lookalike {
    /// The creator.
    pub card: KolCard,
    /// How like it is, and by what. The audience counts only where the caller may see both.
    pub likeness: Likeness,
}

/// The most creators that [`Lookalikes`] holds.
pub const LOOKALIKES: usize = 10;

/// All creators that have a public number (小红书号), by id ascending: so that whoever reads a
/// sheet of their own finds in it who is here, and asks the server about nobody. Numbers are public
/// on the platform; this is the same for everyone.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = KolNumbers))]
pub struct Numbers {
    /// Who.
    pub ids: Vec<KolId>,
    /// Their numbers: as many as creators.
    pub red_ids: Vec<String>,
}
