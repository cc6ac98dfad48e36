//! A spot: where one can go, when it is open, and whether it is still there.

mod open;
#[cfg(test)]
mod tests;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// A spot that a note is tagged with: a shop, a hotel, an event. Not the author's own place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Spot {
    /// Its name.
    pub name: String,
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// What it is. Absent where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<SpotKind>,
    /// When it is open. Absent where nobody said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<Hours>,
    /// From when until when it is there; absent where it is there to stay.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<Run>,
}

/// What a spot is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SpotKind {
    /// A restaurant (餐厅).
    Restaurant,
    /// A café, a tea house, a cake shop (咖啡甜品).
    Cafe,
    /// A hotel, a guesthouse (酒店民宿).
    Hotel,
    /// A shop (店铺).
    Shop,
    /// A museum, a gallery (展馆).
    Exhibition,
    /// A park, an old town, a trail (景点).
    Sight,
    /// A pop-up shop, a market, a travelling show (快闪).
    PopUp,
}

impl SpotKind {
    /// Every kind.
    pub const ALL: &'static [Self] = &[
        Self::Restaurant,
        Self::Cafe,
        Self::Hotel,
        Self::Shop,
        Self::Exhibition,
        Self::Sight,
        Self::PopUp,
    ];
}

/// A week's opening hours, in China's time: the days from Monday on, or a single one that
/// stands for all seven. Each lists `[from, until]` in minutes since its midnight; a closed
/// day lists nothing.
///
/// `from` is below 1,440; `until` is later, by at most 1,440: beyond 1,440 it runs past
/// midnight. What keeps to neither is no week, and its status is unknown: hours come from
/// outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 7))]
#[serde(transparent)]
pub struct Hours(pub Vec<Vec<[u16; 2]>>);

/// The days on which something is there, in China's time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Run {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; it ends at midnight, whatever the opening hours say.
    pub until: NaiveDate,
}

/// Whether a spot is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Openness {
    /// Open, and when it closes: at that moment it is closed.
    Open {
        /// When it closes, or its run ends.
        until: DateTime<Utc>,
    },
    /// Closed now, open from this moment on: today or on a later day.
    OpensAt(DateTime<Utc>),
    /// Closed on every day of the week.
    Closed,
    /// Open day and night.
    Always,
    /// Its run starts later.
    NotYet {
        /// The first day, in China's time.
        from: NaiveDate,
    },
    /// Its run has ended, or ends before it opens again.
    Over,
    /// Nobody said when it is open, or nothing that makes sense.
    Unknown,
}
