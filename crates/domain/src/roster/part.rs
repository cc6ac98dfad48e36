//! The roster on its way: a part holds some thousand creators, column by column.

use serde::{Deserialize, Serialize};

use crate::kol::KolId;

/// The version of this format. A part of another is not read: the app reloads.
pub const FORMAT: u32 = 1;

/// The language that a creator writes in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Chinese.
    Zh,
    /// English, or another language in Latin letters.
    Latin,
    /// Both, in more than a fifth of the notes each.
    Mixed,
}

impl Language {
    /// Every language.
    pub const ALL: &'static [Self] = &[Self::Zh, Self::Latin, Self::Mixed];
}

/// Some of a roster's creators. All parts of one roster have the same `data`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Part {
    /// [`FORMAT`].
    pub format: u32,
    /// What the roster was made of: parts of different data do not belong together.
    pub data: String,
    /// Which part this is, from 0.
    pub part: u32,
    /// How many parts there are.
    pub parts: u32,
    /// Creators in all parts.
    pub creators: u32,
    /// The names of MCNs that `columns.mcn` points to; of this part only.
    pub mcns: Vec<String>,
    /// The creators, column by column, by id ascending.
    pub columns: Columns,
}

/// Columns of equal length. `None` is unknown or withheld, never 0. Shares are per cent, rates
/// are in 1/10,000 where it says so: integers are shorter in JSON than their fractions.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Columns {
    /// The creator.
    pub id: Vec<KolId>,
    /// The name shown.
    pub name: Vec<String>,
    /// Followers.
    pub followers: Vec<Option<u64>>,
    /// The main category, as a place in `Category::ALL`.
    pub category: Vec<Option<u8>>,
    /// All categories, a bit for every place in `Category::ALL`.
    pub categories: Vec<u32>,
    /// The city (`CityId`).
    pub city: Vec<Option<u32>>,
    /// The MCN, as a place in `mcns`.
    pub mcn: Vec<Option<u32>>,
    /// The language of the latest notes.
    pub language: Vec<Option<Language>>,
    /// Quote for a picture note, whole yuan before the fee.
    pub picture_quote: Vec<Option<u32>>,
    /// Quote for a video note, whole yuan before the fee.
    pub video_quote: Vec<Option<u32>>,
    /// Notes of the last 30 days.
    pub notes: Vec<u16>,
    /// Median impressions of a note, 30 days.
    pub impressions: Vec<Option<u32>>,
    /// Median reads.
    pub reads: Vec<Option<u32>>,
    /// Median interactions.
    pub interactions: Vec<Option<u32>>,
    /// Median interactions per read, in 1/10,000.
    pub er_by_reads: Vec<Option<u32>>,
    /// Median interactions per follower, in 1/10,000.
    pub er_by_followers: Vec<Option<u32>>,
    /// Followers gained per follower in 30 days, in 1/10,000; negative where they were lost.
    pub growth: Vec<Option<i32>>,
    /// The standard deviation of ln(1 + interactions) over the notes of 90 days, in 1/100: how
    /// far a note may be from the median.
    pub spread: Vec<Option<u16>>,
    /// Share of cooperation notes among those of 90 days whose kind is known, per cent.
    pub cooperation: Vec<Option<u8>>,
    /// The authenticity score, 0–100, from what this viewer may see.
    pub authenticity: Vec<Option<u8>>,
    /// Invitations answered within 48 hours, per cent.
    pub response: Vec<Option<u8>>,
    /// Share of women in the audience, per cent.
    pub female: Vec<Option<u8>>,
    /// The audience by age, per cent, as in `Audience::ages`.
    pub ages: Vec<Option<[u8; 5]>>,
    /// The audience by city tier, per cent, as in `Audience::city_tiers`.
    pub city_tiers: Vec<Option<[u8; 4]>>,
    /// The audience's strongest interests, at most three: place in `Category::ALL` and per cent
    /// of what is listed, one after the other.
    pub interests: Vec<Vec<u8>>,
    /// Interactions of the latest notes, oldest first, at most twelve digits: each note's share
    /// of the largest, 0–9.
    pub trend: Vec<String>,
    /// The day up to which the data is complete, in days since 1970-01-01 in China's calendar.
    pub day: Vec<i32>,
    /// What there is and is not shared with this viewer: a bit for every place in
    /// `sharing::Field::ALL`.
    pub withheld: Vec<u8>,
}

/// A part that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PartError {
    /// It is of another version of this format.
    #[error("the part has format {0}, not {FORMAT}")]
    Format(u32),
    /// It does not belong to the parts before it.
    #[error("the part belongs to other data than those before it")]
    OtherData,
    /// It is there already, or there is no such part.
    #[error("part {0} is not one that is waited for")]
    Unexpected(u32),
    /// A column has another length than the ids.
    #[error("column {0} has another length than the ids")]
    Length(&'static str),
    /// It is not the JSON of a part.
    #[error("it is not a part: {0}")]
    Unreadable(String),
}
