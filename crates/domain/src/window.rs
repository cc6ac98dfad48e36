//! Statistics over the last 30 or 90 days.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::engagement::Counts;
use crate::note::NoteKind;

/// One day of a creator's account. `None` is unknown; days without data are absent.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Day {
    /// The day, in China's time zone (UTC+8), as the platform counts.
    pub date: NaiveDate,
    /// Followers at the end of the day.
    pub followers: Option<u64>,
    /// What the day added, over all notes of the account.
    pub impressions: Option<u64>,
    /// Reads that the day added.
    pub reads: Option<u64>,
    /// Likes that the day added.
    pub likes: Option<u64>,
    /// Collects that the day added.
    pub collects: Option<u64>,
    /// Comments that the day added.
    pub comments: Option<u64>,
    /// Shares that the day added.
    pub shares: Option<u64>,
}

/// A note as statistics see it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Published {
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// Picture or video.
    pub kind: NoteKind,
    /// Whether it is a cooperation note; `None` where nobody said.
    pub sponsored: Option<bool>,
    /// What readers did.
    pub counts: Counts,
}
