//! A note: what a creator publishes.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::category::Category;
use crate::engagement::Counts;
pub use crate::id::NoteId;
use crate::kol::{KolId, Source};
use crate::place::CityId;
pub use crate::spot::Spot;

/// The two kinds of notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Pictures with text (图文).
    Picture,
    /// A video (视频).
    Video,
}

/// A picture of a note, kept by this server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Picture {
    /// Where it is below the server's folder of pictures: `a/b.jpg`, never absolute.
    pub path: String,
    /// Width in pixels, above 0.
    pub width: u32,
    /// Height in pixels, above 0.
    pub height: u32,
}

/// A link to a product in a shop inside the app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProductLink {
    /// The product.
    pub name: String,
    /// The shop.
    pub shop: String,
    /// Price in whole yuan, where it is known.
    pub price: Option<u32>,
}

/// A note. Whatever is unknown is `None`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Note {
    /// The id.
    pub id: NoteId,
    /// Who wrote it.
    pub author: KolId,
    /// Where the record came from.
    pub source: Source,
    /// Picture or video.
    pub kind: NoteKind,
    /// The title; may be empty, as on the platform.
    pub title: String,
    /// The text, with its `#topics` and `@mentions` in place.
    pub body: String,
    /// Topics (hashtags) without the `#`, in the author's order.
    pub topics: Vec<String>,
    /// The category, where it is known.
    pub category: Option<Category>,
    /// When it was first published.
    pub published_at: DateTime<Utc>,
    /// The city that the note is about.
    pub city: Option<CityId>,
    /// The spot that it is tagged with.
    pub spot: Option<Spot>,
    /// Whether it is a cooperation (sponsored) note; `None` where nobody said.
    pub sponsored: Option<bool>,
    /// Links to products.
    pub products: Vec<ProductLink>,
    /// Its pictures, in the author's order, the cover first. Empty where this server has none.
    #[serde(default)]
    pub pictures: Vec<Picture>,
    /// Width over height of the cover. Generated covers use it too, so that layouts vary.
    pub cover_ratio: f64,
    /// What readers did.
    pub counts: Counts,
    /// The moment up to which the counts are complete.
    pub data_at: DateTime<Utc>,
}
