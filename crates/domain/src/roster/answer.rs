//! What the roster answers.

use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::kol::KolId;
use crate::place::CityId;
use crate::roster::{Language, Range, TierChoice};
use crate::score::FEATURES;

/// Columns of a histogram.
pub const BINS: usize = 24;

/// Where what is known of a creator comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The server.
    #[default]
    Server,
    /// The server, and where that does not know or say something, the viewer's own sheets.
    Both,
    /// The viewer's own sheets alone.
    Own,
}

/// The answer to a query.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// Creators in the roster.
    pub creators: u32,
    /// Creators that pass.
    pub passing: u32,
    /// How many would pass with each option, the other filters as they are.
    pub facets: Facets,
    /// How the figures of those are spread who pass all other filters, in the order of
    /// [`Range::ALL`].
    pub histograms: Vec<Histogram>,
    /// The best, the best first: by score, then followers, then id. At most `query.top`.
    pub ranked: Vec<Ranked>,
    /// `query.rows` of them in full.
    pub rows: Vec<RosterRow>,
}

/// For every option, how many creators would pass if only it were chosen for its facet, with all
/// other facets' filters as they are. For categories under `Match::All`: if it were chosen as
/// well.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Facets {
    /// By tier, the largest first; then those without one.
    pub tiers: Vec<(TierChoice, u32)>,
    /// By category, in the order of `Category::ALL`.
    pub categories: Vec<(Category, u32)>,
    /// By city, the most first; at most 60, and those that are chosen.
    pub cities: Vec<(CityId, u32)>,
    /// By the tier of the creator's city: first, new first, second, lower; then unknown.
    pub city_tiers: [u32; 5],
    /// By MCN, the most first; at most 40, and those that are chosen. `null` is none.
    pub mcns: Vec<(Option<String>, u32)>,
    /// By language; then unknown.
    pub languages: Vec<(Option<Language>, u32)>,
    /// In the viewer's own sheets.
    #[serde(default, skip_serializing_if = "is_default")]
    pub own: u32,
}

/// How one figure is spread over the creators that pass all other filters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Histogram {
    /// Which.
    pub range: Range,
    /// The least and the largest value in the roster; `None` where nobody has one. Stays the
    /// same whatever is asked, so that a slider does not move under the hand.
    pub extent: Option<(f64, f64)>,
    /// The [`BINS`] + 1 edges of the columns, ascending: evenly spaced, or by orders of
    /// magnitude for figures that span several.
    pub edges: Vec<f64>,
    /// Creators by column.
    pub bins: Vec<u32>,
    /// Creators of whom it is unknown.
    pub unknown: u32,
}

/// A creator's place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Ranked {
    /// Who.
    pub id: KolId,
    /// The score, 0–100; `None` where nothing that counts is known.
    pub score: Option<f32>,
}

/// A creator in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RosterRow {
    /// Who.
    pub id: KolId,
    /// The name shown.
    pub name: String,
    /// Followers.
    pub followers: Option<u64>,
    /// The tier in the scheme that is set.
    pub tier: TierChoice,
    /// The main category.
    pub category: Option<Category>,
    /// The city.
    pub city: Option<CityId>,
    /// The MCN.
    pub mcn: Option<String>,
    /// Quote for a picture note, whole yuan before the fee.
    pub picture_quote: Option<u32>,
    /// Quote for a video note, whole yuan before the fee.
    pub video_quote: Option<u32>,
    /// Notes of 30 days.
    pub notes: u32,
    /// Median reads.
    pub reads: Option<f64>,
    /// Median interactions.
    pub interactions: Option<f64>,
    /// The standard deviation of ln(1 + interactions).
    pub spread: Option<f64>,
    /// The values of [`Range::ALL`] for the asked kind of note.
    #[serde(default, skip_serializing_if = "is_default")]
    pub figures: Vec<Option<f64>>,
    /// The score, 0–100.
    pub score: Option<f32>,
    /// The share of the weight that is known, 0–1.
    pub confidence: f32,
    /// The percentile of every feature, 0–1, in the order of `Feature::ALL`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub features: [Option<f32>; FEATURES],
    /// What every feature adds to the score, 0–100; together they are the score.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parts: [f32; FEATURES],
    /// Share of cooperation notes, 0–1.
    pub cooperation: Option<f64>,
    /// Interactions of the latest notes, oldest first, each as its share of the largest, 0–9.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trend: Vec<u8>,
    /// The day up to which the data is complete, in days since 1970-01-01.
    pub day: i32,
    /// What there is and is not shared: a bit for every place in `sharing::Field::ALL`.
    pub withheld: u8,
    /// Where that comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub origin: Origin,
}

/// Whether it need not be carried.
fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
