//! What a shortlist is made of.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::audience::Target;
use crate::category::Category;
use crate::kol::KolId;
use crate::note::NoteKind;
use crate::place::CityId;
use crate::roster::Filter;
use crate::score::Weights;

/// A value and when it was chosen, in milliseconds since 1970. Of two the later one counts; of
/// two of the same time the greater, so that it does not matter who compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Stamped<T> {
    /// When.
    pub at: i64,
    /// What.
    pub value: T,
}

/// A shortlist.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// What it is called; at most [`super::TITLE_CHARS`] characters.
    pub title: Stamped<String>,
    /// What the brand looks for.
    pub brief: Stamped<Brief>,
    /// When each part of the brief was chosen, in the order of [`Brief`]'s fields: two who
    /// change different parts both keep theirs.
    #[serde(default)]
    pub brief_at: [i64; BRIEF_PARTS],
    /// By what it was last looked for.
    pub view: Stamped<View>,
    /// The creators, by id; at most [`super::MAX_ITEMS`]. [`Item::place`] is their order.
    pub items: Vec<Item>,
}

/// How many fields a [`Brief`] has.
pub const BRIEF_PARTS: usize = 6;

/// What a brand looks for.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Brief {
    /// Whom it wants to reach.
    pub target: Target,
    /// What notes should speak of; at most [`super::MAX_KEYWORDS`].
    pub keywords: Vec<String>,
    /// What it may cost in all, fee included, whole yuan.
    pub budget: Option<u64>,
    /// The first day on which notes should appear.
    pub start: Option<NaiveDate>,
    /// The last.
    pub end: Option<NaiveDate>,
    /// In the brand's own words; at most [`super::NOTE_CHARS`] characters.
    pub words: String,
}

/// How creators are filtered and weighed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct View {
    /// Who passes.
    pub filter: Filter,
    /// What counts.
    pub weights: Weights,
    /// The kind of note that quotes and costs are of.
    pub kind: NoteKind,
}

impl Default for View {
    fn default() -> Self {
        Self {
            filter: Filter::default(),
            weights: Weights::default(),
            kind: NoteKind::Picture,
        }
    }
}

/// How far one is with a creator.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// To be looked at.
    #[default]
    ToReview,
    /// Wanted.
    Shortlisted,
    /// Asked.
    Contacted,
    /// Not wanted, or not to be had. Kept, so that nobody looks again.
    Passed,
}

impl State {
    /// Every state, in the order of the work.
    pub const ALL: &'static [Self] = &[
        Self::ToReview,
        Self::Shortlisted,
        Self::Contacted,
        Self::Passed,
    ];

    /// Whether the creator's cost and reads are part of the list's.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Passed)
    }
}

/// A state, and why.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ListStanding))]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// The state.
    pub state: State,
    /// Why; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// A creator on a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Who.
    pub id: KolId,
    /// When it was added, in milliseconds since 1970.
    pub added_at: i64,
    /// Where it stands: items are in the order of these numbers, then of ids; pinned ones before
    /// all others.
    pub place: Stamped<f64>,
    /// How far one is with it.
    pub standing: Stamped<Standing>,
    /// What one thinks of it.
    #[serde(default)]
    pub note: Stamped<String>,
    /// The team's own words for it.
    #[serde(default)]
    pub tags: BTreeSet<String>,
    /// What a note costs as agreed, whole yuan before the fee; else the quote counts.
    #[serde(default)]
    pub price: Stamped<Option<u32>>,
    /// Whether it stays on top.
    #[serde(default)]
    pub pinned: Stamped<bool>,
    /// What was last known of the creator: it may vanish, or stop sharing.
    pub known: Known,
    /// What happened, the oldest first. Only grows.
    #[serde(default)]
    pub events: Vec<Event>,
}

/// What was last known of a creator: enough to show it where it is not there any more.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Known {
    /// The name shown.
    pub name: String,
    /// Followers.
    pub followers: Option<u64>,
    /// The main category.
    pub category: Option<Category>,
    /// The city.
    pub city: Option<CityId>,
    /// Quote for a picture note, whole yuan before the fee.
    pub picture_quote: Option<u32>,
    /// Quote for a video note, whole yuan before the fee.
    pub video_quote: Option<u32>,
    /// Median reads of a note, 30 days.
    pub reads: Option<f64>,
    /// Median interactions.
    pub interactions: Option<f64>,
    /// The standard deviation of ln(1 + interactions).
    pub spread: Option<f64>,
    /// The authenticity score, 0–100.
    pub authenticity: Option<u8>,
    /// Share of cooperation notes, 0–1.
    pub cooperation: Option<f64>,
    /// The day up to which the data is complete, in days since 1970-01-01 in China's calendar.
    pub day: i32,
    /// What there is and was not shared with the list's owner: a bit for every place in
    /// `sharing::Field::ALL`.
    pub withheld: u8,
    /// Whether it is, in part or in all, from the owner's own sheets. Then it stays in the browser:
    /// a server is told this and nothing else, see [`Document::without_own`].
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// Something that happened to an item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(as = ListEvent))]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// What.
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    /// It got a state.
    Standing(Standing),
    /// It got a note.
    Note {
        /// The note.
        text: String,
    },
}
