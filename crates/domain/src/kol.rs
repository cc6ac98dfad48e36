//! A creator as a brand sees it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::category::Category;
pub use crate::id::KolId;
use crate::place::CityId;

/// Where a record came from. Shown on screen beside every figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Made up by `hongbang-server demo`, and labelled so wherever it is shown.
    Demo,
    /// Read from a crawler's files by `hongbang-server import`.
    Crawler,
    /// Read from somebody's own spreadsheet.
    Sheet,
}

/// The gender that a creator states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Gender {
    /// 女
    Female,
    /// 男
    Male,
}

/// A creator. Whatever is unknown is `None`; a price of 0 is unknown, not free.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Kol {
    /// The id.
    pub id: KolId,
    /// Where the record came from.
    pub source: Source,
    /// The name shown.
    pub nickname: String,
    /// The platform's own public number (小红书号).
    pub red_id: Option<String>,
    /// The stated gender.
    pub gender: Option<Gender>,
    /// The creator's own words about itself.
    pub bio: Option<String>,
    /// The city, where it is known. Never anything finer.
    pub city: Option<CityId>,
    /// The region as the platform shows it (a province or a country), where no city is known.
    pub region: Option<String>,
    /// Followers.
    pub followers: Option<u64>,
    /// Accounts that the creator follows.
    pub following: Option<u64>,
    /// Likes and collects over the whole life of the account (获赞与收藏).
    pub likes_and_collects: Option<u64>,
    /// Content categories, the main one first.
    pub categories: Vec<Category>,
    /// Free tags (content, profession), most telling first.
    pub tags: Vec<String>,
    /// The agency (MCN) that represents the creator.
    pub mcn: Option<String>,
    /// Quote for a picture note, in whole yuan, before the platform's fee.
    pub picture_quote: Option<u32>,
    /// Quote for a video note, in whole yuan, before the platform's fee.
    pub video_quote: Option<u32>,
    /// Share of invitations answered within 48 hours, 0–1.
    pub response_rate_48h: Option<f64>,
    /// Share of followers active in the last 28 days, 0–1.
    pub active_follower_share: Option<f64>,
    /// Who the followers are.
    pub audience: Option<Audience>,
    /// The moment up to which the data is complete. Windows end here, not today.
    pub data_at: DateTime<Utc>,
}
