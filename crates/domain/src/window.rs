//! Statistics over the last 30 or 90 days: medians, not means, since one viral note would
//! carry a mean (the platform's own convention).
//!
//! Every figure carries its n; the whole carries its window and its data date. Daily and
//! cooperation notes can be told apart, and pictures and videos.

#[cfg(test)]
mod properties;
mod statistics;
#[cfg(test)]
mod tests;

use std::ops::RangeInclusive;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::engagement::Counts;
use crate::note::NoteKind;
pub use statistics::{Figure, Growth, Statistics, cooperation_share, median, ppp};

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

/// How far back statistics look.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Window {
    /// 30 days, the field's usual window.
    #[default]
    Days30,
    /// 90 days.
    Days90,
}

impl Window {
    /// Every window, the shortest first.
    pub const ALL: &'static [Self] = &[Self::Days30, Self::Days90];

    /// Its length in days.
    #[must_use]
    pub const fn days(self) -> u32 {
        match self {
            Self::Days30 => 30,
            Self::Days90 => 90,
        }
    }

    /// The moment at which the window that ends at `data_at` starts: so many times 24 hours
    /// before. The window holds what is later than its start and not later than its end.
    #[must_use]
    pub fn start(self, data_at: DateTime<Utc>) -> DateTime<Utc> {
        data_at
            .checked_sub_signed(TimeDelta::days(self.days().into()))
            .unwrap_or(DateTime::<Utc>::MIN_UTC)
    }
}

/// Whether notes are the creator's own or paid for.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deals {
    /// All notes, those of which nobody said included.
    #[default]
    All,
    /// Notes known to be the creator's own (日常笔记).
    Daily,
    /// Notes known to be cooperations (合作笔记).
    Cooperation,
}

impl Deals {
    /// Every choice.
    pub const ALL: &'static [Self] = &[Self::All, Self::Daily, Self::Cooperation];

    const fn holds(self, sponsored: Option<bool>) -> bool {
        match self {
            Self::All => true,
            Self::Daily => matches!(sponsored, Some(false)),
            Self::Cooperation => matches!(sponsored, Some(true)),
        }
    }
}

/// Of which kind notes are.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Kinds {
    /// Both kinds.
    #[default]
    All,
    /// Picture notes.
    Picture,
    /// Video notes.
    Video,
}

impl Kinds {
    /// Every choice.
    pub const ALL: &'static [Self] = &[Self::All, Self::Picture, Self::Video];

    const fn holds(self, kind: NoteKind) -> bool {
        match self {
            Self::All => true,
            Self::Picture => matches!(kind, NoteKind::Picture),
            Self::Video => matches!(kind, NoteKind::Video),
        }
    }
}

/// Which notes statistics are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Selection {
    /// How far back.
    pub window: Window,
    /// The creator's own, paid for, or both.
    pub deals: Deals,
    /// Pictures, videos, or both.
    pub kinds: Kinds,
}

impl Selection {
    /// Every selection, the default first.
    pub fn all() -> impl Iterator<Item = Self> {
        Window::ALL.iter().flat_map(|&window| {
            Deals::ALL.iter().flat_map(move |&deals| {
                Kinds::ALL.iter().map(move |&kinds| Self {
                    window,
                    deals,
                    kinds,
                })
            })
        })
    }

    /// Whether a note counts, with data up to `data_at`. A note published later never does.
    #[must_use]
    pub fn holds(self, note: &Published, data_at: DateTime<Utc>) -> bool {
        note.published_at > self.window.start(data_at)
            && note.published_at <= data_at
            && self.deals.holds(note.sponsored)
            && self.kinds.holds(note.kind)
    }
}

/// China's clock is eight hours ahead, all year and everywhere in the country.
pub(crate) const CHINA: TimeDelta = TimeDelta::hours(8);

/// The date of a moment, in China.
#[must_use]
pub fn china_date(moment: DateTime<Utc>) -> NaiveDate {
    moment
        .checked_add_signed(CHINA)
        .unwrap_or(DateTime::<Utc>::MAX_UTC)
        .date_naive()
}

/// The dates, in China, of the `count` days that end at `data_at`. A day that ends with
/// `data_at` (midnight) is the last one, not the day that starts there.
#[must_use]
pub fn dates(data_at: DateTime<Utc>, count: u32) -> RangeInclusive<NaiveDate> {
    let moment = data_at
        .checked_add_signed(CHINA - TimeDelta::nanoseconds(1))
        .unwrap_or(DateTime::<Utc>::MAX_UTC);
    let last = moment.date_naive();
    match count.checked_sub(1) {
        Some(before) => {
            last.checked_sub_days(Days::new(before.into()))
                .unwrap_or(NaiveDate::MIN)..=last
        }
        // A range that holds nothing.
        None => NaiveDate::MAX..=NaiveDate::MIN,
    }
}
