//! `/api/shortlists` and what its links show, `/api/shared/{token}`.
//!
//! A shortlist is one document with a version. The server keeps it and tells versions apart; what
//! is in it is put together by the domain, in the browser. `ETag` is the version in quotes;
//! `PUT` and `DELETE` say in `If-Match` what they are based on.

use chrono::{DateTime, Utc};
use hongbang_domain::kol::KolId;
use hongbang_domain::shortlist::{Brief, Document, ShortlistId, Standing, State};
use serde::{Deserialize, Serialize};

use crate::kols::KolCard;

/// The largest body of a shortlist, in bytes: 5,000 creators with what happened to them.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// The body of `POST /api/shortlists`: the browser chooses the id, so that trying again makes no
/// second one. 409 where one's own list has the id already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewShortlist {
    /// The id.
    pub id: ShortlistId,
    /// The list.
    pub document: Document,
}

/// A shortlist as the server has it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shortlist {
    /// The id.
    pub id: ShortlistId,
    /// Goes up with every change, from 1.
    pub version: u64,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// The list.
    pub document: Document,
}

/// The answer to a write.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Saved {
    /// The version that it has now.
    pub version: u64,
    /// When it was changed.
    pub updated_at: DateTime<Utc>,
}

/// A shortlist among one's own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShortlistCard {
    /// The id.
    pub id: ShortlistId,
    /// The version.
    pub version: u64,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// What it is called.
    pub title: String,
    /// How many creators are on it.
    pub items: u32,
}

/// One's own shortlists, the latest change first. At most [`MAX_SHORTLISTS`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shortlists {
    /// They.
    pub items: Vec<ShortlistCard>,
}

/// The most shortlists of an account.
pub const MAX_SHORTLISTS: usize = 200;

/// The most bytes of all shortlists of an account together, as the server keeps them.
pub const MAX_TOTAL_BYTES: u64 = 64 * 1024 * 1024;

/// The body of `POST /api/shortlists/{id}/shares`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct NewShare {
    /// How many days the link works, 1–365.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 365))]
    pub days: u16,
    /// Whether notes, reasons and tags are shown.
    pub notes: bool,
    /// Whether the brand's budget and its own prices are shown.
    pub prices: bool,
}

/// The most links of a shortlist that work at the same time.
pub const MAX_SHARES: usize = 20;

/// A link that was just made. The token is shown this once: the server keeps its hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MadeShare {
    /// What opens `/s/{token}`.
    pub token: String,
    /// The link among those of the list.
    pub share: Share,
}

/// A link to a shortlist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Share {
    /// Its id among the list's links.
    pub id: u64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// Whether notes, reasons and tags are shown.
    pub notes: bool,
    /// Whether the brand's budget and its own prices are shown.
    pub prices: bool,
}

/// The links to a shortlist that work, the latest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Shares {
    /// They.
    pub items: Vec<Share>,
}

/// What a link shows: the list as it is now, its creators as anyone may see them, and no way to
/// reach anybody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SharedShortlist {
    /// What it is called.
    pub title: String,
    /// Whose list it is: the brand's name.
    pub by: String,
    /// When it was changed last.
    pub updated_at: DateTime<Utc>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
    /// The brief; its budget only where the link shows prices.
    pub brief: Brief,
    /// The creators in the list's order, without those that were passed.
    pub items: Vec<SharedItem>,
}

/// A creator on a shared list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SharedItem {
    /// Who.
    pub id: KolId,
    /// As anyone may see it; `null` where it is not there any more, or is from a sheet.
    pub card: Option<KolCard>,
    /// Whether it is nowhere but in a sheet of the list's owner's, which no server has.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub own: bool,
    /// The state.
    pub state: State,
    /// Whether it stays on top.
    pub pinned: bool,
    /// State and reason, note and tags, where the link shows notes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub remarks: Option<Remarks>,
    /// The price as agreed, where the link shows prices and there is one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub price: Option<u32>,
}

/// What a brand thinks of a creator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Remarks {
    /// State and reason.
    pub standing: Standing,
    /// The note.
    pub note: String,
    /// The tags.
    pub tags: Vec<String>,
}
